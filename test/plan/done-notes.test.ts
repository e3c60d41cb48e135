import { expect, it } from "vitest";
import { readPlain } from "../../src/plan/read.ts";
import { reminderOf, withoutPaguNotes, withoutReminders } from "../../src/plan/write/done-notes.ts";

/* Notes of `init --dari` and `plan --benar` that say nothing any more once what they ask for is done. */

it.each<[string, string, string]>([
  ["alone", "  pagu: 12500000 # GANTI pagu 2025 (tahun 2024: 10.000)", "  pagu: 12500000"],
  ["beside a note of the office", "pagu: 5 # DPA hal. 3; GANTI pagu 2025 (tahun 2024: 7)", "pagu: 5 # DPA hal. 3"],
  ["at the end of a Windows line", "  - pagu: 5 # GANTI pagu 2025 (tahun 2024: 7)\r", "  - pagu: 5\r"],
  ["that its 0 is meant", "pagu: 5  # memang 0", "pagu: 5"],
  ["both", "pagu: 5 # memang 0; GANTI pagu 2025 (tahun 2024: 0); DAU", "pagu: 5 # DAU"],
  ["in a row of one line", '- { uraian: "Lomba #1", pagu: 5 }  # memang 0', '- { uraian: "Lomba #1", pagu: 5 }'],
  ["a note that only begins so", "pagu: 5 # memang 0 tahun lalu", "pagu: 5 # memang 0 tahun lalu"],
  ["no note of ours", "pagu: 5 # GANTI bendahara", "pagu: 5 # GANTI bendahara"],
  ["no note", "pagu: 5", "pagu: 5"],
  ["another key", "uraian: x # GANTI pagu 2025 (tahun 2024: 7)", "uraian: x # GANTI pagu 2025 (tahun 2024: 7)"],
])("a pagu that was filled in loses the note that it waits: %s", (_, line, expected) => {
  expect(withoutPaguNotes(`a: 1\n${line}\nb: 2`, [2])).toBe(`a: 1\n${expected}\nb: 2`);
  expect(withoutPaguNotes(`a: 1\n${line}\nb: 2`, [])).toBe(`a: 1\n${line}\nb: 2`);
});

const LISTS = `tahun: 2025
profil:
  # dari BPS
  # periksa: ganti angka wilayah bila berubah pada tahun 2025
  - nama: Luas
sdm:
  - judul: x
inovasi:
  # dari tahun 2024; periksa: hapus yang tidak berjalan lagi
  - nama: Loket
`;

it("knows what a line above a list asks for, and takes it away alone", () => {
  const lokasi = readPlain(LISTS, "lkjip.yaml")?.lokasi;
  if (lokasi === undefined) throw new Error("not readable");
  expect(["profil", "sdm", "inovasi", "lhe_tahun_lalu"].map((kunci) => reminderOf(LISTS, lokasi, kunci))).toEqual([
    "periksa: ganti angka wilayah bila berubah pada tahun 2025",
    null,
    "dari tahun 2024; periksa: hapus yang tidak berjalan lagi",
    null,
  ]);
  expect(withoutReminders(LISTS, lokasi, ["profil", "sdm"])).toBe(
    LISTS.replace("  # periksa: ganti angka wilayah bila berubah pada tahun 2025\n", ""),
  );
});
