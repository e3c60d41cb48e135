import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { isiSel } from "../support/isi.ts";
import { createKantor, type Office } from "../support/tahun.ts";
import { validateDocx } from "../support/validator.ts";

/*
 * `lkjip draft` on a draft that people have edited.
 */

const DRAF = "4-draf/draf-lkjip.docx";
const FORMULIR = "3-data-kinerja/pelayanan.xlsx";

let asal: Office;
let office: Office;
beforeAll(async () => {
  asal = await createKantor("kanigaran");
  await asal.jalankan("draft");
  return () => asal.remove();
});
afterEach(() => office.remove());

/** A copy of the office, its draft edited by hand and a late figure in a form (IKM 91,3 becomes 93). */
function kantorDisunting(...ganti: readonly (readonly [string, string])[]): Office {
  office = asal.salin();
  office.jam("2025-02-04T01:00:00Z");
  sunting(DRAF, ...ganti);
  return office;
}

function sunting(berkas: string, ...ganti: readonly (readonly [string, string])[]): void {
  const pkg = openPackage(office.read(berkas));
  let xml = readPart(pkg, "word/document.xml") ?? "";
  for (const [lama, baru] of ganti) {
    expect(xml.includes(lama)).toBe(true);
    xml = xml.replace(lama, baru);
  }
  writePart(pkg, "word/document.xml", xml);
  office.write(berkas, savePackage(pkg));
}

const formulirMenyusul = (): void => office.write(FORMULIR, isiSel(office.read(FORMULIR), "Kinerja", "O7", 93));
const teksDraf = (): string =>
  (readPart(openPackage(office.read(DRAF)), "word/document.xml") ?? "").replace(/<[^>]+>/g, "");
const cadangan = (): string[] => office.world.list("4-draf/cadangan");

const PENUTUP: readonly [string, string] = [">KATA PENGANTAR<", ">KATA PENGANTAR DARI KAMI<"];

describe("an edited draft", () => {
  it("gets the late figure, keeps what was written, and a copy of it lies in cadangan", async () => {
    kantorDisunting(PENUTUP);
    const disunting = office.read(DRAF);
    formulirMenyusul();
    const { kode, keluaran } = await office.lkjip("draft");
    expect(kode).toBe(0);
    expect(keluaran).toContain("Draf LKjIP diperbarui di tempat, suntingan tetap: 4-draf/draf-lkjip.docx");
    expect(keluaran).toContain(
      'baris "Indeks Kepuasan Masyarakat kecamatan", kolom "Realisasi"\n    lama "91,3"; data "93"',
    );
    expect(teksDraf()).toContain("KATA PENGANTAR DARI KAMI");
    expect(cadangan()).toEqual(["draf-lkjip-20250204-080000.docx"]);
    expect(office.read(`4-draf/cadangan/${cadangan()[0]}`)).toEqual(disunting);
    const again = await office.lkjip("draft");
    expect(again.keluaran).toContain("Draf LKjIP tidak berubah");
    expect(cadangan()).toHaveLength(1);
  });

  it("is merged the next time too, although lkjip wrote it last", async () => {
    kantorDisunting(PENUTUP);
    formulirMenyusul();
    await office.jalankan("draft");
    office.write(FORMULIR, isiSel(office.read(FORMULIR), "Kinerja", "O7", 94));
    await office.jalankan("draft");
    expect(teksDraf()).toContain("KATA PENGANTAR DARI KAMI");
  });

  it("is only looked at with --dry-run", async () => {
    kantorDisunting(PENUTUP);
    formulirMenyusul();
    const before = [office.read(DRAF), office.world.readText(".lkjip/riwayat.jsonl")];
    const { kode, all } = await office.lkjip("draft", "--dry-run");
    expect(kode).toBe(0);
    expect(all).toContain('lama "91,3"; data "93"');
    expect(all).toContain(
      "Ini baru percobaan: tidak ada yang ditulis.\nBerikutnya: lkjip draft  (menulis draf seperti di atas)",
    );
    expect([office.read(DRAF), office.world.readText(".lkjip/riwayat.jsonl")]).toEqual(before);
    expect(cadangan()).toEqual([]);
  });

  it("reports the same as JSON", async () => {
    kantorDisunting([">98,74<", ">98,75<"]);
    const { keluaran } = await office.lkjip("draft", "--json");
    expect(JSON.parse(keluaran)).toMatchObject({
      berkas: DRAF,
      nasib: "sama",
      cadangan: null,
      segar: {
        jumlah: { diperbarui: 0, dipertahankan: 1, bentrok: 0, dihapus: 0, baru: 0, hilang: 0 },
        perubahan: [
          {
            status: "dipertahankan",
            tag: "tabel_capaian/rata-rata/capaian",
            lama: "98,74",
            suntingan: "98,75",
            baru: "98,74",
          },
        ],
        prosa: [],
      },
    });
  });

  it("counts as gaps in JSON only what nobody has written yet", async () => {
    kantorDisunting();
    const celah = async () => JSON.parse((await office.lkjip("draft", "--json")).keluaran).celah;
    expect((await celah()).map(({ letak }: { letak: string }) => letak)).toEqual(["kata_pengantar", "latar_belakang"]);
    office.lengkapi();
    expect(await celah()).toEqual([]);
  });

  it("keeps the hand's value in a conflict until somebody settles it", async () => {
    kantorDisunting([">98,74<", ">98,75<"]);
    formulirMenyusul();
    const { keluaran } = await office.lkjip("draft");
    expect(keluaran).toContain('Pakai data: lkjip draft --terima "tabel_capaian/rata-rata/capaian"');
    expect(teksDraf()).toContain("98,75");
    const again = await office.lkjip("draft");
    expect(again.keluaran).toContain(" 1 bentrok.");
    await office.jalankan('draft --terima "tabel_capaian/rata-rata/capaian"');
    expect(teksDraf()).not.toContain("98,75");
  });
});

describe("words that would go unheard", () => {
  it("are a sign that is in no conflict", async () => {
    kantorDisunting([">98,74<", ">98,75<"]);
    formulirMenyusul();
    const before = office.read(DRAF);
    const { kode, pesan } = await office.lkjip("draft", "--terima", "tabel_capaian/rata-rata,ngawur");
    expect([kode, pesan]).toEqual([
      2,
      `GALAT  4-draf/draf-lkjip.docx
  Tidak ada bentrok dengan tanda "ngawur", jadi tidak ada yang ditulis.
  Perbaikan: jalankan tanpa --terima; yang bentrok akan disebut bersama tandanya: lkjip draft`,
    ]);
    expect(office.read(DRAF)).toEqual(before);
    const lain = await office.lkjip("draft", "--terima", "ngawur");
    expect(lain.pesan).toBe(`GALAT  4-draf/draf-lkjip.docx
  Tidak ada bentrok dengan tanda "ngawur", jadi tidak ada yang ditulis.
  Perbaikan: salin tanda yang disebut di layar; yang bentrok: tabel_capaian/rata-rata/capaian, misalnya: lkjip draft --terima "tabel_capaian/rata-rata/capaian"`);
  });

  it("are the name of a version, which diff and restore take", async () => {
    kantorDisunting();
    const { kode, pesan } = await office.lkjip("draft", "draf-lama.docx");
    expect([kode, pesan]).toEqual([
      2,
      `GALAT  lkjip draft
  Terlalu banyak kata sesudah perintah.
  Perbaikan: apit nama yang berisi spasi dengan tanda kutip, atau lihat caranya: lkjip draft --help`,
    ]);
  });

  it.each([
    ["--pulihkan", "restore"],
    ["--beda", "diff"],
  ])("are %s of before, which is a command of its own", async (flag, now) => {
    kantorDisunting(PENUTUP);
    formulirMenyusul();
    await office.jalankan("draft");
    const before = office.read(DRAF);
    const { kode, pesan } = await office.lkjip("draft", flag, "draf-lama.docx");
    expect([kode, pesan]).toEqual([
      2,
      `GALAT  lkjip draft
  Opsi "${flag}" sekarang perintah sendiri.
  Perbaikan: tulis misalnya: lkjip ${now}`,
    ]);
    expect(office.read(DRAF)).toEqual(before);
  });
});

it("does not say that edits were kept where the data were asked for", async () => {
  kantorDisunting([">98,74<", ">98,75<"]);
  formulirMenyusul();
  const { keluaran } = await office.lkjip("draft", "--utamakan", "data");
  expect(keluaran).toContain(
    "Draf LKjIP diperbarui di tempat, 1 suntingan diganti nilai data, yang lain tetap: 4-draf/draf-lkjip.docx",
  );
});

it("names the file of a faulty template", async () => {
  kantorDisunting();
  await office.jalankan("template copy lkjip.docx");
  sunting("templat/lkjip.docx", ["{keterangan_contoh}", "{keterangan_conto}"]);
  const { kode, pesan } = await office.lkjip("draft");
  expect([kode, pesan]).toEqual([
    1,
    `GALAT  templat/lkjip.docx › sebelum judul pertama › paragraf "{keterangan_conto}"
  Tanda {keterangan_conto} tidak dikenal. Yang mirip: {keterangan_contoh}.
  Perbaikan: ganti {keterangan_conto} menjadi {keterangan_contoh}.`,
  ]);
});

it("renews an untouched draft as a whole", async () => {
  kantorDisunting();
  office.write(DRAF, asal.read(DRAF));
  formulirMenyusul();
  const { keluaran } = await office.lkjip("draft");
  expect(keluaran).toContain(
    "Draf LKjIP diperbarui: 4-draf/draf-lkjip.docx (yang lama ada di folder cadangan di sebelahnya)",
  );
});

describe("a draft that cannot be written", () => {
  it.each([
    ["Word", "4-draf/~$af-lkjip.docx"],
    ["LibreOffice", "4-draf/.~lock.draf-lkjip.docx#"],
  ])("is open in %s", async (program, kunci) => {
    kantorDisunting(PENUTUP);
    office.write(kunci, "");
    formulirMenyusul();
    const before = office.read(DRAF);
    const { kode, pesan } = await office.lkjip("draft");
    expect(kode).toBe(1);
    expect(pesan).toContain(`GALAT  4-draf/draf-lkjip.docx
  Dokumen ini sedang dibuka di ${program}, jadi tidak ada yang ditulis.
  Perbaikan: simpan dan tutup dokumen itu, lalu ulangi perintahnya; jika tidak ada yang membukanya, hapus berkas ${kunci}.`);
    expect(office.read(DRAF)).toEqual(before);
  });

  it("is damaged: the newest good backup is named and comes back with restore", async () => {
    kantorDisunting(PENUTUP);
    const disunting = office.read(DRAF);
    formulirMenyusul();
    await office.jalankan("draft");
    office.write("4-draf/cadangan/draf-lkjip-20250205-080000.docx", office.read(DRAF).slice(0, 9000));
    office.write(DRAF, office.read(DRAF).slice(0, 20_000));
    const { kode, pesan } = await office.lkjip("draft");
    expect(kode).toBe(1);
    expect(pesan).toContain(`GALAT  4-draf/draf-lkjip.docx
  Berkas ini bukan dokumen Word yang utuh, jadi tidak dapat diperbarui.
  Perbaikan: kembalikan cadangan terbaru yang utuh, yaitu 4-draf/cadangan/draf-lkjip-20250204-080000.docx, misalnya: lkjip restore`);
    office.jam("2025-02-06T01:00:00Z");
    const pulih = await office.lkjip("restore");
    expect(pulih.keluaran).toBe(`Draf LKjIP dipulihkan dari 4-draf/cadangan/draf-lkjip-20250204-080000.docx.
Draf sebelumnya disimpan di 4-draf/cadangan/draf-lkjip-20250206-080000.docx.`);
    expect(office.read(DRAF)).toEqual(disunting);
    await office.jalankan("draft");
    expect(teksDraf()).toContain("KATA PENGANTAR DARI KAMI");
  });

  it("belongs to another year", async () => {
    kantorDisunting(PENUTUP);
    const pkg = openPackage(office.read(DRAF));
    const dasar = readPart(pkg, "customXml/item1.xml") ?? "";
    writePart(pkg, "customXml/item1.xml", dasar.replace("tahun&quot;:&quot;2024", "tahun&quot;:&quot;2023"));
    office.write(DRAF, savePackage(pkg));
    const { kode, pesan } = await office.lkjip("draft");
    expect(kode).toBe(1);
    expect(pesan).toContain('Berkas ini dibuat untuk tahun "2023", sedangkan folder kerja ini untuk tahun "2024".');
  });
});

it("says that there is nothing to put back", async () => {
  kantorDisunting();
  const { kode, pesan } = await office.lkjip("restore");
  expect([kode, pesan]).toEqual([
    2,
    `GALAT  4-draf/cadangan
  Tidak ada cadangan draf yang utuh dan berbeda dari draf sekarang.
  Perbaikan: buat draf lebih dahulu; setiap kali draf diganti, yang lama masuk ke cadangan: lkjip draft`,
  ]);
});

it("keeps what people wrote into a letter when the letter is made again", async () => {
  kantorDisunting();
  await office.jalankan('letter --lewati "uji surat"');
  const surat = "8-pengiriman/surat-pengantar.docx";
  sunting(surat, [">Penerima<", ">Penerima di Bagian Organisasi<"]);
  const { kode, keluaran } = await office.lkjip("letter", "--nomor", "000.8/125", "--lewati", "uji surat");
  expect(kode).toBe(0);
  expect(keluaran).toContain(
    "Surat pengantar diperbarui di tempat, suntingan tetap: 8-pengiriman/surat-pengantar.docx",
  );
  const teks = (readPart(openPackage(office.read(surat)), "word/document.xml") ?? "").replace(/<[^>]+>/g, "");
  expect(teks).toContain("Penerima di Bagian Organisasi");
  expect(teks).toContain("000.8/125");
});

it("does not send to lkjip draft for a damaged letter", async () => {
  kantorDisunting();
  const surat = "8-pengiriman/surat-pengantar.docx";
  await office.jalankan('letter --lewati "uji surat"');
  office.write(surat, office.read(surat).slice(0, 9000));
  const without = await office.lkjip("letter", "--lewati", "uji surat");
  expect(without.pesan).toContain(`GALAT  8-pengiriman/surat-pengantar.docx
  Berkas ini bukan dokumen Word yang utuh, jadi tidak dapat diperbarui.
  Perbaikan: pindahkan berkas itu ke folder lain, lalu jalankan perintah ini lagi untuk membuat yang baru.`);
  office.world.write("8-pengiriman/cadangan/surat-pengantar-20250203-080000.docx", office.read(DRAF));
  const present = await office.lkjip("letter", "--lewati", "uji surat");
  expect(present.pesan).toContain(
    "Perbaikan: kembalikan cadangan terbaru yang utuh, yaitu 8-pengiriman/cadangan/surat-pengantar-20250203-080000.docx, dengan menyalinnya menjadi 8-pengiriman/surat-pengantar.docx",
  );
});

describe("diff", () => {
  it("tells what differs between the newest backup and the draft, and writes it as tracked changes", async () => {
    kantorDisunting(PENUTUP);
    formulirMenyusul();
    await office.jalankan("draft");
    const { kode, keluaran } = await office.lkjip("diff");
    expect(kode).toBe(0);
    expect(keluaran).toContain(
      "4-draf/cadangan/draf-lkjip-20250204-080000.docx dibandingkan dengan 4-draf/draf-lkjip.docx",
    );
    expect(keluaran).toContain('baris "Indeks Kepuasan Masyarakat kecamatan", kolom "Realisasi"\n    - 91,3\n    + 93');
    const difference = readPart(openPackage(office.read("4-draf/beda-draf.docx")), "word/document.xml") ?? "";
    expect(difference).toMatch(/<w:delText[^>]*>91,3<\/w:delText>/);
    expect(await validateDocx(office.read("4-draf/beda-draf.docx"))).toEqual([]);
    const named = await office.lkjip("diff", "draf-lkjip-20250204-080000");
    expect([named.kode, named.keluaran]).toEqual([0, keluaran]);
    const foreign = await office.lkjip("diff", "kemarin");
    expect(foreign.pesan).toBe(`GALAT  lkjip diff
  Berkas "kemarin" tidak ada. Cadangan yang ada: draf-lkjip-20250204-080000.docx.
  Perbaikan: tulis nama cadangan atau letak berkas Word, misalnya: lkjip diff draf-lkjip-20250204-080000.docx`);
    const pulih = await office.lkjip("restore", "draf-lkjip-20250204-080000");
    expect(pulih.keluaran).toContain("Draf LKjIP dipulihkan dari 4-draf/cadangan/draf-lkjip-20250204-080000.docx.");
  });

  it("says what is missing or damaged", async () => {
    kantorDisunting();
    const tiada = await office.lkjip("diff");
    expect([tiada.kode, tiada.pesan]).toEqual([
      2,
      `GALAT  4-draf/cadangan
  Belum ada cadangan draf untuk dibandingkan.
  Perbaikan: setiap kali draf diganti, yang lama masuk ke cadangan; masukkan dahulu angka terbaru: lkjip draft`,
    ]);
    const foreign = await office.lkjip("diff", "kemarin.docx");
    expect([foreign.kode, foreign.pesan]).toEqual([
      2,
      `GALAT  lkjip diff
  Berkas "kemarin.docx" tidak ada.
  Perbaikan: tulis nama cadangan atau letak berkas Word, misalnya: lkjip diff lama.docx 4-draf/draf-lkjip.docx`,
    ]);
    office.write("rusak.docx", "PK");
    const damaged = await office.lkjip("diff", "rusak.docx");
    expect([damaged.kode, damaged.pesan]).toEqual([
      1,
      `GALAT  rusak.docx
  Berkas ini bukan dokumen Word yang utuh, jadi tidak dapat dibandingkan.
  Perbaikan: pilih berkas lain, misalnya cadangan draf yang lebih baru`,
    ]);
  });
});
