import { describe, expect, it } from "vitest";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { cetak, dokumenOf, KANTOR_SULIT, nakal } from "../report/kantor-sulit.ts";

/*
 * Every document from every kind of office; dokumen.slow.ts puts the same through the validator and LibreOffice.
 */

describe.each(KANTOR_SULIT)("kantor %s", (_, buat) => {
  it.each(Object.entries(dokumenOf(buat())))("%s renders without a finding", (nama, laporan) => {
    const { nilai, temuan } = cetak(nama, laporan);
    expect(temuan).toEqual([]);
    expect(renderTeksDocx(nilai ?? new Uint8Array()).length).toBeGreaterThan(200);
  });
});

it("keeps every character of a hostile name", () => {
  const laporan = dokumenOf(nakal())["lembar-pengesahan.docx"] ?? {};
  const teks = renderTeksDocx(cetak("lembar-pengesahan.docx", laporan).nilai ?? new Uint8Array());
  for (const potong of ["Nama & <w:t>", '"kutip"', "'tunggal'", "😀", "{tag}", "{{x}}", "baris dua"]) {
    expect(teks).toContain(potong);
  }
});
