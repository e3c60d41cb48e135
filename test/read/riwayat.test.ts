import { describe, expect, it } from "vitest";
import type { CatatanRiwayat } from "../../src/model/riwayat.ts";
import { findSidikTerakhir } from "../../src/model/riwayat.ts";
import { formatCatatan, readRiwayat } from "../../src/read/riwayat.ts";

const catatan = (perintah: string, berkas: string, sha256: string): CatatanRiwayat => ({
  waktu: "2025-02-03T08:00:00+07:00",
  oleh: "kasubbag",
  perintah,
  masukan: [],
  keluaran: [{ berkas, sha256 }],
});

function journal(...daftar: CatatanRiwayat[]): string {
  return daftar.reduce((teks, baru) => `${teks}${formatCatatan(baru, teks)}\n`, "");
}

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
    expect(findSidikTerakhir(nilai, "4-draf/draf-lkjip.docx")).toBe("b2");
    expect(findSidikTerakhir(nilai, "8-pengiriman/surat-pengantar.docx")).toBeNull();
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
