import { isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import { renderBehindKey, renderFlow, renderFolded, renderScalar, type TextStyle } from "./render-yaml.ts";

/*
 * Values that stand where another stood.
 */

/** A value in place of another: quoted as that one was, folded where that one was. */
export function renderInPlace(old: Node | null, fresh: unknown, indent: number, newline: string): string {
  if (isScalar(old) && (typeof fresh !== "object" || fresh === null)) {
    const folded =
      typeof fresh === "string" &&
      (old.type === "BLOCK_FOLDED" || old.type === "BLOCK_LITERAL" || /\n/.test(old.source ?? ""))
        ? renderFolded(fresh, indent + 2, newline)
        : null;
    return ` ${folded ?? renderScalarLike(old, fresh, false)}`;
  }
  if ((isMap(old) || isSeq(old)) && old.flow === true) return ` ${renderFlow(fresh)}`;
  return renderBehindKey(fresh, indent, newline);
}

export function renderScalarLike(old: Scalar, fresh: unknown, flow: boolean): string {
  return typeof fresh === "object" && fresh !== null
    ? renderFlow(fresh)
    : renderScalar(fresh, flow, typeof old.value === "string" ? (old.type as TextStyle) : "PLAIN");
}
