/** Blanks that are no single space between words. */
const UNTIDY = /[^\S ]| {2}|^ | $/;

/** How names are compared: lower case, single spaces. */
export const normalize = (text: string): string => {
  const lower = text.toLowerCase();
  return UNTIDY.test(lower) ? lower.replace(/\s+/g, " ").trim() : lower;
};

/** A text cut to so many characters, the last of them an ellipsis. */
export const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** The same for what people read word by word: no sign is cut in two, no blank stands before the ellipsis. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  // No sign takes more than two: the rest of a very long text need not be taken apart.
  const signs = [...text.slice(0, 2 * length + 1)];
  if (signs.length <= length) return text;
  return `${signs
    .slice(0, length - 1)
    .join("")
    .trimEnd()}…`;
}
