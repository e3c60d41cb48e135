import { NAMA_MANIFES, parseManifes, parseUjungManifes } from "../journal/manifes.ts";
import { checkPengesahan } from "../journal/pengesahan.ts";
import type { CatatanRiwayat, SidikBerkas } from "../journal/riwayat.ts";
import { checkVersiContent, type VersiContent } from "../journal/versi.ts";
import { berkasPaket, FOLDER_CADANGAN, folderVersi } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { hasUjungRiwayat, listVersi, type Product, sidikOf } from "./journal.ts";
import { tryRead } from "./returned.ts";

/*
 * The signed versions in the work folder: whether they are what they were, and which number the next one has.
 */

/** Everything that is no longer as it was signed or sent, by the journal and by the manifests of the signed versions. */
export function findSignedPerubahan(world: ReadonlyWorld, riwayat: readonly CatatanRiwayat[]): Temuan[] {
  const refused: Temuan[] = [];
  const sidik = (berkas: string): string | null => {
    const { content, temuan } = tryRead(world, berkas);
    refused.push(...temuan);
    return content === null ? null : sha256(content);
  };
  const pengesahan = checkPengesahan(riwayat, sidik);
  return [
    ...refused,
    ...pengesahan,
    ...checkVersiContent(
      riwayat,
      listVersi(world).map((versi) => readVersi(world, versi)),
      (ujung) => hasUjungRiwayat(world, ujung),
    ),
  ];
}

function readVersi(world: ReadonlyWorld, versi: number): VersiContent {
  const folder = folderVersi(versi);
  const manifes = tryRead(world, `${folder}/${NAMA_MANIFES}`).content;
  const teks = manifes === null ? null : new TextDecoder().decode(manifes);
  return {
    versi,
    content: listContent(world, folder).map((berkas) =>
      sidikOf({ berkas: berkas.slice(folder.length + 1), content: tryRead(world, berkas).content ?? new Uint8Array() }),
    ),
    manifes: teks === null ? null : parseManifes(teks),
    sidikManifes: manifes === null ? null : sha256(manifes),
    ujung: teks === null ? null : parseUjungManifes(teks),
  };
}

/** What the system or an office program leaves behind where somebody looks in. */
const RUBBISH = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

function listContent(world: ReadonlyWorld, folder: string): string[] {
  return world.list(folder).flatMap((nama) => {
    const berkas = `${folder}/${nama}`;
    if (RUBBISH.test(nama) || nama === FOLDER_CADANGAN) return [];
    return world.isFolder(berkas) ? listContent(world, berkas) : [berkas];
  });
}

/**
 * The number of the version to be signed now, after the last one of the journal (`last`). A version that lies in the
 * folder is never written over, whatever the journal says, except one whose signing was cut off: it has no manifest yet, or
 * it holds what is to be signed now, and nothing was sent of it.
 */
export function nextVersi(world: ReadonlyWorld, tahun: number, last: number, masukan: readonly Product[]): number {
  const tertinggi = Math.max(last, ...listVersi(world));
  const interrupted = last + 1;
  if (tertinggi !== interrupted || world.exists(berkasPaket(tahun, interrupted))) return tertinggi + 1;
  const { manifes } = readVersi(world, interrupted);
  const isSame = ({ berkas, sha256: sidik }: SidikBerkas): boolean =>
    manifes?.some((k) => k.berkas === berkas && k.sha256 === sidik) === true;
  return manifes === null || masukan.map(sidikOf).every(isSame) ? interrupted : tertinggi + 1;
}
