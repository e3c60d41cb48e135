import { describe, expect, it } from "vitest";
import { type Edit, findAll, sourceOf, type XmlElement } from "../../../src/opc/xml.ts";
import { buatDraf, paragraf, type Suntingan, sunting, temukan } from "../../support/draf.ts";

/* A sentence of lkjip's that a person deleted and typed anew is no deleted one: what the new one says is compared. */

const contoh = buatDraf("kanigaran");
const START = "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 adalah";
const ASLI = `${START} 90,5 dan terealisasi 91,3, sehingga capaiannya 100,88% (melampaui target, kategori Sangat Tinggi).`;

/** Takes the sentence away with its control, and types others in its place. */
const ketikUlang =
  (...teks: readonly string[]): Suntingan =>
  (root): Edit[] => {
    const p = findAll(root, "w:p").find((each) => sourceOf(each).includes(START)) as XmlElement;
    let at = p;
    for (let up = p.parent; up !== null && up.name !== "w:body"; up = up.parent) if (up.name === "w:sdt") at = up;
    return [{ start: at.start, end: at.end, text: teks.map((each) => paragraf(each)).join("") }];
  };

const said = (...teks: readonly string[]): string[][] =>
  temukan(contoh, sunting(contoh.docx, ketikUlang(...teks))).map(({ tingkat, rule, pesan }) => [
    `${tingkat} ${rule}`,
    pesan,
  ]);

describe("a sentence typed anew", () => {
  it.each([
    ["in the same words", [ASLI]],
    ["with other marks and capitals", [ASLI.replace(" (melampaui", ": Melampaui").replace(").", "")]],
    ["as two paragraphs", [ASLI.slice(0, 110), ASLI.slice(110)]],
  ])("is not called deleted: %s", (_, teks) => {
    expect(said(...teks)).toEqual([]);
  });

  it("is told the value that is another one", () => {
    expect(said(ASLI.replace("91,3", "91,9"))).toEqual([
      [
        "galat isi-data-diubah",
        'Kalimat dari data tertulis 91,9, sedangkan menurut data 91,3: "… 2024 adalah 90,5 dan terealisasi 91,9, sehingga capaiannya 100,88% (melampaui target, …"',
      ],
    ]);
  });

  it("is deleted where another thing stands there", () => {
    expect(said("Musyawarah dihadiri banyak warga.").map(([rule]) => rule)).toEqual(["periksa isi-data-dihapus"]);
  });

  it("is told the category that is another one", () => {
    expect(said(ASLI.replace("Sangat Tinggi", "Rendah"))).toEqual([
      [
        "galat isi-data-diubah",
        `Kalimat dari data tertulis kategori Rendah, sedangkan menurut data kategori Sangat Tinggi: "… dan terealisasi 91,3, sehingga capaiannya 100,88% (melampaui target, kategori Rendah)."`,
      ],
    ]);
  });

  const DELETED = [
    "periksa isi-data-dihapus",
    'Kalimat "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 adalah 90,5 dan terealisasi 91,3, sehingga capaiannya 100,88% (m…" yang dibuat dari data dihapus; sengaja?',
  ];

  it.each([
    [
      "another year",
      "Target Indeks Kepuasan Masyarakat kecamatan tahun 2023 adalah 89 dan terealisasi 90,1, sehingga capaiannya 101,24% (melampaui target, kategori Sangat Tinggi).",
    ],
    [
      "another unit",
      "Target Indeks Kepuasan Masyarakat Kelurahan Kanigaran tahun 2024 adalah 87 dan terealisasi 88,05, sehingga capaiannya 101,21% (melampaui target, kategori Sangat Tinggi).",
    ],
    [
      "another indicator",
      "Target Persentase usulan musrenbang kelurahan yang terakomodasi tahun 2024 adalah 90,5 dan terealisasi 91,3, sehingga capaiannya 100,88% (melampaui target, kategori Sangat Tinggi).",
    ],
  ])("is deleted where a sentence on %s is like it", (_, teks) => {
    expect(said(teks)).toContainEqual(DELETED);
  });
});
