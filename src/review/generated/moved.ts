import { clip } from "../../model/text.ts";
import { listOpen, sentenceKey } from "../ledger/confirm.ts";
import type { AngkaEntry } from "../ledger/entry.ts";
import type { KoreksiInput } from "../rules/input.ts";
import { type JudgedChange, judgeChanges } from "./judge.ts";
import { nameOf } from "./say.ts";

/*
 * What lkjip wrote and a person moved: whether it was meant so only a person knows, who confirms it once like a sentence.
 */

/** How it stands in the list: without its numbers, so that other data do not ask again; with its part, so that moving on does. */
const sayPlace = ({ changes: [change], tempat }: JudgedChange): string =>
  change === undefined
    ? ""
    : `${clip(nameOf(change).replace(/\d[\d.,]*/g, "…"), 90)} berpindah ke ${tempat.bagian === "" ? "tempat lain" : tempat.bagian}`;

/** The same for each; what would be called alike is told apart by the kode of what it is of, else by its turn. */
function sayPlaces(moved: readonly JudgedChange[]): string[] {
  const apart = (labels: readonly string[], mark: (at: number) => string): string[] =>
    labels.map((label, at) =>
      labels.filter((each) => sentenceKey(each) === sentenceKey(label)).length > 1 ? `${label}${mark(at)}` : label,
    );
  const byKode = apart(moved.map(sayPlace), (at) => {
    const [, kode] = /\[([^[\]]+)\][^[\]]*$/.exec(moved[at]?.changes[0]?.kunci ?? "") ?? [];
    return kode === undefined ? "" : ` (${kode})`;
  });
  return apart(byKode, (at) => ` (ke-${byKode.slice(0, at + 1).filter((each) => each === byKode[at]).length})`);
}

const isMoved = ({ rule }: JudgedChange): boolean => rule === "isi-data-dipindah";

/** The moved pieces as entries that wait to be confirmed. */
export function listMoved(input: KoreksiInput): AngkaEntry[] {
  const moved = judgeChanges(input).filter(isMoved);
  const places = sayPlaces(moved);
  return moved.map((each, at) => ({
    jenis: "klaim",
    teks: "berpindah",
    keadaan: "belum_cocok",
    arti: null,
    nilai: null,
    start: 0,
    kalimat: places[at] ?? "",
    tempat: each.tempat,
    inControl: false,
    fromConfig: false,
  }));
}

/** What is asked about moved pieces that nobody has confirmed yet, with how to do it. */
export function judgeMoved(input: KoreksiInput): JudgedChange[] {
  const open = new Map(listOpen(input.ledger).map(({ nomor, kalimat }) => [sentenceKey(kalimat), nomor]));
  const settled = new Set(
    input.ledger.filter(({ keadaan }) => keadaan === "dibenarkan").map(({ kalimat }) => sentenceKey(kalimat)),
  );
  const moved = judgeChanges(input).filter(isMoved);
  const places = sayPlaces(moved);
  return moved.flatMap((each, at): JudgedChange[] => {
    const key = sentenceKey(places[at] ?? "");
    if (settled.has(key)) return [];
    const nomor = open.get(key);
    const once = nomor === undefined ? "" : `; jika sengaja, benarkan sekali saja dengan lkjip review --benar ${nomor}`;
    return [{ ...each, perbaikan: `${each.perbaikan}${once}` }];
  });
}
