import { roundHalfUp } from "../oracle.ts";
import type { KantorAcak } from "./kantor.ts";

/*
 * What the figures of a random office come to, in whole fractions: a second calculation by the rules of domain.md 2 and
 * decision 0019, straight from what lkjip.yaml and the forms hold. It shares nothing with src/.
 */

/** A fraction; the lower number is above 0. */
interface Pecahan {
  readonly a: bigint;
  readonly b: bigint;
}

/** A number, or why there is none: nothing came in, or there is nothing to assess. */
type Hasil = Pecahan | "belum" | "tanpa";

/** What the calculation must give, rounded to so many places as `tempat` says; "belum" and "tanpa" as they are. */
export interface Hitungan {
  readonly realisasi: Readonly<Record<string, string>>;
  readonly capaian: Readonly<Record<string, string>>;
  readonly riwayat: Readonly<Record<string, string>>;
  readonly sasaran: Readonly<Record<string, string>>;
  readonly kantor: string;
  readonly serapan: Readonly<Record<string, string>>;
}

interface IndikatorMentah {
  readonly kode: string;
  readonly satuan: string;
  readonly arah: "naik" | "turun" | "tetap" | "rentang" | "predikat";
  readonly periode: "akhir" | "jumlah" | "rata-rata";
  readonly skala?: string;
  readonly rumus_turun?: string;
  readonly rentang_turun?: boolean;
  readonly target: TargetMentah;
  readonly target_tw?: readonly (TargetMentah | null)[];
  readonly riwayat?: Readonly<
    Record<string, { readonly target: TargetMentah | null; readonly realisasi: number | string | null }>
  >;
  readonly unit?: string;
  readonly dari?: {
    readonly cara: string;
    readonly indikator?: readonly string[];
    readonly pembilang?: readonly string[];
    readonly penyebut?: readonly string[];
    readonly bobot?: Readonly<Record<string, number>>;
    readonly kali?: number;
  };
}
type TargetMentah = number | string | { readonly min: number; readonly max: number };

interface Rencana {
  readonly tahun: number;
  readonly renstra: { readonly tujuan: readonly { readonly indikator?: readonly IndikatorMentah[] }[] };
  readonly sasaran: readonly { readonly kode: string; readonly indikator: readonly IndikatorMentah[] }[];
  readonly unit: readonly { readonly kode: string; readonly indikator?: readonly IndikatorMentah[] }[];
  readonly program: readonly {
    readonly kode: string;
    readonly kegiatan: readonly {
      readonly sub_kegiatan: readonly { readonly kode: string; readonly unit: string; readonly pagu: number }[];
    }[];
  }[];
  readonly kebijakan: {
    readonly rumus_turun?: string;
    readonly batas_capaian?: number;
    readonly rata_rata?: string;
    readonly desimal?: number;
    readonly target_nol_turun?: string;
  };
}

/** Texts of the scales from low to high with the score of the lowest. */
const SKALA: Readonly<Record<string, readonly [mulai: number, ...teks: string[]]>> = {
  sakip: [1, "D", "C", "CC", "B", "BB", "A", "AA"],
  opini: [1, "TMP", "TW", "WDP", "WTP"],
  mutu: [1, "D", "C", "B", "A"],
  ya_tidak: [0, "Tidak", "Ya"],
  kepatuhan: [0, "Merah", "Kuning", "Hijau"],
};

/** Digits of the results that are compared. */
const TEMPAT = 8;

/** Calculates the whole office. */
export function hitungKantor(kantor: KantorAcak): Hitungan {
  const rencana = kantor.isi as unknown as Rencana;
  const { kebijakan } = rencana;
  const desimal = kebijakan.desimal ?? 2;
  const semua = daftarIndikator(rencana);
  const nilai = new Map<string, Hasil>();
  const nilaiOf = (satu: Letak): Hasil => {
    const sudah = nilai.get(satu.id);
    if (sudah !== undefined) return sudah;
    const hasil = satu.isi.dari === undefined ? nilaiIsian(satu, kantor) : nilaiTurunan(satu, semua, nilaiOf);
    nilai.set(satu.id, hasil);
    return hasil;
  };
  const capaian = new Map(
    semua.map((satu) => [satu.id, capaianOf(satu.isi, satu.isi.target, nilaiOf(satu), kebijakan)]),
  );
  const tampil = (hasil: Hasil): Hasil => (isPecahan(hasil) ? persen(hasil, desimal) : hasil);
  const perSasaran = rencana.sasaran.map(({ kode, indikator }) => {
    const milik = indikator.map((each) => capaian.get(each.kode) ?? "belum");
    return [kode, rataRata(milik.map(tampil))] as const;
  });
  const kantorList =
    kebijakan.rata_rata === "sasaran"
      ? perSasaran.map(([, hasil]) => tampil(hasil))
      : rencana.sasaran.flatMap(({ indikator }) => indikator.map((each) => tampil(capaian.get(each.kode) ?? "belum")));
  return {
    realisasi: teksOf(semua.map((satu) => [satu.id, nilaiOf(satu)])),
    capaian: teksOf([...capaian]),
    riwayat: teksOf(semua.flatMap(({ id, isi }) => riwayatOf(id, isi, kebijakan))),
    sasaran: teksOf(perSasaran),
    kantor: teks(rataRata(kantorList)),
    serapan: teksOf(serapanOf(rencana, kantor)),
  };
}

interface Letak {
  readonly id: string;
  readonly isi: IndikatorMentah;
  /** Kode of the unit under which it stands; null for those of the office. */
  readonly unit: string | null;
}

function daftarIndikator({ renstra, sasaran, unit }: Rencana): Letak[] {
  const kantor = [...renstra.tujuan, ...sasaran].flatMap(({ indikator = [] }) => indikator);
  return [
    ...kantor.map((isi) => ({ id: isi.kode, isi, unit: null })),
    ...unit.flatMap(({ kode, indikator = [] }) =>
      indikator.map((isi) => ({ id: `${kode}/${isi.kode}`, isi, unit: kode })),
    ),
  ];
}

/** The value of the year of a row of a form. */
function nilaiIsian({ id, isi, unit }: Letak, { isian }: KantorAcak): Hasil {
  const baris = isian[unit ?? isi.unit ?? ""]?.kinerja[id] ?? {};
  const baca = (sel: number | string | null | undefined): Hasil => {
    if (sel === null || sel === undefined) return "belum";
    if (sel === "n/a") return "tanpa";
    return typeof sel === "number" ? pecahan(sel) : skor(isi, sel);
  };
  const tw = [1, 2, 3, 4].map((n) => baca(baris[`tw${n}`]));
  const tahun = baca(baris.realisasi);
  if (tw.every((each) => each === "belum")) return tahun;
  const berencana = [0, 1, 2, 3].filter((n) => (isi.target_tw?.[n] ?? null) !== null);
  const wajib = berencana.length > 0 ? berencana : isi.periode === "jumlah" ? [0, 1, 2, 3] : [];
  const terbuka = (berencana.length > 0 ? berencana : isi.periode === "akhir" ? [3] : [0, 1, 2, 3]).some(
    (n) => tw[n] === "belum",
  );
  if (tahun !== "belum" && terbuka) return tahun;
  if (wajib.some((n) => tw[n] === "belum")) return "belum";
  const ada = tw.filter(isPecahan);
  if (isi.periode === "akhir") return ada.at(-1) ?? "belum";
  return isi.periode === "jumlah" ? jumlahkan(ada) : bagi(jumlahkan(ada), pecahan(ada.length));
}

/** The value of an indicator that is computed from others. */
function nilaiTurunan(
  { isi: { dari, satuan } }: Letak,
  semua: readonly Letak[],
  nilaiOf: (satu: Letak) => Hasil,
): Hasil {
  if (dari === undefined) return "belum";
  const cari = (kode: readonly string[] = []): Letak[] => {
    const found = kode.flatMap((each) => {
      const perUnit = semua.filter(({ unit, isi }) => unit !== null && isi.kode === each);
      return perUnit.length > 0 ? perUnit : semua.filter(({ id }) => id === each);
    });
    return [...new Set(found)];
  };
  const ada = (list: readonly Letak[]) =>
    list.flatMap((each) => [nilaiOf(each)].filter(isPecahan).map((nilai) => ({ nilai, each })));
  if (dari.cara === "rasio")
    return rasio(cari(dari.pembilang), cari(dari.penyebut), nilaiOf, dari.kali ?? (satuan === "%" ? 100 : 1));
  const list = cari(dari.indikator);
  if (dari.cara === "jumlah" && list.some((each) => nilaiOf(each) === "belum")) return "belum";
  const present = ada(list);
  if (present.length === 0) return list.some((each) => nilaiOf(each) === "belum") ? "belum" : "tanpa";
  const jumlah = jumlahkan(present.map(({ nilai }) => nilai));
  if (dari.cara === "jumlah") return jumlah;
  if (dari.cara === "rata-rata") return bagi(jumlah, pecahan(present.length));
  const bobot = present.map(({ each }) => pecahan(dari.bobot?.[each.unit ?? ""] ?? 0));
  return bagi(jumlahkan(present.map(({ nilai }, i) => kali(nilai, bobot[i] ?? NOL))), jumlahkan(bobot));
}

/** Sum over sum, over the units that have both; one that has no counterpart must be there. */
function rasio(
  atas: readonly Letak[],
  bawah: readonly Letak[],
  nilaiOf: (satu: Letak) => Hasil,
  faktor: number,
): Hasil {
  const tempat = ({ unit, isi, id }: Letak): string => unit ?? isi.unit ?? id;
  const anggota = [...atas.map((each) => ({ each, atas: true })), ...bawah.map((each) => ({ each, atas: false }))];
  const sendiri = anggota.filter(
    ({ each, atas: a }) => !anggota.some((o) => o.atas !== a && tempat(o.each) === tempat(each)),
  );
  if (sendiri.some(({ each }) => nilaiOf(each) === "belum")) return "belum";
  const gagal = new Set(anggota.filter(({ each }) => !isPecahan(nilaiOf(each))).map(({ each }) => tempat(each)));
  const masuk = anggota.filter(({ each }) => !gagal.has(tempat(each)));
  if (masuk.length === 0) return anggota.some(({ each }) => nilaiOf(each) === "belum") ? "belum" : "tanpa";
  const jumlah = (a: boolean) =>
    jumlahkan(masuk.flatMap((o) => (o.atas === a ? [nilaiOf(o.each)].filter(isPecahan) : [])));
  return jumlah(false).a === 0n ? "tanpa" : bagi(kali(jumlah(true), pecahan(faktor)), jumlah(false));
}

/** Capaian in %. */
function capaianOf(isi: IndikatorMentah, target: TargetMentah, r: Hasil, kebijakan: Rencana["kebijakan"]): Hasil {
  if (!isPecahan(r)) return r;
  const hasil = tanpaBatas(isi, target, r, kebijakan);
  if (!isPecahan(hasil)) return hasil;
  if (hasil.a < 0n) return NOL;
  const batas = kebijakan.batas_capaian === undefined ? null : pecahan(kebijakan.batas_capaian);
  return batas !== null && lebih(hasil, batas) ? batas : hasil;
}

function tanpaBatas(isi: IndikatorMentah, target: TargetMentah, r: Pecahan, kebijakan: Rencana["kebijakan"]): Hasil {
  const nol: Hasil = kebijakan.target_nol_turun === "tidak_dinilai" ? "tanpa" : NOL;
  const persen = (atas: Pecahan, bawah: Pecahan): Pecahan => kali(bagi(atas, bawah), SERATUS);
  const selisih = (t: Pecahan): Pecahan => persen(kurang(kali(pecahan(2), t), r), t);
  if (typeof target === "string") {
    const t = skor(isi, target);
    return !isPecahan(t) || t.a === 0n ? "tanpa" : persen(r, t);
  }
  if (typeof target === "object") {
    const [min, max] = [pecahan(target.min), pecahan(target.max)];
    if (!lebih(min, r) && !lebih(r, max)) return SERATUS;
    const batas = lebih(min, r) ? min : max;
    if (batas.a === 0n) return nol;
    return isi.rentang_turun === true ? selisih(batas) : persen(r, batas);
  }
  const t = pecahan(target);
  if (isi.arah === "naik") return t.a === 0n ? "tanpa" : persen(r, t);
  if (t.a === 0n) return r.a === 0n ? SERATUS : nol;
  if (isi.arah === "tetap") return lebih(r, t) ? persen(t, r) : persen(r, t);
  if ((isi.rumus_turun ?? kebijakan.rumus_turun) !== "rasio") return selisih(t);
  return r.a === 0n ? SERATUS : persen(t, r);
}

function riwayatOf(id: string, isi: IndikatorMentah, kebijakan: Rencana["kebijakan"]): [string, Hasil][] {
  return Object.entries(isi.riwayat ?? {}).flatMap(([tahun, { target, realisasi }]): [string, Hasil][] => {
    if (target === null || realisasi === null) return [];
    const r = typeof realisasi === "number" ? pecahan(realisasi) : skor(isi, realisasi);
    return [[`${id} ${tahun}`, capaianOf(isi, target, r, kebijakan)]];
  });
}

/** The mean of what there is. */
function rataRata(list: readonly Hasil[]): Hasil {
  const ada = list.filter(isPecahan);
  if (ada.length > 0) return bagi(jumlahkan(ada), pecahan(ada.length));
  return list.includes("belum") ? "belum" : "tanpa";
}

/** Absorption of every program, and of the office as "jumlah". */
function serapanOf({ program }: Rencana, { isian }: KantorAcak): [string, Hasil][] {
  const satu = (list: readonly { readonly kode: string; readonly unit: string; readonly pagu: number }[]): Hasil => {
    const realisasi = list.map(({ kode, unit }) => isian[unit]?.anggaran[kode]?.realisasi);
    if (realisasi.some((each) => typeof each !== "number")) return "belum";
    const pagu = jumlahkan(list.map((each) => pecahan(each.pagu)));
    return pagu.a === 0n
      ? "tanpa"
      : kali(bagi(jumlahkan(realisasi.map((each) => pecahan(Number(each)))), pagu), SERATUS);
  };
  const sub = (p: (typeof program)[number]) => p.kegiatan.flatMap((k) => k.sub_kegiatan);
  return [["jumlah", satu(program.flatMap(sub))], ...program.map((p): [string, Hasil] => [p.kode, satu(sub(p))])];
}

function skor({ skala }: IndikatorMentah, teks: string): Hasil {
  const [mulai, ...tingkat] = SKALA[skala ?? ""] ?? [0];
  const nomor = tingkat.indexOf(teks);
  return nomor === -1 ? "tanpa" : pecahan(mulai + nomor);
}

const isPecahan = (hasil: Hasil): hasil is Pecahan => typeof hasil === "object";

/** Exactly the number that its digits say. */
function pecahan(nilai: number): Pecahan {
  const [, bulat = "0", pecah = "", pangkat = "0"] = /^(-?\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(`${nilai}`) ?? [];
  const e = Number(pangkat) - pecah.length;
  const angka = BigInt(bulat + pecah);
  return e >= 0 ? { a: angka * 10n ** BigInt(e), b: 1n } : { a: angka, b: 10n ** BigInt(-e) };
}

const NOL: Pecahan = { a: 0n, b: 1n };
const SERATUS: Pecahan = { a: 100n, b: 1n };
const tambah = (x: Pecahan, y: Pecahan): Pecahan => ({ a: x.a * y.b + y.a * x.b, b: x.b * y.b });
const kurang = (x: Pecahan, y: Pecahan): Pecahan => tambah(x, { a: -y.a, b: y.b });
const kali = (x: Pecahan, y: Pecahan): Pecahan => ({ a: x.a * y.a, b: x.b * y.b });
const bagi = (x: Pecahan, y: Pecahan): Pecahan => ({
  a: y.a < 0n ? -x.a * y.b : x.a * y.b,
  b: x.b * (y.a < 0n ? -y.a : y.a),
});
const lebih = (x: Pecahan, y: Pecahan): boolean => x.a * y.b > y.a * x.b;
const jumlahkan = (list: readonly Pecahan[]): Pecahan => list.reduce(tambah, NOL);
/** As a page prints it: with more decimals where it would be 100 without being it. */
function persen(x: Pecahan, tempat: number): Pecahan {
  const satu = bulat(x, tempat);
  return satu.a !== 100n * satu.b || x.a === 100n * x.b ? satu : persen(x, tempat + 1);
}

const bulat = (x: Pecahan, tempat: number): Pecahan => pecahan(Number(roundHalfUp(x.a, x.b, tempat)));
const teks = (hasil: Hasil): string => (isPecahan(hasil) ? roundHalfUp(hasil.a, hasil.b, TEMPAT) : hasil);
const teksOf = (list: readonly (readonly [string, Hasil])[]): Record<string, string> =>
  Object.fromEntries(list.map(([kunci, hasil]) => [kunci, teks(hasil)]));
