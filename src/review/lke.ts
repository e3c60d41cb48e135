import { type Desimal, desimal } from "../model/desimal.ts";
import { formatFirst } from "../model/format.ts";
import type { Coverage } from "./seen.ts";

/*
 * Forecast of the evaluator's answers for "Pelaporan Kinerja" (PermenPANRB 88/2021; answers and bounds as one city's LKE
 * has them, domain.md 1.6). Only what can be told from data and document is answered; the rest stays open.
 */

/** A yes or no with what it was seen by; null where folder and journal cannot know. */
export interface Seeing {
  readonly jawaban: boolean | null;
  readonly alasan: string;
}

/** What the forecast is made from. */
export interface LkeFacts {
  readonly composed: Seeing;
  readonly periodic: Seeing;
  readonly formalised: Seeing;
  readonly reviewed: Seeing;
  readonly published: Seeing;
  readonly onTime: Seeing;
  readonly standard: Coverage;
  readonly disclosure: Coverage;
  readonly yearlyTarget: Coverage;
  readonly mediumTerm: Coverage;
  readonly previousTahun: Coverage;
  readonly benchmark: Coverage;
  readonly quality: Coverage;
  readonly efisiensi: Coverage;
  readonly recommendation: Coverage;
}

/** Names of the criteria that have an answer of their own. */
export type KunciLke = keyof LkeFacts;

/** Shares above which an answer is a, b, c, d, in percent, in whichever order; the rest is e. */
export type AmbangLke = readonly [number, number, number, number];

export interface JawabanLke {
  /** Such as `3.b.3`. */
  readonly kode: string;
  /** What it is about; null for a criterion that only people can answer. */
  readonly kunci: KunciLke | null;
  readonly kriteria: string;
  /** a to e, ya, tidak; null where only people can answer. */
  readonly jawaban: "a" | "b" | "c" | "d" | "e" | "ya" | "tidak" | null;
  /** 0 to 1; null without an answer. */
  readonly nilai: Desimal | null;
  readonly alasan: string;
  /** What would raise the answer; null where it is the best already. */
  readonly peningkatan: string | null;
}

interface LkeSubComponent {
  readonly nama: string;
  readonly bobot: Desimal;
  readonly jawaban: readonly JawabanLke[];
  /** Score when every open criterion is answered with the lowest, and with the highest. */
  readonly terendah: Desimal;
  readonly tertinggi: Desimal;
}

export interface LkeForecast {
  readonly bobot: Desimal;
  readonly sub: readonly LkeSubComponent[];
  readonly terendah: Desimal;
  readonly tertinggi: Desimal;
}

interface Kriteria {
  readonly nama: string;
  readonly kunci?: KunciLke;
  /** What to do for a better answer. */
  readonly suggestion: string;
}

const k = (nama: string, suggestion: string, kunci?: KunciLke): Kriteria => ({
  nama,
  suggestion,
  ...(kunci === undefined ? {} : { kunci }),
});

/** Sub-components with their weights and criteria, after PermenPANRB 88/2021. */
const SUB: readonly {
  readonly nama: string;
  readonly kode: string;
  readonly bobot: string;
  readonly kriteria: readonly Kriteria[];
}[] = [
  {
    nama: "Pemenuhan pelaporan",
    kode: "3.a",
    bobot: "3",
    kriteria: [
      k("Laporan Kinerja telah disusun", "susun drafnya", "composed"),
      k(
        "Laporan Kinerja disusun secara berkala",
        "simpan laporan capaian tiap triwulan di 3-data-kinerja/triwulan, misalnya laporan-triwulan-1.docx",
        "periodic",
      ),
      k("Laporan Kinerja telah diformalkan", "tandatangani laporannya", "formalised"),
      k("Laporan Kinerja telah direviu", "mintakan reviu dan pernyataan dari Inspektorat", "reviewed"),
      k(
        "Laporan Kinerja telah dipublikasikan",
        "unggah ke laman kantor dan e-SAKIP, lalu simpan buktinya",
        "published",
      ),
      k("Laporan Kinerja disampaikan tepat waktu", "kirim sebelum akhir Februari", "onTime"),
    ],
  },
  {
    nama: "Penyajian informasi kinerja",
    kode: "3.b",
    bobot: "4.5",
    kriteria: [
      k("Laporan Kinerja disusun sesuai standar", "lengkapi bagian yang belum ada", "standard"),
      k(
        "Seluruh informasi pencapaian kinerja diungkap",
        "sajikan target, realisasi, capaian, dan uraiannya",
        "disclosure",
      ),
      k("Perbandingan realisasi dengan target tahunan", "sajikan target dan realisasi tahun ini", "yearlyTarget"),
      k("Perbandingan realisasi dengan target jangka menengah", "lengkapi target Renstra tiap tahun", "mediumTerm"),
      k(
        "Perbandingan realisasi dengan tahun-tahun sebelumnya",
        "lengkapi target dan realisasi tahun-tahun sebelumnya",
        "previousTahun",
      ),
      k(
        "Perbandingan realisasi dengan standar nasional, internasional, atau kecamatan lain",
        "cantumkan pembanding di lkjip.yaml, lalu perbarui draf",
        "benchmark",
      ),
      k("Kualitas capaian beserta upaya nyata dan hambatannya", "lengkapi faktor penghambat dan solusi", "quality"),
      k(
        "Efisiensi penggunaan sumber daya",
        "efisiensi hanya dapat dinyatakan jika capaiannya mencapai 100%",
        "efisiensi",
      ),
      k("Upaya perbaikan dan penyempurnaan kinerja ke depan", "lengkapi rencana tindak lanjut", "recommendation"),
    ],
  },
  {
    nama: "Pemanfaatan informasi kinerja",
    kode: "3.c",
    bobot: "7.5",
    kriteria: [
      k(
        "Informasi laporan menjadi perhatian utama pimpinan",
        "simpan disposisi, nota dinas, dan risalah rapat capaian",
      ),
      k("Penyajian informasi menjadi kepedulian seluruh pegawai", "simpan daftar hadir dan bukti laporan dibagikan"),
      k("Informasi berkala dipakai menyesuaikan aktivitas", "simpan rencana aksi yang diubah tiap triwulan"),
      k("Informasi berkala dipakai menyesuaikan anggaran", "simpan DPA perubahan karena capaian"),
      k("Informasi dipakai dalam evaluasi keberhasilan kinerja", "simpan laporan evaluasi capaian"),
      k(
        "Informasi dipakai menyesuaikan perencanaan berikutnya",
        "tunjukkan Renja tahun depan dengan langkah perbaikan",
      ),
      k("Informasi memengaruhi budaya kinerja", "simpan bukti penghargaan atau perubahan cara kerja"),
    ],
  },
];

const NILAI = { a: "1", b: "0.75", c: "0.5", d: "0.25", e: "0", ya: "1", tidak: "0" } as const;

/** The answer for a share: above the bounds a, b, c, d, else e. Shares are exact. */
export function findJawaban(
  { present, dari }: Pick<Coverage, "present" | "dari">,
  ambang: AmbangLke,
): "a" | "b" | "c" | "d" | "e" {
  if (dari === 0) return "e";
  const percent = desimal(present).times(100).div(dari);
  const turun = [...ambang].sort((a, b) => b - a);
  const letter = (["a", "b", "c", "d"] as const).find((_, i) => percent.gt(turun[i] ?? 0));
  return letter ?? "e";
}

/** The forecast with the score it gives, as a range where people have yet to answer. */
export function calculateLkeForecast(fact: LkeFacts, ambang: AmbangLke): LkeForecast {
  const sub = SUB.map(({ nama, kode, bobot, kriteria }): LkeSubComponent => {
    const jawaban = kriteria.map((one, i) => answer(one, `${kode}.${i + 1}`, fact, ambang));
    const skor = (blank: number): Desimal =>
      jawaban
        .reduce((n, { nilai }) => n.plus(nilai ?? blank), desimal(0))
        .times(bobot)
        .div(kriteria.length);
    return { nama, bobot: desimal(bobot), jawaban, terendah: skor(0), tertinggi: skor(1) };
  });
  const total = (nilai: (s: LkeSubComponent) => Desimal): Desimal => sub.reduce((n, s) => n.plus(nilai(s)), desimal(0));
  return {
    bobot: total((s) => s.bobot),
    sub,
    terendah: total((s) => s.terendah),
    tertinggi: total((s) => s.tertinggi),
  };
}

function answer({ nama, kunci, suggestion }: Kriteria, kode: string, fact: LkeFacts, ambang: AmbangLke): JawabanLke {
  const content = kunci === undefined ? OPEN : fact[kunci];
  const about = { kode, kunci: kunci ?? null, kriteria: nama };
  if ("alasan" in content) {
    const jawaban = content.jawaban === null ? null : content.jawaban ? "ya" : "tidak";
    return {
      ...about,
      jawaban,
      nilai: jawaban === null ? null : desimal(NILAI[jawaban]),
      alasan: content.alasan,
      peningkatan: jawaban === "ya" ? null : suggestion,
    };
  }
  const jawaban = findJawaban(content, ambang);
  return {
    ...about,
    jawaban,
    nilai: desimal(NILAI[jawaban]),
    alasan: `${content.present} dari ${content.dari}`,
    peningkatan: jawaban === "a" ? null : `${suggestion}: ${formatFirst(content.missing, 3)}`,
  };
}

/** How a report is used cannot be read from it. */
const OPEN: Seeing = { jawaban: null, alasan: "menunggu bukti kantor" };
