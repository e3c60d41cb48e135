import type { Bertemuan, Temuan } from "../../model/temuan.ts";
import { findDamagedPart } from "../parts/damage.ts";
import { findMainPart, listTextParts, openPackage, readPart, type WordPackage } from "../../opc/package.ts";
import { readStyles, type Styles } from "../parts/styles.ts";
import type { XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { type Dasar, type DasarDokumen, dasarByKey } from "../base/base.ts";
import { readDasar } from "../base/part.ts";
import { offerBlocks } from "./fresh-blocks.ts";
import { findKendali, type Kendali, makePengenal } from "./control.ts";
import type { LaporanSegar } from "./report.ts";
import { findStaleNumbers } from "./prose.ts";
import type { Proses } from "./process.ts";
import { refreshOne, shortText } from "./one.ts";
import { once } from "./once.ts";
import { saveSegar } from "./save.ts";
import { type Impor, makeImpor } from "./insert.ts";
import { headingPlaces } from "./place.ts";
import { readTertunda } from "../base/pending.ts";
import { belongsTo, damagedPart, notOurs, notWord, otherOffice, otherPrefix } from "./refuse.ts";

/** How a refresh settles what it cannot decide. */
export interface OpsiSegar {
  /** Name of the file for findings. */
  readonly berkas?: string;
  /** Settles all conflicts; without it they stay open. */
  readonly utamakan?: "data" | "suntingan";
  /** Tags whose data are taken whatever a person wrote. */
  readonly terima?: readonly string[];
  /** Command that takes the data of a conflict, such as `lkjip draft --terima`; without one a person types the value. */
  readonly perintahTerima?: string;
  /** Time for comments, ISO 8601. */
  readonly waktu?: string;
}

/** A document with fresh data, and what became of everything in it. */
export interface HasilSegar {
  readonly isi: Uint8Array;
  readonly laporan: LaporanSegar;
}

interface Terbuka {
  readonly pkg: WordPackage;
  readonly main: string;
  /** Text parts, parsed when they are first asked for. */
  readonly roots: () => ReadonlyMap<string, XmlElement>;
  readonly styles: () => Styles;
  readonly dasar: DasarDokumen | undefined;
}

/**
 * Brings fresh data into a document that people have edited: a three-way merge of the base that the document keeps of
 * itself, its present text, and `fresh`, which `renderDocx` made now. Outside its controls the text stays byte for byte,
 * but for comments at conflicts. Without anything new the bytes are the same. Refuses what is no document of lkjip, or
 * one of another office or year.
 */
export function refreshDocx(edited: Uint8Array, fresh: Uint8Array, opsi: OpsiSegar = {}): Bertemuan<HasilSegar | null> {
  const refuse = (temuan: Temuan): Bertemuan<null> => ({
    nilai: null,
    temuan: [opsi.berkas === undefined ? temuan : { ...temuan, berkas: opsi.berkas }],
  });
  const hand = open(edited);
  if (hand === undefined || !isWellFormed(hand)) return refuse(explainDamage(edited));
  if (hand.dasar === undefined) return refuse(notOurs);
  const foreign = findForeignRoot(hand);
  if (foreign !== undefined) return refuse(otherPrefix(foreign));
  const now = open(fresh);
  if (now?.dasar === undefined) throw new Error("refreshDocx: the fresh document has no base");
  const stranger = belongsTo(hand.dasar.identitas, now.dasar.identitas);
  if (stranger !== undefined) return refuse(otherOffice(stranger));
  try {
    return { nilai: merge(hand, now, edited, opsi), temuan: [] };
  } catch (error) {
    // Parts are parsed where their data are needed: which one it was is looked up only now.
    if (findDamagedPart(edited) === null) throw error;
    return refuse(explainDamage(edited));
  }
}

function explainDamage(edited: Uint8Array): Temuan {
  const bagian = findDamagedPart(edited);
  return bagian === null ? notWord : damagedPart(bagian);
}

/** Whether a file is a whole Word document that lkjip made. */
export function isSoundDokumen(bytes: Uint8Array): boolean {
  const dokumen = open(bytes);
  return dokumen?.dasar !== undefined && isWellFormed(dokumen) && findForeignRoot(dokumen) === undefined;
}

/** The name of a text part's root that is not written as Word and LibreOffice do. */
const findForeignRoot = ({ roots }: Terbuka): string | undefined =>
  [...roots().values()].map(({ name }) => name).find((name) => !name.startsWith("w:"));

/** Parts of a file that people saved may be damaged inside a sound zip. */
function isWellFormed({ roots }: Terbuka): boolean {
  try {
    return roots().size > 0;
  } catch {
    return false;
  }
}

function open(bytes: Uint8Array): Terbuka | undefined {
  try {
    const pkg = openPackage(bytes);
    const main = findMainPart(pkg);
    if (main === undefined) return undefined;
    const roots = once(
      () => new Map(listTextParts(pkg).map((part) => [part, parseXml(readPart(pkg, part) ?? "<w:hdr/>")])),
    );
    return { pkg, main, roots, styles: once(() => readStyles(pkg)), dasar: readDasar(pkg) };
  } catch {
    return undefined;
  }
}

function merge(hand: Terbuka, now: Terbuka, edited: Uint8Array, opsi: OpsiSegar): HasilSegar {
  const { pkg, main } = hand;
  const roots = hand.roots();
  const [lama, segar] = [hand.dasar, now.dasar].map((each) => dasarByKey(each as DasarDokumen)) as [Peta, Peta];
  const pengenal = makePengenal(new Set([...lama.keys(), ...segar.keys()]));
  const kendali = [...roots].flatMap(([part, root]) => findKendali(part, root, pengenal));
  const proses = makeProses(hand, now, lama, segar, opsi);
  const alive = new Set<string>();
  const seen = new Set<XmlElement>();
  const packages = { edited: pkg, fresh: now.pkg, freshMain: now.main };
  for (const each of kendali) if (refreshOne(each, packages, seen, proses)) alive.add(each.kunci);
  noteAbsent(alive, now, proses);
  const offered = offerNew(hand, now, kendali, proses);
  const placeAt = (part: string) => proses.tempat.get(part) ?? (() => "");
  const prosa = [...roots].flatMap(([part, root]) => {
    const own = kendali.filter((each) => each.part === part);
    return findStaleNumbers(root, own, proses, placeAt(part));
  });
  const dasar = { old: hand.dasar as DasarDokumen, fresh: now.dasar as DasarDokumen };
  const isi = saveSegar(edited, { pkg, main, roots, proses, ...dasar, offered, alive, waktu: opsi.waktu });
  const laporan = { perubahan: proses.perubahan, prosa };
  return { isi, laporan: dasar.old.templat === dasar.fresh.templat ? laporan : { ...laporan, templatBerubah: true } };
}

type Peta = ReadonlyMap<string, Dasar>;

function offerNew(hand: Terbuka, now: Terbuka, kendali: readonly Kendali[], proses: Proses): Set<string> {
  if ([...proses.segar.keys()].every((key) => proses.dasar.has(key))) return new Set();
  return offerBlocks({
    styles: hand.styles(),
    freshStyles: now.styles(),
    root: hand.roots().get(hand.main) as XmlElement,
    kendali: kendali.filter(({ part }) => part === hand.main),
    freshRoot: now.roots().get(now.main) as XmlElement,
    daftar: (now.dasar?.isi ?? []).filter((each) => each.jenis === "daftar"),
    known: new Set(proses.dasar.keys()),
    proses,
  });
}

function makeProses(hand: Terbuka, now: Terbuka, dasar: Peta, segar: Peta, opsi: OpsiSegar): Proses {
  const sumber = once(() => {
    const pengenal = makePengenal(segar.keys());
    const found = new Map<string, XmlElement>();
    for (const [part, root] of now.roots())
      for (const { kunci, sdt } of findKendali(part, root, pengenal))
        if (sdt !== undefined && !found.has(kunci)) found.set(kunci, sdt);
    return found;
  });
  const roots = hand.roots();
  let impor: Impor | undefined;
  return {
    aturan: { utamakan: opsi.utamakan, terima: new Set(opsi.terima ?? []) },
    perintahTerima: opsi.perintahTerima,
    main: hand.main,
    awal: new Map(hand.pkg.parts),
    dasar,
    segar,
    sumber: (kunci) => sumber().get(kunci),
    tertunda: readTertunda(hand.pkg),
    impor: () => {
      impor ??= makeImpor(hand, now, [...roots.values()]);
      return impor;
    },
    saveImpor: () => impor?.save(),
    tempat: new Map([...roots].map(([part, root]) => [part, headingPlaces(part, root, hand.styles)])),
    perubahan: [],
    tertundaBaru: new Map(),
    milik: new Set(),
    bentrokan: [],
    edits: new Map(),
    dasarBaru: new Map(),
  };
}

/** Tells what a person deleted. A caption or note that went with its table is not told by itself. */
function noteAbsent(alive: ReadonlySet<string>, now: Terbuka, { dasar, segar, perubahan, sumber }: Proses): void {
  const places = once(() => headingPlaces(now.main, now.roots().get(now.main) as XmlElement, now.styles));
  const isPart = (kunci: string): boolean =>
    /:(?:judul|catatan)$/.test(kunci) && !alive.has(kunci.replace(/:\w+$/, ""));
  for (const [kunci, lama] of dasar) {
    const baru = segar.get(kunci);
    if (alive.has(kunci) || baru === undefined || isPart(kunci)) continue;
    const source = sumber(kunci);
    const inMain = source !== undefined && source.source === now.roots().get(now.main)?.source;
    const tempat = inMain ? places()(source.start) : "";
    const common = { status: "dihapus", tag: kunci, tempat, suntingan: null } as const;
    perubahan.push({ ...common, lama: shortText(lama), baru: shortText(baru) });
  }
}
