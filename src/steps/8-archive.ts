import type { StatusPaket } from "../journal/paket.ts";
import { type BarisBuku, BUKU_EKSPEDISI, type Buku, DAFTAR_ARSIP } from "../journal/buku.ts";
import type { Config } from "../plan/schema.ts";
import { BERKAS_ARSIP, BERKAS_CONFIG, BERKAS_EKSPEDISI, berkasPaket, folderVersi } from "../model/places.ts";
import { Henti, henti, KODE_KELUAR, type KodeKeluar } from "../model/henti.ts";
import { type CatatanRiwayat, isSidikSama, type SidikBerkas, type UjungRiwayat } from "../journal/riwayat.ts";
import type { Langkah } from "../options.ts";
import { readConfig } from "../plan/read.ts";
import { registerArsip, registerEkspedisi } from "../documents/arsip.ts";
import { openBuku, saveBuku } from "../folder/buku.ts";
import { hasUjungRiwayat, readJournal, recordRiwayat, takeTurn } from "../folder/journal.ts";
import { gatherIsi, provePaket, writePaket } from "../folder/paket.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { findPerubahanSah } from "../folder/versi.ts";
import { findWorkFolder, openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import type { World } from "../world/world.ts";

/** SOP 8: the package for Bagian Organisasi, the list of archives and the dispatch book; `--periksa` proves a package whole. */
export const archive: Langkah = async (outside, _argumen, opsi) => {
  if (opsi.periksa !== undefined) return tellBukti(outside, typeof opsi.periksa === "string" ? opsi.periksa : null);
  const world = openWorkFolder(outside);
  const { nilai: config } = readWorkConfig(world);
  return world.exclusively("archive", async () => {
    const giliran = takeTurn(world, config, "archive", opsi.lewati);
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
  const sah = riwayat.filter(({ perintah }) => perintah === "sign");
  const galat = findPerubahanSah(world, sah).filter(({ tingkat }) => tingkat === "galat");
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
  const isWorkFolder = world !== outside;
  const kirim = readJournal(world).nilai.filter(({ perintah }) => perintah === "archive");
  const tercatat = kirim.flatMap(({ keluaran }) => keluaran.filter(({ berkas }) => berkas.endsWith(".zip")));
  const berkas = diberi ?? tercatat.at(-1)?.berkas ?? null;
  const dibaca = berkas === null ? null : readPaket(outside, world, berkas);
  if (berkas === null || dibaca === null) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "paket-tidak-ada",
      ...(berkas === null ? {} : { berkas }),
      pesan: "Paket yang diperiksa tidak ada.",
      perbaikan:
        "buat lebih dahulu dengan lkjip archive, atau sebut berkasnya, misalnya: lkjip archive --periksa 8-pengiriman/lkjip-2024.zip",
    });
  }
  const config = readConfig(world.readText(BERKAS_CONFIG) ?? "", BERKAS_CONFIG).nilai?.config;
  const kenal = {
    instansi: config?.instansi.nama ?? null,
    tahun: config?.tahun ?? null,
    tercatat,
    hasUjung: (ujung: UjungRiwayat) => hasUjungRiwayat(world, ujung),
  };
  const bukti = provePaket(berkas, dibaca.letak, dibaca.isi, isWorkFolder ? kenal : null);
  if (tellTemuan(world, bukti.temuan)) return KODE_KELUAR.adaGalat;
  world.print(
    bukti.status === "tidak-dikenal"
      ? `Isi paket sesuai manifesnya sendiri: ${berkas}, ${bukti.banyak} berkas.`
      : `Paket utuh: ${berkas}, ${bukti.banyak} berkas sesuai manifesnya.`,
  );
  world.print(`sha256 ${bukti.sha256}`);
  const lanjutan = LANJUTAN[bukti.status];
  if (lanjutan !== undefined) world.print(lanjutan);
  // Who only received the package has nothing to do in a work folder.
  if (bukti.status === "terakhir") tellNext(world, "kirim paket dan surat pengantarnya", "paket ini utuh");
  return KODE_KELUAR.selesai;
}

/** What else is to be said of a package that is whole. */
const LANJUTAN: Partial<Record<StatusPaket, string>> = {
  lama: "Paket ini dibuat lkjip, tetapi sudah diganti dengan yang lebih baru.",
  "tanpa-riwayat":
    "Di sini tidak ada riwayat untuk membuktikan asalnya; cocokkan sha256 itu dengan yang disebut pengirim.",
};

/** A package as it was typed, from here or from the work folder, with its path in the work folder; null where there is none. */
function readPaket(outside: World, world: World, berkas: string) {
  const typed = [berkas, berkas.replaceAll("\\", "/")];
  for (const place of [outside, world]) {
    for (const path of typed) {
      const isi = place.read(path);
      if (isi !== null) return { isi, letak: world.pathFrom(place.folder, path) };
    }
  }
  return null;
}
