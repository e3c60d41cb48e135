import fc from "fast-check";
import { expect, it } from "vitest";
import { CATATAN_KOREKSI, sayKoreksi, sayOpen } from "../../src/documents/catatan-koreksi.ts";
import type { Tabel } from "../../src/model/content.ts";
import type { Koreksi } from "../../src/review/koreksi.ts";
import type { OpenSentence } from "../../src/review/ledger/confirm.ts";
import { formatOpen } from "../../src/review/ledger/say.ts";
import { ambil } from "../report/kantor.ts";
import { ukurContoh } from "../support/draf.ts";

const { config } = ukurContoh("muncar");

const KOREKSI: Koreksi[] = [
  {
    tingkat: "galat",
    rule: "angka-bertentangan",
    tempat: { bagian: "BAB III", letak: "Tabel 12", halaman: "8", part: "word/document.xml", paragraf: 7 },
    pesan: "Target tertulis 91,5.",
    perbaikan: "ganti 91,5 menjadi 90,5",
  },
  {
    tingkat: "galat",
    rule: "celah-tersisa",
    siapa: "Kepala Seksi Pelayanan",
    tempat: { bagian: "BAB III", letak: 'paragraf "[Kepala …"', halaman: "9", part: "word/document.xml", paragraf: 8 },
    pesan: "Bagian ini belum ditulis: hambatan.",
    perbaikan: "minta Kepala Seksi Pelayanan menulis hambatan, lalu hapus tandanya",
  },
  {
    tingkat: "periksa",
    rule: "spasi-ganda",
    tempat: { bagian: "BAB IV", letak: 'paragraf "Simpulan"', part: "word/document.xml", paragraf: 9 },
    pesan: "Ada spasi ganda.",
    perbaikan: "ganti dengan satu",
  },
];

const rowsOf = (koreksi: readonly Koreksi[]) =>
  (
    ambil(
      CATATAN_KOREKSI.compose(
        config,
        koreksi.map((one) => sayKoreksi(one, config)),
        [],
        "2025-02-03",
      ),
      "tabel_koreksi",
    ) as Tabel
  ).baris;

it("catatan koreksi puts together what one person mends, in the order of the document, numbered through", () => {
  expect(rowsOf(KOREKSI).map(({ sel }) => sel)).toEqual([
    [`${config.pejabat.kasubbag.jabatan}: 2 catatan`],
    ["1", "8", "BAB III; Tabel 12", "Harus diperbaiki", "Target tertulis 91,5.", "Ganti 91,5 menjadi 90,5", "☐"],
    ["2", "-", 'BAB IV; paragraf "Simpulan"', "Perlu diperiksa", "Ada spasi ganda.", "Ganti dengan satu", "☐"],
    ["Kepala Seksi Pelayanan: 1 catatan"],
    [
      "3",
      "9",
      "BAB III",
      "Harus diperbaiki",
      "Bagian ini belum ditulis: hambatan.",
      "Minta Kepala Seksi Pelayanan menulis hambatan, lalu hapus tandanya",
      "☐",
    ],
  ]);
});

it("catatan koreksi has every correction once, and every person once", () => {
  const one = fc.record({ siapa: fc.constantFrom("A", "B", "C"), pesan: fc.integer().map((n) => `temuan ${n}`) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), (list) => {
      const rows = rowsOf(list.map((each) => ({ ...KOREKSI[0], ...each }) as Koreksi));
      const heads = rows.filter(({ jenis }) => jenis === "kelompok").map(({ sel }) => sel[0]);
      expect(new Set(heads).size).toBe(heads.length);
      expect(heads.length).toBe(new Set(list.map(({ siapa }) => siapa)).size);
      const said = rows.filter(({ jenis }) => jenis === "isi").map(({ sel }) => sel[4]);
      expect(said.toSorted()).toEqual(list.map(({ pesan }) => pesan).toSorted());
    }),
  );
});

it.each([
  [299, 299, null],
  [300, 300, null],
  [301, 300, "dan 1 kalimat lain yang belum cocok dengan data; selesaikan dahulu yang di atas, lalu: lkjip review"],
  [
    24_000,
    300,
    "dan 23.700 kalimat lain yang belum cocok dengan data; selesaikan dahulu yang di atas, lalu: lkjip review",
  ],
])("of %i sentences that wait to be confirmed %i are listed, on the screen and in the document", (many, most, rest) => {
  const open = Array.from(
    { length: many },
    (_, i): OpenSentence => ({ nomor: i + 1, kalimat: `Ada ${i}.`, entries: [], data: [] }),
  );
  const lines = formatOpen(open).split("\n").slice(1, -1);
  expect(lines).toHaveLength(most + (rest === null ? 0 : 1));
  expect(lines[most - 1]).toContain(`${most}. Belum cocok`);
  expect(lines[most]).toBe(rest === null ? undefined : `… ${rest}`);
  const rows = sayOpen(open);
  expect(rows).toHaveLength(lines.length);
  expect(rows[most]).toEqual(rest === null ? undefined : { nomor: "…", tempat: "", kalimat: rest, teks: "" });
});
