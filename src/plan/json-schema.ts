import * as z from "zod";
import { configSchema } from "./schema.ts";

/** The part of JSON Schema (draft-07) that lkjip makes and reads. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

let made: JsonSchema | null = null;

/** lkjip.yaml as JSON Schema, with Indonesian explanations: for hover texts and completion in editors. Made once. */
export function configJsonSchema(): JsonSchema {
  made ??= {
    ...(z.toJSONSchema(configSchema, { io: "input", target: "draft-7" }) as JsonSchema),
    description: "Rencana, pejabat, dan kebijakan satu kantor kecamatan untuk satu tahun LKjIP.",
  };
  return made;
}
