import { formatNip } from "../../model/format.ts";
import { normalize } from "../../model/text.ts";
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
  /\b(?:bapak|ibu|sdr\.?|saudara|saudari|h\.|hj\.|drs\.?|dra\.?|ir\.|dr\.|yaitu|adalah|ialah|dijabat oleh|dipimpin oleh|atas nama|bernama)\s+/gi;
const PLACE =
  /\b(?:Kecamatan|Kelurahan|Desa|Dinas|Badan|Kota|Kabupaten|Kel\.|Kec\.|Seksi|Subbagian|Inspektorat|Bagian)\s+(?:\p{Lu}[\p{L}'-]*)(?:\s+(?!Rp\b|Tahun\b|Triwulan\b|TW\b|Nomor\b)\p{Lu}[\p{L}'-]*)*/gu;
const NOT_NAME =
  /^(?:Tahun|Bab|Tabel|Dan|Yang|Pada|Ini|Tersebut|Nomor|Kota|Kabupaten|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|TW|Triwulan)$/i;

const POST =
  /^(?:Camat|Sekretar\p{L}*|Sekcam|Seksi|Kepala|Kasi|Kasubbag|Subbagian|Lurah|Staf|Pelaksana|Kelompok|Danramil|Kapolsek|Ketua)\b/iu;

/** Every official of an office, once. */
export const listPejabat = ({ pejabat, unit }: Config): Pejabat[] => [
  pejabat.camat,
  pejabat.sekcam,
  pejabat.kasubbag,
  ...unit.map((u) => u.pejabat),
];

/** A name without its degrees and titles. */
const bare = (nama: string): string =>
  normalize((nama.split(",")[0] ?? "").replace(/^(?:(?:h|hj|drs?|dra|ir)\.\s*)+/i, ""));

/** Ways to write a post. */
function postsOf({ jabatan }: Pejabat): string[] {
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

/** Names, posts, ranks and NIP of a sentence against lkjip.yaml. None is contradicted: officials change within a year. */
export function judgePeople({ teks, nips }: Sentence, config: Config): Judged[] {
  const lower = teks.toLowerCase();
  const pejabat = listPejabat(config);
  const posts = pejabat
    .flatMap((p) => postsOf(p).map((post) => ({ post, p })))
    .sort((a, b) => b.post.length - a.post.length);
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
    const status = /\b(plt|plh|pj)\.?\s*$/.exec(lower.slice(0, start))?.[1] ?? "";
    const named = readName(teks, end);
    const holders = owners.filter((p) => STATUS[p.status] === status);
    if (named !== null) {
      const owner = holders.find(
        (p) => bare(p.nama) === bare(named.nama) || bare(p.nama).startsWith(`${bare(named.nama)} `),
      );
      entry(
        named.start,
        `${status === "" ? "" : `${status[0]?.toUpperCase()}${status.slice(1)}. `}${teks.slice(start, end)} ${named.nama}`,
        owner,
        owners[0] === undefined ? null : `${post}: ${owners.map((p) => p.nama).join(" / ")}`,
      );
    } else if (status !== "")
      entry(
        start,
        `${status}. ${teks.slice(start, end)}`,
        holders[0],
        `status ${post} dalam lkjip.yaml: ${owners[0]?.status ?? "-"}`,
      );
  }
  const known = pejabat.filter(({ nama }) => lower.includes(bare(nama)));
  for (const p of new Set(known.map(({ nama }) => nama))) {
    const start = lower.indexOf(bare(p));
    if (found.some((each) => each.teks.toLowerCase().includes(bare(p)))) continue;
    const near = places.find((place) => place.start > start && place.start - start < 60 + p.length);
    const owner = pejabat.find((one) => one.nama === p && (near === undefined || near.owners.includes(one)));
    entry(
      start,
      teks.slice(start, start + bare(p).length),
      owner,
      near === undefined ? "pejabat di lkjip.yaml" : `${near.post}: ${near.owners.map(({ nama }) => nama).join(" / ")}`,
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

function findPosts(lower: string, posts: readonly { post: string; p: Pejabat }[]) {
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
    normalize(teks.replace(/,?\s*\(?(?:III|IV|II|I)\/[a-e]\)?$/i, "").replace(/\b(?:tk\.?|tingkat)\s*i\b/i, "tk i"));
  return tidy(known) === tidy(written);
};

/** Offices and places that a sentence names: known where the plan has them or lkjip.yaml names them. */
export function judgePlaces({ teks, mentions }: Sentence, config: Config, people: readonly Judged[]): Judged[] {
  const own = mentions.filter(({ named }) => named.office || (named.exact && named.unit.length > 0));
  const corpus = JSON.stringify(config);
  const taken = [...mentions, ...people.map(({ start, teks: { length } }) => ({ start, end: start + length }))];
  const free = taken.reduce((t, { start, end }) => t.slice(0, start) + "#".repeat(end - start) + t.slice(end), teks);
  const other = [...free.matchAll(PLACE)].flatMap(({ index, 0: name }): Judged[] => {
    if (NOT_NAME.test(name.split(/\s+/)[1] ?? "Tahun")) return [];
    const village = /^(?:Desa|Kelurahan|Kel\.)\s+(.+)$/u.exec(name)?.[1];
    const known =
      isIn(corpus, name) ||
      isIn(corpus.toLowerCase(), name.toLowerCase()) ||
      (village !== undefined && isIn(corpus, village));
    return [place(name, index, known)];
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

/** Whether a text has a name, and not as the beginning of a longer one. */
function isIn(corpus: string, name: string): boolean {
  for (let at = corpus.indexOf(name); at !== -1; at = corpus.indexOf(name, at + 1))
    if (
      !/[\p{L}\d]/u.test(corpus[at - 1] ?? " ") &&
      !/^(?:[\p{L}\d]|\s+\p{Lu})/u.test(corpus.slice(at + name.length, at + name.length + 3))
    )
      return true;
  return false;
}
