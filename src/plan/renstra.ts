import type { Config, Indikator, Target } from "./schema.ts";
import { isSameTarget } from "./target.ts";

/*
 * The target of the year beside that of Renstra.
 */

/** A target of the Perjanjian Kinerja that is not that of Renstra. */
export interface RenstraDifference {
  readonly target: Target;
  readonly renstra: Target;
  /** Why: in the words of the plan, or because the PK perubahan changed it; null where nothing says so. */
  readonly reason: { readonly jenis: "alasan" | "perubahan"; readonly teks: string } | null;
}

/** Whether the target of the year differs from that of Renstra, and why; null where it does not or Renstra has none. */
export function findRenstraDifference(
  { target, target_murni: murni, target_renstra, alasan }: Indikator,
  { tahun, perjanjian_kinerja: { perubahan } }: Pick<Config, "tahun" | "perjanjian_kinerja">,
): RenstraDifference | null {
  const renstra = target_renstra?.[`${tahun}`];
  if (renstra === undefined || isSameTarget(renstra, target)) return null;
  if (alasan !== undefined) return { target, renstra, reason: { jenis: "alasan", teks: alasan } };
  // Without words of its own, a change explains only a target that was that of Renstra before.
  const isChanged = perubahan !== undefined && murni !== undefined && !isSameTarget(murni, target);
  const isReason = isChanged && (perubahan.alasan !== undefined || isSameTarget(murni, renstra));
  return { target, renstra, reason: isReason ? { jenis: "perubahan", teks: perubahan.alasan ?? "" } : null };
}
