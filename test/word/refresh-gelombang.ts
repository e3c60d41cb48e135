import { openPackage } from "../../src/opc/package.ts";
import { dasarByKey, type TabelDasar } from "../../src/word/base/base.ts";
import { readDasar } from "../../src/word/base/part.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import type { LaporanSegar, PerubahanSegar } from "../../src/word/refresh/report.ts";
import { periksaDraf } from "../support/draf.ts";
import type { KantorAcak } from "../support/kantor-acak/kantor.ts";
import { drafOf } from "../support/kantor-acak/tampil.ts";
import { suntingAcak } from "./refresh-acak-suntingan.ts";
import { createAcak } from "./refresh-acak-tangan.ts";
import { barisDokumen } from "./refresh-sama.ts";

/*
 * A draft that is refreshed wave by wave beside one that is printed from the data of the last wave.
 */

type Draf = ReturnType<typeof drafOf>;

/** What of a refreshed draft is otherwise than in a printed one, and what `review` finds in it alone, where nobody touched it. */
export function bedaTanpaSentuhan(waves: readonly KantorAcak[]): string[] {
  const drafts = waves.map((each) => drafOf(each));
  const [first, last] = [drafts[0], drafts.at(-1)] as [Draf, Draf];
  const { docx } = refreshAll(first.docx, drafts.slice(1));
  const [wanted, found] = [last.docx, docx].map(barisDokumen) as [string[], string[]];
  const said = (content: Uint8Array): string[] =>
    periksaDraf(last, content, null, last.docx).map(({ rule, pesan }) => `${rule}: ${pesan}`);
  const known = said(last.docx);
  const again = refreshDocx(docx, last.docx).nilai;
  return [
    ...withoutOnce(found, wanted).map((line) => `too much: ${line}`),
    ...withoutOnce(wanted, found).map((line) => `missing: ${line}`),
    ...(found.join("\n") === wanted.join("\n") ? [] : ["other order"]),
    ...said(docx)
      .filter((line) => !known.includes(line))
      .map((line) => `review: ${line}`),
    ...(again?.content === docx ? [] : ["not settled"]),
  ];
}

function refreshAll(docx: Uint8Array, drafts: readonly Draf[]): { docx: Uint8Array; laporan: LaporanSegar[] } {
  const laporan: LaporanSegar[] = [];
  let now = docx;
  for (const draf of drafts) {
    const { nilai, temuan } = refreshDocx(now, draf.docx);
    if (nilai === null) throw new Error(JSON.stringify(temuan));
    now = nilai.content;
    laporan.push(nilai.laporan);
  }
  return { docx: now, laporan };
}

/** Lines of `a` without as many of `b`. */
function withoutOnce(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of b) left.set(line, (left.get(line) ?? 0) + 1);
  return a.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** What a refresh left or did not bring without a word, where people edited the draft first at random. */
export function diamSesudahSuntingan(waves: readonly KantorAcak[], seed: number): string[] {
  const drafts = waves.map((each) => drafOf(each));
  const [first, last] = [drafts[0], drafts.at(-1)] as [Draf, Draf];
  const acak = createAcak(seed);
  const { docx: edited, langkah } = suntingAcak(first.docx, acak, 1 + acak(5));
  const { docx, laporan } = refreshAll(edited, drafts.slice(1));
  const [was, shown, wanted, found] = [first.docx, edited, last.docx, docx].map(barisDokumen) as [
    string[],
    string[],
    string[],
    string[],
  ];
  const all = laporan.flatMap(({ perubahan }) => perubahan);
  const lines = all.filter(({ status }) => status !== "diperbarui");
  const [old, now] = [new Set(was), new Set(wanted)];
  const named = rowsOfNamedTables(drafts.slice(0, -1), lines);
  const told = rowsAsTold(last, lines);
  const rows = new Set(told.values());
  const drawn = textsOfDeletedDrawings(first, last, shown, lines);
  const left = [...new Set(found)].filter(
    (line) => old.has(line) && !now.has(line) && !named.has(line) && !rows.has(line) && !isSaid(line, lines),
  );
  const isMerged = (langkah as readonly string[]).includes("mergeParagraphs");
  const here = new Set(found.map(withoutHand));
  const isHere = (line: string | undefined): boolean => line !== undefined && here.has(withoutHand(line));
  const missing = [...now].filter(
    (line) =>
      !old.has(line) &&
      !isHere(line) &&
      !isHere(told.get(line)) &&
      !(isMerged && isJoined(line, found, now)) &&
      !drawn.has(line) &&
      !isSaid(line, lines) &&
      !isTorn(line, all, found),
  );
  const words = shown.join("\n").match(/tangan\d+x\d+q/g) ?? [];
  const text = found.join("\n");
  return [
    ...left.map((line) => `left: ${line}`),
    ...missing.map((line) => `missing: ${line}`),
    ...words.filter((word) => !text.includes(word)).map((word) => `lost: ${word}`),
    ...(refreshDocx(docx, last.docx).nilai?.content === docx ? [] : ["not settled"]),
  ].map((each) => `seed ${seed} (${langkah.join(", ")}): ${each}`);
}

/** Whether a line stands whole in a paragraph that a person made of two with Backspace. */
const isJoined = (line: string, found: readonly string[], now: ReadonlySet<string>): boolean =>
  line.length > 30 && found.some((each) => !now.has(each) && each !== line && each.includes(line));

/** Whether paragraphs say a line together that the report names as a torn sentence brought up to date. */
function isTorn(line: string, perubahan: readonly PerubahanSegar[], found: readonly string[]): boolean {
  const solid = (text: string): string => text.replace(/\s/g, "");
  const whole = solid(line);
  const isTold = perubahan.some(
    ({ status, suntingan, baru }) =>
      status === "diperbarui" && suntingan?.includes("\n") === true && solid(baru ?? "") === whole,
  );
  const isMade = (rest: string): boolean =>
    rest === "" ||
    found.some((each) => each !== "" && rest.startsWith(solid(each)) && isMade(rest.slice(solid(each).length)));
  return isTold && isMade(whole);
}

/** A row without what a person typed into its cells, and the cells of columns that a person put in: empty in a new row. */
const withoutHand = (line: string): string =>
  line
    .split(" | ")
    .map((sel) => sel.replace(/(?:Tulisan )?tangan\d+x\d+q(?: tentang 12,5 persen\.)?/g, "").trim())
    .filter((sel) => sel !== "")
    .join(" | ");

/** Rows of the tables that the report names as a whole, as drafts before the last one printed them. */
function rowsOfNamedTables(drafts: readonly Draf[], perubahan: readonly PerubahanSegar[]): ReadonlySet<string> {
  const named = new Set(perubahan.flatMap(({ tag, lama }) => (lama?.startsWith('tabel "') ? [tag] : [])));
  return new Set(
    drafts.flatMap(({ docx }) => {
      const dasar = readDasar(openPackage(docx));
      const tables = dasar === undefined ? [] : [...dasarByKey(dasar)].filter(([kunci]) => named.has(kunci));
      return tables.flatMap(([, each]) => (each.jenis === "tabel" ? rowsOf(each.tabel) : []));
    }),
  );
}

/** What stands in the drawings of the last draft that the report names as deleted by a person, and that are not all shown. */
function textsOfDeletedDrawings(
  first: Draf,
  last: Draf,
  shown: readonly string[],
  perubahan: readonly PerubahanSegar[],
): ReadonlySet<string> {
  const deleted = new Set(perubahan.flatMap(({ status, tag }) => (status === "dihapus" ? [tag] : [])));
  const seen = new Set(shown);
  const [before, after] = [first, last].map(drawingsOf) as [Drawings, Drawings];
  return new Set(
    [...after].flatMap(([kunci, texts]) =>
      deleted.has(kunci) && before.get(kunci)?.every((text) => seen.has(text)) !== true ? texts : [],
    ),
  );
}

type Drawings = ReadonlyMap<string, readonly string[]>;

function drawingsOf({ docx }: Draf): Drawings {
  const dasar = readDasar(openPackage(docx));
  const all = dasar === undefined ? [] : [...dasarByKey(dasar).values()];
  return new Map(
    all.flatMap((each) =>
      each.jenis === "bagan" ? [[each.kunci, each.teks.flatMap((text) => text.split("\n"))] as const] : [],
    ),
  );
}

/**
 * By rows of the last draft: the same without the columns of which the report says that they did not come in, and with what
 * it says that it kept of a person in a cell.
 */
function rowsAsTold({ docx }: Draf, perubahan: readonly PerubahanSegar[]): ReadonlyMap<string, string> {
  const out = new Set(perubahan.flatMap(({ status, tag }) => (status === "baru" ? [tag] : [])));
  const kept = new Map(
    perubahan.flatMap(({ status, tag, suntingan }) =>
      (status === "dipertahankan" || status === "bentrok") && suntingan !== null
        ? [[tag, suntingan.replace(/\s+/g, " ").trim()] as const]
        : [],
    ),
  );
  const dasar = readDasar(openPackage(docx));
  return new Map(
    (dasar === undefined ? [] : [...dasarByKey(dasar)]).flatMap(([kunci, each]) => {
      if (each.jenis !== "tabel") return [];
      const { kolom, baris } = each.tabel;
      const isIn = kolom.map((one) => !out.has(`${kunci}/kolom/${one.kunci}`));
      const under = kolom.map(({ judul, group }) => (group === undefined ? "" : judul));
      const heads = [kolom.map(({ judul }) => judul), under].map((sel) => [sel, sel] as const);
      const cells = baris.map((row) => {
        const told = row.sel.map((sel, at) => kept.get(`${kunci}/${row.kunci}/${kolom[at]?.kunci}`) ?? sel);
        return [row.sel, told] as const;
      });
      return [...heads, ...cells].flatMap(([sel, told]) => {
        const lines = [sel, told.filter((_, at) => isIn[at] ?? true)].map((row) => row.join(" | ")) as [string, string];
        return lines[0] === lines[1] ? [] : [lines];
      });
    }),
  );
}

const rowsOf = ({ kolom, baris }: TabelDasar): string[] =>
  [kolom.map(({ judul }) => judul), ...baris.map(({ sel }) => sel)].map((sel) => sel.join(" | "));

const bare = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

/** Whether the report names a line, or all of it that is not the template's. */
function isSaid(line: string, perubahan: readonly PerubahanSegar[]): boolean {
  const text = bare(line);
  return perubahan.some(({ lama, suntingan, baru }) =>
    [lama, suntingan, baru].some((each) => {
      const said = bare(each ?? "");
      return said !== "" && (said.includes(text) || text.includes(said));
    }),
  );
}
