import { groupBy } from "../../model/group.ts";
import { oncePer } from "../../model/recent.ts";
import { hasChanges, jabatanOf, listTenures, postOf, type Tenure } from "../../plan/officials.ts";
import type { Config, Pejabat, Unit } from "../../plan/schema.ts";
import { PIMPINAN_KODE } from "../../plan/schema-officials.ts";
import { postsOf } from "./people.ts";

type KnownPost = (typeof PIMPINAN_KODE)[number] | Unit;

/** A post that changed, and who had it when. */
export interface ChangedPost {
  /** More than one where a unit that one of the three heads names another head than he is. */
  readonly of: readonly KnownPost[];
  readonly written: ReadonlySet<string>;
  readonly title: string;
  readonly tenures: readonly Tenure[];
}

export const listOf = (config: Config): KnownPost[] => [...PIMPINAN_KODE, ...config.unit];

export const changedPosts = oncePer((config: Config): readonly ChangedPost[] => {
  const changed = listOf(config).filter((each) => hasChanges(config, each));
  return [...groupBy(changed, (each) => postOf(config, each)).values()].flatMap((of): ChangedPost[] => {
    const tenures = of.flatMap((each) => listTenures(config, each));
    const titles = tenures.map(({ pejabat }) => titleOf(pejabat));
    const written = new Set(tenures.flatMap(({ pejabat }) => postsOf({ ...pejabat, jabatan: titleOf(pejabat) })));
    return titles[0] === undefined ? [] : [{ of, written, title: titles[0], tenures }];
  });
});

export const titleOf = (pejabat: Pejabat): string => jabatanOf(pejabat).replace(/^(?:Plt|Plh|Pj)\. /, "");

/** How many posts are written so. */
export const countPosts = (config: Config, written: string): number =>
  new Set(
    [...PIMPINAN_KODE.map((of) => ({ of, pejabat: config.pejabat[of] })), ...config.unit.map((of) => ({ of, ...of }))]
      .filter(({ pejabat }) => postsOf({ ...pejabat, jabatan: titleOf(pejabat) }).includes(written))
      .map(({ of }) => postOf(config, of)),
  ).size;
