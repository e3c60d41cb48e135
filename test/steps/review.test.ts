import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { packZip } from "../../src/opc/pack.ts";
import { findMainPart, openPackage, readPart } from "../../src/opc/package.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { findAll, sourceOf, type XmlElement } from "../../src/opc/xml.ts";
import { parseXml } from "../../src/opc/xml-parse.ts";
import { visibleText } from "../../src/word/parts/paragraph.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { readNaskah } from "../../src/word/text/read.ts";
import { ganti, paragraf, pindah, sisip, sunting } from "../support/draf.ts";
import { isiSel } from "../support/isi.ts";
import { createKantor, type Office } from "../support/tahun.ts";
import { ubahBagian } from "../word/refresh-bahan.ts";

const DRAF = "4-draf/draf-lkjip.docx";
const S1 = "Anggarannya disajikan pada";
let start: Office;
let office: Office;
beforeAll(async () => {
  start = await createKantor("kanigaran");
  await start.jalankan("collect", "draft");
});
afterAll(() => start.remove());
beforeEach(() => {
  office = start.salin();
});
afterEach(() => office.remove());

/** Types a wrong sentence and one that the data do not know into the draft. */
function salahkan(): void {
  const docx = sunting(
    office.read(DRAF),
    sisip(
      S1,
      paragraf("Capaian Indeks Kepuasan Masyarakat kecamatan adalah 108,88%.") +
        paragraf("Survei diikuti 384 responden."),
    ),
  );
  office.world.write(DRAF, docx);
}

describe("lkjip review", () => {
  it("tells every finding with its place, makes the two documents, and notes the draft", async () => {
    salahkan();
    const before = office.read(DRAF);
    const { kode, pesan, keluaran } = await office.lkjip("review");
    expect(kode).toBe(1);
    expect(
      pesan,
    ).toContain(`GALAT  4-draf/draf-lkjip.docx › BAB III AKUNTABILITAS KINERJA › Sasaran 1: Meningkatnya kualitas pelayanan publik › Program dan Kegiatan yang Menunjang › paragraf "Capaian Indeks Kepuasan Masyarakat kecamatan adalah 108,88%."
  Tertulis 108,88%, sedangkan capaian S1.1 Indeks Kepuasan Masyarakat kecamatan tahun 2024 adalah 100,88%: "Capaian Indeks Kepuasan Masyarakat kecamatan adalah 108,88%."
  Perbaikan: ganti 108,88% menjadi 100,88%; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft`);
    expect(keluaran).toMatch(
      /^Koreksi: 3 galat dalam 1 berkas\.\nAngka dari tangan: 10 cocok, 2 belum cocok, 1 bertentangan, 0 dibenarkan\.\nCeklis reviu: \d+ ya, \d+ tidak, \d+ menunggu pereviu\.\nPrakiraan Pelaporan Kinerja: [\d,]+ sampai [\d,]+ dari 15\.\nSebelum ditandatangani .*\n-.*\n2 bagian draf masih kosong /,
    );
    expect(pesan).toContain("Catatan koreksi dibuat: 5-koreksi/catatan-koreksi.docx");
    expect(pesan.endsWith("Berikutnya: lkjip review  (setelah bagian bertanda kuning ditulis di Word)")).toBe(true);
    const catatan = renderTeksDocx(office.read("5-koreksi/catatan-koreksi.docx"));
    expect(catatan.replace(/\s+/g, " ")).toContain("dengan 3 catatan");
    expect(catatan).toContain("108,88%");
    expect(catatan).toContain("ANGKA UNTUK DIBENARKAN");
    expect(catatan.replace(/\s+/g, " ")).toContain("Survei diikuti 384");
    expect(pesan).toContain('3. Belum cocok: 384 | "Survei diikuti 384 responden." | BAB III AKUNTABILITAS KINERJA');
    expect(renderTeksDocx(office.read("5-koreksi/ceklis-reviu.docx"))).toContain(
      "Disarikan dari Formulir Ceklis Reviu",
    );
    expect(office.read(DRAF)).toEqual(before);
    expect(office.world.readText(".lkjip/riwayat.jsonl")).toContain('"perintah":"review"');
  });

  it("sends to lkjip draft where the data changed since the draft was made", async () => {
    const formulir = "3-data-kinerja/pelayanan.xlsx";
    office.write(formulir, isiSel(office.read(formulir), "Kinerja", "O7", 93));
    const { kode, pesan } = await office.lkjip("review");
    expect(kode).toBe(1);
    expect(pesan).toContain(`Tabel 17, baris "Realisasi", kolom 2024
  Data berubah sesudah angkanya dimasukkan ke draf ini; 39 nilai, sel, atau kalimat masih yang lama. Misalnya: Sel kolom 2024 baris "Realisasi" masih yang lama: tertulis "91,30", menurut data kini "93,00".
  Perbaikan: masukkan dahulu angka terbaru; suntingan di draf tetap: lkjip draft`);
    expect(pesan.endsWith("\nBerikutnya: lkjip draft  (memasukkan angka terbaru ke draf)")).toBe(true);
    await office.jalankan("draft");
    expect((await office.lkjip("review")).pesan).not.toContain("Data berubah");
  });

  it("says that a sentence which a person lengthened kept the numbers of earlier data, also without the comment", async () => {
    const formulir = "3-data-kinerja/pelayanan.xlsx";
    const longer = ganti("100,88% (melampaui target", "100,88% (melampaui target menurut 384 responden");
    office.world.write(DRAF, sunting(office.read(DRAF), longer));
    expect((await office.lkjip("review")).pesan).not.toContain("menurut data yang lama");
    office.write(formulir, isiSel(office.read(formulir), "Kinerja", "O7", 93));
    await office.jalankan("draft");
    const withoutComments = ubahBagian(office.read(DRAF), "word/document.xml", (xml) =>
      xml.replace(/<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, ""),
    );
    for (const draf of [office.read(DRAF), withoutComments]) {
      office.world.write(DRAF, draf);
      const { kode, pesan } = await office.lkjip("review");
      expect(kode).toBe(1);
      expect(pesan).toContain(
        `Kalimat yang disunting masih memuat 91,3 dan 100,88 menurut data yang lama, sedangkan menurut data sekarang: "… 2024 adalah 90,5 dan terealisasi 93, sehingga capaiannya 102,76% (melampaui target, …"
  Perbaikan: tulis bagian dari data menurut data sekarang, tulisan Anda di dalamnya tetap; jika datanya yang keliru, betulkan di formulir unitnya atau di lkjip.yaml lalu jalankan: lkjip draft`,
      );
    }
    await office.jalankan("draft --utamakan suntingan");
    expect((await office.lkjip("review")).pesan).not.toContain("menurut data yang lama");
  });

  it("does not send to lkjip draft where a form was only saved again", async () => {
    salahkan();
    const formulir = "3-data-kinerja/pelayanan.xlsx";
    office.write(formulir, packZip(unpackZip(office.read(formulir)), 0));
    const { pesan } = await office.lkjip("review");
    expect(pesan).not.toContain("Data berubah");
    expect(pesan).toContain("Berikutnya: lkjip review  (setelah bagian bertanda kuning ditulis di Word)");
  });

  it("sends to lkjip draft after an old version was restored", async () => {
    const formulir = "3-data-kinerja/pelayanan.xlsx";
    const lama = office.read(DRAF).slice();
    office.write(formulir, isiSel(office.read(formulir), "Kinerja", "O7", 93));
    await office.jalankan("draft");
    office.write(DRAF, lama);
    expect((await office.lkjip("review")).pesan).toContain("Berikutnya: lkjip draft  (memasukkan angka terbaru");
  });

  it("does not ask to write 0 where a form is missing", async () => {
    rmSync(join(office.folder, "3-data-kinerja/kesos.xlsx"));
    const { pesan } = await office.lkjip("review");
    expect(pesan).not.toMatch(/menjadi (?:Rp)?0\b/);
    expect(pesan).not.toContain("tertulis 95,26");
  });

  it("--komentar puts a comment at each place of a copy", async () => {
    salahkan();
    const { pesan } = await office.lkjip("review", "--komentar");
    expect(pesan).toContain("Salinan draf berkomentar dibuat: 5-koreksi/draf-berkomentar.docx");
    const salinan = office.read("5-koreksi/draf-berkomentar.docx");
    expect(readNaskah(salinan)?.comment).toBe(3);
    const pkg = openPackage(salinan);
    const content = readPart(pkg, findMainPart(pkg) ?? "") ?? "";
    const id = /<w:comment w:id="(\d+)"[^>]*>(?:(?!<\/w:comment>).)*Tertulis 108,88%/.exec(
      readPart(pkg, "word/comments.xml") ?? "",
    )?.[1];
    const paragraf = findAll(parseXml(content), "w:p").find((each) =>
      sourceOf(each).includes(`<w:commentReference w:id="${id}"/>`),
    );
    expect(visibleText(paragraf as XmlElement)).toContain("108,88%");
    expect(readNaskah(office.read(DRAF))?.comment).toBe(0);
  });

  it("--json says the same to programs", async () => {
    const { keluaran, pesan } = await office.lkjip("koreksi", "--json");
    const result = JSON.parse(keluaran);
    expect(result.temuan).toContainEqual({
      tingkat: "galat",
      nama: "celah-tersisa",
      berkas: DRAF,
      halaman: "i",
      bagian: "KATA PENGANTAR",
      letak: expect.stringMatching(/^paragraf "\[/),
      pesan: "Bagian ini belum ditulis: kata pengantar Camat.",
      perbaikan: "minta Kepala Subbagian Keuangan dan Program menulis kata pengantar Camat, lalu hapus tandanya",
    });
    expect(result.angka).toContainEqual({
      letak: expect.stringMatching(/^BAB I PENDAHULUAN › D\. Gambaran Umum › paragraf "Kecamatan Kanigaran adalah/),
      kalimat:
        "Wilayahnya terdiri atas enam kelurahan, yaitu Tisnonegaran, Sukoharjo, Kanigaran, Kebonsari Wetan, Curahgrinting, dan Kebonsari Kulon.",
      teks: "enam",
      jenis: "klaim",
      keadaan: "cocok",
      arti: "sama dengan banyaknya kelurahan",
      nilai: 6,
    });
    expect(result.ceklis).toHaveLength(23);
    expect(result.prakiraan.kriteria).toHaveLength(22);
    expect(result.prakiraan.bobot).toBe(15);
    expect(pesan).not.toContain("GALAT");
  });

  it("--benar confirms sentences once: they are not asked about again until they change", async () => {
    salahkan();
    const first = await office.lkjip("review", "--benar", "3");
    expect(first.pesan).toContain('Dibenarkan: "Survei diikuti 384 responden."');
    expect(first.keluaran).toContain("10 cocok, 1 belum cocok, 1 bertentangan, 1 dibenarkan.");
    const all = await office.lkjip("review", "--benar", "semua");
    // What the data contradict is confirmed by its own number only.
    expect(all.keluaran).toContain("10 cocok, 0 belum cocok, 1 bertentangan, 2 dibenarkan.");
    expect(all.kode).toBe(1);
    const changed = sunting(office.read(DRAF), ganti("384 responden", "389 responden"));
    office.world.write(DRAF, changed);
    expect((await office.lkjip("review")).keluaran).toContain("10 cocok, 1 belum cocok, 1 bertentangan, 1 dibenarkan.");
    const kept = JSON.parse(office.world.readText(".lkjip/dibenarkan.json") ?? "");
    expect(kept.kalimat[0]).toMatchObject({ kalimat: "Survei diikuti 384 responden.", angka: ["384"] });
  });

  it("--benar holds as long as the data say the same: then the sentence is asked about again, with what they said", async () => {
    const doubt = paragraf("Target Jumlah gangguan ketenteraman dan ketertiban umum tahun 2024 sebesar 22 kasus.");
    office.world.write(DRAF, sunting(office.read(DRAF), sisip(S1, doubt)));
    const asked = await office.lkjip("review");
    const [nomor = ""] = /\d+(?=\. Belum cocok: 2024; 22 )/.exec(asked.pesan) ?? [];
    const settled = await office.lkjip("review", "--benar", nomor);
    expect(settled.pesan).toContain('Dibenarkan: "Target Jumlah gangguan');
    const yaml = office.world.readText("lkjip.yaml") ?? "";
    expect((await office.lkjip("review")).pesan).not.toContain('"22" tampaknya');
    office.write("lkjip.yaml", yaml.replace(/(uraian: Jumlah gangguan ketenteraman[\s\S]*?\n\s+target: )20\b/, "$119"));
    await office.jalankan("draft");
    const { pesan } = await office.lkjip("review");
    expect(pesan).toMatch(
      /"22" tampaknya berbeda dari data \(target S3\.1 .* adalah 19 kasus\): .* Kalimat ini sudah dibenarkan ketika menurut data target S3\.1 .* adalah 20 kasus; datanya berubah sejak itu\./,
    );
    const kept = JSON.parse(office.world.readText(".lkjip/dibenarkan.json") ?? "");
    office.write(
      ".lkjip/dibenarkan.json",
      JSON.stringify({ ...kept, kalimat: kept.kalimat.map(({ data: _, ...each }: Record<string, unknown>) => each) }),
    );
    expect((await office.lkjip("review")).pesan, "as an earlier version kept it").not.toContain('"22" tampaknya');
  });

  it("--benar semua leaves open what the data say otherwise", async () => {
    const doubt = paragraf("Target Jumlah gangguan ketenteraman dan ketertiban umum tahun 2024 sebesar 22 kasus.");
    office.world.write(DRAF, sunting(office.read(DRAF), sisip(S1, doubt + paragraf("Survei diikuti 384 responden."))));
    const { pesan } = await office.lkjip("review", "--benar", "semua");
    expect(pesan).toContain('Dibenarkan: "Survei diikuti 384 responden."');
    expect(pesan).not.toContain('Dibenarkan: "Target Jumlah gangguan');
    expect(pesan).toContain('"22" tampaknya berbeda dari data (target S3.1');
    expect((await office.lkjip("review", "--benar", "2")).pesan).toContain('Dibenarkan: "Target Jumlah gangguan');
  });

  it("--benar works a list down: a number means the same sentence after another one was confirmed", async () => {
    salahkan();
    const { pesan } = await office.lkjip("review");
    expect(pesan.match(/^\d+\. .*?: .*?(?= \|)/gm)).toEqual([
      "1. Belum cocok: semua",
      "2. Bertentangan: 108,88%",
      "3. Belum cocok: 384",
    ]);
    expect(pesan).toContain("Menunggu dibenarkan, menurut nomornya (lkjip review --benar NOMOR):\n1. ");
    const rest = await office.lkjip("review", "--benar", "1");
    expect(rest.pesan.match(/^\d+\. .*?: .*?(?= \|)/gm)).toEqual(["2. Bertentangan: 108,88%", "3. Belum cocok: 384"]);
    expect((await office.lkjip("review", "--benar", "3")).pesan).toContain(
      'Dibenarkan: "Survei diikuti 384 responden."',
    );
    const again = await office.lkjip("review", "--benar", "1");
    expect([again.kode, again.pesan]).toEqual([
      2,
      `GALAT  lkjip review
  Nomor "1" tidak ada di daftar angka untuk dibenarkan; yang ada 2.
  Perbaikan: lihat nomornya dengan: lkjip review; lalu misalnya: lkjip review --benar 1`,
    ]);
  });

  it("--benar confirms once that a sentence of lkjip was moved on purpose; moved on, it is asked about again", async () => {
    const moved = "Target Predikat SAKIP kecamatan tahun 2024 adalah";
    const move = (to: string): void => office.world.write(DRAF, sunting(office.read(DRAF), pindah(moved, to)));
    move("Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 adalah");
    const asked = await office.lkjip("review");
    const [, nomor = ""] =
      /jika sengaja, benarkan sekali saja dengan lkjip review --benar (\d+)/.exec(asked.pesan) ?? [];
    expect(asked.pesan).toContain(`${nomor}. Belum cocok: berpindah | "Kalimat "${moved.replace("2024", "…")}`);
    const settled = await office.lkjip("review", "--benar", nomor);
    expect(settled.pesan).toContain(`Dibenarkan: "Kalimat "${moved.replace("2024", "…")}`);
    expect(settled.pesan).not.toContain("berpindah dari tempatnya");
    await office.lkjip("draft");
    expect((await office.lkjip("review")).pesan).not.toContain("berpindah");
    move("Wilayahnya terdiri atas");
    expect((await office.lkjip("review")).pesan).toContain("berpindah dari tempatnya");
  });

  it("--benar with a number that is not in the list", async () => {
    const { kode, pesan } = await office.lkjip("review", "--benar", "9");
    expect([kode, pesan]).toEqual([
      2,
      `GALAT  lkjip review
  Nomor "9" tidak ada di daftar angka untuk dibenarkan; yang ada 1.
  Perbaikan: lihat nomornya dengan: lkjip review; lalu misalnya: lkjip review --benar 1`,
    ]);
  });

  it("asks all again where the list of confirmed sentences cannot be read", async () => {
    office.world.write(".lkjip/dibenarkan.json", "{");
    expect((await office.lkjip("review")).pesan).toContain(
      `PERINGATAN  .lkjip/dibenarkan.json
  Daftar angka yang sudah dibenarkan tidak dapat dibaca, sehingga semuanya ditanyakan lagi.
  Perbaikan: benarkan lagi yang benar: lkjip review --benar`,
    );
  });

  it("--lalu finds what was copied from last year's report", async () => {
    const { keluaran } = await office.lkjip("review", "--json", "--lalu", ".");
    const salinan = JSON.parse(keluaran).temuan.filter(
      ({ nama }: { nama: string }) => nama === "sama-dengan-tahun-lalu",
    );
    expect(salinan.length).toBeGreaterThan(10);
    const { kode, pesan } = await office.lkjip("review", "--lalu", "../tidak-ada");
    expect([kode, pesan]).toEqual([
      2,
      `GALAT  ../tidak-ada
  Laporan tahun lalu tidak ditemukan di sini.
  Perbaikan: tulis folder kerja atau berkas Word tahun lalu, misalnya: lkjip review --lalu ../kanigaran-2023`,
    ]);
  });

  it("--daftar-aturan needs no work folder", async () => {
    const { kode, keluaran } = await office.in("..").lkjip("review", "--daftar-aturan");
    expect(kode).toBe(0);
    expect(keluaran).toContain("klaim-bertentangan (galat)");
  });

  it("says when the draft is no Word file", async () => {
    office.world.write(DRAF, "bukan Word");
    const { kode, pesan } = await office.lkjip("review");
    expect([kode, pesan]).toEqual([
      1,
      `GALAT  4-draf/draf-lkjip.docx
  Berkas ini bukan dokumen Word yang utuh.
  Perbaikan: buka di Word, simpan sebagai Dokumen Word (.docx), lalu ulangi: lkjip review`,
    ]);
  });

  it("is not its turn before the draft", async () => {
    const baru = await createKantor("muncar");
    const { kode, pesan } = await baru.lkjip("review");
    baru.remove();
    expect(kode).toBe(3);
    expect(pesan).toContain("lkjip draft");
  });
});
