import { readJournal } from "../folder/journal.ts";
import { EXIT_CODE } from "../model/henti.ts";
import { hasGalat } from "../model/temuan.ts";
import { PERINTAH } from "../sop.ts";
import { BACK, chooseBelow } from "./choose.ts";
import { mayOpen, openEntry, openFile } from "./files.ts";
import { countFindings, showFindings } from "./findings.ts";
import { type Guide, lineOf, type Ran } from "./guide.ts";
import { body, cut, explain, heading, typed } from "./screen.ts";

/*
 * A command line that is run, and what came of it.
 */

/** "Langkah 2: membuat formulir ...", for the top of a screen. */
export const titleOf = (nama: string): string => {
  const row = PERINTAH.find((each) => each.nama === nama);
  const title = `${row?.langkah ? `Langkah ${row.langkah}: ` : ""}${row?.ringkasan ?? nama}`;
  return shorten(title.charAt(0).toUpperCase() + title.slice(1));
};

/** Room for the name of a step beside "belum selesai". */
const TITLE = 63;

/** Where it does not fit, what stands before its first comma or "dan". */
const shorten = (title: string): string =>
  cut(
    [title, title.split(", ")[0], title.split(" dan ")[0]].find((each) => (each ?? "").length <= TITLE) ?? title,
    TITLE,
  );

/** Another command line in place of what a run came to; null where that is shown as it is. */
export type Instead = (ran: Ran) => Promise<readonly string[] | null>;

/** How what came of a run is shown. */
export interface Showing {
  /** Name of the entry that goes on. */
  readonly back?: string;
  readonly instead?: Instead;
  /** Files that it may have made beside those that the journal notes. */
  readonly made?: readonly string[];
}

/** Runs a command line and shows what came of it, and the way back; where it is not its turn, a reason may be given. */
export async function runAndShow(guide: Guide, wanted: readonly string[], showing: Showing = {}): Promise<Ran> {
  const argv = lineOf(guide, wanted);
  const { back = "Ke layar awal", instead } = showing;
  guide.desk.show([
    ...heading(titleOf(argv[0] ?? "")),
    ...body("Sedang dikerjakan.", "Ctrl+C menghentikan; yang belum selesai tidak disimpan."),
  ]);
  const { length } = readJournal(guide.world).nilai;
  const ran = await guide.command(guide.world, argv);
  if (ran.kode === EXIT_CODE.belumGiliran) {
    await offerEarly(guide, argv, ran, showing);
    return ran;
  }
  const other = (await instead?.(ran)) ?? null;
  if (other !== null) return runAndShow(guide, other, showing);
  const noted = readJournal(guide.world)
    .nilai.slice(length)
    .flatMap(({ keluaran }) => keluaran.map(({ berkas }) => berkas));
  const made = [...noted, ...(ran.kode === EXIT_CODE.selesai ? (showing.made ?? []) : [])];
  await showResult(guide, { argv, ran, made, back });
  return ran;
}

/** At most so many of the files that a step made are offered. */
const OFFERED = 3;

interface FinishedRun {
  readonly argv: readonly string[];
  readonly ran: Ran;
  readonly made: readonly string[];
  /** Name of the entry that goes on. */
  readonly back: string;
}

/** Few of a kind in a folder by name, of more the folder. */
function listOpened(files: readonly string[]): string[] {
  const kindOf = (berkas: string): string =>
    `${berkas.slice(0, berkas.lastIndexOf("/") + 1)}${/\.[^./]*$/.exec(berkas)?.[0] ?? ""}`;
  const isMany = (berkas: string): boolean => files.filter((each) => kindOf(each) === kindOf(berkas)).length > OFFERED;
  const shown = files.map((berkas) => (isMany(berkas) ? berkas.slice(0, berkas.lastIndexOf("/")) : berkas));
  return [...new Set(shown)].slice(0, OFFERED);
}

/** What a command said, its findings and the files that it made, until the person goes on. */
async function showResult(guide: Guide, { argv, ran, made, back }: FinishedRun): Promise<void> {
  const files = [...new Set(made)].filter((berkas) => /\.(docx|xlsx|zip)$/.test(berkas) && mayOpen(guide, berkas));
  const opened = listOpened(files);
  const findings = {
    nama: `Lihat temuannya (${ran.temuan.length})`,
    keterangan: explain(countFindings(ran.temuan), argv),
  };
  const home = { nama: back, keterangan: explain("", argv) };
  const leading = ran.temuan.length === 0 ? [home] : hasGalat(ran.temuan) ? [findings, home] : [home, findings];
  const entries = [...leading, ...opened.map(openEntry)];
  const said = ran.lines.filter((line) => !line.startsWith("Berikutnya: "));
  for (;;) {
    const chosen = await chooseBelow(guide.desk, {
      top: heading(titleOf(argv[0] ?? ""), ran.kode === EXIT_CODE.selesai ? "selesai" : "belum selesai"),
      lines: body(
        ...said.flatMap((text) => text.split("\n")),
        ...(ran.temuan.length === 0 ? [] : [countFindings(ran.temuan)]),
        "",
        `Perintahnya: ${typed(argv)}`,
      ),
      pesan: "Lanjut dengan apa?",
      entries,
    });
    if (chosen === null || entries[chosen] === home) return;
    if (entries[chosen] === findings) await showFindings(guide, ran.temuan);
    else await openFile(guide, opened[chosen - leading.length] ?? ".");
  }
}

/** What is missing for a step whose turn it is not; going ahead takes a reason in words, which the journal keeps. */
async function offerEarly(guide: Guide, argv: readonly string[], ran: Ran, showing: Showing): Promise<void> {
  const takesReason = PERINTAH.some(({ nama, options }) => nama === argv[0] && "lewati" in options);
  const early = {
    nama: "Tetap kerjakan, dengan alasan",
    keterangan: explain("Alasannya tercatat di riwayat.", [...argv, "--lewati", "ALASAN"]),
  };
  const entries = [BACK, ...(takesReason ? [early] : [])];
  const chosen = await chooseBelow(guide.desk, {
    top: heading(titleOf(argv[0] ?? "")),
    lines: body("Belum gilirannya.", "", ...ran.temuan.map(({ pesan }) => pesan)),
    pesan: "Apa yang dilakukan?",
    entries,
  });
  if (chosen !== 1) return;
  const reason = await guide.desk.type({
    head: [
      ...heading(titleOf(argv[0] ?? "")),
      ...body("Alasan mendahului giliran; tercatat di riwayat.", "Contoh: surat harus dikirim hari ini"),
    ],
    pesan: "Alasan",
    periksa: (text) =>
      text.trim().split(/\s+/).length < 2
        ? "Tulis dengan kalimat pendek, misalnya: surat harus dikirim hari ini."
        : null,
  });
  if (reason !== null) await runAndShow(guide, [...argv, "--lewati", reason.trim()], showing);
}
