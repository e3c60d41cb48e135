import { configJsonSchema, type JsonSchema } from "../json-schema.ts";
import { findSchema } from "../read/schema.ts";
import { PIMPINAN_KODE, type SIGNED_LETTER } from "../schema-officials.ts";
import { toCellText, toData } from "./cell-text.ts";
import type { RencanaContent, RencanaNeed } from "./column.ts";
import type { LembarRencana } from "./columns.ts";
import { pathField, type RencanaField } from "./fields.ts";
import type { PlanData } from "./things.ts";

/*
 * Rows that are always there: one value of lkjip.yaml each, named by a phrase. Their key is their path.
 */

export interface FixedRow {
  readonly lembar: Extract<LembarRencana, "Kantor" | "Kebijakan">;
  /** Path in lkjip.yaml with dots; the key of the row. */
  readonly kunci: string;
  readonly judul: string;
  readonly content: RencanaContent;
  readonly need: Extract<RencanaNeed, "wajib" | "boleh">;
  readonly words?: readonly string[];
  /** Stands above the first row of a part. */
  readonly part?: string;
}

type FixedExtra = Pick<FixedRow, "words" | "part"> & { readonly content?: RencanaContent };

const row =
  (lembar: FixedRow["lembar"]) =>
  (
    kunci: string,
    judul: string,
    need: FixedRow["need"],
    { content = "teks", ...extra }: FixedExtra = {},
  ): FixedRow => ({
    lembar,
    kunci,
    judul,
    need,
    content,
    ...extra,
  });

const officeRow = row("Kantor");
const policyRow = row("Kebijakan");

/** Who signs a letter, in whose name, and for whom. */
function signerRows(surat: (typeof SIGNED_LETTER)[number], nama: string, part?: string): FixedRow[] {
  const at = `penandatangan.${surat}`;
  const words = PIMPINAN_KODE;
  return [
    officeRow(
      `${at}.pejabat`,
      `Yang menandatangani ${nama}`,
      "boleh",
      part === undefined ? { words } : { words, part },
    ),
    officeRow(`${at}.atas_nama`, `Atas nama (a.n.), ${nama}`, "boleh", { words }),
    officeRow(`${at}.untuk_beliau`, `Untuk beliau (u.b.), ${nama}`, "boleh", { words }),
  ];
}

export const FIXED_ROWS: readonly FixedRow[] = [
  officeRow("tahun", "Tahun laporan", "wajib", { content: "bulat", part: "Kantor" }),
  officeRow("instansi.nama", "Nama kantor", "wajib"),
  officeRow("instansi.pemda", "Pemerintah daerah", "wajib"),
  officeRow("instansi.tempat", "Tempat surat ditandatangani", "wajib"),
  officeRow("instansi.alamat", "Alamat", "wajib"),
  officeRow("instansi.telepon", "Telepon", "boleh"),
  officeRow("instansi.pos_el", "Pos-el", "boleh"),
  officeRow("instansi.laman", "Laman", "boleh"),
  officeRow("instansi.kode_pos", "Kode pos", "boleh", { content: "kode" }),
  officeRow("instansi.kode_unit", "Kode unit kerja", "boleh", { content: "kode" }),
  officeRow("instansi.logo", "Berkas logo", "boleh"),
  officeRow("instansi.tujuan_laporan", "Penerima LKjIP", "wajib"),
  officeRow("instansi.tempat_tujuan", "Tempat penerima", "boleh"),
  officeRow("renstra.periode.0", "Renstra dari tahun", "wajib", {
    content: "bulat",
    part: "Renstra dan Perjanjian Kinerja",
  }),
  officeRow("renstra.periode.1", "Renstra sampai tahun", "wajib", { content: "bulat" }),
  officeRow("perjanjian_kinerja.murni.tanggal", "Tanggal PK", "boleh", { content: "tanggal" }),
  officeRow("perjanjian_kinerja.perubahan.tanggal", "Tanggal PK perubahan", "boleh", { content: "tanggal" }),
  officeRow("perjanjian_kinerja.perubahan.alasan", "Alasan PK diubah", "boleh"),
  officeRow("formulir.kertas", "Kertas", "boleh", { words: ["F4", "A4"], part: "Formulir dan surat" }),
  officeRow("formulir.batas", "Formulir kembali paling lambat", "boleh", { content: "tanggal" }),
  officeRow("formulir.anggaran", "Realisasi anggaran di formulir", "boleh", { words: ["isi", "sipd"] }),
  officeRow("surat.klasifikasi", "Kode klasifikasi surat", "boleh", { content: "kode" }),
  officeRow("surat.tanda_tangan", "Tanda tangan surat", "boleh", { words: ["basah", "elektronik"] }),
  officeRow("surat.lembar_pengesahan", "Lembar pengesahan", "boleh", { words: ["tersendiri", "di dalam laporan"] }),
  ...signerRows("permintaan_data", "permintaan data", "Penanda tangan, jika bukan Camat"),
  ...signerRows("laporan_triwulan", "laporan triwulan"),
  ...signerRows("surat_pengantar", "surat pengantar"),
  policyRow("kebijakan.rumus_turun", "Rumus untuk arah turun", "boleh", {
    words: ["selisih", "rasio"],
    part: "Penghitungan",
  }),
  policyRow("kebijakan.target_nol_turun", "Target 0 yang terlampaui", "boleh", { words: ["nol", "tidak_dinilai"] }),
  policyRow("kebijakan.batas_capaian", "Batas capaian (%)", "boleh", { content: "angka" }),
  policyRow("kebijakan.rata_rata", "Rata-rata kantor atas", "boleh", { words: ["indikator", "sasaran"] }),
  policyRow("kebijakan.desimal", "Angka di belakang koma", "boleh", { content: "bulat" }),
  policyRow("kebijakan.efisiensi", "Rumus efisiensi", "boleh", { words: ["selisih", "pmk"] }),
  policyRow("kebijakan.sumber_anggaran", "Sumber realisasi anggaran", "boleh", { words: ["sipd", "formulir"] }),
];

let schema: JsonSchema | null = null;

/** The meaning of a key of lkjip.yaml with its example and default, as the schema has them. */
export function describeKey(kunci: string): { meaning: string; example: unknown; builtin: unknown } {
  const path = kunci.split(".").map((key) => (/^\d$/.test(key) ? Number(key) : key));
  schema ??= configJsonSchema();
  const part = findSchema(schema, path, null) as
    | (JsonSchema & { readonly examples?: readonly unknown[]; readonly default?: unknown })
    | null;
  return {
    meaning: part?.description ?? "",
    example: part?.examples?.[0] ?? "",
    builtin: part?.default,
  };
}

/** The value of a fixed row in the whole plan. */
export function fixedField({ kunci, content }: FixedRow): RencanaField {
  const path = kunci.split(".");
  return path[0] === "renstra" ? periodField(Number(path.at(-1))) : pathField(content, path);
}

/** First or last year of Renstra. */
const periodField = (index: number): RencanaField => {
  const periodOf = (data: PlanData): unknown[] => ((data.renstra as PlanData).periode ?? []) as unknown[];
  return {
    path: ["renstra", "periode", index],
    get: (data) => toCellText("bulat", periodOf(data)[index]),
    set: (data, text) => {
      const period = [...periodOf(data)];
      period[index] = toData("bulat", text) ?? null;
      (data.renstra as PlanData).periode = period;
    },
  };
};

/** The budget of a year before: of the whole office, or of one program. */
export const budgetField = (kode: string, year: string, key: string): RencanaField =>
  pathField("rupiah", ["riwayat_anggaran", year, ...(kode === "" ? [] : ["program", kode]), key]);
