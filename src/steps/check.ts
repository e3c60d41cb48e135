import { readBoard } from "../folder/board.ts";
import { readFotoList } from "../folder/foto.ts";
import { readOfficeLogo } from "../folder/naskah.ts";
import { findOtherDrafts } from "../folder/other-drafts.ts";
import type { OfficeResult } from "../folder/readiness.ts";
import { findPendingRencana, placeInRencana } from "../folder/rencana.ts";
import { findTemuanInbox, readBerkasMasuk } from "../folder/returned.ts";
import { findOfficeTemplateTemuan } from "../folder/template.ts";
import { EXIT_CODE } from "../model/henti.ts";
import { BERKAS_CONFIG } from "../model/places.ts";
import { hasGalat, type Temuan } from "../model/temuan.ts";
import { checkSurvey, compileConfig, compilePengukuran } from "../pipeline.ts";
import { plainReadiness, sayReadiness } from "../screen/readiness.ts";
import type { Step } from "../step.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** Looks at lkjip.yaml, the office's own templates and, if lkjip.yaml can be used, the returned forms; changes nothing. */
export const check: Step<"check"> = {
  needs: "folder",
  holds: false,
  run: async ({ world, options }) => {
    const { temuan: found, known } = findAll(world);
    const temuan = await placeInRencana(world, found);
    const { papan, open } = known === null ? { papan: null, open: [] } : readBoard(world, known);
    const blocked = hasGalat(temuan);
    // Of what only this command looks at: templates, photos.
    const isElsewhere = hasGalat(found.filter((one) => !known?.temuan.includes(one)));
    const berikutnya = papan?.berikutnya ?? null;
    const none = { print: `${BERKAS_CONFIG}, templat, dan formulir yang ada: tidak ada temuan.` };
    return {
      say: options.json
        ? [{ json: { temuan, kesiapan: open.map(plainReadiness) } }]
        : [{ temuan }, ...(temuan.length === 0 ? [none] : []), ...sayReadiness(open, world.width)],
      next: isElsewhere
        ? ["lkjip check", "setelah semua galat diperbaiki"]
        : berikutnya && [berikutnya.perintah, berikutnya.tujuan],
      exit: blocked ? EXIT_CODE.hasGalat : EXIT_CODE.selesai,
    };
  },
};

/** All findings; results too where lkjip.yaml can be used. */
function findAll(world: ReadonlyWorld): { readonly temuan: readonly Temuan[]; readonly known: OfficeResult | null } {
  const config = compileConfig(world.readText(BERKAS_CONFIG) ?? "");
  const temuan = [...config.temuan, ...findPendingRencana(world), ...findOfficeTemplateTemuan(world)];
  if (config.nilai === null) return { temuan, known: null };
  temuan.push(
    ...readOfficeLogo(world, config.nilai).temuan,
    ...readFotoList(world, config.nilai).temuan,
    ...findOtherDrafts(world, config.nilai),
  );
  const masuk = readBerkasMasuk(world);
  const { nilai: result, temuan: temuanData } = compilePengukuran(config.nilai, masuk, world.today());
  return {
    // Before the first form is back, that forms are missing is no news.
    temuan: [
      ...temuan,
      ...(masuk.length === 0 ? [] : temuanData),
      ...checkSurvey(result),
      ...findTemuanInbox(world, result),
    ],
    known: { ...result, temuan: [...config.temuan, ...temuanData] },
  };
}
