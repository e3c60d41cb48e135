import { checkVersiAsing } from "../journal/pengesahan.ts";
import { checkPaketAsing, composeTerhenti } from "../journal/versi.ts";
import { FOLDER_TULIS } from "../model/places.ts";
import { KODE_KELUAR } from "../model/henti.ts";
import { SOP } from "../model/langkah.ts";
import type { Temuan } from "../model/temuan.ts";
import type { Langkah } from "../options.ts";
import { compilePengukuran } from "../pipeline.ts";
import { renderPapan, renderPapanRingkas } from "../screen/papan.ts";
import { composePapan } from "../journal/compose-papan.ts";
import { listVersi, readJournal, readTahapan } from "../folder/journal.ts";
import { findOtherDrafts } from "../folder/other-drafts.ts";
import { findTemuanInbox, readBerkasMasuk } from "../folder/returned.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { findPerubahanSah } from "../folder/versi.ts";
import { openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import type { World } from "../world/world.ts";

/** The board: where the eight steps stand, who owes what, whether what was signed is still what was signed. Changes nothing. */
export const status: Langkah = async (outside, _argumen, opsi) => {
  const world = openWorkFolder(outside);
  const { nilai: config } = readWorkConfig(world);
  const hasil = compilePengukuran(config, readBerkasMasuk(world));
  const unit = hasil.nilai.data.unit.map((u) => ({ ...u, galat: countGalat(hasil.temuan, u.berkas) }));
  const papan = composePapan({ config, sop: SOP, tahapan: readTahapan(world, config), unit, saat: world.now() });
  const temuan = [
    ...findPerubahan(world, config.tahun),
    ...findTemuanInbox(world, hasil.nilai),
    ...findOtherDrafts(world, config),
  ];
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
function findPerubahan(world: World, tahun: number): readonly Temuan[] {
  const riwayat = readJournal(world);
  const terhenti = world.unfinished();
  if (terhenti !== null) return [...riwayat.temuan, composeTerhenti(FOLDER_TULIS, terhenti.perintah)];
  return [
    ...riwayat.temuan,
    ...findPerubahanSah(world, riwayat.nilai),
    ...checkVersiAsing(riwayat.nilai, listVersi(world)),
    ...checkPaketAsing(riwayat.nilai, tahun, world.exists),
  ];
}
