import type { BarisTabel, Naskah, Tabel } from "../../model/content.ts";
import { formatCount, formatList, formatShare, formatTriwulan, formatTw } from "../../model/format.ts";
import { holderOf, jabatanOf, lastDayOf } from "../../plan/officials.ts";
import { bulanTriwulanTabel } from "../chapters/monthly.ts";
import { noteInterim } from "../chapters/summary.ts";
import { dataSource, penanggungJawab } from "../identity.ts";
import { baris, barisKelompok, celahFormulir, composeTabel, content, kolom } from "../input.ts";
import { kalimatJumlah } from "../sentence-office.ts";
import { textComputed, textRealisasi, textTarget } from "../value.ts";
import type { AsOf, TriwulanInput } from "./as-of.ts";

/*
 * What a quarter's report says of the indicators.
 */

/** From the first of January to the last day of the quarter. */
export const periodeOf = (tahun: number, triwulan: number): string =>
  `1 Januari sampai dengan ${LAST_DAY[triwulan - 1]} ${tahun}`;
const LAST_DAY = ["31 Maret", "30 Juni", "30 September", "31 Desember"];

/** Whose data the report is made from. */
export function dataNaskah({ config, data, triwulan }: TriwulanInput, all: readonly AsOf[]): Naskah {
  const { unit } = config;
  const behind = unit.filter(({ kode }) => isBehind(kode, data, all)).map(({ nama }) => nama);
  const late =
    behind.length === 0
      ? []
      : [
          `Formulir ${formatList(behind)} belum memuat ${formatTriwulan(triwulan)}; belanjanya yang tercatat di sini adalah yang terakhir dilaporkan.`,
        ];
  const pending = unit.filter(({ kode }) => data.unit.find((one) => one.kode === kode)?.status !== "masuk");
  const forms = unit.length === 1 ? "Formulir unit kerja" : `Formulir ${formatCount(unit.length)} unit kerja`;
  if (pending.length === 0) return content([`${forms} sudah diterima.`, ...late].join(" "));
  const names = pending.map(({ nama }) => nama);
  return content(
    [
      pending.length === unit.length
        ? "Belum ada formulir unit kerja yang diterima."
        : `Laporan ini dibuat dari formulir ${formatShare(unit.length - pending.length, unit.length)} unit kerja; yang belum diterima adalah formulir ${formatList(names)}.`,
      ...late,
    ].join(" "),
  );
}

/** Whether a form that is in says nothing yet of the quarter, though values of it are due. */
function isBehind(unit: string, data: TriwulanInput["data"], all: readonly AsOf[]): boolean {
  if (data.unit.find(({ kode }) => kode === unit)?.status !== "masuk") return false;
  const owned = all.filter(({ p }) => p.plan.unit === unit && p.indikator.dari === undefined);
  const due = owned.filter(({ own, toDate }) => own?.target != null || toDate.capaian.status === "belum_lengkap");
  return due.length > 0 && owned.every(({ own, toDate }) => isSilent(own) && toDate.capaian.status !== "terhitung");
}

const isSilent = (own: AsOf["own"]): boolean => own === undefined || own.realisasi.status === "kosong";

/** Indicators of the office: those of tujuan, sasaran and program. */
export const ofOffice = (all: readonly AsOf[]): AsOf[] => all.filter(({ p }) => p.plan.tingkat !== "unit");
const ofSasaran = (all: readonly AsOf[]): AsOf[] => all.filter(({ p }) => p.plan.tingkat === "sasaran");

/** How many reached what was planned so far; a gap for every value that a form owes. */
export function capaianNaskah({ config, triwulan }: TriwulanInput, all: readonly AsOf[]): Naskah {
  const planned = ofSasaran(all).filter(({ toDate }) => toDate.target !== null);
  const open = `Sampai dengan ${formatTriwulan(triwulan)}`;
  const without = ofSasaran(all).length - planned.length;
  const rest =
    without === 0
      ? []
      : [
          planned.length === 0
            ? `${open} rencana aksi tidak menetapkan target; realisasinya disajikan tanpa capaian.`
            : `Rencana aksi tidak menetapkan target sampai dengan triwulan ini untuk ${formatCount(without)} indikator lainnya.`,
        ];
  const jumlah = kalimatJumlah(
    planned.map(({ p }) => p),
    "Indikator itu",
  );
  const outcome =
    planned.length === 0
      ? []
      : [`${open} ada ${formatCount(planned.length)} indikator sasaran yang mempunyai target. ${jumlah}`];
  const missing = all.filter(
    ({ p, toDate }) => p.indikator.dari === undefined && toDate.capaian.status === "belum_lengkap",
  );
  return content(
    [...outcome, ...rest].join(" "),
    ...missing.map(({ p, toDate }) =>
      celahFormulir(
        dataSource(config, p.plan, lastDayOf(config.tahun, triwulan)),
        `${nameOpen(toDate.realisasi)} ${p.indikator.uraian} tahun ${config.tahun}`,
      ),
    ),
  );
}

const nameOpen = (realisasi: AsOf["toDate"]["realisasi"]): string =>
  realisasi.status === "kosong" && realisasi.missing.length > 0 ? formatList(realisasi.missing) : "realisasi";

/** Target and realisation of the quarter and to date, capaian to date; sasaran as groups. */
export function tabelCapaianTriwulan(input: TriwulanInput, all: readonly AsOf[]): Tabel {
  const { config, triwulan } = input;
  const rows = config.sasaran.flatMap((s): BarisTabel[] => {
    const owned = ofSasaran(all).filter(({ p }) => p.plan.induk === s.kode);
    return [barisKelompok(s.kode, `Sasaran: ${s.uraian}`), ...owned.map((one, i) => capaianRow(one, i, input))];
  });
  return composeTabel(
    `Capaian kinerja sampai dengan ${formatTriwulan(triwulan)} tahun ${config.tahun}`,
    capaianKolom(triwulan),
    rows,
    NONE,
    noteCapaian(ofSasaran(all)),
  );
}

const NONE = "Belum ada indikator yang diukur.";

function capaianKolom(triwulan: number) {
  const tw = formatTw(triwulan);
  return [
    kolom("no", "No.", "nomor", 4),
    kolom("indikator", "Indikator Kinerja", "teks", 26),
    kolom("satuan", "Satuan", "pendek", 9),
    kolom("target_tahun", "Target Tahun", "angka", 9),
    kolom("target", "Target", "angka", 9, tw),
    kolom("realisasi", "Realisasi", "angka", 9, tw),
    kolom("target_sd", "Target", "angka", 9, `Sampai dengan ${tw}`),
    kolom("realisasi_sd", "Realisasi", "angka", 9, `Sampai dengan ${tw}`),
    kolom("capaian", "Capaian (%)", "angka", 9, `Sampai dengan ${tw}`),
    kolom("kategori", "Kategori", "pendek", 12),
  ];
}

function capaianRow({ p, own, toDate }: AsOf, i: number, { config, pengukuran }: TriwulanInput): BarisTabel {
  const year = pengukuran.indikator.find(({ plan }) => plan.id === p.plan.id)?.target ?? p.target;
  return baris(
    p.plan.id,
    `${i + 1}`,
    p.indikator.uraian,
    p.indikator.satuan || "-",
    textTarget(year),
    textTarget(own?.target ?? null),
    own === undefined || own.realisasi.status === "kosong" ? "-" : textRealisasi(own.realisasi),
    textTarget(toDate.target),
    toDate.realisasi.status === "kosong" && toDate.capaian.status === "belum_dapat_dinilai"
      ? "-"
      : textRealisasi(toDate.realisasi),
    toDate.target === null ? "-" : textComputed(toDate.capaian, config.kebijakan),
    p.predikat ?? "-",
  );
}

function noteCapaian(list: readonly AsOf[]): string {
  const hasDash = list.some(({ own, toDate }) => toDate.target === null || own?.realisasi.status === "kosong");
  const dash = hasDash ? "Tanda “-” berarti tidak ada target atau realisasi pada triwulan itu." : "";
  return [dash, noteInterim(list.map(({ p }) => p))].filter((teks) => teks !== "").join(" ");
}

/** The action plan of the year: the targets of its four quarters, what was reached of them so far, who answers for it. */
export function aksiTabel(input: TriwulanInput, all: readonly AsOf[]): Tabel {
  const { config, triwulan } = input;
  const planned = ofOffice(all).filter(({ p }) => p.triwulan.some(({ target }) => target !== null));
  const program = new Map(config.program.map(({ kode, uraian }) => [kode, uraian]));
  const four = (kunci: string, group: string) =>
    [1, 2, 3, 4].map((t) => kolom(`${kunci}${t}`, formatTw(t), "angka", 5.5, group));
  return composeTabel(
    `Rencana aksi dan realisasi sampai dengan ${formatTriwulan(triwulan)} tahun ${config.tahun}`,
    [
      kolom("no", "No.", "nomor", 3.5),
      kolom("indikator", "Indikator Kinerja", "teks", 18),
      ...four("t", "Target"),
      ...four("r", "Realisasi"),
      kolom("program", "Program Pendukung", "teks", 18),
      kolom("penanggung_jawab", "Penanggung Jawab", "teks", 15),
    ],
    planned.map(({ p }, i) =>
      baris(
        p.plan.id,
        `${i + 1}`,
        p.indikator.satuan === "" ? p.indikator.uraian : `${p.indikator.uraian} (${p.indikator.satuan})`,
        ...p.triwulan.map(({ target }) => textTarget(target)),
        ...p.triwulan.map((t) => textQuarter(t, triwulan)),
        (p.indikator.program ?? []).flatMap((kode) => program.get(kode) ?? []).join("; ") || "-",
        penanggungJawab(config, p.plan, lastDayOf(config.tahun, triwulan)),
      ),
    ),
    "Rencana aksi dengan target triwulan belum ditetapkan.",
  );
}

/** The months of the quarter, where the rencana aksi has them; empty for other offices. */
export const monthsTabel = (input: TriwulanInput, all: readonly AsOf[]): Tabel =>
  bulanTriwulanTabel(
    input,
    ofOffice(all).map(({ p }) => p),
    input.triwulan,
  );

/** What was reached in a quarter; of one that lies after the report nothing is said. */
const textQuarter = ({ triwulan, realisasi }: AsOf["p"]["triwulan"][number], tw: number): string =>
  triwulan > tw || realisasi.status === "kosong" ? "-" : textRealisasi(realisasi);

/** The units' own indicators to date, the unit as a group: the last part but the signature, which is never alone on a page. */
export function unitTabel(input: TriwulanInput, all: readonly AsOf[]): Tabel {
  const { config, triwulan } = input;
  const rows = config.unit.flatMap((unit): BarisTabel[] => {
    const owned = all.filter(({ p }) => p.plan.tingkat === "unit" && p.plan.induk === unit.kode);
    if (owned.length === 0) return [];
    return [
      barisKelompok(
        unit.kode,
        `${unit.nama} (${jabatanOf(holderOf(config, unit, lastDayOf(config.tahun, triwulan)))})`,
      ),
      ...owned.map((one, i) => capaianRow(one, i, input)),
    ];
  });
  const tabel = composeTabel(
    `Capaian kinerja unit kerja sampai dengan ${formatTriwulan(triwulan)} tahun ${config.tahun}`,
    capaianKolom(triwulan),
    rows,
    "Unit kerja tidak mempunyai indikator sendiri.",
    noteCapaian(all.filter(({ p }) => p.plan.tingkat === "unit")),
  );
  return { ...tabel, tied: true };
}
