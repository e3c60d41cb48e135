import type { PengukuranIndikator } from "../../measure/result.ts";
import { compare, type TextAngka } from "./angka.ts";
import { defineRule, type Finding, type KoreksiInput, type NaskahRule } from "./input.ts";
import { type KnownNilai, listNilai, listPerubahan, type Role, withSatuan } from "./nilai.ts";
import { type Kalimat, quote } from "./sentence.ts";
import { contextOf, findIndikator, findRole, isAmbiguous } from "./subject.ts";

/* Numbers in sentences that name an indicator, against the data. */

interface Hit {
  readonly kalimat: Kalimat;
  readonly angka: TextAngka;
  readonly indikator: PengukuranIndikator;
  readonly nilai: readonly KnownNilai[];
  readonly banding: "dibulatkan" | "beda";
  /** Whether the sentence leaves open what the number is about. */
  readonly ambiguous: boolean;
}

/** Numbers of a role that no indicator named there has. */
function findDifference(input: KoreksiInput, wanted: Role): Hit[] {
  return input.kalimat.flatMap((kalimat) => {
    const context = contextOf(kalimat, input);
    return kalimat.angka.flatMap((angka): Hit[] => {
      if (angka.satuan === "rupiah" || findRole(kalimat, angka) !== wanted) return [];
      const list = findIndikator(kalimat, angka);
      const indikator = list[0];
      const nilai = list.flatMap((p) =>
        wanted === "perubahan" ? listPerubahan(p, context) : listNilai(p, wanted, context),
      );
      if (indikator === undefined || nilai.length === 0) return [];
      const result = nilai.map((n) => compare(angka, n.nilai, n.tempat));
      if (result.includes("sama") || isNumber(kalimat, angka, wanted, indikator)) return [];
      const banding = result.includes("dibulatkan") ? "dibulatkan" : "beda";
      // Another subject or time: the data say nothing of it.
      if (isAmbiguous(kalimat, angka) || isSelisih(kalimat, angka)) return [];
      const foreign = context.tahun.some(
        (t) => t !== context.thisTahun && !indikator.riwayat.some((r) => r.tahun === t),
      );
      const ambiguous = list.length > 1 || context.triwulan || (foreign && !context.renstra);
      return [{ kalimat, angka, indikator, nilai, banding, ambiguous }];
    });
  });
}

const JOIN =
  /^(?:dan|atau|dari|daripada|dengan|pada|ke|untuk|yang|sudah|telah|masih|belum|tahun|serta|sedangkan|sehingga|lebih|sesuai|naik|turun|adalah|oleh|karena|namun|tetapi|dalam|sampai|hingga|per|atas|bawah|sebagai|sama|saja|lalu|kemudian|juga|tidak|bukan|tw|triwulan|kategori|persen|poin)$|^(?:me|ber(?!kas)|ter|di)/;

/** "kurang 3 kasus", "sebanyak 99 usulan": a number that counts something is no percentage, and no value in another unit. */
function isNumber({ mask }: Kalimat, { end, satuan }: TextAngka, role: Role, { indikator }: PengukuranIndikator) {
  const kata = /^ (\p{L}+)/u.exec(mask.slice(end))?.[1] ?? "";
  if (satuan !== "" || kata === "" || JOIN.test(kata)) return false;
  const alone = indikator.satuan.toLowerCase().split(" ").includes(kata);
  return role === "capaian" || role === "kemajuan" || !alone;
}

/** "naik 1,5 poin dari 89 menjadi 90,5" explains itself, whatever it is about. */
const isSelisih = ({ angka: all }: Kalimat, angka: TextAngka): boolean => {
  const [dari, becomes] = all.slice(all.indexOf(angka) + 1);
  return dari !== undefined && becomes?.nilai.minus(dari.nilai).abs().eq(angka.nilai.abs()) === true;
};

/** What is asked where a sentence leaves open which value it speaks of. */
const ask = (kata: string, { kalimat, angka, indikator }: Hit): Finding => ({
  tingkat: "periksa",
  tempat: kalimat.paragraf.tempat,
  pesan: `${kata} ${indikator.indikator.uraian} tertulis ${angka.teks}, dan data tidak memuat nilai itu: "${quote(kalimat.teks, angka.mulai)}"`,
  perbaikan: "cocokkan dengan unit, tahun, atau triwulan yang dimaksud kalimat ini; jika benar, biarkan",
});

function nilaiRule<Nama extends string>(nama: Nama, role: Role, kata: string, contoh: string): NaskahRule<Nama> {
  return {
    nama,
    family: "Angka dalam kalimat",
    tingkat: "galat",
    meaning: `${kata} sebuah indikator dalam kalimat tidak sama dengan datanya.`,
    contoh,
    check: (input) =>
      findDifference(input, role)
        .filter(({ banding }) => banding === "beda")
        .map((hit): Finding => {
          const { kalimat, angka, indikator, nilai } = hit;
          if (hit.ambiguous) return ask(kata, hit);
          const tahun = findTahun(kalimat, angka, input.config.tahun);
          const correct = (nilai.find(({ year }) => year === tahun) ?? nilai[0]) as KnownNilai;
          return {
            tempat: kalimat.paragraf.tempat,
            pesan: `${kata} ${indikator.indikator.uraian} tertulis ${angka.teks}, sedangkan menurut data ${withSatuan(correct.print, indikator, role)} (${correct.meaning}): "${quote(kalimat.teks, angka.mulai)}"`,
            perbaikan: `ganti ${angka.teks} menjadi ${withSatuan(correct.print, indikator, role)}; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft`,
          };
        }),
  };
}

/**
 * The year that a number belongs to: the one named right after it; this year after "menjadi", where a sentence leads from
 * an earlier year to this one; else the one earlier year that the sentence names. Null where it says nothing of the
 * kind: then the first known value counts.
 */
function findTahun({ mask, tahun }: Kalimat, { mulai, end }: TextAngka, thisTahun: number): number | null {
  const after = /^[\s(]*(?:pada |di |untuk )?tahun ((?:19|20)\d\d)\b/.exec(mask.slice(end))?.[1];
  if (after !== undefined && Number(after) !== thisTahun) return Number(after);
  if (/\bmenjadi(?: sebesar)?\s*$/.test(mask.slice(0, mulai))) return thisTahun;
  return after === undefined && tahun.length === 1 && tahun[0] !== thisTahun ? (tahun[0] ?? null) : null;
}

const perubahan = defineRule({
  nama: "perubahan-tidak-sama",
  family: "Angka dalam kalimat",
  tingkat: "galat",
  meaning: "Besar kenaikan, penurunan, atau selisih sebuah indikator dalam kalimat tidak dapat dihitung dari datanya.",
  contoh: "naik 2,1 poin, padahal dari 90,1 menjadi 91,3 adalah 1,2 poin",
  check: (input) =>
    findDifference(input, "perubahan").map((hit): Finding => {
      const { kalimat, angka, indikator, nilai } = hit;
      if (hit.ambiguous) return ask("Perubahan", hit);
      const context = contextOf(kalimat, input);
      const last = Math.max(...context.tahun.filter((t) => t < context.thisTahun), 0) || context.thisTahun - 1;
      const of = /capaian\D*$/.test(kalimat.mask.slice(0, angka.mulai)) ? "capaian" : undefined;
      const plausible =
        nilai.find((n) => n.of === of && n.from === last && n.year === context.thisTahun) ?? (nilai[0] as KnownNilai);
      return {
        tempat: kalimat.paragraf.tempat,
        pesan: `Perubahan ${indikator.indikator.uraian} tertulis ${angka.teks}, sedangkan menurut data ${plausible.print} (${plausible.meaning}): "${quote(kalimat.teks, angka.mulai)}"`,
        perbaikan: `ganti ${angka.teks} menjadi ${angka.teks.replace(/^-?[\d.,]+/, plausible.print)}`,
      };
    }),
});

const rounding = defineRule({
  nama: "pembulatan-lain",
  family: "Angka dalam kalimat",
  tingkat: "peringatan",
  meaning: "Angka dalam kalimat ditulis dengan lebih sedikit angka di belakang koma daripada di tabel.",
  contoh: "capaiannya 101%, sedangkan di tabel 100,88",
  check: (input) =>
    (["target", "realisasi", "capaian", "kemajuan"] as const).flatMap((role) =>
      findDifference(input, role)
        .filter(({ banding, ambiguous }) => banding === "dibulatkan" && !ambiguous)
        .map(({ kalimat, angka, indikator, nilai }) => {
          const asal = nilai.find((n) => compare(angka, n.nilai, n.tempat) === "dibulatkan") as KnownNilai;
          return {
            tempat: kalimat.paragraf.tempat,
            pesan: `${angka.teks} adalah pembulatan dari ${withSatuan(asal.print, indikator, role)} yang tercetak di tabel (${indikator.indikator.uraian}).`,
            perbaikan: `tulis sama seperti di tabel, yaitu ${withSatuan(asal.print, indikator, role)}`,
          };
        }),
    ),
});

const escapeRegExp = (teks: string): string => teks.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const category = defineRule({
  nama: "kategori-tidak-sama",
  family: "Angka dalam kalimat",
  tingkat: "galat",
  meaning: "Kategori capaian sebuah indikator dalam kalimat tidak sama dengan kategori menurut skala kantor.",
  contoh: "kategori Tinggi, padahal capaian 100,88% termasuk Sangat Tinggi",
  check: (input) => {
    const nama = input.config.kebijakan.skala.map(({ predikat }) => predikat).sort((a, b) => b.length - a.length);
    const pattern = new RegExp(`\\bkategori(?:nya)? (?:adalah )?["“]?(${nama.map(escapeRegExp).join("|")})\\b`, "gi");
    return input.kalimat.flatMap((kalimat) =>
      [...kalimat.teks.matchAll(pattern)].flatMap((matching): Finding[] => {
        const left = kalimat.mention.findLast((s) => s.end <= matching.index && s.nama.indikator.length > 0);
        const p = left?.nama.indikator[0];
        const lain = kalimat.tahun.some((t) => t !== input.config.tahun);
        if (p?.predikat == null || left?.nama.indikator.length !== 1 || lain) return [];
        if (p.predikat.toLowerCase() === matching[1]?.toLowerCase()) return [];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Kategori capaian ${p.indikator.uraian} tertulis "${matching[1]}", sedangkan menurut skala kantor "${p.predikat}".`,
            perbaikan: `ganti "${matching[1]}" menjadi "${p.predikat}"`,
          },
        ];
      }),
    );
  },
});

/** Rules about numbers of indicators in sentences. */
export const INDIKATOR_RULE = [
  nilaiRule("target-tidak-sama", "target", "Target", "targetnya 91,5, padahal dalam Perjanjian Kinerja 90,5"),
  nilaiRule("realisasi-tidak-sama", "realisasi", "Realisasi", "realisasinya 92,3, padahal di formulir 91,3"),
  nilaiRule("capaian-tidak-sama", "capaian", "Capaian", "capaiannya 108,88%, padahal terhitung 100,88%"),
  nilaiRule(
    "kemajuan-tidak-sama",
    "kemajuan",
    "Tingkat kemajuan",
    "tingkat kemajuannya 98%, padahal terhitung 100,88%",
  ),
  perubahan,
  rounding,
  category,
] as const;
