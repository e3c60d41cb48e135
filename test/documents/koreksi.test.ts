import { expect, it } from "vitest";
import { CATATAN_KOREKSI, sayKoreksi } from "../../src/documents/catatan-koreksi.ts";
import type { Koreksi } from "../../src/review/koreksi.ts";
import { ukurContoh } from "../support/draf.ts";

it("catatan koreksi numbers the corrections in the order of the document, with weight, place and advice", () => {
  const koreksi: Koreksi[] = [
    {
      tingkat: "galat",
      rule: "angka-bertentangan",
      tempat: { bagian: "BAB III", letak: "Tabel 12", halaman: "8", part: "word/document.xml", paragraf: 7 },
      pesan: "Target tertulis 91,5.",
      perbaikan: "ganti 91,5 menjadi 90,5",
    },
    {
      tingkat: "periksa",
      rule: "spasi-ganda",
      tempat: { bagian: "BAB IV", letak: 'paragraf "Simpulan"', part: "word/document.xml", paragraf: 9 },
      pesan: "Ada spasi ganda.",
      perbaikan: "ganti dengan satu",
    },
  ];
  expect(CATATAN_KOREKSI.compose(ukurContoh("muncar").config, koreksi.map(sayKoreksi), [], "2025-02-03")).toMatchObject(
    {
      tanggal: "3 Februari 2025",
      jumlah_koreksi: "2",
      koreksi: [
        {
          nomor_urut: "1",
          tempat: "Mulai halaman 8: BAB III; Tabel 12",
          temuan: "Harus diperbaiki: Target tertulis 91,5.",
          perbaikan: "Ganti 91,5 menjadi 90,5",
        },
        {
          nomor_urut: "2",
          tempat: 'BAB IV; paragraf "Simpulan"',
          temuan: "Perlu diperiksa: Ada spasi ganda.",
          perbaikan: "Ganti dengan satu",
        },
      ],
    },
  );
});
