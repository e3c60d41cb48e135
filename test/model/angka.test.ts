import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AngkaReading, type AngkaRule, readAngka } from "../../src/model/angka.ts";
import { desimal } from "../../src/model/desimal.ts";
import { formatAngka } from "../../src/model/format.ts";

/** What a text was read as, in one line. */
function show(reading: AngkaReading): string {
  switch (reading.jenis) {
    case "angka":
      return `${reading.nilai.toFixed()}${reading.percent ? " persen" : ""}${reading.catatan === null ? "" : ` catatan ${reading.catatan}`}`;
    case "rancu":
      return `rancu ${reading.reading.map((b) => b.toFixed()).join(" | ")}`;
    case "rentang":
      return `rentang ${reading.min.toFixed()} ${reading.max.toFixed()}`;
    default:
      return reading.jenis;
  }
}

const read = (teks: string, rule?: AngkaRule): string => show(readAngka(teks, rule));

describe("readAngka", () => {
  // Seen in real documents and data of offices.
  it.each([
    ["85,5", "85.5"],
    ["85.5", "85.5"],
    ["4.25", "4.25"],
    ["90,76", "90.76"],
    ["97.5", "97.5"],
    ["1.234,5", "1234.5"],
    ["1.000,50", "1000.5"],
    ["2,726,810,205", "2726810205"],
    ["2,561,748,700.00", "2561748700"],
    ["674.180.800", "674180800"],
    ["89,3405,300", "kacau"],
    ["Rp 150.000.000", "150000000"],
    ["150.000.000,50", "150000000.5"],
    ["0", "0"],
    ["", "kosong"],
    ["-", "kosong"],
    ["n/a", "tidak_tersedia"],
    ["#DIV/0!", "galat_rumus"],
    ["100%", "100 persen"],
    ["WTP", "teks"],
    ["80 - 90%", "rentang 80 90"],
    ["1,5", "1.5"],
    ["1.5", "1.5"],
    ["302.663", "rancu 302663 | 302.663"],
    ["79.74", "79.74"],
    ["64,33", "64.33"],
    ["81,008", "rancu 81.008 | 81008"],
    ["8.3 Nilai", "kacau"],
    ["Rp 0", "0"],
    ["seratus juta", "teks"],
    ["66 (>100%)", "66 catatan >100%"],
    ["55%", "55 persen"],
  ])("%j is %s", (teks, reading) => {
    expect(read(teks)).toBe(reading);
  });

  it.each([
    ["1234", "1234"],
    ["007", "7"],
    ["-5,2", "-5.2"],
    ["\u22125", "-5"],
    [",5", "0.5"],
    [".5", "0.5"],
    ["0,985", "0.985"],
    ["0.985", "0.985"],
    ["1234,567", "1234.567"],
    ["1.234,567", "1234.567"],
    ["1,234.567", "1234.567"],
    ["1.234.567,8", "1234567.8"],
    [" \u00a098,5\u200b ", "98.5"],
    ["98,5 %", "98.5 persen"],
    ["rp.1.500", "1500"],
    ["IDR 1,250,000", "1250000"],
    ["Rp150.000,-", "150000"],
    ["Rp150.000,00", "150000"],
    ["Rp -5.000", "-5000"],
    ["-Rp5.000", "-5000"],
    ["72,50 (BB)", "72.5 catatan BB"],
    ["80 s.d. 90", "rentang 80 90"],
    ["80 \u2013 90", "rentang 80 90"],
    ["80% - 90%", "rentang 80 90"],
    ["1.234", "rancu 1234 | 1.234"],
    ["1,234", "rancu 1.234 | 1234"],
    ["-1.234", "rancu -1234 | -1.234"],
    ["1.234%", "rancu 1234 | 1.234"],
    ["1.234 (orang)", "rancu 1234 | 1.234"],
    ["Nihil", "kosong"],
    ["belum ada", "kosong"],
    ["\u2014", "kosong"],
    ["N/A", "tidak_tersedia"],
    ["#N/A", "galat_rumus"],
    ["12.34.567", "kacau"],
    ["1.2345.678", "kacau"],
    ["1234.567,8", "kacau"],
    ["0.123.456", "kacau"],
    ["5.", "kacau"],
    ["1 234", "kacau"],
    ["1e5", "kacau"],
    ["5+3", "kacau"],
    ["(5.000)", "kacau"],
    ["1/2", "kacau"],
    ["31-12-2025", "kacau"],
    ["89,3405,300 - 5", "kacau"],
    ["10\u00b2", "kacau"],
    ["\uff18\uff15", "teks"],
    ["12 hari", "kacau"],
    ["BB", "teks"],
  ])("%j is %s", (teks, reading) => {
    expect(read(teks)).toBe(reading);
  });

  it.each([
    ["1.234", "1234"],
    ["1,234", "1234"],
    ["150.000", "150000"],
    ["1.234,5", "1234.5"],
    ["1234,567", "kacau"],
    ["1.234.567,891", "kacau"],
    ["12,-", "12"],
  ])("in rupiah %j is %s", (teks, reading) => {
    expect(read(teks, { rupiah: true })).toBe(reading);
  });

  it.each([
    ["12 dokumen", "dokumen", "12"],
    ["12 Dokumen", "dokumen", "12"],
    ["1.234 orang", "orang", "rancu 1234 | 1.234"],
    ["dokumen", "dokumen", "teks"],
    ["12 orang", "dokumen", "kacau"],
  ])("%j with the unit %s is %s", (teks, satuan, reading) => {
    expect(read(teks, { satuan })).toBe(reading);
  });

  it("reads back every number that is written the Indonesian way, or names it among its readings", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.integer({ min: 0, max: 6 }),
        (angka, tempat) => {
          const nilai = desimal(angka.toString()).div(desimal(10).pow(tempat));
          const reading = readAngka(formatAngka(nilai));
          const readings =
            reading.jenis === "rancu" ? reading.reading : reading.jenis === "angka" ? [reading.nilai] : [];
          expect(readings.some((b) => b.eq(nilai))).toBe(true);
        },
      ),
    );
  });

  it("never invents a digit: the digits of a reading are those of the text", () => {
    const teks = fc.string({ unit: fc.constantFrom(..."0123456789.,-% Rp()"), maxLength: 14 });
    fc.assert(
      fc.property(teks, (t) => {
        const reading = readAngka(t);
        const readings = reading.jenis === "rancu" ? reading.reading : reading.jenis === "angka" ? [reading.nilai] : [];
        const digits = (s: string): string => s.replace(/\D/g, "").replace(/^0+|0+$/g, "");
        for (const b of readings) expect(digits(t)).toContain(digits(b.toFixed()));
      }),
    );
  });
});
