import type { BarisBuku } from "./buku.ts";
import type { Config } from "../plan/schema.ts";
import { formatTanggal } from "../model/format.ts";

/** A letter as the register of outgoing letters notes it; `tanggal` ISO or null. */
export interface SuratKeluar {
  readonly nomor: string;
  readonly tanggal: string | null;
  readonly tujuan: string;
  readonly hal: string;
  readonly lampiran: string;
  readonly keterangan: string;
}

/** The serial number in a letter's number (kode klasifikasi/nomor urut/kode unit/tahun); null where it has none. */
export function nomorUrutOf(nomor: string): number | null {
  const bagian = nomor.split("/");
  const urut = bagian.length > 1 ? bagian[1] : bagian[0];
  return urut !== undefined && /^\d{1,6}$/.test(urut.trim()) ? Number(urut) : null;
}

/** The next serial number after all in the register; null for an empty one, because the agenda book began elsewhere. */
export function nextNomorUrut(baris: readonly BarisBuku[]): number | null {
  const urut = baris.flatMap((b) => {
    const isi = b["No. Urut"] ?? "";
    const nomor = nomorUrutOf(b["Nomor Surat"] ?? "");
    return [...(/^\d{1,6}$/.test(isi) ? [Number(isi)] : []), ...(nomor === null ? [] : [nomor])];
  });
  return urut.length === 0 ? null : Math.max(...urut) + 1;
}

/** The line that has this number already, whole or by its serial number, cancelled ones too: a number is never used twice. */
export function findPemakai(baris: readonly BarisBuku[], nomor: string): BarisBuku | null {
  const urut = nomorUrutOf(nomor);
  const same = (b: BarisBuku): boolean =>
    simplify(b["Nomor Surat"] ?? "") === simplify(nomor) ||
    (urut !== null && (b["No. Urut"] === String(urut) || nomorUrutOf(b["Nomor Surat"] ?? "") === urut));
  return baris.find(same) ?? null;
}

const simplify = (nomor: string): string => nomor.toLowerCase().replace(/\s/g, "");

/** What the covering letter of this office's report is about, as the register says it. */
export const halSurat = ({ instansi, tahun }: Config): string =>
  `Surat pengantar LKjIP ${instansi.nama} Tahun ${tahun}`;

/** The note of a letter in the register. */
export const keteranganSurat = (versi: number): string => (versi > 1 ? `Versi ${versi}` : "");

/**
 * The covering letter of this version that lkjip wrote into the register while the journal does not know its
 * number: `tercatat` are those it knows, `berlaku` the one that this version has by the journal. Null where there is none.
 */
export function findSuratSendiri(
  config: Config,
  baris: readonly BarisBuku[],
  versi: number,
  { tercatat, berlaku }: { readonly tercatat: readonly string[]; readonly berlaku: string | null },
): { readonly nomor: string; readonly tanggal: string } | null {
  const dikenal = new Set(tercatat.map(simplify));
  const inUse = baris.some(
    (b) =>
      berlaku !== null && simplify(b["Nomor Surat"] ?? "") === simplify(berlaku) && !/^Batal/.test(b.Keterangan ?? ""),
  );
  if (inUse) return null;
  const found = baris.findLast(
    (b) =>
      b.Hal === halSurat(config) &&
      b.Tujuan === config.instansi.tujuan_laporan &&
      b.Pengolah === config.pejabat.kasubbag.jabatan &&
      b["Kode Klasifikasi"] === config.surat.klasifikasi &&
      (b.Keterangan ?? "") === keteranganSurat(versi) &&
      !dikenal.has(simplify(b["Nomor Surat"] ?? "")),
  );
  const nomor = found?.["Nomor Surat"] ?? "";
  return nomor === "" ? null : { nomor, tanggal: found?.Tanggal ?? "" };
}

/** The register with this letter: its own line renewed, or a new one at the end. */
export function registerSurat(config: Config, baris: readonly BarisBuku[], surat: SuratKeluar): BarisBuku[] {
  const baru: BarisBuku = {
    "No. Urut": String(nomorUrutOf(surat.nomor) ?? surat.nomor),
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
export function cancelSurat(baris: readonly BarisBuku[], nomor: string, pengganti: string): BarisBuku[] {
  return baris.map((b) =>
    simplify(b["Nomor Surat"] ?? "") === simplify(nomor) ? { ...b, Keterangan: `Batal, diganti ${pengganti}` } : b,
  );
}
