import { findSimilar } from "../../model/suggestion.ts";
import type { TemuanContent } from "../../model/temuan.ts";
import type { JsonSchema } from "../json-schema.ts";
import type { Jalur, Lokasi } from "../lokasi.ts";
import { findHashedContent } from "./hash-sign.ts";
import { formatContoh, formatDi, formatMention } from "./mention.ts";
import { findBranch, findSchema, findTempatKunci, getIn } from "./schema.ts";

/*
 * Keys of lkjip.yaml that are unknown, missing or empty. What was typed is never told to be thrown away.
 */

/** What is needed to speak about the data: its values, their places, the schema with its explanations. */
export interface YamlInput {
  readonly data: unknown;
  readonly lokasi: Lokasi;
  readonly schema: JsonSchema;
  /** Keys of lines that were left out because they cannot be read: that these keys are missing is no finding. */
  readonly hilang?: ReadonlySet<string>;
}

/** The known key that an unknown one probably means; null where that key belongs to another part. */
export function findGanti(kunci: string, jalur: Jalur, { data, schema }: YamlInput): string | null {
  if (findTempatKunci(schema, kunci).length > 0) return null;
  return findSimilar(kunci, Object.keys(findBagian(jalur, { data, schema }).properties ?? {}));
}

const findBagian = (jalur: Jalur, { data, schema }: Omit<YamlInput, "lokasi">): JsonSchema =>
  findBranch(findSchema(schema, jalur, data) ?? schema, getIn(data, jalur));

/** An unknown key: a slip of the pen, or a known key in the wrong place. */
export function explainKunci(kunci: string, jalur: Jalur, input: YamlInput): TemuanContent {
  const nama = "kunci-tidak-dikenal";
  const { data, schema } = input;
  const bagian = findBagian(jalur, input);
  const known = Object.keys(bagian.properties ?? {});
  const pesan = `Kunci "${kunci}" tidak dikenal${formatDi(jalur, data)}.`;
  const tempat = findTempatKunci(schema, kunci);
  const similar = findGanti(kunci, jalur, input);
  if (similar !== null) {
    return {
      nama,
      pesan: `${pesan} Yang mirip: "${similar}".`,
      perbaikan: `ganti "${kunci}" menjadi "${similar}", ${formatContoh([...jalur, similar], input)}`,
    };
  }
  if (tempat.length > 0) {
    const list = tempat.slice(0, 3).map((t) => (t === "" ? "tingkat paling luar" : `"${t}"`));
    const tujuan = list.length === 1 ? (list[0] ?? "") : `salah satu dari ${list.join(", ")}`;
    return {
      nama,
      pesan: `${pesan} Tempatnya di ${tujuan}.`,
      perbaikan: `pindahkan "${kunci}" ke ${tujuan}; ${explainSave(kunci, jalur, input)}`,
    };
  }
  const pending = findKunciAngka(kunci, jalur, input);
  if (pending !== null) {
    return {
      nama: "isi-tanpa-kunci",
      pesan: `${kunci}${formatDi(jalur, data)} tidak punya kunci, karena koma di depannya memulai kunci baru.`,
      perbaikan: `tulis kuncinya di depan, misalnya ${pending}: ${kunci}; jika komanya bagian dari isi sebelumnya, apit isi itu dengan tanda kutip.`,
    };
  }
  return {
    nama,
    pesan,
    perbaikan: `pakai salah satu kunci yang dikenal: ${known.join(", ")}; ${explainSave(kunci, jalur, input)}`,
  };
}

/** The key that a number without one stands for: the first that is not there yet; null where it is no such number. */
export function findKunciAngka(kunci: string, jalur: Jalur, input: YamlInput): string | null {
  if (!/^\d/.test(kunci) || getIn(input.data, [...jalur, kunci]) !== null) return null;
  const known = Object.keys(findBagian(jalur, input).properties ?? {});
  return known.find((k) => getIn(input.data, [...jalur, k]) === undefined) ?? null;
}

/** How to keep a text that lkjip does not use: as a comment. */
function explainSave(kunci: string, jalur: Jalur, { lokasi }: YamlInput): string {
  const { cuplikan, kolom } = lokasi.findKunci([...jalur, kunci]);
  const inline = cuplikan.slice(0, kolom - 1).trim() === "";
  if (!inline) return "jika hanya catatan, pindahkan ke baris tersendiri yang diawali tanda pagar.";
  const over = /:\s*([|>][+-]?\s*)?$/.test(cuplikan) ? " dan semua baris isinya" : "";
  return `jika hanya catatan, simpan dengan tanda pagar di depan barisnya${over}: # ${cuplikan.trim()}`;
}

export function explainMissing(jalur: Jalur, input: YamlInput): TemuanContent {
  const kunci = String(jalur.at(-1));
  return {
    nama: "kunci-belum-ada",
    pesan: `Kunci "${kunci}" belum ada${formatDi(jalur.slice(0, -1), input.data) || " di berkas ini"}.`,
    perbaikan: `tambahkan "${kunci}", ${formatContoh(jalur, input)}`,
  };
}

export function explainEmpty(jalur: Jalur, input: YamlInput): TemuanContent {
  const { lokasi } = input;
  const kunci = String(jalur.at(-1));
  const content = findHashedContent(lokasi.find(jalur).cuplikan, kunci);
  const induk = findBagian(jalur.slice(0, -1), input);
  const required = typeof jalur.at(-1) === "number" || induk.required?.includes(kunci);
  const contoh = formatContoh(jalur, input);
  if (content !== null) {
    return {
      nama: "kunci-kosong",
      pesan: `${formatMention(jalur)} belum diisi: ${content} diawali tanda pagar, sehingga terbaca sebagai catatan.`,
      perbaikan: `jika itu isinya, apit dengan tanda kutip: ${kunci}: ${JSON.stringify(content)}; jika bukan, isi, ${contoh}`,
    };
  }
  const { cuplikan, kolom } = lokasi.findKunci(jalur);
  const apa = cuplikan.slice(0, kolom - 1).trim() === "" ? "barisnya" : "kuncinya saja";
  return {
    nama: "kunci-kosong",
    pesan: `${formatMention(jalur)} belum diisi.`,
    perbaikan: `${required ? "isi" : `hapus ${apa} jika tidak diperlukan, atau isi`}, ${contoh}`,
  };
}
