import { findMirip } from "../../model/suggestion.ts";
import type { Temuan } from "../../model/temuan.ts";
import { checkNip } from "./nip.ts";
import { type AturanConfig, listPejabat } from "./context.ts";

/** Pangkat of PNS, I/a to IV/e. */
const PANGKAT = [
  "Juru Muda",
  "Juru Muda Tk. I",
  "Juru",
  "Juru Tk. I",
  "Pengatur Muda",
  "Pengatur Muda Tk. I",
  "Pengatur",
  "Pengatur Tk. I",
  "Penata Muda",
  "Penata Muda Tk. I",
  "Penata",
  "Penata Tk. I",
  "Pembina",
  "Pembina Tk. I",
  "Pembina Utama Muda",
  "Pembina Utama Madya",
  "Pembina Utama",
];

/** NIP of every official. */
export const checkNipPejabat: AturanConfig = ({ config, temuan }) =>
  listPejabat(config).flatMap(({ pejabat: { nip }, jalur }) =>
    nip === undefined
      ? []
      : checkNip(nip, config.tahun).map(({ tingkat, ...isi }) => temuan([...jalur, "nip"], tingkat, isi)),
  );

/** One NIP under two names: a copied line. */
export const checkNipGanda: AturanConfig = ({ config, temuan }) => {
  const pemilik = new Map<string, string>();
  return listPejabat(config).flatMap(({ pejabat: { nip, nama }, jalur }): Temuan[] => {
    if (nip === undefined) return [];
    const angka = nip.replace(/\s/g, "");
    const pertama = pemilik.get(angka) ?? nama;
    pemilik.set(angka, pertama);
    if (ratakan(pertama) === ratakan(nama)) return [];
    const pesan = `NIP "${nip}" milik "${nama}" sama dengan NIP "${pertama}".`;
    const perbaikan = `betulkan NIP salah satunya, atau samakan namanya, misalnya nama: "${pertama}"`;
    return [temuan([...jalur, "nip"], "galat", { nama: "nip-dua-orang", pesan, perbaikan })];
  });
};

const ratakan = (nama: string): string => nama.toLowerCase().replace(/[^a-z]/g, "");

/** Pangkat spelt as in the list of the BKN; golongan does not belong to it. */
export const checkPangkat: AturanConfig = ({ config, temuan }) =>
  listPejabat(config).flatMap(({ pejabat: { pangkat }, jalur }) => {
    if (pangkat === undefined || PANGKAT.includes(pangkat) || /^golongan [ivx]+$/i.test(pangkat)) return [];
    const baku = findPangkat(pangkat);
    const pesan =
      baku === null
        ? `Pangkat "${pangkat}" tidak ada di daftar pangkat PNS.`
        : `Pangkat "${pangkat}" ditulis tidak seperti di daftar pangkat PNS: ${baku}.`;
    const perbaikan = `tulis pangkatnya saja tanpa golongan, misalnya pangkat: ${baku ?? "Pembina Tk. I"}`;
    return [temuan([...jalur, "pangkat"], "peringatan", { nama: "pangkat-tidak-baku", pesan, perbaikan })];
  });

/** "Pembina TK.I (IV/b)", "Penata Tingkat I" -> the entry of the list. */
function findPangkat(pangkat: string): string | null {
  const rapi = pangkat
    .replace(/[(,/-]?\s*(golongan|gol\.?)?\s*\(?\b[IV]{1,3}\s*\/\s*[a-e]\)?.*$/i, "")
    .replace(/\b(tk|tkt|tingkat)\b\.?\s*(I|1|l)\b.*$/i, "Tk. I")
    .replace(/\s+/g, " ")
    .trim();
  return PANGKAT.find((p) => p.toLowerCase() === rapi.toLowerCase()) ?? findMirip(rapi, PANGKAT);
}
