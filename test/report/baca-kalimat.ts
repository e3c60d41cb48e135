import { formatTanggal } from "../../src/model/format.ts";
import type { Target } from "../../src/plan/schema.ts";
import { type Kantor, type ProgramUang, sebanyak, type Uang } from "./baca-kantor.ts";
import { bacaAngka, bacaBilangan, bacaSemua, banyaknya, bedanya, daftar } from "./baca-kata.ts";
import { type Fakta, jumlah, NOL, Pecahan, SERATUS, type Tahun } from "./hitung-ulang.ts";

/*
 * A second reading of every sentence that a report makes from numbers: taken apart by patterns of its own and computed
 * again from lkjip.yaml and the forms. What no pattern takes is a failure: a new sentence needs a reading here.
 */

/** Where a paragraph stands: of which indicators it speaks. */
export interface Tempat {
  /** Name of the text in the report. */
  readonly nama: string;
  readonly milik: readonly Fakta[];
}

interface Jalan extends Tempat {
  /** The indicator that the sentence before spoke of. */
  subjek: Fakta | null;
}

type Bagian = Readonly<Record<string, string | undefined>>;
/** A pattern, and whether what it took is true; a text says what would be. */
interface Jenis {
  /** What it begins with, to pass it by quickly. */
  readonly awal: string;
  readonly pola: RegExp;
  readonly baca: (bagian: Bagian, jalan: Jalan) => boolean | string;
}

const literal = (teks: string): string => teks.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const ANGKA = String.raw`-?[\d.]+(?:,\d+)?`;
const BILANGAN = String.raw`[\p{L}\d.]+(?: (?:belas|puluh|ratus))?(?: [\p{L}]+)?`;

/** All sentences that a report may hold. */
function susunJenis(k: Kantor): readonly Jenis[] {
  const { config } = k;
  const { kebijakan, tahun, instansi, perjanjian_kinerja: pk } = config;
  const bertanggal = (satu: { readonly tanggal: string } | undefined): string =>
    satu === undefined ? "" : ` tanggal ${formatTanggal(satu.tanggal)}`;
  const nama = (list: readonly string[]): string =>
    `(?:${
      [...new Set(list)]
        .sort((a, b) => b.length - a.length)
        .map(literal)
        .join("|") || "(?!)"
    })`;
  const I = nama(k.fakta.map(({ uraian }) => uraian));
  const KATEGORI = nama(kebijakan.skala.map(({ predikat }) => predikat));
  const KATA = "melampaui target|sesuai target|belum mencapai target";
  const jenis = (pola: string, baca: Jenis["baca"]): Jenis => ({
    awal: /^[\p{L} ]*(?=[^\p{L} ?*+])/u.exec(pola)?.[0] ?? "",
    pola: new RegExp(`${pola}(?= |$)`, "uy"),
    baca,
  });
  const cari = (uraian: string | undefined, jalan: Jalan): Fakta[] => {
    const sama = [...jalan.milik, ...k.fakta].filter((f) => f.uraian === uraian);
    return [...new Set(sama)];
  };
  /** The claim holds for an indicator of that name, those of the place first; it becomes the subject. */
  const tentang = (uraian: string | undefined, jalan: Jalan, benar: (f: Fakta) => boolean): boolean => {
    const list = cari(uraian, jalan);
    const dekat = list.filter((f) => jalan.milik.includes(f));
    const found = (dekat.length > 0 ? dekat : list).find(benar);
    if (found !== undefined) jalan.subjek = found;
    return found !== undefined;
  };
  const satuan = (f: Fakta): string => f.plan.indikator.satuan.trim();
  const naik = (f: Fakta): "naik" | "turun" | null =>
    f.plan.rule.arah === "turun"
      ? "turun"
      : f.plan.rule.arah === "naik" || f.plan.rule.arah === "predikat"
        ? "naik"
        : null;

  /** "dengan kategori X" of an exact mean. */
  const rataBenar = (b: Bagian, list: readonly Fakta[], perSasaran = false): boolean => {
    const rata = k.rata(list, perSasaran);
    return (
      rata !== null &&
      b.nilai === rata.nilai.tulis(kebijakan.desimal) &&
      b.kategori === k.kategori(rata.nilai) &&
      (b.lengkap ?? "") === k.kelengkapan(list)
    );
  };
  const uangBenar = (b: Bagian, u: Uang): boolean => {
    const [huruf = "", koma] = (b.huruf ?? "").split(" koma ");
    return b.pagu === u.pagu.tulis() && (koma !== undefined || BigInt(bacaBilangan(huruf)) === u.pagu.a / u.pagu.b);
  };
  const puncak = <T>(list: readonly T[], nilai: (item: T) => Pecahan | null) => {
    const ada = list.flatMap((item) => (nilai(item) === null ? [] : [{ item, nilai: nilai(item) as Pecahan }]));
    const urut = [...ada].sort((a, b) => b.nilai.banding(a.nilai));
    const [atas, bawah] = [urut[0], urut.at(-1)];
    if (atas === undefined || bawah === undefined || atas.nilai.banding(bawah.nilai) === 0) return null;
    const sama = (n: Pecahan): T[] => ada.filter((e) => e.nilai.banding(n) === 0).map((e) => e.item);
    return {
      banyak: ada.length,
      atas: atas.nilai,
      bawah: bawah.nilai,
      diAtas: sama(atas.nilai),
      diBawah: sama(bawah.nilai),
    };
  };
  const namaAtauBanyak = (teks: string | undefined, list: readonly string[], benda: string, muka: string): boolean =>
    list.length > 2
      ? teks === `${teks?.split(" ")[0]} ${benda}` &&
        bacaBilangan(teks?.slice(0, -benda.length - 1) ?? "") === list.length
      : teks === `${muka}${daftar(list)}`;
  const hasil = (f: Fakta): string =>
    k.cetak(f) !== null
      ? k.tercapai(f)
        ? "mencapai atau melampaui target"
        : "belum mencapai target"
      : f.capaian === "belum"
        ? "datanya belum lengkap"
        : "belum dapat dinilai";
  const URUT = [
    "mencapai atau melampaui target",
    "belum mencapai target",
    "datanya belum lengkap",
    "belum dapat dinilai",
  ];
  const HASIL = URUT.join("|");
  const hitung = (list: readonly Fakta[]) =>
    URUT.map((kata) => ({ kata, n: list.filter((f) => hasil(f) === kata).length })).filter(({ n }) => n > 0);

  /** "Empat dari enam indikator mencapai atau melampaui target; dua belum." */
  const jumlahBenar = (teks: string, list: readonly Fakta[]): boolean => {
    const [pertama, ...lain] = hitung(list);
    if (pertama === undefined) return false;
    const semua = new RegExp(`^(\\S+(?: \\d+)?) indikator (${HASIL})$`, "u").exec(teks);
    if (semua !== null && lain.length === 0)
      return semua[2] === pertama.kata && bacaSemua(semua[1] ?? "") === list.length;
    const baca = new RegExp(`^(?:Sebanyak )?(.+?) dari (.+?) indikator (${HASIL})(.*)$`, "iu").exec(teks);
    if (baca === null || baca[3] !== pertama.kata) return false;
    if (bacaBilangan(baca[1] ?? "") !== pertama.n || bacaBilangan(baca[2] ?? "") !== list.length) return false;
    const sisa = (baca[4] ?? "").replace(/^[;,] /, "").split(/, dan |, | dan /);
    return (
      sisa.length === lain.length &&
      lain.every(({ kata, n }, i) => {
        const ucap = pertama.kata === URUT[0] && kata === URUT[1] ? "belum" : kata;
        const bagian = sisa[i] ?? "";
        return bagian.endsWith(` ${ucap}`) && bacaBilangan(bagian.slice(0, -ucap.length - 1)) === n;
      })
    );
  };

  const poin = String.raw`(?:, dengan capaian (?:tetap (?<tetap>${ANGKA})%|(?<arah>naik|turun) (?<poin>${ANGKA}) poin persentase dari tahun (?<dariTahun>\d{4}) \((?<semula>${ANGKA})% menjadi (?<kini>${ANGKA})%\)))?`;
  const poinBenar = (b: Bagian, f: Fakta, lalu: Tahun): boolean => {
    const [semula, kini] = [k.cetak(lalu), k.cetak(f)];
    if (semula === null || kini === null) return b.tetap === undefined && b.poin === undefined;
    const tulis = (n: Pecahan): string => n.tulis(kebijakan.desimal);
    const arah = kini.banding(semula);
    if (arah === 0) return b.tetap === tulis(kini);
    return (
      b.arah === (arah > 0 ? "naik" : "turun") &&
      b.semula === tulis(semula) &&
      b.kini === tulis(kini) &&
      bacaAngka(b.poin ?? "0").banding(arah > 0 ? kini.minus(semula) : semula.minus(kini)) === 0 &&
      Number(b.dariTahun) === lalu.tahun
    );
  };
  const lalu = (f: Fakta): Tahun | undefined => f.riwayat.find((t) => t.tahun === tahun - 1);

  const seluruhTahun = (f: Fakta): Tahun[] => [...f.riwayat, f];
  const rentangTahun = (b: Bagian, ada: readonly Tahun[]): boolean => {
    const tinggi = puncak(ada, k.cetak);
    const semua = ada.flatMap((t) => k.cetak(t) ?? []);
    if (b.rata !== undefined) return tinggi === null && b.rata === semua[0]?.tulis(kebijakan.desimal);
    const tahunOf = (list: readonly Tahun[]): string => daftar(list.map((t) => `${t.tahun}`));
    return (
      tinggi !== null &&
      b.tinggi === tinggi.atas.tulis(kebijakan.desimal) &&
      b.rendah === tinggi.bawah.tulis(kebijakan.desimal) &&
      b.padaTinggi === tahunOf(tinggi.diAtas) &&
      b.padaRendah === tahunOf(tinggi.diBawah)
    );
  };
  const RENTANG = String.raw`(?: dan capaiannya tetap (?<rata>${ANGKA})%|; capaiannya tertinggi (?<tinggi>${ANGKA})% pada tahun (?<padaTinggi>[\d, dan]+?) dan terendah (?<rendah>${ANGKA})% pada tahun (?<padaRendah>[\d, dan]+?))\.`;
  const tren = (b: Bagian, jalan: Jalan, benar: (ada: Tahun[], semua: number[]) => boolean): boolean => {
    const periksa = (f: Fakta): boolean => {
      const ada = seluruhTahun(f).filter((t) => k.cetak(t) !== null);
      const awal = ada[0]?.tahun ?? 0;
      const semua = Array.from({ length: tahun - awal + 1 }, (_, i) => awal + i);
      return (
        ada.length >= 3 &&
        Number(b.awal) === awal &&
        Number(b.akhir) === tahun &&
        benar(ada, semua) &&
        rentangTahun(b, ada)
      );
    };
    return b.i === undefined ? jalan.subjek !== null && periksa(jalan.subjek) : tentang(b.i, jalan, periksa);
  };
  const tercapai = (ada: readonly Tahun[]): number => ada.filter(k.tercapai).length;

  const renstra = (f: Fakta) => {
    const [mulai, akhir] = config.renstra.periode;
    const target = Object.entries(f.plan.indikator.target_renstra ?? {})
      .map(([t, nilai]) => ({ tahun: Number(t), nilai }))
      .filter((t) => t.tahun >= mulai && t.tahun <= akhir)
      .sort((a, b) => a.tahun - b.tahun);
    return { mulai, akhir, target, ujung: target.at(-1) };
  };

  /** What a sentence about Renstra compares: last target and this year's value, or with akumulasi_renstra their sums. */
  const dasarRenstra = (f: Fakta) => {
    const { mulai, akhir, target, ujung } = renstra(f);
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
  };

  const efisiensiBenar = (b: Bagian, jalan: Jalan): boolean => {
    const rata = k.rata(jalan.milik)?.nilai ?? null;
    const { total } = k.pendukung(jalan.milik);
    if (rata === null || b.capaian !== rata.tulis(kebijakan.desimal) || total.serapan === null) return false;
    if (kebijakan.efisiensi === "pmk") {
      const harap = total.pagu.kali(k.bulat(rata)).bagi(SERATUS);
      const e = harap.minus(total.realisasi).kali(SERATUS).bagi(harap);
      const batas = (n: number): Pecahan => new Pecahan(BigInt(n));
      const dalam = e.banding(batas(20)) > 0 ? batas(20) : e.banding(batas(-20)) < 0 ? batas(-20) : e;
      const ne = dalam.kali(batas(50)).bagi(batas(20)).plus(batas(50));
      return (
        b.pagu === total.pagu.tulis() &&
        b.realisasi === total.realisasi.tulis() &&
        b.e === e.tulis(kebijakan.desimal) &&
        b.ne === ne.tulis(kebijakan.desimal)
      );
    }
    return (
      k.bulat(rata).banding(SERATUS) >= 0 &&
      b.serapan === total.serapan.tulis(kebijakan.desimal) &&
      b.selisih === k.bulat(rata).minus(k.bulat(total.serapan)).tulis(kebijakan.desimal)
    );
  };
  const EFISIENSI = String.raw`engan capaian kinerja (?<capaian>${ANGKA})%(?: dan serapan anggaran program pendukung (?<serapan>${ANGKA})%, tingkat efisiensinya (?<selisih>${ANGKA}) poin persentase|, pagu Rp(?<pagu>${ANGKA}), dan realisasi Rp(?<realisasi>${ANGKA}), efisiensinya (?<e>${ANGKA})% dan nilai efisiensinya (?<ne>${ANGKA})%)\.`;
  const kurangEfisiensi = (teks: string | undefined, list: readonly Fakta[]): boolean => {
    const rata = k.rata(list)?.nilai ?? null;
    const { program, total } = k.pendukung(list);
    if (rata === null)
      return list.some((f) => f.capaian === "belum")
        ? teks === "belum dapat dihitung karena capaian sasaran ini belum dapat dihitung"
        : teks === "belum dapat dihitung karena capaian sasaran ini belum dapat dinilai";
    if (total.kurang > 0) {
      const baca = /^belum dapat dihitung karena realisasi anggaran (.+) sub kegiatan belum dilaporkan$/.exec(
        teks ?? "",
      );
      return bacaBilangan(baca?.[1] ?? "") === total.kurang;
    }
    if (program.length === 0)
      return teks === "belum dapat dihitung karena program pendukung sasaran ini belum dipetakan";
    if (total.pagu.a === 0n) return teks === "tidak dapat dihitung karena pagu program pendukungnya 0";
    if (kebijakan.efisiensi === "pmk") return rata.a === 0n && /karena pagu × capaian berjumlah 0$/.test(teks ?? "");
    return (
      k.bulat(rata).banding(SERATUS) < 0 &&
      teks === `tidak dihitung karena capaian sasaran ini (${k.persen(rata)}) belum mencapai 100%`
    );
  };
  const punyaEfisiensi = (list: readonly Fakta[]): boolean => {
    const rata = k.rata(list)?.nilai ?? null;
    const { total } = k.pendukung(list);
    if (rata === null || total.serapan === null) return false;
    return kebijakan.efisiensi === "pmk" ? k.bulat(rata).a !== 0n : k.bulat(rata).banding(SERATUS) >= 0;
  };
  const serapanPuncak = (b: Bagian, list: readonly ProgramUang[]): boolean => {
    const p = puncak(list, (u) => (u.serapan === null ? null : k.bulat(u.serapan)));
    if (p === null) return false;
    const semua = p.banyak === list.length;
    return (
      (semua ? b.dari === undefined : bacaBilangan(b.dari ?? "") === p.banyak) &&
      b.tinggi === p.atas.tulis(kebijakan.desimal) &&
      b.rendah === p.bawah.tulis(kebijakan.desimal) &&
      namaAtauBanyak(
        b.atas,
        p.diAtas.map((u) => u.uraian),
        "program",
        "",
      ) &&
      namaAtauBanyak(
        b.bawah,
        p.diBawah.map((u) => u.uraian),
        "program",
        "",
      )
    );
  };
  const pagu = String.raw`Pagu anggaran ${literal(instansi.nama)} tahun ${tahun} adalah Rp(?<pagu>${ANGKA}) \((?<huruf>[\p{L} ]+?) rupiah\)`;
  const gugus = (teks: string, list: readonly Fakta[], tulis: (f: Fakta) => string): boolean =>
    teks === daftar(list.map(tulis));

  return [
    // Target, realisation and capaian of one indicator.
    jenis(
      `Target (?<i>${I}) tahun ${tahun} adalah (?<t>.+?)(?: dan terealisasi (?<r>.+?))?(?<arah> \\(makin kecil makin baik\\))?, sehingga capaiannya (?<c>${ANGKA})% \\((?<kata>${KATA}), kategori (?<kategori>${KATEGORI})\\)\\.(?: Capaian dibatasi paling tinggi (?<batas>${ANGKA})%\\.)?`,
      (b, jalan) =>
        tentang(b.i, jalan, (f) => {
          if (typeof f.capaian === "string") return false;
          const sebagian = k.sebagian(f);
          return (
            b.t === k.sasaranTarget(f.plan.indikator.target, satuan(f)) &&
            b.r === `${k.sebut(f.realisasi, satuan(f))}${sebagian === "" ? "" : ` (${sebagian})`}` &&
            (b.arah !== undefined) === (naik(f) === "turun") &&
            b.c === f.capaian.nilai.tulis(kebijakan.desimal) &&
            b.kata === k.kata(f) &&
            b.kategori === k.kategori(f.capaian.nilai) &&
            (b.batas !== undefined) === f.capaian.dibatasi &&
            (b.batas === undefined || bacaAngka(b.batas).banding(Pecahan.of(kebijakan.batas_capaian ?? 0)) === 0)
          );
        }),
    ),
    jenis(
      `Target (?<i>${I}) tahun ${tahun} adalah (?<t>.+?)(?: dan terealisasi (?<r>.+?))?; capaiannya belum dapat (?<apa>disajikan|dinilai) karena (?<sebab>.+?)\\.`,
      (b, jalan) =>
        tentang(
          b.i,
          jalan,
          (f) =>
            b.t === k.sasaranTarget(f.plan.indikator.target, satuan(f)) &&
            f.capaian === (b.apa === "disajikan" ? "belum" : "tidak") &&
            b.r === (typeof f.realisasi === "string" ? undefined : k.sebut(f.realisasi, satuan(f))) &&
            k.alasan(f, b.sebab ?? ""),
        ),
    ),
    // Against last year.
    jenis(`Realisasi (?<i>${I}) tetap (?<r>.+?), sama dengan tahun (?<t>\\d{4})${poin}\\.`, (b, jalan) =>
      tentang(b.i, jalan, (f) => {
        const dulu = lalu(f);
        const [a, z] = [dulu && k.lihat(dulu.realisasi), k.lihat(f.realisasi)];
        return (
          dulu !== undefined &&
          Number(b.t) === dulu.tahun &&
          a?.banding(z ?? NOL) === 0 &&
          z !== null &&
          b.r === k.sebut(f.realisasi, satuan(f)) &&
          poinBenar(b, f, dulu)
        );
      }),
    ),
    jenis(
      `Realisasi (?<i>${I}) (?<gerak>naik|turun)(?: (?<beda>\\S.*?))? dibandingkan tahun (?<t>\\d{4}), yaitu dari (?<a>.+?) menjadi (?<z>.+?)(?: \\(kinerja (?<nilai>membaik|menurun)\\))?${poin}\\.`,
      (b, jalan) =>
        tentang(b.i, jalan, (f) => {
          const dulu = lalu(f);
          const [a, z] = [dulu && k.lihat(dulu.realisasi), k.lihat(f.realisasi)];
          if (dulu === undefined || !a || z === null) return false;
          const gerak = z.banding(a) > 0 ? "naik" : z.banding(a) < 0 ? "turun" : "tetap";
          const baik = naik(f);
          return (
            b.gerak === gerak &&
            Number(b.t) === dulu.tahun &&
            b.a === k.sebut(dulu.realisasi, satuan(f)) &&
            b.z === k.sebut(f.realisasi, satuan(f)) &&
            (b.beda ?? "") ===
              (typeof f.plan.indikator.target === "string" ? "" : bedanya(z.minus(a), satuan(f), config)) &&
            (b.nilai ?? "") === (baik === null ? "" : baik === gerak ? "membaik" : "menurun") &&
            poinBenar(b, f, dulu)
          );
        }),
    ),
    // Over the years.
    jenis(
      `Selama (?<awal>\\d{4})–(?<akhir>\\d{4}) target(?: (?<i>${I}))? (?:(?<selalu>selalu tercapai)|(?<belum>belum pernah tercapai)|tercapai pada (?<n>${BILANGAN}) dari (?<m>${BILANGAN}) tahun)${RENTANG}`,
      (b, jalan) =>
        tren(b, jalan, (ada, semua) => {
          const n = tercapai(ada);
          if (ada.length !== semua.length) return false;
          if (b.selalu !== undefined) return n === semua.length;
          if (b.belum !== undefined) return n === 0;
          return n > 0 && n < semua.length && bacaBilangan(b.n ?? "") === n && bacaBilangan(b.m ?? "") === semua.length;
        }),
    ),
    jenis(
      `Capaian tersedia untuk (?<n>${BILANGAN}) dari (?<m>${BILANGAN}) tahun (?<awal>\\d{4})–(?<akhir>\\d{4}) \\(tanpa (?<tanpa>[\\d, dan]+)\\); target(?: (?<i>${I}))? (?:tercapai pada (?<semua>\\S+(?: \\d+)?) tahun itu|(?<nihil>tidak tercapai pada satu pun tahun itu)|tercapai pada (?<sebagian>${BILANGAN}) tahun di antaranya)${RENTANG}`,
      (b, jalan) =>
        tren(b, jalan, (ada, semua) => {
          const n = tercapai(ada);
          const tanpa = semua.filter((t) => !ada.some((a) => a.tahun === t));
          if (tanpa.length === 0 || b.tanpa !== daftar(tanpa.map(String))) return false;
          if (bacaBilangan(b.n ?? "") !== ada.length || bacaBilangan(b.m ?? "") !== semua.length) return false;
          if (b.semua !== undefined) return n === ada.length && bacaSemua(b.semua) === n;
          if (b.nihil !== undefined) return n === 0;
          return n > 0 && n < ada.length && bacaBilangan(b.sebagian ?? "") === n;
        }),
    ),
    // Renstra.
    jenis(
      `(?:Jumlah target Renstra sampai dengan|(?<satu>Target Renstra)) tahun (?<ujung>\\d{4}) untuk (?<i>${I}) adalah (?<t>.+?)(?:; tingkat kemajuannya belum dapat dihitung karena (?<sebab>.+?)\\.|\\. (?<kini>Realisasi tahun ${tahun} adalah|Sampai dengan tahun ${tahun} terealisasi) (?<r>.+?), sehingga tingkat kemajuannya (?<c>${ANGKA})%(?:(?<sudah> dan target tersebut sudah tercapai)|; masih diperlukan tambahan (?<tambah>.+?) sampai dengan tahun (?<sampai>\\d{4})|; masih kurang (?<kurang>.+?) dari target)?\\.)`,
      (b, jalan) =>
        tentang(b.i, jalan, (f) => {
          const dasar = dasarRenstra(f);
          if (dasar === null) return false;
          const { ujung, dijumlah, kini, tahunan, sebab } = dasar;
          if (
            (b.satu === undefined) !== dijumlah ||
            Number(b.ujung) !== ujung.tahun ||
            b.t !== k.sasaranTarget(ujung.nilai, satuan(f))
          )
            return false;
          if (sebab !== null) return b.sebab === sebab;
          const hitungan = k.kemajuan(f, ujung.nilai, kini);
          if (typeof hitungan === "string")
            return (
              b.sebab !== undefined &&
              (hitungan === "belum" || kini === "n/a"
                ? k.alasan(f, b.sebab)
                : b.sebab ===
                  (typeof ujung.nilai === "string" ? `skor target "${ujung.nilai}" adalah 0` : "targetnya 0"))
            );
          const dari = tahunan.length > 1 ? `jumlah tahun ${daftar(tahunan.map(String))}` : "";
          const rincian = dijumlah ? dari : k.sebagian(f);
          const sampai = k.bulat(hitungan.nilai).banding(SERATUS) >= 0;
          const sisa = b.tambah ?? b.kurang;
          const angka = typeof ujung.nilai === "number" && naik(f) === "naik";
          const beda = angka
            ? bedanya(Pecahan.of(ujung.nilai as number).minus(k.lihat(kini) ?? NOL), satuan(f), config)
            : undefined;
          return (
            b.kini?.startsWith("Realisasi") === !dijumlah &&
            b.r === `${k.sebut(kini, satuan(f))}${rincian === "" ? "" : ` (${rincian})`}` &&
            b.c === hitungan.nilai.tulis(kebijakan.desimal) &&
            (b.sudah !== undefined) === sampai &&
            (sampai ? sisa === undefined : sisa === beda) &&
            (b.tambah === undefined || (ujung.tahun > tahun && Number(b.sampai) === ujung.tahun)) &&
            (b.kurang === undefined || ujung.tahun <= tahun)
          );
        }),
    ),
    // Benchmark.
    jenis(
      `Realisasi (?<i>${I}) sebesar (?<r>.+?) (?:berada (?<beda>.+?) di (?<letak>atas|bawah)|(?<sama>sama dengan)) (?<acuan>.+) \\((?<nilai>[^()]+)\\)\\.`,
      (b, jalan) =>
        tentang(b.i, jalan, (f) => {
          const { pembanding } = f.plan.indikator;
          const r = k.lihat(f.realisasi);
          if (pembanding === undefined || r === null) return false;
          const nilai = Pecahan.of(pembanding.nilai);
          const arah = r.banding(nilai);
          return (
            b.acuan === pembanding.nama &&
            b.nilai === banyaknya(nilai, satuan(f), config) &&
            b.r === k.sebut(f.realisasi, satuan(f)) &&
            (arah === 0
              ? b.sama !== undefined
              : b.letak === (arah > 0 ? "atas" : "bawah") && b.beda === bedanya(r.minus(nilai), satuan(f), config))
          );
        }),
    ),
    jenis(`Perbandingan (?<i>${I}) dengan (?<acuan>.+?) belum dapat disajikan karena (?<sebab>.+?)\\.`, (b, jalan) =>
      tentang(b.i, jalan, (f) => b.acuan === f.plan.indikator.pembanding?.nama && k.alasan(f, b.sebab ?? "")),
    ),
    jenis(`Belum ada standar nasional atau pembanding resmi untuk (?<daftar>.+)\\.`, (b, jalan) => {
      const tanpa = jalan.milik.filter(({ plan: { indikator } }) => indikator.tanpa_pembanding === true);
      return (
        tanpa.every(({ plan: { indikator } }) => indikator.pembanding === undefined) &&
        b.daftar === daftar(tanpa.map(({ uraian }) => uraian))
      );
    }),
    // Why: who succeeded and who did not.
    jenis(
      `Indikator (?<i>${I}) (?<kata>${KATA}); capaiannya (?<c>${ANGKA}%)\\.(?<kutipan>(?: (?:Hambatannya|Langkah perbaikannya) menurut (?:[^“”]+, “[^“”]+”(?:; |(?=\\.|$| ))|serta [^“”]+?)+\\.?)*)`,
      (b, jalan) =>
        tentang(
          b.i,
          jalan,
          (f) =>
            b.kata === k.kata(f) &&
            b.c === `${k.cetak(f)?.tulis(kebijakan.desimal)}%` &&
            kutipanBenar(b.kutipan ?? "", f),
        ),
    ),
    jenis(`Indikator yang (?<kata>${KATA}) adalah (?<list>.+?\\))\\.`, (b, jalan) => {
      const sama = jalan.milik.filter((f) => k.kata(f) === b.kata);
      return sama.length > 1 && gugus(b.list ?? "", sama, (f) => `${f.uraian} (${k.persen(k.cetak(f) ?? NOL)})`);
    }),
    jenis("Indikator yang belum mencapai target dan perlu diperbaiki adalah (?<list>.+?\\))\\.", (b) =>
      gugus(
        b.list ?? "",
        k.utama.filter((f) => k.cetak(f) !== null && !k.tercapai(f)),
        (f) => `${f.uraian} (${k.persen(k.cetak(f) ?? NOL)})`,
      ),
    ),
    // Counts and means.
    jenis(
      `${literal(instansi.nama)} mempunyai (?<s>${BILANGAN}) sasaran strategis dengan (?<i>${BILANGAN}) indikator kinerja\\.`,
      (b) => bacaBilangan(b.s ?? "") === k.sasaran.length && bacaBilangan(b.i ?? "") === k.utama.length,
    ),
    jenis(`(?:Indikator itu|(?<satu>Satu-satunya indikator sasaran ini)) (?<hasil>${HASIL})\\.`, (b, jalan) => {
      const list = b.satu === undefined && jalan.milik.length === 0 ? k.utama : jalan.milik;
      return list.length === 1 && b.hasil === hasil(list[0] as Fakta);
    }),
    jenis(
      `(?<teks>(?:\\S+(?: \\d+)?|(?:Sebanyak )?${BILANGAN} dari ${BILANGAN}) indikator (?:${HASIL})(?:[;,] [^.%]+?)?)\\.`,
      (b, jalan) => jumlahBenar(b.teks ?? "", jalan.milik.length === 0 ? k.utama : jalan.milik),
    ),
    jenis(
      `Rata-rata capaian kinerja(?: dari (?<n>${BILANGAN}) (?<apa>indikator|sasaran))?(?: \\((?<lengkap>[^()]+)\\))? adalah (?<nilai>${ANGKA})% dengan kategori (?<kategori>${KATEGORI})\\.`,
      (b) => {
        const perSasaran = kebijakan.rata_rata === "sasaran";
        const rata = k.rata(k.utama, perSasaran);
        const disebut =
          b.n === undefined
            ? !perSasaran && b.lengkap !== undefined
            : b.apa === kebijakan.rata_rata && bacaBilangan(b.n) === rata?.n;
        return disebut && rataBenar(b, k.utama, perSasaran);
      },
    ),
    jenis(
      `Capaiannya adalah (?<nilai>${ANGKA})% dengan kategori (?<kategori>${KATEGORI})\\.`,
      (b) => k.utama.length === 1 && rataBenar({ ...b, lengkap: k.kelengkapan(k.utama) }, k.utama),
    ),
    jenis("Rata-rata capaian kinerja tidak dapat dihitung karena tidak ada capaian yang dapat dinilai\\.", () =>
      k.utama.every((f) => f.capaian === "tidak"),
    ),
    jenis(
      "Rata-rata capaian kinerja belum dapat disajikan karena belum ada indikator yang datanya lengkap\\.",
      () => k.utama.every((f) => k.cetak(f) === null) && k.utama.some((f) => f.capaian === "belum"),
    ),
    jenis(
      `Rata-rata capaian sasaran ini(?: \\((?<lengkap>[^()]+)\\))? adalah (?<nilai>${ANGKA})% dengan kategori (?<kategori>${KATEGORI})\\.`,
      (b, jalan) => rataBenar(b, jalan.milik),
    ),
    jenis(
      `(?:Sebanyak )?(?<n>${BILANGAN}) indikator (?<apa>belum diperhitungkan karena datanya belum lengkap|tidak diperhitungkan karena belum dapat dinilai)\\.`,
      (b) =>
        bacaBilangan(b.n ?? "") ===
        k.utama.filter((f) => f.capaian === (b.apa?.startsWith("belum") ? "belum" : "tidak")).length,
    ),
    jenis("Yang (?<apa>belum|tidak) diperhitungkan adalah (?<list>.+?)\\.", (b) => {
      const list = k.utama.filter((f) => f.capaian === (b.apa === "belum" ? "belum" : "tidak"));
      const sebab = pisah(
        b.list ?? "",
        list.map(({ uraian }) => uraian),
      );
      return sebab !== null && list.length === sebab.length && list.every((f, i) => k.alasan(f, sebab[i] ?? ""));
    }),
    jenis(
      `(?:Di antara (?<dari>${BILANGAN}) indikator yang dapat dinilai, c|C)apaian tertinggi diperoleh (?<atas>.+?) \\((?<tinggi>${ANGKA})%(?:, yaitu (?<rinciAtas>[^()]+?))?\\) dan terendah (?<bawah>.+?) \\((?<rendah>${ANGKA})%(?:, yaitu (?<rinciBawah>[^()]+?))?\\)\\.`,
      (b, jalan) => {
        const list = jalan.milik.length === 0 ? k.utama : jalan.milik;
        const p = puncak(list, k.cetak);
        if (p === null) return false;
        const rinci = (sama: readonly Fakta[]): string => {
          const [f] = sama;
          return sama.length === 1 && f !== undefined && naik(f) === "turun"
            ? `${k.sebut(f.realisasi, satuan(f))} dari batas ${k.sasaranTarget(f.plan.indikator.target, satuan(f))}`
            : "";
        };
        return (
          (p.banyak === list.length ? b.dari === undefined : bacaBilangan(b.dari ?? "") === p.banyak) &&
          b.tinggi === p.atas.tulis(kebijakan.desimal) &&
          b.rendah === p.bawah.tulis(kebijakan.desimal) &&
          namaAtauBanyak(
            b.atas,
            p.diAtas.map((f) => f.uraian),
            "indikator",
            "indikator ",
          ) &&
          namaAtauBanyak(
            b.bawah,
            p.diBawah.map((f) => f.uraian),
            "indikator",
            "indikator ",
          ) &&
          (b.rinciAtas ?? "") === rinci(p.diAtas) &&
          (b.rinciBawah ?? "") === rinci(p.diBawah)
        );
      },
    ),
    // Ikhtisar.
    jenis(
      `Sasaran (?<no>\\d+), (?<s>${nama(config.sasaran.map((s) => s.uraian))}): (?:(?<satu>satu-satunya indikator) (?<hasil>${HASIL})|(?<teks>.+?))\\.(?: (?:Capaiannya|Rata-rata capaiannya)(?: \\((?<lengkap>[^()]+)\\))? adalah (?<nilai>${ANGKA})% dengan kategori (?<kategori>${KATEGORI})\\.)?`,
      (b) => {
        const list = k.sasaran[Number(b.no) - 1] ?? [];
        if (config.sasaran[Number(b.no) - 1]?.uraian !== b.s) return false;
        const hitungan =
          b.satu === undefined
            ? list.length > 1 && jumlahBenar(b.teks ?? "", list)
            : list.length === 1 && b.hasil === hasil(list[0] as Fakta);
        return hitungan && (b.nilai === undefined ? k.rata(list) === null : rataBenar(b, list));
      },
    ),
    // Money.
    jenis(
      `${pagu} dan realisasinya Rp(?<r>${ANGKA}) atau (?<s>${ANGKA}%)(?:, (?<ekor>melebihi pagu sebesar|dengan sisa) Rp(?<beda>${ANGKA}))?\\.`,
      (b) => {
        const u = k.anggaran;
        const sisa = u.pagu.minus(u.realisasi);
        const arah = sisa.banding(NOL);
        const ekor = arah === 0 ? undefined : arah < 0 ? "melebihi pagu sebesar" : "dengan sisa";
        return (
          uangBenar(b, u) &&
          u.serapan !== null &&
          b.r === u.realisasi.tulis() &&
          b.s === k.persen(u.serapan) &&
          b.ekor === ekor &&
          (b.beda === undefined || bacaAngka(b.beda).banding(arah < 0 ? NOL.minus(sisa) : sisa) === 0)
        );
      },
    ),
    jenis(
      `${pagu}\\.(?: Realisasi yang sudah dilaporkan Rp(?<r>${ANGKA})\\.)? Serapannya belum dapat dihitung karena realisasi anggaran (?<n>${BILANGAN}) sub kegiatan belum dilaporkan\\.`,
      (b) => {
        const u = k.anggaran;
        return (
          uangBenar(b, u) &&
          u.kurang > 0 &&
          bacaBilangan(b.n ?? "") === u.kurang &&
          (b.r === undefined ? u.realisasi.a === 0n : b.r === u.realisasi.tulis())
        );
      },
    ),
    jenis(
      `${pagu}; serapannya tidak dapat dihitung karena pagunya 0\\.`,
      (b) => uangBenar(b, k.anggaran) && k.anggaran.pagu.a === 0n,
    ),
    jenis(
      `(?:Di antara (?<dari>${BILANGAN}) program yang serapannya dapat dihitung, s|S)erapan tertinggi ada pada (?<atas>.+?) \\((?<tinggi>${ANGKA})%\\) dan terendah pada (?<bawah>.+?) \\((?<rendah>${ANGKA})%\\)\\.`,
      (b, jalan) => serapanPuncak(b, jalan.milik.length === 0 ? k.program : k.pendukung(jalan.milik).program),
    ),
    jenis(
      `Serapan anggaran (?:tetap (?<tetap>${ANGKA})%, sama dengan tahun (?<t1>\\d{4})|(?<gerak>naik|turun) (?<poin>${ANGKA}) poin persentase dari tahun (?<t2>\\d{4}) \\((?<a>${ANGKA})% menjadi (?<z>${ANGKA})%\\))\\.`,
      (b) => {
        const dulu = config.riwayat_anggaran[`${tahun - 1}`];
        if (dulu === undefined || k.anggaran.serapan === null || Number(b.t1 ?? b.t2) !== tahun - 1) return false;
        const a = k.bulat(Pecahan.of(dulu.realisasi).kali(SERATUS).bagi(Pecahan.of(dulu.pagu)));
        const z = k.bulat(k.anggaran.serapan);
        const arah = z.banding(a);
        if (arah === 0) return b.tetap === z.tulis(kebijakan.desimal);
        return (
          b.gerak === (arah > 0 ? "naik" : "turun") &&
          b.a === a.tulis(kebijakan.desimal) &&
          b.z === z.tulis(kebijakan.desimal) &&
          bacaAngka(b.poin ?? "").banding(arah > 0 ? z.minus(a) : a.minus(z)) === 0
        );
      },
    ),
    jenis(`D${EFISIENSI}`, efisiensiBenar),
    jenis(
      "Tingkat efisiensi (?<sebab>.+?)\\.",
      (b, jalan) => !punyaEfisiensi(jalan.milik) && kurangEfisiensi(b.sebab, jalan.milik),
    ),
    jenis(`(?<s>${nama(config.sasaran.map((s) => s.uraian))}): d${EFISIENSI}`, (b, jalan) =>
      k.sasaran.some((list, i) => config.sasaran[i]?.uraian === b.s && efisiensiBenar(b, { ...jalan, milik: list })),
    ),
    jenis("Efisiensi belum dapat dinyatakan untuk satu pun sasaran\\.", () => !k.sasaran.some(punyaEfisiensi)),
    jenis(
      "Efisiensi dapat dinyatakan untuk satu-satunya sasaran\\.",
      () => k.sasaran.length === 1 && k.sasaran.every(punyaEfisiensi),
    ),
    jenis("Efisiensi dapat dinyatakan untuk (?<n>.+? dari .+?) sasaran\\.", (b) => {
      const [n, m] = (b.n ?? "").split(" dari ").map(bacaBilangan);
      return m === k.sasaran.length && n === k.sasaran.filter(punyaEfisiensi).length;
    }),
    jenis(
      `Sasaran ini didukung (?:(?<n>${BILANGAN}) program|(?<satu>${nama(config.program.map((p) => p.uraian))})) dengan (?<m>${BILANGAN}) kegiatan(?: dan serapan anggaran (?<s>${ANGKA}%))?\\.`,
      (b, jalan) => {
        const { program } = k.pendukung(jalan.milik);
        const [satu] = program;
        const kegiatan = program.reduce((s, p) => s + p.kegiatan, 0);
        if (bacaBilangan(b.m ?? "") !== kegiatan) return false;
        if (b.satu === undefined)
          return program.length > 1 && bacaBilangan(b.n ?? "") === program.length && b.s === undefined;
        return (
          program.length === 1 &&
          satu?.uraian === b.satu &&
          b.s === (satu?.serapan == null ? undefined : k.persen(satu.serapan))
        );
      },
    ),
    // Perjanjian Kinerja.
    jenis(
      `Perjanjian Kinerja ${literal(instansi.nama)} Tahun ${tahun}(?<tanggal>, setelah diubah,| tanggal \\d+ \\p{L}+ \\d{4})? memuat (?<s>${BILANGAN}) sasaran strategis dengan (?<i>${BILANGAN}) indikator kinerja, didukung (?<p>${BILANGAN}) program dengan anggaran Rp(?<pagu>${ANGKA}) \\((?<huruf>[\\p{L} ]+?) rupiah\\)\\.`,
      (b) =>
        (b.tanggal ?? "") === (pk.perubahan !== undefined ? ", setelah diubah," : bertanggal(pk.murni)) &&
        bacaBilangan(b.s ?? "") === k.sasaran.length &&
        bacaBilangan(b.i ?? "") === k.utama.length &&
        bacaBilangan(b.p ?? "") === config.program.length &&
        uangBenar(b, k.anggaran),
    ),
    jenis(
      "Perjanjian Kinerja(?<murni> tanggal \\d+ \\p{L}+ \\d{4})? diubah dengan Perjanjian Kinerja Perubahan tanggal (?<ubah>\\d+ \\p{L}+ \\d{4}); (?<isi>.+?)\\.(?: Perubahan itu dilakukan (?<sebab>.+)\\.)?",
      (b) => {
        const target = k.utama.filter(
          ({ plan: { indikator: i } }) =>
            i.target_murni !== undefined && JSON.stringify(i.target_murni) !== JSON.stringify(i.target),
        );
        const murni = new Set<string>();
        const pagu = config.program.filter((p) => {
          const sub = p.kegiatan.flatMap((g) => g.sub_kegiatan).filter((s) => !murni.has(s.kode) && murni.add(s.kode));
          const total = (pick: (s: (typeof sub)[number]) => number) =>
            sub.reduce((s, each) => s.plus(Pecahan.of(pick(each))), NOL);
          return total((s) => s.pagu).banding(total((s) => s.pagu_murni ?? s.pagu)) !== 0;
        });
        const sebut = (teks: string | undefined, n: number, m: number, apa: string): boolean =>
          n === m ? teks === `seluruh ${apa}` : sebanyak(teks?.slice(0, -apa.length - 1), n, m);
        const baca =
          /^(?:(?<nihil>target indikator dan pagu program tidak berubah)|yang berubah adalah (?:target (?<t>.+? indikator))?(?: dan )?(?:pagu (?<p>.+? program), yaitu (?<nama>.+?))?(?:, sedangkan (?<tetap>pagu program|target indikator) tetap)?)$/u.exec(
            b.isi ?? "",
          )?.groups;
        const sebab = pk.perubahan?.alasan?.trim().replace(/\.$/, "").toLowerCase();
        if (
          baca === undefined ||
          (b.murni ?? "") !== bertanggal(pk.murni) ||
          ` tanggal ${b.ubah}` !== bertanggal(pk.perubahan)
        )
          return false;
        if (b.sebab?.toLowerCase().replace(/^karena /, "") !== sebab?.replace(/^karena /, "")) return false;
        if (baca.nihil !== undefined) return target.length === 0 && pagu.length === 0;
        return (
          (target.length === 0
            ? baca.t === undefined && baca.tetap === "target indikator"
            : sebut(baca.t, target.length, k.utama.length, "indikator")) &&
          (pagu.length === 0
            ? baca.p === undefined && baca.tetap === "pagu program"
            : sebut(baca.p, pagu.length, config.program.length, "program") &&
              baca.nama === daftar(pagu.map((p) => p.uraian)))
        );
      },
    ),
    // People.
    jenis(
      `${literal(instansi.nama)} didukung (?<n>${ANGKA}) pegawai, yaitu (?<l>${ANGKA}) laki-laki dan (?<p>${ANGKA}) perempuan\\.`,
      (b) => {
        const pertama = config.sdm.find(({ judul }) => /^pegawai menurut /i.test(judul));
        return pertama !== undefined && orang(b, pertama.baris);
      },
    ),
    jenis(
      `(?<judul>${nama(config.sdm.map((s) => s.judul))}) berjumlah (?<n>${ANGKA}) orang, yaitu (?<l>${ANGKA}) laki-laki dan (?<p>${ANGKA}) perempuan\\.`,
      (b) => config.sdm.some(({ judul, baris }) => judul === b.judul && orang(b, baris)),
    ),
    jenis(`(?:Menurut (?<apa>.+?), yang|Yang) terbanyak adalah (?<nama>.+?) \\((?<n>${ANGKA}) orang\\)\\.`, (b) =>
      config.sdm.some(({ judul, baris }) => {
        const semua = baris.map((r) => ({ nama: r.nama, n: r.laki_laki + r.perempuan }));
        const puncaknya = Math.max(...semua.map(({ n }) => n));
        return (
          (b.apa === undefined || judul.endsWith(b.apa)) &&
          semua.filter(({ n }) => n === puncaknya).length === 1 &&
          semua.some(({ nama: satu, n }) => satu === b.nama && n === puncaknya && n === bacaBilangan(b.n ?? ""))
        );
      }),
    ),
    // How it was computed.
    ...caraHitung(k).map((teks) => jenis(literal(teks), () => true)),
    // Notes of tables.
    jenis("Dihitung dari sebagian data: (?<list>.+?\\))\\.", (b, jalan) => {
      const dari = jalan.milik.length === 0 ? k.fakta : jalan.milik;
      return gugus(
        b.list ?? "",
        dari.filter(
          (f) =>
            typeof f.realisasi !== "string" &&
            k.sebagian(f) !== "" &&
            (jalan.milik.length > 0 || (b.list ?? "").includes(f.uraian)),
        ),
        (f) => `${f.uraian} (${k.sebagian(f)})`,
      );
    }),
    jenis(
      "(?<list>.+? mendukung Sasaran .+?); anggarannya dihitung utuh pada tiap sasaran itu(?: dan satu kali pada baris terakhir)?\\.",
      (b) =>
        (b.list ?? "").split(/(?<=Sasaran \d+),? (?:dan )?(?=Program )|, (?=Program )/u).every((satu) => {
          const baca = /^(?<p>.+) mendukung (?<s>Sasaran .+)$/u.exec(satu)?.groups;
          const program = config.program.find(({ uraian }) => uraian === baca?.p);
          const nomor = k.sasaran.flatMap((list, i) =>
            program !== undefined && k.pendukung(list).program.some((p) => p.kode === program.kode)
              ? [`Sasaran ${i + 1}`]
              : [],
          );
          return nomor.length > 1 && baca?.s === daftar(nomor);
        }),
    ),
    jenis(
      `Target dan realisasi (?<list>.+?) adalah jumlah selama periode Renstra, realisasi sampai dengan tahun ${tahun}\\.`,
      (b, jalan) =>
        gugus(
          b.list ?? "",
          jalan.milik.filter((f) => dasarRenstra(f)?.dijumlah === true),
          ({ uraian }) => uraian,
        ),
    ),
    ...TETAP.map((teks) => jenis(literal(teks), () => true)),
  ];

  /** The units' words of an indicator that missed its target, with their names. */
  function kutipanBenar(teks: string, f: Fakta): boolean {
    const tulisan = k.data.formulir.flatMap((d) =>
      d.kinerja.map((row) => ({
        id: row.id,
        unit: config.unit.find(({ kode }) => kode === d.unit)?.nama ?? "",
        ...row.narrative,
      })),
    );
    return [...teks.matchAll(/([^“”;]+?), “([^“”]+)”/gu)].every(([, siapa = "", kata = ""]) =>
      tulisan.some(
        (t) =>
          siapa.endsWith(t.unit) &&
          t.unit !== "" &&
          [t.penghambat, t.tindak_lanjut].some(
            (isi) => isi?.teks.trim().replace(/\.$/, "") === kata.replace(/\.$/, ""),
          ) &&
          (t.id === f.plan.id || f.plan.indikator.dari !== undefined),
      ),
    );
  }
}

/** "A karena x, B karena y, dan C karena z": the reasons by the names that stand before them; null where they do not. */
function pisah(teks: string, nama: readonly string[]): string[] | null {
  const sebab: string[] = [];
  let sisa = teks;
  for (const [i, satu] of nama.entries()) {
    if (!sisa.startsWith(`${satu} karena `)) return null;
    sisa = sisa.slice(satu.length + 8);
    const lanjut = nama[i + 1];
    if (lanjut === undefined) return [...sebab, sisa];
    const sambung = [`, dan ${lanjut} karena `, `, ${lanjut} karena `, ` dan ${lanjut} karena `].find((s) =>
      sisa.includes(s),
    );
    if (sambung === undefined) return null;
    const pada = sisa.indexOf(sambung);
    sebab.push(sisa.slice(0, pada));
    sisa = sisa.slice(pada + sambung.length - lanjut.length - 8);
  }
  return sebab;
}

const orang = (b: Bagian, baris: readonly { readonly laki_laki: number; readonly perempuan: number }[]): boolean => {
  const l = baris.reduce((s, r) => s + r.laki_laki, 0);
  const p = baris.reduce((s, r) => s + r.perempuan, 0);
  return bacaBilangan(b.n ?? "") === l + p && bacaBilangan(b.l ?? "") === l && bacaBilangan(b.p ?? "") === p;
};

/** What the office's own policy lets a report say of its calculation. */
function caraHitung({ config: { kebijakan, perjanjian_kinerja } }: Kantor): string[] {
  const { perubahan } = perjanjian_kinerja;
  const { batas_capaian: batas, rata_rata, target_nol_turun, desimal } = kebijakan;
  const koma = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam"][desimal];
  return [
    ...(perubahan === undefined
      ? []
      : [
          `Capaian dihitung terhadap target, dan serapan terhadap pagu, dalam Perjanjian Kinerja Perubahan tanggal ${formatTanggal(perubahan.tanggal)}.`,
        ]),
    "Capaian tiap indikator adalah realisasi dibandingkan dengan target dalam persen, dengan rumus menurut arah indikator.",
    batas === null
      ? "Capaian tidak dibatasi; nilai di atas 100% disajikan sebagaimana hasil perhitungan."
      : `Capaian dibatasi paling tinggi ${Pecahan.of(batas).tulis()}%.`,
    `Capaian disajikan ${desimal === 0 ? "dalam bilangan bulat" : `dengan ${koma} angka di belakang koma`}; angka setengah dibulatkan ke atas dan perhitungan memakai angka sebelum pembulatan.`,
    rata_rata === "indikator"
      ? "Rata-rata capaian kantor adalah rata-rata capaian seluruh indikator sasaran, memakai angka yang tercetak dalam tabel."
      : "Rata-rata capaian kantor adalah rata-rata dari rata-rata capaian tiap sasaran, memakai angka yang tercetak dalam tabel.",
    target_nol_turun === "nol"
      ? "Jika target 0 berarti tidak boleh terjadi, capaiannya 100% bila realisasinya 0 dan 0% bila lebih; keduanya ikut dirata-rata."
      : "Jika target 0 berarti tidak boleh terjadi, capaiannya 100% bila realisasinya 0; bila lebih, capaiannya belum dapat dinilai dan tidak ikut dirata-rata.",
    "Indikator lain dengan target 0 dinyatakan belum dapat dinilai dan tidak ikut dirata-rata; data yang belum disampaikan tidak dianggap 0.",
  ];
}

/** Sentences that are true of every report. */
const TETAP = [
  "Kategori disesuaikan dari skala nilai peringkat kinerja dalam Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017.",
  "Kategori menyatakan tinggi rendahnya capaian; target tercapai jika capaiannya 100% atau lebih.",
  "Tingkat efisiensi adalah capaian kinerja dikurangi serapan anggaran, dinyatakan hanya jika capaian kinerja mencapai 100% atau lebih.",
  "Satu program dapat mendukung lebih dari satu indikator; anggarannya tidak dijumlahkan dalam tabel ini.",
  "Tanda “-” berarti target tahun itu tidak tercantum.",
  "Tanda “-” berarti tidak ada target atau realisasi pada triwulan itu.",
  "Tanda “-” berarti program itu tidak mempunyai anggaran pada tahun tersebut.",
];

/** A reader of one office: what is wrong with a paragraph, or null where every sentence of it is true. */
export function buatPembaca(k: Kantor): (teks: string, tempat: Tempat) => string | null {
  const jenis = susunJenis(k);
  const baca = (teks: string, pada: number, jalan: Jalan): string | null => {
    if (pada >= teks.length) return null;
    let salah: string | null = null;
    for (const { awal, pola, baca: periksa } of jenis) {
      if (!teks.startsWith(awal, pada)) continue;
      pola.lastIndex = pada;
      const cocok = pola.exec(teks);
      if (cocok === null) continue;
      const lanjut = { ...jalan };
      if (periksa(cocok.groups ?? {}, lanjut) !== true) {
        salah ??= `tidak benar: ${cocok[0]}`;
        continue;
      }
      const sisa = baca(teks, pada + cocok[0].length + 1, lanjut);
      if (sisa === null) return null;
      salah = sisa;
    }
    return salah ?? `tidak dikenal: ${teks.slice(pada)}`;
  };
  return (teks, tempat) => baca(teks, 0, { ...tempat, subjek: null });
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
