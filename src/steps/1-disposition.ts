import { findBatasKirim } from "../journal/deadline.ts";
import { BERKAS_DISPOSISI } from "../model/places.ts";
import { henti, KODE_KELUAR } from "../model/henti.ts";
import { type Langkah, type Opsi, readPilihan, readTanggal, textOf } from "../options.ts";
import { composeDisposisi, type Disposisi, SIFAT_DISPOSISI } from "../documents/disposisi.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { formatNasib, saveDokumen } from "../folder/place.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";

/** SOP 1: the Camat's order to prepare the report; it opens the year in the journal. */
export const disposition: Langkah = async (outside, _argumen, opsi) => {
  const surat = readSurat(opsi);
  const tanggal = readTanggal(opsi, "tanggal", "disposition");
  const batas = readTanggal(opsi, "batas", "disposition");
  const sifat = readPilihan(opsi, "sifat", "disposition", SIFAT_DISPOSISI);
  const world = openWorkFolder(outside);
  const { nilai: config, temuan } = readWorkConfig(world);
  return world.exclusively("disposition", async () => {
    const laporan = composeDisposisi(config, {
      surat,
      tanggal: tanggal ?? world.today(),
      nomorAgenda: textOf(opsi, "agenda"),
      sifat,
      batas: batas ?? findBatasKirim(config.tahun),
      catatan: textOf(opsi, "catatan"),
    });
    const wanted = { berkas: BERKAS_DISPOSISI, isi: renderNaskah(world, config, "lembar-disposisi.docx", laporan) };
    const saved = saveDokumen(world, wanted, { perintah: "disposition" });
    tellTemuan(world, temuan);
    world.print(formatNasib("Lembar disposisi", BERKAS_DISPOSISI, saved));
    tellNext(world, "lkjip forms", "membuat formulir dan surat permintaan data");
    return KODE_KELUAR.selesai;
  });
};

/** The letter that asks for the report: all three of its options, or none. */
function readSurat(opsi: Opsi): Disposisi["surat"] {
  const dari = textOf(opsi, "suratDari");
  const nomor = textOf(opsi, "suratNomor");
  const tanggal = readTanggal(opsi, "suratTanggal", "disposition", "surat-tanggal");
  if (dari !== null && nomor !== null && tanggal !== null) return { dari, nomor, tanggal };
  if (dari === null && nomor === null && tanggal === null) return null;
  throw henti(KODE_KELUAR.salahPakai, {
    nama: "surat-kurang-lengkap",
    pesan: "Surat yang meminta laporan ditulis dengan tiga opsi: --surat-dari, --surat-nomor, dan --surat-tanggal.",
    perbaikan:
      'tulis ketiganya, misalnya: lkjip disposition --surat-dari "Bagian Organisasi" --surat-nomor 000.8.6.3/45/425.012/2025 --surat-tanggal 2025-01-13',
  });
}
