import type { PengukuranIndikator, PengukuranSasaran } from "../../measure/result.ts";
import type { Desimal } from "../../model/desimal.ts";
import { round } from "../../model/format.ts";
import type { ClaimVerdict } from "./claim-about.ts";
import type { OfficeKnowledge, Surrounding } from "./context.ts";
import { computedOf, numberOf } from "./facts.ts";
import type { Sentence } from "./sentence.ts";
import { bind, isIndikator, isUnit } from "./subject.ts";

/** One of those that are compared. */
interface Rival {
  readonly nama: string;
  readonly nilai: Desimal | undefined;
}

/** Judges "tertinggi" and "terendah"; null where the sentence names nobody that it would be. */
export function judgeExtreme(
  sentence: Sentence,
  m: RegExpMatchArray,
  around: Surrounding,
  known: OfficeKnowledge,
): ClaimVerdict | null {
  const start = m.index ?? 0;
  const at = { start, end: start + m[0].length };
  const elsewhere = sentence.parts.length > 0 || sentence.years.some(({ tahun }) => tahun !== known.config.tahun);
  const open: ClaimVerdict = { truth: null, arti: null, certain: false };
  const scopes = listRivals(sentence, at, known);
  if (scopes === null) return null;
  if (elsewhere || scopes.length === 0) return open;
  const highest = m[1] !== undefined;
  const truths = scopes.map(({ owner, rivals }): boolean | null => {
    const values = rivals.map(({ nilai }) => nilai);
    if (owner === undefined || values.some((each) => each === undefined) || values.length < 2) return null;
    return values.every((each) => each !== undefined && (highest ? each.lte(owner) : each.gte(owner)));
  });
  const all = (wanted: boolean): boolean => truths.every((each) => each === wanted);
  // Below the heading of a sasaran it may be the one of that sasaran.
  const own = /\b(?:kantor|kecamatan)\b/.test(sentence.words) ? new Set<string>() : namesWithin(around, known);
  const isOwnExtreme = scopes.some(({ owner, rivals }) => {
    const values = rivals.flatMap(({ nama, nilai }) => (nilai !== undefined && own.has(nama) ? [nilai] : []));
    return (
      owner !== undefined &&
      values.some((each) => each.eq(owner)) &&
      values.every((each) => (highest ? each.lte(owner) : each.gte(owner)))
    );
  });
  // The first reading is the usual one; a mistake has to be one in all.
  const truth = truths[0] === true ? true : all(false) && !isOwnExtreme ? false : null;
  const best = scopes[0]?.rivals.reduce((a, b) =>
    a.nilai !== undefined && b.nilai !== undefined && (highest ? b.nilai.gt(a.nilai) : b.nilai.lt(a.nilai)) ? b : a,
  );
  return {
    truth,
    arti: truth === null ? null : `${m[0]}: ${best?.nama ?? ""}`,
    nilai: best?.nama ?? null,
    certain: scopes.every(({ sure }) => sure),
  };
}

/** What belongs to the sasaran of the heading: its indicators, and the programs that serve it with all below them. */
function namesWithin({ sasaran }: Surrounding, { pengukuran }: OfficeKnowledge): ReadonlySet<string> {
  const kode = new Set(sasaran?.indikator.flatMap(({ indikator }) => indikator.program ?? []));
  const program = pengukuran.anggaran.program.filter((each) => kode.has(each.kode));
  const kegiatan = program.flatMap((each) => each.kegiatan);
  const lines = [...program, ...kegiatan, ...kegiatan.flatMap((each) => each.subKegiatan)];
  return new Set([
    ...(sasaran?.indikator.map(({ indikator }) => indikator.uraian) ?? []),
    ...lines.map(({ uraian }) => uraian),
  ]);
}

/** The sasaran among whose indicators a sentence compares, by its number; null where it is not said which one. */
function sasaranNamed(
  { teks }: Sentence,
  { sasaran }: OfficeKnowledge["pengukuran"],
): PengukuranSasaran | null | undefined {
  const found = [
    ...teks.matchAll(/\bsasaran(?: strategis)?(?: ke-?)? ?(\d+|ini|tersebut|pertama|kedua|ketiga|itu)\b/gi),
  ];
  if (found.length === 0) return undefined;
  const [only] = found;
  return found.length === 1 ? (sasaran[Number(only?.[1]) - 1] ?? null) : null;
}

interface RivalScope {
  readonly owner: Desimal | undefined;
  readonly rivals: readonly Rival[];
  readonly sure: boolean;
}

/** Those that a claim compares, in each way that it may be meant; null where it names none of them. */
export function listRivals(
  sentence: Sentence,
  at: { start: number; end: number },
  { pengukuran, indikatorSasaran, config }: OfficeKnowledge,
): RivalScope[] | null {
  const { desimal } = config.kebijakan;
  const unit = bind(sentence, at, isUnit);
  const indikator = bind(sentence, at, isIndikator);
  const line = bind(sentence, at, ({ anggaran }) => anggaran.length > 0);
  const sasaran = bind(sentence, at, ({ sasaran: list }) => list.length > 0);
  const { quantities } = sentence;
  const word = quantities.findLast(({ start }) => start <= at.end) ?? quantities[0];
  const shown = (nilai: Desimal | undefined): Desimal | undefined => nilai && round(nilai, desimal);
  const of = (p: PengukuranIndikator, quantity: string): Desimal | undefined =>
    shown(quantity === "capaian" ? computedOf(p.capaian) : numberOf(p.realisasi));
  if (unit !== null) {
    const group = indikator?.named.indikator.filter(({ plan }) => plan.tingkat === "unit") ?? [];
    const owner = group.find(({ plan }) => plan.induk === unit.named.unit[0]?.kode);
    if (group.length < 2 || owner === undefined) return [];
    const units = sentence.mentions.filter(({ named }) => isUnit(named)).length;
    const scope = (quantity: string): RivalScope => ({
      owner: of(owner, quantity),
      rivals: group.map((p) => ({ nama: p.plan.uraianInduk, nilai: of(p, quantity) })),
      sure: unit.named.exact && indikator?.named.exact === true && units === 1,
    });
    return word?.quantity === "capaian" ? [scope("capaian"), scope("realisasi")] : [scope("realisasi")];
  }
  if (line !== null) {
    if (sasaranNamed(sentence, pengukuran) !== undefined) return [];
    const [owner] = line.named.anggaran;
    const { program } = pengukuran.anggaran;
    const levels = [
      program,
      program.flatMap((p) => p.kegiatan),
      program.flatMap((p) => p.kegiatan.flatMap((k) => k.subKegiatan)),
    ];
    const peers = levels.find((level) => level.some(({ kode }) => kode === owner?.kode)) ?? [];
    const value = (each: (typeof peers)[number]): Desimal | undefined =>
      word?.quantity === "pagu"
        ? each.pagu
        : word?.quantity === "realisasi"
          ? each.realisasi
          : shown(computedOf(each.serapan));
    if (owner === undefined || word === undefined || !["pagu", "realisasi", "serapan"].includes(word.quantity))
      return [];
    return [
      {
        owner: value(owner),
        rivals: peers.map((each) => ({ nama: each.uraian, nilai: value(each) })),
        sure: line.named.exact && line.named.anggaran.length === 1,
      },
    ];
  }
  if (indikator !== null) {
    const [owner] = indikator.named.indikator;
    if (owner === undefined || owner.plan.tingkat !== "sasaran" || word?.quantity !== "capaian") return [];
    const within = sasaranNamed(sentence, pengukuran);
    if (within !== undefined && within?.indikator.includes(owner) !== true) return [];
    const names = sentence.mentions.filter(({ named }) => isIndikator(named)).length;
    return (within ? [within.indikator] : [indikatorSasaran, pengukuran.indikator])
      .map((list) => ({
        owner: of(owner, "capaian"),
        rivals: list
          .filter((p) => p === owner || of(p, "capaian") !== undefined)
          .map((p) => ({ nama: p.indikator.uraian, nilai: of(p, "capaian") })),
        sure: indikator.named.exact && indikator.named.indikator.length === 1 && names === 1,
      }))
      .slice(0, /\bsasaran\b|kantor|kecamatan/.test(sentence.words) ? 1 : 2);
  }
  if (sasaran !== null && word?.quantity === "capaian") {
    const owner = sasaran.named.sasaran[0];
    return [
      {
        owner: owner && computedOf(owner.rataRata.capaian),
        rivals: pengukuran.sasaran.map((s) => ({ nama: s.uraian, nilai: computedOf(s.rataRata.capaian) })),
        sure: sasaran.named.exact,
      },
    ];
  }
  return null;
}
