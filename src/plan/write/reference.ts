import type { JsonSchema } from "../json-schema.ts";
import { formatYaml } from "../../model/suggestion.ts";

/** A part of lkjip.yaml with its own table, and where it occurs. */
interface Bagian {
  readonly tempat: string[];
  readonly skema: JsonSchema;
}

const PEMBUKA = `# Kunci di lkjip.yaml

Halaman ini dibuat dari skema di \`src/plan/schema.ts\`; jangan disunting dengan tangan. Contoh berkas yang utuh:
\`examples/kanigaran/lkjip.yaml\`. Tanda \`[]\` berarti daftar, \`<tahun>\` berarti kunci berupa tahun, \`<nama>\` berarti
nama yang dipilih kantor.
`;

/** docs/konfigurasi.md: one table for each part of lkjip.yaml, from its JSON Schema. */
export function renderKonfigurasi(skema: JsonSchema): string {
  return `${[PEMBUKA, ...listBagian(skema).map(renderBagian)].join("\n")}`;
}

/** Parts in the order of the file; one that occurs in several places (indikator) is listed once. */
function listBagian(skema: JsonSchema): Bagian[] {
  const bagian = new Map<string, Bagian>();
  const visit = (s: JsonSchema, tempat: string): void => {
    if (s.properties !== undefined) {
      const kunci = JSON.stringify(s.properties);
      const ada = bagian.get(kunci);
      if (ada === undefined) bagian.set(kunci, { tempat: [tempat], skema: s });
      else ada.tempat.push(tempat);
      if (ada !== undefined) return;
    }
    for (const [k, anak] of Object.entries(s.properties ?? {})) visit(anak, tempat === "" ? k : `${tempat}.${k}`);
    if (typeof s.additionalProperties === "object") visit(s.additionalProperties, `${tempat}.${formatKunciBebas(s)}`);
    if (s.items !== undefined && !Array.isArray(s.items)) visit(s.items as JsonSchema, `${tempat}[]`);
    for (const anak of [...(s.anyOf ?? []), ...(s.oneOf ?? [])]) visit(anak, tempat);
  };
  visit(skema, "");
  return [...bagian.values()];
}

const formatKunciBebas = ({ examples }: JsonSchema): string =>
  /^\d{4}$/.test(Object.keys(examples?.[0] ?? {})[0] ?? "") ? "<tahun>" : "<nama>";

function renderBagian({ tempat, skema }: Bagian): string {
  const judul = tempat[0] === "" ? "Tingkat paling luar" : `\`${tempat[0]}\``;
  const cara = skema.properties?.cara?.const;
  const juga = tempat.slice(1).filter((t, i, semua) => t !== tempat[0] && semua.indexOf(t) === i);
  const baris = Object.entries(skema.properties ?? {}).map(([kunci, isi]) =>
    [
      `\`${kunci}\``,
      skema.required?.includes(kunci) ? "ya" : isi.default === undefined ? "" : `bawaan ${kode(isi.default)}`,
      formatIsi(isi),
      isi.description ?? "",
      isi.examples?.[0] === undefined ? "" : kode(isi.const ?? isi.examples[0]),
    ].map(escapeSel),
  );
  const tabel = [["Kunci", "Wajib", "Isi", "Arti", "Contoh"], ["---", "---", "---", "---", "---"], ...baris];
  return [
    `## ${judul}${cara === undefined ? "" : ` dengan \`cara: ${String(cara)}\``}`,
    "",
    ...(juga.length === 0 ? [] : [`Berlaku juga untuk ${juga.map((t) => `\`${t}\``).join(", ")}.`, ""]),
    ...tabel.map((sel) => `| ${sel.join(" | ")} |`),
    "",
  ].join("\n");
}

/** What stands after the colon, in a word or two. */
function formatIsi(skema: JsonSchema): string {
  if (skema.const !== undefined) return kode(skema.const);
  if (skema.enum !== undefined) return skema.enum.map(String).join(", ");
  const pilihan = [...(skema.anyOf ?? []), ...(skema.oneOf ?? [])];
  if (pilihan.length > 0) return [...new Set(pilihan.map(formatIsi))].join(" atau ");
  if (skema.type === "array" && skema.items !== undefined && !Array.isArray(skema.items)) {
    return `daftar ${formatIsi(skema.items as JsonSchema)}`;
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
  return kata[skema.type ?? ""] ?? "";
}

/** A default may be long: what is more than a line is said in words. */
function kode(nilai: unknown): string {
  const teks = formatYaml(nilai);
  return teks.length > 120 ? "lihat arti" : `\`${teks}\``;
}

const escapeSel = (sel: string): string => sel.replaceAll("|", "\\|");
