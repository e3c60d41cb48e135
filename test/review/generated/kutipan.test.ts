import { describe, expect, it } from "vitest";
import { quoteBeside } from "../../../src/review/generated/say.ts";

/* How a changed text is quoted: whole where it is short, else around what changed. */

describe("a changed text", () => {
  const start =
    "Pada tahun 2025 kecamatan membina kelompok usaha warga di tujuh kelurahan bersama dinas dan perguruan tinggi, ";
  const [data, hand] = [`${start}dengan hasil yang menurun.`, `${start}dengan hasil yang meningkat.`];

  it("is quoted with the word that changed, however late it comes", () => {
    expect(quoteBeside(hand, data)).toMatch(/^"… .*hasil yang meningkat\."$/);
    expect(quoteBeside(data, hand)).toMatch(/^"… .*hasil yang menurun\."$/);
  });

  it("is quoted from its beginning where that word comes soon", () => {
    expect(quoteBeside("Hasilnya naik.", "Hasilnya turun.")).toBe('"Hasilnya naik."');
    expect(quoteBeside(`Naik: ${data}`, data)).toMatch(/^"Naik: Pada tahun 2025 .*…"$/);
  });
});
