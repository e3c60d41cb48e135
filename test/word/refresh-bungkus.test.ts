import { expect, it } from "vitest";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { many } from "../support/breadth.ts";
import { siapkan } from "./refresh-acak.ts";
import { renamePrefix } from "./refresh-acak-berkas.ts";
import { suntingAcak } from "./refresh-acak-suntingan.ts";
import { createAcak } from "./refresh-acak-tangan.ts";
import { input, print } from "./refresh-bahan.ts";
import { type Cetakan, findPelanggaran } from "./refresh-sifat.ts";

/*
 * A program that names everything by other prefixes: what it saves is refreshed like any other, or refused before anything
 * is written.
 */

const NAMES = ["pic", "w14", "w15", "wps"];
/** What charts and pictures are found by. */
const FOUND_BY = ["w", "r", "c", "a", "wp"];

const percobaan = siapkan(input(), (laporan) => print(laporan), 8);

it("other prefixes than that of the text: refreshed as ever", () => {
  const langgar = NAMES.flatMap((name) =>
    Array.from({ length: many(1, 12) }, (_, at) => {
      const acak = createAcak(at * 100 + name.length);
      const { docx, langkah } = suntingAcak(percobaan.asal.docx, acak, 1 + acak(5));
      const segar = percobaan.segar[1 + (at % 8)] as Cetakan;
      const disunting = renamePrefix(docx, name, `ns${name.length}`);
      const { langgar } = findPelanggaran({ asal: percobaan.asal, disunting, segar, teliti: false });
      return langgar.map((each) => `${name} ${at} (${langkah.join(", ")}): ${each}`);
    }).flat(),
  );
  expect(langgar).toEqual([]);
});

it.each(FOUND_BY)("a prefix that things are found by, %s: refused in words, nothing called deleted", (name) => {
  const renamed = renamePrefix(percobaan.asal.docx, name, "lain");
  const { nilai, temuan } = refreshDocx(renamed, percobaan.segar[1]?.docx as Uint8Array);
  expect([nilai, temuan.map(({ nama }) => nama)]).toEqual([null, ["draf-berawalan-lain"]]);
  expect(temuan[0]?.pesan).toMatch(
    /di dalamnya tertulis "(?:lain:document|xmlns:lain)", bukan "(?:w:document|xmlns:\w+)"/,
  );
});
