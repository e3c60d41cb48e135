import { calculateTenggat } from "../journal/working-days.ts";
import type { Config } from "../plan/schema.ts";
import { BERKAS_PERMINTAAN, berkasFormulir, FOLDER } from "../model/places.ts";
import { henti, KODE_KELUAR } from "../model/henti.ts";
import type { SidikBerkas } from "../journal/riwayat.ts";
import { type Langkah, type Opsi, readTanggal, textOf } from "../options.ts";
import { renderFormulir } from "../form/write.ts";
import { renderKolom } from "../screen/columns.ts";
import { composePermintaanData } from "../documents/permintaan.ts";
import { recordRiwayat, sidikOf } from "../folder/journal.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { formatNasib, type NasibBerkas, placeDokumen, writeProduk } from "../folder/place.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import type { World } from "../world/world.ts";

const KETERANGAN: Readonly<Record<NasibBerkas, string>> = {
  baru: "dibuat",
  sama: "tidak berubah",
  diperbarui: "diperbarui, yang lama ada di cadangan",
  dipertahankan: "DIPERTAHANKAN: sudah diisi atau diubah, tidak ditimpa",
};

/** SOP 2: one Excel form per unit and the letter that asks for the data. A form that was filled in is never overwritten. */
export const forms: Langkah = async (outside, _argumen, opsi, diketik) => {
  const surat = readSurat(opsi);
  const world = openWorkFolder(outside);
  const { nilai: config, temuan } = readWorkConfig(world);
  const daftarUnit = opsi.unit === undefined ? config.unit : config.unit.filter((unit) => unit.kode === opsi.unit);
  if (daftarUnit.length === 0) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "unit-tidak-dikenal",
      pesan: `Unit "${opsi.unit}" tidak ada di lkjip.yaml. Unit yang ada: ${config.unit.map((unit) => unit.kode).join(", ")}.`,
      perbaikan: `tulis salah satu kode itu, misalnya: lkjip forms --unit ${config.unit[0]?.kode}`,
    });
  }
  return world.exclusively("forms", async () => {
    const keluaran: SidikBerkas[] = [];
    const rows: { readonly unit: string; readonly berkas: string; readonly nasib: NasibBerkas }[] = [];
    for (const unit of daftarUnit) {
      const produk = { berkas: berkasFormulir(unit.kode), isi: await renderFormulir(config, unit.kode) };
      const nasib = writeProduk(world, produk);
      rows.push({ unit: unit.nama, berkas: produk.berkas, nasib });
      if (nasib === "baru" || nasib === "diperbarui") keluaran.push(sidikOf(produk));
    }
    const unit = daftarUnit.map(({ kode }) => kode);
    const permintaan = makePermintaan(
      world,
      config,
      surat,
      typeof opsi.unit === "string" ? opsi.unit : null,
      keluaran.length > 0 || ["nomor", "tanggal", "batas"].some((nama) => diketik[nama] !== undefined),
    );
    if (permintaan !== null && permintaan.nasib !== "sama") keluaran.push(permintaan.sidik);
    if (keluaran.length > 0) {
      const batas = permintaan === null || opsi.unit !== undefined ? {} : { batas: permintaan.batas };
      recordRiwayat(world, { perintah: "forms", keluaran, unit, ...batas });
    }
    tellTemuan(world, temuan);
    world.print(
      renderKolom([["Unit", "Berkas", "Keterangan"], ...rows.map((r) => [r.unit, r.berkas, KETERANGAN[r.nasib]])], {
        lebar: world.lebar,
      }),
    );
    world.print(`\n${rows.length} formulir di folder ${FOLDER.formulir}.`);
    if (permintaan !== null) world.print(formatNasib("Surat permintaan data", permintaan.wanted, permintaan));
    const penerima = config.unit.some(({ jenis }) => jenis === "kelurahan") ? "Kasi dan Lurah" : "Kasi";
    world.print(`Bagikan kepada setiap ${penerima}; yang kembali disimpan di folder ${FOLDER.dataKinerja}.`);
    tellNext(world, "lkjip collect", "setelah formulir kembali");
    return KODE_KELUAR.selesai;
  });
};

interface SuratPermintaan {
  readonly nomor: string | null;
  readonly tanggal: string | null;
  readonly batas: string | null;
}

function readSurat(opsi: Opsi): SuratPermintaan {
  return {
    nomor: textOf(opsi, "nomor"),
    tanggal: readTanggal(opsi, "tanggal", "forms"),
    batas: readTanggal(opsi, "batas", "forms"),
  };
}

/** Working days that the SOP gives the units. */
const HARI_UNIT = 5;

/** The letter, unless it is there already and neither new forms nor new options ask for another. One unit alone has its own. */
function makePermintaan(world: World, config: Config, surat: SuratPermintaan, unit: string | null, diminta: boolean) {
  const wanted = unit === null ? BERKAS_PERMINTAAN : BERKAS_PERMINTAAN.replace(".docx", `-${unit}.docx`);
  if (world.exists(wanted) && !diminta) return null;
  const batas = surat.batas ?? findBatas(config, surat.tanggal ?? world.today());
  const laporan = composePermintaanData(config, { ...surat, batas, ...(unit === null ? {} : { unit }) });
  const isi = renderNaskah(world, config, "permintaan-data.docx", laporan);
  return { wanted, batas, ...placeDokumen(world, { berkas: wanted, isi }) };
}

/** The date of lkjip.yaml while it is ahead, otherwise the days of the SOP from today. */
function findBatas({ formulir, kebijakan }: Config, hariIni: string): string {
  return formulir.batas !== undefined && formulir.batas >= hariIni
    ? formulir.batas
    : calculateTenggat(hariIni, HARI_UNIT, kebijakan.hari_libur);
}
