import { formatAngka } from "../model/format.ts";
import type { Temuan } from "../model/temuan.ts";
import { listParagrafNaskah, type NaskahDraf } from "../word/text/naskah-draf.ts";

/** Letters of a report of some fifteen hundred pages. */
const BATAS_NASKAH = 3_000_000;
/** Letters of one paragraph of some ten pages. */
const BATAS_PARAGRAF = 30_000;

/** What makes a document too long to be checked sentence by sentence: text pasted in by the megabyte. */
export function checkNaskahSize(naskah: NaskahDraf, berkas: string): Temuan[] {
  const paragraf = listParagrafNaskah(naskah);
  const span = paragraf.reduce((sum, { teks }) => sum + teks.length, 0);
  if (span > BATAS_NASKAH) {
    return [
      {
        tingkat: "galat",
        nama: "draf-terlalu-panjang",
        berkas,
        pesan: `Dokumen ini memuat ${formatAngka(span)} huruf, jauh melebihi sebuah laporan; batasnya ${formatAngka(BATAS_NASKAH)}.`,
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
