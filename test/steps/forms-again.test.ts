import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFormulir } from "../../src/form/read.ts";
import { compileConfig } from "../../src/pipeline.ts";
import { listIndikatorUnit, listSubKegiatan } from "../../src/plan/indikator.ts";
import type { Config } from "../../src/plan/schema.ts";
import { type IsianFormulir, isiFormulir } from "../support/isi.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/* The same form comes back each quarter: it is asked for what is due, and sent out again with what was filled in. */

const UNITS = ["sekretariat", "tapem", "pemberdayaan"];
let office: Office;
let config: Config;
beforeAll(async () => {
  office = await createKantor("muncar", "2024-04-10T02:00:00Z");
  config = readConfig();
  for (const unit of UNITS) office.write(`3-data-kinerja/${unit}.xlsx`, "");
  await office.jalankan("forms");
  for (const unit of UNITS) giveBack(unit, `${unit}.xlsx`, quarterOf(unit, "tw1"));
});
afterAll(() => office.remove());

function readConfig(): Config {
  const { nilai } = compileConfig(new TextDecoder().decode(office.read("lkjip.yaml")));
  if (nilai === null) throw new Error("lkjip.yaml cannot be used");
  return nilai;
}

/** Every number of one quarter and the spending so far, with evidence. */
function quarterOf(unit: string, tw: "tw1" | "tw2"): IsianFormulir {
  const plan = listIndikatorUnit(config, unit);
  const sub = listSubKegiatan(config).filter(({ subKegiatan }) => subKegiatan.unit === unit);
  const share = tw === "tw1" ? 4 : 2;
  return {
    kinerja: Object.fromEntries(plan.map(({ id }) => [id, { [tw]: 20 }])),
    anggaran: Object.fromEntries(
      sub.map(({ subKegiatan: { kode, pagu } }) => [kode, { realisasi: Math.round(pagu / share) }]),
    ),
    bukti: plan.map(({ indikator: { kode } }) => ({ indikator: kode, uraian: `Laporan ${kode}` })),
  };
}

/** The unit fills in the form that lies in 2-formulir/ and sends it back under a name. */
function giveBack(unit: string, nama: string, isian: IsianFormulir): void {
  office.write(`3-data-kinerja/${nama}`, isiFormulir(office.read(`2-formulir/${unit}.xlsx`), isian));
}

const read = (berkas: string) => readFormulir({ berkas, content: office.read(berkas) }, config);

describe("a year of forms", () => {
  it("after the first quarter nothing is asked for that lies in the future", async () => {
    const { pesan } = await office.jalankan("collect");
    expect(pesan).not.toMatch(/PERINGATAN|GALAT/);
    office.jam("2025-01-02T02:00:00Z");
    expect((await office.jalankan("collect")).pesan).toContain("diambil dari TW I, karena triwulan sesudahnya kosong");
    office.jam("2024-07-10T02:00:00Z");
  });

  it("run again, forms brings along what was filled in, with a new indicator empty, and says so", async () => {
    const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
    const baru = `      - { kode: S1.9, uraian: Indikator baru, satuan: "%", unit: sekretariat, target: 70 }\n`;
    office.write("lkjip.yaml", yaml.replace(/(\n {2}- kode: S1\n[\s\S]*?indikator:\n)/, `$1${baru}`));
    config = readConfig();
    const { keluaran } = await office.jalankan("forms");
    expect(keluaran).toContain("3 formulir di folder 2-formulir, semuanya memuat isian unit yang sudah kembali.");
    const { nilai, temuan } = read("2-formulir/sekretariat.xlsx");
    expect(temuan).toEqual([]);
    expect(nilai?.kinerja.map(({ id, triwulan: [tw1] }) => [id, tw1?.teks])).toContainEqual(["S1.9", undefined]);
    expect(nilai?.kinerja.filter(({ triwulan: [tw1] }) => tw1?.teks === "20")).toHaveLength(
      (nilai?.kinerja.length ?? 0) - 1,
    );
  });

  it("the next quarter comes back beside the first, and the newer form is the unit's", async () => {
    for (const unit of UNITS) giveBack(unit, `${unit} tw2.xlsx`, quarterOf(unit, "tw2"));
    const { pesan, keluaran } = await office.jalankan("collect");
    expect(pesan).not.toMatch(/PERINGATAN|GALAT/);
    expect(keluaran).toContain("3-data-kinerja/sekretariat tw2.xlsx");
  });

  it("two forms that contradict each other stop collect and are named by forms too", async () => {
    const lain = office.salin();
    const id = listIndikatorUnit(config, "tapem")[0]?.id ?? "";
    const { world } = lain;
    const blank = lain.read(
      world
        .list("2-formulir/cadangan")
        .map((nama) => `2-formulir/cadangan/${nama}`)
        .find((nama) => nama.includes("tapem")) ?? "",
    );
    lain.write("3-data-kinerja/tapem lain.xlsx", isiFormulir(blank, { kinerja: { [id]: { tw1: 33 } } }));
    const collect = await lain.lkjip("collect");
    expect(collect.kode).toBe(1);
    for (const { pesan } of [collect, await lain.lkjip("forms")])
      expect(pesan.replace(/\s+/g, " ")).toContain(
        'GALAT 3-data-kinerja/tapem tw2.xlsx › Kinerja › L7 S3.1 Realisasi TW I diisi dua kali dengan isi berbeda: di sini "20", di 3-data-kinerja/tapem lain.xlsx › Kinerja › L7 "33"; tidak satu pun dipakai.',
      );
    lain.remove();
  });
});
