import { BERKAS_SURAT } from "../model/folder.ts";
import { Henti, henti, KODE_KELUAR } from "../model/henti.ts";
import { renderDocx } from "../render/docx/render.ts";
import { composeSuratPengantar } from "../report/surat.ts";
import type { Langkah, Opsi } from "../sop.ts";
import {
  formatNasib,
  openWorkFolder,
  readTemplat,
  readWorkConfig,
  saveDokumen,
  tellNext,
  tellTemuan,
} from "../workfolder.ts";

/** SOP 8: the surat pengantar. Without a number or a date it holds a visible blank, never a guess. */
export const letter: Langkah = async (outside, _argumen, opsi) => {
  const surat = { nomor: textOf(opsi, "nomor"), tanggal: readTanggal(opsi), banyaknya: readBanyaknya(opsi) };
  const world = openWorkFolder(outside);
  const config = readWorkConfig(world);
  return world.exclusively("letter", async () => {
    const docx = renderDocx(readTemplat(world, "surat-pengantar.docx"), composeSuratPengantar(config.nilai, surat));
    if (docx.nilai === null) throw new Henti(KODE_KELUAR.adaGalat, docx.temuan);
    const saved = saveDokumen(world, { berkas: BERKAS_SURAT, isi: docx.nilai }, { perintah: "letter", masukan: [] });
    tellTemuan(world, [...config.temuan, ...docx.temuan]);
    world.print(formatNasib("Surat pengantar", BERKAS_SURAT, saved));
    if (surat.nomor === null) world.print("Nomornya masih kosong; isi dengan: lkjip letter --nomor NOMOR");
    tellNext(
      world,
      "cetak surat, gandakan LKjIP, lalu kirim keduanya",
      `kepada ${config.nilai.instansi.tujuan_laporan}`,
    );
    return KODE_KELUAR.selesai;
  });
};

function textOf(opsi: Opsi, nama: string): string | null {
  const value = opsi[nama];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function readTanggal(opsi: Opsi): string | null {
  const tanggal = textOf(opsi, "tanggal");
  if (tanggal === null) return null;
  const date = new Date(`${tanggal}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(tanggal) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(tanggal))
    return tanggal;
  throw henti(KODE_KELUAR.salahPakai, {
    nama: "tanggal-tidak-dipahami",
    pesan: `Tanggal "${tanggal}" tidak dapat dipahami.`,
    perbaikan: "tulis tahun-bulan-hari, misalnya: lkjip letter --tanggal 2025-02-20",
  });
}

function readBanyaknya(opsi: Opsi): number {
  const teks = textOf(opsi, "banyaknya");
  if (teks === null) return 1;
  if (/^[1-9]\d{0,2}$/.test(teks)) return Number(teks);
  throw henti(KODE_KELUAR.salahPakai, {
    nama: "jumlah-tidak-dipahami",
    pesan: `Jumlah berkas "${teks}" bukan bilangan bulat dari 1 sampai 999.`,
    perbaikan: "tulis angkanya saja, misalnya: lkjip letter --banyaknya 2",
  });
}
