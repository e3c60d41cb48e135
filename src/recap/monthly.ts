import { calculateTargetBulan } from "../measure/nilai.ts";
import { MONTH } from "../model/format.ts";
import { penanggungJawab } from "../report/identity.ts";
import { AKSI_KOLOM, ANGKA, aksiCells, type RecapInput, targetCell, textOf } from "./cell.ts";
import type { RecapSheet } from "./sheet.ts";

/** The targets of the months, of the indicators that are planned by month; no sheet where none is. */
export function bulanSheet({ config, pengukuran }: RecapInput): RecapSheet[] {
  const all = pengukuran.indikator.filter(({ indikator }) => indikator.target_bulan !== undefined);
  if (all.length === 0) return [];
  return [
    {
      lembar: "Rencana Aksi Bulan",
      judul: `Rencana Aksi per Bulan Tahun ${config.tahun}`,
      kolom: [
        ...AKSI_KOLOM,
        ...MONTH.map((judul) => ({ judul, width: 10, format: ANGKA })),
        { judul: "Penanggung Jawab", width: 28 },
      ],
      baris: all.map((p, i) => ({
        jenis: "isi",
        sel: [
          ...aksiCells(p, i),
          ...calculateTargetBulan(p.plan).map(targetCell),
          textOf(penanggungJawab(config, p.plan)),
        ],
      })),
      catatan: "Sel kosong berarti bulan itu tidak ditargetkan. Realisasinya per triwulan, di lembar Rencana Aksi.",
    },
  ];
}
