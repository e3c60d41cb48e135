import { calculateSkmIndex } from "../../measure/skm.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka } from "../../model/format.ts";
import { normalize } from "../../model/text.ts";
import type { Config } from "../../plan/schema.ts";
import { SKM_UNSUR } from "../../plan/skm.ts";
import { ALL_SERVICES, type Figure } from "./figure-kept.ts";
import { deriveFigures } from "./figures-derived.ts";
import { readDigits } from "./sentence.ts";

/*
 * Figures that an office keeps in lkjip.yaml beside its plan: of its area, of its survey, of its services.
 */

/** The figures of an office, and by their names where to look for them. */
export interface FigureIndex {
  readonly list: readonly Figure[];
  readonly names: readonly { readonly nama: string; readonly pattern: RegExp }[];
}

/** Gathers the figures of an office; made once for a review. */
export function indexFigures(config: Config): FigureIndex {
  const plain = [...profilFigures(config), ...skmFigures(config), ...layananFigures(config)];
  const list = [...plain, ...deriveFigures(plain)];
  const names = [...new Set(list.flatMap((each) => each.names))].sort((a, b) => b.length - a.length);
  return { list, names: names.map((nama) => ({ nama, pattern: patternOf(nama) })) };
}

/** A name as a whole word, also within "berpenduduk" and "luasnya". */
const patternOf = (nama: string): RegExp => {
  const escaped = nama.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\d])(?:ber|se)?${escaped}(?:nya)?(?![\\p{L}\\d])`, "gu");
};

const LEADING = /^(?:jumlah|banyaknya|luas|total) /;

/** Units that are written in several ways. */
const SATUAN: readonly (readonly string[])[] = [
  ["km²", "km2", "km persegi", "kilometer persegi"],
  ["m²", "m2", "meter persegi"],
  ["ha", "hektare", "hektar"],
  ["jiwa", "orang", "penduduk"],
  ["rt", "rukun tetangga"],
  ["rw", "rukun warga"],
  ["kk", "kepala keluarga"],
];

const writingsOf = (satuan: string): readonly string[] => {
  const word = normalize(satuan);
  return word === "" ? [] : (SATUAN.find((list) => list.includes(word)) ?? [word]);
};

function profilFigures({ profil }: Config): Figure[] {
  return profil.flatMap(({ kelompok, nama, nilai, satuan = "" }): Figure[] => {
    const number = typeof nilai === "number" ? desimal(nilai) : readWhole(nilai);
    if (number === null) return [];
    const key = normalize(nama);
    const bare = key.replace(LEADING, "");
    const short = key.startsWith("luas ") ? ["luas"] : bare === key || bare.length < 3 ? [] : [bare];
    // "Penduduk Desa Sumber": "Desa Sumber dihuni ...".
    const place = /^penduduk ((?:desa|kelurahan) .+)$/.exec(bare)?.slice(1) ?? [];
    const where = `${kelompok === undefined ? "" : `${kelompok}, `}profil di lkjip.yaml`;
    const shown = typeof nilai === "number" ? formatAngka(nilai) : nilai;
    return [
      {
        names: [key, ...short, ...place],
        satuan: writingsOf(satuan),
        tahun: null,
        nilai: number,
        meaning: `${nama} (${where})`,
        certain: true,
        profil: { kelompok: kelompok ?? "", nama },
        teks: satuan === "" ? shown : `${shown} ${satuan}`,
      },
    ];
  });
}

/** A text that is a number and nothing else, as people write one; null for any other. */
const readWhole = (teks: string): Desimal | null =>
  /^(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*|0)(?:,\d+)?$/.test(teks) ? readDigits(teks).nilai : null;

/** The elements are called by number, by name, and by its first word behind "unsur". */
function skmFigures({ skm }: Config): Figure[] {
  return Object.entries(skm).flatMap(([year, survey]): Figure[] => {
    const of = (nama: string): string => `${nama} tahun ${year} (SKM di lkjip.yaml)`;
    const score = { satuan: [], tahun: Number(year) };
    const certain = true as const;
    const unsur = SKM_UNSUR.flatMap(({ kode, kunci, nama }): Figure[] => {
      const nilai = survey[kunci];
      if (nilai === undefined) return [];
      const [first = ""] = normalize(nama).split(/[ ,/]/);
      const names = [kode.toLowerCase(), normalize(nama), `unsur ${first}`, `unsur ${normalize(nama)}`];
      const meaning = of(`nilai unsur ${kode} ${nama}`);
      const times = desimal(nilai).times(25);
      return [
        { ...score, names, certain, isUnsur: true, nilai: desimal(nilai), meaning, teks: formatAngka(nilai) },
        { ...score, names, certain, nilai: times, meaning: `${meaning} dikalikan 25`, teks: formatAngka(times) },
      ];
    });
    const index = calculateSkmIndex(survey);
    const called = ["survei kepuasan masyarakat", "indeks kepuasan masyarakat", "nilai skm", "skm", "ikm"];
    return [
      ...unsur,
      ...(index === null
        ? []
        : [
            {
              ...score,
              names: called,
              nilai: index,
              meaning: of("indeks dari sembilan unsur"),
              teks: formatAngka(index, 2),
            },
          ]),
      ...(survey.responden === undefined
        ? []
        : [
            {
              names: ["responden"],
              satuan: ["responden", "orang"],
              tahun: Number(year),
              nilai: desimal(survey.responden),
              meaning: of("responden"),
              teks: `${formatAngka(survey.responden)} responden`,
            },
          ]),
    ];
  });
}

const ASKED = ["permohonan", "pemohon", "layanan", "pelayanan", "berkas", "dokumen", "surat", "orang"];

function layananFigures({ layanan }: Config): Figure[] {
  const years = [...new Set(layanan.flatMap(({ jumlah }) => Object.keys(jumlah ?? {})))];
  const figure = (names: readonly string[], nama: string, year: string, jumlah: number): Figure => ({
    certain: true,
    layanan: nama,
    names,
    satuan: ASKED,
    tahun: Number(year),
    nilai: desimal(jumlah),
    meaning: `banyaknya ${nama} tahun ${year} (layanan di lkjip.yaml)`,
    teks: formatAngka(jumlah),
  });
  const each = layanan.flatMap(({ nama, jumlah }) =>
    Object.entries(jumlah ?? {}).map(([year, n]) => figure([normalize(nama)], nama, year, n)),
  );
  const total = years.flatMap((year) => {
    const all = layanan.flatMap(({ jumlah }) => jumlah?.[year] ?? []);
    const sum = all.reduce((a, b) => a + b, 0);
    return all.length < layanan.length || all.length < 2
      ? []
      : [figure(["permohonan layanan", "seluruh layanan", "jumlah permohonan"], ALL_SERVICES, year, sum)];
  });
  return [...each, ...total];
}
