import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { configJsonSchema, type JsonSchema } from "../../src/plan/json-schema.ts";
import { applyChanges } from "../../src/plan/workbook/apply.ts";
import { listBlocks } from "../../src/plan/workbook/blocks.ts";
import { listRencanaKolom } from "../../src/plan/workbook/columns.ts";
import { mergePlan } from "../../src/plan/workbook/merge.ts";
import { listRows, snapshot } from "../../src/plan/workbook/state.ts";
import { findYears, type PlanData } from "../../src/plan/workbook/things.ts";
import { mergeRencana } from "../../src/plan-book/plan.ts";
import { renderBook } from "../../src/plan-book/source.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { yamlOf } from "../support/kantor-acak/tampil.ts";
import { LKJIP_MINIMAL } from "../support/lkjip-minimal.ts";
import { sourceOf, sunting } from "../support/rencana.ts";

/** Parts of lkjip.yaml that the workbook has not: they stay as they are there. */
const YAML_ONLY = ["versi", "contoh", "penegasan", "ambang_lke", "sop"];
/** Keys that are rows, not columns. */
const SHAPE = ["kode", "jabatan", "nama", "kegiatan", "sub_kegiatan", "indikator"];

const REPORT = [
  ...[
    "profil",
    "lhe_tahun_lalu",
    "skm",
    "layanan",
    "inovasi",
    "penghargaan",
    "foto",
    "pembanding_kecamatan",
    "tindak_lanjut",
  ],
] as const;

/** Every key of a schema below those parts. */
function listKeys(schema: JsonSchema): string[] {
  const own = Object.entries(schema.properties ?? {}).filter(([key]) => !YAML_ONLY.includes(key));
  const below = [
    ...own.map(([, each]) => each),
    ...[schema.items ?? []].flat(),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(typeof schema.additionalProperties === "object" ? [schema.additionalProperties] : []),
  ] as JsonSchema[];
  return [...own.map(([key]) => key), ...below.flatMap(listKeys)];
}

const plain = (kantor: Parameters<typeof yamlOf>[0]): PlanData => parse(yamlOf(kantor)) as PlanData;

/** The same plan as an office has it that knows none of the keys of its report. */
function withoutReport(data: PlanData): PlanData {
  const old = structuredClone(data);
  for (const key of REPORT) delete old[key];
  const owners = [...(old.sasaran as PlanData[]), ...(old.unit as PlanData[])].concat(
    (old.renstra as PlanData).tujuan as PlanData[],
  );
  for (const { indikator } of owners)
    for (const each of (indikator ?? []) as PlanData[])
      for (const key of ["nama_pendek", "mendukung", "sasaran"]) delete each[key];
  return old;
}

describe("rencana.xlsx has every key of lkjip.yaml", () => {
  it("in a column, a row or a list", () => {
    const [kantor] = fc.sample(kantorAcak, { numRuns: 1, seed: 3 });
    const data = plain(kantor as never);
    const years = findYears(data);
    const rows = listRows(data, years);
    const known = new Set([
      ...SHAPE,
      ...rows.flatMap(({ fields, path, kunci }) => [
        ...path.map(String),
        ...kunci.split("."),
        ...Object.values(fields).flatMap((field) => field.path.map(String)),
      ]),
      ...listBlocks(data).flatMap(({ path, lembar, kolom }) => [
        ...path,
        ...(kolom === "sheet" ? listRencanaKolom(lembar, years).map(({ kunci }) => kunci.replace(/_\d{4}$/, "")) : []),
      ]),
    ]);
    const parts = [
      "min",
      "max",
      "di_atas",
      "mulai",
      "predikat",
      "skor",
      "skala_predikat",
      "baris",
      "pembilang",
      "tugas",
    ];
    expect([...new Set(listKeys(configJsonSchema()))].filter((key) => !known.has(key) && !parts.includes(key))).toEqual(
      [],
    );
  });

  it("and carries those of the report over whole, of any office", () => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const data = plain(kantor);
        const old = withoutReport(data);
        const years = findYears(data);
        const [before, book] = [snapshot(old, years), snapshot(data, years)];
        const { changes } = mergePlan({ base: before, yaml: before, book, prefer: null, accept: new Set() });
        const applied = applyChanges({ old, years, changes, renamed: [], order: [], above: new Map() });
        expect(parse(stringify(applied.data))).toEqual(withTexts(data));
      }),
      { numRuns: many(3, 200) },
    );
  });
});

describe("the sheets of the report in Excel", () => {
  const OPEN = { prefer: null, accept: new Set<string>() };

  it("take what people type, and name what they cannot", async () => {
    const book = await renderBook(sourceOf(LKJIP_MINIMAL));
    const good = await mergeRencana(
      sourceOf(LKJIP_MINIMAL),
      await sunting(book, (lembar) => {
        lembar("Profil").tambah({ kelompok: "Wilayah", nama: "Luas wilayah", nilai: 10.65, satuan: "km2" });
        lembar("Profil").tambah({ nama: "Kantor", nilai: "2 unit, satu rusak" });
        lembar("SKM").ketik("skm.U1", "nilai_2024", 3.518);
        lembar("SKM").ketik("skm.Responden", "nilai_2023", 372);
        lembar("Layanan").tambah({ nama: "Legalisasi", jumlah_2023: 12, jumlah_2024: 0 });
        lembar("Tindak Lanjut").tambah({ indikator: "S1.1", kegiatan: "Rapat", triwulan: "TW 1 dan III", anggaran: 0 });
        lembar("Tindak Lanjut").tambah({ indikator: "S1.2", kegiatan: "Patroli", triwulan: "I - IV" });
        lembar("Tindak Lanjut").tambah({ indikator: "S1.2", kegiatan: "Piket", triwulan: 1.2 });
        lembar("Foto").tambah({ berkas: "foto/a.jpg", keterangan: "Rapat", tanggal: "13 Februari 2024" });
        lembar("LHE").tambah({ rekomendasi: "Menyusun cascading", status: "Dalam Proses" });
      }),
      OPEN,
    );
    expect(good.temuan.filter(({ tingkat }) => tingkat === "galat")).toEqual([]);
    expect(good.teks?.slice(LKJIP_MINIMAL.length)).toMatchInlineSnapshot(`
      "profil:
        - kelompok: Wilayah
          nama: Luas wilayah
          nilai: 10.65
          satuan: km2
        - nama: Kantor
          nilai: "2 unit, satu rusak"
      lhe_tahun_lalu: [{ rekomendasi: Menyusun cascading, status: dalam proses }]
      skm: { 2023: { responden: 372 }, 2024: { persyaratan: 3.518 } }
      layanan:
        - nama: Legalisasi
          jumlah: { 2023: 12, 2024: 0 }
      foto: [{ berkas: foto/a.jpg, keterangan: Rapat, tanggal: 2024-02-13 }]
      tindak_lanjut:
        - indikator: S1.1
          kegiatan: Rapat
          triwulan: [1, 3]
          anggaran: 0
        - indikator: S1.2
          kegiatan: Patroli
          triwulan: [1, 2, 3, 4]
        - indikator: S1.2
          kegiatan: Piket
          triwulan: [1, 2]
      "
    `);

    const bad = await mergeRencana(
      sourceOf(LKJIP_MINIMAL),
      await sunting(book, (lembar) => {
        lembar("Profil").tambah({ nama: "Jumlah penduduk", nilai: "60.255" });
        lembar("SKM").ketik("skm.U1", "nilai_2024", 86.25);
        lembar("SKM").tambah({ kode: "U10", nilai_2024: 3 });
        lembar("Tindak Lanjut").tambah({ indikator: "S1.7", kegiatan: "Rapat", triwulan: "lusa" });
        lembar("Foto").tambah({ keterangan: "Rapat" });
      }),
      OPEN,
    );
    expect(bad.temuan.map(({ nama, lembar, sel }) => `${nama} ${lembar}!${sel}`).sort()).toMatchInlineSnapshot(`
      [
        "angka-rancu Profil!D7",
        "bukan-triwulan Tindak Lanjut!E7",
        "indikator-tidak-ada Tindak Lanjut!B7",
        "kunci-belum-ada Foto!B7",
        "skm-di-luar-skala SKM!F7",
        "unsur-tidak-dikenal SKM!B17",
      ]
    `);
  });
});

/** A text that is a number is one in a cell. */
function withTexts(data: PlanData): PlanData {
  const profil = (data.profil ?? []) as PlanData[];
  const nilai = (each: unknown): unknown =>
    typeof each === "string" && String(Number(each)) === each ? Number(each) : each;
  return profil.length === 0
    ? data
    : { ...data, profil: profil.map((each) => ({ ...each, nilai: nilai(each.nilai) })) };
}
