import { expect, it } from "vitest";
import { many } from "../support/breadth.ts";
import { TEMPLAT_LAIN } from "../support/templat-lain.ts";
import { coba, siapkan, siapkanContoh } from "./refresh-acak.ts";
import { cobaKantor } from "./refresh-acak-kantor.ts";
import { input, print } from "./refresh-bahan.ts";

/*
 * Random hands and random data; what must hold is in refresh-sifat.ts. Many more in refresh.slow.ts.
 */

it("keeps every promise on edited small documents", () => {
  const percobaan = siapkan(input(), (laporan) => print(laporan), 12);
  const langgar = Array.from(
    { length: many(20, 135) },
    (_, seed) => coba(percobaan, seed, { teliti: seed % 4 === 0 }).langgar,
  );
  expect(langgar.flat()).toEqual([]);
});

it("keeps every promise on edited drafts of an office", () => {
  const percobaan = siapkanContoh("muncar", many(1, 2));
  const langgar = Array.from(
    { length: many(2, 15) },
    (_, seed) => coba(percobaan, seed, { teliti: seed % 5 === 1 }).langgar,
  );
  expect(langgar.flat()).toEqual([]);
});

it("keeps every promise on edited drafts of an office that has a template of its own", () => {
  const percobaan = siapkanContoh("kanigaran", many(1, 3), TEMPLAT_LAIN);
  const langgar = Array.from(
    { length: many(3, 60) },
    (_, seed) => coba(percobaan, seed, { teliti: seed % 5 === 1 }).langgar,
  );
  expect(langgar.flat()).toEqual([]);
});

it("keeps every promise on the drafts of random offices, over their waves of data", () => {
  const langgar = Array.from({ length: many(1, 40) }, (_, seed) => cobaKantor(seed, { teliti: seed % 10 === 1 }));
  expect(langgar.flat()).toEqual([]);
});
