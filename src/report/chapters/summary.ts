import { isInterim, sayCoverage } from "../../measure/coverage.ts";
import type { PengukuranIndikator, PengukuranSasaran, RataRata } from "../../measure/result.ts";
import type { BarisTabel, Grafik, Naskah, Tabel } from "../../model/content.ts";
import type { Desimal } from "../../model/desimal.ts";
import { formatCount, formatList } from "../../model/format.ts";
import { groupBy } from "../../model/group.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import { namesBeside } from "../chart-names.ts";
import { dataSource } from "../identity.ts";
import {
  baris,
  barisJumlah,
  barisKelompok,
  barisSub,
  celahFormulir,
  combine,
  composeTabel,
  content,
  type Input,
  indikatorTingkat,
  kolom,
} from "../input.ts";
import { reasonRealisasi } from "../reason.ts";
import {
  categorySentence,
  kalimatRataRata,
  kalimatTertinggi,
  mentionRata,
  openingSentence,
} from "../sentence-office.ts";
import { percentDot, reached, textComputed, textRealisasi, textTarget } from "../value.ts";
import { type Explanation, grafik, naskah, nilai, tabel } from "../vocabulary.ts";

/** The results of the whole office at a glance. */
export function composeSummary(input: Input) {
  const { config, pengukuran } = input;
  const { kebijakan, tahun } = config;
  const list = indikatorTingkat(input, "sasaran");
  const program = indikatorTingkat(input, "program");
  const judul = `Capaian kinerja ${config.instansi.nama} tahun ${tahun}`;
  return {
    rata_rata: textComputed(pengukuran.rataRata.capaian, kebijakan),
    predikat: pengukuran.rataRata.predikat ?? "-",
    naskah_ringkasan: combine(spread(input, list), missing(input, pengukuran.indikator)),
    tabel_capaian: tabelCapaian(judul, pengukuran.sasaran, pengukuran.rataRata, kebijakan),
    grafik_capaian: grafikCapaian(`Capaian indikator sasaran terhadap target tahun ${tahun}`, list, kebijakan),
    tabel_kategori: categoryTabel(input, list),
    grafik_kemajuan: grafikKemajuan(list, kebijakan),
    tabel_indikator_program: tabelProgram(input, program),
  };
}

/** Counts and mean in sentences: what stands at the front of the report. */
export function short(input: Input, list: readonly PengukuranIndikator[]): Naskah {
  const { config, pengukuran } = input;
  return content(
    openingSentence(pengukuran.sasaran.length, list, config.instansi.nama),
    kalimatRataRata(pengukuran.rataRata, list, input),
  );
}

/** Best and worst, and how many are in which category: what the front of the report leaves to the chapter. */
export function spread({ config }: Input, list: readonly PengukuranIndikator[]): Naskah {
  const teks = [kalimatTertinggi(list, config.kebijakan), categorySentence(list, config.kebijakan.skala)]
    .filter((k) => k !== null)
    .join(" ");
  return teks === "" ? content() : content(teks);
}

/**
 * A gap for every form that lacks realisasi, naming its indicators and who should give them. What is computed from
 * indicators that are asked for is in no form.
 */
function missing(input: Input, list: readonly PengukuranIndikator[]): Naskah {
  const isBlank = ({ realisasi }: PengukuranIndikator): boolean => realisasi.status === "kosong";
  const asked = list
    .filter((p) => isBlank(p) && !list.some((q) => isBlank(q) && p.terlewat.some(({ id }) => id === q.plan.id)))
    .map((p) => ({ p, siapa: dataSource(input.config, p.plan), alasan: reasonRealisasi(p, input) }));
  const forms = groupBy(asked, ({ siapa, alasan }) => JSON.stringify([siapa, alasan]));
  return content(
    ...[...forms.values()].map((same) => {
      const [{ siapa, alasan }] = same as [(typeof asked)[number]];
      const uraian = [...new Set(same.map(({ p }) => p.indikator.uraian))];
      return celahFormulir(siapa, `realisasi ${formatList(uraian)} tahun ${input.config.tahun}`, alasan);
    }),
  );
}

/** Cells that every table of results ends with: satuan, target, realisasi, capaian, kategori. */
export function selCapaian(p: PengukuranIndikator, kebijakan: Kebijakan): string[] {
  return [
    p.indikator.satuan || "-",
    textTarget(p.target),
    textRealisasi(p.realisasi),
    textComputed(p.capaian, kebijakan),
    p.predikat ?? "-",
  ];
}

/** First columns of every table of results. */
export const NOMOR = kolom("no", "No.", "nomor", 5);
export const INDIKATOR = kolom("uraian", "Indikator Kinerja", "teks", 33);

/** Columns for `selCapaian`. */
export const KOLOM_CAPAIAN = [
  kolom("satuan", "Satuan", "pendek", 11),
  kolom("target", "Target", "angka", 10),
  kolom("realisasi", "Realisasi", "angka", 12),
  kolom("capaian", "Capaian (%)", "angka", 12),
  kolom("kategori", "Kategori", "pendek", 17),
];

const NONE_YET = "Belum ada indikator yang diukur.";

/** Analysis 1 for the whole office: sasaran as groups, their means, the mean of all. */
function tabelCapaian(judul: string, list: readonly PengukuranSasaran[], rata: RataRata, kebijakan: Kebijakan): Tabel {
  let nomor = 0;
  const rows = list.flatMap((s): BarisTabel[] => [
    barisKelompok(s.kode, `Sasaran: ${s.uraian}`),
    ...s.indikator.map((p) => baris(p.plan.id, `${++nomor}`, p.indikator.uraian, ...selCapaian(p, kebijakan))),
    ...(s.indikator.length > 1
      ? [barisRata(barisSub, `rata-${s.kode}`, mentionRata("Rata-rata sasaran", s.rataRata), s.rataRata, kebijakan)]
      : []),
  ]);
  const jumlah =
    rows.length === 0
      ? []
      : [barisRata(barisJumlah, "rata-rata", mentionRata("Rata-rata capaian", rata, kebijakan), rata, kebijakan)];
  return composeTabel(
    judul,
    [NOMOR, INDIKATOR, ...KOLOM_CAPAIAN],
    [...rows, ...jumlah],
    NONE_YET,
    noteInterim(
      list.flatMap((s) => s.indikator),
      (i) => `nomor ${i + 1}`,
    ),
  );
}

/** Which realisasi of a table are taken over incomplete data, by name or as its rows are called; empty where none is. */
export function noteInterim(
  list: readonly PengukuranIndikator[],
  nameOf: (at: number) => string = (at) => list[at]?.indikator.uraian ?? "",
): string {
  const mention = list.flatMap(({ realisasi, coverage }, i) => {
    const teks = coverage && realisasi.status === "ada" ? sayCoverage(coverage) : null;
    return teks === null ? [] : [`${nameOf(i)} (${teks})`];
  });
  return mention.length === 0 ? "" : `Dihitung dari sebagian data: ${formatList(mention)}.`;
}

/** A mean as the last row of a table of results. */
export function barisRata(
  make: typeof barisJumlah,
  kunci: string,
  teks: string,
  rata: RataRata,
  kebijakan: Kebijakan,
): BarisTabel {
  return make(kunci, "", teks, "", "", "", textComputed(rata.capaian, kebijakan), rata.predikat ?? "-");
}

/** More bars than these, and the chart would leave half a page empty where it does not fit; of more, the lowest are shown. */
const MOST_BARS = 12;
/** From so many bars on, they stand in the order of their values. */
const SORTED = 12;

/** One bar for each indicator that has a value: in the order of the plan, or from the lowest where they are many. */
function barsOf(
  judul: string,
  bars: readonly { readonly p: PengukuranIndikator; readonly nilai: Desimal }[],
  nama: string,
  kebijakan: Kebijakan,
): Pick<Grafik, "judul" | "category" | "series"> {
  const sorted = bars.length > SORTED ? [...bars].sort((a, b) => a.nilai.cmp(b.nilai)) : bars;
  const shown = sorted.slice(0, MOST_BARS);
  const nilai = shown.map((each) => percentDot(each.nilai, kebijakan));
  const names = namesBeside(shown.map(({ p }) => p.indikator.nama_pendek ?? p.indikator.uraian));
  return {
    judul: shown.length < bars.length ? `${judul}, ${formatCount(MOST_BARS)} terendah` : judul,
    category: shown.map(({ p }, at) => (isInterim(p) ? `${names[at]} (sementara)` : `${names[at]}`)),
    series: bars.length < 2 ? [] : [{ nama, nilai, reached: shown.map((each) => reached(each.nilai)) }],
  };
}

/** Capaian of each indicator as bars to both sides of its target. */
export function grafikCapaian(judul: string, list: readonly PengukuranIndikator[], kebijakan: Kebijakan): Grafik {
  const assessed = list.flatMap((p) => (p.capaian.status === "terhitung" ? [{ p, nilai: p.capaian.nilai }] : []));
  return {
    jenis: "grafik",
    bentuk: "simpangan",
    satuan: "%",
    ...barsOf(judul, assessed, "Capaian", kebijakan),
    blank: "Grafik capaian disajikan jika sedikitnya dua indikator sudah mempunyai capaian.",
  };
}

/** Progress of each indicator to the last target of Renstra, as horizontal bars. */
function grafikKemajuan(list: readonly PengukuranIndikator[], kebijakan: Kebijakan): Grafik {
  const forward = list.flatMap((p) =>
    p.renstra?.kemajuan.status === "terhitung" ? [{ p, nilai: p.renstra.kemajuan.nilai }] : [],
  );
  return {
    jenis: "grafik",
    bentuk: "batang-mendatar",
    satuan: "%",
    ...barsOf("Kemajuan indikator sasaran terhadap target Renstra", forward, "Tingkat kemajuan", kebijakan),
    blank: "Grafik kemajuan disajikan jika sedikitnya dua indikator sudah mempunyai tingkat kemajuan.",
  };
}

function categoryTabel({ config }: Input, list: readonly PengukuranIndikator[]): Tabel {
  const jumlah = (kata: string) => list.filter((p) => p.predikat === kata).length;
  const without = list.filter((p) => p.predikat === null).length;
  const rows = config.kebijakan.skala.map(({ predikat }) => baris(predikat, predikat, `${jumlah(predikat)}`));
  return composeTabel(
    `Jumlah indikator sasaran menurut kategori capaian tahun ${config.tahun}`,
    [kolom("kategori", "Kategori", "teks", 60), kolom("jumlah", "Jumlah Indikator", "angka", 40)],
    [
      ...rows,
      ...(without > 0 ? [baris("tanpa", "Belum dapat dinilai atau belum lengkap", `${without}`)] : []),
      barisJumlah("jumlah", "Jumlah", `${list.length}`),
    ],
    NONE_YET,
    noteInterim(list),
  );
}

function tabelProgram({ config }: Input, list: readonly PengukuranIndikator[]): Tabel {
  return composeTabel(
    `Capaian indikator program tahun ${config.tahun}`,
    [NOMOR, kolom("uraian", "Indikator Program", "teks", 33), ...KOLOM_CAPAIAN],
    list.map((p, i) => {
      const same = p.indikator.uraian === p.plan.uraianInduk;
      const uraian = same ? p.indikator.uraian : `${p.indikator.uraian} (${p.plan.uraianInduk})`;
      return baris(p.plan.id, `${i + 1}`, uraian, ...selCapaian(p, config.kebijakan));
    }),
    "Program tidak mempunyai indikator sendiri.",
    noteInterim(list),
  );
}

export const SUMMARY_KOSAKATA: Explanation<ReturnType<typeof composeSummary>> = {
  rata_rata: nilai("Rata-rata capaian kantor dalam persen, tanpa tanda %"),
  predikat: nilai("Kategori rata-rata capaian kantor"),
  naskah_ringkasan: naskah("Capaian tertinggi dan terendah, kategori, yang belum lengkap"),
  tabel_capaian: tabel("Target, realisasi, dan capaian semua indikator sasaran"),
  grafik_capaian: grafik("Capaian semua indikator sasaran"),
  tabel_kategori: tabel("Jumlah indikator menurut kategori"),
  grafik_kemajuan: grafik("Kemajuan semua indikator sasaran terhadap target Renstra"),
  tabel_indikator_program: tabel("Capaian indikator program"),
};
