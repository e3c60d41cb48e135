import type { DataKinerja } from "../../src/form/kinerja.ts";
import type { Config, Target } from "../../src/plan/schema.ts";
import { bacaBilangan, bacaSemua, banyaknya, daftar, tampak } from "./baca-kata.ts";
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

  /** All indicators of sasaran. */
  get utama(): readonly Fakta[] {
    return this.sasaran.flat();
  }

  private hitungProgram(): ProgramUang[] {
    const sudah = new Set<string>();
    const isian = (unit: string, kode: string): Pecahan | null => {
      const row = this.data.formulir
        .filter((f) => f.unit === unit)
        .flatMap((f) => f.anggaran)
        .find((a) => a.kode === kode);
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

  persen = (nilai: Pecahan): string => `${nilai.tulis(this.config.kebijakan.desimal)}%`;
  bulat = (nilai: Pecahan): Pecahan => nilai.bulat(this.config.kebijakan.desimal);

  /** The capaian as it is printed; null without one. */
  cetak = ({ capaian }: Pick<Fakta, "capaian">): Pecahan | null =>
    typeof capaian === "string" ? null : this.bulat(capaian.nilai);

  tercapai = (f: Pick<Fakta, "capaian">): boolean => (this.cetak(f)?.banding(SERATUS) ?? -1) >= 0;

  kata(f: Fakta): string {
    const n = this.cetak(f);
    if (n === null || typeof f.capaian === "string") return "";
    const banding = n.banding(SERATUS);
    return f.capaian.dibatasi || banding > 0
      ? "melampaui target"
      : banding === 0
        ? "sesuai target"
        : "belum mencapai target";
  }

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
  sebut(r: Keadaan, satuan: string): string {
    if (typeof r === "string") return r;
    return r.predikat ?? banyaknya(this.kira(r), satuan, this.config);
  }
  private kira = (r: Exclude<Keadaan, string>): Pecahan => (r.sel > 1 ? this.bulat(r.nilai) : r.nilai);
  lihat = (r: Keadaan): Pecahan | null => (typeof r === "string" ? null : tampak(this.kira(r), this.config));

  sasaranTarget(target: Target, satuan: string): string {
    if (typeof target === "number") return banyaknya(Pecahan.of(target), satuan, this.config);
    if (typeof target === "string") return target;
    const [min, max] = [target.min, target.max].map((n) => banyaknya(Pecahan.of(n), satuan, this.config));
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
        ? teks === 'realisasi dinyatakan tidak tersedia ("n/a")'
        : teks === "jumlah penyebutnya 0" || teks === "tidak ada indikator unit yang bernilai";
    const { target } = f.plan.indikator;
    const sebab = typeof target === "string" ? `skor target "${target}" adalah 0` : "targetnya 0";
    return f.capaian === "tidak" && teks === sebab;
  }
}

/** "dua dari tiga", "kedua", or nothing where there is only one. */
export function sebanyak(teks: string | undefined, n: number, m: number): boolean {
  if (teks === undefined || teks === "") return m === 1;
  const [a, b] = teks.split(" dari ");
  return b === undefined
    ? n === m && bacaSemua(teks) === m
    : n < m && bacaBilangan(a ?? "") === n && bacaBilangan(b) === m;
}
