import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileConfig } from "../../src/pipeline.ts";
import { readConfig } from "../../src/plan/read.ts";
import type { Config } from "../../src/plan/schema.ts";
import { renderTahunBaru } from "../../src/report/new-year.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { laporanOf, yamlOf } from "../support/kantor-acak/tampil.ts";
import { createKantor, type Office } from "../support/tahun.ts";

describe.each(["kanigaran", "muncar"] as const)("lkjip init --dari, %s", (contoh) => {
  let office: Office;
  let keluaran: string;
  beforeAll(async () => {
    office = await createKantor(contoh);
    office.write("templat/lkjip.docx", office.world.asset("templates/lkjip.docx"));
    ({ keluaran } = await office.jalankan("init ../depan --dari ."));
  });
  afterAll(() => office.remove());

  const teks = (): string => office.in("../depan").world.readText("lkjip.yaml") ?? "";
  const config = (content: string): Config => {
    const { nilai } = readConfig(content, "lkjip.yaml");
    if (nilai === null) throw new Error("lkjip.yaml cannot be read");
    return nilai.config;
  };
  const lama = (): Config => config(new TextDecoder().decode(office.read("lkjip.yaml")));

  it("says what was carried over and what is still to be written", () => {
    expect(keluaran).toContain("Folder kerja tahun 2025 dibuat:");
    expect(keluaran).toMatch(
      /\d+ tempat di rencana\.xlsx \(dan lkjip\.yaml\) ditandai GANTI: target, pagu, dan naskah tahun 2025\./,
    );
  });

  it("makes a lkjip.yaml that can be read, one year on, with the same people and units", () => {
    const [former, now] = [lama(), config(teks())];
    expect(now.tahun).toBe(2025);
    expect([now.instansi, now.pejabat]).toEqual([former.instansi, former.pejabat]);
    expect(now.unit.map(({ kode, pejabat }) => [kode, pejabat])).toEqual(
      former.unit.map(({ kode, pejabat }) => [kode, pejabat]),
    );
    expect(now.renstra.periode).toEqual(former.renstra.periode);
  });

  it("makes this year's realisation the history of every indicator", () => {
    const indikator = config(teks()).sasaran.flatMap((s) => s.indikator);
    const former = lama().sasaran.flatMap((s) => s.indikator);
    expect(indikator.map((i) => i.riwayat?.["2024"]?.target)).toEqual(former.map((i) => i.target));
    expect(indikator.every((i) => i.riwayat?.["2024"]?.realisasi != null)).toBe(true);
    expect(config(teks()).riwayat_anggaran["2024"]?.pagu).toBe(
      lama()
        .program.flatMap((p) => p.kegiatan.flatMap((k) => k.sub_kegiatan))
        .reduce((a, s) => a + s.pagu, 0),
    );
  });

  it("is told of all its open targets at once, and of no pagu that only waits", () => {
    const { temuan } = compileConfig(teks());
    const galat = temuan.filter(({ tingkat }) => tingkat === "galat");
    expect(galat.map(({ nama }) => nama)).toEqual(["target-belum-diisi"]);
    expect(temuan.map(({ nama }) => nama)).not.toContain("pagu-nol");
    expect(galat[0]?.pesan).toMatch(/^\d+ target belum diisi, masih bertanda GANTI:\n {4}[ST]1\.1: /);
  });

  it("leaves no target and no prose of the old year unmarked", () => {
    const { sasaran, naskah, program } = config(teks());
    for (const { target } of sasaran.flatMap((s) => s.indikator))
      expect(target).toMatch(/^GANTI target 2025 \(tahun 2024: /);
    for (const [kunci, content] of Object.entries(naskah)) {
      if (kunci === "dasar_hukum") continue;
      for (const one of [content].flat()) expect(one).toMatch(/^GANTI \(naskah 2024\): /);
    }
    for (const { pagu } of program.flatMap((p) => p.kegiatan.flatMap((k) => k.sub_kegiatan))) expect(pagu).toBe(0);
    expect(teks()).not.toMatch(/target_tw:|target_murni:|pagu_murni:|perjanjian_kinerja:/);
    expect(compileConfig(teks()).nilai).toBeNull();
  });

  it("keeps the comments and the first line, and carries the templates over", () => {
    const former = new TextDecoder().decode(office.read("lkjip.yaml"));
    const comment = (content: string): string[] => content.split("\n").filter((baris) => /^# /.test(baris));
    expect(teks().split("\n")[0]).toBe("# yaml-language-server: $schema=.lkjip/lkjip.schema.json");
    expect(comment(teks())).toEqual(expect.arrayContaining(comment(former)));
    expect(office.in("../depan").world.exists("templat/lkjip.docx")).toBe(true);
  });
});

it("keeps the area, its services and what the evaluation still waits for; leaves to the year what was the year's", async () => {
  const office = await createKantor("kanigaran");
  await office.jalankan("init ../depan --dari .");
  const teks = office.in("../depan").world.readText("lkjip.yaml") ?? "";
  const { nilai } = readConfig(teks, "lkjip.yaml");
  const config = nilai?.config;
  expect(config).toMatchObject({ inovasi: [], penghargaan: [], foto: [], tindak_lanjut: [] });
  expect(config?.profil.length).toBeGreaterThan(5);
  expect(Object.keys(config?.skm ?? {})).toEqual(["2022", "2023", "2024"]);
  expect(config?.layanan[0]?.jumlah).toHaveProperty("2024");
  expect(config?.lhe_tahun_lalu.map(({ status }) => status)).toEqual(["dalam proses", "belum"]);
  expect(teks).toContain("# GANTI: rekomendasi yang belum selesai; tambahkan yang dari evaluasi tahun 2024");
  office.remove();
});

it("keeps who holds an office for another into the new year, and nobody whose days are over", async () => {
  const office = await createKantor("muncar");
  const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
  const over = "{ pejabat: sekcam, mulai: 2024-03-01, sampai: 2024-12-31, nama: BUDI, status: plh }";
  const still = "{ pejabat: camat, mulai: 2024-08-01, sampai: 2025-01-01, nama: SITI, status: plt }";
  office.write("lkjip.yaml", `${yaml}\npergantian_pejabat:\n  - ${over}\n  - ${still}\n`);
  await office.jalankan("init ../depan --dari .");
  const { nilai } = readConfig(office.in("../depan").world.readText("lkjip.yaml") ?? "", "lkjip.yaml");
  expect(nilai?.config.pergantian_pejabat).toMatchObject([{ nama: "SITI", sampai: "2025-01-01" }]);
  office.remove();
});

it("takes the new target from Renstra where Renstra has it", async () => {
  const office = await createKantor("muncar");
  const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
  office.write("lkjip.yaml", yaml.replace("2023: 82.03, 2024: 82.53 }", "2023: 82.03, 2024: 82.53, 2025: 83.03 }"));
  await office.jalankan("init ../depan --dari .");
  expect(office.in("../depan").world.readText("lkjip.yaml")).toMatch(
    /uraian: Nilai SAKIP Kecamatan\n(.*\n){5} +target: 83\.03\n/,
  );
  office.remove();
});

it("refuses a folder that is no work folder, and one that is there already", async () => {
  const office = await createKantor("muncar");
  const bukan = await office.lkjip("init", "../depan", "--dari", "../tidak-ada");
  expect([bukan.kode, bukan.pesan]).toEqual([
    2,
    `GALAT  ../tidak-ada
  Folder tahun lalu ini tidak berisi lkjip.yaml.
  Perbaikan: sebut folder kerja tahun lalu, misalnya: lkjip init kanigaran-2025 --dari kanigaran-2024`,
  ]);
  expect((await office.lkjip("init", ".", "--dari", ".")).pesan).toContain("lkjip init tidak menimpanya");
  office.remove();
});

describe("what people wrote in Word", () => {
  let office: Office;
  beforeAll(async () => {
    office = await createKantor("muncar");
    await office.jalankan("draft");
  });
  afterAll(() => office.remove());
  const next = async (nama: string) => {
    const { keluaran } = await office.jalankan(`init ../${nama} --dari .`);
    const { nilai } = readConfig(office.in(`../${nama}`).world.readText("lkjip.yaml") ?? "", "lkjip.yaml");
    if (nilai === null) throw new Error("lkjip.yaml cannot be read");
    return { keluaran, config: nilai.config };
  };

  it("a gap that is still open brings nothing along", async () => {
    const { keluaran, config } = await next("kosong");
    expect(keluaran).not.toContain("ikut dibawa ke lkjip.yaml");
    expect(config.naskah.kata_pengantar).toBeUndefined();
  });

  it("into the gaps comes along, marked as last year's, and is said", async () => {
    office.lengkapi();
    const { keluaran, config } = await next("penuh");
    expect(keluaran).toContain(
      "Tulisan di draf tahun 2024 ikut dibawa ke lkjip.yaml: kata pengantar, latar belakang, isu strategis, tugas, dan fungsi.",
    );
    const marked = "GANTI (naskah 2024): Ditulis oleh kantor.";
    expect([config.naskah.kata_pengantar, config.naskah.latar_belakang]).toEqual([marked, marked]);
    expect(config.naskah.isu_strategis).toEqual([marked]);
    expect([config.instansi.tugas, config.instansi.fungsi]).toEqual(["Ditulis oleh kantor.", ["Ditulis oleh kantor."]]);
  });

  it("in a draft that cannot be read is said to be left behind", async () => {
    office.write("4-draf/draf-lkjip.docx", "rusak");
    expect((await next("rusak")).keluaran).toContain(
      "Draf tahun 2024 tidak dapat dibaca, jadi tulisan di dalamnya tidak ikut dibawa.",
    );
  });
});

describe("the next year of an office at random", () => {
  it("has one thing that must be filled in before it can be used: its targets", () => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const teks = yamlOf(kantor);
        const known = new Set(compileConfig(teks).temuan.map(({ nama }) => nama));
        const { temuan } = compileConfig(renderTahunBaru(teks, laporanOf(kantor).pengukuran));
        const news = temuan.filter(({ nama }) => !known.has(nama));
        const galat = news.filter(({ tingkat }) => tingkat === "galat").map(({ nama }) => nama);
        expect(galat.filter((nama) => nama !== "target-belum-diisi")).toEqual([]);
        expect(galat.length).toBeLessThan(2);
        expect(news.map(({ nama }) => nama)).not.toContain("pagu-nol");
      }),
      { seed: 15, numRuns: many(10, 300), endOnFailure: true },
    );
  });
});
