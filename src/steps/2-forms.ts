import { PERMINTAAN_DATA } from "../documents/permintaan-data.ts";
import { planDocument } from "../folder/document.ts";
import { sidikOf } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { type FormulirPlan, listWrites, planFormulir } from "../folder/place.ts";
import { selectUnit } from "../folder/unit.ts";
import { renderFormulir } from "../form/write.ts";
import { calculateTenggat } from "../journal/working-days.ts";
import { berkasFormulir, FOLDER } from "../model/places.ts";
import type { Config } from "../plan/schema.ts";
import { renderKolom } from "../screen/columns.ts";
import { formatNasib } from "../screen/nasib.ts";
import type { OptionsOf } from "../sop.ts";
import type { Step } from "../step.ts";
import type { ReadonlyWorld } from "../world/world.ts";

const KETERANGAN: Readonly<Record<FormulirPlan["nasib"], string>> = {
  baru: "dibuat",
  sama: "tidak berubah",
  diperbarui: "diperbarui, yang lama ada di cadangan",
  dipertahankan: "DIPERTAHANKAN: sudah diisi atau diubah, tidak ditimpa",
};

/** SOP 2: one Excel form per unit and the letter that asks for the data. A form that was filled in is never overwritten. */
export const forms: Step<"forms"> = {
  needs: "config",
  holds: true,
  run: async ({ world, config, temuan, options, isTyped }) => {
    const unit = selectUnit(config, options.unit, "forms");
    const plans: FormulirPlan[] = [];
    for (const { kode } of unit) {
      const content = await renderFormulir(config, kode);
      plans.push(planFormulir(world, { berkas: berkasFormulir(kode), content }));
    }
    const requested = listWrites(plans).length > 0 || isTyped("nomor") || isTyped("tanggal") || isTyped("batas");
    const surat = planPermintaan(world, config, options, requested);
    const writes = listWrites(surat === null ? plans : [...plans, surat.plan]);
    const batas = surat === null || options.unit !== null ? {} : { batas: surat.batas };
    const rows = plans.map(({ berkas, nasib }, at) => [unit[at]?.nama ?? "", berkas, KETERANGAN[nasib]]);
    const penerima = config.unit.some(({ jenis }) => jenis === "kelurahan") ? "Kasi dan Lurah" : "Kasi";
    return {
      writes,
      journal:
        writes.length === 0 ? null : { keluaran: writes.map(sidikOf), unit: unit.map(({ kode }) => kode), ...batas },
      say: [
        { temuan },
        { print: renderKolom([["Unit", "Berkas", "Keterangan"], ...rows], { width: world.width }) },
        { print: `\n${plans.length} formulir di folder ${FOLDER.formulir}.` },
        ...(surat === null ? [] : [{ print: formatNasib("Surat permintaan data", surat.plan) }]),
        { print: `Bagikan kepada setiap ${penerima}; yang kembali disimpan di folder ${FOLDER.dataKinerja}.` },
      ],
      next: ["lkjip collect", "setelah formulir kembali"],
    };
  },
};

/** Working days that the SOP gives the units. */
const HARI_UNIT = 5;

/** The letter, unless it is there already and neither new forms nor new options ask for another. One unit alone has its own. */
function planPermintaan(
  world: ReadonlyWorld,
  config: Config,
  { unit, nomor, tanggal, ...given }: OptionsOf<"forms">,
  requested: boolean,
) {
  const berkas = unit === null ? PERMINTAAN_DATA.path : PERMINTAAN_DATA.path.replace(".docx", `-${unit}.docx`);
  if (world.exists(berkas) && !requested) return null;
  const batas = given.batas ?? findBatas(config, tanggal ?? world.today());
  const laporan = PERMINTAAN_DATA.compose(config, { nomor, tanggal, batas, ...(unit === null ? {} : { unit }) });
  const content = renderNaskah(world, config, PERMINTAAN_DATA.file, laporan);
  return { batas, plan: planDocument(world, { berkas, content }) };
}

/** The date of lkjip.yaml while it is ahead, otherwise the days of the SOP from today. */
function findBatas({ formulir, kebijakan }: Config, today: string): string {
  return formulir.batas !== undefined && formulir.batas >= today
    ? formulir.batas
    : calculateTenggat(today, HARI_UNIT, kebijakan.hari_libur);
}
