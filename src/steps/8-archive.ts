import { checkPengesahan } from "../check/pengesahan.ts";
import { type BarisBuku, BUKU_EKSPEDISI, type Buku, DAFTAR_ARSIP } from "../model/buku.ts";
import type { Config } from "../model/config.ts";
import { BERKAS_ARSIP, BERKAS_EKSPEDISI, berkasPaket, folderVersi } from "../model/folder.ts";
import { Henti, henti, KODE_KELUAR, type KodeKeluar } from "../model/henti.ts";
import { type CatatanRiwayat, isSidikSama, type SidikBerkas } from "../model/riwayat.ts";
import type { Langkah } from "../opsi.ts";
import { registerArsip, registerEkspedisi } from "../report/arsip.ts";
import { openBuku, saveBuku } from "../workfolder/buku.ts";
import { gatherIsi, provePaket, writePaket } from "../workfolder/paket.ts";
import {
  findWorkFolder,
  openWorkFolder,
  readJournal,
  readWorkConfig,
  recordRiwayat,
  takeTurn,
  tellNext,
  tellTemuan,
} from "../workfolder/workfolder.ts";
import { sha256, type World } from "../world/world.ts";

/** SOP 8: the package for Bagian Organisasi, the list of archives and the dispatch book; `--periksa` proves a package whole. */
export const archive: Langkah = async (outside, _argumen, opsi) => {
  if (opsi.periksa !== undefined) return tellBukti(outside, typeof opsi.periksa === "string" ? opsi.periksa : null);
  const world = openWorkFolder(outside);
  const { nilai: config } = readWorkConfig(world);
  const giliran = takeTurn(world, config, "archive", opsi.lewati);
  return world.exclusively("archive", async () => {
    const riwayat = readJournal(world).nilai;
    refuseBerubah(world, riwayat);
    const versi = riwayat.findLast(({ perintah }) => perintah === "sign")?.versi;
    if (versi === undefined) throw belumDisahkan(config);
    const masukan = gatherIsi(world, config, versi);
    const berkas = berkasPaket(config.tahun, versi);
    const sudah = riwayat.findLast((c) => c.perintah === "archive" && c.versi === versi);
    if (sudah !== undefined && world.exists(berkas) && isSidikSama(sudah.masukan, masukan)) {
      world.print(`Paket sudah ada dan tidak berubah: ${berkas}`);
    } else {
      const paket = writePaket(world, config, { berkas, versi, masukan });
      const nomor = riwayat.findLast((c) => c.perintah === "letter" && c.versi === versi)?.nomor ?? null;
      const buku = await keepBooks(world, config, { versi, nomor, paket: berkas });
      recordRiwayat(world, {
        perintah: "archive",
        versi,
        masukan: masukan.map(sidikOnly),
        keluaran: [paket, ...buku],
        ...giliran,
      });
    }
    tellNext(world, "kirim paket dan surat pengantarnya", `kepada ${config.instansi.tujuan_laporan}`);
    return KODE_KELUAR.selesai;
  });
};

const sidikOnly = ({ berkas, sha256: sidik }: SidikBerkas): SidikBerkas => ({ berkas, sha256: sidik });

/** What was signed must still be what was signed; the package itself may be made anew. */
function refuseBerubah(world: World, riwayat: readonly CatatanRiwayat[]): void {
  const sidik = (berkas: string): string | null => {
    const isi = world.read(berkas);
    return isi === null ? null : sha256(isi);
  };
  const sah = riwayat.filter(({ perintah }) => perintah === "sign");
  const galat = checkPengesahan(sah, sidik).filter(({ tingkat }) => tingkat === "galat");
  if (galat.length > 0) throw new Henti(KODE_KELUAR.adaGalat, galat);
}

const belumDisahkan = ({ tahun }: Config): Error =>
  henti(KODE_KELUAR.belumGiliran, {
    nama: "belum-disahkan",
    lembar: "Langkah 8",
    pesan: `Tidak ada versi LKjIP ${tahun} yang disahkan, jadi tidak ada yang dapat dikirim.`,
    perbaikan: "sahkan lebih dahulu: lkjip sign",
  });

async function keepBooks(
  world: World,
  config: Config,
  { versi, nomor, paket }: { readonly versi: number; readonly nomor: string | null; readonly paket: string },
): Promise<SidikBerkas[]> {
  const keep = async (berkas: string, buku: Buku, change: (baris: readonly BarisBuku[]) => BarisBuku[]) => {
    const isi = openBuku(world, berkas, buku);
    const sidik = await saveBuku(world, config, berkas, buku, isi, change(isi.baris));
    if (sidik !== null)
      world.print(`${buku.judul === DAFTAR_ARSIP.judul ? "Daftar arsip" : "Buku ekspedisi"} ditambah: ${berkas}`);
    return sidik === null ? [] : [sidik];
  };
  const folder = folderVersi(versi);
  const formulir = world.list(`${folder}/formulir`).length;
  return [
    ...(await keep(BERKAS_ARSIP, DAFTAR_ARSIP, (b) =>
      registerArsip(config, b, { versi, nomor, formulir, folder, paket }),
    )),
    ...(await keep(BERKAS_EKSPEDISI, BUKU_EKSPEDISI, (b) =>
      registerEkspedisi(config, b, { nomor, tanggal: world.today(), versi }),
    )),
  ];
}

/** Whether a package is whole: the given one, also outside a work folder, or the last one of this work folder. */
function tellBukti(outside: World, diberi: string | null): KodeKeluar {
  const world = findWorkFolder(outside) ?? outside;
  const kirim = readJournal(world).nilai.filter(({ perintah }) => perintah === "archive");
  const tercatat = new Map(kirim.flatMap(({ keluaran }) => keluaran.map((k) => [k.berkas, k.sha256] as const)));
  const berkas = diberi ?? [...tercatat.keys()].findLast((nama) => nama.endsWith(".zip")) ?? null;
  const bytes = berkas === null ? null : (outside.read(berkas) ?? world.read(berkas));
  if (berkas === null || bytes === null) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "paket-tidak-ada",
      ...(berkas === null ? {} : { berkas }),
      pesan: "Paket yang diperiksa tidak ada.",
      perbaikan:
        "buat lebih dahulu dengan lkjip archive, atau sebut berkasnya, misalnya: lkjip archive --periksa 8-pengiriman/lkjip-2024.zip",
    });
  }
  const bukti = provePaket(berkas, bytes, tercatat.get(berkas) ?? null);
  if (tellTemuan(world, bukti.temuan)) return KODE_KELUAR.adaGalat;
  world.print(`Paket utuh: ${berkas}, ${bukti.banyak} berkas sesuai manifesnya.`);
  world.print(`sha256 ${bukti.sha256}`);
  // Who only received the package has nothing to do in a work folder.
  if (tercatat.has(berkas)) tellNext(world, "kirim paket dan surat pengantarnya", "paket ini utuh");
  return KODE_KELUAR.selesai;
}
