import type { TempatNaskah } from "../../word/text/naskah-draf.ts";

/** What kind of statement an entry of the ledger is. */
export type EntryJenis = "angka" | "tanggal" | "nama" | "peraturan" | "klaim";

/**
 * Whether the data confirm it: they say so (`cocok`), they know nothing of it or leave two readings (`belum_cocok`), they
 * say otherwise and nothing else can be meant (`bertentangan`), or a person has confirmed it (`dibenarkan`).
 */
export type EntryKeadaan = "cocok" | "belum_cocok" | "bertentangan" | "dibenarkan";

/** What is found about one number, name or claim. */
export interface Judged {
  readonly jenis: EntryJenis;
  readonly teks: string;
  readonly keadaan: EntryKeadaan;
  /** In plain words what it equals, or what it is held against; null where nothing is known. */
  readonly arti: string | null;
  /** The value that the data have: of what it equals, or the right one where it is contradicted. */
  readonly nilai: string | number | null;
  /** Whether the data know a value for just this and it is another one, so that a look is worth while. */
  readonly doubtful?: boolean;
  /** Where it begins in the sentence. */
  readonly start: number;
}

/** An entry of the ledger. */
export interface AngkaEntry extends Judged {
  readonly kalimat: string;
  /** Set where a person confirmed it when the data said something else: that, empty where they said nothing of it. */
  readonly before?: string;
  readonly tempat: TempatNaskah;
  /** Whether it stands in what lkjip once wrote: there the comparison with the base speaks, not the ledger. */
  readonly inControl: boolean;
  /** Whether it is the office's own text from lkjip.yaml, to be mended there. */
  readonly fromConfig: boolean;
}
