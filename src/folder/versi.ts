import { checkPengesahan } from "../journal/pengesahan.ts";
import { checkIsiVersi, type IsiVersi } from "../journal/versi.ts";
import { berkasPaket, FOLDER_CADANGAN, folderVersi } from "../model/places.ts";
import type { CatatanRiwayat, SidikBerkas } from "../journal/riwayat.ts";
import type { Temuan } from "../model/temuan.ts";
import { NAMA_MANIFES, parseManifes, parseUjungManifes } from "../journal/manifes.ts";
import { sha256, type World } from "../world/world.ts";
import { hasUjungRiwayat, listVersi, type Produk, sidikOf } from "./journal.ts";
import { tryRead } from "./returned.ts";

/*
 * The signed versions in the work folder: whether they are what they were, and which number the next one has.
 */

/** Everything that is no longer as it was signed or sent, by the journal and by the manifests of the signed versions. */
export function findPerubahanSah(world: World, riwayat: readonly CatatanRiwayat[]): Temuan[] {
  const refused: Temuan[] = [];
  const sidik = (berkas: string): string | null => {
    const { isi, temuan } = tryRead(world, berkas);
    refused.push(...temuan);
    return isi === null ? null : sha256(isi);
  };
  const pengesahan = checkPengesahan(riwayat, sidik);
  return [
    ...refused,
    ...pengesahan,
    ...checkIsiVersi(
      riwayat,
      listVersi(world).map((versi) => readVersi(world, versi)),
      (ujung) => hasUjungRiwayat(world, ujung),
    ),
  ];
}

function readVersi(world: World, versi: number): IsiVersi {
  const folder = folderVersi(versi);
  const manifes = tryRead(world, `${folder}/${NAMA_MANIFES}`).isi;
  const teks = manifes === null ? null : new TextDecoder().decode(manifes);
  return {
    versi,
    isi: listIsi(world, folder).map((berkas) =>
      sidikOf({ berkas: berkas.slice(folder.length + 1), isi: tryRead(world, berkas).isi ?? new Uint8Array() }),
    ),
    manifes: teks === null ? null : parseManifes(teks),
    sidikManifes: manifes === null ? null : sha256(manifes),
    ujung: teks === null ? null : parseUjungManifes(teks),
  };
}

/** What the system or an office program leaves behind where somebody looks in. */
const SAMPAH = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

function listIsi(world: World, folder: string): string[] {
  return world.list(folder).flatMap((nama) => {
    const berkas = `${folder}/${nama}`;
    if (SAMPAH.test(nama) || nama === FOLDER_CADANGAN) return [];
    return world.isFolder(berkas) ? listIsi(world, berkas) : [berkas];
  });
}

/**
 * The number of the version to be signed now, after the last one of the journal (`terakhir`). A version that lies in the
 * folder is never written over, whatever the journal says, except one whose signing was cut off: it has no manifest yet, or
 * it holds what is to be signed now, and nothing was sent of it.
 */
export function nextVersi(world: World, tahun: number, terakhir: number, masukan: readonly Produk[]): number {
  const tertinggi = Math.max(terakhir, ...listVersi(world));
  const terhenti = terakhir + 1;
  if (tertinggi !== terhenti || world.exists(berkasPaket(tahun, terhenti))) return tertinggi + 1;
  const { manifes } = readVersi(world, terhenti);
  const isSame = ({ berkas, sha256: sidik }: SidikBerkas): boolean =>
    manifes?.some((k) => k.berkas === berkas && k.sha256 === sidik) === true;
  return manifes === null || masukan.map(sidikOf).every(isSame) ? terhenti : tertinggi + 1;
}
