import fc from "fast-check";
import { expect, it } from "vitest";
import type { Laporan } from "../../src/model/content.ts";
import { openPackage } from "../../src/opc/package.ts";
import { findAll, type XmlElement } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { renderComment } from "../../src/review/comments.ts";
import type { Koreksi } from "../../src/review/koreksi.ts";
import { readDasar } from "../../src/word/base/part.ts";
import { findDifference, openVersi } from "../../src/word/diff/diff.ts";
import { visibleText } from "../../src/word/parts/paragraph.ts";
import type { RefreshResult } from "../../src/word/refresh/refresh.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { readNaskah } from "../../src/word/text/read.ts";
import { gelombangAcak } from "../support/kantor-acak/gelombang.ts";
import type { KantorAcak } from "../support/kantor-acak/kantor.ts";
import { drafOf } from "../support/kantor-acak/tampil.ts";
import { saveAgain, saveDocuments, toPages } from "../support/libreoffice.ts";
import { insertBaris, isiSelTabel, ketikGanti, ketikSesudah, suntingLibreOffice } from "../support/libreoffice-edit.ts";
import { type Percobaan, siapkanContoh } from "./refresh-acak.ts";
import { SUNTINGAN_GAYA } from "./refresh-acak-gaya.ts";
import { suntingAcak } from "./refresh-acak-suntingan.ts";
import { createAcak } from "./refresh-acak-tangan.ts";
import { input, isiDokumen, print, segarkan, sunting, teks } from "./refresh-bahan.ts";
import { barisDokumen } from "./refresh-sama.ts";
import { type Cetakan, cetakan, checkWords } from "./refresh-sifat.ts";
import { checkGaya, checkTanda } from "./refresh-sifat-gaya.ts";
import { checkSecond } from "./refresh-sifat-laporan.ts";

/*
 * A draft that goes through LibreOffice between two refreshes, twice over. LibreOffice drops tags, pushes controls into
 * the first cell or paragraph, and after the second save they are gone: bookmarks are all that is left.
 */

const URAIAN = [
  "Pagu anggaran sebesar Rp1.250.000 dan terserap 95,26%.",
  "Kinerja pelayanan terus membaik dari tahun ke tahun.",
] as const;
const data = (capaian: string, ikm: string, sakip: string, trend: number): Laporan =>
  input({
    capaian,
    baris: [
      ["1", "Indeks Kepuasan Masyarakat", "88", ikm],
      ["2", "Nilai SAKIP", "70", sakip],
      ["3", "Penyelesaian aduan", "95", "97"],
    ],
    trend: [80, 85.5, trend],
    uraian: [`Rata-rata capaian kinerja adalah ${capaian}% dari tiga indikator.`, ...URAIAN],
  });

const short = ({ laporan }: RefreshResult): string[] => laporan.perubahan.map(({ status, tag }) => `${status} ${tag}`);

it("keeps hand edits and brings in fresh data through LibreOffice, twice over", () => {
  const first = segarkan(
    suntingLibreOffice(print(), [
      ketikSesudah("Demikian laporan", " tangan1q"),
      ketikGanti("terus membaik", "terus membaik tangan2q"),
      insertBaris(0, 2, "tangan3q"),
      isiSelTabel(0, 3, 1, "90,6"),
    ]),
    data("99,10", "91", "69", 92),
  );
  expect(short(first)).toEqual([
    "diperbarui capaian",
    "diperbarui uraian/1",
    "dipertahankan uraian/3",
    "bentrok tabel_kinerja/I-Indeks Kepuasan Masyarakat/realisasi",
    "diperbarui tabel_kinerja/I-Nilai SAKIP/realisasi",
    "diperbarui grafik_tren",
  ]);
  const second = segarkan(
    suntingLibreOffice(first.content, [ketikSesudah("Sasaran Meningkatnya pelayanan", " tangan4q")]),
    data("97", "93", "72", 93),
  );
  expect(short(second)).toEqual([
    "diperbarui capaian",
    "diperbarui uraian/1",
    "dipertahankan uraian/3",
    "bentrok tabel_kinerja/I-Indeks Kepuasan Masyarakat/realisasi",
    "diperbarui tabel_kinerja/I-Nilai SAKIP/realisasi",
    "diperbarui grafik_tren",
    "dipertahankan sasaran[S1].analisis/1",
  ]);
  expect(teks(second.content)).toContain("capaian 97% dengan");
  expect(teks(second.content)).toContain("kinerja adalah 97% dari");
  expect(
    teks(second.content)
      .match(/tangan\dq/g)
      ?.sort(),
  ).toEqual(["tangan1q", "tangan2q", "tangan3q", "tangan4q"]);
});

it.each(["muncar", "kanigaran"] as const)("comments cost no text of the draft of %s, wherever they stand", (contoh) => {
  const { docx } = siapkanContoh(contoh, 1).asal;
  const many = findAll(parseXml(isiDokumen(docx)), "w:p").length;
  const koreksi = Array.from({ length: many }, (_, paragraf): Koreksi => {
    const tempat = { bagian: "", letak: "", part: "word/document.xml", paragraf };
    return { tingkat: "periksa", rule: "spasi-ganda", tempat, pesan: "Periksa.", perbaikan: "betulkan." };
  });
  const berkomentar = renderComment(docx, koreksi, "2025-02-03T08:00:00");
  expect(readNaskah(berkomentar)?.comment).toBe(many);
  const [commented, plain] = saveDocuments([berkomentar, docx]).map((saved) =>
    findAll(parseXml(isiDokumen(saved)), "w:p")
      .map((each) => visibleText(each).replace(/\s+/g, " ").trim())
      .filter((text) => text !== ""),
  );
  expect(commented).toEqual(plain);
});

it.each(["muncar", "kanigaran"] as const)(
  "no value of the draft of %s is wrong in silence after two rounds",
  (contoh) => {
    const { asal, segar } = siapkanContoh(contoh, 2);
    let docx = asal.docx;
    for (const baru of segar.slice(1)) {
      docx = saveAgain("draf.docx", docx, "docx");
      const { nilai, temuan } = refreshDocx(docx, baru.docx);
      expect(temuan).toEqual([]);
      if (nilai === null) return;
      docx = nilai.content;
      expect(nilai.laporan.prosa).toEqual([]);
      const told = nilai.laporan.perubahan
        .filter(({ status }) => status !== "diperbarui")
        .flatMap(({ lama, suntingan, baru }) => [lama, suntingan, baru])
        .flatMap((text) => (text === null ? [] : text.split(" | ")))
        .map((text) => text.replace(/\s+/g, " ").trim());
      const isTold = (text: string | null): boolean => {
        const own = (text ?? "").replace(/\s+/g, " ").trim();
        return told.some(
          (each) => each === own || (each.length > 3 && own.includes(each)) || (own.length > 3 && each.includes(own)),
        );
      };
      // A table that the data no longer have is told in one line; its rows stand in the document only.
      const hilang = new Set(nilai.laporan.perubahan.filter(({ status }) => status === "hilang").map(({ tag }) => tag));
      const gone = new Set(
        (readDasar(openPackage(docx))?.content ?? []).flatMap((each) =>
          each.jenis === "tabel" && hilang.has(each.kunci)
            ? [...each.tabel.kolom.map(({ judul }) => judul), ...each.tabel.baris.flatMap(({ sel }) => sel)]
            : [],
        ),
      );
      const isGone = (lama: string | null, baru: string | null): boolean =>
        baru === null && (lama ?? "").split(" | ").every((cell) => cell.trim() === "" || gone.has(cell.trim()));
      const silent = findDifference(openVersi(docx), openVersi(baru.docx)).filter(
        ({ jenis, lama, baru }) =>
          (jenis === "nilai" || jenis === "tabel") && !isTold(lama) && !isTold(baru) && !isGone(lama, baru),
      );
      expect(silent).toEqual([]);
    }
  },
);

it("every word of a cell that is taller than a page is on a page, printed or brought in by a refresh", () => {
  const words = (mark: string): string[] => Array.from({ length: 700 }, (_, at) => `${mark}${at}x`);
  const baris = (long: string): string[][] => [
    ["1", "Indeks Kepuasan Masyarakat", "88", "90,5"],
    ["2", "Nilai SAKIP", "70", long],
    ["3", "Penyelesaian aduan", "95", "97"],
  ];
  const printed = print(input({ baris: baris(words("cetak").join(" ")) }));
  const refreshed = segarkan(
    sunting(print(input({ baris: baris("68,25") })), ["Demikian laporan ", "Demikianlah laporan "]),
    input({ baris: baris(words("segar").join(" ")) }),
  ).content;
  const pages = toPages({ "cetak.docx": printed, "segar.docx": refreshed });
  for (const mark of ["cetak", "segar"]) {
    const text = (pages[`${mark}.docx`] ?? []).map(({ teks }) => teks).join("\n");
    expect(words(mark).filter((word) => !text.includes(word))).toEqual([]);
  }
});

it("an office whose forms come late reads as printed, also when LibreOffice saved it before", () => {
  const offices = fc.sample(gelombangAcak, { numRuns: 3, seed: 3 });
  const draftAt = (at: number) => offices.map((waves) => drafOf(waves.at(at) as KantorAcak).docx);
  const late = draftAt(-1);
  for (const [at, saved] of saveDocuments(draftAt(0)).entries()) {
    const last = late[at] as Uint8Array;
    const { nilai } = refreshDocx(saved, last);
    expect(barisDokumen(nilai?.content as Uint8Array)).toEqual(barisDokumen(last));
  }
});

it("keeps what random hands did to looks and words, and says nothing new the second time, with a LibreOffice save in between", () => {
  const { asal, segar } = siapkanContoh("muncar", 3);
  const kantor = fc.sample(gelombangAcak, { numRuns: 3, seed: 21 }).map((waves) => ({
    asal: cetakan(drafOf(waves[0] as KantorAcak).docx),
    segar: [cetakan(drafOf(waves.at(-1) as KantorAcak).docx)],
  }));
  const langgar = [{ asal, segar }, ...kantor].flatMap((each, nomor) =>
    lewatLibreOffice(each, nomor === 0 ? [1, 2, 3, 4] : [nomor, nomor + 10]),
  );
  expect(langgar).toEqual([]);
});

/** What scripts of hands on one draft break, where LibreOffice saves it before data come late. */
function lewatLibreOffice({ asal, segar }: Percobaan, seeds: readonly number[]): string[] {
  const kinds = Object.keys(SUNTINGAN_GAYA) as (keyof typeof SUNTINGAN_GAYA)[];
  const scripts = seeds.map((seed) => suntingAcak(asal.docx, createAcak(seed), 6, kinds));
  const [plain, ...saved] = saveDocuments([asal.docx, ...scripts.map(({ docx }) => docx)]);
  const { root } = cetakan(plain as Uint8Array);
  return seeds.flatMap((seed, at) => {
    const disunting = saved[at] as Uint8Array;
    const late = segar[seed % segar.length] as Cetakan;
    const { nilai, temuan } = refreshDocx(disunting, late.docx);
    if (nilai === null) return [`seed ${seed}: ${JSON.stringify(temuan)}`];
    const [before, after] = [disunting, nilai.content].map((each) => parseXml(isiDokumen(each))) as [
      XmlElement,
      XmlElement,
    ];
    const again = refreshDocx(nilai.content, late.docx).nilai;
    return [
      ...checkWords(before, after),
      ...checkGaya(asal.root, before, after),
      ...checkTanda(root, before, after, nilai.laporan),
      ...(again === null ? ["refused the second time"] : checkSecond(nilai.laporan, again.laporan)),
    ].map((each) => `seed ${seed} (${scripts[at]?.langkah.join(", ")}): ${each}`);
  });
}
