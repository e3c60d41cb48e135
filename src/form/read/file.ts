import { createHash } from "node:crypto";
import { BERKAS_REKAP } from "../../model/places.ts";
import { remember } from "../../model/recent.ts";
import type { Bertemuan, Temuan } from "../../model/temuan.ts";
import type { Config } from "../../plan/schema.ts";
import { ASK_TO_SEND_AGAIN } from "../../xlsx/refusal.ts";
import { openWorkbook, type Workbook } from "../../xlsx/workbook.ts";
import type { FilledFormulir } from "../kinerja.ts";
import { isRowFilled, pickTabel } from "./choose.ts";
import { type FormContext, type MissingBaris, noteForm } from "./context.ts";
import { readIdentity } from "./identity.ts";
import { noteSisa } from "./leftover.ts";
import { readUnit } from "./meta.ts";
import { explainLarge } from "./no-form.ts";
import { readAnggaran, readBuktiList, readKinerja } from "./rows.ts";
import { findTabel, type JenisTabel, namaLembar, type TabelFormulir } from "./table.ts";
import type { PlanOf } from "./unit-plan.ts";

/* One file of the folder, from bytes to what the unit typed. */

/** What one file gave: its form, or at least whose form it is. */
export interface BerkasResult extends Bertemuan<FilledFormulir | null> {
  readonly berkas: string;
  readonly sha256: string | null;
  /** Kode of the unit, where the form says so. */
  readonly unit: string | null;
  /** The unit has not typed anything. */
  readonly blank: boolean;
  /** Indices of config.penegasan that this form needed. */
  readonly usedPenegasan: ReadonlySet<number>;
  /** Rows of the plan that this form does not have. */
  readonly missing: readonly MissingBaris[];
  /** Beginnings of the sha256 of the files whose answers this form brought along when it was sent out. */
  readonly asal: readonly string[];
}

/** A form that was read and says something. */
export type FilledResult = BerkasResult & { readonly nilai: FilledFormulir };

type ReadOnce = (key: string, compute: () => BerkasResult) => BerkasResult;

/** What the last forms gave under a plan. */
const known = new WeakMap<Config, ReadOnce>();

const LIMIT = 100;

/**
 * Reads one file. Whatever it holds: nothing is thrown, every problem is a finding. The same file of the same plan is read
 * once, however many commands the guide runs.
 */
export function readBerkas(berkas: string, content: Uint8Array, config: Config, planOf: PlanOf): BerkasResult {
  const sha256 = createHash("sha256").update(content).digest("hex");
  const readOnce = known.get(config) ?? remember<string, BerkasResult>(LIMIT);
  known.set(config, readOnce);
  return readOnce(`${sha256} ${berkas}`, () => readNew(berkas, content, { sha256, config, planOf }));
}

function readNew(
  berkas: string,
  content: Uint8Array,
  asal: { readonly sha256: string; readonly config: Config; readonly planOf: PlanOf },
): BerkasResult {
  try {
    const { nilai: workbook, temuan } = openWorkbook(berkas, content, { explainLarge });
    return workbook ? readContent({ berkas, ...asal }, workbook) : failed(berkas, asal.sha256, temuan.map(asOwn));
  } catch {
    return failed(berkas, asal.sha256, [explainUnexpected(berkas)]);
  }
}

/** What lkjip made itself can be made again: damaged, it holds nobody up. */
const asOwn = (temuan: Temuan): Temuan =>
  temuan.berkas === BERKAS_REKAP
    ? { ...temuan, tingkat: "peringatan", perbaikan: "hapus berkas ini, lalu buat lagi: lkjip collect --xlsx" }
    : temuan;

/** The result for a file that gave no form. */
export function failed(berkas: string, sha256: string | null, temuan: readonly Temuan[]): BerkasResult {
  const none = { unit: null, blank: false, usedPenegasan: new Set<number>(), missing: [], asal: [] };
  return { berkas, sha256, ...none, nilai: null, temuan };
}

/** Lines of text of a whole form: several hundred cells, each with the longest list that anyone writes. */
const BATAS_BARIS_TEKS = 10_000;

function readContent(
  asal: Pick<FormContext, "berkas" | "sha256" | "config" | "planOf">,
  workbook: Workbook,
): BerkasResult {
  const context: FormContext = {
    ...asal,
    tahun1904: workbook.tahun1904,
    temuan: [],
    read: new Set(),
    usedPenegasan: new Set(),
    unread: [],
    missing: [],
    barisTeks: { left: BATAS_BARIS_TEKS },
  };
  const { berkas, sha256, config } = asal;
  const identity = readUnit(context, workbook);
  if (identity === null) return failed(berkas, sha256, context.temuan);
  const { unit, asal: broughtFrom } = identity;
  if (workbook.macro) noteMacro(context);
  const all = findTabel(context, workbook);
  const kinerja = readKinerja(context, pickNeeded(context, all, "kinerja", unit), unit);
  const anggaran = readAnggaran(context, pickNeeded(context, all, "anggaran", unit), unit);
  const bukti = readBuktiList(context, pickNeeded(context, all, "bukti", unit));
  const penanggungJawab = readIdentity(context, workbook, unit);
  noteSisa(context, workbook, all);
  // A unit without indicator and sub kegiatan has nothing to fill in.
  const isAsked = (["kinerja", "anggaran"] as const).some((jenis) => countPlanned(context, jenis, unit) > 0);
  const blank = isAsked && !all.some((tabel) => tabel.baris.some((row) => isRowFilled(context, row, tabel.jenis)));
  if (blank) noteEmpty(context);
  const nilai: FilledFormulir = {
    berkas,
    sha256,
    unit,
    tahun: config.tahun,
    ...(penanggungJawab ? { penanggungJawab } : {}),
    kinerja,
    anggaran,
    bukti,
    ...(context.unread.length === 0 ? {} : { unread: context.unread }),
  };
  const { usedPenegasan, missing, temuan } = context;
  return { berkas, sha256, unit, blank, usedPenegasan, missing, asal: broughtFrom, nilai, temuan };
}

/** The table of a kind, with a finding where the form should have one and has none. */
function pickNeeded(
  context: FormContext,
  all: readonly TabelFormulir[],
  jenis: JenisTabel,
  unit: string,
): TabelFormulir | null {
  const needed = countPlanned(context, jenis, unit) > 0;
  if (all.some((tabel) => tabel.jenis === jenis) || !needed) return pickTabel(context, all, jenis);
  noteForm(context, {
    tingkat: jenis === "bukti" ? "peringatan" : "galat",
    nama: "lembar-hilang",
    pesan: `Lembar ${namaLembar(jenis)} tidak ada di berkas ini, atau baris kuncinya yang tersembunyi sudah dihapus.`,
    perbaikan: `salin isinya ke formulir baru yang dibuat dengan: lkjip forms --unit ${unit}`,
  });
  return null;
}

function countPlanned({ planOf }: FormContext, jenis: JenisTabel, unit: string): number {
  if (jenis === "bukti") return 1;
  const { indikator, subKegiatan } = planOf(unit);
  return jenis === "kinerja" ? indikator.length : subKegiatan.length;
}

function explainUnexpected(berkas: string): Temuan {
  return {
    tingkat: "galat",
    nama: "berkas-rusak",
    berkas,
    pesan: "Berkas rusak: susunan isinya tidak dapat dikenali.",
    perbaikan: ASK_TO_SEND_AGAIN,
  };
}

function noteMacro(context: FormContext): void {
  noteForm(context, {
    tingkat: "peringatan",
    nama: "berkas-bermakro",
    pesan: "Berkas ini memuat makro; makronya tidak pernah dijalankan, isinya tetap dibaca.",
    perbaikan: "simpan ulang sebagai Excel Workbook (*.xlsx), yang tidak memuat makro",
  });
}

function noteEmpty(context: FormContext): void {
  noteForm(context, {
    tingkat: "peringatan",
    nama: "formulir-kosong",
    pesan: "Formulir ini belum diisi sama sekali.",
    perbaikan: "minta unit mengisi dan menyimpannya, lalu taruh lagi berkasnya di folder ini",
  });
}
