import { INDIVIDU } from "../documents/individu.ts";
import type { StatusUnit } from "../form/kinerja.ts";
import type { IndividuPapan } from "../journal/papan.ts";
import type { Result } from "../pipeline.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";
import { readJournal } from "./journal.ts";
import { digestOf } from "./readiness.ts";

/*
 * Which Laporan Kinerja Individu show what the data say now.
 */

/** Where the report of a unit's official lies. */
export const individuBerkas = (unit: string): string => `${INDIVIDU.folder}/${unit}.docx`;

/** sha256 of all that the data put into the report of a unit, whatever the day on which it is made. */
export function digestIndividu({ config, data, pengukuran }: Result, unit: string): string {
  const day = { tanggal: null, hari: `${config.tahun}-12-31` };
  return sha256(JSON.stringify(INDIVIDU.compose(config, data, pengukuran, { unit, ...day })));
}

/** What the data put into a report when it was last looked at, and the digest of all data then. */
interface MadeIndividu {
  readonly digest: string;
  readonly data: string | undefined;
}

/** What the journal says that each report shows; of reports from before this was noted it says nothing. */
export const readMadeIndividu = (world: ReadonlyWorld): ReadonlyMap<string, MadeIndividu> =>
  new Map(
    readJournal(world).nilai.flatMap(({ individu = {}, data }) =>
      Object.entries(individu).map(([unit, digest]) => [unit, { digest, data }] as const),
    ),
  );

/** How many reports show older data, and how many are missing beside those that were made; none where none was made. */
export function findIndividuPapan(
  world: ReadonlyWorld,
  result: Result,
  unit: readonly (StatusUnit & { readonly galat: number })[],
): IndividuPapan {
  const made = readMadeIndividu(world);
  const able = unit.filter(({ status, galat }) => status === "masuk" && galat === 0);
  const present = able.filter(({ kode }) => world.exists(individuBerkas(kode)));
  const isChanged = (kode: string): boolean => {
    const last = made.get(kode);
    // With the same data nothing need be composed.
    if (last === undefined || last.data === digestOf(result)) return false;
    return last.digest !== digestIndividu(result, kode);
  };
  const changed = present.filter(({ kode }) => isChanged(kode));
  return { changed: changed.length, missing: present.length === 0 ? 0 : able.length - present.length };
}
