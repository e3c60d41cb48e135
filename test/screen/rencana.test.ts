import { expect, it } from "vitest";
import { renderRencanaMerge } from "../../src/screen/rencana.ts";

/* What `lkjip plan` did, as lines of a terminal. */

it("shows of two long texts where they differ", () => {
  const text = "Kecamatan melayani warga dari kantor, kelurahan, dan kunjungan rumah, ".repeat(3);
  const perubahan = [
    { kunci: "naskah.penutup", lama: `${text}setiap hari.`, baru: `${text}setiap pekan.`, asal: null },
  ];
  const lines = renderRencanaMerge({
    ...{ keadaan: "diterapkan", bentrok: [], fromYaml: [], renamed: [], unused: [], unknown: [] },
    ...{ asal: [], temuan: [], teks: null, workbook: null },
    perubahan: perubahan.map((each) => ({ ...each, asal: { lembar: "Naskah", sel: "D9" } })),
  });
  expect(lines[1]).toBe(
    "  Naskah › D9  naskah.penutup: …kunjungan rumah, setiap hari. menjadi …kunjungan rumah, setiap pekan.",
  );
});
