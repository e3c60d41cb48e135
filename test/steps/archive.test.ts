import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BUKU_EKSPEDISI, type Buku, DAFTAR_ARSIP } from "../../src/model/buku.ts";
import { unpackZip } from "../../src/ooxml/zip.ts";
import { packZip } from "../../src/opc/pack.ts";
import { readBuku } from "../../src/read/buku.ts";
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
