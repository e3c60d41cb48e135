import { describe, expect, it } from "vitest";
import type { StatusUnit } from "../../src/form/kinerja.ts";
import { type BerkasMasuk, readFormulir, readFormulirList } from "../../src/form/read.ts";
import type { Bertemuan } from "../../src/model/temuan.ts";
import { makeXlsx } from "../support/xlsx.ts";
import { alamat, type Isian, makeConfig, makeFormulir } from "./contoh.ts";

const config = makeConfig();
const FOLDER = "3-data-kinerja";

const berkas = (nama: string, content: Uint8Array): BerkasMasuk => ({ berkas: `${FOLDER}/${nama}`, content });
const tapem = (nama: string, isian: Isian = { kinerja: { [alamat("S1.1", "realisasi")]: 90.5 } }): BerkasMasuk =>
  berkas(nama, makeFormulir(isian));
const statusOf = ({ nilai }: Bertemuan<{ readonly unit: readonly StatusUnit[] }>): string[] =>
  nilai.unit.map(({ kode, status, berkas: b }) => `${kode} ${status} ${b ?? "-"}`);
const BELUM_TRANTIB = "Formulir 1 unit belum ada: Seksi Ketenteraman (trantib).";

describe("the folder of returned forms", () => {
  it("one form: its unit has returned it, the other has not", () => {
    const result = readFormulirList([tapem("dari tapem (final).xlsx")], config);
    expect(statusOf(result)).toEqual([`tapem masuk ${FOLDER}/dari tapem (final).xlsx`, "trantib belum -"]);
    expect(result.nilai.formulir.map(({ unit, sha256 }) => [unit, sha256.length])).toEqual([["tapem", 64]]);
    expect(result.temuan).toEqual([
      {
        tingkat: "peringatan",
        nama: "formulir-belum",
        pesan: BELUM_TRANTIB,
        perbaikan: `taruh formulir yang kembali di folder ${FOLDER}, misalnya ${FOLDER}/trantib.xlsx`,
      },
    ]);
  });

  it("an empty folder", () => {
    const { nilai, temuan } = readFormulirList([], config);
    expect(nilai.formulir).toEqual([]);
    expect(temuan.map(({ pesan }) => pesan)).toEqual([
      "Formulir 2 unit belum ada: Seksi Tata Pemerintahan (tapem), Seksi Ketenteraman (trantib).",
    ]);
  });

  it("a blank form", () => {
    const result = readFormulirList([tapem("tapem.xlsx", {})], config);
    expect(statusOf(result)).toEqual([`tapem kosong ${FOLDER}/tapem.xlsx`, "trantib belum -"]);
    expect(result.nilai.formulir).toEqual([]);
    expect(result.temuan[0]).toEqual({
      tingkat: "peringatan",
      nama: "formulir-kosong",
      berkas: `${FOLDER}/tapem.xlsx`,
      pesan: "Formulir ini belum diisi sama sekali.",
      perbaikan: "minta unit mengisi dan menyimpannya, lalu taruh lagi berkasnya di folder ini",
    });
  });

  it("a broken file stops no other", () => {
    const result = readFormulirList(
      [
        berkas("a-rusak.xlsx", new Uint8Array([0x50, 0x4b, 3, 4])),
        tapem("b.xlsx"),
        berkas("c.csv", new TextEncoder().encode("a;b\n1;2\n")),
      ],
      config,
    );
    expect(statusOf(result)[0]).toBe(`tapem masuk ${FOLDER}/b.xlsx`);
    expect(result.temuan.map(({ nama, berkas: b }) => [nama, b])).toEqual([
      ["berkas-terpotong", `${FOLDER}/a-rusak.xlsx`],
      ["bukan-xlsx", `${FOLDER}/c.csv`],
      ["formulir-belum", undefined],
    ]);
    expect(result.temuan.at(-1)?.pesan).toBe(`${BELUM_TRANTIB} Mungkin ada di antara 2 berkas yang tidak terbaca.`);
  });

  it("a file that the disk does not give", () => {
    const { nilai, temuan } = readFormulir(
      { berkas: `${FOLDER}/a.xlsx`, content: null, galat: "EBUSY: resource busy or locked, open 'a.xlsx'" },
      config,
    );
    expect(nilai).toBeNull();
    expect(temuan).toEqual([
      {
        tingkat: "galat",
        nama: "berkas-tidak-terbaca",
        berkas: `${FOLDER}/a.xlsx`,
        pesan:
          "Berkas tidak dapat dibaca dari disk (EBUSY); mungkin belum diunduh dari OneDrive atau sedang dikunci program lain.",
        perbaikan: "tutup berkasnya di Excel; bila dari OneDrive, klik kanan lalu pilih Selalu simpan di perangkat ini",
      },
    ]);
  });

  it.each([
    ["~$tapem.xlsx", "tapem.xlsx"],
    [".~lock.tapem.xlsx#", "tapem.xlsx"],
  ])("%s says that the form is open now", (nama, opened) => {
    const result = readFormulirList([tapem("tapem.xlsx"), berkas(nama, new Uint8Array([5, 75]))], config);
    expect(statusOf(result)[0]).toBe(`tapem masuk ${FOLDER}/tapem.xlsx`);
    expect(result.temuan[0]).toEqual({
      tingkat: "peringatan",
      nama: "berkas-sedang-dibuka",
      berkas: `${FOLDER}/${nama}`,
      pesan: `Berkas "${opened}" sedang dibuka di Excel atau LibreOffice; perubahan yang belum disimpan tidak terbaca.`,
      perbaikan: "simpan dan tutup berkas itu, lalu ulangi: lkjip collect",
    });
  });
});

describe("two forms of one unit", () => {
  it("that say the same: the first by name is used", () => {
    const result = readFormulirList([tapem("tapem (1).xlsx"), tapem("tapem.xlsx")], config);
    expect(statusOf(result)[0]).toBe(`tapem masuk ${FOLDER}/tapem (1).xlsx`);
    expect(result.nilai.formulir).toHaveLength(1);
    expect(result.temuan[0]).toEqual({
      tingkat: "peringatan",
      nama: "formulir-salinan",
      berkas: `${FOLDER}/tapem.xlsx`,
      pesan: `Formulir unit tapem ada lebih dari satu; isinya sama, yang dipakai ${FOLDER}/tapem (1).xlsx.`,
      perbaikan: `pindahkan salinannya dari folder ${FOLDER}`,
    });
  });

  it("of which one is blank: the other is used", () => {
    const result = readFormulirList([tapem("a.xlsx", {}), tapem("b.xlsx")], config);
    expect(statusOf(result)[0]).toBe(`tapem masuk ${FOLDER}/b.xlsx`);
    expect(result.temuan.map(({ nama }) => nama)).toEqual(["formulir-kosong", "formulir-salinan", "formulir-belum"]);
    expect(result.temuan[1]?.pesan).toBe(
      `Formulir unit tapem ada lebih dari satu; yang ini kosong, yang dipakai ${FOLDER}/b.xlsx.`,
    );
  });

  it("that contradict each other: none is used, a person chooses", () => {
    const lain = tapem("b.xlsx", {
      kinerja: { [alamat("S1.1", "realisasi")]: 91, [alamat("S1.2", "solusi")]: "baru" },
      anggaran: { [alamat("7.01.02.2.01.01", "realisasi")]: 5 },
      bukti: { C4: "SKM" },
    });
    const result = readFormulirList([tapem("a.xlsx"), lain], config);
    expect(statusOf(result)[0]).toBe(`tapem bermasalah ${FOLDER}/a.xlsx`);
    expect(result.nilai.formulir).toEqual([]);
    expect(result.temuan[0]).toEqual({
      tingkat: "galat",
      nama: "formulir-bertentangan",
      berkas: `${FOLDER}/b.xlsx`,
      lembar: "Kinerja",
      sel: "P4",
      pesan: `S1.1 Realisasi Tahun diisi dua kali dengan isi berbeda: di sini "91", di ${FOLDER}/a.xlsx › Kinerja › P4 "90,5"; tidak satu pun dipakai.`,
      perbaikan: `tanyakan kepada unitnya mana yang benar, lalu tulis isi yang sama di kedua sel itu; atau, bila ${FOLDER}/b.xlsx isian terakhir, pindahkan ${FOLDER}/a.xlsx ke folder ${FOLDER}/cadangan`,
    });
    expect(result.temuan.filter(({ tingkat }) => tingkat === "galat")).toHaveLength(1);
  });

  it("the same number typed in two ways is no contradiction", () => {
    const teks = tapem("b.xlsx", { kinerja: { [alamat("S1.1", "realisasi")]: "90,5" } });
    expect(statusOf(readFormulirList([tapem("a.xlsx"), teks], config))[0]).toBe(`tapem masuk ${FOLDER}/a.xlsx`);
  });
});

describe("a settled reading in lkjip.yaml", () => {
  const penegasan = [{ unit: "tapem", kode: "S1.2", kolom: "realisasi", teks: "1.234", nilai: 1.234 }];
  const office = makeConfig({ penegasan });
  const withText = (teks: string | number): BerkasMasuk =>
    berkas("a.xlsx", makeFormulir({ kinerja: { [alamat("S1.2", "realisasi")]: teks } }, office));

  it("is used while the form holds that text", () => {
    expect(readFormulirList([withText("1.234")], office).temuan.map(({ nama }) => nama)).toEqual(["formulir-belum"]);
  });

  it("is named when the form no longer does", () => {
    const { temuan } = readFormulirList([withText(95)], office);
    expect(temuan.find(({ nama }) => nama === "penegasan-tidak-dipakai")).toEqual({
      tingkat: "peringatan",
      nama: "penegasan-tidak-dipakai",
      berkas: "lkjip.yaml",
      pesan:
        'Penegasan "1.234" untuk tapem, S1.2, realisasi tidak dipakai: formulirnya tidak lagi berisi teks rancu itu.',
      perbaikan: "hapus penegasan itu dari lkjip.yaml",
    });
  });

  it("waits in silence while the unit has not returned its form", () => {
    expect(readFormulirList([], office).temuan.map(({ nama }) => nama)).toEqual(["formulir-belum"]);
  });
});

it("a form of another office beside a good one is refused alone", () => {
  const foreign = berkas("asing.xlsx", makeFormulir({ meta: { B3: "Kecamatan Lain" } }));
  const lain = berkas("rekap.xlsx", makeXlsx([{ nama: "Rekap", sel: { A1: "x" } }]));
  const result = readFormulirList([lain, foreign, tapem("tapem.xlsx")], config);
  expect(result.temuan.map(({ nama }) => nama)).toEqual(["formulir-instansi-lain", "bukan-formulir", "formulir-belum"]);
  expect(result.nilai.formulir).toHaveLength(1);
});
