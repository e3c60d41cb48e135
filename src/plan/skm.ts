import type { Config } from "./schema.ts";

/** The survey of one year. */
export type Skm = Config["skm"][string];
export type SkmKey = Exclude<keyof Skm, "responden">;

/** The nine elements of the survey, as PermenPANRB 14/2017 numbers and names them. */
export const SKM_UNSUR: readonly { readonly kode: string; readonly kunci: SkmKey; readonly nama: string }[] = [
  { kode: "U1", kunci: "persyaratan", nama: "Persyaratan" },
  { kode: "U2", kunci: "prosedur", nama: "Sistem, mekanisme, dan prosedur" },
  { kode: "U3", kunci: "waktu", nama: "Waktu penyelesaian" },
  { kode: "U4", kunci: "biaya", nama: "Biaya/tarif" },
  { kode: "U5", kunci: "produk", nama: "Produk spesifikasi jenis pelayanan" },
  { kode: "U6", kunci: "kompetensi", nama: "Kompetensi pelaksana" },
  { kode: "U7", kunci: "perilaku", nama: "Perilaku pelaksana" },
  { kode: "U8", kunci: "pengaduan", nama: "Penanganan pengaduan, saran, dan masukan" },
  { kode: "U9", kunci: "sarana", nama: "Sarana dan prasarana" },
];
