/*
 * Suggestions for messages: what a person may have meant.
 */

/** The word most like `kata` (by edits of at most four tenths of its length), or null. Case and `-`, `_`, spaces do not count. */
export function findMirip(kata: string, daftar: readonly string[]): string | null {
  const dicari = ratakan(kata);
  const batas = Math.max(1, Math.round(dicari.length * 0.4));
  let terbaik: string | null = null;
  let jarakTerbaik = batas + 1;
  for (const calon of daftar) {
    const jarak = calculateJarak(dicari, ratakan(calon), jarakTerbaik);
    if (jarak < jarakTerbaik) {
      terbaik = calon;
      jarakTerbaik = jarak;
    }
  }
  return terbaik;
}

const ratakan = (kata: string): string =>
  kata
    .slice(0, 80)
    .toLowerCase()
    .replace(/[-_\s]/g, "");

/** Edits (insert, delete, replace, swap of neighbours) from one word to another; stops counting at `batas`. */
function calculateJarak(a: string, b: string, batas: number): number {
  if (Math.abs(a.length - b.length) >= batas) return batas;
  let sebelum: number[] = [];
  let kini = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const baru = [i];
    for (let j = 1; j <= b.length; j++) {
      const sama = a[i - 1] === b[j - 1];
      const ganti = (kini[j - 1] ?? 0) + (sama ? 0 : 1);
      const tukar = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (sebelum[j - 2] ?? 0) + 1 : ganti;
      baru.push(Math.min(ganti, tukar, (kini[j] ?? 0) + 1, (baru[j - 1] ?? 0) + 1));
    }
    sebelum = kini;
    kini = baru;
  }
  return kini[b.length] ?? 0;
}

/**
 * How a number that was typed as text is written in lkjip.yaml: "98,5" -> "98.5", "Rp 10.000.000" -> "10000000",
 * "90%" -> "90". Null where the text is no number; dots in groups of three are taken as thousands.
 */
export function suggestAngka(teks: string): string | null {
  const bersih = teks
    .trim()
    .replace(/^(?:Rp\.?|IDR)\s*/i, "")
    .replace(/(?:%|persen|,-)$/i, "")
    .trimEnd();
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bersih)) return bersih.replaceAll(".", "").replace(",", ".");
  if (/^-?\d+([.,]\d+)?$/.test(bersih)) return bersih.replace(",", ".").replace(/^(-?)0+(?=\d)/, "$1");
  return null;
}

/** What may be meant by the name of an office that does not say what it is: "Muncar" -> "Kecamatan Muncar". Empty for a full name. */
export function suggestInstansi(nama: string): readonly string[] {
  const rapi = nama.trim().replace(/\s+/g, " ");
  if (/(?:^|\s)(?:kecamatan|distrik|kapanewon|kemantren) \S/i.test(rapi)) return [];
  const pendek = rapi.replace(/^(?:kantor\s+)?(?:kec(?:amatan)?\b\.?|camat\b)\s*/i, "");
  return [`Kecamatan ${pendek || "Kanigaran"}`];
}

/** The same for the name of a local government: "Kota Probolinggo" -> "Pemerintah Kota Probolinggo"; for "Banyuwangi" both kinds. */
export function suggestPemda(nama: string): readonly string[] {
  const rapi = nama.trim().replace(/\s+/g, " ");
  if (/^pemerintah (?:daerah )?(?:kota|kabupaten|provinsi|aceh|daerah istimewa)(?: |$)/i.test(rapi)) {
    return /^pemerintah (?:daerah )?(?:kota|kabupaten|provinsi)$/i.test(rapi) ? [`${rapi} Probolinggo`] : [];
  }
  const pendek = rapi.replace(/^pem(?:erintah|da)\b\.?\s*(?:daerah\s+)?/i, "");
  const [, jenis, sisa] = /^(?:pem)?(kota|kot|kabupaten|kab|provinsi|prov)\b\.?\s*(.*)$/i.exec(pendek) ?? [];
  const lengkap = { kot: "Kota", kab: "Kabupaten", pro: "Provinsi" }[jenis?.slice(0, 3).toLowerCase() ?? ""];
  if (lengkap !== undefined) return [`Pemerintah ${lengkap} ${sisa || "Probolinggo"}`];
  return ["Kabupaten", "Kota"].map((kata) => `Pemerintah ${kata} ${pendek || "Probolinggo"}`);
}

/** A value as it is written in lkjip.yaml on one line: { min: 80, max: 90 }, ["7.01.02"], "425.504", Kecamatan Kanigaran. */
export function formatYaml(nilai: unknown): string {
  if (typeof nilai === "string") return isPolos(nilai) ? nilai : JSON.stringify(nilai);
  if (Array.isArray(nilai)) return `[${nilai.map(formatYaml).join(", ")}]`;
  if (typeof nilai === "object" && nilai !== null) {
    const isi = Object.entries(nilai).map(([kunci, v]) => `${formatYaml(kunciYaml(kunci))}: ${formatYaml(v)}`);
    return isi.length === 0 ? "{}" : `{ ${isi.join(", ")} }`;
  }
  return String(nilai);
}

/** Keys that are years stay without quotes, as everywhere in lkjip.yaml. */
const kunciYaml = (kunci: string): string | number => (/^[1-9]\d{0,3}$/.test(kunci) ? Number(kunci) : kunci);

/** Whether a text may stand without quotes anywhere in lkjip.yaml. */
function isPolos(teks: string): boolean {
  return /^[A-Za-z][\w ./()+-]*$/.test(teks) && !/^(true|false|null|yes|no|on|off|y|n)$|\s$/i.test(teks);
}

/** A word of a command line as it is typed: in quotes where it holds more than letters, digits and the signs of dates and numbers. */
export const quoteKata = (kata: string): string => (/^[\w./:-]+$/.test(kata) ? kata : `"${kata.replaceAll('"', "'")}"`);
