import { formatTanggal } from "../model/format.ts";
import type { Config } from "../plan/schema.ts";
import type { BarisBuku } from "./buku.ts";

/** A letter as the register of outgoing letters notes it; `tanggal` ISO or null. */
export interface OutgoingSurat {
  readonly nomor: string;
  readonly tanggal: string | null;
  readonly tujuan: string;
  readonly hal: string;
  readonly lampiran: string;
  readonly keterangan: string;
}

/** The serial number in a letter's number (kode klasifikasi/nomor urut/kode unit/tahun); null where it has none. */
export function serialNumberOf(nomor: string): number | null {
  const bagian = nomor.split("/");
  const order = bagian.length > 1 ? bagian[1] : bagian[0];
  return order !== undefined && /^\d{1,6}$/.test(order.trim()) ? Number(order) : null;
}

/** The next serial number after all in the register; null for an empty one, because the agenda book began elsewhere. */
export function nextSerialNumber(baris: readonly BarisBuku[]): number | null {
  const order = baris.flatMap((b) => {
    const content = b["No. Urut"] ?? "";
    const nomor = serialNumberOf(b["Nomor Surat"] ?? "");
    return [...(/^\d{1,6}$/.test(content) ? [Number(content)] : []), ...(nomor === null ? [] : [nomor])];
  });
  return order.length === 0 ? null : Math.max(...order) + 1;
}

/** The command that gives the letter its number, by {@link nextSerialNumber}. */
export const formatNumbering = (order: number | null): string => `lkjip letter --nomor ${order ?? "NOMOR"}`;

/** The line that has this number already, whole or by its serial number, cancelled ones too: a number is never used twice. */
export function findUser(baris: readonly BarisBuku[], nomor: string): BarisBuku | null {
  const order = serialNumberOf(nomor);
  const same = (b: BarisBuku): boolean =>
    simplify(b["Nomor Surat"] ?? "") === simplify(nomor) ||
    (order !== null && (b["No. Urut"] === String(order) || serialNumberOf(b["Nomor Surat"] ?? "") === order));
  return baris.find(same) ?? null;
}

const simplify = (nomor: string): string => nomor.toLowerCase().replace(/\s/g, "");

/** What the covering letter of this office's report is about, as the register says it. */
export const suratSubject = ({ instansi, tahun }: Config): string =>
  `Surat pengantar LKjIP ${instansi.nama} Tahun ${tahun}`;

/** The note of a letter in the register. */
export const keteranganSurat = (versi: number): string => (versi > 1 ? `Versi ${versi}` : "");

/**
 * The covering letter of this version that lkjip wrote into the register while the journal does not know its
 * number: `recorded` are those it knows, `effective` the one that this version has by the journal. Null where there is none.
 */
export function findOwnSurat(
  config: Config,
  baris: readonly BarisBuku[],
  versi: number,
  { recorded, effective }: { readonly recorded: readonly string[]; readonly effective: string | null },
): { readonly nomor: string; readonly tanggal: string } | null {
  const known = new Set(recorded.map(simplify));
  const inUse = baris.some(
    (b) =>
      effective !== null &&
      simplify(b["Nomor Surat"] ?? "") === simplify(effective) &&
      !/^Batal/.test(b.Keterangan ?? ""),
  );
  if (inUse) return null;
  const found = baris.findLast(
    (b) =>
      b.Hal === suratSubject(config) &&
      b.Tujuan === config.instansi.tujuan_laporan &&
      b.Pengolah === config.pejabat.kasubbag.jabatan &&
      b["Kode Klasifikasi"] === config.surat.klasifikasi &&
      (b.Keterangan ?? "") === keteranganSurat(versi) &&
      !known.has(simplify(b["Nomor Surat"] ?? "")),
  );
  const nomor = found?.["Nomor Surat"] ?? "";
  return nomor === "" ? null : { nomor, tanggal: found?.Tanggal ?? "" };
}

/** The register with this letter: its own line renewed, or a new one at the end. */
export function registerSurat(config: Config, baris: readonly BarisBuku[], surat: OutgoingSurat): BarisBuku[] {
  const baru: BarisBuku = {
    "No. Urut": String(serialNumberOf(surat.nomor) ?? surat.nomor),
    Tanggal: surat.tanggal === null ? "" : formatTanggal(surat.tanggal),
    "Nomor Surat": surat.nomor,
    "Kode Klasifikasi": config.surat.klasifikasi,
    Tujuan: surat.tujuan,
    Hal: surat.hal,
    Lampiran: surat.lampiran,
    Pengolah: config.pejabat.kasubbag.jabatan,
    Keterangan: surat.keterangan,
  };
  const lama = baris.findIndex((b) => simplify(b["Nomor Surat"] ?? "") === simplify(surat.nomor));
  return lama < 0 ? [...baris, baru] : baris.map((b, i) => (i === lama ? { ...b, ...baru } : b));
}

/** The register with one letter marked as cancelled; its number stays taken. */
export function cancelSurat(baris: readonly BarisBuku[], nomor: string, replacement: string): BarisBuku[] {
  return baris.map((b) =>
    simplify(b["Nomor Surat"] ?? "") === simplify(nomor) ? { ...b, Keterangan: `Batal, diganti ${replacement}` } : b,
  );
}
