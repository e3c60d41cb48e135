import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { weighForPengesahan } from "../../src/journal/pengesahan.ts";
import { compileConfig } from "../../src/pipeline.ts";
import { makeContext } from "../../src/plan/check/context.ts";
import { confirmContoh, noteOfGanti } from "../../src/plan/check/first-values.ts";
import { checkConfig } from "../../src/plan/check.ts";
import { readConfig, readPlain } from "../../src/plan/read.ts";
import { renderLkjipYaml } from "../../src/plan/write/first-year.ts";
import { bacaTemuan, findTemuan, LKJIP_MINIMAL, ubah } from "../support/lkjip-minimal.ts";

/*
 * Example values: what `lkjip init` wrote, as long as nobody replaced it.
 */

const PAGU = "            pagu: 10000000\n";

describe("an example value says where it stands and what to do", () => {
  it("one", () => {
    expect(bacaTemuan(ubah(PAGU, "            pagu: 10000000            # contoh: 10000000\n"))).toMatchInlineSnapshot(`
      "masih-contoh
      PERINGATAN  lkjip.yaml:74:19
        |             pagu: 10000000            # contoh: 10000000
        |                   ^
        Satu isian masih nilai contoh dari lkjip init, belum data kantor (baris:kolom di lkjip.yaml, lembar di rencana.xlsx):
          74:19  sub kegiatan 7.01.02.2.01.0001, pagu: 10000000 (lembar Program)
        Perbaikan: ganti setiap nilai itu dengan data kantor, di rencana.xlsx lalu lkjip plan, atau di lkjip.yaml; yang memang benar dibenarkan dengan nomor barisnya, misalnya: lkjip plan --benar 74"
    `);
  });

  it("several, in the order of the file, lists and values between braces too", () => {
    const yaml = [
      ["target: 86 }", "target: 86 } # contoh: 86"],
      ["  periode: [2020, 2024]", "  periode: [2020,2024]  # contoh: [2020, 2024]; sesuaikan dengan Renstra"],
      ["        target: 90.5\n", "        target: 90.50 # contoh: 90.5\n"],
      ["  alamat: Jalan Contoh 1", '  alamat: "Jalan Contoh 1" # contoh'],
    ].reduce((teks, [lama = "", baru = ""]) => ubah(lama, baru, teks), LKJIP_MINIMAL);
    expect(bacaTemuan(yaml)).toMatchInlineSnapshot(`
      "masih-contoh
      PERINGATAN  lkjip.yaml:7:11
        |   alamat: "Jalan Contoh 1" # contoh
        |           ^
        4 isian masih nilai contoh dari lkjip init, belum data kantor (baris:kolom di lkjip.yaml, lembar di rencana.xlsx):
          7:11  instansi, alamat: Jalan Contoh 1 (lembar Kantor)
          33:70  unit kel-dua, indikator KEL.1, target: 86 (lembar Indikator)
          35:3  renstra, periode: [2020, 2024] (lembar Kantor)
          47:17  indikator S1.1, target: 90.5 (lembar Indikator)
        Perbaikan: ganti setiap nilai itu dengan data kantor, di rencana.xlsx lalu lkjip plan, atau di lkjip.yaml; yang memang benar dibenarkan dengan nomor barisnya, misalnya: lkjip plan --benar 7"
    `);
  });
});

describe("what is an example value and what is not", () => {
  it.each([
    ["as init wrote it", "target: 90.5 # contoh: 90.5", 1],
    ["a mark without its value", "target: 90.5 # contoh", 1],
    ["a mark without its value and with a reason", "target: 90.5 # contoh; menunggu PK", 1],
    ["replaced, the mark left beside it", "target: 88.5 # contoh: 90.5", 0],
    ["kept, the mark taken away", "target: 90.5", 0],
    ["a comment that only speaks of examples", "target: 90.5 # contohnya dari kota", 0],
    ["a hint with an example of something else", "target: 90.5 # contoh: 98,5 untuk persen", 0],
  ])("%s", (_, baris, jumlah) => {
    const yaml = ubah("        target: 90.5\n", `        ${baris}\n`);
    expect(findTemuan(yaml).filter(({ nama }) => nama === "masih-contoh")).toHaveLength(jumlah);
  });

  it("a text that quotes a mark is no example", () => {
    expect(bacaTemuan(ubah("alamat: Jalan Contoh 1", 'alamat: "Jalan # contoh"'))).toBe("");
  });

  it("an example office may keep its example values", () => {
    const yaml = ubah(PAGU, `${PAGU.trimEnd()} # contoh: 10000000\n`);
    expect(bacaTemuan(ubah("tahun: 2024\n", "tahun: 2024\ncontoh: true\n", yaml))).toBe("");
  });

  it("a pagu of next year that is still 0 counts as GANTI, one that was filled in does not", () => {
    const pagu = (nilai: number): string[] =>
      findTemuan(ubah(PAGU, `            pagu: ${nilai} # GANTI pagu 2025 (tahun 2024: 10000000)\n`)).map(
        (t) => t.pesan,
      );
    expect(pagu(0)).toContain("Satu isian masih bertanda GANTI.");
    expect(pagu(12500000)).toEqual([]);
  });
});

it.each([
  ["alone", "pagu: 0 # GANTI pagu 2025", "GANTI pagu 2025"],
  ["after a note of the office", "pagu: 0 # DAU; GANTI pagu 2025", "GANTI pagu 2025"],
  ["after another comment", "pagu: 0 # DAU # GANTI pagu 2025", "GANTI pagu 2025"],
  ["in a text of the same line, which is no note", '- { uraian: "Belanja; GANTI ban", pagu: 0 }', null],
  ["behind a text with # in it", '- { uraian: "Lomba #1; GANTI ban", pagu: 0 } # GANTI pagu 2025', "GANTI pagu 2025"],
  ["in a text with # in it, which is no note", '- { uraian: "Lomba #1; GANTI ban", pagu: 0 }', null],
  ["in another word", "pagu: 0 # PENGGANTI; MENGGANTI", null],
])("the note that a pagu waits: %s", (_, cuplikan, note) => {
  expect(noteOfGanti({ baris: 1, kolom: 1, cuplikan })).toBe(note);
});

describe("what example values bring about", () => {
  const yaml = ubah(PAGU, `${PAGU.trimEnd()} # contoh: 10000000\n`);

  it("a galat at the signature, a peringatan before", () => {
    const temuan = findTemuan(yaml);
    expect(temuan.map(({ tingkat }) => tingkat)).toEqual(["peringatan"]);
    expect(weighForPengesahan(temuan).map(({ nama, tingkat }) => [nama, tingkat])).toEqual([["masih-contoh", "galat"]]);
  });

  it("documents that say so", () => {
    expect(compileConfig(yaml).nilai?.contoh).toBe(true);
    expect(compileConfig(LKJIP_MINIMAL).nilai?.contoh).toBe(false);
  });
});

describe("an example value that is right after all", () => {
  const yaml = [
    ["target: 86 }", "target: 86 } # contoh: 86"],
    ["  periode: [2020, 2024]", "  periode: [2020,2024]  # contoh: [2020, 2024]; sesuaikan dengan Renstra\r"],
    ["        target: 90.5\n", "        target: 90.50 # contoh; menunggu PK\n"],
  ].reduce((teks, [lama = "", baru = ""]) => ubah(lama, baru, teks), LKJIP_MINIMAL);
  const confirm = (...named: readonly string[]) => {
    const { nilai } = readConfig(yaml, "lkjip.yaml");
    if (nilai === null) throw new Error("unreadable");
    return confirmContoh(yaml, makeContext(nilai.config, nilai.lokasi), named);
  };

  const confirmZero = (zero: string) => {
    const { nilai } = readConfig(zero, "lkjip.yaml");
    if (nilai === null) throw new Error("unreadable");
    const line = zero.split("\n").findIndex((each) => /pagu: 0\b/.test(each)) + 1;
    const made = confirmContoh(zero, makeContext(nilai.config, nilai.lokasi), [`${line}`]);
    return { ...made, line, read: bacaTemuan(made.teks) };
  };
  /** The only sub kegiatan as one line. */
  const flow = (teks: string, rest: string): string =>
    teks.replace(
      /- kode: "7\.01\.02\.2\.01\.0001"\n[^:]*: Koordinasi\n[^:]*: 10000000[^\n]*\n[^:]*: pelayanan/,
      () => `- { kode: "7.01.02.2.01.0001", unit: pelayanan, uraian: ${rest}`,
    );

  it("loses its mark and nothing else, by its line", () => {
    const { teks, confirmed, unknown } = confirm("35");
    expect(teks).toBe(yaml.replace("# contoh: [2020, 2024]; sesuaikan", "# sesuaikan"));
    expect([confirmed, unknown]).toEqual([["renstra, periode: [2020, 2024]"], []]);
  });

  it("and a pagu of 0 gets a note that it is meant", () => {
    const zero = yaml.replace("pagu: 10000000", "pagu: 0");
    const { nilai } = readConfig(zero, "lkjip.yaml");
    if (nilai === null) throw new Error("unreadable");
    const line = zero.split("\n").findIndex((each) => each.includes("pagu: 0")) + 1;
    const { teks, confirmed } = confirmContoh(zero, makeContext(nilai.config, nilai.lokasi), [String(line)]);
    expect(teks).toBe(zero.replace("pagu: 0", "pagu: 0  # memang 0"));
    expect(confirmed).toEqual(["sub kegiatan 7.01.02.2.01.0001, pagu: 0"]);
    expect(bacaTemuan(teks)).not.toContain("pagu-nol");
  });

  it.each([
    ["behind a text with # in it", (zero: string) => flow(zero, `"Lomba kampung #1", pagu: 0 }`), "  # memang 0"],
    ["behind a note", (zero: string) => flow(zero, `"Lomba # contoh: 1", pagu: 0 } # DPA hal. 3`), "; memang 0"],
    ["behind an empty comment", (zero: string) => flow(zero, `Lomba, pagu: 0 } #`), " memang 0"],
    ["at the end of a Windows line", (zero: string) => flow(zero, `"Lomba #1", pagu: 0 }\r`), "  # memang 0"],
  ])("also in a row that is one line: %s", (_, make, added) => {
    const zero = make(yaml);
    const { teks, line, read } = confirmZero(zero);
    const [before = ""] = zero.split("\n").slice(line - 1);
    const end = before.endsWith("\r") ? "\r" : "";
    expect(teks.split("\n")[line - 1]).toBe(`${before.trimEnd()}${added}${end}`);
    expect(readPlain(teks, "lkjip.yaml")?.data).toEqual(readPlain(zero, "lkjip.yaml")?.data);
    expect(read).not.toContain("pagu-nol");
    const { nilai } = readConfig(teks, "lkjip.yaml");
    if (nilai === null) throw new Error("unreadable");
    expect(confirmContoh(teks, makeContext(nilai.config, nilai.lokasi), [`${line}`]).unknown).toEqual([`${line}`]);
  });

  it("and two pagu of 0 on one line get one note, which is said to be of both", () => {
    const other = '{ kode: "7.01.02.2.01.0002", uraian: B, unit: pelayanan, pagu: 0 }';
    const zero = flow(yaml, `A, pagu: 0 }, ${other}]`).replace(/sub_kegiatan:\n\s*- /, "sub_kegiatan: [");
    const { teks, line, shared, confirmed } = confirmZero(zero);
    expect(teks.split("\n")[line - 1]).toMatch(/pagu: 0 \}\] {2}# memang 0$/);
    expect(confirmed).toHaveLength(2);
    expect(shared).toEqual([{ baris: line, jumlah: 2 }]);
  });

  it("also where a text on its line looks like a mark", () => {
    const marked = flow(LKJIP_MINIMAL, '"Lomba # contoh: 5", pagu: 5 }  # contoh: 5; DPA');
    const { nilai } = readConfig(marked, "lkjip.yaml");
    if (nilai === null) throw new Error("unreadable");
    const line = marked.split("\n").findIndex((each) => each.includes("pagu: 5")) + 1;
    const { teks } = confirmContoh(marked, makeContext(nilai.config, nilai.lokasi), [`${line}`]);
    expect(teks).toBe(marked.replace("# contoh: 5; DPA", "# DPA"));
  });

  it("or several of them do", () => {
    const { teks, confirmed } = confirm("33", "35", "47");
    expect(confirmed).toHaveLength(3);
    expect(teks).toBe(
      yaml
        .replace(" # contoh: 86", "")
        .replace("# contoh: [2020, 2024]; sesuaikan", "# sesuaikan")
        .replace("# contoh; menunggu", "# menunggu"),
    );
    expect(bacaTemuan(teks)).not.toContain("masih-contoh");
  });

  it("a line without one is named, with those that have one", () => {
    expect(confirm("35", "1")).toMatchObject({ unknown: ["1"], present: [33, 35, 47] });
  });
});

it("init marks every figure and the name of every indicator that it makes up", () => {
  const templat = readFileSync(join(import.meta.dirname, "../../templates/lkjip.yaml"), "utf8");
  const yaml = renderLkjipYaml(templat, {
    nama: "Kecamatan Kanigaran",
    pemda: "Pemerintah Kota Probolinggo",
    tempat: "Probolinggo",
    tahun: 2024,
    camat: "AGUS RIANTO",
    kelurahan: ["Kanigaran", "Sukoharjo"],
  });
  const { nilai } = readConfig(yaml, "lkjip.yaml");
  if (nilai === null) throw new Error("init wrote what cannot be read");
  const pesan = checkConfig(nilai.config, nilai.lokasi).find(({ nama }) => nama === "masih-contoh")?.pesan ?? "";
  const lines = yaml.split("\n");
  // Every number of the plan: targets, pagu and the years of Renstra.
  const angka = lines.filter((baris) => /^\s*(?:target|pagu|periode): \[?\d/.test(baris));
  expect(angka).toHaveLength(11);
  // And the indicators; codes and names of programmes are those of the national nomenclature.
  const made = /^\s+uraian: (?:Indeks|Rata-rata)/;
  const teks = lines.filter((baris) => made.test(baris));
  expect([...angka, ...teks].filter((baris) => !/ # contoh: /.test(baris))).toEqual([]);
  expect(pesan).toContain(`${angka.length + teks.length} isian masih nilai contoh`);
  // The office that works in rencana.xlsx finds each there.
  for (const line of pesan.split("\n").slice(1)) expect(line).toMatch(/ \(lembar (?:Kantor|Indikator|Program)\)/);
  // What two kelurahan have in common is said once.
  expect(pesan.split("\n").slice(1)).toHaveLength(angka.length + teks.length - 2);
  expect(pesan).toMatch(/^ {4}indikator KEL\.1, target: 85, di 2 unit \(lembar Indikator\), baris \d+ dan \d+$/m);
});
