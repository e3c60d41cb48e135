import { INDIVIDU } from "../documents/individu.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import { recordRiwayat } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { placeDocument, type StoredDocument } from "../folder/place.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { tellNext } from "../folder/tell.ts";
import type { SidikBerkas } from "../journal/riwayat.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { type Langkah, readTanggal } from "../options.ts";
import { compilePengukuran, type Result } from "../pipeline.ts";
import { listCelah } from "../report/celah.ts";
import { renderKolom, shorten } from "../screen/columns.ts";
import { USE_OWN_DATA } from "../screen/refresh.ts";
import type { PerubahanSegar } from "../word/refresh/report.ts";
import type { World } from "../world/world.ts";

interface Outcome {
  readonly kode: string;
  readonly nama: string;
  readonly keterangan: string;
  readonly sidik: SidikBerkas | null;
  readonly berubah: boolean;
  /** What a person changed although the data changed too. */
  readonly bentrok: readonly PerubahanSegar[];
}

const NASIB: Readonly<Record<StoredDocument["nasib"], string>> = {
  baru: "dibuat",
  sama: "tidak berubah",
  diperbarui: "diperbarui",
  disegarkan: "diperbarui, suntingan tetap",
};

/** SOP 3: the Laporan Kinerja Individu of every official whose form has come back. */
export const individual: Langkah = async (outside, _argument, options) => {
  const tanggal = readTanggal(options, "tanggal", "individual");
  const world = openWorkFolder(outside);
  const { nilai: config } = readWorkConfig(world);
  const list = config.unit.filter(({ kode }) => options.unit === undefined || kode === options.unit);
  if (list.length === 0) {
    throw henti(EXIT_CODE.salahPakai, {
      nama: "unit-tidak-dikenal",
      pesan: `Unit "${options.unit}" tidak ada di lkjip.yaml. Unit yang ada: ${config.unit.map((unit) => unit.kode).join(", ")}.`,
      perbaikan: `tulis salah satu kode itu, misalnya: lkjip individual --unit ${config.unit[0]?.kode}`,
    });
  }
  return world.exclusively("individual", async () => {
    const { nilai: result, temuan } = compilePengukuran(config, readBerkasMasuk(world));
    const galat = new Set(temuan.flatMap((t) => (t.tingkat === "galat" && t.berkas ? [t.berkas] : [])));
    const rows = list.map(({ kode, nama }) => ({
      kode,
      nama,
      berkas: individuBerkas(kode),
      ...makeOne(world, result, kode, galat, tanggal),
    }));
    noteResult(world, result, rows);
    world.print(
      renderKolom(
        [
          ["Unit", "Laporan Kinerja Individu", "Keterangan"],
          ...rows.map((r) => [r.nama, r.sidik === null ? "" : `${r.kode}.docx`, r.keterangan]),
        ],
        { width: world.width },
      ),
    );
    const missing = rows.filter(({ sidik }) => sidik === null).length;
    for (const { berkas, bentrok } of rows) if (bentrok.length > 0) world.print(`\n${renderConflict(berkas, bentrok)}`);
    world.print(`\n${rows.length - missing} laporan di folder ${INDIVIDU.folder}.`);
    if (missing > 0) world.print(`${missing} belum dapat dibuat; rincian formulirnya: lkjip check`);
    tellNext(world, "lkjip collect", "menghimpun data seluruh kantor");
    return EXIT_CODE.selesai;
  });
};

function makeOne(
  world: World,
  result: Result,
  unit: string,
  galat: ReadonlySet<string>,
  tanggal: string | null,
): Omit<Outcome, "kode" | "nama"> {
  const status = result.data.unit.find(({ kode }) => kode === unit);
  const alasan = findAlasan(status?.status ?? "belum", galat.has(status?.berkas ?? ""));
  if (alasan !== null) return { keterangan: `BELUM DIBUAT: ${alasan}`, sidik: null, berubah: false, bentrok: [] };
  const laporan = INDIVIDU.compose(result.config, result.data, result.pengukuran, { unit, tanggal });
  const celah = listCelah(laporan).length;
  const wanted = {
    berkas: individuBerkas(unit),
    content: renderNaskah(world, result.config, INDIVIDU.file, laporan),
  };
  const { nasib, sidik, segar } = placeDocument(world, wanted);
  const bentrok = (segar?.perubahan ?? []).filter(({ status }) => status === "bentrok");
  const keterangan = [
    NASIB[nasib],
    ...(bentrok.length > 0 ? [`${bentrok.length} bentrok`] : []),
    ...(celah > 0 ? [`${celah} bagian kuning`] : []),
  ].join("; ");
  return { keterangan, sidik, berubah: nasib !== "sama", bentrok };
}

const individuBerkas = (unit: string): string => `${INDIVIDU.folder}/${unit}.docx`;

/** What two have changed, with the hand's value that stays and the one of the data. */
function renderConflict(berkas: string, bentrok: readonly PerubahanSegar[]): string {
  return [
    `Bentrok di ${berkas}: data berubah dan orang juga menyuntingnya. Suntingan dipertahankan dan diberi komentar Word.`,
    ...bentrok.flatMap(({ tempat, suntingan, baru }) => [
      `  ${tempat}`,
      `    suntingan "${shorten(suntingan ?? "", LENGTH)}"; data "${shorten(baru ?? "", LENGTH)}"`,
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

function noteResult(world: World, { data }: Result, rows: readonly Outcome[]): void {
  const made = rows.filter(({ berubah }) => berubah);
  if (made.length === 0) return;
  const unit = made.map(({ kode }) => kode);
  recordRiwayat(world, {
    perintah: "individual",
    unit,
    masukan: data.formulir.flatMap(({ unit: kode, berkas, sha256 }) =>
      unit.includes(kode) ? [{ berkas, sha256 }] : [],
    ),
    keluaran: made.flatMap(({ sidik }) => (sidik === null ? [] : [sidik])),
  });
}
