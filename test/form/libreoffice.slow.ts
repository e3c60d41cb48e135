import { describe, expect, it } from "vitest";
import type { FilledFormulir } from "../../src/form/kinerja.ts";
import { readFormulir } from "../../src/form/read.ts";
import { renderFormulir } from "../../src/form/write.ts";
import { isiFormulir } from "../support/isi.ts";
import { saveAgain } from "../support/libreoffice.ts";
import { makeConfig } from "./contoh.ts";

/* A colleague without Excel saves the form in LibreOffice: nothing may get lost or change. */

const config = makeConfig();
const filled = isiFormulir(await renderFormulir(config, "tapem"), {
  identitas: { penanggung_jawab_data: "CONTOH STAF" },
  kinerja: {
    "S1.1": { tw1: 80.25, tw2: "85,5", realisasi: 90.5, pendukung: "Petugas & loket <baru>\nbaris kedua" },
    "S1.3": { realisasi: "BB" },
    "S1.4": { realisasi: "1.234" },
    "tapem/T.1": { tw4: 0 },
  },
  anggaran: { "7.01.02.2.01.01": { realisasi: 9_500_000.25 } },
  bukti: [{ indikator: "S1.1", uraian: "SKM", tanggal: new Date(Date.UTC(2024, 11, 31)), lokasi: "skm.pdf" }],
});

/** What the unit typed, without file and address. */
function isiOf(formulir: FilledFormulir | null): unknown {
  return JSON.parse(
    JSON.stringify(formulir, (key, value) =>
      ["asal", "berkas", "sha256", "capaianLembar"].includes(key) ? undefined : value,
    ),
  );
}

describe("after LibreOffice", () => {
  const original = readFormulir({ berkas: "a.xlsx", content: filled }, config);

  it.each([
    ["saved as .xlsx", () => saveAgain("a.xlsx", filled, "xlsx")],
    ["saved as .ods and back", () => saveAgain("a.ods", saveAgain("a.xlsx", filled, "ods"), "xlsx")],
    ["saved twice", () => saveAgain("a.xlsx", saveAgain("a.xlsx", filled, "xlsx"), "xlsx")],
  ])("%s, the form says the same", (_, save) => {
    const again = readFormulir({ berkas: "a.xlsx", content: save() }, config);
    expect(isiOf(again.nilai)).toEqual(isiOf(original.nilai));
    expect(again.temuan).toEqual(original.temuan);
    expect(original.temuan.map(({ nama }) => nama)).toEqual(["angka-rancu"]);
    // LibreOffice has computed the formula that the form carries.
    expect(again.nilai?.kinerja[0]?.capaianLembar?.teks).toBe("100");
  });

  it("the .ods itself is refused with the way out", () => {
    const { nilai, temuan } = readFormulir({ berkas: "a.ods", content: saveAgain("a.xlsx", filled, "ods") }, config);
    expect(nilai).toBeNull();
    expect(temuan.map(({ nama }) => nama)).toEqual(["berkas-ods"]);
  });
});
