import { type BuktiDukung, cellsOf, type FilledFormulir, type Isian, type IsianTeks } from "../kinerja.ts";
import { KOLOM_ANGGARAN, KOLOM_BUKTI, KOLOM_KINERJA } from "../layout.ts";

/* Two forms of one unit: where they differ, in words that a person can find in both. */

const UNIT_KINERJA = KOLOM_KINERJA.filter((kolom) => kolom.filler === "unit");
const UNIT_ANGGARAN = KOLOM_ANGGARAN.filter((kolom) => kolom.filler === "unit");

interface ComparedCell {
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

function listContent({ kinerja, anggaran, bukti }: FilledFormulir): Map<string, ComparedCell> {
  const content = new Map<string, ComparedCell>();
  const add = (kunci: string, kolom: string, judul: string, nilai: Isian | IsianTeks | null): void => {
    if (nilai)
      content.set(`${kunci} ${kolom}`, { nama: `${kunci} ${judul} (${nilai.asal.sel})`, content: textOf(nilai) });
  };
  for (const row of kinerja) {
    const cells = cellsOf(row);
    for (const { kunci, judul } of UNIT_KINERJA) add(row.id, kunci, judul, cells[kunci]);
  }
  for (const row of anggaran) for (const { kunci, judul } of UNIT_ANGGARAN) add(row.kode, kunci, judul, row[kunci]);
  for (const [i, item] of bukti.entries())
    content.set(`bukti ${i}`, { nama: `bukti ke-${i + 1} (${item.asal.sel})`, content: buktiText(item) });
  return content;
}

function textOf(nilai: Isian | IsianTeks): string {
  return "jenis" in nilai && nilai.jenis === "angka" ? nilai.nilai.toFixed() : nilai.teks;
}

function buktiText(item: BuktiDukung): string {
  return JSON.stringify(KOLOM_BUKTI.map(({ kunci }) => item[kunci]));
}
