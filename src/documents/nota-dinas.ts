import type { DataKinerja } from "../form/kinerja.ts";
import type { PengukuranKinerja } from "../measure/result.ts";
import type { Kosakata, Laporan } from "../model/content.ts";
import type { Config } from "../plan/schema.ts";
import { tabelIkhtisar } from "../report/chapters/ikhtisar.ts";
import { short } from "../report/chapters/summary.ts";
import { DOT, jabatanOf } from "../report/identity.ts";
import { combine, content, type Input, indikatorTingkat } from "../report/input.ts";
import { kalimatSerapan } from "../report/sentence.ts";
import { type Explanation, naskah, nilai, tabel } from "../report/vocabulary.ts";
import { composeLetterhead, LETTERHEAD_KOSAKATA, type Surat } from "./surat.ts";

/** The Sekcam's note that asks the Camat for approval, with the results on one page (SOP step 6, domain.md 5.4). */
export function composeNotaDinas(
  config: Config,
  data: DataKinerja,
  pengukuran: PengukuranKinerja,
  nota: Omit<Surat, "banyaknya">,
): Laporan {
  const input: Input = { config, data, pengukuran, logo: nota.logo ?? null, tanggal: nota.tanggal };
  const header = composeLetterhead(config, nota);
  return { ...header, nomor: nota.nomor ?? DOT, ...notaContent(input) };
}

function notaContent(input: Input) {
  const { config, pengukuran } = input;
  const { instansi, pejabat, tahun, kebijakan } = config;
  return {
    kepada: jabatanOf(pejabat.camat),
    dari: jabatanOf(pejabat.sekcam),
    sifat: "Penting",
    lampiran: "1 (satu) berkas",
    hal: `Persetujuan LKjIP ${instansi.nama} Tahun ${tahun}`,
    naskah_nota: combine(
      short(input, indikatorTingkat(input, "sasaran")),
      content(kalimatSerapan(`${instansi.nama} tahun ${tahun}`, pengukuran.anggaran, kebijakan)),
    ),
    tabel_nota: tabelIkhtisar(input),
  };
}

/** The names of `composeNotaDinas`. */
export const NOTA_DINAS_KOSAKATA: Kosakata = {
  ...LETTERHEAD_KOSAKATA,
  nomor: nilai("Nomor nota dinas; titik-titik selama belum diberi"),
  ...({
    kepada: nilai("Jabatan penerima nota dinas"),
    dari: nilai("Jabatan pengirim nota dinas"),
    sifat: nilai("Sifat nota dinas"),
    lampiran: nilai("Banyaknya lampiran"),
    hal: nilai("Hal"),
    naskah_nota: naskah("Ringkasan hasil dalam kalimat"),
    tabel_nota: tabel("Rata-rata capaian tiap sasaran"),
  } satisfies Explanation<ReturnType<typeof notaContent>>),
};
