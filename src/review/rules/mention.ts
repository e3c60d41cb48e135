import type {
  PengukuranIndikator,
  PengukuranKinerja,
  PengukuranSasaran,
  RealisasiAnggaran,
} from "../../measure/result.ts";
import type { Config } from "../../plan/schema.ts";

/** A name that the document may speak of, with everything it stands for. */
export interface Nama {
  /** As lkjip.yaml has it. */
  readonly teks: string;
  /** The same, as names are compared. */
  readonly kunci: string;
  readonly indikator: readonly PengukuranIndikator[];
  readonly sasaran: PengukuranSasaran | null;
  readonly anggaran: readonly RealisasiAnggaran[];
  /** Indicators that it is the benchmark of. */
  readonly acuan: readonly PengukuranIndikator[];
  /** Kode of the unit that is called so. */
  readonly unit: string | null;
}

/** Where a text speaks of a name. */
export interface Sebutan {
  readonly mulai: number;
  readonly akhir: number;
  readonly nama: Nama;
}

/** A name while it is being gathered. */
interface NamaTerbuka {
  teks: string;
  kunci: string;
  indikator: PengukuranIndikator[];
  sasaran: PengukuranSasaran | null;
  anggaran: RealisasiAnggaran[];
  acuan: PengukuranIndikator[];
  unit: string | null;
}

/** All names of the plan, longest first. One name may stand for several things. */
export function listNama(config: Config, pengukuran: PengukuranKinerja): Nama[] {
  const nama = new Map<string, NamaTerbuka>();
  const of = (teks: string) => {
    const kunci = normal(teks);
    const ada = nama.get(kunci) ?? { teks, kunci, indikator: [], sasaran: null, anggaran: [], acuan: [], unit: null };
    nama.set(kunci, ada);
    return ada;
  };
  for (const p of pengukuran.indikator) of(p.indikator.uraian).indikator.push(p);
  for (const s of pengukuran.sasaran) of(s.uraian).sasaran = s;
  for (const t of config.renstra.tujuan) of(t.uraian);
  for (const program of pengukuran.anggaran.program) {
    of(program.uraian).anggaran.push(program);
    for (const kegiatan of program.kegiatan) {
      of(kegiatan.uraian).anggaran.push(kegiatan);
      for (const sub of kegiatan.subKegiatan) of(sub.uraian).anggaran.push(sub);
    }
  }
  for (const p of pengukuran.indikator) if (p.acuan !== null) of(p.acuan.nama).acuan.push(p);
  for (const { kode, nama: unit } of config.unit) of(unit).unit = kode;
  // "per 1.000 penduduk": the number in it is no value.
  for (const p of pengukuran.indikator) if (/\d/.test(p.indikator.satuan)) of(p.indikator.satuan);
  return [...nama.values()].sort((a, b) => b.teks.length - a.teks.length);
}

/** Lower case, single spaces: how names are compared. */
export const normal = (teks: string): string => teks.toLowerCase().replace(/\s+/g, " ").trim();

/** The names that a text speaks of, longest first where they overlap, in the order of the text. */
export function listSebutan(teks: string, nama: readonly Nama[]): Sebutan[] {
  const kecil = teks.toLowerCase();
  const ditemukan: Sebutan[] = [];
  for (const satu of nama) {
    const cari = satu.kunci;
    for (let at = kecil.indexOf(cari); at !== -1; at = kecil.indexOf(cari, at + 1)) {
      const akhir = at + cari.length;
      const utuh = !/[\p{L}\d]/u.test(kecil[at - 1] ?? " ") && !/[\p{L}\d]/u.test(kecil[akhir] ?? " ");
      if (utuh && !ditemukan.some((s) => s.mulai < akhir && at < s.akhir))
        ditemukan.push({ mulai: at, akhir, nama: satu });
    }
  }
  return ditemukan.sort((a, b) => a.mulai - b.mulai);
}
