/*
 * Fills the forms of the example offices: examples/NAME/lkjip.yaml and isian.yaml -> examples/NAME/3-data-kinerja/UNIT.xlsx.
 * Run by `npm run examples`; same input, same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import * as z from "zod";
import { renderFormulir } from "../src/form/write.ts";
import { FOLDER } from "../src/model/places.ts";
import { type Config, configSchema } from "../src/plan/schema.ts";
import { isiFormulir } from "../test/support/isi.ts";

const EXAMPLES = import.meta.dirname;

const nilai = z.union([z.number(), z.string().min(1)]);
const hari = z.iso.date().transform((iso) => new Date(`${iso}T00:00:00Z`));

/** What the units of an example fill in: unit, sheet, row, column. */
const isianSchema = z.record(
  z.string(),
  z.strictObject({
    kinerja: z
      .record(
        z.string(),
        z.strictObject({
          tw1: nilai.optional(),
          tw2: nilai.optional(),
          tw3: nilai.optional(),
          tw4: nilai.optional(),
          realisasi: nilai.optional(),
          pendukung: z.string().optional(),
          penghambat: z.string().optional(),
          solusi: z.string().optional(),
          tindak_lanjut: z.string().optional(),
        }),
      )
      .optional(),
    anggaran: z
      .record(
        z.string(),
        z.strictObject({
          realisasi: nilai.optional(),
          keluaran: z.string().optional(),
          catatan: z.string().optional(),
        }),
      )
      .optional(),
    bukti: z
      .array(
        z.strictObject({
          indikator: z.string(),
          uraian: z.string(),
          tanggal: hari.optional(),
          lokasi: z.string().optional(),
        }),
      )
      .optional(),
  }),
);

/** Names of the example offices: the folders that have an isian.yaml. */
export function listContoh(): string[] {
  return readdirSync(EXAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(EXAMPLES, entry.name)).includes("isian.yaml"))
    .map(({ name }) => name);
}

/** Fills the forms of one example: path of each file and its bytes. Throws on a key that the forms do not have. */
export async function makeContoh(nama: string): Promise<Map<string, Uint8Array>> {
  const read = (berkas: string): unknown => parse(readFileSync(join(EXAMPLES, nama, berkas), "utf8"));
  return fillForms(
    configSchema.parse(read("lkjip.yaml")),
    read("isian.yaml"),
    join(EXAMPLES, nama, FOLDER.dataKinerja),
  );
}

/** Fills a form for every unit of `isian`; unknown units and keys throw. */
export async function fillForms(config: Config, isian: unknown, folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [unit, content] of Object.entries(isianSchema.parse(isian))) {
    const form = await renderFormulir(config, unit);
    files.set(join(folder, `${unit}.xlsx`), isiFormulir(form, content));
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const nama of listContoh()) {
    mkdirSync(join(EXAMPLES, nama, FOLDER.dataKinerja), { recursive: true });
    const files = await makeContoh(nama);
    for (const [path, bytes] of files) writeFileSync(path, bytes);
    console.log(`${nama}: ${[...files.keys()].map((path) => basename(path)).join(", ")}`);
  }
}
