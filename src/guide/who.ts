import { BERKAS_CONFIG } from "../model/places.ts";
import { compileConfig } from "../pipeline.ts";
import { chooseBelow } from "./choose.ts";
import type { Guide, NextScreen } from "./guide.ts";
import { body, explain, heading } from "./screen.ts";

const TITLE = "Nama yang dicatat di riwayat";

/** Whose name the journal gets until the guide is left: the office's own people, or somebody else. */
export async function askWho(guide: Guide): Promise<NextScreen | undefined> {
  const pejabat = compileConfig(guide.world.readText(BERKAS_CONFIG) ?? "").nilai?.pejabat;
  const names = pejabat === undefined ? [] : [pejabat.sekcam.nama, pejabat.camat.nama];
  const entries = [
    { nama: "Kasubbag, seperti biasa", keterangan: explain(pejabat?.kasubbag.nama ?? "", null) },
    ...names.map((nama) => ({ nama, keterangan: explain("", ["draft", "--oleh", nama]) })),
    { nama: "Tulis sendiri ...", keterangan: explain("", ["draft", "--oleh", "NAMA"]) },
    { nama: "Kembali", keterangan: ["", ""] },
  ];
  const chosen = await chooseBelow(guide.desk, {
    top: heading(TITLE),
    lines: body("Berlaku sampai keluar dari layar ini.", `Sekarang: ${guide.oleh ?? "Kasubbag"}`),
    pesan: "Siapa yang mengerjakan?",
    entries,
  });
  if (chosen === null || chosen === entries.length - 1) return undefined;
  if (chosen === 0) return { oleh: null };
  const nama = names[chosen - 1] ?? (await typeName(guide));
  return nama === null ? undefined : { oleh: nama };
}

async function typeName({ desk }: Guide): Promise<string | null> {
  const nama = await desk.type({
    head: [...heading(TITLE), ...body("Contoh: Siti Aminah")],
    pesan: "Nama",
    periksa: (text) => (/\p{L}{2}/u.test(text) ? null : "Tulis namanya."),
  });
  return nama?.trim() ?? null;
}
