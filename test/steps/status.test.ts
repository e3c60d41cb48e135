import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readJournal } from "../../src/folder/journal.ts";
import type { Papan } from "../../src/journal/papan.ts";
import { findUjung, formatCatatan } from "../../src/journal/read.ts";
import type { Temuan } from "../../src/model/temuan.ts";
import { renderPapan } from "../../src/screen/papan.ts";
import { sha256 } from "../../src/world/world.ts";
import { ubahSatuBita } from "../support/sunting.ts";
import { createDisetujui, createKantor, type Office } from "../support/tahun.ts";

type Json = Papan & { readonly temuan: readonly Temuan[] };

it("stands in a year that was just begun from the last one, while its targets are open", async () => {
  const office = await createKantor("muncar", "2025-01-20T01:00:00Z");
  try {
    await office.jalankan("init ../depan --dari .");
    const next = office.in("../depan");
    const { kode, keluaran, pesan } = await next.lkjip("status");
    expect(kode).toBe(1);
    expect(keluaran).toMatch(/^LKjIP Kecamatan Muncar Tahun 2025, 20 Januari 2025/);
    expect(keluaran).toContain("Formulir: 0 dari 3 unit sudah masuk.");
    expect(pesan).toMatch(/\d+ target belum diisi, masih bertanda GANTI:/);
    expect(pesan).toContain("Berikutnya: lkjip plan  (setelah target diisi di rencana.xlsx dan disimpan)");
    const json = JSON.parse((await next.lkjip("status", "--json")).keluaran) as Json;
    expect(json.berikutnya?.perintah).toBe("lkjip plan");
    // What else is wrong with lkjip.yaml is told as ever, without a board that may be wrong.
    const yaml = office.read("../depan/lkjip.yaml");
    office.write("../depan/lkjip.yaml", new TextDecoder().decode(yaml).replace("versi: 1", "versi: 1\nsatu: 2"));
    expect((await next.lkjip("status")).keluaran).toBe("");
  } finally {
    office.remove();
  }
});

describe("the board", () => {
  let office: Office;
  beforeAll(async () => {
    office = await createKantor("muncar", "2025-01-20T01:00:00Z");
  });
  afterAll(() => office.remove());
  const papan = async (): Promise<Json> => JSON.parse((await office.jalankan("status --json")).keluaran);

  it("begins with the disposition", async () => {
    const { langkah, berikutnya, sisaHari } = await papan();
    expect(langkah.map(({ keadaan }) => keadaan)).toEqual(Array(8).fill("belum"));
    expect([berikutnya?.perintah, sisaHari]).toEqual(["lkjip disposition", 39]);
  });

  it("knows limit, lateness in working days, and which unit owes its form", async () => {
    await office.jalankan("disposition", "forms");
    rmSync(join(office.folder, "3-data-kinerja/tapem.xlsx"));
    office.jam("2025-01-29T02:30:00Z");
    const { keluaran } = await office.jalankan("collect");
    expect(keluaran).toContain(
      "Terlambat kembali: Seksi Tata Pemerintahan, Ketertiban Umum dan Optimalisasi Pendapatan (2 hari kerja, belum ada).",
    );
    const { langkah, unit, berikutnya } = await papan();
    expect(langkah[2]).toMatchObject({
      keadaan: "berjalan",
      mulai: "2025-01-20T08:00:00+07:00",
      tenggat: "2025-01-27",
      terlambat: { jumlah: 2, satuan: "hari kerja" },
    });
    expect(unit.map(({ kode, status, terlambat }) => [kode, status, terlambat?.jumlah])).toEqual([
      ["sekretariat", "masuk", undefined],
      ["tapem", "belum", 2],
      ["pemberdayaan", "masuk", undefined],
    ]);
    expect(berikutnya).toEqual({ perintah: "lkjip collect", tujuan: "setelah formulir 1 unit kembali" });
  });

  it.each([80, 100])("fits on a terminal of %i characters, with nothing cut off", async (width) => {
    const layar = renderPapan(await papan(), width);
    expect(Math.max(...layar.split("\n").map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(layar).not.toContain("…");
    expect(layar.includes("  Mulai  ")).toBe(width === 100);
  });

  it("wraps what is too long for 80 characters", async () => {
    expect(renderPapan(await papan(), 80)).toContain(`
  3  Menghitung kinerja individu  berjalan  27-01-2025              2 hari kerja
     Kasi/Lurah, Staf, 5 hari
  4  Menghimpun data dan membuat  belum
     draf LKjIP
     Kasubbag, Staf, 2 hari
`);
  });

  it("has a short form for a chat group", async () => {
    const { keluaran } = await office.jalankan("status --ringkas");
    expect(keluaran).toBe(`LKjIP Kecamatan Muncar Tahun 2024
Keadaan 29 Januari 2025 pukul 09.30
1. Memerintahkan penyusunan LKjIP: selesai 20 Januari 2025
2. Menginventarisasi dan membagikan format data: selesai 20 Januari 2025
3. Menghitung kinerja individu: berjalan di Kasi/Lurah, Staf, batas 27 Januari 2025, terlambat 2 hari kerja
4. Menghimpun data dan membuat draf LKjIP: belum
5. Mengoreksi draf LKjIP: belum
6. Memintakan persetujuan Camat: belum
7. Menandatangani LKjIP: belum
8. Membuat surat pengantar, menomori, menggandakan, mengarsipkan, mengirim: belum
Formulir: 2 dari 3 unit sudah masuk. Ditunggu: Seksi Tata Pemerintahan, Ketertiban Umum dan Optimalisasi Pendapatan (terlambat 2 hari kerja).
Sisa 30 hari sampai batas pengiriman 28 Februari 2025.
Berikutnya: setelah formulir 1 unit kembali.`);
  });

  it("counts past the end of February", async () => {
    office.jam("2025-03-03T01:00:00Z");
    expect((await office.jalankan("status --ringkas")).keluaran).toContain(
      "Lewat 3 hari dari batas pengiriman 28 Februari 2025.",
    );
  });
});

it("collect does not call a budget without any realisation Rp0", async () => {
  const office = await createKantor("muncar");
  for (const berkas of office.world.list("3-data-kinerja")) rmSync(join(office.folder, "3-data-kinerja", berkas));
  const { keluaran } = await office.jalankan("collect");
  expect(keluaran).toContain("\nAnggaran: realisasi belum ada, pagu Rp3.831.102.351");
  office.remove();
});

it("shows a step that was passed over, without lateness", async () => {
  const office = await createKantor("muncar");
  await office.jalankan("collect", "draft");
  office.lengkapi();
  await office.jalankan("submit --setuju --lewati mendesak");
  office.jam("2025-02-20T01:00:00Z");
  const { langkah }: Json = JSON.parse((await office.jalankan("status --json")).keluaran);
  expect(langkah.map(({ keadaan }) => keadaan)).toEqual([
    "dilewati",
    "dilewati",
    "selesai",
    "selesai",
    "dilewati",
    "selesai",
    "berjalan",
    "belum",
  ]);
  expect(langkah[4]?.terlambat).toBeNull();
  expect(langkah[5]?.catatan).toEqual(['didahulukan: "mendesak"']);
  office.remove();
});

describe("tampering by one byte", () => {
  let start: Office;
  let office: Office;
  beforeAll(async () => {
    start = await createDisetujui("muncar");
    await start.jalankan("sign", "letter --nomor 125", "archive");
  });
  afterAll(() => start.remove());
  beforeEach(() => {
    office = start.salin();
  });
  afterEach(() => office.remove());

  const periksa = async (): Promise<(readonly [string, string, string | undefined])[]> => {
    const { keluaran } = await office.lkjip("status", "--json");
    return (JSON.parse(keluaran) as Json).temuan.map(({ tingkat, nama, berkas }) => [tingkat, nama, berkas]);
  };

  it("finds nothing in a year that nobody touched, and says that all is done", async () => {
    expect(await periksa()).toEqual([]);
    office.jam("2025-04-01T01:00:00Z");
    const { pesan, keluaran } = await office.jalankan("status");
    expect(pesan).toBe("Semua langkah selesai.");
    expect(keluaran).toContain("Selesai 25 hari sebelum batas pengiriman 28 Februari 2025.");
  });

  it.each([
    ["the signed document", "7-pengesahan/versi-1/lkjip-2024.docx", "galat", "berkas-sah-berubah"],
    ["a signed form", "7-pengesahan/versi-1/formulir/tapem.xlsx", "galat", "berkas-sah-berubah"],
    ["the signed data", "7-pengesahan/versi-1/data.json", "galat", "berkas-sah-berubah"],
    ["the package", "8-pengiriman/lkjip-2024.zip", "galat", "paket-berubah"],
    ["the draft after signing", "4-draf/draf-lkjip.docx", "peringatan", "berubah-sesudah-disahkan"],
  ])("finds it in %s", async (_, berkas, tingkat, nama) => {
    const whole = office.read(berkas);
    for (const tempat of [0, Math.floor(whole.length / 2), whole.length - 1]) {
      office.write(berkas, ubahSatuBita(whole, tempat));
      expect(await periksa()).toEqual([[tingkat, nama, berkas]]);
    }
  });

  it("finds it in a form after signing, even where the form cannot be read any more", async () => {
    const berkas = "3-data-kinerja/tapem.xlsx";
    office.write(berkas, ubahSatuBita(office.read(berkas), 100));
    expect(await periksa()).toEqual([["peringatan", "berubah-sesudah-disahkan", berkas]]);
  });

  it("finds a form that was deleted after signing, and does not call it changed", async () => {
    const berkas = "3-data-kinerja/tapem.xlsx";
    rmSync(join(office.folder, berkas));
    expect(await periksa()).toEqual([["peringatan", "hilang-sesudah-disahkan", berkas]]);
  });

  it("finds it in the journal, in any line", async () => {
    const berkas = ".lkjip/riwayat.jsonl";
    const whole = office.read(berkas);
    for (const bagian of [0.05, 0.35, 0.65, 0.95]) {
      office.write(berkas, ubahSatuBita(whole, Math.floor(whole.length * bagian)));
      expect((await periksa()).map(([, nama]) => nama)).toContainEqual(
        expect.stringMatching(/^riwayat-(diubah|rusak)$/),
      );
    }
  });

  it("finds changed data although the journal was made to fit, by the manifest", async () => {
    const berkas = "7-pengesahan/versi-1/data.json";
    const palsu = `${new TextDecoder().decode(office.read(berkas))} `;
    const riwayat = readJournal(office.world).nilai.map((c) => ({
      ...c,
      keluaran: c.keluaran.map((k) => (k.berkas === berkas ? { ...k, sha256: sha256(palsu) } : k)),
    }));
    office.write(berkas, palsu);
    const teks = riwayat.reduce((before, c) => `${before}${formatCatatan(c, before)}\n`, "");
    office.write(".lkjip/riwayat.jsonl", teks);
    office.write(".lkjip/ujung-riwayat.json", JSON.stringify(findUjung(teks)));
    for (const perintah of ["status", "archive"]) {
      const { kode, pesan } = await office.lkjip(perintah);
      expect([perintah, kode]).toEqual([perintah, 1]);
      expect(pesan).toContain(`GALAT  7-pengesahan/versi-1/data.json
  Isi berkas ini tidak sama dengan yang tertulis di MANIFES.txt versi 1, walaupun sama dengan riwayat.
  Perbaikan: kembalikan berkas itu dan berkas riwayat dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.`);
    }
  });

  it("names a file that was put into the signed version; what an open program leaves there is none", async () => {
    for (const nama of ["tambahan.xlsx", "formulir/susulan.xlsx", "~$lkjip-2024.docx", "Thumbs.db"])
      office.write(`7-pengesahan/versi-1/${nama}`, "x");
    const { kode, pesan } = await office.lkjip("status");
    expect(kode).toBe(0);
    expect(pesan).toBe(`
PERINGATAN  7-pengesahan/versi-1/formulir/susulan.xlsx
  Berkas ini tidak termasuk yang disahkan (versi 1).
  Perbaikan: pindahkan berkas itu ke folder lain, misalnya 8-pengiriman/lampiran; folder ini hanya menyimpan yang disahkan.

PERINGATAN  7-pengesahan/versi-1/tambahan.xlsx
  Berkas ini tidak termasuk yang disahkan (versi 1).
  Perbaikan: pindahkan berkas itu ke folder lain, misalnya 8-pengiriman/lampiran; folder ini hanya menyimpan yang disahkan.

2 peringatan dalam 2 berkas.
Semua langkah selesai.`);
  });

  it.each([
    ["cut off in its middle", (baris: string) => baris.slice(0, 80), 1],
    ["without its newline", (baris: string) => baris, 0],
  ])("goes on after a last line of the journal %s", async (_, cut, hilang) => {
    const berkas = ".lkjip/riwayat.jsonl";
    const baris = new TextDecoder().decode(office.read(berkas)).trimEnd().split("\n");
    office.write(berkas, [...baris.slice(0, -1), cut(baris.at(-1) ?? "")].join("\n"));
    office.world.write("8-pengiriman/lampiran/pk.pdf", "pdf");
    const { pesan } = await office.jalankan("archive");
    expect(pesan.includes("terpotong di tengah penulisan")).toBe(hilang === 1);
    const { nilai, temuan } = readJournal(office.world);
    expect(nilai).toHaveLength(baris.length + 1 - hilang);
    expect(nilai.at(-1)?.perintah).toBe("archive");
    expect(temuan.map(({ nama, baris: di }) => [nama, di])).toEqual(
      hilang === 1 ? [["riwayat-terpotong", baris.length]] : [],
    );
  });

  it("says that a command was cut off while its files took their places, and nothing else of them", async () => {
    const list = { perintah: "letter", since: "2025-02-03T08:00:00+07:00", berkas: [] };
    office.world.write(".lkjip/tulis/daftar.json", JSON.stringify(list));
    expect((await office.lkjip("status")).pesan).toContain(`PERINGATAN  .lkjip/tulis
  Perintah lkjip letter terhenti ketika berkasnya sedang ditulis, jadi sebagian berkas sudah baru dan sebagian belum.
  Perbaikan: jalankan lagi; yang terhenti diselesaikan lebih dahulu: lkjip letter`);
  });

  it("finds a kept file that is gone", async () => {
    rmSync(join(office.folder, "7-pengesahan/versi-1/lkjip.yaml"));
    const { kode, pesan } = await office.lkjip("status");
    expect(kode).toBe(1);
    expect(pesan).toContain(`GALAT  7-pengesahan/versi-1/lkjip.yaml
  Berkas dari pengesahan versi 1 ini tidak ada lagi.
  Perbaikan: kembalikan berkas itu dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.`);
  });

  it("finds a journal whose end was cut off, and never writes over the version it forgot", async () => {
    const berkas = ".lkjip/riwayat.jsonl";
    const baris = new TextDecoder().decode(office.read(berkas)).split("\n");
    const until = baris.findIndex((one) => one.includes('"perintah":"sign"'));
    office.write(berkas, `${baris.slice(0, until).join("\n")}\n`);
    const { kode, pesan } = await office.lkjip("status");
    expect(kode).toBe(1);
    expect(pesan).toContain(`GALAT  7-pengesahan/versi-1
  Folder versi 1 ada, tetapi riwayat tidak memuat pengesahannya: riwayatnya terpotong, atau pengesahan itu terhenti di tengah.
  Perbaikan: kembalikan berkas riwayat dari cadangan komputer, misalnya salinan kemarin; bila pengesahan itu memang terhenti, pindahkan foldernya ke tempat lain.`);
    expect((await office.jalankan("sign")).keluaran).toContain("folder 7-pengesahan/versi-2");
  });

  it("says what to do about a change after signing", async () => {
    office.write("lkjip.yaml", `${new TextDecoder().decode(office.read("lkjip.yaml"))}# catatan\n`);
    const { kode, pesan } = await office.lkjip("status");
    expect(kode).toBe(0);
    expect(pesan).toContain(`PERINGATAN  lkjip.yaml
  Berkas ini berubah sesudah LKjIP disahkan (versi 1), jadi bukan lagi yang ditandatangani.
  Perbaikan: kembalikan isinya, atau ulangi koreksi dan persetujuan lalu sahkan versi baru: lkjip sign --alasan "pagu diperbaiki"`);
  });
});
