import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isSameHead } from "../../src/folder/hand-over.ts";
import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { isiFormulir, isiSel } from "../support/isi.ts";
import { createKantor, type Office } from "../support/tahun.ts";

let office: Office;
beforeAll(async () => {
  office = await createKantor("kanigaran");
});
afterAll(() => office.remove());

describe("lkjip individual", () => {
  it("makes one report for the asked official, signed by him and his superior", async () => {
    const { keluaran } = await office.jalankan("individual --unit kel-kanigaran --tanggal 2025-01-31");
    expect(keluaran).toMatch(/Kelurahan Kanigaran +kel-kanigaran\.docx +dibuat/);
    const teks = renderTeksDocx(office.read("3-data-kinerja/laporan-individu/kel-kanigaran.docx"));
    for (const content of ["LAPORAN KINERJA INDIVIDU", "Kelurahan Kanigaran", "31 Januari 2025", "CAMAT KANIGARAN,"])
      expect(teks.toLowerCase()).toContain(content.toLowerCase());
  });

  it("names who collected the data, who is also named where a cell is asked about", async () => {
    const lain = office.salin();
    const berkas = "3-data-kinerja/trantib.xlsx";
    const named = isiFormulir(office.read(berkas), {
      identitas: { penanggung_jawab_data: "SITI PENGUMPUL" },
      kinerja: { "S3.1": { tw4: "17 kali-kali" } },
    });
    lain.write(berkas, named);
    const { pesan } = await lain.lkjip("collect");
    expect(pesan.replace(/\s+/g, " ")).toContain("; datanya dikumpulkan oleh SITI PENGUMPUL");
    lain.write(berkas, isiFormulir(named, { kinerja: { "S3.1": { tw4: 5 } } }));
    await lain.jalankan("individual --unit trantib");
    const teks = renderTeksDocx(lain.read("3-data-kinerja/laporan-individu/trantib.docx"));
    expect(teks).toContain("Penanggung jawab data: SITI PENGUMPUL.");
    lain.remove();
  });

  it("makes all others, says which form is missing or faulty, and does not read its own reports as forms", async () => {
    rmSync(join(office.folder, "3-data-kinerja/kel-sukoharjo.xlsx"));
    const damaged = isiSel(office.read("3-data-kinerja/tapem.xlsx"), "Kinerja", "L8", "sembilan puluh");
    office.write("3-data-kinerja/tapem.xlsx", damaged);
    const { keluaran, kode } = await office.lkjip("individual");
    expect(kode).toBe(0);
    expect(keluaran).toMatch(/Kelurahan Sukoharjo +BELUM DIBUAT: formulir belum kembali/);
    expect(keluaran).toMatch(/Seksi Tata Pemerintahan +BELUM DIBUAT: formulir masih memuat\s+galat/);
    expect(keluaran).toContain("10 laporan di folder 3-data-kinerja/laporan-individu.");
    expect(keluaran).toContain("2 belum dapat dibuat; rincian formulirnya: lkjip check");
  });

  it("warns about parts that the official left out", async () => {
    const berkas = "3-data-kinerja/kesos.xlsx";
    const blank = { "kesos/KESOS.1": { pendukung: null, penghambat: null } };
    office.write(berkas, isiFormulir(office.read(berkas), { kinerja: blank }));
    const { keluaran } = await office.jalankan("individual --unit kesos");
    expect(keluaran).toMatch(/kesos\.docx +diperbarui; \d+ bagian kuning/);
  });

  it("tells where a person and the data both changed a report", async () => {
    const laporan = "3-data-kinerja/laporan-individu/pelayanan.docx";
    await office.jalankan("individual --unit pelayanan");
    const pkg = openPackage(office.read(laporan));
    const xml = readPart(pkg, "word/document.xml") ?? "";
    writePart(pkg, "word/document.xml", xml.replace(">91,3<", ">95,5<"));
    office.write(laporan, savePackage(pkg));
    const formulir = "3-data-kinerja/pelayanan.xlsx";
    office.write(formulir, isiSel(office.read(formulir), "Kinerja", "O7", 93));
    const { keluaran } = await office.jalankan("individual --unit pelayanan");
    expect(keluaran).toMatch(/pelayanan\.docx +diperbarui, suntingan tetap; 1 bentrok/);
    expect(
      keluaran,
    ).toContain(`Bentrok di ${laporan}: data berubah dan orang juga menyuntingnya. Suntingan dipertahankan dan diberi komentar Word.
  judul "C. Capaian Kinerja", tabel "Capaian kinerja Seksi Pelayanan Umum tahun 2024", baris "Indeks Kepuasan Masyarakat kecamatan", kolom "Realisasi"
    suntingan "95,5"; data "93"
  Pakai data: tulis nilai data itu di Word; komentarnya hilang bila perintah ini dijalankan lagi.`);
  });

  it("does not know a unit that lkjip.yaml does not have", async () => {
    const { kode, pesan } = await office.lkjip("individual", "--unit", "kel-lain");
    expect(kode).toBe(2);
    expect(pesan).toContain('Unit "kel-lain" tidak ada di lkjip.yaml.');
    expect(pesan).toContain("Perbaikan: tulis salah satu kode itu, misalnya: lkjip individual --unit keuangan");
  });
});

describe("the board, of the reports", () => {
  const PELAYANAN = "3-data-kinerja/pelayanan.xlsx";
  const told = async (place: Office): Promise<string | null> =>
    /^Langkah 3: (Laporan Kinerja Individu: .*)$/m.exec((await place.lkjip("status")).keluaran)?.[1] ?? null;

  it("says which show older data or are missing, until they are made", async () => {
    const place = await createKantor("muncar");
    try {
      expect(await told(place)).toBeNull();
      const kode = place.world
        .list("3-data-kinerja")
        .filter((nama) => nama.endsWith(".xlsx"))
        .map((nama) => nama.slice(0, -5));
      await place.jalankan(`individual --unit ${kode[0]}`);
      expect(await told(place)).toBe(`Laporan Kinerja Individu: ${kode.length - 1} belum dibuat (lkjip individual)`);
      await place.jalankan("individual");
      expect(await told(place)).toBeNull();
    } finally {
      place.remove();
    }
  });

  it("says so only where the data changed: not on another day, and not for a form that was saved again", async () => {
    const place = await createKantor("kanigaran");
    try {
      await place.jalankan("individual");
      place.jam("2025-03-10T01:00:00Z");
      place.write(PELAYANAN, isiFormulir(place.read(PELAYANAN), {}));
      expect(await told(place)).toBeNull();
      place.write(PELAYANAN, isiSel(place.read(PELAYANAN), "Kinerja", "O7", 93));
      expect(await told(place)).toMatch(/^Laporan Kinerja Individu: \d+ dibuat, datanya berubah \(lkjip individual\)$/);
      await place.jalankan("individual");
      expect(await told(place)).toBeNull();
      const lines = place.world.readText(".lkjip/riwayat.jsonl");
      await place.jalankan("individual");
      expect(place.world.readText(".lkjip/riwayat.jsonl")).toBe(lines);
    } finally {
      place.remove();
    }
  });
});

describe("the head of a unit who changes within the year", () => {
  let fresh: Office;
  beforeAll(async () => {
    fresh = await createKantor("kanigaran");
  });
  afterAll(() => fresh.remove());

  const PERGANTIAN = '{ pejabat: kesos, mulai: 2024-01-01, sampai: 2024-07-31, nama: "RUDI, S.Sos." }';
  const write = (lain: Office, pergantian: string): void => {
    const yaml = new TextDecoder().decode(lain.read("lkjip.yaml"));
    lain.write("lkjip.yaml", `${yaml}\npergantian_pejabat:\n  - ${pergantian}\n`);
  };
  const laporan = (lain: Office, nama: string): string =>
    renderTeksDocx(lain.read(`3-data-kinerja/laporan-individu/${nama}.docx`));

  it("leaves his report, also what was written into it, beside that of the one after him", async () => {
    const lain = fresh.salin();
    write(lain, PERGANTIAN);
    await lain.jalankan("individual --unit kesos --tanggal 2024-07-31");
    const berkas = "3-data-kinerja/laporan-individu/kesos.docx";
    const pkg = openPackage(lain.read(berkas));
    const document = readPart(pkg, "word/document.xml") ?? "";
    writePart(
      pkg,
      "word/document.xml",
      document.replace("LAPORAN KINERJA INDIVIDU", "LAPORAN KINERJA INDIVIDU, RALAT"),
    );
    lain.write(berkas, savePackage(pkg));
    const first = lain.read(berkas);
    const { keluaran } = await lain.jalankan("individual --unit kesos --tanggal 2025-01-20");
    expect(keluaran.replace(/\s+/g, " ")).toContain(
      "Pemimpin Seksi Kesejahteraan Sosial berganti: kesos.docx kini laporan CONTOH NAMA KASI KESEJAHTERAAN SOSIAL selaku Kepala Seksi Kesejahteraan Sosial. Laporan RUDI, S.Sos. selaku Kepala Seksi Kesejahteraan Sosial tetap ada: kesos (RUDI).docx.",
    );
    expect(lain.read("3-data-kinerja/laporan-individu/kesos (RUDI).docx")).toEqual(first);
    expect(laporan(lain, "kesos (RUDI)")).toContain("31 Juli 2024");
    expect(laporan(lain, "kesos")).toContain("RALAT");
    expect(laporan(lain, "kesos")).toContain("20 Januari 2025");
    // What is made again for the same head keeps nothing.
    const again = await lain.jalankan("individual --unit kesos --tanggal 2025-01-21");
    expect(again.keluaran).not.toContain("tetap ada");
    lain.remove();
  });

  it.each([
    [
      "a Plh. signs for him",
      PERGANTIAN.replace("2024-07-31", "2025-01-20").replace(" }", ", status: plh }"),
      "2025-01-20",
    ],
    ["the same one signs later", PERGANTIAN, "2025-01-31"],
  ])("keeps no second report where %s", async (_, pergantian, tanggal) => {
    const lain = fresh.salin();
    write(lain, pergantian);
    await lain.jalankan(`individual --unit kesos --tanggal ${tanggal}`);
    const { keluaran } = await lain.jalankan("individual --unit kesos --tanggal 2025-02-03");
    expect(keluaran).toMatch(/kesos\.docx +diperbarui/);
    expect(keluaran).not.toContain("tetap ada");
    lain.remove();
  });

  const FOLDER = "3-data-kinerja/laporan-individu";
  const edit = (lain: Office, nama: string, words: string): void => {
    const pkg = openPackage(lain.read(`${FOLDER}/${nama}.docx`));
    const xml = readPart(pkg, "word/document.xml") ?? "";
    writePart(pkg, "word/document.xml", xml.replace("LAPORAN KINERJA INDIVIDU", `LAPORAN KINERJA INDIVIDU${words}`));
    lain.write(`${FOLDER}/${nama}.docx`, savePackage(pkg));
  };
  const filesOf = (lain: Office): string[] => lain.world.list(FOLDER).filter((nama) => /^kesos( |\.)/.test(nama));
  const BARU = "kesos (CONTOH NAMA KASI KESEJAHTERAAN SOSIAL)";
  const run = async (lain: Office, tanggal: string): Promise<string> => {
    const { keluaran } = await lain.jalankan(`individual --unit kesos --tanggal ${tanggal}`);
    return (/Pemimpin [\s\S]*?(?=\n\n)/.exec(keluaran)?.[0] ?? "").replace(/\s+/g, " ");
  };

  it("goes on from his own report each time, whoever's lay in its place", async () => {
    const lain = fresh.salin();
    write(lain, PERGANTIAN);
    await run(lain, "2024-07-31");
    await run(lain, "2025-01-20");
    edit(lain, "kesos (RUDI)", " RALAT-RUDI");
    edit(lain, "kesos", " RALAT-BARU");
    const edited = [lain.read(`${FOLDER}/kesos (RUDI).docx`), lain.read(`${FOLDER}/kesos.docx`)];

    expect(await run(lain, "2024-07-31")).toBe(
      "Pemimpin Seksi Kesejahteraan Sosial berganti: kesos.docx kini laporan RUDI, S.Sos. selaku Kepala Seksi Kesejahteraan Sosial. Laporannya dilanjutkan dari kesos (RUDI).docx; salinan itu tetap ada di sana. Laporan CONTOH NAMA KASI KESEJAHTERAAN SOSIAL selaku Kepala Seksi Kesejahteraan Sosial tetap ada: kesos (CONTOH NAMA KASI KESEJAHTERAAN SOSIAL).docx.",
    );
    expect(lain.read(`${FOLDER}/${BARU}.docx`)).toEqual(edited[1]);
    expect(lain.read(`${FOLDER}/kesos (RUDI).docx`)).toEqual(edited[0]);
    expect(laporan(lain, "kesos")).toContain("RALAT-RUDI");
    expect(laporan(lain, "kesos")).not.toContain("RALAT-BARU");
    expect(laporan(lain, "kesos")).toContain("31 Juli 2024");

    edit(lain, "kesos", " LAGI");
    edit(lain, "kesos (RUDI)", " SALINAN");
    const stray = lain.read(`${FOLDER}/kesos (RUDI).docx`);
    const again = lain.read(`${FOLDER}/kesos.docx`);
    const said = await run(lain, "2025-01-20");
    const [, backup = ""] = /Isi kesos \(RUDI\)\.docx sebelumnya disimpan di (.*?\.docx)\./.exec(said) ?? [];
    expect(said).toContain(`Laporannya dilanjutkan dari ${BARU}.docx; salinan itu tetap ada di sana.`);
    expect(said).toContain(
      "Laporan RUDI, S.Sos. selaku Kepala Seksi Kesejahteraan Sosial tetap ada: kesos (RUDI).docx.",
    );
    expect(lain.read(backup)).toEqual(stray);
    expect(lain.read(`${FOLDER}/kesos (RUDI).docx`)).toEqual(again);
    expect(laporan(lain, "kesos")).toContain("RALAT-BARU");
    expect(laporan(lain, "kesos")).not.toMatch(/RALAT-RUDI|LAGI/);
    expect(laporan(lain, "kesos")).toContain("20 Januari 2025");
    expect(filesOf(lain)).toEqual([`${BARU}.docx`, "kesos (RUDI).docx", "kesos.docx"].sort());
    lain.remove();
  });

  it("says that what was written for the former came along where the new one has none of his own", async () => {
    const lain = fresh.salin();
    write(lain, PERGANTIAN);
    await run(lain, "2024-07-31");
    edit(lain, "kesos", " RALAT");
    expect(await run(lain, "2025-01-20")).toMatch(
      /Yang ditulis orang di laporan RUDI, S\.Sos\. ikut ke kesos\.docx; periksa sebelum ditandatangani\.$/,
    );
    lain.remove();
  });

  const second = (nama: string): string =>
    `${PERGANTIAN}\n  - { pejabat: kesos, mulai: 2024-08-01, sampai: 2024-12-31, nama: "${nama}" }`;

  it.each([
    [
      "with the same name and another degree",
      "BUDI, S.Sos.",
      "BUDI, M.Si.",
      ["kesos (BUDI) 2.docx", "kesos (BUDI).docx"],
    ],
    ["in other capitals", "Budi, S.Sos.", "BUDI, M.Si.", ["kesos (BUDI) 2.docx", "kesos (Budi).docx"]],
    ["of no letters", "...", "***", ["kesos (pemimpin sebelumnya) 2.docx", "kesos (pemimpin sebelumnya).docx"]],
  ])("keeps the reports of two heads apart: %s", async (_, first, other, files) => {
    const lain = fresh.salin();
    write(lain, second(other).replace("RUDI, S.Sos.", first));
    await run(lain, "2024-07-31");
    await run(lain, "2024-12-31");
    edit(lain, files[1]?.replace(".docx", "") ?? "", " SATU");
    edit(lain, "kesos", " DUA");
    await run(lain, "2025-01-20");
    expect(filesOf(lain)).toEqual([...files, "kesos.docx"]);
    expect(laporan(lain, files[0]?.replace(".docx", "") ?? "")).toContain("DUA");
    await run(lain, "2024-07-31");
    expect(laporan(lain, "kesos")).toContain("SATU");
    expect(laporan(lain, "kesos")).not.toContain("DUA");
    await run(lain, "2024-12-31");
    expect(laporan(lain, "kesos")).toContain("DUA");
    expect(laporan(lain, "kesos")).not.toContain("SATU");
    lain.remove();
  });

  it("takes one whose degree was added for the same", async () => {
    const lain = fresh.salin();
    write(lain, second("RUDI, S.Sos., M.Si."));
    await run(lain, "2024-07-31");
    expect(await run(lain, "2024-12-31")).toBe("");
    expect(filesOf(lain)).toEqual(["kesos.docx"]);
    lain.remove();
  });

  it("puts no report over a file that it did not write", async () => {
    const lain = fresh.salin();
    write(lain, PERGANTIAN);
    await run(lain, "2024-07-31");
    lain.write(`${FOLDER}/kesos (RUDI).docx`, "own");
    expect(await run(lain, "2025-01-20")).toContain("tetap ada: kesos (RUDI) 2.docx.");
    expect(new TextDecoder().decode(lain.read(`${FOLDER}/kesos (RUDI).docx`))).toBe("own");
    lain.remove();
  });

  it.each<[boolean, string, string]>([
    [true, "RUDI", "Rudi, S.Sos."],
    [true, "RUDI, S.Sos.", "RUDI, S.Sos., M.Si."],
    [true, "RUDI, S. Sos", "Drs. H. RUDI, S.Sos., M.Si."],
    [false, "BUDI, S.Sos.", "BUDI, M.Si."],
    [false, "RUDI", "RUDIANTO"],
    [false, "RUDI HARTONO", "RUDI"],
  ])("%s that these are one person: %s, %s", (isSame, nama, other) => {
    expect(isSameHead({ nama }, { nama: other })).toBe(isSame);
    expect(isSameHead({ nama: other }, { nama })).toBe(isSame);
    expect(isSameHead({ nama, nip: "1" }, { nama: other, nip: "1" })).toBe(true);
    expect(isSameHead({ nama, nip: "1" }, { nama: other, nip: "2" })).toBe(false);
  });
});
