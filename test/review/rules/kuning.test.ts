import { describe, expect, it } from "vitest";
import { checkDrafSelesai } from "../../../src/journal/pengesahan.ts";
import { renderRencanaMerge } from "../../../src/screen/rencana.ts";
import { bacaDraf, buatDraf, ganti, sunting, temukan } from "../../support/draf.ts";

const contoh = buatDraf("kanigaran");

describe("a gap that a person wrote into and left yellow", () => {
  const docx = sunting(contoh.docx, ganti("tulis kata pengantar Camat", "Puji syukur kami panjatkan.", 1, /^.*$/));

  it("is called marked, not unwritten", () => {
    const found = temukan(contoh, docx).filter(({ rule }) => rule === "celah-tersisa");
    expect(found.map(({ pesan, perbaikan }) => [pesan, perbaikan])).toEqual([
      [
        'Tulisan ini masih bertanda kuning: "Puji syukur kami panjatkan."',
        "jika sudah selesai, hapus tanda kuningnya: pilih tulisannya, lalu tekan Ctrl+Spasi (di LibreOffice Ctrl+M)",
      ],
    ]);
  });

  it("is refused at the signature with how to take the mark away", () => {
    const said = checkDrafSelesai(bacaDraf(docx), "draf.docx").filter(({ pesan }) => pesan.includes("Puji syukur"));
    expect(said.map(({ pesan, perbaikan }) => [pesan, perbaikan])).toEqual([
      [
        'Bagian "Puji syukur kami panjatkan." masih ditandai kuning.',
        "jika sudah selesai, hapus tanda kuningnya: pilih tulisannya, lalu tekan Ctrl+Spasi (di LibreOffice Ctrl+M); lalu koreksi lagi: lkjip review",
      ],
    ]);
  });
});

describe("a list that changed in four rows", () => {
  it("is four changes of the plan", () => {
    const change = { kunci: "pergantian_pejabat", lama: "", baru: "a\nb\nc\nd", asal: null, rows: 4 };
    const [tally] = renderRencanaMerge({
      keadaan: "diterapkan",
      perubahan: [change],
      bentrok: [],
      fromYaml: [],
      renamed: [],
      unused: [],
      unknown: [],
      asal: [],
      temuan: [],
      teks: null,
      workbook: null,
    });
    expect(tally).toBe("4 perubahan dari rencana.xlsx masuk ke lkjip.yaml.");
  });
});
