/*
 * Codes of SIPD, told apart by their form: a part of the nomenclature has two digits in its second place (7.01.02), an
 * account one (5.1.02).
 */

/** What a code names. */
export type KodeLevel = "bidang" | "skpd" | "program" | "kegiatan" | "sub kegiatan" | "rekening";

const FORM: readonly (readonly [KodeLevel, RegExp])[] = [
  ["skpd", /^\d\.\d\d\.\d\.\d\d\.\d\.\d\d\.\d\d\.\d{4}$/],
  ["sub kegiatan", /^\d\.\d\d\.\d\d\.\d\.\d\d\.\d{2,4}(\.[\w-]+)?$/],
  ["kegiatan", /^\d\.\d\d\.\d\d\.\d\.\d\d$/],
  ["program", /^\d\.\d\d\.\d\d$/],
  ["rekening", /^[456]\.\d(\.\d{1,5}){0,5}$/],
  ["bidang", /^\d(\.\d\d)?$/],
];

/** A code as the nomenclature of a kecamatan writes it: without blanks, 7.01 for the X.XX of a supporting programme. */
export const cleanKode = (teks: string): string =>
  teks
    .replace(/\s+/g, "")
    .replace(/^X\.XX(?=\.)/i, "7.01")
    .replace(/\.$/, "");

/** What a code names; null for a text that is none. */
export const levelOf = (kode: string): KodeLevel | null => FORM.find(([, form]) => form.test(kode))?.[0] ?? null;

/** A code and a name in one cell: "7.01.03.2.02.0002 Pembangunan Sarana"; the code is "" where there is none. */
export function splitKode(teks: string): { readonly kode: string; readonly nama: string } {
  const [, kode = "", nama = ""] = /^((?:\d|X)\.(?:\d\d|XX)(?:\.\d{1,4})+)\.?\s+(?:[-–:]\s+)?(\S.*)$/i.exec(teks) ?? [];
  return kode === "" ? { kode: "", nama: teks } : { kode: cleanKode(kode), nama };
}

/** The code of the programme or kegiatan that a sub kegiatan stands under. */
export const parentKode = (kode: string, level: "program" | "kegiatan"): string =>
  kode
    .split(".")
    .slice(0, level === "program" ? 3 : 5)
    .join(".");
