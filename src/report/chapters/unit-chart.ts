import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Grafik } from "../../model/content.ts";
import { namesBelow, namesBeside } from "../chart-names.ts";
import { type Input, unitOf } from "../input.ts";
import { angkaOf, dot, percentDot, reached, realisasiOf } from "../value.ts";
import { isCourse, targetSeries } from "./analysis-chart.ts";

/** Up to so many units stand side by side; of more, those that are furthest behind. */
const SIDE_BY_SIDE = 12;
const FURTHEST = 10;

const NONE = "Perbandingan antarunit disajikan jika sedikitnya dua unit kerja sudah mempunyai realisasi.";

/**
 * The units that an indicator is taken over, side by side, from the highest: each with its own target. Over twelve, the
 * ten lowest by capaian, to both sides of their target.
 */
export function grafikUnit({ config, pengukuran }: Input, p: PengukuranIndikator): Grafik {
  const common = { jenis: "grafik", blank: NONE } as const;
  const owned = membersOf(p, pengukuran.indikator);
  const nameOf = ({ plan }: PengukuranIndikator): string =>
    (unitOf(config, plan.unit ?? "")?.nama ?? "").replace(/^(?:Kelurahan|Desa|Seksi)\s+/, "");
  if (owned.length > SIDE_BY_SIDE) {
    const assessed = owned
      .flatMap((each) => (each.capaian.status === "terhitung" ? [{ each, nilai: each.capaian.nilai }] : []))
      .sort((a, b) => a.nilai.cmp(b.nilai))
      .slice(0, FURTHEST);
    return {
      ...common,
      judul: `Capaian terendah ${p.indikator.uraian} menurut unit kerja tahun ${config.tahun}`,
      bentuk: "simpangan",
      satuan: "%",
      category: namesBeside(assessed.map(({ each }) => nameOf(each))),
      series: [
        {
          nama: "Capaian",
          nilai: assessed.map(({ each }) => percentDot(angkaOf(each.capaian), config.kebijakan)),
          reached: assessed.map(({ nilai }) => reached(nilai)),
        },
      ],
    };
  }
  const sorted = [...owned].sort((a, b) => (shownValue(b) ?? 0) - (shownValue(a) ?? 0));
  const series = [
    ...targetSeries(
      "Target",
      sorted.map(({ target }) => target),
    ),
    {
      nama: "Realisasi",
      nilai: sorted.map(shownValue),
      reached: sorted.map(({ capaian }) => (capaian.status === "terhitung" ? reached(capaian.nilai) : null)),
    },
  ];
  return {
    ...common,
    judul: `${p.indikator.uraian} menurut unit kerja tahun ${config.tahun}`,
    bentuk: isCourse(p.indikator.satuan, series) ? "titik" : "batang",
    satuan: p.indikator.satuan,
    category: namesBelow(sorted.map(nameOf)),
    series: owned.length < 2 ? [] : series,
  };
}

const shownValue = ({ realisasi }: PengukuranIndikator): number | null => dot(realisasiOf(realisasi));

/** Members that can stand side by side: one a unit, in the unit of the indicator itself, with a number. */
function membersOf(p: PengukuranIndikator, all: readonly PengukuranIndikator[]): PengukuranIndikator[] {
  const members = all.filter(({ plan }) => plan.unit !== undefined && p.anggota.includes(plan.id));
  const alike = members.every(
    ({ indikator, target }) => indikator.satuan === p.indikator.satuan && target.jenis !== "predikat",
  );
  const single = new Set(members.map(({ plan }) => plan.unit)).size === members.length;
  return alike && single ? members.filter((each) => shownValue(each) !== null) : [];
}
