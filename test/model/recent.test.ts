import { expect, it } from "vitest";
import { recent } from "../../src/model/recent.ts";

it("knows its last answers, and forgets the one that was asked for longest ago", () => {
  const asked: string[] = [];
  const upper = recent(2, (text: string) => {
    asked.push(text);
    return text.toUpperCase();
  });
  expect(["a", "b", "a", "c", "a", "b"].map(upper)).toEqual(["A", "B", "A", "C", "A", "B"]);
  expect(asked).toEqual(["a", "b", "c", "b"]);
});
