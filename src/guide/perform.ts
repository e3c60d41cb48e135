import { BERKAS_CONFIG } from "../model/places.ts";
import { flagOf } from "../options.ts";
import { compileConfig } from "../pipeline.ts";
import { PERINTAH, type PerintahName } from "../sop.ts";
import { askQuestion, recallAnswers, type StepAnswer, showAnswer } from "./answers.ts";
import { BACK, chooseBelow } from "./choose.ts";
import { settleConflicts } from "./conflicts.ts";
import { type Guide, lineOf } from "./guide.ts";
import { provePackage } from "./package.ts";
import { QUESTIONS, type StepQuestion } from "./questions.ts";
import { APPROVED, CONFIRMED, confirmNumbers, RETURNED, recordApproval, recordReturn } from "./recorded.ts";
import { runAndShow, titleOf } from "./run-step.ts";
import { body, cut, explain, heading } from "./screen.ts";

/*
 * A step: its questions in one list with the answers of last time, what may be looked at first, and the run.
 */

const BACK_TO_STEP = { back: "Kembali ke langkah ini" };

/** What else the screen of a step offers; nothing of it is the step. */
interface Beside {
  readonly nama: string;
  readonly what: string;
  readonly argv: readonly string[];
  readonly run: (guide: Guide) => Promise<unknown>;
}

const RULES = ["review", "--daftar-aturan"];
const BESIDE: { readonly [N in PerintahName]?: readonly Beside[] } = {
  review: [
    {
      nama: "Benarkan angka tulisan tangan",
      what: "Daftarnya dahulu, lalu nomor yang benar.",
      argv: CONFIRMED,
      run: confirmNumbers,
    },
    {
      nama: "Lihat daftar aturan pemeriksaan",
      what: "Apa yang diperiksa pada draf, dan dari mana aturannya.",
      argv: RULES,
      run: (guide) => runAndShow(guide, RULES, BACK_TO_STEP),
    },
  ],
  submit: [
    {
      nama: "Catat: Camat menyetujui",
      what: "Jawaban Camat dicatat di riwayat.",
      argv: APPROVED,
      run: recordApproval,
    },
    {
      nama: "Catat: Camat mengembalikan draf",
      what: "Dengan alasannya; draf dikoreksi lagi sesudah diperbaiki.",
      argv: [...RETURNED, "ALASAN"],
      run: recordReturn,
    },
  ],
  archive: [
    {
      nama: "Periksa keutuhan sebuah paket ...",
      what: "Membuktikan bahwa paket masih sama dengan yang dibuat.",
      argv: ["archive", "--periksa"],
      run: provePackage,
    },
  ],
};

/** Asks what a step lacks, runs it and shows what came of it. Nothing is written before the person said yes. */
export async function performStep(guide: Guide, nama: PerintahName, argument: readonly string[] = []): Promise<void> {
  const row = PERINTAH.find((each) => each.nama === nama);
  const all: readonly StepQuestion[] = QUESTIONS[nama] ?? [];
  const questions = all.filter(({ when }) => when?.(guide) ?? true);
  const config = compileConfig(guide.world.readText(BERKAS_CONFIG) ?? "").nilai;
  const before = recallAnswers(guide, nama);
  const given = new Map<string, string | true>();
  for (let first = 0; ; ) {
    const argv = lineOf(guide, [nama, ...argument, ...[...given].flatMap(typeOption)]);
    const now = (kunci: string): string | true | undefined => given.get(kunci) ?? before.get(kunci);
    const besides = [...(row && "dryRun" in row.options ? [tryFirst(argv)] : []), ...(BESIDE[nama] ?? [])];
    const entries = [
      { nama: "Ya, kerjakan sekarang", keterangan: explain("Yang sudah ada dan disunting orang tidak ditimpa.", argv) },
      ...questions.map((one) => ({
        nama: `${one.nama.padEnd(24)}${cut(showAnswer(guide, one, now(one.kunci), config), 50)}`,
        keterangan: explain("Enter untuk mengubahnya.", argv),
      })),
      ...besides.map((one) => ({ nama: one.nama, keterangan: explain(one.what, one.argv) })),
      BACK,
    ];
    const chosen = await chooseBelow(guide.desk, {
      top: heading(titleOf(nama)),
      lines: body(
        ...(row === undefined ? [] : [`Hasilnya: ${row.makes.replaceAll("`", "")}.`]),
        ...(before.size > 0 ? ["Jawaban di bawah dari kali terakhir; ubah yang perlu saja."] : []),
      ),
      pesan: questions.length > 0 ? "Sudah sesuai?" : "Kerjakan?",
      entries,
      first,
    });
    if (chosen === null || chosen === entries.length - 1) return;
    if (chosen === 0) {
      const ran = await runAndShow(guide, argv);
      if (nama === "draft" && ran.kode === 0) await settleConflicts(guide, ran);
      return;
    }
    const question = questions[chosen - 1];
    if (question === undefined) await besides[chosen - 1 - questions.length]?.run(guide);
    else keep(given, question.kunci, await askQuestion(guide, nama, question, now(question.kunci), config));
    first = chosen >= questions.length ? 0 : chosen + 1;
  }
}

const typeOption = ([kunci, answer]: readonly [string, string | true]): string[] =>
  answer === true ? [`--${flagOf(kunci)}`] : [`--${flagOf(kunci)}`, answer];

function keep(given: Map<string, string | true>, kunci: string, answer: StepAnswer | undefined): void {
  if (answer === null) given.delete(kunci);
  else if (answer !== undefined) given.set(kunci, answer);
}

function tryFirst(argv: readonly string[]): Beside {
  const trial = [...argv, "--dry-run"];
  return {
    nama: "Lihat dahulu apa yang akan ditulis",
    what: "Percobaan: tidak ada yang ditulis.",
    argv: trial,
    run: (guide) => runAndShow(guide, trial, BACK_TO_STEP),
  };
}
