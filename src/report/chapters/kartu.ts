import { isInterim } from "../../measure/coverage.ts";
import type { Computed, PengukuranIndikator, PengukuranTahun, PengukuranTriwulan } from "../../measure/result.ts";
import { calculateToDate } from "../../measure/to-date.ts";
import { CONFIG_CELAH, type Grafik, type Tabel } from "../../model/content.ts";
import type { Desimal } from "../../model/desimal.ts";
import { capitalize, decimalsOf, formatAngka, formatRoman, inWords } from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import type { TingkatPredikat } from "../../plan/skala.ts";
import { officerOf, penanggungJawab } from "../identity.ts";
import { baris, barisFakta, celah, composeTabel, type Input, kolom, type Sel } from "../input.ts";
import { MARK, markOf, markWaktu } from "../mark.ts";
import { reasonCapaian } from "../reason.ts";
import { kalimatAcuan, kalimatPerubahan, kalimatRenstra, kataCapaian, trendSentence } from "../sentence.ts";
import { angkaOf, realisasiOf, textComputed, textPercent, textRealisasi, textTarget } from "../value.ts";
import { trendGrafik } from "./analysis-chart.ts";
import { hasTriwulan, LAST_EMPTY, thisTahun } from "./analysis-year.ts";
import { sayOtherKecamatan } from "./other-kecamatan.ts";

/*
 * The card of one indicator: analyses 1 to 4 of domain.md 1.4 on half a page. It is made of tables of one width one below
 * the other, each of which a refresh moves by its own rows and columns (decision 0031). Marks, not colours, say whether a
 * target was reached: filled, hollow, and a diamond where that cannot be said for good.
 */

/** What became of the target, in words behind its mark. */
function sayOutcome(p: PengukuranIndikator): string {
  if (p.realisasi.status === "kosong") return `${MARK.none} Belum ada data`;
  const kata = kataCapaian(p);
  if (kata === "") return `${MARK.open} Belum dapat dinilai`;
  return `${markOf(p)} ${capitalize(kata)}${isInterim(p) ? " (sementara)" : ""}`;
}

/** The pieces of the card of an indicator; `nomor` is such as "1.2". */
export function composeKartu(input: Input, p: PengukuranIndikator, nomor: string) {
  const { tahun } = input.config;
  const yearly = p.riwayat.length === 0 ? [] : [...p.riwayat, thisTahun(p, tahun)];
  return {
    kartu: factTabel(input, p, nomor),
    grafik_kartu: chartOf(p, tahun),
    kartu_tahun: yearTabel(input, p, yearly),
    kartu_rincian: comparisonTabel(input, p, yearly),
  };
}

const chartOf = (p: PengukuranIndikator, tahun: number): Grafik => {
  const grafik = trendGrafik(p, tahun);
  // A predikat shows its steps, and a target of 0 its words: a line of either says nothing.
  const isDrawn = p.target.jenis !== "predikat" && !isZeroTarget(p);
  return { ...grafik, series: isDrawn ? grafik.series : [], overColumns: true };
};

const isZeroTarget = ({ target }: PengukuranIndikator): boolean => target.jenis === "angka" && target.nilai.eq(0);

/** The head: name, target, realisasi, capaian, what became of it. */
function factTabel({ config, ...rest }: Input, p: PengukuranIndikator, nomor: string): Tabel {
  const { kebijakan, tahun } = config;
  const { indikator, capaian, predikat, rumus } = p;
  const { judul } = ARAH[p.plan.rule.arah];
  const sifat = [
    ...(indikator.iku ? ["Indikator Kinerja Utama"] : []),
    p.target.jenis === "predikat" ? "makin tinggi predikat makin baik" : judul.toLowerCase(),
  ].join("; ");
  const band = `${nomor} ${indikator.uraian} (${sifat})`;
  const satuan = indikator.satuan || "-";
  const how =
    capaian.status === "terhitung"
      ? (rumus.filled ?? "").replace(/ = [^=]*$/, "")
      : reasonCapaian(p, { config, ...rest });
  return {
    ...composeTabel(
      `Kartu indikator ${nomor}: ${indikator.uraian}`,
      [
        kolom("target", `Target ${tahun}`, "pendek", 17, band),
        kolom("realisasi", `Realisasi ${tahun}`, "pendek", 17, band),
        kolom("capaian", "Capaian", "pendek", 30, band),
        kolom("keadaan", "Keadaan", "teks", 36, band),
      ],
      [
        barisFakta(
          "angka",
          textTarget(p.target),
          p.realisasi.status === "kosong" ? "-" : textRealisasi(p.realisasi),
          capaian.status === "terhitung" ? textPercent(capaian.nilai, kebijakan) : "-",
          sayOutcome(p),
        ),
        baris("satuan", satuan, satuan, how, predikat === null ? "" : `kategori ${predikat}`),
      ],
      "",
    ),
    kartu: "awal",
  };
}

/** Year by year, with the steps of a predikat above. */
function yearTabel(
  { config: { kebijakan } }: Input,
  p: PengukuranIndikator,
  yearly: readonly PengukuranTahun[],
): Tabel {
  const places = Math.max(0, ...yearly.flatMap((t) => [angkaTarget(t), realisasiOf(t.realisasi)]).map(decimals));
  const isPredikat = p.target.jenis === "predikat";
  const number = (nilai: Desimal | null, teks: string): string =>
    nilai === null || isPredikat || places > 2 ? teks : formatAngka(nilai, places);
  const mark = (t: PengukuranTahun): string => (t.tahun === yearly.at(-1)?.tahun ? markOf(p) : markWaktu(t));
  const rows =
    yearly.length === 0
      ? []
      : [
          ...ladder(p, yearly, mark),
          baris("target", "Target", ...yearly.map((t) => number(angkaTarget(t), textTarget(t.target)))),
          baris(
            "realisasi",
            "Realisasi",
            ...yearly.map((t) => number(realisasiOf(t.realisasi), textRealisasi(t.realisasi))),
          ),
          baris("capaian", "Capaian (%)", ...yearly.map((t) => textComputed(t.capaian, kebijakan))),
          baris("keadaan", "Keadaan", ...yearly.map(mark)),
        ];
  return {
    ...composeTabel(
      `Perkembangan ${p.indikator.uraian} tiap tahun`,
      [
        kolom("tahun", "Tahun", "teks", 100 / 6),
        ...yearly.map((t) => kolom(`${t.tahun}`, `${t.tahun}`, "pendek", 500 / 6 / yearly.length)),
      ],
      rows,
      LAST_EMPTY,
    ),
    kartu: "tengah",
  };
}

const decimals = (nilai: Desimal | null): number => (nilai === null ? 0 : decimalsOf(nilai));

const angkaTarget = ({ target }: PengukuranTahun): Desimal | null => (target?.jenis === "angka" ? target.nilai : null);

/** The steps of a scale from one above the highest to one below the lowest in use: where the target stood, and where the value. */
function ladder(p: PengukuranIndikator, yearly: readonly PengukuranTahun[], mark: (t: PengukuranTahun) => string) {
  const tingkat: readonly TingkatPredikat[] = p.target.jenis === "predikat" ? (p.plan.rule.skala?.tingkat ?? []) : [];
  const at = (teks: string | undefined): number => tingkat.findIndex(({ predikat }) => predikat === teks);
  const steps = yearly.map((t) => ({
    t,
    target: at(t.target?.jenis === "predikat" ? t.target.teks : undefined),
    value: at(t.realisasi.status === "ada" ? t.realisasi.predikat : undefined),
  }));
  const used = steps.flatMap(({ target, value }) => [target, value]).filter((step) => step >= 0);
  if (used.length === 0) return [];
  const [low, height] = [Math.max(0, Math.min(...used) - 1), Math.min(tingkat.length - 1, Math.max(...used) + 1)];
  return tingkat
    .map(({ predikat }, step) => ({ predikat, step }))
    .slice(low, height + 1)
    .reverse()
    .map(({ predikat, step }) =>
      baris(
        `tangga-${predikat}`,
        predikat,
        ...steps.map(({ t, target, value }) => {
          if (value === step) return `${mark(t)} ${predikat}`;
          return target === step ? "target" : "";
        }),
      ),
    );
}

/** Analyses 2 to 4 and the quarters, each a row that is always there: what is not known is said or asked for. */
function comparisonTabel(input: Input, p: PengukuranIndikator, yearly: readonly PengukuranTahun[]): Tabel {
  const { config } = input;
  const { kebijakan, tahun } = config;
  const { sumber_data, rumus_hitung } = p.indikator;
  const trend = trendSentence(
    null,
    yearly.map((t) => ({ tahun: t.tahun, capaian: angkaOf(t.capaian), sementara: t.tahun === tahun && isInterim(p) })),
    kebijakan,
  );
  const quarters = p.triwulan.filter(({ realisasi }) => realisasi.status !== "kosong").map((t) => sayTriwulan(p, t));
  const siapa = penanggungJawab(config, p.plan);
  const sources = [
    sumber_data && `Sumber: ${sumber_data}.`,
    typeof siapa === "string" && `Penanggung jawab: ${siapa}.`,
    rumus_hitung && `Rumus: ${rumus_hitung}.`,
  ].filter(Boolean);
  return {
    ...composeTabel(
      `Perbandingan ${p.indikator.uraian}`,
      [kolom("apa", "Perbandingan", "teks", 100 / 6), kolom("hasil", "Hasil", "teks", 500 / 6)],
      [
        baris("lalu", "Tahun lalu", kalimatPerubahan(p, kebijakan, "tanpa nama") ?? noComparison(p, yearly, tahun)),
        ...(trend === null ? [] : [baris("tren", `${capitalize(inWords(yearly.length))} tahun`, trend)]),
        ...renstra(input, p).map((sel, i) => baris(`renstra${i}`, i === 0 ? "Akhir Renstra" : "", sel)),
        baris("pembanding", "Pembanding", benchmark(input, p)),
        ...(hasTriwulan(p) ? [baris("triwulan", `Triwulan ${tahun}`, quarters.join("; "))] : []),
      ],
      "",
      sources.join(" "),
    ),
    kartu: "akhir",
  };
}

/** A quarter with the mark of the value that is printed: where quarters are joined, of that up to it. */
function sayTriwulan(p: PengukuranIndikator, { triwulan, realisasi, capaian }: PengukuranTriwulan): string {
  const toDate = calculateToDate(p, triwulan);
  const tw = formatRoman(triwulan);
  const isMarked = toDate.realisasi.status === "ada" && [capaian, toDate.capaian].every(isComputed);
  if (!isMarked) return `${tw} ${textRealisasi(realisasi)}`;
  const isJoined = p.plan.rule.periode !== "akhir" && triwulan > 1;
  const mark = isInterim(p) ? MARK.open : markWaktu(toDate);
  return `${isJoined ? "s.d. " : ""}${tw} ${textRealisasi(toDate.realisasi)} ${mark}`;
}

const isComputed = ({ status }: Computed): boolean => status === "terhitung";

/** In place of the comparison with last year. */
const noComparison = (p: PengukuranIndikator, yearly: readonly PengukuranTahun[], tahun: number): string =>
  yearly.some((t) => t.tahun === tahun - 1)
    ? `Belum dapat dibandingkan karena realisasi tahun ${p.realisasi.status === "ada" ? tahun - 1 : tahun} belum tersedia.`
    : LAST_EMPTY;

function renstra(input: Input, p: PengukuranIndikator): Sel[] {
  const { renstra: plan } = input.config;
  const end = plan.periode[1];
  const said = p.renstra === null ? [] : [kalimatRenstra(p, p.renstra, input, "tanpa nama")];
  const gap =
    p.renstra?.endTahun === end
      ? []
      : [celah(officerOf(input.config), `${CONFIG_CELAH.target_renstra} ${end} untuk ${p.indikator.uraian}`)];
  return [...said, ...gap];
}

function benchmark(input: Input, p: PengukuranIndikator): Sel {
  const { uraian, tanpa_pembanding } = p.indikator;
  const said = [kalimatAcuan(p, input, "tanpa nama") ?? "", sayOtherKecamatan(input.config, p)]
    .filter(Boolean)
    .join(" ");
  if (said !== "") return said;
  return tanpa_pembanding === true
    ? "Belum ada standar nasional atau pembanding resmi."
    : celah(officerOf(input.config), `${CONFIG_CELAH.pembanding} untuk ${uraian}`);
}
