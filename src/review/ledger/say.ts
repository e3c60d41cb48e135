import { formatAngka } from "../../model/format.ts";
import { clip } from "../../model/text.ts";
import type { OpenSentence } from "./confirm.ts";
import type { AngkaEntry } from "./entry.ts";

/*
 * The ledger in words: a line each on the screen, plain data for other programs.
 */

/** So many sentences are listed; who has more has pasted something that is no report, such as a table of the whole region. */
const MOST_LISTED = 300;

/** The sentences that are listed, and what is said of those that are not; null where all are. */
export const listed = (
  open: readonly OpenSentence[],
): { readonly shown: readonly OpenSentence[]; readonly rest: string | null } => ({
  shown: open.slice(0, MOST_LISTED),
  rest:
    open.length <= MOST_LISTED
      ? null
      : `dan ${formatAngka(open.length - MOST_LISTED)} kalimat lain yang belum cocok dengan data; selesaikan dahulu yang di atas, lalu: lkjip review`,
});

/** The list of what waits to be confirmed, a line each below what to do with it; empty where nothing waits. */
export function formatOpen(open: readonly OpenSentence[]): string {
  if (open.length === 0) return "";
  const { shown, rest } = listed(open);
  const head = "Menunggu dibenarkan, menurut nomornya (lkjip review --benar NOMOR):";
  return [head, ...shown.map(formatSentence), ...(rest === null ? [] : [`… ${rest}`]), ""].join("\n");
}

function formatSentence({ nomor, kalimat, entries }: OpenSentence): string {
  const wrong = entries.filter(({ keadaan }) => keadaan === "bertentangan");
  const [state, list] = wrong.length > 0 ? ["Bertentangan", wrong] : ["Belum cocok", entries];
  return `${nomor}. ${state}: ${list.map(({ teks }) => teks).join("; ")} | "${clip(kalimat, 100)}" | ${entries[0]?.tempat.bagian ?? ""}`;
}

/** How many entries of what people wrote stand how. */
export function formatTally(ledger: readonly AngkaEntry[]): string {
  const own = ledger.filter(({ inControl }) => !inControl);
  const count = (keadaan: AngkaEntry["keadaan"]): number => own.filter((each) => each.keadaan === keadaan).length;
  return `Angka dari tangan: ${count("cocok")} cocok, ${count("belum_cocok")} belum cocok, ${count("bertentangan")} bertentangan, ${count("dibenarkan")} dibenarkan.`;
}

/** An entry as `review --json` prints it. */
export const toPlain = ({ tempat, kalimat, teks, jenis, keadaan, arti, nilai }: AngkaEntry) => ({
  letak: [tempat.bagian, tempat.letak].filter((each) => each !== "").join(" › "),
  kalimat,
  teks,
  jenis,
  keadaan,
  arti,
  nilai,
});
