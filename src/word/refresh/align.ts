import { findAll } from "../../opc/xml.ts";
import { rightIndent, setRightIndent } from "../parts/indent.ts";
import { hasTrackedChange } from "../parts/tracked.ts";
import { isSameText } from "./region.ts";
import type { HandBaris } from "./table-match.ts";
import type { TabelWork } from "./table-work.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Keeps decimal commas below each other where new numbers have other decimal places. A cell in which a person wrote, or
 * set the indent, stays as it is.
 */
export function alignRow(
  { lama, baru, hand, kolom, control }: TabelWork,
  { element, cells }: HandBaris,
  base: number,
  index: number,
): Verdict[] {
  const [old, now] = [lama.baris[base], baru.baris[index]];
  if (old?.rata === undefined && now?.rata === undefined) return [];
  const changed = kolom.flatMap(({ lama: at, baru: next }) => {
    const column = hand.columns[at];
    const cell = column === undefined ? undefined : cells[column];
    const [before, after] = [old?.rata?.[at] ?? 0, next === undefined ? undefined : (now?.rata?.[next] ?? 0)];
    if (cell === undefined || after === undefined || before === after) return [];
    const paragraph = findAll(cell, "w:p")[0];
    if (paragraph === undefined || !isSameText(hand.readCell(cell), old?.sel[at] ?? "")) return [];
    // LibreOffice keeps lengths in other units.
    return Math.abs(rightIndent(paragraph) - before) <= 2 ? [{ paragraph, after }] : [];
  });
  if (changed.length === 0 || hasTrackedChange(element)) return [];
  const write: Verdict["write"] = () => changed.flatMap(({ paragraph, after }) => setRightIndent(paragraph, after));
  return [{ part: control.part, write }];
}
