import { formatJumlahSurat } from "../model/format.ts";
import { FOLDER } from "../model/places.ts";
import type { Config } from "../plan/schema.ts";
import { composePenandatangan, pejabatExplanation } from "../report/identity.ts";
import { nilai } from "../report/vocabulary.ts";
import { defineDocument } from "./document.ts";
import { composeLetterhead, LETTERHEAD_KOSAKATA, type Surat } from "./letterhead.ts";

/** The letter, and how many bundles go with it. */
interface SuratPengantar extends Surat {
  readonly banyaknya: number;
}

/** The letter that goes with the signed report to its addressee (SOP step 8, domain.md 5.3). */
export const SURAT_PENGANTAR = defineDocument({
  file: "surat-pengantar.docx",
  folder: FOLDER.pengiriman,
  step: 8,
  title: "Surat Pengantar LKjIP",
  purpose: "surat pengantar",
  vocabulary: {
    ...LETTERHEAD_KOSAKATA,
    penandatangan: pejabatExplanation("penanda tangan surat"),
    naskah_dikirim: nilai("Naskah dinas yang dikirimkan"),
    banyaknya: nilai("Banyaknya, angka dan huruf"),
    keterangan: nilai("Keterangan dalam tabel surat pengantar"),
  },
  sample: ({ config, tanggal }) => [config, { nomor: "125", tanggal, banyaknya: 1 }],
  compose: (config: Config, surat: SuratPengantar) => ({
    ...composeLetterhead(config, surat),
    penandatangan: composePenandatangan(config, "surat_pengantar", surat),
    naskah_dikirim: `Laporan Kinerja Instansi Pemerintah (LKjIP) ${config.instansi.nama} Tahun ${config.tahun}`,
    banyaknya: `${formatJumlahSurat(surat.banyaknya)} berkas`,
    keterangan: "Disampaikan dengan hormat untuk dipergunakan sebagaimana mestinya",
  }),
});
