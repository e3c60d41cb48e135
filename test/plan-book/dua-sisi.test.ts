import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { compileConfig } from "../../src/pipeline.ts";
import type { PlanData } from "../../src/plan/workbook/things.ts";
import { mergeRencana, type RencanaMerge } from "../../src/plan-book/plan.ts";
import { renderBook } from "../../src/plan-book/source.ts";
import { BROAD, many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { saveAllAgain } from "../support/libreoffice.ts";
import { sourceOf, sunting } from "../support/rencana.ts";
import {
  acakLembar,
  type BahanDuaSisi,
  bahanDuaSisi,
  ketikSemua,
  komentarOf,
  type Suntingan,
  suntingTeks,
  susunSuntingan,
  teksOf,
  ubahData,
} from "../support/rencana-acak.ts";

/*
 * The promise of decision 0028 on random plans: what one side changed arrives, what both changed is listed and stays as
 * lkjip.yaml has it, nothing else moves, comments stay; whatever the order of rows and columns, and whoever saved the file.
 */

/** LKJIP_PLANS tries so many. */
const PLANS = process.env.LKJIP_PLANS === undefined ? undefined : Number(process.env.LKJIP_PLANS);
const OPEN = { prefer: null, accept: new Set<string>() };
const kasus = fc.tuple(kantorAcak, bahanDuaSisi);
type Kasus = typeof kasus extends fc.Arbitrary<infer T> ? T : never;

const valueAt = (data: PlanData, jalur: readonly (string | number)[]): unknown =>
  jalur.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], data);

/** What really changes something. */
const nyata = (data: PlanData, all: readonly Suntingan[]): Suntingan[] =>
  all.filter((each) => each.jenis !== "sel" || (valueAt(data, each.tempat.jalur) ?? null) !== each.nilai);

const LIST = [
  "profil",
  "lhe_tahun_lalu",
  "layanan",
  "inovasi",
  "penghargaan",
  "foto",
  "pembanding_kecamatan",
  "tindak_lanjut",
];
/** A key without the name of the row of a list, which is cut for people. */
const pendek = (kunci: string): string => {
  const parts = kunci.split("/");
  const last = parts.at(-1) ?? "";
  if (!LIST.includes(parts[0] ?? "")) return kunci;
  return /^[a-z_]+$/.test(last) && parts.length > 2 ? `${parts[0]}/…/${last}` : `${parts[0]}/…`;
};

/** What of the workbook is to arrive, and what is to be listed. */
function harapan(rencana: readonly Suntingan[], yaml: readonly Suntingan[]) {
  const masuk: Suntingan[] = [];
  const bentrok: string[] = [];
  const barisOf = (each: Suntingan): string => (each.jenis === "sel" ? each.tempat.baris : each.kunci);
  for (const hand of rencana) {
    const same = yaml.find(({ kunci }) => kunci === hand.kunci);
    if (hand.jenis === "sel") {
      if (yaml.some((each) => each.jenis === "hapus" && each.kunci === hand.tempat.baris)) bentrok.push(barisOf(hand));
      else if (same?.jenis !== "sel") masuk.push(hand);
      else if (same.nilai !== hand.nilai) bentrok.push(hand.kunci);
    } else if (hand.jenis === "hapus") {
      if (yaml.some((each) => each.jenis === "sel" && each.tempat.baris === hand.kunci)) bentrok.push(hand.kunci);
      else if (same === undefined) masuk.push(hand);
    } else if (same?.jenis !== "tambah") masuk.push(hand);
    else if (JSON.stringify(same.isi) !== JSON.stringify(hand.isi))
      bentrok.push(
        ...(hand.kunci === "naskah.isu_strategis"
          ? [hand.kunci]
          : Object.keys(hand.sel)
              .filter((kolom) => hand.sel[kolom] !== same.sel[kolom])
              .map((kolom) => `${hand.kunci}/${kolom}`)),
      );
  }
  return { masuk, bentrok: [...new Set(bentrok)] };
}

/** Lists of things in the order of their kode, where both sides may have added. */
function urut(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(urut);
    const key = (each: unknown): string => {
      const { kode, nama, berkas } = (each ?? {}) as Record<string, unknown>;
      return String(kode ?? nama ?? berkas ?? "");
    };
    return list.every((each) => key(each) !== "") ? [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1)) : list;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, urut(each)]));
}

interface Siap {
  readonly bahan: BahanDuaSisi;
  readonly yaml: string;
  readonly book: Uint8Array;
  readonly rencana: readonly Suntingan[];
  readonly data: PlanData;
  readonly sisiYaml: readonly Suntingan[];
}

/** Both people at work; null where the one with the text left a galat behind. */
async function siapkan([kantor, bahan]: Kasus): Promise<Siap | null> {
  const teks = teksOf(kantor, bahan);
  const data = parse(teks) as PlanData;
  const { rencana, yaml: sisiYaml } = susunSuntingan(data, bahan);
  const yaml = suntingTeks(teks, sisiYaml, bahan);
  if (compileConfig(yaml).nilai === null) return null;
  const made = await renderBook(sourceOf(teks));
  const book = await sunting(made, (lembar, buku) => {
    ketikSemua(lembar, rencana);
    acakLembar(buku, bahan);
  });
  return { bahan, yaml, book, rencana: nyata(data, rencana), data, sisiYaml: nyata(data, sisiYaml) };
}

async function periksa({ bahan, yaml, book, rencana, data, sisiYaml }: Siap): Promise<RencanaMerge> {
  const result = await mergeRencana(sourceOf(yaml), book, OPEN);
  const { masuk, bentrok } = harapan(rencana, sisiYaml);
  const wanted = ubahData(data, [...sisiYaml, ...masuk]);
  if (compileConfig(stringify(wanted, { aliasDuplicateObjects: false })).nilai === null) {
    expect(result).toMatchObject({ keadaan: "ditolak", teks: null, workbook: null });
    expect(result.temuan.filter(({ tingkat }) => tingkat === "galat")).not.toEqual([]);
    return result;
  }
  expect(result.temuan.filter(({ tingkat }) => tingkat === "galat")).toEqual([]);
  expect([...new Set(result.bentrok.map(({ kunci }) => pendek(kunci)))].sort()).toEqual(
    [...new Set(bentrok.map(pendek))].sort(),
  );
  const teks = result.teks ?? yaml;
  if (masuk.length === 0) expect(result.teks).toBeNull();
  const added = [...rencana, ...sisiYaml].some(({ jenis }) => jenis === "tambah");
  expect(added ? urut(parse(teks)) : parse(teks)).toEqual(added ? urut(wanted) : wanted);
  if (!masuk.some(({ jenis }) => jenis === "hapus")) {
    // Behind a value that was emptied its comment goes with it.
    const emptied = masuk.filter((each) => each.jenis === "sel" && each.nilai === null).length;
    const [before, after] = [komentarOf(yaml), komentarOf(teks)];
    expect(after.filter((each) => !before.includes(each))).toEqual([]);
    expect(before.length - after.length).toBeLessThanOrEqual(emptied);
  }
  expect(teks.replaceAll("\r\n", "").includes(bahan.crlf ? "\n" : "\r")).toBe(false);
  // What lkjip wrote itself says the same again, and nothing is found in it.
  const again = await mergeRencana(sourceOf(teks), result.workbook ?? book, OPEN);
  expect(again).toMatchObject({ teks: null, perubahan: [], fromYaml: result.workbook === null ? result.fromYaml : [] });
  expect(again.bentrok.map(({ kunci, lama, rencana: r, yaml: y }) => ({ kunci, lama, r, y }))).toEqual(
    result.bentrok.map(({ kunci, lama, rencana: r, yaml: y }) => ({ kunci, lama, r, y })),
  );
  if (result.workbook !== null) expect(again.temuan).toEqual([]);
  return result;
}

describe("rencana.xlsx and lkjip.yaml in the hands of two people", () => {
  it("arrive at the same, whatever either of them changed", async () => {
    const seen = { sama: 0, diterapkan: 0, bentrok: 0, ditolak: 0 };
    await fc.assert(
      fc.asyncProperty(kasus, async (one) => {
        const ready = await siapkan(one);
        if (ready !== null) seen[(await periksa(ready)).keadaan] += 1;
      }),
      { numRuns: PLANS ?? many(2, 60), endOnFailure: true },
    );
    console.info(`plans: ${JSON.stringify(seen)}`);
  });

  it.runIf(BROAD)("also where LibreOffice saved the workbook", async () => {
    const ready: Siap[] = [];
    for (const one of fc.sample(kasus, PLANS ?? 20)) ready.push(...[(await siapkan(one)) ?? []].flat());
    const saved = saveAllAgain(Object.fromEntries(ready.map(({ book }, i) => [`${i}`, book])), "xlsx", "xlsx");
    for (const [i, one] of ready.entries()) await periksa({ ...one, book: saved[`${i}`] as Uint8Array });
  });
});
