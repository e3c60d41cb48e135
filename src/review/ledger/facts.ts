import { calculateOfficeRataRata } from "../../measure/pengukuran.ts";
import type {
  Computed,
  NilaiRealisasi,
  PengukuranIndikator,
  PengukuranKinerja,
  RataRata,
  RealisasiAnggaran,
} from "../../measure/result.ts";
import { type Desimal, desimal, ZERO } from "../../model/desimal.ts";
import { formatTw, isPercentSatuan, isRupiahSatuan } from "../../model/format.ts";
import { listSubKegiatan } from "../../plan/indikator.ts";
import { listOtherKecamatan } from "../../plan/kecamatan.ts";
import type { Config, Target } from "../../plan/schema.ts";
import type { NilaiTarget } from "../../plan/target.ts";
import { type Fact, type FactKind, type Quantity, type Subject, subjectOf } from "./fact.ts";

/** Everything that the data know, by what it is of. */
export type FactIndex = ReadonlyMap<Subject, readonly Fact[]>;

/** Gathers the facts of an office; made once for a review. */
export function indexFacts(config: Config, pengukuran: PengukuranKinerja): FactIndex {
  const { tahun } = pengukuran;
  const index = new Map<Subject, readonly Fact[]>();
  for (const p of pengukuran.indikator) index.set(subjectOf.indikator(p.plan.id), factsOfIndikator(p, config));
  for (const [subject, fact] of otherFacts(config, pengukuran)) index.set(subject, [fact]);
  const mean = (nama: string, { capaian, terlewat }: RataRata): Fact[] =>
    one("rata-rata capaian", tahun, "persen", computedOf(capaian), `rata-rata capaian ${nama} tahun ${tahun}`, {
      provisional: terlewat.length > 0,
    });
  const { anggaran } = pengukuran;
  for (const s of pengukuran.sasaran) {
    const shared = anggaran.efisiensi.find(({ kode }) => kode === s.kode);
    const nama = `sasaran ${s.kode} ${s.uraian}`;
    index.set(subjectOf.sasaran(s.kode), [
      ...mean(nama, s.rataRata),
      ...(shared === undefined ? [] : budgetFacts(shared, tahun, nama)),
      ...one("efisiensi", tahun, "persen", shared && computedOf(shared.efisiensi), `efisiensi ${nama}`),
    ]);
  }
  const nama = config.instansi.nama;
  const several = pengukuran.sasaran.some(({ indikator }) => indikator.length > 1);
  const rivals = several ? { rivals: listMeans(pengukuran) } : {};
  index.set(subjectOf.office, [
    // Over indicators or over sasaran: offices differ, and where both come out otherwise there are two readings.
    ...(["indikator", "sasaran"] as const).flatMap((over) => {
      const list = calculateOfficeRataRata({ kebijakan: { ...config.kebijakan, rata_rata: over } }, pengukuran.sasaran);
      return mean(nama, list).map((fact) => ({ ...fact, ...rivals, over, meaning: `${fact.meaning}, atas ${over}` }));
    }),
    ...budgetFacts(anggaran, tahun, nama),
    ...one("pagu murni", tahun, "rupiah", anggaran.paguMurni, `pagu murni ${nama} tahun ${tahun}`),
    ...anggaran.riwayat.flatMap((r) => budgetFacts(r, r.tahun, nama)),
  ]);
  for (const level of listAnggaran(pengukuran)) {
    const nama = `${level.kode} ${level.uraian}`;
    index.set(subjectOf.anggaran(level.kode), [
      ...budgetFacts(level, tahun, nama),
      ...one("pagu murni", tahun, "rupiah", level.paguMurni, `pagu murni ${nama} tahun ${tahun}`),
      ...anggaran.riwayat.flatMap((r) => {
        const old = r.program[level.kode];
        return old === undefined ? [] : budgetFacts({ ...old, serapan: null }, r.tahun, nama);
      }),
    ]);
  }
  for (const [kode, facts] of unitFacts(config, pengukuran)) index.set(subjectOf.unit(kode), facts);
  return index;
}

/** Means of the office as offices take them: of which indicators, over which groups, and cut off where. */
function listMeans({ indikator, sasaran }: PengukuranKinerja): Desimal[] {
  const level = (...tingkat: string[]) => indikator.filter(({ plan }) => tingkat.includes(plan.tingkat));
  const lists = [
    level("sasaran"),
    level("tujuan"),
    level("tujuan", "sasaran"),
    indikator,
    indikator.filter((p) => p.indikator.iku),
  ];
  return [100, 120, null].flatMap((bound) => {
    const valuesOf = (list: readonly PengukuranIndikator[]): Desimal[] =>
      list
        .flatMap((p) => computedOf(p.capaian) ?? [])
        .map((nilai) => (bound !== null && nilai.gt(bound) ? desimal(bound) : nilai));
    const groups = sasaran.flatMap((s) => meanOf(valuesOf(s.indikator)));
    return [...lists.flatMap((list) => meanOf(valuesOf(list))), ...meanOf(groups)];
  });
}

const meanOf = (list: readonly Desimal[]): Desimal[] =>
  list.length === 0 ? [] : [list.reduce((sum, each) => sum.plus(each), ZERO).div(list.length)];

/** Every level of the budget: programs, kegiatan, sub kegiatan. */
export const listAnggaran = ({ anggaran }: PengukuranKinerja): RealisasiAnggaran[] =>
  anggaran.program.flatMap((p) => [p, ...p.kegiatan.flatMap((k) => [k, ...k.subKegiatan])]);

/** The value of a computed number; undefined where there is none. */
export const computedOf = (computed: Computed): Desimal | undefined =>
  computed.status === "terhitung" ? computed.nilai : undefined;

/** The number of a realised value; undefined for a predikat without one. */
export const numberOf = (nilai: NilaiRealisasi): Desimal | undefined =>
  nilai.status === "ada" && (nilai.predikat === undefined || /\d/.test(nilai.predikat)) ? nilai.nilai : undefined;

/** How the values of an indicator are written. */
export const kindOf = (satuan: string): FactKind =>
  isPercentSatuan(satuan) ? "persen" : isRupiahSatuan(satuan) ? "rupiah" : "angka";

function one(
  quantity: Quantity,
  tahun: number,
  kind: FactKind,
  nilai: Desimal | undefined,
  meaning: string,
  more: { readonly satuan?: string; readonly triwulan?: number; readonly provisional?: boolean } = {},
): Fact[] {
  if (nilai === undefined) return [];
  return [{ quantity, tahun, kind, nilai, meaning, satuan: "", triwulan: null, ...more }];
}

/** An index or a score has no word that is counted. */
const INDEX_SATUAN = /^(?:|nilai|indeks|poin|skor|angka|predikat|kategori|%)$/;

/** How the values of an indicator are written, and the word of what they count. */
function unitOf({ indikator }: PengukuranIndikator): { readonly kind: FactKind; readonly satuan: string } {
  const kind = kindOf(indikator.satuan);
  const word = indikator.satuan.trim().toLowerCase();
  return { kind, satuan: kind === "angka" && !INDEX_SATUAN.test(word) ? word : "" };
}

function factsOfIndikator(p: PengukuranIndikator, config: Config): Fact[] {
  const { tahun } = config;
  const { kind, satuan } = unitOf(p);
  const owner = p.plan.tingkat === "unit" ? ` ${p.plan.uraianInduk}` : "";
  const nama = `${p.indikator.kode} ${p.indikator.uraian}${owner}`;
  const say = (quantity: Quantity, t: number, nilai: readonly Desimal[], triwulan?: number): Fact[] =>
    nilai.flatMap((each) => {
      const provisional = quantity === "capaian" && t === tahun && (p.dibatasi || p.terlewat.length > 0);
      const when = triwulan === undefined ? `tahun ${t}` : `${formatTw(triwulan)} tahun ${t}`;
      const percent = quantity === "capaian" || quantity === "kemajuan";
      return one(quantity, t, percent ? "persen" : kind, each, `${quantity} ${nama} ${when}`, {
        ...(percent ? {} : { satuan }),
        ...(triwulan === undefined ? {} : { triwulan }),
        ...(provisional ? { provisional } : {}),
      });
    });
  const planned = Object.entries(p.indikator.target_renstra ?? {});
  const past = p.riwayat.flatMap((r) => [
    ...say("target", r.tahun, targetNumbers(r.target)),
    ...say("realisasi", r.tahun, present(numberOf(r.realisasi))),
    ...say("capaian", r.tahun, present(computedOf(r.capaian))),
  ]);
  return [
    ...say("target", tahun, targetNumbers(p.target)),
    ...say("target murni", tahun, targetNumbers(p.targetMurni)),
    ...say("realisasi", tahun, present(numberOf(p.realisasi))),
    ...say("capaian", tahun, present(computedOf(p.capaian))),
    ...p.triwulan.flatMap((tw) => [
      ...say("target", tahun, targetNumbers(tw.target), tw.triwulan),
      ...say("realisasi", tahun, present(numberOf(tw.realisasi)), tw.triwulan),
      ...say("capaian", tahun, present(computedOf(tw.capaian)), tw.triwulan),
    ]),
    ...past,
    ...planned.flatMap(([t, target]) => say("target Renstra", Number(t), plainNumbers(target))),
    ...(p.renstra === null
      ? []
      : [
          ...say("target Renstra", p.renstra.endTahun, targetNumbers(p.renstra.endTarget)),
          ...say("realisasi Renstra", tahun, present(numberOf(p.renstra.realisasi))),
          ...say("kemajuan", tahun, present(computedOf(p.renstra.kemajuan))),
        ]),
    ...(p.acuan === null
      ? []
      : one("pembanding", tahun, kind, p.acuan.nilai, `pembanding ${p.acuan.nama}`, { satuan })),
  ];
}

/** What other kecamatan reached, as far as lkjip.yaml has it as a number. */
function otherFacts(config: Config, { indikator }: PengukuranKinerja): [Subject, Fact][] {
  return listOtherKecamatan(config).flatMap(({ indikator: kode, kecamatan, nilai }) => {
    const p = indikator.find((each) => each.indikator.kode === kode && each.plan.tingkat !== "unit");
    if (p === undefined || typeof nilai !== "number") return [];
    const meaning = `${p.indikator.uraian} ${kecamatan} (pembanding di lkjip.yaml)`;
    const { kind, satuan } = unitOf(p);
    return one("pembanding", config.tahun, kind, desimal(nilai), meaning, { satuan }).map((fact): [Subject, Fact] => [
      subjectOf.other(kecamatan, kode),
      fact,
    ]);
  });
}

const present = (nilai: Desimal | undefined): Desimal[] => (nilai === undefined ? [] : [nilai]);

function targetNumbers(target: NilaiTarget | null): Desimal[] {
  if (target === null) return [];
  if (target.jenis === "rentang") return [target.min, target.max];
  return present(target.nilai);
}

const plainNumbers = (target: Target): Desimal[] =>
  typeof target === "number"
    ? [desimal(target)]
    : typeof target === "string"
      ? []
      : [desimal(target.min), desimal(target.max)];

interface Budget {
  readonly pagu: Desimal;
  readonly realisasi: Desimal;
  /** Null where only the sums are known. */
  readonly serapan: Computed | null;
}

function budgetFacts({ pagu, realisasi, serapan }: Budget, tahun: number, nama: string): Fact[] {
  const when = `${nama} tahun ${tahun}`;
  const complete = serapan === null || serapan.status === "terhitung";
  const share = serapan === null ? (pagu.gt(0) ? realisasi.times(100).div(pagu) : undefined) : computedOf(serapan);
  return [
    ...one("pagu", tahun, "rupiah", pagu, `pagu ${when}`),
    ...(complete
      ? [
          ...one("realisasi", tahun, "rupiah", realisasi, `realisasi anggaran ${when}`),
          ...one("sisa pagu", tahun, "rupiah", pagu.minus(realisasi).abs(), `pagu dikurangi realisasi ${when}`),
        ]
      : []),
    ...one("serapan", tahun, "persen", share, `serapan anggaran ${when}`),
  ];
}

/** Budget of each unit: over the sub kegiatan that its form asks for. */
function unitFacts(config: Config, pengukuran: PengukuranKinerja): [string, Fact[]][] {
  const measured = new Map(listAnggaran(pengukuran).map((level) => [level.kode, level]));
  const byUnit = new Map<string, RealisasiAnggaran[]>();
  for (const { subKegiatan } of listSubKegiatan(config)) {
    const level = measured.get(subKegiatan.kode);
    if (level !== undefined) byUnit.set(subKegiatan.unit, [...(byUnit.get(subKegiatan.unit) ?? []), level]);
  }
  return config.unit.map(({ kode, nama }) => {
    const levels = byUnit.get(kode) ?? [];
    if (levels.length === 0) return [kode, []];
    const sum = (of: (level: RealisasiAnggaran) => Desimal): Desimal =>
      levels.reduce((total, level) => total.plus(of(level)), ZERO);
    const [pagu, realisasi] = [sum((l) => l.pagu), sum((l) => l.realisasi)];
    const open = levels.find(({ serapan }) => serapan.status === "belum_lengkap");
    const serapan: Computed =
      open !== undefined
        ? open.serapan
        : pagu.gt(0)
          ? { status: "terhitung", nilai: realisasi.times(100).div(pagu) }
          : { status: "belum_dapat_dinilai", alasan: "pagu 0" };
    return [kode, budgetFacts({ pagu, realisasi, serapan }, config.tahun, nama)];
  });
}
