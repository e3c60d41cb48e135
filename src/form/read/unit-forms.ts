import type { Temuan } from "../../model/temuan.ts";
import type { FilledFormulir, StatusUnit, UnreadSel } from "../kinerja.ts";
import { ASAL_DIGITS } from "../layout.ts";
import { noteMissingRow } from "./absent.ts";
import type { BerkasResult, FilledResult } from "./file.ts";
import { findDifference, mergeFormulir, type PairSel } from "./merge.ts";
import { explainContradiction, explainCopy, explainOlder, explainResponsible, explainUnited } from "./unit-messages.ts";
import type { PlanOf } from "./unit-plan.ts";

/*
 * All files of one unit as one form. A form that was sent out with the answers of an earlier one takes its place, and what
 * it says otherwise is told; forms that know nothing of each other are laid together.
 */

/** What the files of one unit come to. */
export interface UnitForm {
  readonly status: StatusUnit;
  /** Null where none is usable: nothing filled in, or the same cell twice in different words. */
  readonly formulir: FilledFormulir | null;
  /** All that was filled in, for a form that is sent out again; cells that contradict each other hold both. */
  readonly filled: FilledFormulir | null;
  readonly temuan: readonly Temuan[];
}

/** Makes one form of the files of a unit, in their order. */
export function uniteForms(kode: string, result: readonly BerkasResult[], planOf: PlanOf): UnitForm {
  const all = result.filter((each): each is FilledResult => each.nilai !== null && !each.blank);
  const older = all.filter((each) => all.some((other) => other !== each && isBroughtAlong(each, other)));
  const current = all.filter((each) => !older.includes(each));
  const [first] = current;
  const read = result.filter(({ nilai }) => nilai !== null);
  if (first === undefined) return withoutForm(kode, read, result);
  const union = layTogether(current, planOf);
  const filled = older.reduce((form, { nilai }) => withSource(form, nilai), union.formulir);
  const temuan = [
    ...result.flatMap((each) => temuanOf(each, older.includes(each as FilledResult), filled)),
    ...union.temuan,
    ...explainOlder(older, filled),
    ...read.filter(({ blank }) => blank).map((each) => explainCopy(each, first, "yang ini kosong")),
  ];
  const { berkas, sha256 } = first;
  const status = union.conflict ? "bermasalah" : "masuk";
  const lain = read.filter((each) => each !== first).map((each) => each.berkas);
  return {
    status: { kode, status, berkas, sha256, ...(lain.length === 0 ? {} : { lain }) },
    formulir: union.conflict ? null : filled,
    filled,
    temuan,
  };
}

/** Whether a form was sent out with the answers of another. */
const isBroughtAlong = ({ sha256 }: BerkasResult, { asal }: BerkasResult): boolean =>
  sha256 !== null && asal.includes(sha256.slice(0, ASAL_DIGITS));

function withoutForm(kode: string, read: readonly BerkasResult[], result: readonly BerkasResult[]): UnitForm {
  const [first, ...others] = read;
  const temuan = [
    ...result.flatMap((each) => temuanOf(each, false, null)),
    ...others.flatMap((each) => (first ? [explainCopy(each, first, "yang ini kosong")] : [])),
  ];
  const found = first ?? { berkas: null, sha256: null };
  const status = first ? "kosong" : "belum";
  return {
    status: { kode, status, berkas: found.berkas, sha256: found.sha256 },
    formulir: null,
    filled: null,
    temuan,
  };
}

/** What lies in a form beside its cells; a form that takes its place does not have it. */
const BESIDE: ReadonlySet<string> = new Set([
  "catatan-sel",
  "kotak-teks",
  "baris-tambahan",
  "isi-di-luar-kolom",
  "lembar-tambahan",
]);

/** The findings of a file. Of one that was replaced only what did not come along; a row that another form has is not missed. */
function temuanOf(
  { berkas, temuan, missing }: BerkasResult,
  isOlder: boolean,
  filled: FilledFormulir | null,
): Temuan[] {
  if (isOlder) return temuan.filter(({ nama }) => BESIDE.has(nama));
  const known = new Set([
    ...(filled?.kinerja.map(({ id }) => id) ?? []),
    ...(filled?.anggaran.map((row) => row.kode) ?? []),
  ]);
  return [...temuan, ...missing.filter(({ kunci }) => !known.has(kunci)).map((row) => noteMissingRow(berkas, row))];
}

interface Union {
  readonly formulir: FilledFormulir;
  readonly conflict: boolean;
  readonly temuan: readonly Temuan[];
}

function layTogether([first, ...others]: readonly FilledResult[], planOf: PlanOf): Union {
  if (first === undefined) throw new Error("layTogether: no form");
  return others.reduce<Union>(
    (union, other) => {
      const { formulir } = union;
      const pairs = findDifference(formulir, other.nilai).filter(({ second }) => second !== null);
      const merged = withBoth(mergeFormulir(formulir, other.nilai, planOf), pairs);
      return {
        formulir: merged,
        conflict: union.conflict || pairs.length > 0,
        temuan: [
          ...union.temuan,
          ...pairs.map((pair) => explainContradiction(pair, formulir, other.nilai)),
          ...explainResponsible(formulir, other.nilai),
          ...(pairs.length > 0 ? [] : [explainUnited(formulir, other, first)]),
        ],
      };
    },
    { formulir: first.nilai, conflict: false, temuan: [] },
  );
}

/** Cells that two forms fill differently hold both, so that a new form shows them to the unit. */
function withBoth(formulir: FilledFormulir, pairs: readonly PairSel[]): FilledFormulir {
  if (pairs.length === 0) return formulir;
  const both = pairs.flatMap(({ tabel, baris, kolom, first, second }): UnreadSel[] => {
    const word = "jenis" in first ? " atau " : "\n";
    return second === null
      ? []
      : [{ tabel, baris, kolom, teks: [first.teks, second.teks].join(word), asal: first.asal }];
  });
  return { ...formulir, unread: [...(formulir.unread ?? []), ...both] };
}

/** An earlier form, whose content a newer one has, is a source all the same. */
const withSource = (formulir: FilledFormulir, { berkas, sha256 }: FilledFormulir): FilledFormulir => ({
  ...formulir,
  lain: [...(formulir.lain ?? []), { berkas, sha256 }],
});
