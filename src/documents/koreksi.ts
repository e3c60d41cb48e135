import type { Laporan } from "../model/content.ts";
import type { Config } from "../plan/schema.ts";
import type { Koreksi } from "../review/koreksi.ts";
import { composeCatatanKoreksi } from "./pengesahan.ts";

/** How much a correction weighs, in the words of the list. */
const BOBOT_KOREKSI: Readonly<Record<Koreksi["tingkat"], string>> = {
  galat: "Harus diperbaiki",
  peringatan: "Sebaiknya diperbaiki",
  periksa: "Perlu diperiksa",
};

/** The corrections that `review` found as the Sekcam's list (SOP step 5), in the order of the document. */
export function composeKoreksi(config: Config, koreksi: readonly Koreksi[], tanggal: string | null): Laporan {
  return composeCatatanKoreksi(
    config,
    koreksi.map(({ tingkat, tempat, pesan, perbaikan }) => ({
      tempat: `${tempat.halaman === undefined ? "" : `Mulai halaman ${tempat.halaman}: `}${tempat.bagian}; ${tempat.letak}`,
      temuan: `${BOBOT_KOREKSI[tingkat]}: ${pesan}`,
      perbaikan: `${perbaikan.charAt(0).toUpperCase()}${perbaikan.slice(1)}`,
    })),
    { tanggal },
  );
}
