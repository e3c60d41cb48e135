import { jabatanOf, pejabatFor } from "../../plan/officials.ts";
import { composePejabat, pejabatExplanation } from "../identity.ts";
import type { Input } from "../input.ts";
import { condition, type Explanation } from "../vocabulary.ts";

/** The lembar pengesahan inside the report, where the office wants it there; what is not known of an official is a gap. */
export function composeLembarPengesahan(input: Input) {
  const { config } = input;
  const { kasubbag, sekcam } = pejabatFor(config, input);
  const isInside = config.surat.lembar_pengesahan === "di dalam laporan";
  const siapa = isInside ? jabatanOf(kasubbag) : null;
  return {
    lembar_pengesahan: isInside,
    penyusun: composePejabat(kasubbag, siapa),
    pemeriksa: composePejabat(sekcam, siapa),
  };
}

export const KOSAKATA_LEMBAR_PENGESAHAN: Explanation<ReturnType<typeof composeLembarPengesahan>> = {
  lembar_pengesahan: condition("Benar jika lembar pengesahan termasuk dalam laporan"),
  penyusun: pejabatExplanation("penyusun laporan"),
  pemeriksa: pejabatExplanation("pemeriksa laporan"),
};
