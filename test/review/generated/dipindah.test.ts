import { describe, expect, it } from "vitest";
import { listMoved } from "../../../src/review/generated/moved.ts";
import { createInput } from "../../../src/review/rules/input.ts";
import { compareGenerated } from "../../../src/word/refresh/changes.ts";
import type { GeneratedChange } from "../../../src/word/refresh/changes-piece.ts";
import { bacaDraf, buatDraf } from "../../support/draf.ts";

/* A moved sentence is confirmed by what it says without its numbers; two that say the same but for those stay two. */

const contoh = buatDraf("kanigaran");

const moved = (kunci: string, teks: string): GeneratedChange => ({
  jenis: "kalimat",
  became: "dipindah",
  kunci,
  judul: "",
  baris: "",
  kolom: "",
  lama: teks,
  unsettled: [],
  suntingan: teks,
  baru: teks,
  part: "word/document.xml",
  paragraf: 40,
  covers: [40],
});

function labels(...changes: readonly GeneratedChange[]): string[] {
  const generated = { ...compareGenerated(contoh.docx, contoh.docx), changes };
  const input = createInput(bacaDraf(contoh.docx), contoh.config, contoh.pengukuran, generated);
  return listMoved(input).map(({ kalimat }) => kalimat.replace(/ berpindah ke [^(]*?(?= \(|$)/, ""));
}

describe("moved sentences", () => {
  it.each([
    ["one", [moved("sasaran[S1].teks", "Capaiannya 90%.")], ['Kalimat "Capaiannya …%."']],
    [
      "two of two sasaran",
      [moved("sasaran[S1].teks", "Capaiannya 90%."), moved("sasaran[S2].teks", "Capaiannya 80%.")],
      ['Kalimat "Capaiannya …%." (S1)', 'Kalimat "Capaiannya …%." (S2)'],
    ],
    [
      "two of one text",
      [moved("sasaran[S1].teks", "Capaiannya 90%."), moved("sasaran[S1].teks", "Capaiannya 80%.")],
      ['Kalimat "Capaiannya …%." (S1) (ke-1)', 'Kalimat "Capaiannya …%." (S1) (ke-2)'],
    ],
    [
      "two without a kode",
      [moved("ikhtisar", "Capaiannya 90%."), moved("penutup", "Capaiannya 80%.")],
      ['Kalimat "Capaiannya …%." (ke-1)', 'Kalimat "Capaiannya …%." (ke-2)'],
    ],
  ])("are told apart: %s", (_, changes, said) => {
    expect(labels(...changes)).toEqual(said);
  });
});
