import { describe, expect, it } from "vitest";
import { clip, normalize, shorten } from "../../src/model/text.ts";

describe("text", () => {
  it("normalize compares names without case and spacing", () => {
    expect(normalize("  Sangat\n Baik ")).toBe("sangat baik");
  });

  it("shorten cuts to a length, the ellipsis counted", () => {
    expect(shorten("satu dua", 8)).toBe("satu dua");
    expect(shorten("satu dua tiga", 9)).toBe("satu dua…");
    expect(shorten("satu dua tiga", 6)).toBe("satu …");
  });

  it("clip leaves no blank before the ellipsis and cuts no sign in two", () => {
    expect(clip("satu dua tiga", 6)).toBe("satu…");
    expect(clip("👍👍👍", 3)).toBe("👍👍👍");
    expect(clip("👍👍👍👍", 3)).toBe("👍👍…");
  });
});
