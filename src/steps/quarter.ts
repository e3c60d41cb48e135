import { readJournal, sidikOf } from "../folder/journal.ts";
import { listWrites } from "../folder/place.ts";
import { planTriwulan, type TriwulanPlan } from "../folder/plan-triwulan.ts";
import { listUnitMasuk, readBerkasMasuk } from "../folder/returned.ts";
import { listSumber } from "../form/kinerja.ts";
import { findLastSidik } from "../journal/riwayat.ts";
import { formatTanggal, formatTriwulan } from "../model/format.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { hasGalat, type Temuan } from "../model/temuan.ts";
import { compilePengukuran, type Result } from "../pipeline.ts";
import { findKnownTriwulan } from "../report/triwulan/choose.ts";
import { formatNasib } from "../screen/nasib.ts";
import type { Said, Step } from "../step.ts";

/**
 * The Laporan Capaian Kinerja Triwulan: of the quarter that was asked for, or of the last one that has ended or has data.
 * What it was made from is kept, so that later reports know each quarter's own.
 */
export const quarter: Step<"quarter"> = {
  needs: "config",
  holds: true,
  run: ({ world, config, temuan: temuanConfig, argument, options }) => {
    const { nilai: result, temuan: temuanData } = compilePengukuran(config, readBerkasMasuk(world), world.today());
    const triwulan = chooseTriwulan(argument[0], result, world.today());
    const temuan = [...temuanConfig, ...temuanData];
    if (hasGalat(temuan)) {
      const tell = "Laporan triwulan belum dibuat.";
      return { say: [{ temuan }, { tell }], next: "papan", exit: EXIT_CODE.hasGalat };
    }
    const plan = planTriwulan(world, result, triwulan, options.tanggal);
    const writes = [...listWrites([plan.document]), ...(plan.frozen === null ? [] : [plan.frozen])];
    const isNoted = findLastSidik(readJournal(world).nilai, plan.document.berkas) !== null;
    return {
      writes,
      journal:
        writes.length === 0 && isNoted
          ? null
          : {
              masukan: result.data.formulir.flatMap(listSumber),
              unit: listUnitMasuk(result.data),
              keluaran: writes.map(sidikOf),
            },
      say: [
        { temuan: [...temuan, ...askDate(options.tanggal, config.tahun, triwulan)] },
        ...sayPlan(plan, config.tahun, triwulan),
      ],
      next: "papan",
    };
  },
};

/** A report that is dated before its quarter has ended. */
function askDate(tanggal: string | null, tahun: number, triwulan: number): Temuan[] {
  const end = endOf(tahun, triwulan);
  if (tanggal === null || tanggal > end) return [];
  return [
    {
      tingkat: "periksa",
      nama: "tanggal-sebelum-akhir-triwulan",
      lembar: "lkjip quarter --tanggal",
      pesan: `Tanggal laporan (${formatTanggal(tanggal)}) tidak sesudah akhir ${formatTriwulan(triwulan)} (${formatTanggal(end)}).`,
      perbaikan: "bila salah ketik, ulangi dengan tanggal yang benar; bila benar, tidak perlu diubah",
    },
  ];
}

/** The quarter to report: none that lies ahead. */
function chooseTriwulan(typed: string | undefined, { pengukuran }: Result, today: string): number {
  const { ended, told } = findKnownTriwulan(pengukuran, today);
  const last = Math.max(ended, told);
  // A unit may have typed what it expects of the whole year.
  const wanted = typed === undefined ? Math.min(last, ended + 1) : readTriwulan(typed);
  if (wanted === null)
    throw henti(EXIT_CODE.salahPakai, {
      nama: "triwulan-salah",
      pesan: `"${typed}" bukan triwulan.`,
      perbaikan: "tulis 1, 2, 3, atau 4, misalnya: lkjip quarter 2",
    });
  if (wanted >= 1 && wanted <= last) return wanted;
  const first = Math.max(wanted, 1);
  throw henti(EXIT_CODE.belumGiliran, {
    nama: "triwulan-belum",
    pesan: `${formatTriwulan(first)} tahun ${pengukuran.tahun} baru berakhir ${formatTanggal(endOf(pengukuran.tahun, first))}, dan formulir belum memuat realisasinya.`,
    perbaikan:
      last === 0
        ? "isi dahulu realisasi triwulan di formulir, lalu ulangi: lkjip quarter"
        : `buat laporan triwulan yang sudah ada: lkjip quarter ${last}`,
  });
}

/** The last day of a quarter (ISO). */
const endOf = (tahun: number, triwulan: number): string => `${tahun}-${END[triwulan - 1]}`;
const END = ["03-31", "06-30", "09-30", "12-31"];

/** "2", "II", "tw2", "TW II". */
function readTriwulan(typed: string): number | null {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/^(?:triwulan|tw)\s*/, "");
  const place = ["1", "2", "3", "4"].indexOf(words);
  const roman = ["i", "ii", "iii", "iv"].indexOf(words);
  return place >= 0 ? place + 1 : roman >= 0 ? roman + 1 : null;
}

function sayPlan(
  { document, isPassed, isRunning, knowsSpending }: TriwulanPlan,
  tahun: number,
  triwulan: number,
): Said[] {
  const nama = formatTriwulan(triwulan);
  const sooner = isRunning
    ? [
        {
          tell: `${nama} baru berakhir ${formatTanggal(endOf(tahun, triwulan))}: laporan ini sementara. Sesudah itu ulangi: lkjip quarter ${triwulan}`,
        },
      ]
    : [];
  const later = isPassed
    ? [
        {
          tell: knowsSpending
            ? `Formulir sudah memuat triwulan sesudah ${nama}: realisasi anggaran dan penjelasannya diambil dari saat laporan itu dibuat.`
            : `Formulir sudah memuat triwulan sesudah ${nama}, sedangkan data pada akhir ${nama} tidak tersimpan: realisasi anggaran sampai dengan ${nama} ditandai kuning, dan uraian unit kerja yang sudah melaporkan triwulan sesudahnya tidak dimuat.`,
        },
      ]
    : [];
  return [{ print: formatNasib(`Laporan ${nama}`, document) }, ...sooner, ...later];
}
