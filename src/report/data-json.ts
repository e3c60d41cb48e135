import type { DataKinerja } from "../form/kinerja.ts";
import type {
  Computed,
  NilaiRealisasi,
  PengukuranAnggaran,
  PengukuranIndikator,
  PengukuranKinerja,
  RealisasiAnggaran,
} from "../measure/result.ts";
import type { Temuan } from "../model/temuan.ts";
import type { NilaiTarget } from "../plan/target.ts";

/** Plain data that other programs may build on: `lkjip collect --json`, also kept as .lkjip/data.json. Numbers are numbers, unrounded. */
export function composeDataJson(data: DataKinerja, pengukuran: PengukuranKinerja, temuan: readonly Temuan[]): object {
  return {
    tahun: pengukuran.tahun,
    unit: data.unit,
    indikator: pengukuran.indikator.map(composeIndikator),
    sasaran: pengukuran.sasaran.map((s) => ({
      kode: s.kode,
      uraian: s.uraian,
      capaian: composeComputed(s.rataRata.capaian, s.rataRata.predikat),
      n: s.rataRata.n,
      sementara: !s.rataRata.coverage.final,
      terlewat: s.rataRata.terlewat,
    })),
    rata_rata: {
      capaian: composeComputed(pengukuran.rataRata.capaian, pengukuran.rataRata.predikat),
      n: pengukuran.rataRata.n,
      sementara: !pengukuran.rataRata.coverage.final,
      terlewat: pengukuran.rataRata.terlewat,
    },
    anggaran: composeAnggaran(pengukuran.anggaran),
    temuan: temuan.map(({ tingkat, nama, berkas, lembar, sel, baris, kolom, pesan, perbaikan }) => ({
      tingkat,
      nama,
      berkas: berkas ?? null,
      lembar: lembar ?? null,
      sel: sel ?? null,
      ...(baris === undefined ? {} : { baris, kolom }),
      pesan,
      perbaikan,
    })),
  };
}

function composeIndikator(p: PengukuranIndikator): object {
  return {
    id: p.plan.id,
    kode: p.indikator.kode,
    tingkat: p.plan.tingkat,
    induk: p.plan.induk,
    uraian: p.indikator.uraian,
    satuan: p.indikator.satuan,
    unit: p.plan.unit ?? null,
    target: composeTarget(p.target),
    target_murni: p.targetMurni && composeTarget(p.targetMurni),
    realisasi: composeRealisasi(p.realisasi),
    capaian: composeComputed(p.capaian, p.predikat),
    dibatasi: p.dibatasi,
    riwayat: p.riwayat.map((r) => ({
      tahun: r.tahun,
      target: r.target && composeTarget(r.target),
      realisasi: composeRealisasi(r.realisasi),
      capaian: composeComputed(r.capaian, null),
    })),
    anggota: p.anggota,
    terlewat: p.terlewat,
    sementara: p.coverage !== null && !p.coverage.final,
    asal: composeAsal(p.realisasi),
  };
}

function composeTarget(target: NilaiTarget): unknown {
  if (target.jenis === "angka") return target.nilai.toNumber();
  return target.jenis === "predikat" ? target.teks : { min: target.min.toNumber(), max: target.max.toNumber() };
}

function composeRealisasi(realisasi: NilaiRealisasi): unknown {
  if (realisasi.status === "ada") return realisasi.predikat ?? realisasi.nilai.toNumber();
  return realisasi.status === "tidak_tersedia" ? realisasi.teks : null;
}

/** The first cell a value came from; null for a value computed from many (see `anggota`). */
function composeAsal(realisasi: NilaiRealisasi): object | null {
  const asal = realisasi.status === "kosong" ? undefined : realisasi.asal[0];
  return asal === undefined ? null : { ...asal };
}

function composeComputed(result: Computed, predikat: string | null): object {
  return {
    status: result.status,
    nilai: result.status === "terhitung" ? result.nilai.toNumber() : null,
    predikat,
    alasan:
      result.status === "belum_dapat_dinilai"
        ? result.alasan
        : result.status === "belum_lengkap"
          ? result.missing.join("; ")
          : null,
  };
}

function composeAnggaran(anggaran: PengukuranAnggaran): object {
  return {
    pagu: anggaran.pagu.toNumber(),
    pagu_murni: anggaran.paguMurni.toNumber(),
    realisasi: anggaran.realisasi.toNumber(),
    serapan: composeComputed(anggaran.serapan, null),
    program: anggaran.program.map((program) => ({
      ...composeTingkat(program),
      kegiatan: program.kegiatan.map((kegiatan) => ({
        ...composeTingkat(kegiatan),
        sub_kegiatan: kegiatan.subKegiatan.map(composeTingkat),
      })),
    })),
  };
}

function composeTingkat(r: RealisasiAnggaran): object {
  return {
    kode: r.kode,
    uraian: r.uraian,
    pagu: r.pagu.toNumber(),
    pagu_murni: r.paguMurni.toNumber(),
    realisasi: r.realisasi.toNumber(),
    serapan: composeComputed(r.serapan, null),
  };
}
