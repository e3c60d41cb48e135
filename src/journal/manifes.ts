import type { SidikBerkas, UjungRiwayat } from "./riwayat.ts";

/** Name of the list of hashes in a package and in a signed version. */
export const NAMA_MANIFES = "MANIFES.txt";

/** A list of files with their sha256, readable by people and by `sha256sum -c`; `header` goes before it. */
export function composeManifes(header: readonly string[], berkas: readonly SidikBerkas[]): string {
  return [...header, "", ...berkas.map(({ berkas: nama, sha256 }) => `${sha256}  ${nama}`), ""].join("\n");
}

/** The line of a manifest that holds the journal to what it was: nobody can make the journal anew without it. */
export const formatUjung = ({ baris, sidik }: UjungRiwayat): string => `Riwayat sampai baris ${baris}, sidik ${sidik}`;

/** Where the journal ended when a manifest was made; null where it does not say. */
export function parseUjungManifes(teks: string): UjungRiwayat | null {
  const match = /^Riwayat sampai baris (\d+), sidik ([0-9a-f]{64})$/m.exec(teks);
  return match === null ? null : { baris: Number(match[1]), sidik: match[2] ?? "" };
}

/** What a package says it is. */
export interface PaketClaim {
  readonly instansi: string;
  readonly tahun: number;
  readonly versi: number;
}

/** The first line of a manifest. */
export const formatClaim = ({ instansi, tahun, versi }: PaketClaim): string =>
  `LKjIP ${instansi} Tahun ${tahun}, versi ${versi}`;

/** What a manifest says its package is; null where it does not say. */
export function parseClaim(teks: string): PaketClaim | null {
  const match = /^LKjIP (.+) Tahun (\d{4}), versi (\d+)\r?$/m.exec(teks);
  return match === null ? null : { instansi: match[1] ?? "", tahun: Number(match[2]), versi: Number(match[3]) };
}

/** The files that a manifest names. */
export function parseManifes(teks: string): SidikBerkas[] {
  return [...teks.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map((m) => ({
    sha256: m[1] ?? "",
    berkas: m[2]?.trim() ?? "",
  }));
}
