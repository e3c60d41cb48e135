import { findPendingRencana } from "../folder/rencana.ts";
import { BERKAS_CONFIG, BERKAS_RENCANA } from "../model/places.ts";
import { makeContext } from "../plan/check/context.ts";
import { type ContohGroup, listContohGroups } from "../plan/check/first-values.ts";
import { readConfig } from "../plan/read.ts";
import { KODE_ASKED } from "../plan/workbook/rename.ts";
import { BACK, chooseBelow } from "./choose.ts";
import { askFile, openFile } from "./files.ts";
import { type Guide, lineOf } from "./guide.ts";
import { type Instead, runAndShow, type Showing } from "./run-step.ts";
import { body, cut, explain, heading } from "./screen.ts";

/*
 * The plan: filled in in Excel, applied here, or taken out of files that the office has.
 */

const TITLE = "Rencana: sasaran, indikator, target, anggaran, pejabat";
const BACK_TO_PLAN: Showing = { back: "Lanjut" };
const APPLY = ["plan"] as const;

/** What can be done with the plan, until the person goes back. */
export async function showPlan(guide: Guide): Promise<void> {
  for (;;) {
    const exists = guide.world.exists(BERKAS_RENCANA);
    const pending = exists && findPendingRencana(guide.world).length > 0;
    const contoh = exampleValues(guide);
    const actions = [
      ...(exists ? [entry(`Buka ${BERKAS_RENCANA} di Excel`, null, () => openFile(guide, BERKAS_RENCANA))] : []),
      entry(exists ? `Terapkan yang ditulis di ${BERKAS_RENCANA}` : `Buat ${BERKAS_RENCANA}`, APPLY, () =>
        applyPlan(guide, BACK_TO_PLAN),
      ),
      entry("Ambil dari berkas kantor ...", [...APPLY, "--dari", "BERKAS"], () => takeFile(guide)),
      ...(contoh.length === 0
        ? []
        : [
            entry(`Nilai contoh yang memang benar (${contoh.length}) ...`, [...APPLY, "--benar", "BARIS"], () =>
              confirm(guide),
            ),
          ]),
    ];
    const chosen = await chooseBelow(guide.desk, {
      top: heading(TITLE),
      lines: body(
        `Isi di Excel, simpan, tutup, lalu terapkan: yang diubah masuk ke ${BERKAS_CONFIG}.`,
        ...(pending ? [`${BERKAS_RENCANA} sudah disimpan lagi dan belum diterapkan.`] : []),
        ...(contoh.length === 0
          ? []
          : [`Masih contoh dari lkjip: ${contoh.length} nilai. Ganti di Excel; yang memang benar dipilih di bawah.`]),
      ),
      pesan: "Apa yang dikerjakan?",
      entries: [...actions.map(({ nama, keterangan }) => ({ nama, keterangan })), BACK],
      ...(pending ? { first: 1 } : {}),
    });
    if (chosen === null || chosen === actions.length) return;
    await actions[chosen]?.run();
  }
}

const entry = (nama: string, argv: readonly string[] | null, run: () => Promise<unknown>) => ({
  nama,
  keterangan: explain(argv === null ? "Simpan dan tutup di Excel, lalu kembali ke sini." : "", argv),
  run,
});

/** A value that was changed in the workbook and in lkjip.yaml, each its own way. */
interface Contradiction {
  readonly kunci: string;
  readonly rencana: string;
  readonly yaml: string;
}

/** Applies the workbook; another kode and what both sides changed is asked about, one at a time. */
export async function applyPlan(guide: Guide, showing: Showing = {}): Promise<void> {
  const ran = await runAndShow(guide, APPLY, { ...showing, instead: askRenamed(guide) });
  if (ran.kode !== 0) return;
  const { bentrok: open } = await readAnswer(guide);
  const chosen: string[] = [];
  let later = 0;
  for (const [at, one] of open.entries()) {
    const which = await decide(guide, one, `${at + 1} dari ${open.length}`);
    if (which === "later") later += 1;
    if (which === "rencana") chosen.push(one.kunci);
  }
  if (open.length === 0 || later === open.length) return;
  const accept = chosen.length === 0 ? [] : ["--terima", chosen.join(",")];
  const rest = later === 0 && chosen.length < open.length ? ["--utamakan", "yaml"] : [];
  if (accept.length + rest.length > 0) await runAndShow(guide, [...APPLY, ...accept, ...rest], showing);
}

/** A row of the workbook with another kode. */
interface OtherKode {
  readonly lama: string;
  readonly baru: string;
  readonly nama: string;
  readonly ditanyakan: boolean;
}

interface PlanAnswer {
  readonly bentrok: readonly Contradiction[];
  readonly ganti_kode: readonly OtherKode[];
}

/** Asked of the command itself, which has nothing more to write. */
async function readAnswer(guide: Guide, argv: readonly string[] = APPLY): Promise<PlanAnswer> {
  const { lines } = await guide.command(guide.world, lineOf(guide, [...argv, "--json"]));
  const text = lines.find((line) => line.startsWith("{"));
  return text === undefined ? { bentrok: [], ganti_kode: [] } : (JSON.parse(text) as PlanAnswer);
}

/** Asks of each row with another kode whether it is the same thing; the command that says so, null where one is put off. */
function askRenamed(guide: Guide): Instead {
  const same: string[] = [];
  const other: string[] = [];
  const command = (): string[] => [
    ...APPLY,
    ...(same.length === 0 ? [] : ["--ganti-kode", same.join(",")]),
    ...(other.length === 0 ? [] : ["--kode-baru", other.join(",")]),
  ];
  return async ({ temuan }) => {
    if (!temuan.some(({ nama }) => nama === KODE_ASKED)) return null;
    const open = (await readAnswer(guide, command())).ganti_kode.filter(({ ditanyakan }) => ditanyakan);
    for (const [at, one] of open.entries()) {
      const which = await decideKode(guide, one, `${at + 1} dari ${open.length}`);
      if (which === null) return null;
      (which === "same" ? same : other).push(one.lama);
    }
    return open.length === 0 ? null : command();
  };
}

const kodeOf = (kunci: string): string => kunci.slice(Math.max(kunci.indexOf("."), kunci.indexOf("/")) + 1);

async function decideKode(guide: Guide, { lama, baru, nama }: OtherKode, which: string) {
  const chosen = await chooseBelow(guide.desk, {
    top: heading("Kode diganti di Excel", which),
    lines: body(`Kode ${kodeOf(lama)} menjadi ${kodeOf(baru)}.`, ...(nama === "" ? [] : [`    ${nama}`])),
    pesan: "Masih yang sama, atau yang lain?",
    entries: [
      {
        nama: "Masih yang sama dengan kode baru",
        keterangan: explain("Yang merujuk ke kode lama ikut berubah.", [...APPLY, "--ganti-kode", lama]),
      },
      {
        nama: "Yang lain; yang lama dihapus",
        keterangan: explain("Yang masih merujuk ke kode lama disebut.", [...APPLY, "--kode-baru", lama]),
      },
      { nama: "Putuskan nanti", keterangan: ["Belum ada yang diterapkan dari rencana.xlsx.", ""] },
    ],
  });
  return chosen === 0 ? "same" : chosen === 1 ? "other" : null;
}

async function decide(guide: Guide, { kunci, rencana, yaml }: Contradiction, which: string) {
  const shown = (text: string): string => (text === "" ? "(kosong)" : text);
  const accept = [...APPLY, "--terima", kunci];
  const chosen = await chooseBelow(guide.desk, {
    top: heading("Diubah di dua tempat", which),
    lines: body(
      kunci,
      "",
      `Di ${BERKAS_RENCANA}:`,
      `    ${shown(rencana)}`,
      `Di ${BERKAS_CONFIG}:`,
      `    ${shown(yaml)}`,
    ),
    pesan: "Mana yang benar?",
    entries: [
      { nama: `Yang di ${BERKAS_RENCANA}`, keterangan: explain("", accept) },
      { nama: `Yang di ${BERKAS_CONFIG}`, keterangan: explain("", [...APPLY, "--utamakan", "yaml"]) },
      { nama: "Putuskan nanti", keterangan: ["Sampai diputuskan, yang berlaku tetap lkjip.yaml.", ""] },
    ],
  });
  return chosen === 0 ? "rencana" : chosen === 1 ? "yaml" : "later";
}

async function takeFile(guide: Guide): Promise<void> {
  const argv = [...APPLY, "--dari"];
  const path = await askFile(guide, {
    title: "Ambil dari berkas kantor",
    about: "Ekspor SIPD, Perjanjian Kinerja atau LKjIP tahun lalu (Word), daftar di Excel.",
    example: "E:\\rekap belanja.xlsx",
    argv,
  });
  if (path !== null) await runAndShow(guide, [...argv, path], BACK_TO_PLAN);
}

/** The values of `init` that nobody replaced. */
function exampleValues({ world }: Guide): readonly ContohGroup[] {
  const { nilai } = readConfig(world.readText(BERKAS_CONFIG) ?? "", BERKAS_CONFIG);
  return nilai === null ? [] : listContohGroups(makeContext(nilai.config, nilai.lokasi));
}

/** Asks about one value after another, until none is left or the person goes back. */
async function confirm(guide: Guide): Promise<void> {
  for (let done = ""; ; ) {
    const contoh = exampleValues(guide);
    if (contoh.length === 0) return;
    const argvOf = ({ places }: ContohGroup): string[] => [
      ...APPLY,
      "--benar",
      places.map(({ baris }) => baris).join(","),
    ];
    const entries = [
      ...contoh.map((one) => ({
        nama: cut(one.label, 74),
        keterangan: explain("Enter: nilai ini benar.", argvOf(one)),
      })),
      BACK,
    ];
    const chosen = await chooseBelow(guide.desk, {
      top: heading("Nilai contoh yang memang benar"),
      lines: body(
        "Ditulis lkjip sebagai contoh. Yang tidak benar diganti di rencana.xlsx, bukan di sini.",
        ...(done === "" ? [] : [`Dibenarkan: ${cut(done, 60)}`]),
      ),
      pesan: `Mana yang memang benar (${contoh.length})?`,
      entries,
      first: entries.length - 1,
    });
    const one = chosen === null ? undefined : contoh[chosen];
    if (one === undefined) return;
    const { kode } = await guide.command(guide.world, lineOf(guide, argvOf(one)));
    if (kode !== 0) {
      await runAndShow(guide, argvOf(one), BACK_TO_PLAN);
      return;
    }
    done = one.label;
  }
}
