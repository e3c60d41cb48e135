import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ATURAN_NASKAH } from "../../../src/review/rules/all.ts";
import { RUMPUN } from "../../../src/review/rules/input.ts";
import { renderDaftarAturan, renderHalamanAturan } from "../../../src/screen/rules.ts";
import { buatDraf, periksaDraf } from "../../support/draf.ts";

describe("the drafts of the examples", () => {
  it("kanigaran: nothing but the gaps that only people can fill", () => {
    const contoh = buatDraf("kanigaran");
    const temuan = periksaDraf(contoh, contoh.docx);
    expect(new Set(temuan.map(({ aturan }) => aturan))).toEqual(new Set(["celah-tersisa"]));
  });

  it("muncar: gaps, and the names that lkjip.yaml itself calls not filled in", () => {
    const contoh = buatDraf("muncar");
    const temuan = periksaDraf(contoh, contoh.docx).filter(({ aturan }) => aturan !== "celah-tersisa");
    expect(temuan.length).toBeGreaterThan(0);
    for (const { aturan, pesan } of temuan) {
      expect(aturan).toBe("isian-sementara");
      expect(pesan).toMatch(/^Teks sementara "\((?:nama|alamat) belum diisi\)" belum diganti/);
    }
  });
});

describe("the rules", () => {
  it("have each a name of their own and a family", () => {
    const nama = ATURAN_NASKAH.map((aturan) => aturan.nama);
    expect(new Set(nama).size).toBe(nama.length);
    expect(nama.length).toBeGreaterThan(100);
    for (const aturan of ATURAN_NASKAH) {
      expect(aturan.nama).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(RUMPUN).toContain(aturan.rumpun);
      expect(aturan.arti).toMatch(/\.$/);
    }
  });

  it("have each a test", () => {
    const tests = readdirSync(import.meta.dirname)
      .filter((berkas) => berkas.endsWith(".test.ts") && berkas !== "bersih.test.ts")
      .map((berkas) => readFileSync(join(import.meta.dirname, berkas), "utf8"))
      .join("\n");
    expect(ATURAN_NASKAH.map(({ nama }) => nama).filter((nama) => !tests.includes(`"${nama}"`))).toEqual([]);
  });

  it("are explained in docs/aturan-koreksi.md; vitest -u renews it", async () => {
    await expect(renderHalamanAturan(ATURAN_NASKAH)).toMatchFileSnapshot("../../../docs/aturan-koreksi.md");
  });

  it("are listed on the screen by family", () => {
    const daftar = renderDaftarAturan(ATURAN_NASKAH);
    expect(daftar.split("\n")[0]).toBe("Angka dalam kalimat");
    expect(daftar).toContain(
      "  target-tidak-sama (galat)\n      Target sebuah indikator dalam kalimat tidak sama dengan datanya.",
    );
    expect(daftar.endsWith(`${ATURAN_NASKAH.length} aturan.`)).toBe(true);
  });
});
