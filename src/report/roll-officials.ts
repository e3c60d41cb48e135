import { type Document, isMap, type YAMLMap } from "yaml";
import type { NextOfficial } from "../plan/next-officials.ts";
import { setValue } from "./year-note.ts";

/** Puts who is in office at the end of the year in the place of whom he came after. */
export function rollOfficials(document: Document, root: YAMLMap, officials: readonly NextOfficial[]): void {
  for (const { at, title, changed } of officials.filter(({ stays }) => stays)) {
    const map = root.getIn(at);
    if (!isMap(map)) continue;
    for (const kunci of ["nama", "nip", "pangkat", "golongan", "status"] as const) {
      const value = changed[kunci];
      if (value === undefined || (kunci === "status" && value === "definitif")) map.delete(kunci);
      else setValue(document, map, kunci, value);
    }
    if (changed.jabatan !== map.get("jabatan")) setValue(document, map, "jabatan", title);
  }
}
