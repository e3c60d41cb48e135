import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AmbangLke, calculateLkeForecast, findJawaban, type LkeFacts } from "../../src/review/lke.ts";
import type { Coverage } from "../../src/review/seen.ts";

const AMBANG: AmbangLke = [90, 75, 40, 10];
const full: Coverage = { present: 10, dari: 10, missing: [] };
const yes = { jawaban: true, alasan: "terlihat" };
const FAKTA: LkeFacts = {
  composed: yes,
  periodic: yes,
  formalised: yes,
  reviewed: yes,
  published: yes,
  onTime: yes,
  standard: full,
  disclosure: full,
  yearlyTarget: full,
  mediumTerm: full,
  previousTahun: full,
  benchmark: full,
  quality: full,
  efisiensi: full,
  recommendation: full,
};

const find = (fact: Partial<LkeFacts>, kode: string, ambang = AMBANG) =>
  calculateLkeForecast({ ...FAKTA, ...fact }, ambang)
    .sub.flatMap((s) => s.jawaban)
    .find((j) => j.kode === kode);

describe("an answer by its share (PermenPANRB 88/2021, bounds of one city's LKE)", () => {
  it.each([
    [10, 10, "a"],
    [91, 100, "a"],
    [9, 10, "b"],
    [76, 100, "b"],
    [3, 4, "c"],
    [41, 100, "c"],
    [4, 10, "d"],
    [2, 10, "d"],
    [1, 10, "e"],
    [0, 10, "e"],
    [0, 0, "e"],
  ])("%i of %i is %s", (present, dari, jawaban) => {
    expect(findJawaban({ present, dari }, AMBANG)).toBe(jawaban);
  });

  it("follows the office's own bounds, in whichever order they are given", () => {
    expect(findJawaban({ present: 9, dari: 10 }, [85, 70, 40, 10])).toBe("a");
    expect(findJawaban({ present: 9, dari: 10 }, [10, 40, 70, 85])).toBe("a");
  });

  it("never falls when more is covered", () => {
    const URUT = "edcba";
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(59), (dari, n) => {
        const present = n % dari;
        const [now, over] = [
          findJawaban({ present, dari }, AMBANG),
          findJawaban({ present: present + 1, dari }, AMBANG),
        ];
        expect(URUT.indexOf(over)).toBeGreaterThanOrEqual(URUT.indexOf(now));
      }),
    );
  });
});

describe("calculatePrakiraanLke", () => {
  it("gives 15 points, of which 7,5 are open to people", () => {
    const { bobot, terendah, tertinggi, sub } = calculateLkeForecast(FAKTA, AMBANG);
    expect([bobot, terendah, tertinggi].map(Number)).toEqual([15, 7.5, 15]);
    expect(sub.map(({ nama, bobot: b }) => [nama, Number(b)])).toEqual([
      ["Pemenuhan pelaporan", 3],
      ["Penyajian informasi kinerja", 4.5],
      ["Pemanfaatan informasi kinerja", 7.5],
    ]);
  });

  const UNSIGNED = { jawaban: false, alasan: "belum ditandatangani" };

  it("costs half a point to leave the report unsigned, and says what would raise it", () => {
    expect(Number(calculateLkeForecast({ ...FAKTA, formalised: UNSIGNED }, AMBANG).tertinggi)).toBe(14.5);
    expect(find({ formalised: UNSIGNED }, "3.a.3")).toMatchObject({
      jawaban: "tidak",
      alasan: "belum ditandatangani",
      peningkatan: "tandatangani laporannya",
    });
  });

  it("names the first three that are missing", () => {
    const missing = ["IKM", "SAKIP", "Trantib", "Musrenbang"];
    expect(find({ mediumTerm: { present: 2, dari: 6, missing } }, "3.b.4")).toMatchObject({
      jawaban: "d",
      alasan: "2 dari 6",
      peningkatan: "lengkapi target Renstra tiap tahun: IKM; SAKIP; Trantib; dan 1 lagi",
    });
  });

  it("leaves open what is not known", () => {
    const blank = { jawaban: null, alasan: "belum dikirim" };
    expect(find({ onTime: blank }, "3.a.6")).toMatchObject({ ...blank, nilai: null });
    expect(find({}, "3.c.1")).toMatchObject({ jawaban: null, alasan: "menunggu bukti kantor" });
  });
});
