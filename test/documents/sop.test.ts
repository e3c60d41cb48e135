import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATATAN_KOREKSI } from "../../src/documents/catatan-koreksi.ts";
import { DISPOSISI, type Disposisi } from "../../src/documents/disposisi.ts";
import { DOCUMENTS, type TemplateFile } from "../../src/documents/documents.ts";
import { INDIVIDU } from "../../src/documents/individu.ts";
import { NOTA_DINAS } from "../../src/documents/nota-dinas.ts";
import { PENGESAHAN } from "../../src/documents/pengesahan.ts";
import { PERMINTAAN_DATA } from "../../src/documents/permintaan-data.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import type { Kosakata, Laporan } from "../../src/model/content.ts";
import { ambil, semuaTeks, teksNaskah, teksTabel } from "../report/kantor.ts";
import { buatConfig, buatData, formulir } from "../support/kinerja.ts";

const CONFIG = buatConfig({
  unit: [
    {
      kode: "pelayanan",
      nama: "Seksi Pelayanan",
      jenis: "seksi",
      pejabat: { nama: "Ani", jabatan: "Kasi Pelayanan" },
      tugas: ["melayani"],
      indikator: [{ kode: "P.1", uraian: "Layanan tepat waktu", satuan: "%", target: 100 }],
    },
    {
      kode: "keuangan",
      nama: "Subbagian Keuangan",
      jenis: "subbagian",
      pejabat: { nama: "Budi", jabatan: "Kasubbag" },
    },
  ],
});
const DATA = buatData(
  CONFIG,
  formulir(
    "pelayanan",
    { "S1.1": { realisasi: 99, narrative: "cerita" }, "pelayanan/P.1": { realisasi: 95, narrative: "kisah" } },
    { "7.01.02.2.01.0001": 9_500_000 },
  ),
);
const PENGUKURAN = calculatePengukuran(CONFIG, DATA).nilai;
const PERINTAH: Disposisi = { surat: null, tanggal: null, nomorAgenda: null, sifat: null, batas: null, catatan: null };
const NOTA = { nomor: null, tanggal: null };
const individu = (unit: string): Laporan => INDIVIDU.compose(CONFIG, DATA, PENGUKURAN, { unit, tanggal: "2025-01-30" });

const DOCUMENT: Readonly<Partial<Record<TemplateFile, Laporan>>> = {
  "lembar-disposisi.docx": DISPOSISI.compose(CONFIG, PERINTAH),
  "permintaan-data.docx": PERMINTAAN_DATA.compose(CONFIG, { ...NOTA, batas: null }),
  "laporan-individu.docx": individu("pelayanan"),
  "catatan-koreksi.docx": CATATAN_KOREKSI.compose(
    CONFIG,
    [{ siapa: "Lurah A", bobot: "Perlu diperiksa", halaman: "", tempat: "Bab I", temuan: "a", perbaikan: "b" }],
    [{ nomor: "1", tempat: "Bab I", kalimat: "c", teks: "d" }],
    null,
  ),
  "nota-dinas.docx": NOTA_DINAS.compose(CONFIG, DATA, PENGUKURAN, { ...NOTA, koreksi: 3, kalimat: 0 }),
  "lembar-pengesahan.docx": PENGESAHAN.compose(CONFIG, null),
};

describe.each(Object.entries(DOCUMENT))("%s", (nama, laporan) => {
  it("holds what its vocabulary says, and nothing else", () => {
    const kosakata: Kosakata = DOCUMENTS[nama as TemplateFile].vocabulary;
    expect(Object.keys(laporan).sort()).toEqual(Object.keys(kosakata).sort());
    for (const [kunci, { jenis, content = {} }] of Object.entries(kosakata)) {
      if (jenis !== "daftar") continue;
      const list = ambil(laporan, kunci) as readonly Laporan[];
      expect(list.length).toBeGreaterThan(0);
      for (const item of list) expect(Object.keys(item).sort()).toEqual(Object.keys(content).sort());
    }
  });

  it("has no NaN, no undefined in any text", () => {
    expect(semuaTeks(laporan).filter((teks) => /NaN|undefined|null|\[object/.test(teks))).toEqual([]);
  });
});

describe("lembar disposisi", () => {
  const checkmark = (laporan: Laporan, nama: string): string[] =>
    (ambil(laporan, nama) as readonly { tanda: string; nama: string }[]).map((c) => `${c.tanda} ${c.nama}`);

  it("goes to Sekretaris and Kasubbag; a Kasubbag who heads a unit stands there once", () => {
    expect(checkmark(DISPOSISI.compose(CONFIG, PERINTAH), "penerima")).toEqual([
      "☑ Sekretaris",
      "☑ Kasubbag",
      "☐ Kasi Pelayanan",
    ]);
  });

  it.each<[string, Partial<Disposisi>, string, string]>([
    ["tanpa batas", {}, "catatan", "Susun LKjIP Tahun 2024 menurut SOP dan sampaikan kepada Kepala Bagian Organisasi."],
    [
      "dengan batas",
      { batas: "2025-02-28" },
      "catatan",
      "Susun LKjIP Tahun 2024 menurut SOP dan sampaikan kepada Kepala Bagian Organisasi paling lambat 28 Februari 2025.",
    ],
    ["catatan Camat", { catatan: "Segera." }, "catatan", "Segera."],
    ["belum bertanggal", {}, "diterima", "………………"],
    [
      "surat masuk",
      { surat: { dari: "Bagian Organisasi", nomor: "1", tanggal: "2025-01-20" } },
      "tanggal_surat",
      "20 Januari 2025",
    ],
  ])("%s", (_, ubah, nama, harapan) => {
    expect(ambil(DISPOSISI.compose(CONFIG, { ...PERINTAH, ...ubah }), nama)).toBe(harapan);
  });

  it("names every head of a unit once or counts him once, and never more lines than leave room for the signature", () => {
    const unit = fc.record({
      jenis: fc.constantFrom("seksi", "seksi", "subbagian", "kelurahan", "kelurahan", "kelurahan"),
      nama: fc.constantFrom("Pangeran", "Alalak", "Alalak Utara", "Kuin"),
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 60 }), (list) => {
        const config = buatConfig({
          unit: list.map(({ jenis, nama }, i) => ({
            ...{ kode: `u-${i}`, nama: `${nama} ${i}`, jenis },
            pejabat: { nama: `Orang ${i}`, jabatan: `Kepala ${jenis} ${i}` },
          })),
        });
        const lines = checkmark(DISPOSISI.compose(config, PERINTAH), "penerima").slice(2);
        expect(lines.length).toBeLessThanOrEqual(14);
        const counts = lines.map((line) => Number(/^☐ Para .+ \((\d+)\)$/.exec(line)?.[1] ?? "1"));
        expect(counts.reduce((a, b) => a + b, 0)).toBe(list.length);
        expect(new Set(lines).size).toBe(lines.length);
        if (list.length <= 14)
          expect(lines.toSorted()).toEqual(config.unit.map((u) => `☐ ${u.pejabat.jabatan}`).toSorted());
      }),
    );
  });

  it("ticks the sifat that was chosen", () => {
    expect(checkmark(DISPOSISI.compose(CONFIG, { ...PERINTAH, sifat: "Segera" }), "sifat")).toEqual([
      "☐ Sangat Segera",
      "☑ Segera",
      "☐ Rahasia",
    ]);
  });
});

describe("permintaan data", () => {
  it("names every unit with its form, or only the one asked for", () => {
    const penerima = (unit?: string) =>
      (
        ambil(
          PERMINTAAN_DATA.compose(CONFIG, { ...NOTA, batas: null, ...(unit ? { unit } : {}) }),
          "penerima",
        ) as readonly { nama: string; formulir: string }[]
      ).map((p) => `${p.nama}: ${p.formulir}`);
    expect(penerima()).toEqual(["Seksi Pelayanan: pelayanan.xlsx", "Subbagian Keuangan: keuangan.xlsx"]);
    expect(penerima("keuangan")).toEqual(["Subbagian Keuangan: keuangan.xlsx"]);
  });

  it.each<[string | null, string]>([
    ["2025-01-30", "30 Januari 2025"],
    [null, "………………"],
  ])("batas %s: %s", (batas, harapan) => {
    expect(ambil(PERMINTAAN_DATA.compose(CONFIG, { ...NOTA, batas }), "batas")).toBe(harapan);
  });

  it("calls the heads of units together by kind, and one alone by the title", () => {
    const pimpinan = (unit?: string) =>
      ambil(PERMINTAAN_DATA.compose(CONFIG, { ...NOTA, batas: null, ...(unit ? { unit } : {}) }), "pimpinan");
    expect(pimpinan()).toBe("Para Kepala Subbagian dan Kepala Seksi (daftar terlampir)");
    expect(pimpinan("keuangan")).toBe("Kasubbag");
  });
});

it.each([
  [undefined, []],
  [{ pejabat: "sekcam", atas_nama: "camat" }, ["Camat (sebagai laporan)", "Arsip."]],
])("permintaan data signed %o has the tembusan %o", (permintaan_data, harapan) => {
  const config = buatConfig({ ...CONFIG, penandatangan: permintaan_data === undefined ? {} : { permintaan_data } });
  expect(teksNaskah(PERMINTAAN_DATA.compose(config, { ...NOTA, batas: null }), "tembusan")).toEqual(harapan);
});

describe("laporan kinerja individu", () => {
  it("holds the indicators that the unit answers for, of the plan and its own", () => {
    expect(teksTabel(individu("pelayanan"), "tabel_pk")).toEqual([
      "1 | Meningkatnya pelayanan | Indeks | 90 | nilai",
      "2 | [Kasubbag: sasaran yang didukung Layanan tepat waktu] | Layanan tepat waktu | 100 | %",
    ]);
    expect(teksTabel(individu("pelayanan"), "tabel_capaian")).toEqual([
      "1 | Indeks | nilai | 90 | 99 | 110,00 | Sangat Tinggi",
      "2 | Layanan tepat waktu | % | 100 | 95 | 95,00 | Sangat Tinggi",
    ]);
  });

  it.each([
    ["the kode of a sasaran", { sasaran: "S1" }, "Meningkatnya pelayanan"],
    ["a sasaran in words", { sasaran: "Layanan yang ramah" }, "Layanan yang ramah"],
    ["an indicator that it supports", { mendukung: ["S1.1"] }, "Meningkatnya pelayanan"],
  ])("says which sasaran an indicator of the unit serves, by %s", (_, more, harapan) => {
    const pengukuran = {
      ...PENGUKURAN,
      indikator: PENGUKURAN.indikator.map((p) =>
        p.plan.tingkat === "unit" ? { ...p, plan: { ...p.plan, indikator: { ...p.plan.indikator, ...more } } } : p,
      ),
    };
    const laporan = INDIVIDU.compose(CONFIG, DATA, pengukuran, { unit: "pelayanan", tanggal: "2025-01-30" });
    expect(teksTabel(laporan, "tabel_pk")[1]).toBe(`2 | ${harapan} | Layanan tepat waktu | 100 | %`);
  });

  it("holds the unit's budget, causes and follow-up", () => {
    expect(teksTabel(individu("pelayanan"), "tabel_anggaran")).toEqual([
      "7.01.02.2.01.0001 Sub | 10.000.000 | 9.500.000 | 95,00",
      "Jumlah | 10.000.000 | 9.500.000 | 95,00",
    ]);
    expect(teksNaskah(individu("pelayanan"), "naskah_anggaran")).toEqual([
      "Pagu anggaran Seksi Pelayanan tahun 2024 adalah Rp10.000.000 (sepuluh juta rupiah) dan realisasinya Rp9.500.000 atau 95,00%, dengan sisa Rp500.000.",
    ]);
    expect(teksTabel(individu("pelayanan"), "tabel_tindak_lanjut")).toEqual([
      "1 | Indeks | cerita",
      "2 | Layanan tepat waktu | kisah",
    ]);
  });

  it.each([
    ["pelayanan", "Camat"],
    ["keuangan", "Sekretaris"],
  ])("%s is signed beside by the %s", (unit, atasan) => {
    expect(ambil(individu(unit), "atasan.jabatan")).toBe(atasan);
  });

  it("says in plain sentences what a unit does not have", () => {
    const laporan = individu("keuangan");
    expect(teksTabel(laporan, "tabel_capaian")).toEqual(["Unit kerja ini tidak mempunyai indikator kinerja."]);
    expect(teksTabel(laporan, "tabel_anggaran")).toEqual(["Unit kerja ini tidak melaksanakan sub kegiatan."]);
    expect(teksNaskah(laporan, "naskah_anggaran")).toEqual([]);
    expect(teksNaskah(laporan, "tugas")).toEqual(["[Kasubbag: tugas Subbagian Keuangan]"]);
  });

  it("refuses a unit that the plan does not have", () => {
    expect(() => individu("lain")).toThrow("Laporan Kinerja Individu: no unit lain");
  });
});

describe("nota dinas", () => {
  it.each([
    [0, 0, "yang sudah dikoreksi"],
    [3, 0, "yang sudah dikoreksi, dengan 3 catatan koreksi yang belum diselesaikan"],
    [0, 2, "yang sudah dikoreksi, dengan 2 kalimat yang memuat hal di luar data dan belum dibenarkan"],
    [
      3,
      2,
      "yang sudah dikoreksi, dengan 3 catatan koreksi yang belum diselesaikan dan 2 kalimat yang memuat hal di luar data dan belum dibenarkan",
    ],
  ])("says of a draft with %s notes and %s sentences left: %s", (koreksi, kalimat, harapan) => {
    const nota = NOTA_DINAS.compose(CONFIG, DATA, PENGUKURAN, { ...NOTA, koreksi, kalimat });
    expect(ambil(nota, "keadaan_draf")).toBe(harapan);
  });

  it("sums the results up on one page", () => {
    expect(teksNaskah(DOCUMENT["nota-dinas.docx"] as Laporan, "naskah_nota")).toEqual([
      "Kecamatan Contoh mempunyai satu sasaran strategis dengan satu indikator kinerja yang mencapai atau melampaui target.",
      "Capaiannya adalah 110,00% dengan kategori Sangat Tinggi.",
      "Pagu anggaran Kecamatan Contoh tahun 2024 adalah Rp10.000.000 (sepuluh juta rupiah) dan realisasinya Rp9.500.000 atau 95,00%, dengan sisa Rp500.000.",
    ]);
  });
});
