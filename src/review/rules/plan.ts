import { isPercentSatuan } from "../../model/format.ts";
import { normalize } from "../../model/text.ts";
import type { PlannedIndikator } from "../../plan/indikator.ts";
import { findRenstraDifference } from "../../plan/renstra.ts";
import type { Target } from "../../plan/schema.ts";
import { formatTarget, isSameTarget } from "../../plan/target.ts";
import type { SelNaskah } from "../../word/text/naskah-draf.ts";
import { readCell } from "../ledger/table-cell.ts";
import { defineRule, type Finding, type KoreksiInput } from "./input.ts";

import { listRoleSel } from "./table-read.ts";

/* PK = IKU = Renstra = last year's report: texts and targets. A difference needs an `alasan` in lkjip.yaml. */

/** Where the document prints the target of an indicator, in the table of the Perjanjian Kinerja if there; else its beginning. */
function tempatTarget(input: KoreksiInput, kode: string) {
  const list = input.sel.filter((s) => s.role === "target" && s.indikator.some((p) => p.plan.id === kode));
  const pk = input.tabel.filter(({ keterangan }) => /perjanjian kinerja/i.test(keterangan));
  const inPk = new Set(pk.flatMap(({ baris }) => baris.flatMap(({ sel }) => sel)));
  const sel = list.find((s) => inPk.has(s.sel)) ?? list[0];
  return sel?.sel.tempat ?? input.paragraf[0]?.tempat;
}

const pkRenstra = defineRule({
  nama: "pk-beda-renstra",
  family: "Keselarasan rencana",
  // As `check` says it of lkjip.yaml.
  tingkat: "peringatan",
  meaning: "Target Perjanjian Kinerja berbeda dari target Renstra tahun itu, tanpa alasan di lkjip.yaml.",
  contoh: "target PK 90,5, target Renstra 91",
  check: (input) =>
    input.indikatorSasaran.flatMap(({ indikator, plan }): Finding[] => {
      const difference = findRenstraDifference(indikator, input.config);
      if (difference === null || difference.reason !== null) return [];
      return sayDifference(
        input,
        plan,
        { ...difference, tahun: input.config.tahun, without: ", tanpa alasan" },
        `samakan targetnya, atau jelaskan di lkjip.yaml pada indikator ${indikator.kode}, misalnya alasan: disesuaikan dengan PK Perubahan`,
      );
    }),
});

const lastPk = defineRule({
  nama: "pk-lalu-beda-renstra",
  family: "Keselarasan rencana",
  tingkat: "periksa",
  meaning: "Target tahun lalu berbeda dari target Renstra tahun itu; alasannya ada di laporan tahun itu.",
  contoh: "target tahun 2023 tertulis 88, dalam Renstra 89",
  check: (input) =>
    input.indikatorSasaran.flatMap(({ indikator, plan }): Finding[] => {
      const tahun = input.config.tahun - 1;
      const renstra = indikator.target_renstra?.[tahun];
      const target = indikator.riwayat?.[tahun]?.target;
      if (renstra === undefined || target == null || indikator.alasan !== undefined || isSameTarget(renstra, target))
        return [];
      return sayDifference(
        input,
        plan,
        { target, renstra, tahun, without: "" },
        `periksa Perjanjian Kinerja tahun ${tahun}; jika memang berbeda dan dijelaskan dalam laporan tahun itu, biarkan, atau tulis alasannya pada indikator ${indikator.kode} di lkjip.yaml`,
      );
    }),
});

function sayDifference(
  input: KoreksiInput,
  { id, indikator }: PlannedIndikator,
  told: { readonly target: Target; readonly renstra: Target; readonly tahun: number; readonly without: string },
  perbaikan: string,
): Finding[] {
  const tempat = tempatTarget(input, id);
  if (tempat === undefined) return [];
  const pesan = `Target ${indikator.uraian} tahun ${told.tahun} dalam Perjanjian Kinerja ${formatTarget(told.target)}, sedangkan dalam Renstra ${formatTarget(told.renstra)}${told.without}.`;
  return [{ tempat, pesan, perbaikan }];
}

const ikuPk = defineRule({
  nama: "pk-beda-iku",
  family: "Keselarasan rencana",
  tingkat: "galat",
  meaning: "Indikator Kinerja Utama tidak tercetak dalam tabel IKU, atau tabel IKU memuat indikator yang bukan IKU.",
  contoh: "tabel IKU tanpa Predikat SAKIP",
  check: (input) => {
    const tabel = input.tabel.find(({ keterangan }) => /^(?:indikator kinerja utama|iku)\b/i.test(keterangan));
    if (tabel === undefined) return [];
    const content = new Set(tabel.baris.flatMap(({ sel }) => sel.map(({ teks }) => normalize(teks))));
    const list = input.pengukuran.indikator.filter(
      ({ plan }) => plan.tingkat === "tujuan" || plan.tingkat === "sasaran",
    );
    // A tujuan, a sasaran and a unit may share an indicator's name: one of them makes it an IKU.
    const iku = new Set(
      input.pengukuran.indikator.flatMap(({ indikator }) => (indikator.iku ? [normalize(indikator.uraian)] : [])),
    );
    return list.flatMap(({ indikator }): Finding[] => {
      const printed = content.has(normalize(indikator.uraian));
      if (printed === iku.has(normalize(indikator.uraian))) return [];
      return [
        {
          tempat: tabel.tempat,
          pesan: printed
            ? `${indikator.uraian} tercetak sebagai IKU, tetapi di lkjip.yaml bukan IKU.`
            : `IKU ${indikator.uraian} tidak tercetak dalam tabel Indikator Kinerja Utama.`,
          perbaikan: printed
            ? `hapus barisnya, atau tulis iku: true pada indikator ${indikator.kode}`
            : `tambahkan barisnya dengan nama yang sama persis seperti di Perjanjian Kinerja`,
        },
      ];
    });
  },
});

/** Share of words that two names have in common. */
function similarity(a: string, b: string): number {
  const [kataA, kataB] = [new Set(normalize(a).split(/\W+/)), new Set(normalize(b).split(/\W+/))];
  const shared = [...kataA].filter((kata) => kataB.has(kata)).length;
  return (2 * shared) / (kataA.size + kataB.size);
}

const JUDUL_KOLOM = /^(?:indikator(?: kinerja(?: utama)?| program)?|sasaran(?: strategis)?|tujuan)$/i;

function listSelNama({ tabel, nama, naskah }: KoreksiInput) {
  const know = new Set(nama.map(({ teks }) => normalize(teks)));
  const sel = tabel.flatMap((t) =>
    t.baris.flatMap((b) =>
      b.sel.filter(
        (s: SelNaskah) =>
          JUDUL_KOLOM.test(s.header) &&
          s.rentang === 1 &&
          !s.celah &&
          /[a-z]{3}/i.test(s.teks) &&
          !/^(?:jumlah|total|rata-rata)(?: \(| capaian| sasaran|$)/i.test(s.teks),
      ),
    ),
  );
  const judul = naskah.content.flatMap((b) =>
    b.jenis === "judul"
      ? [{ teks: /^(?:sasaran|tujuan) \d+\s*:\s*(.+)$/i.exec(b.teks)?.[1] ?? "", tempat: b.tempat }]
      : [],
  );
  const withoutBracket = (teks: string): string =>
    teks.endsWith(")") && teks.includes(" (") ? teks.slice(0, teks.indexOf(" (")) : teks;
  const clean = (teks: string): string => normalize(teks.replace(/^\d[\d.]*\s+/, ""));
  const known = (teks: string): boolean => know.has(clean(teks)) || know.has(withoutBracket(clean(teks)));
  return [...sel, ...judul].filter(({ teks }) => teks !== "" && !known(teks) && !/^[A-Z]+\d*\.\d+$/.test(teks));
}

const nama = defineRule({
  nama: "nama-berubah",
  family: "Keselarasan rencana",
  tingkat: "periksa",
  meaning: "Nama sasaran, tujuan, atau indikator dalam tabel atau judul tidak sama persis dengan Perjanjian Kinerja.",
  contoh: "BUMDes yang aktif, padahal dalam PK BUMDesa yang terbentuk",
  own: "row",
  check: (input) =>
    listSelNama(input).flatMap(({ teks, tempat }): Finding[] => {
      const near = input.nama
        .map((n) => ({ teks: n.teks, similar: similarity(n.teks, teks) }))
        .sort((a, b) => b.similar - a.similar)[0];
      if (near === undefined || near.similar < 0.6) return [];
      return [
        {
          tempat,
          pesan: `"${teks}" tidak sama dengan nama dalam Perjanjian Kinerja, yaitu "${near.teks}".`,
          perbaikan: "tulis namanya sama persis seperti di Perjanjian Kinerja; jika memang hal lain, biarkan",
        },
      ];
    }),
});

const foreign = defineRule({
  nama: "indikator-tidak-dikenal",
  family: "Keselarasan rencana",
  tingkat: "periksa",
  meaning: "Tabel memuat sasaran atau indikator yang tidak ada dalam rencana kantor.",
  contoh: "Persentase desa mandiri, yang tidak ada di Perjanjian Kinerja",
  own: "row",
  check: (input) =>
    listSelNama(input).flatMap(({ teks, tempat }): Finding[] => {
      if (input.nama.some((n) => similarity(n.teks, teks) >= 0.6)) return [];
      return [
        {
          tempat,
          pesan: `"${teks}" tidak ada di antara sasaran dan indikator dalam lkjip.yaml.`,
          perbaikan: "tambahkan ke lkjip.yaml jika memang diperjanjikan; jika bukan indikator kinerja, biarkan",
        },
      ];
    }),
});

const isSameSatuan = (teks: string, known: readonly string[]): boolean =>
  known.some((each) => each === normalize(teks) || (isPercentSatuan(each) && isPercentSatuan(teks)));

const satuan = defineRule({
  nama: "satuan-tidak-sama",
  family: "Keselarasan rencana",
  tingkat: "periksa",
  meaning: "Satuan sebuah indikator dalam tabel tidak sama dengan rencana.",
  contoh: "kasus menjadi persen",
  own: "row",
  check: (input) => {
    const unique = new Map(input.sel.filter(({ indikator }) => indikator.length > 0).map((s) => [s.baris, s]));
    return [...unique.values()].flatMap(({ baris, indikator }): Finding[] => {
      const sel = baris.sel.find(({ header }) => /^satuan$/i.test(header));
      const correct = indikator.map((p) => normalize(p.indikator.satuan || "-"));
      if (sel === undefined || sel.teks === "" || isSameSatuan(sel.teks, correct)) return [];
      return [
        {
          tempat: sel.tempat,
          pesan: `Satuan ${indikator[0]?.indikator.uraian} tertulis "${sel.teks}", sedangkan dalam rencana "${correct[0]}".`,
          perbaikan: "samakan satuannya, atau pastikan baris ini tentang hal lain",
        },
      ];
    });
  },
});

const lastLaporan = defineRule({
  nama: "beda-laporan-lalu",
  family: "Keselarasan rencana",
  tingkat: "periksa",
  meaning: "Target atau realisasi tahun lalu tidak sama dengan laporan tahun lalu yang sudah disampaikan.",
  contoh: "realisasi 2023 kini 90,1, dalam LKjIP 2023 tertulis 89,1",
  check: (input) => {
    if (input.last === null) return [];
    const tahun = input.config.tahun - 1;
    const tabel = input.last.content.filter((b) => b.jenis === "tabel");
    const last = listRoleSel({ tabel, nama: input.nama, config: input.config }).filter(
      (s) => s.triwulan === null && (s.tahun === null || s.tahun === tahun),
    );
    return input.indikatorSasaran.flatMap((p) =>
      (["target", "realisasi"] as const).flatMap((role): Finding[] => {
        const owned = last.filter((s) => s.role === role && s.indikator.includes(p));
        const former = (owned.find((s) => s.tahun === tahun) ?? owned[0])?.sel.teks;
        const now = input.sel.find((s) => s.role === role && s.tahun === tahun && s.indikator.includes(p))?.sel;
        if (former === undefined || now === undefined || selSame(former, now.teks) || p.indikator.alasan !== undefined)
          return [];
        return [
          {
            tempat: now.tempat,
            pesan: `${role === "target" ? "Target" : "Realisasi"} ${p.indikator.uraian} tahun ${tahun} tertulis ${now.teks}, sedangkan dalam laporan tahun ${tahun} ${former}.`,
            perbaikan: `pastikan mana yang benar; jika laporan tahun ${tahun} diralat, tulis alasan pada indikator ${p.indikator.kode} di lkjip.yaml`,
          },
        ];
      }),
    );
  },
});

function selSame(a: string, b: string): boolean {
  const [x, y] = [readCell({ teks: a }), readCell({ teks: b })];
  return x !== null && y !== null ? x.nilai.eq(y.nilai) : normalize(a) === normalize(b);
}

/** Rules about the plan. */
export const PLAN_RULE = [pkRenstra, lastPk, ikuPk, nama, foreign, satuan, lastLaporan] as const;
