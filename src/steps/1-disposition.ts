import { DISPOSISI, DISPOSISI_SIFAT, type Disposisi } from "../documents/disposisi.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { formatNasib, saveDocument } from "../folder/place.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { findBatasKirim } from "../journal/deadline.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { type Langkah, type Options, readChoice, readTanggal, textOf } from "../options.ts";

/** SOP 1: the Camat's order to prepare the report; it opens the year in the journal. */
export const disposition: Langkah = async (outside, _argument, options) => {
  const surat = readSurat(options);
  const tanggal = readTanggal(options, "tanggal", "disposition");
  const batas = readTanggal(options, "batas", "disposition");
  const sifat = readChoice(options, "sifat", "disposition", DISPOSISI_SIFAT);
  const world = openWorkFolder(outside);
  const { nilai: config, temuan } = readWorkConfig(world);
  return world.exclusively("disposition", async () => {
    const laporan = DISPOSISI.compose(config, {
      surat,
      tanggal: tanggal ?? world.today(),
      nomorAgenda: textOf(options, "agenda"),
      sifat,
      batas: batas ?? findBatasKirim(config.tahun),
      catatan: textOf(options, "catatan"),
    });
    const wanted = { berkas: DISPOSISI.path, content: renderNaskah(world, config, DISPOSISI.file, laporan) };
    const saved = saveDocument(world, wanted, { perintah: "disposition" });
    tellTemuan(world, temuan);
    world.print(formatNasib("Lembar disposisi", DISPOSISI.path, saved));
    tellNext(world, "lkjip forms", "membuat formulir dan surat permintaan data");
    return EXIT_CODE.selesai;
  });
};

/** The letter that asks for the report: all three of its options, or none. */
function readSurat(options: Options): Disposisi["surat"] {
  const dari = textOf(options, "suratDari");
  const nomor = textOf(options, "suratNomor");
  const tanggal = readTanggal(options, "suratTanggal", "disposition", "surat-tanggal");
  if (dari !== null && nomor !== null && tanggal !== null) return { dari, nomor, tanggal };
  if (dari === null && nomor === null && tanggal === null) return null;
  throw henti(EXIT_CODE.salahPakai, {
    nama: "surat-kurang-lengkap",
    pesan: "Surat yang meminta laporan ditulis dengan tiga opsi: --surat-dari, --surat-nomor, dan --surat-tanggal.",
    perbaikan:
      'tulis ketiganya, misalnya: lkjip disposition --surat-dari "Bagian Organisasi" --surat-nomor 000.8.6.3/45/425.012/2025 --surat-tanggal 2025-01-13',
  });
}
