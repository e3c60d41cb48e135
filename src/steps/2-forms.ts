import { berkasFormulir, FOLDER } from "../model/folder.ts";
import { henti, KODE_KELUAR } from "../model/henti.ts";
import type { SidikBerkas } from "../model/riwayat.ts";
import { renderFormulir } from "../render/formulir.ts";
import { renderKolom } from "../render/kolom.ts";
import type { Langkah } from "../sop.ts";
import {
  type NasibBerkas,
  openWorkFolder,
  readWorkConfig,
  recordRiwayat,
  sidikOf,
  tellNext,
  tellTemuan,
  writeProduk,
} from "../workfolder.ts";

const KETERANGAN: Readonly<Record<NasibBerkas, string>> = {
  baru: "dibuat",
  sama: "tidak berubah",
  diperbarui: "diperbarui, yang lama ada di cadangan",
  dipertahankan: "DIPERTAHANKAN: sudah diisi atau diubah, tidak ditimpa",
};

/** SOP 2: one Excel form per unit. A form that was filled in is never overwritten. */
export const forms: Langkah = async (outside, _argumen, opsi) => {
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
    if (keluaran.length > 0) recordRiwayat(world, { perintah: "forms", keluaran, unit });
    tellTemuan(world, temuan);
    world.print(
      renderKolom([["Unit", "Berkas", "Keterangan"], ...rows.map((r) => [r.unit, r.berkas, KETERANGAN[r.nasib]])]),
    );
    world.print(`\n${rows.length} formulir di folder ${FOLDER.formulir}.`);
    world.print(`Bagikan kepada setiap Kasi dan Lurah; yang kembali disimpan di folder ${FOLDER.dataKinerja}.`);
    tellNext(world, "lkjip collect", "setelah formulir kembali");
    return KODE_KELUAR.selesai;
  });
};
