import type { PrakiraanLke } from "../review/lke.ts";
import type { PengukuranKinerja } from "../measure/result.ts";
import type { Config } from "../plan/schema.ts";
import { desimal } from "../model/desimal.ts";
import type { DataKinerja } from "../form/kinerja.ts";
import type { IsiLaporan, Istilah, Kosakata, Laporan } from "../model/content.ts";
import { composeCeklis } from "./ceklis.ts";
import { composeDisposisi } from "./disposisi.ts";
import { composeIndividu } from "./individu.ts";
import { composeLaporan } from "../report/laporan.ts";
import { composeNotaDinas } from "./nota-dinas.ts";
import { composeCatatanKoreksi, composePengesahan } from "./pengesahan.ts";
import { composePermintaanData } from "./permintaan.ts";
import { composeSuratPengantar } from "./surat.ts";

/** What the office has, to show example values from. */
interface Kantor {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly pengukuran: PengukuranKinerja;
}

const TANPA_PRAKIRAAN: PrakiraanLke = { bobot: desimal(15), terendah: desimal(0), tertinggi: desimal(15), sub: [] };

/**
 * The data of one document as an example, for `template list`: the office's own figures, with a made-up number, date and
 * correction where only a command would know them. Null for a template that lkjip does not have.
 */
export function composeContohDokumen(templat: string, { config, data, pengukuran }: Kantor): Laporan | null {
  const tanggal = `${config.tahun + 1}-02-20`;
  const surat = { nomor: "125", tanggal, banyaknya: 1 };
  const koreksi = { tempat: "BAB III, Tabel 12", temuan: "Realisasi tertulis 91.", perbaikan: "Tulis 91,3." };
  const make: Readonly<Record<string, () => Laporan>> = {
    "lembar-disposisi.docx": () =>
      composeDisposisi(config, { surat: null, tanggal, nomorAgenda: "12", sifat: null, batas: tanggal, catatan: null }),
    "permintaan-data.docx": () => composePermintaanData(config, { nomor: "101", tanggal, batas: tanggal }),
    "laporan-individu.docx": () =>
      composeIndividu(config, data, pengukuran, { unit: config.unit[0]?.kode ?? "", tanggal }),
    "lkjip.docx": () => composeLaporan(config, data, pengukuran, { tanggal }),
    "catatan-koreksi.docx": () => composeCatatanKoreksi(config, [koreksi], { tanggal }),
    "ceklis-reviu.docx": () => composeCeklis({ config, data, pengukuran, koreksi: [], lke: TANPA_PRAKIRAAN }, tanggal),
    "nota-dinas.docx": () => composeNotaDinas(config, data, pengukuran, surat),
    "lembar-pengesahan.docx": () => composePengesahan(config, { tanggal }),
    "surat-pengantar.docx": () => composeSuratPengantar(config, surat),
  };
  return make[templat]?.() ?? null;
}

/** A Laporan that has every name of a vocabulary once, every list with one item: what a template is checked against. */
export function composeKerangka(kosakata: Kosakata): Laporan {
  return Object.fromEntries(Object.entries(kosakata).map(([nama, istilah]) => [nama, composeIsi(nama, istilah)]));
}

function composeIsi(nama: string, { jenis, isi = {} }: Istilah): IsiLaporan {
  switch (jenis) {
    case "nilai":
      return nama;
    case "syarat":
      return true;
    case "naskah":
      return { jenis, paragraf: [{ gaya: "isi", teks: nama }] };
    case "tabel":
      return {
        jenis,
        judul: nama,
        kolom: [{ kunci: "a", judul: nama, isi: "teks", lebar: 1 }],
        baris: [{ kunci: "1", jenis: "isi", sel: [nama] }],
        kosong: "",
      };
    case "grafik":
      return {
        jenis,
        judul: nama,
        bentuk: "batang",
        satuan: "",
        kategori: [nama],
        seri: [{ nama, nilai: [1] }],
        kosong: "",
      };
    case "gambar":
      return { jenis, isi: new Uint8Array(), tipe: "png", lebar: 1, tinggi: 1, keterangan: nama };
    case "kelompok":
      return composeKerangka(isi);
    case "daftar":
      return [{ kunci: "1", ...composeKerangka(isi) }];
  }
}
