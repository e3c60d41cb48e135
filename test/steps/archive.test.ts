import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BUKU_EKSPEDISI, type Buku, DAFTAR_ARSIP } from "../../src/journal/buku.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { packZip } from "../../src/opc/pack.ts";
import { readBuku } from "../../src/journal/read-buku.ts";
import { formatCatatan } from "../../src/journal/read.ts";
import { readJournal } from "../../src/folder/journal.ts";
import { sha256 } from "../../src/world/world.ts";
import { ubahSatuBita } from "../support/sunting.ts";
import { createKantor, type Kantor } from "../support/tahun.ts";

const PAKET = "8-pengiriman/lkjip-2024.zip";
let awal: Kantor;
let kantor: Kantor;
beforeAll(async () => {
  awal = await createKantor("muncar");
  await awal.sampaiDisetujui();
  await awal.jalankan("sign", "letter --nomor 125 --tanggal 2025-02-20", "archive");
});
afterAll(() => awal.remove());
beforeEach(() => {
  kantor = awal.salin();
});
afterEach(() => kantor.remove());

const baris = (berkas: string, buku: Buku) => readBuku(kantor.read(berkas), berkas, buku).nilai?.baris ?? [];

describe("lkjip archive", () => {
  it("packs the signed document, the letter, the appendices and their hashes", () => {
    expect([...unpackZip(kantor.read(PAKET)).keys()]).toEqual([
      "lkjip-2024.docx",
      "lembar-pengesahan.docx",
      "surat-pengantar.docx",
      "lampiran/data-kinerja.json",
      "MANIFES.txt",
    ]);
    expect(unpackZip(kantor.read(PAKET)).get("lkjip-2024.docx")).toEqual(
      kantor.read("7-pengesahan/versi-1/lkjip-2024.docx"),
    );
  });

  it("writes the list of archives and the dispatch book", () => {
    expect(
      baris("8-pengiriman/daftar-arsip.xlsx", DAFTAR_ARSIP).map((b) => [
        b.Uraian,
        b.Jumlah,
        b["Lokasi Simpan"],
        b.Keterangan,
      ]),
    ).toEqual([
      ["LKjIP Kecamatan Muncar Tahun 2024", "1 (satu) berkas", "7-pengesahan/versi-1", "berkas Word dan data"],
      [
        "Formulir data kinerja unit, LKjIP Kecamatan Muncar Tahun 2024",
        "3 (tiga) berkas",
        "7-pengesahan/versi-1/formulir",
        undefined,
      ],
      ["Surat pengantar LKjIP Kecamatan Muncar Tahun 2024", "1 (satu) lembar", "8-pengiriman", "000.8.6.3/125/……/2025"],
      [
        "Paket kiriman LKjIP Kecamatan Muncar Tahun 2024",
        "1 (satu) berkas",
        "8-pengiriman/lkjip-2024.zip",
        "Kepala Bagian Organisasi Sekretariat Daerah Kabupaten Banyuwangi",
      ],
    ]);
    expect(baris("8-pengiriman/buku-ekspedisi.xlsx", BUKU_EKSPEDISI)).toEqual([
      {
        "No.": "1",
        Tanggal: "3 Februari 2025",
        "Nomor Surat": "000.8.6.3/125/……/2025",
        Tujuan: "Kepala Bagian Organisasi Sekretariat Daerah Kabupaten Banyuwangi",
        Isi: "LKjIP Kecamatan Muncar Tahun 2024",
      },
    ]);
  });

  it("run again without a change makes nothing", async () => {
    const { keluaran } = await kantor.jalankan("archive");
    expect(keluaran).toBe("Paket sudah ada dan tidak berubah: 8-pengiriman/lkjip-2024.zip");
  });

  it("takes in what the office puts into lampiran, keeping the package before it", async () => {
    kantor.world.write("8-pengiriman/lampiran/perjanjian-kinerja.pdf", "pdf");
    const { keluaran } = await kantor.jalankan("archive");
    expect(keluaran).toContain("  - lampiran/perjanjian-kinerja.pdf");
    expect(kantor.world.list("8-pengiriman/cadangan").filter((nama) => nama.endsWith(".zip"))).toHaveLength(1);
    expect(baris("8-pengiriman/daftar-arsip.xlsx", DAFTAR_ARSIP)).toHaveLength(4);
  });

  it("refuses when what was signed is not what it was", async () => {
    const berkas = "7-pengesahan/versi-1/lkjip-2024.docx";
    kantor.write(berkas, ubahSatuBita(kantor.read(berkas), 3000));
    const { kode, pesan } = await kantor.lkjip("archive");
    expect([kode, pesan]).toEqual([
      1,
      `GALAT  7-pengesahan/versi-1/lkjip-2024.docx
  Isi berkas ini tidak sama dengan yang disahkan (versi 1).
  Perbaikan: kembalikan berkas itu dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.`,
    ]);
  });
});

describe("lkjip archive --periksa", () => {
  it("proves a package whole, also a copy elsewhere", async () => {
    const { keluaran } = await kantor.jalankan("archive --periksa");
    expect(keluaran).toMatch(
      /^Paket utuh: 8-pengiriman\/lkjip-2024\.zip, 4 berkas sesuai manifesnya\.\nsha256 [0-9a-f]{64}$/,
    );
    kantor.write("salinan.zip", kantor.read(PAKET));
    expect((await kantor.jalankan("archive --periksa salinan.zip")).keluaran).toContain("Paket utuh: salinan.zip");
    // Bagian Organisasi has the package, but no work folder.
    const lain = await kantor.in("..").lkjip("archive", "--periksa", "kantor/salinan.zip");
    expect(lain.keluaran).toContain("Paket utuh: kantor/salinan.zip, 4 berkas sesuai manifesnya.");
  });

  it("finds a single changed byte anywhere", async () => {
    const utuh = kantor.read(PAKET);
    for (const bagian of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) {
      kantor.write(PAKET, ubahSatuBita(utuh, Math.floor((utuh.length - 1) * bagian)));
      const { kode, pesan } = await kantor.lkjip("archive", "--periksa");
      expect([bagian, kode]).toEqual([bagian, 1]);
      expect(pesan).toMatch(/Paket ini tidak (sama dengan yang dicatat di riwayat|dapat dibuka)/);
    }
  });

  it.each<[string, (isi: Map<string, Uint8Array>) => void, string]>([
    [
      "changed",
      (isi) => isi.set("surat-pengantar.docx", new Uint8Array([1])),
      "Isi berkas ini tidak sama dengan yang dicatat di manifes.",
    ],
    ["missing", (isi) => isi.delete("surat-pengantar.docx"), "Berkas ini ada di manifes, tetapi tidak ada di paket."],
    [
      "foreign",
      (isi) => isi.set("asing.txt", new Uint8Array([1])),
      "Berkas ini ada di paket, tetapi tidak ada di manifes.",
    ],
    ["without manifest", (isi) => isi.delete("MANIFES.txt"), "Paket ini tidak memuat MANIFES.txt yang dapat dibaca."],
  ])("names a file that is %s in a package packed anew", async (_, change, kalimat) => {
    const isi = unpackZip(kantor.read(PAKET));
    change(isi);
    kantor.write("lain.zip", packZip(isi));
    const { kode, pesan } = await kantor.lkjip("archive", "--periksa", "lain.zip");
    expect(kode).toBe(1);
    expect(pesan).toContain(kalimat);
  });

  const lain = (): Uint8Array => {
    const isi = unpackZip(kantor.read(PAKET));
    isi.set("lkjip-2024.docx", new Uint8Array([1]));
    const manifes = new TextDecoder()
      .decode(isi.get("MANIFES.txt"))
      .replace(/^[0-9a-f]{64} {2}lkjip-2024\.docx$/m, `${sha256(new Uint8Array([1]))}  lkjip-2024.docx`);
    return packZip(isi.set("MANIFES.txt", new TextEncoder().encode(manifes)));
  };

  it.each([
    ["as in the journal", ".", () => PAKET],
    ["with ./", ".", () => `./${PAKET}`],
    ["with a backslash", ".", () => PAKET.replace("/", "\\")],
    ["with a detour", ".", () => `4-draf/../${PAKET}`],
    ["absolute", ".", () => join(kantor.folder, PAKET)],
    ["from a folder inside", "4-draf", () => `../${PAKET}`],
    ["from a folder inside, as in the journal", "4-draf", () => PAKET],
  ])("refuses a forged package whose manifest fits, its path typed %s", async (_, folder, path) => {
    kantor.write(PAKET, lain());
    const { kode, pesan, keluaran } = await kantor.in(folder).lkjip("archive", "--periksa", path());
    expect([kode, keluaran]).toEqual([1, ""]);
    expect(pesan).toContain(
      "Paket ini tidak sama dengan yang dicatat di riwayat. Ia menyebut dirinya LKjIP Kecamatan Muncar Tahun 2024, versi 1.",
    );
  });

  it("refuses it under any other name too, and where the journal lost its line", async () => {
    kantor.write("kiriman.zip", lain());
    const { kode, pesan } = await kantor.lkjip("archive", "--periksa", "kiriman.zip");
    expect(kode).toBe(1);
    expect(pesan).toContain("GALAT  kiriman.zip\n  Paket ini tidak sama dengan yang dicatat di riwayat.");
    const riwayat = new TextDecoder().decode(kantor.read(".lkjip/riwayat.jsonl")).trimEnd().split("\n");
    kantor.write(".lkjip/riwayat.jsonl", `${riwayat.slice(0, -1).join("\n")}\n`);
    const tanpa = await kantor.lkjip("archive", "--periksa", PAKET);
    expect(tanpa.kode).toBe(1);
    expect(tanpa.pesan).toContain(
      "Pembuatan paket ini tidak tercatat di riwayat. Ia menyebut dirinya LKjIP Kecamatan Muncar Tahun 2024, versi 1.",
    );
    const { pesan: papan } = await kantor.lkjip("status");
    expect(papan).toContain(`GALAT  8-pengiriman/lkjip-2024.zip
  Paket ini ada, tetapi riwayat tidak memuat pembuatannya: riwayatnya terpotong, atau paket itu bukan buatan lkjip.`);
    expect(papan).toMatch(
      /Riwayat ini berisi \d+ baris, padahal lkjip sudah menulis \d+ baris: baris terakhirnya hilang\./,
    );
  });

  it("calls a package of another office not whole but unknown", async () => {
    const isi = unpackZip(kantor.read(PAKET));
    const manifes = new TextDecoder().decode(isi.get("MANIFES.txt")).replace("Kecamatan Muncar", "Kecamatan Lain");
    kantor.write("lain.zip", packZip(isi.set("MANIFES.txt", new TextEncoder().encode(manifes))));
    const { kode, pesan, keluaran } = await kantor.lkjip("archive", "--periksa", "lain.zip");
    expect(kode).toBe(0);
    expect(pesan).toContain(`PERINGATAN  lain.zip
  Riwayat folder kerja ini tidak mengenal paket ini, jadi isinya hanya dapat dibandingkan dengan manifesnya sendiri. Ia menyebut dirinya LKjIP Kecamatan Lain Tahun 2024, versi 1.
  Perbaikan: cocokkan sidiknya dengan yang disebut pengirim, atau periksa di folder kerja asalnya: lkjip archive --periksa`);
    expect(keluaran).toMatch(/^Isi paket sesuai manifesnya sendiri: lain\.zip, 4 berkas\.\nsha256 [0-9a-f]{64}$/);
  });

  it("says that a package was replaced by a later one", async () => {
    kantor.write("dulu.zip", kantor.read(PAKET));
    kantor.world.write("8-pengiriman/lampiran/perjanjian-kinerja.pdf", "pdf");
    await kantor.jalankan("archive");
    expect((await kantor.jalankan("archive --periksa dulu.zip")).keluaran).toContain(
      "Paket ini dibuat lkjip, tetapi sudah diganti dengan yang lebih baru.",
    );
  });

  it("finds by the package that the journal was made anew", async () => {
    const riwayat = readJournal(kantor.world).nilai.map((c) => (c.perintah === "draft" ? { ...c, oleh: "lain" } : c));
    kantor.write(
      ".lkjip/riwayat.jsonl",
      riwayat.reduce((teks, c) => `${teks}${formatCatatan(c, teks)}\n`, ""),
    );
    const { kode, pesan } = await kantor.lkjip("archive", "--periksa");
    expect(kode).toBe(1);
    expect(pesan).toMatch(
      /GALAT {2}\.lkjip\/riwayat\.jsonl:\d+\n {2}Baris riwayat ini bukan lagi yang disebut 8-pengiriman\/lkjip-2024\.zip: riwayat pernah dihapus sebagian atau ditulis ulang\./,
    );
    expect((await kantor.lkjip("status")).pesan).toContain("bukan lagi yang disebut 7-pengesahan/versi-1/MANIFES.txt");
  });

  it("says when there is no package", async () => {
    const { kode, pesan } = await kantor.lkjip("archive", "--periksa", "tidak-ada.zip");
    expect([kode, pesan]).toEqual([
      2,
      `GALAT  tidak-ada.zip
  Paket yang diperiksa tidak ada.
  Perbaikan: buat lebih dahulu dengan lkjip archive, atau sebut berkasnya, misalnya: lkjip archive --periksa 8-pengiriman/lkjip-2024.zip`,
    ]);
  });
});
