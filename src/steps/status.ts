import { checkPengesahan, checkVersiAsing } from "../check/pengesahan.ts";
import { KODE_KELUAR } from "../model/henti.ts";
import { SOP } from "../model/langkah.ts";
import type { Temuan } from "../model/temuan.ts";
import type { Langkah } from "../opsi.ts";
import { compilePengukuran } from "../pipeline.ts";
import { renderPapan, renderPapanRingkas } from "../render/papan.ts";
import { composePapan } from "../report/papan.ts";
import {
  listVersi,
  openWorkFolder,
  readBerkasMasuk,
  readJournal,
  readTahapan,
  readWorkConfig,
  tellNext,
  tellTemuan,
} from "../workfolder/workfolder.ts";
import { sha256, type World } from "../world/world.ts";

/** The board: where the eight steps stand, who owes what, whether what was signed is still what was signed. Changes nothing. */
export const status: Langkah = async (outside, _argumen, opsi) => {
  const world = openWorkFolder(outside);
  const { nilai: config } = readWorkConfig(world);
  const hasil = compilePengukuran(config, readBerkasMasuk(world));
  const unit = hasil.nilai.data.unit.map((u) => ({ ...u, galat: countGalat(hasil.temuan, u.berkas) }));
  const papan = composePapan({ config, sop: SOP, tahapan: readTahapan(world, config), unit, saat: world.now() });
  const temuan = findPerubahan(world);
  const blocked = temuan.some(({ tingkat }) => tingkat === "galat");
  if (opsi.json) world.printJson({ ...papan, temuan });
  else world.print(opsi.ringkas ? renderPapanRingkas(papan) : renderPapan(papan, world.lebar));
  if (opsi.json !== true && opsi.ringkas !== true) {
    if (temuan.length > 0) world.tell("");
    tellTemuan(world, temuan);
    if (papan.berikutnya !== null) tellNext(world, papan.berikutnya.perintah, papan.berikutnya.tujuan);
    else world.tell("Semua langkah selesai.");
  }
  return blocked ? KODE_KELUAR.adaGalat : KODE_KELUAR.selesai;
};

const countGalat = (temuan: readonly Temuan[], berkas: string | null): number =>
  temuan.filter((t) => t.tingkat === "galat" && berkas !== null && t.berkas === berkas).length;

/** What is wrong with the journal and with what was signed or sent. */
function findPerubahan(world: World): readonly Temuan[] {
  const riwayat = readJournal(world);
  const sidik = (berkas: string): string | null => {
    const isi = world.read(berkas);
    return isi === null ? null : sha256(isi);
  };
  return [
    ...riwayat.temuan,
    ...checkPengesahan(riwayat.nilai, sidik),
    ...checkVersiAsing(riwayat.nilai, listVersi(world)),
  ];
}
