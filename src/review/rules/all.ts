import { ANALYSIS_RULE, COPIED_RULE } from "./analysis.ts";
import { COMPLETENESS_RULE } from "./completeness.ts";
import { GENERATED_RULE } from "./generated.ts";
import { IDENTITY_RULE } from "./identity.ts";
import type { NaskahRule } from "./input.ts";
import { LEDGER_RULE } from "./ledger.ts";
import { REST_RULE } from "./leftover.ts";
import { NOMOR_RULE } from "./numbering.ts";
import { PEJABAT_RULE } from "./pejabat.ts";
import { PLAN_RULE } from "./plan.ts";
import { HUKUM_RULE } from "./regulation.ts";
import { LANGUAGE_RULE } from "./spelling.ts";
import { BENTUK_RULE } from "./table-shape.ts";
import { TAHUN_RULE } from "./tahun.ts";

/** Spelling in what lkjip wrote comes from lkjip.yaml or a form: asked about there. */
const ofLanguage = LANGUAGE_RULE.map((one) => ({ ...one, own: "ask" as const }));

const ALL = [
  ...GENERATED_RULE,
  ...LEDGER_RULE,
  ...BENTUK_RULE,
  ...COMPLETENESS_RULE,
  ...ANALYSIS_RULE,
  ...PLAN_RULE,
  ...IDENTITY_RULE,
  ...TAHUN_RULE,
  ...PEJABAT_RULE,
  ...HUKUM_RULE,
  ...NOMOR_RULE,
  ...ofLanguage,
  ...REST_RULE,
  ...COPIED_RULE,
];

/** The name of a rule of `review`. */
export type RuleName = (typeof ALL)[number]["nama"];

/** Every rule of `review`, in the order of the list. */
export const NASKAH_RULE: readonly NaskahRule<RuleName>[] = ALL;
