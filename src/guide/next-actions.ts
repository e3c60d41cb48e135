import { findDueTriwulan } from "../journal/papan.ts";
import { BERKAS_DRAF, berkasPaket } from "../model/places.ts";
import { hasGalat } from "../model/temuan.ts";
import {
  type Action,
  APPLY_PLAN,
  APPROVE,
  CONFIRM,
  findingsAction,
  openAction,
  PLAN,
  quarterAction,
  RECEIVE,
  REMIND,
  RESTORE,
  RETURN,
  readinessAction,
  remarksAction,
  stay,
  stepAction,
} from "./actions.ts";
import { mayOpen } from "./files.ts";
import type { Guide } from "./guide.ts";
import { beginNextYear } from "./outside.ts";
import { provePackage } from "./package.ts";
import type { State } from "./state.ts";

/*
 * Which entries the first screen has, in which order.
 */

/** What the state asks for: the next thing first, as the board says it, then what else makes sense now. */
export function nextActions(state: State, guide: Guide): Action[] {
  const next = state.papan.berikutnya?.perintah ?? null;
  if (next === null) return doneActions(state, guide);
  const all = [...actionsOf(next, state), ...besides(state)];
  return all.filter((one, i) => all.findIndex((each) => isSameAction(each, one)) === i).slice(0, MOST);
}

/** With what is always there, all that a window of 24 rows shows without scrolling. */
const MOST = 4;

const isSameAction = (one: Action, lain: Action): boolean =>
  one.argv === null || lain.argv === null ? one.nama === lain.nama : one.argv.join(" ") === lain.argv.join(" ");

/** At any step before the signature. */
function besides(state: State): Action[] {
  const { papan, temuan, open } = state;
  const signed = papan.langkah[6]?.keadaan === "selesai";
  const begun = papan.unit.some(({ status }) => status !== "belum") || state.hasDraft;
  const missing = papan.unit.some(({ status }) => status !== "masuk");
  return [
    ...(hasGalat(temuan) ? [findingsAction(state)] : []),
    ...(state.pendingPlan ? [APPLY_PLAN] : []),
    ...(begun && !signed && isRunningYear(state) ? quarterActions(state) : []),
    ...(state.newForms && !signed ? [stepAction("collect", "Himpun data yang sudah masuk")] : []),
    ...(open.some(({ blocks }) => blocks) && state.hasDraft ? [readinessAction(state)] : []),
    ...(begun && missing ? [RECEIVE] : []),
    ...(temuan.length > 0 && !hasGalat(temuan) && !signed ? [remarksAction(state)] : []),
  ];
}

const isRunningYear = ({ papan: { saat, tahun } }: State): boolean => saat.slice(0, 4) === String(tahun);

/** What leads to the next command, and what belongs beside it. */
function actionsOf(next: string, state: State): Action[] {
  const { papan, hasDraft, open } = state;
  const isUnconfirmed = open.some(({ jenis }) => jenis === "belum-dibenarkan");
  const draft = openAction("Buka draf di Word", BERKAS_DRAF);
  const again = stepAction("review", "Koreksi lagi");
  const [, perintah = "", word = ""] = next.split(" ");
  switch (perintah) {
    case "plan":
      return [state.pendingPlan ? APPLY_PLAN : PLAN, ...(hasDraft ? [again, draft] : beginActions(state))];
    case "disposition":
    case "forms":
      return beginActions(state);
    case "collect":
      return collectActions(state);
    case "quarter":
      return [quarterAction(Number(word)), stepAction("draft", "Buat draf dengan data yang ada")];
    case "draft":
      return hasDraft
        ? [stepAction("draft", "Masukkan angka terbaru ke draf"), again, draft]
        : [stepAction("draft"), stepAction("individual")];
    case "restore":
      return [RESTORE, draft];
    case "review":
      return state.gaps.length > 0
        ? [{ ...draft, nama: `Tulis bagian kuning di Word (${state.gaps.length})` }, stepAction("review")]
        : [stepAction("review"), draft];
    case "submit":
      return word === ""
        ? [stepAction("submit"), ...(isUnconfirmed ? [CONFIRM] : []), draft, again]
        : [APPROVE, RETURN, draft];
    case "sign":
      return [stepAction("sign"), draft, RETURN];
    case "letter":
      return word === ""
        ? [stepAction("letter"), openAction("Buka folder pengesahan", `7-pengesahan/versi-${papan.versi}`)]
        : [stepAction("letter", "Beri nomor surat pengantar"), stepAction("archive")];
    case "archive":
      return [stepAction("archive"), stepAction("letter", "Ubah surat pengantar")];
    default:
      return [stepAction("review"), draft];
  }
}

/** Steps 1 and 2; forms are sent out again at any time. */
function beginActions({ papan }: State): Action[] {
  const isBegun = papan.langkah[0]?.keadaan !== "belum" || papan.langkah[1]?.keadaan !== "belum";
  const received = papan.unit.some(({ status }) => status !== "belum") ? [RECEIVE] : [];
  return [...(isBegun ? [] : [stepAction("disposition")]), stepAction("forms"), ...received];
}

/** Forms and data: what is wrong with them, who still owes one, what is to be collected. */
function collectActions(state: State): Action[] {
  const { papan, open, temuan, hasDraft } = state;
  const missing = papan.unit.some(({ status }) => status !== "masuk");
  const isWrong = hasGalat(temuan) || (!missing && open.some(({ jenis }) => jenis === "data") && !state.newForms);
  const draft = hasDraft
    ? [openAction("Buka draf di Word", BERKAS_DRAF), stepAction("review")]
    : [stepAction("draft", "Buat draf dengan data yang ada")];
  if (!isWrong && !missing && state.newForms)
    return [stepAction("collect", "Himpun data yang sudah masuk"), stepAction("individual"), RECEIVE];
  const first = isWrong ? [findingsAction(state)] : [];
  return [...first, RECEIVE, ...(missing ? [REMIND] : []), ...draft];
}

/** The report of a quarter that is still to be made, or whose data have changed. */
function quarterActions({ papan: { triwulan } }: State): Action[] {
  const due = findDueTriwulan(triwulan);
  return due === undefined ? [] : [quarterAction(due.triwulan)];
}

/** All is sent. */
function doneActions({ papan }: State, guide: Guide): Action[] {
  const paket = berkasPaket(papan.tahun, Math.max(1, papan.versi));
  return [
    {
      nama: `Siapkan tahun ${papan.tahun + 1}`,
      what: "Realisasi menjadi riwayat; unit, pejabat, dan templat ikut dibawa.",
      argv: ["init", "FOLDER", "--dari", "."],
      run: beginNextYear,
    },
    ...(mayOpen(guide, paket) ? [openAction("Buka paket kiriman", paket)] : []),
    {
      nama: "Periksa keutuhan paket",
      what: "Membuktikan bahwa paket masih sama dengan yang dibuat.",
      argv: ["archive", "--periksa"],
      run: stay(provePackage),
    },
  ];
}
