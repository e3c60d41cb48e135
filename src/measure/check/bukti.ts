import { normalizeKode } from "../bukti.ts";
import { groupBy } from "../group.ts";
import type { PengukuranKinerja } from "../result.ts";
import { LEMBAR } from "../../form/layout.ts";
import type { BuktiDukung, DataKinerja, FormulirTerisi } from "../../form/kinerja.ts";
import type { Temuan } from "../../model/temuan.ts";
import { type BarisKinerja, locate } from "./context.ts";

/** Evidence: every piece belongs to an indicator of its form or of the office, every filled indicator has a piece. */
export function checkBukti(
  data: DataKinerja,
  baris: readonly BarisKinerja[],
  { indikator }: Pick<PengukuranKinerja, "indikator">,
): Temuan[] {
  const perFormulir = groupBy(baris, ({ formulir }) => formulir);
  const kantor = new Set(indikator.map(({ rencana }) => normalizeKode(rencana.id)));
  return data.formulir.flatMap((formulir) => {
    const milik = perFormulir.get(formulir) ?? [];
    const sendiri = new Set(milik.map((b) => normalizeKode(b.pengukuran.indikator.kode)));
    const isDikenal = (kode: string): boolean => sendiri.has(normalizeKode(kode)) || kantor.has(normalizeKode(kode));
    const contoh = milik[0]?.pengukuran.indikator.kode ?? "S1.1";
    return [...formulir.bukti.flatMap((bukti) => checkTujuan(bukti, isDikenal, contoh)), ...checkAda(formulir, milik)];
  });
}

function checkTujuan(bukti: BuktiDukung, isDikenal: (kode: string) => boolean, contoh: string): Temuan[] {
  const dasar = { tingkat: "peringatan", ...locate(bukti.asal) } as const;
  if (bukti.indikator === null) {
    return [
      {
        ...dasar,
        nama: "bukti-tanpa-indikator",
        pesan: `Bukti "${bukti.uraian}" tidak menyebut kode indikator.`,
        perbaikan: `isi kolom Kode Indikator, misalnya ${contoh}`,
      },
    ];
  }
  const { indikator } = bukti;
  if (isDikenal(indikator)) return [];
  return [
    {
      ...dasar,
      nama: "bukti-indikator-tidak-dikenal",
      pesan: `Bukti "${bukti.uraian}" menyebut indikator "${indikator}", yang tidak ada pada formulir ini atau rencana kinerja.`,
      perbaikan: `tulis kode dari lembar ${LEMBAR.kinerja}, misalnya ${contoh}`,
    },
  ];
}

function checkAda(formulir: FormulirTerisi, milik: readonly BarisKinerja[]): Temuan[] {
  const tanpa = milik.flatMap(({ pengukuran: { realisasi, bukti, indikator } }) =>
    realisasi.status === "ada" && bukti.length === 0 ? [indikator.kode] : [],
  );
  if (tanpa.length === 0) return [];
  return [
    {
      tingkat: "peringatan",
      nama: "indikator-tanpa-bukti",
      ...locateBukti(formulir),
      pesan: `Indikator yang belum punya bukti dukung: ${tanpa.join(", ")}.`,
      perbaikan: `tambahkan satu baris pada lembar ${LEMBAR.bukti}, misalnya kode ${tanpa[0]} dengan uraian Laporan hasil survei semester II`,
    },
  ];
}

function locateBukti({ berkas, bukti }: FormulirTerisi): Pick<Temuan, "berkas" | "lembar"> {
  return { berkas, lembar: bukti[0]?.asal.lembar ?? LEMBAR.bukti };
}
