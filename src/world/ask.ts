import { input } from "@inquirer/prompts";

/** A question to a person at a terminal. */
export interface Question {
  readonly pesan: string;
  readonly builtin?: string;
  /** Returns what is wrong with the answer, or null. */
  readonly periksa?: (jawaban: string) => string | null;
}

/** Asks a person at the terminal. A module of its own: loaded late, it brings only the prompts that it names. */
export async function askPerson({ pesan, builtin, periksa }: Question): Promise<string> {
  return input({
    message: pesan,
    ...(builtin === undefined ? {} : { default: builtin }),
    validate: (jawaban) => periksa?.(jawaban) ?? true,
  });
}
