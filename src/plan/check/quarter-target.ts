import { desimal } from "../../model/desimal.ts";
import { formatTw, isPercentSatuan } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import { ARAH } from "../arah.ts";
import { targetTriwulan, triwulanOfBulan } from "../bulan.ts";
import type { Indikator, Target } from "../schema.ts";
import { isSameTarget } from "../target.ts";
import { formatWritten, type IndikatorRule } from "./context.ts";

/*
 * Quarters, months and the year: which `periode` joins them. A remedy never replaces a reading under which they agree.
 */

type Periode = Indikator["periode"];
const PERIODE = ["akhir", "jumlah", "rata-rata"] as const;

/** By periode: what the targets come to, what each of them then is, and a pair that agrees. */
const READING: Readonly<Record<Periode, { judul: string; means: (each: string) => string; contoh: string }>> = {
  akhir: {
    judul: "Target triwulan terakhir",
    means: (each) => `nilai sampai dengan ${each} itu`,
    contoh: "target: 90.5 dan target_tw: [80, 85, 90, 90.5]",
  },
  jumlah: {
    judul: "Jumlah target triwulan",
    means: (each) => `tambahan dalam ${each} itu saja`,
    contoh: "target: 20 dan target_tw: [5, 5, 5, 5]",
  },
  "rata-rata": {
    judul: "Rata-rata target triwulan",
    means: (each) => `nilai ${each} itu sendiri`,
    contoh: "target: 97 dan target_tw: [97, 97, 97, 97]",
  },
};

/** The four quarters lead to the year: its last (akhir), their sum (jumlah), their mean (rata-rata). */
export const checkTargetTriwulan: IndikatorRule = ({ indikator, jalur }, { temuan }) => {
  const { kode, periode, target, target_tw, target_bulan } = indikator;
  const quarters = targetTriwulan(indikator);
  if (quarters === undefined) return [];
  const content = listFilled(quarters);
  if (![...content, ...listFilled(target_bulan)].every((t) => typeof t === typeof target)) return [];
  const kunci = target_tw === undefined ? "target_bulan" : "target_tw";
  const at = (pesan: string, perbaikan: string): Temuan[] => [
    temuan([...jalur, kunci], "peringatan", { nama: "target-tw-tidak-cocok", pesan, perbaikan }),
  ];
  if (content.length === 0)
    return at(
      `Target TW indikator "${kode}" kosong semua.`,
      `isi ${kunci === "target_tw" ? "triwulan" : "bulan"}nya, atau hapus baris "${kunci}".`,
    );
  // A range or a predikat that is not added up stands as the last of its quarters.
  if (fits(indikator, periode) || (typeof target !== "number" && fits(indikator, "akhir"))) return [];
  const result = readYear(indikator, periode);
  const origin = kunci === "target_tw" ? "" : " (target triwulannya dari target_bulan)";
  return at(
    `${READING[periode].judul} indikator "${kode}" ${formatWritten(result ?? target)}, sedangkan target tahunnya ${formatWritten(target)}${origin}.`,
    composeRemedy(indikator),
  );
};

/** What the quarters come to, read in one way; null where they are neither added up nor averaged. */
function readYear(indikator: Indikator, periode: Periode): Target | null {
  const content = listFilled(targetTriwulan({ ...indikator, periode }));
  if (periode === "akhir") return content.at(-1) ?? null;
  const join = (all: readonly number[]): number => {
    const jumlah = all.reduce((total, each) => total.plus(each), desimal(0));
    return (periode === "jumlah" ? jumlah : jumlah.div(all.length)).toNumber();
  };
  const angka = content.filter((each) => typeof each === "number");
  if (angka.length > 0) return join(angka);
  const range = content.filter((each) => typeof each === "object");
  return range.length === 0 ? null : { min: join(range.map(({ min }) => min)), max: join(range.map(({ max }) => max)) };
}

/** Whether the quarters agree with the year, read in one way; a sum or mean as far as rounded targets can. */
function fits(indikator: Indikator, periode: Periode): boolean {
  const [result, { target }] = [readYear(indikator, periode), indikator];
  if (result === null) return false;
  if (periode === "akhir") return isSameTarget(result, target);
  const near = (a: number, b: number): boolean => desimal(a).minus(b).abs().lt("0.01");
  if (typeof result === "number" && typeof target === "number") return near(result, target);
  if (typeof result !== "object" || typeof target !== "object") return isSameTarget(result, target);
  return near(result.min, target.min) && near(result.max, target.max);
}

/** The one other reading under which they agree; where there is none, which of the two was meant is for the office to say. */
function composeRemedy(indikator: Indikator): string {
  const { periode, target, target_tw } = indikator;
  const each = target_tw === undefined ? "bulan" : "triwulan";
  const agree =
    target_tw === undefined
      ? "samakan target tahunnya dengan target bulannya, atau betulkan bulannya"
      : `samakan keduanya, misalnya ${READING[periode].contoh}`;
  const other = PERIODE.find((one) => one !== periode && fits(indikator, one));
  if (other !== undefined)
    return `${READING[other].judul.toLowerCase()} sama dengan target tahunnya: bila tiap ${each} berisi ${READING[other].means(each)}, tulis periode: ${other}; bila tidak, ${agree}`;
  if (!isAmbiguous(periode, target, readYear(indikator, "jumlah"), readYear(indikator, "akhir"))) return agree;
  const write = (one: Periode): string => (one === periode ? "" : ` dan tulis periode: ${one}`);
  return `bila tiap ${each} berisi ${READING.jumlah.means(each)}, samakan jumlahnya dengan target tahun${write("jumlah")}; bila berisi ${READING.akhir.means(each)}, samakan yang terakhir${write("akhir")}`;
}

/** Whether either may have been meant: a sum that was written as one, or that comes nearer to the year than the last does. */
function isAmbiguous(periode: Periode, target: Target, sum: Target | null, last: Target | null): boolean {
  if (typeof target !== "number" || typeof sum !== "number" || typeof last !== "number") return false;
  return periode === "jumlah" || (periode === "akhir" && Math.abs(sum - target) < Math.abs(last - target));
}

const listFilled = (list: readonly (Target | null)[] | undefined): Target[] =>
  (list ?? []).filter((each) => each !== null);

/** Months beside quarters come to the same. */
export const checkTargetBulan: IndikatorRule = ({ indikator, jalur }, { temuan }) => {
  const { kode, target_tw, target_bulan, target } = indikator;
  if (target_tw === undefined || target_bulan === undefined) return [];
  if (!listFilled([...target_tw, ...target_bulan]).every((t) => typeof t === typeof target)) return [];
  return (triwulanOfBulan(indikator) ?? []).flatMap((ofBulan, i): Temuan[] => {
    const written = target_tw[i] ?? null;
    if (ofBulan === null || (written !== null && isSameTarget(written, ofBulan))) return [];
    const say = written === null ? "kosong" : formatWritten(written);
    const pesan = `Target ${formatTw(i + 1)} indikator "${kode}" ${say}, sedangkan target bulannya memberi ${formatWritten(ofBulan)}. Yang dipakai target triwulannya.`;
    const perbaikan = 'samakan keduanya, atau hapus "target_tw" supaya dihitung dari bulannya';
    return [temuan([...jalur, "target_tw", i], "peringatan", { nama: "target-bulan-tidak-cocok", pesan, perbaikan })];
  });
};

/** Percentages are not added up, predikat neither added up nor averaged. */
export const checkPeriode: IndikatorRule = ({ indikator, jalur }, { temuan }) => {
  const { arah, kode, periode, satuan } = indikator;
  if (ARAH[arah].target === "predikat" && periode !== "akhir") {
    const pesan = `Indikator "${kode}" berupa predikat, sehingga triwulannya tidak dapat dihitung dengan periode "${periode}".`;
    const perbaikan = "pakai nilai terakhir: periode: akhir";
    return [temuan([...jalur, "periode"], "galat", { nama: "periode-predikat", pesan, perbaikan })];
  }
  // Where the quarters have targets, these say what is meant, and whether it agrees with the year.
  if (periode !== "jumlah" || !isPercentSatuan(satuan) || targetTriwulan(indikator) !== undefined) return [];
  const pesan = `Indikator "${kode}" bersatuan persen, tetapi triwulannya dijumlahkan.`;
  const perbaikan = `bila tiap triwulan berisi ${READING.akhir.means("triwulan")}, tulis periode: akhir; bila memang ${READING.jumlah.means("triwulan")}, tulis target triwulannya, yang jumlahnya target tahun`;
  return [temuan([...jalur, "periode"], "peringatan", { nama: "persen-dijumlahkan", pesan, perbaikan })];
};
