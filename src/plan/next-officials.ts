import { changedPejabat, changeOn, dayAfterYear, jabatanOf, lastDayOf, returnAfter, titleOfPost } from "./officials.ts";
import type { Config, Pejabat } from "./schema.ts";
import { PIMPINAN_KODE } from "./schema-officials.ts";

/*
 * Who goes into the lkjip.yaml of the next year where a change was in force at the end of this one.
 */

/** A post whose change was in force at the end of the year. */
export interface NextOfficial {
  /** Where it is written: one of the three, or a unit by its place. */
  readonly at: readonly ["pejabat", (typeof PIMPINAN_KODE)[number]] | readonly ["unit", number, "pejabat"];
  readonly title: string;
  /** Whom the change brought. */
  readonly changed: Pejabat;
  /** Whom lkjip.yaml names beside. */
  readonly named: Pejabat;
  /** The last day of the change (ISO). */
  readonly sampai: string;
  /**
   * `changed` goes into the plan of the next year where he is in office without being a substitute and the other one had the post
   * before him; one who never had it yet comes after him.
   */
  readonly stays: boolean;
}

/** All of them; of a change that goes on and ends within the next year nothing is to be settled. */
export function listNextOfficials(config: Config): NextOfficial[] {
  const last = lastDayOf(config.tahun);
  const end = lastDayOf(config.tahun + 1);
  const posts = [
    ...PIMPINAN_KODE.map((kode) => ({ at: ["pejabat", kode] as const, post: kode, named: config.pejabat[kode] })),
    ...config.unit.map((unit, i) => ({ at: ["unit", i, "pejabat"] as const, post: unit, named: unit.pejabat })),
  ];
  return posts.flatMap(({ at, post, named }): NextOfficial[] => {
    const change = changeOn(config, post, last);
    if (change === undefined || (change.sampai > last && change.sampai < end)) return [];
    const back = returnAfter(config, change);
    if (back === null) return [];
    const stays = change.status !== "plt" && back.first !== null;
    if (!stays && change.sampai > last) return [];
    const title = titleOfPost(config, change.pejabat);
    return [{ at, title, changed: changedPejabat(config, change), named, sampai: change.sampai, stays }];
  });
}

/** Whether a change is no longer needed beside those who were carried over. */
export const isSettled = (
  officials: readonly NextOfficial[],
  change: { readonly nama: unknown; readonly sampai: string },
  tahun: number,
): boolean =>
  change.sampai < dayAfterYear(tahun) ||
  officials.some(({ stays, changed, sampai }) => stays && changed.nama === change.nama && sampai === change.sampai);

/** "Camat Kanigaran: B, bukan A": who goes on, and who does not. */
export const sayNextOfficial = ({ title, changed, named, stays }: NextOfficial, tahun: number): string =>
  stays
    ? `${title}: ${changed.nama}, yang menjabat pada akhir tahun ${tahun}; ${named.nama} yang menjabat sebelumnya tidak dibawa.`
    : `${title}: ${named.nama}; masa ${jabatanOf(changed)} ${changed.nama} berakhir pada akhir tahun ${tahun}.`;
