import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { isiSel } from "../support/isi.ts";
import { createKantor, type Kantor } from "../support/tahun.ts";
import { validateDocx } from "../support/validator.ts";

/*
 * `lkjip draft` on a draft that people have edited.
 */

const DRAF = "4-draf/draf-lkjip.docx";
const FORMULIR = "3-data-kinerja/pelayanan.xlsx";

let asal: Kantor;
let kantor: Kantor;
beforeAll(async () => {
  asal = await createKantor("kanigaran");
  await asal.jalankan("draft");
  return () => asal.remove();
});
afterEach(() => kantor.remove());

/** A copy of the office, its draft edited by hand and a late figure in a form (IKM 91,3 becomes 93). */
function kantorDisunting(...ganti: readonly (readonly [string, string])[]): Kantor {
  kantor = asal.salin();
  kantor.jam("2025-02-04T01:00:00Z");
  sunting(DRAF, ...ganti);
  return kantor;
}

function sunting(berkas: string, ...ganti: readonly (readonly [string, string])[]): void {
  const pkg = openPackage(kantor.read(berkas));
  let xml = readPart(pkg, "word/document.xml") ?? "";
  for (const [lama, baru] of ganti) {
    expect(xml.includes(lama)).toBe(true);
    xml = xml.replace(lama, baru);
  }
  writePart(pkg, "word/document.xml", xml);
  kantor.write(berkas, savePackage(pkg));
}

const formulirMenyusul = (): void => kantor.write(FORMULIR, isiSel(kantor.read(FORMULIR), "Kinerja", "O7", 93));
const teksDraf = (): string =>
  (readPart(openPackage(kantor.read(DRAF)), "word/document.xml") ?? "").replace(/<[^>]+>/g, "");
const cadangan = (): string[] => kantor.world.list("4-draf/cadangan");

const PENUTUP: readonly [string, string] = [">KATA PENGANTAR<", ">KATA PENGANTAR DARI KAMI<"];

describe("an edited draft", () => {
  it("gets the late figure, keeps what was written, and a copy of it lies in cadangan", async () => {
    kantorDisunting(PENUTUP);
    const disunting = kantor.read(DRAF);
    formulirMenyusul();
    const { kode, keluaran } = await kantor.lkjip("draft");
    expect(kode).toBe(0);
    expect(keluaran).toContain("Draf LKjIP diperbarui di tempat, suntingan tetap: 4-draf/draf-lkjip.docx");
    expect(keluaran).toContain(
      'baris "Indeks Kepuasan Masyarakat kecamatan", kolom "Realisasi"\n    lama "91,3"; data "93"',
    );
    expect(teksDraf()).toContain("KATA PENGANTAR DARI KAMI");
    expect(cadangan()).toEqual(["draf-lkjip-20250204-080000.docx"]);
    expect(kantor.read(`4-draf/cadangan/${cadangan()[0]}`)).toEqual(disunting);
    const lagi = await kantor.lkjip("draft");
    expect(lagi.keluaran).toContain("Draf LKjIP tidak berubah");
    expect(cadangan()).toHaveLength(1);
  });

  it("is merged the next time too, although lkjip wrote it last", async () => {
    kantorDisunting(PENUTUP);
    formulirMenyusul();
    await kantor.jalankan("draft");
    kantor.write(FORMULIR, isiSel(kantor.read(FORMULIR), "Kinerja", "O7", 94));
    await kantor.jalankan("draft");
    expect(teksDraf()).toContain("KATA PENGANTAR DARI KAMI");
  });

  it("is only looked at with --dry-run", async () => {
    kantorDisunting(PENUTUP);
    formulirMenyusul();
    const before = [kantor.read(DRAF), kantor.world.readText(".lkjip/riwayat.jsonl")];
    const { kode, semua } = await kantor.lkjip("draft", "--dry-run");
    expect(kode).toBe(0);
    expect(semua).toContain('lama "91,3"; data "93"');
    expect(semua).toContain(
      "Ini baru percobaan: tidak ada yang ditulis.\nBerikutnya: lkjip draft  (menulis draf seperti di atas)",
    );
    expect([kantor.read(DRAF), kantor.world.readText(".lkjip/riwayat.jsonl")]).toEqual(before);
    expect(cadangan()).toEqual([]);
  });

  it("reports the same as JSON", async () => {
    kantorDisunting([">98,74<", ">98,75<"]);
    const { keluaran } = await kantor.lkjip("draft", "--json");
    expect(JSON.parse(keluaran)).toMatchObject({
      berkas: DRAF,
      nasib: "sama",
      cadangan: null,
      segar: {
        jumlah: { diperbarui: 0, dipertahankan: 1, bentrok: 0, dihapus: 0, baru: 0, hilang: 0 },
        perubahan: [
          {
            status: "dipertahankan",
            tag: "tabel_ikhtisar/rata-rata/capaian",
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
    const celah = async () => JSON.parse((await kantor.lkjip("draft", "--json")).keluaran).celah;
    expect((await celah()).map(({ letak }: { letak: string }) => letak)).toEqual(["kata_pengantar", "latar_belakang"]);
    kantor.lengkapi();
    expect(await celah()).toEqual([]);
  });

  it("keeps the hand's value in a conflict until somebody settles it", async () => {
    kantorDisunting([">98,74<", ">98,75<"]);
    formulirMenyusul();
    const { keluaran } = await kantor.lkjip("draft");
    expect(keluaran).toContain('Pakai data: lkjip draft --terima "tabel_ikhtisar/rata-rata/capaian"');
    expect(teksDraf()).toContain("98,75");
    const lagi = await kantor.lkjip("draft");
    expect(lagi.keluaran).toContain(", 1 bentrok,");
    await kantor.jalankan('draft --terima "tabel_ikhtisar/rata-rata/capaian"');
    expect(teksDraf()).not.toContain("98,75");
  });
});

describe("words that would go unheard", () => {
  it("are a sign that is in no conflict", async () => {
    kantorDisunting([">98,74<", ">98,75<"]);
    formulirMenyusul();
    const before = kantor.read(DRAF);
    const { kode, pesan } = await kantor.lkjip("draft", "--terima", "tabel_ikhtisar/rata-rata,ngawur");
    expect([kode, pesan]).toEqual([
      2,
      `GALAT  4-draf/draf-lkjip.docx
  Tidak ada bentrok dengan tanda "ngawur", jadi tidak ada yang ditulis.
  Perbaikan: jalankan tanpa --terima; yang bentrok akan disebut bersama tandanya: lkjip draft`,
    ]);
    expect(kantor.read(DRAF)).toEqual(before);
    const lain = await kantor.lkjip("draft", "--terima", "ngawur");
    expect(lain.pesan).toBe(`GALAT  4-draf/draf-lkjip.docx
  Tidak ada bentrok dengan tanda "ngawur", jadi tidak ada yang ditulis.
  Perbaikan: salin tanda yang disebut di layar; yang bentrok: tabel_ikhtisar/rata-rata/capaian, misalnya: lkjip draft --terima "tabel_ikhtisar/rata-rata/capaian"`);
  });

  it("are the name of a version without --beda or --pulihkan", async () => {
    kantorDisunting();
    const { kode, pesan } = await kantor.lkjip("draft", "draf-lama.docx");
    expect([kode, pesan]).toEqual([
      2,
      `GALAT  lkjip draft
  Kata "draf-lama.docx" tidak dipakai: nama versi hanya untuk --beda dan --pulihkan.
  Perbaikan: hapus kata itu, atau tambahkan opsinya, misalnya: lkjip draft --beda draf-lama.docx`,
    ]);
  });

  it("are --dry-run beside --pulihkan, which writes", async () => {
    kantorDisunting(PENUTUP);
    formulirMenyusul();
    await kantor.jalankan("draft");
    const before = kantor.read(DRAF);
    const { kode, pesan } = await kantor.lkjip("draft", "--pulihkan", "--dry-run");
    expect([kode, pesan]).toEqual([
      2,
      `GALAT  lkjip draft
  Opsi --pulihkan tidak dapat digabung dengan --dry-run.
  Perbaikan: jalankan satu per satu, misalnya: lkjip draft --pulihkan`,
    ]);
    expect(kantor.read(DRAF)).toEqual(before);
  });
});

it("does not say that edits were kept where the data were asked for", async () => {
  kantorDisunting([">98,74<", ">98,75<"]);
  formulirMenyusul();
  const { keluaran } = await kantor.lkjip("draft", "--utamakan", "data");
  expect(keluaran).toContain(
    "Draf LKjIP diperbarui di tempat, 1 suntingan diganti nilai data, yang lain tetap: 4-draf/draf-lkjip.docx",
  );
});

it("names the file of a faulty template", async () => {
  kantorDisunting();
  await kantor.jalankan("template copy lkjip.docx");
  sunting("templat/lkjip.docx", ["{keterangan_contoh}", "{keterangan_conto}"]);
  const { kode, pesan } = await kantor.lkjip("draft");
  expect([kode, pesan]).toEqual([
    1,
    `GALAT  templat/lkjip.docx › sebelum judul pertama › paragraf "{keterangan_conto}"
  Tanda {keterangan_conto} tidak dikenal. Yang mirip: {keterangan_contoh}.
  Perbaikan: ganti {keterangan_conto} menjadi {keterangan_contoh}.`,
  ]);
});

it("renews an untouched draft as a whole", async () => {
  kantorDisunting();
  kantor.write(DRAF, asal.read(DRAF));
  formulirMenyusul();
  const { keluaran } = await kantor.lkjip("draft");
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
    kantor.write(kunci, "");
    formulirMenyusul();
    const before = kantor.read(DRAF);
    const { kode, pesan } = await kantor.lkjip("draft");
    expect(kode).toBe(1);
    expect(pesan).toContain(`GALAT  4-draf/draf-lkjip.docx
  Dokumen ini sedang dibuka di ${program}, jadi tidak ada yang ditulis.
  Perbaikan: simpan dan tutup dokumen itu, lalu ulangi perintahnya; jika tidak ada yang membukanya, hapus berkas ${kunci}.`);
    expect(kantor.read(DRAF)).toEqual(before);
  });

  it("is damaged: the newest good backup is named and comes back with --pulihkan", async () => {
    kantorDisunting(PENUTUP);
    const disunting = kantor.read(DRAF);
    formulirMenyusul();
    await kantor.jalankan("draft");
    kantor.write("4-draf/cadangan/draf-lkjip-20250205-080000.docx", kantor.read(DRAF).slice(0, 9000));
    kantor.write(DRAF, kantor.read(DRAF).slice(0, 20_000));
    const { kode, pesan } = await kantor.lkjip("draft");
    expect(kode).toBe(1);
    expect(pesan).toContain(`GALAT  4-draf/draf-lkjip.docx
  Berkas ini bukan dokumen Word yang utuh, jadi tidak dapat diperbarui.
  Perbaikan: kembalikan cadangan terbaru yang utuh, yaitu 4-draf/cadangan/draf-lkjip-20250204-080000.docx, misalnya: lkjip draft --pulihkan`);
    kantor.jam("2025-02-06T01:00:00Z");
    const pulih = await kantor.lkjip("draft", "--pulihkan");
    expect(pulih.keluaran).toBe(`Draf LKjIP dipulihkan dari 4-draf/cadangan/draf-lkjip-20250204-080000.docx.
Draf sebelumnya disimpan di 4-draf/cadangan/draf-lkjip-20250206-080000.docx.`);
    expect(kantor.read(DRAF)).toEqual(disunting);
    await kantor.jalankan("draft");
    expect(teksDraf()).toContain("KATA PENGANTAR DARI KAMI");
  });

  it("belongs to another year", async () => {
    kantorDisunting(PENUTUP);
    const pkg = openPackage(kantor.read(DRAF));
    const dasar = readPart(pkg, "customXml/item1.xml") ?? "";
    writePart(pkg, "customXml/item1.xml", dasar.replace("tahun&quot;:&quot;2024", "tahun&quot;:&quot;2023"));
    kantor.write(DRAF, savePackage(pkg));
    const { kode, pesan } = await kantor.lkjip("draft");
    expect(kode).toBe(1);
    expect(pesan).toContain('Berkas ini dibuat untuk tahun "2023", sedangkan folder kerja ini untuk tahun "2024".');
  });
});

it("says that there is nothing to put back", async () => {
  kantorDisunting();
  const { kode, pesan } = await kantor.lkjip("draft", "--pulihkan");
  expect([kode, pesan]).toEqual([
    2,
    `GALAT  4-draf/cadangan
  Tidak ada cadangan draf yang utuh dan berbeda dari draf sekarang.
  Perbaikan: buat draf lebih dahulu; setiap kali draf diganti, yang lama masuk ke cadangan: lkjip draft`,
  ]);
});

it("keeps what people wrote into a letter when the letter is made again", async () => {
  kantorDisunting();
  await kantor.jalankan('letter --lewati "uji surat"');
  const surat = "8-pengiriman/surat-pengantar.docx";
  sunting(surat, [">Penerima<", ">Penerima di Bagian Organisasi<"]);
  const { kode, keluaran } = await kantor.lkjip("letter", "--nomor", "000.8/125", "--lewati", "uji surat");
  expect(kode).toBe(0);
  expect(keluaran).toContain(
    "Surat pengantar diperbarui di tempat, suntingan tetap: 8-pengiriman/surat-pengantar.docx",
  );
  const teks = (readPart(openPackage(kantor.read(surat)), "word/document.xml") ?? "").replace(/<[^>]+>/g, "");
  expect(teks).toContain("Penerima di Bagian Organisasi");
  expect(teks).toContain("000.8/125");
});

it("does not send to lkjip draft for a damaged letter", async () => {
  kantorDisunting();
  const surat = "8-pengiriman/surat-pengantar.docx";
  await kantor.jalankan('letter --lewati "uji surat"');
  kantor.write(surat, kantor.read(surat).slice(0, 9000));
  const tanpa = await kantor.lkjip("letter", "--lewati", "uji surat");
  expect(tanpa.pesan).toContain(`GALAT  8-pengiriman/surat-pengantar.docx
  Berkas ini bukan dokumen Word yang utuh, jadi tidak dapat diperbarui.
  Perbaikan: pindahkan berkas itu ke folder lain, lalu jalankan perintah ini lagi untuk membuat yang baru.`);
  kantor.world.write("8-pengiriman/cadangan/surat-pengantar-20250203-080000.docx", kantor.read(DRAF));
  const ada = await kantor.lkjip("letter", "--lewati", "uji surat");
  expect(ada.pesan).toContain(
    "Perbaikan: kembalikan cadangan terbaru yang utuh, yaitu 8-pengiriman/cadangan/surat-pengantar-20250203-080000.docx, dengan menyalinnya menjadi 8-pengiriman/surat-pengantar.docx",
  );
});

describe("draft --beda", () => {
  it("tells what differs between the newest backup and the draft, and writes it as tracked changes", async () => {
    kantorDisunting(PENUTUP);
    formulirMenyusul();
    await kantor.jalankan("draft");
    const { kode, keluaran } = await kantor.lkjip("draft", "--beda");
    expect(kode).toBe(0);
    expect(keluaran).toContain(
      "4-draf/cadangan/draf-lkjip-20250204-080000.docx dibandingkan dengan 4-draf/draf-lkjip.docx",
    );
    expect(keluaran).toContain('baris "Indeks Kepuasan Masyarakat kecamatan", kolom "Realisasi"\n    - 91,3\n    + 93');
    const beda = readPart(openPackage(kantor.read("4-draf/beda-draf.docx")), "word/document.xml") ?? "";
    expect(beda).toMatch(/<w:delText[^>]*>91,3<\/w:delText>/);
    expect(await validateDocx(kantor.read("4-draf/beda-draf.docx"))).toEqual([]);
    const bernama = await kantor.lkjip("draft", "--beda", "draf-lkjip-20250204-080000");
    expect([bernama.kode, bernama.keluaran]).toEqual([0, keluaran]);
    const asing = await kantor.lkjip("draft", "--beda", "kemarin");
    expect(asing.pesan).toBe(`GALAT  lkjip draft
  Berkas "kemarin" tidak ada. Cadangan yang ada: draf-lkjip-20250204-080000.docx.
  Perbaikan: tulis nama cadangan atau letak berkas Word, misalnya: lkjip draft --beda draf-lkjip-20250204-080000.docx`);
    const pulih = await kantor.lkjip("draft", "--pulihkan", "draf-lkjip-20250204-080000");
    expect(pulih.keluaran).toContain("Draf LKjIP dipulihkan dari 4-draf/cadangan/draf-lkjip-20250204-080000.docx.");
  });

  it("says what is missing or damaged", async () => {
    kantorDisunting();
    const tiada = await kantor.lkjip("draft", "--beda");
    expect([tiada.kode, tiada.pesan]).toEqual([
      2,
      `GALAT  4-draf/cadangan
  Belum ada cadangan draf untuk dibandingkan.
  Perbaikan: setiap kali draf diganti, yang lama masuk ke cadangan; masukkan dahulu angka terbaru: lkjip draft`,
    ]);
    const asing = await kantor.lkjip("draft", "--beda", "kemarin.docx");
    expect([asing.kode, asing.pesan]).toEqual([
      2,
      `GALAT  lkjip draft
  Berkas "kemarin.docx" tidak ada.
  Perbaikan: tulis nama cadangan atau letak berkas Word, misalnya: lkjip draft --beda lama.docx 4-draf/draf-lkjip.docx`,
    ]);
    kantor.write("rusak.docx", "PK");
    const rusak = await kantor.lkjip("draft", "--beda", "rusak.docx");
    expect([rusak.kode, rusak.pesan]).toEqual([
      1,
      `GALAT  rusak.docx
  Berkas ini bukan dokumen Word yang utuh, jadi tidak dapat dibandingkan.
  Perbaikan: pilih berkas lain, misalnya cadangan draf yang lebih baru`,
    ]);
  });
});
