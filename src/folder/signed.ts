import { propertiesOf } from "../documents/document.ts";
import { LKJIP } from "../documents/lkjip.ts";
import { formatTanggal } from "../model/format.ts";
import type { Config } from "../plan/schema.ts";
import { makeSigned } from "../word/signed/signed.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { findPernyataan } from "./ceklis.ts";
import { tryRead } from "./returned.ts";

/** The signed edition of a draft, and what is to be said of the reviewer's statement. */
export interface Edition {
  readonly content: Uint8Array;
  readonly lines: readonly string[];
}

/** Makes the edition that is signed and sent: clean, dated, with the reviewer's statement where there is one. */
export function makeEdition(world: ReadonlyWorld, { instansi, tahun }: Config, draf: Uint8Array, day: string): Edition {
  const berkas = findPernyataan(world);
  const isWord = berkas !== null && /\.docx$/i.test(berkas);
  const edition = makeSigned(draf, {
    properties: propertiesOf(LKJIP, instansi.nama, tahun),
    tanggal: formatTanggal(day),
    statement: isWord ? tryRead(world, berkas).content : null,
  });
  return { content: edition.content, lines: sayPage(edition, berkas) };
}

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
