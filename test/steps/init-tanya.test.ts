import { describe, expect, it } from "vitest";
import { readJawaban } from "../../src/folder/first-answers.ts";

/*
 * The questions of `lkjip init` at a terminal: what is no answer is asked again, and one can go back.
 */

const NONE = { nama: null, pemda: null, tempat: null, tahun: null, camat: null, kelurahan: null };

/** Answers one question after the other; a wrong answer is given again until it is taken, as at a terminal. */
async function jawab(answers: readonly string[], given: Partial<Record<keyof typeof NONE, string>> = {}) {
  const left = [...answers];
  const asked: string[] = [];
  const refused: string[] = [];
  const result = await readJawaban(
    {
      interactive: true,
      today: () => "2025-01-10",
      ask: async ({ pesan, builtin, periksa }) => {
        asked.push(`${pesan.split(" (")[0]}${builtin === undefined ? "" : ` [${builtin}]`}`);
        for (;;) {
          const answer = left.shift() ?? builtin ?? "";
          const wrong = periksa?.(answer) ?? null;
          if (wrong === null) return answer;
          refused.push(wrong);
        }
      },
    },
    { ...NONE, ...given },
  );
  return { result, asked, refused };
}

describe("the questions of init", () => {
  it("go back to the one before, with the answer that was given there", async () => {
    const { result, asked } = await jawab([
      ...[
        "Kecamatan Songon",
        "<",
        "Kecamatan Songgon",
        "Pemerintah Kabupaten Banyuwangi",
        "Songgon",
        "2024",
        "BUDI",
        "",
      ],
    ]);
    expect(asked.slice(0, 4)).toEqual([
      "Nama instansi",
      "Nama pemerintah daerah",
      "Nama instansi [Kecamatan Songon]",
      "Nama pemerintah daerah",
    ]);
    expect(result).toEqual({
      nama: "Kecamatan Songgon",
      pemda: "Pemerintah Kabupaten Banyuwangi",
      tempat: "Songgon",
      tahun: 2024,
      camat: "BUDI",
      kelurahan: [],
    });
  });
  it("cannot go back before the first, and pass over what the options say", async () => {
    const { asked, refused } = await jawab(["<", "Kecamatan Songgon", "Songgon", "<", "Songgon", "BUDI", "-"], {
      pemda: "Pemerintah Kota Kediri",
      tahun: "2024",
    });
    expect(refused).toEqual(["Ini bukan nama."]);
    expect(asked).toEqual([
      "Nama instansi",
      "Tempat surat ditandatangani",
      "Nama Camat dengan gelar",
      "Tempat surat ditandatangani [Songgon]",
      "Nama Camat dengan gelar",
      "Nama kelurahan, dipisah koma; kosongkan bila semuanya desa",
    ]);
  });
  it.each([
    ["nama", "Banyuwangi", 'Namanya belum lengkap. Maksudnya "Kecamatan Banyuwangi"?'],
    ["pemda", "123", "Ini bukan nama."],
    ["tempat", "-", "Ini bukan nama."],
    ["camat", "1978", "Ini bukan nama."],
    ["kelurahan", "Satu, 2", '"2" bukan nama kelurahan.'],
  ])("refuse for %s: %s", async (kunci, answer, pesan) => {
    await expect(
      readJawaban({ interactive: false, today: () => "2025-01-10", ask: async () => "" }, { ...NONE, [kunci]: answer }),
    ).rejects.toMatchObject({
      temuan: [{ nama: "jawaban-salah", pesan: `Isi --${kunci} "${answer}" tidak dapat dipakai. ${pesan}` }],
    });
  });
});
