import { Desimal, desimal, HUNDRED } from "./desimal.ts";

/*
 * How values are written in Indonesian. Own rules instead of Intl, whose output depends on the ICU of the machine.
 */

/** Names of the months, January first. */
export const MONTH = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;

const ANGKA = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"] as const;
const KELOMPOK = ["", "ribu", "juta", "miliar", "triliun", "kuadriliun"] as const;

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Rounds half-up (away from zero) to so many decimal places: the only rounding in lkjip. */
export function round(nilai: Desimal, tempat: number): Desimal {
  return nilai.round(tempat, Desimal.roundHalfUp);
}

/**
 * A number: 1234.56 -> "1.234,56". Without `tempat`, as many decimal places as the value has; a value with more than
 * six, which nobody types but a division gives, is shown with two.
 */
export function formatAngka(nilai: Desimal | number, tempat?: number): string {
  const exact = typeof nilai === "number" ? desimal(nilai) : nilai;
  const teks = tempat === undefined ? showAngka(exact).toFixed() : round(exact, tempat).toFixed(tempat);
  const [whole = "0", fraction] = teks.replace("-", "").split(".");
  const thousands = groupThousands(whole);
  const mark = teks.startsWith("-") && /[1-9]/.test(teks) ? "-" : "";
  return `${mark}${thousands}${fraction === undefined ? "" : `,${fraction}`}`;
}

/** Digits in groups of three from the right: "1234567" -> "1.234.567". */
export function groupThousands(digits: string): string {
  const first = digits.length % 3 || 3;
  const rest = digits.slice(first).match(/\d{3}/g) ?? [];
  return [digits.slice(0, first), ...rest].join(".");
}

/** A number with every decimal place that it has: for calculations that a reader may do again. */
export function formatFull(nilai: Desimal): string {
  return formatAngka(nilai, decimalsOf(nilai));
}

/**
 * A number as `formatAngka` shows it without `tempat`: without the last binary digits of a value that Excel computed
 * (0.30000000000000004 is 0.3), and one with more than six decimal places with two.
 */
export function showAngka(nilai: Desimal): Desimal {
  const quiet = round(nilai, 8);
  return quiet.eq(round(quiet, 6)) ? quiet : round(nilai, 2);
}

/** How many decimal places a value has. */
export const decimalsOf = (nilai: Desimal): number => nilai.toFixed().split(".")[1]?.length ?? 0;

/**
 * A percentage as it is printed, at so many decimal places; with more where it would read 100 without being 100, because
 * 100 says that all was reached: 99.9958 at 2 is 99.996, 100.004 is 100.004.
 */
export function roundPercent(nilai: Desimal, tempat: number): Desimal {
  const rounded = round(nilai, tempat);
  if (!rounded.eq(HUNDRED) || nilai.eq(HUNDRED)) return rounded;
  return tempat < Desimal.DP ? roundPercent(nilai, tempat + 1) : nilai;
}

/** A percentage as `roundPercent` gives it, without its sign: 106.9309 -> "106,93". Callers attach it: "106,93%". */
export function formatPercent(nilai: Desimal | number, tempat = 2): string {
  const shown = roundPercent(typeof nilai === "number" ? desimal(nilai) : nilai, tempat);
  return formatAngka(shown, Math.max(tempat, decimalsOf(shown)));
}

/** The difference of two printed percentages, with the decimal places that they have: 99.996 - 98 -> "1,996". */
export function formatPoint(selisih: Desimal, tempat: number): string {
  return formatAngka(selisih, Math.max(tempat, decimalsOf(selisih)));
}

/** An amount of money: 1250000 -> "Rp1.250.000"; sen only where there are any. */
export function formatRupiah(nilai: Desimal | number): string {
  const cents = round(typeof nilai === "number" ? desimal(nilai) : nilai, 2);
  const teks = formatAngka(cents.abs(), cents.eq(round(cents, 0)) ? 0 : 2);
  return `${cents.lt(0) ? "-" : ""}Rp${teks}`;
}

/** A value with its unit: (90, "%") -> "90%"; (12, "dokumen") -> "12 dokumen"; (5, "rupiah") -> "Rp5". */
export function formatNilai(nilai: Desimal | number, satuan: string): string {
  if (isPercentSatuan(satuan)) return `${formatAngka(nilai)}%`;
  if (isRupiahSatuan(satuan)) return formatRupiah(nilai);
  return satuan === "" ? formatAngka(nilai) : `${formatAngka(nilai)} ${satuan}`;
}

/** Whether a unit of measure means percent. */
export function isPercentSatuan(satuan: string): boolean {
  return /^(%|persen|persentase|prosentase)$/i.test(satuan.trim());
}

/** Whether a unit of measure means money. */
export function isRupiahSatuan(satuan: string): boolean {
  return /^(rp\.?|rupiah)$/i.test(satuan.trim());
}

/** A date: "2025-02-20" -> "20 Februari 2025". A text of another shape is given back as it is. */
export function formatTanggal(iso: string): string {
  const [, tahun, month, hari] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const nama = MONTH[Number(month) - 1];
  return nama === undefined ? iso : `${Number(hari)} ${nama} ${tahun}`;
}

/** A moment: "2025-02-03T15:04:05+07:00" -> "3 Februari 2025 pukul 15.04". */
export function formatSaat(iso: string): string {
  return `${formatTanggal(iso.slice(0, 10))} pukul ${iso.slice(11, 16).replace(":", ".")}`;
}

/** A NIP in its groups of 8, 6, 1 and 3 digits; anything but 18 digits is given back as it is. */
export function formatNip(nip: string): string {
  const angka = nip.replace(/\s/g, "");
  return /^\d{18}$/.test(angka) ? angka.replace(/^(.{8})(.{6})(.)(.{3})$/, "$1 $2 $3 $4") : nip;
}

/** A roman numeral, for 1 to 3999. */
export function formatRoman(angka: number): string {
  let sisa = angka;
  let teks = "";
  for (const [nilai, letter] of ROMAN) {
    while (sisa >= nilai) {
      teks += letter;
      sisa -= nilai;
    }
  }
  return teks;
}

/** The name of a quarter: 1 -> "Triwulan I". */
export function formatTriwulan(triwulan: number): string {
  return `Triwulan ${formatRoman(triwulan)}`;
}

/** The short name of a quarter: 1 -> "TW I". */
export function formatTw(triwulan: number): string {
  return `TW ${formatRoman(triwulan)}`;
}

/** Names in a row: ["A", "B", "C"] -> "A, B, dan C"; two without a comma. */
export function formatList(list: readonly string[]): string {
  if (list.length < 3) return list.join(" dan ");
  return `${list.slice(0, -1).join(", ")}, dan ${list.at(-1)}`;
}

/** Numbers in a row, three and more that follow each other as one: [1, 2, 5, 6, 7] -> "1, 2, dan 5–7". */
export function formatNomor(list: readonly number[]): string {
  const runs: number[][] = [];
  for (const nomor of list) {
    const run = runs.at(-1);
    if (run?.at(-1) === nomor - 1) run.push(nomor);
    else runs.push([nomor]);
  }
  return formatList(runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0]}–${run.at(-1)}`])));
}

/** The first of many names, and how many more there are: "A; B; dan 3 lagi". */
export const formatFirst = (list: readonly string[], most: number): string =>
  `${list.slice(0, most).join("; ")}${list.length > most ? `; dan ${list.length - most} lagi` : ""}`;

/**
 * A number in words: 2024 -> "dua ribu dua puluh empat"; 90.5 -> "sembilan puluh koma lima".
 * Reads whole numbers below 10^18; throws a RangeError above.
 */
export function inWords(nilai: Desimal | number): string {
  const exact = typeof nilai === "number" ? desimal(nilai) : nilai;
  const [whole = "0", fraction] = exact.abs().toFixed().split(".");
  if (whole.length > KELOMPOK.length * 3) throw new RangeError(`terbilang: ${whole} is too large`);
  const mark = exact.lt(0) ? "minus " : "";
  const comma = fraction === undefined ? "" : ` koma ${Array.from(fraction, (d) => ANGKA[Number(d)]).join(" ")}`;
  return `${mark}${spellWhole(whole)}${comma}`;
}

/** A count in running text: in letters where one or two words do, else in digits (EYD V). 6 -> "enam", 21 -> "21". */
export function formatCount(jumlah: number): string {
  const words = inWords(jumlah);
  return words.split(" ").length > 2 ? formatAngka(jumlah) : words;
}

/** Counts that stand side by side: all in digits where one of them has to. */
export function formatCounts(...jumlah: readonly number[]): string[] {
  const words = jumlah.map(formatCount);
  return words.some((word) => /^\d/.test(word)) ? jumlah.map((n) => formatAngka(n)) : words;
}

/** "dua dari enam", "20 dari 24"; of all "keenam", "seluruh 24", of an only one "satu-satunya". */
export function formatShare(n: number, m: number): string {
  if (n !== m) return formatCounts(n, m).join(" dari ");
  return m === 1 ? "satu-satunya" : formatAll(m);
}

/** A count that begins a sentence: never in digits (EYD V). */
export const startCount = (count: string): string => (/^\d/.test(count) ? `Sebanyak ${count}` : capitalize(count));

/** All of so many: "kedua", "kesepuluh", "seluruh 11". */
export const formatAll = (jumlah: number): string => (jumlah > 10 ? `seluruh ${jumlah}` : `ke${inWords(jumlah)}`);

/** A sentence begins with a capital. */
export const capitalize = (teks: string): string => teks.charAt(0).toUpperCase() + teks.slice(1);

/** A count as letters write it: 1 -> "1 (satu)". */
export function formatJumlahSurat(jumlah: number): string {
  return `${jumlah} (${inWords(jumlah)})`;
}

function spellWhole(angka: string): string {
  const span = Math.ceil(angka.length / 3);
  const kelompok = angka.padStart(span * 3, "0").match(/\d{3}/g) ?? [];
  const kata = kelompok.flatMap((three, i) => spellGroup(Number(three), KELOMPOK[span - 1 - i] ?? ""));
  return kata.length === 0 ? ANGKA[0] : kata.join(" ");
}

function spellGroup(nilai: number, nama: string): string[] {
  if (nilai === 0) return [];
  if (nilai === 1 && nama === "ribu") return ["seribu"];
  return [...spellHundreds(nilai), ...(nama === "" ? [] : [nama])];
}

function spellHundreds(nilai: number): string[] {
  const hundred = Math.floor(nilai / 100);
  const header = hundred === 0 ? [] : hundred === 1 ? ["seratus"] : [`${ANGKA[hundred]} ratus`];
  return [...header, ...spellTens(nilai % 100)];
}

function spellTens(nilai: number): string[] {
  if (nilai === 0) return [];
  if (nilai < 10) return [`${ANGKA[nilai]}`];
  if (nilai === 10) return ["sepuluh"];
  if (nilai === 11) return ["sebelas"];
  if (nilai < 20) return [`${ANGKA[nilai - 10]} belas`];
  return [`${ANGKA[Math.floor(nilai / 10)]} puluh`, ...spellTens(nilai % 10)];
}

/** Days in office, as a report writes them: "1 Januari s.d. 31 Juli 2024". */
export function formatMasa(masa: readonly (readonly [mulai: string, sampai: string])[]): string {
  const said = masa.map(([mulai, sampai]) =>
    mulai === sampai
      ? formatTanggal(mulai)
      : `${formatTanggal(mulai).replace(/ \d+$/, "")} s.d. ${formatTanggal(sampai)}`,
  );
  return formatList(said);
}
