import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { makeSigned } from "../../src/word/signed/signed.ts";
import { findEditionFaults } from "../support/edisi.ts";
import { type KantorAcak, kantorAcak } from "../support/kantor-acak/kantor.ts";
import { drafOf } from "../support/kantor-acak/tampil.ts";
import { lengkapiCelah } from "../support/sunting.ts";
import { createDisetujui, type Office } from "../support/tahun.ts";
import { validateDocx } from "../support/validator.ts";

/*
 * Signed editions before the Open XML validator: both examples by the command, offices at random. No control, no
 * placeholder, no dots, the text of the draft.
 */
let office: Office | null = null;
afterEach(() => office?.remove());

it.each(["kanigaran", "muncar"] as const)("the edition of %s", async (contoh) => {
  office = await createDisetujui(contoh);
  const draft = office.read("4-draf/draf-lkjip.docx");
  await office.jalankan("sign --tanggal 2025-02-20");
  const edition = office.read("7-pengesahan/versi-1/lkjip-2024.docx");
  expect(findEditionFaults(draft, edition, "20 Februari 2025")).toEqual([]);
  expect(await validateDocx(edition)).toEqual([]);
});

const OFFICES: readonly KantorAcak[] = fc.sample(kantorAcak, { seed: 7, numRuns: 6 });

it.each(OFFICES.map((kantor, i) => [i + 1, kantor] as const))("the edition of random office %i", async (_, kantor) => {
  const draft = lengkapiCelah(drafOf(kantor).docx, "Ditulis oleh kantor.");
  const properties = { title: "LKjIP Kecamatan Uji Tahun 2024", author: "Kecamatan Uji" };
  const { content } = makeSigned(draft, { properties, tanggal: "20 Februari 2025", statement: null });
  expect(findEditionFaults(draft, content, "20 Februari 2025")).toEqual([]);
  expect(await validateDocx(content)).toEqual([]);
});
