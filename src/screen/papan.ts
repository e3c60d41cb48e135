import {
  findDueTriwulan,
  type LangkahPapan,
  type Lateness,
  type Papan,
  type TriwulanPapan,
  type UnitPapan,
} from "../journal/papan.ts";
import { formatAngka, formatList, formatRoman, formatSaat, formatTanggal } from "../model/format.ts";
import { renderKolom } from "./columns.ts";

const STATUS: Readonly<Record<UnitPapan["status"], string>> = {
  masuk: "masuk",
  belum: "belum kembali",
  kosong: "masih kosong",
  bermasalah: "bermasalah",
};

/** The screen of `lkjip status`, for a terminal of so many characters a line. */
export function renderPapan(papan: Papan, width: number): string {
  return [
    `LKjIP ${papan.instansi} Tahun ${papan.tahun}, ${formatSaat(papan.saat)}`,
    "",
    renderLangkah(papan.langkah, width),
    ...papan.langkah.flatMap(({ nomor, catatan }) => catatan.map((teks) => `Langkah ${nomor}: ${teks}`)),
    "",
    renderUnit(papan, width),
    ...renderTriwulan(papan.triwulan),
    "",
    formatSisa(papan),
  ].join("\n");
}

/** Columns of the steps from left to right; `Mulai` only where there is room. */
const KOLOM: readonly { readonly judul: string; readonly content: (langkah: LangkahPapan) => string }[] = [
  { judul: "No.", content: ({ nomor }) => String(nomor) },
  { judul: "Langkah", content: ({ kegiatan, pelaksana, waktu }) => `${kegiatan}\n${pelaksana}, ${waktu}` },
  { judul: "Keadaan", content: ({ keadaan }) => keadaan },
  { judul: "Mulai", content: ({ mulai }) => formatBrief(mulai) },
  { judul: "Batas", content: ({ tenggat }) => formatBrief(tenggat) },
  { judul: "Selesai", content: ({ selesai }) => formatBrief(selesai) },
  { judul: "Terlambat", content: ({ terlambat }) => (terlambat === null ? "" : formatTerlambat(terlambat)) },
];

/** From this width on there is room for the day on which a step began. */
const COMPLETE_WIDTH = 96;

function renderLangkah(langkah: readonly LangkahPapan[], width: number): string {
  const kolom = KOLOM.filter(({ judul }) => judul !== "Mulai" || width >= COMPLETE_WIDTH);
  const rows = langkah.map((one) => kolom.map(({ content }) => content(one)));
  return renderKolom([kolom.map(({ judul }) => judul), ...rows], { width, rata: ["kanan"] });
}

function renderUnit({ unit }: Papan, width: number): string {
  const masuk = unit.filter(({ status }) => status === "masuk").length;
  const notice = unit.filter(({ status, galat, terlambat }) => status !== "masuk" || galat > 0 || terlambat !== null);
  const jumlah = `Formulir: ${masuk} dari ${unit.length} unit sudah masuk.`;
  if (notice.length === 0) return jumlah;
  const rows = notice.map((u) => [
    u.nama,
    STATUS[u.status],
    u.galat > 0 ? `${u.galat} galat` : "",
    u.terlambat === null ? "" : `terlambat ${formatTerlambat(u.terlambat)}`,
  ]);
  return `${jumlah}\n${renderKolom([["Unit", "Formulir", "Temuan", "Waktu"], ...rows], { width })}`;
}

/** The reports of the quarters that are due, in a line; none where none is. */
function renderTriwulan(all: readonly TriwulanPapan[]): string[] {
  const said = (keadaan: TriwulanPapan["keadaan"], teks: string): string[] => {
    const some = all.filter((each) => each.keadaan === keadaan).map(({ triwulan }) => formatRoman(triwulan));
    return some.length === 0 ? [] : [`${formatList(some)} ${teks}`];
  };
  const due = [
    ...said("dibuat", "dibuat"),
    ...said("sementara", "dibuat sementara"),
    ...said("berubah", "dibuat, datanya berubah"),
    ...said("dini", "dibuat sebelum triwulannya berakhir"),
    ...said("belum", "belum"),
  ];
  const first = findDueTriwulan(all);
  const how = first === undefined ? "" : ` (lkjip quarter ${first.triwulan})`;
  return due.length === 0 ? [] : [`Laporan triwulan: ${due.join("; ")}${how}.`];
}

/** The same as a few lines to paste into a chat group. */
export function renderShortPapan(papan: Papan): string {
  const { langkah, unit, versi, berikutnya } = papan;
  const missing = unit.filter(({ status }) => status !== "masuk");
  return [
    `LKjIP ${papan.instansi} Tahun ${papan.tahun}`,
    `Keadaan ${formatSaat(papan.saat)}`,
    ...langkah.map(formatShort),
    missing.length === 0
      ? `Formulir: semua ${unit.length} unit sudah masuk.`
      : `Formulir: ${unit.length - missing.length} dari ${unit.length} unit sudah masuk. Ditunggu: ${formatList(missing.map(formatAwaited))}.`,
    ...(versi > 0 && langkah[6]?.keadaan === "selesai" ? [`Sudah disahkan (versi ${versi}).`] : []),
    formatSisa(papan),
    ...(berikutnya === null ? [] : [`Berikutnya: ${berikutnya.tujuan}.`]),
  ].join("\n");
}

/** The units that are late, in one line; null where none is. */
export function renderTerlambat({ unit }: Papan): string | null {
  const terlambat = unit.filter((u) => u.terlambat !== null);
  return terlambat.length === 0 ? null : `Terlambat kembali: ${formatList(terlambat.map(formatOnly))}.`;
}

const formatOnly = ({ nama, status, terlambat }: UnitPapan): string =>
  `${nama} (${terlambat === null ? "" : formatTerlambat(terlambat)}${status === "masuk" ? "" : ", belum ada"})`;

function formatShort({ nomor, kegiatan, keadaan, selesai, tenggat, terlambat, pelaksana }: LangkahPapan): string {
  const late = terlambat === null ? "" : `, terlambat ${formatTerlambat(terlambat)}`;
  switch (keadaan) {
    case "selesai":
      return `${nomor}. ${kegiatan}: selesai ${formatTanggal((selesai ?? "").slice(0, 10))}${late}`;
    case "berjalan":
      return `${nomor}. ${kegiatan}: berjalan di ${pelaksana}${tenggat === null ? "" : `, batas ${formatBatas(tenggat)}`}${late}`;
    case "dilewati":
      return `${nomor}. ${kegiatan}: dilewati`;
    case "belum":
      return `${nomor}. ${kegiatan}: belum`;
  }
}

const formatAwaited = ({ nama, terlambat }: UnitPapan): string =>
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

const formatTerlambat = ({ jumlah, satuan }: Lateness): string => `${formatAngka(jumlah)} ${satuan}`;

const formatBatas = (tenggat: string): string => (tenggat.length === 10 ? formatTanggal(tenggat) : formatSaat(tenggat));

/** Day, and the time on a line of its own, for a column: "03-02-2025\n15.04"; a date alone: "05-02-2025". */
function formatBrief(saat: string | null): string {
  if (saat === null) return "";
  const [tahun, month, hari] = saat.slice(0, 10).split("-");
  return `${hari}-${month}-${tahun}${saat.length === 10 ? "" : `\n${saat.slice(11, 16).replace(":", ".")}`}`;
}
