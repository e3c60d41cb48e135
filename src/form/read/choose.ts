import { cleanText } from "../../model/angka.ts";
import type { Cell } from "../../xlsx/cell.ts";
import { type FormContext, noteForm } from "./context.ts";
import { type JenisTabel, KOLOM_TABEL, namaLembar, type ReadBaris, type TabelFormulir } from "./table.ts";
import { showCell } from "./text.ts";

/* Which table and which row count where a form holds the same one twice. */

/** What the unit typed in one row, by column, as text. */
function unitContent(
  context: FormContext,
  row: ReadBaris,
  jenis: JenisTabel,
): Map<string, { readonly cell: Cell; readonly teks: string }> {
  const kolom = KOLOM_TABEL[jenis].filter(({ filler }) => filler === "unit");
  return new Map(
    kolom.flatMap(({ kunci }) => {
      const cell = row.sel.get(kunci);
      const teks = cell ? cleanText(showCell(cell, context.tahun1904)) : "";
      return cell && (teks !== "" || cell.nilai.jenis === "belum_dihitung") ? [[kunci, { cell, teks }] as const] : [];
    }),
  );
}

/** Whether the unit typed anything in a row. */
export function isRowFilled(context: FormContext, row: ReadBaris, jenis: JenisTabel): boolean {
  return unitContent(context, row, jenis).size > 0;
}

/** Addresses of the second row's cells that differ from the first; those that one of them lacks count. */
function findDifference(context: FormContext, a: ReadBaris, b: ReadBaris, jenis: JenisTabel): string[] {
  const contentA = unitContent(context, a, jenis);
  const contentB = unitContent(context, b, jenis);
  const kunci = new Set([...contentA.keys(), ...contentB.keys()]);
  return [...kunci].flatMap((k) => {
    if (contentA.get(k)?.teks === contentB.get(k)?.teks) return [];
    return [(contentB.get(k) ?? contentA.get(k))?.cell.sel ?? ""];
  });
}

function findTabelDifference(context: FormContext, a: TabelFormulir, b: TabelFormulir): string[] {
  const filled = (tabel: TabelFormulir): ReadBaris[] =>
    tabel.baris.filter((row) => isRowFilled(context, row, tabel.jenis));
  const rowsA = filled(a);
  const rowsB = filled(b);
  if (a.jenis === "bukti") {
    const span = Math.max(rowsA.length, rowsB.length);
    return Array.from({ length: span }, (_, i) => findBarisDifference(context, rowsA[i], rowsB[i], a.jenis)).flat();
  }
  const byKeyA = new Map(rowsA.map((row) => [row.kunci, row]));
  const byKeyB = new Map(rowsB.map((row) => [row.kunci, row]));
  return [...new Set([...byKeyA.keys(), ...byKeyB.keys()])].flatMap((kunci) =>
    findBarisDifference(context, byKeyA.get(kunci), byKeyB.get(kunci), a.jenis),
  );
}

function findBarisDifference(
  context: FormContext,
  a: ReadBaris | undefined,
  b: ReadBaris | undefined,
  jenis: JenisTabel,
): string[] {
  const blank: ReadBaris = { kunci: "", baris: 0, sel: new Map(), outside: [] };
  return findDifference(context, a ?? blank, b ?? blank, jenis);
}

/** The table of a kind that counts; null where there is none, or where two of them contradict each other. */
export function pickTabel(
  context: FormContext,
  tabel: readonly TabelFormulir[],
  jenis: JenisTabel,
): TabelFormulir | null {
  const candidates = tabel.filter((t) => t.jenis === jenis);
  if (candidates.length < 2) return candidates[0] ?? null;
  const filled = candidates.filter((t) => t.baris.some((row) => isRowFilled(context, row, jenis)));
  const first = filled[0] ?? candidates[0];
  if (!first) return null;
  for (const t of candidates)
    for (const row of t.baris) for (const cell of [...row.sel.values(), ...row.outside]) context.read.add(cell);
  const contradicting = filled.find((t) => findTabelDifference(context, first, t).length > 0);
  const nama = [...new Set(candidates.map((t) => `"${t.lembar.nama}"`))].join(" dan ");
  if (!contradicting) {
    noteForm(context, {
      tingkat: "peringatan",
      nama: "lembar-salinan",
      lembar: first.lembar.nama,
      pesan: `Tabel ${namaLembar(jenis)} ada ${candidates.length} kali (lembar ${nama}); yang dipakai lembar "${first.lembar.nama}", yang lain sama isinya atau kosong.`,
      perbaikan: `hapus lembar selain "${first.lembar.nama}" di Excel lalu simpan`,
    });
    return first;
  }
  const difference = findTabelDifference(context, first, contradicting);
  noteForm(context, {
    tingkat: "galat",
    nama: "lembar-bertentangan",
    lembar: contradicting.lembar.nama,
    pesan: `Tabel ${namaLembar(jenis)} ada ${candidates.length} kali (lembar ${nama}) dengan isi berbeda, misalnya di sel ${difference.slice(0, 5).join(", ")}; tidak satu pun dipakai.`,
    perbaikan: "hapus lembar yang bukan isian terakhir di Excel lalu simpan",
  });
  return null;
}

/** A table with more doubled rows than this is no form any more: they count as contradictions. */
const DUPLICATE_BARIS_LIMIT = 100;

/** The rows of a table by key. A key that stands twice counts once where both say the same, else not at all. */
export function pickRows(context: FormContext, tabel: TabelFormulir): Map<string, ReadBaris> {
  const rows = new Map<string, ReadBaris>();
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
    if (doubled > DUPLICATE_BARIS_LIMIT) contradicting.add(row.kunci);
    else if (noteDoubleRow(context, tabel, first, row)) contradicting.add(row.kunci);
    else if (!isRowFilled(context, first, tabel.jenis)) rows.set(row.kunci, row);
  }
  for (const kunci of contradicting) {
    for (const cell of rows.get(kunci)?.sel.values() ?? []) context.read.add(cell);
    rows.delete(kunci);
  }
  return rows;
}

function noteDoubleRow(
  context: FormContext,
  { lembar, jenis }: TabelFormulir,
  first: ReadBaris,
  row: ReadBaris,
): boolean {
  const filled = [first, row].filter((r) => isRowFilled(context, r, jenis));
  const difference = filled.length < 2 ? [] : findDifference(context, first, row, jenis);
  for (const cell of [...row.sel.values(), ...row.outside]) context.read.add(cell);
  noteForm(context, {
    tingkat: difference.length > 0 ? "galat" : "peringatan",
    nama: difference.length > 0 ? "baris-bertentangan" : "baris-ganda",
    lembar: lembar.nama,
    sel: `A${row.baris}`,
    pesan:
      difference.length > 0
        ? `Baris ${row.kunci} ada dua kali, di baris ${first.baris} dan ${row.baris}, dengan isi berbeda di sel ${difference.slice(0, 5).join(", ")}; tidak satu pun dipakai.`
        : `Baris ${row.kunci} ada dua kali, di baris ${first.baris} dan ${row.baris}; isinya sama atau salah satunya kosong.`,
    perbaikan: `hapus baris yang ${difference.length > 0 ? "bukan isian terakhir" : "kosong atau salinannya"} di Excel lalu simpan`,
  });
  return difference.length > 0;
}
