import { describe, expect, it } from "vitest";
import type { CatatanRiwayat } from "../../src/journal/riwayat.ts";
import { findTahapan } from "../../src/journal/tahapan.ts";

const DRAF = "4-draf/draf-lkjip.docx";
type Isi = Partial<CatatanRiwayat>;

/** A journal from command lines, one an hour from 08.00. */
function journal(...baris: readonly (readonly [perintah: string, content?: Isi])[]): CatatanRiwayat[] {
  return baris.map(([perintah, content], i) => ({
    waktu: `2025-02-03T${String(8 + i).padStart(2, "0")}:00:00+07:00`,
    oleh: "kasubbag",
    perintah,
    masukan: [],
    keluaran: [],
    ...content,
  }));
}

const draf = (sha256: string): Isi => ({ masukan: [{ berkas: DRAF, sha256 }] });
const masuk = (...unit: string[]): Isi => ({ unit });
const SETUJU: Isi = { keputusan: "setuju", ...draf("a1") };

const SETAHUN = [
  ["disposition"],
  ["forms", masuk("satu", "dua")],
  ["collect", masuk("satu", "dua")],
  ["draft", masuk("satu", "dua")],
  ["review", draf("a1")],
  ["submit", draf("a1")],
  ["submit", SETUJU],
  ["sign", { versi: 1 }],
  ["letter", { versi: 1 }],
  ["archive", { versi: 1 }],
] as const satisfies readonly (readonly [string, Isi?])[];

const findSelesai = (...baris: readonly (readonly [string, Isi?])[]): number[] =>
  findTahapan(journal(...baris), ["satu", "dua"], DRAF).tahap.flatMap(({ selesai }, i) =>
    selesai === null ? [] : [i + 1],
  );

describe("which line finishes which step", () => {
  it.each<[number, number[]]>([
    [0, []],
    [1, [1]],
    [2, [1, 2]],
    [3, [1, 2, 3]],
    [4, [1, 2, 3, 4]],
    [5, [1, 2, 3, 4, 5]],
    [6, [1, 2, 3, 4, 5]],
    [7, [1, 2, 3, 4, 5, 6]],
    [8, [1, 2, 3, 4, 5, 6, 7]],
    [9, [1, 2, 3, 4, 5, 6, 7]],
    [10, [1, 2, 3, 4, 5, 6, 7, 8]],
  ])("after %i lines", (n, selesai) => {
    expect(findSelesai(...SETAHUN.slice(0, n))).toEqual(selesai);
  });

  it("step 2 needs a form for every unit, in one run or several", () => {
    expect(findSelesai(["forms", masuk("satu")])).toEqual([]);
    expect(findSelesai(["forms", masuk("satu")], ["forms", masuk("dua")])).toEqual([2]);
  });

  it("step 3 needs every unit's form back, and remembers when each came", () => {
    const baris = journal(["collect", masuk("satu")], ["collect", masuk("satu", "dua")]);
    const { tahap, unitMasuk } = findTahapan(baris, ["satu", "dua"], DRAF);
    expect(tahap[2]?.selesai).toBe("2025-02-03T09:00:00+07:00");
    expect([...unitMasuk]).toEqual([
      ["satu", "2025-02-03T08:00:00+07:00"],
      ["dua", "2025-02-03T09:00:00+07:00"],
    ]);
  });

  it("step 5 is not done while a review leaves mistakes, until one leaves none or a reason passes over them", () => {
    const left = { ...draf("a1"), galat: 2 };
    const before = SETAHUN.slice(0, 4);
    expect(findSelesai(...before, ["review", left])).toEqual([1, 2, 3, 4]);
    expect(findSelesai(...before, ["review", draf("a1")], ["review", left])).toEqual([1, 2, 3, 4]);
    expect(findSelesai(...before, ["review", left], ["review", { ...draf("a2"), galat: 0 }])).toEqual([1, 2, 3, 4, 5]);
    expect(findSelesai(...before, ["review", left], ["submit", { ...draf("a1"), lewati: "mendesak" }])).toEqual([
      1, 2, 3, 4, 5,
    ]);
    const riwayat = journal(...before, ["review", left]);
    expect(findTahapan(riwayat, ["satu", "dua"], DRAF)).toMatchObject({
      wrong: 2,
      isReviewed: true,
      reviewedDraf: "a1",
    });
    expect(
      findTahapan([...riwayat, ...journal(["draft", { keluaran: [{ berkas: DRAF, sha256: "b" }] }])], [], DRAF),
    ).toMatchObject({ wrong: 0, isReviewed: false });
  });

  it("step 5 stays done where the approved draft is looked at again", () => {
    const again = ["review", { ...draf("a1"), galat: 1 }] as const;
    expect(findSelesai(...SETAHUN.slice(0, 7), again)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("archive before letter is not yet the end", () => {
    expect(findSelesai(["sign", { versi: 1 }], ["archive"])).toEqual([7]);
    expect(findSelesai(["sign", { versi: 1 }], ["archive"], ["letter"])).toEqual([7, 8]);
  });
});

describe("what opens a step again", () => {
  it("a new draft opens 5 to 8; the version stays counted", () => {
    const tahapan = findTahapan(journal(...SETAHUN, ["draft", masuk("satu", "dua")]), ["satu", "dua"], DRAF);
    expect(tahapan.tahap.map(({ selesai }) => selesai !== null)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(tahapan.tahap[4]).toMatchObject({ reopened: true, mulai: "2025-02-03T18:00:00+07:00" });
    expect([tahapan.versi, tahapan.approvedDraf]).toEqual([1, null]);
  });

  it("a returned draft opens 5 with the reason, and a review closes it", () => {
    const kembali = [
      ...SETAHUN.slice(0, 6),
      ["submit", { keputusan: "dikembalikan", alasan: "terlalu singkat" }],
    ] as const;
    const tahapan = findTahapan(journal(...kembali), ["satu", "dua"], DRAF);
    expect([tahapan.returned, tahapan.submitted, tahapan.tahap[4]?.selesai]).toEqual(["terlalu singkat", false, null]);
    expect(findTahapan(journal(...kembali, ["review", draf("a2")]), ["satu", "dua"], DRAF).returned).toBeNull();
  });

  it("a review of another draft than the approved one opens 6 to 8, of the same one nothing", () => {
    expect(findSelesai(...SETAHUN, ["review", draf("a1")])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(findSelesai(...SETAHUN, ["review", draf("a2")])).toEqual([1, 2, 3, 4, 5]);
  });
});

it("remembers why a step was taken out of turn", () => {
  const { tahap } = findTahapan(journal(["sign", { versi: 1, lewati: "Camat dinas luar" }]), [], DRAF);
  expect(tahap.map(({ lewati }) => lewati)).toEqual([null, null, null, null, null, null, "Camat dinas luar", null]);
});
