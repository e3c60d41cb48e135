import { describe, expect, it } from "vitest";
import { renderDocx } from "../../src/render/docx/render.ts";
import { buildTemplat, p, partOf } from "../support/docx.ts";

describe("renderDocx", () => {
  it("prints values, loops and conditions", () => {
    const templat = buildTemplat(
      p("{instansi.nama}") + p("{#sasaran}") + p("{kode}{?iku} (IKU){/iku}{^iku} bukan IKU{/iku}") + p("{/sasaran}"),
    );
    const laporan = {
      instansi: { nama: "Kecamatan A" },
      sasaran: [
        { kunci: "S1", kode: "S1", iku: true },
        { kunci: "S2", kode: "S2", iku: false },
      ],
    };
    const { nilai, temuan } = renderDocx(templat, laporan);
    expect(temuan).toEqual([]);
    const text = partOf(nilai as Uint8Array, "word/document.xml")
      .replace(/<\/w:p>/g, "\n")
      .replace(/<[^>]+>/g, "");
    expect(text.trim().split(/\n+/)).toEqual(["Kecamatan A", "S1 (IKU)", "S2 bukan IKU"]);
  });
});
