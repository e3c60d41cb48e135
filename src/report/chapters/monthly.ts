import { calculateTargetBulan } from "../../measure/nilai.ts";
import type { PengukuranIndikator, PengukuranTriwulan } from "../../measure/result.ts";
import type { Tabel } from "../../model/content.ts";
import { formatTriwulan, formatTw, MONTH } from "../../model/format.ts";
import { penanggungJawab } from "../identity.ts";
import { baris, composeTabel, type Input, kolom } from "../input.ts";
import { textRealisasi, textTarget } from "../value.ts";

/*
 * The rencana aksi by month, of the indicators that have one. Realisasi is by quarter: no form asks for a month.
 */

const isMonthly = ({ indikator }: PengukuranIndikator): boolean => indikator.target_bulan !== undefined;

const WITHOUT_MONTHS = "Rencana aksi per bulan tidak ada.";

const nameOf = ({ indikator: { uraian, satuan } }: PengukuranIndikator): string =>
  satuan === "" ? uraian : `${uraian} (${satuan})`;

/** All twelve months, as the attachment of a Perjanjian Kinerja lists them. */
export function bulanTabel({ config }: Input, all: readonly PengukuranIndikator[]): Tabel {
  return composeTabel(
    `Rencana aksi per bulan tahun ${config.tahun}`,
    [
      kolom("no", "No.", "nomor", 3),
      kolom("indikator", "Indikator Kinerja", "teks", 18),
      kolom("target", "Target Tahun", "angka", 6.5),
      ...MONTH.map((bulan, i) => kolom(`b${i + 1}`, bulan.slice(0, 3), "angka", 5, "Target")),
      kolom("penanggung_jawab", "Penanggung Jawab", "teks", 13),
    ],
    all
      .filter(isMonthly)
      .map((p, i) =>
        baris(
          p.plan.id,
          `${i + 1}`,
          nameOf(p),
          textTarget(p.target),
          ...calculateTargetBulan(p.plan).map(textTarget),
          penanggungJawab(config, p.plan),
        ),
      ),
    WITHOUT_MONTHS,
  );
}

/** The three months of a quarter beside what the quarter came to. */
export function bulanTriwulanTabel({ config }: Input, all: readonly PengukuranIndikator[], triwulan: number): Tabel {
  const first = (triwulan - 1) * 3;
  const tw = formatTw(triwulan);
  return composeTabel(
    `Rencana aksi per bulan ${formatTriwulan(triwulan)} tahun ${config.tahun}`,
    [
      kolom("no", "No.", "nomor", 4),
      kolom("indikator", "Indikator Kinerja", "teks", 30),
      ...MONTH.slice(first, first + 3).map((bulan, i) => kolom(`b${first + i + 1}`, bulan, "angka", 10, "Target")),
      kolom("target", "Target", "angka", 9, tw),
      kolom("realisasi", "Realisasi", "angka", 9, tw),
      kolom("penanggung_jawab", "Penanggung Jawab", "teks", 18),
    ],
    all.filter(isMonthly).map((p, i) =>
      baris(
        p.plan.id,
        `${i + 1}`,
        nameOf(p),
        ...calculateTargetBulan(p.plan)
          .slice(first, first + 3)
          .map(textTarget),
        ...ofQuarter(p.triwulan[triwulan - 1]),
        penanggungJawab(config, p.plan),
      ),
    ),
    WITHOUT_MONTHS,
  );
}

const ofQuarter = (own: PengukuranTriwulan | undefined): readonly [target: string, realisasi: string] => [
  textTarget(own?.target ?? null),
  own === undefined || own.realisasi.status === "kosong" ? "-" : textRealisasi(own.realisasi),
];
