import { findBatasKirim } from "../journal/deadline.ts";
import { calculateTenggat } from "../journal/working-days.ts";
import { BERKAS_DRAF, DIFFERENCE_BERKAS, FOLDER, folderVersi } from "../model/places.ts";
import { DISPOSISI_SIFAT } from "../model/sifat.ts";
import type { Config } from "../plan/schema.ts";
import type { OptionsOf, PerintahName } from "../sop.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import type { Guide } from "./guide.ts";

/*
 * What a step may be told: its options as questions.
 */

export interface StepQuestion<K extends string = string> {
  readonly kunci: K;
  /** At most 24 characters. */
  readonly nama: string;
  /** An example to look at, or the words there are; empty for what is only given or not. */
  readonly contoh: string | readonly string[];
  /** A day; `limit` is offered beside today. */
  readonly day?: { readonly limit?: (config: Config, today: string) => string };
  /** What this office has to choose from: as it is typed and as it is shown. */
  readonly listed?: (guide: Guide, config: Config | null) => readonly Offer[];
  /** What counts where nothing is answered. */
  readonly otherwise?: string;
  /** The same for an option that is not emptied but left out. */
  readonly none?: string;
  /** What an option means that is given without a word. */
  readonly yes?: string;
  /** Whether it makes sense now. */
  readonly when?: (guide: Guide) => boolean;
}

export type Offer = readonly [typed: string, shown: string];

type Questions = { readonly [N in PerintahName]?: readonly StepQuestion<Extract<keyof OptionsOf<N>, string>>[] };

/** Working days that a unit has for its form by the SOP. */
const FORM_DAYS = 5;
const NOMOR = { kunci: "nomor", nama: "Nomor surat", contoh: "125" } as const;
const TANGGAL = { kunci: "tanggal", nama: "Tanggal surat", contoh: "20 Februari 2025", day: {} } as const;
const UNIT = {
  kunci: "unit",
  nama: "Untuk unit",
  contoh: [],
  none: "semua",
  listed: (_: Guide, config: Config | null) => (config?.unit ?? []).map(({ kode, nama }): Offer => [kode, nama]),
} as const;

export const QUESTIONS: Questions = {
  disposition: [
    { kunci: "suratDari", nama: "Surat dari", contoh: "Bagian Organisasi Setda Kota Probolinggo" },
    { kunci: "suratNomor", nama: "Nomor surat itu", contoh: "000.8/45/425.011/2025" },
    { kunci: "suratTanggal", nama: "Tanggal surat itu", contoh: "13 Januari 2025", day: {} },
    { kunci: "agenda", nama: "Nomor agenda", contoh: "12" },
    { kunci: "sifat", nama: "Sifat", contoh: DISPOSISI_SIFAT },
    { kunci: "tanggal", nama: "Diterima tanggal", contoh: "13 Januari 2025", day: {}, otherwise: "hari ini" },
    {
      kunci: "batas",
      nama: "Laporan disampaikan",
      contoh: "28 Februari 2025",
      otherwise: "akhir Februari",
      day: { limit: ({ tahun }) => findBatasKirim(tahun) },
    },
    { kunci: "catatan", nama: "Catatan Camat", contoh: "Libatkan semua Kasi dan Lurah" },
  ],
  forms: [
    UNIT,
    NOMOR,
    TANGGAL,
    {
      kunci: "batas",
      nama: "Dikembalikan sebelum",
      contoh: "31 Januari 2025",
      otherwise: "menurut rencana, atau lima hari kerja",
      day: { limit: ({ kebijakan }, today) => calculateTenggat(today, FORM_DAYS, kebijakan.hari_libur) },
    },
  ],
  individual: [UNIT, TANGGAL],
  quarter: [{ ...TANGGAL, nama: "Tanggal laporan" }],
  collect: [
    { kunci: "xlsx", nama: "Rekap di Excel", contoh: [], none: "tidak dibuat", yes: "dibuat: rekap-kinerja.xlsx" },
  ],
  draft: [
    {
      kunci: "utamakan",
      nama: "Bila angka bentrok",
      contoh: ["data", "suntingan"],
      otherwise: "ditanyakan satu per satu",
      when: ({ world }) => world.exists(BERKAS_DRAF),
    },
    {
      kunci: "dari",
      nama: "Lanjutkan berkas lain",
      contoh: [],
      none: "tidak",
      listed: ({ world }) => listOtherDocuments(world).map((nama): Offer => [nama, nama]),
      when: ({ world }) => listOtherDocuments(world).length > 0,
    },
    {
      kunci: "baru",
      nama: "Mulai dari awal",
      contoh: [],
      none: "tidak",
      yes: "ya, berkas lain itu tidak dipakai",
      when: ({ world }) => !world.exists(BERKAS_DRAF) && listOtherDocuments(world).length > 0,
    },
  ],
  review: [
    { kunci: "komentar", nama: "Salinan berkomentar", contoh: [], none: "tidak dibuat", yes: "dibuat, komentar Word" },
    {
      kunci: "lalu",
      nama: "Laporan tahun lalu",
      contoh: "../kanigaran-2023",
      none: "tidak dibandingkan",
      listed: listOtherFolders,
    },
  ],
  submit: [NOMOR, TANGGAL],
  sign: [
    { ...TANGGAL, nama: "Tanggal pengesahan", otherwise: "hari ini" },
    {
      kunci: "alasan",
      nama: "Alasan versi baru",
      contoh: "realisasi anggaran diperbaiki",
      when: ({ world }) => world.isFolder(folderVersi(1)),
    },
  ],
  letter: [NOMOR, TANGGAL, { kunci: "banyaknya", nama: "Banyaknya berkas", contoh: "2" }],
};

/** Word documents in the draft's folder that are not the draft. */
function listOtherDocuments(world: ReadonlyWorld): string[] {
  const own: readonly string[] = [BERKAS_DRAF, DIFFERENCE_BERKAS];
  return world
    .list(FOLDER.draf)
    .filter((nama) => /^(?!~\$|\.).*\.docx$/i.test(nama) && !own.includes(`${FOLDER.draf}/${nama}`));
}

/** Work folders used lately, other than this one. */
function listOtherFolders({ desk, world }: Guide): Offer[] {
  return desk.recent().flatMap((folder): Offer[] => (folder === world.folder ? [] : [[folder, folder]]));
}
