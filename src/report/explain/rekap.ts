import { sayCoverage } from "../../measure/coverage.ts";
import type {
  Computed,
  Efisiensi,
  PengukuranIndikator,
  PengukuranKinerja,
  PengukuranSasaran,
  RataRata,
} from "../../measure/result.ts";
import { formatList, formatPercent, formatRupiah } from "../../model/format.ts";
import type { Config, Kebijakan, Tujuan } from "../../plan/schema.ts";
import { line, sayCategory, sayComputed, sayRounding, section } from "./lines.ts";

/** The mean of one sasaran, with its efficiency. */
export function explainSasaran(config: Config, pengukuran: PengukuranKinerja, s: PengukuranSasaran): readonly string[] {
  const { desimal, efisiensi: cara } = config.kebijakan;
  const efisiensi = pengukuran.anggaran.efisiensi.find(({ kode }) => kode === s.kode);
  const satuan = cara === "pmk" ? "%" : " poin persentase";
  const nilai =
    efisiensi?.efisiensi.status === "terhitung"
      ? `${formatPercent(efisiensi.efisiensi.nilai, desimal)}${satuan}`
      : efisiensi && sayComputed(efisiensi.efisiensi, desimal);
  return [
    `${s.kode}  ${s.uraian}`,
    ...explainRataRata(config, s.rataRata, s.indikator),
    ...section(
      "Indikator",
      s.indikator.map((p) => sayIndikator(config, p)),
    ),
    ...section("Efisiensi", [
      ...(efisiensi?.efisiensi.status === "terhitung" ? sayEfisiensi(efisiensi, config.kebijakan) : []),
      ...(efisiensi
        ? [
            `pagu program pendukung ${formatRupiah(efisiensi.pagu)}, realisasi ${formatRupiah(efisiensi.realisasi)}, serapan ${sayComputed(efisiensi.serapan, desimal)}`,
            `efisiensi ${nilai} (${cara === "pmk" ? "PMK: (pagu × capaian − realisasi) ÷ (pagu × capaian) × 100" : "capaian − serapan, hanya bila capaian paling sedikit 100%"})`,
          ]
        : []),
      ...(efisiensi?.shared ?? []).map(
        (p) =>
          `${p.kode} ${p.uraian} mendukung sasaran nomor ${formatList(p.sasaran.map(String))}; dihitung utuh di sini`,
      ),
      ...(efisiensi?.nilaiEfisiensi ? [`nilai efisiensi ${sayComputed(efisiensi.nilaiEfisiensi, desimal)}`] : []),
    ]),
  ];
}

/** The calculation of an efficiency with the numbers that are printed. */
function sayEfisiensi({ capaian, serapan, pagu, realisasi, efisiensi }: Efisiensi, kebijakan: Kebijakan): string[] {
  const say = (result: Computed): string =>
    result.status === "terhitung" ? formatPercent(result.nilai, kebijakan.desimal) : "-";
  const expected = `${formatRupiah(pagu)} × ${say(capaian)}%`;
  return [
    kebijakan.efisiensi === "pmk"
      ? `(${expected} − ${formatRupiah(realisasi)}) ÷ (${expected}) × 100 = ${say(efisiensi)}`
      : `${say(capaian)} − ${say(serapan)} = ${say(efisiensi)}`,
  ];
}

/** The mean of the office. */
export function explainOffice(config: Config, { rataRata, sasaran }: PengukuranKinerja): readonly string[] {
  const { desimal, rata_rata: cara } = config.kebijakan;
  const indikator = sasaran.flatMap((s) => s.indikator);
  const content =
    cara === "indikator"
      ? indikator.map((p) => sayIndikator(config, p))
      : sasaran.map((s) => `${s.kode}: ${sayComputed(s.rataRata.capaian, desimal)}  ${s.uraian}`);
  const item = cara === "indikator" ? indikator : sasaran.map((s) => ({ capaian: s.rataRata.capaian }));
  return [
    `kantor  Rata-rata capaian ${config.instansi.nama}`,
    ...explainRataRata(config, rataRata, item),
    ...section(cara === "indikator" ? "Indikator" : "Sasaran", content),
  ];
}

/** A tujuan and its indicators. */
export function explainTujuan(config: Config, pengukuran: PengukuranKinerja, tujuan: Tujuan): readonly string[] {
  const owned = pengukuran.indikator.filter(({ plan }) => plan.tingkat === "tujuan" && plan.induk === tujuan.kode);
  const sasaran = config.sasaran.filter((s) => s.tujuan === tujuan.kode);
  return [
    `${tujuan.kode}  ${tujuan.uraian}`,
    ...section(
      "Indikator tujuan",
      owned.map((p) => sayIndikator(config, p)),
    ),
    ...section(
      "Sasaran",
      sasaran.map(({ kode, uraian }) => `${kode}: ${uraian}`),
    ),
  ];
}

/** One kode that several units measure. */
export function explainUnit(config: Config, list: readonly PengukuranIndikator[]): readonly string[] {
  const [first] = list;
  return [
    `${first?.indikator.kode}  ${first?.indikator.uraian}`,
    ...line("Diukur oleh", `${list.length} unit`),
    ...section(
      "Per unit",
      list.map((p) => sayIndikator(config, p)),
    ),
    ...line("Rinciannya", `lkjip explain ${first?.plan.id}`),
  ];
}

function explainRataRata(
  { kebijakan }: Config,
  { capaian, predikat, n, terlewat, coverage }: RataRata,
  item: readonly Pick<PengukuranIndikator, "capaian">[],
): string[] {
  const { desimal, skala } = kebijakan;
  const angka = item.flatMap((b) =>
    b.capaian.status === "terhitung" ? [formatPercent(b.capaian.nilai, desimal)] : [],
  );
  const result = capaian.status === "terhitung" ? formatPercent(capaian.nilai, desimal) : null;
  return [
    ...line("Rumus", "jumlah capaian yang tercetak ÷ banyaknya"),
    ...line("Dengan angka", result && `(${angka.join(" + ")}) ÷ ${n} = ${result}`),
    ...(capaian.status === "terhitung" ? line("Pembulatan", sayRounding(capaian.nilai, desimal)) : []),
    ...line("Rata-rata capaian", sayComputed(capaian, desimal)),
    ...line("Kelengkapan", sayCoverage(coverage)),
    ...line("Kategori", sayCategory(predikat, skala)),
    ...section(
      "Tidak ikut dirata-rata",
      terlewat.map(({ id, alasan }) => `${id}: ${alasan}`),
    ),
  ];
}

function sayIndikator({ kebijakan }: Config, { plan, indikator, capaian }: PengukuranIndikator): string {
  return `${plan.id}: ${sayComputed(capaian, kebijakan.desimal)}  ${indikator.uraian}`;
}
