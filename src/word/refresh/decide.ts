import type { PerubahanSegar, StatusSegar } from "./report.ts";
import { once } from "./once.ts";
import { isSameText } from "./region.ts";

/** How conflicts are settled: by data, by the person's edit, or (undefined) not at all. */
export interface Aturan {
  readonly utamakan: "data" | "suntingan" | undefined;
  /** Tags whose data are taken whatever a person wrote. */
  readonly terima: ReadonlySet<string>;
}

/** One thing seen three times: base, file, fresh data. */
export interface Tiga {
  readonly lama: string;
  readonly suntingan: string;
  readonly baru: string;
  /** A tracked change, or a structure that the text does not show. */
  readonly berubah: boolean;
  /** Base of a conflict that was reported before and is not settled. */
  readonly tertunda: string | undefined;
}

/**
 * What to do with one thing. `tulis`: put the new value in; `status` null: nothing to say; `tertunda`: base to remember
 * for as long as the conflict is open.
 */
export interface Putusan {
  readonly tulis: boolean;
  readonly status: StatusSegar | null;
  readonly tertunda: string | undefined;
}

const SILENT: Putusan = { tulis: false, status: null, tertunda: undefined };
const WRITE: Putusan = { tulis: true, status: "diperbarui", tertunda: undefined };

/** The rule of the three-way merge, the same for values, cells, paragraphs and charts. */
export function decide(tiga: Tiga, taken: boolean, utamakan: Aturan["utamakan"]): Putusan {
  const { lama, suntingan, baru } = tiga;
  if (!tiga.berubah && isSameText(suntingan, baru)) return SILENT;
  if (!tiga.berubah && isSameText(suntingan, lama)) return WRITE;
  if (taken) return WRITE;
  if (isSameText(lama, baru) && tiga.tertunda === undefined)
    return { tulis: false, status: "dipertahankan", tertunda: undefined };
  if (utamakan === "data") return WRITE;
  if (utamakan === "suntingan") return { tulis: false, status: "dipertahankan", tertunda: undefined };
  return { tulis: false, status: "bentrok", tertunda: tiga.tertunda ?? tiga.lama };
}

/** Whether `--terima` names a thing or what it is part of: `tabel_pk` takes all of `tabel_pk/S1.1/target`. */
export const isTaken = ({ terima }: Aturan, tag: string): boolean =>
  terima.has(tag) || [...terima].some((each) => tag.startsWith(`${each}/`));

/** A line of the report for a decision. Its place is put into words when it is read: most lines only count. */
export function describePutusan(
  status: StatusSegar,
  { lama, suntingan, baru, tertunda }: Tiga,
  tag: string,
  tempat: () => string,
  celah: boolean,
): PerubahanSegar {
  const words = once(tempat);
  return {
    status,
    tag,
    get tempat() {
      return words();
    },
    lama: tertunda ?? lama,
    suntingan,
    baru,
    ...(celah ? { celah } : {}),
  };
}
