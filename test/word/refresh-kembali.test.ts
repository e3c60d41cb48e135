import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Laporan, LaporanContent, LaporanScope } from "../../src/model/content.ts";
import { findAll, type XmlElement } from "../../src/opc/xml.ts";
import { paragraphLevel } from "../../src/word/parts/styles.ts";
import { type Open, openDocument } from "../../src/word/refresh/open.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { paragraphText } from "../../src/word/refresh/region.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { laporanOf, printLaporan } from "../support/kantor-acak/tampil.ts";
import { tuliskan } from "../support/sunting.ts";
import { type Acak, createAcak } from "./refresh-acak-tangan.ts";
import { input, isiDokumen, print, segarkan, teks, ubahBagian } from "./refresh-bahan.ts";
import { barisDokumen } from "./refresh-sama.ts";

/*
 * Items of loops that the data drop and bring back, with words of a person below their headings.
 */

const S = [
  ["S1", "Terwujudnya permukiman sehat", "91,4"],
  ["S2", "Terwujudnya tertib arsip", "88"],
  ["S3", "Terwujudnya tertib arsip desa", "79,25"],
] as const;

describe("an item that the data bring back, below whose heading a person wrote", () => {
  const note = "Arsip lama dipindahkan ke gedung baru.";
  const written = tuliskan(print(input({ sasaran: S })), "Terwujudnya tertib arsip", note);
  const over = (waves: readonly (readonly number[])[]): string[] =>
    teks(
      waves.reduce(
        (docx, wave) => segarkan(docx, input({ sasaran: wave.map((at) => S[at] as (typeof S)[0]) })).content,
        written,
      ),
    ).split("\n");

  it.each([
    [
      "alone",
      [
        [0, 2],
        [0, 1, 2],
      ],
    ],
    [
      "while the one behind it goes",
      [
        [0, 2],
        [0, 1],
      ],
    ],
    ["after all others had gone", [[], [2], [0, 1, 2]]],
    ["after the one before it, which was gone too", [[2], [0, 2], [0, 1, 2]]],
  ])("finds its heading and all that belongs below it: %s", (_, waves) => {
    const lines = over(waves);
    const from = lines.indexOf("Terwujudnya tertib arsip");
    expect(lines.filter((line) => line === "Terwujudnya tertib arsip")).toHaveLength(1);
    expect(lines.slice(from, from + 4)).toEqual([
      "Terwujudnya tertib arsip",
      "Capaian sasaran ini 88 pada tahun 2024.",
      "Sasaran Terwujudnya tertib arsip mencapai 88%.",
      note,
    ]);
  });
});

/** The same report without some of the items of its loops. */
function tanpaSebagian(scope: LaporanScope, acak: Acak): Laporan {
  const fewer = (content: LaporanContent): LaporanContent =>
    Array.isArray(content)
      ? (content as readonly LaporanScope[])
          .filter(() => acak(3) > 0)
          .map((each) => ({ ...tanpaSebagian(each, acak), ...(each.kunci === undefined ? {} : { kunci: each.kunci }) }))
      : content;
  return Object.fromEntries(Object.entries(scope).map(([nama, content]) => [nama, fewer(content)]));
}

const bodyParagraphs = (docx: Uint8Array): { open: Open; paragraphs: XmlElement[] } => {
  const open = openDocument(docx) as Open;
  const body = findAll(open.roots().get(open.main) as XmlElement, "w:p");
  return { open, paragraphs: body.filter(({ parent }) => parent?.name === "w:body") };
};

const isHeading = ({ styles }: Open, paragraph: XmlElement): boolean =>
  paragraphLevel(styles(), paragraph) !== undefined;

/** A person writes a sentence of his own below some of the headings. */
function tulisiJudul(docx: Uint8Array, acak: Acak): Uint8Array {
  const { open, paragraphs } = bodyParagraphs(docx);
  const xml = isiDokumen(docx);
  const ends = paragraphs.filter((each) => isHeading(open, each) && acak(2) === 0).map(({ end }) => end);
  const pieces = [0, ...ends].map((from, at) => xml.slice(from, ends[at]));
  const text = pieces.reduce((all, piece, at) => `${all}<w:p><w:r><w:t>Kalimat orang ${at}.</w:t></w:r></w:p>${piece}`);
  return ubahBagian(docx, "word/document.xml", () => text);
}

/** The sentences of the person, each with the heading that it stands below. */
function dibawahJudul(docx: Uint8Array): string[] {
  const { open, paragraphs } = bodyParagraphs(docx);
  let judul = "";
  return paragraphs
    .flatMap((each) => {
      const text = paragraphText(each);
      if (isHeading(open, each)) judul = text;
      return text.startsWith("Kalimat orang ") ? [`${judul}: ${text}`] : [];
    })
    .toSorted();
}

it("the draft of an office at random says after items went and came back what it said before, each sentence of a person below its heading", () => {
  fc.assert(
    fc.property(kantorAcak, fc.nat(100_000), (kantor, seed) => {
      const acak = createAcak(seed);
      const lengkap = laporanOf(kantor);
      const asal = printLaporan(lengkap);
      const edited = tulisiJudul(asal, acak);
      const waves = [0, 1].map(() => printLaporan({ ...lengkap, laporan: tanpaSebagian(lengkap.laporan, acak) }));
      const last = [...waves, asal].reduce((docx, wave) => refreshDocx(docx, wave).nilai?.content ?? docx, edited);
      expect(barisDokumen(last).toSorted()).toEqual(barisDokumen(edited).toSorted());
      expect(dibawahJudul(last)).toEqual(dibawahJudul(edited));
    }),
    { seed: 21, numRuns: many(2, 60), endOnFailure: true },
  );
});
