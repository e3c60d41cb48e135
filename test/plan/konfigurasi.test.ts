import { expect, it } from "vitest";
import { configJsonSchema } from "../../src/plan/json-schema.ts";
import { renderConfig } from "../../src/plan/write/reference.ts";

it("docs/konfigurasi.md is what the schema says; vitest -u renews it", async () => {
  await expect(renderConfig(configJsonSchema())).toMatchFileSnapshot("../../docs/konfigurasi.md");
});
