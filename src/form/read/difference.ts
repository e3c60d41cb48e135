import type { BuktiDukung, FilledFormulir, Isian, IsianTeks } from "../kinerja.ts";
import { KOLOM_ANGGARAN, KOLOM_KINERJA } from "../layout.ts";

/* Two forms of one unit: where they differ, in words that a person can find in both. */

interface FormItem {
  /** Such as "S1.1 Realisasi TW I (J8)". */
  readonly nama: string;
  readonly content: string;
}

/** What two forms say differently; empty where they say the same. Where a cell stands does not count. */
export function findFormulirDifference(a: FilledFormulir, b: FilledFormulir): string[] {
  const contentA = listContent(a);
  const contentB = listContent(b);
  const kunci = [...new Set([...contentA.keys(), ...contentB.keys()])];
  return kunci.flatMap((k) => {
    const left = contentA.get(k);
    const right = contentB.get(k);
    return left?.content === right?.content ? [] : [(right ?? left)?.nama ?? k];
  });
}

function listContent({ kinerja, anggaran, bukti }: FilledFormulir): Map<string, FormItem> {
  const content = new Map<string, FormItem>();
  const add = (kunci: string, kolom: string, judul: string, nilai: Isian | IsianTeks | null): void => {
    if (nilai)
      content.set(`${kunci} ${kolom}`, { nama: `${kunci} ${judul} (${nilai.asal.sel})`, content: textOf(nilai) });
  };
  for (const row of kinerja) {
    const nilai = {
      tw1: row.triwulan[0],
      tw2: row.triwulan[1],
      tw3: row.triwulan[2],
      tw4: row.triwulan[3],
      realisasi: row.realisasi,
      pendukung: row.pendukung,
      penghambat: row.penghambat,
      solusi: row.solusi,
      tindak_lanjut: row.tindakLanjut,
    };
    for (const [kolom, value] of Object.entries(nilai)) add(row.id, kolom, judulOf(KOLOM_KINERJA, kolom), value);
  }
  for (const { kode, realisasi, keluaran, catatan } of anggaran) {
    for (const [kolom, value] of Object.entries({ realisasi, keluaran, catatan }))
      add(kode, kolom, judulOf(KOLOM_ANGGARAN, kolom), value);
  }
  for (const [i, item] of bukti.entries())
    content.set(`bukti ${i}`, { nama: `bukti ke-${i + 1} (${item.asal.sel})`, content: buktiText(item) });
  return content;
}

function textOf(nilai: Isian | IsianTeks): string {
  return "jenis" in nilai && nilai.jenis === "angka" ? nilai.nilai.toFixed() : nilai.teks;
}

function buktiText({ indikator, uraian, tanggal, lokasi }: BuktiDukung): string {
  return JSON.stringify([indikator, uraian, tanggal, lokasi]);
}

function judulOf(kolom: readonly { readonly kunci: string; readonly judul: string }[], kunci: string): string {
  return kolom.find((k) => k.kunci === kunci)?.judul ?? kunci;
}
