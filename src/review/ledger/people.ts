import { formatNip } from "../../model/format.ts";
import { oncePer } from "../../model/recent.ts";
import { normalize } from "../../model/text.ts";
import { listOfficials } from "../../plan/officials.ts";
import type { Config, Pejabat } from "../../plan/schema.ts";
import type { Judged } from "./entry.ts";
import type { Sentence } from "./sentence.ts";

/*
 * Officials and offices: names, status, pangkat, NIP, and places of the region.
 */

const STATUS = { definitif: "", plt: "plt", plh: "plh", pj: "pj" } as const;
const PANGKAT =
  /\b(?:Juru|Pengatur|Penata|Pembina)(?:\s+(?:Muda|Utama Muda|Utama Madya|Utama))?(?:\s+(?:Tk\.?|Tingkat)\s*I\b)?(?:,?\s*\(?(?:III|IV|II|I)\/[a-e]\)?)?(?=[\s,.;)]|$)/gu;
const TITLES =
  /\b(?:bapak|ibu|sdr\.?|saudara|saudari|h\.|hj\.|drs\.?|dra\.?|ir\.|dr\.|yaitu|adalah|ialah|yakni|definitif|saat ini|(?:dijabat|dipimpin|diemban|dipegang)(?: oleh)?|atas nama|bernama|prof\.)\s+/gi;
const NOT_NAME =
  /^(?:Tahun|Bab|Tabel|Dan|Yang|Pada|Ini|Tersebut|Nomor|Kota|Kabupaten|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|TW|Triwulan)$/i;

const POST =
  /^(?:Camat|Sekretar\p{L}*|Sekcam|Seksi|Kepala|Kasi|Kasubbag|Subbagian|Lurah|Staf|Pelaksana|Kelompok|Danramil|Kapolsek|Ketua)\b/iu;

/** A name without its degrees and titles. */
export const bare = (nama: string): string =>
  normalize((nama.split(",")[0] ?? "").replace(/^(?:(?:h|hj|drs?|dra|ir)\.\s*)+/i, ""));

/** Ways to write a post. */
export function postsOf({ jabatan }: Pejabat): string[] {
  const full = normalize(jabatan);
  const short = full
    .replace(/^sekretaris kecamatan/, "sekcam")
    .replace(/^kepala subbagian/, "kasubbag")
    .replace(/^kepala seksi/, "kasi");
  return [
    ...new Set([
      full,
      short,
      ...(/^camat\b/.test(full) ? ["camat"] : []),
      ...(/^sekretaris/.test(full) ? ["sekcam", "sekretaris kecamatan"] : []),
    ]),
  ];
}

/** Everybody of the office, and the ways to write a post, the longest first. */
export const peopleOf = oncePer((config: Config) => {
  const pejabat = listOfficials(config);
  const posts = pejabat
    .flatMap((p) => postsOf(p).map((post) => ({ post, p })))
    .sort((a, b) => b.post.length - a.post.length);
  const names = [...new Set(pejabat.map(({ nama }) => bare(nama)))]
    .sort((a, b) => b.length - a.length)
    .map((nama) => {
      const pattern = nama.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      return { nama, pattern: new RegExp(`(?<![\\p{L}.])${pattern}(?![\\p{L}])`, "u") };
    });
  return { pejabat, posts, names };
});

/** All that lkjip.yaml says, as one text; the second in lower case. */
const corpusOf = oncePer((config: Config): readonly string[] => {
  const corpus = JSON.stringify(config);
  return [corpus, corpus.toLowerCase()];
});

/** Names, posts, ranks and NIP of a sentence against lkjip.yaml. None is contradicted: officials change within a year. */
export function judgePeople({ teks, nips }: Sentence, config: Config): Judged[] {
  const lower = teks.toLowerCase();
  const { pejabat, posts, names } = peopleOf(config);
  const found: Judged[] = [];
  const entry = (
    start: number,
    word: string,
    owner: Pejabat | undefined,
    arti: string | null,
    nilai: string | null = null,
  ): void => {
    found.push({
      jenis: "nama",
      teks: word,
      start,
      keadaan: owner === undefined ? "belum_cocok" : "cocok",
      arti,
      nilai,
    });
  };
  const places = findPosts(lower, posts);
  for (const { start, end, owners, post } of places) {
    const written = /\b(plt|plh|pj)\.?\s*$/.exec(lower.slice(0, start))?.[1] ?? "";
    const claimed = /^[^.;]{0,40}\bdefinitif\b/.test(lower.slice(end)) ? "definitif" : "";
    const status = written;
    const named = readName(teks, end);
    const holders = owners.filter((p) => STATUS[p.status] === status && (claimed === "" || p.status === "definitif"));
    if (named !== null) {
      const isShort = ({ nama }: Pejabat): boolean => bare(nama).startsWith(`${bare(named.nama)} `);
      // "Sutrisno" is no Sutrisno Hadi where there is a Sutrisno.
      const others = pejabat.some((p) => bare(p.nama) === bare(named.nama) || (isShort(p) && !owners.includes(p)));
      const owner =
        holders.find((p) => bare(p.nama) === bare(named.nama)) ?? (others ? undefined : holders.find(isShort));
      entry(
        named.start,
        `${status === "" ? "" : `${status[0]?.toUpperCase()}${status.slice(1)}. `}${teks.slice(start, end)} ${named.nama}`,
        owner,
        owners[0] === undefined ? null : `${post}: ${owners.map((p) => p.nama).join(" / ")}`,
      );
    } else if (status !== "" || claimed !== "")
      entry(
        start,
        status === "" ? `${teks.slice(start, end)} definitif` : `${status}. ${teks.slice(start, end)}`,
        holders[0],
        `status ${post} dalam lkjip.yaml: ${owners[0]?.status ?? "-"}`,
      );
  }
  const persons = findPersons(teks, names, found, places);
  const known = pejabat.filter(({ nama }) => persons.some((each) => each.nama === bare(nama)));
  for (const { start, end, nama } of persons) {
    const written = teks.slice(start, end);
    const owners = pejabat.filter((each) => bare(each.nama) === nama);
    if (owners.length === 0) {
      entry(start, written, undefined, null);
      continue;
    }
    const near = nearestPost(places, { start, end }, teks);
    const held = places.filter((place) => place.owners.some((each) => owners.includes(each)));
    // A post that he does not hold, with nothing between; or posts of others only.
    const fits = near === undefined ? places.length === 0 || held.length > 0 : held.includes(near);
    const post = near ?? places[0];
    entry(
      start,
      written,
      fits ? owners[0] : undefined,
      post === undefined || fits
        ? "pejabat di lkjip.yaml"
        : `${post.post}: ${post.owners.map((each) => each.nama).join(" / ")}`,
    );
  }
  const about = known.length > 0 ? known : places.flatMap(({ owners }) => owners);
  for (const { index, 0: written } of teks.matchAll(PANGKAT)) {
    if (about.length === 0) continue;
    const owner = about.find(({ pangkat }) => pangkat !== undefined && samePangkat(pangkat, written));
    entry(index, written, owner, `pangkat di lkjip.yaml: ${about.map(({ pangkat }) => pangkat ?? "-").join(" / ")}`);
  }
  for (const { start, teks: written } of nips) {
    const digits = written.replace(/\s/g, "");
    const owner = pejabat.find(
      ({ nip, nama }) =>
        nip?.replace(/\s/g, "") === digits && (known.length === 0 || known.some((one) => one.nama === nama)),
    );
    entry(start, written, owner, owner === undefined ? null : `NIP ${owner.nama}: ${formatNip(digits)}`);
  }
  return found;
}

export interface Person {
  readonly start: number;
  readonly end: number;
  /** Without degrees and titles, in lower case. */
  readonly nama: string;
}

/** A title before a name, or a degree behind it, says that it is a person's. */
const TITLED =
  /\b(?:Drs|Dra|Ir|dr|Hj|H|Prof)\.\s*(?:(?:Drs|Dra|Ir|dr|Hj|H)\.\s*)*((?:\p{Lu}[\p{L}'.-]*)(?:\s+\p{Lu}[\p{L}'.-]*)*)|((?:\p{Lu}[\p{L}'-]*)(?:\s+\p{Lu}[\p{L}'-]*)*),\s*(?:S|M|A|Dr|Ph)\.\s?\p{Lu}[\p{L}]*/gu;
/** A name of two words or more that a post is given to. */
const HOLDER =
  /((?:\p{Lu}[\p{L}'.-]*)(?:\s+\p{Lu}[\p{L}'.-]*)+),?\s+(?:adalah|ialah|selaku|sebagai|menjabat(?: sebagai)?)\s+(?:Plt\.?\s+|Plh\.?\s+|Pj\.?\s+)?$/u;
const WORDS = /\p{Lu}[\p{L}'.-]*(?:\s+\p{Lu}[\p{L}'.-]*)*/gu;

/** The persons that a sentence names: officials by their whole name, and others who carry a title. */
export function findPersons(
  teks: string,
  names: readonly { readonly nama: string; readonly pattern: RegExp }[],
  told: readonly Judged[],
  places: readonly Post[],
): Person[] {
  const isTold = (nama: string): boolean => told.some((each) => each.teks.toLowerCase().includes(nama));
  const found: Person[] = [];
  const put = (start: number, end: number, nama: string): void => {
    if (!found.some((each) => each.start < end && start < each.end) && !isTold(nama)) found.push({ start, end, nama });
  };
  for (const { index, 0: run } of teks.matchAll(WORDS)) {
    const small = run.toLowerCase();
    for (const { nama, pattern } of names) {
      const at = small.includes(nama) ? small.search(pattern) : -1;
      if (at === -1) continue;
      // "Hadi Susanto" is no Hadi: a name that goes on is another one.
      const rest = /^\s+(?!S\.|M\.)(\p{Lu}[\p{L}'-]+)/u.exec(run.slice(at + nama.length))?.[0] ?? "";
      const whole = run.slice(at, at + nama.length + rest.length);
      put(index + at, index + at + whole.length, whole.toLowerCase());
      break;
    }
  }
  for (const m of teks.matchAll(TITLED)) {
    const nama = m[1] ?? m[2] ?? "";
    const start = m.index + m[0].indexOf(nama);
    const tidy = nama.replace(/\.$/, "");
    if (tidy.length > 2 && !POST.test(tidy)) put(start, start + tidy.length, bare(tidy));
  }
  for (const { start: post } of places) {
    const [run, nama = ""] = HOLDER.exec(teks.slice(0, post)) ?? [];
    if (run !== undefined && !POST.test(nama)) put(post - run.length, post - run.length + nama.length, bare(nama));
  }
  return found;
}

type Post = ReturnType<typeof findPosts>[number];

/** Words that may stand between a person and the post. */
const HOLDS =
  /^[\s,:(]*(?:(?:yaitu|yakni|adalah|ialah|definitif|(?:pada )?(?:saat|waktu) (?:ini|itu)|kini|masih|tetap|telah|sudah|bernama|atas nama|selaku|sebagai|(?:dijabat|dipimpin|diemban|dipegang)(?: oleh)?|menjabat|bapak|ibu|saudara|plt\.?|plh\.?|pj\.?|ir\.|drs\.|dra\.|hj?\.|prof\.|dr\.|\p{Lu}[\p{L}.]*\.\p{L}*\.?)[\s,]*)*$/iu;

/** The post beside a person's name, before it or behind. */
export const nearestPost = (
  places: readonly Post[],
  { start, end }: { start: number; end: number },
  teks: string,
): Post | undefined =>
  places.findLast((place) => place.end <= start && HOLDS.test(teks.slice(place.end, start))) ??
  places.find((place) => place.start >= end && HOLDS.test(teks.slice(end, place.start)));

export function findPosts(lower: string, posts: readonly { post: string; p: Pejabat }[]) {
  const found: { start: number; end: number; post: string; owners: Pejabat[] }[] = [];
  for (const { post, p } of posts)
    for (let at = lower.indexOf(post); at !== -1; at = lower.indexOf(post, at + 1)) {
      const end = at + post.length;
      if (/[\p{L}\d]/u.test(lower[at - 1] ?? " ") || /[\p{L}\d]/u.test(lower[end] ?? " ")) continue;
      const same = found.find((each) => each.start === at && each.end === end);
      if (same !== undefined) same.owners.push(p);
      else if (!found.some((each) => each.start < end && at < each.end))
        found.push({ start: at, end, post, owners: [p] });
    }
  return found;
}

/** The person's name right behind a post. */
function readName(teks: string, from: number): { start: number; nama: string } | null {
  const rest = teks.slice(from);
  const lead = /^[\s,:(]+/u.exec(rest)?.[0] ?? "";
  const titled = rest.slice(lead.length).replace(TITLES, (title) => " ".repeat(title.length));
  const m = /^\s*((?:\p{Lu}[\p{L}'.-]*)(?:\s+\p{Lu}[\p{L}'.-]*)*)/u.exec(titled);
  const nama = m?.[1]?.replace(/\.$/, "");
  if (nama === undefined || m === null || NOT_NAME.test(nama.split(/\s/)[0] ?? "") || nama.length < 3) return null;
  // "Camat, Sekretariat, Seksi …" is a list of posts.
  if (lead.includes(",") && (POST.test(nama) || !/\s/.test(nama))) return null;
  return { start: from + lead.length + m[0].length - (m[1]?.length ?? 0), nama };
}

const samePangkat = (known: string, written: string): boolean => {
  const tidy = (teks: string): string =>
    normalize(
      teks.replace(/(?<![\s,]),?\s*\(?(?:III|IV|II|I)\/[a-e]\)?$/i, "").replace(/\b(?:tk\.?|tingkat)\s*i\b/i, "tk i"),
    );
  return tidy(known) === tidy(written);
};

/** Offices and places that a sentence names: known where the plan has them or lkjip.yaml names them. */
export function judgePlaces({ mentions, others }: Sentence, config: Config, people: readonly Judged[]): Judged[] {
  const own = mentions.filter(({ named }) => named.office || (named.exact && named.unit.length > 0));
  const [corpus = "", lower = ""] = corpusOf(config);
  const taken = people.map(({ start, teks: { length } }) => ({ start, end: start + length }));
  const other = others.flatMap(({ teks: name, start, end }): Judged[] => {
    if (!/^\p{Lu}/u.test(name) || taken.some((each) => each.start < end && start < each.end)) return [];
    const [, level = "", village] = /^(Desa|Kelurahan|Kel\.)\s+(.+)$/u.exec(name) ?? [];
    const known =
      isIn(corpus, name) ||
      isIn(lower, name.toLowerCase()) ||
      // "Desa Sumber" is no Kelurahan Sumber.
      (village !== undefined && isIn(corpus, village, level === "Desa" ? "Kelurahan" : "Desa"));
    return [place(name, start, known)];
  });
  return [...own.map(({ teks: name, start }) => place(name, start, true)), ...other];
}

const place = (teks: string, start: number, known: boolean): Judged => ({
  jenis: "nama",
  teks,
  start,
  keadaan: known ? "cocok" : "belum_cocok",
  arti: known ? "disebut di lkjip.yaml" : null,
  nilai: null,
});

/** Whether a text has a name, not as the beginning of a longer one nor behind that word. */
function isIn(corpus: string, name: string, not?: string): boolean {
  for (let at = corpus.indexOf(name); at !== -1; at = corpus.indexOf(name, at + 1))
    if (
      !/[\p{L}\d]/u.test(corpus[at - 1] ?? " ") &&
      !(not !== undefined && corpus.slice(0, at).endsWith(`${not} `)) &&
      !/^(?:[\p{L}\d]|\s+\p{Lu})/u.test(corpus.slice(at + name.length, at + name.length + 3))
    )
      return true;
  return false;
}
