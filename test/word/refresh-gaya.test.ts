import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Laporan, Tabel } from "../../src/model/content.ts";
import { openPackage, savePackage } from "../../src/opc/package.ts";
import { findDamage } from "../../src/word/parts/damage.ts";
import { layOver } from "../../src/word/refresh/overlay.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { plain } from "../../src/word/refresh/region.ts";
import { baris, input, isiDokumen, print, segarkan, sunting, teks, ubahBagian } from "./refresh-bahan.ts";

/* New text over old text that a person has formatted: what did not change stays where and as it is. */

/** Pieces of a text, written "bold [figure] plain"; brackets part them. */
const pieces = (text: string): string[] => text.split(/[[\]]/);
const over = (old: string, text: string): string[] =>
  layOver(pieces(old), text, (piece) => pieces(old)[piece] !== "\n");

describe("new text over pieces of old text", () => {
  it.each<[string, string, string, string[]]>([
    ["one piece is the new text", "capaian 98,74%", "capaian 99,10%", ["capaian 99,10%"]],
    [
      "a figure stays in its piece",
      "capaian [98,74%] dari target",
      "capaian 99,10% dari target",
      ["capaian ", "99,10%", " dari target"],
    ],
    ["so do the words before it", "[Rata-rata] capaian 98", "Rata-rata capaian 99", ["", "Rata-rata", " capaian 99"]],
    ["a figure with half of it bold", "nilai [98],74 naik", "nilai 99,10 naik", ["nilai ", "99", ",10 naik"]],
    ["a figure whose end is bold", "pagu Rp1.250[.000] ini", "pagu Rp1.310.000 ini", ["pagu Rp1.310", ".000", " ini"]],
    ["a link in the middle of a figure", "1[00,0]0 naik", "357,71 naik", ["3", "57,7", "1 naik"]],
    ["the figure behind Rp alone", "pagu Rp[1.250.000] ini", "pagu Rp950.000 ini", ["pagu Rp", "950.000", " ini"]],
    [
      "new words follow those before them",
      "capaian [98] naik",
      "capaian 98 poin naik",
      ["capaian ", "98", " poin naik"],
    ],
    [
      "words that are gone leave an empty piece",
      "capaian [sangat] tinggi",
      "capaian tinggi",
      ["capaian ", "", "tinggi"],
    ],
    [
      "a typed break stays where a space was",
      "capaian 98.[\n]Pagu 12",
      "capaian 99. Pagu 13",
      ["capaian 99.", "\n", "Pagu 13"],
    ],
    ["a break behind the last word stays", "capaian 98[\n]", "capaian 99", ["capaian 99", "\n", ""]],
    ["a tab before the first word stays", "\t[capaian] 98", "nilai 99", ["\t", "nilai", " 99"]],
    ["a no-break space stays", "Rp\u00a012 juta", "Rp 13 juta", ["Rp\u00a013 juta"]],
    ["a break of the data comes in", "Jalan A Kota B", "Jalan A\nKota C", ["Jalan A\nKota C"]],
    [
      "a word stays in its piece, however many spaces came before it",
      "adalah 80%; tingkat [kemajuannya] belum dapat dihitung karena belum diterima.",
      "adalah 80%. Realisasi tahun 2025 adalah 90%, sehingga tingkat kemajuannya 100%.",
      ["adalah 80%. Realisasi tahun 2025 adalah 90%, sehingga tingkat ", "kemajuannya", " 100%."],
    ],
    ["other text takes the place of all", "a [b] c", "x", ["x", "", ""]],
    ["nothing leaves nothing", "a [b] c", "", ["", "", ""]],
  ])("%s", (_, old, text, expected) => {
    expect(over(old, text)).toEqual(expected);
  });

  const word = fc.constantFrom(
    "capaian",
    "98,74%",
    "naik",
    " ",
    "\n",
    "dari",
    "12",
    "😀",
    "😁",
    "a",
    ".",
    "\u00a0",
    "Rp1.000",
  );
  const words = fc.array(word, { maxLength: 12 });

  it("reads as the new text, whatever stood there in whatever pieces", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), words, (old, fresh) => {
        const text = fresh.join("");
        const placed = layOver(
          old.map((each) => each.join("")),
          text,
          () => true,
        );
        expect(placed).toHaveLength(old.length);
        expect(plain(placed.join(""))).toBe(plain(text));
      }),
    );
  });

  it("changes nothing where nothing changed", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (old) => {
        const texts = old.map((each) => each.join(""));
        expect(layOver(texts, texts.join(""), () => true)).toEqual(texts);
      }),
    );
  });
});

/** What the data say later, in the computed sentences and in one value. */
const NOW = [
  "Rata-rata capaian kinerja adalah 99,10% dari tiga indikator.",
  "Pagu anggaran sebesar Rp1.310.000 dan terserap 96,26%.",
  "Kinerja pelayanan terus membaik dari tahun ke tahun.",
] as const;
const baru = input({ capaian: "99,10", uraian: NOW });

describe("a computed sentence that a person has formatted", () => {
  const draf = print();
  const OLD = '<w:r><w:t xml:space="preserve">Rata-rata capaian kinerja adalah 98,74% dari tiga indikator.</w:t></w:r>';
  const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
  const r = (text: string, properties = ""): string => `<w:r>${properties}${t(text)}</w:r>`;
  const BOLD = "<w:rPr><w:b/></w:rPr>";

  it.each<[string, string, string]>([
    [
      "bold first words",
      r("Rata-rata", BOLD) + r(" capaian kinerja adalah 98,74% dari tiga indikator."),
      r("Rata-rata", BOLD) + r(" capaian kinerja adalah 99,10% dari tiga indikator."),
    ],
    [
      "a red figure",
      r("Rata-rata capaian kinerja adalah ") +
        r("98,74%", '<w:rPr><w:color w:val="FF0000"/></w:rPr>') +
        r(" dari tiga indikator."),
      r("Rata-rata capaian kinerja adalah ") +
        r("99,10%", '<w:rPr><w:color w:val="FF0000"/></w:rPr>') +
        r(" dari tiga indikator."),
    ],
    [
      "a link",
      `<w:hyperlink w:anchor="x">${r("Rata-rata capaian")}</w:hyperlink>${r(" kinerja adalah 98,74% dari tiga indikator.")}`,
      `<w:hyperlink w:anchor="x">${r("Rata-rata capaian")}</w:hyperlink>${r(" kinerja adalah 99,10% dari tiga indikator.")}`,
    ],
    [
      "a bookmark and a footnote",
      `<w:bookmarkStart w:id="900" w:name="nilai"/>${r("Rata-rata capaian kinerja adalah 98,74%")}<w:bookmarkEnd w:id="900"/><w:r><w:footnoteReference w:id="2"/></w:r>${r(" dari tiga indikator.")}`,
      `<w:bookmarkStart w:id="900" w:name="nilai"/>${r("Rata-rata capaian kinerja adalah 99,10%")}<w:bookmarkEnd w:id="900"/><w:r><w:footnoteReference w:id="2"/></w:r>${r(" dari tiga indikator.")}`,
    ],
    [
      "a break and a tab",
      `<w:r>${t("Rata-rata capaian")}<w:br/>${t("kinerja adalah")}<w:tab/>${t("98,74% dari tiga indikator.")}</w:r>`,
      `<w:r>${t("Rata-rata capaian")}<w:br/>${t("kinerja adalah")}<w:tab/>${t("99,10% dari tiga indikator.")}</w:r>`,
    ],
  ])("keeps %s", (_, edited, expected) => {
    const result = segarkan(sunting(draf, [OLD, edited]), baru);
    expect(isiDokumen(result.content)).toContain(expected);
    expect(result.laporan.perubahan.every(({ status }) => status === "diperbarui")).toBe(true);
    expect(segarkan(result.content, baru).content).toBe(result.content);
  });
});

it("a computed sentence into which a person copied a value, in place of its number, stays in conflict", () => {
  const [value = ""] =
    /<w:sdt><w:sdtPr><w:alias w:val="[^"]*: capaian"\/>.*?<\/w:sdt>/s.exec(isiDokumen(print())) ?? [];
  const edited = sunting(print(), [
    "kinerja adalah 98,74%",
    `kinerja adalah </w:t></w:r>${value}<w:r><w:t xml:space="preserve">%`,
  ]);
  const result = segarkan(edited, baru);
  expect(baris(result).map((each) => each.split(":")[0])).toContain("bentrok uraian/1");
  expect(isiDokumen(result.content).split('w:val="lk:capaian"')).toHaveLength(3);
  expect(segarkan(result.content, baru).content).toBe(result.content);
});

it("a gap with a note of a person in it stays, and is named where the data fill it, and only there", () => {
  const noted = sunting(print(), [
    "[Kasubbag: tulis latar belakang]</w:t></w:r>",
    '[Kasubbag: tulis latar belakang]</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r>',
  ]);
  const same = segarkan(noted, input());
  expect([same.content, baris(same)]).toEqual([noted, []]);
  const filled = input({ celah: "Laporan ini disusun menurut peraturan." });
  const result = segarkan(noted, filled);
  expect(baris(result)).toEqual([
    "bentrok catatan_celah/1: [Kasubbag: tulis latar belakang] > [Kasubbag: tulis latar belakang] > Laporan ini disusun menurut peraturan.",
  ]);
  expect(isiDokumen(result.content)).toContain('<w:footnoteReference w:id="7"/>');
  expect(segarkan(result.content, filled).content).toBe(result.content);
  const taken = segarkan(result.content, filled, { accept: ["catatan_celah/1"] });
  expect(teks(taken.content)).toContain("Laporan ini disusun menurut peraturan.");
});

it("a gap inside a sentence with a note of a person in it stays in one conflict until that is settled", () => {
  const gap: Laporan = { ...input(), predikat: { jenis: "celah", siapa: "Camat", apa: "predikatnya" } };
  const words = "[Camat: tulis predikatnya]";
  const note = '<w:r><w:footnoteReference w:id="7"/></w:r>';
  const noted = sunting(print(gap), [`${words}</w:t></w:r>`, `${words}</w:t></w:r>${note}`]);
  const result = segarkan(noted, input());
  const conflict = `bentrok predikat: ${words} > ${words} > Sangat Tinggi`;
  expect(baris(result)).toEqual([conflict]);
  const again = segarkan(result.content, input());
  expect(baris(again)).toEqual([conflict]);
  expect(again.content).toBe(result.content);
  const settled = segarkan(sunting(result.content, [note, ""]), input());
  expect(baris(settled)).toEqual([conflict.replace("bentrok", "diperbarui")]);
  expect(teks(settled.content)).toContain("dengan predikat Sangat Tinggi.");
});

it("what was written over a gap is quoted by its conflict each time, also where a program left it marked as a prompt", () => {
  const celah = { jenis: "celah", siapa: "Lurah", apa: "predikat" } as const;
  const typed = sunting(print({ ...input(), predikat: celah }), ["[Lurah: tulis predikat]", "hampir baik"]);
  const result = segarkan(typed, input());
  const conflict = "bentrok predikat: [Lurah: tulis predikat] > hampir baik > Sangat Tinggi";
  expect(baris(result)).toEqual([conflict]);
  const again = segarkan(result.content, input());
  expect(baris(again)).toEqual([conflict]);
  expect(again.content).toBe(result.content);
});

describe("a gap that asks for something else by now", () => {
  const celah = (apa: string) => ({ jenis: "celah", siapa: "Kasubbag", apa }) as const;
  const dengan = (apa: string): Laporan => {
    const laporan = input();
    const { baris, ...tabel } = laporan.tabel_kinerja as Tabel;
    const rows = baris.map((row, at) => (at === 1 ? { ...row, sel: [...row.sel.slice(0, 3), celah(apa)] } : row));
    return {
      ...laporan,
      predikat: celah(apa),
      catatan_celah: { jenis: "naskah", paragraf: [{ look: "isi", teks: celah(apa) }] },
      tabel_kinerja: { ...tabel, baris: rows },
    };
  };
  const draf = print(dengan("realisasi triwulan III"));
  const baru = dengan("realisasi triwulan IV");
  const red = (xml: string): string =>
    xml.replace(
      /^<w:r>(?:<w:rPr>)?(.*?)(?:<\/w:rPr>)?(?=<w:t)/,
      (_, looks: string) => `<w:r><w:rPr>${looks}<w:color w:val="FF0000"/></w:rPr>`,
    );
  const prompt = (apa: string): RegExp =>
    new RegExp(`<w:r>(?:(?!</w:r>).)*\\[Kasubbag: tulis ${apa}\\]</w:t></w:r>`, "gs");

  it("has the colour that a person gave it: in a sentence, in a text and in a cell", () => {
    const colored = ubahBagian(draf, "word/document.xml", (xml) => xml.replace(prompt("realisasi triwulan III"), red));
    const result = segarkan(colored, baru);
    const found = isiDokumen(result.content).match(prompt("realisasi triwulan IV")) ?? [];
    expect(found).toHaveLength(3);
    expect(found.filter((each) => each.includes('<w:color w:val="FF0000"/>'))).toEqual(found);
    expect(teks(result.content)).not.toContain("triwulan III]");
    expect(segarkan(result.content, baru).content).toBe(result.content);
  });

  it("is yellow again where a person had written plain words into it and takes the data", () => {
    const written = ubahBagian(draf, "word/document.xml", (xml) =>
      xml.replace(prompt("realisasi triwulan III"), "<w:r><w:t>Menyusul.</w:t></w:r>"),
    );
    const accept = segarkan(written, baru).laporan.perubahan.map(({ tag }) => tag);
    const result = segarkan(written, baru, { accept });
    const found = isiDokumen(result.content).match(prompt("realisasi triwulan IV")) ?? [];
    expect(found.filter((each) => each.includes('<w:rStyle w:val="Celah"/>'))).toHaveLength(3);
  });
});

describe("a computed paragraph that a person moved", () => {
  const block = /<w:sdt><w:sdtPr><w:alias w:val="[^"]*: uraian"\/>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/s;
  const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const [, content = ""] = block.exec(isiDokumen(print())) ?? [];
  const [one = "", two = "", three = ""] = paragraphs(content);
  const lines = (docx: Uint8Array): string[] => teks(docx).split("\n");

  it("within its text is refreshed where it lies", () => {
    const result = segarkan(sunting(print(), [content, three + two + one]), baru);
    const order = lines(result.content).filter((line) => (NOW as readonly string[]).includes(line));
    expect(order).toEqual([NOW[2], NOW[1], NOW[0]]);
    expect(baris(result).filter((each) => /^(dihapus|bentrok)/.test(each))).toEqual([]);
    expect(segarkan(result.content, baru).content).toBe(result.content);
  });

  it("out of its text is refreshed where it lies", () => {
    const moved = sunting(print(), [content, two + three], [/(<w:p>(?:(?!<w:p>).)*BAB III PENUTUP)/s, `${one}$1`]);
    const result = segarkan(moved, baru);
    expect(lines(result.content).indexOf(NOW[0])).toBe(lines(result.content).indexOf("BAB III PENUTUP") - 1);
    expect(teks(result.content)).not.toContain("98,74%");
    expect(baris(result).filter((each) => /^(dihapus|bentrok)/.test(each))).toEqual([]);
    expect(segarkan(result.content, baru).content).toBe(result.content);
  });

  const other = "Sasaran Meningkatnya pelayanan mencapai 102,84%.";
  const into = (home: string, ...guests: readonly string[]): readonly [RegExp, string] => [
    new RegExp(`(<w:p>(?:(?!<w:p>).)*${home}(?:(?!<w:p>).)*?</w:p>)`, "s"),
    `$1${guests.join("")}`,
  ];

  it.each<[string, string, readonly string[], string]>([
    ["the first one", two + three, [one], NOW[0]],
    ["the second one", one + three, [two], NOW[1]],
    [
      "one that Enter tore",
      one + three,
      [two.replace(" dan", '</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve"> dan')],
      NOW[1],
    ],
  ])("into another computed text is refreshed where it lies: %s", (_, left, guests, expected) => {
    const moved = sunting(print(), [content, left], into(other, ...guests));
    const next = {
      ...baru,
      sasaran: input({
        sasaran: [
          ["S1", "Meningkatnya pelayanan", "103,10"],
          ["S2", "Meningkatnya akuntabilitas", "97,50"],
        ],
      }).sasaran,
    };
    const result = segarkan(moved, next as Laporan);
    expect(teks(result.content).replace(/\s+/g, " ")).toContain(`${other.replace("102,84", "103,10")} ${expected}`);
    expect(baris(result).filter((each) => !each.startsWith("diperbarui"))).toEqual([]);
    expect(segarkan(result.content, next as Laporan).content).toBe(result.content);
  });

  it("in two pieces into two places is refreshed in both, also where one is short", () => {
    const [first, last] = ["Pagu anggaran sebesar Rp1.250.000", "dan terserap 95,26%."].map(
      (text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
    ) as [string, string];
    const moved = sunting(print(), [content, one + three], into(other, last), [
      /(<w:p>(?:(?!<w:p>).)*BAB III PENUTUP)/s,
      `${first}$1`,
    ]);
    const result = segarkan(moved, baru);
    expect(teks(result.content)).toContain(`${other}\ndan terserap 96,26%.\n`);
    expect(teks(result.content)).toContain("\nPagu anggaran sebesar Rp1.310.000\nBAB III");
    expect([baris(result).filter((each) => !each.startsWith("diperbarui")), result.laporan.prosa]).toEqual([[], []]);
  });

  it.each([
    ["Pagu anggaran sebesar Rp1.250.000 dan", " terserap 95,26%."],
    ["Pagu anggaran sebesar Rp1.250.000 dan terserap ", "95,26%."],
  ])(
    "in two pieces into two other texts, one too short to be known, is told with both its numbers: %s",
    (...pieces) => {
      const [first, last] = pieces.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`) as [
        string,
        string,
      ];
      const moved = sunting(
        print(),
        [content, one + three],
        into(other, last),
        into("Sasaran Meningkatnya akuntabilitas mencapai 97,50%.", first),
      );
      const { laporan } = segarkan(moved, baru);
      expect(laporan.perubahan.filter(({ status }) => status !== "diperbarui").map(({ tag }) => tag)).toEqual([
        "uraian/2",
      ]);
      expect(laporan.prosa.map(({ lama, baru }) => [lama, baru]).sort()).toEqual([
        ["1.250.000", "1.310.000"],
        ["95,26", "96,26"],
      ]);
    },
  );

  describe.each<[string, readonly string[]]>([
    ["beside others", [NOW[0], NOW[2]]],
    ["with all of its text", []],
  ])("and the data dropped %s", (_, uraian) => {
    const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

    it.each<[string, readonly [string, string], readonly string[]]>([
      ["in pieces", ["Pagu anggaran sebesar Rp1.250.000 dan", " terserap 95,26%."], ["95,26", "1.250.000"]],
      ["in a long and a short piece", ["Pagu anggaran sebesar Rp1.250.000 dan terserap 95", ",26%."], ["1.250.000"]],
      ["deleted", ["", ""], []],
      ["whole", ["Pagu anggaran sebesar Rp1.250.000 dan terserap 95,26%.", ""], []],
    ])("is named by its numbers where they still stand: %s", (__, [first, last], left) => {
      const moved = sunting(
        print(),
        [content, one + three],
        ...(last === "" ? [] : [into(other, paragraph(last))]),
        into(
          "Demikian laporan",
          ...(first === "" ? [] : [paragraph(first)]),
          paragraph("Catatan kami: 1.250.000 itu."),
        ),
        into("Capaian sasaran ini", paragraph("Capaian tahun lalu 98,74 juga.")),
      );
      const { laporan } = segarkan(moved, input({ uraian }));
      expect(laporan.prosa.map(({ lama, baru, kalimat }) => [lama, baru, /Catatan/.test(kalimat)])).toEqual([
        ...left.map((lama) => [lama, null, false]),
        ["1.250.000", null, true],
      ]);
    });
  });

  it("below the sentence in place of a table is refreshed where it lies", () => {
    const empty = input({ baris: [] });
    const moved = sunting(print(empty), [content, one + three], into("Belum ada indikator.", two));
    const result = segarkan(moved, input({ baris: [], uraian: NOW }));
    expect(teks(result.content)).toContain(`Belum ada indikator.\n${NOW[1]}\n`);
    expect(baris(result).filter((each) => each.startsWith("dihapus"))).toEqual([]);
  });

  it("into another computed text, torn within a number, leaves nothing that a person typed", () => {
    const torn = two.replace("95,26%", "9</w:t></w:r></w:p><w:p><w:r><w:t>5,26%");
    const result = segarkan(sunting(print(), [content, one + three], into(other, torn)), baru);
    expect([baris(result).filter((each) => !each.startsWith("diperbarui")), result.laporan.prosa]).toEqual([[], []]);
  });

  it("into another computed text goes together with it, and leaves nothing blank", () => {
    const moved = sunting(print(), [content, one + three], into(other, two));
    const next = input({ uraian: [NOW[0], NOW[2]], sasaran: [["S2", "Meningkatnya akuntabilitas", "97,50"]] });
    const result = segarkan(moved, next);
    expect(teks(result.content)).not.toMatch(/Pagu anggaran|S1|Meningkatnya pelayanan/);
    expect(isiDokumen(result.content)).not.toContain('"lk:sasaran[S1].analisis"');
    expect(segarkan(result.content, next).content).toBe(result.content);
  });

  it("into another computed text and changed there stays in conflict as long as nobody settles it", () => {
    const broken = two.replace("95,26%", "95,26</w:t><w:br/><w:t>%");
    const result = segarkan(sunting(print(), [content, one + three], into(other, broken)), baru);
    expect(baris(result).map((each) => each.split(":")[0])).toContain("bentrok uraian/2");
    expect(segarkan(result.content, baru).content).toBe(result.content);
  });

  it("out of a text that was copied is not called deleted from the copy", () => {
    const copy = block
      .exec(isiDokumen(print()))?.[0]
      .replace(content, one + two)
      .replace(/<w:bookmark[^>]*>/g, "");
    const moved = sunting(
      print(),
      [content, one + two],
      [/(<w:p>(?:(?!<w:p>).)*BAB III PENUTUP)/s, `${three}${copy}$1`],
    );
    expect(baris(segarkan(moved, baru)).filter((each) => !each.startsWith("diperbarui"))).toEqual([]);
  });

  it("stays in conflict in one copy of a text where the data drop it and a person linked it there", () => {
    const copy = block.exec(isiDokumen(print()))?.[0].replace(/<w:bookmark[^>]*>/g, "");
    const linked = two.replace(/<w:r>.*<\/w:r>/s, (runs) => `<w:hyperlink w:anchor="x">${runs}</w:hyperlink>`);
    const edited = sunting(
      print(),
      [content, one + linked + three],
      [/(<w:p>(?:(?!<w:p>).)*BAB III PENUTUP)/s, `${copy}$1`],
    );
    const next = input({ uraian: [NOW[0], NOW[2]] });
    const result = segarkan(edited, next);
    expect(baris(result).filter((each) => each.startsWith("bentrok"))).toHaveLength(1);
    expect(segarkan(result.content, next).content).toBe(result.content);
  });

  it("into another computed text stays when that text goes, and goes when its own does", () => {
    const moved = sunting(print(), [content, one + three], into(other, two));
    const result = segarkan(moved, input({ uraian: NOW, sasaran: [["S2", "Meningkatnya akuntabilitas", "97,50"]] }));
    expect(teks(result.content)).not.toContain(other);
    expect(teks(result.content)).toContain(`\n${NOW[1]}\n`);
    const gone = segarkan(moved, input({ uraian: [NOW[0], NOW[2]] }));
    expect(teks(gone.content)).not.toContain("Pagu anggaran");
  });

  it("into another computed text, of which a sentence that stands there holds its words, is refreshed where it lies", () => {
    const holder = `${NOW[2]} Warga puas dengan pelayanan kantor.`;
    const sasaran = input().sasaran as readonly { readonly kunci: string }[];
    const withHolder = (laporan: Laporan): Laporan => ({
      ...laporan,
      sasaran: sasaran.map((each) => ({
        ...each,
        analisis: { jenis: "naskah", paragraf: [{ look: "isi", teks: holder }] },
      })) as Laporan["sasaran"] & object,
    });
    const drawn = print(withHolder(input()));
    const moved = sunting(drawn, [content, one + two], into("Warga puas dengan pelayanan kantor", three));
    const next = withHolder(input({ uraian: [NOW[0], NOW[1], "Kinerja pelayanan terus membaik sejak tahun 2022."] }));
    const result = segarkan(moved, next);
    expect(baris(result).map((each) => each.split(":")[0])).toEqual([
      "diperbarui uraian/1",
      "diperbarui uraian/2",
      "diperbarui uraian/3",
    ]);
    expect(lines(result.content).filter((line) => line.startsWith("Kinerja"))).toEqual([
      holder,
      "Kinerja pelayanan terus membaik sejak tahun 2022.",
      holder,
    ]);
    expect(segarkan(result.content, next).content).toBe(result.content);
  });

  it("out of its text stays findable, and so does the text, where the data drop all others", () => {
    const moved = sunting(print(), [content, two + three], [/(<w:p>(?:(?!<w:p>).)*BAB III PENUTUP)/s, `${one}$1`]);
    const next = input({ uraian: [NOW[0]] });
    const result = segarkan(moved, next);
    expect(teks(result.content)).not.toContain("Pagu anggaran");
    expect(lines(result.content).indexOf(NOW[0])).toBe(lines(result.content).indexOf("BAB III PENUTUP") - 1);
    expect(block.exec(isiDokumen(result.content))?.[1]).toMatch(/^<w:p>.*<\/w:p>$/s);
    expect(segarkan(result.content, next).content).toBe(result.content);
    const later = segarkan(result.content, baru);
    expect(baris(later).map((each) => each.split(":")[0])).toEqual([
      "diperbarui capaian",
      "diperbarui uraian/2",
      "baru uraian/3",
    ]);
    expect(lines(later.content)).toEqual(expect.arrayContaining([...NOW]));
  });

  it("leaves no emptied line that is taken for a sentence which a person deleted", () => {
    const edited = sunting(print(), [content, one + two]);
    const next = input({ uraian: [`${NOW[2]} Warga puas.`] });
    const first = segarkan(edited, next);
    expect(baris(first).map((each) => each.split(":")[0])).toEqual([
      "diperbarui uraian/1",
      "diperbarui uraian/2",
      "dihapus uraian/2",
    ]);
    const again = segarkan(first.content, next);
    expect(again.content).toBe(first.content);
    expect(baris(again)).toEqual([`dihapus uraian/2: ${NOW[2]} Warga puas. > null > ${NOW[2]} Warga puas.`]);
    const back = segarkan(first.content, input());
    expect(baris(back).filter((each) => each.startsWith("bentrok"))).toEqual([]);
    expect(block.exec(isiDokumen(back.content))?.[1]?.match(/<w:p>/g)).toHaveLength(2);
  });

  it("into another computed text stays with a link in it when the data drop both", () => {
    const linked = two.replace(/<w:r>.*<\/w:r>/s, (runs) => `<w:hyperlink w:anchor="x">${runs}</w:hyperlink>`);
    const moved = sunting(print(), [content, one + three], into(other, linked));
    const next = input({ uraian: [NOW[0], NOW[2]], sasaran: [["S2", "Meningkatnya akuntabilitas", "97,50"]] });
    const result = segarkan(moved, next);
    expect(isiDokumen(result.content)).toContain('<w:hyperlink w:anchor="x">');
    expect(segarkan(result.content, next).content).toBe(result.content);
  });

  it("is known by its words also where another one stands in its place", () => {
    const moved = sunting(print(), [content, two + one], [/(<w:p>(?:(?!<w:p>).)*BAB III PENUTUP)/s, `${three}$1`]);
    const next = input({ uraian: [NOW[0], NOW[1], "Kinerja pelayanan terus membaik sejak 2022."] });
    const result = segarkan(moved, next);
    expect(lines(result.content)).toContain("Kinerja pelayanan terus membaik sejak 2022.");
    expect(baris(result).map((each) => each.split(":")[0])).toEqual([
      "diperbarui uraian/1",
      "diperbarui uraian/2",
      "diperbarui uraian/3",
    ]);
    expect(segarkan(result.content, next).content).toBe(result.content);
  });

  it("is in conflict, not deleted, where it was changed beside", () => {
    const other = one.replace("Rata-rata capaian kinerja adalah", "Rata-rata capaian kinerja kantor tercatat");
    const moved = sunting(print(), [content, two + three + other]);
    const result = segarkan(moved, baru);
    expect(baris(result).map((each) => each.split(":")[0])).toEqual([
      "diperbarui capaian",
      "bentrok uraian/1",
      "diperbarui uraian/2",
    ]);
    expect(segarkan(result.content, baru).content).toBe(result.content);
  });

  it("is refreshed in all its pieces where it was torn within a word and moved", () => {
    const torn = three.replace("terus", "te</w:t></w:r></w:p><w:p><w:r><w:t>rus");
    const next = input({ uraian: [NOW[0], NOW[1], `${NOW[2]} Warga puas.`] });
    const result = segarkan(sunting(print(), [content, torn + two + one]), next);
    expect(teks(result.content).replaceAll("\n", "")).toContain(`${NOW[2]} Warga puas.${NOW[1]}${NOW[0]}`);
    expect(baris(result).map((each) => each.split(":")[0])).toEqual([
      "diperbarui uraian/1",
      "diperbarui uraian/2",
      "diperbarui uraian/3",
    ]);
    expect(segarkan(result.content, next).content).toBe(result.content);
  });

  it("stays deleted where the same sentence was typed twice elsewhere", () => {
    const typed = `<w:p><w:r><w:t>Pagu anggaran sebesar Rp1.250.000 dan terserap 95,26%.</w:t></w:r></w:p>`;
    const edited = sunting(
      print(),
      [content, one + three],
      [/(<w:p>(?:(?!<w:p>).)*BAB III PENUTUP)/s, `${typed}${typed}$1`],
    );
    const result = segarkan(edited, baru);
    expect(teks(result.content).split("Rp1.250.000")).toHaveLength(3);
    expect(baris(result).find((each) => each.startsWith("dihapus"))).toContain("dihapus uraian/2");
    expect(result.laporan.prosa.map(({ lama, baru }) => [lama, baru])).toEqual([
      ["1.250.000", "1.310.000"],
      ["95,26", "96,26"],
      ["1.250.000", "1.310.000"],
      ["95,26", "96,26"],
    ]);
  });
});

describe("a computed sentence that the data drop", () => {
  const words = "dari tahun ke tahun.</w:t></w:r>";
  const uraian = NOW.slice(0, 2);
  const next = { ...input({ uraian }) };
  const run = (inner: string): string => `<w:r>${inner}</w:r>`;

  it.each<[string, string]>([
    ["a footnote", run('<w:footnoteReference w:id="7"/>')],
    ["an endnote", run('<w:endnoteReference w:id="7"/>')],
    ["a comment", run('<w:commentReference w:id="7"/>')],
    ["the beginning of a comment", '<w:commentRangeStart w:id="7"/>'],
    ["a link", '<w:hyperlink w:anchor="lampiran"/>'],
    ["a mark", '<w:bookmarkStart w:id="77" w:name="orang"/><w:bookmarkEnd w:id="77"/>'],
    ["a picture", run("<w:pict></w:pict>")],
    ["a drawing", run("<w:drawing></w:drawing>")],
    ["an object", run("<w:object></w:object>")],
    ["a tracked change", '<w:ins w:id="78" w:author="Sekcam"><w:r><w:t> Baik.</w:t></w:r></w:ins>'],
  ])("stays where a person has put %s into it", (_, put) => {
    const result = segarkan(sunting(print(), [words, words + put]), next);
    expect(isiDokumen(result.content)).toContain(words + put);
    expect(baris(result).map((each) => each.split(":")[0])).toContain("bentrok uraian/3");
    expect(result.laporan.perubahan.map(({ catatan }) => catatan)).toContain(
      "kalimat ini tidak ada lagi dalam data, tetapi di dalamnya ada catatan kaki, tautan, komentar, atau gambar dari orang",
    );
  });

  it("goes where it only looks otherwise", () => {
    const result = segarkan(
      sunting(print(), [words, words.replace("tahun.", "tahun.</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>")]),
      next,
    );
    expect(teks(result.content)).not.toContain("terus membaik");
  });
});

describe("a computed paragraph that a person tore with Enter", () => {
  const cut = (at: string): string => `${at}</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">`;
  const torn = sunting(print(), ["Rata-rata capaian kinerja ", cut("Rata-rata capaian kinerja ")]);
  const uraian = [
    "Rata-rata capaian kinerja adalah 99,10% dari tiga indikator.",
    "Pagu anggaran sebesar Rp1.250.000 dan terserap 95,26%.",
    "Kinerja pelayanan terus membaik dari tahun ke tahun.",
  ];

  it("is refreshed in both its pieces", () => {
    const result = segarkan(torn, input({ uraian }));
    expect(teks(result.content)).toContain(
      "\nRata-rata capaian kinerja \nadalah 99,10% dari tiga indikator.\nPagu anggaran",
    );
    expect(baris(result).map((each) => each.split(":")[0])).toEqual(["diperbarui uraian/1"]);
    expect(segarkan(result.content, input({ uraian })).content).toBe(result.content);
  });

  it("has no piece that is taken for the sentence behind it, which a person deleted", () => {
    const ended = sunting(print(), ["dari tiga indikator", `dari tiga indik${cut("")}ator`]);
    const deleted = sunting(ended, [/<w:p>(?:(?!<w:p>).)*?Pagu anggaran.*?<\/w:p>/s, ""]);
    const result = segarkan(deleted, input({ uraian: [uraian[0] ?? "", "Pagu naik.", uraian[2] ?? ""] }));
    expect(baris(result).map((each) => each.split(":")[0])).toEqual(["diperbarui uraian/1", "dihapus uraian/2"]);
  });

  it("has no old number that ends where a line does", () => {
    const apart = sunting(
      print(),
      ["adalah 98,74%", `adalah 98,7${cut("")}4%`],
      ["Demikian laporan", "Dahulu 98,7 saja. Demikian laporan"],
    );
    expect(segarkan(apart, input({ uraian })).laporan.prosa).toEqual([]);
  });

  it("is not written over where a break stands inside a number of it, which would go with that", () => {
    const broken = sunting(torn, ["adalah 98,74%", "adalah 9</w:t><w:br/><w:t>8,74%"]);
    const result = segarkan(broken, input({ uraian }));
    expect(baris(result).map((each) => each.split(":")[0])).toEqual(["bentrok uraian/1"]);
    expect(isiDokumen(result.content)).toContain("adalah 9</w:t><w:br/><w:t>8,74% dari");
    expect(segarkan(result.content, input({ uraian })).content).toEqual(result.content);
  });

  it("is one sentence after --terima, with nothing of the old one left", () => {
    const edited = sunting(torn, ["adalah 98,74% dari", "tercatat 98,75% dari"]);
    const open = segarkan(edited, input({ uraian }));
    expect(baris(open).map((each) => each.split(":")[0])).toEqual(["bentrok uraian/1"]);
    const result = segarkan(open.content, input({ uraian }), { accept: ["uraian/1"] });
    expect(teks(result.content).replace(/\s+/g, " ")).toContain(`${uraian[0]} ${uraian[1]}`);
    expect(teks(result.content)).not.toMatch(/98,75|tercatat/);
  });

  it("goes with both its pieces when the data drop it", () => {
    const result = segarkan(torn, input({ uraian: uraian.slice(1) }));
    expect(teks(result.content)).not.toMatch(/Rata-rata capaian|dari tiga indikator/);
  });

  it("is refreshed in both its pieces also where one of them was moved out of the text", () => {
    const left = "Pagu anggaran sebesar Rp1.250.000 ";
    const away = sunting(
      print(),
      [`${left}dan`, "dan"],
      [/(<w:p>(?:(?!<w:p>).)*BAB III PENUTUP)/s, `<w:p><w:r><w:t>${left}</w:t></w:r></w:p>$1`],
    );
    const next = [uraian[0] ?? "", "Pagu anggaran sebesar Rp1.310.000 dan terserap 96,26%.", uraian[2] ?? ""];
    const result = segarkan(away, input({ uraian: next }));
    expect(teks(result.content)).toContain("\nPagu anggaran sebesar Rp1.310.000 \nBAB III PENUTUP");
    expect(teks(result.content)).toContain("\ndan terserap 96,26%.\n");
    expect(baris(result).map((each) => each.split(":")[0])).toEqual(["diperbarui uraian/1", "diperbarui uraian/2"]);
    expect(result.laporan.prosa).toEqual([]);
    expect(segarkan(result.content, input({ uraian: next })).content).toBe(result.content);
  });

  it("is refreshed in both its pieces where one was moved out of the text and the other within it", () => {
    const left = "Pagu anggaran sebesar Rp1.250.000 ";
    const away = sunting(
      print(),
      [/<w:p>(?:(?!<w:p>).)*Pagu anggaran.*?<\/w:p>/s, ""],
      [
        /(tahun ke tahun\.<.*?<\/w:p>)/s,
        '$1<w:p><w:r><w:t xml:space="preserve">dan terserap 95,26%.</w:t></w:r></w:p>',
      ],
      [/(<w:p>(?:(?!<w:p>).)*BAB III PENUTUP)/s, `<w:p><w:r><w:t>${left}</w:t></w:r></w:p>$1`],
    );
    const next = [uraian[0] ?? "", "Pagu anggaran sebesar Rp1.310.000 dan terserap 96,26%.", uraian[2] ?? ""];
    const result = segarkan(away, input({ uraian: next }));
    expect(teks(result.content)).toContain("\nPagu anggaran sebesar Rp1.310.000 \nBAB III PENUTUP");
    expect(teks(result.content)).toContain("tahun ke tahun.\ndan terserap 96,26%.\n");
    expect([baris(result).filter((each) => !each.startsWith("diperbarui")), result.laporan.prosa]).toEqual([[], []]);
  });

  it("is refreshed in both its pieces where one was moved within its text and the other into another", () => {
    const [left, right] = ["Pagu anggaran sebesar ", "Rp1.250.000 dan terserap 95,26%."].map(
      (text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
    ) as [string, string];
    const away = sunting(
      print(),
      [/<w:p>(?:(?!<w:p>).)*Pagu anggaran.*?<\/w:p>/s, ""],
      [/(tahun ke tahun\.<.*?<\/w:p>)/s, `$1${left}`],
      [/(mencapai 102,84%\.<.*?<\/w:p>)/s, `$1${right}`],
    );
    const next = [uraian[0] ?? "", "Pagu anggaran sebesar Rp1.310.000 dan terserap 96,26%.", uraian[2] ?? ""];
    const result = segarkan(away, input({ uraian: next }));
    expect(teks(result.content)).toContain("tahun ke tahun.\nPagu anggaran sebesar \n");
    expect(teks(result.content)).toContain("mencapai 102,84%.\nRp1.310.000 dan terserap 96,26%.\n");
    expect([baris(result).filter((each) => !each.startsWith("diperbarui")), result.laporan.prosa]).toEqual([[], []]);
    expect(segarkan(result.content, input({ uraian: next })).content).toBe(result.content);
  });

  it("says the same each time where its pieces changed places and hold a link, and the data drop it", () => {
    const linked = (text: string): string =>
      `<w:p><w:hyperlink w:anchor="x"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`;
    const swapped = sunting(print(), [
      /<w:p>((?:(?!<w:p>).)*?)<w:r>(?:(?!<w:p>).)*?Rata-rata capaian kinerja.*?<\/w:p>/s,
      `<w:p>$1<w:r><w:t>or.</w:t></w:r></w:p>${linked("Rata-rata capaian kinerja adalah 98,74% dari tiga indikat")}`,
    ]);
    const next = input({ uraian: [uraian[1] ?? "", uraian[2] ?? ""] });
    const result = segarkan(swapped, next);
    expect(baris(result).map((each) => each.split(":")[0])).toEqual(["bentrok uraian/1"]);
    const again = segarkan(result.content, next);
    expect(baris(again)).toEqual(baris(result));
    expect(again.content).toBe(result.content);
    expect(baris(segarkan(result.content, input()))).toEqual([]);
  });

  it("is not joined with a sentence that a person wrote below it", () => {
    const typed = sunting(print(), [
      "dari tiga indikator.",
      `${cut("dari tiga indikator.")}Capaian itu lebih baik dari tahun lalu menurut survei warga.`,
    ]);
    const result = segarkan(typed, input({ uraian }));
    expect(teks(result.content)).toContain(
      `${uraian[0]}\nCapaian itu lebih baik dari tahun lalu menurut survei warga.\n`,
    );
  });
});

describe("a number that a person wrote among computed sentences", () => {
  const wrote = "Capaian 98,74% itu patut disyukuri.";
  const below = `</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">${wrote}`;
  const prompt = "[Kasubbag: tulis latar belakang]";
  const empty = input({ baris: [] });

  it.each<[string, Uint8Array]>([
    ["in a paragraph of its own", sunting(print(), ["dari tiga indikator.", `dari tiga indikator.${below}`])],
    ["behind a sentence whose data stay", sunting(print(), ["tahun ke tahun.", `tahun ke tahun. ${wrote}`])],
    [
      "behind a sentence that is in conflict",
      sunting(print(), ["dari tiga indikator.", `dari tiga indikator. ${wrote}`]),
    ],
    ["in a gap that it fills", sunting(print(), [prompt, wrote])],
    [
      "below a chart, in its control",
      sunting(print(), [/(<w:drawing>(?:(?!<w:p>).)*?<\/w:p>)/s, `$1<w:p><w:r><w:t>${wrote}</w:t></w:r></w:p>`]),
    ],
    [
      "below a table, in its control",
      sunting(print(), [/(<\/w:tbl>)(<\/w:sdtContent>)/, `$1<w:p><w:r><w:t>${wrote}</w:t></w:r></w:p>$2`]),
    ],
    [
      "below the sentence in place of a table",
      sunting(print(empty), ["Belum ada indikator.", `Belum ada indikator.${below}`]),
    ],
  ])("is named when the data leave it behind: %s", (_, edited) => {
    const { laporan } = segarkan(edited, { ...baru, tabel_kinerja: empty.tabel_kinerja as Tabel });
    expect(laporan.prosa.map(({ lama, baru, kalimat }) => [lama, baru, kalimat])).toEqual([["98,74", "99,10", wrote]]);
  });

  it("is named where the sentence that it comes from is in conflict, as long as it is, and only then", () => {
    const wrote = "Dahulu Rp1.250.000 saja.";
    const edited = sunting(
      print(),
      ["Pagu anggaran sebesar", "Seluruh pagu sebesar"],
      ["Demikian laporan", `${wrote} Demikian laporan`],
    );
    const named = ({ laporan }: ReturnType<typeof segarkan>): unknown[] =>
      laporan.prosa.map(({ lama, baru, tag, kalimat }) => [lama, baru, tag, kalimat]);
    const first = segarkan(edited, baru);
    expect(named(first)).toEqual([["1.250.000", "1.310.000", "uraian/2", wrote]]);
    const again = segarkan(first.content, baru);
    expect(named(again)).toEqual(named(first));
    expect(named(segarkan(again.content, input()))).toEqual([]);
  });

  it("is not named a second time where the sentence is a conflict itself", () => {
    const { laporan } = segarkan(sunting(print(), ["kinerja adalah 98,74%", "kinerja kantor adalah 98,74%"]), baru);
    expect(laporan.perubahan.map(({ status }) => status)).toContain("bentrok");
    expect(laporan.prosa).toEqual([]);
  });
});

describe("a draft that another program packed its own way", () => {
  const utf16 = (order: "le" | "be") => (xml: string) => {
    const bytes = Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
    return order === "le" ? bytes : bytes.swap16();
  };
  const strict = (xml: string): string =>
    xml
      .replaceAll(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  const eachPart = (change: (name: string, xml: string) => string | Uint8Array): Uint8Array => {
    const pkg = openPackage(print());
    for (const [name, bytes] of pkg.parts)
      if (/\.(?:xml|rels)$/.test(name))
        pkg.parts.set(name, new Uint8Array(Buffer.from(change(name, Buffer.from(bytes).toString()))));
    return savePackage(pkg);
  };
  const renamed = (): Uint8Array => {
    const pkg = openPackage(eachPart((_, xml) => xml.replaceAll("word/document.xml", "word/document2.xml")));
    for (const name of ["word/document.xml", "word/_rels/document.xml.rels"]) {
      const bytes = pkg.parts.get(name);
      pkg.parts.delete(name);
      if (bytes !== undefined) pkg.parts.set(name.replace("document", "document2"), bytes);
    }
    return savePackage(pkg);
  };

  it.each<[string, () => Uint8Array]>([
    [
      "UTF-16, little end first",
      () => eachPart((name, xml) => (name === "word/document.xml" ? utf16("le")(xml) : xml)),
    ],
    ["UTF-16, big end first", () => eachPart((name, xml) => (name === "word/document.xml" ? utf16("be")(xml) : xml))],
    ["UTF-8 with a byte order mark", () => eachPart((_, xml) => `\ufeff${xml}`)],
    ["Strict namespaces", () => eachPart((_, xml) => strict(xml))],
    ["the main part under another name", renamed],
  ])("is merged: %s", (_, make) => {
    const { nilai, temuan } = refreshDocx(make(), print(input({ capaian: "99,10" })));
    expect(temuan).toEqual([]);
    expect(nilai?.laporan.perubahan.map(({ status, tag }) => `${status} ${tag}`)).toEqual(["diperbarui capaian"]);
    expect(findDamage(nilai?.content as Uint8Array)).toBe(null);
    expect(refreshDocx(nilai?.content as Uint8Array, print(input({ capaian: "99,10" }))).nilai?.content).toBe(
      nilai?.content,
    );
  });
});
