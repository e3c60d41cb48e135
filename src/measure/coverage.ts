/** How much of what a value is taken over was there. */
export interface DataCoverage {
  /** How many have a value, of how many. */
  readonly n: number;
  readonly of: number;
  /** Of what: units, or indicators that are not counted by unit. */
  readonly kata: "unit kerja" | "indikator penyusun" | "indikator";
  /** False while some of it may still come in: the value is a provisional one. */
  readonly final: boolean;
}

/** Whether a value stands on data of which some may still come in. */
export const isInterim = ({ realisasi, coverage }: Measured): boolean =>
  realisasi.status === "ada" && coverage !== null && !coverage.final;

interface Measured {
  readonly realisasi: { readonly status: string };
  readonly coverage: DataCoverage | null;
}

/** Several indicators together. */
export function joinCoverage(list: readonly DataCoverage[]): DataCoverage {
  const sum = (pick: (coverage: DataCoverage) => number): number => list.reduce((all, each) => all + pick(each), 0);
  return { n: sum(({ n }) => n), of: sum(({ of }) => of), kata: "indikator", final: list.every(({ final }) => final) };
}

/** "sementara, 19 dari 30 indikator"; null where everything is there and final. */
export function sayCoverage({ n, of, kata, final }: DataCoverage): string | null {
  if (final) return n === of ? null : `${n} dari ${of} ${kata}`;
  return n === of ? "sementara, datanya belum lengkap" : `sementara, ${n} dari ${of} ${kata}`;
}
