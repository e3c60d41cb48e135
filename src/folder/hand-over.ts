import { INDIVIDU } from "../documents/individu.ts";
import { normalize } from "../model/text.ts";
import { holderOf } from "../plan/officials.ts";
import type { Config, Pejabat, Unit } from "../plan/schema.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { type DocumentPlan, planDocument, planFrom } from "./document.ts";
import { individuBerkas } from "./individu.ts";
import { type Product, readJournal } from "./journal.ts";
import { replace, type Write } from "./place.ts";

/*
 * The Laporan Kinerja Individu of a unit whose head changes: each head has his own.
 */

/** A report whose place another head's takes: where that one came from, and where the one that lay there stands. */
export interface HandOver {
  readonly former: Pejabat;
  readonly now: Pejabat;
  /** Where the former's stands; null where it was no longer there. */
  readonly kept: string | null;
  /** Null where just that stands there already. */
  readonly write: Write | null;
  /** The file that his own goes on from; null where he has none yet. */
  readonly own: string | null;
}

/**
 * Plans the report of a unit for the one who heads it on that day. It goes on from his own, which may stand beside that of
 * another; that one is kept under its name. A Plh. signs for the head, whose report it stays.
 */
export function planIndividu(
  world: ReadonlyWorld,
  config: Config,
  unit: Unit,
  content: Uint8Array,
  day: string,
): { readonly plan: DocumentPlan; readonly handOver: HandOver | null } {
  const wanted = { berkas: individuBerkas(unit.kode), content };
  const { owner: former, kept } = traceIndividu(world, config, unit);
  const now = holderOf(config, unit, day);
  if (former === null || isSameHead(former, now)) return { plan: planDocument(world, wanted), handOver: null };
  const own = findOwn(world, unit.kode, now, kept);
  const plan = own === null ? planDocument(world, wanted) : planFrom(world, wanted, own);
  const current = world.read(wanted.berkas);
  if (plan.nasib === "sama" || (current === null && own === null)) return { plan, handOver: null };
  const place = current === null ? null : keptPlace(world, unit.kode, former, kept);
  const lain = place === null ? null : world.read(place);
  const isThere = current !== null && lain !== null && sha256(lain) === sha256(current);
  const write =
    place === null || current === null || isThere ? null : replace(world, { berkas: place, content: current });
  return { plan, handOver: { former, now, kept: place, write, own: own?.berkas ?? null } };
}

/** Whose report lies in its place and whose stand beside it, each by the day on which it was made. */
function traceIndividu(
  world: ReadonlyWorld,
  config: Config,
  unit: Unit,
): { readonly owner: Pejabat | null; readonly kept: ReadonlyMap<string, Pejabat> } {
  const berkas = individuBerkas(unit.kode);
  let owner: Pejabat | null = null;
  const kept = new Map<string, Pejabat>();
  for (const { keluaran, opsi, waktu } of readJournal(world).nilai) {
    if (keluaran.every((each) => each.berkas !== berkas)) continue;
    // What was put beside it then had lain in its place.
    const beside = keluaran.filter((each) => each.berkas.startsWith(`${INDIVIDU.folder}/${unit.kode} (`));
    if (owner !== null) for (const each of beside) kept.set(each.berkas, owner);
    owner = holderOf(config, unit, opsi?.tanggal ?? waktu.slice(0, 10));
  }
  return { owner, kept };
}

/** The report of somebody that stands beside: the one that lkjip put there, or one that bears his name and is nobody else's. */
function findOwn(world: ReadonlyWorld, kode: string, now: Pejabat, kept: ReadonlyMap<string, Pejabat>): Product | null {
  const his = [...kept].filter(([, owner]) => isSameHead(owner, now)).map(([berkas]) => berkas);
  const named = besideBerkas(kode, now, 1);
  for (const berkas of [...his.toReversed(), ...(kept.has(named) ? [] : [named])]) {
    const content = world.read(berkas);
    if (content !== null) return { berkas, content };
  }
  return null;
}

/** Where a report is kept: where his was kept before, else under a name that nothing has. */
function keptPlace(world: ReadonlyWorld, kode: string, former: Pejabat, kept: ReadonlyMap<string, Pejabat>): string {
  const his = [...kept].findLast(([, owner]) => isSameHead(owner, former));
  if (his !== undefined) return his[0];
  // Names that differ in capitals only are one to Windows.
  const taken = new Set([...kept.keys()].map((berkas) => berkas.toLowerCase()));
  let nth = 1;
  const isTaken = (berkas: string): boolean => taken.has(berkas.toLowerCase()) || world.exists(berkas);
  while (isTaken(besideBerkas(kode, former, nth))) nth += 1;
  return besideBerkas(kode, former, nth);
}

const besideBerkas = (kode: string, { nama }: Pejabat, nth: number): string =>
  `${INDIVIDU.folder}/${kode} (${nameForFile(nama)})${nth === 1 ? "" : ` ${nth}`}.docx`;

/** A name without its degrees, of letters that every file system takes. */
const nameForFile = (nama: string): string => {
  const letters = (nama.split(",")[0] ?? "").replace(/[^\p{L}\p{M}\d' -]/gu, " ");
  const name = [...letters.split(/\s+/).filter(Boolean).join(" ")].slice(0, 60).join("").trim();
  return /\p{L}/u.test(name) ? name : "pemimpin sebelumnya";
};

/** Whether two entries name one person: by their NIP, else by the name, to which degrees may have been added since. */
export function isSameHead(one: Pick<Pejabat, "nama" | "nip">, other: Pick<Pejabat, "nama" | "nip">): boolean {
  if (one.nip !== undefined && other.nip !== undefined) return one.nip === other.nip;
  const [name, ...degrees] = partsOfName(one.nama);
  const [otherName, ...others] = partsOfName(other.nama);
  const [few, many] = degrees.length < others.length ? [degrees, others] : [others, degrees];
  return name === otherName && few.every((degree) => many.includes(degree));
}

/** "Drs. RUDI, M.Si." -> "rudi", "drs.", "m.si." */
function partsOfName(nama: string): string[] {
  const [name = "", ...behind] = normalize(nama).split(",");
  const words = name.split(" ").filter(Boolean);
  const isTitle = (word: string): boolean => /^(?:prof|dr|drs|dra|ir|h|hj|drg|drh)\.?$/.test(word);
  const at = words.findIndex((word) => !isTitle(word));
  const degrees = [...words.slice(0, Math.max(0, at)), ...behind].map((degree) => degree.replace(/[.\s]/g, ""));
  return [words.slice(Math.max(0, at)).join(" "), ...degrees.filter(Boolean)];
}
