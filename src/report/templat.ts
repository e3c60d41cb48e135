import type { Kosakata } from "../model/laporan.ts";
import { KOSAKATA_LKJIP } from "./laporan.ts";
import { KOSAKATA_SURAT_PENGANTAR } from "./surat.ts";

/** What each built-in template may name, by the template's file name. */
export const KOSAKATA_TEMPLAT: Readonly<Record<string, Kosakata>> = {
  "lkjip.docx": KOSAKATA_LKJIP,
  "surat-pengantar.docx": KOSAKATA_SURAT_PENGANTAR,
};
