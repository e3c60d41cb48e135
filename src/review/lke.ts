import { type Desimal, desimal } from "../model/desimal.ts";

/*
 * Forecast of the evaluator's answers for "Pelaporan Kinerja" (PermenPANRB 88/2021; answers and bounds as one city's LKE
 * has them, domain.md 1.6). Only what can be told from data and document is answered; the rest stays open.
 */

/** How much of what is asked for the report covers; `kurang` names what is missing. */
export interface Cakupan {
  readonly ada: number;
  readonly dari: number;
  readonly kurang: readonly string[];
}

/** What the forecast is made from; null where only people can know. */
export interface FaktaLke {
  readonly disusun: boolean;
  readonly berkala: boolean | null;
  readonly diformalkan: boolean | null;
  readonly direviu: boolean | null;
  readonly dipublikasikan: boolean | null;
  readonly tepatWaktu: boolean | null;
  readonly standar: Cakupan;
  readonly pengungkapan: Cakupan;
  readonly targetTahunan: Cakupan;
  readonly jangkaMenengah: Cakupan;
  readonly tahunSebelumnya: Cakupan;
  readonly keuangan: Cakupan;
  readonly kualitas: Cakupan;
  readonly efisiensi: Cakupan;
  readonly rekomendasi: Cakupan;
}

/** Names of the criteria that have an answer of their own. */
type KunciLke = keyof FaktaLke;

/** Shares above which an answer is a, b, c, d, in percent, in whichever order; the rest is e. */
export type AmbangLke = readonly [number, number, number, number];

export interface JawabanLke {
  /** Such as `3.b.3`. */
  readonly kode: string;
  readonly kriteria: string;
  /** a to e, ya, tidak; null where only people can answer. */
  readonly jawaban: "a" | "b" | "c" | "d" | "e" | "ya" | "tidak" | null;
  /** 0 to 1; null without an answer. */
  readonly nilai: Desimal | null;
  readonly alasan: string;
  /** What would raise the answer; null where it is the best already. */
  readonly peningkatan: string | null;
}

interface SubKomponenLke {
  readonly nama: string;
  readonly bobot: Desimal;
  readonly jawaban: readonly JawabanLke[];
  /** Score when every open criterion is answered with the lowest, and with the highest. */
  readonly terendah: Desimal;
  readonly tertinggi: Desimal;
}

export interface PrakiraanLke {
  readonly bobot: Desimal;
  readonly sub: readonly SubKomponenLke[];
  readonly terendah: Desimal;
  readonly tertinggi: Desimal;
}

type Jenis = "ya-tidak" | "cakupan" | "keuangan" | "orang";

interface Kriteria {
  readonly nama: string;
  readonly jenis: Jenis;
  readonly kunci?: KunciLke;
  /** What to do for a better answer. */
  readonly saran: string;
}

const k = (nama: string, jenis: Jenis, saran: string, kunci?: KunciLke): Kriteria => ({
  nama,
  jenis,
  saran,
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
      k("Laporan Kinerja telah disusun", "ya-tidak", "susun drafnya", "disusun"),
      k(
        "Laporan Kinerja disusun secara berkala",
        "ya-tidak",
        "lengkapi capaian tahun lalu, dan simpan laporan capaian tiap triwulan",
        "berkala",
      ),
      k("Laporan Kinerja telah diformalkan", "ya-tidak", "tandatangani laporannya", "diformalkan"),
      k("Laporan Kinerja telah direviu", "ya-tidak", "mintakan reviu dan pernyataan dari Inspektorat", "direviu"),
      k(
        "Laporan Kinerja telah dipublikasikan",
        "ya-tidak",
        "unggah ke laman kantor dan e-SAKIP, lalu simpan buktinya",
        "dipublikasikan",
      ),
      k("Laporan Kinerja disampaikan tepat waktu", "ya-tidak", "kirim sebelum akhir Februari", "tepatWaktu"),
    ],
  },
  {
    nama: "Penyajian informasi kinerja",
    kode: "3.b",
    bobot: "4.5",
    kriteria: [
      k("Laporan Kinerja disusun sesuai standar", "cakupan", "lengkapi bagian yang belum ada", "standar"),
      k(
        "Seluruh informasi pencapaian kinerja diungkap",
        "cakupan",
        "sajikan target, realisasi, capaian, dan uraiannya",
        "pengungkapan",
      ),
      k(
        "Perbandingan realisasi dengan target tahunan",
        "cakupan",
        "sajikan target dan realisasi tahun ini",
        "targetTahunan",
      ),
      k(
        "Perbandingan realisasi dengan target jangka menengah",
        "cakupan",
        "lengkapi target Renstra tiap tahun",
        "jangkaMenengah",
      ),
      k(
        "Perbandingan realisasi dengan tahun-tahun sebelumnya",
        "cakupan",
        "lengkapi target dan realisasi tahun-tahun sebelumnya",
        "tahunSebelumnya",
      ),
      k(
        "Informasi keuangan yang terkait dengan sasaran",
        "keuangan",
        "tetapkan program pendukung tiap indikator, supaya anggaran tiap sasaran dapat dihitung",
        "keuangan",
      ),
      k(
        "Kualitas capaian beserta upaya nyata dan hambatannya",
        "cakupan",
        "lengkapi faktor penghambat dan solusi",
        "kualitas",
      ),
      k(
        "Efisiensi penggunaan sumber daya",
        "cakupan",
        "nyatakan efisiensi tiap sasaran; hanya dapat jika capaiannya mencapai 100%",
        "efisiensi",
      ),
      k(
        "Upaya perbaikan dan penyempurnaan kinerja ke depan",
        "cakupan",
        "lengkapi rencana tindak lanjut",
        "rekomendasi",
      ),
    ],
  },
  {
    nama: "Pemanfaatan informasi kinerja",
    kode: "3.c",
    bobot: "7.5",
    kriteria: [
      k(
        "Informasi laporan menjadi perhatian utama pimpinan",
        "orang",
        "simpan disposisi, nota dinas, dan risalah rapat capaian",
      ),
      k(
        "Penyajian informasi menjadi kepedulian seluruh pegawai",
        "orang",
        "simpan daftar hadir dan bukti laporan dibagikan",
      ),
      k("Informasi berkala dipakai menyesuaikan aktivitas", "orang", "simpan rencana aksi yang diubah tiap triwulan"),
      k("Informasi berkala dipakai menyesuaikan anggaran", "orang", "simpan DPA perubahan karena capaian"),
      k("Informasi dipakai dalam evaluasi keberhasilan kinerja", "orang", "simpan laporan evaluasi capaian"),
      k(
        "Informasi dipakai menyesuaikan perencanaan berikutnya",
        "orang",
        "tunjukkan Renja tahun depan dengan langkah perbaikan",
      ),
      k("Informasi memengaruhi budaya kinerja", "orang", "simpan bukti penghargaan atau perubahan cara kerja"),
    ],
  },
];

const NILAI = { a: "1", b: "0.75", c: "0.5", d: "0.25", e: "0", ya: "1", tidak: "0" } as const;

/** The answer for a share: above the bounds a, b, c, d, else e. Shares are exact. */
export function findJawaban(
  { ada, dari }: Pick<Cakupan, "ada" | "dari">,
  ambang: AmbangLke,
): "a" | "b" | "c" | "d" | "e" {
  if (dari === 0) return "e";
  const persen = desimal(ada).times(100).div(dari);
  const turun = [...ambang].sort((a, b) => b - a);
  const huruf = (["a", "b", "c", "d"] as const).find((_, i) => persen.gt(turun[i] ?? 0));
  return huruf ?? "e";
}

/** Of finance: all sasaran a, over 80 % b, over 50 % c, any d, none e. */
const findJawabanKeuangan = ({ ada, dari }: Cakupan): "a" | "b" | "c" | "d" | "e" => {
  if (dari === 0 || ada === 0) return "e";
  if (ada === dari) return "a";
  const persen = desimal(ada).times(100).div(dari);
  return persen.gt(80) ? "b" : persen.gt(50) ? "c" : "d";
};

/** The forecast with the score it gives, as a range where people have yet to answer. */
export function calculatePrakiraanLke(fakta: FaktaLke, ambang: AmbangLke): PrakiraanLke {
  const sub = SUB.map(({ nama, kode, bobot, kriteria }): SubKomponenLke => {
    const jawaban = kriteria.map((satu, i) => jawab(satu, `${kode}.${i + 1}`, fakta, ambang));
    const skor = (kosong: number): Desimal =>
      jawaban
        .reduce((n, { nilai }) => n.plus(nilai ?? kosong), desimal(0))
        .times(bobot)
        .div(kriteria.length);
    return { nama, bobot: desimal(bobot), jawaban, terendah: skor(0), tertinggi: skor(1) };
  });
  const total = (nilai: (s: SubKomponenLke) => Desimal): Desimal => sub.reduce((n, s) => n.plus(nilai(s)), desimal(0));
  return {
    bobot: total((s) => s.bobot),
    sub,
    terendah: total((s) => s.terendah),
    tertinggi: total((s) => s.tertinggi),
  };
}

function jawab({ nama, jenis, kunci, saran }: Kriteria, kode: string, fakta: FaktaLke, ambang: AmbangLke): JawabanLke {
  const isi = kunci === undefined ? null : fakta[kunci];
  if (isi === null) {
    return {
      kode,
      kriteria: nama,
      jawaban: null,
      nilai: null,
      alasan: kunci === "tepatWaktu" ? "belum dikirim" : "dijawab orang",
      peningkatan: saran,
    };
  }
  if (typeof isi === "boolean") {
    const jawaban = isi ? "ya" : "tidak";
    return {
      kode,
      kriteria: nama,
      jawaban,
      nilai: desimal(NILAI[jawaban]),
      alasan: isi ? "terpenuhi" : "belum terpenuhi",
      peningkatan: isi ? null : saran,
    };
  }
  const jawaban = jenis === "keuangan" ? findJawabanKeuangan(isi) : findJawaban(isi, ambang);
  return {
    kode,
    kriteria: nama,
    jawaban,
    nilai: desimal(NILAI[jawaban]),
    alasan: `${isi.ada} dari ${isi.dari}`,
    peningkatan: jawaban === "a" ? null : `${saran}: ${sebut(isi.kurang)}`,
  };
}

/** The first three that are missing, and how many more. */
const sebut = (kurang: readonly string[]): string =>
  `${kurang.slice(0, 3).join("; ")}${kurang.length > 3 ? `; dan ${kurang.length - 3} lagi` : ""}`;
