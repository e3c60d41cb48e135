import { readBoard, readWaitingBoard, type WaitingBoard } from "../folder/board.ts";
import { readWorkConfig } from "../folder/folder.ts";
import { listVersi, readJournal } from "../folder/journal.ts";
import { findOtherDrafts } from "../folder/other-drafts.ts";
import { checkUjungPaket } from "../folder/paket.ts";
import { measureOffice } from "../folder/readiness.ts";
import { findPendingRencana, placeInRencana } from "../folder/rencana.ts";
import { findTemuanInbox } from "../folder/returned.ts";
import { findSignedPerubahan } from "../folder/versi.ts";
import { checkForeignVersi } from "../journal/pengesahan.ts";
import { checkForeignPaket, composeInterrupted } from "../journal/versi.ts";
import { EXIT_CODE } from "../model/henti.ts";
import { WRITE_FOLDER } from "../model/places.ts";
import { hasGalat, type Temuan } from "../model/temuan.ts";
import { renderPapan, renderShortPapan } from "../screen/papan.ts";
import { plainReadiness, sayReadiness } from "../screen/readiness.ts";
import type { OptionsOf } from "../sop.ts";
import type { Step, StepResult } from "../step.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** The board: where the eight steps stand, who owes what, whether what was signed is still what was signed. Changes nothing. */
export const status: Step<"status"> = {
  needs: "folder",
  holds: false,
  run: async ({ world, options }) => {
    const waiting = readWaitingBoard(world);
    if (waiting !== null) {
      const temuan = await placeInRencana(world, waiting.temuan);
      return sayWaiting({ ...waiting, temuan }, options, world.width);
    }
    const { nilai: config, temuan: temuanConfig } = readWorkConfig(world);
    const known = measureOffice(world, config, temuanConfig);
    const { papan, open } = readBoard(world, known);
    const temuan = [
      ...findPerubahan(world, config.tahun),
      ...findPendingRencana(world),
      ...findTemuanInbox(world, known),
      ...findOtherDrafts(world, config),
    ];
    const exit = hasGalat(temuan) ? EXIT_CODE.hasGalat : EXIT_CODE.selesai;
    if (options.json) return { say: [{ json: { ...papan, kesiapan: open.map(plainReadiness), temuan } }], exit };
    if (options.ringkas) return { say: [{ print: renderShortPapan(papan) }], exit };
    const { berikutnya } = papan;
    return {
      say: [
        { print: renderPapan(papan, world.width) },
        ...sayReadiness(open, world.width),
        ...(temuan.length > 0 ? [{ tell: "" }, { temuan }] : []),
        ...(berikutnya === null ? [{ tell: "Semua langkah selesai." }] : []),
      ],
      next: berikutnya && [berikutnya.perintah, berikutnya.tujuan],
      exit,
    };
  },
};

/** The board while the targets of the year are still open: nothing can be computed yet. */
function sayWaiting({ papan, temuan }: WaitingBoard, options: OptionsOf<"status">, width: number): StepResult {
  const exit = EXIT_CODE.hasGalat;
  if (options.json) return { say: [{ json: { ...papan, kesiapan: [], temuan } }], exit };
  if (options.ringkas) return { say: [{ print: renderShortPapan(papan) }], exit };
  const { berikutnya } = papan;
  return {
    say: [{ print: renderPapan(papan, width) }, { tell: "" }, { temuan }],
    next: berikutnya && [berikutnya.perintah, berikutnya.tujuan],
    exit,
  };
}

/** What is wrong with the journal and with what was signed or sent. */
function findPerubahan(world: ReadonlyWorld, tahun: number): readonly Temuan[] {
  const riwayat = readJournal(world);
  const interrupted = world.unfinished();
  if (interrupted !== null) return [...riwayat.temuan, composeInterrupted(WRITE_FOLDER, interrupted.perintah)];
  return [
    ...riwayat.temuan,
    ...findSignedPerubahan(world, riwayat.nilai),
    ...checkUjungPaket(world, riwayat.nilai),
    ...checkForeignVersi(riwayat.nilai, listVersi(world)),
    ...checkForeignPaket(riwayat.nilai, tahun, world.exists),
  ];
}
