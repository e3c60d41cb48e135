import type { Naskah } from "../model/content.ts";
import { formatTanggal } from "../model/format.ts";
import type { SigningDay } from "../plan/officials.ts";
import type { Config, Unit } from "../plan/schema.ts";
import { composeIdentity, DOT, IDENTITY_KOSAKATA } from "../report/identity.ts";
import { content, numbered } from "../report/input.ts";
import { type Explanation, naskah, nilai } from "../report/vocabulary.ts";

/** What every letter takes from the command line. */
export interface Surat extends SigningDay {
  /** The whole number, or only the serial number from the agenda book; null leaves a blank in it. */
  readonly nomor: string | null;
}

/** How the heads of units are called together. */
export const HEADS: Readonly<Record<Unit["jenis"], string>> = {
  sekretariat: "Sekretaris",
  subbagian: "Kepala Subbagian",
  seksi: "Kepala Seksi",
  kelurahan: "Lurah",
};

/** Wide enough to write a serial number on. */
const NOMOR_DOT = "……";

/**
 * A number of a letter by its pattern kode klasifikasi/nomor urut/kode unit/tahun (domain.md 5.5).
 * Numbers are given out by the agenda book, so without one it holds a visible blank.
 */
export function formatNomor(config: Config, nomor: string | null, tahun: number): string {
  if (nomor?.includes("/")) return nomor;
  return [config.surat.klasifikasi, nomor ?? NOMOR_DOT, config.instansi.kode_unit ?? NOMOR_DOT, tahun].join("/");
}

/** Names that every letter has: letterhead, number, date, addressee, signature. */
export function composeLetterhead(config: Config, { nomor, ...day }: Surat) {
  const { tanggal } = day;
  const tahun = tanggal === null ? config.tahun + 1 : Number(tanggal.slice(0, 4));
  return {
    ...composeIdentity({ config, logo: null, ...day }),
    tanggal: tanggal === null ? `${DOT} ${tahun}` : formatTanggal(tanggal),
    nomor: formatNomor(config, nomor, tahun),
    yth: `Yth. ${config.instansi.tujuan_laporan}`,
    tempat_tujuan: tempatTujuan(config),
    tembusan: tembusanOf(config),
  };
}

/** Where the addressee sits: as lkjip.yaml says, else the city of a Pemerintah Kota; a kabupaten's seat has its own name. */
function tempatTujuan({ instansi }: Config): string {
  const city = instansi.tempat_tujuan ?? /^Pemerintah Kota (?:Administrasi )?(.+)$/i.exec(instansi.pemda)?.[1];
  return city?.toUpperCase() ?? "Tempat";
}

const tembusanOf = ({ surat }: Config): Naskah =>
  surat.tembusan.length === 0
    ? content()
    : numbered([...surat.tembusan.filter((t) => !/^arsip\.?$/i.test(t)), "Arsip."]);

export const LETTERHEAD_KOSAKATA: Explanation<ReturnType<typeof composeLetterhead>> = {
  ...IDENTITY_KOSAKATA,
  tanggal: nilai("Tanggal surat; titik-titik selama belum ditentukan"),
  nomor: nilai("Nomor surat; titik-titik di tempat nomor urut selama belum diberi"),
  yth: nilai("Penerima surat, didahului Yth."),
  tempat_tujuan: nilai("Tempat penerima surat: nama kotanya, atau Tempat"),
  tembusan: naskah("Tembusan, daftar bernomor yang diakhiri Arsip; kosong jika tidak ada"),
};
