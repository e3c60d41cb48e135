import type { Asal, BuktiDukung, Narrative } from "../form/kinerja.ts";
import type { Desimal } from "../model/desimal.ts";
import type { PlannedIndikator } from "../plan/indikator.ts";
import type { Indikator } from "../plan/schema.ts";
import type { NilaiTarget } from "../plan/target.ts";
import type { DataCoverage } from "./coverage.ts";

/**
 * A computed number with its state: computed, not assessable (with the reason), or incomplete (with what is missing).
 * Percent unless said otherwise; exact, not rounded.
 */
export type Computed =
  | { readonly status: "terhitung"; readonly nilai: Desimal }
  | { readonly status: "belum_dapat_dinilai"; readonly alasan: string }
  | { readonly status: "belum_lengkap"; readonly missing: readonly string[] };
/** A realised value for a period, in the indicator's own unit. `cara` says in Indonesian how it came about ("nilai TW IV"). */
export type NilaiRealisasi =
  | {
      readonly status: "ada";
      /** For a predikat without a number beside it, its score on the scale. */
      readonly nilai: Desimal;
      /** In the digits in which it is shown; absent where it is shown as it is. */
      readonly shown?: Desimal;
      /** The predikat as its scale writes it, where the indicator has one. */
      readonly predikat?: string;
      readonly cara: string;
      readonly asal: readonly Asal[];
    }
  | {
      readonly status: "tidak_tersedia";
      readonly teks: string;
      /** Why the text cannot be used, where it does not itself say that there is no value ("n/a"). */
      readonly alasan?: string;
      readonly asal: readonly Asal[];
    }
  | { readonly status: "kosong"; readonly missing: readonly string[] };

/** A formula as text: in words, and with the numbers in it. */
export interface FilledRumus {
  /** Such as "(2 x target - realisasi) / target x 100". */
  readonly rumus: string;
  /** Such as "(2 x 10 - 8) / 10 x 100 = 120"; null where nothing was computed. */
  readonly filled: string | null;
}

/** One quarter: target and value of the quarter, capaian up to and including it. */
export interface PengukuranTriwulan {
  readonly triwulan: 1 | 2 | 3 | 4;
  readonly target: NilaiTarget | null;
  readonly realisasi: NilaiRealisasi;
  /** `belum_dapat_dinilai` with the reason "belum ada target pada periode ini" where the quarter's target is 0 or absent. */
  readonly capaian: Computed;
}

/** One earlier year. */
export interface PengukuranTahun {
  readonly tahun: number;
  readonly target: NilaiTarget | null;
  readonly realisasi: NilaiRealisasi;
  readonly capaian: Computed;
  /** True where the cap changed the capaian. */
  readonly dibatasi: boolean;
}

/**
 * This year against last year. `point` is the difference of both capaian as displayed, in percentage points, `trend` that of the exact ones;
 * `relative` the change of realisasi in %.
 */
export interface PerubahanTahun {
  readonly lastTahun: number;
  readonly realisasi: {
    readonly selisih: Desimal;
    readonly trend: "naik" | "turun" | "tetap";
    readonly relative: Computed;
  };
  readonly capaian: { readonly point: Desimal; readonly trend: "naik" | "turun" | "tetap" } | null;
  /** Whether the change is for the better, by the indicator's arah; null for `tetap` and `rentang`. */
  readonly improving: boolean | null;
}

/**
 * Progress to the end of Renstra: this year's value against the last target; with `akumulasi` the sum of the years so far
 * against the sum of the targets of all Renstra years. Never capped.
 */
export interface KemajuanRenstra {
  readonly endTahun: number;
  readonly akumulasi: boolean;
  readonly endTarget: NilaiTarget;
  readonly realisasi: NilaiRealisasi;
  readonly kemajuan: Computed;
}

/** Against a benchmark, in the indicator's own unit. */
export interface AcuanComparison {
  readonly nama: string;
  readonly nilai: Desimal;
  readonly selisih: Desimal;
  readonly position: "di atas" | "di bawah" | "sama dengan";
}

/** Everything computed for one indicator. */
export interface PengukuranIndikator {
  readonly plan: PlannedIndikator;
  readonly indikator: Indikator;
  readonly target: NilaiTarget;
  /** Target of the PK murni; null where the PK perubahan left it as it was. */
  readonly targetMurni: NilaiTarget | null;
  readonly realisasi: NilaiRealisasi;
  /** After the cap of `kebijakan.batas_capaian`; not rounded. */
  readonly capaian: Computed;
  /** True where the cap changed the value. */
  readonly dibatasi: boolean;
  /** Category of the capaian by `kebijakan.skala`; null where nothing was computed. */
  readonly predikat: string | null;
  readonly rumus: FilledRumus;
  readonly triwulan: readonly PengukuranTriwulan[];
  /** Earlier years, oldest first. */
  readonly riwayat: readonly PengukuranTahun[];
  readonly perubahan: PerubahanTahun | null;
  readonly renstra: KemajuanRenstra | null;
  readonly acuan: AcuanComparison | null;
  /** For `dari`: ids that went in, and ids left out with the reason. */
  readonly anggota: readonly string[];
  readonly terlewat: readonly { readonly id: string; readonly alasan: string }[];
  /** For `dari`: of how many units; null for an indicator that is asked for. */
  readonly coverage: DataCoverage | null;
  readonly narrative: Narrative;
  readonly bukti: readonly BuktiDukung[];
}

/** A mean of capaian: over how many, and who is left out with the reason. Taken over values rounded as displayed. */
export interface RataRata {
  readonly capaian: Computed;
  readonly predikat: string | null;
  readonly n: number;
  readonly terlewat: readonly { readonly id: string; readonly alasan: string }[];
  /** Of how many indicators; not final while one of them is incomplete or taken over incomplete data itself. */
  readonly coverage: DataCoverage;
}

export interface PengukuranSasaran {
  readonly kode: string;
  readonly uraian: string;
  readonly indikator: readonly PengukuranIndikator[];
  readonly rataRata: RataRata;
}

/** Budget of one level, in rupiah; `serapan` is the ratio of the sums in %. */
export interface RealisasiAnggaran {
  readonly kode: string;
  readonly uraian: string;
  readonly pagu: Desimal;
  /** Of the PK murni; equal to `pagu` where nothing was changed. */
  readonly paguMurni: Desimal;
  /** Sum of what has been filled in. */
  readonly realisasi: Desimal;
  /** `belum_lengkap` names the sub kegiatan without realisation. */
  readonly serapan: Computed;
  readonly asal: readonly Asal[];
}
export interface AnggaranKegiatan extends RealisasiAnggaran {
  readonly subKegiatan: readonly RealisasiAnggaran[];
}
export interface AnggaranProgram extends RealisasiAnggaran {
  readonly kegiatan: readonly AnggaranKegiatan[];
}

/** Efficiency of one sasaran: capaian against absorption of the programmes that support it. */
export interface Efisiensi {
  readonly kode: string;
  readonly uraian: string;
  readonly capaian: Computed;
  /** Of the indicators that the capaian is a mean of. */
  readonly coverage: DataCoverage;
  readonly pagu: Desimal;
  readonly realisasi: Desimal;
  readonly serapan: Computed;
  /** `selisih`: percentage points of capaian over serapan, both as displayed; `pmk`: E in %, without its limits. */
  readonly efisiensi: Computed;
  /** PMK only: NE in %, from 0 to 100. */
  readonly nilaiEfisiensi?: Computed;
  /** Its programmes that support other sasaran too; their budget is whole in each. */
  readonly shared: readonly SharedProgram[];
}

/** A programme that supports several sasaran, by their numbers from 1. */
export interface SharedProgram {
  readonly kode: string;
  readonly uraian: string;
  readonly sasaran: readonly number[];
}

export interface PengukuranAnggaran extends RealisasiAnggaran {
  readonly program: readonly AnggaranProgram[];
  /** Earlier years, oldest first. */
  readonly riwayat: readonly {
    readonly tahun: number;
    readonly pagu: Desimal;
    readonly realisasi: Desimal;
    readonly serapan: Computed;
    readonly program: Readonly<Record<string, { readonly pagu: Desimal; readonly realisasi: Desimal }>>;
  }[];
  readonly efisiensi: readonly Efisiensi[];
  /** All programmes that support a sasaran, each counted once. */
  readonly supporting: Pick<RealisasiAnggaran, "pagu" | "realisasi" | "serapan">;
}

/** The whole office, measured: the one value that documents, `--json` and `explain` are made from. */
export interface PengukuranKinerja {
  readonly tahun: number;
  /** All indicators of the plan, in its order. */
  readonly indikator: readonly PengukuranIndikator[];
  readonly sasaran: readonly PengukuranSasaran[];
  /** Of the office, over indicators of sasaran or over sasaran, by `kebijakan.rata_rata`. */
  readonly rataRata: RataRata;
  readonly anggaran: PengukuranAnggaran;
}
