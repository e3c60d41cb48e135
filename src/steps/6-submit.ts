import { checkDrafTetap, weighForPengesahan } from "../journal/pengesahan.ts";
import { BERKAS_DRAF, BERKAS_NOTA_DINAS } from "../model/places.ts";
import { Henti, henti, KODE_KELUAR, type KodeKeluar } from "../model/henti.ts";
import type { SidikBerkas } from "../journal/riwayat.ts";
import { type Langkah, type Opsi, readTanggal, textOf } from "../options.ts";
import { compilePengukuran } from "../pipeline.ts";
import { composeNotaDinas } from "../documents/nota-dinas.ts";
import { readTahapan, recordRiwayat, sidikOf, takeTurn } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { findOtherDrafts, readDraf } from "../folder/other-drafts.ts";
import { formatNasib, placeDokumen } from "../folder/place.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import type { World } from "../world/world.ts";

/** SOP 6: the Sekcam's nota dinas to the Camat, and the Camat's answer. */
export const submit: Langkah = async (outside, _argumen, opsi) => {
  const keputusan = readKeputusan(opsi);
  const tanggal = readTanggal(opsi, "tanggal", "submit");
  const world = openWorkFolder(outside);
  const { nilai: config, temuan: temuanConfig } = readWorkConfig(world);
  return world.exclusively("submit", async () => {
    const giliran = takeTurn(world, config, "submit", opsi.lewati);
    const draf = sidikOf({ berkas: BERKAS_DRAF, isi: readDraf(world, config) });
    tellTemuan(world, findOtherDrafts(world, config));
    const tetap = checkDrafTetap(draf, readTahapan(world, config).drafDikoreksi, "diajukan");
    const halangan = [...tetap, ...weighForPengesahan(temuanConfig)];
    if (keputusan?.keputusan !== "dikembalikan" && halangan.length > 0) throw new Henti(KODE_KELUAR.adaGalat, halangan);
    if (keputusan !== null) return noteKeputusan(world, draf, { ...giliran, ...keputusan });
    const { nilai: hasil, temuan } = compilePengukuran(config, readBerkasMasuk(world));
    if (temuan.some((t) => t.tingkat === "galat")) {
      tellTemuan(world, temuan);
      tellNext(world, "lkjip collect", "setelah semua galat diperbaiki; nota dinas belum dibuat");
      return KODE_KELUAR.adaGalat;
    }
    const nota = { nomor: textOf(opsi, "nomor"), tanggal };
    const laporan = composeNotaDinas(config, hasil.data, hasil.pengukuran, nota);
    const wanted = { berkas: BERKAS_NOTA_DINAS, isi: renderNaskah(world, config, "nota-dinas.docx", laporan) };
    const saved = placeDokumen(world, wanted);
    recordRiwayat(world, { perintah: "submit", masukan: [draf], keluaran: [saved.sidik], ...giliran });
    world.print(formatNasib("Nota dinas", BERKAS_NOTA_DINAS, saved));
    tellNext(world, "lkjip submit --setuju", 'mencatat jawaban Camat, atau --kembalikan "alasan"');
    return KODE_KELUAR.selesai;
  });
};

type Jawaban = { readonly keputusan: "setuju" } | { readonly keputusan: "dikembalikan"; readonly alasan: string };

function readKeputusan(opsi: Opsi): Jawaban | null {
  const alasan = textOf(opsi, "kembalikan");
  if (opsi.setuju === true && opsi.kembalikan !== undefined) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "keputusan-ganda",
      pesan: "Draf tidak dapat disetujui dan dikembalikan sekaligus.",
      perbaikan: "pilih salah satu, misalnya: lkjip submit --setuju",
    });
  }
  if (opsi.setuju === true) return { keputusan: "setuju" };
  if (opsi.kembalikan === undefined) return null;
  if (alasan !== null) return { keputusan: "dikembalikan", alasan };
  throw henti(KODE_KELUAR.salahPakai, {
    nama: "alasan-kosong",
    pesan: "Draf dikembalikan tanpa alasan.",
    perbaikan: 'tulis alasannya, misalnya: lkjip submit --kembalikan "analisis sasaran 2 terlalu singkat"',
  });
}

function noteKeputusan(world: World, draf: SidikBerkas, jawaban: Jawaban & { readonly lewati?: string }): KodeKeluar {
  recordRiwayat(world, { perintah: "submit", masukan: [draf], ...jawaban });
  if (jawaban.keputusan === "setuju") {
    world.print("Dicatat: Camat menyetujui draf LKjIP.");
    tellNext(world, "lkjip sign", "mengesahkan LKjIP");
  } else {
    world.print(`Dicatat: Camat mengembalikan draf LKjIP dengan alasan "${jawaban.alasan}".`);
    tellNext(world, "lkjip review", "setelah draf diperbaiki di Word");
  }
  return KODE_KELUAR.selesai;
}
