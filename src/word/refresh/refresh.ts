import { once } from "../../model/recent.ts";
import type { Bertemuan, Temuan } from "../../model/temuan.ts";
import type { XmlElement } from "../../opc/xml.ts";
import { type Dasar, type DocumentDasar, dasarByKey } from "../base/base.ts";
import { readPending } from "../base/pending.ts";
import { findDamage, NO_WORD } from "../parts/damage.ts";
import { paragraphLevel } from "../parts/styles.ts";
import { applyVerdicts } from "./apply.ts";
import { compareControl, shortText } from "./compare.ts";
import { findControl, makeIdentity, type OwnControl } from "./control.ts";
import { followersOf } from "./followers.ts";
import { type Importer, makeImport } from "./importer.ts";
import { matchBlocks } from "./match.ts";
import { findNews } from "./news.ts";
import { offerBlocks } from "./offer.ts";
import { type Open, openDocument } from "./open.ts";
import { headingPlaces } from "./place.ts";
import { belongsTo, notOurs, notWord, otherOffice, otherPrefix, refuseDamaged } from "./refuse.ts";
import type { LaporanSegar } from "./report.ts";
import { type BodyBlock, listBlocks, loopsOf } from "./skeleton.ts";
import { findStaleNumbers } from "./stale.ts";
import { findStrays, NO_STRAYS } from "./strays.ts";
import { takeOut } from "./take-out.ts";
import { isUntouched } from "./untouched.ts";
import { type Earlier, isMatter, judge, linesOf, placeIn, type Sides, type Verdict } from "./verdict.ts";

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
  const hand = openDocument(edited);
  if (hand === undefined || !isWellFormed(hand)) return refuse(explainDamage(edited, perintah));
  if (hand.dasar === undefined) return refuse(notOurs(perintah));
  const foreign = findForeignName(hand);
  if (foreign !== undefined) return refuse(otherPrefix(foreign));
  const now = openDocument(fresh);
  if (now?.dasar === undefined) throw new Error("refreshDocx: the fresh document has no base");
  const stranger = belongsTo(hand.dasar.identitas, now.dasar.identitas);
  if (stranger !== undefined) return refuse(otherOffice(stranger, perintah));
  try {
    return { nilai: merge(hand, now, edited, options), temuan: [] };
  } catch (error) {
    // Parts are parsed where their data are needed: which one it was is looked up only now.
    if (findDamage(edited) === null) throw error;
    return refuse(explainDamage(edited, perintah));
  }
}

function explainDamage(edited: Uint8Array, perintah: string): Temuan {
  const damage = findDamage(edited);
  return damage === null || damage === NO_WORD ? notWord : refuseDamaged(damage, perintah);
}

/** Whether a file is a whole Word document that lkjip made. */
export function isSoundDocument(bytes: Uint8Array): boolean {
  const document = openDocument(bytes);
  return document?.dasar !== undefined && isWellFormed(document) && findForeignName(document) === undefined;
}

/** Names by which charts, pictures and what they lead to are found, as Word and LibreOffice write them. */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
};

/** What of a document is not named as Word and LibreOffice do, and the usual name. */
function findForeignName({ roots, main }: Open): { readonly found: string; readonly usual: string } | undefined {
  const root = [...roots().values()].map(({ name }) => name).find((name) => !name.startsWith("w:"));
  if (root !== undefined) return { found: root, usual: "w:document" };
  for (const [, prefix, uri = ""] of (roots().get(main)?.source ?? "").matchAll(/\sxmlns(?::([\w.-]+))?="([^"]+)"/g)) {
    const usual = PREFIXES[uri];
    if (usual !== undefined && prefix !== usual)
      return { found: prefix === undefined ? "xmlns" : `xmlns:${prefix}`, usual: `xmlns:${usual}` };
  }
  return undefined;
}

/** Parts of a file that people saved may be damaged inside a sound zip. */
function isWellFormed({ roots }: Open): boolean {
  try {
    return roots().size > 0;
  } catch {
    return false;
  }
}

/** Finds what is ours, decides about each, and writes what was decided. */
function merge(hand: Open, now: Open, edited: Uint8Array, options: RefreshOptions): RefreshResult {
  const { pkg, main } = hand;
  const roots = hand.roots();
  const [dasar, segar] = [hand, now].map((each) => dasarByKey(each.dasar as DocumentDasar)) as [Index, Index];
  const identity = makeIdentity([...dasar.values(), ...segar.values()]);
  const all = [...roots].flatMap(([part, root]) => findControl(part, root, identity));
  const whole = new Set(all.flatMap(({ kunci, sdt }) => (sdt === undefined ? [] : [kunci])));
  // A paragraph that was moved out of its text took the bookmark along: it is found as a stray, not as another text.
  const isStray = ({ kunci, sdt }: OwnControl): boolean =>
    sdt === undefined && whole.has(kunci) && dasar.get(kunci)?.jenis === "naskah";
  const control = all.filter((each) => !isStray(each));
  const sides = openSides(hand, now, options, { dasar, segar, control });
  const { verdicts: found, alive, isSeen } = judgeAll(control, sides);
  const work = compareBlocks(hand, now, control, sides);
  const verdicts = [...found, ...tellAbsent(alive, now, sides), ...takeOut({ ...work, isSeen }), ...offerBlocks(work)];
  const prosa = [...roots].flatMap(([part, root]) => {
    const own = control.filter((each) => each.part === part);
    return findStaleNumbers(root, own, verdicts, sides, (offset) => placeIn(sides, part, offset));
  });
  const [old, fresh] = [hand.dasar, now.dasar] as [DocumentDasar, DocumentDasar];
  let importer: Importer | undefined;
  const imported = (): Importer => {
    importer ??= makeImport(hand, now, [...roots.values()]);
    return importer;
  };
  const saveImport = (): void => importer?.save();
  const document = { pkg, main, roots, old, fresh, alive, unsettled: sides.unsettled, waktu: options.waktu };
  const content = applyVerdicts(edited, verdicts, { ...document, imported, saveImport });
  const laporan = { perubahan: linesOf(verdicts), prosa };
  return { content, laporan: old.templat === fresh.templat ? laporan : { ...laporan, templatBerubah: true } };
}

/** Decides about all that is ours in the document, and tells the keys of which something is left. */
function judgeAll(control: readonly OwnControl[], sides: Sides) {
  const verdicts: Verdict[] = [];
  const alive = new Set<string>();
  const seen = new Set<XmlElement>();
  const earlier: Earlier = {
    isSeen: (elements) => {
      if (elements.some((each) => seen.has(each))) return true;
      for (const each of elements) seen.add(each);
      return false;
    },
    isWritten: (part) => verdicts.some((each) => each.chart === part && each.write !== undefined),
    base: (kunci) => verdicts.findLast(({ base }) => base?.kunci === kunci)?.base,
  };
  for (const each of control) {
    const own = compareControl(each, sides, earlier);
    if (own === undefined) continue;
    alive.add(each.kunci);
    verdicts.push(...own.map((thing) => (isMatter(thing) ? judge(sides, thing) : thing)));
  }
  return { verdicts, alive, isSeen: earlier.isSeen };
}

/** The blocks of both documents beside those that the edited one was made of. */
function compareBlocks(hand: Open, now: Open, all: readonly OwnControl[], sides: Sides) {
  const [root, freshRoot] = [hand, now].map((each) => each.roots().get(each.main) as XmlElement) as [
    XmlElement,
    XmlElement,
  ];
  const control = all.filter(({ part }) => part === hand.main);
  const { content = [], templat } = now.dasar ?? {};
  const blocks = listBlocks(root, control, [], followersOf(control, sides.dasar));
  const fresh = listBlocks(
    freshRoot,
    findControl(now.main, freshRoot, makeIdentity(sides.segar.values())),
    loopsOf(content),
  );
  const news = once(() =>
    findNews(
      fresh,
      (kunci) => !sides.dasar.has(kunci),
      (element) => paragraphLevel(now.styles(), element),
    ),
  );
  const matching = matchBlocks(blocks, fresh, {
    lines: hand.dasar?.blocks,
    sameTemplate: hand.dasar?.templat === templat,
    isNews: (index) => news().has(index),
    isLeft: (kunci) => sides.segar.has(kunci),
  });
  const levelOf = ({ elements: [first] }: BodyBlock): number | undefined =>
    first?.name === "w:p" ? paragraphLevel((first.source === root.source ? hand : now).styles(), first) : undefined;
  const isUntouched = ({ elements }: BodyBlock): boolean =>
    control
      .filter(({ sdt, mark }) => elements.some((each) => isInside((sdt ?? mark) as XmlElement, each)))
      .every(sides.isUntouched);
  return { matching, control, sides, levelOf, isUntouched };
}

const isInside = (inner: XmlElement, outer: XmlElement): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

function openSides(
  hand: Open,
  now: Open,
  options: RefreshOptions,
  { dasar, segar, control }: Pick<Sides, "dasar" | "segar"> & { readonly control: readonly OwnControl[] },
): Sides {
  const sumber = once(() => {
    const identity = makeIdentity(segar.values());
    const found = new Map<string, XmlElement>();
    for (const [part, root] of now.roots())
      for (const { kunci, sdt } of findControl(part, root, identity))
        if (sdt !== undefined && !found.has(kunci)) found.set(kunci, sdt);
    return found;
  });
  const unsettled = readPending(hand.pkg);
  const strays = new Map(
    [...hand.roots()].map(([part, root]) => [part, once(() => findStrays(part, root, control, { dasar, unsettled }))]),
  );
  return {
    rule: { prefer: options.prefer, accept: new Set(options.accept ?? []) },
    acceptPerintah: options.acceptPerintah,
    main: hand.main,
    hand: hand.pkg,
    fresh: now.pkg,
    dasar,
    segar,
    sumber: (kunci) => sumber().get(kunci),
    strays: (part) => strays.get(part)?.() ?? NO_STRAYS,
    isUntouched: (each) => {
      const lama = dasar.get(each.kunci);
      return lama !== undefined && isUntouched(each, lama, hand);
    },
    unsettled,
    tempat: new Map([...hand.roots()].map(([part, root]) => [part, headingPlaces(part, root, hand.styles)])),
  };
}

type Index = ReadonlyMap<string, Dasar>;

/** Tells what a person deleted. A caption or note that went with its table is not told by itself. */
function tellAbsent(alive: ReadonlySet<string>, now: Open, { main, dasar, segar, sumber }: Sides): Verdict[] {
  const places = once(() => headingPlaces(now.main, now.roots().get(now.main) as XmlElement, now.styles));
  const isPart = (kunci: string): boolean =>
    /:(?:judul|catatan)$/.test(kunci) && !alive.has(kunci.replace(/:\w+$/, ""));
  return [...dasar].flatMap(([kunci, lama]): Verdict[] => {
    const baru = segar.get(kunci);
    if (alive.has(kunci) || baru === undefined || isPart(kunci)) return [];
    const source = sumber(kunci);
    const inMain = source !== undefined && source.source === now.roots().get(now.main)?.source;
    const tempat = inMain ? places()(source.start) : "";
    const texts = { suntingan: null, lama: shortText(lama), baru: shortText(baru) };
    return [{ part: main, line: { status: "dihapus", tag: kunci, tempat, ...texts } }];
  });
}
