import type { Bertemuan, Temuan } from "../../model/temuan.ts";
import { findMainPart, listTextParts, openPackage, readPart, type WordPackage } from "../../opc/package.ts";
import type { XmlElement } from "../../opc/xml.ts";
import { parseXml } from "../../opc/xml-parse.ts";
import { type Dasar, type DocumentDasar, dasarByKey } from "../base/base.ts";
import { readDasar } from "../base/part.ts";
import { readPending } from "../base/pending.ts";
import { findDamagedPart } from "../parts/damage.ts";
import { readStyles, type Styles } from "../parts/styles.ts";
import { type Control, findControl, makeIdentity } from "./control.ts";
import { offerBlocks } from "./fresh-blocks.ts";
import { type Importer, makeImport } from "./insert.ts";
import { once } from "./once.ts";
import { refreshOne, shortText } from "./one.ts";
import { headingPlaces } from "./place.ts";
import { findStaleNumbers } from "./prose.ts";
import { belongsTo, damagedPart, notOurs, notWord, otherOffice, otherPrefix } from "./refuse.ts";
import type { LaporanSegar } from "./report.ts";
import { saveSegar } from "./save.ts";
import type { Session } from "./session.ts";

/** How a refresh settles what it cannot decide. */
export interface RefreshOptions {
  /** Name of the file for findings. */
  readonly berkas?: string;
  /** Command that makes the document; `lkjip draft` where nothing is said. */
  readonly perintah?: string;
  /** Settles all conflicts; without it they stay open. */
  readonly prefer?: "data" | "suntingan";
  /** Tags whose data are taken whatever a person wrote. */
  readonly accept?: readonly string[];
  /** Command that takes the data of a conflict, such as `lkjip draft --terima`; without one a person types the value. */
  readonly acceptPerintah?: string;
  /** Time for comments, ISO 8601. */
  readonly waktu?: string;
}

/** A document with fresh data, and what became of everything in it. */
export interface RefreshResult {
  readonly content: Uint8Array;
  readonly laporan: LaporanSegar;
}

interface Open {
  readonly pkg: WordPackage;
  readonly main: string;
  /** Text parts, parsed when they are first asked for. */
  readonly roots: () => ReadonlyMap<string, XmlElement>;
  readonly styles: () => Styles;
  readonly dasar: DocumentDasar | undefined;
}

/**
 * Brings fresh data into a document that people have edited: a three-way merge of the base that the document keeps of
 * itself, its present text, and `fresh`, which `renderDocx` made now. Outside its controls the text stays byte for byte,
 * but for comments at conflicts. Without anything new the bytes are the same. Refuses what is no document of lkjip, or
 * one of another office or year.
 */
export function refreshDocx(
  edited: Uint8Array,
  fresh: Uint8Array,
  options: RefreshOptions = {},
): Bertemuan<RefreshResult | null> {
  const refuse = (temuan: Temuan): Bertemuan<null> => ({
    nilai: null,
    temuan: [options.berkas === undefined ? temuan : { ...temuan, berkas: options.berkas }],
  });
  const perintah = options.perintah ?? "lkjip draft";
  const hand = open(edited);
  if (hand === undefined || !isWellFormed(hand)) return refuse(explainDamage(edited));
  if (hand.dasar === undefined) return refuse(notOurs(perintah));
  const foreign = findForeignRoot(hand);
  if (foreign !== undefined) return refuse(otherPrefix(foreign));
  const now = open(fresh);
  if (now?.dasar === undefined) throw new Error("refreshDocx: the fresh document has no base");
  const stranger = belongsTo(hand.dasar.identitas, now.dasar.identitas);
  if (stranger !== undefined) return refuse(otherOffice(stranger, perintah));
  try {
    return { nilai: merge(hand, now, edited, options), temuan: [] };
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
export function isSoundDocument(bytes: Uint8Array): boolean {
  const document = open(bytes);
  return document?.dasar !== undefined && isWellFormed(document) && findForeignRoot(document) === undefined;
}

/** The name of a text part's root that is not written as Word and LibreOffice do. */
const findForeignRoot = ({ roots }: Open): string | undefined =>
  [...roots().values()].map(({ name }) => name).find((name) => !name.startsWith("w:"));

/** Parts of a file that people saved may be damaged inside a sound zip. */
function isWellFormed({ roots }: Open): boolean {
  try {
    return roots().size > 0;
  } catch {
    return false;
  }
}

function open(bytes: Uint8Array): Open | undefined {
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

function merge(hand: Open, now: Open, edited: Uint8Array, options: RefreshOptions): RefreshResult {
  const { pkg, main } = hand;
  const roots = hand.roots();
  const [lama, segar] = [hand.dasar, now.dasar].map((each) => dasarByKey(each as DocumentDasar)) as [Index, Index];
  const identity = makeIdentity(new Set([...lama.keys(), ...segar.keys()]));
  const control = [...roots].flatMap(([part, root]) => findControl(part, root, identity));
  const session = makeSession(hand, now, lama, segar, options);
  const alive = new Set<string>();
  const seen = new Set<XmlElement>();
  const packages = { edited: pkg, fresh: now.pkg, freshMain: now.main };
  for (const each of control) if (refreshOne(each, packages, seen, session)) alive.add(each.kunci);
  noteAbsent(alive, now, session);
  const offered = offerNew(hand, now, control, session);
  const placeAt = (part: string) => session.tempat.get(part) ?? (() => "");
  const prosa = [...roots].flatMap(([part, root]) => {
    const own = control.filter((each) => each.part === part);
    return findStaleNumbers(root, own, session, placeAt(part));
  });
  const dasar = { old: hand.dasar as DocumentDasar, fresh: now.dasar as DocumentDasar };
  const content = saveSegar(edited, { pkg, main, roots, session, ...dasar, offered, alive, waktu: options.waktu });
  const laporan = { perubahan: session.perubahan, prosa };
  return {
    content,
    laporan: dasar.old.templat === dasar.fresh.templat ? laporan : { ...laporan, templatBerubah: true },
  };
}

type Index = ReadonlyMap<string, Dasar>;

function offerNew(hand: Open, now: Open, control: readonly Control[], session: Session): Set<string> {
  if ([...session.segar.keys()].every((key) => session.dasar.has(key))) return new Set();
  return offerBlocks({
    styles: hand.styles(),
    freshStyles: now.styles(),
    root: hand.roots().get(hand.main) as XmlElement,
    control: control.filter(({ part }) => part === hand.main),
    freshRoot: now.roots().get(now.main) as XmlElement,
    list: (now.dasar?.content ?? []).filter((each) => each.jenis === "daftar"),
    known: new Set(session.dasar.keys()),
    session,
  });
}

function makeSession(hand: Open, now: Open, dasar: Index, segar: Index, options: RefreshOptions): Session {
  const sumber = once(() => {
    const identity = makeIdentity(segar.keys());
    const found = new Map<string, XmlElement>();
    for (const [part, root] of now.roots())
      for (const { kunci, sdt } of findControl(part, root, identity))
        if (sdt !== undefined && !found.has(kunci)) found.set(kunci, sdt);
    return found;
  });
  const roots = hand.roots();
  let imported: Importer | undefined;
  return {
    rule: { prefer: options.prefer, accept: new Set(options.accept ?? []) },
    acceptPerintah: options.acceptPerintah,
    main: hand.main,
    start: new Map(hand.pkg.parts),
    dasar,
    segar,
    sumber: (kunci) => sumber().get(kunci),
    unsettled: readPending(hand.pkg),
    imported: () => {
      imported ??= makeImport(hand, now, [...roots.values()]);
      return imported;
    },
    saveImport: () => imported?.save(),
    tempat: new Map([...roots].map(([part, root]) => [part, headingPlaces(part, root, hand.styles)])),
    perubahan: [],
    freshPending: new Map(),
    owned: new Set(),
    conflict: [],
    edits: new Map(),
    dasarBaru: new Map(),
  };
}

/** Tells what a person deleted. A caption or note that went with its table is not told by itself. */
function noteAbsent(alive: ReadonlySet<string>, now: Open, { dasar, segar, perubahan, sumber }: Session): void {
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
