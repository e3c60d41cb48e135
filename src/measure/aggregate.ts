import type { NilaiRealisasi } from "./result.ts";
import type { Dari } from "../plan/schema.ts";
import { type Desimal, desimal } from "../model/desimal.ts";
import { formatAngka } from "../model/format.ts";
import type { IndikatorRencana } from "../plan/indikator.ts";
import type { RealisasiAda } from "./realisasi.ts";
import { calculateJumlah, calculateRasio } from "./computed.ts";

/** One indicator that goes into an aggregate. */
export interface Anggota {
  readonly id: string;
  /** Kode of its unit: members of a ratio are paired by it, weights are given for it. */
  readonly unit: string;
  readonly peran: "nilai" | "pembilang" | "penyebut";
  readonly realisasi: NilaiRealisasi;
}

/** An indicator left out of an aggregate, and why. */
interface Terlewat {
  readonly id: string;
  readonly alasan: string;
}

/** An aggregate, with who went in and who was left out. */
export interface HasilAgregat {
  readonly realisasi: NilaiRealisasi;
  readonly anggota: readonly string[];
  readonly terlewat: readonly Terlewat[];
}

type AnggotaAda = Anggota & { readonly realisasi: RealisasiAda };

/** The indicators that a kode of `dari` means: that kode in every unit that has it, otherwise the one with that id. */
export function findAnggota(kode: string, daftar: readonly IndikatorRencana[]): IndikatorRencana[] {
  const unit = daftar.filter(({ tingkat, indikator }) => tingkat === "unit" && indikator.kode === kode);
  return unit.length > 0 ? unit : daftar.filter(({ id }) => id === kode);
}

/** Every indicator that goes into a `dari`, with its part in it. */
export function listAnggota(
  dari: Dari,
  daftar: readonly IndikatorRencana[],
): { readonly rencana: IndikatorRencana; readonly peran: Anggota["peran"] }[] {
  const find = (kode: readonly string[], peran: Anggota["peran"]) =>
    [...new Set(kode.flatMap((k) => findAnggota(k, daftar)))].map((rencana) => ({ rencana, peran }));
  return dari.cara === "rasio"
    ? [...find(dari.pembilang, "pembilang"), ...find(dari.penyebut, "penyebut")]
    : find(dari.indikator, "nilai");
}

/**
 * The value of an aggregate in the indicator's own unit. A mean and a ratio are taken over those who have a value and
 * say who is left out; a sum without one of its parts would be too small, so it is `kosong` until the part is there.
 */
export function calculateAgregat(dari: Dari, anggota: readonly Anggota[]): HasilAgregat {
  const { ada, terlewat } = separate(dari, anggota);
  const hasil = (realisasi: NilaiRealisasi): HasilAgregat => ({
    realisasi,
    anggota: ada.map(({ id }) => id),
    terlewat,
  });
  if (anggota.length === 0) return hasil({ status: "kosong", kurang: ["indikator unit yang dihitung"] });
  const wajib = listWajib(dari, anggota);
  const belum = wajib.filter(({ realisasi }) => realisasi.status === "kosong");
  if (belum.length > 0) return hasil({ status: "kosong", kurang: belum.map(({ id }) => `realisasi ${id}`) });
  if (ada.length === 0) return hasil(findTanpaNilai(anggota));
  const nilai = combine(dari, ada);
  if (nilai === null) {
    return hasil({ status: "tidak_tersedia", teks: "-", alasan: "jumlah penyebutnya 0", asal: [] });
  }
  const asal = ada.flatMap(({ realisasi }) => realisasi.asal);
  return hasil({ status: "ada", nilai, cara: formatCara(dari, ada, anggota), asal });
}

/** Members without whom the result would be wrong: all of a sum, and those of a ratio that have no counterpart in their unit. */
function listWajib(dari: Dari, anggota: readonly Anggota[]): readonly Anggota[] {
  if (dari.cara === "jumlah") return anggota;
  if (dari.cara !== "rasio") return [];
  return anggota.filter(({ unit, peran }) => !anggota.some((a) => a.unit === unit && a.peran !== peran));
}

function separate(dari: Dari, anggota: readonly Anggota[]): { ada: AnggotaAda[]; terlewat: Terlewat[] } {
  const alasan = new Map(anggota.map((a) => [a, findAlasan(dari, a)]));
  const unitGagal = new Set(anggota.filter((a) => alasan.get(a) !== null).map(({ unit }) => unit));
  const ada: AnggotaAda[] = [];
  const terlewat: Terlewat[] = [];
  for (const a of anggota) {
    const pasangan = dari.cara === "rasio" && unitGagal.has(a.unit) ? "pasangannya tidak ada" : null;
    const sebab = alasan.get(a) ?? pasangan;
    if (sebab === null && hasNilai(a)) ada.push(a);
    else terlewat.push({ id: a.id, alasan: sebab ?? "" });
  }
  return { ada, terlewat };
}

/** Why a member cannot go in; null where it can. */
function findAlasan(dari: Dari, { unit, realisasi }: Anggota): string | null {
  if (realisasi.status === "kosong") return "realisasi belum diisi";
  if (realisasi.status === "tidak_tersedia")
    return realisasi.alasan ?? `realisasi dinyatakan tidak tersedia ("${realisasi.teks}")`;
  if (realisasi.predikat !== undefined) return `realisasi berupa predikat "${realisasi.predikat}"`;
  return dari.cara === "tertimbang" && dari.bobot[unit] === undefined ? `unit ${unit} tidak diberi bobot` : null;
}

function findTanpaNilai(anggota: readonly Anggota[]): NilaiRealisasi {
  const kosong = anggota.filter(({ realisasi }) => realisasi.status === "kosong");
  if (kosong.length > 0) return { status: "kosong", kurang: kosong.map(({ id }) => `realisasi ${id}`) };
  return { status: "tidak_tersedia", teks: "-", alasan: "tidak ada indikator unit yang bernilai", asal: [] };
}

function combine(dari: Dari, ada: readonly AnggotaAda[]): Desimal | null {
  const sum = (peran: Anggota["peran"]): Desimal =>
    calculateJumlah(ada.filter((a) => a.peran === peran).map(({ realisasi }) => realisasi.nilai));
  switch (dari.cara) {
    case "jumlah":
      return sum("nilai");
    case "rata-rata":
      return sum("nilai").div(ada.length);
    case "tertimbang": {
      const bobot = ada.map(({ unit }) => desimal(dari.bobot[unit] ?? 0));
      const total = calculateJumlah(bobot);
      const berbobot = ada.map(({ realisasi }, i) => realisasi.nilai.times(bobot[i] ?? 0));
      return total.eq(0) ? null : calculateJumlah(berbobot).div(total);
    }
    case "rasio":
      return calculateRasio(sum("pembilang"), sum("penyebut"));
  }
}

function formatCara(dari: Dari, ada: readonly AnggotaAda[], anggota: readonly Anggota[]): string {
  const [n, dariN] = [countUnit(ada), countUnit(anggota)];
  const lingkup = n === dariN ? `${formatAngka(n)} unit` : `${formatAngka(n)} dari ${formatAngka(dariN)} unit`;
  switch (dari.cara) {
    case "jumlah":
      return `jumlah ${lingkup}`;
    case "rata-rata":
      return `rata-rata ${lingkup}`;
    case "tertimbang":
      return `rata-rata tertimbang ${lingkup}`;
    case "rasio":
      return `rasio jumlah pembilang terhadap jumlah penyebut ${lingkup}`;
  }
}

const countUnit = (anggota: readonly Anggota[]): number => new Set(anggota.map(({ unit }) => unit)).size;
const hasNilai = (anggota: Anggota): anggota is AnggotaAda => anggota.realisasi.status === "ada";
