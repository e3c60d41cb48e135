import type { PengukuranKinerja } from "../measure/result.ts";
import type { Config } from "../plan/schema.ts";
import type { DataKinerja } from "../form/kinerja.ts";
import type { Kosakata, Laporan } from "../model/content.ts";
import { type Bahan, gabung, indikatorTingkat, isi } from "../report/input.ts";
import { jabatanOf, TITIK } from "../report/identity.ts";
import { tabelIkhtisar } from "../report/chapters/ikhtisar.ts";
import { kalimatSerapan } from "../report/sentence.ts";
import { naskah, nilai, type Penjelasan, tabel } from "../report/vocabulary.ts";
import { ringkas } from "../report/chapters/summary.ts";
import { composeKepalaSurat, KOSAKATA_KEPALA_SURAT, type Surat } from "./surat.ts";

/** The Sekcam's note that asks the Camat for approval, with the results on one page (SOP step 6, domain.md 5.4). */
export function composeNotaDinas(
  config: Config,
  data: DataKinerja,
  pengukuran: PengukuranKinerja,
  nota: Omit<Surat, "banyaknya">,
): Laporan {
  const bahan: Bahan = { config, data, pengukuran, logo: nota.logo ?? null, tanggal: nota.tanggal };
  const kepala = composeKepalaSurat(config, nota);
  return { ...kepala, nomor: nota.nomor ?? TITIK, ...isiNota(bahan) };
}

function isiNota(bahan: Bahan) {
  const { config, pengukuran } = bahan;
  const { instansi, pejabat, tahun, kebijakan } = config;
  return {
    kepada: jabatanOf(pejabat.camat),
    dari: jabatanOf(pejabat.sekcam),
    sifat: "Penting",
    lampiran: "1 (satu) berkas",
    hal: `Persetujuan LKjIP ${instansi.nama} Tahun ${tahun}`,
    naskah_nota: gabung(
      ringkas(bahan, indikatorTingkat(bahan, "sasaran")),
      isi(kalimatSerapan(`${instansi.nama} tahun ${tahun}`, pengukuran.anggaran, kebijakan)),
    ),
    tabel_nota: tabelIkhtisar(bahan),
  };
}

/** The names of `composeNotaDinas`. */
export const KOSAKATA_NOTA_DINAS: Kosakata = {
  ...KOSAKATA_KEPALA_SURAT,
  nomor: nilai("Nomor nota dinas; titik-titik selama belum diberi"),
  ...({
    kepada: nilai("Jabatan penerima nota dinas"),
    dari: nilai("Jabatan pengirim nota dinas"),
    sifat: nilai("Sifat nota dinas"),
    lampiran: nilai("Banyaknya lampiran"),
    hal: nilai("Hal"),
    naskah_nota: naskah("Ringkasan hasil dalam kalimat"),
    tabel_nota: tabel("Rata-rata capaian tiap sasaran"),
  } satisfies Penjelasan<ReturnType<typeof isiNota>>),
};
