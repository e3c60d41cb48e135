import { NOTA_DINAS } from "../documents/nota-dinas.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import { readTahapan, recordRiwayat, sidikOf, takeTurn } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { findOtherDrafts, readDraf } from "../folder/other-drafts.ts";
import { formatNasib, placeDocument } from "../folder/place.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { checkDrafTetap, weighForPengesahan } from "../journal/pengesahan.ts";
import type { SidikBerkas } from "../journal/riwayat.ts";
import { EXIT_CODE, type ExitCode, Henti, henti } from "../model/henti.ts";
import { BERKAS_DRAF } from "../model/places.ts";
import { type Langkah, type Options, readTanggal, textOf } from "../options.ts";
import { compilePengukuran } from "../pipeline.ts";
import type { World } from "../world/world.ts";

/** SOP 6: the Sekcam's nota dinas to the Camat, and the Camat's answer. */
export const submit: Langkah = async (outside, _argument, options) => {
  const keputusan = readKeputusan(options);
  const tanggal = readTanggal(options, "tanggal", "submit");
  const world = openWorkFolder(outside);
  const { nilai: config, temuan: temuanConfig } = readWorkConfig(world);
  return world.exclusively("submit", async () => {
    const turn = takeTurn(world, config, "submit", options.lewati);
    const draf = sidikOf({ berkas: BERKAS_DRAF, content: readDraf(world, config) });
    tellTemuan(world, findOtherDrafts(world, config));
    const tetap = checkDrafTetap(draf, readTahapan(world, config).reviewedDraf, "diajukan");
    const obstacles = [...tetap, ...weighForPengesahan(temuanConfig)];
    if (keputusan?.keputusan !== "dikembalikan" && obstacles.length > 0) throw new Henti(EXIT_CODE.hasGalat, obstacles);
    if (keputusan !== null) return noteKeputusan(world, draf, { ...turn, ...keputusan });
    const { nilai: result, temuan } = compilePengukuran(config, readBerkasMasuk(world));
    if (temuan.some((t) => t.tingkat === "galat")) {
      tellTemuan(world, temuan);
      tellNext(world, "lkjip collect", "setelah semua galat diperbaiki; nota dinas belum dibuat");
      return EXIT_CODE.hasGalat;
    }
    const nota = { nomor: textOf(options, "nomor"), tanggal };
    const laporan = NOTA_DINAS.compose(config, result.data, result.pengukuran, nota);
    const wanted = { berkas: NOTA_DINAS.path, content: renderNaskah(world, config, NOTA_DINAS.file, laporan) };
    const saved = placeDocument(world, wanted);
    recordRiwayat(world, { perintah: "submit", masukan: [draf], keluaran: [saved.sidik], ...turn });
    world.print(formatNasib("Nota dinas", NOTA_DINAS.path, saved));
    tellNext(world, "lkjip submit --setuju", 'mencatat jawaban Camat, atau --kembalikan "alasan"');
    return EXIT_CODE.selesai;
  });
};

type Jawaban = { readonly keputusan: "setuju" } | { readonly keputusan: "dikembalikan"; readonly alasan: string };

function readKeputusan(options: Options): Jawaban | null {
  const alasan = textOf(options, "kembalikan");
  if (options.setuju === true && options.kembalikan !== undefined) {
    throw henti(EXIT_CODE.salahPakai, {
      nama: "keputusan-ganda",
      pesan: "Draf tidak dapat disetujui dan dikembalikan sekaligus.",
      perbaikan: "pilih salah satu, misalnya: lkjip submit --setuju",
    });
  }
  if (options.setuju === true) return { keputusan: "setuju" };
  if (options.kembalikan === undefined) return null;
  if (alasan !== null) return { keputusan: "dikembalikan", alasan };
  throw henti(EXIT_CODE.salahPakai, {
    nama: "alasan-kosong",
    pesan: "Draf dikembalikan tanpa alasan.",
    perbaikan: 'tulis alasannya, misalnya: lkjip submit --kembalikan "analisis sasaran 2 terlalu singkat"',
  });
}

function noteKeputusan(world: World, draf: SidikBerkas, jawaban: Jawaban & { readonly lewati?: string }): ExitCode {
  recordRiwayat(world, { perintah: "submit", masukan: [draf], ...jawaban });
  if (jawaban.keputusan === "setuju") {
    world.print("Dicatat: Camat menyetujui draf LKjIP.");
    tellNext(world, "lkjip sign", "mengesahkan LKjIP");
  } else {
    world.print(`Dicatat: Camat mengembalikan draf LKjIP dengan alasan "${jawaban.alasan}".`);
    tellNext(world, "lkjip review", "setelah draf diperbaiki di Word");
  }
  return EXIT_CODE.selesai;
}
