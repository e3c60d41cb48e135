import { findCadangan, findNamedBackup, listCadangan } from "../folder/backup.ts";
import { sidikOf } from "../folder/journal.ts";
import { replace } from "../folder/place.ts";
import { OUTDATED } from "../journal/riwayat.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { BERKAS_DRAF, FOLDER, FOLDER_CADANGAN } from "../model/places.ts";
import type { Step } from "../step.ts";
import { findDamage } from "../word/parts/damage.ts";
import { isSoundDocument } from "../word/refresh/refresh.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/**
 * Puts a backup of the draft back: the named one, or the newest whole one. The draft as it is goes into cadangan/ first.
 * The journal does not count the file as made by lkjip: it may hold what people wrote.
 */
export const restore: Step<"restore"> = {
  needs: "config",
  holds: true,
  run: ({ world, argument: [nama] }) => {
    const berkas = nama === undefined ? findCadangan(world, BERKAS_DRAF) : findNamedBackup(world, BERKAS_DRAF, nama);
    const content = berkas === null ? null : world.read(berkas);
    if (berkas === null || content === null) throw withoutBackup(world, nama);
    if (!isSoundDocument(content)) throw damagedBackup(berkas, content);
    const write = replace(world, { berkas: BERKAS_DRAF, content });
    const lines = [
      `Draf LKjIP dipulihkan dari ${berkas}.`,
      ...(write.cadangan === null ? [] : [`Draf sebelumnya disimpan di ${write.cadangan}.`]),
    ];
    return {
      writes: [write],
      journal: {
        perintah: "draft",
        masukan: [sidikOf({ berkas, content })],
        catatan: `draf dipulihkan dari ${berkas}`,
        data: OUTDATED,
      },
      say: lines.map((print) => ({ print })),
      next: "papan",
    };
  },
};

const damagedBackup = (berkas: string, content: Uint8Array): Error =>
  henti(EXIT_CODE.hasGalat, {
    nama: "cadangan-rusak",
    berkas,
    pesan: `${largeOr(content, "Cadangan ini bukan dokumen Word yang utuh")}, jadi draf tidak diganti.`,
    perbaikan: "pilih cadangan lain, atau biarkan lkjip memilih yang terbaru yang utuh: lkjip restore",
  });

/** A backup that is whole and only too large is not called damaged. */
function largeOr(content: Uint8Array, otherwise: string): string {
  const damage = findDamage(content);
  return damage === null || damage.smaller === null ? otherwise : damage.cause;
}

function withoutBackup(world: ReadonlyWorld, nama: string | undefined): Error {
  const own = listCadangan(world, BERKAS_DRAF);
  const folder = `${FOLDER.draf}/${FOLDER_CADANGAN}`;
  return henti(EXIT_CODE.salahPakai, {
    nama: "cadangan-tidak-ada",
    berkas: folder,
    pesan:
      nama === undefined
        ? "Tidak ada cadangan draf yang utuh dan berbeda dari draf sekarang."
        : `Cadangan "${nama}" tidak ada.${own.length === 0 ? "" : ` Yang ada: ${own.map((each) => each.slice(folder.length + 1)).join(", ")}.`}`,
    perbaikan:
      own.length === 0
        ? "buat draf lebih dahulu; setiap kali draf diganti, yang lama masuk ke cadangan: lkjip draft"
        : `tulis salah satu nama cadangan, misalnya: lkjip restore ${own[0]?.slice(folder.length + 1)}`,
  });
}
