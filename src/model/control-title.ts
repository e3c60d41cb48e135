/** Where the title of a control begins to say its key, for programs that drop tags: "Capaian [lk:S1.1.capaian]". */
const START = "[lk:";

/** The key at the end of a control's title; undefined where there is none. A key may hold brackets of its own. */
export function keyOfTitle(title: string): string | undefined {
  const at = title.indexOf(START);
  if (at === -1 || !title.endsWith("]")) return undefined;
  return title.slice(at + START.length, -1) || undefined;
}
