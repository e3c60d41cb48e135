import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseManifes } from "../../src/journal/manifes.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { sha256 } from "../../src/world/world.ts";
import { isiFormulir } from "../support/isi.ts";
import { gantiTeks } from "../support/sunting.ts";
import { createDisetujui, createKantor, type Office, splitWords } from "../support/tahun.ts";
import { validateDocx } from "../support/validator.ts";

const DRAF = "4-draf/draf-lkjip.docx";

describe("what sign refuses", () => {
  let office: Office;
  beforeAll(async () => {
    office = await createKantor("kanigaran");
    await office.jalankan("collect", "draft");
  });
  afterAll(() => office.remove());

  it("a draft without the Camat's yes", async () => {
    const { kode, pesan } = await office.lkjip("sign");
    expect([kode, pesan]).toEqual([
      3,
      `GALAT  Langkah 7
  LKjIP 2024 belum disetujui Camat, sehingga belum dapat disahkan.
  Perbaikan: jalankan "lkjip submit" dan catat persetujuannya dengan "lkjip submit --setuju", lalu ulangi "lkjip sign". Jika memang harus didahulukan, tulis alasannya: lkjip sign --lewati "Camat dinas luar"`,
    ]);
  });

  it("every gap that is still open, with its chapter, even when put forward", async () => {
    const { kode, pesan } = await office.lkjip("sign", "--lewati", "mendesak");
    expect(kode).toBe(1);
    expect(pesan).toContain(`GALAT  4-draf/draf-lkjip.docx › KATA PENGANTAR
  Bagian "kata pengantar Camat" masih menunggu Kepala Subbagian Keuangan dan Program.
  Perbaikan: buka draf di Word, ganti yang ditandai kuning dengan naskahnya, lalu koreksi lagi: lkjip review`);
    expect(pesan).toContain('Bagian "latar belakang penyusunan laporan" masih menunggu');
  });

  it("data that was still missing when the draft was made", async () => {
    const content = office.read("3-data-kinerja/kesos.xlsx");
    rmSync(join(office.folder, "3-data-kinerja/kesos.xlsx"));
    const { kode, pesan } = await office.lkjip("sign", "--lewati", "mendesak");
    office.write("3-data-kinerja/kesos.xlsx", content);
    expect(kode).toBe(1);
    expect(pesan).toContain("GALAT\n  Formulir 1 unit belum ada: Seksi Kesejahteraan Sosial (kesos).");
  });

  it("a draft that is no Word file, or not there", async () => {
    const content = office.read(DRAF);
    office.write(DRAF, "bukan Word");
    expect((await office.lkjip("sign", "--lewati", "x")).pesan).toContain(
      "Draf ini tidak dapat dibuka sebagai dokumen Word.",
    );
    rmSync(join(office.folder, DRAF));
    expect((await office.lkjip("sign", "--lewati", "x")).pesan).toContain("Draf LKjIP tidak ada di tempatnya.");
    office.write(DRAF, content);
  });
});

describe("what sign keeps", () => {
  let start: Office;
  let office: Office;
  beforeAll(async () => {
    start = await createDisetujui("muncar");
  });
  afterAll(() => start.remove());
  beforeEach(() => {
    office = start.salin();
  });
  afterEach(() => office.remove());

  it("the document, the forms, lkjip.yaml and the data, each with its hash", async () => {
    const { keluaran } = await office.jalankan("sign --tanggal 2025-02-20");
    expect(keluaran).toBe(`Lembar pengesahan dibuat: 7-pengesahan/lembar-pengesahan.docx
Halaman pernyataan telah direviu tidak disertakan, karena pernyataannya belum ada di 5-koreksi atau 7-pengesahan.
Versi 1 disimpan apa adanya di folder 7-pengesahan/versi-1 (10 berkas).`);
    expect(renderTeksDocx(office.read("7-pengesahan/lembar-pengesahan.docx"))).toContain("20 Februari 2025");
    const manifes = parseManifes(office.world.readText("7-pengesahan/versi-1/MANIFES.txt") ?? "");
    expect(manifes.map(({ berkas }) => berkas).slice(0, 5)).toEqual([
      "lkjip-2024.docx",
      "draf-lkjip.docx",
      "lkjip.yaml",
      "data.json",
      "formulir/sekretariat.xlsx",
    ]);
    for (const { berkas, sha256: sidik } of manifes)
      expect(sha256(office.read(`7-pengesahan/versi-1/${berkas}`))).toBe(sidik);
    expect(office.read("7-pengesahan/versi-1/draf-lkjip.docx")).toEqual(office.read(DRAF));
  });

  it("a signed edition that is dated and sound, with the statement of the reviewer bound in", async () => {
    const berkas = "7-pengesahan/versi-1/lkjip-2024.docx";
    office.write("5-koreksi/pernyataan-reviu.docx", office.read("6-persetujuan/nota-dinas.docx"));
    const { keluaran } = await office.jalankan("sign --tanggal 2025-02-20");
    expect(keluaran).toContain("Pernyataan telah direviu dimasukkan ke dalam laporan: 5-koreksi/pernyataan-reviu.docx");
    const teks = renderTeksDocx(office.read(berkas)).replace(/\s+/g, " ");
    expect(teks).toContain("Muncar, 20 Februari 2025");
    expect(await validateDocx(office.read(berkas))).toEqual([]);
    expect(office.read(DRAF)).toEqual(start.read(DRAF));
  });

  it("a statement that is no Word file lies beside the report, and is said", async () => {
    office.write("7-pengesahan/Pernyataan telah direviu.pdf", "%PDF-1.4");
    expect((await office.jalankan("sign")).keluaran).toContain(
      "Halaman pernyataan telah direviu tidak disertakan; pernyataannya berkas tersendiri: 7-pengesahan/Pernyataan telah direviu.pdf",
    );
  });

  it("a statement that comes after the signature makes a new version with it, and one that cannot be read is said", async () => {
    const statement = "5-koreksi/pernyataan-reviu.docx";
    office.write(statement, "no Word file");
    const { keluaran, pesan } = await office.jalankan("sign --tanggal 2025-02-20");
    expect(keluaran).not.toContain("berkas tersendiri");
    expect(pesan).toContain(`PERINGATAN  ${statement}\n  Isi pernyataan telah direviu ini tidak dapat dibaca`);
    office.write(statement, office.read("6-persetujuan/nota-dinas.docx"));
    expect((await office.lkjip("sign")).pesan).toContain("dan isinya berubah sejak itu");
    const again = await office.lkjip("sign", "--tanggal", "2025-02-20", "--alasan", "pernyataan dimasukkan");
    expect(again.keluaran).toContain(`Pernyataan telah direviu dimasukkan ke dalam laporan: ${statement}`);
    expect((await office.lkjip("sign")).keluaran).toBe(
      "Tidak ada yang berubah sejak disahkan (versi 2, 20 Februari 2025).",
    );
  });

  it("the date that was typed, also where only the date changed", async () => {
    await office.jalankan("sign");
    expect((await office.lkjip("sign", "--tanggal", "2025-02-20")).pesan).toContain("dan tanggalnya berubah sejak itu");
    const { keluaran } = await office.lkjip("sign", "--tanggal", "2025-02-20", "--alasan", "tanggal dibetulkan");
    expect(keluaran).toContain("Versi 2 disimpan");
    expect(renderTeksDocx(office.read("7-pengesahan/versi-2/lkjip-2024.docx")).replace(/\s+/g, " ")).toContain(
      "Muncar, 20 Februari 2025",
    );
  });

  it("nothing of a draft in which dots wait for something", async () => {
    office.write(DRAF, gantiTeks(office.read(DRAF), "BAB IV PENUTUP", "BAB IV PENUTUP …………"));
    office.koreksi();
    const { kode, pesan } = await office.lkjip("sign", "--lewati", "mendesak");
    expect(kode).toBe(1);
    expect(pesan).toContain('Masih ada titik-titik yang belum diisi: "');
  });

  it("a day on which another one is Camat than the one whom the report names, said", async () => {
    const yaml = new TextDecoder().decode(office.read("lkjip.yaml"));
    const change = "{ pejabat: camat, mulai: 2025-02-10, sampai: 2025-02-28, nama: BUDI, status: plh }";
    office.write("lkjip.yaml", `${yaml}\npergantian_pejabat:\n  - ${change}\n`);
    const { pesan } = await office.lkjip("sign", "--tanggal", "2025-02-20");
    expect(pesan).toContain(`PERINGATAN  lkjip.yaml
  Pada 20 Februari 2025 yang menjabat menurut pergantian_pejabat adalah Plh. Camat Muncar BUDI, yang tercetak di lembar pengesahan; di dalam laporan tercetak Camat Muncar `);
    expect((await office.lkjip("sign", "--tanggal", "2025-03-03", "--alasan", "tanggal")).pesan).not.toContain(
      "pergantian_pejabat",
    );
  });

  it("a ceklis that knows of the signature, which the one of the review could not", async () => {
    await office.jalankan("sign");
    const row = (berkas: string) => /3\.a\.3.*/.exec(renderTeksDocx(office.read(berkas)))?.[0];
    expect(row("7-pengesahan/versi-1/ceklis-reviu.docx")).toMatch(/ya.*versi 1 disahkan/);
    await office.lkjip("review");
    expect(row("5-koreksi/ceklis-reviu.docx")).toMatch(/ya.*versi 1 disahkan/);
  });

  it("refuses a number that the data contradict, as submit does; no reason passes over it, but it can be confirmed", async () => {
    const wrong = gantiTeks(office.read(DRAF), "Ditulis oleh kantor.", "Realisasi Nilai SAKIP Kecamatan adalah 99,9.");
    office.write(DRAF, wrong);
    office.koreksi();
    for (const perintah of ["submit --setuju", 'submit --setuju --lewati "menurut survei ulang"']) {
      const { kode, pesan } = await office.lkjip(...splitWords(perintah));
      expect(kode).toBe(1);
      expect(pesan).toMatch(/GALAT {2}4-draf\/draf-lkjip\.docx › .*\n {2}.*99,9/);
    }
    await office.jalankan("review --benar 1", "submit --setuju", "sign");
  });

  it("passes with a reason over a claim that a person may know better", async () => {
    const claim = "Semua indikator Kecamatan Muncar mencapai target.";
    office.write(DRAF, gantiTeks(office.read(DRAF), "Ditulis oleh kantor.", claim));
    office.koreksi();
    const { kode, pesan } = await office.lkjip("submit", "--setuju");
    expect(kode).toBe(1);
    expect(pesan).toContain("Semua indikator");
    const { pesan: told } = await office.jalankan('submit --setuju --lewati "menurut hitungan Inspektorat"');
    expect(told).toContain("Semua indikator");
    const { pesan: again } = await office.jalankan('sign --lewati "menurut hitungan Inspektorat"');
    expect(again).toContain("Semua indikator");
    expect(office.world.readText(".lkjip/riwayat.jsonl")).toContain('"lewati":"menurut hitungan Inspektorat"');
  });

  it("says that the data changed since the draft, where the draft contradicts the data", async () => {
    const formulir = "3-data-kinerja/sekretariat.xlsx";
    office.write(formulir, isiFormulir(office.read(formulir), { kinerja: { "S1.1": { realisasi: 82 } } }));
    const { kode, pesan } = await office.lkjip("sign");
    expect(kode).toBe(1);
    expect(pesan).toContain(`Tabel 17, baris "Realisasi", kolom 2024
  Data berubah sesudah angkanya dimasukkan ke draf ini; 33 nilai, sel, atau kalimat masih yang lama. Misalnya: Sel kolom 2024 baris "Realisasi" masih yang lama: tertulis "82,32", menurut data kini "82,00".
  Perbaikan: masukkan dahulu angka terbaru; suntingan di draf tetap: lkjip draft`);
  });

  it("nothing twice: signed again without a change, it says so", async () => {
    await office.jalankan("sign");
    const { keluaran } = await office.jalankan("sign");
    expect(keluaran).toBe("Tidak ada yang berubah sejak disahkan (versi 1, 3 Februari 2025).");
  });

  it("refuses a draft that changed after the Camat's yes", async () => {
    office.write(DRAF, gantiTeks(office.read(DRAF), "Ditulis oleh kantor.", "Ditulis lagi."));
    const { kode, pesan } = await office.lkjip("sign");
    expect(kode).toBe(1);
    expect(pesan).toContain("Draf ini berubah sesudah dikoreksi, jadi belum dapat disahkan.");
  });

  it("a corrected version beside the first one, with its reason", async () => {
    await office.jalankan("sign");
    office.write(DRAF, gantiTeks(office.read(DRAF), "Ditulis oleh kantor.", "Diperbaiki oleh kantor."));
    office.koreksi();
    await office.jalankan("submit", "submit --setuju");
    const without = await office.lkjip("sign");
    expect([without.kode, without.pesan]).toEqual([
      2,
      `GALAT  7-pengesahan/versi-1
  LKjIP 2024 sudah disahkan (versi 1), dan isinya berubah sejak itu.
  Perbaikan: tulis alasan versi baru, misalnya: lkjip sign --alasan "realisasi anggaran diperbaiki"`,
    ]);
    const { keluaran } = await office.jalankan('sign --alasan "salah ketik di kata pengantar"');
    expect(keluaran).toContain("Versi 2 disimpan apa adanya di folder 7-pengesahan/versi-2 (10 berkas).");
    expect(office.world.list("7-pengesahan")).toEqual(["lembar-pengesahan.docx", "versi-1", "versi-2"]);
    expect(office.world.readText(".lkjip/riwayat.jsonl")).toContain('"alasan":"salah ketik di kata pengantar"');
  });

  it("a form that changed after signing needs a new version too", async () => {
    await office.jalankan("sign");
    const berkas = "3-data-kinerja/tapem.xlsx";
    const lain = { "S3.1": { pendukung: "Rapat koordinasi tiap bulan" } };
    office.write(berkas, isiFormulir(office.read(berkas), { kinerja: lain }));
    const { kode, pesan } = await office.lkjip("sign");
    expect([kode, pesan.split("\n")[1]]).toEqual([
      2,
      "  LKjIP 2024 sudah disahkan (versi 1), dan isinya berubah sejak itu.",
    ]);
  });
});
