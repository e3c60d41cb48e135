import type { Celah } from "../../model/content.ts";
import { inlineControl } from "../parts/sdt.ts";
import { dasarNilai } from "../base/base.ts";
import { bookmarkOf, type Konteks, titleOf } from "./context.ts";
import { celahText } from "./scope.ts";
import { fitsPlainText, plainValue, run, withStyle } from "./runs.ts";

/** One value or gap as an inline control between the ends of its hidden bookmark; notes it in the base. */
export function nilaiControl(value: string | Celah, key: string, rPr: string, konteks: Konteks): string {
  const names = konteks.controlNames(key, titleOf(key));
  const mark = konteks.bookmark(bookmarkOf(key));
  const clean = typeof value === "string" ? plainValue(value) : value;
  konteks.dasar.push(dasarNilai(key, clean));
  const control =
    typeof clean === "string"
      ? inlineControl(names, run(clean, rPr), { placeholder: false, plain: fitsPlainText(clean, rPr) })
      : inlineControl(names, run(celahText(clean), withStyle(rPr, konteks.gaya("Celah"))), {
          placeholder: true,
          plain: false,
        });
  return mark.start + control + mark.end;
}
