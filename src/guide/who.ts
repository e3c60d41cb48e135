import { BERKAS_CONFIG } from "../model/places.ts";
import { compileConfig } from "../pipeline.ts";
import { pejabatOn } from "../plan/officials.ts";
import { BACK, choose } from "./choose.ts";
import type { Guide, NextScreen } from "./guide.ts";
import { body, explain, heading } from "./screen.ts";

const TITLE = "Nama yang dicatat di riwayat";

/** Whose name the journal gets until the guide is left: the office's own people, or somebody else. */
export async function askWho(guide: Guide): Promise<NextScreen | undefined> {
  const config = compileConfig(guide.world.readText(BERKAS_CONFIG) ?? "").nilai;
  const pejabat = config === null ? undefined : pejabatOn(config, guide.world.today());
  const names = pejabat === undefined ? [] : [pejabat.sekcam.nama, pejabat.camat.nama];
  const of = (nama: string | null): NextScreen | undefined => (nama === null ? undefined : { oleh: nama });
  const screen = await choose<() => Promise<NextScreen | undefined>>(guide.desk, {
    top: heading(TITLE),
    lines: body("Berlaku sampai keluar dari layar ini.", `Sekarang: ${guide.oleh ?? "Kasubbag"}`),
    pesan: "Siapa yang mengerjakan?",
    entries: [
      {
        nama: "Kasubbag, seperti biasa",
        keterangan: explain(pejabat?.kasubbag.nama ?? "", null),
        value: async () => ({ oleh: null }),
      },
      ...names.map((nama) => ({
        nama,
        keterangan: explain("", ["draft", "--oleh", nama]),
        value: async () => of(nama),
      })),
      {
        nama: "Tulis sendiri ...",
        keterangan: explain("", ["draft", "--oleh", "NAMA"]),
        value: async () => of(await typeName(guide)),
      },
      BACK,
    ],
  });
  return screen?.();
}

async function typeName({ desk }: Guide): Promise<string | null> {
  const nama = await desk.type({
    head: [...heading(TITLE), ...body("Contoh: Siti Aminah")],
    pesan: "Nama",
    periksa: (text) => (/\p{L}{2}/u.test(text) ? null : "Tulis namanya."),
  });
  return nama?.trim() ?? null;
}
