import type { JsonSchema } from "../json-schema.ts";
import type { Jalur, Lokasi } from "../lokasi.ts";
import { findMirip } from "../../model/suggestion.ts";
import { findIsiBerpagar } from "./hash-sign.ts";
import type { Penjelasan } from "./explanation.ts";
import { formatContoh, formatDi, formatSebutan, kunciTerakhir } from "./mention.ts";
import { findCabang, findSkema, findTempatKunci, getIn } from "./schema.ts";

/*
 * Keys of lkjip.yaml that are unknown, missing or empty. What was typed is never told to be thrown away.
 */

/** What is needed to speak about the data: its values, their places, the schema with its explanations. */
export interface Bahan {
  readonly data: unknown;
  readonly lokasi: Lokasi;
  readonly skema: JsonSchema;
  /** Keys of lines that were left out because they cannot be read: that these keys are missing is no finding. */
  readonly hilang?: ReadonlySet<string>;
}

/** The known key that an unknown one probably means; null where that key belongs to another part. */
export function findGanti(kunci: string, jalur: Jalur, { data, skema }: Bahan): string | null {
  if (findTempatKunci(skema, kunci).length > 0) return null;
  return findMirip(kunci, Object.keys(findBagian(jalur, { data, skema }).properties ?? {}));
}

const findBagian = (jalur: Jalur, { data, skema }: Omit<Bahan, "lokasi">): JsonSchema =>
  findCabang(findSkema(skema, jalur, data) ?? skema, getIn(data, jalur));

/** An unknown key: a slip of the pen, or a known key in the wrong place. */
export function explainKunci(kunci: string, jalur: Jalur, bahan: Bahan): Penjelasan {
  const nama = "kunci-tidak-dikenal";
  const { data, skema } = bahan;
  const bagian = findBagian(jalur, bahan);
  const dikenal = Object.keys(bagian.properties ?? {});
  const pesan = `Kunci "${kunci}" tidak dikenal${formatDi(jalur, data)}.`;
  const tempat = findTempatKunci(skema, kunci);
  const mirip = findGanti(kunci, jalur, bahan);
  if (mirip !== null) {
    return {
      nama,
      pesan: `${pesan} Yang mirip: "${mirip}".`,
      perbaikan: `ganti "${kunci}" menjadi "${mirip}", ${formatContoh(mirip, bagian.properties?.[mirip])}`,
    };
  }
  if (tempat.length > 0) {
    const daftar = tempat.slice(0, 3).map((t) => (t === "" ? "tingkat paling luar" : `"${t}"`));
    const tujuan = daftar.length === 1 ? (daftar[0] ?? "") : `salah satu dari ${daftar.join(", ")}`;
    return {
      nama,
      pesan: `${pesan} Tempatnya di ${tujuan}.`,
      perbaikan: `pindahkan "${kunci}" ke ${tujuan}; ${explainSimpan(kunci, jalur, bahan)}`,
    };
  }
  const belum = findKunciAngka(kunci, jalur, bahan);
  if (belum !== null) {
    return {
      nama: "isi-tanpa-kunci",
      pesan: `${kunci}${formatDi(jalur, data)} tidak punya kunci, karena koma di depannya memulai kunci baru.`,
      perbaikan: `tulis kuncinya di depan, misalnya ${belum}: ${kunci}; jika komanya bagian dari isi sebelumnya, apit isi itu dengan tanda kutip.`,
    };
  }
  return {
    nama,
    pesan,
    perbaikan: `pakai salah satu kunci yang dikenal: ${dikenal.join(", ")}; ${explainSimpan(kunci, jalur, bahan)}`,
  };
}

/** The key that a number without one stands for: the first that is not there yet; null where it is no such number. */
export function findKunciAngka(kunci: string, jalur: Jalur, bahan: Bahan): string | null {
  if (!/^\d/.test(kunci) || getIn(bahan.data, [...jalur, kunci]) !== null) return null;
  const dikenal = Object.keys(findBagian(jalur, bahan).properties ?? {});
  return dikenal.find((k) => getIn(bahan.data, [...jalur, k]) === undefined) ?? null;
}

/** How to keep a text that lkjip does not use: as a comment. */
function explainSimpan(kunci: string, jalur: Jalur, { lokasi }: Bahan): string {
  const { cuplikan, kolom } = lokasi.findKunci([...jalur, kunci]);
  const sebaris = cuplikan.slice(0, kolom - 1).trim() === "";
  if (!sebaris) return "jika hanya catatan, pindahkan ke baris tersendiri yang diawali tanda pagar.";
  const lebih = /:\s*([|>][+-]?\s*)?$/.test(cuplikan) ? " dan semua baris isinya" : "";
  return `jika hanya catatan, simpan dengan tanda pagar di depan barisnya${lebih}: # ${cuplikan.trim()}`;
}

export function explainHilang(jalur: Jalur, { data, skema }: Bahan): Penjelasan {
  const kunci = String(jalur.at(-1));
  return {
    nama: "kunci-belum-ada",
    pesan: `Kunci "${kunci}" belum ada${formatDi(jalur.slice(0, -1), data) || " di berkas ini"}.`,
    perbaikan: `tambahkan "${kunci}", ${formatContoh(kunci, findSkema(skema, jalur, data))}`,
  };
}

export function explainKosong(jalur: Jalur, { data, lokasi, skema }: Bahan): Penjelasan {
  const kunci = String(jalur.at(-1));
  const isi = findIsiBerpagar(lokasi.find(jalur).cuplikan, kunci);
  const induk = findBagian(jalur.slice(0, -1), { data, skema });
  const wajib = typeof jalur.at(-1) === "number" || induk.required?.includes(kunci);
  const contoh = formatContoh(kunciTerakhir(jalur), findSkema(skema, jalur, data));
  if (isi !== null) {
    return {
      nama: "kunci-kosong",
      pesan: `${formatSebutan(jalur)} belum diisi: ${isi} diawali tanda pagar, sehingga terbaca sebagai catatan.`,
      perbaikan: `jika itu isinya, apit dengan tanda kutip: ${kunci}: ${JSON.stringify(isi)}; jika bukan, isi, ${contoh}`,
    };
  }
  const { cuplikan, kolom } = lokasi.findKunci(jalur);
  const apa = cuplikan.slice(0, kolom - 1).trim() === "" ? "barisnya" : "kuncinya saja";
  return {
    nama: "kunci-kosong",
    pesan: `${formatSebutan(jalur)} belum diisi.`,
    perbaikan: `${wajib ? "isi" : `hapus ${apa} jika tidak diperlukan, atau isi`}, ${contoh}`,
  };
}
