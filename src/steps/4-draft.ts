import { BERKAS_DRAF, FOLDER_CADANGAN } from "../model/places.ts";
import { formatDaftar } from "../model/format.ts";
import { henti, KODE_KELUAR } from "../model/henti.ts";
import { type Langkah, type Opsi, readPilihan, textOf } from "../options.ts";
import { compilePengukuran } from "../pipeline.ts";
import { renderTeksDocx } from "../word/text/plain.ts";
import { countStatus, type LaporanSegar } from "../word/refresh/report.ts";
import type { CelahBertempat } from "../report/celah.ts";
import { bandingkan } from "../folder/compare.ts";
import { composeDraf, listCelahTercetak } from "../folder/draf.ts";
import { recordRiwayat } from "../folder/journal.ts";
import { printNaskah } from "../folder/naskah.ts";
import { findOtherDrafts, refuseFreshDraf } from "../folder/other-drafts.ts";
import { type DokumenTersimpan, formatNasib, placeRencana, planProduk } from "../folder/place.ts";
import { pulihkan } from "../folder/restore.ts";
import { listUnitMasuk, readBerkasMasuk } from "../folder/returned.ts";
import { type AturanSegar, PERINTAH_TERIMA, type RencanaDokumen } from "../folder/document.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import type { World } from "../world/world.ts";

/**
 * SOP 4: the draft LKjIP as a Word file from the office's template or the built-in one. Run again on a draft that people
 * have edited, it brings the new figures in and leaves what they wrote.
 */
export const draft: Langkah = async (outside, argumen, opsi) => {
  checkGabungan(argumen, opsi);
  if (opsi.beda) return bandingkan(outside, argumen, opsi.json === true);
  const aturan = readAturan(opsi);
  const world = openWorkFolder(outside);
  const config = readWorkConfig(world);
  return world.exclusively("draft", async () => {
    if (opsi.pulihkan) return pulihkan(world, argumen[0]);
    if (opsi.baru === true && world.exists(BERKAS_DRAF)) throw drafAda();
    const hasil = compilePengukuran(config.nilai, readBerkasMasuk(world));
    const temuan = [...config.temuan, ...hasil.temuan];
    if (temuan.some((t) => t.tingkat === "galat")) {
      tellTemuan(world, temuan);
      if (opsi.json) world.printJson({ temuan });
      tellNext(world, "lkjip collect", "setelah semua galat diperbaiki; draf belum dibuat");
      return KODE_KELUAR.adaGalat;
    }
    if (opsi.baru !== true && opsi.teks !== true) refuseFreshDraf(world, config.nilai);
    const { templat, laporan, identitas } = composeDraf(world, hasil.nilai);
    const docx = printNaskah(world, templat, laporan, identitas);
    if (opsi.teks) {
      world.print(renderTeksDocx(docx));
      tellNext(world, "lkjip draft", "menulis draf itu sebagai dokumen Word");
      return KODE_KELUAR.selesai;
    }
    const wanted = { berkas: BERKAS_DRAF, isi: docx };
    const rencana = planProduk(world, wanted, aturan);
    checkTerima(aturan, rencana);
    if (opsi.dryRun) {
      tellTemuan(world, findOtherDrafts(world, config.nilai));
      printResult(world, { ...rencana, cadangan: null }, listCelahTercetak(laporan, docx), opsi);
      world.tell("Ini baru percobaan: tidak ada yang ditulis.");
      tellNext(world, "lkjip draft", "menulis draf seperti di atas");
      return KODE_KELUAR.selesai;
    }
    const saved = placeRencana(world, rencana);
    const masukan = hasil.nilai.data.formulir.map(({ berkas, sha256 }) => ({ berkas, sha256 }));
    const unit = listUnitMasuk(hasil.nilai.data);
    if (saved.nasib !== "sama") recordRiwayat(world, { perintah: "draft", masukan, unit, keluaran: [saved.sidik] });
    tellTemuan(world, [...temuan, ...findOtherDrafts(world, config.nilai)]);
    printResult(world, saved, listCelahTercetak(laporan, docx), opsi);
    tellNext(world, "lkjip review", "setelah bagian yang ditandai dilengkapi di Word");
    return KODE_KELUAR.selesai;
  });
};

/** A draft that is there is never begun anew by a word: it is moved away by hand. */
const drafAda = (): Error =>
  henti(KODE_KELUAR.salahPakai, {
    nama: "draf-sudah-ada",
    berkas: BERKAS_DRAF,
    pesan: "Draf sudah ada, jadi tidak ada draf baru yang dibuat.",
    perbaikan: `pindahkan dahulu berkas itu, misalnya ke folder ${FOLDER_CADANGAN} di sebelahnya, lalu ulangi: lkjip draft --baru`,
  });

/** Options that ask for something else than a draft, as they are typed. */
const SENDIRI: readonly (readonly [string, string])[] = [
  ["pulihkan", "--pulihkan"],
  ["beda", "--beda"],
];
const MENULIS: readonly (readonly [string, string])[] = [
  ["teks", "--teks"],
  ["baru", "--baru"],
  ["dryRun", "--dry-run"],
  ["utamakan", "--utamakan"],
  ["terima", "--terima"],
];

/** Ends the command where options contradict each other or a word would go unheard. */
function checkGabungan(argumen: readonly string[], opsi: Opsi): void {
  const diberi = ([nama]: readonly [string, string]): boolean => opsi[nama] !== undefined;
  const sendiri = SENDIRI.filter(diberi).map(([, bendera]) => bendera);
  const lain = [...sendiri.slice(1), ...MENULIS.filter(diberi).map(([, bendera]) => bendera)];
  const pertama = sendiri[0];
  if (pertama !== undefined && lain.length > 0) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "opsi-bertentangan",
      pesan: `Opsi ${pertama} tidak dapat digabung dengan ${lain.join(", ")}.`,
      perbaikan: `jalankan satu per satu, misalnya: lkjip draft ${pertama}`,
    });
  }
  if (pertama === undefined && argumen.length > 0) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "kata-berlebih",
      pesan: `Kata "${argumen.join(" ")}" tidak dipakai: nama versi hanya untuk --beda dan --pulihkan.`,
      perbaikan: `hapus kata itu, atau tambahkan opsinya, misalnya: lkjip draft --beda ${argumen[0]}`,
    });
  }
}

/** Ends the command where `--terima` names something that is no conflict: it would be passed over in silence. */
function checkTerima({ terima = [] }: AturanSegar, { segar }: RencanaDokumen): void {
  const perubahan = segar?.perubahan ?? [];
  const kenal = (tanda: string): boolean =>
    perubahan.some(
      ({ tag, status }) =>
        (status === "bentrok" || status === "diperbarui") && (tag === tanda || tag.startsWith(`${tanda}/`)),
    );
  const asing = terima.filter((tanda) => !kenal(tanda));
  if (asing.length === 0) return;
  const bentrok = [...new Set(perubahan.flatMap(({ tag, status }) => (status === "bentrok" ? [tag] : [])))];
  throw henti(KODE_KELUAR.salahPakai, {
    nama: "tanda-tidak-bentrok",
    berkas: BERKAS_DRAF,
    pesan: `Tidak ada bentrok dengan tanda ${formatDaftar(asing.map((tanda) => `"${tanda}"`))}, jadi tidak ada yang ditulis.`,
    perbaikan:
      bentrok[0] === undefined
        ? "jalankan tanpa --terima; yang bentrok akan disebut bersama tandanya: lkjip draft"
        : `salin tanda yang disebut di layar; yang bentrok: ${formatDaftar(bentrok)}, misalnya: lkjip draft --terima "${bentrok[0]}"`,
  });
}

function readAturan(opsi: Opsi): AturanSegar {
  const utamakan = readPilihan(opsi, "utamakan", "draft", ["data", "suntingan"] as const);
  const terima = textOf(opsi, "terima");
  return {
    ...(utamakan === null ? {} : { utamakan }),
    ...(terima === null ? {} : { terima: terima.split(/\s*,\s*(?![^[]*\])/).filter((each) => each !== "") }),
  };
}

/** Whether a person has written in the document what the data leave open. */
const isTerisi = (letak: string, segar: LaporanSegar | null): boolean =>
  (segar?.perubahan ?? []).some(
    ({ celah, status, tag }) =>
      celah === true && status === "dipertahankan" && (tag === letak || tag.startsWith(`${letak}/`)),
  );

function printResult(
  world: World,
  { berkas, nasib, segar, cadangan }: Omit<DokumenTersimpan, "sidik">,
  daftarCelah: readonly CelahBertempat[],
  opsi: Opsi,
): void {
  if (opsi.json) {
    const laporan = segar === null ? null : { jumlah: countStatus(segar), ...segar };
    const celah = daftarCelah.filter(({ letak }) => !isTerisi(letak, segar));
    world.printJson({ berkas, nasib, cadangan, celah, segar: laporan });
    return;
  }
  const semua = opsi.dryRun ? "lkjip draft --dry-run --json" : "lkjip draft --beda";
  const kalimat = formatNasib("Draf LKjIP", BERKAS_DRAF, { nasib, segar }, { terima: PERINTAH_TERIMA, semua });
  world.print(opsi.dryRun ? kalimat.replace(/^(Draf LKjIP) (di)/, "$1 akan $2") : kalimat);
  if (segar !== null || daftarCelah.length === 0) {
    if (nasib === "disegarkan" && !opsi.dryRun)
      world.print("Daftar isi dan nomor tabel: di Word tekan Ctrl+A lalu F9 bila ada judul atau tabel yang berubah.");
    return;
  }
  world.print(`${daftarCelah.length} bagian ditandai kuning karena hanya dapat ditulis orang:`);
  for (const { siapa, apa } of daftarCelah) world.print(`  - ${siapa}: ${apa}`);
}
