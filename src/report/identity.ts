import type { Config, Pejabat } from "../plan/schema.ts";
import { formatNip, formatTanggal } from "../model/format.ts";
import type { Istilah, Naskah } from "../model/content.ts";
import { type Bahan, celah, keteranganContoh, type Sel } from "./input.ts";
import { gambar, kelompok, nilai, type Penjelasan, syarat } from "./vocabulary.ts";

/** Stands for a date or a number that is given only at signing: wide enough to write on. */
export const TITIK = "………………";

/** Takes the place of a picture that the office does not have. */
const TANPA_GAMBAR: Naskah = { jenis: "naskah", paragraf: [] };

const SEBUTAN: Record<Pejabat["status"], string> = { definitif: "", plt: "Plt. ", plh: "Plh. ", pj: "Pj. " };

/** The title above a signature (domain.md 5.6): "CAMAT KANIGARAN,", "Plt. CAMAT KANIGARAN,". */
export const jabatanTandaTangan = (pejabat: Pejabat): string =>
  `${SEBUTAN[pejabat.status]}${pejabat.jabatan.toUpperCase()},`;

/** The title in running text: "Plt. Camat Kanigaran". */
export const jabatanOf = (pejabat: Pejabat): string => `${SEBUTAN[pejabat.status]}${pejabat.jabatan}`;

/** An official as documents name him. A missing NIP or pangkat is a gap for `siapa`; without one, dots to write on. */
export function composePejabat(pejabat: Pejabat, siapa: string | null) {
  const kurang = (apa: string): Sel => (siapa === null ? TITIK : celah(siapa, `${apa} ${jabatanOf(pejabat)}`));
  return {
    nama: pejabat.nama,
    jabatan: jabatanOf(pejabat),
    tanda_tangan: jabatanTandaTangan(pejabat),
    pangkat: pejabat.pangkat ?? kurang("pangkat"),
    nip: pejabat.nip === undefined ? kurang("NIP") : formatNip(pejabat.nip),
  };
}

/** Names of one official, for the vocabulary. */
export const penjelasanPejabat = (siapa: string): Istilah =>
  kelompok(siapa, {
    nama: nilai(`Nama ${siapa}`),
    jabatan: nilai(`Jabatan ${siapa} dalam kalimat, dengan Plt. atau Plh. jika perlu`),
    tanda_tangan: nilai(`Jabatan ${siapa} di atas tanda tangan, huruf besar dan diakhiri koma`),
    pangkat: nilai(`Pangkat ${siapa}`),
    nip: nilai(`NIP ${siapa} dalam kelompok 8-6-1-3 angka`),
  });

/** The line of a letterhead below the name: address and every way to reach the office. */
function kontakOf({ alamat, telepon, pos_el, laman, kode_pos }: Config["instansi"]): string {
  const hubungi = [
    telepon === undefined ? "" : `Telepon ${telepon}`,
    pos_el === undefined ? "" : `Pos-el ${pos_el}`,
    laman === undefined ? "" : `Laman ${laman}`,
    kode_pos === undefined ? "" : `Kode Pos ${kode_pos}`,
  ];
  return [alamat, ...hubungi].filter((teks) => teks !== "").join(", ");
}

/** Who reports, to whom, for which year; letterhead, officials, date. */
export function composeIdentitas({ config, logo, tanggal }: Pick<Bahan, "config" | "logo" | "tanggal">) {
  const siapa = config.pejabat.kasubbag.jabatan;
  const { instansi } = config;
  return {
    tahun: String(config.tahun),
    tahun_lalu: String(config.tahun - 1),
    tahun_depan: String(config.tahun + 1),
    tanggal: tanggal === null ? `${TITIK} ${config.tahun + 1}` : formatTanggal(tanggal),
    contoh: config.contoh,
    keterangan_contoh: keteranganContoh(config),
    logo: logo ?? TANPA_GAMBAR,
    instansi: {
      nama: instansi.nama,
      pemda: instansi.pemda,
      tempat: instansi.tempat,
      alamat: instansi.alamat,
      kontak: kontakOf(instansi),
      kode_unit: instansi.kode_unit ?? TITIK,
      tujuan_laporan: instansi.tujuan_laporan,
    },
    camat: composePejabat(config.pejabat.camat, siapa),
    sekcam: composePejabat(config.pejabat.sekcam, null),
    kasubbag: composePejabat(config.pejabat.kasubbag, null),
  };
}

export const KOSAKATA_IDENTITAS: Penjelasan<ReturnType<typeof composeIdentitas>> = {
  tahun: nilai("Tahun laporan"),
  tahun_lalu: nilai("Tahun sebelum tahun laporan"),
  tahun_depan: nilai("Tahun sesudah tahun laporan"),
  tanggal: nilai("Tanggal penandatanganan; titik-titik selama belum ditentukan"),
  contoh: syarat("Benar jika data kantor ini hanya contoh"),
  keterangan_contoh: nilai("Kalimat bahwa angkanya hanya contoh; kosong untuk kantor sebenarnya"),
  logo: gambar("Lambang daerah; kosong jika kantor tidak mempunyai berkasnya"),
  instansi: kelompok("Kantor yang melapor", {
    nama: nilai("Nama kantor"),
    pemda: nilai("Nama pemerintah daerah"),
    tempat: nilai("Tempat penandatanganan"),
    alamat: nilai("Alamat kantor"),
    kontak: nilai("Alamat, telepon, pos-el, laman, dan kode pos dalam satu baris"),
    kode_unit: nilai("Kode unit kerja dalam nomor surat"),
    tujuan_laporan: nilai("Pejabat yang menerima laporan"),
  }),
  camat: penjelasanPejabat("Camat"),
  sekcam: penjelasanPejabat("Sekretaris Kecamatan"),
  kasubbag: penjelasanPejabat("Kepala Subbagian yang menyusun laporan"),
};
