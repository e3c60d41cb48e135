import fc from "fast-check";
import { bahanIndikator, type IndikatorAcak, type Kerangka, SKALA, susunIndikator } from "./indikator.ts";
import * as kata from "./kata.ts";
import { bahanLaporan, susunLaporan, susunTambahan } from "./laporan.ts";

/*
 * Offices at random, seeded and shrinking: what lkjip.yaml holds and what each unit that answered filled in. All that an
 * office may be: one unit or forty, no kelurahan or only them, names that begin alike, people called like places, acting
 * officials, missing forms and half a year of quarters, target 0, no history, computed indicators, every policy.
 * Every lkjip.yaml of them is without galat. How they look as text, forms, data and drafts is in ./tampil.ts.
 */

/** The rows of one returned form, by key of the row, as test/support/isi.ts types them. */
export interface IsianUnit {
  readonly kinerja: Readonly<Record<string, Readonly<Record<string, number | string | null>>>>;
  readonly anggaran: Readonly<Record<string, Readonly<Record<string, number | string | null>>>>;
  readonly bukti: readonly {
    readonly indikator: string;
    readonly uraian: string;
    readonly tanggal: Date;
    readonly lokasi: string | null;
  }[];
}

/** A random office. */
export interface KantorAcak {
  /** The content of lkjip.yaml, before the defaults are filled in. */
  readonly isi: Readonly<Record<string, unknown>>;
  /** By kode of the unit; a unit that is not here has not returned its form. */
  readonly isian: Readonly<Record<string, IsianUnit>>;
}

const bahanPejabat = fc.record({
  nama: fc.nat(50),
  nip: fc.boolean(),
  pangkat: kata.mungkin(fc.constantFrom(...kata.PANGKAT)),
  /** Whether the golongan of the pangkat is given. */
  golongan: fc.boolean(),
  status: fc.constantFrom("definitif", "definitif", "definitif", "plt", "plh", "pj"),
  /** Whether the jabatan names the place of the office. */
  tempat: fc.boolean(),
});

const bahanSub = fc.record({
  unit: fc.nat(50),
  pagu: fc.oneof(
    fc.constantFrom(0, 10_000_000, 155_400_000, 9_565_500_000),
    fc.integer({ min: 1, max: 400 }).map((n) => n * 1_250_500),
  ),
  murni: kata.mungkin(fc.constantFrom(0, 0.5, 0.9, 1, 1.25), 1),
  realisasi: kata.mungkin(fc.constantFrom(0, 0.5, 0.93, 0.9745, 0.9745, 1, 1.2), 6),
  keluaran: kata.mungkin(kata.teks),
  catatan: kata.mungkin(kata.teks, 1),
});

const bahanProgram = fc.array(fc.array(bahanSub, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });

const bahanDari = fc.record({
  cara: fc.constantFrom("jumlah", "rata-rata", "tertimbang", "rasio"),
  anggota: fc.nat(20),
  penyebut: fc.nat(20),
  /** Of a rasio. */
  kali: kata.mungkin(fc.constantFrom(1, 100, 1_000), 1),
  bobot: fc.array(fc.integer({ min: 1, max: 12_000 }), { minLength: 1, maxLength: 5 }),
  /** Of another computed indicator, where there is one. */
  bersarang: fc.boolean(),
});

const bahanSasaran = fc.record({
  indikator: fc.array(fc.record({ bahan: bahanIndikator, dari: kata.mungkin(bahanDari, 1) }), {
    minLength: 1,
    maxLength: 4,
  }),
  tujuan: kata.mungkin(fc.nat(2)),
});

const bahanKebijakan = fc.record({
  rumus_turun: kata.mungkin(fc.constantFrom("selisih", "rasio"), 1),
  batas_capaian: kata.mungkin(fc.constantFrom(100, 110, 120), 1),
  target_nol_turun: kata.mungkin(fc.constantFrom("nol", "tidak_dinilai"), 1),
  rata_rata: kata.mungkin(fc.constantFrom("indikator", "sasaran"), 1),
  desimal: kata.mungkin(fc.nat(4), 1),
  efisiensi: kata.mungkin(fc.constantFrom("selisih", "pmk"), 1),
  sumber_anggaran: kata.mungkin(fc.constantFrom("sipd", "formulir"), 1),
  skala: kata.mungkin(
    fc.constantFrom(
      [{ di_atas: 100, predikat: "Melampaui" }, { mulai: 100, predikat: "Tercapai" }, { predikat: "Tidak Tercapai" }],
      [{ mulai: 91, predikat: "Sangat Baik" }, { mulai: 76, predikat: "Baik" }, { predikat: "Kurang" }],
    ),
    1,
  ),
});

const bahanNaskah = fc.record({
  kata_pengantar: kata.mungkin(kata.teks),
  ikhtisar: kata.mungkin(kata.teks, 1),
  latar_belakang: kata.mungkin(kata.teks),
  gambaran_umum: kata.mungkin(fc.array(kata.teks, { minLength: 1, maxLength: 3 })),
  isu_strategis: kata.mungkin(fc.array(kata.teks, { minLength: 1, maxLength: 3 })),
  dasar_hukum: kata.mungkin(
    fc.constant(["Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"]),
  ),
  penutup: kata.mungkin(kata.teks, 1),
  langkah_perbaikan: kata.mungkin(fc.array(kata.teks, { minLength: 1, maxLength: 3 })),
});

const sedikit = (max: number) =>
  fc.oneof({ weight: 7, arbitrary: fc.nat(Math.min(4, max)) }, { weight: 1, arbitrary: fc.nat(max) });

/** What one office is drawn from: most are small, some of up to 40 units and 30 indicators. */
const bahanKantor = fc.record({
  nama: fc.nat(kata.NAMA_KECAMATAN.length - 1),
  kota: fc.boolean(),
  tahun: fc.constantFrom(2024, 2021, 2025),
  contoh: fc.boolean(),
  mundur: fc.nat(4),
  seksi: fc.nat(7),
  subbagian: fc.boolean(),
  wilayah: sedikit(kata.NAMA_WILAYAH.length),
  desa: fc.boolean(),
  pejabat: fc.array(bahanPejabat, { minLength: 3, maxLength: 8 }),
  penanda: kata.mungkin(fc.constantFrom("sekcam", "ub", "camat"), 1),
  pengganti: kata.mungkin(fc.tuple(fc.constantFrom("camat", "sekcam"), fc.constantFrom("plt", "plh", "definitif")), 1),
  elektronik: fc.boolean(),
  sasaran: fc.oneof(
    { weight: 9, arbitrary: fc.array(bahanSasaran, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(bahanSasaran, { minLength: 5, maxLength: 8 }) },
  ),
  tujuan: fc.array(kata.mungkin(bahanIndikator, 1), { minLength: 1, maxLength: 2 }),
  unit: fc.array(bahanIndikator, { maxLength: 3 }),
  program: fc.array(bahanProgram, { minLength: 1, maxLength: 4 }),
  kembali: fc.oneof(fc.constant([true]), fc.array(fc.boolean(), { minLength: 1, maxLength: 7 })),
  pk: fc.constantFrom("tanpa", "murni", "perubahan", "perubahan"),
  anggaranLalu: fc.array(kata.mungkin(fc.constantFrom(0.88, 0.975, 1)), { maxLength: 3 }),
  kebijakan: bahanKebijakan,
  naskah: bahanNaskah,
  sdm: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 3 }),
  instansi: fc.record({
    telepon: kata.mungkin(fc.constant("(0335) 427550")),
    kode_unit: kata.mungkin(fc.constant("425.504")),
    tugas: kata.mungkin(kata.teks),
  }),
  kertas: fc.constantFrom("F4", "A4"),
  laporan: bahanLaporan,
});

type BahanKantor = typeof bahanKantor extends fc.Arbitrary<infer T> ? T : never;

/** An office at random. */
export const kantorAcak: fc.Arbitrary<KantorAcak> = bahanKantor.map(susunKantor);

/** What does not stand beside a percentage: a sum over the years, a benchmark above 100. */
const asPersen = ({ pembanding }: IndikatorAcak["isi"]) => ({
  akumulasi_renstra: null,
  ...(pembanding === undefined
    ? {}
    : { pembanding: { ...pembanding, nilai: Math.min(100, (pembanding as { nilai: number }).nilai) } }),
});

function susunKantor(bahan: BahanKantor): KantorAcak {
  const nama = ke(kata.NAMA_KECAMATAN, bahan.nama);
  const renstra = [bahan.tahun - bahan.mundur, bahan.tahun - bahan.mundur + 4] as const;
  const kerangka: Kerangka = {
    tahun: bahan.tahun,
    renstra,
    program: bahan.program.map((_, i) => kodeProgram(i)),
    perubahan: bahan.pk === "perubahan",
  };
  const units = susunUnit(bahan, kerangka);
  const rencana = susunSasaran(bahan, units, kerangka);
  const belanja = susunProgram(bahan, units, [
    ...rencana.pengisi,
    ...units.filter(({ indikator }) => indikator.length > 0).map(({ kode }) => kode),
  ]);
  const pimpinan = (jabatan: string, nomor: number, tempat: boolean): object =>
    pejabatOf(bahan, nomor, jabatan, tempat ? nama : "");
  const isi = {
    versi: 1,
    tahun: bahan.tahun,
    contoh: bahan.contoh,
    instansi: {
      nama: `Kecamatan ${nama}`,
      pemda: `Pemerintah ${bahan.kota ? "Kota" : "Kabupaten"} ${bahan.kota ? "Rantau" : "Tapin"}`,
      tempat: bahan.kota ? "Rantau" : "Tapin",
      alamat: "Jalan Pahlawan Nomor 12",
      tujuan_laporan: "Kepala Bagian Organisasi Sekretariat Daerah",
      ...kata.isikan(bahan.instansi),
    },
    pejabat: {
      camat: pimpinan("Camat", 0, true),
      sekcam: pimpinan("Sekretaris Kecamatan", 1, false),
      kasubbag: pimpinan("Kepala Subbagian Keuangan dan Program", 2, false),
    },
    ...tandaTanganOf(bahan, units),
    unit: units.map(({ isi }) => isi),
    ...(bahan.sdm.length === 0
      ? {}
      : {
          sdm: [
            {
              judul: "Pegawai menurut pendidikan",
              baris: bahan.sdm.map(([l, p], i) => ({
                nama: ke(["Sarjana", "Diploma", "SMA"], i),
                laki_laki: l,
                perempuan: p,
              })),
            },
          ],
        }),
    renstra: { periode: [...renstra], tujuan: rencana.tujuan },
    ...pkOf(bahan),
    sasaran: rencana.sasaran,
    program: belanja.program,
    ...riwayatAnggaran(bahan, belanja.pagu),
    kebijakan: {
      ...kata.isikan(bahan.kebijakan),
      skala_predikat: { kepatuhan: (SKALA.kepatuhan ?? []).map((predikat, skor) => ({ predikat, skor })) },
    },
    formulir: { kertas: bahan.kertas, ...belanjaDi(bahan) },
    naskah: kata.isikan(bahan.naskah),
    ...susunLaporan(bahan.laporan, {
      tahun: bahan.tahun,
      indikator: [...rencana.tujuan, ...rencana.sasaran, ...units.map(({ isi: unit }) => unit)].flatMap((induk) =>
        kodeIndikator(induk),
      ),
      terukur: [...rencana.tujuan, ...rencana.sasaran].flatMap(({ indikator }) => indikator ?? []),
      sub: belanja.baris.map(({ kode }) => kode),
      unit: units.map(({ kode }) => kode),
    }),
  };
  tambahIndikator(bahan, isi);
  const masuk = units.filter((_, i) => ke(bahan.kembali, i));
  return {
    isi,
    isian: Object.fromEntries(
      masuk.map(({ kode }) => [
        kode,
        isianOf(kode, [...rencana.baris, ...units.flatMap(({ baris }) => baris)], belanja.baris),
      ]),
    ),
  };
}

const ke = kata.ke;

/** Where the forms are asked for the spending; not drawn anew, so that all else stays as it was drawn. */
function belanjaDi({ pejabat, kebijakan }: BahanKantor): object {
  if (pejabat.length === 4) return { anggaran: "isi" };
  return pejabat.length === 5 && kebijakan.sumber_anggaran !== "formulir" ? { anggaran: "sipd" } : {};
}

type Induk = Readonly<Record<string, unknown>>;
const indikatorOf = (induk: Induk) => (induk.indikator ?? []) as Record<string, unknown>[];
const kodeIndikator = (induk: Induk): string[] => indikatorOf(induk).map(({ kode }) => String(kode));

/** Short names, what supports what, the sasaran of units. */
function tambahIndikator(
  { laporan }: BahanKantor,
  {
    renstra,
    sasaran,
    unit,
  }: {
    readonly renstra: { readonly tujuan: readonly Induk[] };
    readonly sasaran: readonly Induk[];
    readonly unit: readonly Induk[];
  },
): void {
  const sebelum: string[] = [];
  let nomor = 0;
  for (const satu of [...renstra.tujuan, ...sasaran].flatMap(indikatorOf)) {
    Object.assign(satu, susunTambahan(laporan, nomor++, { sebelum: [...sebelum], sasaran: null }));
    sebelum.push(String(satu.kode));
  }
  const kode = sasaran.map((each) => String(each.kode));
  for (const satu of unit.flatMap(indikatorOf))
    Object.assign(satu, susunTambahan(laporan, nomor++, { sebelum, sasaran: kode }));
}

const kodeProgram = (i: number): string => `7.01.0${i + 1}`;

/** A row of a form before it is sorted to its unit. */
interface Baris {
  readonly unit: string;
  readonly kunci: string;
  readonly kode: string;
  readonly isian: Readonly<Record<string, number | string | null>>;
  readonly bukti: number;
}

interface UnitAcak {
  readonly kode: string;
  readonly isi: Record<string, unknown>;
  readonly indikator: readonly IndikatorAcak[];
  readonly baris: readonly Baris[];
}

/** Who signs for whom, and who held an office for some weeks. */
function tandaTanganOf(bahan: BahanKantor, units: readonly UnitAcak[]): object {
  const { penanda, pengganti, elektronik, tahun } = bahan;
  const surat = {
    sekcam: { pejabat: "sekcam", atas_nama: "camat" },
    ub: { pejabat: "kasubbag", atas_nama: "camat", untuk_beliau: "sekcam" },
    camat: { pejabat: "camat" },
  };
  const pimpinan =
    pengganti === null ? [] : [{ pejabat: pengganti[0], ...masa(tahun, "08-01", "10-31"), status: pengganti[1] }];
  const pergantian = [
    ...pimpinan.map((each) => ({ ...each, nama: "PENGGANTI SEMENTARA, S.Sos." })),
    ...kepalaOf(bahan, units),
  ];
  return {
    ...(pergantian.length === 0 ? {} : { pergantian_pejabat: pergantian }),
    ...(elektronik ? { surat: { tanda_tangan: "elektronik", lembar_pengesahan: "di dalam laporan" } } : {}),
    ...(penanda === null
      ? {}
      : { penandatangan: { surat_pengantar: surat[penanda], permintaan_data: surat[penanda] } }),
  };
}

const masa = (tahun: number, mulai: string, sampai: string, lain = 0) => ({
  mulai: `${tahun}-${mulai}`,
  sampai: `${tahun + lain}-${sampai}`,
});

/**
 * In every second office, heads of units who change within the year, or whom somebody stands in for: not drawn anew, so that all
 * else stays as it was drawn. The one before until June, a Plt. for months, a Plh. over the end of the year, a Pj. all year and
 * longer, two in a row.
 */
function kepalaOf({ pejabat, program, sdm, tahun, pengganti }: BahanKantor, units: readonly UnitAcak[]): object[] {
  const awal = pejabat.length + program.length * 3 + sdm.length * 5 + (pengganti === null ? 0 : 2);
  if (awal % 2 === 0) return [];
  return units.flatMap(({ kode }, i) => {
    const nama = (n: number): string => ke(kata.NAMA_ORANG, awal + i + n);
    // The Kasubbag changes under his own kode too.
    const post = kode === "keuangan" && awal % 4 === 1 ? "kasubbag" : kode;
    const satu = (n: number, hari: object, lain: object): object => ({
      pejabat: post,
      ...hari,
      nama: nama(n),
      ...lain,
    });
    switch ((awal + i * 4) % 9) {
      case 0:
        return [satu(1, masa(tahun, "01-01", "06-30"), { pangkat: "Penata", golongan: "III/c" })];
      case 1:
        return [satu(2, masa(tahun, "08-05", "11-20"), { status: "plt" })];
      case 2:
        return [satu(3, masa(tahun, "12-20", "01-10", 1), { status: "plh" })];
      case 3:
        return [satu(4, masa(tahun, "01-01", "03-31", 1), { status: "pj", nip: `197001011990031${100 + i}` })];
      case 4:
        return [
          satu(5, masa(tahun, "01-01", "04-30"), { status: "definitif" }),
          satu(6, masa(tahun, "05-01", "09-30"), { status: "plt" }),
        ];
      default:
        return [];
    }
  });
}

/** An official by number; two of one number are one person, so no two share a NIP. */
function pejabatOf({ pejabat, tahun }: BahanKantor, nomor: number, jabatan: string, tempat: string): object {
  const satu = ke(pejabat, nomor);
  const lahir = tahun - 50 + (nomor % 20);
  return kata.isikan({
    nama: ke(kata.NAMA_ORANG, satu.nama),
    nip: satu.nip ? `${lahir}0817${lahir + 24}03${1 + (nomor % 2)}${`${nomor + 1}`.padStart(3, "0")}` : null,
    pangkat: satu.pangkat,
    golongan: satu.golongan && satu.pangkat !== null ? kata.GOLONGAN[satu.pangkat] : null,
    jabatan: satu.tempat && tempat !== "" ? `${jabatan} ${tempat}` : jabatan,
    status: satu.status,
  });
}

function susunUnit(bahan: BahanKantor, kerangka: Kerangka): UnitAcak[] {
  const { subbagian, desa } = bahan;
  const seksi = Math.max(bahan.seksi, bahan.wilayah === 0 && !subbagian ? 1 : 0);
  const daftar = [
    ...(subbagian
      ? [{ kode: "keuangan", nama: "Subbagian Keuangan dan Program", jenis: "subbagian", jabatan: "Kepala Subbagian" }]
      : []),
    ...kata.NAMA_SEKSI.slice(0, seksi).map((each, i) => ({
      kode: `seksi-${i + 1}`,
      nama: `Seksi ${each}`,
      jenis: "seksi",
      jabatan: "Kepala Seksi",
    })),
    ...kata.NAMA_WILAYAH.slice(0, bahan.wilayah).map((each, i) => ({
      kode: `kel-${i + 1}`,
      nama: `${desa ? "Desa" : "Kelurahan"} ${each}`,
      jenis: "kelurahan",
      jabatan: desa ? "Kepala Desa" : "Lurah",
    })),
  ];
  const pakai = unik();
  const templat = bahan.unit.map((each) => ({ bahan: each, uraian: pakai(susunIndikator(each, kerangka).uraian) }));
  return daftar.map(({ kode, nama: namaUnit, jenis, jabatan }, i) => {
    const wilayah = jenis === "kelurahan";
    const tempat = namaUnit.replace(/^(?:Seksi|Subbagian|Kelurahan|Desa) /, "");
    const indikator = wilayah ? templat.map(({ bahan: each }) => susunIndikator(each, kerangka, i % 7)) : [];
    const isi = indikator.map((each, n) => ({ kode: `KEL.${n + 1}`, ...each.isi, uraian: templat[n]?.uraian }));
    return {
      kode,
      isi: {
        kode,
        nama: namaUnit,
        jenis,
        pejabat: pejabatOf(bahan, i + 3, jabatan, tempat),
        ...(i % 3 === 2 ? { kode_sipd: `7.01.0.00.0.00.01.${1000 + i}` } : {}),
        ...(isi.length === 0 ? {} : { indikator: isi }),
      },
      indikator,
      baris: indikator.map((each, n) => ({
        unit: kode,
        kunci: `${kode}/KEL.${n + 1}`,
        kode: `KEL.${n + 1}`,
        isian: each.isian(i),
        bukti: each.bukti(i),
      })),
    };
  });
}

/** Gives a name back, and a longer one where it is taken. */
function unik(): (nama: string) => string {
  const dipakai = new Set<string>();
  return (nama) => {
    let satu = nama;
    for (let n = 0; dipakai.has(satu); n++) satu = `${nama} tahap ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n]}`;
    dipakai.add(satu);
    return satu;
  };
}

function susunSasaran(bahan: BahanKantor, units: readonly UnitAcak[], kerangka: Kerangka) {
  const pakai = unik();
  const baris: Baris[] = [];
  const angkaUnit = units.flatMap(({ indikator }) =>
    indikator.flatMap((each, i) => (each.angka ? [{ kode: `KEL.${i + 1}`, satuan: each.satuan }] : [])),
  );
  const anggota = [...new Map(angkaUnit.map((each) => [each.kode, each])).values()];
  const sudah: { readonly kode: string; readonly satuan: string }[] = [];
  const satuIndikator = (kode: string, { isi, uraian, satuan, isian, bukti }: IndikatorAcak, nomor: number) => {
    const { kode: unit } = ke(units, nomor);
    baris.push({ unit, kunci: kode, kode, isian: isian(0), bukti: bukti(0) });
    return { kode, ...isi, uraian: pakai(uraian), satuan, unit };
  };
  const turunan = (
    kode: string,
    satu: IndikatorAcak,
    dari: NonNullable<BahanKantor["sasaran"][number]["indikator"][number]["dari"]>,
  ) => {
    const sumber = dari.bersarang && sudah.length > 0 && dari.cara !== "tertimbang" ? sudah : anggota;
    const [a, b] = [ke(sumber, dari.anggota), ke(sumber, dari.penyebut)];
    const bobot = Object.fromEntries(
      units.filter(({ indikator }) => indikator.length > 0).map((each, i) => [each.kode, ke(dari.bobot, i)]),
    );
    const cara =
      dari.cara === "rasio"
        ? { cara: "rasio", pembilang: [a.kode], penyebut: [b.kode], ...kata.isikan({ kali: dari.kali }) }
        : {
            cara: dari.cara,
            indikator: [...new Set([a.kode, ...(a.satuan === b.satuan ? [b.kode] : [])])],
            ...(dari.cara === "tertimbang" ? { bobot } : {}),
          };
    const satuan = dari.cara === "rasio" ? (SATUAN_RASIO[dari.kali ?? 100] ?? "%") : a.satuan;
    const isi = kata.isikan({ ...satu.isi, ...(/%|persen/.test(satuan) ? asPersen(satu.isi) : {}) });
    return { ...isi, kode, uraian: pakai(`${satu.uraian} seluruh wilayah`), satuan, dari: cara };
  };
  const tujuan = bahan.tujuan.map((satu, i) => {
    const indikator =
      satu === null
        ? {}
        : {
            indikator: [
              satuIndikator(`T${i + 1}.1`, susunIndikator(satu, { ...kerangka, perubahan: false }), satu.unit),
            ],
          };
    return {
      kode: `T${i + 1}`,
      uraian: ke(["Terwujudnya pemerintahan kecamatan yang baik", "Meningkatnya kualitas pelayanan"], i),
      ...indikator,
    };
  });
  let sisa = 30;
  const namaSasaran = unik();
  const sasaran = bahan.sasaran.map(({ indikator, tujuan: induk }, s) => ({
    kode: `S${s + 1}`,
    uraian: namaSasaran(ke(kata.URAIAN_SASARAN, s)),
    ...(induk === null ? {} : { tujuan: ke(tujuan, induk).kode }),
    indikator: indikator
      .filter((_, i) => i === 0 || sisa-- > 0)
      .map(({ bahan: each, dari }, i) => {
        const kode = `S${s + 1}.${i + 1}`;
        const satu = susunIndikator(each, kerangka);
        const isi =
          dari !== null && satu.angka && anggota.length > 0
            ? turunan(kode, satu, dari)
            : satuIndikator(kode, satu, each.unit);
        if ("dari" in isi) sudah.push({ kode, satuan: isi.satuan });
        return isi;
      }),
  }));
  return { tujuan, sasaran, baris, pengisi: baris.map(({ unit }) => unit) };
}

/** The programmes; a unit without anything to fill in gets a sub kegiatan. */
function susunProgram(bahan: BahanKantor, units: readonly UnitAcak[], berisi: readonly string[]) {
  const baris: Baris[] = [];
  let pagu = 0;
  const program = bahan.program.map((kegiatan, p) => ({
    kode: kodeProgram(p),
    uraian: ke(kata.PROGRAM, p),
    kegiatan: kegiatan.map((sub, k) => {
      const kode = `${kodeProgram(p)}.2.0${k + 1}`;
      const satu = (bahanSub: (typeof sub)[number], kunci: string, unit: string, uraian: string) => {
        pagu += bahanSub.pagu;
        const { realisasi, keluaran, catatan } = bahanSub;
        const isian = {
          realisasi: realisasi === null ? null : Math.round(bahanSub.pagu * realisasi),
          keluaran,
          catatan,
        };
        baris.push({ unit, kunci, kode: kunci, isian, bukti: 0 });
        const murni =
          bahan.pk === "perubahan" && bahanSub.murni !== null
            ? { pagu_murni: Math.round(bahanSub.pagu * bahanSub.murni) }
            : {};
        return { kode: kunci, uraian, pagu: bahanSub.pagu, ...murni, unit };
      };
      const biasa = sub.map((each, n) =>
        satu(each, `${kode}.${`${n + 1}`.padStart(4, "0")}`, ke(units, each.unit).kode, ke(SUB_KEGIATAN, p + k + n)),
      );
      const akhir = p === bahan.program.length - 1 && k === kegiatan.length - 1;
      const kosong = akhir
        ? units.filter((u) => !berisi.includes(u.kode) && !baris.some(({ unit }) => unit === u.kode))
        : [];
      const tambahan = kosong.map((u, n) =>
        satu(ke(sub, n), `${kode}.${`${n + 101}`.padStart(4, "0")}`, u.kode, `Fasilitasi ${u.isi.nama}`),
      );
      return { kode, uraian: ke(KEGIATAN, p + k), sub_kegiatan: [...biasa, ...tambahan] };
    }),
  }));
  return { program, baris, pagu };
}

const SATUAN_RASIO: Readonly<Record<number, string>> = { 1: "rasio", 100: "%", 1000: "per 1.000 penduduk" };

const KEGIATAN = [
  "Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan",
  "Administrasi Keuangan Perangkat Daerah",
  "Pemberdayaan Kelurahan",
];
const SUB_KEGIATAN = [
  "Koordinasi Perencanaan",
  "Fasilitasi Layanan",
  "Pembinaan Lembaga: RT dan RW",
  "Penyusunan Dokumen",
  "Pembangunan Sarana dan Prasarana Kelurahan",
];

const pkOf = ({ pk, tahun }: BahanKantor): object =>
  pk === "tanpa"
    ? {}
    : {
        perjanjian_kinerja: {
          murni: { tanggal: `${tahun}-01-15` },
          ...(pk === "perubahan"
            ? {
                perubahan: {
                  tanggal: `${tahun}-10-01`,
                  alasan: `penyesuaian dengan Perubahan APBD Tahun Anggaran ${tahun}`,
                },
              }
            : {}),
        },
      };

function riwayatAnggaran({ anggaranLalu, tahun, program }: BahanKantor, pagu: number): object {
  const lalu = anggaranLalu.flatMap((bagian, i): [string, object][] => {
    if (bagian === null) return [];
    const jumlah = Math.round(pagu * 0.9) + 10_000_000 * program.length;
    return [[`${tahun - 1 - i}`, { pagu: jumlah, realisasi: Math.round(jumlah * bagian) }]];
  });
  return lalu.length === 0 ? {} : { riwayat_anggaran: Object.fromEntries(lalu) };
}

function isianOf(kode: string, kinerja: readonly Baris[], anggaran: readonly Baris[]): IsianUnit {
  const milik = (list: readonly Baris[]) => list.filter(({ unit }) => unit === kode);
  const isi = (list: readonly Baris[]) => Object.fromEntries(milik(list).map(({ kunci, isian }) => [kunci, isian]));
  const bukti = milik(kinerja).flatMap(({ kode: indikator, bukti: banyak }) =>
    Array.from({ length: banyak }, (_, i) => ({
      indikator,
      uraian: ke(["Rekapitulasi bulanan", "Berita acara", "Foto kegiatan"], i + indikator.length),
      tanggal: new Date("2024-12-30T00:00:00Z"),
      lokasi: i === 0 ? null : "arsip, map 3",
    })),
  );
  return { kinerja: isi(kinerja), anggaran: isi(anggaran), bukti: bukti.slice(0, 30) };
}
