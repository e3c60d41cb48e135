import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { DataKinerja, FilledFormulir, Isian, IsianTeks, StatusUnit } from "../../../src/form/kinerja.ts";
import { mapNarrative } from "../../../src/form/layout.ts";
import type { BerkasMasuk } from "../../../src/form/read.ts";
import { renderFormulir } from "../../../src/form/write.ts";
import { calculatePengukuran } from "../../../src/measure/pengukuran.ts";
import type { PengukuranKinerja } from "../../../src/measure/result.ts";
import type { Gambar, Laporan } from "../../../src/model/content.ts";
import { desimal } from "../../../src/model/desimal.ts";
import { formatAngka } from "../../../src/model/format.ts";
import { compileConfig } from "../../../src/pipeline.ts";
import type { Config } from "../../../src/plan/schema.ts";
import { addFoto } from "../../../src/report/chapters/foto.ts";
import { composeLaporan } from "../../../src/report/laporan.ts";
import { readFoto } from "../../../src/word/parts/picture.ts";
import { renderDocx } from "../../../src/word/print/print.ts";
import { JPG, pngOf } from "../gambar.ts";
import { isiFormulir } from "../isi.ts";
import type { IsianUnit, KantorAcak } from "./kantor.ts";

/*
 * One random office in every shape that the program knows: text, forms, data, measurements, report, draft.
 */

/** lkjip.yaml as text. */
export const yamlOf = ({ isi }: KantorAcak): string => stringify(isi, { aliasDuplicateObjects: false });

/** The plan as the program reads it from the text; throws on a galat. */
export function configOf(kantor: KantorAcak): Config {
  const { nilai, temuan } = compileConfig(yamlOf(kantor));
  if (nilai === null) throw new Error(temuan.map(({ baris, pesan }) => `${baris}: ${pesan}`).join("\n"));
  return nilai;
}

/** The forms that came back, as Excel files, filled in as a person would; they were sent out in September. */
export async function berkasOf(kantor: KantorAcak, config: Config): Promise<BerkasMasuk[]> {
  const berkas: BerkasMasuk[] = [];
  for (const [unit, isian] of Object.entries(kantor.isian)) {
    const blank = await renderFormulir(config, unit, null, `${config.tahun}-09-15`);
    berkas.push({ berkas: berkasUnit(unit), content: isiFormulir(blank, isian) });
  }
  return berkas;
}

const berkasUnit = (unit: string): string => `3-data-kinerja/${unit}.xlsx`;

/** The same as data, without Excel; where each value came from is made up. */
export function dataOf(kantor: KantorAcak, config: Config): DataKinerja {
  const unit = config.unit.map(({ kode }): StatusUnit => {
    const isian = kantor.isian[kode];
    if (isian === undefined) return { kode, status: "belum", berkas: null, sha256: null };
    return { kode, status: isBlank(isian) ? "kosong" : "masuk", berkas: berkasUnit(kode), sha256: SHA256 };
  });
  const masuk = unit.filter(({ status }) => status === "masuk");
  return { unit, formulir: masuk.map(({ kode }) => filledOf(kode, kantor.isian[kode] as IsianUnit, config)) };
}

const SHA256 = "ab".repeat(32);

const isBlank = ({ kinerja, anggaran, bukti }: IsianUnit): boolean =>
  bukti.length === 0 &&
  [kinerja, anggaran].every((each) =>
    Object.values(each).every((baris) => Object.values(baris).every((sel) => sel === null)),
  );

function filledOf(unit: string, { kinerja, anggaran, bukti }: IsianUnit, config: Config): FilledFormulir {
  const asal = (lembar: string, sel: string) => ({ berkas: berkasUnit(unit), lembar, sel, sha256: SHA256 });
  const nilai = (isi: number | string | null | undefined, lembar: string): Isian | null => {
    if (isi === null || isi === undefined) return null;
    const dari = asal(lembar, "H12");
    if (typeof isi === "number") return { jenis: "angka", nilai: desimal(isi), teks: formatAngka(isi), asal: dari };
    return { jenis: isi === "n/a" ? "tidak_tersedia" : "predikat", teks: isi, asal: dari };
  };
  const teks = (isi: number | string | null | undefined, lembar: string): IsianTeks | null =>
    typeof isi === "string" ? { teks: isi, asal: asal(lembar, "Q12") } : null;
  return {
    berkas: berkasUnit(unit),
    sha256: SHA256,
    unit,
    tahun: config.tahun,
    kinerja: Object.entries(kinerja).map(([id, sel]) => ({
      id,
      triwulan: [
        nilai(sel.tw1, "Kinerja"),
        nilai(sel.tw2, "Kinerja"),
        nilai(sel.tw3, "Kinerja"),
        nilai(sel.tw4, "Kinerja"),
      ],
      realisasi: nilai(sel.realisasi, "Kinerja"),
      capaianLembar: null,
      narrative: mapNarrative((kunci) => teks(sel[kunci], "Kinerja")),
    })),
    anggaran: Object.entries(anggaran).map(([kode, { realisasi, keluaran, catatan }]) => ({
      kode,
      realisasi: nilai(realisasi, "Anggaran"),
      keluaran: teks(keluaran, "Anggaran"),
      catatan: teks(catatan, "Anggaran"),
    })),
    bukti: bukti.map(({ indikator, uraian, tanggal, lokasi }) => ({
      indikator,
      uraian,
      tanggal: tanggal.toISOString().slice(0, 10),
      lokasi,
      asal: asal("Bukti", "B12"),
    })),
  };
}

/** An office with everything computed and said. */
export interface KantorLengkap {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly pengukuran: PengukuranKinerja;
  readonly laporan: Laporan;
}

/** The photos of an office as its folder holds them: every shape, one in five missing. */
const fotoOf = ({ foto }: Config): Map<string, Gambar> =>
  new Map(
    foto.flatMap(({ berkas }, i): [string, Gambar][] => {
      const shape = SHAPES[i % SHAPES.length];
      const { nilai } = readFoto(shape === undefined ? null : shape(), berkas);
      return nilai === null ? [] : [[berkas, nilai]];
    }),
  );

const SHAPES = [() => pngOf(16, 9), () => pngOf(3, 4), () => JPG, undefined, () => pngOf(40, 5)];

/** The report of an office. */
export function laporanOf(kantor: KantorAcak): KantorLengkap {
  const config = configOf(kantor);
  const data = dataOf(kantor, config);
  const pengukuran = calculatePengukuran(config, data).nilai;
  return {
    config,
    data,
    pengukuran,
    laporan: addFoto(composeLaporan(config, data, pengukuran), config, pengukuran, fotoOf(config)),
  };
}

const TEMPLAT = new Uint8Array(readFileSync(join(import.meta.dirname, "../../../templates/lkjip.docx")));

/** The draft of an office; throws where it does not print. */
export function drafOf(
  kantor: KantorAcak,
  templat: Uint8Array = TEMPLAT,
): KantorLengkap & { readonly docx: Uint8Array } {
  const lengkap = laporanOf(kantor);
  return { ...lengkap, docx: printLaporan(lengkap, templat) };
}

/** The draft that says a report; throws where it does not print. */
export function printLaporan(
  { config: { instansi, tahun }, laporan }: Pick<KantorLengkap, "config" | "laporan">,
  templat: Uint8Array = TEMPLAT,
): Uint8Array {
  const identitas = { dokumen: "LKjIP", instansi: instansi.nama, tahun: String(tahun) };
  const { nilai, temuan } = renderDocx(templat, laporan, { identitas });
  if (nilai === null) throw new Error(JSON.stringify(temuan));
  return nilai;
}
