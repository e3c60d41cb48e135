import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../../src/measure/pengukuran.ts";
import { formatAngka, formatRupiah, round } from "../../../src/model/format.ts";
import { gatherKnowledge, type OfficeKnowledge } from "../../../src/review/ledger/context.ts";
import { printFact } from "../../../src/review/ledger/fact.ts";
import { computedOf, numberOf } from "../../../src/review/ledger/facts.ts";
import { many } from "../../support/breadth.ts";
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
  ...Array.from({ length: many(6, 60) }, (_, at) => random(at + 1)),
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
      { seed: 22, numRuns: many(300, 5000) },
    );
  });
});
