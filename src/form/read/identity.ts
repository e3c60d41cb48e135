import type { Config } from "../../plan/schema.ts";
import { formatNip } from "../../model/format.ts";
import type { IsianTeks } from "../kinerja.ts";
import { cleanText } from "../../model/angka.ts";
import type { Cell } from "../../xlsx/cell.ts";
import type { Sheet, Workbook } from "../../xlsx/workbook.ts";
import { type Konteks, noteCell, quote } from "./context.ts";
import { isMark } from "./table.ts";
import { plainText, readTeks, showCell } from "./text.ts";

/* The sheet that says whose form it is. The plan counts; only the name of the person who collected the data is new. */

/** Where things stand on the sheet of the unit's identity: a key row with `judul` and `isi`, keys in the column of the mark. */
interface Letak {
  readonly lembar: Sheet;
  readonly kunci: Cell;
  readonly judul: number;
  readonly isi: number;
}

/** The sheets that have the key row of Identitas, whatever they are called. */
export function findIdentitas({ lembar }: Workbook): Letak[] {
  return lembar.flatMap((sheet) => {
    const kunci = sheet.cells.find(isMark);
    if (!kunci) return [];
    const row = sheet.cells.filter((cell) => cell.baris === kunci.baris);
    const judul = row.find((cell) => plainText(cell) === "judul");
    const isi = row.find((cell) => plainText(cell) === "isi");
    if (!judul && !isi) return [];
    // One of the two typed over: they stand side by side.
    return [
      {
        lembar: sheet,
        kunci,
        judul: judul?.kolom ?? (isi?.kolom ?? 0) - 1,
        isi: isi?.kolom ?? (judul?.kolom ?? 0) + 1,
      },
    ];
  });
}

/** Compares the sheet with the plan and gives the name of who collected the data; null where none is written. */
export function readIdentitas(konteks: Konteks, workbook: Workbook, unit: string): IsianTeks | null {
  const rencana = planned(konteks.config, unit);
  let penanggungJawab: IsianTeks | null = null;
  for (const letak of findIdentitas(workbook)) {
    const { lembar } = letak;
    const kunci = new Map(
      lembar.cells.filter((c) => c.kolom === letak.kunci.kolom && c.baris > letak.kunci.baris).map((c) => [c.baris, c]),
    );
    for (const cell of lembar.cells) {
      const key = kunci.get(cell.baris);
      const nama = key && plainText(key);
      if (isPrinted(letak, cell)) konteks.terbaca.add(cell);
      else if (cell.kolom === letak.isi && nama !== undefined) {
        if (nama === KUNCI_PENANGGUNG_JAWAB)
          penanggungJawab ??= readTeks(konteks, { lembar: lembar.nama, cell }, JUDUL_PENANGGUNG_JAWAB);
        else {
          // Its key, unknown too, is named with it.
          if (key) konteks.terbaca.add(key);
          compareCell(konteks, lembar, cell, nama, rencana.get(nama));
        }
      }
    }
  }
  return penanggungJawab;
}

const KUNCI_PENANGGUNG_JAWAB = "penanggung_jawab_data";
const JUDUL_PENANGGUNG_JAWAB = "Penanggung jawab data";

/** Keys and titles that the form itself prints; what was typed over them is left to be noted. */
function isPrinted(letak: Letak, cell: Cell): boolean {
  const teks = plainText(cell);
  if (cell.baris === letak.kunci.baris) return cell === letak.kunci || ["judul", "isi"].includes(teks);
  if (cell.baris < letak.kunci.baris) return false;
  if (cell.kolom === letak.kunci.kolom) return teks in JUDUL || teks === KUNCI_PENANGGUNG_JAWAB;
  return cell.kolom === letak.judul && [...Object.values(JUDUL), JUDUL_PENANGGUNG_JAWAB].includes(teks);
}

/** Titles of the rows that the plan fills, by their keys. */
const JUDUL: Readonly<Record<string, string>> = {
  nama_unit: "Unit",
  pejabat: "Nama pejabat",
  nip: "NIP",
  pangkat: "Pangkat",
  jabatan: "Jabatan",
  tahun: "Tahun data",
  instansi: "Instansi",
};

interface Butir {
  readonly judul: string;
  readonly isi: string;
}

/** What the plan says on each row of the sheet. */
function planned({ unit, instansi, tahun }: Config, kode: string): Map<string, Butir> {
  const milik = unit.find((u) => u.kode === kode);
  const pejabat = milik?.pejabat;
  const isi = {
    nama_unit: milik?.nama ?? "",
    pejabat: pejabat?.nama ?? "",
    nip: pejabat?.nip === undefined ? "-" : formatNip(pejabat.nip),
    pangkat: pejabat?.pangkat ?? "-",
    jabatan: pejabat?.jabatan ?? "",
    tahun: String(tahun),
    instansi: instansi.nama,
  };
  return new Map(Object.entries(isi).map(([kunci, teks]) => [kunci, { judul: JUDUL[kunci] ?? kunci, isi: teks }]));
}

function compareCell(konteks: Konteks, lembar: Sheet, cell: Cell, nama: string, rencana: Butir | undefined): void {
  konteks.terbaca.add(cell);
  const isi = cell.nilai.jenis === "angka" ? cell.nilai.angka : showCell(cell, konteks.tahun1904);
  const simplify = (teks: string): string => cleanText(teks).replaceAll(" ", "").toLowerCase();
  if (rencana && simplify(isi) === simplify(rencana.isi)) return;
  noteCell(
    konteks,
    { lembar: lembar.nama, cell },
    {
      tingkat: "peringatan",
      nama: "identitas-diubah",
      pesan: rencana
        ? `${rencana.judul} di formulir ini ${quote(isi)}, sedangkan di lkjip.yaml ${quote(rencana.isi)}; yang berlaku lkjip.yaml.`
        : `Sel berisi ${quote(isi)} di baris ${quote(nama)}, yang tidak dikenal; isinya tidak dipakai.`,
      perbaikan: "bila pejabatnya memang berganti, ubah di lkjip.yaml; bila tidak, biarkan",
    },
  );
}
