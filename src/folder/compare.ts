import { BERKAS_BEDA, BERKAS_DRAF, FOLDER, FOLDER_CADANGAN } from "../model/places.ts";
import { henti, KODE_KELUAR, type KodeKeluar } from "../model/henti.ts";
import { findDamagedPart } from "../word/parts/damage.ts";
import { findBeda, openVersi, renderTeksBeda, type Versi } from "../word/diff/diff.ts";
import { renderBedaDocx } from "../word/diff/docx.ts";
import type { World } from "../world/world.ts";
import { carryOut, findCadanganBernama, listCadangan } from "./document.ts";
import { tellNext } from "./tell.ts";
import { openWorkFolder } from "./folder.ts";

/**
 * Tells what differs between two versions of the draft (given: files or names of backups; otherwise the newest backup and
 * the draft as it is), and writes the newer one with tracked changes.
 */
export function bandingkan(outside: World, [a, b]: readonly string[], json: boolean): KodeKeluar {
  const world = openWorkFolder(outside);
  const lama = findVersi(outside, world, a ?? listCadangan(world, BERKAS_DRAF)[0]);
  const baru = findVersi(outside, world, b ?? BERKAS_DRAF);
  const { beda, isi } = compare(world, lama, baru);
  if (json) world.printJson({ lama: lama.berkas, baru: baru.berkas, berkas: BERKAS_BEDA, beda });
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

function tanpaVersi(nama: string, cadangan: readonly string[]): Error {
  const daftar = cadangan.map((each) => each.slice(each.lastIndexOf("/") + 1));
  return henti(KODE_KELUAR.salahPakai, {
    nama: "versi-tidak-ada",
    pesan: `Berkas "${nama}" tidak ada.${daftar.length === 0 ? "" : ` Cadangan yang ada: ${daftar.join(", ")}.`}`,
    perbaikan: `tulis nama cadangan atau letak berkas Word, misalnya: lkjip draft --beda ${daftar[0] ?? `lama.docx ${BERKAS_DRAF}`}`,
  });
}

/** One version with the file that it came from. */
interface VersiBerkas {
  readonly berkas: string;
  readonly bytes: Uint8Array;
  readonly versi: Versi;
}

/** Charts and styles are parsed where they are compared: a damaged one is named then. */
function compare(world: World, lama: VersiBerkas, baru: VersiBerkas) {
  try {
    const who = { author: world.oleh, date: `${world.now().slice(0, 19)}Z` };
    return { beda: findBeda(lama.versi, baru.versi), isi: renderBedaDocx(lama.versi, baru.versi, who) };
  } catch (error) {
    const rusak = [lama, baru].find(({ bytes }) => findDamagedPart(bytes) !== null);
    throw rusak === undefined ? error : versiRusak(rusak.berkas, rusak.bytes);
  }
}

function versiRusak(berkas: string, bytes: Uint8Array): Error {
  const bagian = findDamagedPart(bytes);
  const sebab =
    bagian === null ? "Berkas ini bukan dokumen Word yang utuh" : `Bagian "${bagian}" di dalam dokumen Word ini rusak`;
  return henti(KODE_KELUAR.adaGalat, {
    nama: "versi-rusak",
    berkas,
    pesan: `${sebab}, jadi tidak dapat dibandingkan.`,
    perbaikan: "pilih berkas lain, misalnya cadangan draf yang lebih baru",
  });
}

function findVersi(outside: World, world: World, nama: string | undefined): VersiBerkas {
  if (nama === undefined)
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "versi-tidak-ada",
      berkas: `${FOLDER.draf}/${FOLDER_CADANGAN}`,
      pesan: "Belum ada cadangan draf untuk dibandingkan.",
      perbaikan: "setiap kali draf diganti, yang lama masuk ke cadangan; masukkan dahulu angka terbaru: lkjip draft",
    });
  const backup = findCadanganBernama(world, BERKAS_DRAF, nama);
  const isi = outside.read(nama) ?? world.read(backup ?? nama);
  if (isi === null) throw tanpaVersi(nama, listCadangan(world, BERKAS_DRAF));
  try {
    return { berkas: backup ?? nama, bytes: isi, versi: openVersi(isi) };
  } catch {
    throw versiRusak(backup ?? nama, isi);
  }
}
