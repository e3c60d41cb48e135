import { PERMINTAAN_DATA } from "../documents/permintaan-data.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import { recordRiwayat, sidikOf } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { formatNasib, type NasibBerkas, placeDocument, writeProduct } from "../folder/place.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { renderFormulir } from "../form/write.ts";
import type { SidikBerkas } from "../journal/riwayat.ts";
import { calculateTenggat } from "../journal/working-days.ts";
import { EXIT_CODE, henti } from "../model/henti.ts";
import { berkasFormulir, FOLDER } from "../model/places.ts";
import { type Langkah, type Options, readTanggal, textOf } from "../options.ts";
import type { Config } from "../plan/schema.ts";
import { renderKolom } from "../screen/columns.ts";
import type { World } from "../world/world.ts";

const KETERANGAN: Readonly<Record<NasibBerkas, string>> = {
  baru: "dibuat",
  sama: "tidak berubah",
  diperbarui: "diperbarui, yang lama ada di cadangan",
  dipertahankan: "DIPERTAHANKAN: sudah diisi atau diubah, tidak ditimpa",
};

/** SOP 2: one Excel form per unit and the letter that asks for the data. A form that was filled in is never overwritten. */
export const forms: Langkah = async (outside, _argument, options, typed) => {
  const surat = readSurat(options);
  const world = openWorkFolder(outside);
  const { nilai: config, temuan } = readWorkConfig(world);
  const unitList = options.unit === undefined ? config.unit : config.unit.filter((unit) => unit.kode === options.unit);
  if (unitList.length === 0) {
    throw henti(EXIT_CODE.salahPakai, {
      nama: "unit-tidak-dikenal",
      pesan: `Unit "${options.unit}" tidak ada di lkjip.yaml. Unit yang ada: ${config.unit.map((unit) => unit.kode).join(", ")}.`,
      perbaikan: `tulis salah satu kode itu, misalnya: lkjip forms --unit ${config.unit[0]?.kode}`,
    });
  }
  return world.exclusively("forms", async () => {
    const keluaran: SidikBerkas[] = [];
    const rows: { readonly unit: string; readonly berkas: string; readonly nasib: NasibBerkas }[] = [];
    for (const unit of unitList) {
      const product = { berkas: berkasFormulir(unit.kode), content: await renderFormulir(config, unit.kode) };
      const nasib = writeProduct(world, product);
      rows.push({ unit: unit.nama, berkas: product.berkas, nasib });
      if (nasib === "baru" || nasib === "diperbarui") keluaran.push(sidikOf(product));
    }
    const unit = unitList.map(({ kode }) => kode);
    const permintaan = makePermintaan(
      world,
      config,
      surat,
      typeof options.unit === "string" ? options.unit : null,
      keluaran.length > 0 || ["nomor", "tanggal", "batas"].some((nama) => typed[nama] !== undefined),
    );
    if (permintaan !== null && permintaan.nasib !== "sama") keluaran.push(permintaan.sidik);
    if (keluaran.length > 0) {
      const batas = permintaan === null || options.unit !== undefined ? {} : { batas: permintaan.batas };
      recordRiwayat(world, { perintah: "forms", keluaran, unit, ...batas });
    }
    tellTemuan(world, temuan);
    world.print(
      renderKolom([["Unit", "Berkas", "Keterangan"], ...rows.map((r) => [r.unit, r.berkas, KETERANGAN[r.nasib]])], {
        width: world.width,
      }),
    );
    world.print(`\n${rows.length} formulir di folder ${FOLDER.formulir}.`);
    if (permintaan !== null) world.print(formatNasib("Surat permintaan data", permintaan.wanted, permintaan));
    const penerima = config.unit.some(({ jenis }) => jenis === "kelurahan") ? "Kasi dan Lurah" : "Kasi";
    world.print(`Bagikan kepada setiap ${penerima}; yang kembali disimpan di folder ${FOLDER.dataKinerja}.`);
    tellNext(world, "lkjip collect", "setelah formulir kembali");
    return EXIT_CODE.selesai;
  });
};

interface SuratPermintaan {
  readonly nomor: string | null;
  readonly tanggal: string | null;
  readonly batas: string | null;
}

function readSurat(options: Options): SuratPermintaan {
  return {
    nomor: textOf(options, "nomor"),
    tanggal: readTanggal(options, "tanggal", "forms"),
    batas: readTanggal(options, "batas", "forms"),
  };
}

/** Working days that the SOP gives the units. */
const HARI_UNIT = 5;

/** The letter, unless it is there already and neither new forms nor new options ask for another. One unit alone has its own. */
function makePermintaan(world: World, config: Config, surat: SuratPermintaan, unit: string | null, requested: boolean) {
  const wanted = unit === null ? PERMINTAAN_DATA.path : PERMINTAAN_DATA.path.replace(".docx", `-${unit}.docx`);
  if (world.exists(wanted) && !requested) return null;
  const batas = surat.batas ?? findBatas(config, surat.tanggal ?? world.today());
  const laporan = PERMINTAAN_DATA.compose(config, { ...surat, batas, ...(unit === null ? {} : { unit }) });
  const content = renderNaskah(world, config, PERMINTAAN_DATA.file, laporan);
  return { wanted, batas, ...placeDocument(world, { berkas: wanted, content }) };
}

/** The date of lkjip.yaml while it is ahead, otherwise the days of the SOP from today. */
function findBatas({ formulir, kebijakan }: Config, today: string): string {
  return formulir.batas !== undefined && formulir.batas >= today
    ? formulir.batas
    : calculateTenggat(today, HARI_UNIT, kebijakan.hari_libur);
}
