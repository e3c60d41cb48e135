import fc from "fast-check";
import { Document, isCollection, isMap, isScalar, isSeq, visit } from "yaml";

/* YAML texts at random, with brackets, quotes and comments here and there. */

const scalar = fc.oneof(
  fc.constantFrom(
    "x",
    "S1.1",
    "90%",
    "a: b",
    "Kota #2",
    "true",
    "01",
    "",
    " tepi ",
    "baris\nlain",
    "[a, b]",
    "'",
    '"q"',
    "- y",
  ),
  fc.constant(`${"kata panjang sekali ".repeat(9)}akhir`),
  fc.integer({ min: -5, max: 2_000_000_000 }),
  fc.constantFrom(0.5, 90.25, null, true, false),
);
export const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3, depthSize: "small" }, scalar, tie("map"), tie("seq")),
  map: fc.dictionary(fc.constantFrom("kode", "nama", "2023", "target", "isi", "unit"), tie("any"), {
    minKeys: 1,
    maxKeys: 4,
  }),
  seq: fc.array(tie("any"), { minLength: 1, maxLength: 4 }),
}));
export const document = fc.record({ data: value.map, look: fc.array(fc.nat(30), { minLength: 5, maxLength: 20 }) });

/** The text of a document, with brackets, quotes and comments here and there. */
export function write({ data, look }: { readonly data: unknown; readonly look: readonly number[] }): string {
  const doc = new Document({ versi: 1, ...(data as object) });
  let n = 0;
  const next = (): number => look[n++ % look.length] ?? 0;
  visit(doc, {
    Node: (key, node) => {
      const each = next();
      if (isCollection(node) && each % 4 === 0) node.flow = true;
      if (isScalar(node) && typeof node.value === "string" && node.value !== "" && each % 3 === 0)
        node.type = each % 2 === 0 ? "QUOTE_SINGLE" : "QUOTE_DOUBLE";
      if (key !== null && key !== "key" && each % 7 === 1 && isScalar(node) && n < 40) node.comment = ` c${n}`;
      if (key !== "key" && each % 11 === 1 && key !== null && isMap(node)) node.commentBefore = ` c${n}`;
      if ((isSeq(node) || isMap(node)) && node.flow === true) return visit.SKIP;
      return undefined;
    },
  });
  return doc.toString({ lineWidth: 60 });
}
