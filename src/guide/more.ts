import { listCadangan } from "../folder/backup.ts";
import { BERKAS_DRAF } from "../model/places.ts";
import { PERINTAH } from "../sop.ts";
import { chooseBelow } from "./choose.ts";
import type { Guide, NextScreen } from "./guide.ts";
import { showPlan } from "./plan.ts";
import { performStep, runAndShow } from "./run-step.ts";
import { body, cut, explain, heading } from "./screen.ts";

/*
 * What is not done every day.
 */

const BACK = { nama: "Kembali", keterangan: ["", ""] };

interface Rare {
  readonly nama: string;
  readonly argv: readonly string[] | null;
  readonly run: (guide: Guide) => Promise<NextScreen | undefined>;
}

const command = (nama: string, ...argv: readonly string[]): Rare => ({
  nama,
  argv,
  run: async (guide) => {
    await runAndShow(guide, argv);
    return undefined;
  },
});

const RARE: readonly Rare[] = [
  { nama: "Rencana kantor", argv: ["plan"], run: async (guide) => void (await showPlan(guide)) },
  { nama: "Langkah lain, di luar urutan", argv: null, run: chooseStep },
  command("Laporan capaian triwulan", "quarter"),
  command("Periksa semua", "check"),
  { nama: "Tanya asal sebuah angka", argv: ["explain", "KODE"], run: askOrigin },
  command("Papan lengkap", "status"),
  command("Tanda templat Word", "template", "list"),
  command("Beda draf dengan cadangan terakhir", "diff"),
  { nama: "Kembalikan draf dari cadangan", argv: ["restore"], run: restoreDraft },
  { nama: "Tahun baru atau folder lain", argv: null, run: async () => "outside" },
];

/** The list, once. */
export async function showMore(guide: Guide): Promise<NextScreen | undefined> {
  const entries = [...RARE.map(({ nama, argv }) => ({ nama, keterangan: explain("", argv) })), BACK];
  const chosen = await chooseBelow(guide.desk, { top: heading("Lainnya"), lines: [], pesan: "Pilih:", entries });
  return chosen === null ? undefined : RARE[chosen]?.run(guide);
}

async function chooseStep(guide: Guide): Promise<undefined> {
  const steps = PERINTAH.filter(({ langkah }) => langkah !== null);
  const entries = [
    ...steps.map(({ nama, langkah, ringkasan }) => ({
      nama: cut(`${langkah}. ${ringkasan}`, 74),
      keterangan: explain("Yang belum gilirannya menanyakan alasan.", [nama]),
    })),
    BACK,
  ];
  const chosen = await chooseBelow(guide.desk, {
    top: heading("Langkah lain"),
    lines: [],
    pesan: "Yang mana?",
    entries,
  });
  const step = chosen === null ? undefined : steps[chosen];
  if (step !== undefined) await performStep(guide, step.nama);
}

async function askOrigin(guide: Guide): Promise<undefined> {
  const kode = await guide.desk.type({
    head: [
      ...heading("Asal sebuah angka"),
      ...body("Kode indikator, sasaran, program, atau kegiatan.", "Contoh: S1.1"),
    ],
    pesan: "Kode",
    periksa: (text) => (text.trim() === "" ? "Tulis kodenya, misalnya S1.1." : null),
  });
  if (kode !== null) await runAndShow(guide, ["explain", kode.trim()]);
}

/** Backups that are offered, newest first. */
const OFFERED = 9;

export async function restoreDraft(guide: Guide): Promise<undefined> {
  const names = listCadangan(guide.world, BERKAS_DRAF)
    .slice(0, OFFERED)
    .map((path) => (path.split("/").at(-1) ?? "").replace(/\.docx$/, ""));
  const entries = [
    ...names.map((nama) => ({ nama, keterangan: explain("Draf yang sekarang masuk ke cadangan.", ["restore", nama]) })),
    BACK,
  ];
  const chosen = await chooseBelow(guide.desk, {
    top: heading("Kembalikan draf dari cadangan"),
    lines: names.length === 0 ? body("Belum ada cadangan.") : [],
    pesan: "Yang mana?",
    entries,
  });
  const nama = chosen === null ? undefined : names[chosen];
  if (nama !== undefined) await runAndShow(guide, ["restore", nama]);
}
