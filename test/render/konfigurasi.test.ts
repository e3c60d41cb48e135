import { expect, it } from "vitest";
import { configJsonSchema } from "../../src/model/json-schema.ts";
import { renderKonfigurasi } from "../../src/render/konfigurasi.ts";

it("docs/konfigurasi.md is what the schema says; vitest -u renews it", async () => {
  await expect(renderKonfigurasi(configJsonSchema())).toMatchFileSnapshot("../../docs/konfigurasi.md");
});
