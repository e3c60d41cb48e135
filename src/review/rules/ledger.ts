import { formatAngka } from "../../model/format.ts";
import { listOpen, sentenceKey } from "../ledger/confirm.ts";
import type { AngkaEntry } from "../ledger/entry.ts";
import { defineRule, type Finding, type KoreksiInput, type NaskahRule } from "./input.ts";
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

/** What is added where a person confirmed a sentence and the data say something else since. */
const sayBefore = ({ before }: AngkaEntry): string =>
  before === undefined
    ? ""
    : ` Kalimat ini sudah dibenarkan ketika ${before === "" ? "data belum mengatakan itu" : `menurut data ${before}`}; datanya berubah sejak itu.`;

interface ContradictionRule extends Pick<NaskahRule, "nama" | "meaning" | "contoh"> {
  readonly jenis: readonly AngkaEntry["jenis"][];
  readonly pesan: (entry: AngkaEntry) => string;
  readonly perbaikan: (entry: AngkaEntry) => string;
}

/** A rule on what the data contradict of some kinds of entries; what is right all the same is confirmed. */
const contradiction = ({ jenis, pesan, perbaikan, ...rule }: ContradictionRule): NaskahRule =>
  defineRule({
    ...rule,
    family: "Buku angka",
    tingkat: "galat",
    check: (input) => {
      const confirm = confirmBy(input.ledger);
      const isWrong = (entry: AngkaEntry): boolean => entry.keadaan === "bertentangan" && jenis.includes(entry.jenis);
      return listEntries(input, isWrong).map(
        (entry): Finding => ({
          tempat: entry.tempat,
          pesan: `${pesan(entry)}: "${quote(entry.kalimat, entry.start)}"${sayBefore(entry)}`,
          perbaikan: `${perbaikan(entry)}; jika yang tertulis memang benar: ${confirm(entry)}`,
        }),
      );
    },
  });

const angka = contradiction({
  nama: "angka-bertentangan",
  meaning:
    "Angka dalam kalimat atau tabel tulisan orang berbeda dari data, dan kalimatnya hanya dapat berarti satu hal; juga baris jumlah yang tidak sama dengan baris di atasnya.",
  contoh: "Realisasi Indeks Kepuasan Masyarakat tahun 2024 sebesar 92,3, padahal 91,3",
  jenis: ["angka"],
  pesan: ({ teks, arti }) => `Tertulis ${teks}, sedangkan ${arti}`,
  perbaikan: (entry) =>
    /^(?:jumlah|rata-rata) \d+ baris/.test(entry.arti ?? "")
      ? "periksa baris-barisnya satu per satu, lalu betulkan baris atau jumlahnya"
      : `ganti ${entry.teks} menjadi ${replacement(entry)}; ${source(entry)}`,
});

const klaim = contradiction({
  nama: "klaim-bertentangan",
  meaning:
    "Kalimat menyatakan sesuatu tanpa angka (semua, tertinggi, meningkat, mencapai target, kategori, sejak kapan sebuah inovasi) yang tidak benar menurut data, dan hanya dapat berarti satu hal.",
  contoh: "Semua indikator mencapai target, padahal dua belum",
  jenis: ["klaim"],
  pesan: ({ teks, arti }) => `"${teks}" tidak benar menurut data (${arti})`,
  perbaikan: (entry) => `betulkan kalimatnya menurut data; ${source(entry)}`,
});

const pejabat = contradiction({
  nama: "masa-jabatan-bertentangan",
  meaning:
    "Kalimat menyebut pejabat berbuat sesuatu atau menjabat pada hari, bulan, atau tahun ketika menurut pergantian_pejabat orang lain yang menjabat, atau menyebut masa jabatan yang lain.",
  contoh: "Camat BUDI menandatangani Perjanjian Kinerja pada 12 Februari 2024, padahal BUDI menjabat sejak 1 Agustus",
  jenis: ["nama", "tanggal"],
  pesan: ({ teks, arti }) => `Tertulis ${teks}, sedangkan ${arti}`,
  perbaikan: () =>
    "betulkan nama atau tanggalnya; jika masa di lkjip.yaml yang keliru, betulkan di lembar Pergantian Pejabat rencana.xlsx",
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
        pesan: `${sayDoubt(entry)}: "${quote(entry.kalimat, entry.start)}"${sayBefore(entry)}`,
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
