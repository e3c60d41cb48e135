import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Naskah, Tabel } from "../../model/content.ts";
import { formatAngka, formatTanggal, inWords } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import type { Config, Kebijakan } from "../../plan/schema.ts";
import { isBuiltinSkala } from "../../plan/schema-kebijakan.ts";
import { baris, composeTabel, type Input, item, kolom } from "../input.ts";
import { type Explanation, naskah, tabel } from "../vocabulary.ts";

/** How everything was computed, so that the reader can do it again (domain.md 2). */
export function composeCara({ config, pengukuran }: Input) {
  return {
    cara_hitung: caraHitung(config),
    tabel_rumus: tabelRumus(pengukuran.indikator),
    tabel_skala: tabelSkala(config.kebijakan),
  };
}

function caraHitung({ kebijakan, perjanjian_kinerja: { perubahan } }: Config): Naskah {
  const { batas_capaian: batas, desimal, rata_rata } = kebijakan;
  return item([
    ...(perubahan === undefined
      ? []
      : [
          `Capaian dihitung terhadap target, dan serapan terhadap pagu, dalam Perjanjian Kinerja Perubahan tanggal ${formatTanggal(perubahan.tanggal)}.`,
        ]),
    "Capaian tiap indikator adalah realisasi dibandingkan dengan target dalam persen, dengan rumus menurut arah indikator.",
    batas === null
      ? "Capaian tidak dibatasi; nilai di atas 100% disajikan sebagaimana hasil perhitungan."
      : `Capaian dibatasi paling tinggi ${formatAngka(batas)}%; tingkat kemajuan terhadap target Renstra tidak dibatasi.`,
    desimal === 0
      ? "Capaian disajikan dalam bilangan bulat; angka setengah dibulatkan ke atas dan perhitungan memakai angka sebelum pembulatan."
      : `Capaian disajikan dengan ${inWords(desimal)} angka di belakang koma; angka setengah dibulatkan ke atas dan perhitungan memakai angka sebelum pembulatan.`,
    `Tercapai tidaknya target dan naik turunnya kinerja ditentukan dengan angka sebelum pembulatan; capaian yang akan tercetak 100% padahal targetnya belum tercapai atau sudah terlampaui ditulis dengan lebih banyak angka di belakang koma.`,
    rata_rata === "indikator"
      ? "Rata-rata capaian kantor adalah rata-rata capaian seluruh indikator sasaran, memakai angka yang tercetak dalam tabel."
      : "Rata-rata capaian kantor adalah rata-rata dari rata-rata capaian tiap sasaran, memakai angka yang tercetak dalam tabel.",
    kebijakan.target_nol_turun === "nol"
      ? "Jika target 0 berarti tidak boleh terjadi, capaiannya 100% bila realisasinya 0 dan 0% bila lebih; keduanya ikut dirata-rata."
      : "Jika target 0 berarti tidak boleh terjadi, capaiannya 100% bila realisasinya 0; bila lebih, capaiannya belum dapat dinilai dan tidak ikut dirata-rata.",
    "Indikator lain dengan target 0 dinyatakan belum dapat dinilai dan tidak ikut dirata-rata; data yang belum disampaikan tidak dianggap 0.",
  ]);
}

/** In the order of the arah, so that a row keeps its place while indicators come and go. */
function tabelRumus(list: readonly PengukuranIndikator[]): Tabel {
  const rumus = new Map<string, PengukuranIndikator[]>();
  const order = Object.keys(ARAH);
  const rank = ({ plan, rumus }: PengukuranIndikator): string => `${order.indexOf(plan.rule.arah)} ${rumus.rumus}`;
  for (const p of list.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))) {
    const { reportMeaning } = ARAH[p.plan.rule.arah];
    const arah = typeof reportMeaning === "string" ? reportMeaning : reportMeaning(p.plan.rule);
    const kunci = `${arah}|${p.rumus.rumus}`;
    rumus.set(kunci, [...(rumus.get(kunci) ?? []), p]);
  }
  return composeTabel(
    "Rumus perhitungan capaian",
    [
      kolom("no", "No.", "nomor", 6),
      kolom("arah", "Arah Indikator", "teks", 24),
      kolom("rumus", "Rumus Capaian (%)", "teks", 32),
      kolom("indikator", "Berlaku untuk Indikator", "teks", 39),
    ],
    [...rumus].map(([kunci, owned], i) => {
      const [arah = "", teks = ""] = kunci.split("|");
      return baris(kunci, `${i + 1}`, arah, teks, appliesTo(owned));
    }),
    "Belum ada indikator.",
  );
}

/** Indicators of tujuan and sasaran by name, of programmes and units by number. */
function appliesTo(owned: readonly PengukuranIndikator[]): string {
  const main = owned.filter((p) => p.plan.tingkat === "tujuan" || p.plan.tingkat === "sasaran");
  const hitung = (tingkat: string, kata: string): string[] => {
    const jumlah = owned.filter((p) => p.plan.tingkat === tingkat).length;
    return jumlah === 0 ? [] : [`${jumlah} indikator ${kata}`];
  };
  return [
    ...main.map((p) => p.indikator.uraian),
    ...hitung("program", "program"),
    ...hitung("unit", "unit kerja"),
  ].join("; ");
}

/** Bands of the scale in words; each ends where the one above begins. */
function tabelSkala({ skala }: Kebijakan): Tabel {
  const rows = skala.map((pita, i) => {
    const lower =
      pita.di_atas !== undefined
        ? `lebih dari ${formatAngka(pita.di_atas)}`
        : pita.mulai !== undefined
          ? `${formatAngka(pita.mulai)} atau lebih`
          : "";
    const atasan = skala[i - 1];
    const atas =
      atasan?.di_atas !== undefined
        ? `sampai dengan ${formatAngka(atasan.di_atas)}`
        : atasan?.mulai !== undefined
          ? `kurang dari ${formatAngka(atasan.mulai)}`
          : "";
    const teks = [lower, atas].filter((t) => t !== "").join(" ");
    return baris(pita.predikat, `${i + 1}`, teks.charAt(0).toUpperCase() + teks.slice(1), pita.predikat);
  });
  return composeTabel(
    "Skala kategori capaian",
    [
      kolom("no", "No.", "nomor", 8),
      kolom("rentang", "Capaian (%)", "teks", 52),
      kolom("kategori", "Kategori", "pendek", 40),
    ],
    rows,
    "Skala kategori belum ditetapkan.",
    skalaNote(skala),
  );
}

/** What a category says, and where the scale comes from as far as lkjip knows. */
function skalaNote(skala: Kebijakan["skala"]): string {
  const dasar = isBuiltinSkala(skala)
    ? "Kategori disesuaikan dari skala nilai peringkat kinerja dalam Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017. "
    : "";
  return `${dasar}Kategori menyatakan tinggi rendahnya capaian; target tercapai jika capaiannya 100% atau lebih.`;
}

export const KOSAKATA_CARA: Explanation<ReturnType<typeof composeCara>> = {
  cara_hitung: naskah("Aturan perhitungan: PK yang dipakai jika ada dua, batas, pembulatan, rata-rata"),
  tabel_rumus: tabel("Rumus capaian dan indikator yang memakainya"),
  tabel_skala: tabel("Skala kategori capaian"),
};
