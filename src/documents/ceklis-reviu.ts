import type { BarisTabel } from "../model/content.ts";
import { desimal } from "../model/desimal.ts";
import { FOLDER } from "../model/places.ts";
import { composeIdentity, IDENTITY_KOSAKATA } from "../report/identity.ts";
import { baris, barisKelompok, composeTabel, kolom } from "../report/input.ts";
import { naskah, nilai, tabel } from "../report/vocabulary.ts";
import type { LkeForecast } from "../review/lke.ts";
import { NOTHING_SEEN } from "../review/seen.ts";
import { composeCeklisItem } from "./ceklis.ts";
import type { CeklisInput, CeklisItem } from "./ceklis-answer.ts";
import { defineDocument } from "./document.ts";
import { forecastNaskah, forecastTabel } from "./prakiraan-lke.ts";

const SUMBER =
  "Disarikan dari Formulir Ceklis Reviu, Lampiran III PermenPANRB Nomor 53 Tahun 2014. Jawaban kosong diisi pereviu.";

const textJawaban = ({ jawaban }: CeklisItem): string =>
  typeof jawaban === "boolean" ? (jawaban ? "Ya" : "Tidak") : (jawaban ?? "");

function compose(input: CeklisInput, tanggal: string | null) {
  const item = composeCeklisItem(input);
  const kelompok = [...new Set(item.map((b) => b.kelompok))];
  const rows = kelompok.flatMap((nama, i): BarisTabel[] => [
    barisKelompok(`kelompok-${i + 1}`, `${["I", "II", "III"][i]}. ${nama}`),
    ...item
      .filter((b) => b.kelompok === nama)
      .map((b, n) => baris(`${i + 1}.${n + 1}`, `${n + 1}`, b.pernyataan, textJawaban(b), b.alasan)),
  ]);
  return {
    ...composeIdentity({ config: input.config, logo: null, tanggal }),
    tabel_ceklis: composeTabel(
      `Ceklis Reviu LKjIP Tahun ${input.config.tahun}`,
      [
        kolom("no", "No.", "nomor", 5),
        kolom("pernyataan", "Pernyataan", "teks", 45),
        kolom("jawaban", "Jawaban", "pendek", 9),
        kolom("alasan", "Keterangan", "teks", 41),
      ],
      rows,
      "Ceklis belum dapat diisi.",
      SUMBER,
    ),
    naskah_lke: forecastNaskah(input.lke),
    tabel_lke: forecastTabel(input.lke),
    jumlah_ya: `${item.filter((b) => b.jawaban === true).length}`,
    jumlah_tidak: `${item.filter((b) => b.jawaban === false).length}`,
    jumlah_kosong: `${item.filter((b) => b.jawaban === null).length}`,
  };
}

const WITHOUT_FORECAST: LkeForecast = { bobot: desimal(15), terendah: desimal(0), tertinggi: desimal(15), sub: [] };

/** The checklist and the forecast of the evaluation (SOP step 5). */
export const CEKLIS_REVIU = defineDocument({
  file: "ceklis-reviu.docx",
  folder: FOLDER.koreksi,
  step: 5,
  title: "Ceklis Reviu LKjIP",
  purpose: "ceklis reviu",
  vocabulary: {
    ...IDENTITY_KOSAKATA,
    tabel_ceklis: tabel("Ceklis reviu, jawaban dan keterangannya"),
    naskah_lke: naskah("Prakiraan nilai Pelaporan Kinerja dalam kalimat"),
    tabel_lke: tabel("Prakiraan jawaban evaluator tiap kriteria"),
    jumlah_ya: nilai("Banyaknya pernyataan yang dijawab ya"),
    jumlah_tidak: nilai("Banyaknya pernyataan yang dijawab tidak"),
    jumlah_kosong: nilai("Banyaknya pernyataan yang harus dijawab orang"),
  },
  sample: ({ config, data, pengukuran, tanggal }) => [
    { config, data, pengukuran, seen: NOTHING_SEEN, lke: WITHOUT_FORECAST, disposisi: false },
    tanggal,
  ],
  compose,
});
