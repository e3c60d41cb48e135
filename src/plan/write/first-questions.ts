import { suggestInstansi, suggestPemda } from "../../model/suggestion.ts";
import type { FirstAnswers } from "./first-year.ts";

/*
 * What a new office must say of itself: asked by the guide and by `init` at a terminal, else given as options of the same
 * names.
 */

export interface FirstQuestion {
  readonly kunci: "nama" | "pemda" | "tempat" | "tahun" | "camat" | "kelurahan";
  readonly pesan: string;
  readonly contoh: string;
  readonly builtin?: string;
  /** What is wrong with an answer and what to write instead, or null. */
  readonly periksa: (jawaban: string) => Objection | null;
}

export interface Objection {
  readonly pesan: string;
  /** Right answers, the likeliest first; those that were made of the wrong one are `offered`. */
  readonly example: string;
  readonly offered?: readonly string[];
}

const emptyObjection = (jawaban: string, example: string): Objection | null =>
  jawaban.trim() === "" ? { pesan: "Tidak boleh kosong.", example } : null;

/** What is no name: empty, or without two letters beside each other, such as a number or a sign. */
const noNameObjection = (jawaban: string, example: string): Objection | null =>
  emptyObjection(jawaban, example) ?? (/\p{L}{2}/u.test(jawaban) ? null : { pesan: "Ini bukan nama.", example });

/** A name that does not say what it is: what may be meant is offered, never filled in. */
function namaObjection(
  suggest: (nama: string) => readonly string[],
  example: string,
): (jawaban: string) => Objection | null {
  return (jawaban) => {
    const offered = jawaban.trim() === "" ? [] : suggest(jawaban);
    const [first] = offered;
    if (first === undefined || noNameObjection(jawaban, example) !== null) return noNameObjection(jawaban, example);
    const offer = offered.map((nama) => `"${nama}"`).join(" atau ");
    return { pesan: `Namanya belum lengkap. Maksudnya ${offer}?`, example: first, offered };
  };
}

/** The questions in their order. `year` is the present one; the report is about the one before. */
export function listFirstQuestions(year: number): readonly FirstQuestion[] {
  const required = (kunci: FirstQuestion["kunci"], pesan: string, contoh: string): FirstQuestion => ({
    kunci,
    pesan,
    contoh,
    periksa: (jawaban) => noNameObjection(jawaban, contoh),
  });
  const [nama, pemda] = ["Kecamatan Kanigaran", "Pemerintah Kota Probolinggo"];
  return [
    { ...required("nama", "Nama instansi", nama), periksa: namaObjection(suggestInstansi, nama) },
    { ...required("pemda", "Nama pemerintah daerah", pemda), periksa: namaObjection(suggestPemda, pemda) },
    required("tempat", "Tempat surat ditandatangani", "Probolinggo"),
    {
      kunci: "tahun",
      pesan: "Tahun laporan",
      contoh: "2024",
      builtin: String(year - 1),
      periksa: (jawaban) =>
        /^20\d\d$/.test(jawaban.trim())
          ? null
          : { pesan: "Tulis tahunnya dengan empat angka, misalnya 2024.", example: "2024" },
    },
    required("camat", "Nama Camat dengan gelar", "AGUS RIANTO, S.STP., M.Si."),
    {
      kunci: "kelurahan",
      pesan: "Nama kelurahan, dipisah koma; kosongkan bila semuanya desa",
      contoh: "Kanigaran, Sukoharjo",
      periksa: (jawaban) => {
        const wrong = readKelurahan(jawaban).find((nama) => noNameObjection(nama, nama) !== null);
        return wrong === undefined
          ? null
          : { pesan: `"${wrong}" bukan nama kelurahan.`, example: "Kanigaran, Sukoharjo" };
      },
    },
  ];
}

/** The answers as the first lkjip.yaml takes them. */
export function composeAnswers(get: (kunci: FirstQuestion["kunci"]) => string): FirstAnswers {
  return {
    nama: get("nama"),
    pemda: get("pemda"),
    tempat: get("tempat"),
    tahun: Number(get("tahun")),
    camat: get("camat"),
    kelurahan: readKelurahan(get("kelurahan")),
  };
}

/** Names between commas; none for an empty answer, a dash, or the word for none. */
const readKelurahan = (jawaban: string): string[] =>
  jawaban
    .split(",")
    .map((nama) => nama.trim())
    .filter((nama) => !/^(?:[-–—]*|tidak ada|nihil)$/i.test(nama));

/** "Kecamatan Kebonsari Wetan", 2024 -> "kebonsari-wetan-2024". */
export function suggestFolder({ nama, tahun }: Pick<FirstAnswers, "nama" | "tahun">): string {
  const slug = nama
    .toLowerCase()
    .replace(/^kecamatan\s+/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${slug || "lkjip"}-${tahun}`;
}
