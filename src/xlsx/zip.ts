import { openZip, type ZipArchive, ZipError, type ZipLimits } from "../opc/zip.ts";
import { ASK_TO_SEND_AGAIN, damaged, Refusal } from "./refusal.ts";

/** A form, with photos that nobody opens. Some programs of Windows write backslashes. */
const LIMITS: ZipLimits = {
  entries: 300,
  part: 64 * 2 ** 20,
  total: 96 * 2 ** 20,
  ratio: 200,
  ratioFrom: 4 * 2 ** 20,
  backslashes: true,
};

/** Reads the directory of a zip file. Throws a Refusal where it is damaged, lies or is out of proportion, now or later. */
export function readZip(content: Uint8Array): ZipArchive {
  const { names, open } = attempt(() => openZip(content, LIMITS));
  return { names, open: (name) => attempt(() => open(name)) };
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ZipError ? refuse(error) : error;
  }
}

/** A refusal in words. */
function refuse({ fault, part, found }: ZipError): Refusal {
  const shown = part.replaceAll("\0", "");
  switch (fault) {
    case "signature":
    case "no-end":
      return new Refusal("berkas-terpotong", "Berkas terpotong: bagian akhirnya tidak ada.", ASK_TO_SEND_AGAIN);
    case "directory":
      return damaged("daftar isinya terpotong.");
    case "entries":
      return new Refusal(
        "zip-terlalu-banyak",
        `Berkas memuat ${found} bagian; formulir hanya memuat sekitar 20, batasnya ${LIMITS.entries}.`,
        "hapus gambar dan objek yang tidak perlu di Excel, lalu simpan; lampirkan bukti sebagai berkas tersendiri",
      );
    case "encrypted":
      return new Refusal(
        "berkas-bersandi",
        `Bagian "${part}" di dalam berkas dikunci dengan sandi.`,
        "buka berkas di Excel, hapus sandinya lewat File > Info > Protect Workbook, lalu simpan",
      );
    case "name":
      return new Refusal(
        "zip-nama-bagian",
        `Berkas memuat bagian dengan nama yang tidak wajar: "${shown}".`,
        ASK_TO_SEND_AGAIN,
      );
    case "duplicate":
      return new Refusal("zip-ganda", `Berkas memuat dua bagian bernama "${part}".`, ASK_TO_SEND_AGAIN);
    case "size":
    case "xml":
    case "marks":
      return new Refusal(
        "berkas-terlalu-besar",
        `Isi berkas terlalu besar: bagian "${part}" menjadi ${Math.round(Number(found) / 2 ** 20)} MB bila dibuka, jauh melebihi sebuah formulir.`,
        "hapus baris dan kolom kosong di bawah dan di kanan tabel serta lembar tambahan di Excel, lalu simpan; atau salin isinya ke formulir baru: lkjip forms",
      );
    case "no-header":
      return damaged(`bagian "${part}" tidak ada di tempatnya.`);
    case "other-name":
      return damaged(
        `daftar isinya menyebut bagian "${part}", tetapi di tempatnya ada "${String(found).replaceAll("\0", "")}".`,
      );
    case "cut-off":
      return damaged(`bagian "${part}" terpotong.`);
    case "longer":
      return damaged(`bagian "${part}" lebih panjang daripada yang tercatat.`);
    case "packing":
      return damaged(`bagian "${part}" tidak dapat dibuka.`);
    case "length":
      return damaged(`panjang bagian "${part}" tidak sama dengan yang tercatat.`);
    case "crc":
      return damaged(`isi bagian "${part}" berubah setelah disimpan (CRC berbeda).`);
    case "method":
      return damaged(`bagian "${part}" dimampatkan dengan cara yang tidak dikenal.`);
  }
}
