import { cleanText } from "../../model/angka.ts";
import type { Cell } from "../../xlsx/cell.ts";
import { type Konteks, noteForm } from "./context.ts";
import { type BarisTabel, type JenisTabel, KOLOM_TABEL, namaLembar, type TabelFormulir } from "./table.ts";
import { showCell } from "./text.ts";

/* Which table and which row count where a form holds the same one twice. */

/** What the unit typed in one row, by column, as text. */
function isiUnit(
  konteks: Konteks,
  row: BarisTabel,
  jenis: JenisTabel,
): Map<string, { readonly cell: Cell; readonly teks: string }> {
  const kolom = KOLOM_TABEL[jenis].filter(({ pengisi }) => pengisi === "unit");
  return new Map(
    kolom.flatMap(({ kunci }) => {
      const cell = row.sel.get(kunci);
      const teks = cell ? cleanText(showCell(cell, konteks.tahun1904)) : "";
      return cell && (teks !== "" || cell.nilai.jenis === "belum_dihitung") ? [[kunci, { cell, teks }] as const] : [];
    }),
  );
}

/** Whether the unit typed anything in a row. */
export function isRowFilled(konteks: Konteks, row: BarisTabel, jenis: JenisTabel): boolean {
  return isiUnit(konteks, row, jenis).size > 0;
}

/** Addresses of the second row's cells that differ from the first; those that one of them lacks count. */
function findBeda(konteks: Konteks, a: BarisTabel, b: BarisTabel, jenis: JenisTabel): string[] {
  const isiA = isiUnit(konteks, a, jenis);
  const isiB = isiUnit(konteks, b, jenis);
  const kunci = new Set([...isiA.keys(), ...isiB.keys()]);
  return [...kunci].flatMap((k) => {
    if (isiA.get(k)?.teks === isiB.get(k)?.teks) return [];
    return [(isiB.get(k) ?? isiA.get(k))?.cell.sel ?? ""];
  });
}

function findBedaTabel(konteks: Konteks, a: TabelFormulir, b: TabelFormulir): string[] {
  const filled = (tabel: TabelFormulir): BarisTabel[] =>
    tabel.baris.filter((row) => isRowFilled(konteks, row, tabel.jenis));
  const rowsA = filled(a);
  const rowsB = filled(b);
  if (a.jenis === "bukti") {
    const panjang = Math.max(rowsA.length, rowsB.length);
    return Array.from({ length: panjang }, (_, i) => findBedaBaris(konteks, rowsA[i], rowsB[i], a.jenis)).flat();
  }
  const byKeyA = new Map(rowsA.map((row) => [row.kunci, row]));
  const byKeyB = new Map(rowsB.map((row) => [row.kunci, row]));
  return [...new Set([...byKeyA.keys(), ...byKeyB.keys()])].flatMap((kunci) =>
    findBedaBaris(konteks, byKeyA.get(kunci), byKeyB.get(kunci), a.jenis),
  );
}

function findBedaBaris(
  konteks: Konteks,
  a: BarisTabel | undefined,
  b: BarisTabel | undefined,
  jenis: JenisTabel,
): string[] {
  const kosong: BarisTabel = { kunci: "", baris: 0, sel: new Map(), luar: [] };
  return findBeda(konteks, a ?? kosong, b ?? kosong, jenis);
}

/** The table of a kind that counts; null where there is none, or where two of them contradict each other. */
export function pickTabel(konteks: Konteks, tabel: readonly TabelFormulir[], jenis: JenisTabel): TabelFormulir | null {
  const candidates = tabel.filter((t) => t.jenis === jenis);
  if (candidates.length < 2) return candidates[0] ?? null;
  const filled = candidates.filter((t) => t.baris.some((row) => isRowFilled(konteks, row, jenis)));
  const first = filled[0] ?? candidates[0];
  if (!first) return null;
  for (const t of candidates)
    for (const row of t.baris) for (const cell of [...row.sel.values(), ...row.luar]) konteks.terbaca.add(cell);
  const contradicting = filled.find((t) => findBedaTabel(konteks, first, t).length > 0);
  const nama = [...new Set(candidates.map((t) => `"${t.lembar.nama}"`))].join(" dan ");
  if (!contradicting) {
    noteForm(konteks, {
      tingkat: "peringatan",
      nama: "lembar-salinan",
      lembar: first.lembar.nama,
      pesan: `Tabel ${namaLembar(jenis)} ada ${candidates.length} kali (lembar ${nama}); yang dipakai lembar "${first.lembar.nama}", yang lain sama isinya atau kosong.`,
      perbaikan: `hapus lembar selain "${first.lembar.nama}" di Excel lalu simpan`,
    });
    return first;
  }
  const beda = findBedaTabel(konteks, first, contradicting);
  noteForm(konteks, {
    tingkat: "galat",
    nama: "lembar-bertentangan",
    lembar: contradicting.lembar.nama,
    pesan: `Tabel ${namaLembar(jenis)} ada ${candidates.length} kali (lembar ${nama}) dengan isi berbeda, misalnya di sel ${beda.slice(0, 5).join(", ")}; tidak satu pun dipakai.`,
    perbaikan: "hapus lembar yang bukan isian terakhir di Excel lalu simpan",
  });
  return null;
}

/** A table with more doubled rows than this is no form any more: they count as contradictions. */
const BATAS_BARIS_GANDA = 100;

/** The rows of a table by key. A key that stands twice counts once where both say the same, else not at all. */
export function pickRows(konteks: Konteks, tabel: TabelFormulir): Map<string, BarisTabel> {
  const rows = new Map<string, BarisTabel>();
  const contradicting = new Set<string>();
  let doubled = 0;
  for (const row of tabel.baris) {
    if (row.kunci === "") continue;
    const first = rows.get(row.kunci);
    if (!first) {
      rows.set(row.kunci, row);
      continue;
    }
    doubled += 1;
    if (doubled > BATAS_BARIS_GANDA) contradicting.add(row.kunci);
    else if (noteDoubleRow(konteks, tabel, first, row)) contradicting.add(row.kunci);
    else if (!isRowFilled(konteks, first, tabel.jenis)) rows.set(row.kunci, row);
  }
  for (const kunci of contradicting) {
    for (const cell of rows.get(kunci)?.sel.values() ?? []) konteks.terbaca.add(cell);
    rows.delete(kunci);
  }
  return rows;
}

function noteDoubleRow(
  konteks: Konteks,
  { lembar, jenis }: TabelFormulir,
  first: BarisTabel,
  row: BarisTabel,
): boolean {
  const filled = [first, row].filter((r) => isRowFilled(konteks, r, jenis));
  const beda = filled.length < 2 ? [] : findBeda(konteks, first, row, jenis);
  for (const cell of [...row.sel.values(), ...row.luar]) konteks.terbaca.add(cell);
  noteForm(konteks, {
    tingkat: beda.length > 0 ? "galat" : "peringatan",
    nama: beda.length > 0 ? "baris-bertentangan" : "baris-ganda",
    lembar: lembar.nama,
    sel: `A${row.baris}`,
    pesan:
      beda.length > 0
        ? `Baris ${row.kunci} ada dua kali, di baris ${first.baris} dan ${row.baris}, dengan isi berbeda di sel ${beda.slice(0, 5).join(", ")}; tidak satu pun dipakai.`
        : `Baris ${row.kunci} ada dua kali, di baris ${first.baris} dan ${row.baris}; isinya sama atau salah satunya kosong.`,
    perbaikan: `hapus baris yang ${beda.length > 0 ? "bukan isian terakhir" : "kosong atau salinannya"} di Excel lalu simpan`,
  });
  return beda.length > 0;
}
