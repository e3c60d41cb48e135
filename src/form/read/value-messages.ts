import type { AngkaReading } from "../../model/angka.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, formatRupiah, inWords } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { LetterMark, WithoutMark } from "../../xlsx/strings.ts";
import { formatRumus } from "./cell.ts";
import { quote } from "./context.ts";

/* The findings about value cells, in the words of the form. */

export type TemuanSel = Omit<Temuan, "berkas" | "lembar" | "sel">;

/** What is expected in a value cell. */
export interface NilaiRule {
  /** Heading of the column, as in the form. */
  readonly judul: string;
  /** Key of the column and of the row, by which lkjip.yaml can settle an ambiguous text. */
  readonly kolom: string;
  readonly kunci: string;
  readonly unit: string;
  readonly rupiah: boolean;
  /** The indicator holds the text of a predikat; a number is accepted too. */
  readonly predikat: boolean;
  readonly satuan: string;
  /** Heading of the column for remarks on its sheet. */
  readonly remarkJudul: string;
}

/** Excel keeps 15 digits; a larger amount is a slip. */
export const BATAS_ANGKA = desimal("1e15");

/** How a number is typed: plainly an example, so that nobody takes it for the value that is missing. */
const contoh = ({ rupiah }: Pick<NilaiRule, "rupiah">): string => (rupiah ? "1234567" : "12 atau 12,34");

/** How a cell is typed again: a predikat in words, anything else as a number. */
const retype = (rule: NilaiRule): string =>
  rule.predikat
    ? "ketik predikatnya saja, dengan ejaan seperti pada target"
    : `ketik angka saja, misalnya ${contoh(rule)}`;

/** Says what a text holds instead of a number. */
export function explainText(teks: string, { jenis }: AngkaReading, rule: NilaiRule): TemuanSel {
  const { judul } = rule;
  if (jenis === "rentang") {
    return {
      tingkat: "galat",
      nama: "nilai-rentang",
      pesan: `${judul} berisi ${quote(teks)}, yaitu rentang, bukan satu angka.`,
      perbaikan: rule.predikat ? retype(rule) : `ketik satu angka yang benar-benar tercapai, misalnya ${contoh(rule)}`,
    };
  }
  if (jenis === "galat_rumus") {
    return {
      tingkat: "galat",
      nama: "rumus-galat",
      pesan: `${judul} berisi ${quote(teks)}, yaitu pesan galat Excel.`,
      perbaikan: rule.predikat ? retype(rule) : `ketik hasilnya sebagai angka, misalnya ${contoh(rule)}`,
    };
  }
  if (jenis === "terbalik") {
    return {
      tingkat: "galat",
      nama: "angka-terbalik",
      pesan: `${judul} berisi ${quote(teks)} dengan tanda pembalik arah tulisan yang tidak kelihatan, sehingga yang tampak di Excel bukan yang tersimpan.`,
      perbaikan: `kosongkan sel itu lalu ${rule.predikat ? retype(rule) : `ketik ulang angkanya, misalnya ${contoh(rule)}`}`,
    };
  }
  if (jenis === "teks") return explainWords(teks, rule);
  const kata = findKata(teks);
  if (kata !== null) return explainSatuan(teks, kata, rule);
  return {
    tingkat: "galat",
    nama: "angka-kacau",
    pesan: `${judul} berisi ${quote(teks)}, yang tidak terbaca sebagai satu angka.`,
    perbaikan: retype(rule),
  };
}

/** Letters of a number with a word behind it. */
const BATAS_KATA = 80;

/** The word behind a number: "12 kegiatan", "Rp 1,2 juta"; null where a text is not of that shape. */
function findKata(teks: string): string | null {
  if (teks.length > BATAS_KATA) return null;
  return /^\s*(?:rp\.?\s?)?[\d.,]*\d[.,]?\s?(\p{L}[\p{L}\s./]*)$/iu.exec(teks)?.[1]?.trim() ?? null;
}

/** "1,2 juta" is a number only with its zeros. */
const LARGE_KATA = /^(ribu|rb|juta|jt|milyar|miliar|m|triliun|trilyun|t)\.?$/i;

/** A number with a word behind it that is not the unit of the indicator. */
function explainSatuan(teks: string, kata: string, { judul, satuan, remarkJudul }: NilaiRule): TemuanSel {
  if (LARGE_KATA.test(kata))
    return {
      tingkat: "galat",
      nama: "angka-kacau",
      pesan: `${judul} berisi ${quote(teks)}; angka yang disingkat dengan ${quote(kata)} tidak dibaca.`,
      perbaikan: "ketik angkanya lengkap dengan semua nolnya, tanpa kata di belakangnya",
    };
  return {
    tingkat: "galat",
    nama: "angka-kacau",
    pesan: `${judul} berisi ${quote(teks)}, yaitu angka dengan tulisan ${quote(kata)}, sedangkan satuannya ${quote(satuan)}.`,
    perbaikan: `pastikan angkanya menurut satuan itu, lalu ketik angkanya saja; keterangannya tulis di kolom ${remarkJudul}`,
  };
}

/** A value that is no number at all. */
export function explainWords(teks: string, rule: NilaiRule): TemuanSel {
  return {
    tingkat: "galat",
    nama: "realisasi-bukan-angka",
    pesan: `${rule.judul} berisi ${quote(teks)}, bukan ${rule.predikat ? "predikat" : "angka"}.`,
    perbaikan: retype(rule),
  };
}

/** A text with two readings, and both ways to settle it. */
export function explainAmbiguous(teks: string, reading: readonly Desimal[], rule: NilaiRule): TemuanSel {
  return {
    tingkat: "galat",
    nama: "angka-rancu",
    pesan: `${rule.judul} berisi teks ${quote(teks)}, yang dapat berarti ${reading.map(spell).join(" atau ")}.`,
    perbaikan: `ketik ulang sebagai angka di sel itu (bukan teks), atau ${composePenegasan(teks, reading, rule)}`,
  };
}

/** How lkjip.yaml settles an ambiguous text, by its first reading. */
function composePenegasan(teks: string, reading: readonly Desimal[], { unit, kunci, kolom }: NilaiRule): string {
  const write = `{ unit: ${unit}, kode: "${kunci}", kolom: ${kolom}, teks: ${JSON.stringify(teks)}, nilai: ${reading[0]?.toFixed()} }`;
  return `tegaskan di lkjip.yaml di bawah penegasan, misalnya - ${write}`;
}

/** A text with marked runs, as it stands and without them. */
export interface MarkedTeks {
  readonly teks: string;
  readonly withoutMark: WithoutMark;
}

const MARK: Readonly<Record<LetterMark, string>> = {
  superskrip: "ditulis superskrip",
  subskrip: "ditulis subskrip",
  coret: "dicoret",
};

/** Raised or struck digits: part of the number, or a note mark, an exponent, a correction? */
export function explainMarked(
  { teks, withoutMark: { marked, mark } }: MarkedTeks,
  reading: readonly Desimal[],
  rule: NilaiRule,
): TemuanSel {
  return {
    tingkat: "galat",
    nama: "angka-bertanda",
    pesan: `${rule.judul} berisi ${quote(teks)} dengan ${quote(marked)} ${MARK[mark]}, yang dapat berarti ${reading.map(spell).join(" atau ")}.`,
    perbaikan: `ketik ulang angkanya saja di sel itu, tanpa tanda catatan kaki dan tanpa coretan, atau ${composePenegasan(teks, reading, rule)}`,
  };
}

/** Marked characters beside a number that is none with them. */
export function explainDropped({ teks, withoutMark }: MarkedTeks, { judul, remarkJudul }: NilaiRule): TemuanSel {
  const { teks: sisa, marked, mark } = withoutMark;
  return {
    tingkat: "periksa",
    nama: "angka-bercatatan",
    pesan: `${judul} berisi ${quote(teks)}; dibaca ${quote(sisa)}, karena ${quote(marked)} ${MARK[mark]}.`,
    perbaikan: `ketik isinya saja tanpa tanda itu, dan pindahkan keterangannya ke kolom ${remarkJudul}`,
  };
}

/** The two readings look alike in digits, so they are spelled out. */
const spell = (nilai: Desimal): string => `${formatAngka(nilai)} (${inWords(nilai)})`;

/** lkjip.yaml settles a text with a number that it cannot mean. */
export function explainWrongPenegasan(
  teks: string,
  reading: readonly Desimal[],
  nilai: Desimal,
  rule: NilaiRule,
): TemuanSel {
  return {
    tingkat: "galat",
    nama: "penegasan-tidak-cocok",
    pesan: `Penegasan di lkjip.yaml membaca ${quote(teks)} sebagai ${formatAngka(nilai)}, padahal ${rule.judul} hanya dapat berarti ${reading.map((each) => formatAngka(each)).join(" atau ")}.`,
    perbaikan: `ganti nilai di penegasan itu, misalnya nilai: ${reading[0]?.toFixed()}`,
  };
}

/** A word for nothing, which is not 0. */
export function explainEmptyWord(teks: string, { judul }: NilaiRule): TemuanSel {
  return {
    tingkat: "peringatan",
    nama: "kata-kosong",
    pesan: `${judul} berisi ${quote(teks)}; dibaca belum diisi, bukan 0.`,
    perbaikan: "kosongkan selnya bila memang belum ada; bila hasilnya nol, ketik 0",
  };
}

/** A number with a remark behind it. */
export function explainRemark(
  teks: string,
  nilai: Desimal,
  catatan: string,
  { judul, remarkJudul }: NilaiRule,
): TemuanSel {
  return {
    tingkat: "periksa",
    nama: "angka-bercatatan",
    pesan: `${judul} berisi ${quote(teks)}; dibaca ${formatAngka(nilai)}, keterangan ${quote(catatan)} tidak dipakai.`,
    perbaikan: `ketik angkanya saja, misalnya ${formatAngka(nilai)}, dan pindahkan keterangannya ke kolom ${remarkJudul}`,
  };
}

/** Excel took what was typed for a date. */
export function explainDate(show: string, rule: NilaiRule): TemuanSel {
  const { judul, rupiah, predikat } = rule;
  return {
    tingkat: "galat",
    nama: "tanggal-di-kolom-angka",
    pesan: `${judul} berisi tanggal ${show}, bukan ${predikat ? "predikat" : "angka"}.`,
    perbaikan: predikat
      ? `ubah format sel menjadi General lalu ${retype(rule)}`
      : `ubah format sel menjadi Number lalu ketik ulang angkanya, misalnya ${rupiah ? "1234567" : "1,2"}`,
  };
}

/** A percent cell that shows more than 200%: probably 98,5 typed before the format. */
export function explainLargePercent(show: string, stored: Desimal, { judul }: NilaiRule): TemuanSel {
  return {
    tingkat: "periksa",
    nama: "persen-mencurigakan",
    pesan: `${judul} tampil ${show} di Excel karena selnya berformat persen; dibaca ${formatAngka(stored.times(100))}.`,
    perbaikan: `bila maksudnya ${formatAngka(stored)}%, ubah format sel menjadi Number lalu ketik ${formatAngka(stored)}`,
  };
}

/** A percentage where the indicator is measured in something else. */
export function explainPercentSatuan(teks: string, nilai: Desimal, { judul, satuan }: NilaiRule): TemuanSel {
  return {
    tingkat: "periksa",
    nama: "persen-bukan-satuan",
    pesan: `${judul} berisi ${quote(teks)}, sedangkan satuan indikatornya ${quote(satuan)}; dibaca ${formatAngka(nilai)}.`,
    perbaikan: `periksa angkanya, lalu ketik tanpa tanda persen, misalnya ${formatAngka(nilai)}`,
  };
}

/** A percentage where rupiah are asked for. */
export function explainRupiahPercent(teks: string, { judul }: NilaiRule): TemuanSel {
  return {
    tingkat: "galat",
    nama: "rupiah-berisi-persen",
    pesan: `${judul} berisi ${quote(teks)}, yaitu persen, bukan rupiah.`,
    perbaikan: "ubah format sel menjadi Number lalu ketik jumlah rupiahnya, misalnya 1234567",
  };
}

/** Less than nothing was spent. */
export function explainNegative(teks: string, { judul }: NilaiRule): TemuanSel {
  return {
    tingkat: "galat",
    nama: "rupiah-negatif",
    pesan: `${judul} berisi ${quote(teks)}, kurang dari 0.`,
    perbaikan: "ketik jumlah yang benar-benar dibelanjakan setelah pengembalian, misalnya 1234567",
  };
}

/** More digits than a spreadsheet keeps. */
export function explainTooLarge(teks: string, { judul, rupiah }: NilaiRule): TemuanSel {
  const batas = rupiah ? formatRupiah(BATAS_ANGKA) : formatAngka(BATAS_ANGKA);
  return {
    tingkat: "galat",
    nama: "angka-terlalu-besar",
    pesan: `${judul} berisi ${quote(teks)}, lebih dari ${batas}; Excel tidak menyimpan angka sebesar itu dengan tepat.`,
    perbaikan: `periksa jumlah nolnya lalu ketik ulang, misalnya ${contoh({ rupiah })}`,
  };
}

/** The formula takes its value from another file. */
export function explainExternal(rumus: string, { judul }: NilaiRule): TemuanSel {
  return {
    tingkat: "periksa",
    nama: "rumus-berkas-lain",
    pesan: `${judul} berisi rumus =${rumus} yang mengambil angka dari berkas lain; dibaca hasil terakhir yang tersimpan.`,
    perbaikan: "periksa angkanya, lalu ketik sebagai angka, misalnya 12,34",
  };
}

/** A formula whose stored result is 0: libraries store it before Excel computes, and an empty source gives it too. */
export function explainZeroFormula(rumus: string, { judul }: NilaiRule): TemuanSel {
  return {
    tingkat: "periksa",
    nama: "rumus-bernilai-nol",
    pesan: `${judul} berisi ${formatRumus(rumus)} yang hasil tersimpannya 0; mungkin belum dihitung, atau sel sumbernya masih kosong. Dibaca 0.`,
    perbaikan: "buka berkas di Excel, simpan, lalu taruh lagi di folder ini; bila hasilnya memang nol, ketik 0",
  };
}
