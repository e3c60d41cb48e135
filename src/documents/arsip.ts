import type { BarisBuku } from "../journal/buku.ts";
import { formatJumlahSurat, formatTanggal } from "../model/format.ts";
import { FOLDER } from "../model/places.ts";
import type { Config } from "../plan/schema.ts";

/** What is kept of one signed version and its letter; `nomor` null while the letter has none. */
export interface Arsip {
  readonly versi: number;
  readonly nomor: string | null;
  readonly formulir: number;
  readonly folder: string;
  readonly paket: string;
}

/** The list of archives with this version's lines; lines of the same text are renewed, all others stay. */
export function registerArsip(config: Config, baris: readonly BarisBuku[], arsip: Arsip): BarisBuku[] {
  const { instansi, tahun, surat } = config;
  const versi = arsip.versi > 1 ? ` (versi ${arsip.versi})` : "";
  const nama = `LKjIP ${instansi.nama} Tahun ${tahun}${versi}`;
  const content: readonly (readonly [
    uraian: string,
    tingkat: string,
    jumlah: string,
    lokasi: string,
    keterangan: string,
  ])[] = [
    [nama, "asli", `${formatJumlahSurat(1)} berkas`, arsip.folder, "berkas Word dan data"],
    [
      `Formulir data kinerja unit, ${nama}`,
      "asli",
      `${formatJumlahSurat(arsip.formulir)} berkas`,
      `${arsip.folder}/formulir`,
      "",
    ],
    [
      `Surat pengantar ${nama}`,
      "asli",
      `${formatJumlahSurat(1)} lembar`,
      FOLDER.pengiriman,
      arsip.nomor ?? "belum bernomor",
    ],
    [`Paket kiriman ${nama}`, "salinan", `${formatJumlahSurat(1)} berkas`, arsip.paket, instansi.tujuan_laporan],
  ];
  const result = [...baris];
  for (const [uraian, tingkat, jumlah, lokasi, keterangan] of content) {
    const present = result.findIndex((b) => b.Uraian === uraian);
    const tempat = present < 0 ? result.length : present;
    result[tempat] = {
      "No.": String(tempat + 1),
      ...result[tempat],
      "Kode Klasifikasi": surat.klasifikasi,
      Uraian: uraian,
      "Kurun Waktu": String(tahun),
      "Tingkat Perkembangan": tingkat,
      Jumlah: jumlah,
      "Lokasi Simpan": `Komputer kerja, ${lokasi}`,
      Keterangan: keterangan,
    };
  }
  return result;
}

/**
 * The dispatch book with a line for this letter; receiver and initials are for the pen. A line that nobody has signed for
 * takes the new number and its date; one that was signed for stays, and another follows. `tanggal` ISO.
 */
export function registerEkspedisi(
  config: Config,
  baris: readonly BarisBuku[],
  { nomor, tanggal, versi }: { readonly nomor: string | null; readonly tanggal: string; readonly versi: number },
): BarisBuku[] {
  const content = `LKjIP ${config.instansi.nama} Tahun ${config.tahun}${versi > 1 ? ` (versi ${versi})` : ""}`;
  const given = { Tanggal: formatTanggal(tanggal), "Nomor Surat": nomor ?? "" };
  const present = baris.findLastIndex((b) => b.Isi === content);
  const line = baris[present];
  if (line !== undefined && (line["Nomor Surat"] ?? "") === given["Nomor Surat"]) return [...baris];
  if (line !== undefined && !line.Penerima && !line.Paraf)
    return baris.map((b, i) => (i === present ? { ...b, ...given } : b));
  return [
    ...baris,
    {
      "No.": String(baris.length + 1),
      ...given,
      Tujuan: config.instansi.tujuan_laporan,
      Isi: content,
    },
  ];
}
