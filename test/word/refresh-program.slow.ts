import { expect, it } from "vitest";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { PENGOLAH, saveInAbiWord } from "../support/pengolah-kata.ts";
import { siapkanContoh } from "./refresh-acak.ts";
import { teks } from "./refresh-bahan.ts";
import { findPelanggaran } from "./refresh-sifat.ts";

/*
 * A draft that was edited and saved in another program, and then data that come late: every value is fresh, what people
 * wrote and made bold stays; or lkjip refuses in words, before anything is written.
 */

const TULISAN = { sesudah: "KATA PENGANTAR", kata: "tangan1x1q" } as const;
const contoh = (["muncar", "kanigaran"] as const).map((nama) => [nama, siapkanContoh(nama, 3)] as const);

it.each(Object.entries(PENGOLAH))("%s edits and saves, then data come late", async (_, edit) => {
  for (const [nama, { asal, segar }] of contoh) {
    const disunting = await edit(asal.docx, TULISAN);
    expect([nama, teks(disunting).includes(TULISAN.kata)]).toEqual([nama, true]);
    for (const late of segar) {
      const { langgar, result } = findPelanggaran({ asal, disunting, segar: late, teliti: true });
      expect([nama, ...langgar]).toEqual([nama]);
      expect(teks(result as Uint8Array)).toContain(TULISAN.kata);
    }
  }
});

it("AbiWord drops what makes a file a draft: refused, with what can be done", () => {
  for (const [, { asal, segar }] of contoh) {
    const { nilai, temuan } = refreshDocx(saveInAbiWord(asal.docx), segar[1]?.docx as Uint8Array, {
      berkas: "4-draf/draf-lkjip.docx",
    });
    expect(nilai).toBeNull();
    expect(temuan).toEqual([
      {
        tingkat: "galat",
        nama: "bukan-draf-lkjip",
        berkas: "4-draf/draf-lkjip.docx",
        pesan: "Berkas ini tidak dibuat oleh lkjip, atau tanda pengenalnya hilang ketika disimpan dengan program lain.",
        perbaikan: "pindahkan berkas itu ke folder lain, lalu jalankan: lkjip draft",
      },
    ]);
  }
});
