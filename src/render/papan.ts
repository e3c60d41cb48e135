import { formatAngka, formatDaftar, formatTanggal } from "../model/format.ts";
import type { Keterlambatan, LangkahPapan, Papan, UnitPapan } from "../model/papan.ts";
import { renderKolom, shorten } from "./kolom.ts";

const STATUS: Readonly<Record<UnitPapan["status"], string>> = {
  masuk: "masuk",
  belum: "belum kembali",
  kosong: "masih kosong",
  bermasalah: "bermasalah",
};

/** The screen of `lkjip status`. */
export function renderPapan(papan: Papan): string {
  return [
    `LKjIP ${papan.instansi} Tahun ${papan.tahun}, ${formatSaat(papan.saat)}`,
    "",
    renderKolom(
      [
        ["No.", "Langkah", "Pelaksana", "Waktu", "Keadaan", "Mulai", "Batas", "Selesai", "Terlambat"],
        ...papan.langkah.map(composeBaris),
      ],
      ["kanan"],
    ),
    ...papan.langkah.flatMap(({ nomor, catatan }) => catatan.map((teks) => `Langkah ${nomor}: ${teks}`)),
    "",
    renderUnit(papan),
    "",
    formatSisa(papan),
  ].join("\n");
}

function composeBaris(langkah: LangkahPapan): string[] {
  const { nomor, kegiatan, pelaksana, waktu, keadaan, mulai, tenggat, selesai, terlambat } = langkah;
  const saat = (teks: string | null): string => (teks === null ? "" : formatSingkat(teks));
  return [
    String(nomor),
    shorten(kegiatan, 44),
    pelaksana,
    waktu,
    keadaan,
    saat(mulai),
    saat(tenggat),
    saat(selesai),
    terlambat === null ? "" : formatTerlambat(terlambat),
  ];
}

function renderUnit({ unit }: Papan): string {
  const masuk = unit.filter(({ status }) => status === "masuk").length;
  const perhatian = unit.filter(
    ({ status, galat, terlambat }) => status !== "masuk" || galat > 0 || terlambat !== null,
  );
  const jumlah = `Formulir: ${masuk} dari ${unit.length} unit sudah masuk.`;
  if (perhatian.length === 0) return jumlah;
  const rows = perhatian.map((u) => [
    u.nama,
    STATUS[u.status],
    u.galat > 0 ? `${u.galat} galat` : "",
    u.terlambat === null ? "" : `terlambat ${formatTerlambat(u.terlambat)}`,
  ]);
  return `${jumlah}\n${renderKolom([["Unit", "Formulir", "Temuan", "Waktu"], ...rows])}`;
}

/** The same as a few lines to paste into a chat group. */
export function renderPapanRingkas(papan: Papan): string {
  const { langkah, unit, versi, berikutnya } = papan;
  const kurang = unit.filter(({ status }) => status !== "masuk");
  return [
    `LKjIP ${papan.instansi} Tahun ${papan.tahun}`,
    `Keadaan ${formatSaat(papan.saat)}`,
    ...langkah.map(formatRingkas),
    kurang.length === 0
      ? `Formulir: semua ${unit.length} unit sudah masuk.`
      : `Formulir: ${unit.length - kurang.length} dari ${unit.length} unit sudah masuk. Ditunggu: ${formatDaftar(kurang.map(formatDitunggu))}.`,
    ...(versi > 0 && langkah[6]?.keadaan === "selesai" ? [`Sudah disahkan (versi ${versi}).`] : []),
    formatSisa(papan),
    ...(berikutnya === null ? [] : [`Berikutnya: ${berikutnya.tujuan}.`]),
  ].join("\n");
}

/** The units that are late, in one line; null where none is. */
export function renderTerlambat({ unit }: Papan): string | null {
  const terlambat = unit.filter((u) => u.terlambat !== null);
  return terlambat.length === 0 ? null : `Terlambat kembali: ${formatDaftar(terlambat.map(formatHanya))}.`;
}

const formatHanya = ({ nama, status, terlambat }: UnitPapan): string =>
  `${nama} (${terlambat === null ? "" : formatTerlambat(terlambat)}${status === "masuk" ? "" : ", belum ada"})`;

function formatRingkas({ nomor, kegiatan, keadaan, selesai, tenggat, terlambat, pelaksana }: LangkahPapan): string {
  const telat = terlambat === null ? "" : `, terlambat ${formatTerlambat(terlambat)}`;
  switch (keadaan) {
    case "selesai":
      return `${nomor}. ${kegiatan}: selesai ${formatTanggal((selesai ?? "").slice(0, 10))}${telat}`;
    case "berjalan":
      return `${nomor}. ${kegiatan}: berjalan di ${pelaksana}${tenggat === null ? "" : `, batas ${formatBatas(tenggat)}`}${telat}`;
    case "dilewati":
      return `${nomor}. ${kegiatan}: dilewati`;
    case "belum":
      return `${nomor}. ${kegiatan}: belum`;
  }
}

const formatDitunggu = ({ nama, terlambat }: UnitPapan): string =>
  terlambat === null ? nama : `${nama} (terlambat ${formatTerlambat(terlambat)})`;

function formatSisa({ batasKirim, sisaHari, langkah }: Papan): string {
  const batas = `batas pengiriman ${formatTanggal(batasKirim)}`;
  const hari = `${formatAngka(Math.abs(sisaHari))} hari`;
  if (langkah[7]?.keadaan === "selesai") {
    if (sisaHari === 0) return `Selesai tepat pada ${batas}.`;
    return sisaHari > 0 ? `Selesai ${hari} sebelum ${batas}.` : `Selesai ${hari} sesudah ${batas}.`;
  }
  if (sisaHari < 0) return `Lewat ${hari} dari ${batas}.`;
  return sisaHari === 0 ? `Hari ini ${batas}.` : `Sisa ${hari} sampai ${batas}.`;
}

const formatTerlambat = ({ jumlah, satuan }: Keterlambatan): string => `${formatAngka(jumlah)} ${satuan}`;

/** "2025-02-03T15:04:05+07:00" -> "3 Februari 2025 pukul 15.04". */
const formatSaat = (saat: string): string =>
  `${formatTanggal(saat.slice(0, 10))} pukul ${saat.slice(11, 16).replace(":", ".")}`;

const formatBatas = (tenggat: string): string => (tenggat.length === 10 ? formatTanggal(tenggat) : formatSaat(tenggat));

/** Day and time for a column: "03-02-2025 15.04"; a date alone: "05-02-2025". */
function formatSingkat(saat: string): string {
  const [tahun, bulan, hari] = saat.slice(0, 10).split("-");
  return `${hari}-${bulan}-${tahun}${saat.length === 10 ? "" : ` ${saat.slice(11, 16).replace(":", ".")}`}`;
}
