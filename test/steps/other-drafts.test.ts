import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { packZip } from "../../src/opc/pack.ts";
import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { buildTemplat, p } from "../support/docx.ts";
import { createKantor, type Office } from "../support/tahun.ts";

/*
 * A draft that was renamed, copied or saved as another kind of file in 4-draf/.
 */

const DRAF = "4-draf/draf-lkjip.docx";

let asal: Office;
let office: Office;
beforeAll(async () => {
  asal = await createKantor("muncar");
  await asal.jalankan("collect", "draft");
  return () => asal.remove();
});
afterEach(() => office.remove());

/** A copy of the office in which somebody wrote into the draft. */
function kantorDisunting(): Office {
  office = asal.salin();
  office.write(
    DRAF,
    ubah(office.read(DRAF), (xml) => xml.replace(">KATA PENGANTAR<", ">KATA PENGANTAR KAMI<")),
  );
  return office;
}

function ubah(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const pkg = openPackage(docx);
  const before = readPart(pkg, "word/document.xml") ?? "";
  expect(change(before)).not.toBe(before);
  writePart(pkg, "word/document.xml", change(before));
  return savePackage(pkg);
}

/** The draft as another text program keeps it: with the bookmarks, without what else lkjip put in. */
const BOOKMARK = "_lk_0123456789abcdef";
const bentukLain: Readonly<Record<string, () => Uint8Array>> = {
  odt: () => packZip([["content.xml", new TextEncoder().encode(`<a><text:bookmark text:name="${BOOKMARK}"/></a>`)]]),
  doc: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(BOOKMARK, "utf16le")]),
  rtf: () => Buffer.from(`{\\rtf1{\\*\\bkmkstart ${BOOKMARK}}}`),
  docm: () => office.read(DRAF),
};
/** A document that says nothing about itself. */
const plain = (): Uint8Array => buildTemplat(p("Laporan Kinerja 2024"));

const pindah = (nama: string): void => renameSync(join(office.folder, DRAF), join(office.folder, "4-draf", nama));
const isiFolder = (): string[] => office.world.list("4-draf");
const TIDAK_DITULIS = "Tidak ada yang ditulis supaya suntingan di dalamnya tidak tertinggal.";

describe("the draft is gone and lies there under another name", () => {
  it.each<[string, () => void, string, string]>([
    [
      "renamed",
      () => pindah("draf-lkjip FINAL revisi camat (2).docx"),
      'di foldernya ada "draf-lkjip FINAL revisi camat (2).docx", yang memuat draf itu',
      'lanjutkan dengan berkas itu: lkjip draft --dari "draf-lkjip FINAL revisi camat (2).docx"',
    ],
    ...["odt", "doc", "rtf", "docm"].map((jenis): [string, () => void, string, string] => [
      `saved as .${jenis}`,
      () => {
        office.write(`4-draf/draf-lkjip.${jenis}`, bentukLain[jenis]?.() ?? "");
        rmSync(join(office.folder, DRAF));
      },
      `di foldernya ada "draf-lkjip.${jenis}", yang memuat draf itu`,
      "buka berkas itu di Word atau LibreOffice, simpan sebagai Dokumen Word (.docx) bernama draf-lkjip.docx",
    ]),
    [
      "twice",
      () => {
        office.write("4-draf/draf B.odt", bentukLain.odt?.() ?? "");
        pindah("draf A.docx");
      },
      'di foldernya ada "draf A.docx" dan "draf B.odt", yang memuat draf itu',
      'lanjutkan dengan yang terakhir disunting: lkjip draft --dari "draf A.docx", atau buka yang terakhir disunting di Word atau LibreOffice, simpan sebagai Dokumen Word (.docx) bernama draf-lkjip.docx',
    ],
    [
      "as a document that nothing is known of",
      () => {
        rmSync(join(office.folder, DRAF));
        office.write("4-draf/LKjIP 2024.docx", plain());
      },
      'di foldernya ada "LKjIP 2024.docx", yang mungkin memuat draf itu',
      'lanjutkan dengan berkas itu: lkjip draft --dari "LKjIP 2024.docx"',
    ],
  ])("%s: no fresh draft, and every step names it", async (_, make, apa, cara) => {
    kantorDisunting();
    make();
    const before = [isiFolder(), office.world.readText(".lkjip/riwayat.jsonl")];
    const pesan = `Draf ini tidak ada di tempatnya, tetapi ${apa} dengan nama atau jenis lain.`;
    const draft = await office.lkjip("draft");
    expect([draft.kode, draft.pesan]).toEqual([
      1,
      `GALAT  4-draf/draf-lkjip.docx\n  ${pesan} ${TIDAK_DITULIS}\n  Perbaikan: ${cara}; bila memang mulai dari awal: lkjip draft --baru`,
    ]);
    expect((await office.lkjip("draft", "--dry-run")).kode).toBe(1);
    for (const argv of [["review"], ["submit", "--lewati", "uji"], ["sign", "--lewati", "uji"]]) {
      const running = await office.lkjip(...argv);
      expect([running.kode, running.pesan]).toEqual([
        1,
        expect.stringContaining(`GALAT  4-draf/draf-lkjip.docx\n  ${pesan}\n  Perbaikan: ${cara}`),
      ]);
    }
    for (const perintah of ["check", "status"])
      expect((await office.lkjip(perintah)).pesan).toContain(`PERINGATAN  4-draf/draf-lkjip.docx\n  ${pesan}`);
    expect([isiFolder(), office.world.readText(".lkjip/riwayat.jsonl")]).toEqual(before);
  });

  it("goes on with it once it has its name again", async () => {
    kantorDisunting();
    const disunting = office.read(DRAF);
    pindah("final.docx");
    renameSync(join(office.folder, "4-draf/final.docx"), join(office.folder, DRAF));
    expect((await office.lkjip("draft")).keluaran).toContain("Draf LKjIP tidak berubah");
    expect(office.read(DRAF)).toEqual(disunting);
  });

  it("begins anew with --baru, and says what is not read", async () => {
    kantorDisunting();
    pindah("final.docx");
    const { kode, all } = await office.lkjip("draft", "--baru");
    expect(kode).toBe(0);
    expect(all).toContain("Draf LKjIP dibuat: 4-draf/draf-lkjip.docx");
    expect(all).toContain('Di folder ini ada juga "final.docx"');
    const again = await office.lkjip("draft", "--baru");
    expect([again.kode, again.pesan]).toEqual([
      2,
      `GALAT  4-draf/draf-lkjip.docx
  Draf sudah ada, jadi tidak ada draf baru yang dibuat.
  Perbaikan: pindahkan dahulu berkas itu, misalnya ke folder cadangan di sebelahnya, lalu ulangi: lkjip draft --baru`,
    ]);
  });
});

describe("an edited copy beside the draft", () => {
  it("is named by every step that reads the draft", async () => {
    kantorDisunting();
    office.write(
      "4-draf/draf-lkjip (1).docx",
      ubah(office.read(DRAF), (xml) => xml.replace(" KAMI<", " CAMAT<")),
    );
    office.koreksi();
    for (const perintah of ["check", "status", "draft --dry-run", "draft", "review", "submit", "sign --lewati uji"]) {
      const { pesan } = await office.lkjip(...perintah.split(" "));
      expect(pesan).toContain(`PERINGATAN  4-draf/draf-lkjip.docx
  Di folder ini ada juga "draf-lkjip (1).docx", salinan draf ini yang isinya lain; yang dibaca hanya draf-lkjip.docx.
  Perbaikan: bila suntingan terakhir ada di salinan itu: lkjip draft --dari "draf-lkjip (1).docx" (draf-lkjip.docx yang sekarang masuk ke cadangan); bila tidak, pindahkan salinan itu`);
    }
  });

  it.each<[string, () => void]>([
    ["a copy that is the same", () => office.write("4-draf/salinan.docx", office.read(DRAF))],
    ["what lkjip made and nobody touched", () => office.write("4-draf/asli.docx", asal.read(DRAF))],
    ["a document of another kind", () => office.write("4-draf/catatan rapat.docx", plain())],
    ["the tracked changes of diff", () => office.write("4-draf/beda-draf (2).docx", office.read(DRAF))],
    [
      "last year's draft",
      () => {
        const pkg = openPackage(office.read(DRAF));
        const dasar = readPart(pkg, "customXml/item1.xml") ?? "";
        writePart(pkg, "customXml/item1.xml", dasar.replace('nama="tahun">2024', 'nama="tahun">2023'));
        office.write("4-draf/draf 2023.docx", savePackage(pkg));
      },
    ],
    ["a lock file of Word", () => office.write("4-draf/~$af-lkjip.docx", "x")],
  ])("is not %s", async (_, make) => {
    kantorDisunting();
    make();
    expect((await office.lkjip("status")).pesan).not.toContain("Di folder ini ada juga");
    rmSync(join(office.folder, "4-draf/~$af-lkjip.docx"), { force: true });
  });
});

describe("draft --dari", () => {
  it("goes on with the renamed draft: edits stay, the file beside it too, and nothing more is said of it", async () => {
    kantorDisunting();
    pindah("draf FINAL (2).docx");
    const renamed = office.read("4-draf/draf FINAL (2).docx");
    const { kode, keluaran } = await office.lkjip("draft", "--dari", "draf FINAL (2).docx");
    expect(kode).toBe(0);
    expect(keluaran).toContain("4-draf/draf-lkjip.docx");
    expect(readPart(openPackage(office.read(DRAF)), "word/document.xml")).toContain(">KATA PENGANTAR KAMI<");
    expect(office.read("4-draf/draf FINAL (2).docx")).toEqual(renamed);
    expect((await office.lkjip("status")).pesan).not.toContain("Di folder ini ada juga");
  });

  it("puts the draft that stood there into cadangan", async () => {
    kantorDisunting();
    const before = office.read(DRAF);
    office.write(
      "4-draf/salinan.docx",
      ubah(before, (xml) => xml.replace(" KAMI<", " CAMAT<")),
    );
    expect((await office.lkjip("draft", "--dari", "4-draf\\salinan.docx")).kode).toBe(0);
    expect(readPart(openPackage(office.read(DRAF)), "word/document.xml")).toContain(">KATA PENGANTAR CAMAT<");
    const [backup = ""] = office.world.list("4-draf/cadangan");
    expect(office.read(`4-draf/cadangan/${backup}`)).toEqual(before);
  });

  it.each([
    [
      "a name that is not there",
      "draf lain.docx",
      `GALAT  4-draf/draf lain.docx
  Berkas yang disebut sesudah --dari tidak ada di sini.
  Perbaikan: salin namanya dari folder 4-draf, dengan tanda kutip, misalnya: lkjip draft --dari "draf-lkjip revisi.docx"`,
    ],
    [
      "another kind of file",
      "draf-lkjip.odt",
      `GALAT  4-draf/draf-lkjip.odt
  Berkas yang disebut sesudah --dari bukan Dokumen Word (.docx).
  Perbaikan: buka berkas itu di Word atau LibreOffice, simpan sebagai Dokumen Word (.docx), lalu sebut berkas yang baru itu`,
    ],
  ])("refuses %s", async (_, nama, pesan) => {
    kantorDisunting();
    office.write("4-draf/draf-lkjip.odt", bentukLain.odt?.() ?? "");
    const result = await office.lkjip("draft", "--dari", nama);
    expect([result.kode, result.pesan]).toEqual([2, pesan]);
  });

  it("refuses a document that is no draft of lkjip", async () => {
    kantorDisunting();
    const before = office.read(DRAF);
    office.write("4-draf/rapat.docx", plain());
    const { kode, pesan } = await office.lkjip("draft", "--dari", "rapat.docx");
    expect([kode, pesan]).toEqual([
      1,
      `GALAT  4-draf/rapat.docx
  Berkas ini tidak dibuat oleh lkjip, atau tanda pengenalnya hilang ketika disimpan dengan program lain.
  Perbaikan: sebut salinan draf yang masih utuh; yang ditulis di berkas ini dapat disalin ke draf dengan Word. Draf yang sekarang tidak diubah`,
    ]);
    expect(office.read(DRAF)).toEqual(before);
  });
});

it("other documents in 4-draf do not hinder the first draft", async () => {
  office = await createKantor("muncar");
  office.write("4-draf/contoh dari kabupaten.docx", plain());
  office.write("4-draf/draf 2019.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"));
  expect((await office.lkjip("draft")).keluaran).toContain("Draf LKjIP dibuat");
});

it("a draft whose elements have another prefix is refused in words, and stays as it is", async () => {
  kantorDisunting();
  const foreign = ubah(office.read(DRAF), (xml) => xml.replace(/(<\/?|\s|xmlns:)w(?=[:=])/g, "$1ns0"));
  office.write(DRAF, foreign);
  const PESAN = `Berkas ini disimpan program lain dengan susunan yang tidak dapat dibaca lkjip (di dalamnya tertulis "ns0:document", bukan "w:document").
  Perbaikan: buka di Word atau LibreOffice, simpan sebagai Dokumen Word (.docx) dengan nama yang sama, lalu ulangi.`;
  const { kode, pesan } = await office.lkjip("draft");
  expect([kode, pesan]).toEqual([1, `GALAT  4-draf/draf-lkjip.docx\n  ${PESAN}`]);
  const review = await office.lkjip("review");
  expect([review.kode, review.pesan]).toEqual([
    1,
    `GALAT  4-draf/draf-lkjip.docx
  Berkas ini bukan dokumen Word yang utuh.
  Perbaikan: buka di Word, simpan sebagai Dokumen Word (.docx), lalu ulangi: lkjip review`,
  ]);
  expect(office.read(DRAF)).toEqual(foreign);
  expect(office.world.list("4-draf")).toEqual(["draf-lkjip.docx"]);
});
