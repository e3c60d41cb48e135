import type { Config } from "../model/config.ts";
import { Henti, KODE_KELUAR } from "../model/henti.ts";
import type { Laporan } from "../model/laporan.ts";
import { readLogo } from "../read/gambar.ts";
import { renderDocx } from "../render/docx/render.ts";
import type { World } from "../world/world.ts";
import { readTemplat, tellTemuan } from "./workfolder.ts";

/** Prints a document with the office's template or the built-in one; ends with all findings of a faulty template. */
export function renderNaskah(world: World, config: Config, templat: string, laporan: Laporan): Uint8Array {
  const berlogo = withLogo(world, config, laporan);
  const identitas = { dokumen: templat, instansi: config.instansi.nama, tahun: String(config.tahun) };
  const opsi = { berkas: `templat/${templat}`, identitas };
  const { nilai, temuan } = renderDocx(readTemplat(world, templat), berlogo, opsi);
  if (nilai === null) throw new Henti(KODE_KELUAR.adaGalat, temuan);
  return nilai;
}

/** Whose logo was complained about: a command that makes many documents says it once. */
const diberitahu = new WeakSet<World>();

/** The same document with the office's logo; where it cannot be read, that is told and the document goes without. */
export function withLogo(world: World, { instansi }: Config, laporan: Laporan): Laporan {
  if (instansi.logo === undefined) return laporan;
  const { nilai, temuan } = readLogo(world.read(instansi.logo), instansi.logo);
  if (!diberitahu.has(world)) tellTemuan(world, temuan);
  if (temuan.length > 0) diberitahu.add(world);
  return nilai === null ? laporan : { ...laporan, logo: nilai };
}
