import { formatAddress, formatColumn, type Range } from "../../xlsx/address.ts";
import { type FormContext, noteCell, noteForm, quote } from "./context.ts";
import { KOLOM_TABEL, type TabelFormulir } from "./table.ts";
import { showCell } from "./text.ts";

/* What nobody sees who opens the form: hidden rows and columns (read all the same), cells under a merge (without value). */

/** Notes content of a form's tables that does not show. */
export function noteInvisible(context: FormContext, tabel: readonly TabelFormulir[]): void {
  for (const t of tabel) {
    noteHiddenBaris(context, t);
    noteHiddenKolom(context, t);
    for (const range of t.lembar.merged) noteMerged(context, t, range);
  }
  for (const lembar of new Set(tabel.map((t) => t.lembar))) {
    for (const cell of lembar.closed) {
      noteCell(
        context,
        { lembar: lembar.nama, cell },
        {
          tingkat: "peringatan",
          nama: "isi-tertutup",
          pesan: `Sel ini tertutup sel gabungan tetapi masih menyimpan ${quote(showCell(cell, context.tahun1904))}; isinya tidak dipakai.`,
          perbaikan: "pisahkan sel gabungannya di Excel (Unmerge Cells), lalu periksa isinya",
        },
      );
    }
  }
}

function unitColumns({
  jenis,
  kolom,
}: TabelFormulir): { readonly judul: string; readonly kunci: string; readonly nomor: number }[] {
  return KOLOM_TABEL[jenis].flatMap(({ kunci, judul, filler }) => {
    const nomor = kolom.get(kunci);
    return filler === "unit" && nomor !== undefined ? [{ judul, kunci, nomor }] : [];
  });
}

function noteHiddenBaris(context: FormContext, tabel: TabelFormulir): void {
  const unit = new Set(unitColumns(tabel).map(({ kunci }) => kunci));
  for (const row of tabel.baris) {
    const cell = [...row.sel].find(([kunci]) => unit.has(kunci))?.[1];
    if (!cell || !tabel.lembar.hiddenBaris.has(row.baris)) continue;
    noteCell(
      context,
      { lembar: tabel.lembar.nama, cell },
      {
        tingkat: "peringatan",
        nama: "baris-tersembunyi",
        pesan: `Baris ${row.baris} disembunyikan, tetapi berisi ${quote(showCell(cell, context.tahun1904))}; isinya tetap dibaca.`,
        perbaikan: "tampilkan barisnya di Excel (Unhide), lalu hapus isinya bila tidak dipakai",
      },
    );
  }
}

function noteHiddenKolom(context: FormContext, tabel: TabelFormulir): void {
  for (const { judul, kunci, nomor } of unitColumns(tabel)) {
    const cell = tabel.baris.map((row) => row.sel.get(kunci)).find((c) => c !== undefined);
    if (!cell || !tabel.lembar.isHiddenKolom(nomor)) continue;
    noteCell(
      context,
      { lembar: tabel.lembar.nama, cell },
      {
        tingkat: "peringatan",
        nama: "kolom-tersembunyi",
        pesan: `Kolom ${formatColumn(nomor)} (${judul}) disembunyikan, tetapi berisi ${quote(showCell(cell, context.tahun1904))}; isinya tetap dibaca.`,
        perbaikan: "tampilkan kolomnya di Excel (Unhide), lalu hapus isinya bila tidak dipakai",
      },
    );
  }
}

/** A merge over several rows of the plan: its value counts for the first only, which its author may not have meant. */
function noteMerged(context: FormContext, tabel: TabelFormulir, { dari, until }: Range): void {
  const rows = tabel.baris.filter(({ kunci, baris }) => kunci !== "" && baris >= dari.baris && baris <= until.baris);
  const kolom = unitColumns(tabel).filter(({ nomor }) => nomor >= dari.kolom && nomor <= until.kolom);
  const [first] = rows;
  if (!first || rows.length * kolom.length < 2) return;
  noteForm(context, {
    tingkat: "peringatan",
    nama: "sel-digabung",
    lembar: tabel.lembar.nama,
    sel: formatAddress(dari.kolom, dari.baris),
    pesan: `Sel ${formatAddress(dari.kolom, dari.baris)}:${formatAddress(until.kolom, until.baris)} digabung; isinya hanya dibaca untuk ${first.kunci}, kolom ${kolom[0]?.judul}.`,
    perbaikan: "pisahkan sel gabungannya di Excel (Unmerge Cells), lalu isi setiap selnya",
  });
}
