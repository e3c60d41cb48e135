import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Laporan, Tabel } from "../../src/model/content.ts";
import { once } from "../../src/model/recent.ts";
import { openPackage, parsePart } from "../../src/opc/package.ts";
import { applyEdits, attributeOf, type Edit, findAll, sourceOf, textOf, type XmlElement } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { readDasar } from "../../src/word/base/part.ts";
import { rightIndent } from "../../src/word/parts/indent.ts";
import { tableRows } from "../../src/word/parts/table.ts";
import { bookmarkOf } from "../../src/word/print/context.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { print } from "../report/kantor-sulit.ts";
import { some } from "../support/breadth.ts";
import { ukurContoh } from "../support/draf.ts";
import { baris, print as cetakKecil, input, isiDokumen, segarkan, sunting, teks, ubahBagian } from "./refresh-bahan.ts";
import { DIBUAT, generated, KANIGARAN, type Office } from "./refresh-baris-kantor.ts";

/*
 * Data that come late into a draft that people have edited: in every table a row stands once, in its place and with its
 * number, as in a draft printed now; what a person wrote, added or deleted stays so.
 */

function printDraf({ config, data }: Office): Uint8Array {
  const laporan = composeLaporan(config, data, calculatePengukuran(config, data).nilai);
  const { nilai, temuan } = print("lkjip.docx", laporan);
  if (nilai === null) throw new Error(JSON.stringify(temuan));
  return nilai;
}

const teksOf = (element: XmlElement): string => findAll(element, "w:t").map(textOf).join("");
const bodyOf = (docx: Uint8Array): XmlElement => parsePart(openPackage(docx), "word/document.xml") ?? parseXml("");

/** Computed tables of a document by their key, without heading rows: the texts of every cell. */
function tablesOf(docx: Uint8Array): Map<string, string[][]> {
  const dasar = readDasar(openPackage(docx))?.content ?? [];
  const keys = new Map(dasar.map(({ kunci }) => [bookmarkOf(kunci), kunci]));
  return new Map(
    readTables(bodyOf(docx)).map(({ mark, rows }) => [
      keys.get(mark) ?? mark,
      rows.map((row) => findAll(row, "w:tc").map(teksOf)),
    ]),
  );
}

/** Computed tables with the bookmark of their key. */
function readTables(root: XmlElement): { readonly mark: string; readonly rows: readonly XmlElement[] }[] {
  return findAll(root, "w:tbl").flatMap((table) => {
    const mark = /w:name="(_lk_[0-9a-f]{16})/.exec(sourceOf(table))?.[1];
    if (mark === undefined) return [];
    return [{ mark, rows: tableRows(table).filter((row) => !sourceOf(row).includes("<w:tblHeader")) }];
  });
}

/** How far each cell of the computed tables ends before its edge, by the key of the table. */
function indentsOf(docx: Uint8Array): Map<string, number[][]> {
  const keys = [...tablesOf(docx).keys()];
  return new Map(
    readTables(bodyOf(docx)).map(({ rows }, at) => [
      keys[at] ?? "",
      rows.map((row) => findAll(row, "w:tc").map((sel) => rightIndent(findAll(sel, "w:p")[0] ?? sel))),
    ]),
  );
}

/** Keys of the rows of every table, by its own. */
function keysOf(docx: Uint8Array): Map<string, string[]> {
  const dasar = readDasar(openPackage(docx))?.content ?? [];
  return new Map(
    dasar.flatMap((each) =>
      each.jenis === "tabel" ? [[each.kunci, each.tabel.baris.map(({ kunci }) => kunci)] as const] : [],
    ),
  );
}

const edit = (docx: Uint8Array, change: (root: XmlElement) => readonly Edit[]): Uint8Array =>
  ubahBagian(docx, "word/document.xml", (xml) => applyEdits(xml, change(bodyOf(docx))));

const elsewhere = (docx: Uint8Array): Uint8Array =>
  edit(docx, (root) => {
    const text = findAll(root, "w:t").find((node) => /\p{L}{3}/u.test(textOf(node)));
    return text === undefined ? [] : [{ start: text.closeStart, end: text.closeStart, text: " tangan" }];
  });

/** In every table: a cell of the second row is written over, a row comes behind it, and the last one of its kind goes. */
const inEveryTable = (docx: Uint8Array): Uint8Array =>
  edit(docx, (root) =>
    readTables(root).flatMap(({ rows }) => {
      const plainRows = rows.filter((row) => findAll(row, "w:tc").length > 1);
      const [row, last] = [plainRows[1], plainRows.length > 3 ? plainRows.at(-1) : undefined];
      const cell = row && findAll(row, "w:t").at(-1);
      if (row === undefined || cell === undefined) return [];
      const added = sourceOf(row)
        .replace(/<w:bookmark(?:Start|End)[^>]*>/g, "")
        .replace(/(<w:t[^>]*>)[^<]*/g, "$1baris tangan");
      return [
        { start: cell.openEnd, end: cell.closeStart, text: "sel tangan" },
        { start: row.end, end: row.end, text: added },
        ...(last === undefined ? [] : [{ start: last.start, end: last.end, text: "" }]),
      ];
    }),
  );

/** A column of a person at the end of every table of plain cells, with a note in each row. */
function withNotes(docx: Uint8Array): Uint8Array {
  let count = 0;
  const cell = (text: string): string => `<w:tc><w:tcPr/><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  return edit(docx, (root) =>
    readTables(root).flatMap(({ rows }) => {
      const [grid] = rows.flatMap(({ parent }) => (parent === null ? [] : findAll(parent, "w:tblGrid")));
      const isPlain = rows.every((row) => !/<w:(?:gridSpan|vMerge)/.test(sourceOf(row)));
      if (grid === undefined || !isPlain) return [];
      return [
        { start: grid.closeStart, end: grid.closeStart, text: '<w:gridCol w:w="900"/>' },
        ...rows.map((row) => {
          count += 1;
          return { start: row.closeStart, end: row.closeStart, text: cell(`catatan tangan ${count}`) };
        }),
      ];
    }),
  );
}

/** What LibreOffice can leave of the controls: nothing but the bookmarks in them. */
const withoutControls = (docx: Uint8Array): Uint8Array =>
  ubahBagian(docx, "word/document.xml", (xml) =>
    xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>|<w:sdtEndPr>.*?<\/w:sdtEndPr>|<\/?w:sdt(?:Content)?>/gs, ""),
  );

function refresh(edited: Uint8Array, fresh: Uint8Array): Uint8Array {
  const { nilai, temuan } = refreshDocx(edited, fresh);
  if (nilai === null) throw new Error(JSON.stringify(temuan));
  return nilai.content;
}

const isHand = (row: readonly string[]): boolean => row.every((sel) => /^(?:baris tangan)*$/.test(sel));

/** Tables in which the row that the hand wrote in is gone from the data: it stays. */
const TETAP: Readonly<Record<string, string>> = {
  "the form of a kelurahan comes late": "tabel_tindak_lanjut",
  // Of several units each has a row in place of the one of the indicator.
  "indicators, sub kegiatan and evidence are added": "tabel_tindak_lanjut",
};

describe.each([
  ["Kanigaran", (): Office => ukurContoh("kanigaran"), KANIGARAN, 1],
  ["a generated office", generated, DIBUAT, 5],
] as const)("the draft of %s", (_, office, changes, fast) => {
  const now = once(office);
  const fresh = once(() => printDraf(now()));
  const [wanted, freshKeys] = [once(() => tablesOf(fresh())), once(() => keysOf(fresh()))];
  const freshIndents = once(() => indentsOf(fresh()));

  describe.each(some(Object.entries(changes).reverse(), fast))("%s", (change, former) => {
    const draft = once(() => printDraf(former(now())));

    it.each([
      ["edited elsewhere", elsewhere],
      ["edited elsewhere, with nothing but its bookmarks left", (docx: Uint8Array) => elsewhere(withoutControls(docx))],
    ])("%s: every table is the fresh one", (_, hand) => {
      const result = refresh(hand(draft()), fresh());
      const shown = tablesOf(result);
      expect(Object.fromEntries([...shown].filter(([judul]) => wanted().has(judul)))).toEqual(
        Object.fromEntries([...wanted()].filter(([judul]) => shown.has(judul))),
      );
      const aligned = indentsOf(result);
      const everywhere = freshIndents();
      for (const [judul, rows] of aligned)
        if (everywhere.has(judul)) expect([judul, rows]).toEqual([judul, everywhere.get(judul)]);
    });

    it("edited in every table: each row stands once, in order; what a person wrote or deleted stays so", () => {
      const [drafted, keys] = [tablesOf(draft()), keysOf(draft())];
      const result = tablesOf(refresh(inEveryTable(draft()), fresh()));
      for (const [judul, rows] of drafted) {
        const plainRows = rows.flatMap(({ length }, at) => (length > 1 ? [at] : []));
        const deleted = plainRows.length > 3 ? keys.get(judul)?.[plainRows.at(-1) ?? 0] : undefined;
        const stays = TETAP[change] === judul ? keys.get(judul)?.[plainRows[1] ?? 0] : undefined;
        const shown = result.get(judul) ?? [];
        const ours = shown.filter((row) => !isHand(row) && !(stays !== undefined && row.includes("sel tangan")));
        const expected = wanted()
          .get(judul)
          ?.filter((_, at) => ![deleted, stays].includes(freshKeys().get(judul)?.[at] ?? ""));
        const masked = ours.map((row, at) =>
          row.map((sel, column) => (sel === "sel tangan" ? expected?.[at]?.[column] : sel)),
        );
        expect({ judul, rows: masked }).toEqual({ judul, rows: expected });
        const hands = shown.flatMap((row, at) => (isHand(row) ? [at] : []));
        const cells = shown.flatMap((row, at) => (row.includes("sel tangan") ? [at] : []));
        expect([judul, hands.length, cells.length]).toEqual(plainRows.length > 1 ? [judul, 1, 1] : [judul, 0, 0]);
        expect(hands.every((at) => at > (cells[0] ?? 0))).toBe(true);
      }
    });
  });

  it.each(some(Object.entries(changes), fast))(
    "keeps every note in a column that a person put into each table where rows go: %s",
    (_, former) => {
      const noted = withNotes(fresh());
      const notes = (docx: Uint8Array): string[] => isiDokumen(docx).match(/catatan tangan \d+/g) ?? [];
      expect(notes(noted).length).toBeGreaterThan(20);
      expect(notes(refresh(noted, printDraf(former(now()))))).toEqual(notes(noted));
    },
  );

  it("gives every row of a table a key of its own", () => {
    for (const [judul, keys] of freshKeys()) expect([judul, [...new Set(keys)]]).toEqual([judul, keys]);
  });
});

type Baris = readonly [kunci: string, ...sel: readonly string[]];

/** The small report with these rows; one with one cell spans the whole width. */
function denganBaris(...rows: readonly Baris[]): Laporan {
  const laporan = input();
  const tabel = laporan.tabel_kinerja as Tabel;
  const baris = rows.map(([kunci, ...sel]) => ({
    kunci,
    jenis: sel.length === 1 ? ("kelompok" as const) : ("isi" as const),
    sel,
  }));
  return { ...laporan, tabel_kinerja: { ...tabel, baris } };
}

const shownRows = (docx: Uint8Array): string[] =>
  readTables(bodyOf(docx)).flatMap(({ rows }) => rows.map((row) => findAll(row, "w:tc").map(teksOf).join("|")));

const LAMA: readonly Baris[] = [
  ["a-1", "1", "Laporan survei", "88", "Kecamatan"],
  ["b-2", "2", "Foto kegiatan", "70", "Kelurahan"],
  ["b-3", "3", "Daftar hadir", "95", "Kelurahan"],
];
const asal = cetakKecil(denganBaris(...LAMA));

describe("rows that the data put in another order", () => {
  const [a, b, c] = LAMA as [Baris, Baris, Baris];
  const later = denganBaris(["belum", "Belum tercapai"], b, a, c);
  const marksOf = (docx: Uint8Array): string[] =>
    readTables(bodyOf(docx)).flatMap(({ rows }) =>
      rows.flatMap((row) => findAll(row, "w:bookmarkStart").map((mark) => attributeOf(mark, "w:name") ?? "")),
    );

  it("stand in it where nobody touched the table, and are found again", () => {
    const result = segarkan(asal, later);
    expect(shownRows(result.content)).toEqual(shownRows(cetakKecil(later)));
    expect(marksOf(result.content)).toEqual(marksOf(cetakKecil(later)));
    expect(result.laporan.perubahan.map(({ tag, catatan }) => [tag, catatan])).toEqual([
      ["tabel_kinerja", "urutan barisnya berubah"],
    ]);
    expect(segarkan(result.content, later).content).toBe(result.content);
  });

  const notes = ({ laporan }: ReturnType<typeof segarkan>): unknown[] =>
    laporan.perubahan.flatMap(({ status, tag, baru, catatan }) =>
      catatan === undefined ? [] : [[status, tag, baru, catatan]],
    );
  const rowOf = (...sel: readonly string[]): string =>
    `<w:tr>${sel.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join("")}</w:tr>`;
  /** A row of a person above the one at that place, or behind the last. */
  const withRow = (at: number, ...sel: readonly string[]): Uint8Array =>
    edit(asal, (root) => {
      const { rows = [] } = readTables(root)[0] ?? {};
      const place = rows[at]?.start ?? rows.at(-1)?.end ?? 0;
      return [{ start: place, end: place, text: rowOf(...sel) }];
    });

  it("go to their places in a table that somebody edited, with all that stands in them and behind them", () => {
    const disunting = sunting(
      withRow(2, "", "milik orang", "7", "-"),
      [">95<", ">96 tangan<"],
      [">Laporan survei<", ">Laporan </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>survei<"],
    );
    const result = segarkan(disunting, later);
    expect(shownRows(result.content)).toEqual([
      "Belum tercapai",
      "2|Foto kegiatan|70|Kelurahan",
      "|milik orang|7|-",
      "1|Laporan survei|88|Kecamatan",
      "3|Daftar hadir|96 tangan|Kelurahan",
    ]);
    expect(isiDokumen(result.content)).toContain("<w:rPr><w:b/></w:rPr><w:t>survei</w:t>");
    expect(notes(result)).toEqual([
      [
        "diperbarui",
        "tabel_kinerja",
        null,
        'urutan barisnya berubah; baris dari orang tetap di bawah baris di atasnya: "milik orang"',
      ],
    ]);
    expect(segarkan(result.content, later).content).toBe(result.content);
    const back = segarkan(result.content, denganBaris(...LAMA));
    expect(shownRows(back.content)).toEqual([
      "1|Laporan survei|88|Kecamatan",
      "2|Foto kegiatan|70|Kelurahan",
      "|milik orang|7|-",
      "3|Daftar hadir|96 tangan|Kelurahan",
    ]);
  });

  it.each<[string, number, readonly Baris[], string]>([
    [
      "is named where others stand around it",
      3,
      [c, a, b],
      '; baris dari orang tetap di bawah baris di atasnya: "Aduan"',
    ],
    ["is named above the first", 0, [c, a, b], '; baris dari orang tetap di bawah baris di atasnya: "Aduan"'],
    ["is not named where the same do", 3, [b, a, c], ""],
  ])("with a row of a person: it %s", (_, at, data, said) => {
    const result = segarkan(withRow(at, "4", "Aduan", "12", "-"), denganBaris(...data));
    expect(shownRows(result.content).filter((row) => row !== "4|Aduan|12|-")).toEqual(
      data.map(([, ...sel]) => sel.join("|")),
    );
    expect(shownRows(result.content)).toContain("4|Aduan|12|-");
    expect(notes(result)).toEqual([["diperbarui", "tabel_kinerja", null, `urutan barisnya berubah${said}`]]);
    expect(segarkan(result.content, denganBaris(...data)).content).toBe(result.content);
  });

  it("bring a conflict in one of them along, with its comment", () => {
    const [, , third] = [a, b, ["b-3", "3", "Daftar hadir", "97", "Kelurahan"] as const];
    const data = denganBaris(third, a, b);
    const result = segarkan(sunting(asal, [">95<", ">96 tangan<"]), data);
    expect(shownRows(result.content)).toEqual([
      "3|Daftar hadir|96 tangan|Kelurahan",
      "1|Laporan survei|88|Kecamatan",
      "2|Foto kegiatan|70|Kelurahan",
    ]);
    expect(isiDokumen(result.content)).toMatch(/<w:commentRangeStart w:id="0"\/>.{0,200}96 tangan/);
    expect(segarkan(result.content, data).content).toBe(result.content);
  });

  const TIDAK_DIIKUTI = [
    "baru",
    "tabel_kinerja/urutan",
    "Foto kegiatan; Laporan survei; Daftar hadir",
    "urutan baris menurut data ini tidak diikuti karena barisnya sudah ditata orang",
  ];
  const inRow = (at: number, change: (row: XmlElement) => readonly Edit[]) => (root: XmlElement) => {
    const row = readTables(root)[0]?.rows[at];
    return row === undefined ? [] : change(row);
  };
  const merged = (at: number, kind: string) =>
    inRow(at, (row) => {
      const end = findAll(row, "w:tcPr")[3]?.closeStart ?? 0;
      return [{ start: end, end, text: `<w:vMerge w:val="${kind}"/>` }];
    });
  const cellOf = (row: XmlElement): number => findAll(row, "w:r")[0]?.start ?? 0;
  const rowsOf = (rows: readonly Baris[]): string[] => rows.map(([, ...sel]) => sel.join("|"));

  it.each<[string, Uint8Array, readonly string[]]>([
    [
      "somebody has moved",
      edit(
        edit(asal, (root) => {
          const [first, , last] = readTables(root)[0]?.rows ?? [];
          return first === undefined || last === undefined
            ? []
            : [
                { start: first.start, end: first.start, text: sourceOf(last) },
                { start: last.start, end: last.end, text: "" },
              ];
        }),
        () => [],
      ),
      ["3|Daftar hadir|95|Kelurahan", "1|Laporan survei|88|Kecamatan", "2|Foto kegiatan|70|Kelurahan"],
    ],
    [
      "somebody has put one mark around",
      edit(
        edit(
          asal,
          inRow(0, (row) => [
            { start: cellOf(row), end: cellOf(row), text: '<w:bookmarkStart w:id="900" w:name="orang"/>' },
          ]),
        ),
        inRow(1, (row) => [{ start: cellOf(row), end: cellOf(row), text: '<w:bookmarkEnd w:id="900"/>' }]),
      ),
      ["1|Laporan survei|88|Kecamatan", "2|Foto kegiatan|70|Kelurahan", "3|Daftar hadir|95|Kelurahan"],
    ],
    [
      "somebody has joined cells of two",
      edit(asal, (root) => [...merged(0, "restart")(root), ...merged(1, "continue")(root)]),
      ["1|Laporan survei|88|Kecamatan", "2|Foto kegiatan|70|Kelurahan", "3|Daftar hadir|95|Kelurahan"],
    ],
    ...["bookmark", "commentRange", "moveFromRange", "perm"].map((mark): [string, Uint8Array, string[]] => [
      `somebody has put a ${mark} mark around one, between the rows`,
      edit(sunting(asal, [">Kecamatan<", ">Kantor<"]), (root) => {
        const [first, second] = readTables(root)[0]?.rows ?? [];
        return [first, second].flatMap((row, at) => {
          const place = row?.end ?? 0;
          const text = at === 0 ? `<w:${mark}Start w:id="900" w:name="orang"/>` : `<w:${mark}End w:id="900"/>`;
          return [{ start: place, end: place, text }];
        });
      }),
      rowsOf(LAMA).map((row) => row.replace("Kecamatan", "Kantor")),
    ]),
    ...[
      ["a sum in fewer cells below them", 3, "JUMLAH", "253"],
      ["a sum below them", 3, "", "Total", "253", "-"],
      ["a mean below them", 3, "", "Rata-rata", "84,3", "-"],
      ["a sum of some", 2, "", "Sub-jumlah", "158", ""],
      ["a heading over some", 1, "A. KELOMPOK ORANG"],
      ["a heading over some with empty cells beside it", 1, "", "A. KELOMPOK ORANG", "", ""],
      ["a heading over all", 0, "A. KELOMPOK ORANG"],
    ].map(([what, at, ...sel]): [string, Uint8Array, string[]] => [
      `somebody has put in ${what}`,
      withRow(Number(at), ...sel.map(String)),
      rowsOf(LAMA).toSpliced(Number(at), 0, sel.join("|")),
    ]),
  ])("stay where %s, and the report says so until they stand as in the data", (_, disunting, shown) => {
    const moved = denganBaris(b, a, c);
    const result = segarkan(disunting, moved);
    expect(shownRows(result.content)).toEqual(shown);
    expect(notes(result)).toEqual([TIDAK_DIIKUTI]);
    const again = segarkan(result.content, moved);
    expect(notes(again)).toEqual([TIDAK_DIIKUTI]);
    expect(again.content).toBe(result.content);
    expect(notes(segarkan(result.content, denganBaris(...LAMA)))).toEqual([]);
  });
});

describe("the heading of a column that somebody rewrote and the data rename", () => {
  const withHead = (ganti: { readonly judul?: string; readonly group?: string }): Laporan => {
    const laporan = denganBaris(...LAMA);
    const tabel = laporan.tabel_kinerja as Tabel;
    const kolom = tabel.kolom.map((each, at) =>
      at < 2
        ? each
        : { ...each, group: ganti.group ?? "Tahun 2024", ...(at === 3 ? { judul: ganti.judul ?? "Realisasi" } : {}) },
    );
    return { ...laporan, tabel_kinerja: { ...tabel, kolom } };
  };

  it.each([
    ["Realisasi", { judul: "Realisasi 2025" }, "kepala/realisasi"],
    ["Tahun 2024", { group: "Tahun 2025" }, "kepala/target:kelompok"],
  ])("stays in conflict, with its comment, until it is settled: %s", (old, ganti, tag) => {
    const next = withHead(ganti);
    const result = segarkan(sunting(cetakKecil(withHead({})), [`>${old}<`, ">Tulisan orang<"]), next);
    const line = `bentrok tabel_kinerja/${tag}: ${old} > Tulisan orang > ${Object.values(ganti)[0]}`;
    expect(baris(result)).toEqual([line]);
    const again = segarkan(result.content, next);
    expect(baris(again)).toEqual([line]);
    expect(again.content).toBe(result.content);
    const taken = segarkan(result.content, next, { accept: [`tabel_kinerja/${tag}`] });
    expect(isiDokumen(taken.content)).not.toMatch(/Tulisan orang|commentReference/);
    expect(baris(segarkan(taken.content, next))).toEqual([]);
  });
});

describe("a row of which a cell says something else by now", () => {
  const lines = (result: ReturnType<typeof segarkan>): string[] =>
    result.laporan.perubahan.map(({ status, tag, catatan }) => [status, tag, catatan].filter(Boolean).join(" "));
  const other = denganBaris(...LAMA.slice(0, 2), ["b-3", "3", "Daftar hadir", "97", "Kelurahan"]);

  it.each([
    ["deleted", "del"],
    ["put in", "ins"],
  ])("stays in conflict where somebody has %s it with changes tracked", (_, name) => {
    const tracked = edit(asal, (root) => {
      const properties = findAll(readTables(root)[0]?.rows[2] ?? root, "w:trPr")[0];
      const at = properties?.closeStart ?? 0;
      return [{ start: at, end: at, text: `<w:${name} w:id="901" w:author="Sekcam"/>` }];
    });
    const result = segarkan(tracked, other);
    expect(lines(result)).toContain("bentrok tabel_kinerja/b-3/target");
    expect(shownRows(result.content)[2]).toBe("3|Daftar hadir|95|Kelurahan");
  });

  it("may go on over the page where it has become too tall for that", () => {
    const whole = (docx: Uint8Array): boolean[] =>
      readTables(bodyOf(docx)).flatMap(({ rows }) => rows.map((row) => sourceOf(row).includes("<w:cantSplit")));
    const tall = denganBaris(...LAMA.slice(0, 2), ["b-3", "3", "Daftar hadir ".repeat(400).trim(), "95", "Kelurahan"]);
    expect(whole(asal)).toEqual([true, true, true]);
    expect(whole(segarkan(sunting(asal, [">88<", ">89<"]), tall).content)).toEqual([true, true, false]);
  });

  it("keeps a gap in it with a note of a person, and says why", () => {
    const withGap = (sel: Tabel["baris"][number]["sel"][number]): Laporan => {
      const laporan = denganBaris(...LAMA);
      const tabel = laporan.tabel_kinerja as Tabel;
      const [first, ...rest] = tabel.baris as [Tabel["baris"][number], ...Tabel["baris"]];
      const row = { ...first, sel: [...first.sel.slice(0, 3), sel] };
      return { ...laporan, tabel_kinerja: { ...tabel, baris: [row, ...rest] } };
    };
    const draf = cetakKecil(withGap({ jenis: "celah", siapa: "Kasubbag", apa: "tempatnya" }));
    const note = '<w:r><w:footnoteReference w:id="7"/></w:r>';
    const noted = sunting(draf, [/(<w:r>(?:(?!<w:r>).)*tulis tempatnya.*?<\/w:r>)/s, `$1${note}`]);
    const result = segarkan(noted, withGap("Kantor"));
    expect(lines(result)).toEqual([
      "bentrok tabel_kinerja/a-1/realisasi di bagian kuning ini ada catatan kaki, tautan, atau tanda dari orang",
    ]);
    expect(isiDokumen(result.content)).toContain(note);
    expect(segarkan(result.content, withGap("Kantor")).content).toBe(result.content);
  });
});

describe("a row that the data dropped", () => {
  const fewer = denganBaris(...LAMA.slice(0, 1), ...LAMA.slice(2));
  const at = (row: XmlElement | undefined, name: string, index: number): number => {
    const found = findAll(row ?? bodyOf(asal), name)[index];
    return (name === "w:r" ? found?.start : found?.closeStart) ?? 0;
  };
  const put = (place: number, text: string): Edit => ({ start: place, end: place, text });

  it.each<[string, (rows: readonly XmlElement[]) => readonly Edit[]]>([
    [
      "a mark that begins in the row before it ends in it",
      ([first, second]) => [
        put(at(first, "w:r", 0), '<w:bookmarkStart w:id="900" w:name="orang"/>'),
        put(at(second, "w:r", 0), '<w:bookmarkEnd w:id="900"/>'),
      ],
    ],
    [
      "a cell goes on from the row before it",
      ([first, second]) => [
        put(at(first, "w:tcPr", 3), '<w:vMerge w:val="restart"/>'),
        put(at(second, "w:tcPr", 3), "<w:vMerge/>"),
      ],
    ],
    [
      "a cell goes on into the row behind it",
      ([, second, third]) => [
        put(at(second, "w:tcPr", 3), '<w:vMerge w:val="restart"/>'),
        put(at(third, "w:tcPr", 3), "<w:vMerge/>"),
      ],
    ],
  ])("stays where %s, and is told", (_, change) => {
    const result = segarkan(
      edit(asal, (root) => change(readTables(root)[0]?.rows ?? [])),
      fewer,
    );
    expect(shownRows(result.content)).toHaveLength(3);
    expect(result.laporan.perubahan.map(({ status, tag }) => `${status} ${tag}`)).toContain("hilang tabel_kinerja/b-2");
  });

  it("goes where nobody touched it", () => {
    expect(shownRows(segarkan(asal, fewer).content)).toHaveLength(2);
  });
});

const dataLines = (result: ReturnType<typeof segarkan>): string[] =>
  baris(result).filter((line) => !/tabel_kinerja\/[^/]+\/no:/.test(line));

describe("a row whose key is another", () => {
  it.each<[string, readonly Baris[], readonly string[], readonly string[]]>([
    [
      "is the same where nothing but its number is another",
      [
        ["a:survei", "1", "Laporan survei", "88", "Kecamatan"],
        ["a:undangan", "2", "Undangan rapat", "60", "Kecamatan"],
        ["b:foto", "3", "Foto kegiatan", "70", "Kelurahan"],
        ["b:daftar", "4", "Daftar hadir", "95", "Kelurahan"],
      ],
      [
        "1|Laporan survei|88|Kecamatan",
        "2|Undangan rapat|60|Kecamatan",
        "3|Foto kegiatan|70|Kelurahan",
        "4|Daftar hadir|96 tangan|Kelurahan",
      ],
      [
        "dipertahankan tabel_kinerja/b:daftar/target: 95 > 96 tangan > 95",
        "baru tabel_kinerja/a:undangan: null > null > 2 | Undangan rapat | 60 | Kecamatan",
      ],
    ],
    [
      "is the same where it stands in its place and its longest text is the same",
      [
        ["a-1", "1", "Laporan survei", "88", "Kecamatan"],
        ["b:foto", "2", "Foto kegiatan", "71", "Kelurahan Baru"],
        ["b:daftar", "3", "Daftar hadir", "97", "Kelurahan"],
      ],
      ["1|Laporan survei|88|Kecamatan", "2|Foto kegiatan|71|Kelurahan Baru", "3|Daftar hadir|96 tangan|Kelurahan"],
      [
        "diperbarui tabel_kinerja/b:foto/target: 70 > 70 > 71",
        "diperbarui tabel_kinerja/b:foto/realisasi: Kelurahan > Kelurahan > Kelurahan Baru",
        "bentrok tabel_kinerja/b:daftar/target: 95 > 96 tangan > 97",
      ],
    ],
    [
      "is another one where it says something else",
      [
        ["a-1", "1", "Laporan survei", "88", "Kecamatan"],
        ["c-1", "2", "Peta wilayah", "12", "Kota"],
        ["b-3", "3", "Daftar hadir", "95", "Kelurahan"],
      ],
      ["1|Laporan survei|88|Kecamatan", "2|Peta wilayah|12|Kota", "3|Daftar hadir|96 tangan|Kelurahan"],
      [
        "dipertahankan tabel_kinerja/b-3/target: 95 > 96 tangan > 95",
        "baru tabel_kinerja/c-1: null > null > 2 | Peta wilayah | 12 | Kota",
        "diperbarui tabel_kinerja/b-2: 2 | Foto kegiatan | 70 | Kelurahan > 2 | Foto kegiatan | 70 | Kelurahan > null",
      ],
    ],
    [
      "is another one where it says the same further down",
      [
        ["a-1", "1", "Laporan survei", "88", "Kecamatan"],
        ["b-3", "2", "Daftar hadir", "95", "Kelurahan"],
        ["c:foto", "3", "Foto kegiatan", "70", "Kelurahan"],
      ],
      ["1|Laporan survei|88|Kecamatan", "2|Daftar hadir|96 tangan|Kelurahan", "3|Foto kegiatan|70|Kelurahan"],
      [
        "dipertahankan tabel_kinerja/b-3/target: 95 > 96 tangan > 95",
        "baru tabel_kinerja/c:foto: null > null > 3 | Foto kegiatan | 70 | Kelurahan",
        "diperbarui tabel_kinerja/b-2: 2 | Foto kegiatan | 70 | Kelurahan > 2 | Foto kegiatan | 70 | Kelurahan > null",
      ],
    ],
  ])("%s", (_, now, rows, lines) => {
    const result = segarkan(sunting(asal, [">95<", ">96 tangan<"]), denganBaris(...now));
    expect(shownRows(result.content)).toEqual(rows);
    expect(dataLines(result)).toEqual(lines);
    expect(segarkan(result.content, denganBaris(...now)).content).toBe(result.content);
  });

  const RENAMED = LAMA.map(([kunci, ...sel]): Baris => [`baru:${kunci}`, ...sel]);

  it("goes on being found by its bookmark, whatever a person writes into it", () => {
    const renamed = segarkan(sunting(asal, ["Demikian", "Begitulah"]), denganBaris(...RENAMED)).content;
    const edited = sunting(renamed, [">Foto kegiatan<", ">Gambar<"], [">70<", ">?<"], [">Kelurahan<", ">Desa<"]);
    const result = segarkan(edited, denganBaris(...RENAMED));
    expect(shownRows(result.content)[1]).toBe("2|Gambar|?|Desa");
    expect(result.laporan.perubahan.map(({ status }) => status)).toEqual(Array(3).fill("dipertahankan"));
  });

  it("keeps the open conflict in it, with its old value and one comment", () => {
    const changed = (rows: readonly Baris[], target: string): Laporan =>
      denganBaris(
        ...rows.map(([kunci, no, uraian, was, ...rest], at): Baris => {
          const cells = [no, uraian, at === 2 ? target : was, ...rest].map((sel) => sel ?? "");
          return [kunci, ...cells];
        }),
      );
    const open = segarkan(sunting(asal, [">95<", ">96 tangan<"]), changed(LAMA, "97"));
    const result = segarkan(open.content, changed(RENAMED, "97"));
    expect(baris(result)).toEqual(["bentrok tabel_kinerja/baru:b-3/target: 95 > 96 tangan > 97"]);
    expect(isiDokumen(result.content, "word/comments.xml").match(/Bentrok \[lk:[^\]]*\]/g)).toEqual([
      "Bentrok [lk:tabel_kinerja/baru:b-3/target]",
    ]);
  });

  it("is the same where its kode was corrected, whatever its figures are by now", () => {
    const before = denganBaris(
      ["7.01", "7.01 Program Pelayanan", "30.000", "20.500", "Camat"],
      ["7.01.2.01", "7.01.2.01 Kegiatan Pelayanan", "10.000", "9.500", "Kasi Pelayanan"],
      ["7.01.2.02", "7.01.2.02 Kegiatan Ketertiban", "20.000", "11.000", "Kasi Ketertiban"],
    );
    const now = denganBaris(
      ["7.05", "7.05 Program Pelayanan", "31.000", "21.500", "Camat"],
      ["7.05.2.03", "7.05.2.03 Kegiatan Pelayanan", "10.500", "9.900", "Kasi Umum"],
      ["7.05.2.04", "7.05.2.04 Kegiatan Ketertiban", "20.500", "11.600", "Kasi Umum"],
    );
    const docx = sunting(cetakKecil(before), [
      '<w:r><w:t xml:space="preserve">9.500<',
      '<w:r><w:rPr><w:color w:val="E00001"/></w:rPr><w:t xml:space="preserve">9.500<',
    ]);
    const result = segarkan(docx, now);
    expect(shownRows(result.content)).toEqual(shownRows(cetakKecil(now)));
    const coloured = findAll(bodyOf(result.content), "w:r").filter((run) => sourceOf(run).includes("E00001"));
    expect(coloured.map(teksOf)).toEqual(["9.900"]);
    expect(result.laporan.perubahan.map(({ status }) => status)).toEqual(Array(11).fill("diperbarui"));
    expect(segarkan(result.content, now).content).toBe(result.content);
  });

  it("is not torn within a word where a person had pressed Enter between words that go", () => {
    const of = (nama: string): Laporan => denganBaris(["mean", "1", nama, "90", "95"], ["x", "2", "Lain", "80", "85"]);
    const docx = sunting(cetakKecil(of("Rata-rata capaian (sementara, 0 dari 1 indikator)")), [
      "(sementara, 0",
      '(sementara,</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve"> 0',
    ]);
    const now = of("Rata-rata capaian (1 indikator)");
    const result = segarkan(docx, now);
    const cells = findAll(bodyOf(result.content), "w:tc").map((cell) => findAll(cell, "w:p").map(teksOf).join("⏎"));
    expect(cells).toContain("Rata-rata capaian (1⏎ indikator)");
    expect(segarkan(result.content, now).content).toBe(result.content);
    expect(segarkan(result.content, now).laporan.perubahan).toEqual([]);
  });

  it("is a name that was rewritten: its cell is", () => {
    const named = (nama: string): Laporan =>
      denganBaris(["PNS", "1", "PNS", "34", "29"], [nama, "2", nama, "4", "6"], ["Kontrak", "3", "Kontrak", "11", "7"]);
    const result = segarkan(sunting(cetakKecil(named("PPPK")), [">34<", ">35<"]), named("Pegawai dengan perjanjian"));
    expect(shownRows(result.content)).toEqual(["1|PNS|35|29", "2|Pegawai dengan perjanjian|4|6", "3|Kontrak|11|7"]);
  });
});

describe("the decimal commas of a column", () => {
  const named = (...targets: readonly string[]): Laporan =>
    denganBaris(...targets.map((target, at): Baris => [`b-${at}`, `${at + 1}`, `Indikator ${at + 1}`, target, "1"]));
  /** Of the column Target. */
  const indents = (docx: Uint8Array): number[] =>
    [...indentsOf(docx).values()].flatMap((rows) => rows.map((row) => row[2] ?? 0));
  const [one = 0, two = 0] = indents(cetakKecil(named("88,5", "70", "9,25")));

  it("stay below each other whatever decimal places new numbers and new rows have", () => {
    expect([one > 0, two > one]).toEqual([true, true]);
    const edited = sunting(cetakKecil(named("88,5", "70")), ["Demikian", "Begitulah"]);
    for (const now of [
      named("88,5", "70,25"),
      named("88,5", "70", "9,25"),
      named("88", "70"),
      named("A", "1,5", "1%"),
    ]) {
      const shown = segarkan(edited, now).content;
      expect(indents(shown)).toEqual(indents(cetakKecil(now)));
      expect(indents(segarkan(shown, named("88,5", "70")).content)).toContain(two - one);
    }
  });

  it("come into a draft of an lkjip that did not know of them", () => {
    const before = sunting(cetakKecil(named("88,5", "70")), ["Demikian", "Begitulah"], [/<w:ind w:right="\d+"\/>/, ""]);
    const bagian = [...openPackage(before).parts.keys()].filter((nama) => /^customXml\/item\d*\.xml$/.test(nama));
    const older = bagian.reduce(
      (docx, nama) => ubahBagian(docx, nama, (xml) => xml.replace(/,(?:"|&quot;)rata(?:"|&quot;):\[[\d,]*\]/g, "")),
      before,
    );
    expect([indents(older), JSON.stringify(readDasar(openPackage(older)))]).toEqual([
      [0, 0],
      expect.not.stringContaining('"rata":'),
    ]);
    expect(indents(segarkan(older, named("88,5", "70")).content)).toEqual([0, two - one]);
  });

  it("stay where a person put them, and where a person wrote", () => {
    const drawn = sunting(cetakKecil(named("88,5", "70")), [/<w:ind w:right="\d+"\/>/, '<w:ind w:right="400"/>']);
    expect(indents(segarkan(drawn, named("88,55", "70")).content)).toEqual([0, 400]);
    const written = sunting(cetakKecil(named("88,5", "70")), [">70<", ">71<"]);
    expect(indents(segarkan(written, named("88,55", "70")).content)).toEqual([0, two - one]);
  });
});

describe("a row that becomes one text over the whole width, with rows of its own", () => {
  const now = denganBaris(
    LAMA[0] as Baris,
    ["b-2", "2. Foto kegiatan, menurut unit kerja:"],
    ["b-2:utara", "", "Kelurahan Utara", "70", "-"],
    LAMA[2] as Baris,
  );
  const fresh = [
    "1|Laporan survei|88|Kecamatan",
    "2. Foto kegiatan, menurut unit kerja:",
    "|Kelurahan Utara|70|-",
    "3|Daftar hadir|95|Kelurahan",
  ];

  it("is replaced where nobody touched it, and back again", () => {
    const edited = sunting(asal, ["Demikian", "Begitulah"]);
    const grouped = segarkan(edited, now).content;
    expect(shownRows(grouped)).toEqual(fresh);
    expect(shownRows(segarkan(grouped, denganBaris(...LAMA)).content)).toEqual(shownRows(asal));
  });

  it("is a conflict where a person wrote in it, until the data are taken", () => {
    const result = segarkan(sunting(asal, [">70<", ">71 tangan<"]), now);
    const kept = fresh.map((row, at) => (at === 1 ? "2|Foto kegiatan|71 tangan|Kelurahan" : row));
    const conflict =
      "bentrok tabel_kinerja/b-2: 2 | Foto kegiatan | 70 | Kelurahan > 2 | Foto kegiatan | 71 tangan | Kelurahan > 2. Foto kegiatan, menurut unit kerja:";
    expect(shownRows(result.content)).toEqual(kept);
    expect(baris(result)).toContain(conflict);
    const again = segarkan(result.content, now);
    expect([again.content, baris(again)]).toEqual([result.content, [conflict]]);
    const taken = segarkan(result.content, now, { accept: ["tabel_kinerja/b-2"] });
    expect(shownRows(taken.content)).toEqual(fresh);
    expect(teks(taken.content)).not.toContain("tangan");
  });
});
