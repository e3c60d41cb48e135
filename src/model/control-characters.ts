/*
 * Characters that steer a screen or turn the order of letters: in the name of a file, a sheet or a cell they could hide or
 * forge what people read.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** The same text with each such character replaced by one visible sign of the same width; line ends and tabs stay. */
export function showControl(teks: string): string {
  return teks.replace(CONTROL, (letter) => {
    const kode = letter.charCodeAt(0);
    if (kode < 0x20) return String.fromCharCode(0x2400 + kode);
    return kode === 0x7f ? "\u2421" : "\ufffd";
  });
}

/** The same on one line: a name with a line end cannot begin a line of its own. */
export const showInline = (teks: string): string => showControl(teks.replace(/\r?\n/g, "\u2424"));

/** JSON of a value in which such characters stand as escapes, so that nothing is lost and nothing steers the screen. */
export function formatJson(nilai: unknown): string {
  return JSON.stringify(nilai, null, 2).replace(
    CONTROL,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The colours of our own that may pass to a screen: bold, red, yellow, cyan, and their ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const COLOUR = /(\x1b\[(?:1|22|31|33|36|39)m)/;

/** What may go to the terminal; `colour`: with the colours of our own. */
export const showScreen = (teks: string, colour: boolean): string =>
  colour
    ? teks
        .split(COLOUR)
        .map((bagian, i) => (i % 2 === 1 ? bagian : showControl(bagian)))
        .join("")
    : showControl(teks);
