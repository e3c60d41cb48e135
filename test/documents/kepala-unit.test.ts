import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DISPOSISI } from "../../src/documents/disposisi.ts";
import { INDIVIDU } from "../../src/documents/individu.ts";
import { PERMINTAAN_DATA } from "../../src/documents/permintaan-data.ts";
import { LEMBAR } from "../../src/form/layout.ts";
import { readFormulir } from "../../src/form/read.ts";
import { renderFormulir } from "../../src/form/write.ts";
import { calculatePengukuran } from "../../src/measure/pengukuran.ts";
import { holderOf, jabatanOf, lastDayOf, listTenures } from "../../src/plan/officials.ts";
import type { Config, Pejabat } from "../../src/plan/schema.ts";
import { PIMPINAN_KODE } from "../../src/plan/schema-officials.ts";
import { listCelah } from "../../src/report/celah.ts";
import { composeLaporan } from "../../src/report/laporan.ts";
import { semuaTeks, teksNaskah, teksTabel } from "../report/kantor.ts";
import { many } from "../support/breadth.ts";
import { kantorAcak } from "../support/kantor-acak/kantor.ts";
import { configOf, dataOf } from "../support/kantor-acak/tampil.ts";
import { buatConfig, buatData } from "../support/kinerja.ts";

/* A Kasi or Lurah who changes within the year, or whom somebody stands in for: whose name stands where, on which day. */

/** The Lurah until June, a Plt. until October, a new one since; a Plh. for him over the end of the year. */
const PERGANTIAN = [
  { pejabat: "kel-satu", mulai: "2024-01-01", sampai: "2024-06-30", nama: "RUDI" },
  { pejabat: "kel-satu", mulai: "2024-07-01", sampai: "2024-10-31", nama: "SITI", status: "plt" },
  { pejabat: "kel-satu", mulai: "2024-12-23", sampai: "2025-01-05", nama: "DEWI", status: "plh" },
];
const LURAH = { nama: "BUDI", jabatan: "Lurah Satu" };
const kantor = (lurah: object = LURAH, pergantian: object[] = PERGANTIAN): Config =>
  buatConfig({
    unit: [
      { kode: "pelayanan", nama: "Seksi Pelayanan", jenis: "seksi", pejabat: { nama: "A", jabatan: "Kasi Pelayanan" } },
      { kode: "kel-satu", nama: "Kelurahan Satu", jenis: "kelurahan", pejabat: lurah },
    ],
    pergantian_pejabat: pergantian,
  });

const individu = (config: Config, tanggal: string | null) => {
  const data = buatData(config);
  return INDIVIDU.compose(config, data, calculatePengukuran(config, data).nilai, { unit: "kel-satu", tanggal });
};
const surat = (config: Config, tanggal: string | null, kode: string) =>
  PERMINTAAN_DATA.compose(config, { nomor: null, tanggal, batas: null }).penerima.find(({ kunci }) => kunci === kode);
const disposisi = (config: Config, tanggal: string | null): string[] =>
  DISPOSISI.compose(config, {
    ...{ surat: null, tanggal, nomorAgenda: null, sifat: null, batas: null, catatan: null },
  }).penerima.map(({ nama }) => nama);

describe("the head of a unit who changes within the year", () => {
  it.each([
    ["2024-03-05", "RUDI", "Lurah Satu", "LURAH SATU,"],
    ["2024-07-01", "SITI", "Plt. Lurah Satu", "Plt. LURAH SATU,"],
    ["2024-11-01", "BUDI", "Lurah Satu", "LURAH SATU,"],
    ["2024-12-31", "DEWI", "Plh. Lurah Satu", "Plh. LURAH SATU,"],
    ["2025-01-20", "BUDI", "Lurah Satu", "LURAH SATU,"],
    [null, "BUDI", "Lurah Satu", "LURAH SATU,"],
  ])(
    "on %s is %s, %s: in his report, in letters of that day and in the form",
    async (tanggal, nama, jabatan, title) => {
      const config = kantor();
      expect(individu(config, tanggal).pejabat).toMatchObject({ nama, jabatan, tanda_tangan: title });
      expect(surat(config, tanggal, "kel-satu")?.jabatan).toBe(jabatan);
      expect(disposisi(config, tanggal)).toContain(jabatan);
      expect(await identitas(config, "kel-satu", tanggal)).toMatchObject({ pejabat: nama, jabatan });
    },
  );

  it.each([
    ["within them", [["2024-08-01", "2024-12-31", "BARU"]]],
    [
      "between two parts of them",
      [
        ["2024-08-01", "2024-09-30", "BARU"],
        ["2024-10-11", "2024-12-31", "BARU"],
      ],
    ],
  ])("keeps his days where a Plh. stands in for him %s", (_, masa) => {
    const pergantian = masa.map(([mulai, sampai, nama]) => ({ pejabat: "kel-satu", mulai, sampai, nama }));
    const plh = { pejabat: "kel-satu", mulai: "2024-10-01", sampai: "2024-10-10", nama: "DEWI", status: "plh" };
    const config = kantor(LURAH, [...pergantian, plh]);
    expect(teksNaskah(individu(config, "2025-01-20"), "naskah_pimpinan")).toEqual([
      "Pada tahun 2024 Kelurahan Satu dipimpin oleh BUDI selaku Lurah Satu (1 Januari s.d. 31 Juli 2024), BARU selaku Lurah Satu (1 Agustus s.d. 31 Desember 2024), dan DEWI selaku Plh. Lurah Satu (1 Oktober s.d. 10 Oktober 2024).",
    ]);
    expect(holderOf(config, "kel-satu", "2024-10-05").nama).toBe("BARU");
    expect(individu(config, "2024-10-05").pejabat).toMatchObject({ nama: "DEWI", jabatan: "Plh. Lurah Satu" });
  });

  it("is named for the year until its end, and the one after him asked for what is missing and given the next year's steps", () => {
    const plt = { pejabat: "kel-satu", mulai: "2024-07-01", sampai: "2024-12-31", nama: "SITI", status: "plt" };
    const unit = [
      {
        ...{ kode: "kel-satu", nama: "Kelurahan Satu", jenis: "kelurahan", pejabat: LURAH },
        indikator: [{ kode: "K.1", uraian: "Jumlah warga terlayani", satuan: "orang", target: 10 }],
      },
    ];
    const tindak_lanjut = [{ indikator: "K.1", kegiatan: "Menambah loket", pelaksana: "kel-satu", triwulan: [1] }];
    const config = buatConfig({ unit, pergantian_pejabat: [plt], tindak_lanjut });
    const data = buatData(config);
    const laporan = composeLaporan(config, data, calculatePengukuran(config, data).nilai);
    expect(teksTabel(laporan, "tabel_formulir").join()).toContain("Plt. Lurah Satu");
    expect(holderOf(config, "kel-satu").nama).toBe("SITI");
    const said = JSON.stringify(individu(config, "2025-01-20"));
    expect(said).toContain('"siapa":"Lurah Satu"');
    expect(said).not.toContain('"siapa":"Plt. Lurah Satu"');
    expect(teksTabel(laporan, "matriks_tindak_lanjut").join("\n")).toContain("Lurah Satu");
    expect(JSON.stringify(laporan.matriks_tindak_lanjut)).not.toContain("Plt. Lurah Satu");
  });

  it("is asked as Plt. for what the report lacks, where he is the Kasubbag of the time after the year", () => {
    const plt = { pejabat: "kasubbag", mulai: "2024-11-01", sampai: "2025-03-31", nama: "SITI", status: "plt" };
    const config = kantor(LURAH, [plt]);
    const data = buatData(config);
    const laporan = composeLaporan(config, data, calculatePengukuran(config, data).nilai);
    const asked = new Set(listCelah(laporan).map(({ siapa }) => siapa));
    expect(asked).toContain(`Plt. ${config.pejabat.kasubbag.jabatan}`);
    expect(asked).not.toContain(config.pejabat.kasubbag.jabatan);
  });

  it("is himself also where his unit has the kode of one of the three", () => {
    const unit = { kode: "sekcam", nama: "Subbagian Umum", jenis: "subbagian" };
    const config = buatConfig({ unit: [{ ...unit, pejabat: { nama: "EKA", jabatan: "Kasubbag Umum" } }] });
    const data = buatData(config);
    const laporan = composeLaporan(config, data, calculatePengukuran(config, data).nilai);
    const titles = [...PIMPINAN_KODE.map((kode) => config.pejabat[kode].jabatan), "Kasubbag Umum"];
    const struktur = teksTabel(laporan, "tabel_struktur").map((baris) => baris.split(" | ")[1]);
    expect(struktur).toEqual(titles);
    expect(teksTabel(laporan, "tabel_formulir")).toEqual([expect.stringContaining("Kasubbag Umum")]);
    const changed = { pejabat: "sekcam", mulai: "2024-01-01", sampai: "2025-12-31", nama: "SITI" };
    const changing = { ...config, pergantian_pejabat: [{ ...changed, status: "definitif" as const }] };
    expect(
      INDIVIDU.compose(changing, data, calculatePengukuran(changing, data).nilai, {
        unit: "sekcam",
        tanggal: "2025-01-20",
      }).pejabat.nama,
    ).toBe("EKA");
  });

  it("is told in the yearly report of the unit with all who headed it, and in the table of officials of the office", () => {
    const config = kantor();
    expect(teksNaskah(individu(config, "2025-01-20"), "naskah_pimpinan")).toEqual([
      "Pada tahun 2024 Kelurahan Satu dipimpin oleh RUDI selaku Lurah Satu (1 Januari s.d. 30 Juni 2024), SITI selaku Plt. Lurah Satu (1 Juli s.d. 31 Oktober 2024), BUDI selaku Lurah Satu (1 November s.d. 31 Desember 2024), dan DEWI selaku Plh. Lurah Satu (23 Desember s.d. 31 Desember 2024).",
    ]);
    const data = buatData(config);
    const laporan = composeLaporan(config, data, calculatePengukuran(config, data).nilai);
    expect(teksTabel(laporan, "tabel_struktur").filter((baris) => baris.includes("Lurah Satu"))).toEqual([
      "5 | Lurah Satu | RUDI | Kelurahan Satu | 1 Januari s.d. 30 Juni 2024",
      "6 | Plt. Lurah Satu | SITI | Kelurahan Satu | 1 Juli s.d. 31 Oktober 2024",
      "7 | Lurah Satu | BUDI | Kelurahan Satu | 1 November s.d. 31 Desember 2024",
      "8 | Plh. Lurah Satu | DEWI | Kelurahan Satu | 23 Desember s.d. 31 Desember 2024",
    ]);
  });

  it("holds the post at the end of the year, or of a quarter, also while a Plh. stands in for him", () => {
    const config = kantor();
    const holders = [1, 2, 3, 4].map((triwulan) => holderOf(config, "kel-satu", lastDayOf(2024, triwulan)));
    expect(holders.map(jabatanOf)).toEqual(["Lurah Satu", "Lurah Satu", "Plt. Lurah Satu", "Lurah Satu"]);
    expect(holders.map(({ nama }) => nama)).toEqual(["RUDI", "RUDI", "SITI", "BUDI"]);
    expect(holderOf(config, "kel-satu").nama).toBe("BUDI");
  });

  it("is not told where one headed it all year and signs himself; who came after the year says who it was", () => {
    expect(teksNaskah(individu(kantor(LURAH, []), "2025-01-20"), "naskah_pimpinan")).toEqual([]);
    const before = { pejabat: "kel-satu", mulai: "2020-01-01", sampai: "2024-12-31", nama: "RUDI" };
    expect(teksNaskah(individu(kantor(LURAH, [before]), "2025-01-20"), "naskah_pimpinan")).toEqual([
      "Pada tahun 2024 Kelurahan Satu dipimpin oleh RUDI selaku Lurah Satu.",
    ]);
  });

  it("has no Plt. of the other beside his title, however lkjip.yaml writes it", () => {
    const config = kantor({ nama: "BUDI", jabatan: "Plt. Lurah Satu", status: "plt" });
    expect(["2024-03-05", "2024-07-01", null].map((day) => individu(config, day).pejabat.jabatan)).toEqual([
      "Lurah Satu",
      "Plt. Lurah Satu",
      "Plt. Lurah Satu",
    ]);
  });

  it("is the Kasubbag, whichever of his two kode is given", async () => {
    const kasubbag = { nama: "CICI", jabatan: "Kepala Subbagian Umum" };
    for (const pejabat of ["kasubbag", "umum"]) {
      const config = buatConfig({
        pejabat: {
          camat: { nama: "AGUS", jabatan: "Camat" },
          sekcam: { nama: "EKO", jabatan: "Sekretaris Kecamatan" },
          kasubbag,
        },
        unit: [
          { kode: "pelayanan", nama: "Seksi Pelayanan", jenis: "seksi", pejabat: LURAH },
          { kode: "umum", nama: "Subbagian Umum", jenis: "subbagian", pejabat: kasubbag },
        ],
        pergantian_pejabat: [{ pejabat, mulai: "2024-07-01", sampai: "2024-09-30", nama: "DONI", status: "plt" }],
      });
      const { kasubbag: signer } = DISPOSISI.compose(config, {
        ...{ surat: null, tanggal: "2024-08-01", nomorAgenda: null, sifat: null, batas: null, catatan: null },
      });
      expect(signer).toMatchObject({ nama: "DONI", jabatan: "Plt. Kepala Subbagian Umum" });
      expect(await identitas(config, "umum", "2024-08-01")).toMatchObject({ pejabat: "DONI" });
      expect(disposisi(config, "2024-08-01").filter((each) => each.includes("Subbagian Umum"))).toEqual([
        "Plt. Kepala Subbagian Umum",
      ]);
    }
  });
});

describe("heads of any office who change within the year", () => {
  it("stand on each day where they were in office, titled once, and no day of the year is without one or with two", () => {
    fc.assert(
      fc.property(kantorAcak, (acak) => {
        const config = configOf(acak);
        const data = dataOf(acak, config);
        const pengukuran = calculatePengukuran(config, data).nilai;
        const laporan = composeLaporan(config, data, pengukuran);
        const table = teksTabel(laporan, "tabel_struktur").join("\n");
        for (const unit of config.unit) {
          const own = changesOf(config, unit.kode);
          const report = (tanggal: string) => INDIVIDU.compose(config, data, pengukuran, { unit: unit.kode, tanggal });
          const days = own.flatMap(({ mulai, sampai }) => [mulai, geser(sampai, 1)]);
          const edges = own.flatMap(({ mulai, sampai }) => [geser(mulai, -1), sampai]);
          for (const day of [...days, ...edges, `${config.tahun}-02-10`]) {
            const head = expectedHead(config, unit.kode, day);
            expect(surat(config, day, unit.kode)?.jabatan).toBe(jabatanOf(head));
            if (!days.includes(day)) continue;
            const { pejabat } = report(day);
            expect([pejabat.nama, pejabat.jabatan]).toEqual([head.nama, jabatanOf(head)]);
            for (const said of [pejabat.jabatan, pejabat.tanda_tangan])
              expect(said.match(/pl[th]\.|pj\./gi) ?? []).toHaveLength(head.status === "definitif" ? 0 : 1);
          }
          const tenures = listTenures(config, unit.kode);
          const held = tenures.filter(({ pejabat }) => pejabat.status !== "plh" || pejabat === unit.pejabat);
          const masa = held.flatMap((each) => each.masa).sort(([a], [b]) => a.localeCompare(b));
          expect([masa[0]?.[0], masa.at(-1)?.[1]]).toEqual([`${config.tahun}-01-01`, lastDayOf(config.tahun)]);
          for (const [i, [mulai]] of masa.entries()) if (i > 0) expect(geser(masa[i - 1]?.[1] ?? "", 1)).toBe(mulai);
          const said =
            tenures.length > 1 ? semuaTeks(report(`${config.tahun + 1}-02-10`).naskah_pimpinan).join(" ") : "";
          for (const { pejabat } of tenures) {
            if (tenures.length > 1) expect(said).toContain(`${pejabat.nama} selaku ${jabatanOf(pejabat)}`);
            expect(table).toContain(`${jabatanOf(pejabat)} | ${pejabat.nama}`);
          }
        }
      }),
      { seed: 4, numRuns: many(5, 80) },
    );
  });

  it("are never called wrong in a form, whatever day it was made on", async () => {
    await fc.assert(
      fc.asyncProperty(kantorAcak, fc.nat(), async (acak, n) => {
        const config = configOf(acak);
        const unit = config.unit[n % config.unit.length]?.kode ?? "";
        const days = changesOf(config, unit).flatMap(({ mulai, sampai }) => [mulai, geser(sampai, 1)]);
        for (const day of [...days, null]) {
          const content = await renderFormulir(config, unit, null, day);
          const { temuan } = readFormulir({ berkas: "a.xlsx", content }, config);
          expect(temuan.map(({ nama }) => nama)).toEqual(["formulir-kosong"]);
          const head = expectedHead(config, unit, day);
          expect(await identitas(config, unit, day)).toMatchObject({ pejabat: head.nama, jabatan: jabatanOf(head) });
        }
      }),
      { seed: 5, numRuns: many(2, 60) },
    );
  });
});

const geser = (iso: string, hari: number): string =>
  new Date(Date.parse(iso) + hari * 86_400_000).toISOString().slice(0, 10);

const titleOf = ({ jabatan }: Pejabat): string => jabatan.replace(/^(?:plt|plh|pj)\b\.?\s*/i, "").toLowerCase();

/** The changes of a unit's head, those of the Kasubbag too where the unit is his. */
function changesOf(config: Config, kode: string): Config["pergantian_pejabat"] {
  const head = config.unit.find((each) => each.kode === kode)?.pejabat;
  const { kasubbag } = config.pejabat;
  const his =
    head !== undefined &&
    titleOf(head) === titleOf(kasubbag) &&
    (head.nama === kasubbag.nama ||
      config.unit.filter(({ pejabat }) => titleOf(pejabat) === titleOf(head)).length === 1);
  return config.pergantian_pejabat.filter(({ pejabat }) => pejabat === kode || (his && pejabat === "kasubbag"));
}

/** Who headed a unit on a day, by lkjip.yaml alone. */
function expectedHead(config: Config, kode: string, day: string | null): Pejabat {
  const head = config.unit.find((each) => each.kode === kode)?.pejabat;
  if (head === undefined) throw new Error(kode);
  const now = changesOf(config, kode).find(({ mulai, sampai }) => day !== null && mulai <= day && day <= sampai);
  return now === undefined ? head : { nama: now.nama, status: now.status, jabatan: head.jabatan };
}

/** The sheet Identitas of a form made on a day, by the keys of its rows. */
async function identitas(config: Config, unit: string, day: string | null): Promise<Record<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await renderFormulir(config, unit, null, day)) as never);
  const rows: Record<string, string> = {};
  book.getWorksheet(LEMBAR.identitas)?.eachRow((row) => {
    rows[`${row.getCell(1).value ?? ""}`] = `${row.getCell(3).value ?? ""}`;
  });
  return rows;
}
