import { FOLDER } from "../model/places.ts";
import type { Config } from "../plan/schema.ts";
import { composeIdentity, IDENTITY_KOSAKATA } from "../report/identity.ts";
import { defineDocument } from "./document.ts";

/** The page that says who wrote, examined and ratified the report (SOP step 7). */
export const PENGESAHAN = defineDocument({
  file: "lembar-pengesahan.docx",
  folder: FOLDER.pengesahan,
  step: 7,
  title: "Lembar Pengesahan LKjIP",
  purpose: "lembar pengesahan",
  vocabulary: IDENTITY_KOSAKATA,
  sample: ({ config, tanggal }) => [config, tanggal],
  compose: (config: Config, tanggal: string | null) => composeIdentity({ config, logo: null, tanggal }),
});
