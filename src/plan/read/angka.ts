import { formatAngka } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import { type Jalur, type Lokasi, temuanAt } from "../lokasi.ts";
import { type CommaReading, readDesimalComma } from "./comma.ts";
import { lastKunci } from "./mention.ts";

/**
 * Numbers that YAML reads otherwise than people mean them: 0123, 1e3, more digits than fit, 10.000 for ten thousand,
 * [80,5, 85,47] for two numbers.
 */
export function checkAngka(data: unknown, lokasi: Lokasi): Temuan[] {
  return [...checkList(data, [], lokasi), ...checkEachAngka(data, lokasi)];
}

/** A list in brackets with both kinds of comma: `80,5, 85,47`. Quarters have none. */
function checkList(data: unknown, jalur: Jalur, lokasi: Lokasi): Temuan[] {
  if (typeof data !== "object" || data === null) return [];
  if (Array.isArray(data) && lastKunci(jalur) !== "triwulan") {
    const comma = data.every((content) => content === null || typeof content === "number")
      ? readDesimalComma(lokasi.findSumber(jalur) ?? "")
      : null;
    if (comma !== null) return [temuanAt(lokasi, jalur, listCommaTemuan(jalur, data.length, comma))];
  }
  return Object.entries(data).flatMap(([kunci, child]) =>
    checkList(child, [...jalur, Array.isArray(data) ? Number(kunci) : kunci], lokasi),
  );
}

function listCommaTemuan(jalur: Jalur, many: number, { contoh, content }: CommaReading): Temuan {
  const kunci = lastKunci(jalur);
  return {
    tingkat: "periksa",
    nama: "koma-dalam-daftar",
    pesan: `Apakah ${contoh} di "${kunci}" satu angka? Di dalam kurung siku koma memisahkan isi, sehingga daftar ini terbaca ${many} angka, ${contoh.replace(",", " dan ")} terpisah.`,
    perbaikan: `jika ya, tulis dengan titik sebagai tanda desimal: ${kunci}: [${content.join(", ")}]; jika bukan, beri spasi sesudah setiap koma.`,
  };
}

/** An element of the survey has three decimals as often as two, and never thousands. */
function checkEachAngka(data: unknown, lokasi: Lokasi): Temuan[] {
  return listAngka(data, []).flatMap(({ nilai, jalur }) => {
    const sumber = lokasi.findSumber(jalur);
    if (sumber === undefined) return [];
    const temuan =
      checkNotation(sumber, nilai) ??
      checkLength(sumber) ??
      (jalur[0] === "skm" ? null : checkThousands(sumber, nilai, jalur));
    return temuan === null ? [] : [temuanAt(lokasi, jalur, temuan)];
  });
}

interface WrittenAngka {
  readonly nilai: number;
  readonly jalur: Jalur;
}

function listAngka(data: unknown, jalur: Jalur): WrittenAngka[] {
  if (typeof data === "number") return [{ nilai: data, jalur }];
  if (Array.isArray(data)) return data.flatMap((child, i) => listAngka(child, [...jalur, i]));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([kunci, child]) => listAngka(child, [...jalur, kunci]));
}

function checkNotation(sumber: string, nilai: number): Temuan | null {
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(sumber)) return null;
  return {
    tingkat: "galat",
    nama: "angka-tidak-lazim",
    pesan: `Angka ${sumber} terbaca sebagai ${Number.isFinite(nilai) ? formatAngka(nilai) : "bukan bilangan"}.`,
    perbaikan: "tulis dengan angka biasa tanpa nol di depan, misalnya 123 atau 90.5",
  };
}

function checkLength(sumber: string): Temuan | null {
  if (sumber.replace(/^-?0*\.?0*|\./g, "").length <= 15) return null;
  return {
    tingkat: "galat",
    nama: "angka-terlalu-panjang",
    pesan: `Angka ${sumber} lebih panjang dari 15 angka, sehingga angka terakhirnya tidak tersimpan.`,
    perbaikan: "periksa angkanya, misalnya 5597008556; jika ini kode atau NIP, apit dengan tanda kutip.",
  };
}

/** Three digits after the only dot: a thousands separator by Indonesian habit, a decimal point to YAML. */
function checkThousands(sumber: string, nilai: number, jalur: Jalur): Temuan | null {
  if (!/^-?[1-9]\d{0,2}\.\d{3}$/.test(sumber)) return null;
  const rupiah = ["pagu", "pagu_murni", "anggaran"].includes(String(jalur.at(-1))) || jalur[0] === "riwayat_anggaran";
  return {
    tingkat: rupiah ? "galat" : "peringatan",
    nama: "angka-ribuan",
    pesan: `Angka ${sumber} terbaca sebagai ${formatAngka(nilai)}, karena titik di berkas ini tanda desimal.`,
    perbaikan: `jika yang dimaksud ribuan, tulis tanpa titik, misalnya ${sumber.replace(".", "")}; jika memang pecahan, tulis ${sumber}0`,
  };
}
