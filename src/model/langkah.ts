/*
 * THE SOP AS A TABLE (SOP 065/10-2/SOP/425.504/2023).
 */

/** One row of the SOP. `pelaksana` is lkjip's default (the marks of the columns are lost in the scan); lkjip.yaml may change it. */
export interface LangkahSop {
  readonly nomor: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  readonly kegiatan: string;
  readonly pelaksana: string;
  readonly waktu: string;
}

export const SOP: readonly LangkahSop[] = [
  { nomor: 1, kegiatan: "Memerintahkan penyusunan LKjIP", pelaksana: "Camat", waktu: "10 menit" },
  { nomor: 2, kegiatan: "Menginventarisasi dan membagikan format data", pelaksana: "Kasubbag", waktu: "1 hari" },
  { nomor: 3, kegiatan: "Menghitung kinerja individu", pelaksana: "Kasi/Lurah, Staf", waktu: "5 hari" },
  { nomor: 4, kegiatan: "Menghimpun data dan membuat draf LKjIP", pelaksana: "Kasubbag, Staf", waktu: "2 hari" },
  { nomor: 5, kegiatan: "Mengoreksi draf LKjIP", pelaksana: "Sekcam", waktu: "1 hari" },
  { nomor: 6, kegiatan: "Memintakan persetujuan Camat", pelaksana: "Sekcam", waktu: "1 jam" },
  { nomor: 7, kegiatan: "Menandatangani LKjIP", pelaksana: "Camat", waktu: "5 menit" },
  {
    nomor: 8,
    kegiatan: "Membuat surat pengantar, menomori, menggandakan, mengarsipkan, mengirim",
    pelaksana: "Staf",
    waktu: "1 jam",
  },
];
