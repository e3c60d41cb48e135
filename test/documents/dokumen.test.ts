import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { dokumenOf, KANTOR_SULIT, nakal, print } from "../report/kantor-sulit.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { configOf, dataOf } from "../support/kantor-acak/tampil.ts";

/*
 * Every document from every kind of office; dokumen.slow.ts puts the same through the validator and LibreOffice.
 */

describe.each(KANTOR_SULIT)("kantor %s", (_, make) => {
  it.each(Object.entries(dokumenOf(make())))("%s renders without a finding", (nama, laporan) => {
    const { nilai, temuan } = print(nama, laporan);
    expect(temuan).toEqual([]);
    expect(renderTeksDocx(nilai ?? new Uint8Array()).length).toBeGreaterThan(200);
  });
});

it("every document of an office at random renders without a finding", () => {
  fc.assert(
    fc.property(kantorAcak, (kantor) => {
      const config = configOf(kantor);
      const all = Object.entries(dokumenOf([config, dataOf(kantor, config)]));
      expect(all.flatMap(([nama, laporan]) => print(nama, laporan).temuan)).toEqual([]);
    }),
    { seed: 12, numRuns: many(2, 20), endOnFailure: true },
  );
});

it("keeps every character of a hostile name", () => {
  const laporan = dokumenOf(nakal())["lembar-pengesahan.docx"] ?? {};
  const teks = renderTeksDocx(print("lembar-pengesahan.docx", laporan).nilai ?? new Uint8Array());
  for (const cut of ["Nama & <w:t>", '"kutip"', "'tunggal'", "😀", "{tag}", "{{x}}", "baris dua"]) {
    expect(teks).toContain(cut);
  }
});
