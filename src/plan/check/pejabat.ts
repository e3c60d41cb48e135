import { PANGKAT_GOLONGAN } from "../../model/golongan.ts";
import { findSimilar } from "../../model/suggestion.ts";
import type { Temuan } from "../../model/temuan.ts";
import { type ConfigRule, listPejabat } from "./context.ts";
import { checkNip } from "./nip.ts";

const PANGKAT = Object.values(PANGKAT_GOLONGAN);

/** NIP of every official. */
export const checkNipPejabat: ConfigRule = ({ config, temuan }) =>
  listPejabat(config).flatMap(({ pejabat: { nip }, jalur }) =>
    nip === undefined
      ? []
      : checkNip(nip, config.tahun).map(({ tingkat, ...content }) => temuan([...jalur, "nip"], tingkat, content)),
  );

/** One NIP under two names: a copied line. */
export const checkDuplicateNip: ConfigRule = ({ config, temuan }) => {
  const owner = new Map<string, string>();
  return listPejabat(config).flatMap(({ pejabat: { nip, nama }, jalur }): Temuan[] => {
    if (nip === undefined) return [];
    const angka = nip.replace(/\s/g, "");
    const first = owner.get(angka) ?? nama;
    owner.set(angka, first);
    if (average(first) === average(nama)) return [];
    const pesan = `NIP "${nip}" milik "${nama}" sama dengan NIP "${first}".`;
    const perbaikan = `betulkan NIP salah satunya, atau samakan namanya, misalnya nama: "${first}"`;
    return [temuan([...jalur, "nip"], "galat", { nama: "nip-dua-orang", pesan, perbaikan })];
  });
};

const average = (nama: string): string => nama.toLowerCase().replace(/[^a-z]/g, "");

/** Pangkat spelt as in the list of the BKN; golongan does not belong to it. */
export const checkPangkat: ConfigRule = ({ config, temuan }) =>
  listPejabat(config).flatMap(({ pejabat: { pangkat }, jalur }) => {
    if (pangkat === undefined || PANGKAT.includes(pangkat) || /^golongan [ivx]+$/i.test(pangkat)) return [];
    const standard = findPangkat(pangkat);
    const pesan =
      standard === null
        ? `Pangkat "${pangkat}" tidak ada di daftar pangkat PNS.`
        : `Pangkat "${pangkat}" ditulis tidak seperti di daftar pangkat PNS: ${standard}.`;
    const perbaikan = `tulis pangkatnya saja tanpa golongan, misalnya pangkat: ${standard ?? "Pembina Tk. I"}`;
    return [temuan([...jalur, "pangkat"], "peringatan", { nama: "pangkat-tidak-baku", pesan, perbaikan })];
  });

/** Golongan of the list, and that of the pangkat beside it; P3K have roman numbers and no pangkat. */
export const checkGolongan: ConfigRule = ({ config, temuan }) =>
  listPejabat(config).flatMap(({ pejabat: { pangkat, golongan }, jalur }): Temuan[] => {
    if (golongan === undefined || (pangkat === undefined && /^[IVX]+$/.test(golongan))) return [];
    const known = PANGKAT_GOLONGAN[golongan];
    const own = Object.keys(PANGKAT_GOLONGAN).find((each) => PANGKAT_GOLONGAN[each] === pangkat);
    if (known === undefined) {
      const pesan = `Golongan "${golongan}" tidak ada di daftar golongan PNS.`;
      const perbaikan = `tulis angka Romawi, garis miring, dan huruf kecil, misalnya golongan: ${own ?? "III/d"}`;
      return [temuan([...jalur, "golongan"], "peringatan", { nama: "golongan-tidak-dikenal", pesan, perbaikan })];
    }
    if (own === undefined || own === golongan) return [];
    const pesan = `Golongan ${golongan} adalah ${known}, sedangkan pangkatnya ${pangkat} (${own}).`;
    const perbaikan = "betulkan salah satunya menurut SK pangkat terakhir";
    return [temuan([...jalur, "golongan"], "peringatan", { nama: "golongan-bukan-pangkat", pesan, perbaikan })];
  });

/** "Pembina TK.I (IV/b)", "Penata Tingkat I" -> the entry of the list. */
function findPangkat(pangkat: string): string | null {
  const tidy = pangkat
    .replace(/\s+/g, " ")
    .replace(/[(,/-]? ?(?:(?:golongan|gol\.?) ?)?\(?\b[IV]{1,3}\s*[/.]\s*[a-e]\b\)?.*$/i, "")
    .replace(/\b(tk|tkt|tingkat)\b\.?\s*(I|1|l)\b.*$/i, "Tk. I")
    .replace(/\s+/g, " ")
    .trim();
  return PANGKAT.find((p) => p.toLowerCase() === tidy.toLowerCase()) ?? findSimilar(tidy, PANGKAT);
}
