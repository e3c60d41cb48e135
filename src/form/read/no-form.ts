import { cleanText } from "../../model/angka.ts";
import { FOLDER } from "../../model/places.ts";
import type { Temuan } from "../../model/temuan.ts";
import { BATAS_SEL } from "../../xlsx/sheet-cells.ts";
import { NAMA_FORMULIR } from "../layout.ts";

/*
 * A workbook that is no form of lkjip: what it is, and where it belongs. Known exports are no unit's data, so they stop
 * nothing.
 */

/** A workbook that offices have anyway, known by the words in its cells. */
interface KnownExport {
  readonly apa: string;
  /** Name of its finding, where it is not that of any other workbook. */
  readonly nama?: string;
  /** What to do with it, where it is not only evidence. */
  readonly perbaikan?: string;
  readonly isIt: (texts: ReadonlySet<string>) => boolean;
}

const some = (texts: ReadonlySet<string>, pattern: RegExp): boolean => [...texts].some((text) => pattern.test(text));

/** Name of the finding about a file that may give the spending of every sub kegiatan. */
export const IS_REKAPITULASI = "rekapitulasi-belanja";

const KNOWN: readonly KnownExport[] = [
  {
    nama: IS_REKAPITULASI,
    perbaikan:
      "unduh dari SIPD rekapitulasi belanja kantor sendiri, sampai tingkat sub kegiatan, dengan kolom Anggaran dan Realisasi",
    apa: "rekapitulasi belanja SIPD (anggaran dan realisasi)",
    isIt: (texts) =>
      some(texts, /^REKAPITULASI BELANJA\b/) ||
      ["OPERASI", "MODAL", "ANGGARAN", "REALISASI"].every((word) => texts.has(word)),
  },
  {
    apa: "rekap kinerja buatan lkjip",
    perbaikan: "angka dibetulkan di formulir unit, lalu rekap dibuat lagi: lkjip collect --xlsx",
    isIt: (texts) => some(texts, /^REKAP KINERJA: PENGUKURAN KINERJA TAHUN \d{4}$/),
  },
  { apa: "anggaran kas (RAK) SIPD", isIt: (texts) => texts.has("TOTAL RAK") },
  {
    apa: "rekap belanja SIPD per rekening",
    perbaikan:
      "masukkan ke rencana dengan: lkjip plan --dari, diikuti nama berkas ini; lalu pindahkan ke folder 3-data-kinerja/bukti",
    isIt: (texts) => texts.has("KODE SUB KEGIATAN") && texts.has("PAGU"),
  },
  { apa: "laporan realisasi anggaran", isIt: (texts) => some(texts, /^LAPORAN REALISASI ANGGARAN\b/) },
  {
    apa: "daftar nomenklatur program, kegiatan, dan sub kegiatan",
    isIt: (texts) => texts.has("SUBKEGIATAN") && texts.has("DEFINISI OPERASIONAL"),
  },
];

/** Titles stand at the top; no heading is longer. */
const LONGEST_TITLE = 200;

/** What to say of a workbook without the mark of a form. `content` says what else is known of it, as a sentence. */
export function explainNoForm(
  texts: Iterable<string>,
  content: string,
): Pick<Temuan, "tingkat" | "nama" | "pesan" | "perbaikan"> {
  const short = [...texts].filter(({ length }) => length <= LONGEST_TITLE);
  const words = new Set(short.map((text) => cleanText(text).toUpperCase()));
  const known = KNOWN.find(({ isIt }) => isIt(words));
  const bukti = `${FOLDER.dataKinerja}/bukti`;
  if (known !== undefined)
    return {
      tingkat: "peringatan",
      nama: known.nama ?? "bukan-formulir",
      pesan: `Buku kerja ini bukan formulir lkjip, melainkan ${known.apa}; isinya belum dapat dibaca lkjip, jadi tidak dipakai.`,
      perbaikan:
        known.perbaikan ?? `pindahkan ke folder ${bukti}; angkanya ditulis di formulir tiap unit dan di lkjip.yaml`,
    };
  return {
    tingkat: "galat",
    nama: "bukan-formulir",
    pesan: `Buku kerja ini bukan formulir lkjip. ${content}`,
    perbaikan: `bila ini bukti dukung, pindahkan ke folder ${bukti}; bila berisi data unit, salin ke formulir yang dibuat dengan: lkjip forms`,
  };
}

/** Why a workbook of very many cells is not read, where it carries no mark of a form; null where it does. */
export function explainLarge(
  texts: readonly string[],
  properties: ReadonlyMap<string, string>,
): ReturnType<typeof explainNoForm> | null {
  if (properties.get("lkjip_formulir") === NAMA_FORMULIR || texts.some((text) => text.includes(NAMA_FORMULIR)))
    return null;
  return explainNoForm(
    texts,
    `Isinya lebih dari ${BATAS_SEL / 1000} ribu sel; sebuah formulir hanya memuat beberapa ratus.`,
  );
}
