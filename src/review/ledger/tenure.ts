import { formatList, formatMasa, formatTanggal } from "../../model/format.ts";
import { dayAfter, headOn, holderOf, jabatanOf, lastDayOf, pejabatOn, type Tenure } from "../../plan/officials.ts";
import type { Config, Pejabat } from "../../plan/schema.ts";
import { type ChangedPost, changedPosts, countPosts, listOf } from "./changed-posts.ts";
import type { Judged } from "./entry.ts";
import { bare, findPersons, findPosts, nearestPost, type Person, peopleOf } from "./people.ts";
import type { Sentence } from "./sentence.ts";
import { BETWEEN, type Dated, END, listDates, START, shift } from "./tenure-date.ts";

/*
 * Officials by the days on which they were in office, where lkjip.yaml says that a post changed: who a sentence says did something
 * on a day, and since when or until when somebody was in office.
 */

/** Somebody of the office whom a sentence names with his post, one that changed. */
interface NamedOfficial extends Person {
  /** Where his degrees end. */
  readonly until: number;
  readonly posts: readonly ChangedPost[];
  /** Whether he is called a former holder of the post. */
  readonly isFormer: boolean;
  /** Whether nobody else is named beside him. */
  readonly isSingle: boolean;
}

/** What turns a date into that of another event, or a statement into none. */
const OTHERWISE =
  /\b(?:mantan|bekas|lahir|calon|bukan|tidak|belum|seharusnya|semula|jika|apabila|andai\p{L}*|rencana\p{L}*|akan|dilantik|pelantikan|diangkat|pengangkatan|sk|keputusan|surat perintah|ditunjuk|menunjuk|pensiun|mutasi|dimutasi|diberhentikan|cuti)\b/u;
const FORMER = /\b(?:mantan|bekas|eks)[\s-]+(?:pl[th]\.?\s+|pj\.?\s+)?$/;
/** A change itself: its day is the last of one or the first of another. */
const CHANGE =
  /\b(?:digantikan?|menggantikan|pergantian|berganti|serah terima|sertijab|diserahterimakan|beralih|dilanjutkan)\b/;
/** What is handed over when somebody goes or comes, whose day may lie outside of his days. */
const HANDED = /\b(?:jabatan|memori|tugas|kepemimpinan|pamit\p{L}*|perpisahan|purna\p{L}*)\b/u;
const IN_OFFICE =
  /\b(?:menjabat|dijabat|jabatan|memimpin|dipimpin|memegang|dipegang|mengemban|diemban|bertugas|selaku|sebagai|masa)\b/;
/** All that may stand between somebody and his days where nothing else can be meant. */
const PLAIN =
  /^(?:[\s,;:()#]|\b(?:yang|telah|sudah|resmi|ini|menjabat|dijabat|memimpin|dipimpin|memegang|dipegang|mengemban|diemban|bertugas|jabatan|oleh|sebagai|selaku|definitif|plt|plh|pj|masa|pada|tahun|\d{4})\b\.?)*$/;
/** All that a sentence may have beside who, which post and when, where it says who had the post then and nothing else. */
const STATE =
  /^(?:[\s,.;:()#]|\b(?:yang|telah|sudah|masih|tetap|resmi|menjabat|dijabat|memimpin|dipimpin|memegang|dipegang|mengemban|diemban|jabatan|oleh|sebagai|selaku|definitif|plt|plh|pj|pada|tanggal|bulan|tahun|sejak|mulai|terhitung|tmt|sampai|dengan|hingga|selama|sepanjang|seluruh)\b)*$/;
const ACT =
  /^[\s,]*(?:telah\s+|sudah\s+)?(?:menandatangani|memimpin|membuka|menutup|menghadiri|menerima|menyerahkan|meresmikan|mengukuhkan|meninjau|menetapkan|menyetujui|mengesahkan|melantik|mengunjungi|menyampaikan|memberikan)\s/;
/** Words that begin something else, to which a date may belong. */
const APART =
  /[;:()]|\b(?:yang|bahwa|hasil|tentang|dari|sejak|sampai|hingga|setelah|sesudah|sebelum|ketika|saat|untuk|karena|dengan|oleh|atas|mengenai|terhadap|sesuai|menurut|berdasarkan|tertanggal|bertanggal|dan|serta|lalu|kemudian|sedangkan|namun|tetapi|di mana|nomor|dalam rangka)\b/;

/** What is found about a person (`jenis` nama) or a date of one sentence, in place of what else is found there. */
export function judgeTenures(sentence: Sentence, config: Config, row = ""): Judged[] {
  if (config.pergantian_pejabat.length === 0 || sentence.dates.length + sentence.years.length === 0) return [];
  const lead = row === "" ? "" : `${row} `;
  const teks = lead + sentence.teks;
  const { posts: written, names } = peopleOf(config);
  const people = listNamed(teks, config, names, written);
  if (people.length === 0) return [];
  const dates = listDates(sentence, teks, lead.length, config.tahun);
  return dates
    .flatMap((date) => judgeDate(date, { teks, config, people, dates, isRow: row !== "" }))
    .map((each) => shift(each, -lead.length))
    .filter(({ start }) => start >= 0);
}

const DEGREES = /^(?:,\s*\p{Lu}\p{L}{0,4}\.(?:\s?\p{Lu}\p{L}{0,4}\.?)*)*/u;

function listNamed(
  teks: string,
  config: Config,
  names: Parameters<typeof findPersons>[1],
  written: Parameters<typeof findPosts>[1],
): NamedOfficial[] {
  const all = findPosts(teks.toLowerCase(), written);
  const persons = findPersons(teks, names, [], all).sort((a, b) => a.start - b.start);
  const places = all.filter(({ start, end }) => !persons.some((each) => each.start <= start && end <= each.end));
  return persons.flatMap((person): NamedOfficial[] => {
    // "Camat A digantikan B": both of one post.
    const shared = CHANGE.test(teks.toLowerCase()) ? places[0] : undefined;
    const post = nearestPost(places, person, teks) ?? shared;
    if (post === undefined) return [];
    const posts = changedPosts(config).filter((each) => each.written.has(post.post));
    const until = person.end + (DEGREES.exec(teks.slice(person.end))?.[0].length ?? 0);
    // A post that others of the office have too, and did not change, says nothing.
    const isAlone = posts.length === 1 && countPosts(config, post.post) === 1;
    const isFormer = FORMER.test(teks.slice(0, post.start).toLowerCase());
    return isAlone ? [{ ...person, until, posts, isFormer, isSingle: persons.length === 1 }] : [];
  });
}

interface Situation {
  readonly teks: string;
  readonly config: Config;
  readonly people: readonly NamedOfficial[];
  readonly dates: readonly Dated[];
  readonly isRow: boolean;
}

function judgeDate(date: Dated, situation: Situation): Judged[] {
  const { teks, config, people } = situation;
  const lower = teks.toLowerCase();
  const nearest = people.findLast(({ end }) => end <= date.start) ?? people.find(({ start }) => start >= date.end);
  if (nearest === undefined) return [];
  const judged = (keadaan: Judged["keadaan"], arti: string): Judged => ({
    jenis: "tanggal",
    teks: date.teks,
    start: date.start,
    keadaan,
    arti,
    nilai: null,
    ...(keadaan === "belum_cocok" ? { doubtful: true } : {}),
  });
  const isOwn = (person: NamedOfficial, role: Dated["role"]): boolean => hasBound(config, person, role, date);
  const isIn = (person: NamedOfficial): boolean =>
    tenuresOf(person).some(({ masa }) => masa.some(([mulai, sampai]) => mulai <= date.last && date.first <= sampai));
  if (CHANGE.test(lower)) {
    const found = people.find((each) => isOwn(each, "start") || isOwn(each, "end") || isOwn(each, "on"));
    return found === undefined ? [] : [judged("cocok", sayTenure(found))];
  }
  if (date.role === "throughout")
    return isSpan(date) && saysState(nearest, date, situation) && isIn(nearest) && !holdsAll(nearest, date)
      ? [
          judged(
            isWithin(config, date) && !isAround(nearest, date) ? "bertentangan" : "belum_cocok",
            sayTenure(nearest),
          ),
        ]
      : [];
  if (date.role !== "on") {
    const isSaid = situation.isRow || IN_OFFICE.test(lower) || /\(\s*$/.test(teks.slice(nearest.until, date.start));
    if (!isSaid) return [];
    if (isOwn(nearest, date.role)) return [judged("cocok", sayTenure(nearest))];
    const isSure = isPlain(nearest, date, situation) || saysState(nearest, date, situation);
    if (!isWithin(config, date))
      return isSure && isBeyond(config, nearest, date) ? [judged("belum_cocok", sayTenure(nearest))] : [];
    if (tenuresOf(nearest).length === 0) return [];
    if (isSure && !isIn(nearest)) return [judged("bertentangan", sayTenure(nearest))];
    // "Sampai Juni Lurah dijabat A, sejak Juli dijabat B": the date is that of the other one.
    if (!nearest.isSingle && people.length === 1) return [];
    // Something else may have begun or ended then, while he was in office.
    return isIn(nearest) && people.length === 1 && !isSure ? [] : [judged("belum_cocok", sayTenure(nearest))];
  }
  const holders = holdersOn(config, nearest, date);
  if (holders === null || isIn(nearest) || holders.some(({ nama }) => bare(nama) === nearest.nama)) return [];
  if (nearest.isFormer && tenuresOf(nearest).some(({ masa }) => masa.some(([, sampai]) => sampai < date.first)))
    return [];
  const isState = saysState(nearest, date, situation);
  if (date.length === "year" && !isState) return [];
  const day = date.length === "day" ? formatTanggal(date.first) : date.teks;
  const arti = `pada ${date.length === "year" ? "tahun " : ""}${day} ${nearest.posts[0]?.title ?? ""} dijabat ${formatList(holders.map(({ nama }) => nama))}`;
  const isSure =
    (isState && !isAround(nearest, date)) || (sayAct(nearest, date, situation) && !hasOther(config, nearest, date));
  const sure = isSure && isWithin(config, date) && tenuresOf(nearest).length > 0;
  return [
    {
      jenis: "nama",
      teks: teks.slice(nearest.start, nearest.end),
      start: nearest.start,
      keadaan: sure ? "bertentangan" : "belum_cocok",
      arti,
      nilai: null,
      ...(sure ? {} : { doubtful: true }),
    },
  ];
}

/** Whether a date is of more than a day, so that it can be asked of all of its days. */
const isSpan = ({ length }: Dated): boolean => length !== "day";

/** Whether he was in office on all days of a month or a year, as far as the year of the report goes. */
function holdsAll(person: NamedOfficial, { first, last }: Dated): boolean {
  const masa = tenuresOf(person)
    .flatMap((each) => [...each.masa])
    .sort(([a], [b]) => a.localeCompare(b));
  const until = masa.reduce((day, [mulai, sampai]) => (mulai <= day && day <= sampai ? dayAfter(sampai) : day), first);
  return until > last;
}

/** Whether he was in office before and after: somebody stood in for him, while he may have been called the holder. */
function isAround(person: NamedOfficial, { first, last, role }: Dated): boolean {
  const masa = tenuresOf(person).flatMap((each) => each.masa);
  return role === "throughout"
    ? masa.some(([mulai]) => mulai <= first) && masa.some(([, sampai]) => last <= sampai)
    : masa.some(([, sampai]) => sampai < first) && masa.some(([mulai]) => last < mulai);
}

/** Whether he came or went within the year, so that he cannot have been in office since before it or until after it. */
function isBeyond({ tahun }: Config, person: NamedOfficial, { first, last, role }: Dated): boolean {
  const masa = tenuresOf(person).flatMap((each) => each.masa);
  if (masa.length === 0) return false;
  return role === "start"
    ? last < `${tahun}-01-01` && masa.every(([mulai]) => mulai > `${tahun}-01-01`)
    : first > lastDayOf(tahun) && masa.every(([, sampai]) => sampai < lastDayOf(tahun));
}

const isWithin = ({ tahun }: Config, { first, last }: Dated): boolean =>
  `${tahun}-01-01` <= first && last <= lastDayOf(tahun);

const tenuresOf = ({ posts, nama }: NamedOfficial): Tenure[] =>
  posts.flatMap(({ tenures }) => tenures.filter(({ pejabat }) => bare(pejabat.nama) === nama));

/** "BUDI menjabat Camat 1 Agustus s.d. 31 Desember 2024". */
const sayTenure = (person: NamedOfficial): string =>
  formatList(
    tenuresOf(person).map(({ pejabat, masa }) => `${pejabat.nama} menjabat ${jabatanOf(pejabat)} ${formatMasa(masa)}`),
  ) ||
  `${person.posts[0]?.title ?? ""}: ${formatList(person.posts.flatMap(({ tenures }) => tenures.map(({ pejabat, masa }) => `${pejabat.nama} (${formatMasa(masa)})`)))}`;

/** Whether a day is the first or the last one of his in office; those before and after the year are not known. */
function hasBound(config: Config, person: NamedOfficial, role: Dated["role"], { first, last }: Dated): boolean {
  const isOn = (day: string): boolean => first <= day && day <= last;
  const changes = config.pergantian_pejabat.filter(({ nama }) => bare(nama) === person.nama);
  const bounds = [
    ...tenuresOf(person).flatMap(({ masa }) => masa),
    ...changes.map(({ mulai, sampai }) => [mulai, sampai] as const),
  ];
  // "Sampai 1 Agustus", when the next one came: the day of the change itself.
  return bounds.some(
    ([mulai, sampai]) =>
      (role !== "end" && isOn(mulai)) ||
      (role !== "start" && isOn(sampai)) ||
      (role === "end" && isOn(dayAfter(sampai))),
  );
}

/** Who was in office of the post on a day, a Plh. and whom he stood in for; null for a day that lkjip.yaml does not know of. */
function holdersOn(config: Config, { posts }: NamedOfficial, { first, last }: Dated): Pejabat[] | null {
  const [post] = posts;
  if (post === undefined || first < `${config.tahun}-01-01` || last > lastDayOf(config.tahun + 1)) return null;
  const all = [first, last].flatMap((iso) =>
    post.of.flatMap((of) => [
      holderOf(config, of, iso),
      typeof of === "string" ? pejabatOn(config, iso)[of] : headOn(config, of, iso),
    ]),
  );
  return all.filter(({ nama }, at) => all.findIndex((each) => each.nama === nama) === at);
}

/** Whether he held another post of the office then, under which he may have done it. */
const hasOther = (config: Config, person: NamedOfficial, { first, last }: Dated): boolean =>
  listOf(config).some((of) => [first, last].some((iso) => bare(holderOf(config, of, iso).nama) === person.nama));

/** Whether the sentence says of one person alone from when or until when he was in office, and nothing else. */
function isPlain(person: NamedOfficial, date: Dated, { teks, people, dates, isRow }: Situation): boolean {
  const lower = teks.toLowerCase();
  // A row may be about a training, a leave or a rank.
  if (isRow) return false;
  if (people.length > 1 || !person.isSingle || OTHERWISE.test(lower) || person.until > date.start) return false;
  const open = dates.find(({ start, end }) => end <= date.start && start >= person.until);
  const [first, second] = dates;
  const isRange = first !== undefined && second !== undefined && BETWEEN.test(lower.slice(first.end, second.start));
  if (dates.length > (isRange ? 2 : 1)) return false;
  const days = (open ?? date).start;
  const between = blankPosts(lower.slice(person.until, days), person).replace(START, " ").replace(END, " ");
  return PLAIN.test(between);
}

/** Whether the sentence says of one person that he had the post then, and has no word of anything else. */
function saysState(person: NamedOfficial, date: Dated, { teks, people, dates, isRow }: Situation): boolean {
  const lower = teks.toLowerCase();
  if (people.length > 1 || !person.isSingle || isRow || dates.length > 1 || !IN_OFFICE.test(lower)) return false;
  const blank = (from: string, start: number, end: number): string =>
    from.slice(0, start) + "#".repeat(end - start) + from.slice(end);
  return STATE.test(blankPosts(blank(blank(lower, person.start, person.until), date.start, date.end), person));
}

const blankPosts = (teks: string, { posts }: NamedOfficial): string =>
  posts
    .flatMap(({ written }) => [...written])
    .sort((a, b) => b.length - a.length)
    .reduce((rest, post) => rest.replaceAll(post, " # "), teks);

/** Whether the sentence says of one person that he did something on the day, and the day can be of nothing else. */
function sayAct(person: NamedOfficial, date: Dated, { teks, people, dates, isRow }: Situation): boolean {
  const lower = teks.toLowerCase();
  if (people.length > 1 || !person.isSingle || isRow || dates.length > 1) return false;
  // A day without its year may be one of a year that is named elsewhere.
  if (OTHERWISE.test(lower) || HANDED.test(lower) || !/\d{4}/.test(date.teks)) return false;
  const behind = blankPosts(lower.slice(person.until), person).replace(
    /^[\s,]*(?:selaku|sebagai)\s+(?:plt\.\s+|plh\.\s+|pj\.\s+)?#/,
    "",
  );
  if (!ACT.test(behind)) return false;
  if (date.start < person.start)
    return /^pada (?:hari \p{L}+,? )?(?:tanggal |bulan )?$/u.test(lower.slice(0, date.start)) && !APART.test(behind);
  const object = lower.slice(person.until, date.start);
  return (
    /\bpada (?:hari \p{L}+,? )?(?:tanggal |bulan )?$/u.test(object) &&
    !APART.test(object) &&
    /^[\s.]*$/.test(lower.slice(date.end))
  );
}
