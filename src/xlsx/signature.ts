import { Refusal } from "./refusal.ts";

/*
 * Tells from the first bytes what a file really is, whatever its name says, and refuses all that is not a zip.
 */

const SAVE_XLSX =
  "buka berkas di Excel atau LibreOffice, pilih Simpan Sebagai, jenis Excel Workbook (*.xlsx), lalu taruh hasilnya di folder ini";

const startsWith = (content: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => content[i] === byte);

/** Throws a Refusal that names the kind of file, unless it is a zip (what every .xlsx is). */
export function checkSignature(content: Uint8Array): void {
  if (content.length === 0) {
    throw new Refusal(
      "berkas-kosong",
      "Berkas berukuran 0 bita, tidak ada isinya.",
      "unduh ulang berkasnya; bila dari OneDrive, klik kanan lalu pilih Selalu simpan di perangkat ini",
    );
  }
  if (startsWith(content, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw refuseCompound(content);
  throw refuseOther(content);
}

/** The container of Office before 2007; also what a password makes of an .xlsx. Streams have UTF-16 names. */
function refuseCompound(content: Uint8Array): Refusal {
  if (hasStream(content, "EncryptedPackage")) {
    return new Refusal(
      "berkas-bersandi",
      "Berkas dilindungi sandi, sehingga isinya tidak dapat dibaca.",
      "buka berkas di Excel, pilih File > Info > Protect Workbook > Encrypt with Password, kosongkan sandinya, lalu simpan",
    );
  }
  if (hasStream(content, "WordDocument") || hasStream(content, "PowerPoint Document")) {
    return notXlsx("dokumen Office lama (.doc atau .ppt)");
  }
  return new Refusal("berkas-xls", "Berkas ini berformat Excel lama (.xls), bukan .xlsx.", SAVE_XLSX);
}

function hasStream(content: Uint8Array, name: string): boolean {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(Buffer.from(name, "utf16le"));
}

/** A finding's text for a file of another kind; `kind` follows "Berkas ini berisi". */
function notXlsx(kind: string): Refusal {
  return new Refusal(
    "bukan-xlsx",
    `Berkas ini berisi ${kind}, bukan buku kerja Excel (.xlsx).`,
    "minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms",
  );
}

const JENIS_BERKAS: readonly (readonly [string, readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["gambar PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["gambar JPEG", [0xff, 0xd8, 0xff]],
  ["arsip RAR", [0x52, 0x61, 0x72, 0x21]],
  ["arsip 7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["arsip gzip", [0x1f, 0x8b]],
  ["dokumen RTF", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["arsip zip kosong", [0x50, 0x4b, 0x05, 0x06]],
];

function refuseOther(content: Uint8Array): Refusal {
  const known = JENIS_BERKAS.find(([, bytes]) => startsWith(content, bytes));
  if (known) return notXlsx(known[0]);
  // BIFF2 to BIFF4: Excel of before 1993, and what some report servers still write.
  if (content[0] === 0x09 && [0, 2, 4].includes(content[1] ?? -1)) {
    return new Refusal("berkas-xls", "Berkas ini berformat Excel lama (.xls), bukan .xlsx.", SAVE_XLSX);
  }
  const head = decodeHead(content);
  if (/^<\?xml/i.test(head) && head.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    return new Refusal("berkas-xls", "Berkas ini berformat XML Spreadsheet 2003, bukan .xlsx.", SAVE_XLSX);
  }
  if (/^<(!doctype html|html|head|table|meta|style)/i.test(head)) return notXlsx("halaman web (HTML)");
  if (head.startsWith("<")) return notXlsx("XML lain");
  if (isText(head)) return notXlsx(/^[^;,\t\r\n]*[;,\t].*\r?\n/m.test(head) ? "tabel teks (CSV)" : "teks biasa");
  if (head.replaceAll("\0", "") === "") return notXlsx("nol semua (rusak saat disalin)");
  return notXlsx("data yang jenisnya tidak dikenal");
}

function decodeHead(content: Uint8Array): string {
  const label =
    content[0] === 0xff && content[1] === 0xfe
      ? "utf-16le"
      : content[0] === 0xfe && content[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(label).decode(content.subarray(0, 1024)).trimStart();
}

function isText(head: string): boolean {
  return ![...head].some((char) => char < " " && !"\t\r\n".includes(char));
}

/** A zip that is something else than an .xlsx, by the parts in it; null where it may be one. */
export function findOtherPackage(names: readonly string[]): Refusal | null {
  const has = (start: string): boolean => names.some((name) => name.toLowerCase().startsWith(start));
  if (has("xl/workbook.bin")) {
    return new Refusal("berkas-xlsb", "Berkas ini berformat Excel Binary Workbook (.xlsb), bukan .xlsx.", SAVE_XLSX);
  }
  if (has("word/")) return notXlsx("dokumen Word (.docx)");
  if (has("ppt/")) return notXlsx("presentasi PowerPoint (.pptx)");
  if (has("content.xml") && has("mimetype")) {
    return new Refusal("berkas-ods", "Berkas ini berformat OpenDocument (.ods atau .odt), bukan .xlsx.", SAVE_XLSX);
  }
  if (has("index/") && names.some((name) => name.endsWith(".iwa"))) {
    return new Refusal("berkas-numbers", "Berkas ini berformat Numbers, bukan .xlsx.", SAVE_XLSX);
  }
  return has("_rels/.rels") || has("xl/") ? null : notXlsx("arsip zip biasa");
}
