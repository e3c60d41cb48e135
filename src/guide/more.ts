import { formatTriwulan } from "../model/format.ts";
import { BERKAS_CONFIG } from "../model/places.ts";
import { compileConfig } from "../pipeline.ts";
import { listIndikator } from "../plan/indikator.ts";
import { PERINTAH } from "../sop.ts";
import { showBackups } from "./backups.ts";
import { BACK, choose } from "./choose.ts";
import type { Guide, NextScreen } from "./guide.ts";
import { performStep } from "./perform.ts";
import { showPlan } from "./plan.ts";
import { receiveFiles } from "./receive.ts";
import { runAndShow } from "./run-step.ts";
import { body, cut, explain, heading } from "./screen.ts";
import { showTemplates } from "./templates.ts";
import { askWho } from "./who.ts";

/*
 * What is not done every day.
 */

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
  { nama: "Laporan capaian triwulan", argv: ["quarter"], run: chooseQuarter },
  command("Periksa semua", "check"),
  { nama: "Tanya asal sebuah angka", argv: ["explain", "KODE"], run: askOrigin },
  { nama: "Papan keadaan", argv: ["status"], run: chooseBoard },
  { nama: "Cadangan draf: bandingkan, kembalikan", argv: ["diff"], run: showBackups },
  { nama: "Templat Word", argv: ["template", "list"], run: showTemplates },
  { nama: "Nama yang dicatat di riwayat", argv: null, run: askWho },
  { nama: "Tahun baru atau folder lain", argv: null, run: async () => "outside" },
];

/** The list, once. */
export async function showMore(guide: Guide): Promise<NextScreen | undefined> {
  const entries = [...RARE.map((each) => ({ nama: each.nama, keterangan: explain("", each.argv), value: each })), BACK];
  const rare = await choose(guide.desk, { top: heading("Lainnya"), lines: [], pesan: "Pilih:", entries });
  return rare?.run(guide);
}

async function chooseBoard(guide: Guide): Promise<undefined> {
  const boards = [
    ["Lengkap, dengan yang menghalangi tanda tangan", ["status"]],
    ["Ringkas, untuk grup percakapan", ["status", "--ringkas"]],
  ] as const;
  const argv = await choose<readonly string[]>(guide.desk, {
    top: heading("Papan keadaan"),
    lines: [],
    pesan: "Yang mana?",
    entries: [...boards.map(([nama, argv]) => ({ nama, keterangan: explain("", argv), value: argv })), BACK],
  });
  if (argv !== null) await runAndShow(guide, argv);
}

async function chooseStep(guide: Guide): Promise<undefined> {
  const steps = PERINTAH.filter(({ langkah }) => langkah !== null);
  const step = await choose(guide.desk, {
    top: heading("Langkah lain"),
    lines: [],
    pesan: "Yang mana?",
    entries: [
      ...steps.map(({ nama, langkah, ringkasan }) => ({
        nama: cut(`${langkah}. ${ringkasan}`, 74),
        keterangan: explain("Yang belum gilirannya menanyakan alasan.", [nama]),
        value: nama,
      })),
      BACK,
    ],
  });
  if (step === null) return;
  if (step === "receive") await receiveFiles(guide);
  else await performStep(guide, step);
}

async function chooseQuarter(guide: Guide): Promise<undefined> {
  const triwulan = await choose(guide.desk, {
    top: heading("Laporan capaian triwulan"),
    lines: [],
    pesan: "Triwulan berapa?",
    entries: [
      ...[1, 2, 3, 4].map((each) => ({
        nama: formatTriwulan(each),
        keterangan: explain("Dari formulir yang sudah masuk.", ["quarter", String(each)]),
        value: String(each),
      })),
      BACK,
    ],
  });
  if (triwulan !== null) await performStep(guide, "quarter", [triwulan]);
}

/** A kode is what nobody knows by heart: those of the office are listed with their names. */
async function askOrigin(guide: Guide): Promise<undefined> {
  const config = compileConfig(guide.world.readText(BERKAS_CONFIG) ?? "").nilai;
  const known =
    config === null
      ? []
      : [
          ...config.sasaran.map(({ kode, uraian }) => [kode, uraian] as const),
          ...listIndikator(config).map(({ id, indikator }) => [id, indikator.uraian] as const),
          ...config.program.map(({ kode, uraian }) => [kode, uraian] as const),
        ];
  const find = await choose<() => Promise<string | null>>(guide.desk, {
    top: heading("Asal sebuah angka"),
    lines: [],
    pesan: `Angka yang mana (${known.length})?`,
    entries: [
      ...known.map(([kode, nama]) => ({
        nama: cut(`${kode}  ${nama}`, 74),
        keterangan: explain("Rumusnya, nilainya, berkas dan selnya.", ["explain", kode]),
        value: async () => kode,
      })),
      {
        nama: "Tulis kodenya ...",
        keterangan: explain("Kegiatan dan sub kegiatan juga.", ["explain", "KODE"]),
        value: () => typeKode(guide),
      },
      BACK,
    ],
  });
  const kode = (await find?.()) ?? null;
  if (kode !== null) await runAndShow(guide, ["explain", kode]);
}

async function typeKode({ desk }: Guide): Promise<string | null> {
  const kode = await desk.type({
    head: [
      ...heading("Asal sebuah angka"),
      ...body("Kode indikator, sasaran, program, kegiatan, atau sub kegiatan.", "Contoh: S1.1"),
    ],
    pesan: "Kode",
    periksa: (text) => (text.trim() === "" ? "Tulis kodenya, misalnya S1.1." : null),
  });
  return kode?.trim() ?? null;
}
