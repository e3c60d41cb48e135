import { formatTanggal } from "../model/format.ts";
import { berkasFormulir, FOLDER } from "../model/places.ts";
import type { Config } from "../plan/schema.ts";
import { DOT, jabatanOf } from "../report/identity.ts";
import { list, nilai } from "../report/vocabulary.ts";
import { defineDocument } from "./document.ts";
import { composeLetterhead, LETTERHEAD_KOSAKATA, type Surat } from "./letterhead.ts";

/** What the request takes from the command line. `batas` is the last day, ISO; `unit` limits it to one unit. */
export interface PermintaanData extends Surat {
  readonly batas: string | null;
  readonly unit?: string;
}

function compose(config: Config, permintaan: PermintaanData) {
  const { batas, unit } = permintaan;
  const penerima = config.unit.filter(({ kode }) => unit === undefined || kode === unit);
  const tenggat = batas ?? config.formulir.batas ?? null;
  return {
    ...composeLetterhead(config, permintaan),
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

/** The request for data (SOP step 2): a letter with a distribution list, who fills in which form, until when. */
export const PERMINTAAN_DATA = defineDocument({
  file: "permintaan-data.docx",
  folder: FOLDER.formulir,
  step: 2,
  purpose: "surat permintaan data",
  vocabulary: {
    ...LETTERHEAD_KOSAKATA,
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
  },
  sample: ({ config, tanggal }) => [config, { nomor: "101", tanggal, batas: tanggal }],
  compose,
});
