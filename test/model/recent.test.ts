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

it("knows as many answers as weigh no more than its limit, and always the last", () => {
  const asked: string[] = [];
  const upper = recent(
    4,
    (text: string) => {
      asked.push(text);
      return text.toUpperCase();
    },
    (text) => text.length,
  );
  for (const text of ["aa", "bb", "aa", "ccc", "aa", "too long", "too long", "ccc"]) upper(text);
  expect(asked).toEqual(["aa", "bb", "ccc", "aa", "too long", "ccc"]);
});
