import type { Workbook } from "exceljs";
import type { Config } from "../../plan/schema.ts";
import { KUNCI_META, type KunciMeta, LEMBAR, NAMA_FORMULIR, VERSI_FORMULIR } from "../layout.ts";
import { listIndikatorUnit } from "../../plan/indikator.ts";
import { findSkalaTarget, type SkalaPredikat } from "../../plan/skala.ts";

/** Ranges on the hidden sheet that validations and formulas refer to by name. */
export interface DaftarFormulir {
  /** Name of the list of kode; absent where the unit has no indicator. */
  readonly kode?: string;
  /** Per id of an indicator whose target is a step of a scale. */
  readonly skala: ReadonlyMap<string, SkalaFormulir>;
  readonly rentang: readonly RentangBernama[];
}

interface SkalaFormulir {
  /** Name of the texts to choose from. */
  readonly namaDaftar: string;
  /** Name of the range of two columns: text, score. */
  readonly namaSkor: string;
  readonly teks: readonly string[];
}

interface RentangBernama {
  readonly nama: string;
  /** Number of its first column; the first row is 1. */
  readonly kolom: number;
  readonly baris: readonly (readonly (string | number)[])[];
}

/** What identifies a form: stands on the hidden sheet, under defined names, and in the properties of the file. */
export type MetaFormulir = Readonly<Record<KunciMeta, string | number>>;

/** The identity of the form of one unit. */
export function composeMeta(config: Config, kodeUnit: string, sidik: string): MetaFormulir {
  return {
    formulir: NAMA_FORMULIR,
    versi: VERSI_FORMULIR,
    instansi: config.instansi.nama,
    unit: kodeUnit,
    tahun: config.tahun,
    sidik,
  };
}

/** Lists of the form: their names for whoever refers to them, their content for the hidden sheet. */
export function composeDaftar(config: Config, kodeUnit: string): DaftarFormulir {
  const rencana = listIndikatorUnit(config, kodeUnit);
  const berskala = rencana.flatMap(({ id, indikator }) => {
    const skala = findSkalaTarget(indikator, config.kebijakan);
    return skala === null ? [] : [{ id, skala }];
  });
  const daftarSkala = [...new Map(berskala.map(({ skala }) => [skala.nama, skala])).values()];
  const kode = rencana.map(({ indikator }) => indikator.kode);
  return {
    skala: new Map(berskala.map(({ id, skala }) => [id, namesOf(skala, daftarSkala)])),
    ...(kode.length === 0 ? {} : { kode: "DAFTAR_KODE" }),
    rentang: [
      ...(kode.length === 0 ? [] : [{ nama: "DAFTAR_KODE", kolom: 4, baris: kode.map((k) => [k]) }]),
      ...daftarSkala.flatMap((skala, i) => rangesOf(skala, daftarSkala, 5 + 2 * i)),
    ],
  };
}

function namesOf(skala: SkalaPredikat, semua: readonly SkalaPredikat[]): SkalaFormulir {
  const nomor = semua.findIndex(({ nama }) => nama === skala.nama) + 1;
  return {
    namaDaftar: `DAFTAR_PREDIKAT_${nomor}`,
    namaSkor: `SKOR_PREDIKAT_${nomor}`,
    teks: skala.tingkat.map(({ predikat }) => predikat),
  };
}

/** Text and score side by side; the list to choose from has "n/a" below the last step, which has no score. */
function rangesOf(skala: SkalaPredikat, semua: readonly SkalaPredikat[], kolom: number): RentangBernama[] {
  const { namaDaftar, namaSkor } = namesOf(skala, semua);
  const skor = skala.tingkat.map(({ predikat, skor }) => [predikat, skor]);
  return [
    { nama: namaSkor, kolom, baris: skor },
    { nama: namaDaftar, kolom, baris: [...skor.map(([teks]) => [teks ?? ""]), ["n/a"]] },
  ];
}

/** Adds the hidden sheet: what identifies the form in A and B, the lists from D on. */
export function addMeta(workbook: Workbook, meta: MetaFormulir, { rentang }: DaftarFormulir): void {
  const sheet = workbook.addWorksheet(LEMBAR.meta, { state: "hidden" });
  sheet.pageSetup.paperSize = 9;
  KUNCI_META.forEach((kunci, i) => {
    sheet.getCell(i + 1, 1).value = kunci;
    sheet.getCell(i + 1, 2).value = meta[kunci];
    workbook.definedNames.add(`${LEMBAR.meta}!$B$${i + 1}`, `LKJIP_${kunci.toUpperCase()}`);
  });
  for (const { nama, kolom, baris } of rentang) {
    const kanan = kolom + Math.max(...baris.map((isi) => isi.length)) - 1;
    baris.forEach((isi, i) => {
      isi.forEach((nilai, j) => {
        sheet.getCell(i + 1, kolom + j).value = nilai;
      });
    });
    const sudut = `$${sheet.getColumn(kolom).letter}$1:$${sheet.getColumn(kanan).letter}$${baris.length}`;
    workbook.definedNames.add(`${LEMBAR.meta}!${sudut}`, nama);
  }
}
