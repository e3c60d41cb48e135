import type { SidikBerkas } from "../model/riwayat.ts";

/** Name of the list of hashes in a package and in a signed version. */
export const NAMA_MANIFES = "MANIFES.txt";

/** A list of files with their sha256, readable by people and by `sha256sum -c`; `kepala` goes before it. */
export function composeManifes(kepala: readonly string[], berkas: readonly SidikBerkas[]): string {
  return [...kepala, "", ...berkas.map(({ berkas: nama, sha256 }) => `${sha256}  ${nama}`), ""].join("\n");
}

/** The files that a manifest names. */
export function parseManifes(teks: string): SidikBerkas[] {
  return [...teks.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map((m) => ({
    sha256: m[1] ?? "",
    berkas: m[2]?.trim() ?? "",
  }));
}
