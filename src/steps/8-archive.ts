import { registerArsip, registerEkspedisi } from "../documents/arsip.ts";
import { SURAT_PENGANTAR } from "../documents/surat-pengantar.ts";
import { type BukuPlan, findNextNomor, openBuku, planBuku } from "../folder/buku.ts";
import { findWorkFolder } from "../folder/folder.ts";
import { hasUjungRiwayat, readJournal, sidikOf } from "../folder/journal.ts";
import { checkUjungPaket, gatherContent, planPaket, provePaket } from "../folder/paket.ts";
import { findSignedPerubahan } from "../folder/versi.ts";
import { ARSIP_LIST, type BarisBuku, type Buku, EKSPEDISI_BUKU } from "../journal/buku.ts";
import type { StatusPaket } from "../journal/paket.ts";
import { formatNumbering } from "../journal/register.ts";
import { type CatatanRiwayat, isSameSidik, type SidikBerkas, type UjungRiwayat } from "../journal/riwayat.ts";
import { EXIT_CODE, Henti, henti } from "../model/henti.ts";
import {
  ARSIP_BERKAS,
  BERKAS_CONFIG,
  berkasPaket,
  EKSPEDISI_BERKAS,
  FOLDER,
  FOLDER_CADANGAN,
  folderVersi,
} from "../model/places.ts";
import { hasGalat, type Temuan } from "../model/temuan.ts";
import { readConfig } from "../plan/read.ts";
import type { Config } from "../plan/schema.ts";
import type { Step, StepResult } from "../step.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";

/** SOP 8: the package for Bagian Organisasi, the list of archives and the dispatch book; `--periksa` proves a package whole. */
export const archive: Step<"archive"> = {
  needs: "config",
  holds: true,
  aside: ({ outside, options: { periksa } }) =>
    periksa === null ? null : proveOne(outside, periksa === true ? null : periksa),
  proves: (world) => refuseBerubah(world, readJournal(world).nilai),
  run: async ({ world, config }) => {
    const riwayat = readJournal(world).nilai;
    const versi = riwayat.findLast(({ perintah }) => perintah === "sign")?.versi;
    if (versi === undefined) throw notSigned(config);
    const masukan = gatherContent(world, config, versi);
    const berkas = berkasPaket(config.tahun, versi);
    const nomor = riwayat.findLast((c) => c.perintah === "letter" && c.versi === versi)?.nomor ?? null;
    const sayNomor = nomor === null ? [{ temuan: findUnnumbered(world, masukan) }] : [];
    const next = ["kirim paket dan surat pengantarnya", `kepada ${config.instansi.tujuan_laporan}`] as const;
    const already = riwayat.findLast((c) => c.perintah === "archive" && c.versi === versi);
    const recorded = already?.keluaran.find((k) => k.berkas === berkas)?.sha256;
    const present = world.read(berkas);
    const isOther = present !== null && sha256(present) !== recorded;
    if (already !== undefined && present !== null && !isOther && isSameSidik(already.masukan, masukan))
      return { say: [...sayNomor, { print: `Paket sudah ada dan tidak berubah: ${berkas}` }], next };
    const { write: paket, lines } = planPaket(world, config, { berkas, versi, masukan });
    const buku = await planBooks(world, config, { versi, nomor, paket: berkas });
    const writes = [paket, ...buku.map(({ write }) => write)];
    return {
      writes,
      journal: { versi, masukan: masukan.map(sidikOnly), keluaran: writes.map(sidikOf) },
      say: [
        ...sayNomor,
        ...(isOther
          ? [
              {
                print: `Paket yang ada bukan yang dicatat di riwayat, jadi dibuat lagi; yang lama disimpan di ${FOLDER.pengiriman}/${FOLDER_CADANGAN}.`,
              },
            ]
          : []),
        ...lines.map((print) => ({ print })),
        ...buku.flatMap(({ nama, write, notes }) => [
          ...notes.map((tell) => ({ tell })),
          { print: `${nama} ditambah: ${write.berkas}` },
        ]),
      ],
      next,
    };
  },
};

const sidikOnly = ({ berkas, sha256: sidik }: SidikBerkas): SidikBerkas => ({ berkas, sha256: sidik });

/** A letter that goes out with no number that lkjip knows; an office may have written it by hand. */
const findUnnumbered = (world: ReadonlyWorld, masukan: readonly SidikBerkas[]): Temuan[] =>
  masukan
    .filter(({ berkas }) => berkas === SURAT_PENGANTAR.path)
    .map(({ berkas }) => ({
      tingkat: "peringatan",
      nama: "surat-tanpa-nomor",
      berkas,
      pesan: "Surat pengantar dalam paket ini belum bernomor menurut riwayat dan register surat keluar.",
      perbaikan: `beri nomornya, juga bila sudah ditulis tangan, dengan ${formatNumbering(findNextNomor(world))}, lalu ulangi: lkjip archive`,
    }));

/** What was signed must still be what was signed; the package itself may be made anew. */
function refuseBerubah(world: ReadonlyWorld, riwayat: readonly CatatanRiwayat[]): void {
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

/** The books that get a new line, with what they are called. */
async function planBooks(
  world: ReadonlyWorld,
  config: Config,
  { versi, nomor, paket }: { readonly versi: number; readonly nomor: string | null; readonly paket: string },
) {
  const planOne = async (
    nama: string,
    berkas: string,
    buku: Buku,
    change: (baris: readonly BarisBuku[]) => BarisBuku[],
  ): Promise<(BukuPlan & { readonly nama: string })[]> => {
    const content = openBuku(world, berkas, buku);
    const plan = await planBuku(world, config, berkas, buku, content, change(content.baris));
    return plan === null ? [] : [{ nama, ...plan }];
  };
  const folder = folderVersi(versi);
  const formulir = world.list(`${folder}/formulir`).length;
  return [
    ...(await planOne("Daftar arsip", ARSIP_BERKAS, ARSIP_LIST, (b) =>
      registerArsip(config, b, { versi, nomor, formulir, folder, paket }),
    )),
    ...(await planOne("Buku ekspedisi", EKSPEDISI_BERKAS, EKSPEDISI_BUKU, (b) =>
      registerEkspedisi(config, b, { nomor, tanggal: world.today(), versi }),
    )),
  ];
}

/** Whether a package is whole: the given one, also outside a work folder, or the last one of this work folder. */
function proveOne(outside: ReadonlyWorld, given: string | null): StepResult {
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
  const temuan = { temuan: bukti.temuan };
  if (hasGalat(bukti.temuan)) return { say: [temuan], exit: EXIT_CODE.hasGalat };
  const whole =
    bukti.status === "tidak-dikenal"
      ? `Isi paket sesuai manifesnya sendiri: ${berkas}, ${bukti.many} berkas.`
      : `Paket utuh: ${berkas}, ${bukti.many} berkas sesuai manifesnya.`;
  const continuation = REST[bukti.status];
  const lines = [whole, `sha256 ${bukti.sha256}`, ...(continuation === undefined ? [] : [continuation])];
  return {
    say: [temuan, ...lines.map((print) => ({ print }))],
    // Who only received the package has nothing to do in a work folder.
    next: bukti.status === "terakhir" ? ["kirim paket dan surat pengantarnya", "paket ini utuh"] : null,
  };
}

/** What else is to be said of a package that is whole. */
const REST: Partial<Record<StatusPaket, string>> = {
  lama: "Paket ini dibuat lkjip, tetapi sudah diganti dengan yang lebih baru.",
  "tanpa-riwayat":
    "Di sini tidak ada riwayat untuk membuktikan asalnya; cocokkan sha256 itu dengan yang disebut pengirim.",
};

/** A package as it was typed, from here or from the work folder, with its path in the work folder; null where there is none. */
function readPaket(outside: ReadonlyWorld, world: ReadonlyWorld, berkas: string) {
  const typed = [berkas, berkas.replaceAll("\\", "/")];
  for (const place of [outside, world]) {
    for (const path of typed) {
      const content = place.read(path);
      if (content !== null) return { content, letak: world.pathFrom(place.folder, path) };
    }
  }
  return null;
}
