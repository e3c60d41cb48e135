import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Laporan, Tabel } from "../../src/model/content.ts";
import { once } from "../../src/model/recent.ts";
import { openPackage, readPart } from "../../src/opc/package.ts";
import { applyEdits, type Edit, findAll, sourceOf, textOf, type XmlElement } from "../../src/opc/xml.ts";
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
const bodyOf = (docx: Uint8Array): XmlElement => parseXml(readPart(openPackage(docx), "word/document.xml") ?? "");

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
  ubahBagian(docx, "word/document.xml", (xml) => applyEdits(xml, change(parseXml(xml))));

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
};

describe.each([
  ["Kanigaran", (): Office => ukurContoh("kanigaran"), KANIGARAN, 1],
  ["a generated office", generated, DIBUAT, 4],
] as const)("the draft of %s", (_, office, changes, fast) => {
  const now = once(office);
  const fresh = once(() => printDraf(now()));
  const [wanted, freshKeys] = [once(() => tablesOf(fresh())), once(() => keysOf(fresh()))];

  describe.each(some(Object.entries(changes).reverse(), fast))("%s", (change, former) => {
    const draft = once(() => printDraf(former(now())));

    it.each([
      ["edited elsewhere", elsewhere],
      ["edited elsewhere, with nothing but its bookmarks left", (docx: Uint8Array) => elsewhere(withoutControls(docx))],
    ])("%s: every table is the fresh one", (_, hand) => {
      const shown = tablesOf(refresh(hand(draft()), fresh()));
      expect(Object.fromEntries([...shown].filter(([judul]) => wanted().has(judul)))).toEqual(
        Object.fromEntries([...wanted()].filter(([judul]) => shown.has(judul))),
      );
      const aligned = indentsOf(refresh(hand(draft()), fresh()));
      const everywhere = indentsOf(fresh());
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
