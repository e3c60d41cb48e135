import type { Gambar, Kosakata, Laporan } from "../model/content.ts";
import type { Config } from "../plan/schema.ts";
import { composeIdentity, IDENTITY_KOSAKATA } from "../report/identity.ts";
import { type Explanation, list, nilai } from "../report/vocabulary.ts";

/** The page that says who wrote, examined and ratified the report (SOP step 7). `tanggal` is ISO. */
export function composePengesahan(
  config: Config,
  { tanggal, logo = null }: { readonly tanggal: string | null; readonly logo?: Gambar | null },
): Laporan {
  return composeIdentity({ config, logo, tanggal });
}

/** The names of `composePengesahan`. */
export const PENGESAHAN_KOSAKATA: Kosakata = IDENTITY_KOSAKATA;

/** One correction that the Sekcam asks for, as the list prints it. */
export interface PrintedKoreksi {
  /** Page, heading or table. */
  readonly tempat: string;
  readonly temuan: string;
  readonly perbaikan: string;
}

/** The list of corrections of the draft (SOP step 5). */
export function composeCatatanKoreksi(
  config: Config,
  koreksi: readonly PrintedKoreksi[],
  { tanggal, logo = null }: { readonly tanggal: string | null; readonly logo?: Gambar | null },
): Laporan {
  return { ...composeIdentity({ config, logo, tanggal }), ...koreksiContent(koreksi) };
}

function koreksiContent(koreksi: readonly PrintedKoreksi[]) {
  return {
    jumlah_koreksi: `${koreksi.length}`,
    koreksi: koreksi.map((k, i) => ({ kunci: `${i + 1}`, nomor_urut: `${i + 1}`, ...k })),
  };
}

/** The names of `composeCatatanKoreksi`. */
export const KOSAKATA_CATATAN_KOREKSI: Kosakata = {
  ...IDENTITY_KOSAKATA,
  ...({
    jumlah_koreksi: nilai("Banyaknya koreksi"),
    koreksi: list("Koreksi satu per satu", {
      kunci: nilai("Kunci baris"),
      nomor_urut: nilai("Nomor urut"),
      tempat: nilai("Halaman, judul, atau tabel"),
      temuan: nilai("Yang ditemukan"),
      perbaikan: nilai("Perbaikan yang diminta"),
    }),
  } satisfies Explanation<ReturnType<typeof koreksiContent>>),
};
