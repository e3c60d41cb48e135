import { HUNDRED } from "../../model/desimal.ts";
import { formatAngka, round } from "../../model/format.ts";
import type { BarisNaskah, SelNaskah, TabelNaskah } from "../../word/text/naskah-draf.ts";
import { type OfficeKnowledge, readHeadings, type Surrounding } from "./context.ts";
import type { Judged } from "./entry.ts";
import { isRounded, type WrittenNumber } from "./fact.ts";
import { judgeSentence } from "./judge.ts";
import { parseSentence, splitSentences } from "./sentence.ts";
import { castAgain } from "./table-cast.ts";
import { addUp, columnOf, labelOf, readCell } from "./table-cell.ts";

/*
 * Tables by hand: each cell read as a sentence of its heading, its row and itself; sums, means and shares cast again.
 */

/** What a cell comes to, with the words that say what it is. */
export interface JudgedCell {
  readonly judged: Judged;
  readonly kalimat: string;
  readonly sel: SelNaskah;
}

const ORDER = /^(?:no\.?|nomor|kode|kode rekening|nip|urut)$/i;

/** Judges the cells of a table that people wrote. */
export function judgeTable(
  printed: TabelNaskah,
  known: OfficeKnowledge,
  isHand: (sel: SelNaskah) => boolean,
): JudgedCell[] {
  const tabel = withHeading(printed);
  const headings = readHeadings(tabel.judul, known);
  // What a row or a column is about, nobody can say for certain.
  const around: Surrounding = { ...headings, plain: false, before: [] };
  const read = sentenceReader(around, known);
  return tabel.baris.flatMap((baris, at) =>
    baris.sel.flatMap((sel): JudgedCell[] => {
      if (
        !isHand(sel) ||
        sel.celah ||
        ORDER.test(sel.header.trim()) ||
        (sel.kolom === 0 && /^\d{1,3}\.?$/.test(sel.teks))
      )
        return [];
      const written = readCell(sel);
      if (written === null) return judgeText(baris, sel, read);
      return [judgeNumber(tabel, at, sel, written, read)];
    }),
  );
}

/** What a sentence says, with what can be ticked of it; `row` as in {@link judgeSentence}. */
type ReadSentence = (teks: string, row?: string) => { readonly kalimat: string; readonly judged: readonly Judged[] };

/** Cells of a table often say the same. */
function sentenceReader(around: Surrounding, known: OfficeKnowledge): ReadSentence {
  const told = new Map<string, ReturnType<ReadSentence>>();
  return (teks, row = "") => {
    const key = `${row}\0${teks}`;
    const before = told.get(key);
    if (before !== undefined) return before;
    const sentence = parseSentence(teks, known.names, known.config.tahun);
    const said = { kalimat: sentence.teks, judged: judgeSentence(sentence, around, known, false, row) };
    told.set(key, said);
    return said;
  };
}

/** A table whose first row is its heading without Word being told so: rows of names above rows with numbers. */
function withHeading(tabel: TabelNaskah): TabelNaskah {
  const [first, ...baris] = tabel.baris;
  const isTitle = ({ teks }: SelNaskah): boolean => /\p{L}{2}|^20\d\d$|^no\.?$|^%$/iu.test(teks.trim());
  if (tabel.header.some((teks) => teks !== "") || first === undefined || baris.length === 0) return tabel;
  if (!first.sel.every(isTitle) || !baris.some(({ sel }) => sel.some((each) => readCell(each) !== null))) return tabel;
  const titles = new Map(first.sel.map(({ kolom, teks }) => [kolom, teks]));
  const named = baris.map(({ sel }) => ({
    sel: sel.map((each) => ({ ...each, header: titles.get(each.kolom) ?? "" })),
  }));
  return { ...tabel, header: first.sel.map(({ teks }) => teks), baris: named };
}

/** A cell with words: sentences like any other. */
function judgeText({ sel: all }: BarisNaskah, sel: SelNaskah, read: ReadSentence): JudgedCell[] {
  // Whose days they are stands before them: "Lurah Satu | RUDI | 1 Januari s.d. 30 Juni 2024".
  const row = all.filter((each) => each !== sel && /^(?!\d).*\p{L}{3}/u.test(each.teks)).map(({ teks }) => teks);
  return splitSentences(sel.teks).flatMap((teks) => {
    const { kalimat, judged } = read(teks, `${row.join(", ")} ${roleOf(sel.header)}`.trim());
    return judged.map((each) => ({ judged: each, kalimat, sel }));
  });
}

/** The word before a date that a heading stands for. */
const roleOf = (header: string): string =>
  /\b(?:mulai|sejak|tmt|awal)\b/i.test(header)
    ? "mulai"
    : /\b(?:sampai|akhir|hingga|berakhir)\b/i.test(header)
      ? "sampai"
      : "";

function judgeNumber(
  tabel: TabelNaskah,
  at: number,
  sel: SelNaskah,
  written: WrittenNumber,
  read: ReadSentence,
): JudgedCell {
  const baris = tabel.baris[at] as BarisNaskah;
  const label = labelOf(baris, sel);
  const kalimat = [label, sel.header, sel.teks].filter((teks) => teks !== "").join(" | ");
  const open: Judged = { jenis: "angka", teks: sel.teks, keadaan: "belum_cocok", arti: null, nilai: null, start: 0 };
  const cast = castAgain(tabel, at, sel, written, label);
  if (cast !== null) return { judged: { ...open, ...cast }, kalimat, sel };
  const judged = judgeAsSentence(tabel, sel, label, read);
  const own =
    judged.keadaan === "cocok"
      ? judged
      : (withinRow(baris, sel, written) ?? ofColumn(tabel, sel, written) ?? askShare(baris, sel));
  return { judged: { ...open, ...(own ?? judged), teks: sel.teks, start: 0 }, kalimat, sel };
}

/** The heading, the row and the cell as a sentence; what the row does not name, the caption does. */
function judgeAsSentence(tabel: TabelNaskah, sel: SelNaskah, label: string, read: ReadSentence): Judged {
  const percent = /%|\bpersen/i.test(sel.header) && !/%$/.test(sel.teks) ? `${sel.teks}%` : sel.teks;
  const cell = /\(\s*rp\.?\s*\)|rupiah/i.test(sel.header) && !/^rp/i.test(sel.teks) ? `Rp${sel.teks}` : percent;
  const header = sel.header.replace(/\([^()]*\)|%/g, " ");
  const year = /\b20\d\d\b/.test(header + label) ? "" : (/\b20\d\d\b/.exec(tabel.keterangan)?.[0] ?? "");
  const several = [...tabel.keterangan.matchAll(/\b20\d\d\b/g)].length > 1;
  const when = year === "" || several ? "" : `tahun ${year} `;
  const caption = tabel.keterangan.replace(/\b(?:tahun\s+)?20\d\d\b/gi, " ").replace(/[–-]/g, " ");
  const lead = `${caption} ${header} ${label} ${when}`.replace(/\s+/g, " ").trimStart();
  const { kalimat, judged } = read(`${lead}${cell}`);
  const start = kalimat.length - cell.length;
  const found = judged.find((each) => each.start === start && each.jenis === "angka");
  // The words around a cell are no sentence: what differs is asked.
  if (found === undefined)
    return { jenis: "angka", teks: sel.teks, keadaan: "belum_cocok", arti: null, nilai: null, start };
  if (found.keadaan !== "bertentangan") return found;
  const about = (found.arti ?? "").replace(/ adalah .*$/, "");
  return { ...found, keadaan: "belum_cocok", arti: `tidak sama dengan ${about}`, nilai: null, doubtful: true };
}

/** A share, a difference or a sum of two other numbers of the same row, where the heading speaks of one. */
function withinRow({ sel }: BarisNaskah, own: SelNaskah, written: WrittenNumber): Judged | null {
  const header = own.header.toLowerCase();
  const isShare = /%|persen|serapan|capaian|proporsi/.test(header) || /%$/.test(own.teks);
  const isDifference = /selisih|sisa|lebih|kurang|perubahan|naik|turun|\+\/-/.test(header);
  const isSum = /^jumlah|^total|\btotal\b/.test(header);
  if (!isShare && !isDifference && !isSum) return null;
  const others = sel.filter((each) => each !== own && !ORDER.test(each.header)).flatMap((each) => readCell(each) ?? []);
  const found = (arti: string): Judged => ({
    jenis: "angka",
    teks: own.teks,
    start: 0,
    keadaan: "cocok",
    arti,
    nilai: Number(written.nilai),
  });
  const pairs = others.flatMap((a) => others.filter((b) => b !== a).map((b) => [a, b] as const));
  if (isShare)
    for (const [a, b] of pairs)
      if (!b.nilai.eq(0) && isRounded(written, a.nilai.times(HUNDRED).div(b.nilai)))
        return found(`sama dengan ${formatAngka(a.nilai)} ÷ ${formatAngka(b.nilai)} × 100 di baris ini`);
  if (isDifference)
    for (const [a, b] of pairs)
      if (written.nilai.abs().eq(a.nilai.minus(b.nilai).abs()))
        return found("sama dengan selisih dua angka di baris ini");
  if (isSum && others.length > 1 && written.nilai.eq(addUp(others))) return found("sama dengan jumlah baris ini");
  return null;
}

/** What the absorption of a row comes to by its own pagu and spending, where another one is written. */
function askShare({ sel }: BarisNaskah, own: SelNaskah): Judged | null {
  if (!/serapan|%|persen/i.test(own.header)) return null;
  const numberUnder = (header: RegExp) =>
    sel.flatMap((each) => (each !== own && header.test(each.header) ? (readCell(each) ?? []) : []))[0]?.nilai;
  const [pagu, realisasi] = [numberUnder(/\b(?:pagu|anggaran)\b/i), numberUnder(/\brealisasi\b/i)];
  if (pagu === undefined || realisasi === undefined || pagu.lte(0)) return null;
  const share = round(realisasi.times(HUNDRED).div(pagu), 2);
  return {
    jenis: "angka",
    teks: own.teks,
    start: 0,
    keadaan: "belum_cocok",
    arti: `realisasi dibagi pagu di baris ini adalah ${formatAngka(share)}%`,
    nilai: Number(share),
    doubtful: true,
  };
}

/** A share of the column beside it: 12 of 48 is 25 %. */
function ofColumn(tabel: TabelNaskah, own: SelNaskah, written: WrittenNumber): Judged | null {
  if (!/%|persen|proporsi/i.test(own.header)) return null;
  const at = tabel.baris.findIndex(({ sel }) => sel.includes(own));
  const kolom = [...new Set(tabel.baris.flatMap(({ sel }) => sel.map((each) => each.kolom)))].filter(
    (each) => each !== own.kolom,
  );
  const rows = tabel.baris.filter((baris) => !/^(?:jumlah|total|rata-rata)/i.test(labelOf(baris, own)));
  for (const each of kolom) {
    const part = columnOf(tabel.baris.slice(at, at + 1), each)[0];
    const all = columnOf(rows, each);
    if (part == null || all.some((one) => one === null) || all.length < 2) continue;
    const sum = addUp(all.filter((one) => one !== null));
    if (!sum.eq(0) && isRounded(written, part.nilai.times(HUNDRED).div(sum)))
      return {
        jenis: "angka",
        teks: own.teks,
        start: 0,
        keadaan: "cocok",
        arti: `bagian dari jumlah kolom, ${formatAngka(round(sum, 2))}`,
        nilai: Number(written.nilai),
      };
  }
  return null;
}
