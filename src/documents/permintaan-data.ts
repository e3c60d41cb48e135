import type { Naskah } from "../model/content.ts";
import { formatList, formatTanggal } from "../model/format.ts";
import { berkasFormulir, FOLDER } from "../model/places.ts";
import { headFor, jabatanOf, pejabatFor, type SigningDay } from "../plan/officials.ts";
import type { Config, Unit } from "../plan/schema.ts";
import { composePenandatangan, DOT, pejabatExplanation } from "../report/identity.ts";
import { content, numbered } from "../report/input.ts";
import { list, naskah, nilai } from "../report/vocabulary.ts";
import { defineDocument } from "./document.ts";
import { composeLetterhead, HEADS, LETTERHEAD_KOSAKATA, type Surat } from "./letterhead.ts";

/** What the request takes from the command line. `batas` is the last day, ISO; `unit` limits it to one unit. */
export interface PermintaanData extends Surat {
  readonly batas: string | null;
  readonly unit?: string;
}

function compose(config: Config, permintaan: PermintaanData) {
  const { batas, unit } = permintaan;
  const penerima = config.unit.filter(({ kode }) => unit === undefined || kode === unit);
  return {
    ...composeLetterhead(config, permintaan),
    penandatangan: composePenandatangan(config, "permintaan_data", permintaan),
    tembusan: tembusanOf(config, permintaan),
    sifat: "Penting",
    lampiran: "1 (satu) berkas",
    hal: `Permintaan Data Kinerja Tahun ${config.tahun}`,
    batas: batas === null ? DOT : formatTanggal(batas),
    pimpinan: pimpinanOf(config, penerima, permintaan),
    penerima: penerima.map((each, i) => ({
      kunci: each.kode,
      nomor_urut: `${i + 1}`,
      nama: each.nama,
      jabatan: jabatanOf(headFor(config, each, permintaan)),
      formulir: berkasFormulir(each.kode).split("/").at(-1) ?? each.kode,
    })),
  };
}

/** A letter signed in the name of another goes to him too, who answers for it; one signed by the Camat to nobody else. */
function tembusanOf(config: Config, day: SigningDay): Naskah {
  const name = config.penandatangan.permintaan_data?.atas_nama;
  if (name === undefined) return content();
  return numbered([`${jabatanOf(pejabatFor(config, day)[name])} (sebagai laporan)`, "Arsip."]);
}

function pimpinanOf(config: Config, penerima: readonly Unit[], day: SigningDay): string {
  const [one] = penerima;
  if (penerima.length === 1 && one !== undefined) return jabatanOf(headFor(config, one, day));
  const jenis = (Object.keys(HEADS) as Unit["jenis"][]).filter((j) => penerima.some((unit) => unit.jenis === j));
  return `Para ${formatList(jenis.map((j) => HEADS[j]))} (daftar terlampir)`;
}

/** The request for data (SOP step 2): a letter with a distribution list, who fills in which form, until when. */
export const PERMINTAAN_DATA = defineDocument({
  file: "permintaan-data.docx",
  folder: FOLDER.formulir,
  step: 2,
  title: "Surat Permintaan Data Kinerja",
  purpose: "surat permintaan data",
  vocabulary: {
    ...LETTERHEAD_KOSAKATA,
    penandatangan: pejabatExplanation("penanda tangan surat"),
    tembusan: naskah("Pejabat yang atas namanya surat ditandatangani, dan Arsip; kosong jika Camat sendiri"),
    sifat: nilai("Sifat surat"),
    lampiran: nilai("Banyaknya lampiran"),
    pimpinan: nilai("Pimpinan unit kerja yang dituju: jabatannya jika satu, jenisnya jika lebih"),
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
