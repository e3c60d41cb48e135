import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readWorkConfig } from "../../src/folder/folder.ts";
import { readJournal } from "../../src/folder/journal.ts";
import { ARSIP_LIST, type Buku, EKSPEDISI_BUKU } from "../../src/journal/buku.ts";
import { checkPengesahan } from "../../src/journal/pengesahan.ts";
import { findUjung, formatCatatan } from "../../src/journal/read.ts";
import { readBuku } from "../../src/journal/read-buku.ts";
import type { CatatanRiwayat } from "../../src/journal/riwayat.ts";
import { renderBuku } from "../../src/journal/write-buku.ts";
import { packZip } from "../../src/opc/pack.ts";
import { unpackZip } from "../../src/opc/unpack.ts";
import { sha256 } from "../../src/world/world.ts";
import { ubahSatuBita } from "../support/sunting.ts";
import { createDisetujui, type Office } from "../support/tahun.ts";

const PAKET = "8-pengiriman/lkjip-2024.zip";
let start: Office;
let office: Office;
beforeAll(async () => {
  start = await createDisetujui("muncar");
  await start.jalankan("sign", "letter --nomor 125 --tanggal 2025-02-20", "archive");
});
afterAll(() => start.remove());
beforeEach(() => {
  office = start.salin();
});
afterEach(() => office.remove());

const baris = (berkas: string, buku: Buku) => readBuku(office.read(berkas), berkas, buku).nilai?.baris ?? [];

describe("lkjip archive", () => {
  it("packs the signed document, the letter, the appendices and their hashes", () => {
    expect([...unpackZip(office.read(PAKET)).keys()]).toEqual([
      "lkjip-2024.docx",
      "lembar-pengesahan.docx",
      "surat-pengantar.docx",
      "lampiran/data-kinerja.json",
      "ceklis/ceklis-reviu.docx",
      "MANIFES.txt",
    ]);
    expect(unpackZip(office.read(PAKET)).get("lkjip-2024.docx")).toEqual(
      office.read("7-pengesahan/versi-1/lkjip-2024.docx"),
    );
  });

  it("writes the list of archives and the dispatch book", () => {
    expect(
      baris("8-pengiriman/daftar-arsip.xlsx", ARSIP_LIST).map((b) => [
        b.Uraian,
        b.Jumlah,
        b["Lokasi Simpan"],
        b.Keterangan,
      ]),
    ).toEqual([
      [
        "LKjIP Kecamatan Muncar Tahun 2024",
        "1 (satu) berkas",
        "Komputer kerja, 7-pengesahan/versi-1",
        "berkas Word dan data",
      ],
      [
        "Formulir data kinerja unit, LKjIP Kecamatan Muncar Tahun 2024",
        "3 (tiga) berkas",
        "Komputer kerja, 7-pengesahan/versi-1/formulir",
        undefined,
      ],
      [
        "Surat pengantar LKjIP Kecamatan Muncar Tahun 2024",
        "1 (satu) lembar",
        "Komputer kerja, 8-pengiriman",
        "000.8.6.3/125/……/2025",
      ],
      [
        "Paket kiriman LKjIP Kecamatan Muncar Tahun 2024",
        "1 (satu) berkas",
        "Komputer kerja, 8-pengiriman/lkjip-2024.zip",
        "Kepala Bagian Organisasi Sekretariat Daerah Kabupaten Banyuwangi",
      ],
    ]);
    expect(baris("8-pengiriman/buku-ekspedisi.xlsx", EKSPEDISI_BUKU)).toEqual([
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
    const { keluaran } = await office.jalankan("archive");
    expect(keluaran).toBe("Paket sudah ada dan tidak berubah: 8-pengiriman/lkjip-2024.zip");
  });

  it("takes in what the office puts into lampiran, keeping the package before it", async () => {
    office.world.write("8-pengiriman/lampiran/perjanjian-kinerja.pdf", "pdf");
    const { keluaran } = await office.jalankan("archive");
    expect(keluaran).toContain("  - lampiran/perjanjian-kinerja.pdf");
    expect(office.world.list("8-pengiriman/cadangan").filter((nama) => nama.endsWith(".zip"))).toHaveLength(1);
    expect(baris("8-pengiriman/daftar-arsip.xlsx", ARSIP_LIST)).toHaveLength(4);
  });

  it("refuses when what was signed is not what it was", async () => {
    const berkas = "7-pengesahan/versi-1/lkjip-2024.docx";
    office.write(berkas, ubahSatuBita(office.read(berkas), 3000));
    const { kode, pesan } = await office.lkjip("archive");
    expect([kode, pesan]).toEqual([
      1,
      `GALAT  7-pengesahan/versi-1/lkjip-2024.docx
  Isi berkas ini tidak sama dengan yang disahkan (versi 1).
  Perbaikan: kembalikan berkas itu dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.`,
    ]);
  });
});

describe("a package that is not the one in the journal", () => {
  const forged = (): Uint8Array => packZip(unpackZip(office.read(PAKET)).set("asing.txt", new Uint8Array([1])));

  it.each([
    ["forged", forged],
    ["empty", () => new Uint8Array()],
  ])("is made anew where it is %s, and kept in cadangan", async (_, content) => {
    const foreign = content();
    office.write(PAKET, foreign);
    expect((await office.lkjip("status")).pesan).toContain("buat lagi dari versi yang disahkan: lkjip archive");
    const { keluaran } = await office.jalankan("archive");
    expect(keluaran).toContain(
      `Paket yang ada bukan yang dicatat di riwayat, jadi dibuat lagi; yang lama disimpan di 8-pengiriman/cadangan.
Paket dibuat: 8-pengiriman/lkjip-2024.zip (6 berkas)`,
    );
    const cadangan = office.world.list("8-pengiriman/cadangan").filter((nama) => nama.endsWith(".zip"));
    expect(cadangan.map((nama) => office.read(`8-pengiriman/cadangan/${nama}`))).toEqual([foreign]);
    await office.jalankan("archive --periksa", "status");
    expect((await office.jalankan("archive")).keluaran).toContain("Paket sudah ada dan tidak berubah");
  });

  it("is named where a folder took its place", async () => {
    rmSync(join(office.folder, PAKET));
    mkdirSync(join(office.folder, PAKET));
    const { kode, all } = await office.lkjip("archive");
    expect([kode, all]).toEqual([
      1,
      `GALAT  8-pengiriman/lkjip-2024.zip
  Berkas ini tidak dapat dibaca: nama itu dipakai oleh sebuah folder.
  Perbaikan: pindahkan folder itu ke tempat lain, lalu ulangi perintahnya.`,
    ]);
    rmSync(join(office.folder, PAKET), { recursive: true });
    await office.jalankan("archive", "archive --periksa", "status");
  });

  it("of an earlier version can only be brought back", () => {
    const line = readJournal(office.world).nilai.findLast(({ perintah }) => perintah === "sign");
    if (line === undefined) throw new Error("no signature");
    const temuan = checkPengesahan(
      [...readJournal(office.world).nilai, { ...line, versi: 2, masukan: [], keluaran: [] }],
      () => null,
    );
    expect(temuan.find(({ berkas }) => berkas === PAKET)?.perbaikan).toBe(
      "kembalikan dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.",
    );
  });
});

describe("a journal that was computed anew after the signature", () => {
  it.each<readonly [string, (list: readonly CatatanRiwayat[]) => readonly CatatanRiwayat[]]>([
    [
      "with the signature on another day",
      (list) => list.map((c) => (c.perintah === "sign" ? { ...c, waktu: "2025-01-03T08:00:00+07:00" } : c)),
    ],
    ["without the letter", (list) => list.filter(({ perintah }) => perintah !== "letter")],
  ])("%s is found by status and archive", async (_, change) => {
    const teks = change(readJournal(office.world).nilai).reduce((all, c) => `${all}${formatCatatan(c, all)}\n`, "");
    office.write(".lkjip/riwayat.jsonl", teks);
    office.write(".lkjip/ujung-riwayat.json", JSON.stringify(findUjung(teks)));
    for (const perintah of ["status", "archive"]) {
      const { kode, pesan } = await office.lkjip(perintah);
      expect([perintah, kode]).toEqual([perintah, 1]);
      expect(pesan).toContain("Baris riwayat ini bukan lagi yang disebut 8-pengiriman/lkjip-2024.zip");
    }
  });
});

describe("a letter without a number", () => {
  const nextOf = (pesan: string): string => /^Berikutnya: (.*?) {2}/m.exec(pesan)?.[1] ?? "";
  beforeEach(async () => {
    await office.jalankan('sign --tanggal 2025-02-21 --alasan "tanggal dibetulkan"');
  });

  it("is asked for its number before the package, by status too", async () => {
    const { pesan } = await office.jalankan("letter");
    expect(nextOf(pesan)).toBe("lkjip letter --nomor 126");
    expect(nextOf((await office.jalankan("status")).pesan)).toBe("lkjip letter --nomor 126");
    expect(nextOf((await office.jalankan("letter --nomor 126")).pesan)).toBe("lkjip archive");
    expect((await office.jalankan("archive")).pesan).not.toContain("bernomor");
  });

  it("is named where the package is made with it, and a number given later asks for the package again", async () => {
    await office.jalankan("letter");
    const named = `PERINGATAN  8-pengiriman/surat-pengantar.docx
  Surat pengantar dalam paket ini belum bernomor menurut riwayat dan register surat keluar.
  Perbaikan: beri nomornya, juga bila sudah ditulis tangan, dengan lkjip letter --nomor 126, lalu ulangi: lkjip archive`;
    expect((await office.jalankan("archive")).pesan).toContain(named);
    expect((await office.jalankan("archive")).pesan).toContain(named);
    expect((await office.jalankan("status")).pesan).toContain("Semua langkah selesai.");
    expect(nextOf((await office.jalankan("letter --nomor 126")).pesan)).toBe("lkjip archive");
    await office.jalankan("archive");
    expect((await office.jalankan("status")).pesan).toContain("Semua langkah selesai.");
  });

  it("is asked for a number that nobody knows where the register cannot be read", async () => {
    await office.jalankan("letter");
    office.write("8-pengiriman/register-surat-keluar.xlsx", new Uint8Array([1]));
    expect(nextOf((await office.lkjip("status")).pesan)).toBe("lkjip letter --nomor NOMOR");
  });
});

describe("the dispatch book", () => {
  const EKSPEDISI = "8-pengiriman/buku-ekspedisi.xlsx";
  const lines = () => baris(EKSPEDISI, EKSPEDISI_BUKU).map((b) => [b["No."], b.Tanggal, b["Nomor Surat"], b.Paraf]);

  it("takes the letter's new number and date while nobody has signed for it", async () => {
    office.jam("2025-02-04T01:00:00Z");
    await office.jalankan("letter --nomor 126", "archive");
    expect(lines()).toEqual([["1", "4 Februari 2025", "000.8.6.3/126/……/2025", undefined]]);
  });

  it("keeps a line that was signed for, and has another one for the new number", async () => {
    const given = baris(EKSPEDISI, EKSPEDISI_BUKU).map((b) => ({ ...b, Penerima: "Budi", Paraf: "B" }));
    const judul = EKSPEDISI_BUKU.kolom.map((kolom) => kolom.judul);
    const { nilai: config } = readWorkConfig(office.world);
    office.write(EKSPEDISI, await renderBuku(config, EKSPEDISI_BUKU, judul, given));
    office.jam("2025-02-04T01:00:00Z");
    await office.jalankan("letter --nomor 126", "archive");
    office.world.write("8-pengiriman/lampiran/perjanjian-kinerja.pdf", "pdf");
    await office.jalankan("archive");
    expect(lines()).toEqual([
      ["1", "3 Februari 2025", "000.8.6.3/125/……/2025", "B"],
      ["2", "4 Februari 2025", "000.8.6.3/126/……/2025", undefined],
    ]);
  });
});

describe("lkjip archive --periksa", () => {
  it("proves a package whole, also a copy elsewhere", async () => {
    const { keluaran } = await office.jalankan("archive --periksa");
    expect(keluaran).toMatch(
      /^Paket utuh: 8-pengiriman\/lkjip-2024\.zip, 5 berkas sesuai manifesnya\.\nsha256 [0-9a-f]{64}$/,
    );
    office.write("salinan.zip", office.read(PAKET));
    expect((await office.jalankan("archive --periksa salinan.zip")).keluaran).toContain("Paket utuh: salinan.zip");
    // Bagian Organisasi has the package, but no work folder.
    const lain = await office.in("..").lkjip("archive", "--periksa", "kantor/salinan.zip");
    expect(lain.keluaran).toContain("Paket utuh: kantor/salinan.zip, 5 berkas sesuai manifesnya.");
  });

  it("finds a single changed byte anywhere", async () => {
    const whole = office.read(PAKET);
    for (const bagian of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) {
      office.write(PAKET, ubahSatuBita(whole, Math.floor((whole.length - 1) * bagian)));
      const { kode, pesan } = await office.lkjip("archive", "--periksa");
      expect([bagian, kode]).toEqual([bagian, 1]);
      expect(pesan).toMatch(/Paket ini tidak (sama dengan yang dicatat di riwayat|dapat dibuka)/);
    }
  });

  it.each<[string, (content: Map<string, Uint8Array>) => void, string]>([
    [
      "changed",
      (content) => content.set("surat-pengantar.docx", new Uint8Array([1])),
      "Isi berkas ini tidak sama dengan yang dicatat di manifes.",
    ],
    [
      "missing",
      (content) => content.delete("surat-pengantar.docx"),
      "Berkas ini ada di manifes, tetapi tidak ada di paket.",
    ],
    [
      "foreign",
      (content) => content.set("asing.txt", new Uint8Array([1])),
      "Berkas ini ada di paket, tetapi tidak ada di manifes.",
    ],
    [
      "without manifest",
      (content) => content.delete("MANIFES.txt"),
      "Paket ini tidak memuat MANIFES.txt yang dapat dibaca.",
    ],
  ])("names a file that is %s in a package packed anew", async (_, change, kalimat) => {
    const content = unpackZip(office.read(PAKET));
    change(content);
    office.write("lain.zip", packZip(content));
    const { kode, pesan } = await office.lkjip("archive", "--periksa", "lain.zip");
    expect(kode).toBe(1);
    expect(pesan).toContain(kalimat);
  });

  const lain = (): Uint8Array => {
    const content = unpackZip(office.read(PAKET));
    content.set("lkjip-2024.docx", new Uint8Array([1]));
    const manifes = new TextDecoder()
      .decode(content.get("MANIFES.txt"))
      .replace(/^[0-9a-f]{64} {2}lkjip-2024\.docx$/m, `${sha256(new Uint8Array([1]))}  lkjip-2024.docx`);
    return packZip(content.set("MANIFES.txt", new TextEncoder().encode(manifes)));
  };

  it.each([
    ["as in the journal", ".", () => PAKET],
    ["with ./", ".", () => `./${PAKET}`],
    ["with a backslash", ".", () => PAKET.replace("/", "\\")],
    ["with a detour", ".", () => `4-draf/../${PAKET}`],
    ["absolute", ".", () => join(office.folder, PAKET)],
    ["from a folder inside", "4-draf", () => `../${PAKET}`],
    ["from a folder inside, as in the journal", "4-draf", () => PAKET],
  ])("refuses a forged package whose manifest fits, its path typed %s", async (_, folder, path) => {
    office.write(PAKET, lain());
    const { kode, pesan, keluaran } = await office.in(folder).lkjip("archive", "--periksa", path());
    expect([kode, keluaran]).toEqual([1, ""]);
    expect(pesan).toContain(
      "Paket ini tidak sama dengan yang dicatat di riwayat. Ia menyebut dirinya LKjIP Kecamatan Muncar Tahun 2024, versi 1.",
    );
  });

  it("refuses it under any other name too, and where the journal lost its line", async () => {
    office.write("kiriman.zip", lain());
    const { kode, pesan } = await office.lkjip("archive", "--periksa", "kiriman.zip");
    expect(kode).toBe(1);
    expect(pesan).toContain("GALAT  kiriman.zip\n  Paket ini tidak sama dengan yang dicatat di riwayat.");
    const riwayat = new TextDecoder().decode(office.read(".lkjip/riwayat.jsonl")).trimEnd().split("\n");
    office.write(".lkjip/riwayat.jsonl", `${riwayat.slice(0, -1).join("\n")}\n`);
    const without = await office.lkjip("archive", "--periksa", PAKET);
    expect(without.kode).toBe(1);
    expect(without.pesan).toContain(
      "Pembuatan paket ini tidak tercatat di riwayat. Ia menyebut dirinya LKjIP Kecamatan Muncar Tahun 2024, versi 1.",
    );
    const { pesan: papan } = await office.lkjip("status");
    expect(papan).toContain(`GALAT  8-pengiriman/lkjip-2024.zip
  Paket ini ada, tetapi riwayat tidak memuat pembuatannya: riwayatnya terpotong, atau paket itu bukan buatan lkjip.`);
    expect(papan).toMatch(
      /Riwayat ini berisi \d+ baris, padahal lkjip sudah menulis \d+ baris: baris terakhirnya hilang\./,
    );
  });

  it("calls a package of another office not whole but unknown", async () => {
    const content = unpackZip(office.read(PAKET));
    const manifes = new TextDecoder().decode(content.get("MANIFES.txt")).replace("Kecamatan Muncar", "Kecamatan Lain");
    office.write("lain.zip", packZip(content.set("MANIFES.txt", new TextEncoder().encode(manifes))));
    const { kode, pesan, keluaran } = await office.lkjip("archive", "--periksa", "lain.zip");
    expect(kode).toBe(0);
    expect(pesan).toContain(`PERINGATAN  lain.zip
  Riwayat folder kerja ini tidak mengenal paket ini, jadi isinya hanya dapat dibandingkan dengan manifesnya sendiri. Ia menyebut dirinya LKjIP Kecamatan Lain Tahun 2024, versi 1.
  Perbaikan: cocokkan sidiknya dengan yang disebut pengirim, atau periksa di folder kerja asalnya: lkjip archive --periksa`);
    expect(keluaran).toMatch(/^Isi paket sesuai manifesnya sendiri: lain\.zip, 5 berkas\.\nsha256 [0-9a-f]{64}$/);
  });

  it("says that a package was replaced by a later one", async () => {
    office.write("dulu.zip", office.read(PAKET));
    office.world.write("8-pengiriman/lampiran/perjanjian-kinerja.pdf", "pdf");
    await office.jalankan("archive");
    expect((await office.jalankan("archive --periksa dulu.zip")).keluaran).toContain(
      "Paket ini dibuat lkjip, tetapi sudah diganti dengan yang lebih baru.",
    );
  });

  it("finds by the package that the journal was made anew", async () => {
    const riwayat = readJournal(office.world).nilai.map((c) => (c.perintah === "draft" ? { ...c, oleh: "lain" } : c));
    office.write(
      ".lkjip/riwayat.jsonl",
      riwayat.reduce((teks, c) => `${teks}${formatCatatan(c, teks)}\n`, ""),
    );
    const { kode, pesan } = await office.lkjip("archive", "--periksa");
    expect(kode).toBe(1);
    expect(pesan).toMatch(
      /GALAT {2}\.lkjip\/riwayat\.jsonl:\d+\n {2}Baris riwayat ini bukan lagi yang disebut 8-pengiriman\/lkjip-2024\.zip: riwayat pernah dihapus sebagian atau ditulis ulang\./,
    );
    expect((await office.lkjip("status")).pesan).toContain("bukan lagi yang disebut 7-pengesahan/versi-1/MANIFES.txt");
  });

  it("says when there is no package", async () => {
    const { kode, pesan } = await office.lkjip("archive", "--periksa", "tidak-ada.zip");
    expect([kode, pesan]).toEqual([
      2,
      `GALAT  tidak-ada.zip
  Paket yang diperiksa tidak ada.
  Perbaikan: buat lebih dahulu dengan lkjip archive, atau sebut berkasnya, misalnya: lkjip archive --periksa 8-pengiriman/lkjip-2024.zip`,
    ]);
  });
});
