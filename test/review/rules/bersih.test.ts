import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NASKAH_RULE } from "../../../src/review/rules/all.ts";
import { FAMILY } from "../../../src/review/rules/input.ts";
import { renderRuleList, renderRulePage } from "../../../src/screen/rules.ts";
import { buatDraf, periksaDraf } from "../../support/draf.ts";

describe("the drafts of the examples", () => {
  it("kanigaran: nothing but the gaps that only people can fill", () => {
    const contoh = buatDraf("kanigaran");
    const temuan = periksaDraf(contoh, contoh.docx);
    expect(new Set(temuan.map(({ rule }) => rule))).toEqual(new Set(["celah-tersisa"]));
  });

  it("muncar: gaps, and the names that lkjip.yaml itself calls not filled in", () => {
    const contoh = buatDraf("muncar");
    const temuan = periksaDraf(contoh, contoh.docx).filter(({ rule }) => rule !== "celah-tersisa");
    expect(temuan.length).toBeGreaterThan(0);
    for (const { rule, pesan } of temuan) {
      expect(rule).toBe("isian-sementara");
      expect(pesan).toMatch(/^Teks sementara "\((?:nama|alamat) belum diisi\)" belum diganti/);
    }
  });
});

describe("the rules", () => {
  it("have each a name of their own and a family", () => {
    const nama = NASKAH_RULE.map((rule) => rule.nama);
    expect(new Set(nama).size).toBe(nama.length);
    expect(nama.length).toBeGreaterThan(50);
    for (const rule of NASKAH_RULE) {
      expect(rule.nama).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(FAMILY).toContain(rule.family);
      expect(rule.meaning).toMatch(/\.$/);
    }
  });

  it("have each a test", () => {
    const tests = [import.meta.dirname, join(import.meta.dirname, "../generated")]
      .flatMap((folder) => readdirSync(folder).map((berkas) => join(folder, berkas)))
      .filter((berkas) => berkas.endsWith(".test.ts") && !berkas.endsWith("bersih.test.ts"))
      .map((berkas) => readFileSync(berkas, "utf8"))
      .join("\n");
    expect(NASKAH_RULE.map(({ nama }) => nama).filter((nama) => !tests.includes(`"${nama}"`))).toEqual([]);
  });

  it("are explained in docs/aturan-koreksi.md; vitest -u renews it", async () => {
    await expect(renderRulePage(NASKAH_RULE)).toMatchFileSnapshot("../../../docs/aturan-koreksi.md");
  });

  it("are listed on the screen by family", () => {
    const list = renderRuleList(NASKAH_RULE);
    expect(list.split("\n")[0]).toBe("Isi dari data");
    expect(list).toContain(
      "  celah-tersisa (galat)\n      Bagian yang hanya dapat ditulis orang masih kosong (bertanda kuning).",
    );
    expect(list.endsWith(`${NASKAH_RULE.length} aturan.`)).toBe(true);
  });
});
