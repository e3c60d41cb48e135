import { KOLOM_ANGGARAN, KOLOM_KINERJA } from "../layout.ts";
import type { BuktiDukung, FormulirTerisi, Isian, IsianTeks } from "../kinerja.ts";

/* Two forms of one unit: where they differ, in words that a person can find in both. */

interface Butir {
  /** Such as "S1.1 Realisasi TW I (J8)". */
  readonly nama: string;
  readonly isi: string;
}

/** What two forms say differently; empty where they say the same. Where a cell stands does not count. */
export function findBedaFormulir(a: FormulirTerisi, b: FormulirTerisi): string[] {
  const isiA = listIsi(a);
  const isiB = listIsi(b);
  const kunci = [...new Set([...isiA.keys(), ...isiB.keys()])];
  return kunci.flatMap((k) => {
    const kiri = isiA.get(k);
    const kanan = isiB.get(k);
    return kiri?.isi === kanan?.isi ? [] : [(kanan ?? kiri)?.nama ?? k];
  });
}

function listIsi({ kinerja, anggaran, bukti }: FormulirTerisi): Map<string, Butir> {
  const isi = new Map<string, Butir>();
  const add = (kunci: string, kolom: string, judul: string, nilai: Isian | IsianTeks | null): void => {
    if (nilai) isi.set(`${kunci} ${kolom}`, { nama: `${kunci} ${judul} (${nilai.asal.sel})`, isi: textOf(nilai) });
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
  for (const [i, butir] of bukti.entries())
    isi.set(`bukti ${i}`, { nama: `bukti ke-${i + 1} (${butir.asal.sel})`, isi: buktiText(butir) });
  return isi;
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
