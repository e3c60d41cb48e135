import type { PengukuranKinerja } from "../../measure/result.ts";
import type { Gambar, Laporan, LaporanScope } from "../../model/content.ts";
import { formatTanggal } from "../../model/format.ts";
import type { Config } from "../../plan/schema.ts";
import { WITHOUT_GAMBAR } from "../identity.ts";
import { kunciTeks } from "../input.ts";
import { type Explanation, gambar, list, nilai } from "../vocabulary.ts";
import { composeSubbab } from "./subbab.ts";

/** A report before the photos of its office have been read. */
export const WITHOUT_FOTO = { foto: [] as readonly LaporanScope[] };

/**
 * A report with the photos of its office, two side by side; `pictures` are those that could be read, by the name of their
 * file in lkjip.yaml. A pair is known by both its files: one that gets another photo is another pair.
 */
export function addFoto(
  laporan: Laporan,
  config: Config,
  pengukuran: PengukuranKinerja,
  pictures: ReadonlyMap<string, Gambar>,
): Laporan {
  const shown = config.foto.flatMap((each) => {
    const picture = pictures.get(each.berkas);
    if (picture === undefined) return [];
    const { keterangan } = each;
    const printed: Gambar = { ...picture, keterangan: `Foto: ${keterangan}`, judul: keterangan };
    return [{ berkas: each.berkas, picture: printed, keterangan: describe(each, config, pengukuran) }];
  });
  if (shown.length === 0) return laporan;
  const foto = shown.flatMap((left, i): LaporanScope[] => {
    if (i % 2 === 1) return [];
    const right = shown[i + 1];
    return [
      {
        kunci: kunciTeks(left.berkas, ...(right === undefined ? [] : [right.berkas])),
        kiri: left.picture,
        keterangan_kiri: left.keterangan,
        kanan: right?.picture ?? WITHOUT_GAMBAR,
        keterangan_kanan: right?.keterangan ?? "",
      },
    ];
  });
  const filled = { ...laporan, foto };
  return { ...filled, ...composeSubbab(filled) };
}

/** Where and when it was taken, and what it shows of the plan; empty where nobody says. */
function describe(
  { tempat, tanggal, untuk }: Config["foto"][number],
  { program }: Config,
  { indikator }: PengukuranKinerja,
): string {
  const shown = indikator.find((each) => each.indikator.kode === untuk)?.indikator.uraian;
  const sub = program
    .flatMap(({ kegiatan }) => kegiatan.flatMap(({ sub_kegiatan }) => sub_kegiatan))
    .find(({ kode }) => kode === untuk)?.uraian;
  const about = shown === undefined ? sub && `Sub kegiatan: ${sub}` : `Indikator: ${shown}`;
  const taken = [tempat, tanggal && formatTanggal(tanggal)].filter(Boolean).join(", ");
  return [taken, about].filter(Boolean).join("\n");
}

export const KOSAKATA_FOTO: Explanation<typeof WITHOUT_FOTO> = {
  foto: list("Foto kegiatan, dua berdampingan; kosong jika tidak ada", {
    kiri: gambar("Foto sebelah kiri dengan nomor dan keterangannya"),
    keterangan_kiri: nilai("Tempat, tanggal, dan indikator atau sub kegiatannya; kosong jika tidak ditulis"),
    kanan: gambar("Foto sebelah kanan; kosong pada pasangan terakhir jika banyaknya ganjil"),
    keterangan_kanan: nilai("Tempat, tanggal, dan indikator atau sub kegiatannya; kosong jika tidak ditulis"),
  }),
};
