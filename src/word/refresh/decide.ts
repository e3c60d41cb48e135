import { once } from "../../model/recent.ts";
import { isSameText } from "./region.ts";
import type { PerubahanSegar, StatusSegar } from "./report.ts";

/** How conflicts are settled: by data, by the person's edit, or (undefined) not at all. */
export interface SettlingRule {
  readonly prefer: "data" | "suntingan" | undefined;
  /** Tags whose data are taken whatever a person wrote. */
  readonly accept: ReadonlySet<string>;
}

/** One thing seen three times: base, file, fresh data. */
export interface Three {
  readonly lama: string;
  readonly suntingan: string;
  readonly baru: string;
  /** A tracked change, or a structure that the text does not show. */
  readonly berubah: boolean;
  /** Base of a conflict that was reported before and is not settled. */
  readonly unsettled: string | undefined;
}

/**
 * What to do with one thing. `write`: put the new value in; `status` null: nothing to say; `unsettled`: base to remember
 * for as long as the conflict is open.
 */
export interface Decision {
  readonly write: boolean;
  readonly status: StatusSegar | null;
  readonly unsettled: string | undefined;
}

const SILENT: Decision = { write: false, status: null, unsettled: undefined };
const WRITE: Decision = { write: true, status: "diperbarui", unsettled: undefined };

/** The rule of the three-way merge, the same for values, cells, paragraphs and charts. */
export function decide(three: Three, taken: boolean, prefer: SettlingRule["prefer"]): Decision {
  const { lama, suntingan, baru } = three;
  if (!three.berubah && isSameText(suntingan, baru)) return SILENT;
  if (!three.berubah && isSameText(suntingan, lama)) return WRITE;
  if (taken) return WRITE;
  // While a conflict is open its base is the older one: hand or data that are back there end it.
  const base = three.unsettled ?? lama;
  if (!three.berubah && isSameText(suntingan, base)) return WRITE;
  if (isSameText(base, baru)) return { write: false, status: "dipertahankan", unsettled: undefined };
  if (prefer === "data") return WRITE;
  if (prefer === "suntingan") return { write: false, status: "dipertahankan", unsettled: undefined };
  return { write: false, status: "bentrok", unsettled: three.unsettled ?? three.lama };
}

/** Whether `--terima` names a thing or what it is part of: `tabel_pk` takes all of `tabel_pk/S1.1/target`. */
export const isTaken = ({ accept }: SettlingRule, tag: string): boolean =>
  accept.has(tag) || [...accept].some((each) => tag.startsWith(`${each}/`));

/** A line of the report for a decision. Its place is put into words when it is read: most lines only count. */
export function describeDecision(
  status: StatusSegar,
  { lama, suntingan, baru, unsettled }: Three,
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
    lama: unsettled ?? lama,
    suntingan,
    baru,
    ...(celah ? { celah } : {}),
  };
}
