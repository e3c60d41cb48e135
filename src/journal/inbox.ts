import type { DataKinerja } from "../form/kinerja.ts";
import { LEMBAR } from "../form/layout.ts";
import { FOLDER } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import type { Config } from "../plan/schema.ts";

/*
 * Files in 3-data-kinerja/ that nobody reads: each is named once, with its kind and what to do. What may well be evidence
 * is only asked about; what the forms themselves name is where it belongs.
 */

interface Kind {
  readonly nama: string;
  /** After the number of files. */
  readonly apa: string;
  readonly ending: RegExp | null;
  readonly tingkat: "peringatan" | "periksa";
  readonly perbaikan: string;
}

const BUKTI = `${FOLDER.dataKinerja}/bukti`;

const KINDS: readonly Kind[] = [
  {
    nama: "unduhan-belum-selesai",
    apa: "unduhan yang belum selesai",
    ending: /\.(crdownload|part|partial|opdownload|download|tmp)$/i,
    tingkat: "peringatan",
    perbaikan: "tunggu sampai unduhannya selesai atau unduh lagi, lalu hapus sisanya; hasilnya berakhiran .xlsx",
  },
  {
    nama: "arsip-belum-dibuka",
    apa: "arsip",
    ending: /\.(zip|zipx|rar|7z|tar|t?gz|bz2|xz)$/i,
    tingkat: "peringatan",
    perbaikan:
      "klik kanan, pilih Ekstrak Semua, lalu taruh formulir di dalamnya (.xlsx) di folder ini dan hapus arsipnya",
  },
  {
    nama: "pintasan-bukan-berkas",
    apa: "pintasan, yang tidak memuat isi berkasnya",
    ending: /\.(gsheet|gdoc|gslides|gform|url|lnk|webloc)$/i,
    tingkat: "peringatan",
    perbaikan:
      "buka di Google Spreadsheet, pilih File > Download > Microsoft Excel (.xlsx), lalu taruh hasilnya di folder ini",
  },
  {
    nama: "buku-kerja-jenis-lain",
    apa: "buku kerja berjenis lain",
    ending: /\.(xltx?|xltm|fods|ots|numbers|et|ett|sxc|wk[1-4s]|tsv|dif|slk|mdb|accdb)$/i,
    tingkat: "peringatan",
    perbaikan:
      "buka di Excel atau LibreOffice, simpan sebagai Excel Workbook (*.xlsx), lalu taruh hasilnya di folder ini",
  },
  {
    nama: "salinan-cadangan",
    apa: "salinan cadangan buatan program",
    ending: /\.(bak|xlk|wbk|old|sav|orig|asd|xlsx?~)$/i,
    tingkat: "peringatan",
    perbaikan: "hapus bila formulirnya sudah ada; bila ini isian terakhir, ganti akhiran namanya menjadi .xlsx",
  },
  {
    nama: "mungkin-bukti",
    apa: "foto, PDF, atau dokumen",
    ending:
      /\.(jpe?g|png|gif|bmp|webp|heic|heif|tiff?|pdf|docx?|docm|odt|rtf|pptx?|odp|txt|md|html?|mp4|mov|avi|3gp|mp3|eml|msg)$/i,
    tingkat: "periksa",
    perbaikan: `bila ini bukti dukung, pindahkan ke folder ${BUKTI} atau sebut namanya di lembar ${LEMBAR.bukti}; bila seharusnya formulir, minta unit mengirim formulir Excel-nya`,
  },
  {
    nama: "berkas-jenis-lain",
    apa: "berkas berjenis lain",
    ending: null,
    tingkat: "peringatan",
    perbaikan: `bila ini formulir, beri nama berakhiran .xlsx; bila ini bukti dukung, pindahkan ke folder ${BUKTI}`,
  },
];

/** Names that one finding holds; more are counted. */
const NAMES = 5;

/** One finding a kind over all files that are not read. */
export function checkInbox(others: readonly string[], data: DataKinerja, config: Config): Temuan[] {
  const evidence = listEvidence(data);
  const missing = config.unit.filter(({ kode }) => data.unit.find((u) => u.kode === kode)?.status === "belum");
  const open = others
    .map((berkas) => ({ nama: berkas.slice(FOLDER.dataKinerja.length + 1), kind: kindOf(berkas) }))
    .map((file) => ({ ...file, unit: missing.find((unit) => isNamedAfter(file.nama, unit))?.kode }))
    .filter((file) => !isExpected(file, evidence));
  return KINDS.flatMap((kind) => {
    const own = open.filter((file) => file.kind === kind);
    return own.length === 0 ? [] : [explain(kind, own)];
  });
}

interface OtherFile {
  /** Path inside 3-data-kinerja/. */
  readonly nama: string;
  readonly kind: Kind;
  /** The unit whose form is missing and whose name the file has. */
  readonly unit: string | undefined;
}

function explain({ nama, apa, tingkat, perbaikan }: Kind, files: readonly OtherFile[]): Temuan {
  const names = files.slice(0, NAMES).map((file) => file.nama);
  const more = files.length > NAMES ? `, dan ${files.length - NAMES} lainnya` : "";
  const unit = [...new Set(files.flatMap((file) => file.unit ?? []))];
  const dari =
    unit.length === 0 ? "" : ` Menurut namanya mungkin dari unit yang formulirnya belum ada: ${unit.join(", ")}.`;
  return {
    tingkat: unit.length > 0 ? "peringatan" : tingkat,
    nama,
    berkas: FOLDER.dataKinerja,
    pesan: `${files.length} ${apa}, tidak dibaca: ${names.join(", ")}${more}.${dari}`,
    perbaikan,
  };
}

function kindOf(berkas: string): Kind {
  return KINDS.find(({ ending }) => ending === null || ending.test(berkas)) as Kind;
}

/** Evidence lies in a folder of its own, or a form names it; unless it has the name of a unit whose form is missing. */
function isExpected({ nama, kind, unit }: OtherFile, evidence: readonly string[]): boolean {
  if (unit !== undefined) return false;
  const [file = "", ...folders] = nama.toLowerCase().split("/").reverse();
  if (evidence.some((text) => text.includes(file))) return true;
  return folders.length > 0 && (kind.nama === "mungkin-bukti" || folders.some((each) => EVIDENCE_FOLDER.test(each)));
}

const EVIDENCE_FOLDER = /bukti|foto|dokumentasi|lampiran/;

/** Where the forms say their evidence lies, in small letters. */
const listEvidence = ({ formulir }: DataKinerja): string[] =>
  formulir.flatMap(({ bukti }) => bukti.flatMap(({ uraian, lokasi }) => `${uraian} ${lokasi ?? ""}`.toLowerCase()));

/** Whether a file has the kode or the name of a unit: `tapem (1).zip`, `Seksi Tata Pemerintahan.pdf`. */
function isNamedAfter(nama: string, unit: { readonly kode: string; readonly nama: string }): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  const stem = plain((nama.split("/").at(-1) ?? "").replace(/\..*$/, ""));
  return ` ${stem} `.includes(` ${plain(unit.kode)} `) || ` ${stem} `.includes(` ${plain(unit.nama)} `);
}
