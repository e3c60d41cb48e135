import type { TabelDasar } from "../docx/dasar.ts";
import type { Kendali } from "./kendali.ts";
import type { Proses } from "./proses.ts";
import type { TabelTangan } from "./tabel-cocok.ts";

/** One table seen from all three sides. */
export interface KerjaTabel {
  readonly kendali: Kendali;
  readonly lama: TabelDasar;
  readonly baru: TabelDasar;
  readonly tangan: TabelTangan;
  /** Base column and fresh column by key. */
  readonly kolom: readonly { readonly lama: number; readonly baru: number | undefined; readonly kunci: string }[];
  readonly fresh: () => TabelTangan | undefined;
  readonly proses: Proses;
}

/** Name of a row for people: its first cell with words. */
export const rowTitle = (sel: readonly string[]): string => sel.find((text) => /\p{L}{2}/u.test(text)) ?? sel[0] ?? "";
