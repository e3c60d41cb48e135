import type { DataKinerja } from "../../src/form/kinerja.ts";
import type { Config, Target } from "../../src/plan/schema.ts";
import { bacaBilangan, bacaSemua, banyaknya, daftar } from "./baca-kata.ts";
import { capai, type Fakta, hitungUlang, jumlah, type Keadaan, Pecahan, SERATUS } from "./hitung-ulang.ts";

/*
 * What a reader with lkjip.yaml and the forms beside him knows of an office: its figures once more, and how a page writes
 * them.
 */

/** Money of one level; `serapan` null where it cannot be computed. */
export interface Uang {
  readonly kode: string;
  readonly uraian: string;
  readonly pagu: Pecahan;
  readonly realisasi: Pecahan;
  readonly kurang: number;
  readonly serapan: Pecahan | null;
}

export interface ProgramUang extends Uang {
  readonly kegiatan: number;
}

/** The office as its reader sees it. */
export class Kantor {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly fakta: readonly Fakta[];
  readonly sasaran: readonly (readonly Fakta[])[];
  readonly program: readonly ProgramUang[];
  readonly anggaran: Uang;
  constructor(config: Config, data: DataKinerja) {
    this.config = config;
    this.data = data;
    this.fakta = hitungUlang(config, data);
    this.sasaran = config.sasaran.map(({ kode }) =>
      this.fakta.filter(({ plan }) => plan.tingkat === "sasaran" && plan.induk === kode),
    );
    this.program = this.hitungProgram();
    this.anggaran = this.uang("", "", this.program);
  }

  /** All indicators of tujuan. */
  get tujuan(): readonly Fakta[] {
    return this.fakta.filter(({ plan }) => plan.tingkat === "tujuan");
  }

  /** All indicators of sasaran. */
  get utama(): readonly Fakta[] {
    return this.sasaran.flat();
  }

  private isianAnggaran(unit: string, kode: string) {
    return this.data.formulir
      .filter((f) => f.unit === unit)
      .flatMap((f) => f.anggaran)
      .find((a) => a.kode === kode);
  }

  /** Every sub kegiatan once, with what was left of it and what its unit wrote. */
  get sisa(): readonly {
    readonly uraian: string;
    readonly unit: string;
    readonly sisa: Pecahan;
    readonly catatan?: string;
  }[] {
    const semua = this.config.program.flatMap((p) => p.kegiatan).flatMap((k) => k.sub_kegiatan);
    return semua
      .filter((s, i) => semua.findIndex(({ kode }) => kode === s.kode) === i)
      .map(({ uraian, unit, kode, pagu }) => {
        const { realisasi, catatan } = this.isianAnggaran(unit, kode) ?? {};
        const terpakai = realisasi?.jenis === "angka" ? Pecahan.of(realisasi.nilai) : new Pecahan(0n);
        const nama = this.config.unit.find((u) => u.kode === unit)?.nama ?? unit;
        return {
          uraian,
          unit: nama,
          sisa: Pecahan.of(pagu).minus(terpakai),
          ...(catatan ? { catatan: catatan.teks } : {}),
        };
      });
  }

  private hitungProgram(): ProgramUang[] {
    const sudah = new Set<string>();
    const isian = (unit: string, kode: string): Pecahan | null => {
      const row = this.isianAnggaran(unit, kode);
      return row?.realisasi?.jenis === "angka" ? Pecahan.of(row.realisasi.nilai) : null;
    };
    return this.config.program.map(({ kode, uraian, kegiatan }) => {
      const sub = kegiatan
        .flatMap((k) => k.sub_kegiatan)
        .filter((s) => !sudah.has(s.kode) && sudah.add(s.kode))
        .map((s) => ({ pagu: Pecahan.of(s.pagu), nilai: isian(s.unit, s.kode) }));
      const bagian = sub.map(({ pagu, nilai }) => ({
        pagu,
        realisasi: nilai ?? new Pecahan(0n),
        kurang: nilai === null ? 1 : 0,
      }));
      return { ...this.uang(kode, uraian, bagian), kegiatan: kegiatan.length };
    });
  }

  private uang(kode: string, uraian: string, bagian: readonly Pick<Uang, "pagu" | "realisasi" | "kurang">[]): Uang {
    const pagu = jumlah(bagian.map((b) => b.pagu));
    const realisasi = jumlah(bagian.map((b) => b.realisasi));
    const kurang = bagian.reduce((s, b) => s + b.kurang, 0);
    const serapan = kurang > 0 || pagu.a === 0n ? null : realisasi.kali(SERATUS).bagi(pagu);
    return { kode, uraian, pagu, realisasi, kurang, serapan };
  }

  /** The programmes that support some indicators, together. */
  pendukung(list: readonly Fakta[]): { readonly program: readonly ProgramUang[]; readonly total: Uang } {
    const kode = new Set(list.flatMap(({ plan }) => plan.indikator.program ?? []));
    const program = this.program.filter((p) => kode.has(p.kode));
    return { program, total: this.uang("", "", program) };
  }

  /** A percentage as it is printed: never 100 where it is not 100. */
  bulat = (nilai: Pecahan): Pecahan => {
    for (let tempat = this.config.kebijakan.desimal; ; tempat += 1) {
      const satu = nilai.bulat(tempat);
      if (satu.banding(SERATUS) !== 0 || nilai.banding(SERATUS) === 0) return satu;
    }
  };
  /** Without its sign; a difference of two of them too, with the decimals that it has. */
  angka = (nilai: Pecahan): string => {
    const satu = this.bulat(nilai);
    return satu.tulis(Math.max(this.config.kebijakan.desimal, satu.panjang() ?? 0));
  };
  poin = (nilai: Pecahan): string => nilai.tulis(Math.max(this.config.kebijakan.desimal, nilai.panjang() ?? 0));
  persen = (nilai: Pecahan): string => `${this.angka(nilai)}%`;

  /** The capaian as it is printed; null without one. */
  cetak = ({ capaian }: Pick<Fakta, "capaian">): Pecahan | null =>
    typeof capaian === "string" ? null : this.bulat(capaian.nilai);

  /** By the exact value, not the printed one. */
  tercapai = ({ capaian }: Pick<Fakta, "capaian">): boolean =>
    typeof capaian !== "string" && capaian.nilai.banding(SERATUS) >= 0;

  kata({ capaian }: Fakta): string {
    if (typeof capaian === "string") return "";
    const banding = capaian.nilai.banding(SERATUS);
    if (capaian.dibatasi || banding > 0) return "melampaui target";
    return banding === 0 ? "sesuai target" : "belum mencapai target";
  }

  /** Whether a value may still change. */
  sementara = ({ realisasi, anggota }: Fakta): boolean =>
    typeof realisasi !== "string" && anggota !== null && !anggota.final;

  /** The band of an exact capaian. */
  kategori(nilai: Pecahan): string {
    const pita = this.config.kebijakan.skala.find(
      (p) =>
        (p.di_atas === undefined || nilai.banding(Pecahan.of(p.di_atas)) > 0) &&
        (p.mulai === undefined || nilai.banding(Pecahan.of(p.mulai)) >= 0),
    );
    return (pita ?? this.config.kebijakan.skala.at(-1))?.predikat ?? "";
  }

  /** The mean of printed capaian: of indicators, or of the sasaran's own means as they are printed. */
  rata(list: readonly Fakta[], perSasaran = false): { readonly nilai: Pecahan; readonly n: number } | null {
    const angka = perSasaran
      ? this.sasaran.flatMap((s) => this.rata(s)?.nilai ?? []).map(this.bulat)
      : list.flatMap((f) => this.cetak(f) ?? []);
    return angka.length === 0
      ? null
      : { nilai: jumlah(angka).bagi(new Pecahan(BigInt(angka.length))), n: angka.length };
  }

  /** "sementara, 2 dari 3 indikator"; empty where all is there. */
  kelengkapan(list: readonly Fakta[]): string {
    const n = list.filter((f) => this.cetak(f) !== null).length;
    const selesai = list.every((f) => f.capaian !== "belum" && (f.anggota?.final ?? true));
    const bagian = `${n} dari ${list.length} indikator`;
    if (selesai) return n === list.length ? "" : bagian;
    return n === list.length ? "sementara, datanya belum lengkap" : `sementara, ${bagian}`;
  }

  /** The same of the units that a value is made from. */
  sebagian({ anggota, penyusun }: Fakta): string {
    if (anggota === null || penyusun === null) return "";
    const { n, of, final } = anggota;
    if (final) return n === of ? "" : `${n} dari ${of} ${penyusun.kata}`;
    return n === of ? "sementara, datanya belum lengkap" : `sementara, ${n} dari ${of} ${penyusun.kata}`;
  }

  /** A realisation as a sentence says it, and the figure that is seen. */
  sebut(r: Keadaan, satuan: string, f: Fakta): string {
    if (typeof r === "string") return r;
    return r.predikat ?? banyaknya(this.kira(r, f), satuan);
  }
  lihat = (r: Keadaan, f: Fakta): Pecahan | null => (typeof r === "string" ? null : this.kira(r, f));

  /**
   * What one cell holds is seen as it is. What several gave is seen with two decimals at least, those of the office and of
   * what it is compared with, and with more until it stands to all of that as the exact value does. An earlier year of
   * what several give was given by several too: it is compared with the target of its year.
   */
  private kira(r: Exclude<Keadaan, string>, f: Fakta): Pecahan {
    const { indikator } = f.plan;
    const dulu = f.riwayat.find(({ realisasi }) => realisasi === r);
    if (dulu !== undefined && indikator.dari !== undefined && r.predikat === null)
      return this.secukupnya(r.nilai, dulu.target === null ? [] : batas(dulu.target));
    if (r.sel < 2) return r.nilai;
    const ujung = dasarRenstra(this.config, f)?.ujung.nilai;
    const lalu = f.riwayat.find((t) => t.tahun === this.config.tahun - 1)?.realisasi;
    return this.secukupnya(r.nilai, [
      ...[indikator.target, ...(ujung === undefined ? [] : [ujung])].flatMap(batas),
      ...(indikator.pembanding === undefined ? [] : [Pecahan.of(indikator.pembanding.nilai)]),
      ...(lalu === undefined || typeof lalu === "string" ? [] : [lalu.nilai]),
    ]);
  }

  private secukupnya(nilai: Pecahan, banding: readonly Pecahan[]): Pecahan {
    const cocok = (n: Pecahan): boolean => banding.every((b) => n.banding(b) === nilai.banding(b));
    const mulai = Math.max(2, this.config.kebijakan.desimal, ...banding.map((b) => b.panjang() ?? 0));
    for (let tempat = mulai; tempat <= 20; tempat += 1) if (cocok(nilai.bulat(tempat))) return nilai.bulat(tempat);
    return nilai;
  }

  sasaranTarget(target: Target, satuan: string): string {
    if (typeof target === "number") return banyaknya(Pecahan.of(target), satuan);
    if (typeof target === "string") return target;
    const [min, max] = [target.min, target.max].map((n) => banyaknya(Pecahan.of(n), satuan));
    const tanpa = /^(?:Rp)/.test(max ?? "") ? min : (min ?? "").replace(/ .*$|%$/, "");
    return `${tanpa}–${max}`;
  }

  /** Progress to a target of Renstra: never cut by the cap. */
  kemajuan = (f: Fakta, target: Target, r: Keadaan) => capai(f.plan, target, r, null);

  /** Whether a clause after "karena" tells why an indicator has no realisation or no capaian. */
  alasan(f: Fakta, teks: string): boolean {
    const { tahun, unit } = {
      tahun: this.config.tahun,
      unit: this.config.unit.find(({ kode }) => kode === f.plan.unit),
    };
    const status = this.data.unit.find(({ kode }) => kode === f.plan.unit)?.status;
    const formulir = {
      belum: "belum diterima",
      kosong: "belum diisi",
      bermasalah: "belum dapat dibaca",
      masuk: "belum memuat indikator ini",
    };
    if (f.realisasi === "belum") {
      if (f.penyusun !== null) {
        const { diam, semua, kata } = f.penyusun;
        if (diam.length === 0) return teks === "indikator penyusunnya belum ada";
        const nama = diam.length > 3 ? "" : ` (${daftar(diam)})`;
        const baca = /^realisasi (?:(.+) )?(unit kerja|indikator penyusun) belum dilaporkan(.*)$/.exec(teks);
        return baca?.[2] === kata && baca[3] === nama && sebanyak(baca[1], diam.length, semua.length);
      }
      const ada = this.data.formulir.some((d) => d.unit === f.plan.unit);
      if (!ada && unit !== undefined) return teks === `formulir ${unit.nama} ${formulir[status ?? "belum"]}`;
      return f.kurang.length > 0
        ? teks === `realisasi ${daftar(f.kurang.map((i) => `TW ${["I", "II", "III", "IV"][i - 1]}`))} belum dilaporkan`
        : teks === `realisasi tahun ${tahun} belum dilaporkan`;
    }
    if (f.realisasi === "n/a")
      return f.penyusun === null
        ? teks === "unit kerja menyatakan realisasinya tidak tersedia"
        : teks === "jumlah penyebutnya 0" || teks === "tidak ada indikator unit yang bernilai";
    const { target } = f.plan.indikator;
    const sebab = typeof target === "string" ? `skor target "${target}" adalah 0` : "targetnya 0";
    return f.capaian === "tidak" && teks === sebab;
  }
}

function renstra(config: Config, f: Fakta) {
  const [mulai, akhir] = config.renstra.periode;
  const target = Object.entries(f.plan.indikator.target_renstra ?? {})
    .map(([t, nilai]) => ({ tahun: Number(t), nilai }))
    .filter((t) => t.tahun >= mulai && t.tahun <= akhir)
    .sort((a, b) => a.tahun - b.tahun);
  return { mulai, akhir, target, ujung: target.at(-1) };
}

/** What a sentence about Renstra compares: last target and this year's value, or with akumulasi_renstra their sums. */
export function dasarRenstra(config: Config, f: Fakta) {
  const { tahun } = config;
  const { mulai, akhir, target, ujung } = renstra(config, f);
  if (ujung === undefined) return null;
  const sendiri = {
    ujung,
    dijumlah: false,
    kini: f.realisasi,
    tahunan: [] as number[],
    sebab: null as string | null,
  };
  if (!f.plan.indikator.akumulasi_renstra || f.plan.rule.arah === "predikat") return sendiri;
  const hilang = deret(mulai, akhir).filter((t) => !target.some((each) => each.tahun === t));
  if (hilang.length > 0 && !(target.length === 1 && ujung.tahun === akhir))
    return { ...sendiri, sebab: `target Renstra tahun ${daftar(hilang.map(String))} tidak ada` };
  const dijumlah = { ...sendiri, ujung: { ...ujung, nilai: jumlahTarget(target.map(({ nilai }) => nilai)) } };
  const sebelum = deret(mulai, tahun - 1).map((t) => f.riwayat.find((r) => r.tahun === t)?.realisasi ?? "belum");
  const belum = deret(mulai, tahun - 1).filter((_, i) => typeof sebelum[i] === "string");
  const ada = [...sebelum, f.realisasi].flatMap((r) => (typeof r === "string" ? [] : [r]));
  const sebab = belum.length > 0 ? `realisasi ${daftar(belum.map((t) => `tahun ${t}`))} belum ada` : null;
  if (typeof f.realisasi === "string") return { ...dijumlah, dijumlah: true };
  const sel = ada.reduce((n, r) => n + r.sel, 0);
  const kini = { nilai: jumlah(ada.map(({ nilai }) => nilai)), predikat: null, sel };
  return { ...dijumlah, dijumlah: true, kini, tahunan: deret(mulai, tahun), sebab };
}

const deret = (awal: number, akhir: number): number[] =>
  Array.from({ length: Math.max(0, akhir - awal + 1) }, (_, i) => awal + i);

/** Targets of several years added up, ranges bound by bound. */
function jumlahTarget(list: readonly Target[]): Target {
  const tambah = (angka: readonly number[]): number =>
    Number(jumlah(angka.map(Pecahan.of)).tulis().replaceAll(".", "").replace(",", "."));
  const rentang = list.flatMap((t) => (typeof t === "object" ? [t] : []));
  if (rentang.length === 0) return tambah(list.flatMap((t) => (typeof t === "number" ? [t] : [])));
  return { min: tambah(rentang.map(({ min }) => min)), max: tambah(rentang.map(({ max }) => max)) };
}

/** "dua dari tiga", "kedua", or nothing where there is only one. */
export function sebanyak(teks: string | undefined, n: number, m: number): boolean {
  if (teks === undefined || teks === "") return m === 1;
  const [a, b] = teks.split(" dari ");
  return b === undefined
    ? n === m && bacaSemua(teks) === m
    : n < m && bacaBilangan(a ?? "") === n && bacaBilangan(b) === m;
}

const batas = (target: Target): Pecahan[] =>
  (typeof target === "number" ? [target] : typeof target === "string" ? [] : [target.min, target.max]).map(Pecahan.of);
