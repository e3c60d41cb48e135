import { CEKLIS_REVIU } from "../documents/ceklis-reviu.ts";
import { PENGESAHAN } from "../documents/pengesahan.ts";
import { SURAT_PENGANTAR } from "../documents/surat-pengantar.ts";
import {
  composeManifes,
  formatClaim,
  formatUjung,
  NAMA_MANIFES,
  type PaketClaim,
  parseClaim,
  parseManifes,
  parseUjungManifes,
} from "../journal/manifes.ts";
import { checkPaket, composeDamagedPaket, type StatusPaket } from "../journal/paket.ts";
import type { CatatanRiwayat, SidikBerkas, UjungRiwayat } from "../journal/riwayat.ts";
import { composeMissingUjung } from "../journal/versi.ts";
import { FOLDER, folderVersi, LAMPIRAN_FOLDER } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { packZip } from "../opc/pack.ts";
import { unpackZip } from "../opc/unpack.ts";
import type { Config } from "../plan/schema.ts";
import { readyForPdf } from "../word/signed/for-pdf.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { hasUjungRiwayat, readUjung, sidikOf } from "./journal.ts";
import { replace } from "./place.ts";
import { tryRead } from "./returned.ts";

/*
 * The package for Bagian Organisasi: what goes into it, how it is made, how it is proved whole.
 */

/** A file of the package: where it lies in the work folder, its name in the package, its bytes. */
export interface PaketBerkas extends SidikBerkas {
  readonly nama: string;
  readonly content: Uint8Array;
}

/** What is sent of a signed version: document, lembar pengesahan, letter, data, what the office adds, the ceklis reviu. */
export function gatherContent(world: ReadonlyWorld, { tahun }: Config, versi: number): PaketBerkas[] {
  const folder = folderVersi(versi);
  const one = (berkas: string, nama: string): PaketBerkas[] => {
    const content = world.read(berkas);
    return content === null ? [] : [{ berkas, nama, content, sha256: sha256(content) }];
  };
  const all = (dari: string, to: string, pattern: RegExp): PaketBerkas[] =>
    world
      .list(dari)
      .flatMap((nama) =>
        pattern.test(nama) && !world.isFolder(`${dari}/${nama}`) ? one(`${dari}/${nama}`, `${to}/${nama}`) : [],
      );
  const ceklis = one(`${folder}/${CEKLIS_REVIU.file}`, `ceklis/${CEKLIS_REVIU.file}`);
  return [
    ...one(`${folder}/lkjip-${tahun}.docx`, `lkjip-${tahun}.docx`),
    ...one(`${folder}/${PENGESAHAN.file}`, PENGESAHAN.file),
    ...one(SURAT_PENGANTAR.path, SURAT_PENGANTAR.file),
    ...one(`${folder}/data.json`, "lampiran/data-kinerja.json"),
    ...all(LAMPIRAN_FOLDER, "lampiran", /^[^.~]/),
    // As of the signature; that of the review where an older version of lkjip kept none.
    ...(ceklis.length > 0 ? ceklis : all(FOLDER.koreksi, "ceklis", /^(?![.~])(?=.*ceklis).*\.docx$/i)),
  ];
}

/** A package to be made. */
export interface Paket {
  readonly berkas: string;
  readonly versi: number;
  readonly masukan: readonly PaketBerkas[];
}

/** Plans a package with its manifest and, where a program can make it, the PDF; `lines` tell what is in it. */
export function planPaket(world: ReadonlyWorld, { instansi, tahun }: Config, { berkas, versi, masukan }: Paket) {
  const laporan = masukan[0]?.content;
  const pdf = laporan === undefined ? null : world.toPdf(readyForPdf(laporan, world.layOut));
  const content = new Map(masukan.map((k) => [k.nama, k.content]));
  if (pdf !== null) content.set(`lkjip-${tahun}.pdf`, pdf);
  const list = [...content].map(([nama, bytes]) => ({ berkas: nama, sha256: sha256(bytes) }));
  const header = [
    formatClaim({ instansi: instansi.nama, tahun, versi }),
    `Dibuat ${world.now()} oleh ${world.oleh}`,
    `Kepada ${instansi.tujuan_laporan}`,
    formatUjung(readUjung(world)),
  ];
  content.set(NAMA_MANIFES, new TextEncoder().encode(composeManifes(header, list)));
  const withoutPdf = `PDF tidak dibuat: di komputer ini tidak ada LibreOffice atau Word, atau keduanya tidak dapat membuatnya. Simpan sebagai PDF dari Word ke ${LAMPIRAN_FOLDER}, lalu ulangi: lkjip archive`;
  const lines = [
    `Paket dibuat: ${berkas} (${content.size} berkas)`,
    ...[...content.keys()].map((nama) => `  - ${nama}`),
    ...(pdf === null ? [withoutPdf] : []),
  ];
  return { write: replace(world, { berkas, content: packZip(content) }), lines };
}

/** A package as its proof found it: how many files, its own hash, what the journal says, and everything that is wrong. */
export interface Proof {
  readonly many: number;
  readonly sha256: string;
  readonly status: StatusPaket;
  readonly temuan: readonly Temuan[];
}

/** What this work folder knows of packages: whose it is, which packages its journal notes, and the journal itself. */
export interface PaketKnowledge {
  readonly instansi: string | null;
  readonly tahun: number | null;
  /** Every package that was ever made here, the last one of a path last. */
  readonly recorded: readonly SidikBerkas[];
  readonly hasUjung: (ujung: UjungRiwayat) => boolean;
}

/**
 * Proves a package against its manifest and against the journal; `letak` is its path in the work folder. `know` is null
 * where there is no work folder.
 */
export function provePaket(berkas: string, letak: string, bytes: Uint8Array, know: PaketKnowledge | null): Proof {
  const sidik = sha256(bytes);
  const parts = tryUnpack(bytes);
  if (parts === null) return { many: 0, sha256: sidik, status: "berbeda", temuan: [composeDamagedPaket(berkas)] };
  const content = [...parts]
    .filter(([nama]) => nama !== NAMA_MANIFES)
    .map(([nama, one]) => sidikOf({ berkas: nama, content: one }));
  const teks = parts.get(NAMA_MANIFES);
  const written = teks === undefined ? "" : new TextDecoder().decode(teks);
  const manifes = teks === undefined ? null : parseManifes(written);
  const claim = parseClaim(written);
  const status = findStatusPaket({ letak, sha256: sidik }, claim, know);
  const ujung = parseUjungManifes(written);
  const missingUjung = ujung !== null && know !== null && isOwn(claim, know) && !know.hasUjung(ujung);
  const temuan = [
    ...checkPaket({ berkas, content, manifes, status, claim }),
    ...(missingUjung ? [composeMissingUjung(berkas, ujung)] : []),
  ];
  return { many: content.length, sha256: sidik, status, temuan };
}

/** Whether the journal still is what the newest package says it was; a package that is not the one made says nothing. */
export function checkUjungPaket(world: ReadonlyWorld, riwayat: readonly CatatanRiwayat[]): Temuan[] {
  const paket = riwayat.flatMap(({ keluaran }) => keluaran).findLast(({ berkas }) => berkas.endsWith(".zip"));
  const bytes = paket === undefined ? null : tryRead(world, paket.berkas).content;
  if (paket === undefined || bytes === null || sha256(bytes) !== paket.sha256) return [];
  const manifes = tryUnpack(bytes)?.get(NAMA_MANIFES);
  const ujung = manifes === undefined ? null : parseUjungManifes(new TextDecoder().decode(manifes));
  return ujung === null || hasUjungRiwayat(world, ujung) ? [] : [composeMissingUjung(paket.berkas, ujung)];
}

/** Whether a package says that it is of this office and year. */
const isOwn = (claim: PaketClaim | null, { instansi, tahun }: PaketKnowledge): boolean =>
  claim !== null && claim.instansi === instansi && claim.tahun === tahun;

/** A package is known by what it is, wherever it lies and however its path was typed. */
function findStatusPaket(
  { letak, sha256: sidik }: { readonly letak: string; readonly sha256: string },
  claim: PaketClaim | null,
  know: PaketKnowledge | null,
): StatusPaket {
  if (know === null) return "tanpa-riwayat";
  const last = new Map(know.recorded.map((k) => [k.berkas, k.sha256]));
  const here = last.get(letak);
  if (here !== undefined) return here === sidik ? "terakhir" : "berbeda";
  if ([...last.values()].includes(sidik)) return "salinan";
  if (know.recorded.some((k) => k.sha256 === sidik)) return "lama";
  if (!isOwn(claim, know)) return "tidak-dikenal";
  return last.size === 0 ? "tidak-tercatat" : "berbeda";
}

function tryUnpack(bytes: Uint8Array): Map<string, Uint8Array> | null {
  try {
    return unpackZip(bytes);
  } catch {
    return null;
  }
}
