import type {
  NilaiRealisasi,
  NilaiTarget,
  PengukuranAnggaran,
  PengukuranIndikator,
  PengukuranKinerja,
  RealisasiAnggaran,
  Terhitung,
} from "../measure/result.ts";
import type { DataKinerja } from "../form/kinerja.ts";
import type { Temuan } from "../model/temuan.ts";

/** Plain data that other programs may build on: `lkjip collect --json`, also kept as .lkjip/data.json. Numbers are numbers, unrounded. */
export function composeDataJson(data: DataKinerja, pengukuran: PengukuranKinerja, temuan: readonly Temuan[]): object {
  return {
    tahun: pengukuran.tahun,
    unit: data.unit,
    indikator: pengukuran.indikator.map(composeIndikator),
    sasaran: pengukuran.sasaran.map((s) => ({
      kode: s.kode,
      uraian: s.uraian,
      capaian: composeTerhitung(s.rataRata.capaian, s.rataRata.predikat),
      n: s.rataRata.n,
      terlewat: s.rataRata.terlewat,
    })),
    rata_rata: {
      capaian: composeTerhitung(pengukuran.rataRata.capaian, pengukuran.rataRata.predikat),
      n: pengukuran.rataRata.n,
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
    id: p.rencana.id,
    kode: p.indikator.kode,
    tingkat: p.rencana.tingkat,
    induk: p.rencana.induk,
    uraian: p.indikator.uraian,
    satuan: p.indikator.satuan,
    unit: p.rencana.unit ?? null,
    target: composeTarget(p.target),
    target_murni: p.targetMurni && composeTarget(p.targetMurni),
    realisasi: composeRealisasi(p.realisasi),
    capaian: composeTerhitung(p.capaian, p.predikat),
    dibatasi: p.dibatasi,
    riwayat: p.riwayat.map((r) => ({
      tahun: r.tahun,
      target: r.target && composeTarget(r.target),
      realisasi: composeRealisasi(r.realisasi),
      capaian: composeTerhitung(r.capaian, null),
    })),
    anggota: p.anggota,
    terlewat: p.terlewat,
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

function composeTerhitung(hasil: Terhitung, predikat: string | null): object {
  return {
    status: hasil.status,
    nilai: hasil.status === "terhitung" ? hasil.nilai.toNumber() : null,
    predikat,
    alasan:
      hasil.status === "belum_dapat_dinilai"
        ? hasil.alasan
        : hasil.status === "belum_lengkap"
          ? hasil.kurang.join("; ")
          : null,
  };
}

function composeAnggaran(anggaran: PengukuranAnggaran): object {
  return {
    pagu: anggaran.pagu.toNumber(),
    pagu_murni: anggaran.paguMurni.toNumber(),
    realisasi: anggaran.realisasi.toNumber(),
    serapan: composeTerhitung(anggaran.serapan, null),
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
    serapan: composeTerhitung(r.serapan, null),
  };
}
