import { registerArsip, registerEkspedisi } from "../documents/arsip.ts";
import { openBuku, saveBuku } from "../folder/buku.ts";
import { findWorkFolder, openWorkFolder, readWorkConfig } from "../folder/folder.ts";
import { hasUjungRiwayat, readJournal, recordRiwayat, takeTurn } from "../folder/journal.ts";
import { checkUjungPaket, gatherContent, provePaket, writePaket } from "../folder/paket.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { findSignedPerubahan } from "../folder/versi.ts";
import { ARSIP_LIST, type BarisBuku, type Buku, EKSPEDISI_BUKU } from "../journal/buku.ts";
import type { StatusPaket } from "../journal/paket.ts";
import { type CatatanRiwayat, isSameSidik, type SidikBerkas, type UjungRiwayat } from "../journal/riwayat.ts";
import { EXIT_CODE, type ExitCode, Henti, henti } from "../model/henti.ts";
import {
  ARSIP_BERKAS,
  BERKAS_CONFIG,
  berkasPaket,
  EKSPEDISI_BERKAS,
  FOLDER,
  FOLDER_CADANGAN,
  folderVersi,
} from "../model/places.ts";
import type { Langkah } from "../options.ts";
import { readConfig } from "../plan/read.ts";
import type { Config } from "../plan/schema.ts";
import { sha256, type World } from "../world/world.ts";

/** SOP 8: the package for Bagian Organisasi, the list of archives and the dispatch book; `--periksa` proves a package whole. */
export const archive: Langkah = async (outside, _argument, options) => {
  if (options.periksa !== undefined)
    return tellBukti(outside, typeof options.periksa === "string" ? options.periksa : null);
  const world = openWorkFolder(outside);
  const { nilai: config } = readWorkConfig(world);
  return world.exclusively("archive", async () => {
    const riwayat = readJournal(world).nilai;
    refuseBerubah(world, riwayat);
    const turn = takeTurn(world, config, "archive", options.lewati);
    const versi = riwayat.findLast(({ perintah }) => perintah === "sign")?.versi;
    if (versi === undefined) throw notSigned(config);
    const masukan = gatherContent(world, config, versi);
    const berkas = berkasPaket(config.tahun, versi);
    const already = riwayat.findLast((c) => c.perintah === "archive" && c.versi === versi);
    const recorded = already?.keluaran.find((k) => k.berkas === berkas)?.sha256;
    const present = world.read(berkas);
    const isOther = present !== null && sha256(present) !== recorded;
    if (already !== undefined && present !== null && !isOther && isSameSidik(already.masukan, masukan)) {
      world.print(`Paket sudah ada dan tidak berubah: ${berkas}`);
    } else {
      if (isOther)
        world.print(
          `Paket yang ada bukan yang dicatat di riwayat, jadi dibuat lagi; yang lama disimpan di ${FOLDER.pengiriman}/${FOLDER_CADANGAN}.`,
        );
      const paket = writePaket(world, config, { berkas, versi, masukan });
      const nomor = riwayat.findLast((c) => c.perintah === "letter" && c.versi === versi)?.nomor ?? null;
      const buku = await keepBooks(world, config, { versi, nomor, paket: berkas });
      recordRiwayat(world, {
        perintah: "archive",
        versi,
        masukan: masukan.map(sidikOnly),
        keluaran: [paket, ...buku],
        ...turn,
      });
    }
    tellNext(world, "kirim paket dan surat pengantarnya", `kepada ${config.instansi.tujuan_laporan}`);
    return EXIT_CODE.selesai;
  });
};

const sidikOnly = ({ berkas, sha256: sidik }: SidikBerkas): SidikBerkas => ({ berkas, sha256: sidik });

/** What was signed must still be what was signed; the package itself may be made anew. */
function refuseBerubah(world: World, riwayat: readonly CatatanRiwayat[]): void {
  const signed = riwayat.filter(({ perintah }) => perintah === "sign");
  const galat = [...findSignedPerubahan(world, signed), ...checkUjungPaket(world, riwayat)].filter(
    ({ tingkat }) => tingkat === "galat",
  );
  if (galat.length > 0) throw new Henti(EXIT_CODE.hasGalat, galat);
}

const notSigned = ({ tahun }: Config): Error =>
  henti(EXIT_CODE.belumGiliran, {
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
    const content = openBuku(world, berkas, buku);
    const sidik = await saveBuku(world, config, berkas, buku, content, change(content.baris));
    if (sidik !== null)
      world.print(`${buku.judul === ARSIP_LIST.judul ? "Daftar arsip" : "Buku ekspedisi"} ditambah: ${berkas}`);
    return sidik === null ? [] : [sidik];
  };
  const folder = folderVersi(versi);
  const formulir = world.list(`${folder}/formulir`).length;
  return [
    ...(await keep(ARSIP_BERKAS, ARSIP_LIST, (b) =>
      registerArsip(config, b, { versi, nomor, formulir, folder, paket }),
    )),
    ...(await keep(EKSPEDISI_BERKAS, EKSPEDISI_BUKU, (b) =>
      registerEkspedisi(config, b, { nomor, tanggal: world.today(), versi }),
    )),
  ];
}

/** Whether a package is whole: the given one, also outside a work folder, or the last one of this work folder. */
function tellBukti(outside: World, given: string | null): ExitCode {
  const world = findWorkFolder(outside) ?? outside;
  const isWorkFolder = world !== outside;
  const kirim = readJournal(world).nilai.filter(({ perintah }) => perintah === "archive");
  const recorded = kirim.flatMap(({ keluaran }) => keluaran.filter(({ berkas }) => berkas.endsWith(".zip")));
  const berkas = given ?? recorded.at(-1)?.berkas ?? null;
  const read = berkas === null ? null : readPaket(outside, world, berkas);
  if (berkas === null || read === null) {
    throw henti(EXIT_CODE.salahPakai, {
      nama: "paket-tidak-ada",
      ...(berkas === null ? {} : { berkas }),
      pesan: "Paket yang diperiksa tidak ada.",
      perbaikan:
        "buat lebih dahulu dengan lkjip archive, atau sebut berkasnya, misalnya: lkjip archive --periksa 8-pengiriman/lkjip-2024.zip",
    });
  }
  const config = readConfig(world.readText(BERKAS_CONFIG) ?? "", BERKAS_CONFIG).nilai?.config;
  const know = {
    instansi: config?.instansi.nama ?? null,
    tahun: config?.tahun ?? null,
    recorded,
    hasUjung: (ujung: UjungRiwayat) => hasUjungRiwayat(world, ujung),
  };
  const bukti = provePaket(berkas, read.letak, read.content, isWorkFolder ? know : null);
  if (tellTemuan(world, bukti.temuan)) return EXIT_CODE.hasGalat;
  world.print(
    bukti.status === "tidak-dikenal"
      ? `Isi paket sesuai manifesnya sendiri: ${berkas}, ${bukti.many} berkas.`
      : `Paket utuh: ${berkas}, ${bukti.many} berkas sesuai manifesnya.`,
  );
  world.print(`sha256 ${bukti.sha256}`);
  const continuation = REST[bukti.status];
  if (continuation !== undefined) world.print(continuation);
  // Who only received the package has nothing to do in a work folder.
  if (bukti.status === "terakhir") tellNext(world, "kirim paket dan surat pengantarnya", "paket ini utuh");
  return EXIT_CODE.selesai;
}

/** What else is to be said of a package that is whole. */
const REST: Partial<Record<StatusPaket, string>> = {
  lama: "Paket ini dibuat lkjip, tetapi sudah diganti dengan yang lebih baru.",
  "tanpa-riwayat":
    "Di sini tidak ada riwayat untuk membuktikan asalnya; cocokkan sha256 itu dengan yang disebut pengirim.",
};

/** A package as it was typed, from here or from the work folder, with its path in the work folder; null where there is none. */
function readPaket(outside: World, world: World, berkas: string) {
  const typed = [berkas, berkas.replaceAll("\\", "/")];
  for (const place of [outside, world]) {
    for (const path of typed) {
      const content = place.read(path);
      if (content !== null) return { content, letak: world.pathFrom(place.folder, path) };
    }
  }
  return null;
}
