import { type Desimal, desimal, HUNDRED } from "../model/desimal.ts";
import { formatPercent, round } from "../model/format.ts";
import type { Kebijakan } from "../plan/schema.ts";
import { calculateSerapan } from "./anggaran.ts";
import { calculateJumlah, computed, incomplete, notAssessable } from "./computed.ts";
import { formatAlasan } from "./rekap.ts";
import type { AnggaranProgram, Computed, Efisiensi, PengukuranSasaran } from "./result.ts";

/** Budget and capaian (%) of one output, as the PMK formula takes them. */
export interface BarisEfisiensi {
  readonly pagu: Desimal;
  readonly realisasi: Desimal;
  readonly capaian: Desimal;
}

/** Efficiency of each sasaran: its capaian against the absorption of the programmes that support it, each counted once. */
export function calculateEfisiensi(
  sasaran: readonly PengukuranSasaran[],
  program: readonly AnggaranProgram[],
  kebijakan: Kebijakan,
): Efisiensi[] {
  return sasaran.map((s) => {
    const kode = new Set(s.indikator.flatMap(({ indikator }) => indikator.program ?? []));
    const pendukung = program.filter((p) => kode.has(p.kode));
    const pagu = calculateJumlah(pendukung.map((p) => p.pagu));
    const realisasi = calculateJumlah(pendukung.map((p) => p.realisasi));
    const missing = pendukung.flatMap(({ serapan }) => (serapan.status === "belum_lengkap" ? serapan.missing : []));
    const serapan =
      pendukung.length === 0
        ? notAssessable("tidak ada program pendukung")
        : calculateSerapan(pagu, realisasi, missing);
    const capaian = s.rataRata.capaian;
    const dasar = { kode: s.kode, uraian: s.uraian, capaian, pagu, realisasi, serapan };
    const pending = findPending(capaian) ?? findPending(serapan);
    if (pending !== null) return { ...dasar, efisiensi: pending };
    if (capaian.status !== "terhitung" || serapan.status !== "terhitung") return { ...dasar, efisiensi: capaian };
    if (kebijakan.efisiensi === "pmk") {
      const { e, ne } = calculateEfisiensiPmk([{ pagu, realisasi, capaian: capaian.nilai }]);
      return { ...dasar, efisiensi: e, nilaiEfisiensi: ne };
    }
    return { ...dasar, efisiensi: calculateSelisih(capaian.nilai, serapan.nilai, kebijakan.desimal) };
  });
}

/**
 * Capaian less serapan in percentage points, both as printed. Only where the target was met: money not spent on
 * what was not done is no efficiency.
 */
function calculateSelisih(capaian: Desimal, serapan: Desimal, tempat: number): Computed {
  if (capaian.lt(HUNDRED)) return notAssessable(`capaian ${formatPercent(capaian, tempat)}% di bawah 100%`);
  return computed(round(capaian, tempat).minus(round(serapan, tempat)));
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
