import { describe, expect, it } from "vitest";
import { findUjung, formatCatatan, readRiwayat } from "../../src/journal/read.ts";
import type { CatatanRiwayat } from "../../src/journal/riwayat.ts";
import { findLastSidik } from "../../src/journal/riwayat.ts";

const catatan = (perintah: string, berkas: string, sha256: string): CatatanRiwayat => ({
  waktu: "2025-02-03T08:00:00+07:00",
  oleh: "kasubbag",
  perintah,
  masukan: [],
  keluaran: [{ berkas, sha256 }],
});

function journal(...list: CatatanRiwayat[]): string {
  return list.reduce((teks, baru) => `${teks}${formatCatatan(baru, teks)}\n`, "");
}

const append = (teks: string, baru: CatatanRiwayat): string => `${teks}${formatCatatan(baru, teks)}\n`;

const FULL = journal(
  catatan("forms", "2-formulir/tapem.xlsx", "a1"),
  catatan("draft", "4-draf/draf-lkjip.docx", "b1"),
  catatan("draft", "4-draf/draf-lkjip.docx", "b2"),
);

describe("journal", () => {
  it("reads back what was written, in order", () => {
    const { nilai, temuan } = readRiwayat(FULL, "riwayat.jsonl");
    expect(nilai.map((c) => c.perintah)).toEqual(["forms", "draft", "draft"]);
    expect(temuan).toEqual([]);
  });

  it("knows the hash a file had when lkjip last made it", () => {
    const { nilai } = readRiwayat(FULL, "riwayat.jsonl");
    expect(findLastSidik(nilai, "4-draf/draf-lkjip.docx")).toBe("b2");
    expect(findLastSidik(nilai, "8-pengiriman/surat-pengantar.docx")).toBeNull();
  });

  it("finds a change of any single character", () => {
    for (let i = 0; i < FULL.length; i++) {
      if (FULL[i] === "\n") continue;
      const changed = FULL.slice(0, i) + (FULL[i] === "x" ? "y" : "x") + FULL.slice(i + 1);
      expect(readRiwayat(changed, "riwayat.jsonl").temuan.length, `character ${i}`).toBeGreaterThan(0);
    }
  });

  it("finds a deleted line", () => {
    const [first, , third] = FULL.split("\n");
    const { temuan } = readRiwayat(`${first}\n${third}\n`, ".lkjip/riwayat.jsonl");
    expect(temuan).toEqual([
      {
        tingkat: "peringatan",
        nama: "riwayat-diubah",
        berkas: ".lkjip/riwayat.jsonl",
        baris: 2,
        pesan:
          "Baris riwayat ini atau baris sebelumnya tidak lagi seperti ditulis lkjip: pernah diubah, dihapus, atau disisipi.",
        perbaikan:
          "kembalikan berkas riwayat dari cadangan komputer, misalnya salinan kemarin; isinya tidak untuk disunting.",
      },
    ]);
  });

  it("passes over a line that is no JSON, and says so", () => {
    const { nilai, temuan } = readRiwayat(`${FULL}tidak jelas\n`, ".lkjip/riwayat.jsonl");
    expect(nilai).toHaveLength(3);
    expect(temuan.map((t) => [t.nama, t.baris])).toEqual([["riwayat-rusak", 4]]);
  });

  it.each([
    [
      "in its middle",
      '{"waktu":"2025-02-03T08:00:00+07:00","oleh":"kasubbag","perintah":"sign","masukan":[{"ber',
      "Baris riwayat ini terpotong di tengah penulisan, jadi tidak diperhitungkan (lkjip sign, 3 Februari 2025 pukul 08.00).",
      ", misalnya: lkjip sign",
    ],
    [
      "before it said what it was",
      '{"waktu":"2025-02',
      "Baris riwayat ini terpotong di tengah penulisan, jadi tidak diperhitungkan.",
      ".",
    ],
  ])("says which line was cut off %s, and reads what follows", (_, cut, pesan, example) => {
    const { nilai, temuan } = readRiwayat(append(`${FULL}${cut}\n`, catatan("letter", "x", "c1")), "riwayat.jsonl");
    expect(nilai.map((c) => c.perintah)).toEqual(["forms", "draft", "draft", "letter"]);
    expect(temuan).toEqual([
      {
        tingkat: "peringatan",
        nama: "riwayat-terpotong",
        berkas: "riwayat.jsonl",
        baris: 4,
        pesan,
        perbaikan: `lihat apakah pekerjaan itu tercatat lagi sesudahnya; bila belum, ulangi perintahnya${example}`,
      },
    ]);
  });

  it("holds what follows a cut line to the lines before it", () => {
    const cut = append(`${FULL}{"waktu":"2025\n`, catatan("letter", "x", "c1"));
    for (const changed of [cut.replace('"b1"', '"bx"'), cut.replace('{"waktu":"2025\n', '{"waktu":"2026\n')])
      expect(readRiwayat(changed, "riwayat.jsonl").temuan.map(({ nama }) => nama)).toContain("riwayat-diubah");
  });

  it.each([
    [
      "nothing, where it goes on from there",
      FULL,
      findUjung(journal(catatan("forms", "2-formulir/tapem.xlsx", "a1"))),
      [],
    ],
    [
      "the lines that were taken away from its end",
      FULL.split("\n").slice(0, 2).join("\n"),
      findUjung(FULL),
      [
        [
          "riwayat-kurang",
          2,
          "Riwayat ini berisi 2 baris, padahal lkjip sudah menulis 3 baris: baris terakhirnya hilang.",
        ],
      ],
    ],
    [
      "all of it gone",
      "",
      findUjung(FULL),
      [
        [
          "riwayat-kurang",
          1,
          "Riwayat ini berisi 0 baris, padahal lkjip sudah menulis 3 baris: baris terakhirnya hilang.",
        ],
      ],
    ],
    [
      "a chain that was made anew",
      journal(catatan("forms", "lain.xlsx", "a1"), catatan("draft", "x", "b1"), catatan("draft", "x", "b2")),
      findUjung(FULL),
      [["riwayat-ditulis-ulang", 3, "Baris riwayat ini bukan yang ditulis lkjip: riwayat pernah ditulis ulang."]],
    ],
  ])("finds by its noted end: %s", (_, teks, ujung, expected) => {
    const { temuan } = readRiwayat(teks, "riwayat.jsonl", ujung);
    expect(temuan.map((t) => [t.nama, t.baris, t.pesan])).toEqual(expected);
  });

  it.each([
    ["a file without a name", '{"waktu":"x","oleh":"y","perintah":"sign","masukan":[{}],"keluaran":[]}'],
    ["no list of files", '{"waktu":"x","oleh":"y","perintah":"sign","keluaran":[]}'],
    ["a reason that is no text", '{"waktu":"x","oleh":"y","perintah":"sign","masukan":[],"keluaran":[],"alasan":1}'],
    [
      "a version that is no number",
      '{"waktu":"x","oleh":"y","perintah":"sign","masukan":[],"keluaran":[],"versi":"1"}',
    ],
    ["a unit that is no text", '{"waktu":"x","oleh":"y","perintah":"draft","masukan":[],"keluaran":[],"unit":[1]}'],
  ])("passes over a line with %s", (_, line) => {
    const { nilai, temuan } = readRiwayat(`${FULL}${line}\n`, ".lkjip/riwayat.jsonl");
    expect(nilai).toHaveLength(3);
    expect(temuan.map((t) => t.nama)).toEqual(["riwayat-rusak"]);
  });
});

it("names the first damaged lines one by one, and how many are left", () => {
  const { temuan } = readRiwayat("{{{\n".repeat(70_000), ".lkjip/riwayat.jsonl");
  expect(temuan).toHaveLength(51);
  expect(temuan.at(-1)).toEqual({
    tingkat: "peringatan",
    nama: "riwayat-rusak-lainnya",
    berkas: ".lkjip/riwayat.jsonl",
    baris: 50,
    pesan: "Sesudah baris ini masih ada 69.950 baris riwayat yang rusak atau tidak sesuai.",
    perbaikan: "kembalikan berkas riwayat dari cadangan komputer, misalnya salinan kemarin",
  });
});
