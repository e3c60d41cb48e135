import { formatList } from "../../model/format.ts";
import { oncePer } from "../../model/recent.ts";
import type { GeneratedChange } from "../../word/refresh/changes-piece.ts";
import type { Finding, KoreksiInput } from "../rules/input.ts";
import { createOffice, type OfficeTeks } from "./office-text.ts";
import { placeOf } from "./place.ts";
import {
  type ChangeRule,
  nameOf,
  type SaidChange,
  sayAdded,
  sayChart,
  sayDeleted,
  sayEmptied,
  sayFixed,
  sayHidden,
  sayLeft,
  sayMoved,
  sayOld,
  sayPicture,
} from "./say.ts";
import { sayChanged } from "./say-changed.ts";
import { agrees, listKata } from "./words.ts";

/** A finding with the rule that it belongs to and the changes that it speaks of. */
export interface JudgedChange extends Finding {
  readonly rule: ChangeRule;
  readonly changes: readonly GeneratedChange[];
}

/** Judges every change of the content made from data; edits that leave it true are not spoken of. */
export const judgeChanges: (input: KoreksiInput) => readonly JudgedChange[] = oncePer(judgeAll);

function judgeAll(input: KoreksiInput): JudgedChange[] {
  if (input.generated.changes.length === 0) return [];
  const office = createOffice(input);
  const tempat = placeOf(input);
  const judged = input.generated.changes.flatMap((change): JudgedChange[] => {
    const said = judgeOne(change, office, input);
    return said === null ? [] : [{ ...said, changes: [change], tempat: tempat(change) }];
  });
  return joinOld(joinDeleted(judged));
}

/** More pieces of older data than these are one finding: one command mends them all. */
const FEW = 3;

function joinOld(judged: readonly JudgedChange[]): JudgedChange[] {
  const isOld = ({ rule }: JudgedChange): boolean => rule === "isi-data-lama";
  const old = judged.filter(isOld);
  // The shortest says it best: a single figure.
  const [shortest] = old.toSorted((a, b) => a.pesan.length - b.pesan.length);
  if (old.length <= FEW || shortest === undefined) return [...judged];
  const pesan = `Data berubah sesudah angkanya dimasukkan ke draf ini; ${old.length} nilai, sel, atau kalimat masih yang lama. Misalnya: ${shortest.pesan}`;
  const one = { ...shortest, pesan, changes: old.flatMap(({ changes }) => changes) };
  return [...judged.filter((each) => !isOld(each)), one];
}

/** What was deleted in one go, so that the same place is left nearest to all of it, is one finding. */
function joinDeleted(judged: readonly JudgedChange[]): JudgedChange[] {
  const groups = new Map<string, JudgedChange[]>();
  for (const each of judged) {
    const { part, paragraf } = each.tempat;
    const isOne = each.rule === "isi-data-dihapus" && each.changes.every(({ jenis }) => jenis !== "kolom");
    const group = isOne ? `${part} ${paragraf}` : String(groups.size);
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return [...groups.values()].flatMap((group): JudgedChange[] => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const changes = group.flatMap((each) => each.changes);
    const names = changes.map(nameOf);
    const list = formatList(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} lainnya`] : names);
    return [{ ...first, changes, pesan: `${list} yang dibuat dari data dihapus; sengaja?` }];
  });
}

function judgeOne(change: GeneratedChange, office: OfficeTeks, input: KoreksiInput): SaidChange | null {
  if (change.jenis === "templat") return sayFixed(change);
  switch (change.became) {
    case "disembunyikan":
      return sayHidden(change);
    case "dihapus":
      return sayDeleted(change);
    case "dikosongkan":
      return sayEmptied(change);
    case "ditambah":
      return sayAdded(change);
    case "dipindah":
      return sayMoved(change);
    case "hilang":
      return sayLeft(change);
    case "lama":
      return sayOld(change, office);
    default:
      return change.jenis === "titik" || change.jenis === "grafik"
        ? sayChart(change)
        : change.jenis === "gambar"
          ? sayPicture()
          : sayRetyped(change, sayChanged(change, office, input));
  }
}

/** A sentence known again by its words alone is a deleted one where nothing is said of it although values of it are missing. */
function sayRetyped(change: GeneratedChange, said: SaidChange | null): SaidChange | null {
  if (said !== null || change.isRetyped !== true) return said;
  const [kept, wanted] = [change.suntingan, change.baru ?? change.lama].map((teks) => listKata(teks ?? ""));
  const isWhole = wanted?.every((each) => each.nilai === undefined || kept?.some((own) => agrees(own, each)));
  return isWhole ? null : sayDeleted({ ...change, became: "dihapus", suntingan: null });
}
