import { formatAngka } from "../../model/format.ts";
import { listOpen, sentenceKey } from "../ledger/confirm.ts";
import type { AngkaEntry } from "../ledger/entry.ts";
import { defineRule, type Finding, type KoreksiInput } from "./input.ts";
import { quote } from "./sentence.ts";

/* What people wrote against the data, by the ledger: contradicted where one reading is left, asked about where not. */

/** Entries of what people wrote beside lkjip's own text; what stands in that is compared with its base. */
const listEntries = ({ ledger }: KoreksiInput, wanted: (entry: AngkaEntry) => boolean): AngkaEntry[] =>
  ledger.filter((entry) => !entry.inControl && wanted(entry));

/** How a sentence is confirmed that is right all the same: with the number that it has in the list. */
function confirmBy(ledger: readonly AngkaEntry[]): (entry: AngkaEntry) => string {
  const numbers = new Map(listOpen(ledger).map(({ nomor, kalimat }) => [sentenceKey(kalimat), nomor]));
  return ({ kalimat }) => `lkjip review --benar ${numbers.get(sentenceKey(kalimat)) ?? "NOMOR"}`;
}

const source = ({ fromConfig, arti }: AngkaEntry): string =>
  fromConfig
    ? "betulkan naskahnya di lkjip.yaml lalu jalankan: lkjip draft"
    : arti?.includes(" di lkjip.yaml)") === true
      ? "jika datanya yang keliru, betulkan di lkjip.yaml atau rencana.xlsx lalu jalankan: lkjip draft"
      : "jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft";

/** A right value as it is typed over the wrong one, without the unit that stands behind that already. */
function replacement({ arti, nilai, kalimat, start, teks }: AngkaEntry): string {
  const [, angka, unit = ""] = / adalah (\S+)( \S+)?$/u.exec(arti ?? "") ?? [];
  if (angka === undefined) return formatAngka(Number(nilai));
  return kalimat.slice(start + teks.length).startsWith(unit) || /\d/.test(unit) ? angka : `${angka}${unit}`;
}

const angka = defineRule({
  nama: "angka-bertentangan",
  family: "Buku angka",
  tingkat: "galat",
  meaning:
    "Angka dalam kalimat atau tabel tulisan orang berbeda dari data, dan kalimatnya hanya dapat berarti satu hal; juga baris jumlah yang tidak sama dengan baris di atasnya.",
  contoh: "Realisasi Indeks Kepuasan Masyarakat tahun 2024 sebesar 92,3, padahal 91,3",
  check: (input) => {
    const confirm = confirmBy(input.ledger);
    return listEntries(input, ({ jenis, keadaan }) => jenis === "angka" && keadaan === "bertentangan").map(
      (entry): Finding => ({
        tempat: entry.tempat,
        pesan: `Tertulis ${entry.teks}, sedangkan ${entry.arti}: "${quote(entry.kalimat, entry.start)}"`,
        perbaikan: `${
          /^(?:jumlah|rata-rata) \d+ baris/.test(entry.arti ?? "")
            ? "periksa baris-barisnya satu per satu, lalu betulkan baris atau jumlahnya"
            : `ganti ${entry.teks} menjadi ${replacement(entry)}; ${source(entry)}`
        }; jika yang tertulis memang benar: ${confirm(entry)}`,
      }),
    );
  },
});

const klaim = defineRule({
  nama: "klaim-bertentangan",
  family: "Buku angka",
  tingkat: "galat",
  meaning:
    "Kalimat menyatakan sesuatu tanpa angka (semua, tertinggi, meningkat, mencapai target, kategori) yang tidak benar menurut data, dan hanya dapat berarti satu hal.",
  contoh: "Semua indikator mencapai target, padahal dua belum",
  check: (input) => {
    const confirm = confirmBy(input.ledger);
    return listEntries(input, ({ jenis, keadaan }) => jenis === "klaim" && keadaan === "bertentangan").map(
      (entry): Finding => ({
        tempat: entry.tempat,
        pesan: `"${entry.teks}" tidak benar menurut data (${entry.arti}): "${quote(entry.kalimat, entry.start)}"`,
        perbaikan: `betulkan kalimatnya menurut data; ${source(entry)}; jika yang tertulis memang benar: ${confirm(entry)}`,
      }),
    );
  },
});

const pejabat = defineRule({
  nama: "masa-jabatan-bertentangan",
  family: "Buku angka",
  tingkat: "galat",
  meaning:
    "Kalimat menyebut pejabat berbuat sesuatu pada hari ketika menurut pergantian_pejabat orang lain yang menjabat, atau menyebut masa jabatan yang lain.",
  contoh: "Camat BUDI menandatangani Perjanjian Kinerja pada 12 Februari 2024, padahal BUDI menjabat sejak 1 Agustus",
  check: (input) => {
    const confirm = confirmBy(input.ledger);
    const isTenure = ({ jenis, keadaan }: AngkaEntry): boolean =>
      keadaan === "bertentangan" && (jenis === "nama" || jenis === "tanggal");
    return listEntries(input, isTenure).map(
      (entry): Finding => ({
        tempat: entry.tempat,
        pesan: `Tertulis ${entry.teks}, sedangkan ${entry.arti}: "${quote(entry.kalimat, entry.start)}"`,
        perbaikan: `betulkan nama atau tanggalnya; jika masa di lkjip.yaml yang keliru, betulkan di lembar Pergantian Pejabat rencana.xlsx; jika yang tertulis memang benar: ${confirm(entry)}`,
      }),
    );
  },
});

const asked = defineRule({
  nama: "angka-belum-cocok",
  family: "Buku angka",
  tingkat: "periksa",
  meaning:
    "Angka, peraturan, atau pernyataan tulisan orang tampaknya tentang sesuatu yang dikenal data, tetapi tidak sama dengannya atau dapat berarti lain. Semua yang belum cocok ada di daftar angka untuk dibenarkan.",
  contoh: "Target Jumlah gangguan tahun 2024 sebesar 22 kasus, padahal itu target murninya",
  check: (input) => {
    const confirm = confirmBy(input.ledger);
    return listEntries(input, ({ keadaan, doubtful }) => keadaan === "belum_cocok" && doubtful === true).map(
      (entry): Finding => ({
        tempat: entry.tempat,
        pesan: `${sayDoubt(entry)}: "${quote(entry.kalimat, entry.start)}"`,
        perbaikan: `cocokkan dengan sumbernya; jika benar, benarkan sekali saja dengan ${confirm(entry)}`,
      }),
    );
  },
});

/** What is in doubt, with what the data say where they say one thing. */
function sayDoubt({ teks, arti, jenis }: AngkaEntry): string {
  if (arti === null || /^tidak sama dengan selisih yang/.test(arti))
    return jenis === "klaim"
      ? `"${teks}" dalam kalimat ini tidak dapat dipastikan dari data`
      : `"${teks}" tidak ditemukan di data untuk yang disebut kalimat ini`;
  if (arti.startsWith("tidak sama dengan ")) return `"${teks}" ${arti}`;
  return `"${teks}" tampaknya berbeda dari data (${arti})`;
}

/** Rules of the ledger. */
export const LEDGER_RULE = [angka, klaim, pejabat, asked] as const;
