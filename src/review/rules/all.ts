import { ANALYSIS_RULE, COPIED_RULE } from "./analysis.ts";
import { ANGGARAN_RULE, EFFICIENT_RULE } from "./anggaran.ts";
import { CLAIM_RULE } from "./claim.ts";
import { BANDING_RULE } from "./claim-comparison.ts";
import { COMPLETENESS_RULE } from "./completeness.ts";
import { GENERATED_RULE } from "./generated.ts";
import { IDENTITY_RULE } from "./identity.ts";
import { INDIKATOR_RULE } from "./indikator.ts";
import type { NaskahRule } from "./input.ts";
import { REST_RULE } from "./leftover.ts";
import { NOMOR_RULE } from "./numbering.ts";
import { OFFICE_RULE } from "./office.ts";
import { PEJABAT_RULE } from "./pejabat.ts";
import { PLAN_RULE } from "./plan.ts";
import { HUKUM_RULE } from "./regulation.ts";
import { LANGUAGE_RULE } from "./spelling.ts";
import { BENTUK_RULE } from "./table-shape.ts";
import { HITUNG_RULE } from "./table-sums.ts";
import { OWN_TABEL_RULE } from "./table-text.ts";
import { TAHUN_RULE } from "./tahun.ts";

const onOwn = <Nama extends string>(
  own: NonNullable<NaskahRule["own"]>,
  rule: readonly NaskahRule<Nama>[],
): NaskahRule<Nama>[] => rule.map((one) => ({ ...one, own }));

const ALL = [
  ...GENERATED_RULE,
  ...onOwn("row", [
    ...INDIKATOR_RULE,
    ...OFFICE_RULE,
    ...ANGGARAN_RULE,
    ...CLAIM_RULE,
    ...BANDING_RULE,
    ...EFFICIENT_RULE,
  ]),
  ...onOwn("table", HITUNG_RULE),
  ...BENTUK_RULE,
  ...onOwn("row", OWN_TABEL_RULE),
  ...COMPLETENESS_RULE,
  ...ANALYSIS_RULE,
  ...PLAN_RULE,
  ...IDENTITY_RULE,
  ...TAHUN_RULE,
  ...PEJABAT_RULE,
  ...HUKUM_RULE,
  ...NOMOR_RULE,
  ...onOwn("ask", LANGUAGE_RULE),
  ...REST_RULE,
  ...COPIED_RULE,
];

/** The name of a rule of `review`. */
export type RuleName = (typeof ALL)[number]["nama"];

/** Every rule of `review`, in the order of the list. */
export const NASKAH_RULE: readonly NaskahRule<RuleName>[] = ALL;
