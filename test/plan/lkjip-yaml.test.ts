import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/plan/read.ts";
import { type FirstAnswers, renderLkjipYaml } from "../../src/plan/write/first-year.ts";
import { many } from "../support/breadth.ts";
import { findTemuan } from "../support/lkjip-minimal.ts";

const TEMPLAT = readFileSync(join(import.meta.dirname, "../../templates/lkjip.yaml"), "utf8");

const JAWABAN: FirstAnswers = {
  nama: "Kecamatan Kanigaran",
  pemda: "Pemerintah Kota Probolinggo",
  tempat: "Probolinggo",
  tahun: 2024,
  camat: "AGUS RIANTO, S.STP., M.Si.",
  kelurahan: ["Kanigaran", "Kelurahan Kebonsari Wetan"],
};

const config = (jawaban: FirstAnswers) => readConfig(renderLkjipYaml(TEMPLAT, jawaban), "lkjip.yaml").nilai?.config;

describe("renderLkjipYaml", () => {
  it("gives a file without a galat, that says how much is left to replace", () => {
    expect(
      findTemuan(renderLkjipYaml(TEMPLAT, JAWABAN)).map((t) => `${t.tingkat} ${t.nama}: ${t.pesan.split("\n")[0]}`),
    ).toEqual([
      "peringatan masih-ganti: 18 isian masih bertanda GANTI; yang pertama di baris ini.",
      "peringatan masih-contoh: 15 isian masih nilai contoh dari lkjip init, belum data kantor (baris:kolom di lkjip.yaml, lembar di rencana.xlsx):",
    ]);
  });

  it("holds the answers", () => {
    const result = config(JAWABAN);
    expect(result).toMatchObject({
      tahun: 2024,
      instansi: {
        nama: "Kecamatan Kanigaran",
        pemda: "Pemerintah Kota Probolinggo",
        tempat: "Probolinggo",
        tujuan_laporan: "Kepala Bagian Organisasi Sekretariat Daerah Kota Probolinggo",
      },
      pejabat: { camat: { nama: "AGUS RIANTO, S.STP., M.Si.", jabatan: "Camat Kanigaran" } },
    });
    const kelurahan = result?.unit.filter(({ jenis }) => jenis === "kelurahan");
    expect(kelurahan?.map(({ kode, nama, pejabat }) => [kode, nama, pejabat.jabatan])).toEqual([
      ["kel-kanigaran", "Kelurahan Kanigaran", "Lurah Kanigaran"],
      ["kel-kebonsari-wetan", "Kelurahan Kebonsari Wetan", "Lurah Kebonsari Wetan"],
    ]);
  });

  it("without kelurahan has no indicator computed from them", () => {
    const result = config({ ...JAWABAN, kelurahan: [] });
    expect(result?.sasaran[0]?.indikator.map(({ kode }) => kode)).toEqual(["S1.1"]);
    expect(result?.unit.some(({ jenis }) => jenis === "kelurahan")).toBe(false);
  });

  it("leaves no tag behind", () => {
    expect(renderLkjipYaml(TEMPLAT, JAWABAN)).not.toMatch(/\{\{|\}\}/);
  });

  it("works with a template that git checked out with Windows line endings", () => {
    const windows = renderLkjipYaml(TEMPLAT.replaceAll("\n", "\r\n"), JAWABAN);
    expect(windows).toBe(renderLkjipYaml(TEMPLAT, JAWABAN));
  });

  it("gives every kelurahan a kode of its own", () => {
    const kode = config({ ...JAWABAN, kelurahan: ["Satu", "SATU", "!!!", "Kelurahan Satu"] })?.unit.map((u) => u.kode);
    expect(kode?.slice(-4)).toEqual(["kel-satu", "kel-satu-2", "kel-3", "kel-satu-4"]);
  });

  it("is valid whatever the answers hold, and holds them", () => {
    const sulit = fc.constantFrom(
      ": ",
      " #",
      "'",
      '"',
      "{{nama}}",
      "$&",
      "\n",
      "\t",
      "- ",
      "%",
      "*a",
      "\\",
      "}",
      "null",
      "é",
      "😀",
      "𝟙",
    );
    const teks = fc
      .array(fc.oneof(sulit, fc.string({ unit: "binary", maxLength: 4 })), { minLength: 1, maxLength: 6 })
      .map((b) => `A${b.join("")}Z`);
    const jawaban = fc.record({
      nama: teks,
      pemda: teks,
      tempat: teks,
      tahun: fc.integer({ min: 2001, max: 2090 }),
      camat: teks,
      kelurahan: fc.array(teks, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(jawaban, (j) => {
        const keluaran = renderLkjipYaml(TEMPLAT, j);
        expect(findTemuan(keluaran).filter(({ tingkat }) => tingkat === "galat")).toEqual([]);
        const clean = (t: string) => t.replace(/[^\p{L}\p{N}]/gu, "");
        const result = readConfig(keluaran, "lkjip.yaml").nilai?.config;
        expect(clean(result?.pejabat.camat.nama ?? "")).toBe(clean(j.camat));
        expect(clean(result?.instansi.tempat ?? "")).toBe(clean(j.tempat));
      }),
      { numRuns: many(20, 60) },
    );
  });
});

describe("the lines that wait as comments", () => {
  const teks = renderLkjipYaml(TEMPLAT, JAWABAN);
  const contoh = teks.split("\n").flatMap((baris, i) => (/^ +# [a-z_]+: [^ ].*$/.test(baris) ? [{ baris, i }] : []));
  it("are there", () => expect(contoh.length).toBeGreaterThan(15));
  it.each(contoh)("can be used as the head of the file says: $baris", ({ baris, i }) => {
    const ubah = (content: string): string =>
      teks
        .split("\n")
        .map((lama, n) => (n === i ? content : lama))
        .join("\n");
    const yaml = (content: string): string[] =>
      findTemuan(ubah(content)).flatMap((t) => (t.nama.startsWith("yaml-") ? [t.perbaikan] : []));
    if (/: (>-|[|>])/.test(baris)) return;
    expect(yaml(baris.replace("# ", ""))).toEqual([]);
    for (const perbaikan of yaml(baris.replace("#", "")))
      expect(perbaikan).toContain("jika tanda pagarnya baru dihapus, satu spasi sesudahnya ikut dihapus");
  });
});
