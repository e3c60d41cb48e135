import { normalize } from "../model/text.ts";
import type { Config } from "./schema.ts";

/*
 * Names of kecamatan: "Kecamatan Sukun", "Kec. Sukun" and "sukun" are one.
 */

/** How names of kecamatan are compared: without the word in front of them, without signs, in lower case. */
export const kecamatanKey = (nama: string): string =>
  normalize(nama.replace(/[^\p{L}\p{N}]+/gu, " ")).replace(/^(?:kecamatan|kec|kapanewon|kemantren|distrik) /, "");

/** Whether a name is that of the office itself, with or without that of its region behind it. */
export function isOwnKecamatan({ instansi: { nama, pemda } }: Pick<Config, "instansi">, other: string): boolean {
  const region = normalize(pemda.replace(/^pemerintah(?: daerah)? /i, ""));
  const own = kecamatanKey(nama);
  return [own, `${own} ${region}`].includes(kecamatanKey(other));
}

/** What other kecamatan reached; one whose name is written in several ways is called as it was first. */
export function listOtherKecamatan({
  pembanding_kecamatan: all,
}: Pick<Config, "pembanding_kecamatan">): Config["pembanding_kecamatan"] {
  const names = new Map<string, string>();
  return all.map((each) => {
    const key = kecamatanKey(each.kecamatan);
    const nama = names.get(key) ?? each.kecamatan;
    names.set(key, nama);
    return { ...each, kecamatan: nama };
  });
}
