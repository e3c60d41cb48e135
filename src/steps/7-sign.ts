import { CEKLIS_REVIU } from "../documents/ceklis-reviu.ts";
import { PENGESAHAN } from "../documents/pengesahan.ts";
import { findCeklis } from "../folder/ceklis.ts";
import { planDocument } from "../folder/document.ts";
import { type Product, readJournal, readUjung, sidikOf } from "../folder/journal.ts";
import { lookAt } from "../folder/koreksi.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { findOtherDrafts, readDraf } from "../folder/other-drafts.ts";
import { listWrites, replace, type Write } from "../folder/place.ts";
import { findReadiness, measureOffice } from "../folder/readiness.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { makeEdition } from "../folder/signed.ts";
import { tellTemuan } from "../folder/tell.ts";
import { findSignedPerubahan, nextVersi } from "../folder/versi.ts";
import { listSumber } from "../form/kinerja.ts";
import { composeManifes, formatClaim, formatUjung, NAMA_MANIFES } from "../journal/manifes.ts";
import { tellUnsettled, weighObstacle } from "../journal/readiness.ts";
import { type CatatanRiwayat, isSameSidik, type SidikBerkas } from "../journal/riwayat.ts";
import { formatTanggal } from "../model/format.ts";
import { EXIT_CODE, Henti, henti } from "../model/henti.ts";
import { BERKAS_CONFIG, BERKAS_DRAF, FOLDER, folderVersi } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { EMPTY } from "../options.ts";
import { compilePengukuran, type Result } from "../pipeline.ts";
import { jabatanOf, pejabatOn } from "../plan/officials.ts";
import type { Config } from "../plan/schema.ts";
import { composeDataJson } from "../report/data-json.ts";
import { formatNasib } from "../screen/nasib.ts";
import type { OptionsOf } from "../sop.ts";
import type { Step, StepResult } from "../step.ts";
import type { NaskahDraf } from "../word/text/naskah-draf.ts";
import { type ReadonlyWorld, sha256 } from "../world/world.ts";

/**
 * SOP 7: the lembar pengesahan, and everything that is signed kept as it is now: document, forms, lkjip.yaml, data.
 * Refuses open gaps, findings that block, and a draft that changed since it was reviewed.
 */
export const sign: Step<"sign"> = {
  needs: "config",
  holds: true,
  run: ({ world, config, temuan, options }) => {
    const { alasan } = options;
    const tanggal = options.tanggal ?? world.today();
    const early = readEarly(options);
    const input = readInput(world, config, temuan, early !== null);
    const previous = readJournal(world).nilai.findLast(({ perintah }) => perintah === "sign");
    const edition = makeEdition(world, config, input.draf, tanggal);
    const masukan = [...input.masukan, ...edition.bound];
    const isSame = previous !== undefined && isSameSidik(previous.masukan, masukan);
    if (isSame && isSameDay(previous, options.tanggal)) return unchanged(previous);
    if (previous !== undefined && alasan === null)
      throw withoutAlasan(config, previous.versi ?? 1, isSame ? "tanggalnya" : "isinya");
    const versi = nextVersi(world, config.tahun, previous?.versi ?? 0, input.frozen.filter(isMasukan));
    const content = renderNaskah(world, config, PENGESAHAN.file, PENGESAHAN.compose(config, tanggal));
    const lembar = planDocument(world, { berkas: PENGESAHAN.path, content });
    const ceklis = CEKLIS_REVIU.compose(findCeklis(world, input.result, input.naskah, versi), world.today());
    const copies = freeze(world, config, versi, [
      { berkas: `lkjip-${config.tahun}.docx`, content: edition.content },
      ...input.frozen,
      { berkas: PENGESAHAN.file, content },
      { berkas: CEKLIS_REVIU.file, content: renderNaskah(world, config, CEKLIS_REVIU.file, ceklis) },
    ]);
    const overruled = input.overruled && early !== null ? { lewati: early } : {};
    return {
      writes: [...listWrites([lembar]), ...copies],
      journal: {
        masukan,
        tanggal,
        keluaran: [sidikOf(lembar), ...copies.map(sidikOf)],
        versi,
        ...overruled,
        ...(alasan === null ? {} : { alasan }),
      },
      say: [
        {
          temuan: [...input.unsettled, ...checkSigner(config, tanggal), ...findDamagedVersi(world), ...edition.temuan],
        },
        { print: formatNasib("Lembar pengesahan", lembar) },
        ...edition.lines.map((print) => ({ print })),
        { print: `Versi ${versi} disimpan apa adanya di folder ${folderVersi(versi)} (${copies.length} berkas).` },
      ],
      next: "papan",
    };
  },
};

/** The report names the Camat of lkjip.yaml, the lembar pengesahan who holds the office on the day: they should be one. */
function checkSigner(config: Config, tanggal: string): Temuan[] {
  const { camat } = config.pejabat;
  const now = pejabatOn(config, tanggal).camat;
  if (now.nama === camat.nama && now.status === camat.status) return [];
  return [
    {
      tingkat: "peringatan",
      nama: "camat-pada-tanggal-itu",
      berkas: BERKAS_CONFIG,
      pesan: `Pada ${formatTanggal(tanggal)} yang menjabat menurut pergantian_pejabat adalah ${jabatanOf(now)} ${now.nama}, yang tercetak di lembar pengesahan; di dalam laporan tercetak ${jabatanOf(camat)} ${camat.nama}.`,
      perbaikan:
        'pastikan siapa yang menandatangani; bila tanggalnya yang keliru, ulangi misalnya dengan: lkjip sign --tanggal 2025-02-20 --alasan "tanggal dibetulkan"; bila pejabatnya, tulis yang menandatangani laporan di lembar Unit rencana.xlsx, dan yang menjabat sebelumnya dengan masanya di lembar Pergantian Pejabat',
    },
  ];
}

/** Whether a date that was typed is the one that was signed with; without one, and where none is noted, nothing changed. */
const isSameDay = ({ tanggal }: CatatanRiwayat, typed: string | null): boolean =>
  typed === null || tanggal === undefined || typed === tanggal;

function unchanged({ versi = 1, waktu, tanggal }: CatatanRiwayat): StepResult {
  const day = formatTanggal(tanggal ?? waktu.slice(0, 10));
  const print = `Tidak ada yang berubah sejak disahkan (versi ${versi}, ${day}).`;
  return { say: [{ print }], next: "papan" };
}

/** A reason to sign in spite of what `review` holds for a mistake. */
function readEarly({ lewati }: OptionsOf<"sign">): string | null {
  const alasan = lewati?.trim() ?? "";
  return alasan === "" || alasan === EMPTY ? null : alasan;
}

interface SignInput {
  readonly masukan: readonly SidikBerkas[];
  readonly draf: Uint8Array;
  /** Copies to be kept, named as in the version's folder. */
  readonly frozen: readonly Product[];
  /** Mistakes in the draft that the reason given passes over. */
  readonly overruled: boolean;
  /** What is told of the draft, and not held against it. */
  readonly unsettled: readonly Temuan[];
  readonly result: Result;
  readonly naskah: NaskahDraf;
}

/**
 * What is to be signed, or an end with everything that stands in the way. A reason passes over what `review` holds for a
 * mistake, because a person may know better; never over gaps, missing data or a draft that nobody reviewed.
 */
function readInput(
  world: ReadonlyWorld,
  config: Config,
  temuanConfig: readonly Temuan[],
  justified: boolean,
): SignInput {
  const draf = readDraf(world, config);
  // Told also where the draft is refused.
  tellTemuan(world, findOtherDrafts(world, config));
  const { nilai: result, temuan } = compilePengukuran(config, readBerkasMasuk(world), world.today());
  const sidik = sidikOf({ berkas: BERKAS_DRAF, content: draf });
  const looked = lookAt(world, result, draf, "disahkan");
  const { naskah } = looked;
  const list = findReadiness(world, measureOffice(world, config, temuanConfig), looked);
  const { obstacles, passed } = weighObstacle(list, justified);
  if (naskah === null || obstacles.length > 0) throw new Henti(EXIT_CODE.hasGalat, obstacles);
  tellTemuan(world, passed);
  const formulir = result.data.formulir.flatMap(listSumber).map(({ berkas }) => ({
    berkas,
    content: world.read(berkas) ?? new Uint8Array(),
  }));
  const yaml = { berkas: BERKAS_CONFIG, content: world.read(BERKAS_CONFIG) ?? new Uint8Array() };
  const data = JSON.stringify(composeDataJson(result.data, result.pengukuran, temuan), null, 2);
  return {
    draf,
    masukan: [sidik, sidikOf(yaml), ...formulir.map(sidikOf)],
    frozen: [
      { berkas: DRAFT_COPY, content: draf },
      yaml,
      { berkas: NAMA_DATA, content: new TextEncoder().encode(`${data}\n`) },
      ...formulir.map(({ berkas, content }) => ({
        berkas: `formulir/${berkas.slice(FOLDER.dataKinerja.length + 1)}`,
        content,
      })),
    ],
    overruled: passed.length > 0,
    unsettled: tellUnsettled(list, BERKAS_DRAF),
    result,
    naskah,
  };
}

/** What is signed itself; the data are computed from it. */
const isMasukan = ({ berkas }: Product): boolean => berkas !== NAMA_DATA;

const NAMA_DATA = "data.json";
/** The draft as it was signed, from which the signed edition was made. */
const DRAFT_COPY = "draf-lkjip.docx";

const withoutAlasan = (config: Config, versi: number, what: string): Error =>
  henti(EXIT_CODE.salahPakai, {
    nama: "versi-baru-tanpa-alasan",
    berkas: folderVersi(versi),
    pesan: `LKjIP ${config.tahun} sudah disahkan (versi ${versi}), dan ${what} berubah sejak itu.`,
    perbaikan: 'tulis alasan versi baru, misalnya: lkjip sign --alasan "realisasi anggaran diperbaiki"',
  });

/** What is no longer as it was in the versions that were signed before; it does not hold up the new one. */
const findDamagedVersi = (world: ReadonlyWorld): Temuan[] =>
  findSignedPerubahan(
    world,
    readJournal(world).nilai.filter(({ perintah }) => perintah === "sign"),
  ).filter(({ nama }) => !/-sesudah-disahkan$/.test(nama));

/** The copies and their list of hashes, for the version's folder. */
function freeze(world: ReadonlyWorld, { instansi, tahun }: Config, versi: number, frozen: readonly Product[]): Write[] {
  const folder = folderVersi(versi);
  const list = frozen.map(({ berkas, content }) => ({ ...sidikOf({ berkas, content }), content }));
  const header = [
    formatClaim({ instansi: instansi.nama, tahun, versi }),
    `Disahkan ${world.now()}, dicatat oleh ${world.oleh}`,
    formatUjung(readUjung(world)),
  ];
  const manifes = { berkas: NAMA_MANIFES, content: new TextEncoder().encode(composeManifes(header, list)) };
  return [...frozen, manifes].map(({ berkas, content }) => {
    const product = { berkas: `${folder}/${berkas}`, content };
    const lama = berkas === NAMA_MANIFES ? null : world.read(product.berkas);
    // Left by a signing that was cut off.
    return lama !== null && sha256(lama) !== sha256(content) ? replace(world, product) : { ...product, cadangan: null };
  });
}
