import type { Temuan } from "../../model/temuan.ts";
import type { Damage } from "../parts/damage.ts";

/** Why a file is not made again, in the words of the person who put it there. */
export const notWord: Temuan = {
  tingkat: "galat",
  nama: "draf-rusak",
  pesan: "Berkas ini bukan dokumen Word yang utuh, jadi tidak dapat diperbarui.",
  perbaikan: "kembalikan dari cadangan, misalnya: lkjip restore",
};

/** What is wrong with it: a part that is cut inside a sound package, or more content than is read. `perintah` makes it. */
export const refuseDamaged = ({ cause, smaller }: Damage, perintah: string): Temuan => ({
  ...notWord,
  ...(smaller === null ? {} : { nama: "dokumen-terlalu-besar", perbaikan: `${smaller}, lalu ulangi: ${perintah}` }),
  pesan: `${cause}, jadi dokumennya tidak dapat diperbarui.`,
});

/** `perintah` makes the document. */
export const notOurs = (perintah: string): Temuan => ({
  tingkat: "galat",
  nama: "bukan-draf-lkjip",
  pesan: "Berkas ini tidak dibuat oleh lkjip, atau tanda pengenalnya hilang ketika disimpan dengan program lain.",
  perbaikan: `pindahkan berkas itu ke folder lain, lalu jalankan: ${perintah}`,
});

/** Another program names all elements by another prefix: nothing of lkjip would be found, and all would count as deleted. */
export const otherPrefix = ({ found, usual }: { readonly found: string; readonly usual: string }): Temuan => ({
  tingkat: "galat",
  nama: "draf-berawalan-lain",
  pesan: `Berkas ini disimpan program lain dengan susunan yang tidak dapat dibaca lkjip (di dalamnya tertulis "${found}", bukan "${usual}").`,
  perbaikan: "buka di Word atau LibreOffice, simpan sebagai Dokumen Word (.docx) dengan nama yang sama, lalu ulangi.",
});

const MENTION: Readonly<Record<string, string>> = {
  instansi: "instansi",
  tahun: "tahun",
  dokumen: "jenis dokumen",
};

interface Foreign {
  readonly apa: string;
  readonly current: string;
  readonly expected: string;
}

/** The first fact about its owner in which a document differs; undefined when it belongs here. */
export function belongsTo(
  hand: Readonly<Record<string, string>>,
  fresh: Readonly<Record<string, string>>,
): Foreign | undefined {
  for (const [name, expected] of Object.entries(fresh)) {
    const current = hand[name];
    if (current !== undefined && current !== expected) return { apa: MENTION[name] ?? name, current, expected };
  }
  return undefined;
}

export const otherOffice = ({ apa, current, expected }: Foreign, perintah: string): Temuan => ({
  tingkat: "galat",
  nama: "draf-milik-lain",
  pesan: `Berkas ini dibuat untuk ${apa} "${current}", sedangkan folder kerja ini untuk ${apa} "${expected}".`,
  perbaikan: `pindahkan berkas itu ke folder kerja asalnya, lalu jalankan: ${perintah}`,
});
