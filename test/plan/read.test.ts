import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/plan/read.ts";
import { BROAD, many } from "../support/breadth.ts";
import { cpuOf } from "../support/cpu.ts";
import { findTemuan, LKJIP_MINIMAL, ubah } from "../support/lkjip-minimal.ts";

const read = (teks: string) => readConfig(teks, "lkjip.yaml");

describe("readConfig", () => {
  it("reads the minimal file without a finding, and fills in the defaults", () => {
    const { nilai, temuan } = read(LKJIP_MINIMAL);
    expect(temuan).toEqual([]);
    expect(nilai?.config).toMatchObject({
      contoh: false,
      formulir: { kertas: "F4" },
      surat: { klasifikasi: "000.8.6.3", tembusan: [] },
      kebijakan: { rumus_turun: "selisih", batas_capaian: null, rata_rata: "indikator", desimal: 2 },
      sop: {},
      penegasan: [],
    });
    expect(nilai?.config.sasaran[0]?.indikator[0]).toMatchObject({ arah: "naik", periode: "akhir", iku: false });
  });

  it.each([
    ["Windows line endings", LKJIP_MINIMAL.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\uFEFF${LKJIP_MINIMAL}`],
    ["both", `\uFEFF${LKJIP_MINIMAL.replaceAll("\n", "\r\n")}`],
    ["no newline at the end", LKJIP_MINIMAL.trimEnd()],
  ])("reads the same from a file with %s", (_, teks) => {
    expect(read(teks).nilai?.config).toEqual(read(LKJIP_MINIMAL).nilai?.config);
  });

  it("points at the same place whatever the line endings", () => {
    const damaged = ubah("pagu: 10000000", "pagu: sepuluh");
    const [temuan] = read(`\uFEFF${damaged.replaceAll("\n", "\r\n")}`).temuan;
    expect(temuan).toMatchObject({ baris: 74, kolom: 19, cuplikan: "            pagu: sepuluh" });
  });

  it("reports everything at once, in the order of the file", () => {
    let teks = ubah("tahun: 2024", "tahun: dua");
    teks = ubah("jenis: seksi", "jenis: saksi", teks);
    teks = ubah("pagu: 10000000", "pagu: Rp10.000.000", teks);
    teks = ubah("uraian: Pelayanan meningkat", "uraian: Pelayanan meningkat\n    uraian: lagi", teks);
    expect(read(teks).temuan.map(({ nama, baris }) => [nama, baris])).toEqual([
      ["bukan-angka", 2],
      ["pilihan-tidak-dikenal", 20],
      ["kunci-ganda", 41],
      ["bukan-angka", 75],
    ]);
  });

  it("reports nothing but the structure on a line whose structure is broken", () => {
    expect(read(ubah("tahun: 2024", "tahun: *lalu")).temuan.map(({ nama }) => nama)).toEqual(["yaml-rujukan"]);
  });

  it("gives no value where there is a galat, and one where there are only warnings", () => {
    expect(read(ubah("pagu: 10000000", "pagu: 10.000")).nilai).toBeNull();
    expect(read(ubah("target: 85.5", "target: 1.250")).nilai?.config.sasaran[0]?.indikator[1]?.target).toBe(1.25);
  });

  it("lists at most a hundred findings", () => {
    const baris = Array.from({ length: 300 }, (_, i) => `x${i}: 1`).join("\n");
    expect(read(`${LKJIP_MINIMAL}${baris}\n`).temuan).toHaveLength(100);
  });

  it("does not take __proto__ for more than an unknown key", () => {
    const { temuan } = read(`${LKJIP_MINIMAL}__proto__: { contoh: true }\n`);
    expect(temuan.map(({ nama, baris }) => [nama, baris])).toEqual([["kunci-tidak-dikenal", 86]]);
  });
});

describe("Lokasi", () => {
  const lokasi = read(LKJIP_MINIMAL).nilai?.lokasi;

  it.each([
    [["tahun"], 2, 8],
    [["sasaran", 0, "indikator", 1, "target"], 58, 17],
    [["sasaran", 0, "indikator", 0, "target_tw", 3], 48, 33],
    [["sasaran", 0, "indikator", 0, "riwayat", "2023", "realisasi"], 52, 42],
    [["pejabat", "camat"], 10, 3],
    [["pejabat", "camat", "status"], 10, 3],
    [["sasaran", 0, "indikator", 7], 42, 5],
    [[], 1, 1],
  ])("finds %j at line %i, column %i", (jalur, baris, kolom) => {
    expect(lokasi?.find(jalur)).toMatchObject({ baris, kolom });
  });

  it("tells the key from its value, and gives a number as it was typed", () => {
    expect(lokasi?.findKunci(["tahun"])).toEqual({ baris: 2, kolom: 1, cuplikan: "tahun: 2024" });
    expect(lokasi?.findSumber(["sasaran", 0, "indikator", 0, "target"])).toBe("90.5");
    expect(lokasi?.findSumber(["pejabat", "camat", "nip"])).toBeUndefined();
  });
});

describe("whatever the file holds", () => {
  const N = many(12_000, 120_000);
  it.each([
    ["brackets", "[".repeat(N)],
    ["closed brackets", `a: ${"[".repeat(N / 2)}${"]".repeat(N / 2)}`],
    ["braces", "{a: ".repeat(N / 4)],
    ["dashes", "- ".repeat(N / 2)],
    ["quotation marks", '"'.repeat(N)],
    ["an open text of many lines", `a: "${"\n".repeat(N)}`],
    ["anchors", "&a ".repeat(N / 3)],
    ["a bomb of aliases", `a: &a [x]\n${"b: [*a, *a]\n".repeat(N / 12)}`],
    ["many keys", Array.from({ length: N / 11 }, (_, i) => `k${i}: 1`).join("\n")],
    ["one key many times", "a: 1\n".repeat(N / 5)],
    ["deep indentation", Array.from({ length: 800 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
    ["a long word", `a: ${"x".repeat(N)}`],
    ["five megabytes", "a: 1\n".repeat(1_000_000)],
  ])("%s end in a finding, in bounded time", (_, teks) => {
    const { nilai, temuan } = read(teks);
    if (BROAD) expect(cpuOf(() => read(`${teks}\n`))).toBeLessThan(10_000);
    expect(nilai).toBeNull();
    expect(temuan.length).toBeGreaterThan(0);
  });

  it("a place changed at random gives a value or findings with a place, never an exception", () => {
    const piece = fc.constantFrom(
      ":",
      "-",
      '"',
      "'",
      "\t",
      "{",
      "]",
      "*a",
      "&a",
      "!",
      "%",
      "#",
      "\n",
      "  ",
      "null",
      "é",
      "0",
      "@",
    );
    const mutasi = fc.array(fc.tuple(fc.nat(LKJIP_MINIMAL.length), fc.nat(8), piece), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(mutasi, (ubahan) => {
        const teks = ubahan.reduce(
          (t, [di, buang, content]) => t.slice(0, di) + content + t.slice(di + buang),
          LKJIP_MINIMAL,
        );
        for (const { baris, kolom, pesan, perbaikan } of findTemuan(teks)) {
          expect(baris).toBeGreaterThan(0);
          expect(kolom).toBeGreaterThan(0);
          expect(`${pesan} ${perbaikan}`).not.toMatch(/undefined|NaN|\[object|Invalid|expected/);
        }
      }),
      { numRuns: many(40, 100), seed: 2024 },
    );
  });
});
