import type { NilaiRealisasi, PengukuranIndikator, PengukuranKinerja, Terhitung } from "../measure/result.ts";
import type { Config } from "../plan/schema.ts";
import { formatAngka, formatPersen, formatRupiah, formatTarget } from "../model/format.ts";
import type { DataKinerja, StatusUnit } from "../form/kinerja.ts";
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
  lebar: number,
): string {
  const tempat = config.kebijakan.desimal;
  const kantor = pengukuran.indikator.filter((p) => p.rencana.tingkat !== "unit");
  const jumlahUnit = pengukuran.indikator.length - kantor.length;
  return [
    renderUnit(config, data, lebar),
    "",
    renderCapaian(kantor, tempat, lebar),
    ...(jumlahUnit > 0 ? [`Ditambah ${jumlahUnit} indikator unit; rinciannya: lkjip explain KODE`] : []),
    "",
    `Rata-rata capaian kantor: ${formatTerhitung(pengukuran.rataRata.capaian, tempat)} dari ${pengukuran.rataRata.n} ${config.kebijakan.rata_rata}${pengukuran.rataRata.predikat === null ? "" : ` (${pengukuran.rataRata.predikat})`}`,
    renderAnggaran(pengukuran, tempat),
  ].join("\n");
}

function renderUnit(config: Config, data: DataKinerja, lebar: number): string {
  const nama = new Map(config.unit.map((unit) => [unit.kode, unit.nama]));
  const masuk = data.unit.filter((unit) => unit.status === "masuk").length;
  const rows = data.unit.map((u) => [nama.get(u.kode) ?? u.kode, STATUS_UNIT[u.status], u.berkas ?? ""]);
  return `${renderKolom([["Unit", "Formulir", "Berkas"], ...rows], { lebar })}\n${masuk} dari ${data.unit.length} unit sudah masuk.`;
}

function renderCapaian(daftar: readonly PengukuranIndikator[], tempat: number, lebar: number): string {
  const rows = daftar.map((p) => [
    p.rencana.id,
    p.indikator.uraian,
    formatTarget(p.target),
    formatRealisasi(p.realisasi),
    formatTerhitung(p.capaian, tempat),
    p.predikat ?? "",
  ]);
  return renderKolom([["Kode", "Indikator", "Target", "Realisasi", "Capaian", "Predikat"], ...rows], {
    lebar,
    rata: ["kiri", "kiri", "kanan", "kanan", "kanan", "kiri"],
  });
}

function renderAnggaran({ anggaran }: PengukuranKinerja, tempat: number): string {
  if (anggaran.serapan.status === "belum_lengkap" && anggaran.realisasi.eq(0))
    return `Anggaran: realisasi belum ada, pagu ${formatRupiah(anggaran.pagu)}`;
  return `Anggaran: ${formatRupiah(anggaran.realisasi)} dari pagu ${formatRupiah(anggaran.pagu)}, serapan ${formatTerhitung(anggaran.serapan, tempat)}`;
}

function formatRealisasi(realisasi: NilaiRealisasi): string {
  if (realisasi.status === "ada") return realisasi.predikat ?? formatAngka(realisasi.nilai);
  return realisasi.status === "tidak_tersedia" ? realisasi.teks : "belum ada";
}

function formatTerhitung(hasil: Terhitung, tempat: number): string {
  if (hasil.status === "terhitung") return `${formatPersen(hasil.nilai, tempat)}%`;
  return hasil.status === "belum_lengkap" ? "belum lengkap" : "belum dapat dinilai";
}
