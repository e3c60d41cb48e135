import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sunting } from "../support/rencana.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/* What `lkjip plan` says and takes on the command line; what it makes of the workbook: test/plan-book/. */

let office: Office;
beforeAll(async () => {
  office = await createKantor("muncar");
  await office.jalankan("plan");
  const kode = await sunting(office.read("rencana.xlsx"), (l) => l("Unit").ketik("unit.tapem", "kode", "pemerintahan"));
  office.write("rencana.xlsx", kode);
});
afterAll(() => office.remove());

it("asks about another kode, naming both answers, and writes nothing", async () => {
  const { kode, all } = await office.lkjip("plan");
  expect([kode, all]).toMatchInlineSnapshot(`
    [
      1,
      "GALAT  rencana.xlsx › Unit › B11
      Kode tapem menjadi pemerintahan (Seksi Tata Pemerintahan, Ketertiban Umum dan Optimalisasi Pendapatan). Masih yang sama dengan kode baru, atau yang lain?
      Perbaikan: bila masih yang sama, rujukannya ikut berubah: lkjip plan --ganti-kode "unit.tapem"; bila yang lain dan yang lama dihapus: lkjip plan --kode-baru "unit.tapem"

    PERINGATAN  3-data-kinerja/tapem.xlsx
      Formulir ini sudah kembali dari unit tapem, yang kodenya menjadi pemerintahan; dengan kode baru isinya tidak terbaca.
      Perbaikan: selama formulir ini masih dipakai, kembalikan kode lamanya di lembar Unit; jika tidak, kirim formulir baru: lkjip forms

    1 galat dan 1 peringatan dalam 2 berkas.
    lkjip.yaml tetap seperti semula: tidak satu pun perubahan di rencana.xlsx diterapkan.
    Berikutnya: lkjip plan  (setelah semua galat diperbaiki; belum ada yang ditulis)",
    ]
  `);
});

it("names keys that name nothing, with those that do", async () => {
  const wrong = await office.lkjip("plan", "--ganti-kode", "unit.tapen");
  expect([wrong.kode, wrong.pesan]).toMatchInlineSnapshot(`
    [
      2,
      "GALAT  rencana.xlsx
      Tidak ada kode yang diganti dengan kunci "unit.tapen", jadi tidak ada yang ditulis.
      Perbaikan: salin kunci yang disebut di layar; yang kodenya diganti: unit.tapem, misalnya: lkjip plan --ganti-kode "unit.tapem"",
    ]
  `);
  const settled = await office.lkjip("plan", "--ganti-kode", "unit.tapem", "--kode-baru", "unit.pemberdayaan");
  expect([settled.kode, settled.pesan]).toMatchInlineSnapshot(`
    [
      2,
      "GALAT  rencana.xlsx
      Tidak ada kode yang diganti dengan kunci "unit.pemberdayaan", jadi tidak ada yang ditulis.
      Perbaikan: jalankan tanpa --ganti-kode dan --kode-baru; kode yang diganti akan disebut bersama kuncinya: lkjip plan",
    ]
  `);
  const accept = await office.lkjip("plan", "--ganti-kode", "semua", "--terima", "unit.tapem/nama");
  expect([accept.kode, accept.pesan]).toMatchInlineSnapshot(`
    [
      2,
      "GALAT  rencana.xlsx
      Tidak ada bentrok dengan kunci "unit.tapem/nama", jadi tidak ada yang ditulis.
      Perbaikan: jalankan tanpa --terima; yang bentrok akan disebut bersama kuncinya: lkjip plan",
    ]
  `);
});

it("follows it on demand, and says how far", async () => {
  const { kode, all } = await office.lkjip("plan", "--ganti-kode", "semua");
  expect([kode, all]).toMatchInlineSnapshot(`
    [
      0,
      "1 perubahan dari rencana.xlsx masuk ke lkjip.yaml.
      Kode tapem menjadi pemerintahan; 8 rujukan ikut berubah.
    Sebelumnya disimpan di cadangan/lkjip-20250203-080000.yaml dan cadangan/rencana-20250203-080000-2.xlsx.
    PERINGATAN  3-data-kinerja/tapem.xlsx
      Formulir ini sudah kembali dari unit tapem, yang kodenya menjadi pemerintahan; dengan kode baru isinya tidak terbaca.
      Perbaikan: selama formulir ini masih dipakai, kembalikan kode lamanya di lembar Unit; jika tidak, kirim formulir baru: lkjip forms

    1 peringatan dalam 1 berkas.
    Berikutnya: lkjip collect  (setelah semua galat diperbaiki)",
    ]
  `);
});

it("names forms that came back for what is removed, and what they say of rows that are", async () => {
  const one = await createKantor("kanigaran");
  await one.jalankan("plan");
  const tanpa = await sunting(one.read("rencana.xlsx"), (lembar) => {
    for (const [nama, start] of [
      ["Unit", "unit.kel-sukoharjo"],
      ["Indikator", "unit.kel-sukoharjo/"],
      ["Indikator", "unit.kel-kanigaran/KEL.2"],
    ] as const) {
      const { lembar: sheet } = lembar(nama);
      for (let b = sheet.rowCount; b >= 7; b--)
        if (String(sheet.getCell(b, 1).value ?? "").startsWith(start))
          for (let k = 1; k <= sheet.columnCount; k++) sheet.getCell(b, k).value = null;
    }
    const { lembar: program, kolom } = lembar("Program");
    for (let b = 7; b <= program.rowCount; b++)
      if (program.getCell(b, kolom("unit")).value === "kel-sukoharjo")
        for (let k = 1; k <= program.columnCount; k++) program.getCell(b, k).value = null;
  });
  one.write("rencana.xlsx", tanpa);
  const { all } = await one.lkjip("plan", "--json");
  const { keadaan, temuan } = JSON.parse(all.slice(all.indexOf("{"), all.lastIndexOf("}") + 1));
  expect([
    keadaan,
    ...temuan
      .filter(({ nama }: { nama: string }) => nama.startsWith("formulir-"))
      .map(({ berkas, pesan, perbaikan }: Record<string, string>) => `${berkas}: ${pesan} | ${perbaikan}`),
  ]).toMatchInlineSnapshot(`
    [
      "diterapkan",
      "3-data-kinerja/kel-sukoharjo.xlsx: Formulir ini sudah kembali dari unit kel-sukoharjo, yang dihapus dari rencana; isinya tidak dipakai lagi. | jika unitnya memang tidak ada, pindahkan berkas ini dari foldernya; jika ada, kembalikan barisnya di lembar Unit",
      "3-data-kinerja/kel-kanigaran.xlsx: Formulir ini sudah kembali dengan isian kel-kanigaran/KEL.2, yang tidak ada lagi di rencana; isian itu tidak dipakai lagi. | jika memang dihapus, biarkan; jika kodenya diganti, salin isinya ke formulir baru yang dibuat dengan: lkjip forms",
    ]
  `);
  one.remove();
});

it("asks nobody to apply a workbook again that was only saved", async () => {
  const one = await createKantor("muncar");
  await one.jalankan("plan");
  one.write("rencana.xlsx", await sunting(one.read("rencana.xlsx"), () => undefined));
  const pending = "belum masuk ke lkjip.yaml";
  expect((await one.lkjip("check")).all).toContain(pending);
  expect((await one.jalankan("plan")).all).not.toContain("menerapkan rencana.xlsx");
  expect((await one.lkjip("check")).all).not.toContain(pending);
  one.write(
    "rencana.xlsx",
    await sunting(one.read("rencana.xlsx"), (l) => l("Unit").ketik("unit.tapem", "nama", "Lain")),
  );
  expect((await one.lkjip("check")).all).toContain(pending);
  one.remove();
});

describe("--benar with rows that are one line", () => {
  const withRow = async (row: (head: string) => string) => {
    const place = await createKantor("kanigaran");
    const yaml = new TextDecoder().decode(place.read("lkjip.yaml"));
    const found = /- kode: (.*)\n\s*uraian: .*\n\s*pagu: .*\n\s*unit: (.*)\n/.exec(yaml);
    const [whole = "", kode = "", unit = ""] = found ?? [];
    place.write(
      "lkjip.yaml",
      yaml.replace(whole, () => `${row(`kode: ${kode}, unit: ${unit}`)}\n`),
    );
    const line = yaml.slice(0, found?.index).split("\n").length;
    return { place, line, text: () => new TextDecoder().decode(place.read("lkjip.yaml")) };
  };

  it("leaves lkjip.yaml readable where a # stands in quotes", async () => {
    const { place, line, text } = await withRow((head) => `- { ${head}, uraian: "Lomba kampung #1", pagu: 0 }`);
    const { keluaran } = await place.jalankan(`plan --benar ${line}`);
    expect(keluaran).toContain("pagu: 0");
    expect(text().split("\n")[line - 1]).toMatch(/uraian: "Lomba kampung #1", pagu: 0 \} {2}# memang 0$/);
    expect((await place.lkjip("check")).keluaran).not.toContain("pagu-nol");
    place.remove();
  });

  it("refuses with words where a note would become part of a value, and writes nothing", async () => {
    const { place, line, text } = await withRow(
      (head) => `- { ${head}, pagu: 0, uraian: "Lomba\n              kampung" }`,
    );
    const before = text();
    const { kode, pesan } = await place.lkjip("plan", "--benar", `${line}`);
    expect([kode, pesan.replaceAll(`${line}`, "N")]).toMatchInlineSnapshot(`
      [
        1,
        "GALAT  lkjip.yaml
        Susunan baris N tidak lazim, sehingga catatannya tidak dapat ditulis di sana; tidak ada yang diubah.
        Perbaikan: ubah sendiri di lkjip.yaml: hapus tanda "# contoh" di belakang nilai yang benar; tulis pagu 0 di barisnya sendiri dengan "# memang 0" di belakangnya",
      ]
    `);
    expect(text()).toBe(before);
    place.remove();
  });
});
