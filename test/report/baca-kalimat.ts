import { formatTanggal } from "../../src/model/format.ts";
import { dasarRenstra, type Kantor, type ProgramUang, sebanyak, type Uang } from "./baca-kantor.ts";
import { bacaAngka, bacaBilangan, bacaSemua, banyaknya, bedanya, daftar } from "./baca-kata.ts";
import { susunPelengkap } from "./baca-pelengkap.ts";
import { type Fakta, NOL, Pecahan, SERATUS, type Tahun } from "./hitung-ulang.ts";

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

export type Bagian = Readonly<Record<string, string | undefined>>;
/** A pattern, and whether what it took is true; a text says what would be. */
export interface Jenis {
  /** What it begins with, to pass it by quickly. */
  readonly awal: string;
  readonly pola: RegExp;
  readonly baca: (bagian: Bagian, jalan: Jalan) => boolean | string;
}

const literal = (teks: string): string => teks.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const ANGKA = String.raw`-?[\d.]+(?:,\d+)?`;
const TW = "pada triwulan [^()]+?, yaitu .+?";
const kecilBaik = ({ plan }: Fakta): boolean => plan.rule.arah === "turun";
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
  const adaLain = (kode: string): boolean => config.pembanding_kecamatan.some(({ indikator }) => indikator === kode);
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
    const list = uraian === undefined && jalan.milik.length === 1 ? [...jalan.milik] : cari(uraian, jalan);
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
      b.nilai === k.angka(rata.nilai) &&
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
      ? (teks?.endsWith(` ${benda}`) ?? false) && bacaBilangan(teks?.slice(0, -benda.length - 1) ?? "") === list.length
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
    URUT.map((kata) => {
      const sama = list.filter((f) => hasil(f) === kata);
      return { kata, n: sama.length, sama };
    }).filter(({ n }) => n > 0);
  const SEMENTARA = String.raw`(?: \((?:sementara|semuanya sementara|[\p{L}\d ]+ di antaranya sementara)\))?`;
  /** How many of some are provisional: "(sementara)" of one, "(semuanya sementara)", "(dua di antaranya sementara)". */
  const sementaraBenar = (teks: string, sama: readonly Fakta[]): boolean => {
    const n = sama.filter(k.sementara).length;
    if (n === 0) return teks === "";
    if (n === sama.length) return teks === (n === 1 ? " (sementara)" : " (semuanya sementara)");
    const baca = /^ \((.+) di antaranya sementara\)$/u.exec(teks);
    return bacaBilangan(baca?.[1] ?? "") === n;
  };

  /** "Empat dari enam indikator mencapai atau melampaui target; dua belum." */
  const jumlahBenar = (teks: string, list: readonly Fakta[]): boolean => {
    const [pertama, ...lain] = hitung(list);
    if (pertama === undefined) return false;
    const semua = new RegExp(`^(\\S+(?: \\d+)?) indikator (${HASIL})(${SEMENTARA})$`, "u").exec(teks);
    if (semua !== null && lain.length === 0)
      return (
        semua[2] === pertama.kata &&
        bacaSemua(semua[1] ?? "") === list.length &&
        sementaraBenar(semua[3] ?? "", pertama.sama)
      );
    const baca = new RegExp(`^(?:Sebanyak )?(.+?) dari (.+?) indikator (${HASIL})(${SEMENTARA})(.*)$`, "iu").exec(teks);
    if (baca === null || baca[3] !== pertama.kata) return false;
    if (bacaBilangan(baca[1] ?? "") !== pertama.n || bacaBilangan(baca[2] ?? "") !== list.length) return false;
    if (!sementaraBenar(baca[4] ?? "", pertama.sama)) return false;
    const sisa = (baca[5] ?? "").replace(/^[;,] /, "").split(/, dan |, | dan /);
    return (
      sisa.length === lain.length &&
      lain.every(({ kata, n, sama }, i) => {
        const ucap = pertama.kata === URUT[0] && kata === URUT[1] ? "belum" : kata;
        const [, bagian = "", ekor = ""] = new RegExp(`^(.*?)(${SEMENTARA})$`, "u").exec(sisa[i] ?? "") ?? [];
        return (
          bagian.endsWith(` ${ucap}`) &&
          bacaBilangan(bagian.slice(0, -ucap.length - 1)) === n &&
          sementaraBenar(ekor, sama)
        );
      })
    );
  };

  /** A percentage against an earlier one; where both print alike it moved by less than the last digit. */
  const GERAK = String.raw`(?<arah>naik|turun) (?:kurang dari (?<kurangDari>${ANGKA}) poin persentase dari tahun (?<dariTahun1>\d{4}) \(keduanya (?<sama>${ANGKA})% setelah dibulatkan\)|(?<poin>${ANGKA}) poin persentase dari tahun (?<dariTahun2>\d{4}) \((?<semula>${ANGKA})% menjadi (?<kini>${ANGKA})%\))`;
  const gerakBenar = (b: Bagian, semula: Pecahan, kini: Pecahan, dari: number): boolean => {
    const arah = kini.banding(semula);
    if (b.arah !== (arah > 0 ? "naik" : "turun") || Number(b.dariTahun1 ?? b.dariTahun2) !== dari) return false;
    const [a, z] = [k.bulat(semula), k.bulat(kini)];
    if (a.banding(z) === 0)
      return b.sama === k.angka(kini) && b.kurangDari === new Pecahan(1n, 10n ** BigInt(kebijakan.desimal)).tulis();
    return (
      b.semula === k.angka(semula) && b.kini === k.angka(kini) && b.poin === k.poin(arah > 0 ? z.minus(a) : a.minus(z))
    );
  };
  const poin = `(?:, dengan capaian (?:tetap (?<tetap>${ANGKA})%(?<dipotong> karena dibatasi)?|${GERAK}))?`;
  const poinBenar = (b: Bagian, f: Fakta, lalu: Tahun): boolean => {
    if (typeof lalu.capaian === "string" || typeof f.capaian === "string")
      return b.tetap === undefined && b.arah === undefined;
    const [semula, kini] = [lalu.capaian, f.capaian];
    if (kini.nilai.banding(semula.nilai) !== 0) return gerakBenar(b, semula.nilai, kini.nilai, lalu.tahun);
    return b.tetap === k.angka(kini.nilai) && (b.dipotong !== undefined) === (kini.dibatasi || semula.dibatasi);
  };
  const lalu = (f: Fakta): Tahun | undefined => f.riwayat.find((t) => t.tahun === tahun - 1);

  const seluruhTahun = (f: Fakta): Tahun[] => [...f.riwayat, f];
  const rentangTahun = (b: Bagian, ada: readonly Tahun[]): boolean => {
    const tinggi = puncak(ada, k.cetak);
    const semua = ada.flatMap((t) => k.cetak(t) ?? []);
    if (b.rata !== undefined) return tinggi === null && b.rata === k.angka(semua[0] ?? NOL);
    const tahunOf = (list: readonly Tahun[]): string => daftar(list.map((t) => `${t.tahun}`));
    return (
      tinggi !== null &&
      b.tinggi === k.angka(tinggi.atas) &&
      b.rendah === k.angka(tinggi.bawah) &&
      b.padaTinggi === tahunOf(tinggi.diAtas) &&
      b.padaRendah === tahunOf(tinggi.diBawah)
    );
  };
  const RENTANG = String.raw`(?: dan capaiannya tetap (?<rata>${ANGKA})%|; capaiannya tertinggi (?<tinggi>${ANGKA})% pada tahun (?<padaTinggi>[\d, dan]+?) dan terendah (?<rendah>${ANGKA})% pada tahun (?<padaRendah>[\d, dan]+?))(?:; capaian tahun (?<sementara>\d{4}) masih sementara)?\.`;
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
        b.sementara === (k.sementara(f) && typeof f.capaian !== "string" ? `${tahun}` : undefined) &&
        rentangTahun(b, ada)
      );
    };
    return b.i === undefined && jalan.subjek !== null ? periksa(jalan.subjek) : tentang(b.i, jalan, periksa);
  };
  const tercapai = (ada: readonly Tahun[]): number => ada.filter(k.tercapai).length;

  const efisiensiBenar = (b: Bagian, jalan: Jalan): boolean => {
    const rata = k.rata(jalan.milik)?.nilai ?? null;
    const { total } = k.pendukung(jalan.milik);
    if (rata === null || b.capaian !== k.angka(rata) || total.serapan === null) return false;
    if ((b.sementara !== undefined) !== k.kelengkapan(jalan.milik).startsWith("sementara")) return false;
    if (kebijakan.efisiensi === "pmk") {
      const harap = total.pagu.kali(k.bulat(rata)).bagi(SERATUS);
      const e = harap.minus(total.realisasi).kali(SERATUS).bagi(harap);
      const batas = (n: number): Pecahan => new Pecahan(BigInt(n));
      const dalam = e.banding(batas(20)) > 0 ? batas(20) : e.banding(batas(-20)) < 0 ? batas(-20) : e;
      const ne = dalam.kali(batas(50)).bagi(batas(20)).plus(batas(50));
      return (
        b.pagu === total.pagu.tulis() &&
        b.realisasi === total.realisasi.tulis() &&
        b.e === k.angka(e) &&
        b.ne === k.angka(ne)
      );
    }
    return (
      rata.banding(SERATUS) >= 0 &&
      b.serapan === k.angka(total.serapan) &&
      b.selisih === k.poin(k.bulat(rata).minus(k.bulat(total.serapan)))
    );
  };
  const EFISIENSI = String.raw`engan capaian kinerja (?<capaian>${ANGKA})%(?<sementara> \(sementara\))?(?: dan serapan anggaran program pendukung (?<serapan>${ANGKA})%, tingkat efisiensinya (?<selisih>${ANGKA}) poin persentase|, pagu Rp(?<pagu>${ANGKA}), dan realisasi Rp(?<realisasi>${ANGKA}), efisiensinya (?<e>${ANGKA})% dan nilai efisiensinya (?<ne>${ANGKA})%)\.`;
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
      rata.banding(SERATUS) < 0 &&
      teks === `tidak dihitung karena capaian sasaran ini (${k.persen(rata)}) belum mencapai 100%`
    );
  };
  const punyaEfisiensi = (list: readonly Fakta[]): boolean => {
    const rata = k.rata(list)?.nilai ?? null;
    const { total } = k.pendukung(list);
    if (rata === null || total.serapan === null) return false;
    return kebijakan.efisiensi === "pmk" ? k.bulat(rata).a !== 0n : rata.banding(SERATUS) >= 0;
  };
  const serapanPuncak = (b: Bagian, list: readonly ProgramUang[]): boolean => {
    const p = puncak(list, (u) => (u.serapan === null ? null : k.bulat(u.serapan)));
    if (p === null) return false;
    const semua = p.banyak === list.length;
    return (
      (semua ? b.dari === undefined : bacaBilangan(b.dari ?? "") === p.banyak) &&
      b.tinggi === k.angka(p.atas) &&
      b.rendah === k.angka(p.bawah) &&
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
  /** Whether a table of that name has a row for an indicator. */
  const termuat = (tabel: string, f: Fakta): boolean => {
    const { pembanding, target_renstra } = f.plan.indikator;
    if (tabel === "tabel_tahun_lalu") return lalu(f) !== undefined;
    if (tabel === "tabel_tren") return f.riwayat.length > 0;
    if (tabel === "tabel_kemajuan") return target_renstra !== undefined && dasarRenstra(config, f) !== null;
    return tabel !== "tabel_acuan" || pembanding !== undefined;
  };
  const ROMAWI = ["I", "II", "III", "IV"];
  const adaTriwulan = (f: Fakta) =>
    f.triwulan.flatMap((t, i) =>
      typeof t === "string" || t.predikat !== null ? [] : [{ nilai: t.nilai, nama: ROMAWI[i] }],
    );
  const ujungTriwulan = (f: Fakta) => [adaTriwulan(f)[0], adaTriwulan(f).at(-1)];
  const unitDari = ({ plan }: Fakta): string =>
    config.unit.find(({ kode }) => kode === plan.unit)?.nama ?? plan.uraianInduk;
  const kurung = (teks: string): string => (teks === "" ? "" : ` (${teks})`);
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
            b.r === `${k.sebut(f.realisasi, satuan(f), f)}${sebagian === "" ? "" : ` (${sebagian})`}` &&
            (b.arah !== undefined) === (naik(f) === "turun") &&
            b.c === k.angka(f.capaian.nilai) &&
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
            b.r ===
              (typeof f.realisasi === "string"
                ? undefined
                : `${k.sebut(f.realisasi, satuan(f), f)}${kurung(k.sebagian(f))}`) &&
            k.alasan(f, b.sebab ?? ""),
        ),
    ),
    // Against last year.
    jenis(
      `(?:Realisasi (?<i>${I}) tetap|Tetap) (?<r>.+?)(?: \\((?<sebagian>[^()]+)\\))?, sama dengan tahun (?<t>\\d{4})${poin}\\.`,
      (b, jalan) =>
        tentang(b.i, jalan, (f) => {
          const dulu = lalu(f);
          const [a, z] = [dulu && k.lihat(dulu.realisasi, f), k.lihat(f.realisasi, f)];
          return (
            dulu !== undefined &&
            Number(b.t) === dulu.tahun &&
            a?.banding(z ?? NOL) === 0 &&
            z !== null &&
            b.r === k.sebut(f.realisasi, satuan(f), f) &&
            (b.sebagian ?? "") === k.sebagian(f) &&
            poinBenar(b, f, dulu)
          );
        }),
    ),
    jenis(
      `(?:Realisasi (?<i>${I}) (?<gerak>naik|turun)|(?<mulai>Naik|Turun))(?: (?<beda>\\S.*?))? dibandingkan tahun (?<t>\\d{4}), yaitu dari (?<a>.+?) menjadi (?<z>.+?)(?: \\((?<sebagian>[^()]+?)??(?:(?:; |(?<=\\())kinerja (?<nilai>membaik|menurun))?\\))?${poin}\\.`,
      (b, jalan) =>
        tentang(b.i, jalan, (f) => {
          const dulu = lalu(f);
          const [a, z] = [dulu && k.lihat(dulu.realisasi, f), k.lihat(f.realisasi, f)];
          if (dulu === undefined || !a || z === null) return false;
          const gerak = z.banding(a) > 0 ? "naik" : z.banding(a) < 0 ? "turun" : "tetap";
          const baik = naik(f);
          return (
            (b.gerak ?? b.mulai?.toLowerCase()) === gerak &&
            Number(b.t) === dulu.tahun &&
            b.a === k.sebut(dulu.realisasi, satuan(f), f) &&
            b.z === k.sebut(f.realisasi, satuan(f), f) &&
            (b.beda ?? "") === (typeof f.plan.indikator.target === "string" ? "" : bedanya(z.minus(a), satuan(f))) &&
            (b.sebagian ?? "") === k.sebagian(f) &&
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
      `(?:Jumlah target Renstra sampai dengan|(?<satu>Target Renstra)) tahun (?<ujung>\\d{4})(?: untuk (?<i>${I}))? adalah (?<t>.+?)(?:; tingkat kemajuannya belum dapat dihitung karena (?<sebab>.+?)\\.|\\. (?<kini>Realisasi tahun ${tahun} adalah|Sampai dengan tahun ${tahun} terealisasi) (?<r>.+?), sehingga tingkat kemajuannya (?<c>${ANGKA})%(?<bebas> \\(tidak dibatasi\\))?(?:(?<sudah> dan target tersebut sudah tercapai)|; masih diperlukan tambahan (?<tambah>.+?) sampai dengan tahun (?<sampai>\\d{4})|; masih kurang (?<kurang>.+?) dari target)?\\.)`,
      (b, jalan) =>
        tentang(b.i, jalan, (f) => {
          const dasar = dasarRenstra(config, f);
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
          const rincian = [k.sebagian(f), dijumlah ? dari : ""].filter((teks) => teks !== "").join("; ");
          const sampai = hitungan.nilai.banding(SERATUS) >= 0;
          const { batas_capaian: batas } = kebijakan;
          const sisa = b.tambah ?? b.kurang;
          const angka = typeof ujung.nilai === "number" && naik(f) === "naik";
          const beda = angka
            ? bedanya(Pecahan.of(ujung.nilai as number).minus(k.lihat(kini, f) ?? NOL), satuan(f))
            : undefined;
          return (
            b.kini?.startsWith("Realisasi") === !dijumlah &&
            b.r === `${k.sebut(kini, satuan(f), f)}${rincian === "" ? "" : ` (${rincian})`}` &&
            b.c === k.angka(hitungan.nilai) &&
            (b.bebas !== undefined) === (batas !== null && hitungan.nilai.banding(Pecahan.of(batas)) > 0) &&
            (b.sudah !== undefined) === sampai &&
            (sampai ? sisa === undefined : sisa === beda) &&
            (b.tambah === undefined || (ujung.tahun > tahun && Number(b.sampai) === ujung.tahun)) &&
            (b.kurang === undefined || ujung.tahun <= tahun)
          );
        }),
    ),
    // Benchmark.
    jenis(
      `Realisasi(?: (?<i>${I}))? sebesar (?<r>.+?) (?:berada (?<beda>.+?) di (?<letak>atas|bawah)|(?<sama>sama dengan)) (?<acuan>.+) \\((?<nilai>[^()]+)\\)\\.`,
      (b, jalan) =>
        tentang(b.i, jalan, (f) => {
          const { pembanding } = f.plan.indikator;
          const r = k.lihat(f.realisasi, f);
          if (pembanding === undefined || r === null) return false;
          const nilai = Pecahan.of(pembanding.nilai);
          const arah = r.banding(nilai);
          return (
            b.acuan === pembanding.nama &&
            b.nilai === banyaknya(nilai, satuan(f)) &&
            b.r === `${k.sebut(f.realisasi, satuan(f), f)}${kurung(k.sebagian(f))}` &&
            (arah === 0
              ? b.sama !== undefined
              : b.letak === (arah > 0 ? "atas" : "bawah") && b.beda === bedanya(r.minus(nilai), satuan(f)))
          );
        }),
    ),
    jenis(
      `Perbandingan(?: (?<i>${I}))? dengan (?<acuan>.+?) belum dapat disajikan karena (?<sebab>.+?)\\.`,
      (b, jalan) =>
        tentang(b.i, jalan, (f) => b.acuan === f.plan.indikator.pembanding?.nama && k.alasan(f, b.sebab ?? "")),
    ),
    // In the card of one indicator.
    jenis(`(?<daftar>Kecamatan [^.]+? ${ANGKA}|Kecamatan .+ \\p{Lu}\\p{L}*)\\.`, (b, jalan) =>
      tentang(undefined, jalan, ({ plan: { indikator } }) => {
        const lain = config.pembanding_kecamatan.filter((each) => each.indikator === indikator.kode);
        const tulis = (nilai: number | string): string =>
          typeof nilai === "number" ? Pecahan.of(nilai).tulis() : nilai;
        return b.daftar === lain.map(({ kecamatan, nilai }) => `${kecamatan} ${tulis(nilai)}`).join("; ");
      }),
    ),
    jenis("Belum ada standar nasional atau pembanding resmi\\.", (_, jalan) =>
      tentang(
        undefined,
        jalan,
        ({ plan: { indikator } }) =>
          indikator.tanpa_pembanding === true && indikator.pembanding === undefined && !adaLain(indikator.kode),
      ),
    ),
    jenis("Laporan ini belum memuat data tahun sebelumnya untuk dibandingkan\\.", (_, jalan) =>
      tentang(undefined, jalan, (f) => lalu(f) === undefined),
    ),
    jenis("Belum dapat dibandingkan karena realisasi tahun (?<t>\\d{4}) belum tersedia\\.", (b, jalan) =>
      tentang(undefined, jalan, (f) => {
        const dulu = lalu(f);
        if (dulu === undefined) return false;
        return typeof f.realisasi === "string"
          ? Number(b.t) === tahun
          : Number(b.t) === dulu.tahun && typeof dulu.realisasi === "string";
      }),
    ),
    jenis(
      "Dari triwulan (?<p>[IV]+) ke triwulan (?<q>[IV]+) realisasinya (?<gerak>naik|turun) (?<beda>.+?)(?: \\(kinerja (?<nilai>membaik|menurun)\\))?\\.",
      (b, jalan) =>
        tentang(undefined, jalan, (f) => {
          const [awal, akhir] = ujungTriwulan(f);
          if (awal === undefined || akhir === undefined) return false;
          const nilai = kecilBaik(f) ? (b.gerak === "turun" ? "membaik" : "menurun") : undefined;
          return (
            b.nilai === nilai &&
            (f.plan.rule.periode !== "jumlah" || adaTriwulan(f).length === 2) &&
            b.gerak === (akhir.nilai.banding(awal.nilai) > 0 ? "naik" : "turun") &&
            b.beda === bedanya(akhir.nilai.minus(awal.nilai), satuan(f)) &&
            b.p === awal.nama &&
            b.q === akhir.nama &&
            akhir.nilai.banding(awal.nilai) !== 0
          );
        }),
    ),
    jenis(
      `(?:Realisasi tertinggi (?<atas>${TW}), dan terendah (?<bawah>${TW})|Makin kecil makin baik: realisasi terendah (?<awal>${TW}), dan tertinggi (?<akhir>${TW}))\\.`,
      (b, jalan) =>
        tentang(undefined, jalan, (f) => {
          const ada = adaTriwulan(f);
          const urut = ada.map(({ nilai }) => nilai).sort((x, y) => y.banding(x));
          const sebutan = (nilai: Pecahan | undefined): string | null => {
            if (nilai === undefined) return null;
            const sama = ada.filter((satu) => satu.nilai.banding(nilai) === 0).map(({ nama }) => nama ?? "");
            return `pada triwulan ${daftar(sama)}, yaitu ${banyaknya(nilai, satuan(f))}`;
          };
          const [atas, bawah] = [sebutan(urut[0]), sebutan(urut.at(-1))];
          return (
            f.plan.rule.periode === "jumlah" &&
            ada.length > 2 &&
            (kecilBaik(f) ? b.awal === bawah && b.akhir === atas : b.atas === atas && b.bawah === bawah) &&
            atas !== bawah
          );
        }),
    ),
    jenis(
      "(?:Realisasi tertinggi ada pada (?<atas>.+?) dan terendah pada (?<bawah>.+)|Makin kecil makin baik: realisasi terendah ada pada (?<awal>.+?) dan tertinggi pada (?<akhir>.+))\\.",
      (b, jalan) =>
        tentang(undefined, jalan, (f) => {
          const { dari } = f.plan.indikator;
          if (dari?.cara !== "rasio") return false;
          const daun = k.fakta.filter(({ plan }) => f.daun.includes(plan) && plan.tingkat === "unit");
          const bagian = [...new Set(daun.map(unitDari))].flatMap((nama) => {
            const milik = daun.filter((g) => unitDari(g) === nama);
            const [a, ...lainA] = milik.filter((g) => dari.pembilang.includes(g.plan.indikator.kode));
            const [c, ...lainC] = milik.filter((g) => dari.penyebut.includes(g.plan.indikator.kode));
            if (a === undefined || c === undefined || lainA.length + lainC.length > 0) return [];
            const [atas, bawah] = [k.lihat(a.realisasi, a), k.lihat(c.realisasi, c)];
            if (atas === null || bawah === null || bawah.banding(NOL) <= 0) return [];
            const penuh = k.sebut(a.realisasi, satuan(a), a);
            const depan = /^-?Rp|%$/.test(penuh) ? penuh : k.sebut(a.realisasi, "", a);
            const teks = `${nama} (${depan} dari ${k.sebut(c.realisasi, satuan(a), c)})`;
            return [{ teks, nilai: atas.bagi(bawah) }];
          });
          const urut = bagian.map(({ nilai }) => nilai).sort((x, y) => y.banding(x));
          const sebutan = (nilai: Pecahan | undefined): string =>
            daftar(
              bagian.filter((satu) => nilai !== undefined && satu.nilai.banding(nilai) === 0).map(({ teks }) => teks),
            );
          const [atas, bawah] = [sebutan(urut[0]), sebutan(urut.at(-1))];
          return (
            bagian.length > 1 &&
            (kecilBaik(f) ? b.awal === bawah && b.akhir === atas : b.atas === atas && b.bawah === bawah)
          );
        }),
    ),
    jenis(
      `(?:(?<semua>\\S+(?: \\d+)?)|(?<nihil>Belum satu pun) dari (?<luput>${BILANGAN})|(?:Sebanyak )?(?<n>${BILANGAN}) dari (?<m>${BILANGAN})) unit kerja(?<dapat> yang dapat dinilai)? mencapai targetnya masing-masing(?:(?:; yang belum adalah|:) (?<list>.+))?\\.`,
      (b, jalan) =>
        tentang(undefined, jalan, (f) => {
          const semua = k.fakta.filter(({ plan }) => f.daun.includes(plan));
          const dinilai = semua.filter((g) => k.cetak(g) !== null);
          const luput = dinilai.filter((g) => !k.tercapai(g));
          const sebutan = luput
            .slice(0, 5)
            .map(
              (g) =>
                `${unitDari(g)} (${k.sebut(g.realisasi, satuan(g), g)} dari ${kecilBaik(g) ? "batas" : "target"} ${k.sasaranTarget(g.plan.indikator.target, satuan(g))})`,
            );
          const lebih = luput.length - 5;
          const isinya = b.list ?? "";
          const [, awal, sisa = ""] = /^(.+), dan (.+) unit kerja lain$/.exec(isinya) ?? [];
          const benar =
            luput.length === 0
              ? b.list === undefined && bacaSemua(b.semua ?? "") === dinilai.length
              : luput.length === dinilai.length
                ? b.nihil !== undefined && bacaBilangan(b.luput ?? "") === dinilai.length
                : bacaBilangan(b.n?.toLowerCase() ?? "") === dinilai.length - luput.length &&
                  bacaBilangan(b.m ?? "") === dinilai.length;
          const disebut =
            lebih > 0
              ? awal === sebutan.join(", ") && bacaBilangan(sisa) === lebih
              : luput.length === 0 || isinya === daftar(sebutan);
          return benar && disebut && dinilai.length > 1 && (b.dapat !== undefined) === dinilai.length < semua.length;
        }),
    ),
    jenis("(?<isi>(?:Sumber|Penanggung jawab|Rumus): .+)", (b, jalan) =>
      tentang(undefined, jalan, ({ plan: { indikator } }) => {
        const awal = indikator.sumber_data === undefined ? "" : `Sumber: ${indikator.sumber_data}. `;
        const akhir = indikator.rumus_hitung === undefined ? "" : ` Rumus: ${indikator.rumus_hitung}.`;
        const isi = ` ${b.isi} `;
        return (
          isi.startsWith(` ${awal}`) &&
          isi.endsWith(`${akhir} `) &&
          /^ ?(?:Penanggung jawab: .+\. ?)?$/.test(isi.slice(1 + awal.length, isi.length - akhir.length))
        );
      }),
    ),
    jenis(`Belum ada standar nasional atau pembanding resmi untuk (?<daftar>.+)\\.`, (b, jalan) => {
      const tanpa = jalan.milik.filter(
        ({ plan: { indikator } }) => indikator.tanpa_pembanding === true && !adaLain(indikator.kode),
      );
      return (
        tanpa.every(({ plan: { indikator } }) => indikator.pembanding === undefined) &&
        b.daftar === daftar(tanpa.map(({ uraian }) => uraian))
      );
    }),
    // Why: who succeeded and who did not.
    jenis(
      `Indikator (?<tujuan>tujuan )?(?<i>${I}) (?<kata>${KATA}); capaiannya (?<c>${ANGKA}%)(?: \\((?<sebagian>[^()]+)\\))?\\.(?<kutipan>(?: (?:Hambatannya|Langkah perbaikannya) menurut .+)?)`,
      (b, jalan) =>
        tentang(
          b.i,
          jalan,
          (f) =>
            b.kata === k.kata(f) &&
            (b.tujuan === undefined || k.tujuan.includes(f)) &&
            b.c === k.persen(k.cetak(f) ?? NOL) &&
            (b.sebagian ?? "") === k.sebagian(f) &&
            kutipanBenar(b.kutipan ?? "", f),
        ),
    ),
    jenis(`Indikator yang (?<kata>${KATA}) adalah (?<list>.+?\\))\\.`, (b, jalan) => {
      const sama = jalan.milik.filter((f) => k.kata(f) === b.kata);
      return (
        sama.length > 1 &&
        gugus(
          b.list ?? "",
          sama,
          (f) => `${f.uraian} (${k.persen(k.cetak(f) ?? NOL)}${k.sementara(f) ? ", sementara" : ""})`,
        )
      );
    }),
    jenis("Indikator yang belum mencapai target dan perlu diperbaiki adalah (?<list>.+?\\))\\.", (b) =>
      gugus(
        b.list ?? "",
        [...k.tujuan, ...k.utama].filter((f) => k.cetak(f) !== null && !k.tercapai(f)),
        (f) =>
          `${k.tujuan.includes(f) ? "indikator tujuan " : ""}${f.uraian} (${k.persen(k.cetak(f) ?? NOL)}${k.sementara(f) ? ", sementara" : ""})`,
      ),
    ),
    // Kinerja sekilas: a unit's words, whole or their beginning, with what they explain.
    jenis(`(?<tanda>[●○◊]) (?<i>${I}) \\((?<c>${ANGKA})%\\)(?:: “(?<kutip>.+)” \\((?<siapa>.+)\\))?`, (b, jalan) =>
      tentang(
        b.i,
        jalan,
        (f) =>
          b.c === k.angka(k.cetak(f) ?? NOL) &&
          b.tanda === (k.sementara(f) ? "◊" : k.tercapai(f) ? "●" : "○") &&
          (b.kutip === undefined ||
            ditulis(
              b,
              jalan.nama === "sekilas_langkah" ? "tindak_lanjut" : k.tercapai(f) ? "pendukung" : "penghambat",
              f,
            )),
      ),
    ),
    jenis("“(?<kutip>.+)” \\((?<siapa>.+)\\)", (b, jalan) => jalan.milik.some((f) => ditulis(b, "tindak_lanjut", f))),
    // Counts and means.
    jenis(
      `${literal(instansi.nama)} mempunyai (?<s>${BILANGAN}) sasaran strategis dengan (?<i>${BILANGAN}) indikator kinerja(?: yang (?<satu>${HASIL})(?<sementara>${SEMENTARA})|; (?<semua>semuanya) (?<sama>${HASIL})(?<ragu>${SEMENTARA})|; (?<n>${BILANGAN}) di antaranya (?<sisa>(?:${HASIL})${SEMENTARA}(?:,? [^.%]+?)?))\\.`,
      (b) => {
        if (bacaBilangan(b.s ?? "") !== k.sasaran.length || bacaBilangan(b.i ?? "") !== k.utama.length) return false;
        const [pertama] = hitung(k.utama);
        if (pertama === undefined) return false;
        if (b.satu !== undefined)
          return k.utama.length === 1 && b.satu === pertama.kata && sementaraBenar(b.sementara ?? "", pertama.sama);
        if (b.semua !== undefined)
          return (
            k.utama.length > 1 &&
            pertama.n === k.utama.length &&
            b.sama === pertama.kata &&
            sementaraBenar(b.ragu ?? "", pertama.sama)
          );
        const sisa = (b.sisa ?? "").replace(new RegExp(`^((?:${HASIL})${SEMENTARA}) dan `, "u"), "$1; ");
        return jumlahBenar(`${b.n} dari ${k.utama.length} indikator ${sisa}`, k.utama);
      },
    ),
    jenis(
      `(?:(?<semua>\\S+(?: \\d+)?)|(?:Sebanyak )?(?<n>${BILANGAN})) indikator berkategori (?<kategori>${KATEGORI})(?<sementara>${SEMENTARA})(?<sisa>(?:,? [^.%]+?)?)\\.`,
      (b) => {
        const kategori = (f: Fakta): string | null =>
          typeof f.capaian === "string" ? null : k.kategori(f.capaian.nilai);
        const ada = [...kebijakan.skala.map(({ predikat }) => predikat), null].flatMap((satu) => {
          const sama = k.utama.filter((f) => kategori(f) === satu);
          return sama.length === 0 ? [] : [{ satu, sama }];
        });
        const [pertama, ...lain] = ada;
        if (pertama === undefined || k.utama.length < 2 || pertama.satu !== b.kategori) return false;
        if (!sementaraBenar(b.sementara ?? "", pertama.sama)) return false;
        if (lain.length === 0)
          return b.sisa === "" && b.semua !== undefined && bacaSemua(b.semua) === pertama.sama.length;
        const sisa = (b.sisa ?? "").replace(/^,? (?:dan )?/, "").split(/, dan |, | dan /);
        return (
          bacaBilangan((b.n ?? b.semua ?? "").toLowerCase().replace(/^sebanyak /, "")) === pertama.sama.length &&
          sisa.length === lain.length &&
          lain.every(({ satu, sama }, i) => {
            const ucap = satu ?? "belum dapat dikategorikan";
            const [, bagian = "", ekor = ""] = new RegExp(`^(.*?)(${SEMENTARA})$`, "u").exec(sisa[i] ?? "") ?? [];
            return (
              bagian.endsWith(` ${ucap}`) &&
              bacaBilangan(bagian.slice(0, -ucap.length - 1)) === sama.length &&
              (satu === null ? ekor === "" : sementaraBenar(ekor, sama))
            );
          })
        );
      },
    ),
    jenis(
      `(?:Indikator itu|Satu-satunya indikator(?<sini> sasaran ini)?) (?<hasil>${HASIL})(?<sementara>${SEMENTARA})\\.`,
      (b, jalan) => {
        const list = b.sini === undefined && jalan.milik.length === 0 ? k.utama : jalan.milik;
        return list.length === 1 && b.hasil === hasil(list[0] as Fakta) && sementaraBenar(b.sementara ?? "", list);
      },
    ),
    jenis(
      `(?<teks>(?:\\S+(?: \\d+)?|(?:Sebanyak )?${BILANGAN} dari ${BILANGAN}) indikator (?:${HASIL})${SEMENTARA}(?:[;,] [^.%]+?)?)\\.`,
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
      `Capaiannya(?: \\((?<lengkap>[^()]+)\\))? adalah (?<nilai>${ANGKA})% dengan kategori (?<kategori>${KATEGORI})\\.`,
      (b) => k.utama.length === 1 && rataBenar(b, k.utama),
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
      `(?:Di antara (?<dari>${BILANGAN}) indikator yang dapat dinilai, c|C)apaian tertinggi diperoleh (?<atas>.+?) \\((?<tinggi>${ANGKA})%(?<sementaraAtas>, (?:sebagian )?sementara)?(?:, yaitu (?<rinciAtas>[^()]+?))?\\) dan terendah (?<bawah>.+?) \\((?<rendah>${ANGKA})%(?<sementaraBawah>, (?:sebagian )?sementara)?(?:, yaitu (?<rinciBawah>[^()]+?))?\\)\\.`,
      (b, jalan) => {
        const list = jalan.milik.length === 0 ? k.utama : jalan.milik;
        const p = puncak(list, k.cetak);
        if (p === null) return false;
        const ragu = (sama: readonly Fakta[]): string =>
          !sama.some(k.sementara) ? "" : sama.every(k.sementara) ? ", sementara" : ", sebagian sementara";
        const rinci = (sama: readonly Fakta[]): string => {
          const [f] = sama;
          return sama.length === 1 && f !== undefined && naik(f) === "turun"
            ? `${k.sebut(f.realisasi, satuan(f), f)} dari batas ${k.sasaranTarget(f.plan.indikator.target, satuan(f))}`
            : "";
        };
        return (
          (p.banyak === list.length ? b.dari === undefined : bacaBilangan(b.dari ?? "") === p.banyak) &&
          b.tinggi === k.angka(p.atas) &&
          b.rendah === k.angka(p.bawah) &&
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
          (b.sementaraAtas ?? "") === ragu(p.diAtas) &&
          (b.sementaraBawah ?? "") === ragu(p.diBawah) &&
          (b.rinciAtas ?? "") === rinci(p.diAtas) &&
          (b.rinciBawah ?? "") === rinci(p.diBawah)
        );
      },
    ),
    // Ikhtisar.
    jenis(
      `Sasaran (?<no>\\d+), (?<s>${nama(config.sasaran.map((s) => s.uraian))}): (?:(?<satu>satu-satunya indikator) (?<hasil>${HASIL})(?<sementara>${SEMENTARA})|(?<teks>.+?))\\.(?: (?:Capaiannya|Rata-rata capaiannya)(?: \\((?<lengkap>[^()]+)\\))? adalah (?<nilai>${ANGKA})% dengan kategori (?<kategori>${KATEGORI})\\.)?`,
      (b) => {
        const list = k.sasaran[Number(b.no) - 1] ?? [];
        if (config.sasaran[Number(b.no) - 1]?.uraian !== b.s) return false;
        const hitungan =
          b.satu === undefined
            ? list.length > 1 && jumlahBenar(b.teks ?? "", list)
            : list.length === 1 && b.hasil === hasil(list[0] as Fakta) && sementaraBenar(b.sementara ?? "", list);
        return hitungan && (b.nilai === undefined ? k.rata(list) === null : rataBenar(b, list));
      },
    ),
    // Simpulan: what the year ends with.
    jenis(
      `Tahun ${tahun} ditutup ${literal(instansi.nama)} dengan (?:(?<apa>rata-rata capaian kinerja|capaian kinerja)(?: \\((?<lengkap>[^()]+)\\))? (?<nilai>${ANGKA})% dengan kategori (?<kategori>${KATEGORI})(?: dan serapan anggaran (?<s>${ANGKA}%)|(?<tanpa>; serapan anggarannya belum dapat dihitung))|serapan anggaran (?<saja>${ANGKA}%); (?:rata-rata )?capaian kinerjanya belum dapat disajikan)\\.`,
      (b) => {
        const perSasaran = kebijakan.rata_rata === "sasaran";
        const { serapan } = k.anggaran;
        const terserap = serapan === null ? undefined : k.persen(serapan);
        if (b.saja !== undefined) return k.rata(k.utama, perSasaran) === null && b.saja === terserap;
        return (
          (b.apa === "capaian kinerja") === (k.utama.length === 1) &&
          rataBenar(b, k.utama, perSasaran) &&
          b.s === terserap
        );
      },
    ),
    jenis(
      `(?:Rata-rata capaian|Capaian) kinerja dan serapan anggaran tahun ${tahun} belum dapat disajikan\\.`,
      () => k.rata(k.utama, kebijakan.rata_rata === "sasaran") === null && k.anggaran.serapan === null,
    ),
    jenis(`Dari pagu anggaran Rp(?<pagu>${ANGKA}) terealisasi Rp(?<r>${ANGKA}) atau (?<s>${ANGKA}%)\\.`, (b) => {
      const { pagu, realisasi, serapan } = k.anggaran;
      return serapan !== null && b.pagu === pagu.tulis() && b.r === realisasi.tulis() && b.s === k.persen(serapan);
    }),
    jenis(
      `Sisa terbesar, Rp(?<sisa>${ANGKA})(?: atau (?<bagian>${ANGKA}%) dari seluruh sisa)?, ada pada sub kegiatan (?<sub>.+?)(?:; menurut (?<unit>.+?), “(?<kutip>.+)”|\\.)`,
      (b) => {
        const seluruh = k.anggaran.pagu.minus(k.anggaran.realisasi);
        const banyak = k.sisa.reduce((a, z) => (z.sisa.banding(a.sisa) > 0 ? z : a));
        const utuh = k.sisa.length > 1 && k.sisa.every(({ sisa }) => sisa.banding(NOL) >= 0);
        return (
          k.anggaran.serapan !== null &&
          b.sisa === banyak.sisa.tulis() &&
          b.sub === banyak.uraian &&
          b.bagian === (utuh ? k.persen(banyak.sisa.kali(SERATUS).bagi(seluruh)) : undefined) &&
          (b.kutip === undefined
            ? banyak.catatan === undefined
            : b.unit === banyak.unit && b.kutip === `${banyak.catatan?.trim().replace(/\.$/, "")}.`)
        );
      },
    ),
    jenis(
      `Serapan anggaran (?:tidak dapat dihitung karena pagunya 0|belum dapat dihitung karena realisasi anggaran (?<n>${BILANGAN}) sub kegiatan belum dilaporkan)\\.`,
      ({ n }) =>
        n === undefined ? k.anggaran.pagu.a === 0n : k.anggaran.kurang > 0 && bacaBilangan(n) === k.anggaran.kurang,
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
    jenis(`Serapan anggaran (?:tetap (?<tetap>${ANGKA})%, sama dengan tahun (?<t1>\\d{4})|${GERAK})\\.`, (b) => {
      const dulu = config.riwayat_anggaran[`${tahun - 1}`];
      if (dulu === undefined || k.anggaran.serapan === null) return false;
      const a = Pecahan.of(dulu.realisasi).kali(SERATUS).bagi(Pecahan.of(dulu.pagu));
      const z = k.anggaran.serapan;
      return z.banding(a) === 0 ? b.tetap === k.angka(z) && Number(b.t1) === tahun - 1 : gerakBenar(b, a, z, tahun - 1);
    }),
    jenis(`D${EFISIENSI}`, efisiensiBenar),
    jenis(
      "Tingkat efisiensi (?<apa>Sasaran|Tujuan) (?<no>\\d+) (?<sebab>.+?)\\.",
      (b, jalan) =>
        jalan.milik.every(
          ({ plan }) =>
            plan.induk === (b.apa === "Tujuan" ? config.renstra.tujuan : config.sasaran)[Number(b.no) - 1]?.kode,
        ) &&
        !punyaEfisiensi(jalan.milik) &&
        kurangEfisiensi(b.sebab, jalan.milik),
    ),
    jenis(
      "Efisiensi belum dapat dinyatakan(?<semua> untuk satu pun sasaran)?\\.",
      (b) => (b.semua !== undefined) === k.sasaran.length > 1 && !k.sasaran.some(punyaEfisiensi),
    ),
    jenis(
      "Efisiensi dapat dinyatakan untuk satu-satunya sasaran\\.",
      () => k.sasaran.length === 1 && k.sasaran.every(punyaEfisiensi),
    ),
    jenis("Efisiensi dapat dinyatakan untuk (?:(?<n>.+? dari .+?)|(?<semua>ke\\S+|seluruh \\d+)) sasaran\\.", (b) => {
      if (b.semua !== undefined) return bacaSemua(b.semua) === k.sasaran.length && k.sasaran.every(punyaEfisiensi);
      const [n, m] = (b.n ?? "").split(" dari ").map(bacaBilangan);
      return m === k.sasaran.length && n === k.sasaran.filter(punyaEfisiensi).length && n !== m;
    }),
    jenis(
      `Sasaran (?<no>\\d+) didukung (?<p>.+?) yang anggarannya disajikan pada (?<di>Sasaran \\d+(?:(?:, | dan |, dan )Sasaran \\d+)*)\\.`,
      (b, jalan) => {
        const { program } = k.pendukung(jalan.milik);
        const dulu = program.map(({ kode }) =>
          k.sasaran.findIndex((list) => list.some((f) => f.plan.indikator.program?.includes(kode))),
        );
        return (
          k.sasaran[Number(b.no) - 1]?.every((f) => jalan.milik.includes(f)) === true &&
          dulu.every((i) => i >= 0 && i < Number(b.no) - 1) &&
          b.di === daftar([...new Set(dulu)].sort((a, z) => a - z).map((i) => `Sasaran ${i + 1}`)) &&
          namaAtauBanyak(
            b.p,
            program.map((p) => p.uraian),
            "program",
            "",
          )
        );
      },
    ),
    jenis(
      "Program pendukung sasaran ini belum dipetakan\\.",
      (_, jalan) => k.pendukung(jalan.milik).program.length === 0,
    ),
    jenis(
      `(?<apa>Sasaran|Tujuan) (?<no>\\d+) didukung (?:(?<n>${BILANGAN}) program|(?<satu>${nama(config.program.map((p) => p.uraian))})) dengan (?<m>${BILANGAN}) kegiatan(?: dan serapan anggaran (?<s>${ANGKA}%))?\\.`,
      (b, jalan) => {
        const { program } = k.pendukung(jalan.milik);
        const [satu] = program;
        const kegiatan = program.reduce((s, p) => s + p.kegiatan, 0);
        const induk = (b.apa === "Tujuan" ? config.renstra.tujuan : config.sasaran)[Number(b.no) - 1];
        if (!jalan.milik.every((f) => f.plan.induk === induk?.kode)) return false;
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
      "Perjanjian Kinerja(?<yang> Murni| Perubahan)? ditandatangani pada tanggal (?<hari>\\d+ \\p{L}+ \\d{4}) oleh (?<nama>.+) selaku (?:(?<status>Pl[th]|Pj)\\. )?(?<jabatan>.+)\\.",
      (b) => {
        const pilihan = b.yang === " Perubahan" ? pk.perubahan : pk.murni;
        if (pilihan === undefined || ` tanggal ${b.hari}` !== bertanggal(pilihan)) return false;
        if ((b.yang === undefined) !== (pk.perubahan === undefined)) return false;
        const { jabatan } = config.pejabat.camat;
        const orang =
          config.pergantian_pejabat.find(
            ({ pejabat, mulai, sampai }) =>
              pejabat === "camat" && pilihan.tanggal >= mulai && pilihan.tanggal <= sampai,
          ) ?? config.pejabat.camat;
        const status = orang.status === "definitif" ? undefined : orang.status;
        return orang.nama === b.nama && b.jabatan === jabatan && b.status?.toLowerCase() === status;
      },
    ),
    jenis(
      `Target (?<i>${I}) tahun (?<t>\\d{4}) adalah (?<pk>.+?) dalam Perjanjian Kinerja dan (?<renstra>.+?) dalam Renstra\\.(?: Perbedaan itu terjadi (?<sebab>.+?)\\.| Alasan perbedaan itu adalah (?<hal>.+?)\\.| Target itu (?<ubah>diubah dengan Perjanjian Kinerja Perubahan)\\.)(?= Target (?:${I}) tahun \\d{4} adalah .+ dalam Renstra\\.|$)`,
      (b) =>
        k.utama.some(({ plan: { indikator: i } }) => {
          const renstra = i.target_renstra?.[tahun];
          const { alasan } = i;
          const sebab = alasan?.trim().replace(/\.$/, "").toLowerCase();
          const murni = i.target_murni;
          return (
            i.uraian === b.i &&
            Number(b.t) === tahun &&
            renstra !== undefined &&
            b.pk === k.sasaranTarget(i.target, i.satuan) &&
            b.renstra === k.sasaranTarget(renstra, i.satuan) &&
            b.pk !== b.renstra &&
            (b.sebab ?? b.hal)?.toLowerCase() === sebab &&
            (b.ubah === undefined ||
              (pk.perubahan !== undefined &&
                murni !== undefined &&
                k.sasaranTarget(murni, i.satuan) !== b.pk &&
                (pk.perubahan.alasan !== undefined || k.sasaranTarget(murni, i.satuan) === b.renstra)))
          );
        }),
    ),
    jenis(
      "Perjanjian Kinerja(?<murni> tanggal \\d+ \\p{L}+ \\d{4})? diubah dengan Perjanjian Kinerja Perubahan tanggal (?<ubah>\\d+ \\p{L}+ \\d{4}); (?<isi>.+?)\\.(?: Perubahan itu dilakukan (?<sebab>.+)\\.| Alasan perubahan itu adalah (?<hal>.+)\\.)?",
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
        if ((b.sebab ?? b.hal)?.toLowerCase() !== sebab) return false;
        if (b.hal !== undefined && /^(?:karena|untuk|berdasarkan|sesuai|agar|sehubungan) /.test(b.hal)) return false;
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
      // The table of all indicators of sasaran calls them by their numbers.
      if (jalan.nama === "tabel_capaian")
        return gugus(
          b.list ?? "",
          k.utama.filter((f) => typeof f.realisasi !== "string" && k.sebagian(f) !== ""),
          (f) => `nomor ${k.utama.indexOf(f) + 1} (${k.sebagian(f)})`,
        );
      return gugus(
        b.list ?? "",
        dari.filter(
          (f) =>
            typeof f.realisasi !== "string" &&
            k.sebagian(f) !== "" &&
            termuat(jalan.nama, f) &&
            (jalan.milik.length > 0 || (b.list ?? "").includes(f.uraian)),
        ),
        (f) => `${f.uraian} (${k.sebagian(f)})`,
      );
    }),
    jenis(
      "(?<list>.+? mendukung Sasaran .+?)\\. Anggaran program bersama dihitung utuh pada tiap sasaran itu(?: dan satu kali pada baris terakhir)?\\.",
      (b) =>
        (b.list ?? "").split("; ").every((satu) => {
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
          jalan.milik.filter((f) => dasarRenstra(config, f)?.dijumlah === true),
          ({ uraian }) => uraian,
        ),
    ),
    jenis("Capaian kinerjanya masih sementara\\.", (_, jalan) => {
      const list = jalan.milik.length === 0 ? k.utama : jalan.milik;
      return k.rata(list) !== null && k.kelengkapan(list).startsWith("sementara");
    }),
    jenis("Capaian kinerja nomor (?<list>[\\d, dan]+) masih sementara\\.", (b) => {
      const nomor = k.sasaran.flatMap((list, i) =>
        k.rata(list) !== null && k.kelengkapan(list).startsWith("sementara") ? [`${i + 1}`] : [],
      );
      return b.list === daftar(nomor);
    }),
    ...susunPelengkap(k, jenis),
    ...TETAP.map((teks) => jenis(literal(teks), () => true)),
  ];

  /** Whether a unit wrote what is quoted, about an indicator or one that it is computed from. */
  function ditulis(
    { kutip = "", siapa }: Bagian,
    apa: "pendukung" | "penghambat" | "tindak_lanjut",
    f: Fakta,
  ): boolean {
    const sumber = [f.plan, ...f.daun].map(({ id }) => id);
    const nama = (kode: string): string | undefined => config.unit.find((unit) => unit.kode === kode)?.nama;
    return k.data.formulir.some(
      ({ unit, kinerja }) =>
        nama(unit) === siapa &&
        kinerja.some(({ id, narrative }) => {
          const utuh = (narrative[apa]?.teks ?? "").replace(/\s+/g, " ").trim().replace(/\.$/, "");
          const awal = kutip.replace(/ …$/, "");
          return (
            sumber.includes(id) && (kutip === utuh || (kutip !== awal && utuh.length > 140 && utuh.startsWith(awal)))
          );
        }),
    );
  }

  /** Everything that is quoted for an indicator that missed its target: whose words, each unit once, no word for nothing. */
  function kutipanBenar(teks: string, f: Fakta): boolean {
    const tulisan = k.data.formulir.flatMap((d) =>
      d.kinerja.map((row) => ({
        id: row.id,
        unit: config.unit.find(({ kode }) => kode === d.unit)?.nama ?? "",
        ...row.narrative,
      })),
    );
    const dasar = (g: Fakta): Fakta[] =>
      g.dipakai
        .flatMap(({ id }) => k.fakta.filter(({ plan }) => plan.id === id))
        .flatMap((m) => (m.plan.indikator.dari === undefined ? [m] : dasar(m)));
    const baris = (list: readonly Fakta[]) => list.flatMap(({ plan }) => tulisan.filter((t) => plan.id === t.id));
    const bercerita = dasar(f).filter((m) =>
      baris([m]).some((t) =>
        (["pendukung", "penghambat", "solusi"] as const).some((apa) => isi(t[apa]?.teks, apa, m) !== ""),
      ),
    );
    const gagal = bercerita.filter((m) => typeof m.capaian !== "string" && !k.tercapai(m));
    const penutur = f.plan.indikator.dari === undefined ? [f] : gagal.length > 0 ? gagal : bercerita;
    return [
      ...teks.matchAll(/(Hambatannya|Langkah perbaikannya) menurut (.*?)(?= Langkah perbaikannya menurut |$)/gu),
    ].every(([, jenisnya, isinya = ""]) => {
      const apa = jenisnya === "Hambatannya" ? "penghambat" : "tindak_lanjut";
      const menulis = baris(penutur).filter((t) => isi(t[apa]?.teks, apa, f) !== "");
      const unit = [...new Set(menulis.map((t) => t.unit))];
      const ucap = unit.slice(0, 3).map((nama) => {
        const kata = new Set(menulis.filter((t) => t.unit === nama).map((t) => isi(t[apa]?.teks, apa, f)));
        return `${nama}, ${daftar([...kata].map((satu) => `“${satu}”`))}`;
      });
      const lain = unit.length - 3;
      const polos = (t: string): string => t.replace(/\.?”\.?$/, "”");
      if (lain <= 0) return polos(isinya) === polos(ucap.join("; "));
      const awal = `${ucap.join("; ")}; serta `;
      return isinya.startsWith(awal) && bacaBilangan(isinya.slice(awal.length, -" unit kerja lain.".length)) === lain;
    });
  }

  /** What a unit wrote, without its full stop; empty where it is a word for nothing and something was to be said. */
  function isi(teks: string | undefined, apa: string, f: Fakta): string {
    const bersih = (teks ?? "").trim().replace(/\.$/, "");
    const ditanya = (apa !== "pendukung") === (typeof f.capaian !== "string" && !k.tercapai(f));
    return ditanya && /^(?:-+|tidak ada|nihil|n\/a)$/i.test(bersih) ? "" : bersih;
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
      : `Capaian dibatasi paling tinggi ${Pecahan.of(batas).tulis()}%; tingkat kemajuan terhadap target Renstra tidak dibatasi.`,
    `Capaian disajikan ${desimal === 0 ? "dalam bilangan bulat" : `dengan ${koma} angka di belakang koma`}; angka setengah dibulatkan ke atas dan perhitungan memakai angka sebelum pembulatan.`,
    "Tercapai tidaknya target dan naik turunnya kinerja ditentukan dengan angka sebelum pembulatan; capaian yang akan tercetak 100% padahal targetnya belum tercapai atau sudah terlampaui ditulis dengan lebih banyak angka di belakang koma.",
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
  "Tanda “-” berarti jabatannya tidak berganti pejabat dalam tahun itu.",
  "Tanda “-” berarti target tahun itu tidak tercantum.",
  "Tanda “-” berarti tidak ada target atau realisasi pada triwulan itu.",
  "Tanda “-” berarti anggaran program itu pada tahun tersebut tidak ada atau tidak dicantumkan.",
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
