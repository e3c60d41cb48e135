import { findNamedBackup, listCadangan } from "../folder/backup.ts";
import { replace } from "../folder/place.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_DRAF, DIFFERENCE_BERKAS, FOLDER, FOLDER_CADANGAN } from "../model/places.ts";
import type { Step } from "../step.ts";
import { findDifference, openVersi, renderDifferenceTeks, type Versi } from "../word/diff/diff.ts";
import { renderDocxDifference } from "../word/diff/docx.ts";
import { findDamage, NO_WORD } from "../word/parts/damage.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/**
 * Tells what differs between two versions of the draft (given: files or names of backups; otherwise the newest backup and
 * the draft as it is), and writes the newer one with tracked changes.
 */
export const diff: Step<"diff"> = {
  needs: "folder",
  holds: true,
  run: ({ outside, world, argument: [a, b], options }) => {
    const lama = findVersi(outside, world, a ?? listCadangan(world, BERKAS_DRAF)[0]);
    const baru = findVersi(outside, world, b ?? BERKAS_DRAF);
    const { difference, content } = compareVersions(world, lama, baru);
    const differ = difference.length > 0;
    const lines = [
      `${lama.berkas} dibandingkan dengan ${baru.berkas}\n${renderDifferenceTeks(difference)}`,
      ...(differ ? [`\nDengan Lacak Perubahan untuk Sekcam: ${DIFFERENCE_BERKAS}`] : []),
    ];
    const json = { lama: lama.berkas, baru: baru.berkas, berkas: DIFFERENCE_BERKAS, beda: difference };
    return {
      writes: differ ? [replace(world, { berkas: DIFFERENCE_BERKAS, content })] : [],
      say: options.json ? [{ json }] : lines.map((print) => ({ print })),
      next: "papan",
    };
  },
};

function withoutVersi(nama: string, cadangan: readonly string[]): Error {
  const list = cadangan.map((each) => each.slice(each.lastIndexOf("/") + 1));
  return henti(EXIT_CODE.salahPakai, {
    nama: "versi-tidak-ada",
    pesan: `Berkas "${nama}" tidak ada.${list.length === 0 ? "" : ` Cadangan yang ada: ${list.join(", ")}.`}`,
    perbaikan: `tulis nama cadangan atau letak berkas Word, misalnya: lkjip diff ${list[0] ?? `lama.docx ${BERKAS_DRAF}`}`,
  });
}

/** One version with the file that it came from. */
interface VersiBerkas {
  readonly berkas: string;
  readonly bytes: Uint8Array;
  readonly versi: Versi;
}

/** Charts and styles are parsed where they are compared: a damaged one is named then. */
function compareVersions(world: ReadonlyWorld, lama: VersiBerkas, baru: VersiBerkas) {
  try {
    const who = { author: world.oleh, date: `${world.now().slice(0, 19)}Z` };
    return {
      difference: findDifference(lama.versi, baru.versi),
      content: renderDocxDifference(lama.versi, baru.versi, who),
    };
  } catch (error) {
    const damaged = [lama, baru].find(({ bytes }) => findDamage(bytes) !== null);
    throw damaged === undefined ? error : damagedVersi(damaged.berkas, damaged.bytes);
  }
}

function damagedVersi(berkas: string, bytes: Uint8Array): Error {
  const { cause, smaller } = findDamage(bytes) ?? NO_WORD;
  return henti(EXIT_CODE.hasGalat, {
    nama: "versi-rusak",
    berkas,
    pesan: `${cause}, jadi tidak dapat dibandingkan.`,
    perbaikan:
      smaller !== null
        ? `${smaller}, lalu ulangi: lkjip diff`
        : "pilih berkas lain, misalnya cadangan draf yang lebih baru",
  });
}

function findVersi(outside: ReadonlyWorld, world: ReadonlyWorld, nama: string | undefined): VersiBerkas {
  if (nama === undefined)
    throw henti(EXIT_CODE.salahPakai, {
      nama: "versi-tidak-ada",
      berkas: `${FOLDER.draf}/${FOLDER_CADANGAN}`,
      pesan: "Belum ada cadangan draf untuk dibandingkan.",
      perbaikan: "setiap kali draf diganti, yang lama masuk ke cadangan; masukkan dahulu angka terbaru: lkjip draft",
    });
  const backup = findNamedBackup(world, BERKAS_DRAF, nama);
  const content = outside.read(nama) ?? world.read(backup ?? nama);
  if (content === null) throw withoutVersi(nama, listCadangan(world, BERKAS_DRAF));
  try {
    return { berkas: backup ?? nama, bytes: content, versi: openVersi(content) };
  } catch {
    throw damagedVersi(backup ?? nama, content);
  }
}
