import type { SidikBerkas } from "../model/riwayat.ts";
import type { Temuan } from "../model/temuan.ts";

/** What lies in a package, what its manifest says (null for none), what the journal knows of it (null for nothing). */
export interface IsiPaket {
  readonly berkas: string;
  readonly sha256: string;
  readonly isi: readonly SidikBerkas[];
  readonly manifes: readonly SidikBerkas[] | null;
  readonly tercatat: string | null;
}

const PERBAIKAN = "minta salinan yang utuh, atau buat lagi dari versi yang disahkan: lkjip archive";

/** Whether a package is whole: the same as in the journal, and every file the same as in its manifest. */
export function checkPaket({ berkas, sha256, isi, manifes, tercatat }: IsiPaket): Temuan[] {
  const temuan = (nama: string, pesan: string, lembar?: string): Temuan => ({
    tingkat: "galat",
    nama,
    berkas,
    ...(lembar === undefined ? {} : { lembar }),
    pesan,
    perbaikan: PERBAIKAN,
  });
  const catatan =
    tercatat === null || tercatat === sha256
      ? []
      : [temuan("paket-berubah", "Paket ini tidak sama dengan yang dicatat di riwayat.")];
  if (manifes === null || manifes.length === 0)
    return [...catatan, temuan("manifes-hilang", "Paket ini tidak memuat MANIFES.txt yang dapat dibaca.")];
  const ada = new Map(isi.map((k) => [k.berkas, k.sha256]));
  const terdaftar = new Set(manifes.map((k) => k.berkas));
  return [
    ...catatan,
    ...manifes.flatMap((k) => {
      if (!ada.has(k.berkas))
        return [temuan("isi-paket-hilang", "Berkas ini ada di manifes, tetapi tidak ada di paket.", k.berkas)];
      return ada.get(k.berkas) === k.sha256
        ? []
        : [temuan("isi-paket-berubah", "Isi berkas ini tidak sama dengan yang dicatat di manifes.", k.berkas)];
    }),
    ...isi
      .filter((k) => !terdaftar.has(k.berkas))
      .map((k) => temuan("isi-paket-asing", "Berkas ini ada di paket, tetapi tidak ada di manifes.", k.berkas)),
  ];
}

/** A package that cannot be unpacked at all. */
export const composePaketRusak = (berkas: string): Temuan => ({
  tingkat: "galat",
  nama: "paket-rusak",
  berkas,
  pesan: "Paket ini tidak dapat dibuka: bukan berkas zip yang utuh.",
  perbaikan: PERBAIKAN,
});
