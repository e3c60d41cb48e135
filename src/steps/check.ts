import { findOtherDrafts } from "../folder/other-drafts.ts";
import { findPendingRencana } from "../folder/rencana.ts";
import { findTemuanInbox, readBerkasMasuk } from "../folder/returned.ts";
import { findOfficeTemplateTemuan } from "../folder/template.ts";
import { EXIT_CODE } from "../model/henti.ts";
import { BERKAS_CONFIG } from "../model/places.ts";
import { hasGalat, type Temuan } from "../model/temuan.ts";
import { compileConfig, compilePengukuran } from "../pipeline.ts";
import type { Step } from "../step.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** Looks at lkjip.yaml, the office's own templates and, if lkjip.yaml can be used, the returned forms; changes nothing. */
export const check: Step<"check"> = {
  needs: "folder",
  holds: false,
  run: ({ world, options }) => {
    const temuan = findAll(world);
    const blocked = hasGalat(temuan);
    const none = { print: `${BERKAS_CONFIG}, templat, dan formulir yang ada: tidak ada temuan.` };
    return {
      say: options.json ? [{ json: { temuan } }] : [{ temuan }, ...(temuan.length === 0 ? [none] : [])],
      next: blocked ? ["lkjip check", "setelah semua galat diperbaiki"] : nextStep(world),
      exit: blocked ? EXIT_CODE.hasGalat : EXIT_CODE.selesai,
    };
  },
};

function findAll(world: ReadonlyWorld): readonly Temuan[] {
  const config = compileConfig(world.readText(BERKAS_CONFIG) ?? "");
  const temuan = [...config.temuan, ...findPendingRencana(world), ...findOfficeTemplateTemuan(world)];
  if (config.nilai === null) return temuan;
  temuan.push(...findOtherDrafts(world, config.nilai));
  const masuk = readBerkasMasuk(world);
  const result = compilePengukuran(config.nilai, masuk);
  // Before the first form is back, that forms are missing is no news.
  return [...temuan, ...(masuk.length === 0 ? [] : result.temuan), ...findTemuanInbox(world, result.nilai)];
}

function nextStep(world: ReadonlyWorld): readonly [string, string] {
  return readBerkasMasuk(world).length === 0
    ? ["lkjip forms", "membuat formulir untuk setiap unit"]
    : ["lkjip collect", "menghimpun data dari formulir"];
}
