import { formatTanggal } from "../../src/model/format.ts";
import { SKM_UNSUR } from "../../src/plan/skm.ts";
import type { Bagian, Jenis } from "./baca-kalimat.ts";
import type { Kantor } from "./baca-kantor.ts";
import { bacaAngka, bacaBilangan, bacaSemua, daftar } from "./baca-kata.ts";
import { type Fakta, jumlah, Pecahan, SERATUS, skor } from "./hitung-ulang.ts";

/*
 * Sentences about what the report tells beside plan and results: survey, services, evaluation, kelurahan, next steps.
 */

type Buat = (pola: string, baca: Jenis["baca"]) => Jenis;

const ANGKA = String.raw`-?[\d.]+(?:,\d+)?`;
const BILANGAN = String.raw`[\p{L}\d.]+(?: (?:belas|puluh|ratus))?(?: [\p{L}]+)?`;
const literal = (teks: string): string => teks.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const TANDA =
  "(?:● target tercapai|○ belum tercapai|◊ sementara atau belum dapat dinilai|□ belum ada data|↓ makin kecil makin baik)";

/** The patterns of one office. */
export function susunPelengkap(k: Kantor, jenis: Buat): Jenis[] {
  return [
    ...survei(k, jenis),
    ...layanan(k, jenis),
    ...evaluasi(k, jenis),
    ...wilayah(k, jenis),
    ...sekitar(k, jenis),
    ...langkah(k, jenis),
  ];
}

/** Beside other kecamatan: how many indicators, and where the office is first or last. */
function sekitar(k: Kantor, jenis: Buat): Jenis[] {
  const { config } = k;
  const lain = config.pembanding_kecamatan;
  const terukur = k.fakta.filter(({ plan }) => plan.tingkat === "tujuan" || plan.tingkat === "sasaran");
  const milik = terukur
    .map((fakta) => ({ fakta, nilai: lain.filter(({ indikator }) => indikator === fakta.plan.indikator.kode) }))
    .filter(({ nilai }) => nilai.length > 0);
  type Tempat = "pertama" | "bersama" | "terakhir";
  const peringkat = ({ fakta, nilai }: (typeof milik)[number]): Tempat | null => {
    const arah = { naik: 1, turun: -1, predikat: 1 }[fakta.plan.rule.arah as string];
    const angka = nilai.flatMap(({ nilai: each }) => {
      const isPredikat = fakta.plan.rule.arah === "predikat";
      if (typeof each === "number") return isPredikat ? [] : [Pecahan.of(each)];
      const n = isPredikat ? skor(fakta.plan, each) : null;
      return n === null ? [] : [Pecahan.of(n)];
    });
    if (arah === undefined || typeof fakta.realisasi === "string" || k.sementara(fakta) || angka.length === 0)
      return null;
    const own = fakta.realisasi.nilai;
    const depan = angka.filter((each) => each.banding(own) * arah > 0).length;
    const sama = angka.some((each) => each.banding(own) === 0);
    return depan === 0 ? (sama ? "bersama" : "pertama") : depan === angka.length ? "terakhir" : null;
  };
  const disebut = (teks: string | undefined, mana: Tempat): boolean => {
    const list = milik.filter((each) => peringkat(each) === mana).map(({ fakta }) => fakta.plan.indikator.uraian);
    if (list.length === 0) return teks === undefined;
    if (list.length > 3) return bacaBilangan((teks ?? "").replace(/ indikator$/, "")) === list.length;
    return teks === daftar(list);
  };
  const dibandingkan = milik.filter(({ fakta }) => typeof fakta.realisasi !== "string");
  const bersama = new Set(dibandingkan.flatMap(({ nilai }) => nilai.map(({ kecamatan }) => kecamatan)));
  const nama = [...new Set(lain.map(({ kecamatan }) => kecamatan))].filter((each) => bersama.has(each));
  return [
    jenis(
      `(?<n>${BILANGAN}) indikator dibandingkan dengan (?<lain>.+?)\\.`,
      (b) =>
        bacaBilangan((b.n ?? "").toLowerCase()) === dibandingkan.length &&
        (nama.length > 3
          ? bacaBilangan((b.lain ?? "").replace(/ kecamatan lain$/, "")) === nama.length
          : b.lain === daftar(nama)),
    ),
    jenis(
      `${literal(config.instansi.nama)} menempati (?:peringkat pertama pada (?<awal>.+?))?(?:; )?(?:peringkat pertama bersama kecamatan lain pada (?<bersama>.+?))?(?:; )?(?:peringkat terakhir pada (?<akhir>.+))?\\.`,
      (b) => disebut(b.awal, "pertama") && disebut(b.bersama, "bersama") && disebut(b.akhir, "terakhir"),
    ),
    jenis("Tanda “-” berarti tidak diketahui atau tidak dapat diperingkatkan\\.", () => milik.length > 0),
  ];
}

function survei({ config: { skm, tahun } }: Kantor, jenis: Buat): Jenis[] {
  const nilai = (tahun: number) =>
    SKM_UNSUR.flatMap(({ kunci, nama }) => {
      const satu = skm[tahun]?.[kunci];
      return satu === undefined ? [] : [{ nama, nilai: Pecahan.of(satu) }];
    });
  const indeks = (tahun: number): Pecahan | null => {
    const list = nilai(tahun);
    if (list.length < 9) return null;
    return jumlah(list.map((each) => each.nilai))
      .kali(new Pecahan(25n))
      .bagi(new Pecahan(9n))
      .bulat(2);
  };
  const mutu = (n: Pecahan): string => {
    if (n.banding(Pecahan.of(88.31)) >= 0) return "A (sangat baik)";
    if (n.banding(Pecahan.of(76.61)) >= 0) return "B (baik)";
    return n.banding(new Pecahan(65n)) >= 0 ? "C (kurang baik)" : "D (tidak baik)";
  };
  const orang = (teks: string | undefined): boolean =>
    (teks === undefined ? undefined : bacaBilangan(teks)) === skm[tahun]?.responden;
  const tertentu = (teks: string | undefined, angka: string | undefined, arah: number): boolean => {
    const list = nilai(tahun);
    const ujung = list.reduce((a, b) => (a.nilai.banding(b.nilai) * arah >= 0 ? a : b));
    const sama = list.filter((each) => each.nilai.banding(ujung.nilai) === 0);
    const nama = sama.map((each) => each.nama.replace(/^./, (c) => c.toLowerCase()));
    return (
      angka === ujung.nilai.tulis() &&
      (nama.length > 2
        ? bacaBilangan(teks?.replace(/ unsur$/, "") ?? "") === nama.length
        : teks === nama.join(" serta "))
    );
  };
  return [
    jenis(
      `Survei Kepuasan Masyarakat tahun ${tahun}(?: diikuti (?<n>${ANGKA}) responden)?(?<ikm>(?: dan)? menghasilkan Indeks Kepuasan Masyarakat (?<nilai>${ANGKA}) dengan mutu pelayanan (?<mutu>[A-D] \\([\\p{L} ]+\\)))?\\.`,
      (b) => {
        const n = indeks(tahun);
        if (!orang(b.n)) return false;
        if (n === null) return b.ikm === undefined;
        return b.nilai === n.tulis(2) && b.mutu === mutu(n) && b.ikm?.startsWith(" dan") === (b.n !== undefined);
      },
    ),
    jenis(
      `Indeks Kepuasan Masyarakat tahun ${tahun} belum dapat dihitung karena baru (?<n>${BILANGAN}) dari (?<m>${BILANGAN}) unsur yang nilainya diketahui\\.`,
      (b) =>
        bacaBilangan(b.n ?? "") === nilai(tahun).length && nilai(tahun).length < 9 && bacaBilangan(b.m ?? "") === 9,
    ),
    jenis(
      `Indeks itu (?:(?<arah>naik|turun) (?<beda>${ANGKA}) poin dari tahun (?<dari>\\d{4}) \\((?<lalu>${ANGKA})\\)|sama dengan tahun (?<sama>\\d{4}))\\.`,
      (b) => {
        const [kini, lalu] = [indeks(tahun), indeks(tahun - 1)];
        if (kini === null || lalu === null || Number(b.dari ?? b.sama) !== tahun - 1) return false;
        const arah = kini.banding(lalu);
        if (arah === 0) return b.sama !== undefined;
        const beda = arah > 0 ? kini.minus(lalu) : lalu.minus(kini);
        return b.arah === (arah > 0 ? "naik" : "turun") && b.beda === beda.tulis(2) && b.lalu === lalu.tulis(2);
      },
    ),
    jenis(
      `Nilai terendah ada pada (?<bawah>.+?) \\((?<low>${ANGKA})\\), sedangkan nilai tertinggi pada (?<atas>.+?) \\((?<high>${ANGKA})\\)\\.`,
      (b) => indeks(tahun) !== null && tertentu(b.bawah, b.low, -1) && tertentu(b.atas, b.high, 1) && b.low !== b.high,
    ),
    jenis(`Kesembilan unsur mempunyai nilai yang sama, yaitu (?<n>${ANGKA})\\.`, (b) =>
      nilai(tahun).every((each) => each.nilai.banding(bacaAngka(b.n ?? "")) === 0),
    ),
    jenis(
      literal(
        "Indeks adalah rata-rata kesembilan unsur dikalikan 25 (Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017).",
      ),
      () => true,
    ),
  ];
}

function layanan({ config: { layanan: list, tahun } }: Kantor, jenis: Buat): Jenis[] {
  const pada = (t: number) =>
    list.flatMap(({ nama, jumlah: n }) => (n?.[t] === undefined ? [] : [{ nama, nilai: n[t] as number }]));
  const total = (t: number): number => pada(t).reduce((s, { nilai }) => s + nilai, 0);
  return [
    jenis(
      `Pada tahun ${tahun} tercatat (?<n>${ANGKA}) permohonan untuk (?<jenis>[^,]+?) jenis layanan(?<tahu> yang jumlahnya diketahui)?(?:, sama dengan tahun (?<sama>\\d{4})|, (?<arah>naik|turun) (?<beda>${ANGKA}) permohonan(?: \\((?<persen>${ANGKA})%\\))? dari tahun (?<dari>\\d{4}))?\\.`,
      (b) => {
        const kini = pada(tahun);
        const [n, dari = `${list.length}`] = (b.jenis ?? "").split(" dari ");
        if (bacaBilangan(b.n ?? "") !== total(tahun) || bacaBilangan(n ?? "") !== kini.length) return false;
        if (bacaBilangan(dari) !== list.length || (b.tahu !== undefined) !== kini.length < list.length) return false;
        const sebelum = kini.map(({ nama }) => pada(tahun - 1).find((each) => each.nama === nama)?.nilai);
        if (sebelum.includes(undefined)) return b.sama === undefined && b.arah === undefined;
        const lalu = sebelum.reduce<number>((s, each) => s + (each ?? 0), 0);
        const beda = total(tahun) - lalu;
        if (Number(b.sama ?? b.dari) !== tahun - 1) return false;
        if (beda === 0) return b.sama !== undefined;
        const bagian = lalu === 0 ? undefined : Pecahan.of(Math.abs(beda)).kali(SERATUS).bagi(Pecahan.of(lalu));
        return (
          b.arah === (beda > 0 ? "naik" : "turun") &&
          bacaBilangan(b.beda ?? "") === Math.abs(beda) &&
          (bagian === undefined ? b.persen === undefined : persenSama(b.persen ?? "", bagian))
        );
      },
    ),
    jenis(`Yang terbanyak adalah (?<nama>.+?) \\((?<n>${ANGKA}) permohonan\\)\\.`, (b) => {
      const atas = Math.max(...pada(tahun).map(({ nilai }) => nilai));
      const sama = pada(tahun).filter(({ nilai }) => nilai === atas);
      return sama.length === 1 && sama[0]?.nama === b.nama && bacaBilangan(b.n ?? "") === atas;
    }),
    jenis("Tanda “-” berarti jumlahnya tidak diketahui\\.", () =>
      [...new Set(list.flatMap(({ jumlah: n }) => Object.keys(n ?? {})))].some(
        (t) => pada(Number(t)).length < list.length,
      ),
    ),
  ];
}

/** Two decimals, and more where it would say 100 without being it. */
function persenSama(teks: string, nilai: Pecahan): boolean {
  for (let tempat = 2; ; tempat += 1) {
    const satu = nilai.bulat(tempat);
    if (satu.banding(SERATUS) !== 0 || nilai.banding(SERATUS) === 0) return teks === satu.tulis(tempat);
  }
}

function evaluasi({ config, fakta }: Kantor, jenis: Buat): Jenis[] {
  const { lhe_tahun_lalu: list, tahun, inovasi, penghargaan } = config;
  const KATA = {
    selesai: "sudah selesai ditindaklanjuti",
    "dalam proses": "dalam proses",
    belum: "belum ditindaklanjuti",
  };
  const urut = (["selesai", "dalam proses", "belum"] as const)
    .map((status) => ({ kata: KATA[status], n: list.filter((each) => each.status === status).length }))
    .filter(({ n }) => n > 0);
  const sumber = `rekomendasi evaluasi AKIP tahun ${tahun - 1}`;
  const titik = (teks: string): string => (/[.!?]$/.test(teks) ? teks : `${teks}.`);
  const tulisan = [
    ...inovasi.map(({ nama, sejak, uraian, dampak, indikator }) => {
      const milik = fakta.find(({ plan }) => plan.indikator.kode === indikator)?.uraian;
      return [
        `${nama}${sejak === undefined ? ":" : ` dijalankan sejak tahun ${sejak}.`} ${titik(uraian)}`,
        dampak === undefined ? "" : titik(dampak),
        milik === undefined ? "" : `Inovasi ini mendukung ${milik}.`,
      ]
        .filter((each) => each !== "")
        .join(" ");
    }),
    ...penghargaan.map(({ nama, pemberi, penerima, tanggal }) =>
      [
        `${nama} dari ${pemberi}`,
        ...(penerima === undefined ? [] : [`diterima ${penerima}`]),
        ...(tanggal === undefined ? [] : [formatTanggal(tanggal)]),
      ].join(", "),
    ),
  ];
  return [
    jenis(`(?<n>Satu-satunya|\\S+(?: \\d+)?) ${sumber} (?<kata>[\\p{L} ]+?)\\.`, (b) => {
      const banyak = b.n === "Satu-satunya" ? 1 : bacaSemua(b.n ?? "");
      return urut.length === 1 && banyak === list.length && b.kata === urut[0]?.kata;
    }),
    jenis(`Dari (?<n>${BILANGAN}) ${sumber}, (?<isi>[^.]+)\\.`, (b) => {
      const bagian = (b.isi ?? "").split(/, dan |, | dan /);
      return (
        urut.length > 1 &&
        bacaBilangan(b.n ?? "") === list.length &&
        bagian.length === urut.length &&
        urut.every(
          ({ kata, n }, i) =>
            bagian[i]?.endsWith(` ${kata}`) && bacaBilangan(bagian[i]?.slice(0, -kata.length - 1) ?? "") === n,
        )
      );
    }),
    ...tulisan.map((teks) => jenis(literal(teks), () => true)),
  ];
}

function wilayah(k: Kantor, jenis: Buat): Jenis[] {
  const { config, fakta } = k;
  const unit = config.unit.filter((each) => each.jenis === "kelurahan");
  const milik = (kode: string): readonly Fakta[] =>
    fakta.filter(({ plan }) => plan.tingkat === "unit" && plan.induk === kode);
  const semua = unit.flatMap(({ kode, nama }) => milik(kode).map((f) => ({ nama, f, kode: f.plan.indikator.kode })));
  const pertama = semua.find(({ kode }) => semua.filter((each) => each.kode === kode).length > 1);
  const list = semua.filter(({ kode }) => kode === pertama?.kode);
  const ada = list.filter(({ f }) => typeof f.capaian !== "string");
  const capai = ada.filter(({ f }) => k.tercapai(f));
  const belum = ada.filter(({ f }) => !k.tercapai(f));
  const tanpa = list.length - ada.length;
  const desa = unit.filter(({ nama }) => nama.startsWith("Desa")).length;
  const kata = desa === 0 ? "kelurahan" : desa === unit.length ? "desa" : "kelurahan dan desa";
  const uraian = literal(pertama?.f.uraian ?? "");
  const SISA = `(?:; (?<n3>${BILANGAN}) belum dapat dinilai)?\\.`;
  const sisa = (b: Bagian): boolean => (b.n3 === undefined ? 0 : bacaBilangan(b.n3)) === tanpa;
  const diukur = [...k.tujuan, ...k.utama];
  const banding = diukur.flatMap((f) => {
    const { pembanding } = f.plan.indikator;
    const n = k.lihat(f.realisasi, f);
    const { arah } = f.plan.rule;
    const predikat = typeof f.realisasi === "object" && f.realisasi.predikat !== null;
    if (pembanding === undefined || n === null || predikat) return [];
    const beda = n.banding(Pecahan.of(pembanding.nilai)) * (arah === "turun" ? -1 : 1);
    const dinilai = arah === "naik" || arah === "turun" || arah === "predikat";
    return [dinilai ? (beda === 0 ? "sama" : beda > 0 ? "lebih baik" : "belum lebih baik") : "-"];
  });
  const gugus = ["lebih baik", "sama", "belum lebih baik"]
    .map((each) => ({ kata: each, n: banding.filter((satu) => satu === each).length }))
    .filter(({ n }) => n > 0);
  return [
    jenis(`(?<n>\\S+(?: \\d+)?) ${kata} mencapai target ${uraian}\\.`, (b) => {
      return capai.length === list.length && list.length > 1 && bacaSemua(b.n ?? "") === list.length;
    }),
    jenis(
      `(?:Sebanyak )?(?<n>${BILANGAN}) dari (?<m>${BILANGAN}) ${kata} mencapai target ${uraian}(?:; (?<n2>${BILANGAN}) belum|; yang belum adalah (?<nama>.+?))?${SISA}`,
      (b) =>
        capai.length > 0 &&
        capai.length < list.length &&
        bacaBilangan(b.n ?? "") === capai.length &&
        bacaBilangan(b.m ?? "") === list.length &&
        (belum.length === 0
          ? b.n2 === undefined && b.nama === undefined
          : belum.length > 5
            ? bacaBilangan(b.n2 ?? "") === belum.length
            : [...(b.nama ?? "").split(/, dan |, | dan /)].sort().join() ===
              [...daftar(belum.map(({ nama }) => nama)).split(/, dan |, | dan /)].sort().join()) &&
        sisa(b),
    ),
    jenis(
      `Belum satu pun dari (?<m>${BILANGAN}) ${kata} mencapai target ${uraian}${SISA}`,
      (b) => capai.length === 0 && belum.length > 0 && bacaBilangan(b.m ?? "") === list.length && sisa(b),
    ),
    jenis(
      `Capaian ${uraian} (?<n>\\S+(?: \\d+)?) ${kata} belum dapat dinilai\\.`,
      (b) => ada.length === 0 && bacaSemua(b.n ?? "") === list.length,
    ),
    jenis(`${TANDA}(?:, ${TANDA})*\\.`, () => true),
    jenis(
      `(?:(?<semua>\\S+(?: \\d+)?) indikator mempunyai pembanding|Pembanding tersedia untuk (?<n>${BILANGAN}) dari (?<m>${BILANGAN}) indikator)(?:; realisasinya (?<isi>[^.]+))?\\.`,
      (b) => {
        const bagian = b.isi === undefined ? [] : b.isi.split(/, dan |, | dan /);
        const banyak =
          b.semua === undefined
            ? bacaBilangan(b.n ?? "") === banding.length && bacaBilangan(b.m ?? "") === diukur.length
            : banding.length === diukur.length && bacaSemua(b.semua) === banding.length;
        return (
          banyak &&
          bagian.length === gugus.length &&
          gugus.every(
            ({ kata: satu, n }, i) =>
              bagian[i]?.endsWith(` ${satu}`) && bacaBilangan(bagian[i]?.slice(0, -satu.length - 1) ?? "") === n,
          )
        );
      },
    ),
  ];
}

function langkah(k: Kantor, jenis: Buat): Jenis[] {
  const { config, data, fakta } = k;
  const { tindak_lanjut: langkahnya, tahun } = config;
  const tertulis = ({ plan }: Pick<Fakta, "plan">): string[] =>
    data.formulir
      .flatMap((d) => d.kinerja)
      .flatMap(({ id, narrative }) =>
        id === plan.id && narrative.tindak_lanjut !== null ? [narrative.tindak_lanjut.teks] : [],
      );
  const dasar = (f: Fakta): Fakta[] =>
    f.dipakai
      .flatMap(({ id }) => fakta.filter(({ plan }) => plan.id === id))
      .flatMap((g) => (g.plan.indikator.dari === undefined ? [g] : dasar(g)));
  const ditulis = (f: Fakta): boolean =>
    [f, ...dasar(f)].flatMap(tertulis).some((teks) => !/^(?:-+|tidak ada|nihil|n\/a)\.?$/i.test(teks.trim()));
  const bercerita = ({ plan }: Fakta): boolean =>
    data.formulir.some((d) =>
      d.kinerja.some(({ id, narrative }) => id === plan.id && Object.values(narrative).some((teks) => teks !== null)),
    );
  /** Of what several units wrote, each has a row. */
  const penulis = (f: Fakta): number =>
    bercerita(f) ? 1 : new Set(dasar(f).flatMap((g) => (ditulis(g) ? [g.plan.unit] : []))).size;
  const sudah = new Set<string>();
  const gugus = fakta.flatMap((f) => {
    const { kode } = f.plan.indikator;
    const n = sudah.has(kode) ? 0 : langkahnya.filter(({ indikator }) => indikator === kode).length;
    if (n > 0) sudah.add(kode);
    const gagal = typeof f.capaian !== "string" && !k.tercapai(f);
    const tercapai = typeof f.capaian !== "string" && k.tercapai(f);
    if (n > 0) return [{ n, gagal }];
    const utama = f.plan.tingkat === "tujuan" || f.plan.tingkat === "sasaran";
    return utama && (!tercapai || ditulis(f)) ? [{ n: Math.max(1, penulis(f)), gagal }] : [];
  });
  const gagal = gugus.filter((each) => each.gagal);
  const banyak = (list: readonly { readonly n: number }[]): number => list.reduce((s, { n }) => s + n, 0);
  return [
    jenis(
      `Rencana tindak lanjut tahun ${tahun + 1} memuat (?<n>${BILANGAN}) kegiatan untuk (?<m>${BILANGAN}) indikator\\.`,
      (b) =>
        (bacaBilangan(b.n ?? "") === banyak(gugus) && bacaBilangan(b.m ?? "") === gugus.length) ||
        `bukan ${banyak(gugus)} untuk ${gugus.length}`,
    ),
    jenis(
      "Semuanya ditujukan bagi indikator yang belum mencapai target\\.",
      () => gagal.length === gugus.length && gugus.length > 0,
    ),
    jenis(
      `(?<n>${BILANGAN}) di antaranya ditujukan bagi (?<m>${BILANGAN}) indikator yang belum mencapai target\\.`,
      (b) =>
        gagal.length > 0 &&
        gagal.length < gugus.length &&
        bacaBilangan(b.n ?? "") === banyak(gagal) &&
        bacaBilangan(b.m ?? "") === gagal.length,
    ),
    jenis("■ triwulan pelaksanaan\\.(?: Tanda “-” berarti anggarannya tidak dicantumkan\\.)?", () => true),
  ];
}
