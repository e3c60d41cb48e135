import { INDIVIDU } from "../documents/individu.ts";
import type { DocumentPlan } from "../folder/document.ts";
import { type HandOver, planIndividu } from "../folder/hand-over.ts";
import { digestIndividu, readMadeIndividu } from "../folder/individu.ts";
import { sidikOf } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { listWrites } from "../folder/place.ts";
import { digestOf } from "../folder/readiness.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { selectUnit } from "../folder/unit.ts";
import { listSumber } from "../form/kinerja.ts";
import { clip } from "../model/text.ts";
import { compilePengukuran, type Result } from "../pipeline.ts";
import { jabatanOf } from "../plan/officials.ts";
import type { Unit } from "../plan/schema.ts";
import { listCelah } from "../report/celah.ts";
import { renderKolom } from "../screen/columns.ts";
import { USE_OWN_DATA } from "../screen/refresh.ts";
import type { Step } from "../step.ts";
import type { PerubahanSegar } from "../word/refresh/report.ts";
import type { ReadonlyWorld } from "../world/world.ts";

interface Outcome {
  readonly kode: string;
  readonly nama: string;
  readonly keterangan: string;
  /** Null where the report could not be made. */
  readonly plan: DocumentPlan | null;
  /** What a person changed although the data changed too. */
  readonly bentrok: readonly PerubahanSegar[];
  /** Where it takes the place of another head's. */
  readonly handOver: HandOver | null;
}

const NASIB: Readonly<Record<DocumentPlan["nasib"], string>> = {
  baru: "dibuat",
  sama: "tidak berubah",
  diperbarui: "diperbarui",
  disegarkan: "diperbarui, suntingan tetap",
};

/** SOP 3: the Laporan Kinerja Individu of every official whose form has come back. */
export const individual: Step<"individual"> = {
  needs: "config",
  holds: true,
  run: ({ world, config, options }) => {
    const list = selectUnit(config, options.unit, "individual");
    const { nilai: result, temuan } = compilePengukuran(config, readBerkasMasuk(world), world.today());
    const galat = new Set(temuan.flatMap((t) => (t.tingkat === "galat" && t.berkas ? [t.berkas] : [])));
    const rows = list.map((unit) => ({
      kode: unit.kode,
      nama: unit.nama,
      ...makeOne(world, result, unit, galat, options.tanggal),
    }));
    const head = ["Unit", "Laporan Kinerja Individu", "Keterangan"];
    const table = rows.map((r) => [r.nama, r.plan === null ? "" : `${r.kode}.docx`, r.keterangan]);
    const missing = rows.filter(({ plan }) => plan === null).length;
    return {
      writes: [
        ...rows.flatMap(({ handOver }) => handOver?.write ?? []),
        ...listWrites(rows.flatMap(({ plan }) => plan ?? [])),
      ],
      journal: composeCatatan(world, result, rows),
      say: [
        { print: renderKolom([head, ...table], { width: world.width }) },
        ...rows.flatMap(({ kode, nama, plan, handOver }) =>
          handOver === null ? [] : [{ print: `\n${sayHandOver(kode, nama, handOver, plan?.nasib === "disegarkan")}` }],
        ),
        ...rows.flatMap(({ plan, bentrok }) =>
          plan === null || bentrok.length === 0 ? [] : [{ print: `\n${renderConflict(plan.berkas, bentrok)}` }],
        ),
        { print: `\n${rows.length - missing} laporan di folder ${INDIVIDU.folder}.` },
        ...(missing > 0 ? [{ print: `${missing} belum dapat dibuat; rincian formulirnya: lkjip check` }] : []),
      ],
      next: "papan",
    };
  },
};

function makeOne(
  world: ReadonlyWorld,
  result: Result,
  owner: Unit,
  galat: ReadonlySet<string>,
  tanggal: string | null,
): Omit<Outcome, "kode" | "nama"> {
  const unit = owner.kode;
  const status = result.data.unit.find(({ kode }) => kode === unit);
  const sumber = result.data.formulir.filter((form) => form.unit === unit).flatMap(listSumber);
  const alasan = findAlasan(
    status?.status ?? "belum",
    sumber.some(({ berkas }) => galat.has(berkas)),
  );
  if (alasan !== null) return { keterangan: `BELUM DIBUAT: ${alasan}`, plan: null, bentrok: [], handOver: null };
  const laporan = INDIVIDU.compose(result.config, result.data, result.pengukuran, {
    unit,
    tanggal,
    hari: world.today(),
  });
  const celah = listCelah(laporan).length;
  const content = renderNaskah(world, result.config, INDIVIDU.file, laporan);
  const { plan, handOver } = planIndividu(world, result.config, owner, content, tanggal ?? world.today());
  const bentrok = (plan.segar?.perubahan ?? []).filter(({ status }) => status === "bentrok");
  const keterangan = [
    NASIB[plan.nasib],
    ...(bentrok.length > 0 ? [`${bentrok.length} bentrok`] : []),
    ...(celah > 0 ? [`${celah} bagian kuning`] : []),
  ].join("; ");
  return { keterangan, plan, bentrok, handOver };
}

/** Whose report stands where, and what it goes on from. */
function sayHandOver(
  kode: string,
  unit: string,
  { former, now, kept, write, own }: HandOver,
  isEdited: boolean,
): string {
  const nameOf = (berkas: string): string => berkas.slice(INDIVIDU.folder.length + 1);
  const mine = own === null ? [] : [`Laporannya dilanjutkan dari ${nameOf(own)}; salinan itu tetap ada di sana.`];
  const carried =
    own === null && isEdited
      ? [`Yang ditulis orang di laporan ${former.nama} ikut ke ${kode}.docx; periksa sebelum ditandatangani.`]
      : [];
  const backup = write?.cadangan ?? null;
  return [
    `Pemimpin ${unit} berganti: ${kode}.docx kini laporan ${now.nama} selaku ${jabatanOf(now)}.`,
    ...mine,
    ...(kept === null ? [] : [`Laporan ${former.nama} selaku ${jabatanOf(former)} tetap ada: ${nameOf(kept)}.`]),
    ...(backup === null || kept === null ? [] : [`Isi ${nameOf(kept)} sebelumnya disimpan di ${backup}.`]),
    ...carried,
  ].join("\n");
}

/** What two have changed, with the hand's value that stays and the one of the data. */
function renderConflict(berkas: string, bentrok: readonly PerubahanSegar[]): string {
  return [
    `Bentrok di ${berkas}: data berubah dan orang juga menyuntingnya. Suntingan dipertahankan dan diberi komentar Word.`,
    ...bentrok.flatMap(({ tempat, suntingan, baru }) => [
      `  ${tempat}`,
      `    suntingan "${clip(suntingan ?? "", LENGTH)}"; data "${clip(baru ?? "", LENGTH)}"`,
    ]),
    `  ${USE_OWN_DATA}`,
  ].join("\n");
}

/** Longest value on a screen; the Word comment has the whole. */
const LENGTH = 90;

function findAlasan(status: "masuk" | "belum" | "kosong" | "bermasalah", hasGalat: boolean): string | null {
  switch (status) {
    case "belum":
      return "formulir belum kembali";
    case "kosong":
      return "formulir masih kosong";
    case "bermasalah":
      return "formulir tidak dapat dibaca";
    case "masuk":
      return hasGalat ? "formulir masih memuat galat" : null;
  }
}

function composeCatatan(world: ReadonlyWorld, result: Result, rows: readonly Outcome[]) {
  const { data } = result;
  const made = rows.flatMap(({ kode, plan }) => (plan === null || plan.nasib === "sama" ? [] : [{ kode, plan }]));
  const before = readMadeIndividu(world);
  const shown = rows.flatMap(({ kode, plan }) =>
    plan === null ? [] : [[kode, digestIndividu(result, kode)] as const],
  );
  const isNew = shown.some(([kode, digest]) => before.get(kode)?.digest !== digest);
  if (made.length === 0 && !isNew) return null;
  const unit = made.map(({ kode }) => kode);
  return {
    unit,
    masukan: data.formulir.flatMap((one) => (unit.includes(one.unit) ? listSumber(one) : [])),
    keluaran: [
      ...made.map(({ plan }) => sidikOf(plan)),
      ...rows.flatMap(({ handOver }) => handOver?.write ?? []).map(sidikOf),
    ],
    ...(isNew ? { individu: Object.fromEntries(shown), data: digestOf(result) } : {}),
  };
}
