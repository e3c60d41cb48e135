import type { Temuan } from "../model/temuan.ts";
import type { SidikBerkas } from "./riwayat.ts";

/**
 * What the journal says of a package: it is the last one made, a copy of such a one, an earlier one; not the one that the
 * journal has, or one that the journal lacks; of another office or year; or there is no journal.
 */
export type StatusPaket =
  | "terakhir"
  | "salinan"
  | "lama"
  | "berbeda"
  | "tidak-tercatat"
  | "tidak-dikenal"
  | "tanpa-riwayat";

/** What lies in a package, what its manifest says (null for none), what the journal says of it. */
export interface PaketContent {
  readonly berkas: string;
  readonly content: readonly SidikBerkas[];
  readonly manifes: readonly SidikBerkas[] | null;
  readonly status: StatusPaket;
  /** What the package says it is; null where it does not say. */
  readonly claim: { readonly instansi: string; readonly tahun: number; readonly versi: number } | null;
}

const PERBAIKAN = "minta salinan yang utuh, atau buat lagi dari versi yang disahkan: lkjip archive";

/** Whether a package is whole: the same as in the journal, and every file the same as in its manifest. */
export function checkPaket({ berkas, content, manifes, status, claim }: PaketContent): Temuan[] {
  const temuan = (nama: string, pesan: string, lembar?: string): Temuan => ({
    tingkat: "galat",
    nama,
    berkas,
    ...(lembar === undefined ? {} : { lembar }),
    pesan,
    perbaikan: PERBAIKAN,
  });
  const claims =
    claim === null ? "" : ` Ia menyebut dirinya LKjIP ${claim.instansi} Tahun ${claim.tahun}, versi ${claim.versi}.`;
  const catatan =
    status === "berbeda"
      ? [temuan("paket-berubah", `Paket ini tidak sama dengan yang dicatat di riwayat.${claims}`)]
      : status === "tidak-tercatat"
        ? [temuan("paket-tidak-tercatat", `Pembuatan paket ini tidak tercatat di riwayat.${claims}`)]
        : status === "tidak-dikenal"
          ? [composeNotKnown(berkas, claims)]
          : [];
  if (manifes === null || manifes.length === 0)
    return [...catatan, temuan("manifes-hilang", "Paket ini tidak memuat MANIFES.txt yang dapat dibaca.")];
  const present = new Map(content.map((k) => [k.berkas, k.sha256]));
  const registered = new Set(manifes.map((k) => k.berkas));
  return [
    ...catatan,
    ...manifes.flatMap((k) => {
      if (!present.has(k.berkas))
        return [temuan("isi-paket-hilang", "Berkas ini ada di manifes, tetapi tidak ada di paket.", k.berkas)];
      return present.get(k.berkas) === k.sha256
        ? []
        : [temuan("isi-paket-berubah", "Isi berkas ini tidak sama dengan yang dicatat di manifes.", k.berkas)];
    }),
    ...content
      .filter((k) => !registered.has(k.berkas))
      .map((k) => temuan("isi-paket-asing", "Berkas ini ada di paket, tetapi tidak ada di manifes.", k.berkas)),
  ];
}

/** Of another office or year, or not of lkjip: the journal can neither prove nor refute it. */
const composeNotKnown = (berkas: string, claims: string): Temuan => ({
  tingkat: "peringatan",
  nama: "paket-tidak-dikenal",
  berkas,
  pesan: `Riwayat folder kerja ini tidak mengenal paket ini, jadi isinya hanya dapat dibandingkan dengan manifesnya sendiri.${claims}`,
  perbaikan:
    "cocokkan sidiknya dengan yang disebut pengirim, atau periksa di folder kerja asalnya: lkjip archive --periksa",
});

/** A package that cannot be unpacked at all. */
export const composeDamagedPaket = (berkas: string): Temuan => ({
  tingkat: "galat",
  nama: "paket-rusak",
  berkas,
  pesan: "Paket ini tidak dapat dibuka: bukan berkas zip yang utuh.",
  perbaikan: PERBAIKAN,
});
