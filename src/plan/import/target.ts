import { readAngka } from "../../model/angka.ts";
import { type Desimal, desimal, HUNDRED } from "../../model/desimal.ts";
import { formatAngka } from "../../model/format.ts";
import { plainAngka } from "./amount.ts";
import { type SourceCell, tidy } from "./grid.ts";

/*
 * A target or realisasi as offices write it: number and unit of measure in one cell ("85 %", "90 Nilai", "12 Dokumen"), a
 * range, or the word of a predikat.
 */

/** What a cell says. `satuan` is null where it says none. */
export type TargetReading =
  | {
      readonly jenis: "angka" | "rentang" | "predikat";
      readonly nilai: string;
      readonly satuan: string | null;
      /** The predikat beside a number: "BB (72,15)". Which of the two counts, the indicator says. */
      readonly beside?: string;
    }
  | { readonly jenis: "kosong" }
  /** Not taken, because only a person can tell. */
  | { readonly jenis: "tanya"; readonly alasan: string };

const PREDIKAT =
  /^(AA|A|BB|B|CC|C|D|WTP|WTP-DPP|WDP|TW|TMP|SANGAT BAIK|BAIK|CUKUP|KURANG( BAIK)?|MEMUASKAN|SANGAT MEMUASKAN)$/i;
/** A number with words behind it: 12 dokumen, 0,9 Angka. */
const WITH_WORDS = /^(?:[≥≤><=±~]+ ?|min(?:imal)?\.? |maks(?:imal)?\.? )?(-?[\d.,]+) ?([\p{L}%‰/°].*)?$/iu;

/** Reads a cell; `satuan` is what a column of its own says, "" where there is none. */
export function readTargetCell(cell: SourceCell | undefined, satuan: string): TargetReading {
  if (cell === undefined) return { jenis: "kosong" };
  // Lists misuse the column for the word itself: Opini BPK | 100 | WTP.
  if (PREDIKAT.test(satuan))
    return { jenis: "tanya", alasan: `satuannya "${satuan}", jadi targetnya mungkin predikat ${satuan}` };
  if (cell.fault !== null) return { jenis: "tanya", alasan: `selnya ${cell.fault}` };
  if (cell.angka !== null) return readStored(cell.angka, cell.percent);
  return readTargetText(tidy(cell.teks), satuan);
}

const readStored = (angka: string, percent: boolean): TargetReading =>
  percent
    ? { jenis: "angka", nilai: plainAngka(desimal(angka).times(HUNDRED)), satuan: "%" }
    : { jenis: "angka", nilai: plainAngka(desimal(angka)), satuan: null };

/** Reads a text as a target. */
export function readTargetText(teks: string, satuan: string): TargetReading {
  const reading = readAngka(teks, { satuan });
  switch (reading.jenis) {
    case "kosong":
    case "tidak_tersedia":
      return { jenis: "kosong" };
    case "angka":
      return {
        jenis: "angka",
        nilai: plainAngka(reading.nilai),
        satuan: reading.percent ? (/persen/i.exec(teks)?.[0] ?? "%") : null,
        ...(reading.catatan !== null && PREDIKAT.test(reading.catatan)
          ? { beside: reading.catatan.toUpperCase() }
          : {}),
      };
    case "rentang":
      return {
        jenis: "rentang",
        nilai: `${plainAngka(reading.min)} - ${plainAngka(reading.max)}`,
        satuan: teks.includes("%") ? "%" : null,
      };
    case "rancu":
      return ambiguous(teks, reading.reading);
    default:
      return PREDIKAT.test(teks) ? { jenis: "predikat", nilai: teks.toUpperCase(), satuan: null } : readWithWords(teks);
  }
}

function readWithWords(teks: string): TargetReading {
  const [, angka = "", kata = ""] = WITH_WORDS.exec(teks) ?? [];
  const reading = angka === "" ? null : readAngka(angka);
  if (reading?.jenis === "rancu") return ambiguous(teks, reading.reading);
  const range = angka === "" ? readRange(teks) : null;
  if (range !== null) return range;
  const satuan = kata.trim().replace(/^\((.+)\)$/, "$1");
  if (reading?.jenis !== "angka" || satuan.length > 40)
    return { jenis: "tanya", alasan: `"${teks}" tidak dapat dibaca sebagai satu nilai` };
  return { jenis: "angka", nilai: plainAngka(reading.nilai), satuan: satuan === "" ? null : satuan };
}

/** A range with words behind it: "2 - 3 hari". */
function readRange(teks: string): TargetReading | null {
  const [, range = "", satuan = ""] =
    /^([\d.,]+ ?(?:-|s\.?\/?d\.?|sampai) ?[\d.,]+) ?(\p{L}[\p{L} ]{0,39})$/iu.exec(teks) ?? [];
  const reading = range === "" ? null : readAngka(range);
  if (reading?.jenis !== "rentang") return null;
  return { jenis: "rentang", nilai: `${plainAngka(reading.min)} - ${plainAngka(reading.max)}`, satuan };
}

const ambiguous = (teks: string, [a, b]: readonly [Desimal, Desimal]): TargetReading => ({
  jenis: "tanya",
  alasan: `"${teks}" dapat berarti ${formatAngka(a)} atau ${formatAngka(b)}`,
});
