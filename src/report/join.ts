/*
 * The words of a unit as part of a sentence. What a unit wrote in its form is a clause ("Loket layanan ditata ulang") or an
 * act without its subject ("Menambah loket"): the act gets the unit as its subject, the clause a word that joins it. Its
 * first letter goes down only where that letter surely is no name; where that is not sure, the words stand as they are.
 */

/** A text as one or several sentences: a capital first, no line ends within, a full stop at the end. */
export const asSentence = (teks: string): string => closed(teks).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function closed(teks: string): string {
  const bare = teks.replace(/\s+/g, " ").trim();
  return /[.!?…]["”)]?$/.test(bare) ? bare : `${bare.replace(/[;,:]$/, "")}.`;
}

/** An act: an active verb that begins a text. Words that only look like one are left out. */
const VERB = /^[Mm]e(?:m|n|ng|ny|l|r|w|y)\p{Ll}{3,}$/u;
const NO_VERB =
  /^(?:menteri|menara|mental|mentah|menit|menu|menantu|mengapa|mengenai|menurut|menjelang|mengingat|menuju|melalui|melati|melayu|meriam|merah|merek|merpati|member|memori|memo|memang|menjadi|merupakan|meski|meskipun|mewah|merata|meningkat|menurun|membaik|memburuk|melambat|meluas|menyusut|meningkatnya|menurunnya)$/i;

/** An act with who did it before it: "Menambah loket" is "Seksi Pelayanan menambah loket."; another text as it stands. */
export function withSubject(siapa: string, teks: string): string {
  return isAct(teks) ? `${siapa} ${closed(lowerFirst(teks.trim()))}` : asSentence(teks);
}

/** Whether a text begins with an act. */
export function isAct(teks: string): boolean {
  const [first = ""] = teks.trim().split(/\s+/);
  return VERB.test(first) && !NO_VERB.test(first);
}

/** An act as it goes on within a sentence, without its full stop; another text as it stands. */
export const within = (teks: string): string => {
  const bare = teks.trim().replace(/\.$/, "");
  return isAct(bare) ? lowerFirst(bare) : bare;
};

const lowerFirst = (teks: string): string => teks.replace(/^./u, (letter) => letter.toLowerCase());
