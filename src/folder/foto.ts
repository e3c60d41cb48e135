import type { Gambar, Laporan } from "../model/content.ts";
import type { Bertemuan, Temuan } from "../model/temuan.ts";
import type { Result } from "../pipeline.ts";
import type { Config } from "../plan/schema.ts";
import { addFoto } from "../report/chapters/foto.ts";
import { readFoto } from "../word/parts/picture.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { tryRead } from "./returned.ts";
import { tellTemuan } from "./tell.ts";

const MB = 2 ** 20;

/** One photo, and all of a report (decision 0032): the draft is sent, kept and copied at every refresh. */
const BATAS = { satu: 5 * MB, semua: 20 * MB };

const SHRINK =
  "buka di Paint, pilih Ubah ukuran, isi lebar 1600 piksel, lalu simpan sebagai JPG; foto yang pernah dikirim lewat WhatsApp biasanya sudah kecil.";

/** The photos of lkjip.yaml that can be printed, by the name of their file; what is wrong with the others. */
export function readFotoList(world: ReadonlyWorld, { foto }: Config): Bertemuan<ReadonlyMap<string, Gambar>> {
  const pictures = new Map<string, Gambar>();
  const temuan: Temuan[] = [];
  let sum = 0;
  for (const berkas of new Set(foto.map((each) => each.berkas))) {
    const read = readOne(world, berkas);
    temuan.push(...read.temuan);
    if (read.nilai === null) continue;
    const size = read.nilai.content.length;
    if (sum + size > BATAS.semua) {
      temuan.push(tooMany(berkas));
      continue;
    }
    sum += size;
    pictures.set(berkas, read.nilai);
  }
  return { nilai: pictures, temuan };
}

function readOne(world: ReadonlyWorld, berkas: string): Bertemuan<Gambar | null> {
  const { content, temuan } = tryRead(world, berkas, BATAS.satu);
  return temuan.length === 0 ? readFoto(content, berkas) : { nilai: null, temuan: temuan.map(withoutFoto) };
}

const withoutFoto = (temuan: Temuan): Temuan => ({
  ...temuan,
  tingkat: "peringatan",
  pesan: `${temuan.pesan} LKjIP dibuat tanpa foto ini.`,
  perbaikan: temuan.nama === "berkas-terlalu-besar" ? SHRINK : temuan.perbaikan,
});

const tooMany = (berkas: string): Temuan => ({
  tingkat: "peringatan",
  nama: "foto-terlalu-banyak",
  berkas,
  pesan: `Bersama foto ini, semua foto melebihi ${BATAS.semua / MB} MB. LKjIP dibuat tanpa foto ini.`,
  perbaikan: SHRINK,
});

/** Whose photos were complained about: a command that prints the draft twice says it once. */
const told = new WeakSet<ReadonlyWorld>();

/** The report with the photos of the office; those that cannot be printed are told, and it goes without them. */
export function withFoto(world: ReadonlyWorld, { config, pengukuran }: Result, laporan: Laporan): Laporan {
  const { nilai, temuan } = readFotoList(world, config);
  if (!told.has(world)) tellTemuan(world, temuan);
  told.add(world);
  return addFoto(laporan, config, pengukuran, nilai);
}
