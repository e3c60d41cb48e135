import type { NarrativeKunci } from "../../form/layout.ts";
import { isEmptyWord } from "../../measure/narrative.ts";
import type { PengukuranIndikator } from "../../measure/result.ts";
import type { BarisTabel, Naskah, Tabel } from "../../model/content.ts";
import { formatCount, formatList } from "../../model/format.ts";
import { groupBy } from "../../model/group.ts";
import { dataSource, officerOf } from "../identity.ts";
import {
  baris,
  barisJumlah,
  celah,
  combine,
  composeTabel,
  content,
  type Input,
  indikatorTingkat,
  item,
  kolom,
  naskahOf,
  type Sel,
} from "../input.ts";
import { sayCapaian } from "../sentence.ts";
import { kalimatJumlah, kalimatRataSasaran, kalimatSerapanShort, mentionRata } from "../sentence-office.ts";
import { isMissed, textComputed } from "../value.ts";
import { type Explanation, naskah, tabel } from "../vocabulary.ts";
import { hasNarrative, namaUnit, narratedMember } from "./analysis-cause.ts";
import { short } from "./summary.ts";

/** The front of the report: preface and executive summary. */
export function composeIkhtisar(input: Input) {
  const { config } = input;
  const { naskah: prosa } = config;
  return {
    kata_pengantar: prosa.kata_pengantar
      ? naskahOf(prosa.kata_pengantar)
      : content(celah(officerOf(config), "kata pengantar Camat")),
    ikhtisar: prosa.ikhtisar ? naskahOf(prosa.ikhtisar) : content(),
    ikhtisar_hasil: combine(
      short(input, indikatorTingkat(input, "sasaran")),
      resultPerSasaran(input),
      content(kalimatSerapanShort(input.pengukuran.anggaran, config.kebijakan)),
    ),
    tabel_ikhtisar: tabelIkhtisar(input),
    ikhtisar_hambatan: missed(input),
  };
}

/** One row a sasaran: how many indicators, mean, category. */
export function tabelIkhtisar({ config, pengukuran }: Input): Tabel {
  const { kebijakan, tahun } = config;
  const rows = pengukuran.sasaran.map((s, i) =>
    baris(
      s.kode,
      `${i + 1}`,
      mentionRata(s.uraian, s.rataRata),
      `${s.indikator.length}`,
      textComputed(s.rataRata.capaian, kebijakan),
      s.rataRata.predikat ?? "-",
    ),
  );
  const { rataRata } = pengukuran;
  const jumlahIndikator = pengukuran.sasaran.reduce((jumlah, s) => jumlah + s.indikator.length, 0);
  const end: BarisTabel[] = [
    barisJumlah(
      "rata-rata",
      "",
      mentionRata("Rata-rata", rataRata, kebijakan),
      `${jumlahIndikator}`,
      textComputed(rataRata.capaian, kebijakan),
      rataRata.predikat ?? "-",
    ),
  ];
  return composeTabel(
    `Ikhtisar capaian sasaran strategis tahun ${tahun}`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("sasaran", "Sasaran Strategis", "teks", 46),
      kolom("jumlah", "Jumlah Indikator", "angka", 14),
      kolom("capaian", "Rata-rata Capaian (%)", "angka", 16),
      kolom("kategori", "Kategori", "pendek", 18),
    ],
    rows.length === 0 ? [] : [...rows, ...end],
    "Belum ada sasaran yang diukur.",
  );
}

/** Each sasaran in one sentence: its mean, and how many of its indicators reached their target. */
function resultPerSasaran({ config: { kebijakan }, pengukuran }: Input): Naskah {
  return item(
    pengukuran.sasaran.map(({ uraian, indikator, rataRata }, i) => {
      const open = `Sasaran ${i + 1}, ${uraian}:`;
      const jumlah = kalimatJumlah(indikator, "Satu-satunya indikator").replace(/^./u, (c) => c.toLowerCase());
      const rata = kalimatRataSasaran(
        indikator.length === 1 ? "Capaiannya" : "Rata-rata capaiannya",
        rataRata,
        kebijakan,
      );
      return [`${open} ${jumlah}`, rata].filter((k) => k !== null).join(" ");
    }),
  );
}

/** So many units are quoted for one indicator; the rest stands in BAB III. */
const QUOTED = 3;

/** The indicators that missed their target, computed ones too, with the obstacles and the steps that the units wrote. */
function missed(input: Input): Naskah {
  const { config } = input;
  const tujuan = indikatorTingkat(input, "tujuan").filter(isMissed);
  const list = [...tujuan, ...indikatorTingkat(input, "sasaran").filter(isMissed)];
  return item(
    list.flatMap((p): Sel[] => {
      // Counted are those of the sasaran: what is not among them says so.
      const open = `${tujuan.includes(p) ? "Indikator tujuan" : "Indikator"} ${p.indikator.uraian} belum mencapai target; capaiannya ${sayCapaian(p, config.kebijakan)}.`;
      const anggota = narratedMember(input, p);
      const failed = anggota.filter(isMissed);
      const told = hasNarrative(p) ? [p] : failed.length > 0 ? failed : anggota;
      const obstacle = quote(input, told, "penghambat");
      const step = quote(input, told, "tindak_lanjut");
      const sentences = [
        ...(obstacle === "" ? [] : [`Hambatannya menurut ${obstacle}`]),
        ...(step === "" ? [] : [`Langkah perbaikannya menurut ${step}`]),
      ];
      const gap = obstacle === "" ? [celah(dataSource(config, p.plan), `faktor penghambat ${p.indikator.uraian}`)] : [];
      return [[open, ...sentences].join(" "), ...gap];
    }),
  );
}

/**
 * The units' own words as quotations to end a sentence, each unit once: "Seksi A, “…”; Lurah B, “…” dan “….”"; empty where
 * nobody wrote any.
 */
function quote(input: Input, told: readonly PengukuranIndikator[], kunci: NarrativeKunci): string {
  const written = told.filter(({ narrative }) => narrative[kunci] !== null && !isEmptyWord(narrative[kunci].teks));
  const units = [...groupBy(written, (p) => namaUnit(input, p))].map(([nama, owned]) => {
    const texts = new Set(owned.map(({ narrative }) => (narrative[kunci]?.teks ?? "").trim().replace(/\.$/, "")));
    return `${nama}, ${formatList([...texts].map((teks) => `“${teks}”`))}`;
  });
  const more = units.length - QUOTED;
  if (more > 0) return `${units.slice(0, QUOTED).join("; ")}; serta ${formatCount(more)} unit kerja lain.`;
  return units.join("; ").replace(/(?<![!?…])”$/, ".”");
}

export const KOSAKATA_IKHTISAR: Explanation<ReturnType<typeof composeIkhtisar>> = {
  kata_pengantar: naskah("Kata pengantar, dari naskah kantor"),
  ikhtisar: naskah("Ikhtisar tambahan dari naskah kantor; kosong jika tidak ada"),
  ikhtisar_hasil: naskah("Ikhtisar hasil: indikator yang mencapai target, rata-rata, tiap sasaran, anggaran"),
  tabel_ikhtisar: tabel("Rata-rata capaian tiap sasaran"),
  ikhtisar_hambatan: naskah(
    "Indikator tujuan dan sasaran yang belum mencapai target, hambatan dan langkah perbaikannya, daftar berbutir; kosong jika tidak ada",
  ),
};
