import { calculatePerubahanPerjanjian } from "../../measure/perjanjian.ts";
import type { AnggaranProgram, PengukuranIndikator, RealisasiAnggaran } from "../../measure/result.ts";
import type { KolomTabel, Naskah, Tabel } from "../../model/content.ts";
import {
  formatAngka,
  formatCount,
  formatList,
  formatRupiah,
  formatShare,
  formatTanggal,
  inWords,
} from "../../model/format.ts";
import { jabatanOf, pejabatOn } from "../../plan/officials.ts";
import { findRenstraDifference } from "../../plan/renstra.ts";
import type { Config, Target } from "../../plan/schema.ts";
import { formatTarget, type NilaiTarget } from "../../plan/target.ts";
import { baris, barisJumlah, composeTabel, content, type Input, join, kolom } from "../input.ts";
import { textQuantityPlanned } from "../value.ts";
import { condition, type Explanation, naskah, tabel } from "../vocabulary.ts";

/*
 * Perjanjian Kinerja (domain.md 1.7). A year has one, or a PK murni and the PK perubahan that took its place; everything
 * is computed with the last one, and both are shown (decision 0014).
 */

/** The Perjanjian Kinerja in BAB II and in Lampiran 1. */
export function composePerjanjian(input: Input) {
  const { config } = input;
  const { murni, perubahan } = config.perjanjian_kinerja;
  const two = perubahan !== undefined;
  return {
    pk_perubahan: two,
    naskah_pk: naskahPk(input),
    naskah_pk_perubahan: naskahPerubahan(input),
    penandatangan_pk_murni: composePenandatanganPk(config, two ? " Murni" : "", murni?.tanggal),
    penandatangan_pk_perubahan: composePenandatanganPk(config, " Perubahan", perubahan?.tanggal),
    tabel_pk: two ? twoPkTabel(input) : tabelPk(input, judulPk(config), endTarget),
    tabel_pk_anggaran: two ? twoAnggaranTabel(input) : tabelAnggaran(input, judulAnggaran(config), endPagu),
    tabel_pk_murni: tabelPk(input, judulPk(config, two ? " Murni" : "", murni?.tanggal), targetMurni),
    tabel_pk_anggaran_murni: tabelAnggaran(input, judulAnggaran(config, two ? " Murni" : ""), paguMurni),
    tabel_pk_perubahan: only(two, tabelPk(input, judulPk(config, " Perubahan", perubahan?.tanggal), endTarget)),
    tabel_pk_anggaran_perubahan: only(two, tabelAnggaran(input, judulAnggaran(config, " Perubahan"), endPagu)),
  };
}

/** Who signed it: the Camat of that day, whoever holds the office today. Nothing where the day is not known. */
function composePenandatanganPk(config: Config, yang: string, tanggal: string | undefined): Naskah {
  if (tanggal === undefined) return content();
  const { camat } = pejabatOn(config, tanggal);
  return content(
    `Perjanjian Kinerja${yang} ditandatangani pada tanggal ${formatTanggal(tanggal)} oleh ${camat.nama} selaku ${jabatanOf(camat)}.`,
  );
}

type TargetOf = (p: PengukuranIndikator) => NilaiTarget;
const endTarget: TargetOf = (p) => p.target;
const targetMurni: TargetOf = (p) => p.targetMurni ?? p.target;

type PaguOf = (a: RealisasiAnggaran) => RealisasiAnggaran["pagu"];
const endPagu: PaguOf = (a) => a.pagu;
const paguMurni: PaguOf = (a) => a.paguMurni;

const judulPk = ({ instansi, tahun }: Config, yang = "", tanggal?: string): string =>
  `Perjanjian Kinerja${yang} ${instansi.nama} tahun ${tahun}${tanggal === undefined ? "" : ` (${formatTanggal(tanggal)})`}`;

const judulAnggaran = ({ instansi, tahun }: Config, yang = ""): string =>
  `Program dan anggaran${yang.toLowerCase()} ${instansi.nama} tahun ${tahun}`;

/** A table of the PK perubahan, or the sentence that there is none. */
const only = (present: boolean, isian: Tabel): Tabel =>
  present ? isian : { ...isian, baris: [], blank: "Perjanjian Kinerja tahun ini tidak diubah." };

function naskahPk({ config, pengukuran }: Input): Naskah {
  const other = pengukuran.sasaran.flatMap((s) => s.indikator.flatMap((p) => sayRenstraDifference(config, p)));
  const { instansi, tahun, sasaran, program } = config;
  const jumlahIndikator = sasaran.reduce((jumlah, s) => jumlah + s.indikator.length, 0);
  const { pagu } = pengukuran.anggaran;
  const { murni, perubahan } = config.perjanjian_kinerja;
  const tanggal = murni === undefined ? "" : ` tanggal ${formatTanggal(murni.tanggal)}`;
  return content(
    `Perjanjian Kinerja ${instansi.nama} Tahun ${tahun}${perubahan === undefined ? tanggal : ", setelah diubah,"} memuat ${formatCount(sasaran.length)} sasaran strategis dengan ${formatCount(jumlahIndikator)} indikator kinerja, didukung ${formatCount(program.length)} program dengan anggaran ${formatRupiah(pagu)} (${inWords(pagu)} rupiah).`,
    ...(other.length === 0 ? [] : [other.join(" ")]),
  );
}

/** Why a target is not that of Renstra, where the plan says so; what `perubahan` says of itself is not said again. */
function sayRenstraDifference(config: Config, { indikator }: PengukuranIndikator): string[] {
  const difference = findRenstraDifference(indikator, config);
  if (difference === null || difference.reason === null) return [];
  const { target, renstra, reason } = difference;
  const why =
    reason.jenis === "alasan"
      ? sayReason(reason.teks, "Perbedaan itu terjadi", "Alasan perbedaan itu adalah")
      : "Target itu diubah dengan Perjanjian Kinerja Perubahan";
  const say = (each: Target): string => textQuantityPlanned(each, indikator.satuan);
  return [
    `Target ${indikator.uraian} tahun ${config.tahun} adalah ${say(target)} dalam Perjanjian Kinerja dan ${say(renstra)} dalam Renstra. ${why}.`,
  ];
}

/** What the PK perubahan changed, with the dates and the reason that lkjip.yaml gives; nothing where there is none. */
function naskahPerubahan({ config, pengukuran }: Input): Naskah {
  const { murni, perubahan } = config.perjanjian_kinerja;
  if (perubahan === undefined) return content();
  const { indikator, jumlahIndikator, program } = calculatePerubahanPerjanjian(pengukuran);
  const all = pengukuran.anggaran.program.length;
  const target = indikator.length === 0 ? null : `target ${mentionSum(indikator.length, jumlahIndikator, "indikator")}`;
  const pagu =
    program.length === 0 ? null : `pagu ${mentionSum(program.length, all, "program")}${mentionNama(program)}`;
  const open = `Perjanjian Kinerja${murni === undefined ? "" : ` tanggal ${formatTanggal(murni.tanggal)}`} diubah dengan Perjanjian Kinerja Perubahan tanggal ${formatTanggal(perubahan.tanggal)}`;
  const alasan =
    perubahan.alasan === undefined
      ? ""
      : ` ${sayReason(perubahan.alasan, "Perubahan itu dilakukan", "Alasan perubahan itu adalah")}.`;
  return content(`${open}; ${mentionPerubahan(target, pagu)}.${alasan}`);
}

/** The office's reason as a sentence: a clause goes on after the verb, anything else is what the reason is. */
function sayReason(alasan: string, verb: string, noun: string): string {
  const teks = alasan.trim().replace(/\.$/, "");
  const within = /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(teks) ? teks.charAt(0).toLowerCase() + teks.slice(1) : teks;
  return /^(?:agar|akibat|atas|berdasarkan|demi|guna|karena|mengingat|oleh|sebagai|sehubungan|sesuai|supaya|untuk)\b/.test(
    within,
  )
    ? `${verb} ${within}`
    : `${noun} ${within}`;
}

function mentionPerubahan(target: string | null, pagu: string | null): string {
  if (target !== null && pagu !== null) return `yang berubah adalah ${target} dan ${pagu}`;
  if (target !== null) return `yang berubah adalah ${target}, sedangkan pagu program tetap`;
  if (pagu !== null) return `yang berubah adalah ${pagu}, sedangkan target indikator tetap`;
  return "target indikator dan pagu program tidak berubah";
}

const mentionSum = (jumlah: number, all: number, apa: string): string =>
  jumlah === all ? `seluruh ${apa}` : `${formatShare(jumlah, all)} ${apa}`;

const mentionNama = (program: readonly AnggaranProgram[]): string =>
  `, yaitu ${formatList(program.map(({ uraian }) => uraian))}`;

/** Columns of the targets: one, or both with that of the last PK at the right. */
export const kolomTargetPk = (two: boolean): KolomTabel[] =>
  two
    ? [kolom("target_murni", "Murni", "angka", 11, "Target"), kolom("target", "Perubahan", "angka", 11, "Target")]
    : [kolom("target", "Target", "angka", 12)];

/** Cells for `kolomTargetPk`. */
export const selTargetPk = (p: PengukuranIndikator, two: boolean): string[] =>
  (two ? [targetMurni(p), p.target] : [p.target]).map(formatTarget);

/** The attachment of the Perjanjian Kinerja. */
function tabelPk(input: Input, judul: string, targetOf: TargetOf): Tabel {
  return composePk(input, judul, kolomTargetPk(false), (p) => [formatTarget(targetOf(p))]);
}

const twoPkTabel = (input: Input): Tabel =>
  composePk(input, judulPk(input.config), kolomTargetPk(true), (p) => selTargetPk(p, true));

function composePk(
  { pengukuran }: Input,
  judul: string,
  kolomTarget: readonly KolomTabel[],
  selTarget: (p: PengukuranIndikator) => readonly string[],
): Tabel {
  const rows = pengukuran.sasaran.flatMap((s, i) =>
    s.indikator.map((p, j) =>
      baris(
        p.plan.id,
        j === 0 ? `${i + 1}` : "",
        j === 0 ? s.uraian : "",
        p.indikator.uraian,
        ...selTarget(p),
        p.indikator.satuan || "-",
      ),
    ),
  );
  return composeTabel(
    judul,
    [
      ...join(kolom("no", "No.", "nomor", 6), kolom("sasaran", "Sasaran Strategis", "teks", 34)),
      kolom("indikator", "Indikator Kinerja", "teks", 36),
      ...kolomTarget,
      kolom("satuan", "Satuan", "pendek", 12),
    ],
    rows,
    "Perjanjian Kinerja belum ditetapkan.",
  );
}

/** Budget per programme, as the Perjanjian Kinerja of a Camat lists it. */
function tabelAnggaran(input: Input, judul: string, paguOf: PaguOf): Tabel {
  return composeAnggaran(input, judul, [kolom("anggaran", "Anggaran (Rp)", "rupiah", 24)], (a) => [paguOf(a)]);
}

function twoAnggaranTabel(input: Input): Tabel {
  const room = (kunci: string, judul: string) => kolom(kunci, judul, "rupiah", 17, "Anggaran (Rp)");
  return composeAnggaran(
    input,
    judulAnggaran(input.config),
    [room("anggaran_murni", "Murni"), room("anggaran", "Perubahan"), room("selisih", "Selisih")],
    (a) => [a.paguMurni, a.pagu, a.pagu.minus(a.paguMurni)],
  );
}

function composeAnggaran(
  { pengukuran: { anggaran } }: Input,
  judul: string,
  kolomAnggaran: readonly KolomTabel[],
  angka: (a: RealisasiAnggaran) => readonly RealisasiAnggaran["pagu"][],
): Tabel {
  const print = (a: RealisasiAnggaran): string[] => angka(a).map((n) => formatAngka(n));
  return composeTabel(
    judul,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("kode", "Kode", "pendek", 14),
      kolom("program", "Program", "teks", 56),
      ...kolomAnggaran,
    ],
    [
      ...anggaran.program.map((p, i) => baris(p.kode, `${i + 1}`, p.kode, p.uraian, ...print(p))),
      barisJumlah("jumlah", "", "", "Jumlah", ...print(anggaran)),
    ],
    "Program dan anggaran belum ditetapkan.",
  );
}

export const KOSAKATA_PERJANJIAN: Explanation<ReturnType<typeof composePerjanjian>> = {
  pk_perubahan: condition("Ada Perjanjian Kinerja Perubahan"),
  naskah_pk: naskah("Isi Perjanjian Kinerja dalam satu kalimat"),
  naskah_pk_perubahan: naskah("Yang diubah oleh PK Perubahan, dengan tanggal dan alasannya; kosong jika tidak ada"),
  penandatangan_pk_murni: naskah("Siapa yang menandatangani PK murni, dan kapan; kosong jika tanggalnya belum ada"),
  penandatangan_pk_perubahan: naskah("Siapa yang menandatangani PK Perubahan, dan kapan; kosong jika tidak ada"),
  tabel_pk: tabel("Perjanjian Kinerja: sasaran, indikator, target; target murni dan perubahan berdampingan jika ada"),
  tabel_pk_anggaran: tabel("Perjanjian Kinerja: program dan anggaran; murni, perubahan, dan selisihnya jika ada"),
  tabel_pk_murni: tabel("Perjanjian Kinerja murni, atau satu-satunya: sasaran, indikator, target"),
  tabel_pk_anggaran_murni: tabel("Perjanjian Kinerja murni, atau satu-satunya: program dan anggaran"),
  tabel_pk_perubahan: tabel("Perjanjian Kinerja Perubahan: sasaran, indikator, target; kosong jika tidak ada"),
  tabel_pk_anggaran_perubahan: tabel("Perjanjian Kinerja Perubahan: program dan anggaran; kosong jika tidak ada"),
};
