import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INDIVIDU } from "../../src/documents/individu.ts";
import { LKJIP } from "../../src/documents/lkjip.ts";
import { NOTA_DINAS } from "../../src/documents/nota-dinas.ts";
import { PENGESAHAN } from "../../src/documents/pengesahan.ts";
import { SURAT_PENGANTAR } from "../../src/documents/surat-pengantar.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { LaporanScope } from "../../src/model/content.ts";
import { compileConfig } from "../../src/pipeline.ts";
import { jabatanOf, signatureJabatan } from "../../src/plan/officials.ts";
import type { Config } from "../../src/plan/schema.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { teksNaskah } from "../report/kantor.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { configOf, dataOf } from "../support/kantor-acak/tampil.ts";
import { buatConfig, buatData } from "../support/kinerja.ts";
import { LKJIP_MINIMAL } from "../support/lkjip-minimal.ts";

const PEJABAT = {
  camat: {
    nama: "AGUS",
    jabatan: "Camat Kanigaran",
    nip: "197808231998021001",
    pangkat: "Pembina Tk. I",
    golongan: "IV/b",
  },
  sekcam: { nama: "SITI", jabatan: "Sekretaris Kecamatan" },
  kasubbag: { nama: "BUDI", jabatan: "Kepala Subbagian Umum" },
};
const kantor = (ubah: Record<string, unknown> = {}) => buatConfig({ pejabat: PEJABAT, ...ubah });
const laporanDari = (config: Config, tanggal: string | null = null) => {
  const data = buatData(config);
  return LKJIP.compose(config, data, calculatePengukuran(config, data).nilai, { tanggal });
};
const surat = (penandatangan: Record<string, unknown>, tanggal: string | null = null, ubah = {}) => {
  const config = kantor({ penandatangan: { surat_pengantar: penandatangan }, ...ubah });
  return SURAT_PENGANTAR.compose(config, { nomor: "125", tanggal, banyaknya: 1 }).penandatangan;
};

/** Another Camat from August, a Plt. in July. */
const GANTI = {
  pergantian_pejabat: [
    { pejabat: "camat", mulai: "2024-07-01", sampai: "2024-07-31", nama: "SITI", status: "plt" },
    { pejabat: "camat", mulai: "2024-01-01", sampai: "2024-06-30", nama: "RUDI", pangkat: "Pembina" },
  ],
};

describe("the signature of a letter (cases/lapangan/14)", () => {
  it("is that of the Camat where lkjip.yaml names nobody", () => {
    const { penandatangan } = SURAT_PENGANTAR.compose(kantor(), { nomor: null, tanggal: null, banyaknya: 1 });
    expect(penandatangan).toMatchObject({
      nama: "AGUS",
      tanda_tangan: "CAMAT KANIGARAN,",
      pangkat: "Pembina Tk. I (IV/b)",
    });
  });

  it("a.n. has two lines, u.b. four, over the name of who signs", () => {
    expect(surat({ pejabat: "sekcam", atas_nama: "camat" })).toMatchObject({
      nama: "SITI",
      tanda_tangan: "a.n. CAMAT KANIGARAN\nSekretaris Kecamatan,",
    });
    expect(surat({ pejabat: "kasubbag", atas_nama: "camat", untuk_beliau: "sekcam" })).toMatchObject({
      nama: "BUDI",
      tanda_tangan: "a.n. CAMAT KANIGARAN\nSekretaris Kecamatan,\nu.b.\nKepala Subbagian Umum,",
    });
  });

  it("stands so in the letter, one line below the other", () => {
    const config = kantor({ penandatangan: { surat_pengantar: { pejabat: "sekcam", atas_nama: "camat" } } });
    const laporan = SURAT_PENGANTAR.compose(config, { nomor: "125", tanggal: "2025-02-20", banyaknya: 1 });
    const docx = renderDocx(new Uint8Array(readFileSync("templates/surat-pengantar.docx")), laporan, {}).nilai;
    const lines = renderTeksDocx(docx ?? new Uint8Array())
      .split("\n")
      .map((line) => line.split("|").at(-1)?.trim());
    const at = lines.indexOf("a.n. CAMAT KANIGARAN");
    expect([at > 0, lines[at + 1], lines.slice(at).includes("SITI")]).toEqual([true, "Sekretaris Kecamatan,", true]);
  });

  it("has the place and the note of an electronic signature only where the office signs so", () => {
    const teks = (tanda_tangan: string): string => {
      const config = kantor({ surat: { tanda_tangan } });
      const laporan = SURAT_PENGANTAR.compose(config, { nomor: "125", tanggal: "2025-02-20", banyaknya: 1 });
      const docx = renderDocx(new Uint8Array(readFileSync("templates/surat-pengantar.docx")), laporan, {}).nilai;
      return renderTeksDocx(docx ?? new Uint8Array()).replace(/\s+/g, " ");
    };
    expect(teks("elektronik")).toContain("(tempat visual tanda tangan elektronik)");
    expect(teks("elektronik")).toContain("Balai Besar Sertifikasi Elektronik (BSrE)");
    expect(teks("basah")).not.toContain("elektronik");
  });
});

describe("an official who changes within the year", () => {
  it.each([
    ["2024-03-05", "RUDI", "CAMAT KANIGARAN,"],
    ["2024-07-15", "SITI", "Plt. CAMAT KANIGARAN,"],
    ["2024-08-01", "AGUS", "CAMAT KANIGARAN,"],
    [null, "AGUS", "CAMAT KANIGARAN,"],
  ])("a document of %s is signed by %s", (tanggal, nama, title) => {
    const config = kantor(GANTI);
    expect(PENGESAHAN.compose(config, tanggal).camat).toMatchObject({ nama, tanda_tangan: title });
  });

  it("is named so in the head of the nota dinas, and in whose name another signs", () => {
    const config = kantor(GANTI);
    const data = buatData(config);
    const nota = NOTA_DINAS.compose(config, data, calculatePengukuran(config, data).nilai, {
      ...{ nomor: null, tanggal: "2024-07-15", koreksi: 0, kalimat: 0 },
    });
    expect(nota.kepada).toBe("Plt. Camat Kanigaran");
    const other = surat({ pejabat: "kasubbag", atas_nama: "camat" }, "2024-07-15", GANTI) as LaporanScope;
    expect(other.tanda_tangan).toBe("a.n. Plt. CAMAT KANIGARAN\nKepala Subbagian Umum,");
  });
});

describe("who was in office on the day", () => {
  const pk = (perjanjian_kinerja: object) => {
    const config = kantor({ ...GANTI, perjanjian_kinerja });
    const laporan = laporanDari(config);
    return ["murni", "perubahan"].map((kind) => teksNaskah(laporan, `penandatangan_pk_${kind}`).join(" "));
  };

  it("signed the Perjanjian Kinerja murni and the one that took its place", () => {
    expect(pk({ murni: { tanggal: "2024-01-15" }, perubahan: { tanggal: "2024-07-22", alasan: "APBD" } })).toEqual([
      "Perjanjian Kinerja Murni ditandatangani pada tanggal 15 Januari 2024 oleh RUDI selaku Camat Kanigaran.",
      "Perjanjian Kinerja Perubahan ditandatangani pada tanggal 22 Juli 2024 oleh SITI selaku Plt. Camat Kanigaran.",
    ]);
    expect(pk({ murni: { tanggal: "2024-09-02" } })).toEqual([
      "Perjanjian Kinerja ditandatangani pada tanggal 2 September 2024 oleh AGUS selaku Camat Kanigaran.",
      "",
    ]);
    expect(pk({})).toEqual(["", ""]);
  });

  it("signs the individual report as the superior", () => {
    const config = kantor(GANTI);
    const data = buatData(config);
    const pengukuran = calculatePengukuran(config, data).nilai;
    const unit = config.unit.find(({ jenis }) => jenis !== "subbagian")?.kode ?? "";
    const atasan = (tanggal: string | null, hari?: string) =>
      INDIVIDU.compose(config, data, pengukuran, { unit, tanggal, ...(hari === undefined ? {} : { hari }) }).atasan
        .nama;
    expect([atasan("2024-03-05"), atasan("2024-07-15"), atasan(null), atasan(null, "2024-07-15")]).toEqual([
      "RUDI",
      "SITI",
      "AGUS",
      "SITI",
    ]);
  });

  it("signs the lembar pengesahan inside the report", () => {
    const sekcam = { pejabat: "sekcam", mulai: "2025-02-01", sampai: "2025-02-28", nama: "DEWI", status: "plh" };
    const config = kantor({ pergantian_pejabat: [sekcam], surat: { lembar_pengesahan: "di dalam laporan" } });
    expect(laporanDari(config, "2025-02-20")).toMatchObject({ pemeriksa: { nama: "DEWI" }, sekcam: { nama: "DEWI" } });
  });

  it("signs a letter whose date is left open on the day it is made", () => {
    const config = kantor(GANTI);
    const nama = (tanggal: string | null) =>
      SURAT_PENGANTAR.compose(config, { nomor: null, tanggal, hari: "2024-07-15", banyaknya: 1 }).penandatangan.nama;
    expect([nama(null), nama("2024-03-05")]).toEqual(["SITI", "RUDI"]);
  });

  it("is the same of any office, in the report and at the head of its letters", () => {
    fc.assert(
      fc.property(kantorAcak, (acak) => {
        const config = configOf(acak);
        const data = dataOf(acak, config);
        const laporan = composeLaporan(config, data, calculatePengukuran(config, data).nilai);
        for (const kind of ["murni", "perubahan"] as const) {
          const tanggal = config.perjanjian_kinerja[kind]?.tanggal;
          const teks = teksNaskah(laporan, `penandatangan_pk_${kind}`).join(" ");
          const change = config.pergantian_pejabat.find(
            (each) => each.pejabat === "camat" && each.mulai <= (tanggal ?? "") && (tanggal ?? "") <= each.sampai,
          );
          expect(teks.includes((change ?? config.pejabat.camat).nama)).toBe(tanggal !== undefined);
        }
      }),
      { seed: 17, numRuns: many(6, 150) },
    );
  });
});

it.each([
  ["Plt. Camat", "plt", "Plt. CAMAT,", "Plt. Camat"],
  ["Plt Camat", "plt", "Plt. CAMAT,", "Plt. Camat"],
  ["PLT. CAMAT", "definitif", "Plt. CAMAT,", "Plt. CAMAT"],
  ["Plh. Camat", "plt", "Plt. CAMAT,", "Plt. Camat"],
  ["Pj. Lurah", "definitif", "Pj. LURAH,", "Pj. Lurah"],
] as const)("%s with status %s is said once", (jabatan, status, title, sentence) => {
  const pejabat = { nama: "A", jabatan, status };
  expect([signatureJabatan(pejabat), jabatanOf(pejabat)]).toEqual([title, sentence]);
});

describe("what check says", () => {
  const said = (tambah: string): string[] =>
    compileConfig(`${LKJIP_MINIMAL.trimEnd()}\n${tambah}\n`).temuan.map(
      ({ nama, pesan, perbaikan }) => `${nama}: ${pesan} | ${perbaikan}`,
    );
  const baru = (tambah: string): string[] =>
    said(tambah).filter((each) => /^(?:masa|ub|penandatangan|atas-nama|pilihan|jabatan)-/.test(each));

  it.each([
    [
      "penandatangan: { surat_pengantar: { pejabat: sekcam, untuk_beliau: kasubbag } }",
      "ub-tanpa-an: u.b. hanya dipakai di bawah a.n., sedangkan atas_nama tidak ada. | tambahkan atas_nama, misalnya atas_nama: camat",
    ],
    [
      "penandatangan: { surat_pengantar: { pejabat: camat, atas_nama: camat } }",
      "penandatangan-berulang: Pejabat yang sama disebut dua kali untuk satu tanda tangan: camat, camat. | hapus atas_nama bila ia menandatangani sendiri; bila tidak, betulkan pejabat, misalnya pejabat: sekcam",
    ],
    [
      "pergantian_pejabat:\n  - { pejabat: camat, mulai: 2024-08-01, sampai: 2024-07-01, nama: SITI }",
      "masa-terbalik: Hari terakhir (1 Juli 2024) lebih dahulu daripada hari pertama (1 Agustus 2024). | tukar keduanya, misalnya sampai: 2024-08-01",
    ],
    [
      "pergantian_pejabat:\n  - { pejabat: camat, mulai: 2024-07-01, sampai: 2024-08-31, nama: SITI }\n  - { pejabat: camat, mulai: 2024-08-01, sampai: 2024-09-01, nama: BUDI }",
      'masa-bertindih: Pada 1 Agustus 2024 jabatan Camat Contoh dipegang dua orang: "SITI" sampai 31 Agustus 2024. | betulkan salah satu harinya menurut SK atau surat perintah',
    ],
    [
      "penandatangan: { surat_pengantar: { pejabat: camat, atas_nama: sekcam } }",
      "atas-nama-terbalik: Di sini camat menandatangani atas nama sekcam, sedangkan a.n. dipakai bawahan atas nama atasannya. Apakah terbalik? | bila terbalik, tulis pejabat: sekcam dan atas_nama: camat",
    ],
    [
      "pergantian_pejabat:\n  - { pejabat: camat, mulai: 2042-08-01, sampai: 2042-09-01, nama: SITI }",
      "masa-di-luar-tahun: Masa ini (1 Agustus 2042 sampai 1 September 2042) di luar tahun 2024 dan tahun sesudahnya, jadi tidak ada dokumen yang memakainya. | betulkan tahunnya bila salah ketik; bila benar, barisnya boleh tetap",
    ],
    [
      "penandatangan: { surat_pengantar: { pejabat: pelayanan } }",
      'pilihan-tidak-dikenal: Kunci "pejabat" berisi "pelayanan". Yang dikenal: camat, sekcam, kasubbag. | tulis jabatan penanda tangannya; surat ini tidak ditandatangani pimpinan unit',
    ],
    [
      "pergantian_pejabat:\n  - { pejabat: pelayana, mulai: 2024-08-01, sampai: 2024-09-01, nama: SITI }",
      'jabatan-tidak-ada: Jabatan "pelayana" tidak ada. Yang mirip: "pelayanan". | bila itu yang dimaksud, ganti menjadi pejabat: pelayanan; yang ada: camat, sekcam, kasubbag, pelayanan, kel-satu, kel-dua',
    ],
    [
      "pergantian_pejabat:\n  - { pejabat: Kepala Seksi Pelayanan, mulai: 2024-08-01, sampai: 2024-09-01, nama: SITI }",
      'jabatan-tidak-ada: Jabatan "Kepala Seksi Pelayanan" tidak ada. Yang mirip: "pelayanan". | bila itu yang dimaksud, ganti menjadi pejabat: pelayanan; yang ada: camat, sekcam, kasubbag, pelayanan, kel-satu, kel-dua',
    ],
    [
      "pergantian_pejabat:\n  - { pejabat: Kepala Desa, mulai: 2024-08-01, sampai: 2024-09-01, nama: SITI }",
      'jabatan-tidak-ada: Jabatan "Kepala Desa" tidak ada. | tulis camat, sekcam, kasubbag, atau kode unit yang dimaksud; yang ada: camat, sekcam, kasubbag, pelayanan, kel-satu, kel-dua',
    ],
    [
      "pergantian_pejabat:\n  - { pejabat: pelayanan, mulai: 2024-07-01, sampai: 2024-08-31, nama: SITI, status: plt }\n  - { pejabat: pelayanan, mulai: 2024-08-31, sampai: 2024-09-01, nama: BUDI, status: plh }",
      'masa-bertindih: Pada 31 Agustus 2024 jabatan Kepala Seksi Pelayanan dipegang dua orang: "SITI" sampai 31 Agustus 2024. | betulkan salah satu harinya menurut SK atau surat perintah',
    ],
  ])("%s", (tambah, expected) => {
    expect(baru(tambah)).toEqual([expected]);
  });

  it.each(["definitif", "pj"])(
    "nothing of a Plh. who stands in for a holder (%s) who came within the year",
    (status) => {
      const holder = `{ pejabat: camat, mulai: 2024-07-01, sampai: 2025-12-31, nama: SITI, status: ${status} }`;
      const plh = "{ pejabat: camat, mulai: 2024-08-01, sampai: 2024-08-10, nama: BUDI, status: plh }";
      for (const both of [
        [holder, plh],
        [plh, holder],
      ])
        expect(baru(`pergantian_pejabat: [${both.join(", ")}]`)).toEqual([]);
    },
  );

  const perbaikan = (lain: string): string =>
    `bila "SITI" masih menjabat, tulis "SITI" di lembar Unit rencana.xlsx${lain}; bila masanya memang berakhir, barisnya boleh tetap`;
  const kembali = `kembali dipegang "CONTOH CAMAT", yang menjabat sebelum 1 Agustus 2024, dan dokumen memakai nama itu. | ${perbaikan(', dan "CONTOH CAMAT" dengan masanya di lembar Pergantian Pejabat')}`;
  it.each([
    [
      "whose days were written to the end of the year, and the one before him comes back",
      ["2024-08-01 2024-12-31 definitif"],
      `masa-sampai-akhir: Masa "SITI" berakhir pada 31 Desember 2024. Sesudah itu jabatan Camat Contoh ${kembali}`,
    ],
    [
      "who is Pj.",
      ["2024-08-01 2024-12-31 pj"],
      `masa-sampai-akhir: Masa "SITI" berakhir pada 31 Desember 2024. Sesudah itu jabatan Camat Contoh ${kembali}`,
    ],
    ["who had it within the year, before the other came back", ["2024-08-01 2024-10-31 definitif"], null],
    [
      "who held it all year, where another one comes after him",
      ["2024-01-01 2024-12-31 definitif"],
      `masa-sampai-akhir: Masa "SITI" berakhir pada 31 Desember 2024. Sesudah itu jabatan Camat Contoh dipegang "CONTOH CAMAT", dan dokumen memakai nama itu. | ${perbaikan("")}`,
    ],
    ["who held it before the one of lkjip.yaml", ["2024-01-01 2024-07-31 definitif"], null],
    ["who stays beyond the documents of the year", ["2024-08-01 2025-12-31 definitif"], null],
    ["who is a substitute", ["2024-08-01 2024-12-31 plt"], null],
    [
      "whose days go on behind a Plh.",
      ["2024-08-01 2024-12-22 definitif", "2024-12-23 2025-01-05 plh", "2025-01-06 2025-12-31 definitif"],
      null,
    ],
  ])("of one %s", (_, masa, expected) => {
    const lines = masa.map((each) => {
      const [mulai, sampai, status] = each.split(" ");
      return `\n  - { pejabat: camat, mulai: ${mulai}, sampai: ${sampai}, nama: ${status === "plh" ? "BUDI" : "SITI"}, status: ${status} }`;
    });
    expect(baru(`pergantian_pejabat:${lines.join("")}`)).toEqual(expected === null ? [] : [expected]);
  });

  it("nothing of an office in which all is in order", () => {
    expect(
      baru(
        "penandatangan: { surat_pengantar: { pejabat: sekcam, atas_nama: camat } }\npergantian_pejabat:\n  - { pejabat: camat, mulai: 2024-07-01, sampai: 2024-07-31, nama: SITI, status: plt }",
      ),
    ).toEqual([]);
  });
});
