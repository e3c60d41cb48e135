/*
 * Places and offices that a sentence names beside those of the plan: what is theirs is not ours.
 */

/** A place that a sentence names. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly teks: string;
}

const LEVEL =
  "Kecamatan|Kelurahan|Desa|Distrik|Dinas|Badan|Kota|Kabupaten|Provinsi|Puskesmas|Polsek|Koramil|Kel\\.|Kec\\.|Seksi|Subbagian|Inspektorat|Bagian";
const PLACE = new RegExp(
  `\\b(?:${LEVEL})\\s+(?:\\p{Lu}[\\p{L}'-]*)(?:\\s+(?!Rp\\b|Tahun\\b|Triwulan\\b|TW\\b|Nomor\\b|(?:${LEVEL})\\b)\\p{Lu}[\\p{L}'-]*)*`,
  "gu",
);
const NO_NAME =
  /^(?:Tahun|Bab|Tabel|Dan|Yang|Pada|Ini|Tersebut|Nomor|Kota|Kabupaten|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|TW|Triwulan)$/i;
/** "rata-rata kota", "tingkat provinsi", "se-Kabupaten" without a name. */
const WIDER = /\b(?:(?:tingkat|rata-rata|nilai|rerata)\s+|se-?\s?)(?:kota|kabupaten|provinsi|nasional|indonesia)\b/giu;

/** The places that a text names where what is ours is blanked out; `longer` are names that begin like one of ours. */
export function findPlaces(masked: string, longer: readonly Place[]): Place[] {
  const found = [...longer];
  for (const pattern of [PLACE, WIDER])
    for (const { index, 0: teks } of masked.matchAll(pattern)) {
      const end = index + teks.length;
      if (pattern === PLACE && NO_NAME.test(teks.split(/\s+/)[1] ?? "Tahun")) continue;
      if (!found.some((each) => each.start < end && index < each.end)) found.push({ start: index, end, teks });
    }
  return found.sort((a, b) => a.start - b.start);
}
