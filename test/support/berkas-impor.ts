import { columnName, type Isi, type Lembar } from "./xlsx.ts";

/*
 * Files that offices have, made small for tests: a budget at random, and the shapes in which SIPD and people write it.
 */

/** A sheet from rows of values, the first in row 1; `null` and "" are empty cells. */
export function lembarOf(
  nama: string,
  baris: readonly (readonly Isi[])[],
  merges: readonly string[] = [],
  state?: "hidden",
): Lembar {
  const sel: Record<string, Isi> = {};
  for (const [r, row] of baris.entries())
    for (const [k, isi] of row.entries()) if (isi !== null && isi !== "") sel[`${columnName(k + 1)}${r + 1}`] = isi;
  const cells = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const after = merges.length > 0 ? { after: `<mergeCells count="${merges.length}">${cells}</mergeCells>` } : {};
  return { nama, sel, ...after, ...(state ? { state } : {}) };
}

interface Bernama {
  readonly kode: string;
  readonly nama: string;
}

interface Rekening extends Bernama {
  readonly modal: boolean;
  readonly pagu: number;
  readonly realisasi: number;
}

/** One sub kegiatan of one sub unit with its accounts. */
export interface Belanja {
  readonly skpd: Bernama;
  readonly subUnit: Bernama;
  readonly program: Bernama;
  readonly kegiatan: Bernama;
  readonly sub: Bernama;
  readonly rekening: readonly Rekening[];
}

const SUB: readonly (readonly [string, string])[] = [
  ["7.01.01.2.01.0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah"],
  ["7.01.01.2.02.0001", "Penyediaan Gaji dan Tunjangan ASN"],
  ["7.01.02.2.01.0001", "Koordinasi/Sinergi Perencanaan dan Pelaksanaan Kegiatan Pemerintahan"],
  [
    "7.01.03.2.02.0001",
    "Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Kelurahan",
  ],
  ["7.01.03.2.02.0002", "Pembangunan Sarana dan Prasarana Kelurahan"],
  ["7.01.06.2.01.0003", "Fasilitasi Pengelolaan Keuangan Desa dan Pendayagunaan Aset Desa"],
];
const PROGRAM: Readonly<Record<string, string>> = {
  "7.01.01": "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
  "7.01.02": "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK",
  "7.01.03": "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN",
  "7.01.06": "PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA",
};
const REKENING: readonly (readonly [string, string])[] = [
  ["5.1.02.01.001.00024", "Belanja Alat Tulis Kantor"],
  ["5.1.02.01.001.00052", "Belanja Makanan dan Minuman Rapat"],
  ["5.1.02.04.001.00003", "Belanja Perjalanan Dinas Dalam Kota"],
  ["5.2.02.05.001.00004", "Belanja Modal Alat Kantor"],
];

/** The kelurahan that the office of the tests has as units. */
export const KELURAHAN = ["Satu", "Dua"] as const;

/** A budget out of a list of numbers: each number gives one sub kegiatan of one sub unit its accounts. */
export function belanjaOf(angka: readonly number[], kantor = "Kecamatan Contoh", nomor = "01"): Belanja[] {
  const skpd = { kode: `7.01.0.00.0.00.${nomor}.0000`, nama: kantor };
  const subUnits = [
    skpd,
    ...KELURAHAN.map((nama, i) => ({ kode: `7.01.0.00.0.00.${nomor}.000${i + 1}`, nama: `Kelurahan ${nama}` })),
  ];
  const seen = new Set<string>();
  return angka.flatMap((n) => {
    const [kode, nama] = SUB[n % SUB.length] as (typeof SUB)[number];
    const subUnit = subUnits[
      kode.startsWith("7.01.03.2.02") ? Math.floor(n / SUB.length) % subUnits.length : 0
    ] as Bernama;
    if (seen.has(`${kode}${subUnit.kode}`)) return [];
    seen.add(`${kode}${subUnit.kode}`);
    const rekening = REKENING.slice(0, 1 + (n % REKENING.length)).map(([rek, nm], i) => {
      const pagu = (n % 97) * 12_500 + (i + 1) * 1_000_003;
      return {
        kode: rek,
        nama: nm,
        modal: rek.startsWith("5.2"),
        pagu,
        realisasi: n % 5 === 0 ? 0 : pagu - (n % 7) * 1001,
      };
    });
    const program = kode.split(".").slice(0, 3).join(".");
    return [
      {
        ...{ skpd, subUnit, rekening },
        program: { kode: program, nama: PROGRAM[program] ?? "" },
        kegiatan: { kode: kode.split(".").slice(0, 5).join("."), nama: `Kegiatan ${program}` },
        sub: { kode, nama },
      },
    ];
  });
}

export const jumlahOf = (belanja: readonly Belanja[], hal: "pagu" | "realisasi"): number =>
  belanja.flatMap(({ rekening }) => rekening).reduce((sum, rek) => sum + rek[hal], 0);

const titik = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ".");

/** Ways to write money in a cell, the n-th of them mixing. */
export const UANG: Readonly<Record<string, (n: number, i: number) => Isi>> = {
  angka: (n) => n,
  teks: (n) => titik(n),
  sen: (n) => `${titik(n)},00`,
  rupiah: (n) => `Rp${titik(n)},00`,
  campur: (n, i) => (i % 3 === 0 ? n : i % 3 === 1 ? titik(n) : `${titik(n)},00`),
};

/** One shape of an export with a row an account. */
export interface BentukRekap {
  readonly mulai: number;
  readonly uang: keyof typeof UANG;
  /** Headings in their order; the key tells what stands below. */
  readonly kolom: readonly (readonly [string, KolomRekap])[];
  readonly jumlah?: boolean;
  /** Rows for the sub kegiatan and the higher accounts too, each with its total. */
  readonly tingkat?: boolean;
  readonly rapi?: boolean;
  readonly judulUlang?: boolean;
}

export type KolomRekap =
  | "no"
  | "tahun"
  | "skpd.kode"
  | "skpd.nama"
  | "subUnit.kode"
  | "subUnit.nama"
  | "program.kode"
  | "program.nama"
  | "kegiatan.kode"
  | "kegiatan.nama"
  | "sub.kode"
  | "sub.nama"
  | "sub.gabung"
  | "rekening.kode"
  | "rekening.nama"
  | "pagu"
  | "lain";

/** The headings of SIPD's "rekap 5" in their order. */
export const KOLOM_REKAP5: readonly (readonly [string, KolomRekap])[] = [
  ["NO", "no"],
  ["TAHUN", "tahun"],
  ["KODE SKPD", "skpd.kode"],
  ["NAMA SKPD", "skpd.nama"],
  ["KODE SUB UNIT", "subUnit.kode"],
  ["NAMA SUB UNIT", "subUnit.nama"],
  ["KODE PROGRAM", "program.kode"],
  ["NAMA PROGRAM", "program.nama"],
  ["KODE KEGIATAN", "kegiatan.kode"],
  ["NAMA KEGIATAN", "kegiatan.nama"],
  ["KODE SUB KEGIATAN", "sub.kode"],
  ["NAMA SUB KEGIATAN", "sub.nama"],
  ["KODE SUMBER DANA", "lain"],
  ["KODE REKENING", "rekening.kode"],
  ["NAMA REKENING", "rekening.nama"],
  ["PAKET/KELOMPOK", "lain"],
  ["PAGU", "pagu"],
];

/** Rows of such an export. */
export function barisRekap(belanja: readonly Belanja[], bentuk: BentukRekap, tahun = 2024): Isi[][] {
  const judul = bentuk.kolom.map(([kata]) => kata as Isi);
  const baris: Isi[][] = [...Array.from({ length: bentuk.mulai }, (_, i) => (i === 0 ? ["REKAP BELANJA"] : [])), judul];
  let n = 0;
  const tulis = (satu: Belanja, rekening: Bernama | null, pagu: number): void => {
    n += 1;
    const kotor = (teks: string): string => (bentuk.rapi === false ? ` ${teks.replace(/ dan /, "\n\ndan ")}  ` : teks);
    baris.push(
      bentuk.kolom.map(([, apa]): Isi => {
        if (apa === "no") return n;
        if (apa === "tahun") return tahun;
        if (apa === "lain") return "Paket";
        if (apa === "pagu") return UANG[bentuk.uang]?.(pagu, n) ?? pagu;
        if (apa === "sub.gabung") return `${satu.sub.kode} ${kotor(satu.sub.nama)}`;
        const [thing, bagian] = apa.split(".") as [keyof Belanja | "rekening", "kode" | "nama"];
        if (thing === "rekening") return rekening === null ? null : rekening[bagian];
        const teks = (satu[thing] as Bernama)[bagian];
        return bagian === "nama" ? kotor(teks) : teks;
      }),
    );
  };
  for (const [i, satu] of belanja.entries()) {
    if (bentuk.judulUlang && i === 2) baris.push(judul);
    if (bentuk.tingkat) tingkatOf(satu, (rek, pagu) => tulis(satu, rek, pagu));
    else for (const rek of satu.rekening) tulis(satu, rek, rek.pagu);
  }
  if (bentuk.jumlah)
    baris.push(
      bentuk.kolom.map(
        ([, apa]): Isi =>
          apa === "no" ? "Jumlah" : apa === "pagu" ? (UANG[bentuk.uang]?.(jumlahOf(belanja, "pagu"), n) ?? null) : null,
      ),
    );
  return baris;
}

/** The sub kegiatan itself, then every level of its accounts. */
function tingkatOf(
  { rekening }: Belanja,
  tulis: (rek: Rekening | null, pagu: number, realisasi: number) => void,
): void {
  const sum = (all: readonly Rekening[], hal: "pagu" | "realisasi"): number => all.reduce((a, rek) => a + rek[hal], 0);
  tulis(null, sum(rekening, "pagu"), sum(rekening, "realisasi"));
  const levels = new Set(
    rekening.flatMap(({ kode }) => kode.split(".").map((_, i, all) => all.slice(0, i + 1).join("."))),
  );
  for (const kode of [...levels].filter((each) => each.split(".").length >= 3).sort()) {
    const own = rekening.filter((rek) => rek.kode === kode || rek.kode.startsWith(`${kode}.`));
    const first = own[0] as Rekening;
    tulis(
      { ...first, kode, nama: own.find((rek) => rek.kode === kode)?.nama ?? `Belanja ${kode}` },
      sum(own, "pagu"),
      sum(own, "realisasi"),
    );
  }
}

/** One shape of SIPD's "Rekapitulasi Belanja". */
export interface BentukBelanja {
  readonly mulai: number;
  readonly uang: keyof typeof UANG;
  readonly gabung: boolean;
  readonly rekening: boolean;
  readonly tambahan: boolean;
  readonly jumlah: boolean;
  readonly satuKolom?: boolean;
  readonly tahun?: number;
}

/** Such a table: rows, and the ranges that are merged. */
export function barisBelanja(
  belanja: readonly Belanja[],
  bentuk: BentukBelanja,
): { readonly baris: Isi[][]; readonly merges: string[] } {
  const baris: Isi[][] = Array.from({ length: bentuk.mulai }, (): Isi[] => []);
  if (bentuk.mulai > 1) {
    baris[0] = ["PEMERINTAH KABUPATEN CONTOH"];
    baris[1] = [`REKAPITULASI BELANJA MENURUT URUSAN\nTAHUN ANGGARAN ${bentuk.tahun ?? 2024}`];
  }
  const kode = bentuk.satuKolom ? 1 : 4;
  const kosong = (n: number): Isi[] => Array.from({ length: n }, () => null);
  const at = baris.length + 1;
  const u = kode + 1;
  baris.push([
    "Kode",
    ...kosong(kode - 1),
    "Uraian Urusan, Organisasi, Program, Kegiatan dan Sub Kegiatan",
    "Kelompok Belanja",
    ...kosong(3),
    ...(bentuk.tambahan ? ["TOTAL"] : []),
  ]);
  baris.push([...kosong(u), "Operasi", null, "Modal"]);
  baris.push([
    ...kosong(u),
    "Anggaran",
    "Realisasi",
    "Anggaran",
    "Realisasi",
    ...(bentuk.tambahan ? ["Anggaran", "Realisasi", "%", "SISA"] : []),
  ]);
  baris.push(["1", ...kosong(kode - 1), "2", "3", "4", "5", "6"]);
  let n = 0;
  const tulis = (kodes: readonly string[], uraian: string, rek: readonly Rekening[]): void => {
    n += 1;
    const sum = (modal: boolean, hal: "pagu" | "realisasi"): number =>
      rek.filter((r) => r.modal === modal).reduce((a, r) => a + r[hal], 0);
    const uang = (nilai: number, hal: string): Isi =>
      bentuk.uang === "campur"
        ? nilai === 0 && n % 2 === 0
          ? "0,00"
          : nilai
        : hal === "realisasi" && bentuk.uang === "teks"
          ? `${titik(nilai)},00`
          : (UANG[bentuk.uang]?.(nilai, n) ?? nilai);
    const cols = bentuk.satuKolom ? [kodes.at(-1) ?? null] : [...kodes, ...kosong(4 - kodes.length)];
    const tail = bentuk.tambahan
      ? [sum(true, "pagu") + sum(false, "pagu"), sum(true, "realisasi") + sum(false, "realisasi"), 0.5, 1]
      : [];
    baris.push([
      ...cols,
      uraian,
      uang(sum(false, "pagu"), "pagu"),
      uang(sum(false, "realisasi"), "realisasi"),
      uang(sum(true, "pagu"), "pagu"),
      uang(sum(true, "realisasi"), "realisasi"),
      ...tail,
    ]);
  };
  const semua = (list: readonly Belanja[]): Rekening[] => list.flatMap(({ rekening }) => rekening);
  tulis(["7"], "UNSUR KEWILAYAHAN", semua(belanja));
  tulis(["7.01"], "KECAMATAN", semua(belanja));
  for (const unit of unik(belanja, ({ subUnit }) => subUnit)) {
    const own = belanja.filter(({ subUnit }) => subUnit.kode === unit.kode);
    tulis(["7.01", unit.kode], unit.nama, semua(own));
    for (const program of unik(own, (each) => each.program)) {
      const ofProgram = own.filter((each) => each.program.kode === program.kode);
      tulis(["7.01", unit.kode, program.kode], program.nama, semua(ofProgram));
      for (const kegiatan of unik(ofProgram, (each) => each.kegiatan)) {
        const ofKegiatan = ofProgram.filter((each) => each.kegiatan.kode === kegiatan.kode);
        tulis(["7.01", unit.kode, kegiatan.kode], kegiatan.nama, semua(ofKegiatan));
        for (const satu of ofKegiatan) {
          tulis(["7.01", unit.kode, satu.sub.kode], satu.sub.nama, satu.rekening);
          if (!bentuk.rekening) continue;
          const levels = new Set(
            satu.rekening.flatMap(({ kode: k }) => k.split(".").map((_, i, all) => all.slice(0, i + 1).join("."))),
          );
          for (const level of [...levels].filter((each) => each.split(".").length >= 3).sort())
            tulis(
              ["7.01", unit.kode, satu.sub.kode, level],
              `Belanja ${level}`,
              satu.rekening.filter((r) => r.kode === level || r.kode.startsWith(`${level}.`)),
            );
        }
      }
    }
  }
  if (bentuk.jumlah) tulis([], "Jumlah", semua(belanja));
  const c = (k: number): string => columnName(k);
  const merges = bentuk.gabung
    ? [
        `A${at}:${c(kode)}${at + 2}`,
        `${c(u)}${at}:${c(u)}${at + 2}`,
        `${c(u + 1)}${at}:${c(u + 4)}${at}`,
        `${c(u + 1)}${at + 1}:${c(u + 2)}${at + 1}`,
        `${c(u + 3)}${at + 1}:${c(u + 4)}${at + 1}`,
      ]
    : [];
  return { baris, merges };
}

function unik(belanja: readonly Belanja[], of: (satu: Belanja) => Bernama): Bernama[] {
  return [...new Map(belanja.map((satu) => [of(satu).kode, of(satu)])).values()];
}
