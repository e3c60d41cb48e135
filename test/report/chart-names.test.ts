import fc from "fast-check";
import { expect, it } from "vitest";
import { namesBelow, namesBeside } from "../../src/report/chart-names.ts";

/* How long names are cut beside the bars of a chart. */

const LONG = "Persentase usulan musyawarah perencanaan pembangunan kelurahan yang terakomodasi dalam rencana kerja";

it.each<[string, readonly string[], readonly string[]]>([
  ["what has room stays", ["IKM kecamatan", "Predikat SAKIP"], ["IKM kecamatan", "Predikat SAKIP"]],
  [
    "a long one is cut behind a word",
    [LONG, "IKM"],
    ["Persentase usulan musyawarah perencanaan pembangunan kelurahan yang…", "IKM"],
  ],
  [
    "two that begin alike show their ends",
    [`${LONG} perangkat daerah`, `${LONG} kecamatan`],
    [
      "Persentase usulan musyawarah … dalam rencana kerja perangkat daerah",
      "Persentase usulan musyawarah … dalam rencana kerja kecamatan",
    ],
  ],
  [
    "the same name twice is the same",
    [LONG, LONG],
    [
      "Persentase usulan musyawarah perencanaan pembangunan kelurahan yang…",
      "Persentase usulan musyawarah perencanaan pembangunan kelurahan yang…",
    ],
  ],
])("%s", (_, names, expected) => {
  expect(namesBeside(names)).toEqual(expected);
});

it("has less room below many bars than below few", () => {
  const most = [2, 6, 12].map((n) =>
    Math.max(...namesBelow(Array.from({ length: n }, (_, i) => `${i} ${LONG}`)).map(({ length }) => length)),
  );
  expect(most).toEqual([55, 43, 21]);
});

it("never makes two names one, and no name longer", () => {
  const name = fc
    .array(fc.constantFrom("Indeks", "Kepuasan", "Masyarakat", "terakomodasi", "dan", "😀😀😀", "x".repeat(90)), {
      minLength: 1,
      maxLength: 14,
    })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
      for (const cut of [namesBeside(names), namesBelow(names)]) {
        expect(new Set(cut).size).toBe(names.length);
        for (const [at, each] of cut.entries()) {
          expect(each.length).toBeLessThanOrEqual(names[at]?.length ?? 0);
          expect(each).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
        }
      }
    }),
  );
});
