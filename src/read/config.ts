import { type Config, configSchema } from "../model/config.ts";
import { configJsonSchema } from "../model/json-schema.ts";
import { type Lokasi, temuanAt } from "../model/lokasi.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import { checkAngka } from "./config/angka.ts";
import { explainIssues } from "./config/pesan.ts";
import { readYaml } from "./config/yaml.ts";

/** Larger files are refused: hostile YAML of this size costs up to two seconds (measured). An office of twelve units has 30 thousand. */
const BATAS_HURUF = 300_000;

/** More findings than anyone mends in one go. */
const BATAS_TEMUAN = 100;

/** What lkjip.yaml says, and where it says it. */
export interface ConfigTerbaca {
  readonly config: Config;
  readonly lokasi: Lokasi;
}

/**
 * Reads lkjip.yaml: its YAML, then its shape; all findings at once, each with line, column and source line.
 * The value is null where there is a galat. What a shape cannot say (references, NIP, scales) is `checkConfig`'s.
 */
export function readConfig(teks: string, berkas: string): Bertemuan<ConfigTerbaca | null> {
  const bersih = teks.replace(/^\uFEFF/, "");
  const ditolak = refuseTeks(bersih);
  if (ditolak !== null) return { nilai: null, temuan: [{ tingkat: "galat", berkas, ...ditolak }] };
  const yaml = readYaml(bersih, berkas);
  if (yaml.nilai === null) return { nilai: null, temuan: yaml.temuan };
  const { data, lokasi } = yaml.nilai;
  if (!isBagian(data)) return { nilai: null, temuan: [temuanAt(lokasi, [], BUKAN_CONFIG)] };
  const hasil = configSchema.safeParse(data);
  const bentuk = hasil.success ? [] : explainIssues(hasil.error.issues, { data, lokasi, skema: configJsonSchema() });
  const temuan = gather(yaml.temuan, bentuk, checkAngka(data, lokasi));
  const gagal = !hasil.success || temuan.some((t) => t.tingkat === "galat");
  return { nilai: gagal ? null : { config: hasil.data, lokasi }, temuan: temuan.slice(0, BATAS_TEMUAN) };
}

const isBagian = (data: unknown): boolean => typeof data === "object" && data !== null && !Array.isArray(data);

const BUKAN_CONFIG: Temuan = {
  tingkat: "galat",
  nama: "config-bukan-pasangan",
  pesan: "Berkas ini tidak memuat pasangan kunci dan isi di tingkat paling luar.",
  perbaikan: "tulis kunci paling luar tanpa jorokan dan tanpa tanda hubung di depannya, misalnya tahun: 2024",
};

type Penolakan = Pick<Temuan, "nama" | "pesan" | "perbaikan">;

function refuseTeks(teks: string): Penolakan | null {
  if (teks.length > BATAS_HURUF) {
    return {
      nama: "config-terlalu-besar",
      pesan: `Berkas ini memuat ${Math.ceil(teks.length / 1000)} ribu huruf; batasnya ${BATAS_HURUF / 1000} ribu.`,
      perbaikan: "keluarkan isi yang bukan rencana kantor, misalnya lampiran yang ikut tersalin.",
    };
  }
  if (teks.split(/\r|\n/).every((baris) => /^\s*(#|$)/.test(baris))) {
    return {
      nama: "config-kosong",
      pesan: "Berkas ini kosong.",
      perbaikan: "buat berkas baru dengan lkjip init, atau salin dari cadangan, misalnya dari folder kerja tahun lalu.",
    };
  }
  if (/[\0\uFFFD]/.test(teks)) {
    return {
      nama: "config-bukan-utf8",
      pesan: "Berkas ini tidak tersimpan sebagai teks UTF-8.",
      perbaikan: 'simpan ulang dengan pengodean UTF-8, misalnya di Notepad: Simpan Sebagai, Pengodean "UTF-8".',
    };
  }
  return null;
}

/** Structure first: on a line with a broken structure, what the shape or a number says only follows from it. */
function gather(struktur: readonly Temuan[], bentuk: readonly Temuan[], angka: readonly Temuan[]): Temuan[] {
  const terpakai = new Set(struktur.map((t) => t.baris));
  const sesudahStruktur = bentuk.filter((t) => !terpakai.has(t.baris));
  const tempat = new Set(sesudahStruktur.map((t) => `${t.baris}:${t.kolom}`));
  const sesudahBentuk = angka.filter((t) => !tempat.has(`${t.baris}:${t.kolom}`));
  return [...struktur, ...sesudahStruktur, ...sesudahBentuk].sort(
    (a, b) => (a.baris ?? 0) - (b.baris ?? 0) || (a.kolom ?? 0) - (b.kolom ?? 0),
  );
}
