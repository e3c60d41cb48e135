import { BERKAS_DRAF } from "../model/folder.ts";
import { Henti, KODE_KELUAR } from "../model/henti.ts";
import { compileLaporan, compilePengukuran } from "../pipeline.ts";
import { renderDocx } from "../render/docx/render.ts";
import { renderTeksDocx } from "../render/docx/teks.ts";
import { type CelahBertempat, listCelah } from "../report/celah.ts";
import type { Langkah } from "../sop.ts";
import {
  formatNasib,
  listUnitMasuk,
  type NasibBerkas,
  openWorkFolder,
  readBerkasMasuk,
  readTemplat,
  readWorkConfig,
  saveDokumen,
  tellNext,
  tellTemuan,
} from "../workfolder.ts";
import { withLogo } from "../workfolder-naskah.ts";
import type { World } from "../world.ts";

/** SOP 4: the draft LKjIP as a Word file from the office's template or the built-in one. */
export const draft: Langkah = async (outside, _argumen, opsi) => {
  const world = openWorkFolder(outside);
  const config = readWorkConfig(world);
  return world.exclusively("draft", async () => {
    const hasil = compilePengukuran(config.nilai, readBerkasMasuk(world));
    const temuan = [...config.temuan, ...hasil.temuan];
    if (temuan.some((t) => t.tingkat === "galat")) {
      tellTemuan(world, temuan);
      tellNext(world, "lkjip collect", "setelah semua galat diperbaiki; draf belum dibuat");
      return KODE_KELUAR.adaGalat;
    }
    const laporan = withLogo(world, config.nilai, compileLaporan(hasil.nilai));
    const docx = renderDocx(readTemplat(world, "lkjip.docx"), laporan);
    if (docx.nilai === null) throw new Henti(KODE_KELUAR.adaGalat, docx.temuan);
    if (opsi.teks) {
      world.print(renderTeksDocx(docx.nilai));
      return KODE_KELUAR.selesai;
    }
    const masukan = hasil.nilai.data.formulir.map(({ berkas, sha256 }) => ({ berkas, sha256 }));
    const saved = saveDokumen(
      world,
      { berkas: BERKAS_DRAF, isi: docx.nilai },
      { perintah: "draft", masukan, unit: listUnitMasuk(hasil.nilai.data) },
    );
    tellTemuan(world, [...temuan, ...docx.temuan]);
    printResult(world, { berkas: saved.berkas, nasib: saved.nasib }, listCelah(laporan), opsi.json === true);
    tellNext(world, "lkjip review", "setelah bagian yang ditandai dilengkapi di Word");
    return KODE_KELUAR.selesai;
  });
};

function printResult(
  world: World,
  saved: { readonly berkas: string; readonly nasib: NasibBerkas },
  daftarCelah: readonly CelahBertempat[],
  json: boolean,
): void {
  if (json) {
    world.print(JSON.stringify({ ...saved, celah: daftarCelah }, null, 2));
    return;
  }
  world.print(formatNasib("Draf LKjIP", BERKAS_DRAF, saved));
  if (daftarCelah.length === 0) return;
  world.print(`${daftarCelah.length} bagian ditandai kuning karena hanya dapat ditulis orang:`);
  for (const { siapa, apa } of daftarCelah) world.print(`  - ${siapa}: ${apa}`);
}
