import { mapNarrative, type NarrativeKunci } from "../../form/layout.ts";
import type { PengukuranIndikator } from "../../measure/result.ts";
import { type BarisTabel, CONFIG_CELAH, type Naskah, type Tabel } from "../../model/content.ts";
import type { Desimal } from "../../model/desimal.ts";
import { formatList } from "../../model/format.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import { dataSource } from "../identity.ts";
import {
  type Bagian,
  baris,
  barisKelompok,
  celah,
  composeTabel,
  content,
  type Input,
  kolom,
  type Sel,
  unitOf,
} from "../input.ts";
import { kalimatAcuan, kataCapaian } from "../sentence.ts";
import { reached, textAngka, textPercent, textRealisasi } from "../value.ts";

/*
 * Analyses 4 (national standard or another benchmark) and 5 (causes, obstacles, solutions) of domain.md 1.4.
 */

/** Analysis 4: realisation beside the benchmark. */
export function tabelAcuan({ label, owned, config: { tahun, kebijakan } }: Bagian): Tabel {
  const rows = owned.flatMap((p, i) =>
    p.acuan === null
      ? []
      : [
          baris(
            p.plan.id,
            `${i + 1}`,
            p.indikator.uraian,
            p.indikator.satuan || "-",
            textRealisasi(p.realisasi, kebijakan),
            p.acuan.nama,
            textAngka(p.acuan.nilai, kebijakan),
            textMark(p.acuan.selisih, kebijakan),
          ),
        ],
  );
  return composeTabel(
    `Perbandingan Realisasi ${label} Tahun ${tahun} dengan Pembanding`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("uraian", "Indikator Kinerja", "teks", 28),
      kolom("satuan", "Satuan", "pendek", 10),
      kolom("realisasi", "Realisasi", "angka", 11),
      kolom("acuan", "Pembanding", "teks", 22),
      kolom("nilai", "Nilai Pembanding", "angka", 12),
      kolom("selisih", "Selisih", "angka", 11),
    ],
    rows,
    "Laporan ini belum memuat pembanding.",
  );
}

/** A difference with its sign. */
function textMark(selisih: Desimal, kebijakan: Kebijakan): string {
  const teks = textAngka(selisih, kebijakan);
  return selisih.gt(0) ? `+${teks}` : teks;
}

/** Sentences of analysis 4; a gap for the indicators of which lkjip.yaml says neither a benchmark nor that there is none. */
export function naskahAcuan({ owned, config: { pejabat }, input }: Bagian): Naskah {
  const none = owned.filter(({ indikator }) => indikator.pembanding === undefined);
  const stated = none.filter(({ indikator }) => indikator.tanpa_pembanding === true);
  const without = none.filter((p) => !stated.includes(p));
  return content(
    ...owned.flatMap((p) => kalimatAcuan(p, input) ?? []),
    ...(stated.length === 0
      ? []
      : [
          `Belum ada standar nasional atau pembanding resmi untuk ${formatList(stated.map((p) => p.indikator.uraian))}.`,
        ]),
    ...(without.length === 0
      ? []
      : [
          celah(
            pejabat.kasubbag.jabatan,
            `${CONFIG_CELAH.pembanding} untuk ${formatList(without.map((p) => p.indikator.uraian))}`,
          ),
        ]),
  );
}

/** What the units wrote about one indicator, each a text or a gap for the one who knows. */
export function causeOf(input: Input, p: PengukuranIndikator): Readonly<Record<NarrativeKunci, Sel>> {
  const siapa = dataSource(input.config, p.plan);
  const anggota = hasNarrative(p) ? [] : narratedMember(input, p);
  const sel = (kunci: NarrativeKunci): Sel => {
    const merged = anggota.flatMap((q) =>
      q.narrative[kunci] ? [`${q.narrative[kunci].teks} (${namaUnit(input, q)})`] : [],
    );
    if (p.narrative[kunci] !== null) return p.narrative[kunci].teks;
    return merged.length > 0 ? merged.join("\n") : celah(siapa, `${MISSING[kunci]} ${p.indikator.uraian}`);
  };
  const done = p.capaian.status === "terhitung" && reached(p.capaian.nilai, input.config.kebijakan);
  const cause = mapNarrative(sel);
  return done ? { ...cause, tindak_lanjut: p.narrative.tindak_lanjut?.teks ?? "-" } : cause;
}

/** What is missing, before the name of the indicator. */
const MISSING: Readonly<Record<NarrativeKunci, string>> = {
  pendukung: "faktor pendukung",
  penghambat: "faktor penghambat",
  solusi: "solusi yang dilakukan untuk",
  tindak_lanjut: "rencana tindak lanjut",
};

/** Who wrote about an indicator. */
export const namaUnit = ({ config }: Input, p: PengukuranIndikator): string =>
  unitOf(config, p.plan.unit)?.nama ?? p.plan.uraianInduk;

/** Whether the unit wrote anything about its causes. */
export const hasNarrative = ({ narrative }: PengukuranIndikator): boolean =>
  BAGIAN.some((bagian) => narrative[bagian] !== null);

/** The indicators of units that a computed indicator is made from, as far as they tell causes. */
export const narratedMember = ({ pengukuran }: Input, p: PengukuranIndikator): PengukuranIndikator[] =>
  p.anggota.flatMap((id) => pengukuran.indikator.filter((q) => q.plan.id === id && hasNarrative(q)));

/** Analysis 5: causes, obstacles and solutions in the units' own words; of computed indicators those of their members. */
export function causeTabel(input: Input, { label, owned }: Bagian): Tabel {
  const rows = owned.flatMap((p, i): BarisTabel[] => {
    const anggota = hasNarrative(p) ? [] : narratedMember(input, p);
    if (anggota.length === 0) {
      const { pendukung, penghambat, solusi } = causeOf(input, p);
      return [baris(p.plan.id, `${i + 1}`, p.indikator.uraian, pendukung, penghambat, solusi)];
    }
    const unit = [...new Set(anggota.map((q) => namaUnit(input, q)))];
    return [
      barisKelompok(p.plan.id, `${i + 1}. ${p.indikator.uraian}, menurut unit kerja:`),
      ...unit.map((nama) => {
        const dari = anggota.filter((q) => namaUnit(input, q) === nama);
        return baris(
          `${p.plan.id}:${dari[0]?.plan.unit ?? nama}`,
          "",
          nama,
          ...BAGIAN.map((bagian) => textNarrative(dari, bagian)),
        );
      }),
    ];
  });
  return composeTabel(
    `Faktor Pendukung, Faktor Penghambat, dan Solusi ${label}`,
    [
      kolom("no", "No.", "nomor", 5),
      kolom("uraian", "Indikator Kinerja", "teks", 20),
      kolom("pendukung", "Faktor Pendukung", "teks", 25),
      kolom("penghambat", "Faktor Penghambat", "teks", 25),
      kolom("solusi", "Solusi yang Dilakukan", "teks", 25),
    ],
    rows,
    "Belum ada indikator yang diukur.",
  );
}

const BAGIAN = ["pendukung", "penghambat", "solusi"] as const;

/** What one unit wrote about several indicators, each text once; "-" where it wrote nothing. */
function textNarrative(dari: readonly PengukuranIndikator[], bagian: (typeof BAGIAN)[number]): string {
  return [...new Set(dari.flatMap((q) => q.narrative[bagian]?.teks ?? []))].join("; ") || "-";
}

/** Which indicators succeeded and which did not, before their causes are told. */
export function causeNaskah({ owned, config: { kebijakan } }: Bagian): Naskah {
  const kalimat = OUTCOME.flatMap((kata) => {
    const same = owned.flatMap((p) =>
      kataCapaian(p, kebijakan) === kata && p.capaian.status === "terhitung"
        ? [{ nama: p.indikator.uraian, capaian: textPercent(p.capaian.nilai, kebijakan) }]
        : [],
    );
    const [one] = same;
    if (one === undefined) return [];
    return same.length === 1
      ? [`Indikator ${one.nama} ${kata}; capaiannya ${one.capaian}.`]
      : [`Indikator yang ${kata} adalah ${formatList(same.map(({ nama, capaian }) => `${nama} (${capaian})`))}.`];
  });
  return kalimat.length === 0 ? content() : content(kalimat.join(" "));
}

const OUTCOME = ["melampaui target", "sesuai target", "belum mencapai target"];
