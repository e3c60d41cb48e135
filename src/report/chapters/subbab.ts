import type { Laporan, LaporanContent } from "../../model/content.ts";
import { type Explanation, nilai } from "../vocabulary.ts";

/** The numbers of the parts of BAB III that an office need not have, behind the three that it always has. */
export function composeSubbab(laporan: Laporan) {
  const present = (...names: readonly string[]): boolean => names.some((nama) => hasContent(laporan[nama]));
  const parts = {
    nomor_perbandingan: present("tabel_pembanding", "tabel_kecamatan_lain", "tabel_kelurahan"),
    nomor_pelayanan: present("naskah_skm", "naskah_layanan"),
    nomor_evaluasi: true,
    nomor_inovasi: present("naskah_inovasi", "naskah_penghargaan"),
    nomor_foto: present("foto"),
  };
  let last = 3;
  const numbered = Object.entries(parts).map(([nama, is]) => [nama, is ? `${++last}` : ""] as const);
  return Object.fromEntries(numbered) as Record<keyof typeof parts, string>;
}

/** Whether there is something to print under a name. */
function hasContent(content: LaporanContent | undefined): boolean {
  if (typeof content !== "object") return false;
  if (Array.isArray(content)) return content.length > 0;
  const part = content as { readonly baris?: readonly unknown[]; readonly paragraf?: readonly unknown[] };
  return (part.baris ?? part.paragraf ?? []).length > 0;
}

const part = (apa: string) => nilai(`Nomor subbab ${apa} di Bab III.A; kosong jika tidak ada isinya`);

export const KOSAKATA_SUBBAB: Explanation<ReturnType<typeof composeSubbab>> = {
  nomor_perbandingan: part("perbandingan"),
  nomor_pelayanan: part("pelayanan"),
  nomor_evaluasi: part("tindak lanjut evaluasi"),
  nomor_inovasi: part("inovasi dan penghargaan"),
  nomor_foto: part("dokumentasi kegiatan"),
};
