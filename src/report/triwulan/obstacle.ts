import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Tabel } from "../../model/content.ts";
import { formatTriwulan } from "../../model/format.ts";
import { lastDayOf } from "../../plan/officials.ts";
import { causeOf, unitWords } from "../chapters/analysis-cause.ts";
import { dataSource } from "../identity.ts";
import { baris, barisKelompok, celah, composeTabel, type Input, kolom } from "../input.ts";
import { isMissed, textComputed } from "../value.ts";
import type { AsOf } from "./as-of.ts";
import { ofOffice } from "./performance.ts";

/**
 * Obstacles, what was done about them, and what comes next: of the indicators of the office, in the units' own words. What
 * comes next is still to be done in the year: only the last quarter looks at the plan of the next one.
 */
export function obstacleTabel(then: Input, all: readonly AsOf[], triwulan: number): Tabel {
  const input = triwulan < 4 ? withinYear(then) : then;
  const { kebijakan } = input.config;
  const capaian = ({ toDate }: Pick<AsOf, "toDate">): string =>
    toDate.target === null ? "-" : textComputed(toDate.capaian, kebijakan);
  const told = ofOffice(all).filter(({ toDate }) => toDate.realisasi.status !== "kosong");
  return composeTabel(
    `Hambatan dan tindak lanjut ${formatTriwulan(triwulan)}`,
    [
      kolom("no", "No.", "nomor", 4),
      kolom("indikator", "Indikator Kinerja", "teks", 22),
      kolom("capaian", "Capaian s.d. Triwulan (%)", "angka", 10),
      kolom("penghambat", "Hambatan", "teks", 22),
      kolom("solusi", "Upaya yang Dilakukan", "teks", 22),
      kolom("tindak_lanjut", "Rencana Tindak Lanjut", "teks", 22),
    ],
    told.flatMap(({ p: whole, toDate }, i) => {
      const p = input.pengukuran.indikator.find(({ plan }) => plan.id === whole.plan.id) ?? whole;
      const units = wordsByUnit(input, p);
      if (units.size > 1) {
        const said =
          toDate.target === null || toDate.capaian.status !== "terhitung" ? "" : ` (capaian ${capaian({ toDate })}%)`;
        return [
          barisKelompok(`${p.plan.id}:unit`, `${i + 1}. ${p.indikator.uraian}${said}, menurut unit kerja:`),
          ...[...units].map(([nama, { unit, words }]) => {
            const own = all.filter((one) => one.p.plan.unit === unit && p.anggota.includes(one.p.plan.id));
            const value = own.length === 1 && own[0] !== undefined ? capaian(own[0]) : "-";
            return baris(`${p.plan.id}:${unit}`, "", nama, value, ...OBSTACLES.map((kunci) => words[kunci] ?? "-"));
          }),
        ];
      }
      const cause = causeOf(input, p);
      const next = celah(
        dataSource(input.config, p.plan, lastDayOf(input.config.tahun, triwulan)),
        `tindak lanjut ${p.indikator.uraian} sampai dengan akhir tahun ${input.config.tahun}`,
      );
      // Only what was missed needs an explanation.
      const needed = isMissed(p);
      const sel = (kunci: (typeof OBSTACLES)[number]) => {
        if (typeof cause[kunci] === "string") return cause[kunci];
        return needed ? (kunci === "tindak_lanjut" && triwulan < 4 ? next : cause[kunci]) : "-";
      };
      return [baris(p.plan.id, `${i + 1}`, p.indikator.uraian, capaian({ toDate }), ...OBSTACLES.map(sel))];
    }),
    "Belum ada realisasi yang dilaporkan.",
  );
}

const OBSTACLES = ["penghambat", "solusi", "tindak_lanjut"] as const;

/** The same data without what is planned for a later year: the steps of the office, and words of units that name one. */
function withinYear(input: Input): Input {
  const { config, pengukuran } = input;
  const isLater = (teks: string): boolean => {
    const years = teks.match(/\b20\d\d\b/g) ?? [];
    return years.length > 0 && years.every((year) => Number(year) > config.tahun);
  };
  const indikator = pengukuran.indikator.map((p): PengukuranIndikator => {
    const said = p.narrative.tindak_lanjut;
    return said !== null && isLater(said.teks) ? { ...p, narrative: { ...p.narrative, tindak_lanjut: null } } : p;
  });
  return { ...input, config: { ...config, tindak_lanjut: [] }, pengukuran: { ...pengukuran, indikator } };
}

/** By name: what each of several units wrote about a computed indicator. */
function wordsByUnit(input: Input, p: PengukuranIndikator) {
  const found = new Map<string, { unit: string; words: Partial<Record<(typeof OBSTACLES)[number], string>> }>();
  for (const kunci of OBSTACLES)
    for (const { unit, nama, teks } of unitWords(input, p, kunci)) {
      const known = found.get(nama) ?? { unit, words: {} };
      found.set(nama, { unit, words: { ...known.words, [kunci]: teks } });
    }
  return found;
}
