import { type Desimal, desimal } from "../model/desimal.ts";
import { formatAngka } from "../model/format.ts";
import type { DariRole } from "../plan/dari.ts";
import type { Rule } from "../plan/rule.ts";
import type { Dari } from "../plan/schema.ts";
import { calculateJumlah } from "./computed.ts";
import type { DataCoverage } from "./coverage.ts";
import type { PresentRealisasi } from "./realisasi.ts";
import type { NilaiRealisasi } from "./result.ts";

/** One indicator that goes into an aggregate. */
export interface Anggota {
  readonly id: string;
  /** Kode of its unit, else its own id: members of a ratio are paired by it, weights are given for it. */
  readonly unit: string;
  readonly role: DariRole;
  readonly realisasi: NilaiRealisasi;
  /** Whether it is taken over complete data itself, where it is an aggregate. */
  readonly final: boolean;
}

/** An indicator left out of an aggregate, and why. */
interface Terlewat {
  readonly id: string;
  readonly alasan: string;
}

/** An aggregate, with who went in and who was left out. */
export interface AggregateResult {
  readonly realisasi: NilaiRealisasi;
  readonly anggota: readonly string[];
  readonly terlewat: readonly Terlewat[];
  readonly coverage: DataCoverage;
}

type PresentMember = Anggota & { readonly realisasi: PresentRealisasi };

/**
 * The value of an aggregate in the indicator's own unit; a ratio is multiplied by `kali` of its rule. A mean and a ratio are taken over those who have a value and
 * say who is left out; a sum without one of its parts would be too small, so it is `blank` until the part is there.
 */
export function calculateAggregate(
  dari: Dari,
  anggota: readonly Anggota[],
  { kali }: Pick<Rule, "kali">,
): AggregateResult {
  const { present, terlewat } = separate(dari, anggota);
  const result = (realisasi: NilaiRealisasi): AggregateResult => ({
    realisasi,
    anggota: present.map(({ id }) => id),
    terlewat,
    coverage: {
      n: countUnit(present),
      of: countUnit(anggota),
      kata: kataOf(anggota),
      final: anggota.every(({ realisasi: { status }, final }) => status !== "kosong" && final),
    },
  });
  if (anggota.length === 0) return result({ status: "kosong", missing: ["indikator unit yang dihitung"] });
  const required = listRequired(dari, anggota);
  const pending = required.filter(({ realisasi }) => realisasi.status === "kosong");
  if (pending.length > 0) return result({ status: "kosong", missing: pending.map(({ id }) => `realisasi ${id}`) });
  if (present.length === 0) return result(findWithoutNilai(anggota));
  const nilai = combine(dari, present, kali);
  if (nilai === null) {
    return result({ status: "tidak_tersedia", teks: "-", alasan: "jumlah penyebutnya 0", asal: [] });
  }
  const asal = present.flatMap(({ realisasi }) => realisasi.asal);
  return result({ status: "ada", nilai, cara: formatCara(dari, present, anggota), asal });
}

/** Members without whom the result would be wrong: all of a sum, and those of a ratio that have no counterpart in their unit. */
function listRequired(dari: Dari, anggota: readonly Anggota[]): readonly Anggota[] {
  if (dari.cara === "jumlah") return anggota;
  if (dari.cara !== "rasio") return [];
  return anggota.filter(({ unit, role }) => !anggota.some((a) => a.unit === unit && a.role !== role));
}

function separate(dari: Dari, anggota: readonly Anggota[]): { present: PresentMember[]; terlewat: Terlewat[] } {
  const alasan = new Map(anggota.map((a) => [a, findAlasan(dari, a)]));
  const failedUnit = new Set(anggota.filter((a) => alasan.get(a) !== null).map(({ unit }) => unit));
  const present: PresentMember[] = [];
  const terlewat: Terlewat[] = [];
  for (const a of anggota) {
    const pair = dari.cara === "rasio" && failedUnit.has(a.unit) ? "pasangannya tidak ada" : null;
    const cause = alasan.get(a) ?? pair;
    if (cause === null && hasNilai(a)) present.push(a);
    else terlewat.push({ id: a.id, alasan: cause ?? "" });
  }
  return { present, terlewat };
}

/** Why a member cannot go in; null where it can. */
function findAlasan(dari: Dari, { unit, realisasi }: Anggota): string | null {
  if (realisasi.status === "kosong") return "realisasi belum diisi";
  if (realisasi.status === "tidak_tersedia")
    return realisasi.alasan ?? `realisasi dinyatakan tidak tersedia ("${realisasi.teks}")`;
  if (realisasi.predikat !== undefined) return `realisasi berupa predikat "${realisasi.predikat}"`;
  return dari.cara === "tertimbang" && dari.bobot[unit] === undefined ? `unit ${unit} tidak diberi bobot` : null;
}

function findWithoutNilai(anggota: readonly Anggota[]): NilaiRealisasi {
  const blank = anggota.filter(({ realisasi }) => realisasi.status === "kosong");
  if (blank.length > 0) return { status: "kosong", missing: blank.map(({ id }) => `realisasi ${id}`) };
  return { status: "tidak_tersedia", teks: "-", alasan: "tidak ada indikator unit yang bernilai", asal: [] };
}

function combine(dari: Dari, present: readonly PresentMember[], kali: number): Desimal | null {
  const sum = (role: Anggota["role"]): Desimal =>
    calculateJumlah(present.filter((a) => a.role === role).map(({ realisasi }) => realisasi.nilai));
  switch (dari.cara) {
    case "jumlah":
      return sum("nilai");
    case "rata-rata":
      return sum("nilai").div(present.length);
    case "tertimbang": {
      const bobot = present.map(({ unit }) => desimal(dari.bobot[unit] ?? 0));
      const total = calculateJumlah(bobot);
      const weighted = present.map(({ realisasi }, i) => realisasi.nilai.times(bobot[i] ?? 0));
      return total.eq(0) ? null : calculateJumlah(weighted).div(total);
    }
    case "rasio": {
      const penyebut = sum("penyebut");
      return penyebut.eq(0) ? null : sum("pembilang").times(kali).div(penyebut);
    }
  }
}

function formatCara(dari: Dari, present: readonly PresentMember[], anggota: readonly Anggota[]): string {
  const [n, dariN] = [countUnit(present), countUnit(anggota)];
  const scope = `${n === dariN ? "" : `${formatAngka(n)} dari `}${formatAngka(dariN)} ${kataOf(anggota)}`;
  switch (dari.cara) {
    case "jumlah":
      return `jumlah ${scope}`;
    case "rata-rata":
      return `rata-rata ${scope}`;
    case "tertimbang":
      return `rata-rata tertimbang ${scope}`;
    case "rasio":
      return `rasio jumlah pembilang terhadap jumlah penyebut ${scope}`;
  }
}

const countUnit = (anggota: readonly Anggota[]): number => new Set(anggota.map(({ unit }) => unit)).size;
const kataOf = (anggota: readonly Anggota[]): DataCoverage["kata"] =>
  anggota.every(({ id, unit }) => unit !== id) ? "unit kerja" : "indikator penyusun";
const hasNilai = (anggota: Anggota): anggota is PresentMember => anggota.realisasi.status === "ada";
