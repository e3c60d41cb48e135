import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const MODEL = join(import.meta.dirname, "../src/model");
const MACHINERY = ["Config", "Untouched"];

it("every exported type of the model is in docs/glosarium.md", () => {
  const page = readFileSync(join(import.meta.dirname, "../docs/glosarium.md"), "utf8");
  const types = readdirSync(MODEL).flatMap((file) =>
    [...readFileSync(join(MODEL, file), "utf8").matchAll(/^export (?:type|interface|class) (\w+)/gm)].map(
      (match) => match[1] ?? "",
    ),
  );
  expect(types.length).toBeGreaterThan(30);
  expect(types.filter((type) => !MACHINERY.includes(type) && !page.includes(`\`${type}\``))).toEqual([]);
});
