import { type Desimal, HUNDRED, ZERO } from "../../model/desimal.ts";
import { formatAngka, formatList, round } from "../../model/format.ts";
import { normalize } from "../../model/text.ts";
import { ALL_SERVICES, type Figure } from "./figure-kept.ts";

/*
 * Figures that come of others: the two sexes together, a group together, each as a share of that, people per area. Ticked and
 * asked about, never contradicted: of what something is a part, people say.
 */

/** Figures that come to something together. */
interface Whole {
  readonly parts: readonly Figure[];
  readonly sum: Figure;
}

const SEX = /(?<!\S)(?:laki-laki|perempuan|pria|wanita)(?!\S)/;

/** What comes of the figures of an office. */
export function deriveFigures(list: readonly Figure[]): Figure[] {
  const wholes = [...groupBy(list, sexKey), ...groupBy(list, groupKey)].flatMap((parts) => wholeOf(parts, list));
  const sums = wholes.map(({ sum }) => sum).filter(({ names }) => !list.some((each) => each.names[0] === names[0]));
  const shares = [...wholes, ...services(list)].flatMap(({ parts, sum }) => parts.map((each) => shareOf(each, sum)));
  return [...sums, ...shares, ...density([...list, ...sums])];
}

/** "Penduduk laki-laki", "Perempuan" of a group: what it is without the sex; null for any other. */
function sexKey({ profil, names: [nama = ""] }: Figure): string | null {
  if (profil === undefined || !SEX.test(nama)) return null;
  const base = normalize(nama.replace(SEX, " "));
  return base !== "" ? base : profil.kelompok === "" ? "penduduk" : normalize(profil.kelompok);
}

const groupKey = ({ profil, names: [nama = ""] }: Figure): string | null =>
  profil === undefined || profil.kelompok === "" || SEX.test(nama) ? null : normalize(profil.kelompok);

function groupBy(list: readonly Figure[], keyOf: (figure: Figure) => string | null): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of list) {
    const [key, [satuan]] = [keyOf(figure), figure.satuan];
    if (key === null || satuan === undefined) continue;
    groups.set(`${key}\n${satuan}`, [...(groups.get(`${key}\n${satuan}`) ?? []), figure]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** A group with its sum; one of it that is the sum of the others stands for that. */
function wholeOf(group: readonly Figure[], list: readonly Figure[]): Whole[] {
  const total = sumOf(group);
  const own = group.find(({ nilai }) => nilai.times(2).eq(total));
  const parts = group.filter((each) => each !== own);
  const [first] = parts;
  if (first === undefined || total.lte(0)) return [];
  if (own !== undefined && parts.length > 1) return [{ parts, sum: own }];
  const key = sexKey(first) ?? groupKey(first) ?? "";
  const known = list.find(
    ({ names, nilai }) => (names.includes(key) || names.includes(`jumlah ${key}`)) && nilai.eq(total),
  );
  const where = first.meaning.slice((first.profil?.nama ?? "").length);
  const sum: Figure = known ?? {
    names: [`jumlah ${key}`, `total ${key}`, key],
    satuan: first.satuan,
    tahun: null,
    nilai: total,
    meaning: `jumlah ${formatList(parts.map(({ profil }) => profil?.nama ?? ""))}${where}`,
    teks: `${formatAngka(total)} ${first.satuan[0] ?? ""}`.trim(),
  };
  return [{ parts, sum }];
}

/** The services of each year beside all of them. */
const services = (list: readonly Figure[]): Whole[] =>
  list
    .filter(({ layanan, nilai }) => layanan === ALL_SERVICES && nilai.gt(0))
    .map((sum) => ({
      sum,
      parts: list.filter(
        ({ layanan, tahun }) => layanan !== undefined && layanan !== ALL_SERVICES && tahun === sum.tahun,
      ),
    }));

function shareOf({ names, tahun, nilai, profil, layanan, meaning }: Figure, sum: Figure): Figure {
  const share = nilai.times(HUNDRED).div(sum.nilai);
  const nama = profil?.nama ?? layanan ?? "";
  const of = sum.meaning.replace(/^banyaknya /, "");
  return {
    names,
    satuan: ["%", "persen"],
    tahun,
    nilai: share,
    meaning: `bagian ${nama === "" ? meaning : nama} dari ${of}`,
    teks: `${formatAngka(round(share, 2))}%`,
    isShare: true,
  };
}

/** People per area. */
function density(list: readonly Figure[]): Figure[] {
  const people = list.find(
    ({ names, satuan }) => satuan.includes("jiwa") && names.some((nama) => /^(?:jumlah )?penduduk$/.test(nama)),
  );
  const area = list.find(
    ({ names, satuan: [satuan], nilai }) => names.includes("luas") && satuan === "km²" && nilai.gt(0),
  );
  if (people === undefined || area === undefined) return [];
  const nilai = people.nilai.div(area.nilai);
  const names = ["kepadatan penduduk", "kepadatan"];
  return [
    {
      names,
      satuan: people.satuan,
      tahun: null,
      nilai,
      meaning: `${people.meaning} dibagi ${area.meaning}`,
      teks: `${formatAngka(round(nilai, 2))} jiwa per km²`,
    },
  ];
}

const sumOf = (list: readonly Figure[]): Desimal => list.reduce((sum, { nilai }) => sum.plus(nilai), ZERO);
