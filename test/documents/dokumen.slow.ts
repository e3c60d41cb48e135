import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeKantor, prepareKantor, type UkuranKantor } from "../support/kantor.ts";
import { createTempatKerja, type TempatKerja } from "../support/kerja.ts";
import { toPages } from "../support/libreoffice.ts";
import { validateDocx, validateOffice } from "../support/validator.ts";

/*
 * Every document that the commands make, on offices of every size and with every kind of text:
 * the Open XML SDK and our lint find no fault, LibreOffice opens it, no page is empty.
 */

const GANAS = `A & B <c> "d" 'e' {f} 😀 ${"panjang sekali ".repeat(40)}baris satu\nbaris dua`;

const UKURAN: Readonly<Record<string, UkuranKantor>> = {
  "one sasaran, one indicator": { sasaran: 1, indikatorPerSasaran: 1, unit: 1, teks: "Satu" },
  "30 indicators, 40 units": { sasaran: 6, indikatorPerSasaran: 5, unit: 40, teks: "Besar" },
  "texts with markup, emoji, 600 characters, line breaks": { sasaran: 2, indikatorPerSasaran: 2, unit: 2, teks: GANAS },
};

const OFFICES: Readonly<Record<string, (place: TempatKerja) => Promise<unknown>>> = {
  kanigaran: (place) => place.lkjip("init", ".", "--contoh", "kanigaran"),
  muncar: (place) => place.lkjip("init", ".", "--contoh", "muncar"),
  ...Object.fromEntries(
    Object.entries(UKURAN).map(([name, size]) => [
      name,
      (place: TempatKerja) => prepareKantor(place, composeKantor(size), size.teks),
    ]),
  ),
};

describe.each(Object.entries(OFFICES))("%s", (_name, prepare) => {
  const place = createTempatKerja();
  const documents: Record<string, Uint8Array> = {};
  afterAll(() => place.remove());

  beforeAll(async () => {
    await prepare(place);
    for (const command of [["forms"], ["collect"], ["draft"], ["letter", "--lewati", "uji dokumen"]]) {
      const { kode, all } = await place.lkjip(...command);
      expect(kode, `${command.join(" ")}: ${all}`).toBe(0);
    }
    for (const file of listDocuments(place, "."))
      documents[file.replaceAll("/", "_")] = place.world.read(file) ?? new Uint8Array();
  });

  it("makes the draft, the letter and the forms", () => {
    expect(Object.keys(documents)).toEqual(
      expect.arrayContaining([
        "4-draf_draf-lkjip.docx",
        "8-pengiriman_surat-pengantar.docx",
        expect.stringMatching(/^2-formulir_.*xlsx$/),
      ]),
    );
  });

  it("passes the Open XML validator and the lint", async () => {
    for (const [name, bytes] of Object.entries(documents)) {
      const faults = name.endsWith(".docx") ? await validateDocx(bytes) : await validateOffice(bytes, "xlsx");
      // Braces that a person typed are no tag of a template.
      expect(
        faults.filter((fault) => !/left over: .*\{f\}/i.test(fault)),
        name,
      ).toEqual([]);
    }
  });

  it("opens in LibreOffice without an empty page", () => {
    for (const [name, pages] of Object.entries(toPages(documents))) {
      expect(pages.length, name).toBeGreaterThan(0);
      const empty = pages.flatMap(({ teks }, i) => (teks.replace(/\s/g, "").length < 20 ? [i + 1] : []));
      expect(empty, `${name}: pages without text`).toEqual([]);
    }
  });
});

function listDocuments(place: TempatKerja, folder: string): string[] {
  return place.world.list(folder).flatMap((name) => {
    const path = folder === "." ? name : `${folder}/${name}`;
    if (place.world.isFolder(path)) return listDocuments(place, path);
    return /\.(docx|xlsx)$/.test(name) ? [path] : [];
  });
}
