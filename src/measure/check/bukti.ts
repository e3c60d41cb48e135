import type { BuktiDukung, DataKinerja, FilledFormulir } from "../../form/kinerja.ts";
import { LEMBAR } from "../../form/layout.ts";
import { groupBy } from "../../model/group.ts";
import type { Temuan } from "../../model/temuan.ts";
import { normalizeKode } from "../bukti.ts";
import type { PengukuranKinerja } from "../result.ts";
import { type BarisKinerja, locate } from "./baris.ts";

/** Evidence: every piece belongs to an indicator of its form or of the office, every filled indicator has a piece. */
export function checkBukti(
  data: DataKinerja,
  baris: readonly BarisKinerja[],
  { indikator }: Pick<PengukuranKinerja, "indikator">,
): Temuan[] {
  const perFormulir = groupBy(baris, ({ formulir }) => formulir);
  const office = new Set(indikator.map(({ plan }) => normalizeKode(plan.id)));
  return data.formulir.flatMap((formulir) => {
    const owned = perFormulir.get(formulir) ?? [];
    const alone = new Set(owned.map((b) => normalizeKode(b.pengukuran.indikator.kode)));
    const isKnown = (kode: string): boolean => alone.has(normalizeKode(kode)) || office.has(normalizeKode(kode));
    const contoh = owned[0]?.pengukuran.indikator.kode ?? "S1.1";
    return [
      ...formulir.bukti.flatMap((bukti) => checkTujuan(bukti, isKnown, contoh)),
      ...checkPresent(formulir, owned),
    ];
  });
}

function checkTujuan(bukti: BuktiDukung, isKnown: (kode: string) => boolean, contoh: string): Temuan[] {
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
  if (isKnown(indikator)) return [];
  return [
    {
      ...dasar,
      nama: "bukti-indikator-tidak-dikenal",
      pesan: `Bukti "${bukti.uraian}" menyebut indikator "${indikator}", yang tidak ada pada formulir ini atau rencana kinerja.`,
      perbaikan: `tulis kode dari lembar ${LEMBAR.kinerja}, misalnya ${contoh}`,
    },
  ];
}

function checkPresent(formulir: FilledFormulir, owned: readonly BarisKinerja[]): Temuan[] {
  const without = owned.flatMap(({ pengukuran: { realisasi, bukti, indikator } }) =>
    realisasi.status === "ada" && bukti.length === 0 ? [indikator.kode] : [],
  );
  if (without.length === 0) return [];
  return [
    {
      tingkat: "peringatan",
      nama: "indikator-tanpa-bukti",
      ...locateBukti(formulir),
      pesan: `Indikator yang belum punya bukti dukung: ${without.join(", ")}.`,
      perbaikan: `tambahkan satu baris pada lembar ${LEMBAR.bukti}, misalnya kode ${without[0]} dengan uraian Laporan hasil survei semester II`,
    },
  ];
}

function locateBukti({ berkas, bukti }: FilledFormulir): Pick<Temuan, "berkas" | "lembar"> {
  return { berkas, lembar: bukti[0]?.asal.lembar ?? LEMBAR.bukti };
}
