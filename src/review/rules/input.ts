import type { PengukuranIndikator, PengukuranKinerja } from "../../measure/result.ts";
import type { Tingkat } from "../../model/temuan.ts";
import type { Config } from "../../plan/schema.ts";
import type { GeneratedDraf } from "../../word/refresh/changes.ts";
import {
  listParagrafNaskah,
  type NaskahDraf,
  type ParagrafNaskah,
  type TabelNaskah,
  type TempatNaskah,
} from "../../word/text/naskah-draf.ts";
import type { AngkaEntry } from "../ledger/entry.ts";
import { listNama, type Nama } from "./mention.ts";
import type { RequiredPart } from "./required-parts.ts";
import { createKalimat, type Kalimat } from "./sentence.ts";
import { listRoleSel, type RoleSel } from "./table-read.ts";

/** What a rule judges: the document, taken apart once, beside the office's data. */
export interface KoreksiInput {
  readonly naskah: NaskahDraf;
  readonly config: Config;
  readonly pengukuran: PengukuranKinerja;
  /** What of it lkjip wrote, and what became of that. */
  readonly generated: GeneratedDraf;
  /** Last year's report, where it is known. */
  readonly last: NaskahDraf | null;
  readonly nama: readonly Nama[];
  /** Every paragraph: body, cells, headers, footers, notes. */
  readonly paragraf: readonly ParagrafNaskah[];
  readonly tabel: readonly TabelNaskah[];
  /** Sentences of the running text. */
  readonly kalimat: readonly Kalimat[];
  /** Cells of tables whose row and column say what they are. */
  readonly sel: readonly RoleSel[];
  /** Every number, name and claim that people wrote, with what the data say to it. */
  readonly ledger: readonly AngkaEntry[];
  /** Indicators of the sasaran, in their order. */
  readonly indikatorSasaran: readonly PengukuranIndikator[];
}

/** Families of rules, in the order of the list. */
export const FAMILY = [
  "Isi dari data",
  "Buku angka",
  "Angka dalam tabel",
  "Kelengkapan",
  "Keselarasan rencana",
  "Identitas dan tahun",
  "Dasar hukum",
  "Penomoran",
  "Bahasa",
  "Sisa penyuntingan",
] as const;
type Family = (typeof FAMILY)[number];

/** One rule of `review`: what it looks for, an example of what it finds, and how. */
export interface NaskahRule<Nama extends string = string> {
  /** In kebab-case, the same in messages, tests and docs/aturan-koreksi.md. */
  readonly nama: Nama;
  readonly family: Family;
  readonly tingkat: Tingkat;
  readonly meaning: string;
  /** Such as `"capaiannya 108,88%"`, where the data say 100,88. */
  readonly contoh: string;
  /**
   * What becomes of a finding in what lkjip wrote, because the rule reads a meaning into text: unsaid there (`row`), where the
   * comparison with the base knows all that was changed; unsaid where nothing of the whole table was (`table`, for a rule that
   * adds up); only asked where nobody touched it (`ask`, the words may come from lkjip.yaml or a form). Absent: said all
   * the same.
   */
  readonly own?: "row" | "table" | "ask";
  readonly check: (input: KoreksiInput) => readonly Finding[];
}

/** A rule whose name the compiler knows, so that whoever names a rule names one that there is. */
export const defineRule = <Nama extends string>(rule: NaskahRule<Nama>): NaskahRule<Nama> => rule;

/** What a rule found at one place; `tingkat` where what stands there has more than one reading, so that it is only asked. */
export interface Finding {
  readonly tingkat?: "periksa";
  /** The part that is not there. */
  readonly missing?: RequiredPart;
  /** Who mends it, where that is not the writer of the report. */
  readonly siapa?: string;
  readonly tempat: TempatNaskah;
  readonly pesan: string;
  readonly perbaikan: string;
}

/** Takes a document apart for the rules. */
export function createInput(
  naskah: NaskahDraf,
  config: Config,
  pengukuran: PengukuranKinerja,
  generated: GeneratedDraf,
  last: NaskahDraf | null = null,
  ledger: readonly AngkaEntry[] = [],
): KoreksiInput {
  const nama = listNama(config, pengukuran);
  const tabel = naskah.content.filter((block) => block.jenis === "tabel");
  return {
    naskah,
    config,
    pengukuran,
    generated,
    last,
    ledger,
    nama,
    paragraf: listParagrafNaskah(naskah),
    tabel,
    kalimat: naskah.content.flatMap((block) =>
      block.jenis === "isi" && block.celah.length === 0 ? createKalimat(block, nama) : [],
    ),
    sel: listRoleSel({ tabel, nama, config }),
    indikatorSasaran: pengukuran.sasaran.flatMap(({ indikator }) => indikator),
  };
}
