import type {
  PengukuranIndikator,
  PengukuranKinerja,
  PengukuranSasaran,
  RealisasiAnggaran,
} from "../../measure/result.ts";
import { normalize } from "../../model/text.ts";
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
export interface Mention {
  readonly mulai: number;
  readonly end: number;
  readonly nama: Nama;
}

/** A name while it is being gathered. */
interface OpenNama {
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
  const nama = new Map<string, OpenNama>();
  const of = (teks: string) => {
    const kunci = normalize(teks);
    const present = nama.get(kunci) ?? {
      teks,
      kunci,
      indikator: [],
      sasaran: null,
      anggaran: [],
      acuan: [],
      unit: null,
    };
    nama.set(kunci, present);
    return present;
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

/** The names that a text speaks of, longest first where they overlap, in the order of the text. */
export function listMention(teks: string, nama: readonly Nama[]): Mention[] {
  const small = teks.toLowerCase();
  const found: Mention[] = [];
  for (const one of nama) {
    const find = one.kunci;
    for (let at = small.indexOf(find); at !== -1; at = small.indexOf(find, at + 1)) {
      const end = at + find.length;
      const whole = !/[\p{L}\d]/u.test(small[at - 1] ?? " ") && !/[\p{L}\d]/u.test(small[end] ?? " ");
      if (whole && !found.some((s) => s.mulai < end && at < s.end)) found.push({ mulai: at, end, nama: one });
    }
  }
  return found.sort((a, b) => a.mulai - b.mulai);
}
