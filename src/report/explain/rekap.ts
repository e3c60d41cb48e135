import type { PengukuranIndikator, PengukuranKinerja, PengukuranSasaran, RataRata } from "../../measure/result.ts";
import type { Config, Tujuan } from "../../plan/schema.ts";
import { bulatkan, formatPersen, formatRupiah } from "../../model/format.ts";
import { line, sayKategori, sayPembulatan, sayTerhitung, section } from "./lines.ts";

/** The mean of one sasaran, with its efficiency. */
export function explainSasaran(config: Config, pengukuran: PengukuranKinerja, s: PengukuranSasaran): readonly string[] {
  const { desimal, efisiensi: cara } = config.kebijakan;
  const efisiensi = pengukuran.anggaran.efisiensi.find(({ kode }) => kode === s.kode);
  const satuan = cara === "pmk" ? "%" : " poin persen";
  const nilai =
    efisiensi?.efisiensi.status === "terhitung"
      ? `${formatPersen(efisiensi.efisiensi.nilai, desimal)}${satuan}`
      : efisiensi && sayTerhitung(efisiensi.efisiensi, desimal);
  return [
    `${s.kode}  ${s.uraian}`,
    ...explainRataRata(config, s.rataRata, s.indikator),
    ...section(
      "Indikator",
      s.indikator.map((p) => sayIndikator(config, p)),
    ),
    ...section("Efisiensi", [
      ...(efisiensi
        ? [
            `pagu program pendukung ${formatRupiah(efisiensi.pagu)}, realisasi ${formatRupiah(efisiensi.realisasi)}, serapan ${sayTerhitung(efisiensi.serapan, desimal)}`,
            `efisiensi ${nilai} (${cara === "pmk" ? "PMK: (pagu × capaian − realisasi) ÷ (pagu × capaian) × 100" : "capaian − serapan, hanya bila capaian paling sedikit 100%"})`,
          ]
        : []),
      ...(efisiensi?.nilaiEfisiensi ? [`nilai efisiensi ${sayTerhitung(efisiensi.nilaiEfisiensi, desimal)}`] : []),
    ]),
  ];
}

/** The mean of the office. */
export function explainKantor(config: Config, { rataRata, sasaran }: PengukuranKinerja): readonly string[] {
  const { desimal, rata_rata: cara } = config.kebijakan;
  const indikator = sasaran.flatMap((s) => s.indikator);
  const isi =
    cara === "indikator"
      ? indikator.map((p) => sayIndikator(config, p))
      : sasaran.map((s) => `${s.kode}: ${sayTerhitung(s.rataRata.capaian, desimal)}  ${s.uraian}`);
  const butir = cara === "indikator" ? indikator : sasaran.map((s) => ({ capaian: s.rataRata.capaian }));
  return [
    `kantor  Rata-rata capaian ${config.instansi.nama}`,
    ...explainRataRata(config, rataRata, butir),
    ...section(cara === "indikator" ? "Indikator" : "Sasaran", isi),
  ];
}

/** A tujuan and its indicators. */
export function explainTujuan(config: Config, pengukuran: PengukuranKinerja, tujuan: Tujuan): readonly string[] {
  const milik = pengukuran.indikator.filter(
    ({ rencana }) => rencana.tingkat === "tujuan" && rencana.induk === tujuan.kode,
  );
  const sasaran = config.sasaran.filter((s) => s.tujuan === tujuan.kode);
  return [
    `${tujuan.kode}  ${tujuan.uraian}`,
    ...section(
      "Indikator tujuan",
      milik.map((p) => sayIndikator(config, p)),
    ),
    ...section(
      "Sasaran",
      sasaran.map(({ kode, uraian }) => `${kode}: ${uraian}`),
    ),
  ];
}

/** One kode that several units measure. */
export function explainUnit(config: Config, daftar: readonly PengukuranIndikator[]): readonly string[] {
  const [pertama] = daftar;
  return [
    `${pertama?.indikator.kode}  ${pertama?.indikator.uraian}`,
    ...line("Diukur oleh", `${daftar.length} unit`),
    ...section(
      "Per unit",
      daftar.map((p) => sayIndikator(config, p)),
    ),
    ...line("Rinciannya", `lkjip explain ${pertama?.rencana.id}`),
  ];
}

function explainRataRata(
  { kebijakan }: Config,
  { capaian, predikat, n, terlewat }: RataRata,
  butir: readonly Pick<PengukuranIndikator, "capaian">[],
): string[] {
  const { desimal, skala } = kebijakan;
  const angka = butir.flatMap((b) =>
    b.capaian.status === "terhitung" ? [formatPersen(bulatkan(b.capaian.nilai, desimal), desimal)] : [],
  );
  const hasil = capaian.status === "terhitung" ? formatPersen(capaian.nilai, desimal) : null;
  return [
    ...line("Rumus", "jumlah capaian yang tercetak ÷ banyaknya"),
    ...line("Dengan angka", hasil && `(${angka.join(" + ")}) ÷ ${n} = ${hasil}`),
    ...(capaian.status === "terhitung" ? line("Pembulatan", sayPembulatan(capaian.nilai, desimal)) : []),
    ...line("Rata-rata capaian", sayTerhitung(capaian, desimal)),
    ...line("Kategori", sayKategori(predikat, skala)),
    ...section(
      "Tidak ikut dirata-rata",
      terlewat.map(({ id, alasan }) => `${id}: ${alasan}`),
    ),
  ];
}

function sayIndikator({ kebijakan }: Config, { rencana, indikator, capaian }: PengukuranIndikator): string {
  return `${rencana.id}: ${sayTerhitung(capaian, kebijakan.desimal)}  ${indikator.uraian}`;
}
