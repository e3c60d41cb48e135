import type { PengukuranIndikator } from "../../measure/result.ts";
import { formatPercent } from "../../model/format.ts";
import { normalize } from "../../model/text.ts";
import type { BarisNaskah, ParagrafNaskah, TabelNaskah } from "../../word/text/naskah-draf.ts";
import { defineRule, type Finding, type KoreksiInput } from "./input.ts";

import { isKelompok } from "./table-read.ts";

/* The seven analyses of PermenPANRB 53/2014, Bab III.A, and whether they say anything. */

const CAUSES_ANALYSIS = "penyebab keberhasilan atau kegagalan";
const ANALYSIS: readonly (readonly [string, RegExp])[] = [
  ["target dan realisasi tahun ini", /target\b.*\brealisasi|perbandingan target/],
  ["perbandingan dengan tahun sebelumnya", /tahun (?:sebelumnya|lalu|tahun sebelumnya)|tahun-tahun sebelumnya/],
  ["perbandingan dengan target jangka menengah", /jangka menengah|renstra/],
  ["perbandingan dengan standar nasional", /standar|pembanding|nasional/],
  [CAUSES_ANALYSIS, /penyebab|keberhasilan|kegagalan|^sebab\b|hambat|pendukung/],
  ["efisiensi penggunaan sumber daya", /efisiensi/],
  ["program dan kegiatan yang menunjang", /program/],
];

const hilang = defineRule({
  nama: "analisis-hilang",
  family: "Kelengkapan",
  tingkat: "galat",
  meaning: "Salah satu dari tujuh analisis Bab III.A tidak ada di bawah sebuah sasaran.",
  contoh: "Sasaran 2 tanpa analisis efisiensi",
  check: (input) =>
    input.pengukuran.sasaran.flatMap(({ uraian }): Finding[] => {
      const judul = input.paragraf.filter(({ jenis }) => jenis === "judul");
      const explained = judul.filter(({ teks }) => /^sasaran\b/i.test(teks));
      const induk = judul
        .filter(({ teks }) => /^sasaran\b/i.test(teks) && normalize(teks).includes(normalize(uraian)))
        .sort((a, b) => a.teks.length - b.teks.length)[0];
      if (induk === undefined) {
        const [near] = explained;
        if (near === undefined) return [];
        return [
          {
            tempat: { ...near.tempat, bagian: near.judul[0] ?? near.tempat.bagian },
            pesan: `Sasaran "${uraian}" tidak mempunyai bagian analisis.`,
            perbaikan: `tambahkan judul "Sasaran: ${uraian}" dengan tujuh analisisnya, atau jalankan: lkjip draft`,
          },
        ];
      }
      const own = induk.judul.at(-1) ?? "";
      const below = judul.filter((j) => j !== induk && j.judul.includes(own)).map(({ teks }) => normalize(teks));
      if (below.length === 0) return [];
      const inner = [...below, ...listMarks(input, own)];
      const told = input.pengukuran.sasaran
        .filter((one) => one.uraian === uraian)
        .some(({ indikator }) => indikator.some((p) => isToldInProse(input, p.indikator.uraian)));
      return ANALYSIS.filter(
        ([nama, pattern]) => !inner.some((teks) => pattern.test(teks)) && !(nama === CAUSES_ANALYSIS && told),
      ).map(([nama]) => ({
        tempat: induk.tempat,
        pesan: `Di bawah sasaran "${uraian}" tidak ada analisis ${nama}.`,
        perbaikan: `tambahkan bagian "${nama}" di bawah sasaran ini, atau jalankan: lkjip draft`,
      }));
    }),
});

/** What else names an analysis below a heading: captions, headings and first cells of tables, words that lead into a text. */
function listMarks({ tabel, paragraf }: KoreksiInput, judul: string): string[] {
  const tables = tabel.filter((t) => t.judul.includes(judul));
  return [
    ...tables.flatMap((t) => [
      t.keterangan,
      t.header.join(" dan "),
      ...t.baris.flatMap(({ sel }) => (sel.length > 1 ? (sel[0]?.teks ?? "") : "")),
    ]),
    ...paragraf
      .filter((each) => each.jenis !== "judul" && each.judul.includes(judul))
      .map(({ teks, celah }) => (celah.length > 0 ? teks : (LEAD.exec(teks)?.[0] ?? ""))),
  ].map(normalize);
}

/** A word that leads into what caused an indicator, or what was done. */
const LEAD = /^(?:sebab|penyebab|pendukung|hambatan|tindakan|dampak|selanjutnya)\b[.:]/i;

const CAUSE = /penghambat|penyebab|hambatan|kendala/i;

/** The rows of an indicator in the tables of causes: its own, and those of the units below its group row. */
function listBaris(
  { tabel }: KoreksiInput,
  uraian: string,
): { readonly tabel: TabelNaskah; readonly baris: BarisNaskah }[] {
  return tabel
    .filter(({ header }) => header.some((k) => CAUSE.test(k)))
    .flatMap((t) => {
      if (isUnder(t.judul, uraian)) return t.baris.map((baris) => ({ tabel: t, baris }));
      const owned: BarisNaskah[] = [];
      let inner = false;
      for (const baris of t.baris) {
        const mention = baris.sel.some(({ teks }) => normalize(teks).includes(normalize(uraian)));
        if (isKelompok(baris)) inner = mention;
        else if (mention) owned.push(baris);
        else if (inner && !/^\d/.test(baris.sel[0]?.teks ?? "")) owned.push(baris);
        else inner = false;
      }
      return owned.map((baris) => ({ tabel: t, baris }));
    });
}

/** Whether the nearest heading above is that of an indicator. */
const isUnder = (judul: readonly string[], uraian: string): boolean =>
  normalize(judul.at(-1) ?? "").endsWith(normalize(uraian));

/** Whether a text below the heading of an indicator tells its cause, or asks for it, or is one that a person wrote there. */
const isToldInProse = (input: KoreksiInput, uraian: string): boolean =>
  input.paragraf.some(
    (each) =>
      each.jenis !== "judul" &&
      isUnder(each.judul, uraian) &&
      (each.celah.length > 0
        ? CAUSE.test(each.teks)
        : /^(?:sebab|penyebab|penghambat|hambatan)\b[.:].{10}/i.test(each.teks) || isProseByHand(input, each)),
  );

/** Whether a person wrote a paragraph of the running text: which of the analyses it is, no words can say for sure. */
const isProseByHand = ({ naskah, generated }: KoreksiInput, each: ParagrafNaskah): boolean =>
  generated.known &&
  each.teks.replace(/[-–.\s]/g, "").length > 10 &&
  (each.jenis === "isi" || each.jenis === "daftar") &&
  naskah.content.includes(each) &&
  !["row", "table"].includes(generated.own.get(each.tempat.part)?.get(each.tempat.paragraf) ?? "");

const notReached = ({ capaian }: PengukuranIndikator): boolean =>
  capaian.status === "terhitung" && capaian.nilai.lt(100);

const cause = defineRule({
  nama: "penyebab-belum-dijelaskan",
  family: "Kelengkapan",
  tingkat: "galat",
  meaning: "Indikator yang belum mencapai target tidak disertai penyebab atau penghambatnya.",
  contoh: 'capaian 83,33% dengan faktor penghambat "-"',
  check: (input) =>
    input.indikatorSasaran.filter(notReached).flatMap((p): Finding[] => {
      const baris = listBaris(input, p.indikator.uraian);
      const sel = baris.flatMap((b) => b.baris.sel.filter(({ header }) => CAUSE.test(header)));
      if (sel.some(({ teks, celah }) => celah || teks.replace(/[-–.\s]/g, "").length > 10)) return [];
      if (isToldInProse(input, p.indikator.uraian)) return [];
      const tempat =
        sel[0]?.tempat ??
        input.paragraf.find(
          ({ jenis, teks }) => jenis === "judul" && normalize(teks).includes(normalize(p.plan.uraianInduk)),
        )?.tempat ??
        input.paragraf.find(({ judul }) => /^bab (?:iii|3)\b/i.test(judul[0] ?? ""))?.tempat;
      if (tempat === undefined || p.capaian.status !== "terhitung") return [];
      return [
        {
          tempat,
          pesan: `${p.indikator.uraian} belum mencapai target (${formatPercent(p.capaian.nilai, input.config.kebijakan.desimal)}%), tetapi penyebabnya tidak dijelaskan.`,
          perbaikan:
            'minta unit kerjanya menulis penyebab itu pada kolom Faktor Penghambat di formulirnya, lalu jalankan lkjip collect dan lkjip draft; misalnya "petugas survei berkurang sejak Juli"',
        },
      ];
    }),
});

/** What a column should tell, with an example of its kind. */
function exampleOf(header: string): string {
  if (/pendukung/i.test(header)) return 'apa yang membuatnya berhasil, misalnya "loket kedua dibuka pada Maret"';
  if (/penghambat/i.test(header)) return 'apa yang menghambatnya, misalnya "petugas survei berkurang sejak Juli"';
  if (/tindak lanjut/i.test(header))
    return 'apa yang akan dilakukan tahun depan, misalnya "survei diulang pada triwulan pertama"';
  return 'apa yang sudah dilakukan, misalnya "menambah satu loket pada pekan pertama tiap bulan"';
}

/** Whether a text is one that a unit wrote in its form. */
const isFromForm = ({ indikator }: KoreksiInput["pengukuran"], teks: string): boolean =>
  indikator.some(({ narrative }) => Object.values(narrative).some((sel) => sel?.teks.trim() === teks.trim()));

const HOLLOW =
  /^(?:sudah baik|baik|tidak ada|nihil|cukup|ada|lancar|aman|dst|dll|sesuai|terlaksana|telah dilaksanakan|meningkatkan kinerja|koordinasi)\.?$/i;

const formality = defineRule({
  nama: "analisis-formalitas",
  family: "Kelengkapan",
  tingkat: "peringatan",
  meaning:
    "Faktor pendukung, penghambat, solusi, atau tindak lanjut hanya satu dua kata sehingga tidak menjelaskan apa pun.",
  contoh: 'solusi: "koordinasi"',
  check: ({ tabel, pengukuran }) =>
    tabel.flatMap((t) =>
      t.baris.flatMap(({ sel }) =>
        sel
          .filter(
            ({ header, teks, celah, rentang }) =>
              /pendukung|penghambat|solusi|tindak lanjut|upaya/i.test(header) &&
              !/penanggung/i.test(header) &&
              rentang === 1 &&
              !celah &&
              HOLLOW.test(teks.trim()),
          )
          .map(({ teks, tempat, header }) => ({
            tempat,
            pesan: `Kolom ${header} hanya berisi "${teks.trim()}".`,
            perbaikan: `jelaskan ${exampleOf(header)}${isFromForm(pengukuran, teks) ? "; tulis di formulir unitnya, lalu jalankan lkjip collect dan lkjip draft" : ""}`,
          })),
      ),
    ),
});

const copied = defineRule({
  nama: "uraian-tersalin",
  family: "Sisa penyuntingan",
  tingkat: "periksa",
  meaning: "Uraian yang sama persis dipakai untuk dua indikator atau dua unit.",
  contoh: "faktor pendukung dua kelurahan sama kata demi kata",
  own: "ask",
  check: ({ tabel }) =>
    tabel.flatMap((t) => {
      const sel = t.baris.flatMap((b) =>
        b.sel.filter(
          ({ header, celah, teks }) =>
            /pendukung|penghambat|solusi|tindak lanjut/i.test(header) && !celah && teks.length > 40,
        ),
      );
      return sel.flatMap((s, i): Finding[] => {
        const asal = sel.slice(0, i).find((lain) => normalize(lain.teks) === normalize(s.teks));
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
});

/** Rules about the analyses of Bab III. */
export const ANALYSIS_RULE = [hilang, cause, formality] as const;

/** The rule about copied explanations. */
export const COPIED_RULE = [copied] as const;
