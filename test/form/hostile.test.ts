import { describe, expect, it } from "vitest";
import { readFormulir } from "../../src/form/read.ts";
import { makeConfig } from "./contoh.ts";
import { HOSTILE } from "./hostile.ts";

const config = makeConfig();

describe("files that no form should be", () => {
  it("are of many kinds", () => {
    expect(new Set(HOSTILE.map(({ jenis }) => jenis)).size).toBe(HOSTILE.length);
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
  });

  it.each(HOSTILE.filter(({ large }) => !large))(
    "$jenis: $harap",
    ({ content, harap, berkas = "3-data-kinerja/a.xlsx" }) => {
      const { nilai, temuan } = readFormulir({ berkas, content: content() }, config);
      if (harap === "terbaca") {
        const realisasi = nilai?.kinerja.find(({ id }) => id === "S1.1")?.realisasi;
        expect(realisasi?.jenis === "angka" && realisasi.nilai.toFixed()).toBe("90.5");
        return;
      }
      expect(nilai).toBeNull();
      expect(temuan.map(({ nama }) => nama)).toEqual([harap]);
      expect(temuan[0]?.berkas).toBe(berkas);
    },
  );
});
