import { BERKAS_BEDA, BERKAS_DRAF } from "../model/folder.ts";
import { henti, KODE_KELUAR, type KodeKeluar } from "../model/henti.ts";
import { findBeda, openVersi, renderTeksBeda, type Versi } from "../render/refresh/beda.ts";
import { renderBedaDocx } from "../render/refresh/beda-docx.ts";
import type { World } from "../world/world.ts";
import { carryOut, listCadangan } from "./segar.ts";
import { openWorkFolder, tellNext } from "./workfolder.ts";

/**
 * Tells what differs between two versions of the draft (given: files or names of backups; otherwise the newest backup and
 * the draft as it is), and writes the newer one with tracked changes.
 */
export function bandingkan(outside: World, [a, b]: readonly string[], json: boolean): KodeKeluar {
  const world = openWorkFolder(outside);
  const lama = findVersi(outside, world, a ?? listCadangan(world, BERKAS_DRAF)[0]);
  const baru = findVersi(outside, world, b ?? BERKAS_DRAF);
  const beda = findBeda(lama.versi, baru.versi);
  const isi = renderBedaDocx(lama.versi, baru.versi, { author: world.oleh, date: `${world.now().slice(0, 19)}Z` });
  if (json) world.print(JSON.stringify({ lama: lama.berkas, baru: baru.berkas, berkas: BERKAS_BEDA, beda }, null, 2));
  else world.print(`${lama.berkas} dibandingkan dengan ${baru.berkas}\n${renderTeksBeda(beda)}`);
  if (beda.length > 0) {
    carryOut(world, {
      berkas: BERKAS_BEDA,
      isi,
      nasib: world.exists(BERKAS_BEDA) ? "diperbarui" : "baru",
      segar: null,
    });
    if (!json) world.print(`\nDengan Lacak Perubahan untuk Sekcam: ${BERKAS_BEDA}`);
  }
  tellNext(world, "lkjip review", "memeriksa draf terhadap data");
  return KODE_KELUAR.selesai;
}

function findVersi(outside: World, world: World, nama: string | undefined): { berkas: string; versi: Versi } {
  const backup = listCadangan(world, BERKAS_DRAF).find((each) => each.endsWith(`/${nama}`));
  const isi = nama === undefined ? null : (outside.read(nama) ?? world.read(backup ?? nama));
  if (nama === undefined || isi === null)
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "versi-tidak-ada",
      pesan: nama === undefined ? "Belum ada cadangan draf untuk dibandingkan." : `Berkas "${nama}" tidak ada.`,
      perbaikan: `tulis dua berkas Word, misalnya: lkjip draft --beda ${BERKAS_DRAF.replace("draf-lkjip", "cadangan/draf-lkjip-20250203-090000")} ${BERKAS_DRAF}`,
    });
  try {
    return { berkas: backup ?? nama, versi: openVersi(isi) };
  } catch {
    throw henti(KODE_KELUAR.adaGalat, {
      nama: "versi-rusak",
      berkas: backup ?? nama,
      pesan: "Berkas ini bukan dokumen Word yang utuh, jadi tidak dapat dibandingkan.",
      perbaikan: "pilih berkas lain, misalnya cadangan draf yang lebih baru",
    });
  }
}
