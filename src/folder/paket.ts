import { checkPaket, composePaketRusak, type StatusPaket } from "../journal/paket.ts";
import { composeUjungHilang } from "../journal/versi.ts";
import type { Config } from "../plan/schema.ts";
import { BERKAS_SURAT, FOLDER, FOLDER_LAMPIRAN, folderVersi } from "../model/places.ts";
import type { SidikBerkas, UjungRiwayat } from "../journal/riwayat.ts";
import type { Temuan } from "../model/temuan.ts";
import { unpackZip } from "../opc/unpack.ts";
import { packZip } from "../opc/pack.ts";
import {
  composeManifes,
  formatPengakuan,
  formatUjung,
  NAMA_MANIFES,
  type PengakuanPaket,
  parseManifes,
  parsePengakuan,
  parseUjungManifes,
} from "../journal/manifes.ts";
import { sha256, type World } from "../world/world.ts";
import { readUjung, sidikOf } from "./journal.ts";

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
    formatPengakuan({ instansi: instansi.nama, tahun, versi }),
    `Dibuat ${world.now()} oleh ${world.oleh}`,
    `Kepada ${instansi.tujuan_laporan}`,
    formatUjung(readUjung(world)),
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

/** A package as its proof found it: how many files, its own hash, what the journal says, and everything that is wrong. */
export interface Pembuktian {
  readonly banyak: number;
  readonly sha256: string;
  readonly status: StatusPaket;
  readonly temuan: readonly Temuan[];
}

/** What this work folder knows of packages: whose it is, which packages its journal notes, and the journal itself. */
export interface PengetahuanPaket {
  readonly instansi: string | null;
  readonly tahun: number | null;
  /** Every package that was ever made here, the last one of a path last. */
  readonly tercatat: readonly SidikBerkas[];
  readonly hasUjung: (ujung: UjungRiwayat) => boolean;
}

/**
 * Proves a package against its manifest and against the journal; `letak` is its path in the work folder. `kenal` is null
 * where there is no work folder.
 */
export function provePaket(
  berkas: string,
  letak: string,
  bytes: Uint8Array,
  kenal: PengetahuanPaket | null,
): Pembuktian {
  const sidik = sha256(bytes);
  const parts = tryUnpack(bytes);
  if (parts === null) return { banyak: 0, sha256: sidik, status: "berbeda", temuan: [composePaketRusak(berkas)] };
  const isi = [...parts]
    .filter(([nama]) => nama !== NAMA_MANIFES)
    .map(([nama, satu]) => sidikOf({ berkas: nama, isi: satu }));
  const teks = parts.get(NAMA_MANIFES);
  const tertulis = teks === undefined ? "" : new TextDecoder().decode(teks);
  const manifes = teks === undefined ? null : parseManifes(tertulis);
  const pengakuan = parsePengakuan(tertulis);
  const status = findStatusPaket({ letak, sha256: sidik }, pengakuan, kenal);
  const ujung = parseUjungManifes(tertulis);
  const ujungHilang = ujung !== null && kenal !== null && isMilik(pengakuan, kenal) && !kenal.hasUjung(ujung);
  const temuan = [
    ...checkPaket({ berkas, isi, manifes, status, pengakuan }),
    ...(ujungHilang ? [composeUjungHilang(berkas, ujung)] : []),
  ];
  return { banyak: isi.length, sha256: sidik, status, temuan };
}

/** Whether a package says that it is of this office and year. */
const isMilik = (pengakuan: PengakuanPaket | null, { instansi, tahun }: PengetahuanPaket): boolean =>
  pengakuan !== null && pengakuan.instansi === instansi && pengakuan.tahun === tahun;

/** A package is known by what it is, wherever it lies and however its path was typed. */
function findStatusPaket(
  { letak, sha256: sidik }: { readonly letak: string; readonly sha256: string },
  pengakuan: PengakuanPaket | null,
  kenal: PengetahuanPaket | null,
): StatusPaket {
  if (kenal === null) return "tanpa-riwayat";
  const terakhir = new Map(kenal.tercatat.map((k) => [k.berkas, k.sha256]));
  const disini = terakhir.get(letak);
  if (disini !== undefined) return disini === sidik ? "terakhir" : "berbeda";
  if ([...terakhir.values()].includes(sidik)) return "salinan";
  if (kenal.tercatat.some((k) => k.sha256 === sidik)) return "lama";
  if (!isMilik(pengakuan, kenal)) return "tidak-dikenal";
  return terakhir.size === 0 ? "tidak-tercatat" : "berbeda";
}

function tryUnpack(bytes: Uint8Array): Map<string, Uint8Array> | null {
  try {
    return unpackZip(bytes);
  } catch {
    return null;
  }
}
