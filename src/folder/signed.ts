import { propertiesOf } from "../documents/document.ts";
import { LKJIP } from "../documents/lkjip.ts";
import type { SidikBerkas } from "../journal/riwayat.ts";
import { formatTanggal } from "../model/format.ts";
import type { Temuan } from "../model/temuan.ts";
import type { Config } from "../plan/schema.ts";
import { makeSigned } from "../word/signed/signed.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { findPernyataan } from "./ceklis.ts";
import { sidikOf } from "./journal.ts";
import { tryRead } from "./returned.ts";

/** The signed edition of a draft, and what is to be said of the reviewer's statement. */
export interface Edition {
  readonly content: Uint8Array;
  readonly lines: readonly string[];
  /** The statement that went into it; empty where none did. */
  readonly bound: readonly SidikBerkas[];
  /** A statement in Word that cannot be read. */
  readonly temuan: readonly Temuan[];
}

/** Makes the edition that is signed and sent: clean, dated, with the reviewer's statement where there is one. */
export function makeEdition(world: ReadonlyWorld, { instansi, tahun }: Config, draf: Uint8Array, day: string): Edition {
  const berkas = findPernyataan(world);
  const isWord = berkas !== null && /\.docx$/i.test(berkas);
  const statement = isWord ? tryRead(world, berkas).content : null;
  const edition = makeSigned(draf, {
    properties: propertiesOf(LKJIP, instansi.nama, tahun),
    tanggal: formatTanggal(day),
    statement,
  });
  const isUnreadable = edition.page === "left" && isWord;
  const isBound = edition.page === "bound" && berkas !== null && statement !== null;
  return {
    content: edition.content,
    lines: isUnreadable ? ["Halaman pernyataan telah direviu tidak disertakan."] : sayPage(edition, berkas),
    bound: isBound ? [sidikOf({ berkas, content: statement })] : [],
    temuan: isUnreadable ? [unreadable(berkas)] : [],
  };
}

/** A file of Word in place of the statement in which no text can be read. */
const unreadable = (berkas: string): Temuan => ({
  tingkat: "peringatan",
  nama: "pernyataan-tak-terbaca",
  berkas,
  pesan: "Isi pernyataan telah direviu ini tidak dapat dibaca, jadi tidak dimasukkan ke dalam laporan.",
  perbaikan: `buka berkas itu di Word, simpan lagi sebagai .docx, lalu: lkjip sign --alasan "pernyataan telah direviu dimasukkan"`,
});

function sayPage({ page, lostPictures }: ReturnType<typeof makeSigned>, berkas: string | null): string[] {
  if (page === "own") return [];
  if (page === "bound")
    return [
      `Pernyataan telah direviu dimasukkan ke dalam laporan: ${berkas}`,
      ...(lostPictures
        ? ["Gambar di dalamnya, misalnya cap dan tanda tangan, tidak ikut; lampirkan juga berkas aslinya."]
        : []),
    ];
  return [
    berkas === null
      ? "Halaman pernyataan telah direviu tidak disertakan, karena pernyataannya belum ada di 5-koreksi atau 7-pengesahan."
      : `Halaman pernyataan telah direviu tidak disertakan; pernyataannya berkas tersendiri: ${berkas}`,
  ];
}
