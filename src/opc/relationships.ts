/** One relationship of a part. `target` is a part name, or an address when `external`. */
export interface Relationship {
  readonly id: string;
  /** URI; its last word is what transitional and strict files share. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Name of the part that holds the relationships of a part; of the package itself for `""`. */
export const relsOf = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

/** Makes a relationship of a part from the attributes of its element. */
export function relationshipOf(part: string, get: (attribute: string) => string | undefined): Relationship {
  const external = get("TargetMode") === "External";
  const target = get("Target") ?? "";
  return {
    id: get("Id") ?? "",
    type: get("Type") ?? "",
    target: external ? target : resolveTarget(part, target),
    external,
  };
}

/** Whether a relationship is of a kind, such as `chart` or `worksheet`. */
export const isOfKind = ({ type }: Relationship, kind: string): boolean => type.split("/").at(-1) === kind;

/** The name of a part from a target relative to another; a leading slash means the root of the package. */
function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const segments = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}
