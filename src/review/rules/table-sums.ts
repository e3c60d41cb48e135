import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, round } from "../../model/format.ts";
import type { BarisNaskah, SelNaskah, TabelNaskah } from "../../word/text/naskah-draf.ts";
import { readSelAngka } from "./angka.ts";
import { defineRule, type Finding, type KoreksiInput } from "./input.ts";
import { isJumlah, isKelompok } from "./table-read.ts";

/* Tables against themselves: totals, means, shares and capaian recomputed from what the same table prints. */

const selAt = (baris: BarisNaskah, kolom: number): SelNaskah | undefined =>
  baris.sel.find((sel) => sel.kolom === kolom);
const angkaAt = (baris: BarisNaskah, kolom: number): Desimal | null => {
  const teks = selAt(baris, kolom)?.teks;
  return teks === undefined ? null : (readSelAngka(teks)?.nilai ?? null);
};

const addUp = (angka: readonly Desimal[]): Desimal => angka.reduce((a, b) => a.plus(b), desimal(0));

/** Depth of a row by the code it begins with; 0 without one. */
function depth({ sel }: BarisNaskah): number {
  const kode = sel.map(({ teks }) => /^\d+(?:\.\d+)+/.exec(teks)?.[0]).find((k) => k !== undefined);
  return kode?.split(".").length ?? 0;
}

/** The sums that a total may stand for: over all rows, over the rows of each depth, over subtotals. */
function listJumlah(tabel: TabelNaskah, until: number, kolom: number): Desimal[] {
  const atas = tabel.baris.slice(0, until);
  const content = atas.filter((b) => !isKelompok(b) && !isJumlah(b));
  const sub = atas.filter((b) => isJumlah(b) && !isKelompok(b));
  const subEnd = atas.findLastIndex(isJumlah);
  const groupEnd = atas.findLastIndex(isKelompok);
  const inner = [...new Set(content.map(depth))].map((d) => content.filter((b) => depth(b) === d));
  const kelompok = [
    content,
    sub,
    atas.slice(subEnd + 1).filter((b) => !isKelompok(b)),
    atas.slice(groupEnd + 1).filter((b) => !isJumlah(b)),
    ...inner,
  ];
  return kelompok
    .map((baris) => baris.flatMap((b) => angkaAt(b, kolom) ?? []))
    .filter((angka) => angka.length > 0)
    .map(addUp);
}

const jumlah = defineRule({
  nama: "jumlah-tabel-salah",
  family: "Angka dalam tabel",
  tingkat: "galat",
  meaning: "Baris jumlah sebuah tabel tidak sama dengan penjumlahan barisnya.",
  contoh: "jumlah 92 orang, padahal barisnya berjumlah 91",
  check: ({ tabel }) =>
    tabel.flatMap((t) =>
      t.baris.flatMap((baris, i) => {
        if (!isJumlah(baris) || !baris.sel.some(({ teks }) => /^(?:jumlah|total)/i.test(teks))) return [];
        return baris.sel.flatMap((sel): Finding[] => {
          const written = readSelAngka(sel.teks);
          if (written === null || sel.rentang > 1 || /%|persen|capaian|serapan|efisiensi|no\./i.test(sel.header))
            return [];
          const possible = listJumlah(t, i, sel.kolom);
          const [correct] = possible;
          if (correct === undefined || possible.some((n) => n.eq(written.nilai))) return [];
          return [
            {
              tempat: sel.tempat,
              pesan: `Baris jumlah kolom ${sel.header || "angka"} tertulis ${sel.teks}, padahal baris di atasnya berjumlah ${formatAngka(correct)}.`,
              perbaikan: `periksa barisnya satu per satu; jika semua benar, ganti ${sel.teks} menjadi ${formatAngka(correct)}`,
            },
          ];
        });
      }),
    ),
});

const rataRata = defineRule({
  nama: "rata-rata-tabel-salah",
  family: "Angka dalam tabel",
  tingkat: "galat",
  meaning: "Baris rata-rata sebuah tabel tidak sama dengan jumlah dibagi banyaknya baris.",
  contoh: "rata-rata 74,03 karena tiga baris dibagi empat",
  check: ({ tabel, sel: role }) =>
    tabel.flatMap((t) =>
      t.baris.flatMap((baris, i) => {
        if (!isJumlah(baris) || !baris.sel.some(({ teks }) => /^rata-rata/i.test(teks))) return [];
        return baris.sel.flatMap((sel): Finding[] => {
          const written = readSelAngka(sel.teks);
          if (
            written === null ||
            !/%|capaian|nilai|realisasi/i.test(sel.header) ||
            role.some((s) => s.sel === sel && (s.sasaran !== null || s.office))
          )
            return [];
          const angka = listContent(t, i).flatMap((b) => angkaAt(b, sel.kolom) ?? []);
          if (angka.length < 2) return [];
          const total = addUp(angka);
          const correct = round(total.div(angka.length), written.tempat);
          if (correct.eq(written.nilai)) return [];
          const divided = [...Array(20).keys()]
            .map((n) => n + 1)
            .find((n) => n !== angka.length && round(total.div(n), written.tempat).eq(written.nilai));
          const cause = divided === undefined ? "" : ` Angka itu terjadi karena dibagi ${divided}.`;
          return [
            {
              tempat: sel.tempat,
              pesan: `Rata-rata kolom ${sel.header} tertulis ${sel.teks}, padahal ${formatAngka(total)} dibagi ${angka.length} baris adalah ${formatAngka(correct, written.tempat)}.${cause}`,
              perbaikan: `ganti ${sel.teks} menjadi ${formatAngka(correct, written.tempat)}`,
            },
          ];
        });
      }),
    ),
});

/** The rows that a mean is over: since the last group or total, else all. */
function listContent({ baris }: TabelNaskah, until: number): BarisNaskah[] {
  const mulai = baris.slice(0, until).findLastIndex((b) => isJumlah(b) || isKelompok(b)) + 1;
  const near = baris.slice(mulai, until);
  return near.length > 0 ? near : baris.slice(0, until).filter((b) => !isJumlah(b) && !isKelompok(b));
}

/** Columns by their headings; only where exactly one column fits. */
function kolomOf({ header }: TabelNaskah, pattern: RegExp): number | null {
  const matching = header.flatMap((teks, i) => (pattern.test(teks) ? [i] : []));
  return matching.length === 1 ? (matching[0] ?? null) : null;
}

const serapan = defineRule({
  nama: "serapan-tabel-salah-hitung",
  family: "Angka dalam tabel",
  tingkat: "galat",
  meaning: "Persentase serapan sebuah baris tidak sama dengan realisasi dibagi pagu di baris itu.",
  contoh: "80,5, padahal 307.055.630 dibagi 398.379.650 adalah 77,08",
  check: ({ tabel, config, sel: role }) =>
    tabel.flatMap((t) => {
      const [pagu, realisasi, percent] = [
        kolomOf(t, /(?:pagu|anggaran(?! realisasi)(?! %)|alokasi).*\(rp\)|^(?:pagu|anggaran)$/i),
        kolomOf(t, /realisasi.*\(rp\)|realisasi anggaran(?! \()|^realisasi$/i),
        kolomOf(t, /serapan|^%$|anggaran %|capaian realisasi anggaran/i),
      ];
      if (pagu === null || realisasi === null || percent === null) return [];
      return t.baris.flatMap((baris): Finding[] => {
        const [p, r, s] = [angkaAt(baris, pagu), angkaAt(baris, realisasi), selAt(baris, percent)];
        const written = s === undefined ? null : readSelAngka(s.teks);
        if (p === null || r === null || s === undefined || written === null || p.lt(1000)) return [];
        // Of a program that the data know, the data decide.
        if (role.some((each) => each.sel === s && (each.anggaran.length > 0 || each.sasaran !== null))) return [];
        const correct = r.div(p).times(100);
        if (round(correct, written.tempat).eq(written.nilai)) return [];
        const teks = formatAngka(correct, config.kebijakan.desimal);
        return [
          {
            tempat: s.tempat,
            pesan: `Serapan tertulis ${s.teks}, padahal ${formatAngka(r)} dibagi ${formatAngka(p)} adalah ${teks}%.`,
            perbaikan: `ganti ${s.teks} menjadi ${teks}`,
          },
        ];
      });
    }),
});

const capaian = defineRule({
  nama: "capaian-tabel-salah-hitung",
  family: "Angka dalam tabel",
  tingkat: "galat",
  meaning: "Capaian sebuah baris tidak dapat diperoleh dari target dan realisasi di baris itu dengan rumus mana pun.",
  contoh: "target 2,95, realisasi 6,72, capaian 229,38; seharusnya 227,80",
  check: (input) =>
    input.tabel.flatMap((t) => {
      const [target, realisasi, percent] = [
        kolomOf(t, /^target(?! akhir)/i),
        kolomOf(t, /^realisasi(?!.*\(rp\))/i),
        kolomOf(t, /^capaian(?!.*triwulan)/i),
      ];
      if (target === null || realisasi === null || percent === null) return [];
      return t.baris.flatMap((baris) => checkBaris(baris, { target, realisasi, percent }, input));
    }),
});

function checkBaris(
  baris: BarisNaskah,
  kolom: { readonly target: number; readonly realisasi: number; readonly percent: number },
  input: KoreksiInput,
): Finding[] {
  const [t, r, s] = [angkaAt(baris, kolom.target), angkaAt(baris, kolom.realisasi), selAt(baris, kolom.percent)];
  const written = s === undefined ? null : readSelAngka(s.teks);
  if (t === null || r === null || s === undefined || written === null || t.lte(0) || isJumlah(baris)) return [];
  // Of an indicator that the data know, the data decide.
  if (input.sel.some((each) => each.sel === s && each.indikator.length > 0)) return [];
  const naik = r.div(t).times(100);
  const turun = desimal(2).times(t).minus(r).div(t).times(100);
  const rasio = r.eq(0) ? desimal(100) : t.div(r).times(100);
  if ([naik, turun, rasio].some((n) => round(n, written.tempat).eq(written.nilai)) || written.nilai.eq(0)) return [];
  const { desimal: tempat } = input.config.kebijakan;
  return [
    {
      tempat: s.tempat,
      pesan: `Capaian tertulis ${s.teks}, padahal dari target ${formatAngka(t)} dan realisasi ${formatAngka(r)} hasilnya ${formatAngka(naik, tempat)}, atau ${formatAngka(turun, tempat)} jika makin kecil makin baik.`,
      perbaikan: `hitung ulang, lalu ganti ${s.teks}, misalnya menjadi ${formatAngka(naik, tempat)}`,
    },
  ];
}

/** Rules about tables that do not agree with themselves. */
export const HITUNG_RULE = [jumlah, rataRata, serapan, capaian] as const;
