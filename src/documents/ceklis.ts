import type { PrakiraanLke } from "../review/lke.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../measure/result.ts";
import type { Config } from "../plan/schema.ts";
import type { DataKinerja } from "../form/kinerja.ts";
import type { BarisTabel, Kosakata, Laporan } from "../model/content.ts";
import type { Koreksi } from "../word/text/naskah-draf.ts";
import { baris, barisKelompok, kolom, susunTabel } from "../report/input.ts";
import { composeIdentitas, KOSAKATA_IDENTITAS } from "../report/identity.ts";
import { naskah, nilai, type Penjelasan, tabel } from "../report/vocabulary.ts";
import { naskahPrakiraan, tabelPrakiraan } from "./prakiraan-lke.ts";

/** What the checklist is answered from. */
export interface BahanCeklis {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly pengukuran: PengukuranKinerja;
  readonly koreksi: readonly Koreksi[];
  readonly lke: PrakiraanLke;
}

/** One statement of the checklist; `jawaban` null where only people can answer. */
export interface ButirCeklis {
  readonly kelompok: "Format" | "Mekanisme Penyusunan" | "Substansi";
  readonly pernyataan: string;
  readonly jawaban: boolean | null;
  readonly alasan: string;
}

type Jawab = (bahan: BahanCeklis) => readonly [boolean | null, string];

/** Answers yes when none of these rules found anything (in that chapter). */
const tanpaTemuan =
  (aturan: readonly string[], ya: string, bagian = ""): Jawab =>
  ({ koreksi }) => {
    const kena = koreksi.filter((k) => aturan.includes(k.aturan) && k.tempat.bagian.toUpperCase().startsWith(bagian));
    return kena.length === 0 ? [true, ya] : [false, `${kena.length} temuan, misalnya: ${kena[0]?.pesan ?? ""}`];
  };

const cakupan =
  (kode: string, apa: string): Jawab =>
  ({ lke }) => {
    const jawaban = lke.sub.flatMap((s) => s.jawaban).find((j) => j.kode === kode);
    return [jawaban?.jawaban === "a" || jawaban?.jawaban === "b", `${apa}: ${jawaban?.alasan ?? "-"}`];
  };

/** Answers yes when all of a list have something, else names who has not. */
const semua = <T>(
  daftar: readonly T[],
  punya: (item: T) => boolean,
  nama: (item: T) => string,
  ya: string,
  tidak: string,
): readonly [boolean, string] => {
  const kurang = daftar.filter((item) => !punya(item)).map(nama);
  return kurang.length === 0
    ? [true, ya]
    : [
        false,
        `${tidak}: ${kurang.slice(0, 4).join("; ")}${kurang.length > 4 ? `; dan ${kurang.length - 4} lagi` : ""}`,
      ];
};

const indikatorSasaran = ({ pengukuran }: BahanCeklis): PengukuranIndikator[] =>
  pengukuran.sasaran.flatMap((s) => s.indikator);
const uraian = (p: PengukuranIndikator): string => p.indikator.uraian;

const ORANG: Jawab = () => [null, "dijawab pereviu"];

const penjelasan: Jawab = (bahan) => {
  const beda = indikatorSasaran(bahan).filter(({ indikator }) => indikator.alasan !== undefined);
  return beda.length === 0
    ? [null, "tidak ada perbedaan yang dijelaskan"]
    : [true, `alasannya dijelaskan: ${beda.map(uraian).join("; ")}`];
};

/** Items of the "Formulir Ceklis Reviu" (PermenPANRB 53/2014 Lampiran III), summarised (domain.md 1.5). */
const BUTIR: readonly (readonly [ButirCeklis["kelompok"], string, Jawab])[] = [
  [
    "Format",
    "Laporan menampilkan data penting instansi",
    tanpaTemuan(["celah-tersisa", "isian-sementara", "bab-kosong", "bagian-wajib-hilang"], "Bab I terisi", "BAB I "),
  ],
  [
    "Format",
    "Laporan menyajikan informasi target",
    tanpaTemuan(["indikator-hilang", "tabel-target-tidak-sama", "target-tidak-sama"], "semua target sama dengan data"),
  ],
  [
    "Format",
    "Laporan menyajikan capaian kinerja yang memadai",
    cakupan("3.b.2", "indikator yang capaiannya diuraikan"),
  ],
  [
    "Format",
    "Laporan dilengkapi lampiran yang mendukung isi",
    ({ koreksi }) => {
      const kena = koreksi.find((k) => k.aturan === "bagian-wajib-hilang" && k.pesan.includes("Lampiran"));
      return kena === undefined ? [true, "Perjanjian Kinerja terlampir"] : [false, kena.pesan];
    },
  ],
  ["Format", "Laporan menyajikan upaya perbaikan ke depan", cakupan("3.b.9", "indikator dengan rencana tindak lanjut")],
  [
    "Format",
    "Laporan menyajikan akuntabilitas keuangan",
    tanpaTemuan(
      [
        "pagu-tidak-sama",
        "realisasi-anggaran-tidak-sama",
        "serapan-tidak-sama",
        "tabel-pagu-tidak-sama",
        "tabel-realisasi-anggaran-tidak-sama",
        "tabel-serapan-tidak-sama",
        "program-hilang",
      ],
      "pagu dan realisasi sama dengan data",
    ),
  ],
  [
    "Mekanisme Penyusunan",
    "Laporan disusun unit kerja yang bertugas untuk itu",
    ({ config }) => [true, `disusun ${config.pejabat.kasubbag.jabatan}`],
  ],
  [
    "Mekanisme Penyusunan",
    "Informasi dalam laporan didukung data yang memadai",
    (b) =>
      semua(
        indikatorSasaran(b),
        (p) => p.realisasi.status === "ada",
        uraian,
        "setiap realisasi berasal dari formulir",
        "belum ada datanya",
      ),
  ],
  [
    "Mekanisme Penyusunan",
    "Ada mekanisme penyampaian data dari unit kerja ke unit penyusun",
    ({ data }) => [data.formulir.length > 0, `${data.formulir.length} formulir diterima dan tercatat`],
  ],
  [
    "Mekanisme Penyusunan",
    "Penanggung jawab data ditetapkan di setiap unit kerja",
    ({ config }) =>
      semua(
        config.unit,
        (u) => u.pejabat.nama !== "",
        (u) => u.nama,
        "setiap unit mempunyai pejabat penanggung jawab",
        "belum ada pejabatnya",
      ),
  ],
  [
    "Mekanisme Penyusunan",
    "Data dan informasi diyakini keandalannya",
    (b) =>
      semua(
        indikatorSasaran(b),
        (p) => p.bukti.length > 0 || (p.indikator.dari !== undefined && p.anggota.length > 0),
        uraian,
        "setiap indikator mempunyai bukti dukung",
        "belum ada bukti dukung",
      ),
  ],
  ["Mekanisme Penyusunan", "Analisis diketahui unit kerja terkait", () => [null, "dibuktikan dengan paraf unit kerja"]],
  [
    "Mekanisme Penyusunan",
    "Laporan merupakan gabungan hasil unit kerja di bawahnya",
    ({ data, config }) =>
      semua(
        data.unit,
        (u) => u.status === "masuk",
        (u) => config.unit.find(({ kode }) => kode === u.kode)?.nama ?? u.kode,
        "semua unit menyampaikan formulir",
        "belum menyampaikan",
      ),
  ],
  [
    "Substansi",
    "Tujuan dan sasaran sesuai dengan Perjanjian Kinerja",
    tanpaTemuan(["sasaran-hilang", "nama-berubah", "indikator-tidak-dikenal"], "nama sasaran sama persis"),
  ],
  [
    "Substansi",
    "Tujuan dan sasaran selaras dengan Rencana Strategis",
    tanpaTemuan(
      ["pk-beda-renstra", "tabel-renstra-tidak-sama", "periode-renstra-lain"],
      "target sama dengan Renstra, atau bedanya beralasan",
    ),
  ],
  ["Substansi", "Jika tidak, ada penjelasan yang memadai", penjelasan],
  [
    "Substansi",
    "Tujuan dan sasaran sesuai dengan indikator kinerja",
    tanpaTemuan(["indikator-hilang", "satuan-tidak-sama"], "setiap sasaran disajikan dengan indikatornya"),
  ],
  [
    "Substansi",
    "Tujuan dan sasaran sesuai dengan Indikator Kinerja Utama",
    tanpaTemuan(["pk-beda-iku"], "tabel IKU sama dengan rencana"),
  ],
  ["Substansi", "Jika tidak, ada penjelasan yang memadai", penjelasan],
  [
    "Substansi",
    "Ada pembandingan yang memadai, misalnya dengan tahun lalu dan standar nasional",
    cakupan("3.b.5", "indikator dengan pembanding tahun sebelumnya"),
  ],
  ["Substansi", "Indikator cukup mengukur tujuan dan sasaran", ORANG],
  ["Substansi", "Jika tidak, ada penjelasan yang memadai", ORANG],
  [
    "Substansi",
    "Indikator spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu (SMART)",
    (b) => {
      const [lengkap, alasan] = semua(
        indikatorSasaran(b),
        ({ indikator: i }) => i.satuan !== "" && (i.rumus_hitung ?? i.definisi ?? "") !== "",
        uraian,
        "semua bersatuan dan berumus",
        "belum bersatuan atau berumus",
      );
      return [lengkap ? null : false, lengkap ? `${alasan}; selebihnya dijawab pereviu` : alasan];
    },
  ],
];

/** The checklist answered where data, document and journal can tell. */
export function composeButirCeklis(bahan: BahanCeklis): ButirCeklis[] {
  return BUTIR.map(([kelompok, pernyataan, jawab]) => {
    const [jawaban, alasan] = jawab(bahan);
    return { kelompok, pernyataan, jawaban, alasan };
  });
}

const SUMBER =
  "Disarikan dari Formulir Ceklis Reviu, Lampiran III PermenPANRB Nomor 53 Tahun 2014. Jawaban kosong diisi pereviu.";

/** The checklist and the forecast of the evaluation as one document; `tanggal` is ISO. */
export function composeCeklis(bahan: BahanCeklis, tanggal: string | null): Laporan {
  return { ...composeIdentitas({ config: bahan.config, logo: null, tanggal }), ...isiCeklis(bahan) };
}

function isiCeklis(bahan: BahanCeklis) {
  const butir = composeButirCeklis(bahan);
  const kelompok = [...new Set(butir.map((b) => b.kelompok))];
  const rows = kelompok.flatMap((nama, i): BarisTabel[] => [
    barisKelompok(`kelompok-${i + 1}`, `${["I", "II", "III"][i]}. ${nama}`),
    ...butir
      .filter((b) => b.kelompok === nama)
      .map((b, n) =>
        baris(
          `${i + 1}.${n + 1}`,
          `${n + 1}`,
          b.pernyataan,
          b.jawaban === null ? "" : b.jawaban ? "Ya" : "Tidak",
          b.alasan,
        ),
      ),
  ]);
  return {
    tabel_ceklis: susunTabel(
      `Ceklis Reviu LKjIP Tahun ${bahan.config.tahun}`,
      [
        kolom("no", "No.", "nomor", 6),
        kolom("pernyataan", "Pernyataan", "teks", 42),
        kolom("jawaban", "Jawaban", "pendek", 12),
        kolom("alasan", "Keterangan", "teks", 40),
      ],
      rows,
      "Ceklis belum dapat diisi.",
      SUMBER,
    ),
    naskah_lke: naskahPrakiraan(bahan.lke),
    tabel_lke: tabelPrakiraan(bahan.lke),
    jumlah_ya: `${butir.filter((b) => b.jawaban === true).length}`,
    jumlah_tidak: `${butir.filter((b) => b.jawaban === false).length}`,
    jumlah_kosong: `${butir.filter((b) => b.jawaban === null).length}`,
  };
}

/** The names of `composeCeklis`. */
export const KOSAKATA_CEKLIS: Kosakata = {
  ...KOSAKATA_IDENTITAS,
  ...({
    tabel_ceklis: tabel("Ceklis reviu, jawaban dan keterangannya"),
    naskah_lke: naskah("Prakiraan nilai Pelaporan Kinerja dalam kalimat"),
    tabel_lke: tabel("Prakiraan jawaban evaluator tiap kriteria"),
    jumlah_ya: nilai("Banyaknya pernyataan yang dijawab ya"),
    jumlah_tidak: nilai("Banyaknya pernyataan yang dijawab tidak"),
    jumlah_kosong: nilai("Banyaknya pernyataan yang harus dijawab orang"),
  } satisfies Penjelasan<ReturnType<typeof isiCeklis>>),
};
