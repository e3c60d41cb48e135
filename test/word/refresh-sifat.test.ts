import { expect, it } from "vitest";
import type { XmlElement } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { input, isiDokumen, print, segarkan, sunting } from "./refresh-bahan.ts";
import { checkGaya } from "./refresh-sifat-gaya.ts";

/* What looks for lost looks finds one: in a sentence, in a cell, and where LibreOffice left no control around them. */

const RED = '<w:color w:val="E12345"/>';
const red = (text: string): string => `</w:t></w:r><w:r><w:rPr>${RED}</w:rPr><w:t>${text}</w:t></w:r><w:r><w:t>`;
const bare = (xml: string): string =>
  xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, "").replace(/<\/?w:sdt(?:Content)?>/g, "");

const asal = print();
const baru = input({
  capaian: "99,10",
  uraian: [
    "Rata-rata capaian kinerja adalah 99,10% dari tiga indikator.",
    "Pagu anggaran sebesar Rp950.000 dan terserap 96%.",
  ],
  baris: [
    ["1", "Indeks Kepuasan Masyarakat", "88", "91"],
    ["2", "Nilai SAKIP", "70", "68,25"],
  ],
});

it.each([
  ["a figure in a sentence", ["adalah 98,74%", `adalah ${red("98,74%")}`]],
  ["words beside figures that all change", ["dan terserap 95", `${red("dan terserap")} 95`]],
  ["half of a figure of the same length", ["adalah 98,74%", `adalah 98,${red("74")}%`]],
  ["a figure in a cell", [/(<w:t[^>]*>)90,5</, `$1${red("90,5")}<`]],
  ["a figure of the template's sentence", [/(<w:t[^>]*>)98,74</, `$1${red("98,74")}<`]],
] as const)("%s", (_, edit) => {
  const disunting = sunting(asal, edit);
  const [before, after] = [disunting, segarkan(disunting, baru).content].map((each) => isiDokumen(each)) as [
    string,
    string,
  ];
  const check = (was: string, now: string): string[] =>
    checkGaya(parseXml(isiDokumen(asal)), parseXml(was), parseXml(now));
  const lost = [expect.stringMatching(/^look lost: colour E12345 of /)];
  expect(after).toContain(RED);
  expect(check(before, after)).toEqual([]);
  expect(check(before, after.replaceAll(RED, ""))).toEqual(lost);
  expect(check(bare(before), bare(after))).toEqual([]);
  expect(check(bare(before), bare(after.replaceAll(RED, "")))).toEqual(lost);
});

it("does not look for the looks of a sentence that the data dropped in one that stood beside it and says nearly the same", () => {
  const kalimat = (apa: string): string => `Unit kerja menulis faktor ${apa} kinerja pelayanan umum tahun ini.`;
  const [dahulu, kini] = [[kalimat("pendukung"), kalimat("penghambat")], [kalimat("penghambat")]];
  const printed = print(input({ uraian: dahulu }));
  const disunting = sunting(printed, ["kinerja pelayanan", red("kinerja pelayanan")]);
  const roots = [printed, disunting, segarkan(disunting, input({ uraian: kini })).content].map((each) =>
    parseXml(isiDokumen(each)),
  );
  const [asal, before, after] = roots as [XmlElement, XmlElement, XmlElement];
  expect(after.source).not.toContain(RED);
  expect(checkGaya(asal, before, after)).toEqual([]);
  const plain = parseXml(before.source.replaceAll(RED, ""));
  expect(checkGaya(asal, before, plain)).toEqual([expect.stringMatching(/^look lost: colour E12345 of /)]);
});
