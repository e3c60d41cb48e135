import { input } from "@inquirer/prompts";

/** A question to a person at a terminal. */
export interface Pertanyaan {
  readonly pesan: string;
  readonly bawaan?: string;
  /** Returns what is wrong with the answer, or null. */
  readonly periksa?: (jawaban: string) => string | null;
}

/** Asks a person at the terminal. A module of its own: loaded late, it brings only the prompts that it names. */
export async function askPerson({ pesan, bawaan, periksa }: Pertanyaan): Promise<string> {
  return input({
    message: pesan,
    ...(bawaan === undefined ? {} : { default: bawaan }),
    validate: (jawaban) => periksa?.(jawaban) ?? true,
  });
}
