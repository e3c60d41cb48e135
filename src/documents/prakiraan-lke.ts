import type { BarisTabel, Naskah, Tabel } from "../model/content.ts";
import type { Desimal } from "../model/desimal.ts";
import { formatAngka } from "../model/format.ts";
import { baris, barisKelompok, composeTabel, content, kolom } from "../report/input.ts";
import type { JawabanLke, LkeForecast } from "../review/lke.ts";

/* The forecast of the evaluator's answers as sentences and as a table. */

const rentang = (a: Desimal, b: Desimal): string =>
  a.eq(b) ? formatAngka(a, 2) : `${formatAngka(a, 2)} sampai ${formatAngka(b, 2)}`;

/** The score as a range, and what stands between. */
export function forecastNaskah({ bobot, terendah, tertinggi, sub }: LkeForecast): Naskah {
  const jawaban = sub.flatMap((s) => s.jawaban);
  const blank = jawaban.filter((j) => j.jawaban === null).length;
  const naik = jawaban.filter((j) => j.jawaban !== null && j.peningkatan !== null).length;
  return content(
    `Prakiraan nilai komponen Pelaporan Kinerja adalah ${rentang(terendah, tertinggi)} dari ${formatAngka(bobot)}, menurut bobot Peraturan Menteri PANRB Nomor 88 Tahun 2021. ${blank} kriteria tidak dapat diketahui dari folder kerja; nilai terendah menghitungnya 0, nilai tertinggi menghitungnya penuh. Prakiraan ini bukan hasil evaluasi.`,
    naik === 0
      ? "Semua kriteria yang dapat dijawab sudah bernilai tertinggi."
      : `${naik} kriteria masih dapat ditingkatkan, dengan cara dalam kolom terakhir tabel.`,
  );
}

/** An answer as people read it: "a", "ya", or empty. */
const textJawaban = ({ jawaban }: Pick<JawabanLke, "jawaban">): string => jawaban ?? "";

/** Criteria with answer, reason, and what would raise it. */
export function forecastTabel({ sub }: LkeForecast): Tabel {
  const rows = sub.flatMap((s, i): BarisTabel[] => [
    barisKelompok(
      `sub-${i + 1}`,
      `${s.nama}, bobot ${formatAngka(s.bobot)}, prakiraan ${rentang(s.terendah, s.tertinggi)}`,
    ),
    ...s.jawaban.map((j) => baris(j.kode, j.kode, j.kriteria, textJawaban(j), j.alasan, j.peningkatan ?? "-")),
  ]);
  const forecast = composeTabel(
    "Prakiraan Jawaban Evaluator untuk Pelaporan Kinerja",
    [
      kolom("kode", "Kode", "pendek", 7),
      kolom("kriteria", "Kriteria", "teks", 33),
      kolom("jawaban", "Jawaban", "pendek", 9),
      kolom("alasan", "Dasar", "teks", 19),
      kolom("peningkatan", "Cara Meningkatkan", "teks", 32),
    ],
    rows,
    "Prakiraan belum dapat disusun.",
  );
  return { ...forecast, tied: true };
}
