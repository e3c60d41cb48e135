import { expect, it } from "vitest";
import { asSentence, withSubject } from "../../src/report/join.ts";

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

it("closes a sentence once", () => {
  expect(["a", "A.", "a?", "a…", 'kata "b."'].map(asSentence)).toEqual(["A.", "A.", "A?", "A…", 'Kata "b."']);
});
