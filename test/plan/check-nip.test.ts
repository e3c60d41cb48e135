import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkNip } from "../../src/plan/check/nip.ts";

const nama = (nip: string, tahun = 2024) => checkNip(nip, tahun).map((t) => `${t.tingkat} ${t.nama}`);
const pesan = (nip: string, tahun = 2024) => checkNip(nip, tahun).map((t) => `${t.pesan} | ${t.perbaikan}`);

describe("checkNip", () => {
  it.each([
    ["19780823 199802 1 001"],
    ["197808231998021001"],
    ["19561008 198503 1 014"],
    ["19780616 199612 1 001"],
    ["19730225 200604 2 006"],
    ["20000229 202403 2 999"],
  ])("accepts %s", (nip) => {
    expect(nama(nip)).toEqual([]);
  });

  it("17 digits", () => {
    expect(pesan("19780823199802100")).toEqual([
      'NIP "19780823199802100" memuat 17 angka, seharusnya 18 angka. | salin NIP dari SK atau daftar pegawai, di dalam tanda kutip, misalnya nip: "197808231998021001"',
    ]);
  });

  it("a letter", () => {
    expect(pesan("19780823199802100O")).toEqual([
      'NIP "19780823199802100O" memuat selain angka, seharusnya 18 angka. | salin NIP dari SK atau daftar pegawai, di dalam tanda kutip, misalnya nip: "197808231998021001"',
    ]);
  });

  it.each([["197813231998021001"], ["197802301998021001"], ["200102292024031001"], ["000001011998021001"]])(
    "a birthday that does not exist: %s",
    (nip) => {
      expect(nama(nip)).toEqual(["galat nip-tanggal-lahir"]);
    },
  );

  it("says which digits are no birthday", () => {
    expect(pesan("197813231998021001")).toEqual([
      'Delapan angka pertama NIP "197813231998021001" (19781323) bukan tanggal lahir. | betulkan menurut SK, tahun-bulan-hari, misalnya 19780823 untuk 23 Agustus 1978.',
    ]);
  });

  it("a sex that is neither 1 nor 2", () => {
    expect(pesan("197808231998023001")).toEqual([
      'Angka ke-15 NIP "197808231998023001" adalah 3, seharusnya 1 (laki-laki) atau 2 (perempuan). | betulkan menurut SK, misalnya "197808231998021001".',
    ]);
  });

  it("the last digits lost in Excel", () => {
    expect(pesan("197808231998021000")).toEqual([
      'Tiga angka terakhir NIP "197808231998021000" adalah 000; angka sebenarnya biasanya hilang karena NIP pernah disimpan sebagai angka di Excel. | salin ulang dari SK, di dalam tanda kutip, misalnya "197808231998021001".',
    ]);
  });

  it("PPPK have no month: that only warns", () => {
    expect(checkNip("199709052025211062", 2025)).toEqual([
      {
        tingkat: "peringatan",
        nama: "nip-bulan-pengangkatan",
        pesan:
          'Angka ke-13 dan ke-14 NIP "199709052025211062" adalah 21, bukan bulan; pada nomor induk PPPK ini wajar.',
        perbaikan: "abaikan jika pejabat ini PPPK; jika PNS, betulkan menurut SK, misalnya 199802.",
      },
    ]);
  });

  it("an unlikely age warns", () => {
    expect(pesan("194008231998021001")).toEqual([
      'Menurut NIP "194008231998021001", umur pejabat ini pada tahun 2024 84 tahun. | periksa tahun lahir di empat angka pertama menurut SK, misalnya 1978.',
    ]);
    expect(nama("201008232024021001")).toEqual(["peringatan nip-umur"]);
  });

  it("appointed before 18, or after the report is signed, warns", () => {
    expect(pesan("197808231996071001")).toEqual([
      'Menurut NIP "197808231996071001", pejabat ini lahir 1978 dan diangkat 1996; itu tidak lazim untuk laporan tahun 2024. | periksa angka ke-9 sampai ke-14 (tahun dan bulan pengangkatan) menurut SK, misalnya 199802.',
    ]);
    expect(nama("197808231996081001")).toEqual([]);
    expect(nama("199008232025021001")).toEqual([]);
    expect(nama("199008232026021001")).toEqual(["peringatan nip-pengangkatan"]);
  });

  it("accepts every number made by the rule, with or without spaces", () => {
    const bagian = fc.record({
      lahir: fc.date({ min: new Date("1960-01-01"), max: new Date("1990-12-31"), noInvalidDate: true }),
      month: fc.integer({ min: 1, max: 12 }),
      age: fc.integer({ min: 19, max: 30 }),
      kelamin: fc.constantFrom(1, 2),
      order: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(bagian, ({ lahir, month, age, kelamin, order }) => {
        const tanggal = lahir.toISOString().slice(0, 10).replaceAll("-", "");
        const mulai = `${Number(tanggal.slice(0, 4)) + age}${String(month).padStart(2, "0")}`;
        const tail = String(order).padStart(3, "0");
        expect(nama(`${tanggal}${mulai}${kelamin}${tail}`)).toEqual([]);
        expect(nama(`${tanggal} ${mulai} ${kelamin} ${tail}`)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
