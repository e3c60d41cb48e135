import ExcelJS from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, parseDocument, visit } from "yaml";
import { listPrintedCelah } from "../../src/folder/draf.ts";
import { readLastProse } from "../../src/folder/last-prose.ts";
import { compileConfig } from "../../src/pipeline.ts";
import { STILL_GANTI } from "../../src/plan/check/first-values.ts";
import { listIndikator } from "../../src/plan/indikator.ts";
import { readConfig } from "../../src/plan/read.ts";
import type { Config } from "../../src/plan/schema.ts";
import { renderBook } from "../../src/plan-book/source.ts";
import { formatLeft } from "../../src/report/left-behind.ts";
import { renderTahunBaru } from "../../src/report/new-year.ts";
import { listTyped } from "../../src/word/refresh/typed.ts";
import { listFilledGaps } from "../../src/word/text/filled-gaps.ts";
import { readNaskah } from "../../src/word/text/read.ts";
import type { ReadonlyWorld } from "../../src/world/world.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { drafOf, laporanOf, yamlOf } from "../support/kantor-acak/tampil.ts";
import { sourceOf } from "../support/rencana.ts";
import { lengkapiCelah, tuliskan } from "../support/sunting.ts";
import { createKantor, type Office } from "../support/tahun.ts";
import { TEMPLAT_LAIN } from "../support/templat-lain.ts";
import { suntingAcak } from "../word/refresh-acak-suntingan.ts";
import { createAcak } from "../word/refresh-acak-tangan.ts";
import { sunting } from "../word/refresh-bahan.ts";

/** How many values lkjip.yaml has that wait to be replaced, as `check` says. */
const openIn = (teks: string): number => {
  const found = compileConfig(teks).temuan.find(({ nama }) => nama === STILL_GANTI)?.pesan ?? "0";
  return found.startsWith("Satu") ? 1 : Number.parseInt(found, 10);
};

/** Cells of rencana.xlsx that say GANTI, themselves or in their note. */
async function markedIn(bytes: Uint8Array): Promise<string[]> {
  const buku = new ExcelJS.Workbook();
  await buku.xlsx.load(bytes as never);
  const marked: string[] = [];
  for (const lembar of buku.worksheets.filter(({ state }) => state === "visible"))
    lembar.eachRow((row) =>
      row.eachCell({ includeEmpty: false }, (sel) => {
        const note = typeof sel.note === "string" ? sel.note : (sel.note?.texts ?? []).map(({ text }) => text).join("");
        const isi = typeof sel.value === "string" ? sel.value : "";
        if (/\bGANTI\b/.test(`${isi}\n${note}`)) marked.push(`${lembar.name}!${sel.address}`);
      }),
    );
  return marked;
}

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

  it("says one number of places that wait, each of which is a marked cell of the workbook", async () => {
    const marked = await markedIn(office.in("../depan").world.read("rencana.xlsx") as Uint8Array);
    expect(marked.length).toBe(openIn(teks()));
    expect(keluaran).toContain(`\n${marked.length} tempat di rencana.xlsx`);
    const pagu = marked.filter((sel) => sel.startsWith("Program!")).length;
    expect(pagu).toBeGreaterThan(3);
    // Also where no formula is computed on opening.
    const buku = new ExcelJS.Workbook();
    await buku.xlsx.load(office.in("../depan").world.read("rencana.xlsx") as never);
    const top = buku.getWorksheet("Program")?.getCell("B3").value;
    expect(top).toMatchObject({ result: `${pagu} baris perlu dilihat` });
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

  it("names the cells of the workbook that wait, where somebody fills them in", async () => {
    const { all } = await office.in("../depan").lkjip("check");
    const said = all.replace(/\s+/g, " ");
    const bytes = office.in("../depan").world.read("rencana.xlsx") as Uint8Array;
    const marked = await markedIn(bytes);
    const first = marked.find((sel) => sel.startsWith("Indikator!"))?.replace("!", " › ");
    expect(all).toContain(`PERINGATAN  rencana.xlsx › Indikator`);
    expect(all).toContain(`GALAT  rencana.xlsx › ${first}`);
    expect(said).toMatch(/target belum diisi, masih bertanda GANTI: \S+: [^:]+, sel J\d+ /);
    expect(said).not.toMatch(/baris \d/);
    const named = [...said.matchAll(/lembar (Indikator|Program|Naskah): ((?:[A-Z]+\d+,? )+)/g)].flatMap(
      ([, lembar, cells = ""]) => cells.match(/[A-Z]+\d+/g)?.map((sel) => `${lembar}!${sel}`) ?? [],
    );
    expect(named.length).toBeGreaterThan(5);
    for (const sel of named) expect(marked).toContain(sel);
    // What is filled in and not applied yet is not named as waiting.
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    const [lembar = "", sel = ""] = named[0]?.split("!") ?? [];
    (book.getWorksheet(lembar) as ExcelJS.Worksheet).getCell(sel).value = "Sudah diganti";
    office.write("../depan/rencana.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
    const later = (await office.in("../depan").lkjip("check")).all.replace(/\s+/g, " ");
    expect(later).toContain("isian masih bertanda GANTI; 1 isian sudah diganti di sini dan tinggal diterapkan: ");
    expect(later).not.toContain(`PERINGATAN rencana.xlsx › ${lembar} › ${sel} `);
    expect(later).not.toMatch(new RegExp(`lembar ${lembar}: [A-Z0-9, ]*\\b${sel}\\b`));
    // Nothing is to be replaced where all is filled in: a remedy that asks for it would cost what was typed.
    for (const each of book.worksheets)
      each.eachRow((row) =>
        row.eachCell((cell) => {
          if (typeof cell.value === "string" && cell.value.startsWith("GANTI")) cell.value = "Sudah diganti";
          if (cell.value === 0) cell.value = 5000;
        }),
      );
    office.write("../depan/rencana.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
    const done = (await office.in("../depan").lkjip("check")).all.replace(/\s+/g, " ");
    expect(done).not.toContain("isian masih bertanda GANTI");
    expect(done).not.toContain("isian sudah diganti");
    expect(done).toContain("yang diubah di sana belum masuk ke lkjip.yaml. Perbaikan: terapkan dengan: lkjip plan");
    office.write("../depan/rencana.xlsx", bytes);
    // Without the workbook the lines of lkjip.yaml are named.
    const yaml = office.in("../depan").world.readText("lkjip.yaml") ?? "";
    const { temuan } = compileConfig(yaml);
    expect(temuan.some(({ berkas, baris }) => berkas === "lkjip.yaml" && baris !== undefined)).toBe(true);
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
  expect(config).toMatchObject({ penghargaan: [], foto: [], tindak_lanjut: [] });
  // What runs on comes along, but for what it brought last year.
  expect(config?.inovasi.map(({ sejak }) => sejak)).toEqual([2023]);
  expect(config?.inovasi[0]?.dampak).toMatch(/^GANTI \(tahun 2024\): /);
  expect(config?.profil.length).toBeGreaterThan(5);
  expect(Object.keys(config?.skm ?? {})).toEqual(["2022", "2023", "2024"]);
  expect(config?.layanan[0]?.jumlah).toHaveProperty("2024");
  expect(config?.lhe_tahun_lalu.map(({ status }) => status)).toEqual(["dalam proses", "belum"]);
  expect(teks).toContain("# periksa: rekomendasi yang belum selesai; tambahkan yang dari evaluasi tahun 2024");
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

it.each([
  [
    "who came in August and is in office at the end of the year, in the place of the one before him",
    [`{ pejabat: camat, mulai: 2024-08-01, sampai: 2024-12-31, nama: BARU, pangkat: Pembina }`],
    ["BARU", undefined, "Pembina", 0],
    "Camat Muncar: BARU, yang menjabat pada akhir tahun 2024; LAMA yang menjabat sebelumnya tidak dibawa.",
  ],
  [
    "who is in office beyond the next year too",
    [`{ pejabat: camat, mulai: 2024-08-01, sampai: 2025-12-31, nama: BARU, status: pj }`],
    ["BARU", "pj", undefined, 0],
    "Camat Muncar: BARU, yang menjabat pada akhir tahun 2024; LAMA yang menjabat sebelumnya tidak dibawa.",
  ],
  [
    "of lkjip.yaml where he comes after the one of this year",
    [`{ pejabat: camat, mulai: 2024-01-01, sampai: 2024-12-31, nama: BARU }`],
    ["LAMA", undefined, "Penata", 0],
    "Camat Muncar: LAMA; masa Camat Muncar BARU berakhir pada akhir tahun 2024.",
  ],
  [
    "of lkjip.yaml after a Plt.",
    [`{ pejabat: camat, mulai: 2024-08-01, sampai: 2024-12-31, nama: BARU, status: plt }`],
    ["LAMA", undefined, "Penata", 0],
    "Camat Muncar: LAMA; masa Plt. Camat Muncar BARU berakhir pada akhir tahun 2024.",
  ],
  [
    "of lkjip.yaml and the one whose days end within the next year",
    [`{ pejabat: camat, mulai: 2024-08-01, sampai: 2025-03-31, nama: BARU }`],
    ["LAMA", undefined, "Penata", 1],
    null,
  ],
  [
    "of lkjip.yaml, who came in August himself",
    [`{ pejabat: camat, mulai: 2024-01-01, sampai: 2024-07-31, nama: BARU }`],
    ["LAMA", undefined, "Penata", 0],
    null,
  ],
] as const)("carries the official over %s, and says so", async (_, pergantian, [nama, status, pangkat, stay], said) => {
  const office = await createKantor("muncar");
  const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
  const before = yaml.replace(
    /^( +camat:) \{.*\}.*$/m,
    '$1 { nama: LAMA, nip: "197808231998021001", pangkat: Penata, jabatan: Camat Muncar }',
  );
  expect(before).not.toBe(yaml);
  office.write("lkjip.yaml", `${before}\npergantian_pejabat:\n${pergantian.map((each) => `  - ${each}\n`).join("")}`);
  const { keluaran } = await office.jalankan("init ../depan --dari .");
  const { nilai } = readConfig(office.in("../depan").world.readText("lkjip.yaml") ?? "", "lkjip.yaml");
  const camat = nilai?.config.pejabat.camat;
  expect([camat?.nama, camat?.status, camat?.pangkat, nilai?.config.pergantian_pejabat.length]).toEqual([
    ...[nama, status ?? "definitif", pangkat, stay],
  ]);
  expect(camat?.nip).toBe(nama === "LAMA" ? "197808231998021001" : undefined);
  const lines = keluaran.split("\n").filter((line) => /LAMA|pejabat yang keliru/.test(line));
  expect(lines).toEqual(
    said === null ? [] : [said, "Bila ada pejabat yang keliru, betulkan di lembar Unit rencana.xlsx."],
  );
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
      "Tulisan di draf tahun 2024 ikut dibawa ke lkjip.yaml: kata pengantar, latar belakang, isu strategis, tugas, fungsi, definisi 4 indikator, dan sumber data 4 indikator.",
    );
    expect(keluaran).toContain(`Tidak ikut dibawa, tetap ada di folder tahun 2024:
  pangkat Camat Muncar, NIP Camat Muncar, dan 4 target Renstra tahun 2026: hanya tertulis di draf; bila masih benar, isi di rencana.xlsx
  4 pembanding, 4 faktor pendukung, 4 solusi, 2 rencana tindak lanjut, faktor penghambat, dan tindak lanjut rekomendasi evaluasi AKIP tahun 2023: tulisan di bagian kuning draf tentang tahun 2024
`);
    const iku = config.sasaran.flatMap((s) => s.indikator.filter((i) => i.iku));
    expect(iku.map((i) => [i.definisi, i.sumber_data])).toEqual(
      iku.map(() => ["Ditulis oleh kantor.", "Ditulis oleh kantor."]),
    );
    const marked = "GANTI (naskah 2024): Ditulis oleh kantor.";
    expect([config.naskah.kata_pengantar, config.naskah.latar_belakang]).toEqual([marked, marked]);
    expect(config.naskah.isu_strategis).toEqual([marked]);
    expect([config.instansi.tugas, config.instansi.fungsi]).toEqual(["Ditulis oleh kantor.", ["Ditulis oleh kantor."]]);
  });

  it("never takes the place of what lkjip.yaml came to say of an indicator", async () => {
    const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
    const said = yaml.replace(/(- kode: S1\.1\n)/, "$1        definisi: Menurut Renstra\n");
    office.write("lkjip.yaml", said);
    const { keluaran, config } = await next("berdefinisi");
    expect(keluaran).toContain("definisi 3 indikator, dan sumber data 4 indikator");
    expect(config.sasaran[0]?.indikator[0]?.definisi).toBe("Menurut Renstra");
    office.write("lkjip.yaml", yaml);
  });

  it("beside what lkjip wrote comes along where lkjip.yaml has a place for it, else is named with its place", async () => {
    const docx = office.read("4-draf/draf-lkjip.docx").slice();
    const typed = [
      ["Kecamatan Muncar adalah kecamatan di", "Pelabuhan ikannya termasuk yang terbesar di Jawa."],
      ["Ditulis oleh kantor.", "Laporan ini yang kedua sejak Renstra diubah."],
      [
        "Tindakan. ",
        "Petugas cadangan dilatih pada bulan Mei bersama Puskesmas, Koramil, Polsek, dan seluruh pengurus RW di pesisir.",
      ],
      ["Satu-satunya indikator sasaran ini belum", "Pengaduan terbanyak tentang air bersih."],
    ].reduce<Uint8Array>((all, [behind = "", words = ""]) => tuliskan(all, behind, words), docx);
    office.write("4-draf/draf-lkjip.docx", typed);
    const { keluaran, config } = await next("tambahan");
    office.write("4-draf/draf-lkjip.docx", docx);
    expect(config.naskah.gambaran_umum).toEqual([
      expect.stringContaining("GANTI (naskah 2024): Kecamatan Muncar adalah kecamatan di"),
      expect.stringContaining("GANTI (naskah 2024): Susunan organisasi Kecamatan Muncar"),
      "GANTI (naskah 2024): Pelabuhan ikannya termasuk yang terbesar di Jawa.",
    ]);
    expect(config.naskah.kata_pengantar).toEqual([
      "GANTI (naskah 2024): Ditulis oleh kantor.",
      "GANTI (naskah 2024): Laporan ini yang kedua sejak Renstra diubah.",
    ]);
    expect(
      keluaran,
    ).toContain(`Ditulis di Word di luar bagian kuning draf tahun 2024, tidak ikut dibawa; salin ke draf yang baru bila masih berlaku:
  T1.1 Indeks Kepuasan Masyarakat: "Petugas cadangan dilatih pada bulan Mei bersama Puskesmas, Koramil, Polsek, dan seluruh p…"
  Sasaran 1: Meningkatnya akuntabilitas kinerja kecamatan: "Pengaduan terbanyak tentang air bersih."
`);
  });

  it("comes along below the legal basis, the conclusion and the steps, and is named to the last where there is no place", async () => {
    const docx = office.read("4-draf/draf-lkjip.docx").slice();
    const naskah = readNaskah(docx)?.content ?? [];
    const lastBelow = (judul: string): string =>
      naskah
        .flatMap((each) =>
          each.jenis !== "tabel" && each.jenis !== "judul" && each.judul.at(-1)?.endsWith(judul) && each.teks !== ""
            ? [each.teks]
            : [],
        )
        .at(-1) ?? "";
    const places = [
      [lastBelow("Dasar Hukum"), "Peraturan Bupati Nomor 88 Tahun 2023 tentang Kecamatan."],
      [lastBelow("Simpulan"), "Warga pesisir merasakan hasilnya."],
      ...Array.from({ length: 14 }, (_, at) => [
        "Satu-satunya indikator sasaran ini belum",
        `Catatan rapat ke-${at + 1} bersama warga.`,
      ]),
    ] as const;
    const typed = places.reduce<Uint8Array>((all, [behind, words]) => tuliskan(all, behind, words), docx);
    const torn = sunting(
      typed,
      [/(.*>[^<]*Langkah Perbaikan.*?<\/w:p>)/s, "$1<w:p><w:r><w:t>Jam layanan loket ditambah.</w:t></w:r></w:p>"],
      [/(.*)>Nilai SAKIP Kecamatan(<\/w:t><\/w:r>(?:(?!<w:t[ >]).)*<\/w:tc>)/s, "$1>Nilai SAKIP menurut Inspektorat$2"],
      ["Satu-satunya indikator", 'Satu-</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">satunya indikator'],
    );
    office.write("4-draf/draf-lkjip.docx", torn);
    const { keluaran, config } = await next("lengkap");
    office.write("4-draf/draf-lkjip.docx", docx);
    expect(config.naskah.dasar_hukum?.at(-1)).toBe("Peraturan Bupati Nomor 88 Tahun 2023 tentang Kecamatan.");
    expect([config.naskah.penutup].flat().at(-1)).toBe("GANTI (naskah 2024): Warga pesisir merasakan hasilnya.");
    expect(config.naskah.langkah_perbaikan?.at(-1)).toBe("GANTI (naskah 2024): Jam layanan loket ditambah.");
    for (let at = 1; at <= 14; at += 1) expect(keluaran).toContain(`"Catatan rapat ke-${at} bersama warga."`);
    expect(keluaran).toMatch(/\n {2}tabel "[^"]+": "Nilai SAKIP menurut Inspektorat"/);
    expect(keluaran).not.toMatch(/dan \d+ lagi|"Satu-|"satunya/);
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
        const { temuan } = compileConfig(renderTahunBaru(teks, laporanOf(kantor).pengukuran).teks);
        const news = temuan.filter(({ nama }) => !known.has(nama));
        const galat = news.filter(({ tingkat }) => tingkat === "galat").map(({ nama }) => nama);
        expect(galat.filter((nama) => nama !== "target-belum-diisi")).toEqual([]);
        expect(galat.length).toBeLessThan(2);
        expect(news.map(({ nama }) => nama)).not.toContain("pagu-nol");
      }),
      { seed: 15, numRuns: many(3, 200), endOnFailure: true },
    );
  });

  it("waits for its pagu also where the office notes something beside it, and says of the last year what it was", () => {
    fc.assert(
      fc.property(
        kantorAcak,
        fc.constantFrom("", " DAU", " DAU; DID", " memang 0", " DAU; memang 0"),
        (kantor, catatan) => {
          const { pengukuran } = laporanOf(kantor);
          const noted = yamlOf(kantor).replace(/^program:\n(?: .*\n)*/m, (plan) =>
            catatan === "" ? plan : plan.replace(/\bpagu: \d+$/gm, (pagu) => `${pagu} #${catatan}`),
          );
          const first = renderTahunBaru(noted, pengukuran).teks;
          const open = sourceOf(first).open;
          expect(open.size).toBe([...first.matchAll(/\bpagu: 0 #/g)].length);
          expect(first).not.toContain("memang 0");
          // The year after, from a folder in which the notes stand beside the new pagu still.
          const filled = first.replace(/\bpagu: 0 /g, "pagu: 5000 ");
          const { teks } = renderTahunBaru(filled, { ...pengukuran, tahun: pengukuran.tahun + 1 });
          const later = pengukuran.tahun + 2;
          for (const note of sourceOf(teks).open.values())
            expect(note).toBe(`GANTI pagu ${later} (tahun ${later - 1}: Rp5.000)`);
          expect(
            teks
              .split("\n")
              .filter((line) => line.includes(`${later - 1}`) && /GANTI pagu \d+ .*GANTI pagu/.test(line)),
          ).toEqual([]);
          expect(teks.match(/periksa: ganti angka wilayah/g)?.length ?? 0).toBeLessThan(2);
        },
      ),
      { seed: 15, numRuns: many(2, 60), endOnFailure: true },
    );
  });

  it("forgets that a pagu was meant to be 0, also behind a row that is one line", () => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const document = parseDocument(yamlOf(kantor));
        visit(document, {
          Map: (_, map) => {
            if (!map.has("pagu") || !map.has("unit")) return;
            map.flow = true;
            map.comment = " DPA hal. 3; memang 0";
          },
        });
        const noted = document.toString({ lineWidth: 0 });
        const { teks } = renderTahunBaru(noted, laporanOf(kantor).pengukuran);
        expect(noted).toContain("memang 0");
        expect(teks).not.toContain("memang 0");
        expect(teks.split("DPA hal. 3").length).toBe(noted.split("DPA hal. 3").length);
      }),
      { seed: 15, numRuns: many(2, 60), endOnFailure: true },
    );
  });

  it("shows each place that waits as a marked cell of the workbook", async () => {
    await fc.assert(
      fc.asyncProperty(kantorAcak, async (kantor) => {
        const { teks } = renderTahunBaru(yamlOf(kantor), laporanOf(kantor).pengukuran);
        const marked = await markedIn(await renderBook(sourceOf(teks)));
        expect(marked.length).toBe(openIn(teks));
      }),
      { seed: 15, numRuns: many(2, 60), endOnFailure: true },
    );
  });

  it("has or names whatever this year's lkjip.yaml says", () => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const { teks, left, officials } = renderTahunBaru(yamlOf(kantor), laporanOf(kantor).pengukuran);
        const [former, now] = [countKeys(kantor.isi), countKeys(parse(teks))];
        const gone = [...former].filter(([jalur, jumlah]) => (now.get(jalur) ?? 0) < jumlah);
        // The target itself has become history; the reason of a target stands in the note behind the new one.
        const silent = gone.filter(
          ([jalur]) =>
            !/\b(alasan|indikator\.target(\.(min|max))?)$/.test(jalur) &&
            // What is said of an official who goes is not true of the one in his place, who is named.
            !(officials.length > 0 && /\b(nip|pangkat|golongan|status)$/.test(jalur)) &&
            ![...left.keys()].some((kunci) => jalur.includes(kunci)),
        );
        expect(silent).toEqual([]);
        for (const kunci of left.keys())
          expect([kunci, gone.some(([jalur]) => jalur.includes(kunci))]).toEqual([kunci, true]);
        expect(formatLeft(left, [], 2024).length > 0).toBe(left.size > 0);
      }),
      { seed: 15, numRuns: many(20, 1000), endOnFailure: true },
    );
  });

  const TEMPLATE = [
    ["the built-in template", undefined],
    ["a template of the office's own", TEMPLAT_LAIN],
  ] as const;
  it.each(TEMPLATE)("knows every gap of its draft that somebody wrote over, and none that nobody did: %s", (_, own) => {
    fc.assert(
      fc.property(kantorAcak, (kantor) => {
        const { docx, laporan } = drafOf(kantor, own);
        expect(listFilledGaps(docx)).toEqual([]);
        const asked = new Set(listPrintedCelah(laporan, docx).map(({ apa }) => apa));
        const filled = listFilledGaps(lengkapiCelah(docx, "Ditulis oleh kantor."));
        expect(new Set(filled.map(({ apa }) => apa))).toEqual(asked);
        for (const teks of filled.flatMap((each) => each.teks))
          expect(teks).toMatch(/^(\p{Lu}[\p{L} ]*\. )?Ditulis oleh kantor\.$/u);
      }),
      { seed: 15, numRuns: many(3, 50), endOnFailure: true },
    );
  });

  it.each(TEMPLATE)("takes for what people wrote beside its draft that, and nothing else: %s", (_, own) => {
    fc.assert(
      fc.property(kantorAcak, fc.nat(10_000), (kantor, seed) => {
        const { docx } = drafOf(kantor, own);
        const typedIn = (bytes: Uint8Array): string[] => {
          const { part, paragraf } = listTyped(bytes);
          const own = readNaskah(bytes)?.content ?? [];
          return own.flatMap((each) =>
            each.jenis !== "tabel" && each.tempat.part === part && paragraf.has(each.tempat.paragraf)
              ? [each.teks]
              : [],
          );
        };
        expect(typedIn(docx)).toEqual([]);
        expect(typedIn(lengkapiCelah(docx, "Ditulis oleh kantor."))).toEqual([]);
        const heads = (readNaskah(docx)?.content ?? []).flatMap((each) =>
          each.jenis === "judul" && /^(?:[A-Z]|BAGIAN)\b/.test(each.teks) && !each.teks.includes("\n")
            ? [each.teks]
            : [],
        );
        const words = "Kalimat ini ditulis orang di luar bagian kuning.";
        const behind = heads[seed % heads.length] ?? "";
        expect([behind, typedIn(tuliskan(docx, behind, words))]).toEqual([behind, [words]]);
      }),
      { seed: 15, numRuns: many(2, 50), endOnFailure: true },
    );
  });

  it("takes no sentence of its own for somebody's, in whatever pieces Enter has torn it, and no cell that nobody wrote in", () => {
    fc.assert(
      fc.property(kantorAcak, fc.nat(10_000), (kantor, seed) => {
        const { docx } = drafOf(kantor);
        const typedIn = (bytes: Uint8Array): unknown => {
          const draf = { exists: () => true, read: () => bytes } as unknown as ReadonlyWorld;
          return readLastProse(draf, sourceOf(yamlOf(kantor)).config)?.typed;
        };
        expect(typedIn(docx)).toEqual([]);
        expect(typedIn(lengkapiCelah(docx, "Ditulis oleh kantor."))).toEqual([]);
        expect(typedIn(suntingAcak(docx, createAcak(seed), 12, ["splitParagraph"]).docx)).toEqual([]);
      }),
      { seed: 15, numRuns: many(2, 50), endOnFailure: true },
    );
  });

  it("takes what somebody wrote of an indicator into its draft, whatever it looks like", () => {
    const written = fc.constantFrom(
      "Ditulis oleh kantor.",
      'Jumlah "layanan": selesai # 90% Rumus: a : b x 100%',
      "Rumus: jumlah dibagi sepuluh",
      "- 12",
      "{ a: 1 }",
    );
    fc.assert(
      fc.property(kantorAcak, written, (kantor, tulisan) => {
        const filled = lengkapiCelah(drafOf(kantor).docx, tulisan);
        const draf = { exists: () => true, read: () => filled } as unknown as ReadonlyWorld;
        const prose = readLastProse(draf, sourceOf(yamlOf(kantor)).config);
        const { teks } = renderTahunBaru(yamlOf(kantor), laporanOf(kantor).pengukuran, prose ?? undefined);
        const galat = compileConfig(teks).temuan.filter(({ tingkat }) => tingkat === "galat");
        expect(galat.filter(({ nama }) => nama !== "target-belum-diisi")).toEqual([]);
        const own = new Map(listIndikator(sourceOf(teks).config).map(({ id, indikator }) => [id, indikator]));
        const iku = listFilledGaps(filled).filter(({ kunci }) => kunci === "tabel_iku");
        for (const { sel } of iku) {
          const { definisi, rumus_hitung, sumber_data, penanggung_jawab } = own.get(sel?.baris ?? "") ?? {};
          if (sel?.kolom === "sumber") expect(sumber_data).toBe(tulisan);
          else if (sel?.kolom === "penanggung_jawab") expect(penanggung_jawab).toBe(tulisan);
          else expect([definisi, rumus_hitung && `Rumus: ${rumus_hitung}`].filter(Boolean).join(" ")).toBe(tulisan);
        }
      }),
      { seed: 15, numRuns: many(2, 50), endOnFailure: true },
    );
  });
});

/** How many texts, numbers and the like a plan has, by the keys that lead to them. */
function countKeys(nilai: unknown): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  const walk = (at: unknown, jalur: string): void => {
    if (Array.isArray(at)) for (const each of at) walk(each, jalur);
    else if (typeof at === "object" && at !== null)
      for (const [kunci, each] of Object.entries(at)) walk(each, jalur === "" ? kunci : `${jalur}.${kunci}`);
    else if (at !== undefined) count.set(jalur, (count.get(jalur) ?? 0) + 1);
  };
  walk(nilai, "");
  return count;
}
