import fc from "fast-check";
import { expect, it } from "vitest";
import { readFormulirList } from "../src/form/read.ts";
import { compileConfig } from "../src/pipeline.ts";
import { many } from "./support/breadth.ts";
import { kantorAcak } from "./support/kantor-acak/kantor.ts";
import { berkasOf, configOf, dataOf, yamlOf } from "./support/kantor-acak/tampil.ts";

/*
 * What holds for every office; each is drawn by test/support/kantor-acak/.
 */

/** What `check` may say of a plan that is right but rare. */
const JARANG = ["pagu-nol", "persen-dijumlahkan", "angka-ribuan"];

it("an office at random has an lkjip.yaml that check does not complain of", () => {
  fc.assert(
    fc.property(kantorAcak, (kantor) => {
      const { temuan } = compileConfig(yamlOf(kantor));
      expect(temuan.filter(({ nama }) => !JARANG.includes(nama)).map(({ pesan }) => pesan)).toEqual([]);
    }),
    { seed: 12, numRuns: many(25, 500) },
  );
});

/** What is said of units that sent nothing. */
const BELUM = ["formulir-belum", "formulir-kosong"];

it("the forms of an office are read back as they were filled in", async () => {
  await fc.assert(
    fc.asyncProperty(kantorAcak, async (kantor) => {
      const config = configOf(kantor);
      const { nilai, temuan } = readFormulirList(await berkasOf(kantor, config), config);
      expect(temuan.filter(({ nama }) => !BELUM.includes(nama)).map(({ nama, pesan }) => `${nama}: ${pesan}`)).toEqual(
        [],
      );
      expect(withoutPlace(nilai)).toEqual(withoutPlace(dataOf(kantor, config)));
    }),
    { seed: 12, numRuns: many(3, 40) },
  );
});

/** What came back, without the cell and the file that it came from. */
const withoutPlace = (isi: unknown): unknown =>
  JSON.parse(JSON.stringify(isi, (kunci, nilai) => (kunci === "asal" || kunci === "sha256" ? undefined : nilai)));
