import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { gantiTeks } from "../support/sunting.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * An office that had one Perjanjian Kinerja when its draft was made and edited, and then entered the PK perubahan.
 */

const DRAF = "4-draf/draf-lkjip.docx";

describe("a PK perubahan that comes after the draft was edited", () => {
  let office: Office;
  let teks: string;
  beforeAll(async () => {
    office = await createKantor("kanigaran");
    const two = new TextDecoder().decode(office.read("lkjip.yaml"));
    office.write(
      "lkjip.yaml",
      two.replace(/^perjanjian_kinerja:.*\n(?: {2}.*\n)+/m, "").replace(/^.*_murni:.*\n/gm, ""),
    );
    await office.jalankan("draft");
    expect(renderTeksDocx(office.read(DRAF))).not.toMatch(/Perjanjian Kinerja (?:Murni|Perubahan)/);
    office.write(DRAF, gantiTeks(office.read(DRAF), "KATA PENGANTAR", "KATA PENGANTAR DARI KAMI"));
    office.write("lkjip.yaml", two);
    await office.jalankan("draft");
    teks = renderTeksDocx(office.read(DRAF));
  });
  afterAll(() => office.remove());

  it("keeps what was written and puts both targets side by side in BAB II", () => {
    expect(teks).toContain("KATA PENGANTAR DARI KAMI");
    expect(teks).toMatch(/\| 65 +\| 66,5 +\| %/);
    expect(teks).toContain("yang berubah adalah target dua dari enam indikator");
  });

  it("makes the table in Lampiran 1 that of the PK murni and puts the PK perubahan below it", () => {
    const lampiran = teks.slice(teks.lastIndexOf("Lampiran 1. Perjanjian Kinerja"), teks.lastIndexOf("Lampiran 2."));
    const judul = [...lampiran.matchAll(/^Tabel \d+\. (.*)$/gm)].map((m) => m[1]);
    expect(judul).toEqual([
      "Perjanjian Kinerja Murni Kecamatan Kanigaran tahun 2024 (15 Januari 2024)",
      "Program dan anggaran murni Kecamatan Kanigaran tahun 2024",
      "Perjanjian Kinerja Perubahan Kecamatan Kanigaran tahun 2024 (1 Oktober 2024)",
      "Program dan anggaran perubahan Kecamatan Kanigaran tahun 2024",
    ]);
    expect(lampiran).toMatch(
      /^\d\. Perjanjian Kinerja Perubahan\n~+\n\nPerjanjian Kinerja Perubahan ditandatangani pada tanggal 1 Oktober 2024 oleh AGUS RIANTO[^.]+\.[^\n]+\n[^\n]+\n\nSasaran, indikator, dan target disajikan pada Tabel \d+, [^\n]+\n\nTabel \d+\. Perjanjian Kinerja Perubahan/m,
    );
    expect(lampiran.match(/\| Jumlah +\| ([\d.]+)/g)?.map((sel) => sel.split("| ").at(-1))).toEqual([
      "10.023.625.000",
      "10.043.625.000",
    ]);
  });
});
