import { checkPaket, composePaketRusak } from "../check/paket.ts";
import type { Config } from "../model/config.ts";
import { BERKAS_SURAT, FOLDER, FOLDER_LAMPIRAN, folderVersi } from "../model/folder.ts";
import type { SidikBerkas } from "../model/riwayat.ts";
import type { Temuan } from "../model/temuan.ts";
import { unpackZip } from "../ooxml/zip.ts";
import { packZip } from "../opc/pack.ts";
import { composeManifes, NAMA_MANIFES, parseManifes } from "../report/manifes.ts";
import { sha256, type World } from "../world/world.ts";
import { sidikOf } from "./workfolder.ts";

/*
 * The package for Bagian Organisasi: what goes into it, how it is made, how it is proved whole.
 */

/** A file of the package: where it lies in the work folder, its name in the package, its bytes. */
export interface IsiPaket extends SidikBerkas {
  readonly nama: string;
  readonly isi: Uint8Array;
}

/** What is sent of a signed version: document, lembar pengesahan, letter, data, what the office adds, the ceklis reviu. */
export function gatherIsi(world: World, { tahun }: Config, versi: number): IsiPaket[] {
  const folder = folderVersi(versi);
  const one = (berkas: string, nama: string): IsiPaket[] => {
    const isi = world.read(berkas);
    return isi === null ? [] : [{ berkas, nama, isi, sha256: sha256(isi) }];
  };
  const all = (dari: string, ke: string, pola: RegExp): IsiPaket[] =>
    world
      .list(dari)
      .flatMap((nama) =>
        pola.test(nama) && !world.isFolder(`${dari}/${nama}`) ? one(`${dari}/${nama}`, `${ke}/${nama}`) : [],
      );
  return [
    ...one(`${folder}/lkjip-${tahun}.docx`, `lkjip-${tahun}.docx`),
    ...one(`${folder}/lembar-pengesahan.docx`, "lembar-pengesahan.docx"),
    ...one(BERKAS_SURAT, "surat-pengantar.docx"),
    ...one(`${folder}/data.json`, "lampiran/data-kinerja.json"),
    ...all(FOLDER_LAMPIRAN, "lampiran", /^[^.~]/),
    ...all(FOLDER.koreksi, "ceklis", /^[^.~].*ceklis.*\.docx$|^ceklis.*\.docx$/i),
  ];
}

/** A package to be made. */
export interface Paket {
  readonly berkas: string;
  readonly versi: number;
  readonly masukan: readonly IsiPaket[];
}

/** Makes a package with its manifest and, where LibreOffice is at hand, the PDF; the one before it goes to cadangan/. */
export function writePaket(world: World, { instansi, tahun }: Config, { berkas, versi, masukan }: Paket): SidikBerkas {
  const pdf = world.toPdf(masukan[0]?.isi ?? new Uint8Array());
  const isi = new Map(masukan.map((k) => [k.nama, k.isi]));
  if (pdf !== null) isi.set(`lkjip-${tahun}.pdf`, pdf);
  const daftar = [...isi].map(([nama, bytes]) => ({ berkas: nama, sha256: sha256(bytes) }));
  const kepala = [
    `LKjIP ${instansi.nama} Tahun ${tahun}, versi ${versi}`,
    `Dibuat ${world.now()} oleh ${world.oleh}`,
    `Kepada ${instansi.tujuan_laporan}`,
  ];
  isi.set(NAMA_MANIFES, new TextEncoder().encode(composeManifes(kepala, daftar)));
  if (world.exists(berkas)) world.backup(berkas);
  const produk = { berkas, isi: packZip(isi) };
  world.write(berkas, produk.isi);
  world.print(`Paket dibuat: ${berkas} (${isi.size} berkas)`);
  for (const nama of isi.keys()) world.print(`  - ${nama}`);
  if (pdf === null)
    world.print(
      `PDF tidak dibuat karena LibreOffice tidak ada di komputer ini. Simpan sebagai PDF dari Word ke ${FOLDER_LAMPIRAN}, lalu ulangi: lkjip archive`,
    );
  return sidikOf(produk);
}

/** A package as its proof found it: how many files, its own hash, and everything that is wrong. */
export interface Pembuktian {
  readonly banyak: number;
  readonly sha256: string;
  readonly temuan: readonly Temuan[];
}

/** Proves a package against its manifest and against the hash that the journal has of it (null for none). */
export function provePaket(berkas: string, bytes: Uint8Array, tercatat: string | null): Pembuktian {
  const sidik = sha256(bytes);
  const parts = tryUnpack(bytes);
  if (parts === null) return { banyak: 0, sha256: sidik, temuan: [composePaketRusak(berkas)] };
  const isi = [...parts]
    .filter(([nama]) => nama !== NAMA_MANIFES)
    .map(([nama, satu]) => sidikOf({ berkas: nama, isi: satu }));
  const teks = parts.get(NAMA_MANIFES);
  const manifes = teks === undefined ? null : parseManifes(new TextDecoder().decode(teks));
  return { banyak: isi.length, sha256: sidik, temuan: checkPaket({ berkas, sha256: sidik, isi, manifes, tercatat }) };
}

function tryUnpack(bytes: Uint8Array): Map<string, Uint8Array> | null {
  try {
    return unpackZip(bytes);
  } catch {
    return null;
  }
}
