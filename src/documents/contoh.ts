import type { DataKinerja } from "../form/kinerja.ts";
import type { PengukuranKinerja } from "../measure/result.ts";
import type { Istilah, Kosakata, Laporan, LaporanContent } from "../model/content.ts";
import { desimal } from "../model/desimal.ts";
import type { Config } from "../plan/schema.ts";
import { composeLaporan } from "../report/laporan.ts";
import type { LkeForecast } from "../review/lke.ts";
import { composeCeklis } from "./ceklis.ts";
import { composeDisposisi } from "./disposisi.ts";
import { composeIndividu } from "./individu.ts";
import { composeNotaDinas } from "./nota-dinas.ts";
import { composeCatatanKoreksi, composePengesahan } from "./pengesahan.ts";
import { composePermintaanData } from "./permintaan.ts";
import { composeSuratPengantar } from "./surat.ts";

/** What the office has, to show example values from. */
interface Office {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly pengukuran: PengukuranKinerja;
}

const WITHOUT_FORECAST: LkeForecast = { bobot: desimal(15), terendah: desimal(0), tertinggi: desimal(15), sub: [] };

/**
 * The data of one document as an example, for `template list`: the office's own figures, with a made-up number, date and
 * correction where only a command would know them. Null for a template that lkjip does not have.
 */
export function composeContohDocument(templat: string, { config, data, pengukuran }: Office): Laporan | null {
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
    "ceklis-reviu.docx": () => composeCeklis({ config, data, pengukuran, koreksi: [], lke: WITHOUT_FORECAST }, tanggal),
    "nota-dinas.docx": () => composeNotaDinas(config, data, pengukuran, surat),
    "lembar-pengesahan.docx": () => composePengesahan(config, { tanggal }),
    "surat-pengantar.docx": () => composeSuratPengantar(config, surat),
  };
  return make[templat]?.() ?? null;
}

/** A Laporan that has every name of a vocabulary once, every list with one item: what a template is checked against. */
export function composeSkeleton(kosakata: Kosakata): Laporan {
  return Object.fromEntries(Object.entries(kosakata).map(([nama, istilah]) => [nama, composeContent(nama, istilah)]));
}

function composeContent(nama: string, { jenis, content = {} }: Istilah): LaporanContent {
  switch (jenis) {
    case "nilai":
      return nama;
    case "syarat":
      return true;
    case "naskah":
      return { jenis, paragraf: [{ look: "isi", teks: nama }] };
    case "tabel":
      return {
        jenis,
        judul: nama,
        kolom: [{ kunci: "a", judul: nama, content: "teks", width: 1 }],
        baris: [{ kunci: "1", jenis: "isi", sel: [nama] }],
        blank: "",
      };
    case "grafik":
      return {
        jenis,
        judul: nama,
        bentuk: "batang",
        satuan: "",
        category: [nama],
        series: [{ nama, nilai: [1] }],
        blank: "",
      };
    case "gambar":
      return { jenis, content: new Uint8Array(), type: "png", width: 1, height: 1, keterangan: nama };
    case "kelompok":
      return composeSkeleton(content);
    case "daftar":
      return [{ kunci: "1", ...composeSkeleton(content) }];
  }
}
