import type { Celah } from "../../model/content.ts";
import type { TitleKind } from "../../model/control-title.ts";
import { dasarNilai } from "../base/base.ts";
import { inlineControl } from "../parts/sdt.ts";
import { bookmarkOf, type Context } from "./context.ts";
import { fitsPlainText, plainValue, run, withStyle } from "./runs.ts";
import { celahText } from "./scope.ts";

/** One value or gap as an inline control between the ends of its hidden bookmark; notes it in the base. */
export function nilaiControl(value: string | Celah, key: string, rPr: string, context: Context): string {
  const names = context.controlNames(key, kindOf(value));
  const mark = context.bookmark(bookmarkOf(key));
  const clean = typeof value === "string" ? plainValue(value) : value;
  context.dasar.push(dasarNilai(key, clean));
  const control =
    typeof clean === "string"
      ? inlineControl(names, run(clean, rPr), { placeholder: false, plain: fitsPlainText(clean, rPr) })
      : inlineControl(names, run(celahText(clean), withStyle(rPr, context.look("Celah"))), {
          placeholder: true,
          plain: false,
        });
  return mark.start + control + mark.end;
}

/** A gap, a number with its unit, or words. */
const kindOf = (value: string | Celah): TitleKind =>
  typeof value !== "string" ? "kosong" : /^(?:Rp)?[^\p{L}]*\d[^\p{L}]*$/u.test(value) ? "angka" : "tulisan";
