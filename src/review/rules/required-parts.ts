/** Parts that PermenPANRB 53/2014 Lampiran II wants, by the headings that they go by. */
export const REQUIRED_PARTS = [
  ["Kata Pengantar", /^kata pengantar/],
  ["Ikhtisar Eksekutif", /^(?:ikhtisar|ringkasan) eksekutif/],
  ["Bab I Pendahuluan", /^bab (?:i|1)\b|^pendahuluan/],
  ["Bab II Perencanaan Kinerja", /^bab (?:ii|2)\b|^perencanaan/],
  ["Bab III Akuntabilitas Kinerja", /^bab (?:iii|3)\b|^akuntabilitas/],
  ["Capaian Kinerja Organisasi", /capaian kinerja organisasi|^(?:[a-z\d.]+ )?capaian kinerja\b|pengukuran kinerja/],
  ["Realisasi Anggaran", /realisasi anggaran|akuntabilitas keuangan/],
  ["Bab IV Penutup", /^bab (?:iv|4)\b|^penutup/],
  ["Lampiran", /^lampiran/],
  ["Lampiran Perjanjian Kinerja", /^lampiran\b.*perjanjian kinerja|^perjanjian kinerja/],
] as const satisfies readonly (readonly [string, RegExp])[];

/** A part that the regulation wants. */
export type RequiredPart = (typeof REQUIRED_PARTS)[number][0];
