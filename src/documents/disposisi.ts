import type { Config } from "../plan/schema.ts";
import { formatTanggal } from "../model/format.ts";
import type { Gambar, Kosakata, Laporan } from "../model/content.ts";
import { composeIdentitas, jabatanOf, KOSAKATA_IDENTITAS, TITIK } from "../report/identity.ts";
import { daftar, nilai, type Penjelasan } from "../report/vocabulary.ts";

/** How urgent or secret an order is. */
export const SIFAT_DISPOSISI = ["Sangat Segera", "Segera", "Rahasia"] as const;
const HARAPAN = ["Tanggapan dan saran", "Proses lebih lanjut", "Koordinasi/konfirmasikan"] as const;
const KOTAK = { kosong: "☐", terisi: "☑" } as const;

/** What the order takes from outside lkjip.yaml. Dates are ISO. */
export interface Disposisi {
  /** The letter that asks for the report; null where the Camat orders it of his own accord. */
  readonly surat: { readonly dari: string; readonly nomor: string; readonly tanggal: string } | null;
  readonly tanggal: string | null;
  readonly nomorAgenda: string | null;
  readonly sifat: (typeof SIFAT_DISPOSISI)[number] | null;
  /** Day by which the report should lie with its addressee. */
  readonly batas: string | null;
  /** The Camat's own words; null prints the order and its limit. */
  readonly catatan: string | null;
  readonly logo?: Gambar | null;
}

/** The order to prepare the report (SOP step 1, domain.md 5.2): Sekcam and Kasubbag are ticked, the units follow. */
export function composeDisposisi(config: Config, disposisi: Disposisi): Laporan {
  const { tanggal, logo = null } = disposisi;
  return { ...composeIdentitas({ config, logo, tanggal }), ...isiDisposisi(config, disposisi) };
}

function isiDisposisi(config: Config, { surat, tanggal, nomorAgenda, sifat, batas, catatan }: Disposisi) {
  const { instansi, pejabat, tahun } = config;
  const hal = `Penyusunan Laporan Kinerja Instansi Pemerintah (LKjIP) ${instansi.nama} Tahun ${tahun}`;
  const pelaksana = [pejabat.sekcam, pejabat.kasubbag].map(jabatanOf);
  const unit = config.unit.map((u) => jabatanOf(u.pejabat)).filter((jabatan) => !pelaksana.includes(jabatan));
  const tenggat = batas === null ? "" : ` paling lambat ${formatTanggal(batas)}`;
  const centang = (nama: string, terisi: boolean) => ({
    kunci: nama,
    tanda: terisi ? KOTAK.terisi : KOTAK.kosong,
    nama,
  });
  return {
    surat_dari: surat?.dari ?? "-",
    nomor_surat: surat?.nomor ?? "-",
    tanggal_surat: surat === null ? "-" : formatTanggal(surat.tanggal),
    diterima: tanggal === null ? TITIK : formatTanggal(tanggal),
    nomor_agenda: nomorAgenda ?? TITIK,
    hal,
    sifat: SIFAT_DISPOSISI.map((nama) => centang(nama, nama === sifat)),
    penerima: [...pelaksana.map((nama) => centang(nama, true)), ...unit.map((nama) => centang(nama, false))],
    harapan: [...HARAPAN.map((nama) => centang(nama, nama === "Proses lebih lanjut")), centang(TITIK, false)],
    catatan:
      catatan ?? `Susun LKjIP Tahun ${tahun} menurut SOP dan sampaikan kepada ${instansi.tujuan_laporan}${tenggat}.`,
  };
}

const CENTANG = {
  kunci: nilai("Kunci baris"),
  tanda: nilai("Kotak kosong atau tercentang"),
  nama: nilai("Nama pilihan"),
};

/** The names of `composeDisposisi`. */
export const KOSAKATA_DISPOSISI: Kosakata = {
  ...KOSAKATA_IDENTITAS,
  ...({
    surat_dari: nilai("Asal surat yang meminta laporan"),
    nomor_surat: nilai("Nomor surat yang meminta laporan"),
    tanggal_surat: nilai("Tanggal surat yang meminta laporan"),
    diterima: nilai("Tanggal diterima; titik-titik selama belum ditentukan"),
    nomor_agenda: nilai("Nomor agenda; titik-titik selama belum diberi"),
    hal: nilai("Hal"),
    sifat: daftar("Pilihan sifat", CENTANG),
    penerima: daftar("Pejabat yang dapat menerima disposisi", CENTANG),
    harapan: daftar("Pilihan tindakan yang diharapkan", CENTANG),
    catatan: nilai("Catatan Camat"),
  } satisfies Penjelasan<ReturnType<typeof isiDisposisi>>),
};
