import { isInterim, sayCoverage } from "../measure/coverage.ts";
import type { Efisiensi, PengukuranIndikator, RataRata, RealisasiAnggaran } from "../measure/result.ts";
import type { Desimal } from "../model/desimal.ts";
import {
  capitalize,
  formatAll,
  formatCount,
  formatCounts,
  formatList,
  formatPoint,
  formatRupiah,
  inWords,
  startCount,
} from "../model/format.ts";
import { ARAH } from "../plan/arah.ts";
import type { Kebijakan } from "../plan/schema.ts";
import { type KnownData, reasonAnggaran, reasonCapaian, reasonEfisiensi } from "./reason.ts";
import { sayPointChange } from "./sentence.ts";
import { isMissed, show, textPercent, textQuantityRealisasi, textQuantityTarget } from "./value.ts";

/*
 * Sentences over several indicators, and about money. What is said of all says over how many; see sentence.ts.
 */

const isComplete = ({ capaian }: PengukuranIndikator): boolean => capaian.status !== "belum_lengkap";

/** What became of the indicators: how many reached their target, did not, lack data, cannot be judged; those that are. */
function countOutcomes(list: readonly PengukuranIndikator[]) {
  const outcome = (kata: string, is: (p: PengukuranIndikator) => boolean) => {
    const same = list.filter(is);
    return {
      kata,
      jumlah: same.length,
      interim: sayInterim(same.filter(isInterim).length, same.length),
      /** What is said of others behind it: "dua belum" after those that reached it. */
      short: (other: string): string =>
        kata === "mencapai atau melampaui target" ? other.replace(/^belum mencapai target$/, "belum") : other,
    };
  };
  const outcomes = [
    outcome("mencapai atau melampaui target", (p) => p.capaian.status === "terhitung" && !isMissed(p)),
    outcome("belum mencapai target", isMissed),
    outcome("datanya belum lengkap", (p) => p.capaian.status === "belum_lengkap"),
    outcome("belum dapat dinilai", (p) => p.capaian.status === "belum_dapat_dinilai"),
  ];
  return outcomes.filter(({ jumlah }) => jumlah > 0);
}

/** Behind a count: how many of it are provisional; empty where none is. */
function sayInterim(n: number, of: number): string {
  if (n === 0) return "";
  if (n < of) return ` (${formatCount(n)} di antaranya sementara)`;
  return of === 1 ? " (sementara)" : " (semuanya sementara)";
}

/** How many of the indicators reached their target, and how many could not be judged; `one` names a single one. */
export function kalimatJumlah(list: readonly PengukuranIndikator[], one: string): string {
  const [first, ...rest] = countOutcomes(list);
  if (first === undefined) return "";
  if (list.length === 1) return `${one} ${first.kata}${first.interim}.`;
  if (rest.length === 0) return `${capitalize(formatAll(list.length))} indikator ${first.kata}${first.interim}.`;
  const [all, count, ...counts] = formatCounts(list.length, first.jumlah, ...rest.map(({ jumlah }) => jumlah));
  const opening = `${startCount(count ?? "")} dari ${all} indikator ${first.kata}${first.interim}`;
  const parts = rest.map(({ kata, interim }, i) => `${counts[i]} ${first.short(kata)}${interim}`);
  return parts.length === 1 ? `${opening}; ${parts[0]}.` : `${formatList([opening, ...parts])}.`;
}

/** How many sasaran and indicators an office has, and what became of them, in one sentence. */
export function openingSentence(sasaran: number, list: readonly PengukuranIndikator[], nama: string): string {
  const [of, owned] = formatCounts(sasaran, list.length);
  const open = `${nama} mempunyai ${of} sasaran strategis dengan ${owned} indikator kinerja`;
  const [first, ...rest] = countOutcomes(list);
  if (first === undefined) return `${open}.`;
  if (list.length === 1) return `${open} yang ${first.kata}${first.interim}.`;
  if (rest.length === 0) return `${open}; semuanya ${first.kata}${first.interim}.`;
  const [count, ...counts] = formatCounts(first.jumlah, ...rest.map(({ jumlah }) => jumlah));
  const parts = rest.map(({ kata, interim }, i) => `${counts[i]} ${first.short(kata)}${interim}`);
  return `${open}; ${formatList([`${count} di antaranya ${first.kata}${first.interim}`, ...parts])}.`;
}

/** How many indicators are in which category; null for a single one, of which its card says it. */
export function categorySentence(list: readonly PengukuranIndikator[], skala: Kebijakan["skala"]): string | null {
  if (list.length < 2) return null;
  const groups = [...skala.map(({ predikat }) => predikat), null].flatMap((predikat) => {
    const same = list.filter((p) => p.predikat === predikat);
    const interim = predikat === null ? "" : sayInterim(same.filter(isInterim).length, same.length);
    return same.length === 0 ? [] : [{ predikat, jumlah: same.length, interim }];
  });
  const [first, ...rest] = groups;
  if (first === undefined || first.predikat === null) return null;
  if (rest.length === 0)
    return `${capitalize(formatAll(first.jumlah))} indikator berkategori ${first.predikat}${first.interim}.`;
  const [count, ...counts] = formatCounts(...groups.map(({ jumlah }) => jumlah));
  const parts = rest.map(
    ({ predikat, interim }, i) =>
      `${counts[i]} ${predikat === null ? "belum dapat dikategorikan" : predikat}${interim}`,
  );
  return `${formatList([`${startCount(count ?? "")} indikator berkategori ${first.predikat}${first.interim}`, ...parts])}.`;
}

/** The mean of the office with the number of values in it; who is left out, with the reason. */
export function kalimatRataRata(rata: RataRata, list: readonly PengukuranIndikator[], known: KnownData): string {
  const { kebijakan } = known.config;
  if (rata.capaian.status !== "terhitung")
    return list.every(isComplete)
      ? "Rata-rata capaian kinerja tidak dapat dihitung karena tidak ada capaian yang dapat dinilai."
      : "Rata-rata capaian kinerja belum dapat disajikan karena belum ada indikator yang datanya lengkap.";
  const category = rata.predikat === null ? "" : ` dengan kategori ${rata.predikat}`;
  const isCounted = kebijakan.rata_rata === "indikator" && sayCoverage(rata.coverage) !== null;
  const over = isCounted ? "" : ` dari ${formatCount(rata.n)} ${kebijakan.rata_rata}`;
  const nama = list.length === 1 ? "Capaiannya" : `Rata-rata capaian kinerja${over}`;
  return [
    `${mentionRata(nama, rata)} adalah ${textPercent(rata.capaian.nilai, kebijakan)}${category}.`,
    ...kalimatOutside(list, known),
  ].join(" ");
}

/** The name of a mean, with how much of its data was there; `kebijakan` also says how many values a complete one has. */
export function mentionRata(nama: string, { n, coverage }: RataRata, kebijakan?: Kebijakan): string {
  const complete = kebijakan === undefined ? null : `${n} ${kebijakan.rata_rata}`;
  const teks = sayCoverage(coverage) ?? complete;
  return teks === null ? nama : `${nama} (${teks})`;
}

/** The mean of one sasaran, after what it is called; null without one. */
export function kalimatRataSasaran(open: string, rata: RataRata, kebijakan: Kebijakan): string | null {
  if (rata.capaian.status !== "terhitung") return null;
  const category = rata.predikat === null ? "" : ` dengan kategori ${rata.predikat}`;
  return `${mentionRata(open, rata)} adalah ${textPercent(rata.capaian.nilai, kebijakan)}${category}.`;
}

/** Who is not in the mean: named where they are few, counted where they are many. */
function kalimatOutside(list: readonly PengukuranIndikator[], known: KnownData): string[] {
  const pending = list.filter((p) => !isComplete(p));
  const unfit = list.filter(({ capaian }) => capaian.status === "belum_dapat_dinilai");
  const mention = (p: PengukuranIndikator): string => `${p.indikator.uraian} karena ${reasonCapaian(p, known)}`;
  const say = (some: readonly PengukuranIndikator[], many: string, few: string): string[] => {
    if (some.length === 0) return [];
    return some.length > FEW
      ? [`${startCount(formatCount(some.length))} indikator ${many}.`]
      : [`${few} adalah ${formatList(some.map(mention))}.`];
  };
  return [
    ...say(pending, "belum diperhitungkan karena datanya belum lengkap", "Yang belum diperhitungkan"),
    ...say(unfit, "tidak diperhitungkan karena belum dapat dinilai", "Yang tidak diperhitungkan"),
  ];
}

/** So many are named with their reasons. */
const FEW = 3;

/** The highest and the lowest capaian with their names; null for fewer than two different ones. */
export function kalimatTertinggi(list: readonly PengukuranIndikator[], kebijakan: Kebijakan): string | null {
  const assessed = list.flatMap((p) =>
    p.capaian.status === "terhitung" ? [{ p, nilai: show(p.capaian.nilai, kebijakan) }] : [],
  );
  const bounds = findBounds(assessed);
  if (bounds === null) return null;
  const mention = (nilai: Desimal): string => {
    const same = assessed.filter((d) => d.nilai.eq(nilai)).map((d) => d.p);
    const [one] = same;
    const detail = same.length === 1 && one !== undefined ? mentionTurun(one) : "";
    const nama =
      same.length > 2
        ? `${formatCount(same.length)} indikator`
        : `indikator ${formatList(same.map((p) => p.indikator.uraian))}`;
    return `${nama} (${textPercent(nilai, kebijakan)}${interimOf(same)}${detail})`;
  };
  const scope =
    assessed.length === list.length
      ? "Capaian"
      : `Di antara ${formatCount(assessed.length)} indikator yang dapat dinilai, capaian`;
  return `${scope} tertinggi diperoleh ${mention(bounds.height)} dan terendah ${mention(bounds.low)}.`;
}

/** Where less is better a high capaian is a low count: said, so that nobody reads it the other way round. */
function mentionTurun(p: PengukuranIndikator): string {
  if (ARAH[p.plan.rule.arah].better !== "turun" || p.realisasi.status !== "ada") return "";
  const { satuan } = p.indikator;
  return `, yaitu ${textQuantityRealisasi(p.realisasi, satuan)} dari batas ${textQuantityTarget(p.target, satuan)}`;
}

/** Of indicators with the same capaian: whether it is provisional. */
function interimOf(same: readonly PengukuranIndikator[]): string {
  if (!same.some(isInterim)) return "";
  return same.every(isInterim) ? ", sementara" : ", sebagian sementara";
}

function findBounds(list: readonly { readonly nilai: Desimal }[]): { height: Desimal; low: Desimal } | null {
  const order = list.map(({ nilai }) => nilai).sort((a, b) => b.cmp(a));
  const [height, low] = [order[0], order.at(-1)];
  return height === undefined || low === undefined || height.eq(low) ? null : { height, low };
}

/** Budget of one level: ceiling, spending, absorption, remainder. */
export function kalimatSerapan(
  nama: string,
  a: Pick<RealisasiAnggaran, "pagu" | "realisasi" | "serapan">,
  kebijakan: Kebijakan,
): string {
  const pagu = `Pagu anggaran ${nama} adalah ${formatRupiah(a.pagu)} (${inWords(a.pagu)} rupiah)`;
  if (a.serapan.status === "belum_dapat_dinilai") return `${pagu}; serapannya tidak dapat dihitung karena pagunya 0.`;
  if (a.serapan.status === "belum_lengkap") {
    const soFar = a.realisasi.eq(0) ? "" : ` Realisasi yang sudah dilaporkan ${formatRupiah(a.realisasi)}.`;
    return `${pagu}.${soFar} Serapannya belum dapat dihitung karena ${reasonAnggaran(a.serapan.missing)}.`;
  }
  const sisa = a.pagu.minus(a.realisasi);
  const tail = sisa.lt(0)
    ? `, melebihi pagu sebesar ${formatRupiah(sisa.abs())}`
    : sisa.eq(0)
      ? ""
      : `, dengan sisa ${formatRupiah(sisa)}`;
  return `${pagu} dan realisasinya ${formatRupiah(a.realisasi)} atau ${textPercent(a.serapan.nilai, kebijakan)}${tail}.`;
}

/** The same in few words, for a summary. */
export function kalimatSerapanShort(
  a: Pick<RealisasiAnggaran, "pagu" | "realisasi" | "serapan">,
  kebijakan: Kebijakan,
): string {
  if (a.serapan.status === "terhitung")
    return `Dari pagu anggaran ${formatRupiah(a.pagu)} terealisasi ${formatRupiah(a.realisasi)} atau ${textPercent(a.serapan.nilai, kebijakan)}.`;
  return a.serapan.status === "belum_dapat_dinilai"
    ? "Serapan anggaran tidak dapat dihitung karena pagunya 0."
    : `Serapan anggaran belum dapat dihitung karena ${reasonAnggaran(a.serapan.missing)}.`;
}

/** What a year ends with: mean of capaian and absorption, as far as either is known. */
export function closingSentence(
  rata: RataRata,
  serapan: RealisasiAnggaran["serapan"],
  list: readonly PengukuranIndikator[],
  { kebijakan, tahun, instansi }: KnownData["config"],
): string {
  const what = list.length === 1 ? "capaian kinerja" : "rata-rata capaian kinerja";
  const category = rata.predikat === null ? "" : ` dengan kategori ${rata.predikat}`;
  const mean =
    rata.capaian.status === "terhitung"
      ? `${mentionRata(what, rata)} ${textPercent(rata.capaian.nilai, kebijakan)}${category}`
      : null;
  const spent = serapan.status === "terhitung" ? `serapan anggaran ${textPercent(serapan.nilai, kebijakan)}` : null;
  const open = `Tahun ${tahun} ditutup ${instansi.nama} dengan`;
  if (mean !== null && spent !== null) return `${open} ${mean} dan ${spent}.`;
  if (mean !== null) return `${open} ${mean}; serapan anggarannya belum dapat dihitung.`;
  if (spent !== null) return `${open} ${spent}; ${what}nya belum dapat disajikan.`;
  return `${capitalize(what)} dan serapan anggaran tahun ${tahun} belum dapat disajikan.`;
}

/** Absorption against the year before, in percentage points. */
export function lastSerapanSentence(now: Desimal, last: Desimal, lastTahun: number, kebijakan: Kebijakan): string {
  const change = sayPointChange(last, now, lastTahun, kebijakan);
  return change === null
    ? `Serapan anggaran tetap ${textPercent(now, kebijakan)}, sama dengan tahun ${lastTahun}.`
    : `Serapan anggaran ${change}.`;
}

/** The programmes with the highest and the lowest absorption; null for fewer than two different ones. */
export function kalimatSerapanProgram(program: readonly RealisasiAnggaran[], kebijakan: Kebijakan): string | null {
  const assessed = program.flatMap((p) =>
    p.serapan.status === "terhitung" ? [{ nama: p.uraian, nilai: show(p.serapan.nilai, kebijakan) }] : [],
  );
  const bounds = findBounds(assessed);
  if (bounds === null) return null;
  const mention = (nilai: Desimal): string => {
    const nama = assessed.filter((d) => d.nilai.eq(nilai)).map((d) => d.nama);
    return `${nama.length > 2 ? `${formatCount(nama.length)} program` : formatList(nama)} (${textPercent(nilai, kebijakan)})`;
  };
  const scope =
    assessed.length === program.length
      ? "Serapan"
      : `Di antara ${formatCount(assessed.length)} program yang serapannya dapat dihitung, serapan`;
  return `${scope} tertinggi ada pada ${mention(bounds.height)} dan terendah pada ${mention(bounds.low)}.`;
}

/** Efficiency of one sasaran, or why none is stated. */
export function kalimatEfisiensi(label: string, e: Efisiensi, kebijakan: Kebijakan): string {
  if (e.efisiensi.status !== "terhitung" || e.capaian.status !== "terhitung" || e.serapan.status !== "terhitung")
    return `Tingkat efisiensi ${label} ${reasonEfisiensi(e, { kebijakan })}.`;
  const interim = e.coverage.final ? "" : " (sementara)";
  const capaian = `Dengan capaian kinerja ${textPercent(e.capaian.nilai, kebijakan)}${interim}`;
  if (kebijakan.efisiensi === "pmk") {
    const ne =
      e.nilaiEfisiensi?.status === "terhitung"
        ? ` dan nilai efisiensinya ${textPercent(e.nilaiEfisiensi.nilai, kebijakan)}`
        : "";
    return `${capaian}, pagu ${formatRupiah(e.pagu)}, dan realisasi ${formatRupiah(e.realisasi)}, efisiensinya ${textPercent(e.efisiensi.nilai, kebijakan)}${ne}.`;
  }
  const dasar = `${capaian} dan serapan anggaran program pendukung ${textPercent(e.serapan.nilai, kebijakan)}`;
  return `${dasar}, tingkat efisiensinya ${formatPoint(show(e.capaian.nilai, kebijakan).minus(show(e.serapan.nilai, kebijakan)), kebijakan.desimal)} poin persentase.`;
}
