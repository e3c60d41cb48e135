/*
 * Suggestions for messages: what a person may have meant.
 */

/** The word most like `kata` (by edits of at most four tenths of its length), or null. Case and `-`, `_`, spaces do not count. */
export function findSimilar(kata: string, list: readonly string[]): string | null {
  const wanted = average(kata);
  const batas = Math.max(1, Math.round(wanted.length * 0.4));
  let best: string | null = null;
  let bestDistance = batas + 1;
  for (const candidate of list) {
    const distance = calculateDistance(wanted, average(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const average = (kata: string): string =>
  kata
    .slice(0, 80)
    .toLowerCase()
    .replace(/[-_\s]/g, "");

/** Edits (insert, delete, replace, swap of neighbours) from one word to another; stops counting at `batas`. */
function calculateDistance(a: string, b: string, batas: number): number {
  if (Math.abs(a.length - b.length) >= batas) return batas;
  let before: number[] = [];
  let now = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const baru = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const ganti = (now[j - 1] ?? 0) + (same ? 0 : 1);
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : ganti;
      baru.push(Math.min(ganti, swap, (now[j] ?? 0) + 1, (baru[j - 1] ?? 0) + 1));
    }
    before = now;
    now = baru;
  }
  return now[b.length] ?? 0;
}

/**
 * How a number that was typed as text is written in lkjip.yaml: "98,5" -> "98.5", "Rp 10.000.000" -> "10000000",
 * "90%" -> "90". Null where the text is no number; dots in groups of three are taken as thousands.
 */
export function suggestAngka(teks: string): string | null {
  const clean = teks
    .trim()
    .replace(/^(?:Rp\.?|IDR)\s*/i, "")
    .replace(/(?:%|persen|,-)$/i, "")
    .trimEnd();
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(clean)) return clean.replaceAll(".", "").replace(",", ".");
  if (/^-?\d+([.,]\d+)?$/.test(clean)) return clean.replace(",", ".").replace(/^(-?)0+(?=\d)/, "$1");
  return null;
}

/** What may be meant by the name of an office that does not say what it is: "Muncar" -> "Kecamatan Muncar". Empty for a full name. */
export function suggestInstansi(nama: string): readonly string[] {
  const tidy = nama.trim().replace(/\s+/g, " ");
  if (/(?:^|\s)(?:kecamatan|distrik|kapanewon|kemantren) \S/i.test(tidy)) return [];
  const short = tidy.replace(/^(?:kantor\s+)?(?:kec(?:amatan)?\b\.?|camat\b)\s*/i, "");
  return [`Kecamatan ${short || "Kanigaran"}`];
}

/** The same for the name of a local government: "Kota Probolinggo" -> "Pemerintah Kota Probolinggo"; for "Banyuwangi" both kinds. */
export function suggestPemda(nama: string): readonly string[] {
  const tidy = nama.trim().replace(/\s+/g, " ");
  if (/^pemerintah (?:daerah )?(?:kota|kabupaten|provinsi|aceh|daerah istimewa)(?: |$)/i.test(tidy)) {
    return /^pemerintah (?:daerah )?(?:kota|kabupaten|provinsi)$/i.test(tidy) ? [`${tidy} Probolinggo`] : [];
  }
  const short = tidy.replace(/^pem(?:erintah|da)\b\.?\s*(?:daerah\s+)?/i, "");
  const [, jenis, sisa] = /^(?:pem)?(kota|kot|kabupaten|kab|provinsi|prov)\b\.?\s*(.*)$/i.exec(short) ?? [];
  const complete = { kot: "Kota", kab: "Kabupaten", pro: "Provinsi" }[jenis?.slice(0, 3).toLowerCase() ?? ""];
  if (complete !== undefined) return [`Pemerintah ${complete} ${sisa || "Probolinggo"}`];
  return ["Kabupaten", "Kota"].map((kata) => `Pemerintah ${kata} ${short || "Probolinggo"}`);
}

/** A value as it is written in lkjip.yaml on one line: { min: 80, max: 90 }, ["7.01.02"], "425.504", Kecamatan Kanigaran. */
export function formatYaml(nilai: unknown): string {
  if (typeof nilai === "string") return isPlain(nilai) ? nilai : JSON.stringify(nilai);
  if (Array.isArray(nilai)) return `[${nilai.map(formatYaml).join(", ")}]`;
  if (typeof nilai === "object" && nilai !== null) {
    const content = Object.entries(nilai).map(([kunci, v]) => `${formatKunciYaml(kunci)}: ${formatYaml(v)}`);
    return content.length === 0 ? "{}" : `{ ${content.join(", ")} }`;
  }
  return String(nilai);
}

/** A key as it is written in lkjip.yaml; years stay without quotes. */
export const formatKunciYaml = (kunci: string): string => (/^[1-9]\d{0,3}$/.test(kunci) ? kunci : formatYaml(kunci));

/** Whether a text may stand without quotes anywhere in lkjip.yaml. */
function isPlain(teks: string): boolean {
  return /^[A-Za-z][\w ./()+-]*$/.test(teks) && !/^(true|false|null|yes|no|on|off|y|n)$|\s$/i.test(teks);
}

/** A word of a command line as it is typed: in quotes where it holds more than letters, digits and the signs of dates and numbers. */
export const quoteKata = (kata: string): string => (/^[\w./:-]+$/.test(kata) ? kata : `"${kata.replaceAll('"', "'")}"`);
