import { describe, expect, it } from "vitest";
import { table } from "../../support/docx.ts";
import { buatDraf, bukuAngka, paragraf, periksaDraf, sisip, sunting } from "../../support/draf.ts";

/*
 * What the ledger says of sentences and tables that a person put into the draft of Kanigaran, word for word.
 */

const contoh = buatDraf("kanigaran");
const S1 = "Anggarannya disajikan pada";
const tambah = (xml: string): Uint8Array => sunting(contoh.docx, sisip(S1, xml));

describe("a sentence", () => {
  it.each([
    {
      rule: "angka-bertentangan",
      kalimat: "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2024 sebesar 92,3.",
      pesan:
        'Tertulis 92,3, sedangkan realisasi S1.1 Indeks Kepuasan Masyarakat kecamatan tahun 2024 adalah 91,3: "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2024 sebesar 92,3."',
      perbaikan:
        "ganti 92,3 menjadi 91,3; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft; jika yang tertulis memang benar: lkjip review --benar N",
    },
    {
      rule: "klaim-bertentangan",
      kalimat: "Seluruh indikator kinerja telah mencapai target tahun 2024.",
      pesan:
        '"Seluruh" tidak benar menurut data (belum mencapai target: Predikat SAKIP kecamatan; Persentase usulan musrenbang kelurahan yang terakomodasi): "Seluruh indikator kinerja telah mencapai target tahun 2024."',
      perbaikan:
        "betulkan kalimatnya menurut data; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft; jika yang tertulis memang benar: lkjip review --benar N",
    },
    {
      rule: "angka-belum-cocok",
      kalimat: "Target Jumlah gangguan ketenteraman dan ketertiban umum tahun 2024 sebesar 22 kasus.",
      pesan:
        '"22" tampaknya berbeda dari data (target S3.1 Jumlah gangguan ketenteraman dan ketertiban umum tahun 2024 adalah 20 kasus): "Target Jumlah gangguan ketenteraman dan ketertiban umum tahun 2024 sebesar 22 kasus."',
      perbaikan: "cocokkan dengan sumbernya; jika benar, benarkan sekali saja dengan lkjip review --benar N",
    },
  ])("$rule: $kalimat", ({ rule, kalimat, pesan, perbaikan }) => {
    const found = periksaDraf(contoh, tambah(paragraf(kalimat))).filter((each) => each.pesan.includes(kalimat));
    // A sentence of one reading is true or false of the data; under "Semua" this sasaran has another answer.
    expect(found.map((each) => [each.rule, each.pesan, each.perbaikan.replace(/--benar \d+/, "--benar N")])).toEqual(
      rule === "klaim-bertentangan" ? [] : [[rule, pesan, perbaikan]],
    );
    const summary = sunting(
      contoh.docx,
      sisip("Target, realisasi, dan capaian seluruh indikator disajikan", paragraf(kalimat)),
    );
    const there = periksaDraf(contoh, summary).filter((each) => each.pesan.includes(kalimat));
    expect(there.map((each) => [each.rule, each.pesan, each.perbaikan.replace(/--benar \d+/, "--benar N")])).toEqual([
      [rule, pesan, perbaikan],
    ]);
  });
});

describe("an official on a day", () => {
  const lalu = { pejabat: "camat", mulai: "2024-01-01", sampai: "2024-07-31", nama: "AGUS WIJAYA, S.Sos." };
  const berganti = {
    ...contoh,
    config: { ...contoh.config, pergantian_pejabat: [{ ...lalu, status: "definitif" as const }] },
  };
  const { nama } = contoh.config.pejabat.camat;
  const masa = `${nama} menjabat Camat Kanigaran 1 Agustus s.d. 31 Desember 2024`;
  it.each([
    [
      `Camat ${nama} menandatangani Perjanjian Kinerja pada 12 Februari 2024.`,
      `Tertulis ${nama.split(",")[0]}, sedangkan pada 12 Februari 2024 Camat Kanigaran dijabat AGUS WIJAYA, S.Sos.`,
    ],
    [`${nama} menjabat Camat Kanigaran sejak 1 Juni 2024.`, `Tertulis 1 Juni 2024, sedangkan ${masa}`],
  ])("who had not come yet: %s", (kalimat, said) => {
    const found = periksaDraf(berganti, tambah(paragraf(kalimat))).filter((each) => each.pesan.includes(kalimat));
    expect(found.map((each) => [each.rule, each.pesan, each.perbaikan.replace(/--benar \d+/, "--benar N")])).toEqual([
      [
        "masa-jabatan-bertentangan",
        `${said}: "${kalimat}"`,
        "betulkan nama atau tanggalnya; jika masa di lkjip.yaml yang keliru, betulkan di lembar Pergantian Pejabat rencana.xlsx; jika yang tertulis memang benar: lkjip review --benar N",
      ],
    ]);
  });
});

const bukuTabel = (xml: string): string[][] =>
  bukuAngka(contoh, tambah(xml))
    .filter(({ fromConfig }) => !fromConfig)
    .map(({ teks, keadaan, arti }) => [teks, keadaan, arti ?? ""]);

describe("a table by hand", () => {
  it("ticks cells that the data know, by heading, row and caption", () => {
    const xml =
      paragraf("Tabel 90. Indeks Kepuasan Masyarakat kelurahan Tahun 2024", "JudulTabel") +
      table(
        ["No.", "Kelurahan", "Target", "Realisasi"],
        ["1", "Kelurahan Sukoharjo", "85,5", "84,9"],
        ["2", "Kelurahan Kanigaran", "87", "86,9"],
      );
    expect(bukuTabel(xml).filter(([teks]) => /\d,|87/.test(teks ?? ""))).toEqual([
      ["85,5", "cocok", "sama dengan target KEL.1 Indeks Kepuasan Masyarakat kelurahan Kelurahan Sukoharjo tahun 2024"],
      [
        "84,9",
        "cocok",
        "sama dengan realisasi KEL.1 Indeks Kepuasan Masyarakat kelurahan Kelurahan Sukoharjo tahun 2024",
      ],
      ["87", "cocok", "sama dengan target KEL.1 Indeks Kepuasan Masyarakat kelurahan Kelurahan Kanigaran tahun 2024"],
      [
        "86,9",
        "belum_cocok",
        "tidak sama dengan realisasi KEL.1 Indeks Kepuasan Masyarakat kelurahan Kelurahan Kanigaran tahun 2024",
      ],
    ]);
  });

  it("casts sums, means and shares again", () => {
    const xml =
      paragraf("Tabel 90. Pemohon layanan", "JudulTabel") +
      table(
        ["Layanan", "Pemohon", "Bagian (%)", "Waktu (menit)"],
        ["Surat pindah", "120", "60,00", "10"],
        ["Surat waris", "80", "41,00", "20"],
        ["Jumlah", "210", "100,00", ""],
        ["Rata-rata", "", "", "15"],
      );
    const found = new Map(bukuTabel(xml).map(([teks = "", keadaan = "", arti = ""]) => [teks, [keadaan, arti]]));
    expect(found.get("60,00")).toEqual(["cocok", "bagian dari jumlah kolom, 200"]);
    expect(found.get("41,00")?.[0]).toBe("belum_cocok");
    expect(found.get("210")).toEqual(["bertentangan", "jumlah 2 baris di atasnya adalah 200"]);
    expect(found.get("15")?.[0]).toBe("cocok");
  });

  it("ticks the total of rows of which some add up others", () => {
    const rows = [
      ["Program Pelayanan Publik", "200.500.000"],
      ["Koordinasi", "200.500.000"],
      ["Koordinasi pelayanan", "120.000.000"],
      ["Peningkatan sarana", "80.500.000"],
      ["Program Pemberdayaan", "825.000.000"],
      ["Jumlah", "1.025.500.000"],
    ];
    const xml = paragraf("Tabel 90. Program lain", "JudulTabel") + table(["Uraian", "Anggaran"], ...rows);
    expect(bukuTabel(xml).find(([teks]) => teks === "1.025.500.000")).toEqual([
      "1.025.500.000",
      "cocok",
      "sama dengan jumlah 2 baris induk di atasnya",
    ]);
  });

  it("says of a wrong sum only that it is wrong: which number is, people say", () => {
    const xml =
      paragraf("Tabel 90. Pemohon layanan", "JudulTabel") +
      table(["Layanan", "Pemohon"], ["Surat pindah", "120"], ["Surat waris", "80"], ["Jumlah", "210"]);
    const found = periksaDraf(contoh, tambah(xml)).filter(({ rule }) => rule === "angka-bertentangan");
    expect(found.map(({ pesan, perbaikan }) => [pesan, perbaikan.replace(/--benar \d+/, "--benar N")])).toEqual([
      [
        'Tertulis 210, sedangkan jumlah 2 baris di atasnya adalah 200: "Jumlah | Pemohon | 210"',
        "periksa baris-barisnya satu per satu, lalu betulkan baris atau jumlahnya; jika yang tertulis memang benar: lkjip review --benar N",
      ],
    ]);
  });

  it.each([
    {
      kenapa: "subtotals",
      rows: [
        ["A", "10"],
        ["Jumlah A", "10"],
        ["B", "5"],
        ["Jumlah", "15"],
      ],
    },
    {
      kenapa: "a row of which",
      rows: [
        ["A", "10"],
        ["di antaranya perempuan", "4"],
        ["Jumlah", "10"],
      ],
    },
    {
      kenapa: "percentages",
      rows: [
        ["A", "90%"],
        ["B", "80%"],
        ["Jumlah", "85%"],
      ],
    },
    {
      kenapa: "rows of their own rank under a row that adds them up, and a total that is none",
      rows: [
        ["Golongan IV", "2"],
        ["Golongan III", "11"],
        ["III/d", "4"],
        ["III/c", "7"],
        ["Golongan II", "2"],
        ["Jumlah", "16"],
      ],
    },
    {
      kenapa: "letters before the rows of a part",
      rows: [
        ["Golongan III", "12"],
        ["a. III/d", "4"],
        ["b. III/c", "7"],
        ["Jumlah", "13"],
      ],
    },
    {
      kenapa: "quarters that count on",
      rows: [
        ["TW I", "200"],
        ["TW II", "450"],
        ["TW III", "700"],
        ["TW IV", "994"],
        ["Jumlah", "994"],
      ],
    },
    {
      kenapa: "one row as a part of another",
      rows: [
        ["Program Pelayanan", "200"],
        ["Koordinasi", "200"],
        ["Program Pemberdayaan", "825"],
        ["Jumlah", "1.025"],
      ],
    },
    {
      kenapa: "some of the rows alone",
      rows: [
        ["Laki-laki", "22"],
        ["Perempuan", "23"],
        ["PNS", "40"],
        ["Jumlah", "45"],
      ],
    },
  ])("asks where a total may be meant otherwise: $kenapa", ({ rows }) => {
    const xml = paragraf("Tabel 90. Kegiatan lain", "JudulTabel") + table(["Uraian", "Banyaknya"], ...rows);
    expect(bukuTabel(xml).filter(([, keadaan]) => keadaan === "bertentangan")).toEqual([]);
  });
});
