import type { Kosakata, Laporan } from "../model/content.ts";
import { formatTanggal } from "../model/format.ts";
import { berkasFormulir } from "../model/places.ts";
import type { Config } from "../plan/schema.ts";
import { DOT, jabatanOf } from "../report/identity.ts";
import { type Explanation, list, nilai } from "../report/vocabulary.ts";
import { composeLetterhead, LETTERHEAD_KOSAKATA, type Surat } from "./surat.ts";

/** The request for data to the units (SOP step 2). `batas` is the last day, ISO; `unit` limits it to one unit. */
export interface Permintaan extends Omit<Surat, "banyaknya"> {
  readonly batas: string | null;
  readonly unit?: string;
}

/** A letter with a distribution list: who fills in which form, until when. */
export function composePermintaanData(config: Config, permintaan: Permintaan): Laporan {
  return { ...composeLetterhead(config, permintaan), ...permintaanContent(config, permintaan) };
}

function permintaanContent(config: Config, { batas, unit }: Permintaan) {
  const penerima = config.unit.filter(({ kode }) => unit === undefined || kode === unit);
  const tenggat = batas ?? config.formulir.batas ?? null;
  return {
    sifat: "Penting",
    lampiran: "1 (satu) berkas",
    hal: `Permintaan Data Kinerja Tahun ${config.tahun}`,
    batas: tenggat === null ? DOT : formatTanggal(tenggat),
    penerima: penerima.map(({ kode, nama, pejabat }, i) => ({
      kunci: kode,
      nomor_urut: `${i + 1}`,
      nama,
      jabatan: jabatanOf(pejabat),
      formulir: berkasFormulir(kode).split("/").at(-1) ?? kode,
    })),
  };
}

/** The names of `composePermintaanData`. */
export const PERMINTAAN_KOSAKATA: Kosakata = {
  ...LETTERHEAD_KOSAKATA,
  ...({
    sifat: nilai("Sifat surat"),
    lampiran: nilai("Banyaknya lampiran"),
    hal: nilai("Hal"),
    batas: nilai("Batas pengembalian formulir; titik-titik selama belum ditentukan"),
    penerima: list("Unit kerja yang diminta datanya", {
      kunci: nilai("Kode unit kerja"),
      nomor_urut: nilai("Nomor urut"),
      nama: nilai("Nama unit kerja"),
      jabatan: nilai("Jabatan pimpinan unit kerja"),
      formulir: nilai("Nama berkas formulirnya"),
    }),
  } satisfies Explanation<ReturnType<typeof permintaanContent>>),
};
