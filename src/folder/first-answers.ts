import { EXIT_CODE, Henti, henti } from "../model/henti.ts";
import type { Temuan } from "../model/temuan.ts";
import {
  composeAnswers,
  type FirstQuestion,
  listFirstQuestions,
  type Objection,
} from "../plan/write/first-questions.ts";
import type { FirstAnswers } from "../plan/write/first-year.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/*
 * What `lkjip init` has to know of a new office, from options or from a person.
 */

/** Typed instead of an answer: back to the question before. */
const BACK = "<";

type Asked = Pick<ReadonlyWorld, "ask" | "interactive" | "today">;

/** What a new office says of itself: the options, and a question for each that was not given; all that is wrong at once. */
export async function readJawaban(
  world: Asked,
  options: Readonly<Record<FirstQuestion["kunci"], string | null>>,
): Promise<FirstAnswers> {
  const item = listFirstQuestions(Number(world.today().slice(0, 4)));
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
  const jawaban = new Map<FirstQuestion["kunci"], string>(given.map(({ kunci, content }) => [kunci, content.trim()]));
  for (let i = 0; i < pending.length; ) {
    const question = pending[i] as FirstQuestion;
    const content = await askOne(world, question, i > 0, jawaban.get(question.kunci));
    if (content === null) i -= 1;
    else {
      jawaban.set(question.kunci, content);
      i += 1;
    }
  }
  return composeAnswers((kunci) => jawaban.get(kunci) ?? "");
}

/** The answer to one question, that of before offered again; null to go back to the one before. */
async function askOne(
  world: Asked,
  { pesan, contoh, builtin, periksa }: FirstQuestion,
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

function missingAnswer(pending: readonly FirstQuestion[]): Error {
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
