import type { PengukuranIndikator } from "../../measure/result.ts";
import { bulatkan, formatAngka } from "../../model/format.ts";
import type { BarisNaskah, TabelNaskah } from "../../word/text/naskah-draf.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { normal } from "./mention.ts";
import { isKelompok } from "./table-read.ts";

/* The seven analyses of PermenPANRB 53/2014, Bab III.A, and whether they say anything. */

const ANALISIS: readonly (readonly [string, RegExp])[] = [
  ["target dan realisasi tahun ini", /target dan realisasi|target (?:vs|dengan) realisasi|perbandingan target/],
  ["perbandingan dengan tahun sebelumnya", /tahun (?:sebelumnya|lalu|tahun sebelumnya)|tahun-tahun sebelumnya/],
  ["perbandingan dengan target jangka menengah", /jangka menengah|renstra/],
  ["perbandingan dengan standar nasional", /standar|pembanding|nasional/],
  ["penyebab keberhasilan atau kegagalan", /penyebab|keberhasilan|kegagalan/],
  ["efisiensi penggunaan sumber daya", /efisiensi/],
  ["program dan kegiatan yang menunjang", /program/],
];

const hilang: AturanNaskah = {
  nama: "analisis-hilang",
  rumpun: "Kelengkapan",
  tingkat: "galat",
  arti: "Salah satu dari tujuh analisis Bab III.A tidak ada di bawah sebuah sasaran.",
  contoh: "Sasaran 2 tanpa analisis efisiensi",
  check: (bahan) =>
    bahan.pengukuran.sasaran.flatMap(({ uraian }): Hasil[] => {
      const judul = bahan.paragraf.filter(({ jenis }) => jenis === "judul");
      const diuraikan = judul.filter(({ teks }) => /^sasaran\b/i.test(teks));
      const induk = judul
        .filter(({ teks }) => /^sasaran\b/i.test(teks) && normal(teks).includes(normal(uraian)))
        .sort((a, b) => a.teks.length - b.teks.length)[0];
      if (induk === undefined) {
        const [dekat] = diuraikan;
        if (dekat === undefined) return [];
        return [
          {
            tempat: { ...dekat.tempat, bagian: dekat.judul[0] ?? dekat.tempat.bagian },
            pesan: `Sasaran "${uraian}" tidak mempunyai bagian analisis.`,
            perbaikan: `tambahkan judul "Sasaran: ${uraian}" dengan tujuh analisisnya, atau jalankan: lkjip draft`,
          },
        ];
      }
      const dalam = judul
        .filter((j) => j !== induk && j.judul.includes(induk.judul.at(-1) ?? ""))
        .map(({ teks }) => normal(teks));
      if (dalam.length === 0) return [];
      return ANALISIS.filter(([, pola]) => !dalam.some((teks) => pola.test(teks))).map(([nama]) => ({
        tempat: induk.tempat,
        pesan: `Di bawah sasaran "${uraian}" tidak ada analisis ${nama}.`,
        perbaikan: `tambahkan bagian "${nama}" di bawah sasaran ini, atau jalankan: lkjip draft`,
      }));
    }),
};

const PENYEBAB = /penghambat|penyebab|hambatan|kendala/i;

/** The rows of an indicator in the tables of causes: its own, and those of the units below its group row. */
function listBaris(
  { tabel }: BahanKoreksi,
  uraian: string,
): { readonly tabel: TabelNaskah; readonly baris: BarisNaskah }[] {
  return tabel
    .filter(({ kepala }) => kepala.some((k) => PENYEBAB.test(k)))
    .flatMap((t) => {
      const milik: BarisNaskah[] = [];
      let dalam = false;
      for (const baris of t.baris) {
        const sebut = baris.sel.some(({ teks }) => normal(teks).includes(normal(uraian)));
        if (isKelompok(baris)) dalam = sebut;
        else if (sebut) milik.push(baris);
        else if (dalam && !/^\d/.test(baris.sel[0]?.teks ?? "")) milik.push(baris);
        else dalam = false;
      }
      return milik.map((baris) => ({ tabel: t, baris }));
    });
}

const belumTercapai = ({ capaian }: PengukuranIndikator, { config }: BahanKoreksi): boolean =>
  capaian.status === "terhitung" && bulatkan(capaian.nilai, config.kebijakan.desimal).lt(100);

const penyebab: AturanNaskah = {
  nama: "penyebab-belum-dijelaskan",
  rumpun: "Kelengkapan",
  tingkat: "galat",
  arti: "Indikator yang belum mencapai target tidak disertai penyebab atau penghambatnya.",
  contoh: 'capaian 83,33% dengan faktor penghambat "-"',
  check: (bahan) =>
    bahan.indikatorSasaran
      .filter((p) => belumTercapai(p, bahan))
      .flatMap((p): Hasil[] => {
        const baris = listBaris(bahan, p.indikator.uraian);
        const sel = baris.flatMap((b) => b.baris.sel.filter(({ kepala }) => PENYEBAB.test(kepala)));
        if (sel.some(({ teks, celah }) => celah || teks.replace(/[-–.\s]/g, "").length > 10)) return [];
        const tempat =
          sel[0]?.tempat ??
          bahan.paragraf.find(
            ({ jenis, teks }) => jenis === "judul" && normal(teks).includes(normal(p.rencana.uraianInduk)),
          )?.tempat ??
          bahan.paragraf.find(({ judul }) => /^bab (?:iii|3)\b/i.test(judul[0] ?? ""))?.tempat;
        if (tempat === undefined || p.capaian.status !== "terhitung") return [];
        return [
          {
            tempat,
            pesan: `${p.indikator.uraian} belum mencapai target (${formatAngka(p.capaian.nilai, bahan.config.kebijakan.desimal)}%), tetapi penyebabnya tidak dijelaskan.`,
            perbaikan:
              'tulis penyebabnya dalam kolom faktor penghambat, misalnya "petugas survei berkurang sejak Juli"',
          },
        ];
      }),
};

const HAMPA =
  /^(?:sudah baik|baik|tidak ada|nihil|cukup|ada|lancar|aman|dst|dll|sesuai|terlaksana|telah dilaksanakan|meningkatkan kinerja|koordinasi)\.?$/i;

const formalitas: AturanNaskah = {
  nama: "analisis-formalitas",
  rumpun: "Kelengkapan",
  tingkat: "peringatan",
  arti: "Faktor pendukung, penghambat, solusi, atau tindak lanjut hanya satu dua kata sehingga tidak menjelaskan apa pun.",
  contoh: 'solusi: "koordinasi"',
  check: ({ tabel }) =>
    tabel.flatMap((t) =>
      t.baris.flatMap(({ sel }) =>
        sel
          .filter(
            ({ kepala, teks, celah, rentang }) =>
              /pendukung|penghambat|solusi|tindak lanjut|upaya/i.test(kepala) &&
              !/penanggung/i.test(kepala) &&
              rentang === 1 &&
              !celah &&
              HAMPA.test(teks.trim()),
          )
          .map(({ teks, tempat, kepala }) => ({
            tempat,
            pesan: `Kolom ${kepala} hanya berisi "${teks.trim()}".`,
            perbaikan:
              'jelaskan apa yang terjadi dan apa yang dilakukan, misalnya "menambah satu loket pada pekan pertama tiap bulan"',
          })),
      ),
    ),
};

const tersalin: AturanNaskah = {
  nama: "uraian-tersalin",
  rumpun: "Sisa penyuntingan",
  tingkat: "periksa",
  arti: "Uraian yang sama persis dipakai untuk dua indikator atau dua unit.",
  contoh: "faktor pendukung dua kelurahan sama kata demi kata",
  check: ({ tabel }) =>
    tabel.flatMap((t) => {
      const sel = t.baris.flatMap((b) =>
        b.sel.filter(
          ({ kepala, celah, teks }) =>
            /pendukung|penghambat|solusi|tindak lanjut/i.test(kepala) && !celah && teks.length > 40,
        ),
      );
      return sel.flatMap((s, i): Hasil[] => {
        const asal = sel.slice(0, i).find((lain) => normal(lain.teks) === normal(s.teks));
        if (asal === undefined) return [];
        return [
          {
            tempat: s.tempat,
            pesan: `Uraian ini sama persis dengan ${asal.tempat.letak}: "${s.teks.slice(0, 70)}".`,
            perbaikan: "tulis keadaan indikator atau unit ini sendiri",
          },
        ];
      });
    }),
};

/** Rules about the analyses of Bab III. */
export const ATURAN_ANALISIS: readonly AturanNaskah[] = [hilang, penyebab, formalitas];

/** The rule about copied explanations. */
export const ATURAN_TERSALIN: readonly AturanNaskah[] = [tersalin];
