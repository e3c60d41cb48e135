import type { Config } from "../../model/config.ts";
import { formatNip } from "../../model/format.ts";
import type { IsianTeks } from "../../model/kinerja.ts";
import { cleanText } from "../angka.ts";
import type { Cell } from "../workbook/cell.ts";
import type { Sheet, Workbook } from "../workbook/workbook.ts";
import { type Konteks, noteCell, quote } from "./konteks.ts";
import { isMark } from "./tabel.ts";
import { plainText, readTeks, showCell } from "./teks.ts";

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
    const row = kunci ? sheet.cells.filter((cell) => cell.baris === kunci.baris) : [];
    const judul = row.find((cell) => plainText(cell) === "judul");
    const isi = row.find((cell) => plainText(cell) === "isi");
    return kunci && judul && isi ? [{ lembar: sheet, kunci, judul: judul.kolom, isi: isi.kolom }] : [];
  });
}

/** Compares the sheet with the plan and gives the name of who collected the data; null where none is written. */
export function readIdentitas(konteks: Konteks, workbook: Workbook, unit: string): IsianTeks | null {
  const rencana = planned(konteks.config, unit);
  let penanggungJawab: IsianTeks | null = null;
  for (const letak of findIdentitas(workbook)) {
    const { lembar } = letak;
    const kunci = new Map(
      lembar.cells.filter((c) => c.kolom === letak.kunci.kolom).map((c) => [c.baris, plainText(c)]),
    );
    for (const cell of lembar.cells) {
      const nama = kunci.get(cell.baris);
      const isOwn = nama !== undefined && [letak.kunci.kolom, letak.judul].includes(cell.kolom);
      if (cell.baris === letak.kunci.baris || isOwn) konteks.terbaca.add(cell);
      else if (cell.kolom === letak.isi && nama !== undefined) {
        if (nama === "penanggung_jawab_data")
          penanggungJawab ??= readTeks(konteks, { lembar: lembar.nama, cell }, "Penanggung jawab data");
        else compareCell(konteks, lembar, cell, rencana.get(nama));
      }
    }
  }
  return penanggungJawab;
}

interface Butir {
  readonly judul: string;
  readonly isi: string;
}

/** What the plan says on each row of the sheet. */
function planned({ unit, instansi, tahun }: Config, kode: string): Map<string, Butir> {
  const milik = unit.find((u) => u.kode === kode);
  const pejabat = milik?.pejabat;
  return new Map([
    ["nama_unit", { judul: "Unit", isi: milik?.nama ?? "" }],
    ["pejabat", { judul: "Nama pejabat", isi: pejabat?.nama ?? "" }],
    ["nip", { judul: "NIP", isi: pejabat?.nip === undefined ? "-" : formatNip(pejabat.nip) }],
    ["pangkat", { judul: "Pangkat", isi: pejabat?.pangkat ?? "-" }],
    ["jabatan", { judul: "Jabatan", isi: pejabat?.jabatan ?? "" }],
    ["tahun", { judul: "Tahun data", isi: String(tahun) }],
    ["instansi", { judul: "Instansi", isi: instansi.nama }],
  ]);
}

function compareCell(konteks: Konteks, lembar: Sheet, cell: Cell, rencana: Butir | undefined): void {
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
        : `Sel berisi ${quote(isi)} di baris yang tidak dikenal; isinya tidak dipakai.`,
      perbaikan: "bila pejabatnya memang berganti, ubah di lkjip.yaml; bila tidak, biarkan",
    },
  );
}
