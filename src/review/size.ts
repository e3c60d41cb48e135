import { formatAngka } from "../model/format.ts";
import type { Temuan } from "../model/temuan.ts";
import { listParagrafNaskah, type NaskahDraf } from "../word/text/naskah-draf.ts";

/*
 * What makes a document too long to be checked sentence by sentence: text pasted in by the megabyte. The limits are two
 * to three times what the largest report has that an office can make, of forty units: 166.000 letters, 6.600 paragraphs and cells,
 * 5.200 numbers; no paragraph of it has 500 letters. What lies just below them costs what a plain review costs (hostile-office.slow).
 */

interface Limit {
  readonly most: number;
  readonly apa: string;
  readonly count: (teks: readonly string[]) => number;
}

const LIMITS: readonly Limit[] = [
  { most: 500_000, apa: "huruf", count: (teks) => teks.reduce((sum, each) => sum + each.length, 0) },
  { most: 15_000, apa: "paragraf dan sel tabel", count: (teks) => teks.length },
  { most: 10_000, apa: "angka", count: (teks) => teks.reduce((sum, each) => sum + countNumbers(each), 0) },
];
/** Letters of one paragraph of some three pages. */
const BATAS_PARAGRAF = 10_000;

const countNumbers = (teks: string): number => teks.match(/\d[\d.,]*/g)?.length ?? 0;

/** Every limit that a document goes beyond. */
export function checkNaskahSize(naskah: NaskahDraf, berkas: string): Temuan[] {
  const paragraf = listParagrafNaskah(naskah);
  const all = paragraf.map(({ teks }) => teks);
  const over = LIMITS.flatMap(({ most, apa, count }): string[] => {
    const found = count(all);
    return found > most ? [`${formatAngka(found)} ${apa}, sedangkan batasnya ${formatAngka(most)}`] : [];
  });
  if (over.length > 0) {
    return [
      {
        tingkat: "galat",
        nama: "draf-terlalu-panjang",
        berkas,
        pesan: `Dokumen ini memuat ${over.join("; ")}: jauh melebihi laporan kecamatan yang paling besar.`,
        perbaikan: "pindahkan isi yang bukan laporan ke berkas lampiran tersendiri, lalu ulangi: lkjip review",
      },
    ];
  }
  return paragraf
    .filter(({ teks }) => teks.length > BATAS_PARAGRAF)
    .map(({ teks, tempat }) => ({
      tingkat: "galat",
      nama: "paragraf-terlalu-panjang",
      berkas,
      ...(tempat.bagian === "" ? {} : { lembar: tempat.bagian }),
      pesan: `Paragraf yang diawali "${teks.slice(0, 60).trimEnd()}…" memuat ${formatAngka(teks.length)} huruf; batasnya ${formatAngka(BATAS_PARAGRAF)}.`,
      perbaikan: "bagi menjadi beberapa paragraf di Word, atau pindahkan isinya ke lampiran, lalu ulangi: lkjip review",
    }));
}
