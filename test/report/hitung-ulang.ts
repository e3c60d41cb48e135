import type { DataKinerja } from "../../src/form/kinerja.ts";
import { listIndikator, type PlannedIndikator } from "../../src/plan/indikator.ts";
import type { Config, Target } from "../../src/plan/schema.ts";

/*
 * The figures of an office once more, from lkjip.yaml and the forms: fractions of whole numbers, rules of its own. Shares
 * with src/ the shapes of what it reads, the list of indicators and the scores of a scale, and no computation.
 */

/** A fraction; `of` reads what lkjip.yaml or a form holds. */
export class Pecahan {
  readonly a: bigint;
  readonly b: bigint;
  constructor(a: bigint, b = 1n) {
    if (b === 0n) throw new Error("divided by 0");
    this.a = a;
    this.b = b;
  }
  static of(nilai: number | { toFixed(): string }): Pecahan {
    const teks = typeof nilai === "number" ? plain(nilai) : nilai.toFixed();
    const [utuh = "0", koma = ""] = teks.split(".");
    return new Pecahan(BigInt(utuh + koma), 10n ** BigInt(koma.length));
  }
  plus = (lain: Pecahan): Pecahan => new Pecahan(this.a * lain.b + lain.a * this.b, this.b * lain.b);
  minus = (lain: Pecahan): Pecahan => new Pecahan(this.a * lain.b - lain.a * this.b, this.b * lain.b);
  kali = (lain: Pecahan): Pecahan => new Pecahan(this.a * lain.a, this.b * lain.b);
  bagi = (lain: Pecahan): Pecahan => new Pecahan(this.a * lain.b, this.b * lain.a);
  /** -1, 0 or 1. */
  banding(lain: Pecahan): number {
    const beda = this.minus(lain);
    const tanda = beda.a < 0n !== beda.b < 0n;
    return beda.a === 0n ? 0 : tanda ? -1 : 1;
  }
  /** Rounded half away from zero. */
  bulat(tempat: number): Pecahan {
    const skala = 10n ** BigInt(tempat);
    const minus = this.a < 0n !== this.b < 0n;
    const [atas, bawah] = [this.a < 0n ? -this.a : this.a, this.b < 0n ? -this.b : this.b];
    const n = (2n * atas * skala + bawah) / (2n * bawah);
    return new Pecahan(minus ? -n : n, skala);
  }
  /** As a page writes it; without `tempat` with as many decimals as it has. */
  tulis(tempat = this.panjang() ?? 20): string {
    const { a, b } = this.bulat(tempat);
    const skala = 10n ** BigInt(tempat);
    const angka = `${((a < 0n ? -a : a) * skala) / b}`.padStart(tempat + 1, "0");
    const utuh = angka.slice(0, angka.length - tempat).replace(/\B(?=(\d{3})+$)/g, ".");
    return `${a < 0n ? "-" : ""}${utuh}${tempat === 0 ? "" : `,${angka.slice(-tempat)}`}`;
  }
  /** How many decimals it has; null where they never end. */
  panjang(): number | null {
    for (let tempat = 0; tempat <= 20; tempat += 1) if (this.bulat(tempat).banding(this) === 0) return tempat;
    return null;
  }
}

/** A number without an exponent: 1e-7 as 0.0000001. */
function plain(nilai: number): string {
  const [angka = "", pangkat] = `${nilai}`.split("e-");
  if (pangkat === undefined) return Number.isInteger(nilai) ? `${BigInt(nilai)}` : angka;
  return `0.${"0".repeat(Number(pangkat) - 1)}${angka.replace(".", "")}`;
}

export const NOL = new Pecahan(0n);
export const SERATUS = new Pecahan(100n);
export const jumlah = (list: readonly Pecahan[]): Pecahan => list.reduce((s, n) => s.plus(n), NOL);

/** A value that is there: the number, its text where it is a predikat, and from how many cells it was made. */
interface Nilai {
  readonly nilai: Pecahan;
  readonly predikat: string | null;
  readonly sel: number;
}
/** "belum": nobody reported it; "n/a": it was said not to be there. */
export type Keadaan = Nilai | "belum" | "n/a";

/** One year of an indicator. */
export interface Tahun {
  readonly tahun: number;
  readonly target: Target | null;
  readonly realisasi: Keadaan;
  readonly capaian: Capaian;
}
/** Exact and after the cap, or why there is none. */
export type Capaian = { readonly nilai: Pecahan; readonly dibatasi: boolean } | "belum" | "tidak";

/** Everything about one indicator. */
export interface Fakta extends Tahun {
  readonly plan: PlannedIndikator;
  readonly uraian: string;
  readonly riwayat: readonly Tahun[];
  /** Of a computed one: units (or indicators) that went in, all of them, whether it may still change; who is silent. */
  readonly anggota: { readonly n: number; readonly of: number; readonly final: boolean } | null;
  /** The indicators that went in. */
  readonly dipakai: readonly PlannedIndikator[];
  readonly penyusun: {
    readonly kata: string;
    readonly semua: readonly string[];
    readonly diam: readonly string[];
  } | null;
  /** The quarters of one that a form asks for, as they were filled in; none of a computed one. */
  readonly triwulan: readonly Keadaan[];
  /** The indicators that forms ask for and it is computed from, through computed ones too; none of one asked for itself. */
  readonly daun: readonly PlannedIndikator[];
  /** Quarters that the plan or the form leaves open. */
  readonly kurang: readonly number[];
}

/** All indicators of an office. */
export function hitungUlang(config: Config, data: DataKinerja): Fakta[] {
  const plans = listIndikator(config);
  const row = (plan: PlannedIndikator) => data.formulir.flatMap((f) => f.kinerja).find(({ id }) => id === plan.id);
  const nilaiOf = (plan: PlannedIndikator): Keadaan =>
    plan.indikator.dari === undefined ? isian(plan, row(plan)) : gabung(plan).nilai;
  const anggotaOf = ({ indikator: { dari } }: PlannedIndikator) => {
    if (dari === undefined) return [];
    const cari = (kode: readonly string[], peran: string) =>
      [
        ...new Set(
          kode.flatMap((k) => {
            const unit = plans.filter((p) => p.tingkat === "unit" && p.indikator.kode === k);
            return unit.length > 0 ? unit : plans.filter((p) => p.id === k);
          }),
        ),
      ].map((plan) => ({ plan, peran, unit: plan.tingkat === "unit" ? plan.induk : (plan.unit ?? plan.id) }));
    return dari.cara === "rasio"
      ? [...cari(dari.pembilang, "atas"), ...cari(dari.penyebut, "bawah")]
      : cari(dari.indikator, "nilai");
  };
  const daun = (plan: PlannedIndikator): PlannedIndikator[] =>
    anggotaOf(plan).flatMap((a) => (a.plan.indikator.dari === undefined ? [a.plan] : daun(a.plan)));
  const gabung = (plan: PlannedIndikator) => {
    const { dari } = plan.indikator;
    const all = anggotaOf(plan).map((a) => ({ ...a, nilai: nilaiOf(a.plan), final: final(a.plan) }));
    const bobot = (unit: string): Pecahan | null =>
      dari?.cara !== "tertimbang"
        ? new Pecahan(1n)
        : dari.bobot[unit] === undefined
          ? null
          : Pecahan.of(dari.bobot[unit]);
    const luput = all.filter((a) => typeof a.nilai === "string" || bobot(a.unit) === null);
    const dipakai = all.filter(
      (a) => !luput.includes(a) && (dari?.cara !== "rasio" || !luput.some((l) => l.unit === a.unit)),
    );
    const hitung = (): Keadaan => {
      const perlu =
        dari?.cara === "jumlah"
          ? all
          : dari?.cara === "rasio"
            ? all.filter((a) => !all.some((b) => b.unit === a.unit && b.peran !== a.peran))
            : [];
      if (all.length === 0 || perlu.some((a) => a.nilai === "belum")) return "belum";
      if (dipakai.length === 0) return all.some((a) => a.nilai === "belum") ? "belum" : "n/a";
      const dari_ = (peran: string) =>
        jumlah(
          dipakai.filter((a) => a.peran === peran).map((a) => (a.nilai as Nilai).nilai.kali(bobot(a.unit) ?? NOL)),
        );
      const sel = dipakai.reduce((s, a) => s + (a.nilai as Nilai).sel, 0);
      const bawah =
        dari?.cara === "rasio"
          ? dari_("bawah")
          : dari?.cara === "tertimbang"
            ? jumlah(dipakai.map((a) => bobot(a.unit) ?? NOL))
            : new Pecahan(dari?.cara === "jumlah" ? 1n : BigInt(dipakai.length));
      if (bawah.a === 0n) return "n/a";
      const kali = dari?.cara === "rasio" ? Pecahan.of(plan.rule.kali) : new Pecahan(1n);
      return {
        nilai: dari_(dari?.cara === "rasio" ? "atas" : "nilai")
          .kali(kali)
          .bagi(bawah),
        predikat: null,
        sel,
      };
    };
    return { nilai: hitung(), all, dipakai };
  };
  const final = (plan: PlannedIndikator): boolean =>
    plan.indikator.dari === undefined || gabung(plan).all.every((a) => a.nilai !== "belum" && a.final);
  const banyak = (list: readonly { readonly unit: string }[]): number => new Set(list.map(({ unit }) => unit)).size;

  return plans.map((plan) => {
    const { indikator } = plan;
    const realisasi = nilaiOf(plan);
    const computed = indikator.dari === undefined ? null : gabung(plan);
    const perUnit = computed?.all.every((a) => a.plan.unit !== undefined) ?? false;
    const nama = (p: PlannedIndikator): string =>
      perUnit ? (config.unit.find(({ kode }) => kode === p.unit)?.nama ?? "?") : p.indikator.uraian;
    const tahun = (t: number, target: Target | null, r: Keadaan): Tahun => ({
      tahun: t,
      target,
      realisasi: r,
      capaian: capai(plan, target, r),
    });
    return {
      ...tahun(config.tahun, indikator.target, realisasi),
      plan,
      uraian: indikator.uraian,
      riwayat: Object.entries(indikator.riwayat ?? {})
        .map(([t, r]) =>
          tahun(
            Number(t),
            r.target,
            typeof r.realisasi === "number"
              ? { nilai: Pecahan.of(r.realisasi), predikat: null, sel: 0 }
              : r.realisasi === null
                ? "belum"
                : huruf(plan, r.realisasi),
          ),
        )
        .sort((a, b) => a.tahun - b.tahun),
      anggota: computed === null ? null : { n: banyak(computed.dipakai), of: banyak(computed.all), final: final(plan) },
      dipakai: computed?.dipakai.map((a) => a.plan) ?? [],
      triwulan: computed === null ? (row(plan)?.triwulan ?? []).map((t) => sel(plan, t)) : [],
      daun: [...new Set(daun(plan))],
      penyusun:
        computed === null
          ? null
          : {
              kata: perUnit ? "unit kerja" : "indikator penyusun",
              semua: [...new Set(computed.all.map((a) => nama(a.plan)))],
              diam: [...new Set(computed.all.filter((a) => a.nilai === "belum").map((a) => nama(a.plan)))],
            },
      kurang: kurang(plan, row(plan)),
    };
  });
}

type Baris = DataKinerja["formulir"][number]["kinerja"][number] | undefined;

export const skor = ({ rule }: PlannedIndikator, teks: string): number | null =>
  rule.skala?.tingkat.find((t) => [t.predikat, ...(t.lain ?? [])].includes(teks))?.skor ?? null;

const huruf = (plan: PlannedIndikator, teks: string): Keadaan => {
  const n = skor(plan, teks);
  return n === null ? "n/a" : { nilai: Pecahan.of(n), predikat: teks, sel: 1 };
};

function sel(plan: PlannedIndikator, isi: NonNullable<Baris>["realisasi"]): Keadaan {
  if (isi === null) return "belum";
  if (isi.jenis === "angka") return { nilai: Pecahan.of(isi.nilai), predikat: null, sel: 1 };
  return isi.jenis === "predikat" ? huruf(plan, isi.teks) : "n/a";
}

/** Quarters that must have a value before a year can be taken from quarters. */
function wajib({ indikator, rule }: PlannedIndikator): number[] {
  const ada = [0, 1, 2, 3].filter((i) => (indikator.target_tw?.[i] ?? null) !== null);
  return ada.length > 0 ? ada : rule.periode === "jumlah" ? [0, 1, 2, 3] : [];
}

const kurang = (plan: PlannedIndikator, row: Baris): number[] =>
  row === undefined || row.triwulan.every((t) => t === null)
    ? []
    : wajib(plan)
        .filter((i) => row.triwulan[i] === null)
        .map((i) => i + 1);

function isian(plan: PlannedIndikator, row: Baris): Keadaan {
  if (row === undefined) return "belum";
  const tahun = sel(plan, row.realisasi);
  const tw = row.triwulan.map((t) => sel(plan, t));
  const ada = tw.filter((t): t is Nilai => typeof t !== "string");
  if (ada.length === 0) return tahun;
  const terbuka = (wajib(plan).length > 0 ? wajib(plan) : plan.rule.periode === "akhir" ? [3] : [0, 1, 2, 3]).some(
    (i) => typeof tw[i] === "string",
  );
  if (tahun !== "belum" && terbuka) return tahun;
  if (kurang(plan, row).length > 0) return "belum";
  const akhir = ada.at(-1) as Nilai;
  if (plan.rule.periode === "akhir" || ada.length === 1) return akhir;
  const total = jumlah(ada.map(({ nilai }) => nilai));
  const bagi = plan.rule.periode === "jumlah" ? 1n : BigInt(ada.length);
  return { nilai: total.bagi(new Pecahan(bagi)), predikat: null, sel: ada.length };
}

/** The capaian by the formula of the arah. */
export function capai(plan: PlannedIndikator, target: Target | null, r: Keadaan, batas = plan.rule.batas): Capaian {
  if (target === null || r === "belum") return "belum";
  if (r === "n/a") return "tidak";
  const mentah = rumus(plan, target, r);
  if (mentah === null) return "tidak";
  const positif = mentah.banding(NOL) < 0 ? NOL : mentah;
  const dibatasi = batas !== null && positif.banding(Pecahan.of(batas)) > 0;
  return { nilai: dibatasi ? Pecahan.of(batas) : positif, dibatasi };
}

function rumus(plan: PlannedIndikator, target: Target, { nilai: r }: Nilai): Pecahan | null {
  const { rule } = plan;
  const nol = (tercapai: boolean): Pecahan | null => (tercapai ? SERATUS : rule.targetNol === "nol" ? NOL : null);
  const rasio = (a: Pecahan, b: Pecahan): Pecahan => a.kali(SERATUS).bagi(b);
  const khusus = (t: Pecahan): Pecahan => rasio(t.plus(t).minus(r), t);
  if (typeof target === "string") {
    const t = skor(plan, target);
    return t === null || t <= 0 ? null : rasio(r, Pecahan.of(t));
  }
  if (typeof target === "object") {
    const [min, max] = [Pecahan.of(target.min), Pecahan.of(target.max)];
    if (r.banding(min) >= 0 && r.banding(max) <= 0) return SERATUS;
    const t = r.banding(min) < 0 ? min : max;
    return t.a === 0n ? nol(false) : rule.rentangTurun ? khusus(t) : rasio(r, t);
  }
  const t = Pecahan.of(target);
  switch (rule.arah) {
    case "turun":
      if (t.a === 0n) return nol(r.banding(NOL) <= 0);
      if (rule.rumusTurun === "selisih") return khusus(t);
      return r.banding(NOL) <= 0 ? SERATUS : rasio(t, r);
    case "tetap":
      if (t.a === 0n) return nol(r.a === 0n);
      return r.banding(t) > 0 ? rasio(t, r) : rasio(r, t);
    default:
      return t.a === 0n ? null : rasio(r, t);
  }
}
