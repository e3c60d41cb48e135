import type { Jalur } from "../lokasi.ts";
import type { AturanConfig, KonteksConfig } from "./context.ts";

/*
 * What `lkjip init` wrote and nobody replaced yet: texts that say GANTI, and example values. An example value carries its
 * mark on its line, and the mark repeats the value: `target: 85  # contoh: 85`. One that differs from its mark is the
 * office's own; who keeps the value takes the mark away.
 */

/** What `lkjip init` left to be replaced; one finding for all of it. */
export const checkGanti: AturanConfig = ({ config, temuan, tempat }) => {
  const isGanti = ({ jalur, nilai }: Isian): boolean =>
    typeof nilai === "string"
      ? /\bGANTI\b/.test(nilai)
      : nilai === 0 && jalur.at(-1) === "pagu" && /\s#\s*GANTI\b/.test(tempat(jalur)?.cuplikan ?? "");
  const [pertama, ...lain] = listIsian(config, []).filter(isGanti);
  if (pertama === undefined) return [];
  const pesan =
    lain.length === 0
      ? "Satu isian masih bertanda GANTI."
      : `${lain.length + 1} isian masih bertanda GANTI; yang pertama di baris ini.`;
  const perbaikan =
    'cari kata GANTI dan ganti dengan data kantor, misalnya "GANTI nama Sekretaris Kecamatan" dengan namanya.';
  return [temuan(pertama.jalur, "peringatan", { nama: "masih-ganti", pesan, perbaikan })];
};

/** Name of the finding about example values. */
export const MASIH_CONTOH = "masih-contoh";

/** Example values that nobody replaced, all in one finding. The offices in examples/ say of themselves that they are examples. */
export const checkContoh: AturanConfig = (konteks) => {
  const { config, temuan } = konteks;
  const daftar = config.contoh ? [] : listContoh(konteks);
  const [pertama] = daftar;
  if (pertama === undefined) return [];
  const jumlah = daftar.length === 1 ? "Satu isian" : `${daftar.length} isian`;
  const rincian = daftar.map(
    ({ jalur, nilai, baris, kolom }) => `    ${baris}:${kolom}  ${formatJalur(jalur, config)}: ${formatIsian(nilai)}`,
  );
  const pesan = [`${jumlah} masih nilai contoh dari lkjip init, belum data kantor (baris:kolom):`, ...rincian].join(
    "\n",
  );
  const kunci = String(pertama.jalur.at(-1));
  const misalnya = MISALNYA[kunci] === undefined ? "" : `, misalnya ${kunci}: ${MISALNYA[kunci]}`;
  const perbaikan = `ganti setiap nilai itu dengan data kantor${misalnya}; bila nilainya memang benar, hapus tanda "# contoh" di barisnya.`;
  return [temuan(pertama.jalur, "peringatan", { nama: MASIH_CONTOH, pesan, perbaikan })];
};

const MISALNYA: Readonly<Record<string, string>> = { target: "88.5", pagu: "12500000", periode: "[2021, 2026]" };

/** A text, number or list of such that stands in lkjip.yaml. */
interface Isian {
  readonly jalur: Jalur;
  readonly nilai: unknown;
}

interface Contoh extends Isian {
  readonly baris: number;
  readonly kolom: number;
}

const TANDA = /\s#\s*contoh\s*(?:$|[;,.(]|:\s*([^;]*))/i;

/** In the order of the file. A mark that does not repeat its value is of the last value on its line. */
function listContoh({ config, tempat }: KonteksConfig): Contoh[] {
  const found = new Map<string, Contoh>();
  for (const { jalur, nilai } of listIsian(config, [])) {
    const letak = tempat(jalur);
    const tanda = letak === null ? null : TANDA.exec(letak.cuplikan);
    if (letak === null || tanda === null || (typeof nilai === "string" && TANDA.test(` ${nilai}`))) continue;
    const { baris, kolom } = letak;
    const bunyi = tanda[1]?.trim() ?? "";
    if (bunyi === "") {
      if ((found.get(`${baris}`)?.kolom ?? 0) < kolom) found.set(`${baris}`, { jalur, nilai, baris, kolom });
    } else if (isSama(nilai, bunyi)) found.set(`${baris}:${kolom}`, { jalur, nilai, baris, kolom });
  }
  return [...found.values()].sort((a, b) => a.baris - b.baris || a.kolom - b.kolom);
}

/** Whether a value is what its mark repeats, however its number is written. */
const isSama = (nilai: unknown, bunyi: string): boolean =>
  typeof nilai === "number" && bunyi !== ""
    ? Number(bunyi) === nilai
    : formatIsian(nilai).replace(/\s/g, "") === bunyi.replace(/\s/g, "");

const formatIsian = (nilai: unknown): string => (Array.isArray(nilai) ? `[${nilai.join(", ")}]` : String(nilai));

function listIsian(nilai: unknown, jalur: Jalur): Isian[] {
  if (Array.isArray(nilai)) {
    const sendiri = nilai.length > 0 && nilai.every((anak) => typeof anak === "number") ? [{ jalur, nilai }] : [];
    return sendiri.length > 0 ? sendiri : nilai.flatMap((anak, i) => listIsian(anak, [...jalur, i]));
  }
  if (typeof nilai !== "object" || nilai === null) return [{ jalur, nilai }];
  return Object.entries(nilai).flatMap(([kunci, anak]) => listIsian(anak, [...jalur, kunci]));
}

/** ["unit", 6, "indikator", 0, "target"] -> "unit kel-satu, indikator KEL.1, target"; what a kode repeats is left out. */
function formatJalur(jalur: Jalur, config: unknown): string {
  const kata: { readonly teks: string; readonly kode?: string }[] = [];
  let nilai: unknown = config;
  for (const langkah of jalur) {
    nilai = (nilai as Readonly<Record<string | number, unknown>>)[langkah];
    if (typeof langkah === "string") kata.push({ teks: langkah.replaceAll("_", " ") });
    else {
      const kode = kodeOf(nilai);
      const induk = kata.pop()?.teks ?? "";
      if (kata.at(-1)?.kode !== undefined && kode?.startsWith(kata.at(-1)?.kode ?? "")) kata.pop();
      kata.push(kode === null ? { teks: `${induk} ke-${langkah + 1}` } : { teks: `${induk} ${kode}`, kode });
    }
  }
  return kata.map(({ teks }) => teks).join(", ");
}

const kodeOf = (nilai: unknown): string | null =>
  typeof nilai === "object" && nilai !== null && "kode" in nilai ? String(nilai.kode) : null;
