import type { PengukuranIndikator } from "../../measure/result.ts";
import { type Angka, bandingkan } from "./angka.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { type Kalimat, kutip } from "./sentence.ts";
import { denganSatuan, listNilai, listPerubahan, type NilaiDikenal, type Peran } from "./nilai.ts";
import { findIndikator, findPeran, isRancu, konteksOf } from "./subject.ts";

/* Numbers in sentences that name an indicator, against the data. */

interface Temu {
  readonly kalimat: Kalimat;
  readonly angka: Angka;
  readonly indikator: PengukuranIndikator;
  readonly nilai: readonly NilaiDikenal[];
  readonly banding: "dibulatkan" | "beda";
  /** Whether the sentence leaves open what the number is about. */
  readonly rancu: boolean;
}

/** Numbers of a role that no indicator named there has. */
function findBeda(bahan: BahanKoreksi, dicari: Peran): Temu[] {
  return bahan.kalimat.flatMap((kalimat) => {
    const konteks = konteksOf(kalimat, bahan);
    return kalimat.angka.flatMap((angka): Temu[] => {
      if (angka.satuan === "rupiah" || findPeran(kalimat, angka) !== dicari) return [];
      const daftar = findIndikator(kalimat, angka);
      const indikator = daftar[0];
      const nilai = daftar.flatMap((p) =>
        dicari === "perubahan" ? listPerubahan(p, konteks) : listNilai(p, dicari, konteks),
      );
      if (indikator === undefined || nilai.length === 0) return [];
      const hasil = nilai.map((n) => bandingkan(angka, n.nilai, n.tempat));
      if (hasil.includes("sama") || isBilangan(kalimat, angka, dicari, indikator)) return [];
      const banding = hasil.includes("dibulatkan") ? "dibulatkan" : "beda";
      // Another subject or time: the data say nothing of it.
      if (isRancu(kalimat, angka) || isSelisihnya(kalimat, angka)) return [];
      const asing = konteks.tahun.some((t) => t !== konteks.tahunIni && !indikator.riwayat.some((r) => r.tahun === t));
      const rancu = daftar.length > 1 || konteks.triwulan || (asing && !konteks.renstra);
      return [{ kalimat, angka, indikator, nilai, banding, rancu }];
    });
  });
}

const SAMBUNG =
  /^(?:dan|atau|dari|daripada|dengan|pada|ke|untuk|yang|sudah|telah|masih|belum|tahun|serta|sedangkan|sehingga|lebih|sesuai|naik|turun|adalah|oleh|karena|namun|tetapi|dalam|sampai|hingga|per|atas|bawah|sebagai|sama|saja|lalu|kemudian|juga|tidak|bukan|tw|triwulan|kategori|persen|poin)$|^(?:me|ber(?!kas)|ter|di)/;

/** "kurang 3 kasus", "sebanyak 99 usulan": a number that counts something is no percentage, and no value in another unit. */
function isBilangan({ topeng }: Kalimat, { akhir, satuan }: Angka, peran: Peran, { indikator }: PengukuranIndikator) {
  const kata = /^ (\p{L}+)/u.exec(topeng.slice(akhir))?.[1] ?? "";
  if (satuan !== "" || kata === "" || SAMBUNG.test(kata)) return false;
  const sendiri = indikator.satuan.toLowerCase().split(" ").includes(kata);
  return peran === "capaian" || peran === "kemajuan" || !sendiri;
}

/** "naik 1,5 poin dari 89 menjadi 90,5" explains itself, whatever it is about. */
const isSelisihnya = ({ angka: semua }: Kalimat, angka: Angka): boolean => {
  const [dari, menjadi] = semua.slice(semua.indexOf(angka) + 1);
  return dari !== undefined && menjadi?.nilai.minus(dari.nilai).abs().eq(angka.nilai.abs()) === true;
};

/** What is asked where a sentence leaves open which value it speaks of. */
const tanya = (kata: string, { kalimat, angka, indikator }: Temu): Hasil => ({
  tingkat: "periksa",
  tempat: kalimat.paragraf.tempat,
  pesan: `${kata} ${indikator.indikator.uraian} tertulis ${angka.teks}, dan data tidak memuat nilai itu: "${kutip(kalimat.teks, angka.mulai)}"`,
  perbaikan: "cocokkan dengan unit, tahun, atau triwulan yang dimaksud kalimat ini; jika benar, biarkan",
});

function aturanNilai(nama: string, peran: Peran, kata: string, contoh: string): AturanNaskah {
  return {
    nama,
    rumpun: "Angka dalam kalimat",
    tingkat: "galat",
    arti: `${kata} sebuah indikator dalam kalimat tidak sama dengan datanya.`,
    contoh,
    check: (bahan) =>
      findBeda(bahan, peran)
        .filter(({ banding }) => banding === "beda")
        .map((temu): Hasil => {
          const { kalimat, angka, indikator, nilai } = temu;
          if (temu.rancu) return tanya(kata, temu);
          const tahun = findTahun(kalimat, angka, bahan.config.tahun);
          const benar = (nilai.find(({ arti }) => arti === `tahun ${tahun}`) ?? nilai[0]) as NilaiDikenal;
          return {
            tempat: kalimat.paragraf.tempat,
            pesan: `${kata} ${indikator.indikator.uraian} tertulis ${angka.teks}, sedangkan menurut data ${denganSatuan(benar.cetak, indikator, peran)} (${benar.arti}): "${kutip(kalimat.teks, angka.mulai)}"`,
            perbaikan: `ganti ${angka.teks} menjadi ${denganSatuan(benar.cetak, indikator, peran)}; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft`,
          };
        }),
  };
}

/**
 * The year that a number belongs to: the one named right after it; this year after "menjadi", where a sentence leads from
 * an earlier year to this one; else the one earlier year that the sentence names. Undefined where it says nothing of the
 * kind: then the first known value counts.
 */
function findTahun({ topeng, tahun }: Kalimat, { mulai, akhir }: Angka, tahunIni: number): number | undefined {
  const sesudah = /^[\s(]*(?:pada |di |untuk )?tahun ((?:19|20)\d\d)\b/.exec(topeng.slice(akhir))?.[1];
  if (sesudah !== undefined && Number(sesudah) !== tahunIni) return Number(sesudah);
  if (/\bmenjadi(?: sebesar)?\s*$/.test(topeng.slice(0, mulai))) return tahunIni;
  return sesudah === undefined && tahun.length === 1 && tahun[0] !== tahunIni ? tahun[0] : undefined;
}

const perubahan: AturanNaskah = {
  nama: "perubahan-tidak-sama",
  rumpun: "Angka dalam kalimat",
  tingkat: "galat",
  arti: "Besar kenaikan, penurunan, atau selisih sebuah indikator dalam kalimat tidak dapat dihitung dari datanya.",
  contoh: "naik 2,1 poin, padahal dari 90,1 menjadi 91,3 adalah 1,2 poin",
  check: (bahan) =>
    findBeda(bahan, "perubahan").map((temu): Hasil => {
      const { kalimat, angka, indikator, nilai } = temu;
      if (temu.rancu) return tanya("Perubahan", temu);
      const konteks = konteksOf(kalimat, bahan);
      const lalu = Math.max(...konteks.tahun.filter((t) => t < konteks.tahunIni), 0) || konteks.tahunIni - 1;
      const capaian = /capaian\D*$/.test(kalimat.topeng.slice(0, angka.mulai)) ? "capaian " : "";
      const wajar =
        nilai.find(({ arti }) => arti === `${capaian}tahun ${lalu} ke ${konteks.tahunIni}`) ??
        (nilai[0] as NilaiDikenal);
      return {
        tempat: kalimat.paragraf.tempat,
        pesan: `Perubahan ${indikator.indikator.uraian} tertulis ${angka.teks}, sedangkan menurut data ${wajar.cetak} (${wajar.arti}): "${kutip(kalimat.teks, angka.mulai)}"`,
        perbaikan: `ganti ${angka.teks} menjadi ${angka.teks.replace(/^-?[\d.,]+/, wajar.cetak)}`,
      };
    }),
};

const pembulatan: AturanNaskah = {
  nama: "pembulatan-lain",
  rumpun: "Angka dalam kalimat",
  tingkat: "peringatan",
  arti: "Angka dalam kalimat ditulis dengan lebih sedikit angka di belakang koma daripada di tabel.",
  contoh: "capaiannya 101%, sedangkan di tabel 100,88",
  check: (bahan) =>
    (["target", "realisasi", "capaian", "kemajuan"] as const).flatMap((peran) =>
      findBeda(bahan, peran)
        .filter(({ banding, rancu }) => banding === "dibulatkan" && !rancu)
        .map(({ kalimat, angka, indikator, nilai }) => {
          const asal = nilai.find((n) => bandingkan(angka, n.nilai, n.tempat) === "dibulatkan") as NilaiDikenal;
          return {
            tempat: kalimat.paragraf.tempat,
            pesan: `${angka.teks} adalah pembulatan dari ${denganSatuan(asal.cetak, indikator, peran)} yang tercetak di tabel (${indikator.indikator.uraian}).`,
            perbaikan: `tulis sama seperti di tabel, yaitu ${denganSatuan(asal.cetak, indikator, peran)}`,
          };
        }),
    ),
};

const escapeRegExp = (teks: string): string => teks.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const kategori: AturanNaskah = {
  nama: "kategori-tidak-sama",
  rumpun: "Angka dalam kalimat",
  tingkat: "galat",
  arti: "Kategori capaian sebuah indikator dalam kalimat tidak sama dengan kategori menurut skala kantor.",
  contoh: "kategori Tinggi, padahal capaian 100,88% termasuk Sangat Tinggi",
  check: (bahan) => {
    const nama = bahan.config.kebijakan.skala.map(({ predikat }) => predikat).sort((a, b) => b.length - a.length);
    const pola = new RegExp(`\\bkategori(?:nya)? (?:adalah )?["“]?(${nama.map(escapeRegExp).join("|")})\\b`, "gi");
    return bahan.kalimat.flatMap((kalimat) =>
      [...kalimat.teks.matchAll(pola)].flatMap((cocok): Hasil[] => {
        const kiri = kalimat.sebutan.findLast((s) => s.akhir <= cocok.index && s.nama.indikator.length > 0);
        const p = kiri?.nama.indikator[0];
        const lain = kalimat.tahun.some((t) => t !== bahan.config.tahun);
        if (p?.predikat == null || kiri?.nama.indikator.length !== 1 || lain) return [];
        if (p.predikat.toLowerCase() === cocok[1]?.toLowerCase()) return [];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Kategori capaian ${p.indikator.uraian} tertulis "${cocok[1]}", sedangkan menurut skala kantor "${p.predikat}".`,
            perbaikan: `ganti "${cocok[1]}" menjadi "${p.predikat}"`,
          },
        ];
      }),
    );
  },
};

/** Rules about numbers of indicators in sentences. */
export const ATURAN_INDIKATOR: readonly AturanNaskah[] = [
  aturanNilai("target-tidak-sama", "target", "Target", "targetnya 91,5, padahal dalam Perjanjian Kinerja 90,5"),
  aturanNilai("realisasi-tidak-sama", "realisasi", "Realisasi", "realisasinya 92,3, padahal di formulir 91,3"),
  aturanNilai("capaian-tidak-sama", "capaian", "Capaian", "capaiannya 108,88%, padahal terhitung 100,88%"),
  aturanNilai(
    "kemajuan-tidak-sama",
    "kemajuan",
    "Tingkat kemajuan",
    "tingkat kemajuannya 98%, padahal terhitung 100,88%",
  ),
  perubahan,
  pembulatan,
  kategori,
];
