import { readBerkasMasuk } from "../../src/folder/returned.ts";
import { readFormulirList } from "../../src/form/read.ts";
import { BERKAS_CONFIG } from "../../src/model/places.ts";
import { compileConfig } from "../../src/pipeline.ts";
import { isiFormulir } from "./isi.ts";
import type { Office } from "./tahun.ts";

/** The forms of a whole year as they came back after each of its quarters: path, then the bytes after quarter 1 to 4. */
export type YearForms = ReadonlyMap<string, readonly Uint8Array[]>;

/** Of every form that lies in an office, what it was after each quarter: spending grows evenly, the year is typed in the last. */
export function splitYear(office: Office): YearForms {
  const { nilai: config } = compileConfig(new TextDecoder().decode(office.read(BERKAS_CONFIG)));
  if (config === null) throw new Error("lkjip.yaml cannot be used");
  const { formulir } = readFormulirList(readBerkasMasuk(office.world), config).nilai;
  return new Map(
    formulir.map(({ berkas, kinerja, anggaran }) => [
      berkas,
      [1, 2, 3, 4].map((tw) => {
        const later = [...["tw1", "tw2", "tw3", "tw4"].slice(tw), ...(tw < 4 ? ["realisasi"] : [])];
        const empty = Object.fromEntries(later.map((kolom) => [kolom, null]));
        const spent = anggaran.flatMap(({ kode, realisasi }) =>
          realisasi?.jenis === "angka" && tw < 4
            ? [[kode, { realisasi: Math.floor((realisasi.nilai.toNumber() * tw) / 4) }] as const]
            : [],
        );
        return isiFormulir(office.read(berkas), {
          kinerja: Object.fromEntries(kinerja.map(({ id }) => [id, empty])),
          anggaran: Object.fromEntries(spent),
        });
      }),
    ]),
  );
}

/** Lays down the forms as they were after a quarter; those of `late` units are not there yet. */
export function layForms(office: Office, forms: YearForms, tw: number, late: readonly string[] = []): void {
  for (const [berkas, all] of forms) {
    if (late.some((unit) => berkas.includes(unit))) continue;
    office.write(berkas, all[tw - 1] ?? new Uint8Array());
  }
}
