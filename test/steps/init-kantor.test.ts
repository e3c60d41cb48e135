import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOTA_DINAS } from "../../src/documents/nota-dinas.ts";
import { PERMINTAAN_DATA } from "../../src/documents/permintaan-data.ts";
import { KETERANGAN_CONTOH } from "../../src/model/content.ts";
import { BERKAS_CONFIG, BERKAS_DRAF } from "../../src/model/places.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { fillAllForms, readOffice } from "../support/kantor.ts";
import { createTempatKerja, type TempatKerja } from "../support/kerja.ts";
import { lengkapiCelah } from "../support/sunting.ts";

const INIT = ["--tempat", "Songgon", "--tahun", "2024", "--camat", "BUDI SANTOSO, S.Sos."];
const NAMA = ["--nama", "Kecamatan Songgon"];
const PEMDA = ["--pemda", "Pemerintah Kabupaten Banyuwangi"];

describe("an office that init made, all of it desa, on its way to the signature", () => {
  let start: TempatKerja;
  let office: TempatKerja;
  const yaml = (): string => office.world.readText(BERKAS_CONFIG) ?? "";
  const baca = (berkas: string): string => renderTeksDocx(office.world.read(berkas) ?? new Uint8Array());
  /** Exit code and everything said. */
  const running = async (...kata: string[]): Promise<string> => {
    const { kode, all } = await office.lkjip(...kata);
    return `${kode}\n${all}`;
  };

  beforeAll(async () => {
    start = createTempatKerja();
    await start.lkjip("init", "songgon", ...NAMA, ...PEMDA, ...INIT, "--kelurahan", "-");
    office = start.in("songgon");
  });
  afterAll(() => start.remove());

  it("has no kelurahan in its plan, and no complaint about it", async () => {
    expect(readOffice(yaml()).unit.map(({ jenis }) => jenis)).toEqual(["subbagian", ...Array(5).fill("seksi")]);
    expect(yaml()).not.toMatch(/^ .*KEL\.1|jenis: kelurahan/m);
    expect(await running("check")).toMatch(
      /^0\n[\s\S]*2 peringatan dalam 2 berkas\.\n[\s\S]*\nBerikutnya: lkjip plan {2}\(setelah isian itu diganti di rencana\.xlsx dan disimpan\)/,
    );
  });

  it("comes as far as a reviewed draft that says on every page that its figures are examples", async () => {
    office.world.write(BERKAS_CONFIG, yaml().replace(/GANTI (?=nama|alamat|bunyi)/g, ""));
    expect(await running("disposition")).toMatch(/^0\n/);
    expect(await running("forms")).toMatch(/^0\n[\s\S]*Bagikan kepada setiap Kasi; /);
    fillAllForms(office, readOffice(yaml()), "Ditulis unit.");
    expect(await running("individual")).toMatch(/^0\n/);
    expect(await running("collect")).toMatch(/^0\n/);
    expect(await running("draft")).toMatch(/^0\n/);
    expect(baca(BERKAS_DRAF)).toContain(KETERANGAN_CONTOH);
    const draf = join(office.folder, BERKAS_DRAF);
    writeFileSync(draf, lengkapiCelah(readFileSync(draf), "Ditulis oleh kantor."));
    const review = await running("review");
    expect(review).toMatch(/^0\nKoreksi: Tidak ada temuan\./);
    expect(review).toContain("Isian lkjip.yaml masih contoh");
    expect(review.endsWith("\nBerikutnya: lkjip plan  (setelah isian itu diganti di rencana.xlsx dan disimpan)")).toBe(
      true,
    );
  });

  it("is refused by submit and sign, whatever the reason to hurry", async () => {
    const refused =
      /^1\n(?:LKjIP 2024 .*\n.*\n\n)?GALAT {2}lkjip\.yaml:\d+:\d+\n[\s\S]*\n {2}9 isian masih nilai contoh dari lkjip init/;
    expect(await running("submit")).toMatch(refused);
    expect(await running("submit", "--setuju", "--lewati", "Camat dinas luar")).toMatch(refused);
    expect(await running("sign", "--lewati", "Camat dinas luar")).toMatch(refused);
  });

  it("may be returned by the Camat all the same", async () => {
    expect(await running("submit", "--kembalikan", "angkanya masih contoh")).toMatch(/^0\n/);
  });

  it("is signed once its values are its own, and no document speaks of examples any more", async () => {
    office.world.write(BERKAS_CONFIG, yaml().replace(/ *# contoh.*$/gm, ""));
    expect(await running("review")).toMatch(
      /^1\nGALAT [\s\S]* {2}Dokumen masih menyebut "Contoh: angka dalam dokumen ini bukan data resmi", padahal lkjip\.yaml tidak lagi memuat nilai contoh\.\n {2}Perbaikan: perbarui draf, yang juga menghapus kalimat itu: lkjip draft\n[\s\S]*\nBerikutnya: lkjip draft/,
    );
    expect(await running("draft")).toMatch(/^0\n[\s\S]*5 diperbarui, 13 suntingan dipertahankan\./);
    for (const kata of [["review"], ["submit"], ["submit", "--setuju"], ["sign"]])
      expect(await running(...kata)).toMatch(/^0\n/);
    expect(baca(BERKAS_DRAF)).not.toContain(KETERANGAN_CONTOH);
  });

  it("names no kelurahan in its documents, but for the national name of a program", () => {
    for (const berkas of [BERKAS_DRAF, PERMINTAAN_DATA.path, NOTA_DINAS.path]) {
      const mention = baca(berkas)
        // A narrow column breaks the name of the program.
        .replace(/Penjabaran tujuan dan sasaran itu[\s\S]*?B\.\tIndikator Kinerja Utama/, "")
        .replace(/Anggaran dan realisasi menurut program[\s\S]*?Sisa terbesar/, "")
        .replaceAll("Program Pemberdayaan Masyarakat Desa dan Kelurahan", "");
      expect(mention).not.toMatch(/lurah/i);
    }
  });
});

describe("the names that init asks for", () => {
  const start = createTempatKerja();
  afterAll(() => start.remove());

  it.each([
    ["kosong", ""],
    ["hubung", "-"],
    ["spasi", " - "],
    ["kata", "tidak ada"],
    ["nihil", "Nihil"],
  ])("no kelurahan, %s: %j", async (folder, kelurahan) => {
    const { kode } = await start.lkjip("init", folder, ...NAMA, ...PEMDA, ...INIT, "--kelurahan", kelurahan);
    expect(kode).toBe(0);
    expect(start.in(folder).world.readText(BERKAS_CONFIG)).not.toContain("jenis: kelurahan");
  });

  it("says what is missing in all of them at once, and offers what may be meant", async () => {
    const { kode, all } = await start.lkjip("init", "x", "--nama", "Banyuwangi", "--pemda", "Banyuwangi", ...INIT);
    expect(`${kode}\n${all}`).toBe(`2
GALAT  lkjip init
  Isi --nama "Banyuwangi" tidak dapat dipakai. Namanya belum lengkap. Maksudnya "Kecamatan Banyuwangi"?
  Perbaikan: tulis misalnya: --nama "Kecamatan Banyuwangi"

GALAT  lkjip init
  Isi --pemda "Banyuwangi" tidak dapat dipakai. Namanya belum lengkap. Maksudnya "Pemerintah Kabupaten Banyuwangi" atau "Pemerintah Kota Banyuwangi"?
  Perbaikan: tulis misalnya: --pemda "Pemerintah Kabupaten Banyuwangi"`);
    expect(start.world.exists("x")).toBe(false);
  });

  it("says how to have no kelurahan where nobody can be asked", async () => {
    const { kode, pesan } = await start.lkjip("init", "x", ...NAMA, ...PEMDA, ...INIT);
    expect(`${kode}\n${pesan}`).toBe(`2
GALAT  lkjip init
  Tidak ada terminal untuk bertanya, dan opsi ini belum diisi: --kelurahan.
  Perbaikan: tulis opsinya, misalnya: lkjip init --kelurahan "Kanigaran, Sukoharjo". Kecamatan yang semuanya desa: --kelurahan "-"`);
  });
});
