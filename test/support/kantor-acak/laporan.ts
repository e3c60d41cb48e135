import fc from "fast-check";
import { SKALA } from "./indikator.ts";
import * as kata from "./kata.ts";

/*
 * What a random office tells beside plan and results: each part absent, partly there, or full.
 */

const UNSUR = [
  ...["persyaratan", "prosedur", "waktu", "biaya", "produk"],
  ...["kompetensi", "perilaku", "pengaduan", "sarana"],
] as const;

const bahanSkm = fc.record({
  responden: kata.mungkin(fc.integer({ min: 1, max: 1200 })),
  unsur: fc.array(
    fc.integer({ min: 100, max: 400 }).map((n) => n / 100),
    { minLength: 9, maxLength: 9 },
  ),
  /** One element of it may be missing. */
  tanpa: kata.mungkin(fc.nat(8), 0),
});

/** Short lists are most; a long one goes over pages. */
const daftar = <T>(satu: fc.Arbitrary<T>, max = 4) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 3, arbitrary: fc.array(satu, { minLength: 1, maxLength: max }) },
  );

const bahanTanggal = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));

export const bahanLaporan = fc.record({
  profil: daftar(
    fc.record({
      kelompok: kata.mungkin(fc.nat(2)),
      nilai: fc.oneof(
        fc.integer({ min: 0, max: 90_000 }),
        fc.constantFrom(10.65, 0.5, 1234.5),
        fc.constantFrom("sedang dibangun", "12 unit, 2 di antaranya rusak", "1.234", "0123", "80 - 90"),
      ),
      satuan: kata.mungkin(fc.constantFrom("km2", "jiwa", "RT", "unit")),
      sumber: kata.mungkin(fc.constantFrom("BPS 2024", "Data kecamatan, Desember")),
    }),
    12,
  ),
  lhe_tahun_lalu: daftar(
    fc.record({
      rekomendasi: kata.teks,
      tindak_lanjut: kata.mungkin(kata.teks),
      status: kata.mungkin(fc.constantFrom("selesai", "dalam proses", "belum")),
      bukti: kata.mungkin(kata.teks, 1),
    }),
  ),
  skm: fc.array(kata.mungkin(bahanSkm, 1), { maxLength: 5 }),
  layanan: daftar(
    fc.record({
      nama: fc.nat(20),
      jumlah: fc.array(kata.mungkin(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60_000 })), 4), {
        maxLength: 4,
      }),
      keterangan: kata.mungkin(kata.teks, 0),
    }),
    8,
  ),
  inovasi: daftar(
    fc.record({
      nama: fc.nat(20),
      sejak: kata.mungkin(fc.nat(4)),
      uraian: kata.teks,
      dampak: kata.mungkin(kata.teks),
      indikator: kata.mungkin(fc.nat(40)),
    }),
    3,
  ),
  penghargaan: daftar(
    fc.record({
      nama: fc.nat(20),
      pemberi: fc.constantFrom("Bupati Tapin", "Gubernur", "Kementerian Dalam Negeri"),
      tanggal: kata.mungkin(bahanTanggal),
      penerima: kata.mungkin(fc.constantFrom("Kelurahan Rantau", "SITI RAHAYU, S.Sos."), 0),
    }),
    3,
  ),
  foto: daftar(
    fc.record({
      keterangan: kata.teks,
      tempat: kata.mungkin(fc.constantFrom("Aula Kecamatan", "Kelurahan Rantau Panjang, RT 3")),
      tanggal: kata.mungkin(bahanTanggal),
      untuk: kata.mungkin(fc.nat(40)),
    }),
    5,
  ),
  tindak_lanjut: daftar(
    fc.record({
      indikator: fc.nat(40),
      kegiatan: kata.teks,
      keluaran: kata.mungkin(fc.constantFrom("jadwal petugas", "3 laporan", "Keputusan Camat: 1 dokumen")),
      triwulan: kata.mungkin(fc.subarray([1, 2, 3, 4], { minLength: 1 })),
      pelaksana: kata.mungkin(fc.oneof(fc.nat(40), fc.constant("Sekretaris Kecamatan"))),
      anggaran: kata.mungkin(fc.constantFrom(0, 12_500_000)),
    }),
    7,
  ),
  /** Of indicators: who has a short name, who supports whom, which sasaran a unit's serves. */
  pendek: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  mendukung: fc.array(kata.mungkin(fc.nat(30), 0), { minLength: 1, maxLength: 5 }),
  sasaran: fc.array(kata.mungkin(fc.oneof(fc.nat(9), fc.constant("Kelurahan yang tertib: 100% RT aktif")), 1), {
    minLength: 1,
    maxLength: 4,
  }),
});

export type BahanLaporan = typeof bahanLaporan extends fc.Arbitrary<infer T> ? T : never;

/** What the parts refer to, by kode. */
export interface Rujukan {
  readonly tahun: number;
  readonly indikator: readonly string[];
  /** Those of tujuan and sasaran. */
  readonly terukur: readonly { readonly kode?: unknown; readonly arah?: unknown; readonly skala?: unknown }[];
  readonly sub: readonly string[];
  readonly unit: readonly string[];
}

const tanggalOf = (tahun: number, hari: readonly [number, number] | null): string | null =>
  hari === null ? null : `${tahun}-${`${hari[0]}`.padStart(2, "0")}-${`${hari[1]}`.padStart(2, "0")}`;

const LAYANAN = ["Perekaman KTP elektronik", "Surat keterangan", "Legalisasi", "Rekomendasi izin usaha mikro"];
const KELOMPOK = ["Wilayah", "Penduduk", "Sarana: pemerintahan"];
const PROFIL = ["Luas wilayah", "Jumlah penduduk", "Rukun tetangga", "Kantor"];

/** What other kecamatan reached; not drawn anew, so that all else stays as it was drawn. */
const susunPembanding = (kecamatan: number, terukur: Rujukan["terukur"]): object[] =>
  Array.from({ length: kecamatan }, (_, k) =>
    terukur.flatMap(({ kode, arah, skala }, i) => {
      if ((i + k) % 3 === 2) return [];
      const tingkat = SKALA[`${skala ?? "sakip"}`] ?? [];
      const nilai =
        arah === "predikat" ? kata.ke(tingkat, i + k + 4) : kata.ke([0, 3, 71.25, 88.4, 99.5, 120], i * 2 + k);
      return [
        {
          indikator: kode,
          kecamatan: `Kecamatan ${kata.ke(["Mayangan", "Kedopok"], k)} ${String.fromCharCode(65 + k)}`,
          nilai,
        },
      ];
    }),
  ).flat();

/** The keys of lkjip.yaml that hold them; a part without anything is not there. */
export function susunLaporan(
  bahan: BahanLaporan,
  { tahun, indikator, terukur, sub, unit }: Rujukan,
): Record<string, unknown> {
  const bernomor = (nama: readonly string[], i: number, nomor: number): string =>
    `${kata.ke(nama, nomor)} ${String.fromCharCode(65 + i)}`;
  const skm = bahan.skm.flatMap((isi, i): [string, object][] => {
    if (isi === null) return [];
    const unsur = UNSUR.flatMap((kunci, n) => (n === isi.tanpa ? [] : [[kunci, isi.unsur[n]] as const]));
    return [[`${tahun - i}`, { ...kata.isikan({ responden: isi.responden }), ...Object.fromEntries(unsur) }]];
  });
  const semua = {
    profil: bahan.profil.map(({ kelompok, ...isi }, i) =>
      kata.isikan({
        kelompok: kelompok === null ? null : kata.ke(KELOMPOK, kelompok),
        nama: bernomor(PROFIL, i, i),
        ...isi,
      }),
    ),
    lhe_tahun_lalu: bahan.lhe_tahun_lalu.map(({ rekomendasi, ...isi }, i) =>
      kata.isikan({ rekomendasi: `Rekomendasi ${i + 1}: ${rekomendasi}`, ...isi }),
    ),
    layanan: bahan.layanan.map(({ nama, jumlah, keterangan }, i) => {
      const years = jumlah.flatMap((each, n) => (each === null ? [] : [[`${tahun - n}`, each] as const]));
      return kata.isikan({
        nama: bernomor(LAYANAN, i, nama),
        jumlah: years.length === 0 ? null : Object.fromEntries(years),
        keterangan,
      });
    }),
    inovasi: bahan.inovasi.map(({ nama, sejak, uraian, dampak, indikator: kode }, i) =>
      kata.isikan({
        nama: bernomor(["Jemput Bola", "Satu Jari", "Lapor 100%"], i, nama),
        sejak: sejak === null ? null : tahun - sejak,
        uraian,
        dampak,
        indikator: kode === null ? null : kata.ke(indikator, kode),
      }),
    ),
    penghargaan: bahan.penghargaan.map(({ nama, tanggal, ...isi }, i) =>
      kata.isikan({
        nama: bernomor(["Kecamatan Terbaik", "Anugerah Layanan"], i, nama),
        ...isi,
        tanggal: tanggalOf(tahun, tanggal),
      }),
    ),
    foto: bahan.foto.map(({ tanggal, untuk, ...isi }, i) =>
      kata.isikan({
        berkas: `foto/kegiatan-${i + 1}.png`,
        ...isi,
        tanggal: tanggalOf(tahun, tanggal),
        untuk: untuk === null ? null : kata.ke([...indikator, ...sub], untuk),
      }),
    ),
    pembanding_kecamatan: susunPembanding(bahan.tindak_lanjut.length, terukur),
    tindak_lanjut: bahan.tindak_lanjut.map(({ indikator: kode, kegiatan, pelaksana, ...isi }, i) =>
      kata.isikan({
        indikator: kata.ke(indikator, kode),
        kegiatan: `Langkah ${i + 1}: ${kegiatan}`,
        ...isi,
        pelaksana: typeof pelaksana === "number" ? kata.ke(unit, pelaksana) : pelaksana,
      }),
    ),
  };
  return {
    ...Object.fromEntries(Object.entries(semua).filter(([, list]) => list.length > 0)),
    ...(skm.length === 0 ? {} : { skm: Object.fromEntries(skm) }),
  };
}

/** The keys of an indicator; what it supports stands before it, so that nothing runs in a circle. */
export function susunTambahan(
  { pendek, mendukung, sasaran }: BahanLaporan,
  nomor: number,
  di: { readonly sebelum: readonly string[]; readonly sasaran: readonly string[] | null },
): Record<string, unknown> {
  const induk = kata.ke(mendukung, nomor);
  const milik = di.sasaran === null ? null : kata.ke(sasaran, nomor);
  return kata.isikan({
    nama_pendek: kata.ke(pendek, nomor) ? `Indikator ${nomor + 1}` : null,
    mendukung: induk === null || di.sebelum.length === 0 ? null : [kata.ke(di.sebelum, induk)],
    sasaran: typeof milik === "number" ? kata.ke(di.sasaran ?? [], milik) : milik,
  });
}
