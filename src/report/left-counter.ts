import { isMap, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import type { LeftKunci } from "./left-behind.ts";

/** Lists of which each item is told. */
export const LEFT_LISTS: ReadonlySet<LeftKunci> = new Set([
  "penegasan",
  "penghargaan",
  "foto",
  "pembanding_kecamatan",
  "tindak_lanjut",
]);

/** Takes out of a lkjip.yaml what does not come along, and counts it. */
export class LeftCounter {
  readonly left = new Map<LeftKunci, number>();

  note(kunci: LeftKunci, jumlah: number): void {
    if (jumlah > 0) this.left.set(kunci, (this.left.get(kunci) ?? 0) + jumlah);
  }

  /** Takes a key out of a map. */
  drop(map: YAMLMap, kunci: LeftKunci): void {
    const node = map.get(kunci);
    if (map.delete(kunci)) this.note(kunci, LEFT_LISTS.has(kunci) && isSeq(node) ? node.items.length : 1);
  }

  /** Takes the items out of a list that do not stay; the list itself where none does. */
  filter(map: YAMLMap, kunci: LeftKunci, stays: (item: YAMLMap) => boolean): YAMLSeq | null {
    const seq = map.get(kunci);
    if (!isSeq(seq)) return null;
    const kept = seq.items.filter((item) => isMap(item) && stays(item));
    this.note(kunci, seq.items.length - kept.length);
    seq.items = kept;
    if (kept.length > 0) return seq;
    map.delete(kunci);
    return null;
  }
}
