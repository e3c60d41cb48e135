import { FOLDER_INDIVIDU } from "../model/places.ts";
import { henti, KODE_KELUAR } from "../model/henti.ts";
import type { SidikBerkas } from "../journal/riwayat.ts";
import { type Langkah, readTanggal } from "../options.ts";
import { compilePengukuran, type Hasil } from "../pipeline.ts";
import { renderKolom, shorten } from "../screen/columns.ts";
import type { PerubahanSegar } from "../word/refresh/report.ts";
import { PAKAI_DATA_SENDIRI } from "../screen/refresh.ts";
import { listCelah } from "../report/celah.ts";
import { composeIndividu } from "../documents/individu.ts";
import { recordRiwayat } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { type DokumenTersimpan, placeDokumen } from "../folder/place.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { tellNext } from "../folder/tell.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import type { World } from "../world/world.ts";

interface Hasilnya {
  readonly kode: string;
  readonly nama: string;
  readonly keterangan: string;
  readonly sidik: SidikBerkas | null;
  readonly berubah: boolean;
  /** What a person changed although the data changed too. */
  readonly bentrok: readonly PerubahanSegar[];
}

const NASIB: Readonly<Record<DokumenTersimpan["nasib"], string>> = {
  baru: "dibuat",
  sama: "tidak berubah",
  diperbarui: "diperbarui",
  disegarkan: "diperbarui, suntingan tetap",
};

/** SOP 3: the Laporan Kinerja Individu of every official whose form has come back. */
export const individual: Langkah = async (outside, _argumen, opsi) => {
  const tanggal = readTanggal(opsi, "tanggal", "individual");
  const world = openWorkFolder(outside);
  const { nilai: config } = readWorkConfig(world);
  const daftar = config.unit.filter(({ kode }) => opsi.unit === undefined || kode === opsi.unit);
  if (daftar.length === 0) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "unit-tidak-dikenal",
      pesan: `Unit "${opsi.unit}" tidak ada di lkjip.yaml. Unit yang ada: ${config.unit.map((unit) => unit.kode).join(", ")}.`,
      perbaikan: `tulis salah satu kode itu, misalnya: lkjip individual --unit ${config.unit[0]?.kode}`,
    });
  }
  return world.exclusively("individual", async () => {
    const { nilai: hasil, temuan } = compilePengukuran(config, readBerkasMasuk(world));
    const galat = new Set(temuan.flatMap((t) => (t.tingkat === "galat" && t.berkas ? [t.berkas] : [])));
    const rows = daftar.map(({ kode, nama }) => ({
      kode,
      nama,
      berkas: berkasIndividu(kode),
      ...makeSatu(world, hasil, kode, galat, tanggal),
    }));
    noteHasil(world, hasil, rows);
    world.print(
      renderKolom(
        [
          ["Unit", "Laporan Kinerja Individu", "Keterangan"],
          ...rows.map((r) => [r.nama, r.sidik === null ? "" : `${r.kode}.docx`, r.keterangan]),
        ],
        { lebar: world.lebar },
      ),
    );
    const kurang = rows.filter(({ sidik }) => sidik === null).length;
    for (const { berkas, bentrok } of rows) if (bentrok.length > 0) world.print(`\n${renderBentrok(berkas, bentrok)}`);
    world.print(`\n${rows.length - kurang} laporan di folder ${FOLDER_INDIVIDU}.`);
    if (kurang > 0) world.print(`${kurang} belum dapat dibuat; rincian formulirnya: lkjip check`);
    tellNext(world, "lkjip collect", "menghimpun data seluruh kantor");
    return KODE_KELUAR.selesai;
  });
};

function makeSatu(
  world: World,
  hasil: Hasil,
  unit: string,
  galat: ReadonlySet<string>,
  tanggal: string | null,
): Omit<Hasilnya, "kode" | "nama"> {
  const status = hasil.data.unit.find(({ kode }) => kode === unit);
  const alasan = findAlasan(status?.status ?? "belum", galat.has(status?.berkas ?? ""));
  if (alasan !== null) return { keterangan: `BELUM DIBUAT: ${alasan}`, sidik: null, berubah: false, bentrok: [] };
  const laporan = composeIndividu(hasil.config, hasil.data, hasil.pengukuran, { unit, tanggal });
  const celah = listCelah(laporan).length;
  const wanted = {
    berkas: berkasIndividu(unit),
    isi: renderNaskah(world, hasil.config, "laporan-individu.docx", laporan),
  };
  const { nasib, sidik, segar } = placeDokumen(world, wanted);
  const bentrok = (segar?.perubahan ?? []).filter(({ status }) => status === "bentrok");
  const keterangan = [
    NASIB[nasib],
    ...(bentrok.length > 0 ? [`${bentrok.length} bentrok`] : []),
    ...(celah > 0 ? [`${celah} bagian kuning`] : []),
  ].join("; ");
  return { keterangan, sidik, berubah: nasib !== "sama", bentrok };
}

const berkasIndividu = (unit: string): string => `${FOLDER_INDIVIDU}/${unit}.docx`;

/** What two have changed, with the hand's value that stays and the one of the data. */
function renderBentrok(berkas: string, bentrok: readonly PerubahanSegar[]): string {
  return [
    `Bentrok di ${berkas}: data berubah dan orang juga menyuntingnya. Suntingan dipertahankan dan diberi komentar Word.`,
    ...bentrok.flatMap(({ tempat, suntingan, baru }) => [
      `  ${tempat}`,
      `    suntingan "${shorten(suntingan ?? "", PANJANG)}"; data "${shorten(baru ?? "", PANJANG)}"`,
    ]),
    `  ${PAKAI_DATA_SENDIRI}`,
  ].join("\n");
}

/** Longest value on a screen; the Word comment has the whole. */
const PANJANG = 90;

function findAlasan(status: "masuk" | "belum" | "kosong" | "bermasalah", adaGalat: boolean): string | null {
  switch (status) {
    case "belum":
      return "formulir belum kembali";
    case "kosong":
      return "formulir masih kosong";
    case "bermasalah":
      return "formulir tidak dapat dibaca";
    case "masuk":
      return adaGalat ? "formulir masih memuat galat" : null;
  }
}

function noteHasil(world: World, { data }: Hasil, rows: readonly Hasilnya[]): void {
  const dibuat = rows.filter(({ berubah }) => berubah);
  if (dibuat.length === 0) return;
  const unit = dibuat.map(({ kode }) => kode);
  recordRiwayat(world, {
    perintah: "individual",
    unit,
    masukan: data.formulir.flatMap(({ unit: kode, berkas, sha256 }) =>
      unit.includes(kode) ? [{ berkas, sha256 }] : [],
    ),
    keluaran: dibuat.flatMap(({ sidik }) => (sidik === null ? [] : [sidik])),
  });
}
