import { expect, it } from "vitest";
import type { Celah, LaporanScope } from "../../src/model/content.ts";
import { type BarisMasukan, buatConfigIndikator, formulir } from "../support/kinerja.ts";
import { ambil, lapor } from "./kantor.ts";

/* What stands below the card of an indicator that one unit tells, each line behind its word: a text, or one gap. */

const LEADS = ["sebab", "dukungan", "hambatan", "tindakan", "dampak", "selanjutnya"] as const;

function explain(indikator: Record<string, unknown>, baris: BarisMasukan | null): Record<string, string> {
  const forms = baris === null ? [] : [formulir("pelayanan", { "S1.1": baris })];
  const item = ambil(lapor(buatConfigIndikator(indikator), ...forms), "sasaran.0.indikator.0") as LaporanScope;
  const said = LEADS.map((nama) => [nama, item[nama] as string | Celah] as const);
  return Object.fromEntries(
    said.flatMap(([nama, teks]) =>
      teks === "" ? [] : [[nama, typeof teks === "string" ? teks : `[${teks.siapa}: ${teks.apa}]`]],
    ),
  );
}

const ALL = {
  pendukung: "Loket ditambah",
  penghambat: "Jaringan terputus",
  solusi: "Menyiapkan jaringan cadangan",
  tindak_lanjut: "Menambah petugas",
};

it.each<[string, BarisMasukan | null, Record<string, string>]>([
  [
    "a target that was reached was reached because of what helped",
    { realisasi: 95, narrative: ALL },
    {
      sebab: "Loket ditambah.",
      hambatan: "Jaringan terputus.",
      tindakan: "Seksi Pelayanan menyiapkan jaringan cadangan.",
      selanjutnya: "Pada tahun 2025 Seksi Pelayanan menambah petugas.",
    },
  ],
  [
    "one that was missed was missed because of what hindered",
    { realisasi: 80, narrative: ALL },
    {
      sebab: "Jaringan terputus.",
      dukungan: "Loket ditambah.",
      tindakan: "Seksi Pelayanan menyiapkan jaringan cadangan.",
      selanjutnya: "Pada tahun 2025 Seksi Pelayanan menambah petugas.",
    },
  ],
  [
    "where nobody knows yet, neither is the cause",
    { narrative: { pendukung: "Loket ditambah", penghambat: "Jaringan terputus" } },
    {
      dukungan: "Loket ditambah.",
      hambatan: "Jaringan terputus.",
      tindakan: "[Kasi Pelayanan: solusi yang dilakukan untuk Indeks]",
      selanjutnya: "[Kasi Pelayanan: rencana tindak lanjut Indeks]",
    },
  ],
  [
    "what a unit did not write is asked for behind its word; of a target that was reached no next step",
    { realisasi: 95 },
    {
      sebab: "[Kasi Pelayanan: faktor pendukung Indeks]",
      hambatan: "[Kasi Pelayanan: faktor penghambat Indeks]",
      tindakan: "[Kasi Pelayanan: solusi yang dilakukan untuk Indeks]",
    },
  ],
  [
    "a unit that says there is nothing is not asked again, and its word is no sentence",
    { realisasi: 95, narrative: { ...ALL, penghambat: "tidak ada", solusi: "-" } },
    { sebab: "Loket ditambah.", selanjutnya: "Pada tahun 2025 Seksi Pelayanan menambah petugas." },
  ],
  [
    "without its form each is asked for once",
    null,
    {
      dukungan: "[Kasi Pelayanan: faktor pendukung Indeks]",
      hambatan: "[Kasi Pelayanan: faktor penghambat Indeks]",
      tindakan: "[Kasi Pelayanan: solusi yang dilakukan untuk Indeks]",
      selanjutnya: "[Kasi Pelayanan: rencana tindak lanjut Indeks]",
    },
  ],
])("%s", (_, baris, expected) => {
  expect(explain({}, baris)).toEqual(expected);
});

it.each<[string, Record<string, unknown>, BarisMasukan["tw"], string | undefined]>([
  [
    "how far it rose",
    { target: 90 },
    [88.4, 89.15, 90.2, 91.3],
    "Dari triwulan I ke triwulan IV realisasinya naik 2,9 poin.",
  ],
  [
    "how far a percentage fell",
    { target: 90, satuan: "%" },
    [95, 91, 92, 90.5],
    "Dari triwulan I ke triwulan IV realisasinya turun 4,5 poin persentase.",
  ],
  [
    "quarters that were not reported do not count",
    { target: 90 },
    [null, 80, null, 91],
    "Dari triwulan II ke triwulan IV realisasinya naik 11 poin.",
  ],
  ["nothing where first and last are the same", { target: 90 }, [91, 80, 85, 91], undefined],
  ["nothing of one quarter", { target: 90 }, [null, null, null, 91], undefined],
  [
    "of a sum where most and least was done",
    { target: 20, satuan: "kasus", periode: "jumlah" },
    [4, 5, 3, 6],
    "Realisasi tertinggi pada triwulan IV, yaitu 6 kasus, dan terendah pada triwulan III, yaitu 3 kasus.",
  ],
  [
    "all the quarters that share it",
    { target: 20, satuan: "kasus", periode: "jumlah" },
    [5, 2, 5, 2],
    "Realisasi tertinggi pada triwulan I dan III, yaitu 5 kasus, dan terendah pada triwulan II dan IV, yaitu 2 kasus.",
  ],
  [
    "of what should fall that falling is no loss",
    { target: 20, satuan: "hari", arah: "turun" },
    [26, 24, 22.5, 21],
    "Dari triwulan I ke triwulan IV realisasinya turun 5 hari (kinerja membaik).",
  ],
  [
    "and rising no gain",
    { target: 20, satuan: "hari", arah: "turun" },
    [17, 18, 18, 19],
    "Dari triwulan I ke triwulan IV realisasinya naik 2 hari (kinerja menurun).",
  ],
  [
    "of a sum that should be small the lowest first",
    { target: 20, satuan: "kasus", periode: "jumlah", arah: "turun" },
    [4, 5, 3, 6],
    "Makin kecil makin baik: realisasi terendah pada triwulan III, yaitu 3 kasus, dan tertinggi pada triwulan IV, yaitu 6 kasus.",
  ],
  [
    "of a sum of two quarters how far it rose",
    { target: 20, satuan: "kasus", periode: "jumlah" },
    [5, 6, null, null],
    "Dari triwulan I ke triwulan II realisasinya naik 1 kasus.",
  ],
  [
    "nothing of a sum that is the same in each quarter",
    { target: 20, satuan: "kasus", periode: "jumlah" },
    [0, 0, 0, 0],
    undefined,
  ],
])("the quarters say beside the card: %s", (_, indikator, tw, dampak) => {
  expect(explain(indikator, { ...(tw && { tw }) }).dampak).toBe(dampak);
});
