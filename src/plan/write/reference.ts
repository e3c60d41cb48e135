import { formatYaml } from "../../model/suggestion.ts";
import type { JsonSchema } from "../json-schema.ts";

/** A part of lkjip.yaml with its own table, and where it occurs. */
interface KeyBagian {
  readonly tempat: string[];
  readonly schema: JsonSchema;
}

const OPENING = `# Kunci di lkjip.yaml

Halaman ini dibuat dari skema di \`src/plan/schema.ts\`; jangan disunting dengan tangan. Contoh berkas yang utuh:
\`examples/kanigaran/lkjip.yaml\`. Tanda \`[]\` berarti daftar, \`<tahun>\` berarti kunci berupa tahun, \`<nama>\` berarti
nama yang dipilih kantor.
`;

/** docs/konfigurasi.md: one table for each part of lkjip.yaml, from its JSON Schema. */
export function renderConfig(schema: JsonSchema): string {
  return `${[OPENING, ...listBagian(schema).map(renderBagian)].join("\n")}`;
}

/** Parts in the order of the file; one that occurs in several places (indikator) is listed once. */
function listBagian(schema: JsonSchema): KeyBagian[] {
  const bagian = new Map<string, KeyBagian>();
  const visit = (s: JsonSchema, tempat: string): void => {
    if (s.properties !== undefined) {
      const kunci = JSON.stringify(s.properties);
      const present = bagian.get(kunci);
      if (present === undefined) bagian.set(kunci, { tempat: [tempat], schema: s });
      else present.tempat.push(tempat);
      if (present !== undefined) return;
    }
    for (const [k, child] of Object.entries(s.properties ?? {})) visit(child, tempat === "" ? k : `${tempat}.${k}`);
    if (typeof s.additionalProperties === "object") visit(s.additionalProperties, `${tempat}.${formatFreeKunci(s)}`);
    if (s.items !== undefined && !Array.isArray(s.items)) visit(s.items as JsonSchema, `${tempat}[]`);
    for (const child of [...(s.anyOf ?? []), ...(s.oneOf ?? [])]) visit(child, tempat);
  };
  visit(schema, "");
  return [...bagian.values()];
}

const formatFreeKunci = ({ examples }: JsonSchema): string =>
  /^\d{4}$/.test(Object.keys(examples?.[0] ?? {})[0] ?? "") ? "<tahun>" : "<nama>";

function renderBagian({ tempat, schema }: KeyBagian): string {
  const judul = tempat[0] === "" ? "Tingkat paling luar" : `\`${tempat[0]}\``;
  const cara = schema.properties?.cara?.const;
  const also = tempat.slice(1).filter((t, i, all) => t !== tempat[0] && all.indexOf(t) === i);
  const baris = Object.entries(schema.properties ?? {}).map(([kunci, content]) =>
    [
      `\`${kunci}\``,
      schema.required?.includes(kunci) ? "ya" : content.default === undefined ? "" : `bawaan ${kode(content.default)}`,
      formatContent(content),
      content.description ?? "",
      content.examples?.[0] === undefined ? "" : kode(content.const ?? content.examples[0]),
    ].map(escapeSel),
  );
  const tabel = [["Kunci", "Wajib", "Isi", "Arti", "Contoh"], ["---", "---", "---", "---", "---"], ...baris];
  return [
    `## ${judul}${cara === undefined ? "" : ` dengan \`cara: ${String(cara)}\``}`,
    "",
    ...(also.length === 0 ? [] : [`Berlaku juga untuk ${also.map((t) => `\`${t}\``).join(", ")}.`, ""]),
    ...tabel.map((sel) => `| ${sel.join(" | ")} |`),
    "",
  ].join("\n");
}

/** What stands after the colon, in a word or two. */
function formatContent(schema: JsonSchema): string {
  if (schema.const !== undefined) return kode(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(String).join(", ");
  const choice = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (choice.length > 0) return [...new Set(choice.map(formatContent))].join(" atau ");
  if (schema.type === "array" && schema.items !== undefined && !Array.isArray(schema.items)) {
    return `daftar ${formatContent(schema.items as JsonSchema)}`;
  }
  const kata: Readonly<Record<string, string>> = {
    string: "tulisan",
    number: "angka",
    integer: "bilangan bulat",
    boolean: "true atau false",
    object: "bagian",
    array: "daftar",
    null: "null",
  };
  return kata[schema.type ?? ""] ?? "";
}

/** A default may be long: what is more than a line is said in words. */
function kode(nilai: unknown): string {
  const teks = formatYaml(nilai);
  return teks.length > 120 ? "lihat arti" : `\`${teks}\``;
}

const escapeSel = (sel: string): string => sel.replaceAll("|", "\\|");
