import { type Document, LineCounter, parseDocument } from "yaml";
import { recent } from "../../model/recent.ts";

/** A YAML text as the tree of its nodes, each with the tokens that it was read from. */
export interface YamlTree {
  readonly document: Document.Parsed;
  readonly lineCounter: LineCounter;
}

/** Parses a text; the one that was parsed last is known: nobody changes its tree. */
export const parseTree: (text: string) => YamlTree = recent(1, (text) => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, keepSourceTokens: true, prettyErrors: false, uniqueKeys: false });
  return { document, lineCounter };
});
