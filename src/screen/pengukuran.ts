import type { DataKinerja, StatusUnit } from "../form/kinerja.ts";
import { sayCoverage } from "../measure/coverage.ts";
import { shownOf } from "../measure/digits.ts";
import type { Computed, NilaiRealisasi, PengukuranIndikator, PengukuranKinerja } from "../measure/result.ts";
import { formatFull, formatPercent, formatRupiah } from "../model/format.ts";
import type { Config } from "../plan/schema.ts";
import { formatTarget } from "../plan/target.ts";
import { renderKolom } from "./columns.ts";

const STATUS_UNIT: Readonly<Record<StatusUnit["status"], string>> = {
  masuk: "masuk",
  belum: "belum kembali",
  kosong: "masih kosong",
  bermasalah: "bermasalah, lihat temuan",
};

/** The screen of `lkjip collect`: which units have returned what, the capaian of the office, the budget. */
export function renderPengukuran(
  config: Config,
  data: DataKinerja,
  pengukuran: PengukuranKinerja,
  width: number,
): string {
  const tempat = config.kebijakan.desimal;
  const office = pengukuran.indikator.filter((p) => p.plan.tingkat !== "unit");
  const jumlahUnit = pengukuran.indikator.length - office.length;
  return [
    renderUnit(config, data, width),
    "",
    renderCapaian(office, tempat, width),
    ...(jumlahUnit > 0 ? [`Ditambah ${jumlahUnit} indikator unit; rinciannya: lkjip explain KODE`] : []),
    "",
    renderRataRata(config, pengukuran),
    renderAnggaran(pengukuran, tempat),
  ].join("\n");
}

/** The mean of the office; over incomplete data it says so. */
function renderRataRata({ kebijakan }: Config, { rataRata }: PengukuranKinerja): string {
  const { capaian, predikat, n, coverage } = rataRata;
  const interim = sayCoverage(coverage);
  const of = interim === null ? ` dari ${n} ${kebijakan.rata_rata}` : "";
  const category = predikat === null ? "" : ` (${predikat})`;
  return `Rata-rata capaian kantor: ${formatComputed(capaian, kebijakan.desimal)}${of}${category}${interim === null ? "" : `, ${interim}`}`;
}

function renderUnit(config: Config, data: DataKinerja, width: number): string {
  const nama = new Map(config.unit.map((unit) => [unit.kode, unit.nama]));
  const masuk = data.unit.filter((unit) => unit.status === "masuk").length;
  const rows = data.unit.map((u) => [nama.get(u.kode) ?? u.kode, STATUS_UNIT[u.status], u.berkas ?? ""]);
  return `${renderKolom([["Unit", "Formulir", "Berkas"], ...rows], { width })}\n${masuk} dari ${data.unit.length} unit sudah masuk.`;
}

function renderCapaian(list: readonly PengukuranIndikator[], tempat: number, width: number): string {
  const rows = list.map((p) => [
    p.plan.id,
    p.indikator.uraian,
    formatTarget(p.target),
    formatRealisasi(p.realisasi),
    formatComputed(p.capaian, tempat),
    [p.predikat, p.coverage && sayCoverage(p.coverage)].filter((teks) => teks !== null).join("; "),
  ]);
  return renderKolom([["Kode", "Indikator", "Target", "Realisasi", "Capaian", "Predikat"], ...rows], {
    width,
    rata: ["kiri", "kiri", "kanan", "kanan", "kanan", "kiri"],
  });
}

function renderAnggaran({ anggaran }: PengukuranKinerja, tempat: number): string {
  if (anggaran.serapan.status === "belum_lengkap" && anggaran.realisasi.eq(0))
    return `Anggaran: realisasi belum ada, pagu ${formatRupiah(anggaran.pagu)}`;
  return `Anggaran: ${formatRupiah(anggaran.realisasi)} dari pagu ${formatRupiah(anggaran.pagu)}, serapan ${formatComputed(anggaran.serapan, tempat)}`;
}

function formatRealisasi(realisasi: NilaiRealisasi): string {
  if (realisasi.status === "ada") return realisasi.predikat ?? formatFull(shownOf(realisasi));
  return realisasi.status === "tidak_tersedia" ? realisasi.teks : "belum ada";
}

function formatComputed(result: Computed, tempat: number): string {
  if (result.status === "terhitung") return `${formatPercent(result.nilai, tempat)}%`;
  return result.status === "belum_lengkap" ? "belum lengkap" : "belum dapat dinilai";
}
