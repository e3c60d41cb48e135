import { formatAngka } from "../../model/format.ts";
import { type Jalur, type Lokasi, temuanAt } from "../lokasi.ts";
import type { Temuan } from "../../model/temuan.ts";
import { type BacaanKoma, readKomaDesimal } from "./comma.ts";
import { kunciTerakhir } from "./mention.ts";

/**
 * Numbers that YAML reads otherwise than people mean them: 0123, 1e3, more digits than fit, 10.000 for ten thousand,
 * [80,5, 85,47] for two numbers.
 */
export function checkAngka(data: unknown, lokasi: Lokasi): Temuan[] {
  return [...checkDaftar(data, [], lokasi), ...checkTiapAngka(data, lokasi)];
}

/** A list in brackets with both kinds of comma: `80,5, 85,47`. */
function checkDaftar(data: unknown, jalur: Jalur, lokasi: Lokasi): Temuan[] {
  if (typeof data !== "object" || data === null) return [];
  if (Array.isArray(data)) {
    const koma = data.every((isi) => isi === null || typeof isi === "number")
      ? readKomaDesimal(lokasi.findSumber(jalur) ?? "")
      : null;
    if (koma !== null) return [temuanAt(lokasi, jalur, temuanKomaDaftar(jalur, data.length, koma))];
  }
  return Object.entries(data).flatMap(([kunci, anak]) =>
    checkDaftar(anak, [...jalur, Array.isArray(data) ? Number(kunci) : kunci], lokasi),
  );
}

function temuanKomaDaftar(jalur: Jalur, banyak: number, { contoh, isi }: BacaanKoma): Temuan {
  const kunci = kunciTerakhir(jalur);
  return {
    tingkat: "periksa",
    nama: "koma-dalam-daftar",
    pesan: `Apakah ${contoh} di "${kunci}" satu angka? Di dalam kurung siku koma memisahkan isi, sehingga daftar ini terbaca ${banyak} angka, ${contoh.replace(",", " dan ")} terpisah.`,
    perbaikan: `jika ya, tulis dengan titik sebagai tanda desimal: ${kunci}: [${isi.join(", ")}]; jika bukan, beri spasi sesudah setiap koma.`,
  };
}

function checkTiapAngka(data: unknown, lokasi: Lokasi): Temuan[] {
  return listAngka(data, []).flatMap(({ nilai, jalur }) => {
    const sumber = lokasi.findSumber(jalur);
    if (sumber === undefined) return [];
    const temuan = checkPenulisan(sumber, nilai) ?? checkPanjang(sumber) ?? checkRibuan(sumber, nilai, jalur);
    return temuan === null ? [] : [temuanAt(lokasi, jalur, temuan)];
  });
}

interface AngkaTertulis {
  readonly nilai: number;
  readonly jalur: Jalur;
}

function listAngka(data: unknown, jalur: Jalur): AngkaTertulis[] {
  if (typeof data === "number") return [{ nilai: data, jalur }];
  if (Array.isArray(data)) return data.flatMap((anak, i) => listAngka(anak, [...jalur, i]));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([kunci, anak]) => listAngka(anak, [...jalur, kunci]));
}

function checkPenulisan(sumber: string, nilai: number): Temuan | null {
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(sumber)) return null;
  return {
    tingkat: "galat",
    nama: "angka-tidak-lazim",
    pesan: `Angka ${sumber} terbaca sebagai ${Number.isFinite(nilai) ? formatAngka(nilai) : "bukan bilangan"}.`,
    perbaikan: "tulis dengan angka biasa tanpa nol di depan, misalnya 123 atau 90.5",
  };
}

function checkPanjang(sumber: string): Temuan | null {
  if (sumber.replace(/^-?0*\.?0*|\./g, "").length <= 15) return null;
  return {
    tingkat: "galat",
    nama: "angka-terlalu-panjang",
    pesan: `Angka ${sumber} lebih panjang dari 15 angka, sehingga angka terakhirnya tidak tersimpan.`,
    perbaikan: "periksa angkanya, misalnya 5597008556; jika ini kode atau NIP, apit dengan tanda kutip.",
  };
}

/** Three digits after the only dot: a thousands separator by Indonesian habit, a decimal point to YAML. */
function checkRibuan(sumber: string, nilai: number, jalur: Jalur): Temuan | null {
  if (!/^-?\d{1,3}\.\d{3}$/.test(sumber)) return null;
  const rupiah = ["pagu", "pagu_murni"].includes(String(jalur.at(-1))) || jalur[0] === "riwayat_anggaran";
  return {
    tingkat: rupiah ? "galat" : "peringatan",
    nama: "angka-ribuan",
    pesan: `Angka ${sumber} terbaca sebagai ${formatAngka(nilai)}, karena titik di berkas ini tanda desimal.`,
    perbaikan: `jika yang dimaksud ribuan, tulis tanpa titik, misalnya ${sumber.replace(".", "")}; jika memang pecahan, tulis ${sumber}0`,
  };
}
