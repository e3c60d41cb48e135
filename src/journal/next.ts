import type { StatusUnit } from "../form/kinerja.ts";
import { formatTriwulan } from "../model/format.ts";
import { findDueTriwulan, type Papan, type TriwulanPapan } from "./papan.ts";
import { nextOf, type ReadinessEntry } from "./readiness.ts";
import { formatNumbering } from "./register.ts";
import type { Tahapan } from "./tahapan.ts";

/*
 * The next step: decided here for the board, the guide, and the last line of every command.
 */

/** What decides it. */
export interface NextInput {
  readonly tahun: number;
  /** Today, ISO. */
  readonly today: string;
  readonly tahapan: Tahapan;
  readonly unit: readonly StatusUnit[];
  readonly triwulan: readonly TriwulanPapan[];
  /** What stands between today and the signature. */
  readonly open: readonly ReadinessEntry[];
  /** Whether the draft is where the journal says that it was made. */
  readonly hasDraf: boolean;
  /** Whether a finding about the data blocks. */
  readonly hasGalat: boolean;
  /** Whether rencana.xlsx was saved and not applied. */
  readonly hasPendingPlan: boolean;
  /** Whether forms hold what nobody has collected yet. */
  readonly hasNewData: boolean;
  /** Whether the forms were sent out again after the last quarter's report. */
  readonly isSentAgain: boolean;
  /** The next number by the register of letters; null where it does not tell. */
  readonly nomorSurat: number | null;
}

type NextStep = Papan["berikutnya"];

const next = (perintah: string, tujuan: string): NextStep => ({ perintah, tujuan });

/** The next command and what it is for; null where all is done. */
export function findNext(input: NextInput): NextStep {
  const nomor = findNomor(input);
  if (nomor > 8) return null;
  if (nomor === 8) return ofSurat(input);
  if (nomor === 7 || input.tahapan.submitted) return obstacle(input) ?? nextOfCamat(nomor);
  return prepare(input, nomor) ?? (nomor <= 3 ? nextOfForms(nomor) : ofDraf(input, nomor));
}

/** The first step that is not done after the last one that is; where forms were read, the first two are past. */
function findNomor({ tahapan: { tahap, unitMasuk, pendingUnit }, triwulan }: NextInput): number {
  const nomor = tahap.findLastIndex(({ selesai }) => selesai !== null) + 2;
  const isRead = unitMasuk.size + pendingUnit.size > 0 || triwulan.some(({ berkas }) => berkas !== null);
  return Math.max(nomor, isRead ? 3 : 1);
}

/** A letter without a number may be sent, because an office may write it by hand, but the number is asked for first. */
function ofSurat({ tahapan: { hasSurat, hasNomorSurat }, nomorSurat }: NextInput): NextStep {
  if (!hasSurat) return next("lkjip letter", "membuat surat pengantar setelah lembar pengesahan ditandatangani");
  return hasNomorSurat
    ? next("lkjip archive", "membuat paket untuk Bagian Organisasi")
    : next(formatNumbering(nomorSurat), "memberi nomor surat pengantar menurut buku agenda");
}

const nextOfCamat = (nomor: number): NextStep =>
  nomor === 7
    ? next("lkjip sign", "mengesahkan LKjIP")
    : next("lkjip submit --setuju", 'mencatat jawaban Camat, atau --kembalikan "alasan"');

const nextOfForms = (nomor: number): NextStep =>
  nomor === 1
    ? next("lkjip disposition", "membuat lembar disposisi")
    : next("lkjip forms", "membuat formulir untuk setiap unit");

/** What comes before a step on the draft: plan and data. */
function prepare(input: NextInput, nomor: number): NextStep {
  const { unit, open, hasGalat, hasPendingPlan, hasNewData, hasDraf } = input;
  const missing = unit.filter(({ status }) => status !== "masuk").length;
  if (hasPendingPlan) return next("lkjip plan", "menerapkan rencana.xlsx yang sudah disimpan");
  if (hasGalat && unit.some(({ status }) => status !== "belum"))
    return next("lkjip collect", "setelah semua galat diperbaiki");
  const first = open.find(({ jenis }) => jenis === "isian-awal");
  if (nomor <= 2) return first === undefined || hasDraf ? null : next(first.perintah, `setelah ${first.cara}`);
  if (missing > 0) return next("lkjip collect", `setelah formulir ${missing} unit kembali`);
  if (nomor > 4 && hasDraf) return null;
  const quarter = ofQuarter(input);
  if (quarter !== null || (nomor > 3 && !hasNewData)) return quarter;
  return next("lkjip collect", "menghimpun data dari formulir yang kembali");
}

/** The step on the draft. */
function ofDraf(input: NextInput, nomor: number): NextStep {
  const { open, hasDraf } = input;
  if (nomor === 4 || !hasDraf) return next("lkjip draft", "membuat draf LKjIP");
  if (has(input, "draf-rusak") || has(input, "draf-besar")) return obstacle(input);
  if (has(input, "draf-lama")) return next("lkjip draft", "memasukkan angka terbaru ke draf");
  if (nomor === 6 || input.tahapan.wrong > 0)
    return obstacle(input) ?? next("lkjip submit", "meminta persetujuan Camat");
  const gaps = open.find(({ jenis }) => jenis === "bagian-kosong");
  if (gaps !== undefined) return next("lkjip review", `setelah ${gaps.cara}`);
  return next(
    "lkjip review",
    input.tahapan.returned === null ? "mengoreksi draf LKjIP" : "setelah draf diperbaiki di Word",
  );
}

const has = ({ open }: NextInput, jenis: ReadinessEntry["jenis"]): boolean => open.some((one) => one.jenis === jenis);

/** What `submit` and `sign` would refuse for. */
function obstacle({ open }: NextInput): NextStep {
  const first = nextOf(open);
  return first === null ? null : next(...first);
}

/** An office that reports its quarters does so before the draft; within the year nothing else can be done. */
function ofQuarter({ tahun, today, triwulan, isSentAgain }: NextInput): NextStep {
  const isRunning = today.slice(0, 4) <= String(tahun);
  const made = triwulan.findLast(({ berkas, keadaan }) => berkas !== null && keadaan !== "sementara")?.triwulan ?? 0;
  const due = findDueTriwulan(triwulan);
  if (due !== undefined && (isRunning || made > 0))
    return next(`lkjip quarter ${due.triwulan}`, `membuat laporan ${formatTriwulan(due.triwulan)}`);
  if (!isRunning || made === 4) return null;
  const after = formatTriwulan(made + 1);
  return made > 0 && !isSentAgain
    ? next("lkjip forms", `mengirim lagi formulir, beserta isiannya, untuk ${after}`)
    : next("lkjip collect", `setelah formulir ${after} kembali`);
}
