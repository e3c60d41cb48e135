import { mapNarrative, type NarrativeKunci } from "../../form/layout.ts";
import { isEmptyWord } from "../../measure/narrative.ts";
import type { PengukuranIndikator } from "../../measure/result.ts";
import { type BarisTabel, CONFIG_CELAH, type Naskah, type Tabel } from "../../model/content.ts";
import type { Desimal } from "../../model/desimal.ts";
import { formatList } from "../../model/format.ts";
import { groupBy } from "../../model/group.ts";
import type { Config } from "../../plan/schema.ts";
import { dataSource, officerOf } from "../identity.ts";
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
import { kalimatAcuan, kataCapaian, listCapaian, sayCapaian } from "../sentence.ts";
import { isMissed, textAngka, textRealisasi } from "../value.ts";
import { sayOtherKecamatan } from "./other-kecamatan.ts";
import { noteInterim } from "./summary.ts";

/*
 * Analyses 4 (national standard or another benchmark) and 5 (causes, obstacles, solutions) of domain.md 1.4.
 */

/** Analysis 4: realisation beside the benchmark. */
export function tabelAcuan({ mention, owned, config: { tahun } }: Bagian): Tabel {
  const rows = owned.flatMap((p, i) =>
    p.acuan === null
      ? []
      : [
          baris(
            p.plan.id,
            `${i + 1}`,
            p.indikator.uraian,
            p.indikator.satuan || "-",
            textRealisasi(p.realisasi),
            p.acuan.nama,
            textAngka(p.acuan.nilai),
            textMark(p.acuan.selisih),
          ),
        ],
  );
  return composeTabel(
    `Perbandingan realisasi ${mention} tahun ${tahun} dengan pembanding`,
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
    noteInterim(owned.filter((p) => p.acuan !== null)),
  );
}

/** A difference with its sign. */
function textMark(selisih: Desimal): string {
  const teks = textAngka(selisih);
  return selisih.gt(0) ? `+${teks}` : teks;
}

/** Sentences of analysis 4; a gap for the indicators of which lkjip.yaml says neither a benchmark nor that there is none. */
export function naskahAcuan({ owned, config, input }: Bagian): Naskah {
  const none = owned.filter((p) => p.indikator.pembanding === undefined && sayOtherKecamatan(input.config, p) === "");
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
            officerOf(config),
            `${CONFIG_CELAH.pembanding} untuk ${formatList(without.map((p) => p.indikator.uraian))}`,
          ),
        ]),
  );
}

/** What the office itself plans for an indicator in the next year: it stands in place of what the units wrote. */
export function stepsOf({ config, pengukuran }: Input, { plan }: PengukuranIndikator): Config["tindak_lanjut"] {
  const { kode } = plan.indikator;
  const owner = pengukuran.indikator.find(({ indikator }) => indikator.kode === kode);
  return owner?.plan.id === plan.id ? config.tindak_lanjut.filter(({ indikator }) => indikator === kode) : [];
}

/** What the units wrote about one indicator, each a text or a gap for the one who knows. */
export function causeOf(input: Input, p: PengukuranIndikator): Readonly<Record<NarrativeKunci, Sel>> {
  const siapa = dataSource(input.config, p.plan);
  const sel = (kunci: NarrativeKunci): Sel => {
    const merged = tellers(input, p, kunci).map(({ nama, texts }) =>
      texts.length === 1 ? `${texts[0]} (${nama})` : `${nama}: ${texts.join("; ")}`,
    );
    const planned = kunci === "tindak_lanjut" ? stepsOf(input, p) : [];
    if (planned.length > 0) return planned.map(({ kegiatan }) => kegiatan).join("; ");
    if (p.narrative[kunci] !== null) return p.narrative[kunci].teks;
    if (merged.length > 0) return merged.join("\n");
    return kunci === "tindak_lanjut" && isReached(p) ? "-" : celah(siapa, `${MISSING[kunci]} ${p.indikator.uraian}`);
  };
  return mapNarrative(sel);
}

const isReached = (p: PengukuranIndikator): boolean => p.capaian.status === "terhitung" && !isMissed(p);

/** A unit with its texts about the indicators that a computed one is made from. */
interface Teller {
  readonly nama: string;
  /** Each once; of several the indicator stands behind it. */
  readonly texts: readonly string[];
}

/** What the units wrote about the members of a computed indicator, each unit once; nothing where it has words of its own. */
function tellers(input: Input, p: PengukuranIndikator, kunci: NarrativeKunci): Teller[] {
  if (p.narrative[kunci] !== null || hasNarrative(p)) return [];
  return groupTellers(input, membersOf(input, p), kunci);
}

function groupTellers(input: Input, list: readonly PengukuranIndikator[], kunci: NarrativeKunci): Teller[] {
  const told = list.filter(({ narrative }) => narrative[kunci] !== null);
  return [...groupBy(told, (q) => namaUnit(input, q))].map(([nama, owned]) => ({ nama, texts: textsOf(owned, kunci) }));
}

/** What one unit wrote in one column about the indicators that another is computed from. */
interface WrittenByUnit {
  readonly unit: string;
  readonly nama: string;
  /** Its indicators that tell it. */
  readonly list: readonly PengukuranIndikator[];
  readonly teks: string;
}

/**
 * What units wrote in one column about a computed indicator that has no words of its own, a unit each: of several each has
 * a row, for forty in one cell nobody reads.
 */
export function unitWords(input: Input, p: PengukuranIndikator, kunci: NarrativeKunci): readonly WrittenByUnit[] {
  if (p.narrative[kunci] !== null || hasNarrative(p)) return [];
  const told = membersOf(input, p).filter(({ narrative }) => {
    const teks = narrative[kunci]?.teks ?? "";
    return teks !== "" && !isEmptyWord(teks);
  });
  return [...groupBy(told, (q) => namaUnit(input, q))].map(([nama, list]) => ({
    unit: list[0]?.plan.unit ?? nama,
    nama,
    list,
    teks: textsOf(list, kunci).join("; "),
  }));
}

/** What one unit wrote about several indicators, each text once; several with the indicator that each is about. */
function textsOf(owned: readonly PengukuranIndikator[], kunci: NarrativeKunci): string[] {
  const texts = groupBy(
    owned.filter(({ narrative }) => narrative[kunci] !== null),
    ({ narrative }) => narrative[kunci]?.teks ?? "",
  );
  if (texts.size < 2) return [...texts.keys()];
  return [...texts].map(([teks, about]) => `${teks} (${formatList(about.map((q) => q.indikator.uraian))})`);
}

/** The indicators that units filled in and a computed one is made from, through computed ones too. */
export function membersOf({ pengukuran }: Input, p: PengukuranIndikator): PengukuranIndikator[] {
  const found = new Set<PengukuranIndikator>();
  const walk = ({ anggota }: PengukuranIndikator): void => {
    for (const q of anggota.flatMap((id) => pengukuran.indikator.filter(({ plan }) => plan.id === id))) {
      if (q.anggota.length > 0) walk(q);
      else found.add(q);
    }
  };
  walk(p);
  return [...found];
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
export const narratedMember = (input: Input, p: PengukuranIndikator): PengukuranIndikator[] =>
  membersOf(input, p).filter(hasNarrative);

/** Analysis 5: causes, obstacles and solutions in the units' own words; of computed indicators those of their members. */
export function causeTabel(input: Input, { mention, owned }: Bagian): Tabel {
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
    `Faktor pendukung, faktor penghambat, dan solusi ${mention}`,
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
    const same = owned.filter((p) => kataCapaian(p) === kata);
    const [one] = same;
    if (one === undefined) return [];
    return same.length === 1
      ? [`Indikator ${one.indikator.uraian} ${kata}; capaiannya ${sayCapaian(one, kebijakan)}.`]
      : [
          `Indikator yang ${kata} adalah ${formatList(same.map((p) => `${p.indikator.uraian} (${listCapaian(p, kebijakan)})`))}.`,
        ];
  });
  return kalimat.length === 0 ? content() : content(kalimat.join(" "));
}

const OUTCOME = ["melampaui target", "sesuai target", "belum mencapai target"];
