import type { Laporan, LaporanContent, LaporanScope } from "../../model/content.ts";
import { findSimilar } from "../../model/suggestion.ts";
import type { Temuan } from "../../model/temuan.ts";
import { openPackage } from "../../opc/package.ts";
import { atTag, pairTags } from "./pairs.ts";
import { type Mark, type ScannedPart, type ScannedTag, scanTemplat } from "./scan.ts";
import { isBlock, isListItem, isNilai, isScope, type Resolved, resolveName, type Scope } from "./scope.ts";

/** Block tags that the engine fills by itself: table of contents, lists of tables and of charts. */
export const AUTOMATIC_LIST: readonly string[] = ["daftar.isi", "daftar.tabel", "daftar.gambar"];

/** The tags that a template uses, in document order: body, headers, footers, notes. Throws on what is not a Word file. */
export function listMark(templat: Uint8Array): Mark[] {
  return scanTemplat(openPackage(templat)).flatMap(({ tags }) =>
    tags.map(({ jenis, nama, written, letak }) => ({ jenis, nama, written, letak })),
  );
}

/**
 * All faults of a template at once: structure, and names that `kosakata` does not have. Lists in `kosakata` should have
 * an item; what stands inside a loop over an empty list is not checked. Throws `ZipError` on what is not a Word file.
 */
export function checkTemplat(templat: Uint8Array, kosakata: Laporan): Temuan[] {
  return checkScanned(scanTemplat(openPackage(templat)), kosakata);
}

/** The same for a template that is already open. */
export function checkScanned(parts: readonly ScannedPart[], kosakata: Laporan): Temuan[] {
  const printed = new Set(
    parts.flatMap(({ tags }) => tags.filter(({ jenis }) => jenis === "blok").map(({ nama }) => nama)),
  );
  return parts.flatMap((part) => [...pairTags(part).temuan, ...checkNames(part, kosakata, printed)]);
}

/** A place in the vocabulary. `complete` is false where an empty list hides what its items would have. */
interface Vocabulary {
  readonly scopes: readonly Scope[];
  readonly complete: boolean;
}

function checkNames({ tags }: ScannedPart, kosakata: Laporan, printed: ReadonlySet<string>): Temuan[] {
  const temuan: Temuan[] = [];
  const stack: { tag: ScannedTag; vocabulary: Vocabulary }[] = [];
  const root: Vocabulary = { scopes: [{ data: kosakata, path: "", parent: null }], complete: true };
  for (const tag of tags) {
    const vocabulary = stack.at(-1)?.vocabulary ?? root;
    if (tag.jenis === "tutup") {
      const at = stack.findLastIndex((each) => each.tag.nama === tag.nama);
      if (at !== -1) stack.splice(at);
      continue;
    }
    const found = findInAny(vocabulary, tag.nama);
    if (found.length > 0) temuan.push(...checkKind(tag, found[0] as Resolved, printed));
    else if (vocabulary.complete && !(tag.jenis === "blok" && AUTOMATIC_LIST.includes(tag.nama)))
      temuan.push(unknownTag(tag, vocabulary, kosakata));
    if (tag.jenis === "ulang") stack.push({ tag, vocabulary: enter(vocabulary, tag.nama, found) });
    else if (tag.jenis === "jika" || tag.jenis === "kecuali") stack.push({ tag, vocabulary });
  }
  return temuan;
}

/** Items of one list may differ in what they have: a name is known when any has it. */
const findInAny = ({ scopes }: Vocabulary, nama: string): Resolved[] =>
  scopes.flatMap((scope) => resolveName(scope, nama) ?? []);

function enter(vocabulary: Vocabulary, nama: string, found: readonly Resolved[]): Vocabulary {
  const scopes = vocabulary.scopes.flatMap((parent) => {
    const value = resolveName(parent, nama)?.value;
    if (value === undefined) return [];
    const items = isListItem(value) ? value : isScope(value) ? [value] : [];
    return items.map((data): Scope => ({ data, path: nama, parent }));
  });
  if (scopes.length > 0) return { scopes, complete: vocabulary.complete };
  const isList = found.some(({ value }) => isListItem(value));
  return { scopes: vocabulary.scopes, complete: vocabulary.complete && !isList && found.length > 0 };
}

function checkKind(tag: ScannedTag, { value }: Resolved, printed: ReadonlySet<string>): Temuan[] {
  const wrong = (what: string, fix: string): Temuan[] => [
    atTag(tag.letak, "tanda-salah-jenis", `Tanda ${tag.written} tidak cocok: "${tag.nama}" adalah ${what}.`, fix),
  ];
  const what = describe(value);
  const proper = properTag(tag.nama, value);
  if (tag.jenis === "nilai" && !isNilai(value)) return wrong(what, `tulis ${proper}.`);
  if (tag.jenis === "ulang" && !isListItem(value) && !isScope(value)) return wrong(what, `tulis ${proper}.`);
  if (tag.jenis === "blok" && !isBlock(value) && !isNilai(value)) return wrong(what, `tulis ${proper}.`);
  // What is nothing this time may be a picture next time.
  const isNothing = isBlock(value) && value.jenis === "naskah" && value.paragraf.length === 0;
  if (tag.jenis === "rujuk" && !isNothing && !["tabel", "grafik", "bagan", "gambar"].includes(what))
    return wrong(what, `tulis ${proper}.`);
  if (tag.jenis === "rujuk" && !printed.has(tag.nama))
    return [
      atTag(
        tag.letak,
        "rujukan-tanpa-sasaran",
        `Tanda ${tag.written} merujuk ${what} yang tidak dicetak di templat ini.`,
        `tambahkan {@${tag.nama}} di paragraf tersendiri, atau hapus ${tag.written}.`,
      ),
    ];
  return [];
}

function describe(value: LaporanContent): string {
  if (typeof value === "string") return "nilai";
  if (typeof value === "boolean") return "syarat ya atau tidak";
  if (isListItem(value)) return "daftar";
  if (isScope(value)) return "kelompok nama";
  return value.jenis === "celah" ? "nilai" : String(value.jenis);
}

function properTag(nama: string, value: LaporanContent): string {
  if (isNilai(value)) return `{${nama}}`;
  if (isBlock(value)) return `{@${nama}} di paragraf tersendiri`;
  if (typeof value === "boolean") return `{?${nama}}…{/${nama}}`;
  if (isListItem(value)) return `{#${nama}}…{/${nama}}`;
  const inner = Object.keys(value).find((name) => isNilai(value[name] as LaporanContent));
  return inner === undefined ? `{#${nama}}…{/${nama}}` : `{${nama}.${inner}}`;
}

function unknownTag(tag: ScannedTag, vocabulary: Vocabulary, kosakata: Laporan): Temuan {
  const prefix = tag.written.replace(/[\s]/g, "").match(/^\{([#?^@]|rujuk\.)?/)?.[1] ?? "";
  const home = findHome(kosakata, tag.nama);
  const known = new Set(vocabulary.scopes.flatMap(visibleNames));
  if (tag.jenis === "blok") for (const name of AUTOMATIC_LIST) known.add(name);
  const near = findSimilar(tag.nama, [...known].sort());
  const [hint, fix] =
    home !== undefined
      ? [` Nama itu hanya ada di dalam {#${home}}.`, `pindahkan ${tag.written} ke antara {#${home}} dan {/${home}}.`]
      : near !== null
        ? [` Yang mirip: {${prefix}${near}}.`, `ganti ${tag.written} menjadi {${prefix}${near}}.`]
        : ["", `hapus ${tag.written}, atau lihat daftar tanda dengan perintah: lkjip template list`];
  return atTag(tag.letak, "tanda-tidak-dikenal", `Tanda ${tag.written} tidak dikenal.${hint}`, fix);
}

/** The list whose items have a name, when it is not known where the tag stands. */
function findHome(data: LaporanScope, nama: string): string | undefined {
  for (const [name, value] of Object.entries(data)) {
    if (isScope(value)) {
      const inner = findHome(value, nama);
      if (inner !== undefined) return `${name}.${inner}`;
    }
    if (!isListItem(value)) continue;
    if (value.some((item) => resolveName({ data: item, path: "", parent: null }, nama) !== undefined)) return name;
    const inner = value.map((item) => findHome(item, nama)).find((found) => found !== undefined);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function visibleNames(scope: Scope): string[] {
  const names: string[] = [];
  for (let at: Scope | null = scope; at !== null; at = at.parent) names.push(...namesOf(at.data));
  return names;
}

function namesOf(data: LaporanScope, prefix = ""): string[] {
  return Object.entries(data).flatMap(([name, value]) =>
    isScope(value) ? namesOf(value, `${prefix}${name}.`) : [`${prefix}${name}`],
  );
}
