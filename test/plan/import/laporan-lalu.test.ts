import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importFiles } from "../../../src/plan/import/import.ts";
import { readConfig } from "../../../src/plan/read.ts";
import { rowKey } from "../../../src/plan/workbook/row-key.ts";
import { many } from "../../support/breadth.ts";
import { INDIKATOR_RENCANA, type LaporanLalu, laporanLalu } from "../../support/laporan-lalu-acak.ts";
import { LKJIP_MINIMAL } from "../../support/lkjip-minimal.ts";

/*
 * The report of last year in any shape: what is taken is right, and what was printed and is not taken is named.
 */

const SASARAN_RENCANA = [
  "Meningkatnya kualitas pelayanan publik",
  "Meningkatnya ketertiban umum",
  "Meningkatnya tata kelola",
];

const config = (() => {
  const sasaran = SASARAN_RENCANA.map((uraian, s) => {
    const list = INDIKATOR_RENCANA.filter((each) => each.sasaran === s);
    const baris = list.map(({ nama, satuan }, i) =>
      satuan === "predikat"
        ? `      - { kode: S${s + 1}.${i + 1}, uraian: ${nama}, unit: pelayanan, arah: predikat, skala: sakip, target: BB }`
        : `      - { kode: S${s + 1}.${i + 1}, uraian: ${nama}, satuan: "${satuan}", unit: pelayanan, target: 90 }`,
    );
    return [`  - kode: S${s + 1}`, `    uraian: ${uraian}`, "    tujuan: T1", "    indikator:", ...baris].join("\n");
  });
  const teks = LKJIP_MINIMAL.replace("periode: [2020, 2024]", "periode: [2021, 2025]").replace(
    /^sasaran:\n[\s\S]*?^program:/m,
    () => `sasaran:\n${sasaran.join("\n")}\nprogram:`,
  );
  const { nilai, temuan } = readConfig(teks, "lkjip.yaml");
  if (nilai === null) throw new Error(JSON.stringify(temuan));
  return nilai.config;
})();

const kunciOf = (nama: string): string => {
  for (const { kode, indikator } of config.sasaran)
    for (const each of indikator) if (each.uraian === nama) return rowKey.indikator("sasaran", kode, each.kode);
  throw new Error(nama);
};

/** What is wrong with an import: values that are not those of the report, and values that went missing without a word. */
function periksa({ berkas, content, indikator, tercetak, lain, uang }: LaporanLalu): string[] {
  const result = importFiles([{ berkas, content }], config);
  const salah: string[] = [];
  const benar = new Map(indikator.map((each) => [kunciOf(each.nama), each]));
  for (const { lembar, baris, kolom, nilai, asal } of result.cells) {
    const place = `${lembar} ${baris} ${kolom} = ${nilai} (${asal.lembar} ${asal.sel})`;
    if (lembar === "Riwayat") {
      if (kolom !== "kode" && uang[`${baris}/${kolom}`] !== Number(nilai)) salah.push(`uang ${place}`);
      continue;
    }
    const one = benar.get(baris);
    const truth = kolom === "satuan" ? one?.satuan : one?.nilai[kolom];
    if (truth === undefined) salah.push(`dari mana ${place}`);
    else if (String(truth) !== nilai) salah.push(`salah ${place}, benarnya ${truth}`);
  }
  const ada = new Set(result.cells.map(({ baris, kolom }) => `${baris}/${kolom}`));
  const said = [
    ...result.temuan.map(({ pesan, lembar }) => ({ teks: pesan, lembar })),
    ...result.diabaikan.map(({ alasan, asal }) => ({ teks: alasan, lembar: asal.lembar })),
  ];
  for (const { nama, kolom, lembar, teks, jelas } of tercetak) {
    if (ada.has(`${kunciOf(nama)}/${kolom}`)) continue;
    const disebut = said.some(
      (each) =>
        each.lembar === lembar &&
        (each.teks.toLowerCase().includes(nama.toLowerCase()) || /^(tabel|kolom) /.test(each.teks)),
    );
    if (jelas) salah.push(`hilang ${nama} ${kolom} "${teks}" (${lembar})${disebut ? ", disebut" : ""}`);
    else if (!disebut) salah.push(`diam ${nama} ${kolom} "${teks}" (${lembar})`);
  }
  for (const nama of lain)
    if (!said.some(({ teks }) => teks.toLowerCase().includes(`"${nama.toLowerCase()}`))) salah.push(`diam ${nama}`);
  return salah;
}

describe("last year's report in any shape", () => {
  it("is taken right, or what is not taken is named", () => {
    fc.assert(
      fc.property(laporanLalu, (laporan) => {
        expect(periksa(laporan)).toEqual([]);
      }),
      { numRuns: many(40, 2_000) },
    );
  });
});
