import { type Desimal, desimal, HUNDRED } from "../model/desimal.ts";
import { formatPercent, roundPercent } from "../model/format.ts";
import type { Kebijakan } from "../plan/schema.ts";
import { calculateSerapan } from "./anggaran.ts";
import { calculateJumlah, computed, incomplete, notAssessable } from "./computed.ts";
import { formatAlasan } from "./rekap.ts";
import type { AnggaranProgram, Computed, Efisiensi, PengukuranAnggaran, PengukuranSasaran } from "./result.ts";

/** Budget and capaian (%) of one output, as the PMK formula takes them. */
export interface BarisEfisiensi {
  readonly pagu: Desimal;
  readonly realisasi: Desimal;
  readonly capaian: Desimal;
}

/**
 * Efficiency of each sasaran: its capaian against the absorption of the programmes that support it, each counted once;
 * one that several sasaran share is whole in each of them, and once in `supporting`.
 */
export function calculateEfisiensi(
  sasaran: readonly PengukuranSasaran[],
  program: readonly AnggaranProgram[],
  kebijakan: Kebijakan,
): Pick<PengukuranAnggaran, "efisiensi" | "supporting"> {
  const kode = sasaran.map((s) => new Set(s.indikator.flatMap(({ indikator }) => indikator.program ?? [])));
  const users = (p: AnggaranProgram): number[] => kode.flatMap((k, i) => (k.has(p.kode) ? [i + 1] : []));
  const efisiensi = sasaran.map((s, i) => {
    const pendukung = program.filter((p) => kode[i]?.has(p.kode));
    const shared = pendukung
      .map((p) => ({ kode: p.kode, uraian: p.uraian, sasaran: users(p) }))
      .filter((p) => p.sasaran.length > 1);
    return calculateOne(s, addUp(pendukung), shared, kebijakan);
  });
  return { efisiensi, supporting: addUp(program.filter((p) => users(p).length > 0)) };
}

type Sum = PengukuranAnggaran["supporting"];

function addUp(program: readonly AnggaranProgram[]): Sum {
  const pagu = calculateJumlah(program.map((p) => p.pagu));
  const realisasi = calculateJumlah(program.map((p) => p.realisasi));
  const missing = program.flatMap(({ serapan }) => (serapan.status === "belum_lengkap" ? serapan.missing : []));
  const serapan =
    program.length === 0 ? notAssessable("tidak ada program pendukung") : calculateSerapan(pagu, realisasi, missing);
  return { pagu, realisasi, serapan };
}

function calculateOne(s: PengukuranSasaran, sum: Sum, shared: Efisiensi["shared"], kebijakan: Kebijakan): Efisiensi {
  const { pagu, realisasi, serapan } = sum;
  const capaian = s.rataRata.capaian;
  const dasar = { kode: s.kode, uraian: s.uraian, capaian, coverage: s.rataRata.coverage, ...sum, shared };
  const pending = findPending(capaian) ?? findPending(serapan);
  if (pending !== null) return { ...dasar, efisiensi: pending };
  if (capaian.status !== "terhitung" || serapan.status !== "terhitung") return { ...dasar, efisiensi: capaian };
  if (kebijakan.efisiensi === "pmk") {
    const printed = roundPercent(capaian.nilai, kebijakan.desimal);
    const { e, ne } = calculateEfisiensiPmk([{ pagu, realisasi, capaian: printed }]);
    return { ...dasar, efisiensi: e, nilaiEfisiensi: ne };
  }
  return { ...dasar, efisiensi: calculateSelisih(capaian.nilai, serapan.nilai, kebijakan.desimal) };
}

/**
 * Capaian less serapan in percentage points, both as printed. Only where the target was met: money not spent on
 * what was not done is no efficiency.
 */
function calculateSelisih(capaian: Desimal, serapan: Desimal, tempat: number): Computed {
  if (capaian.lt(HUNDRED)) return notAssessable(`capaian ${formatPercent(capaian, tempat)}% di bawah 100%`);
  return computed(roundPercent(capaian, tempat).minus(roundPercent(serapan, tempat)));
}

/**
 * Efficiency by PMK 214/2017 and PMK 22/PMK.02/2021: E = Σ(pagu × capaian − realisasi) ÷ Σ(pagu × capaian) × 100;
 * NE = 50 + E ÷ 20 × 50 with E held between −20 and 20, so NE lies between 0 and 100.
 */
export function calculateEfisiensiPmk(baris: readonly BarisEfisiensi[]): {
  readonly e: Computed;
  readonly ne: Computed;
} {
  const expected = calculateJumlah(baris.map(({ pagu, capaian }) => pagu.times(capaian).div(HUNDRED)));
  if (expected.eq(0)) {
    const alasan = notAssessable("pagu × capaian berjumlah 0");
    return { e: alasan, ne: alasan };
  }
  const realisasi = calculateJumlah(baris.map((b) => b.realisasi));
  const e = expected.minus(realisasi).times(HUNDRED).div(expected);
  const bounded = e.gt(20) ? desimal(20) : e.lt(-20) ? desimal(-20) : e;
  return { e: computed(e), ne: computed(bounded.div(20).times(50).plus(50)) };
}

function findPending(result: Computed): Computed | null {
  if (result.status === "belum_lengkap") return incomplete(result.missing);
  const alasan = formatAlasan(result);
  return alasan === null ? null : notAssessable(alasan);
}
