import type { Temuan } from "../../model/temuan.ts";
import { parseAddress } from "../../xlsx/address.ts";

/** More findings of one name in one file than this say nothing new. */
const ALIKE_LIMIT = 60;

/** Findings in the order of file, sheet, row and column; a finding about the whole comes before its parts. */
export function tidyTemuan(temuan: readonly Temuan[]): Temuan[] {
  const keyed = limitTemuan(temuan).map((t) => ({ t, sel: parseAddress(t.sel ?? "") }));
  return keyed
    .sort(
      (a, b) =>
        compare(a.t.berkas ?? "\uffff", b.t.berkas ?? "\uffff") ||
        compare(a.t.lembar ?? "", b.t.lembar ?? "") ||
        (a.sel?.baris ?? 0) - (b.sel?.baris ?? 0) ||
        (a.sel?.kolom ?? 0) - (b.sel?.kolom ?? 0),
    )
    .map(({ t }) => t);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Keeps the first findings of each name in each file and says how many more there are. */
function limitTemuan(temuan: readonly Temuan[]): Temuan[] {
  const counts = new Map<string, { count: number; last: Temuan }>();
  const kept = temuan.filter((t) => {
    const key = `${t.nama}\n${t.berkas ?? ""}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { count, last: t });
    return count <= ALIKE_LIMIT;
  });
  const more = [...counts.values()].filter(({ count }) => count > ALIKE_LIMIT);
  return [...kept, ...more.map(({ count, last }) => explainMore(last, count - ALIKE_LIMIT))];
}

function explainMore({ tingkat, nama, berkas, perbaikan }: Temuan, count: number): Temuan {
  return {
    tingkat,
    nama,
    ...(berkas === undefined ? {} : { berkas }),
    pesan: `Masih ada ${count} temuan serupa di berkas ini yang tidak dicantumkan.`,
    perbaikan,
  };
}
