import { BERKAS_DRAF } from "../model/folder.ts";
import { Henti, KODE_KELUAR } from "../model/henti.ts";
import { type Langkah, type Opsi, readPilihan, textOf } from "../opsi.ts";
import { compileLaporan, compilePengukuran } from "../pipeline.ts";
import { renderDocx } from "../render/docx/render.ts";
import { renderTeksDocx } from "../render/docx/teks.ts";
import { countStatus } from "../render/refresh/laporan-segar.ts";
import { type CelahBertempat, listCelah } from "../report/celah.ts";
import { bandingkan } from "../workfolder/beda.ts";
import { withLogo } from "../workfolder/naskah.ts";
import { pulihkan } from "../workfolder/pulihkan.ts";
import type { AturanSegar } from "../workfolder/segar.ts";
import {
  type DokumenTersimpan,
  formatNasib,
  listUnitMasuk,
  openWorkFolder,
  placeDokumen,
  planProduk,
  readBerkasMasuk,
  readTemplat,
  readWorkConfig,
  recordRiwayat,
  tellNext,
  tellTemuan,
} from "../workfolder/workfolder.ts";
import type { World } from "../world/world.ts";

/**
 * SOP 4: the draft LKjIP as a Word file from the office's template or the built-in one. Run again on a draft that people
 * have edited, it brings the new figures in and leaves what they wrote.
 */
export const draft: Langkah = async (outside, argumen, opsi) => {
  if (opsi.beda) return bandingkan(outside, argumen, opsi.json === true);
  const aturan = readAturan(opsi);
  const world = openWorkFolder(outside);
  const config = readWorkConfig(world);
  return world.exclusively("draft", async () => {
    if (opsi.pulihkan) return pulihkan(world, argumen[0]);
    const hasil = compilePengukuran(config.nilai, readBerkasMasuk(world));
    const temuan = [...config.temuan, ...hasil.temuan];
    if (temuan.some((t) => t.tingkat === "galat")) {
      tellTemuan(world, temuan);
      tellNext(world, "lkjip collect", "setelah semua galat diperbaiki; draf belum dibuat");
      return KODE_KELUAR.adaGalat;
    }
    const laporan = withLogo(world, config.nilai, compileLaporan(hasil.nilai));
    const { nama } = config.nilai.instansi;
    const identitas = { dokumen: "LKjIP", instansi: nama, tahun: String(config.nilai.tahun) };
    const docx = renderDocx(readTemplat(world, "lkjip.docx"), laporan, { identitas });
    if (docx.nilai === null) throw new Henti(KODE_KELUAR.adaGalat, docx.temuan);
    if (opsi.teks) {
      world.print(renderTeksDocx(docx.nilai));
      return KODE_KELUAR.selesai;
    }
    const wanted = { berkas: BERKAS_DRAF, isi: docx.nilai };
    if (opsi.dryRun) {
      const rencana = { ...planProduk(world, wanted, aturan), cadangan: null };
      printResult(world, rencana, listCelah(laporan), opsi);
      world.tell("Ini baru percobaan: tidak ada yang ditulis.");
      return KODE_KELUAR.selesai;
    }
    const saved = placeDokumen(world, wanted, aturan);
    const masukan = hasil.nilai.data.formulir.map(({ berkas, sha256 }) => ({ berkas, sha256 }));
    const unit = listUnitMasuk(hasil.nilai.data);
    if (saved.nasib !== "sama") recordRiwayat(world, { perintah: "draft", masukan, unit, keluaran: [saved.sidik] });
    tellTemuan(world, [...temuan, ...docx.temuan]);
    printResult(world, saved, listCelah(laporan), opsi);
    tellNext(world, "lkjip review", "setelah bagian yang ditandai dilengkapi di Word");
    return KODE_KELUAR.selesai;
  });
};

function readAturan(opsi: Opsi): AturanSegar {
  const utamakan = readPilihan(opsi, "utamakan", "draft", ["data", "suntingan"] as const);
  const terima = textOf(opsi, "terima");
  return {
    ...(utamakan === null ? {} : { utamakan }),
    ...(terima === null ? {} : { terima: terima.split(/\s*,\s*(?![^[]*\])/).filter((each) => each !== "") }),
  };
}

function printResult(
  world: World,
  { berkas, nasib, segar, cadangan }: Omit<DokumenTersimpan, "sidik">,
  daftarCelah: readonly CelahBertempat[],
  opsi: Opsi,
): void {
  if (opsi.json) {
    const laporan = segar === null ? null : { jumlah: countStatus(segar), ...segar };
    world.print(JSON.stringify({ berkas, nasib, cadangan, celah: daftarCelah, segar: laporan }, null, 2));
    return;
  }
  const kalimat = formatNasib("Draf LKjIP", BERKAS_DRAF, { nasib, segar });
  world.print(opsi.dryRun ? kalimat.replace(/^(Draf LKjIP) (di)/, "$1 akan $2") : kalimat);
  if (segar !== null || daftarCelah.length === 0) {
    if (nasib === "disegarkan" && !opsi.dryRun)
      world.print("Daftar isi dan nomor tabel: di Word tekan Ctrl+A lalu F9 bila ada judul atau tabel yang berubah.");
    return;
  }
  world.print(`${daftarCelah.length} bagian ditandai kuning karena hanya dapat ditulis orang:`);
  for (const { siapa, apa } of daftarCelah) world.print(`  - ${siapa}: ${apa}`);
}
