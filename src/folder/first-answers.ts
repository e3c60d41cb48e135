import { EXIT_CODE, Henti, henti } from "../model/henti.ts";
import { suggestInstansi, suggestPemda } from "../model/suggestion.ts";
import type { Temuan } from "../model/temuan.ts";
import type { FirstAnswers } from "../plan/write/first-year.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/*
 * What `lkjip init` has to know of a new office, from options or from a person.
 */

interface InitQuestion {
  readonly kunci: "nama" | "pemda" | "tempat" | "tahun" | "camat" | "kelurahan";
  readonly pesan: string;
  readonly contoh: string;
  readonly builtin?: string;
  /** What is wrong with an answer and what to write instead, or null. */
  readonly periksa: (jawaban: string) => Objection | null;
}

interface Objection {
  readonly pesan: string;
  readonly example: string;
}

const emptyObjection = (jawaban: string, example: string): Objection | null =>
  jawaban.trim() === "" ? { pesan: "Tidak boleh kosong.", example } : null;

/** What is no name: empty, or without two letters beside each other, such as a number or a sign. */
const noNameObjection = (jawaban: string, example: string): Objection | null =>
  emptyObjection(jawaban, example) ?? (/\p{L}{2}/u.test(jawaban) ? null : { pesan: "Ini bukan nama.", example });

/** A name that does not say what it is: what may be meant is offered, never filled in. */
function namaObjection(
  suggest: (nama: string) => readonly string[],
  example: string,
): (jawaban: string) => Objection | null {
  return (jawaban) => {
    const [first, ...lain] = jawaban.trim() === "" ? [] : suggest(jawaban);
    if (first === undefined || noNameObjection(jawaban, example) !== null) return noNameObjection(jawaban, example);
    const offer = [first, ...lain].map((nama) => `"${nama}"`).join(" atau ");
    return { pesan: `Namanya belum lengkap. Maksudnya ${offer}?`, example: first };
  };
}

/** What a new office must say; asked for on a terminal, otherwise given as options of the same names. */
function listItem(world: Asked): readonly InitQuestion[] {
  const required = (kunci: InitQuestion["kunci"], pesan: string, contoh: string): InitQuestion => ({
    kunci,
    pesan,
    contoh,
    periksa: (jawaban) => noNameObjection(jawaban, contoh),
  });
  const [nama, pemda] = ["Kecamatan Kanigaran", "Pemerintah Kota Probolinggo"];
  return [
    { ...required("nama", "Nama instansi", nama), periksa: namaObjection(suggestInstansi, nama) },
    { ...required("pemda", "Nama pemerintah daerah", pemda), periksa: namaObjection(suggestPemda, pemda) },
    required("tempat", "Tempat surat ditandatangani", "Probolinggo"),
    {
      kunci: "tahun",
      pesan: "Tahun laporan",
      contoh: "2024",
      builtin: String(Number(world.today().slice(0, 4)) - 1),
      periksa: (jawaban) =>
        /^20\d\d$/.test(jawaban.trim())
          ? null
          : { pesan: "Tulis tahunnya dengan empat angka, misalnya 2024.", example: "2024" },
    },
    required("camat", "Nama Camat dengan gelar", "AGUS RIANTO, S.STP., M.Si."),
    {
      kunci: "kelurahan",
      pesan: "Nama kelurahan, dipisah koma; kosongkan bila semuanya desa",
      contoh: "Kanigaran, Sukoharjo",
      periksa: (jawaban) => {
        const wrong = readKelurahan(jawaban).find((nama) => noNameObjection(nama, nama) !== null);
        return wrong === undefined
          ? null
          : { pesan: `"${wrong}" bukan nama kelurahan.`, example: "Kanigaran, Sukoharjo" };
      },
    },
  ];
}

/** Typed instead of an answer: back to the question before. */
const BACK = "<";

type Asked = Pick<ReadonlyWorld, "ask" | "interactive" | "today">;

/** What a new office says of itself: the options, and a question for each that was not given; all that is wrong at once. */
export async function readJawaban(
  world: Asked,
  options: Readonly<Record<InitQuestion["kunci"], string | null>>,
): Promise<FirstAnswers> {
  const item = listItem(world);
  const given = item.flatMap((one) => {
    const content = options[one.kunci];
    return content === null ? [] : [{ ...one, content, wrong: one.periksa(content) }];
  });
  const wrong = given.flatMap(({ kunci, content, wrong }) =>
    wrong === null ? [] : [wrongTemuan(kunci, content, wrong)],
  );
  if (wrong.length > 0) throw new Henti(EXIT_CODE.salahPakai, wrong);
  const pending = item.filter(({ kunci }) => given.every((one) => one.kunci !== kunci));
  if (pending.length > 0 && !world.interactive) throw missingAnswer(pending);
  const jawaban = new Map<InitQuestion["kunci"], string>(given.map(({ kunci, content }) => [kunci, content.trim()]));
  for (let i = 0; i < pending.length; ) {
    const question = pending[i] as InitQuestion;
    const content = await askOne(world, question, i > 0, jawaban.get(question.kunci));
    if (content === null) i -= 1;
    else {
      jawaban.set(question.kunci, content);
      i += 1;
    }
  }
  const get = (kunci: InitQuestion["kunci"]): string => jawaban.get(kunci) ?? "";
  return {
    nama: get("nama"),
    pemda: get("pemda"),
    tempat: get("tempat"),
    tahun: Number(get("tahun")),
    camat: get("camat"),
    kelurahan: readKelurahan(get("kelurahan")),
  };
}

/** The answer to one question, that of before offered again; null to go back to the one before. */
async function askOne(
  world: Asked,
  { pesan, contoh, builtin, periksa }: InitQuestion,
  canGoBack: boolean,
  earlier: string | undefined,
): Promise<string | null> {
  const start = earlier ?? builtin;
  const content = await world.ask({
    pesan: `${pesan} (misalnya ${contoh}${canGoBack ? `; ${BACK} untuk kembali` : ""})`,
    periksa: (teks) => (canGoBack && teks.trim() === BACK ? null : (periksa(teks)?.pesan ?? null)),
    ...(start ? { builtin: start } : {}),
  });
  return canGoBack && content.trim() === BACK ? null : content.trim();
}

/** Names between commas; none for an empty answer, a dash, or the word for none. */
const readKelurahan = (jawaban: string): string[] =>
  jawaban
    .split(",")
    .map((nama) => nama.trim())
    .filter((nama) => !/^(?:[-–—]*|tidak ada|nihil)$/i.test(nama));

function missingAnswer(pending: readonly InitQuestion[]): Error {
  const without = pending.some(({ kunci }) => kunci === "kelurahan")
    ? '. Kecamatan yang semuanya desa: --kelurahan "-"'
    : "";
  return henti(EXIT_CODE.salahPakai, {
    nama: "jawaban-kurang",
    pesan: `Tidak ada terminal untuk bertanya, dan opsi ini belum diisi: ${pending.map((b) => `--${b.kunci}`).join(", ")}.`,
    perbaikan: `tulis opsinya, misalnya: lkjip init ${pending.map((b) => `--${b.kunci} "${b.contoh}"`).join(" ")}${without}`,
  });
}

const wrongTemuan = (kunci: string, content: string, { pesan, example }: Objection): Temuan => ({
  tingkat: "galat",
  nama: "jawaban-salah",
  pesan: `Isi --${kunci} "${content}" tidak dapat dipakai. ${pesan}`,
  perbaikan: `tulis misalnya: --${kunci} "${example}"`,
});
