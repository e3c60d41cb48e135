import { expect } from "vitest";
import type { Temuan } from "../../src/model/temuan.ts";
import { checkConfig } from "../../src/plan/check.ts";
import { readConfig } from "../../src/plan/read.ts";
import { renderTemuan } from "../../src/screen/temuan.ts";

/** The smallest lkjip.yaml that has one of each: two units of the same kind, a sasaran with three indicators, one programme. */
export const LKJIP_MINIMAL = `versi: 1
tahun: 2024
instansi:
  nama: Kecamatan Contoh
  pemda: Pemerintah Kota Contoh
  tempat: Contoh
  alamat: Jalan Contoh 1
  tujuan_laporan: Kepala Bagian Organisasi
pejabat:
  camat:
    nama: CONTOH CAMAT
    nip: "197808231998021001"
    pangkat: Pembina Tk. I
    jabatan: Camat Contoh
  sekcam: { nama: CONTOH SEKCAM, jabatan: Sekretaris Kecamatan }
  kasubbag: { nama: CONTOH KASUBBAG, jabatan: Kepala Subbagian Program }
unit:
  - kode: pelayanan
    nama: Seksi Pelayanan
    jenis: seksi
    pejabat: { nama: CONTOH KASI, jabatan: Kepala Seksi Pelayanan }
  - kode: kel-satu
    nama: Kelurahan Satu
    jenis: kelurahan
    pejabat: { nama: CONTOH LURAH SATU, jabatan: Lurah Satu }
    indikator:
      - { kode: KEL.1, uraian: IKM kelurahan, satuan: nilai, target: 85 }
  - kode: kel-dua
    nama: Kelurahan Dua
    jenis: kelurahan
    pejabat: { nama: CONTOH LURAH DUA, jabatan: Lurah Dua }
    indikator:
      - { kode: KEL.1, uraian: IKM kelurahan, satuan: nilai, target: 86 }
renstra:
  periode: [2020, 2024]
  tujuan:
    - { kode: T1, uraian: Pelayanan yang baik }
sasaran:
  - kode: S1
    uraian: Pelayanan meningkat
    tujuan: T1
    indikator:
      - kode: S1.1
        uraian: Indeks Kepuasan Masyarakat
        satuan: nilai
        unit: pelayanan
        target: 90.5
        target_tw: [80, 85, 90, 90.5]
        target_renstra: { 2023: 89, 2024: 90.5 }
        riwayat:
          2022: { target: 88, realisasi: 89.2 }
          2023: { target: 89, realisasi: 90.1 }
        program: ["7.01.02"]
      - kode: S1.2
        uraian: Rata-rata IKM kelurahan
        satuan: nilai
        dari: { cara: rata-rata, indikator: [KEL.1] }
        target: 85.5
      - kode: S1.3
        uraian: Predikat SAKIP
        unit: pelayanan
        arah: predikat
        skala: sakip
        target: BB
program:
  - kode: "7.01.02"
    uraian: Program Pelayanan Publik
    kegiatan:
      - kode: "7.01.02.2.01"
        uraian: Koordinasi Pemerintahan
        sub_kegiatan:
          - kode: "7.01.02.2.01.0001"
            uraian: Koordinasi
            pagu: 10000000
            unit: pelayanan
riwayat_anggaran:
  2023: { pagu: 9000000, realisasi: 8500000, program: { "7.01.02": { pagu: 9000000, realisasi: 8500000 } } }
kebijakan:
  skala:
    - { di_atas: 90, predikat: Tinggi }
    - { mulai: 50, predikat: Sedang }
    - { predikat: Rendah }
naskah:
  dasar_hukum:
    - Peraturan Menteri PANRB Nomor 53 Tahun 2014
`;

/** The minimal file with one place changed; the place must be there exactly once. */
export function ubah(lama: string, baru: string, teks = LKJIP_MINIMAL): string {
  expect(teks.split(lama).length - 1, `"${lama}" ada tepat sekali`).toBe(1);
  return teks.replace(lama, () => baru);
}

/** All findings of a file, first its shape, then its sense. */
export function findTemuan(teks: string): readonly Temuan[] {
  const { nilai, temuan } = readConfig(teks, "lkjip.yaml");
  return nilai === null ? temuan : [...temuan, ...checkConfig(nilai.config, nilai.lokasi)];
}

/** The findings as an office reads them, after the name of their rule. */
export function bacaTemuan(teks: string): string {
  return findTemuan(teks)
    .map((t) => `${t.nama}\n${renderTemuan([t], { colour: false })}`)
    .join("\n");
}
