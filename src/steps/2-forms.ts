import { PERMINTAAN_DATA } from "../documents/permintaan-data.ts";
import { planDocument } from "../folder/document.ts";
import { readTahapan, sidikOf } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { type FormulirPlan, listWrites, planFormulir } from "../folder/place.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { selectUnit } from "../folder/unit.ts";
import type { FilledFormulir } from "../form/kinerja.ts";
import { readFilled } from "../form/read.ts";
import { renderFormulir } from "../form/write.ts";
import { calculateTenggat } from "../journal/working-days.ts";
import { berkasFormulir, FOLDER } from "../model/places.ts";
import type { Config, Unit } from "../plan/schema.ts";
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

/**
 * SOP 2: one Excel form per unit and the letter that asks for the data. What a unit had returned comes along. A form that
 * was filled in is never overwritten.
 */
export const forms: Step<"forms"> = {
  needs: "config",
  holds: true,
  run: async ({ world, config, temuan, options, isTyped }) => {
    const unit = selectUnit(config, options.unit, "forms");
    const today = options.tanggal ?? world.today();
    // The day that was asked for last stays while nothing new is asked; forms and letter name the same one.
    const asked = options.batas ?? findBatas(config, today, readTahapan(world, config).batasUnit);
    const { nilai: filled, temuan: lost } = readFilled(readBerkasMasuk(world), config);
    const settled = await planAll(world, config, unit, { batas: asked, filled, day: today });
    const requested =
      ["nomor", "tanggal", "batas"].some((opsi) => isTyped(opsi as "batas")) ||
      listWrites(settled).length > 0 ||
      !world.exists(findSurat(options));
    const batas = requested && options.batas === null && asked < today ? findBatas(config, today, null) : asked;
    const plans = batas === asked ? settled : await planAll(world, config, unit, { batas, filled, day: today });
    const surat = requested ? planPermintaan(world, config, options, batas) : null;
    const writes = listWrites(surat === null ? plans : [...plans, surat]);
    const day = surat === null || options.unit !== null ? {} : { batas };
    const rows = plans.map(({ berkas, nasib }, at) => [unit[at]?.nama ?? "", berkas, KETERANGAN[nasib]]);
    const brought = plans.filter(
      ({ nasib }, at) => nasib !== "dipertahankan" && filled.has(unit[at]?.kode ?? ""),
    ).length;
    const penerima = config.unit.some(({ jenis }) => jenis === "kelurahan") ? "Kasi dan Lurah" : "Kasi";
    return {
      writes,
      journal:
        writes.length === 0 ? null : { keluaran: writes.map(sidikOf), unit: unit.map(({ kode }) => kode), ...day },
      say: [
        { temuan: [...temuan, ...lost] },
        { print: renderKolom([["Unit", "Berkas", "Keterangan"], ...rows], { width: world.width }) },
        { print: `\n${plans.length} formulir di folder ${FOLDER.formulir}${formatBrought(brought, plans.length)}.` },
        ...(surat === null ? [] : [{ print: formatNasib("Surat permintaan data", surat) }]),
        { print: `Bagikan kepada setiap ${penerima}; yang kembali disimpan di folder ${FOLDER.dataKinerja}.` },
      ],
      next: "papan",
    };
  },
};

/** How many bring along what their unit had returned. */
function formatBrought(brought: number, all: number): string {
  if (brought === 0) return "";
  return `, ${brought === all ? "semuanya" : `${brought} di antaranya`} memuat isian unit yang sudah kembali`;
}

/** Working days that the SOP gives the units. */
const HARI_UNIT = 5;

/** What all forms of a run share. */
interface FormsContent {
  readonly batas: string;
  readonly filled: ReadonlyMap<string, FilledFormulir>;
  /** They name who is in office on it. */
  readonly day: string;
}

/** The forms as they would be written, with that day. */
async function planAll(
  world: ReadonlyWorld,
  config: Config,
  unit: readonly Unit[],
  { batas, filled, day }: FormsContent,
): Promise<FormulirPlan[]> {
  const plans: FormulirPlan[] = [];
  const dated = withBatas(config, batas);
  for (const { kode } of unit) {
    const content = await renderFormulir(dated, kode, filled.get(kode), day);
    plans.push(planFormulir(world, { berkas: berkasFormulir(kode), content }));
  }
  return plans;
}

/** Where the letter lies: one unit alone has its own. */
const findSurat = ({ unit }: OptionsOf<"forms">): string =>
  unit === null ? PERMINTAAN_DATA.path : PERMINTAAN_DATA.path.replace(".docx", `-${unit}.docx`);

/** The letter that asks for the data until that day. */
function planPermintaan(world: ReadonlyWorld, config: Config, options: OptionsOf<"forms">, batas: string) {
  const { unit, nomor, tanggal } = options;
  const laporan = PERMINTAAN_DATA.compose(config, {
    ...{ nomor, tanggal, batas, hari: world.today() },
    ...(unit === null ? {} : { unit }),
  });
  const content = renderNaskah(world, config, PERMINTAAN_DATA.file, laporan);
  return planDocument(world, { berkas: findSurat(options), content });
}

/** The plan for the forms: they name the day of lkjip.yaml only while the letter names the same, else they point to the letter. */
function withBatas(config: Config, batas: string): Config {
  const { batas: planned, ...formulir } = config.formulir;
  return planned === undefined || planned === batas ? config : { ...config, formulir };
}

/** The date of lkjip.yaml while it is ahead, then the one that was asked for last, otherwise the days of the SOP from today. */
function findBatas({ formulir, kebijakan }: Config, today: string, last: string | null): string {
  if (formulir.batas !== undefined && formulir.batas >= today) return formulir.batas;
  return last ?? calculateTenggat(today, HARI_UNIT, kebijakan.hari_libur);
}
