import { Pecahan } from "./hitung-ulang.ts";

/*
 * Words and figures of a sentence read back, and written the other way: counts, rupiah in words, quantities with their unit.
 */

const ANGKA = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
const SKALA: Readonly<Record<string, bigint>> = {
  ribu: 10n ** 3n,
  juta: 10n ** 6n,
  miliar: 10n ** 9n,
  triliun: 10n ** 12n,
};

/** A number in words or in digits: "dua puluh satu" and "21" are 21. NaN where it is neither. */
export function bacaBilangan(teks: string): number {
  if (/^\d{1,3}(\.\d{3})*$|^\d+$/.test(teks)) return Number(teks.replaceAll(".", ""));
  let [total, ratusan, satuan] = [0n, 0n, 0n];
  for (const kata of teks.toLowerCase().split(" ")) {
    const n = ANGKA.indexOf(kata);
    const skala = SKALA[kata];
    if (n >= 0) satuan = BigInt(n);
    else if (kata === "sepuluh" || kata === "sebelas") ratusan += kata === "sepuluh" ? 10n : 11n;
    else if (kata === "seratus") ratusan += 100n;
    else if (kata === "seribu") total += 1000n;
    else if (kata === "belas") [ratusan, satuan] = [ratusan + satuan + 10n, 0n];
    else if (kata === "puluh") [ratusan, satuan] = [ratusan + satuan * 10n, 0n];
    else if (kata === "ratus") [ratusan, satuan] = [ratusan + satuan * 100n, 0n];
    else if (skala !== undefined) [total, ratusan, satuan] = [total + (ratusan + satuan) * skala, 0n, 0n];
    else return Number.NaN;
  }
  return Number(total + ratusan + satuan);
}

/** "kedua", "kesepuluh", "seluruh 11": all of how many. NaN for anything else. */
export const bacaSemua = (teks: string): number =>
  bacaBilangan(teks.toLowerCase().replace(/^ke(?=\p{L})|^seluruh /u, ""));

/** A figure of a page as a fraction. */
export const bacaAngka = (teks: string): Pecahan => {
  const [utuh = "0", koma = ""] = teks.replaceAll(".", "").split(",");
  return new Pecahan(BigInt(utuh + koma), 10n ** BigInt(koma.length));
};

/** "A", "A dan B", "A, B, dan C". */
export const daftar = (list: readonly string[]): string =>
  list.length < 3 ? list.join(" dan ") : `${list.slice(0, -1).join(", ")}, dan ${list.at(-1)}`;

const PERSEN = /^(%|persen|persentase)$/i;
const RUPIAH = /^(rp\.?|rupiah)$/i;
const POLOS = /^(nilai|indeks|angka|skor|predikat|kategori|poin)?$/i;

/** A quantity in a sentence: "97,5%", "12 kasus", "Rp5.000". */
export function banyaknya(nilai: Pecahan, satuan: string): string {
  const angka = nilai.tulis();
  if (PERSEN.test(satuan)) return `${angka}%`;
  if (RUPIAH.test(satuan)) return angka.startsWith("-") ? `-Rp${angka.slice(1)}` : `Rp${angka}`;
  return POLOS.test(satuan) ? angka : `${angka} ${satuan.replace(/\p{Lu}(?=\p{Ll})/gu, (c) => c.toLowerCase())}`;
}

/** A difference in a sentence. */
export function bedanya(nilai: Pecahan, satuan: string): string {
  const mutlak = new Pecahan(nilai.a < 0n ? -nilai.a : nilai.a, nilai.b);
  if (PERSEN.test(satuan)) return `${mutlak.tulis()} poin persentase`;
  return POLOS.test(satuan) ? `${mutlak.tulis()} poin` : banyaknya(mutlak, satuan);
}
