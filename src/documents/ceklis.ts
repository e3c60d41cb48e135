import type { DataKinerja } from "../form/kinerja.ts";
import type { PengukuranIndikator, PengukuranKinerja } from "../measure/result.ts";
import type { Config } from "../plan/schema.ts";
import type { Koreksi } from "../review/koreksi.ts";
import type { KunciLke, LkeForecast } from "../review/lke.ts";
import type { RuleName } from "../review/rules/all.ts";

/** What the checklist is answered from. */
export interface CeklisInput {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly pengukuran: PengukuranKinerja;
  readonly koreksi: readonly Koreksi[];
  readonly lke: LkeForecast;
}

/** One statement of the checklist; `jawaban` null where only people can answer. */
export interface CeklisItem {
  readonly kelompok: "Format" | "Mekanisme Penyusunan" | "Substansi";
  readonly pernyataan: string;
  readonly jawaban: boolean | null;
  readonly alasan: string;
}

type Answer = (input: CeklisInput) => readonly [boolean | null, string];

/** Answers yes when none of these rules found anything (in that chapter). */
const withoutTemuan =
  (rule: readonly RuleName[], yes: string, bagian = ""): Answer =>
  ({ koreksi }) => {
    const hit = koreksi.filter((k) => rule.includes(k.rule) && k.tempat.bagian.toUpperCase().startsWith(bagian));
    return hit.length === 0 ? [true, yes] : [false, `${hit.length} temuan, misalnya: ${hit[0]?.pesan ?? ""}`];
  };

const coverage =
  (kunci: KunciLke, apa: string): Answer =>
  ({ lke }) => {
    const jawaban = lke.sub.flatMap((s) => s.jawaban).find((j) => j.kunci === kunci);
    return [jawaban?.jawaban === "a" || jawaban?.jawaban === "b", `${apa}: ${jawaban?.alasan ?? "-"}`];
  };

/** Answers yes when all of a list have something, else names who has not. */
const all = <T>(
  list: readonly T[],
  has: (item: T) => boolean,
  nama: (item: T) => string,
  yes: string,
  not: string,
): readonly [boolean, string] => {
  const missing = list.filter((item) => !has(item)).map(nama);
  return missing.length === 0
    ? [true, yes]
    : [
        false,
        `${not}: ${missing.slice(0, 4).join("; ")}${missing.length > 4 ? `; dan ${missing.length - 4} lagi` : ""}`,
      ];
};

const indikatorSasaran = ({ pengukuran }: CeklisInput): PengukuranIndikator[] =>
  pengukuran.sasaran.flatMap((s) => s.indikator);
const uraian = (p: PengukuranIndikator): string => p.indikator.uraian;

const PERSON: Answer = () => [null, "dijawab pereviu"];

const explanation: Answer = (input) => {
  const difference = indikatorSasaran(input).filter(({ indikator }) => indikator.alasan !== undefined);
  return difference.length === 0
    ? [null, "tidak ada perbedaan yang dijelaskan"]
    : [true, `alasannya dijelaskan: ${difference.map(uraian).join("; ")}`];
};

/** Items of the "Formulir Ceklis Reviu" (PermenPANRB 53/2014 Lampiran III), summarised (domain.md 1.5). */
const ITEM: readonly (readonly [CeklisItem["kelompok"], string, Answer])[] = [
  [
    "Format",
    "Laporan menampilkan data penting instansi",
    withoutTemuan(["celah-tersisa", "isian-sementara", "bab-kosong", "bagian-wajib-hilang"], "Bab I terisi", "BAB I "),
  ],
  [
    "Format",
    "Laporan menyajikan informasi target",
    withoutTemuan(["indikator-hilang", "angka-bertentangan"], "semua target sama dengan data"),
  ],
  [
    "Format",
    "Laporan menyajikan capaian kinerja yang memadai",
    coverage("disclosure", "indikator yang capaiannya diuraikan"),
  ],
  [
    "Format",
    "Laporan dilengkapi lampiran yang mendukung isi",
    ({ koreksi }) => {
      const hit = koreksi.find(({ missing }) => missing === "Lampiran" || missing === "Lampiran Perjanjian Kinerja");
      return hit === undefined ? [true, "Perjanjian Kinerja terlampir"] : [false, hit.pesan];
    },
  ],
  [
    "Format",
    "Laporan menyajikan upaya perbaikan ke depan",
    coverage("recommendation", "indikator dengan rencana tindak lanjut"),
  ],
  [
    "Format",
    "Laporan menyajikan akuntabilitas keuangan",
    withoutTemuan(["angka-bertentangan", "program-hilang"], "pagu dan realisasi sama dengan data"),
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
      all(
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
      all(
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
      all(
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
      all(
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
    withoutTemuan(["sasaran-hilang", "nama-berubah", "indikator-tidak-dikenal"], "nama sasaran sama persis"),
  ],
  [
    "Substansi",
    "Tujuan dan sasaran selaras dengan Rencana Strategis",
    withoutTemuan(["pk-beda-renstra", "periode-renstra-lain"], "target sama dengan Renstra, atau bedanya beralasan"),
  ],
  ["Substansi", "Jika tidak, ada penjelasan yang memadai", explanation],
  [
    "Substansi",
    "Tujuan dan sasaran sesuai dengan indikator kinerja",
    withoutTemuan(["indikator-hilang", "satuan-tidak-sama"], "setiap sasaran disajikan dengan indikatornya"),
  ],
  [
    "Substansi",
    "Tujuan dan sasaran sesuai dengan Indikator Kinerja Utama",
    withoutTemuan(["pk-beda-iku"], "tabel IKU sama dengan rencana"),
  ],
  ["Substansi", "Jika tidak, ada penjelasan yang memadai", explanation],
  [
    "Substansi",
    "Ada pembandingan yang memadai, misalnya dengan tahun lalu dan standar nasional",
    coverage("previousTahun", "indikator dengan pembanding tahun sebelumnya"),
  ],
  ["Substansi", "Indikator cukup mengukur tujuan dan sasaran", PERSON],
  ["Substansi", "Jika tidak, ada penjelasan yang memadai", PERSON],
  [
    "Substansi",
    "Indikator spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu (SMART)",
    (b) => {
      const [complete, alasan] = all(
        indikatorSasaran(b),
        ({ indikator: i }) => i.satuan !== "" && (i.rumus_hitung ?? i.definisi ?? "") !== "",
        uraian,
        "semua bersatuan dan berumus",
        "belum bersatuan atau berumus",
      );
      return [complete ? null : false, complete ? `${alasan}; selebihnya dijawab pereviu` : alasan];
    },
  ],
];

/** The checklist answered where data, document and journal can tell. */
export function composeCeklisItem(input: CeklisInput): CeklisItem[] {
  return ITEM.map(([kelompok, pernyataan, answer]) => {
    const [jawaban, alasan] = answer(input);
    return { kelompok, pernyataan, jawaban, alasan };
  });
}
