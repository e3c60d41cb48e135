import { expect, it } from "vitest";
import { asSentence, joined, withSubject } from "../../src/report/join.ts";

it.each([
  ["Menambah satu loket", "Seksi Pelayanan menambah satu loket."],
  ["mendampingi kelurahan;", "Seksi Pelayanan mendampingi kelurahan."],
  ["Tokoh masyarakat meluruskan kabar", "Tokoh masyarakat meluruskan kabar."],
  // Words that only look like an act, and names.
  ["Melalui rapat bulanan, data dilengkapi", "Melalui rapat bulanan, data dilengkapi."],
  ["Menteri Dalam Negeri menetapkan pedoman", "Menteri Dalam Negeri menetapkan pedoman."],
  ["koordinasi", "Koordinasi."],
  ["Menata ruang!\nMenambah kursi", "Seksi Pelayanan menata ruang! Menambah kursi."],
])("gives an act its subject and leaves a clause as it is: %s", (teks, kalimat) => {
  expect(withSubject("Seksi Pelayanan", teks)).toBe(kalimat);
});

it.each([
  ["Dua kelurahan berganti sekretaris", "Namun, dua kelurahan berganti sekretaris."],
  // A capital that may be that of a name stays, and so do the words.
  ["Kelurahan Rantau belum melapor", "Kelurahan Rantau belum melapor."],
  ["Pembangunan Jalan Lingkar tertunda", "Pembangunan Jalan Lingkar tertunda."],
  ["SPPT berobjek ganda.", "SPPT berobjek ganda."],
])("joins what surely begins with no name: %s", (teks, kalimat) => {
  expect(joined("Namun,", teks)).toBe(kalimat);
});

it("closes a sentence once", () => {
  expect(["a", "A.", "a?", "a…", 'kata "b."'].map(asSentence)).toEqual(["A.", "A.", "A?", "A…", 'Kata "b."']);
});
