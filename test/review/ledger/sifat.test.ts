import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../../src/measure/pengukuran.ts";
import { formatAngka, formatRupiah, round } from "../../../src/model/format.ts";
import { gatherKnowledge, type OfficeKnowledge } from "../../../src/review/ledger/context.ts";
import { printFact } from "../../../src/review/ledger/fact.ts";
import { computedOf, numberOf } from "../../../src/review/ledger/facts.ts";
import { many } from "../../support/breadth.ts";
import { ukurContoh } from "../../support/draf.ts";
import { readKantorNyata } from "../../support/kantor-nyata.ts";
import { kantorAcak } from "../../support/kantor-reviu.ts";
import { createAcak } from "../../word/refresh-acak-tangan.ts";
import { judgeBy, knowledgeOf } from "./judge-in.ts";

/*
 * On the examples and on offices at random: what is made of the data is never contradicted, however it is rounded or said.
 */

interface Fakta {
  readonly kalimat: string;
  readonly known: OfficeKnowledge;
}

const random = (seed: number): OfficeKnowledge => {
  const { config, data } = readKantorNyata(kantorAcak(createAcak(seed)));
  return gatherKnowledge(config, calculatePengukuran(config, data).nilai);
};

/** Sentences that an office's data bear out, with the full name of what they speak of. */
function listFakta(known: OfficeKnowledge): Fakta[] {
  const { pengukuran, config } = known;
  const { tahun } = config;
  const owner = (induk: string): string => ` di ${config.unit.find(({ kode }) => kode === induk)?.nama}`;
  const indikator = pengukuran.indikator.flatMap((p) => {
    const nama = `${p.indikator.uraian}${p.plan.tingkat === "unit" ? owner(p.plan.induk) : ""}`;
    const years = [{ tahun, target: p.target, realisasi: p.realisasi, capaian: p.capaian }, ...p.riwayat];
    return years.flatMap((year) => {
      const target = year.target?.jenis === "angka" ? ([["Target", year.target.nilai]] as const) : [];
      const nilai = numberOf(year.realisasi);
      const capaian = computedOf(year.capaian);
      const unit = /^(?:%|persen)$/.test(p.indikator.satuan)
        ? "%"
        : /\d|^(?:nilai|indeks|poin|)$/.test(p.indikator.satuan)
          ? ""
          : ` ${p.indikator.satuan}`;
      const values = [...target, ...(nilai === undefined ? [] : [["Realisasi", nilai] as const])].flatMap(
        ([quantity, exact]) =>
          [formatAngka(exact), formatAngka(exact, 2), formatAngka(exact, 1), formatAngka(exact, 0)].map(
            (teks) => `${quantity} ${nama} tahun ${year.tahun} sebesar ${teks}${unit}.`,
          ),
      );
      const shown =
        capaian === undefined
          ? []
          : [2, 1, 0].map((places) => `Capaian ${nama} tahun ${year.tahun} sebesar ${formatAngka(capaian, places)}%.`);
      return [...values, ...shown, ...values.map((kalimat) => kalimat.replace(` tahun ${tahun}`, ""))];
    });
  });
  const lines = pengukuran.anggaran.program.flatMap((program) => [
    program,
    ...program.kegiatan,
    ...program.kegiatan.flatMap((k) => k.subKegiatan),
  ]);
  const anggaran = lines.flatMap((line) => {
    const serapan = computedOf(line.serapan);
    return [
      `Pagu ${line.uraian} tahun ${tahun} sebesar ${formatRupiah(line.pagu)}.`,
      ...(line.serapan.status === "terhitung"
        ? [`Realisasi ${line.uraian} sebesar ${formatRupiah(line.realisasi)}.`]
        : []),
      ...(serapan === undefined
        ? []
        : [
            `Serapan ${line.uraian} sebesar ${formatAngka(serapan, 2)}%.`,
            `${line.uraian} terserap ${formatAngka(round(serapan, 1), 1)}%.`,
          ]),
    ];
  });
  return [...indikator, ...anggaran].map((kalimat) => ({ kalimat, known }));
}

const offices = [
  knowledgeOf("kanigaran"),
  knowledgeOf("muncar"),
  knowledgeOf("rantau"),
  ...Array.from({ length: many(2, 60) }, (_, at) => random(at + 1)),
];
const FAKTA = offices.flatMap(listFakta);

describe("a sentence made of the data", () => {
  it("is never contradicted", () => {
    expect(FAKTA.length).toBeGreaterThan(500);
    const wrong = FAKTA.flatMap(({ kalimat, known }) =>
      judgeBy(known, [], kalimat)
        .filter(({ keadaan }) => keadaan === "bertentangan")
        .map(({ teks, arti }) => `${kalimat} ${teks}: ${arti}`),
    );
    expect(wrong).toEqual([]);
  });

  it("is nearly always ticked", () => {
    const ticked = FAKTA.filter(({ kalimat, known }) =>
      judgeBy(known, [], kalimat).some(({ jenis, keadaan }) => jenis === "angka" && keadaan === "cocok"),
    );
    expect(ticked.length / FAKTA.length).toBeGreaterThan(0.9);
  });
});

describe("a thing against its own years", () => {
  interface Years {
    readonly known: OfficeKnowledge;
    readonly nama: string;
    readonly nilai: readonly number[];
  }
  const series = offices.flatMap((known): Years[] =>
    known.indikatorSasaran.flatMap((p) => {
      const of = (tahun: number) =>
        tahun === known.config.tahun ? p.realisasi : p.riwayat.find((each) => each.tahun === tahun)?.realisasi;
      const values = [2, 1, 0].map((back) => of(known.config.tahun - back));
      const numbers = values.map((each) => each && numberOf(each));
      const name = p.indikator.uraian;
      const alone = known.pengukuran.indikator.filter(({ indikator }) => indikator.uraian === name).length === 1;
      return alone && numbers.every((each) => each !== undefined)
        ? [{ known, nama: name, nilai: numbers.map((each) => Number(round(each, known.config.kebijakan.desimal))) }]
        : [];
    }),
  );
  const stateOf = (known: OfficeKnowledge, teks: string, word: string) =>
    judgeBy(known, [], teks).find((each) => each.teks === word)?.keadaan;

  it("is the highest or lowest of so many years where it is, and asked about where it is not", () => {
    expect(series.length).toBeGreaterThan(8);
    const wrong = series.flatMap(({ known, nama, nilai }) => {
      const now = nilai.at(-1) ?? 0;
      const { tahun } = known.config;
      return (["tertinggi", "terendah"] as const).flatMap((word) => {
        const expected = now === (word === "tertinggi" ? Math.max(...nilai) : Math.min(...nilai));
        return [
          `${nama} merupakan yang ${word} dalam tiga tahun.`,
          `Realisasi ${nama} ${word} selama 3 tahun terakhir.`,
          `Realisasi ${nama} ${word} sejak tahun ${tahun - 2}.`,
        ].filter((teks) => stateOf(known, teks, word) !== (expected ? "cocok" : "belum_cocok"));
      });
    });
    expect(wrong).toEqual([]);
  });

  it("is not weighed over more years than the data know", () => {
    const wrong = series.filter(({ known, nama }) => {
      const judged = judgeBy(known, [], `${nama} tertinggi dalam dua puluh tahun.`);
      return judged.some(({ teks, keadaan, doubtful }) => teks === "tertinggi" && (keadaan === "cocok" || doubtful));
    });
    expect(wrong).toEqual([]);
  });

  it("went from the predikat of a year to that of the next, whether the first year is named or not", () => {
    const { config, pengukuran } = ukurContoh("kanigaran", (teks) =>
      teks.replace("2023: { target: BB, realisasi: BB }", "2023: { target: BB, realisasi: B }"),
    );
    const steps = [...offices, gatherKnowledge(config, pengukuran)].flatMap((known) =>
      known.indikatorSasaran.flatMap((p) => {
        const all = [...p.riwayat, { tahun: known.config.tahun, realisasi: p.realisasi }];
        return all.flatMap(({ tahun, realisasi: to }) => {
          const from = all.find((each) => each.tahun === tahun - 1)?.realisasi;
          if (from?.status !== "ada" || to.status !== "ada" || from.nilai.eq(to.nilai)) return [];
          const [a, b] = [from.predikat ?? "", to.predikat ?? ""];
          if (!/^[A-Z]{1,3}$/.test(a) || !/^[A-Z]{1,3}$/.test(b)) return [];
          const verb = to.nilai.gt(from.nilai) ? "naik" : "turun";
          const said = [
            `${p.indikator.uraian} tahun ${tahun} ${verb} dari ${a} menjadi ${b}.`,
            `${p.indikator.uraian} ${verb} dari ${a} menjadi ${b} pada tahun ${tahun}.`,
            `${p.indikator.uraian} ${verb} dari predikat ${a} pada tahun ${tahun - 1} menjadi predikat ${b} pada tahun ${tahun}.`,
          ];
          const now = [
            `${p.indikator.uraian} ${verb} dari ${a} menjadi ${b}.`,
            `${p.indikator.uraian} ${verb} dari ${a} pada tahun ${tahun - 1} menjadi ${b}.`,
          ];
          return [...said, ...(tahun === known.config.tahun ? now : [])].map((teks) => ({
            known,
            teks,
            words: [verb, a, b],
          }));
        });
      }),
    );
    expect(steps.length).toBeGreaterThan(7);
    const wrong = steps.filter(({ known, teks, words }) => {
      const values = judgeBy(known, [], teks).filter((each) => words.includes(each.teks));
      return values.length !== 3 || values.some(({ keadaan }) => keadaan !== "cocok");
    });
    expect(wrong.map(({ teks }) => teks)).toEqual([]);
  });
});

const PENUTUP = ["BAB IV PENUTUP", "A. Simpulan"];

interface Ringkasan extends Fakta {
  readonly nilai: number;
  readonly print: (nilai: number) => string;
  /** Whether nothing but the office's own value can be meant. */
  readonly certain: boolean;
}

/** What a report sums up in its last part: sentences that name the thing and the year, and nobody. */
function listRingkasan(known: OfficeKnowledge): Ringkasan[] {
  const { config, pengukuran } = known;
  const { anggaran, rataRata } = pengukuran;
  const { tahun } = config;
  const complete = anggaran.serapan.status === "terhitung";
  const make = (nilai: number | undefined, print: Ringkasan["print"], certain: boolean): Ringkasan[] =>
    nilai === undefined ? [] : [{ known, nilai, print, certain, kalimat: print(nilai) }];
  const numberOrNone = (nilai: { toString(): string } | undefined) => (nilai === undefined ? undefined : Number(nilai));
  const named = new Map<string, number>();
  for (const { indikator } of pengukuran.indikator) named.set(indikator.uraian, (named.get(indikator.uraian) ?? 0) + 1);
  return [
    ...make(
      numberOrNone(computedOf(anggaran.serapan)),
      (nilai) => `Serapan anggaran tahun ${tahun} sebesar ${formatAngka(nilai, 2)}%.`,
      complete,
    ),
    ...make(
      complete ? Number(anggaran.realisasi) : undefined,
      (nilai) => `Realisasi anggaran tahun ${tahun} sebesar Rp${formatAngka(nilai)}.`,
      complete,
    ),
    ...make(Number(anggaran.pagu), (nilai) => `Pagu anggaran tahun ${tahun} sebesar Rp${formatAngka(nilai)}.`, true),
    ...make(
      numberOrNone(computedOf(rataRata.capaian)),
      (nilai) => `Rata-rata capaian kinerja tahun ${tahun} adalah ${formatAngka(nilai, 2)}%.`,
      rataRata.terlewat.length === 0,
    ),
    ...pengukuran.indikator
      .filter(({ indikator, plan }) => plan.tingkat !== "unit" && /^(?:nilai|indeks|poin)$/i.test(indikator.satuan))
      .flatMap((p) =>
        make(
          numberOrNone(numberOf(p.realisasi)),
          (nilai) => `${p.indikator.uraian} tahun ${tahun} sebesar ${formatAngka(nilai)}.`,
          named.get(p.indikator.uraian) === 1 && !/rata-rata/i.test(p.indikator.uraian),
        ),
      ),
  ];
}

const RINGKASAN = offices.flatMap(listRingkasan);

describe("a sentence of the last part that names no office", () => {
  const contradicted = (known: OfficeKnowledge, headings: readonly string[], teks: string) =>
    judgeBy(known, headings, teks).filter(({ keadaan }) => keadaan === "bertentangan");

  it("is not contradicted where it is made of the data", () => {
    const wrong = [...RINGKASAN, ...FAKTA].flatMap(({ kalimat, known }) =>
      contradicted(known, PENUTUP, kalimat).map(({ teks, arti }) => `${kalimat} ${teks}: ${arti}`),
    );
    expect(wrong).toEqual([]);
  });

  it("is contradicted with the right value where the data say otherwise", () => {
    const sure = RINGKASAN.filter(({ certain }) => certain);
    expect(sure.length).toBeGreaterThan(12);
    const missed = sure.flatMap(({ known, nilai, print, kalimat }) => {
      const [found] = contradicted(known, PENUTUP, print(Math.round((nilai * 1.37 + 0.71) * 100) / 100));
      const right = found !== undefined && Math.abs(Number(found.nilai) - nilai) < 0.01;
      return right ? [] : [kalimat];
    });
    expect(missed).toEqual([]);
  });

  it("is only asked about where something else may be meant", () => {
    const wrong = RINGKASAN.flatMap(({ known, nilai, print }) => {
      const other = print(Math.round((nilai * 1.37 + 0.71) * 100) / 100);
      const within: readonly (readonly [readonly string[], string])[] = [
        [[], other],
        [[...PENUTUP, "Belanja Modal"], other],
        [["BAB II PERENCANAAN KINERJA"], other],
        [PENUTUP, `Target belanja modal ditetapkan pada awal tahun. ${other}`],
      ];
      return within.flatMap(([headings, teks]) => contradicted(known, headings, teks).map(() => teks));
    });
    expect(wrong).toEqual([]);
  });

  it("is not even doubted where its words say that it is a part or a change", () => {
    const parts = [
      "Anggaran Rp12.500.000 dialihkan pada 12 Maret 2024.",
      "Anggaran tahun ini Rp12.500.000 berasal dari hibah.",
      "Pelatihan kader menyerap anggaran Rp12.500.000.",
    ];
    const doubted = offices.flatMap((known) =>
      parts.filter((teks) => judgeBy(known, PENUTUP, teks).some(({ doubtful }) => doubtful === true)),
    );
    expect(doubted).toEqual([]);
  });

  it("is only asked about where the number is what a program or unit has", () => {
    const wrong = offices.flatMap((known) =>
      [...known.facts.values()]
        .flat()
        .filter(({ quantity, tahun }) => quantity === "serapan" && tahun === known.config.tahun)
        .flatMap(({ nilai }) =>
          contradicted(
            known,
            PENUTUP,
            `Serapan anggaran tahun ${known.config.tahun} sebesar ${formatAngka(nilai, 2)}%.`,
          ).map(({ arti }) => arti),
        ),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a value of another kecamatan", () => {
  it("is neither ticked nor contradicted, whatever it is", () => {
    const theirs = FAKTA.filter(({ kalimat }) => / tahun \d{4} sebesar /.test(kalimat) && !/ di /.test(kalimat));
    const wrong = theirs.flatMap(({ kalimat, known }) =>
      judgeBy(known, [], kalimat.replace(/ (?=tahun \d{4} sebesar)/, " Kecamatan Sidomulyo Rejo "))
        .filter(({ jenis, keadaan }) => jenis === "angka" && keadaan !== "belum_cocok")
        .map(({ teks, arti }) => `${kalimat} ${teks}: ${arti}`),
    );
    expect(theirs.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });
});

describe("a value that is not the data's", () => {
  it("is never ticked, and where it is contradicted the right one is named", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FAKTA), fc.integer({ min: 3, max: 900 }), ({ kalimat, known }, by) => {
        const [number] = judgeBy(known, [], kalimat).filter(
          ({ jenis, keadaan }) => jenis === "angka" && keadaan === "cocok",
        );
        if (number === undefined) return;
        const digits = number.teks.replace(/[^\d,.]/g, "");
        const fact = [...known.facts.values()].flat().find(({ meaning }) => number.arti?.endsWith(meaning));
        const other = formatAngka(Number(number.nilai) * 1.01 + by, 2);
        const judged = judgeBy(
          known,
          [],
          `${kalimat.slice(0, number.start)}${kalimat.slice(number.start).replace(digits, other)}`,
        );
        const changed = judged.find(({ teks }) => teks.includes(other));
        expect(changed?.keadaan).not.toBe("cocok");
        if (changed?.keadaan === "bertentangan" && fact !== undefined)
          expect(changed.arti).toBe(`${fact.meaning} adalah ${printFact(fact, known.config.kebijakan.desimal)}`);
      }),
      { seed: 22, numRuns: many(150, 5000) },
    );
  });
});
