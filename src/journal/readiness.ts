import type { StatusUnit } from "../form/kinerja.ts";
import { formatFirst, formatList } from "../model/format.ts";
import type { Temuan } from "../model/temuan.ts";
import { headOn, jabatanOf, pejabatOn } from "../plan/officials.ts";
import type { Config } from "../plan/schema.ts";
import { isStartIsian, weighForPengesahan } from "./pengesahan.ts";

/*
 * What stands between today and a signature: one list, made here, shown by `check`, `status`, `draft` and `review`,
 * refused by `submit` and `sign`.
 */

/** One thing that somebody has still to do. */
export interface ReadinessEntry {
  readonly jenis: ReadinessKind;
  readonly jumlah: number;
  /** What is open, who clears it, how, and the command to run then. */
  readonly hal: string;
  readonly siapa: string;
  readonly cara: string;
  readonly perintah: string;
  /** Whether `submit` and `sign` refuse because of it. */
  readonly blocks: boolean;
  /** The same in full; empty where only its number is known. */
  readonly temuan: readonly Temuan[];
}

/** A draft as it stands. */
export interface DrafState {
  /** What keeps it from being signed by itself: gaps, tracked changes, changes since the review. */
  readonly temuan: readonly Temuan[];
  /** What `review` finds wrong by the data, whatever reason is given; empty where only the last count is known. */
  readonly firm: readonly Temuan[];
  /** What else it finds wrong, or how much in all at its last look at this very draft. */
  readonly wrong: readonly Temuan[] | number;
  /** How many sentences by hand hold a number that the data do not know and nobody confirmed. */
  readonly open: number;
  /** How many of those seem to differ from the data; 0 where it is not known. */
  readonly differing: number;
  /** Whether data have changed since it was made. */
  readonly isStale: boolean;
}

export interface ReadinessInput {
  readonly config: Config;
  /** Today (ISO): who is in office clears it. */
  readonly hari: string;
  /** All findings of lkjip.yaml and of the data. */
  readonly temuan: readonly Temuan[];
  /** What else the data lack because the year is not over. */
  readonly later: readonly Temuan[];
  readonly unit: readonly StatusUnit[];
  /** Null where there is none yet. */
  readonly draf: DrafState | null;
}

interface Row {
  readonly found: (input: ReadinessInput) => readonly Temuan[] | number;
  readonly hal: (jumlah: number, input: ReadinessInput) => string;
  readonly siapa: (input: ReadinessInput, found: readonly Temuan[]) => string;
  readonly cara: string;
  readonly perintah: string;
  /** How many it says there are, where one thing stands at several places. */
  readonly count?: (found: readonly Temuan[]) => number;
  /** What submit and sign say of it, where that is not what was found. */
  readonly said?: (found: readonly Temuan[], input: ReadinessInput) => readonly Temuan[];
  /** Told, not held against: a person may have looked already, or it may not show in the report. */
  readonly asks?: true;
}

const officer = ({ config, hari }: ReadinessInput): string => jabatanOf(pejabatOn(config, hari).kasubbag);
const corrector = ({ config, hari }: ReadinessInput): string => jabatanOf(pejabatOn(config, hari).sekcam);
const headOf = ({ config, hari }: ReadinessInput, kode: string): string => {
  const unit = config.unit.find((each) => each.kode === kode);
  return unit === undefined ? kode : jabatanOf(headOn(config, unit, hari));
};

/** What of the Camat's signature is not known: "Pangkat", "NIP". */
const listUnknown = ({ config, hari }: ReadinessInput): string[] => {
  const { camat } = pejabatOn(config, hari);
  return [...(camat.pangkat === undefined ? ["Pangkat"] : []), ...(camat.nip === undefined ? ["NIP"] : [])];
};

const aboutDraf =
  (...names: readonly string[]) =>
  ({ draf }: ReadinessInput): readonly Temuan[] =>
    draf?.temuan.filter(({ nama }) => names.includes(nama)) ?? [];

/** The year is not over, and its report cannot be asked for before. */
const notYet = (jumlah: number, { config: { tahun } }: ReadinessInput): Temuan => ({
  tingkat: "galat",
  nama: "tahun-belum-berakhir",
  pesan: `Tahun ${tahun} belum berakhir: ${jumlah} hal menunggu triwulan yang belum berakhir, jadi LKjIP-nya belum dapat diajukan atau disahkan.`,
  perbaikan: "tunggu formulir triwulan terakhir kembali, tanpa mengisi angka sementara, lalu jalankan: lkjip collect",
});

/** Findings that say that a form is not there or is blank. */
const isOfForm = ({ nama }: Temuan): boolean => nama === "formulir-belum" || nama === "formulir-kosong";

const listMissing = ({ unit }: ReadinessInput): string[] =>
  unit.filter(({ status }) => status !== "masuk").map(({ kode }) => kode);

/** In the order in which an office clears it. */
const ROWS = {
  "isian-awal": {
    found: ({ temuan }) => temuan.filter(isStartIsian),
    hal: () => "Isian lkjip.yaml masih contoh atau GANTI",
    siapa: officer,
    cara: "isian itu diganti di rencana.xlsx dan disimpan",
    perintah: "lkjip plan",
  },
  // The letters are signed with what lkjip.yaml says; a gap that was filled in the draft is still open there.
  "pejabat-tanda-tangan": {
    found: (input) => listUnknown(input).length,
    hal: (_, input) => `${formatList(listUnknown(input))} Camat belum ada di lkjip.yaml, jadi kosong di setiap surat`,
    siapa: officer,
    cara: "diisi di lembar Unit rencana.xlsx",
    perintah: "lkjip plan",
    asks: true,
  },
  // An example office has nobody who could give one.
  lambang: {
    found: ({ config }) => (config.instansi.logo === undefined && !config.contoh ? 1 : 0),
    hal: () => "Lambang daerah belum ada, jadi sampul dan kop surat tanpa lambang",
    siapa: officer,
    cara: "berkas PNG atau JPG-nya disimpan sebagai templat/logo.png dan nama itu ditulis pada Berkas logo di lembar Kantor rencana.xlsx",
    perintah: "lkjip plan",
    asks: true,
  },
  formulir: {
    found: ({ temuan }) => temuan.filter(isOfForm),
    hal: (_, input) => `Formulir ${listMissing(input).length} dari ${input.unit.length} unit belum masuk`,
    siapa: (input) =>
      formatFirst(
        listMissing(input).map((kode) => headOf(input, kode)),
        2,
      ),
    cara: "formulir itu kembali",
    perintah: "lkjip collect",
  },
  data: {
    found: ({ temuan }) => temuan.filter((one) => !isStartIsian(one) && !isOfForm(one)),
    hal: (n) => `${n} hal dalam data masih kosong atau salah`,
    siapa: officer,
    cara: "datanya dilengkapi menurut temuan",
    perintah: "lkjip collect",
  },
  "belum-saatnya": {
    found: ({ later }) => later,
    // What is not asked for yet is no mistake of a form: it is told once.
    said: (found, input) => [notYet(found.length, input)],
    hal: (n) => `${n} hal menunggu triwulan yang belum berakhir`,
    siapa: officer,
    cara: "triwulan itu berakhir dan formulirnya kembali",
    perintah: "lkjip collect",
  },
  "draf-rusak": {
    found: aboutDraf("draf-bukan-word"),
    hal: () => "Draf tidak dapat dibuka sebagai dokumen Word",
    siapa: officer,
    cara: "salinan cadangannya dipilih",
    perintah: "lkjip restore",
  },
  "draf-besar": {
    found: aboutDraf("draf-terlalu-besar", "draf-terlalu-panjang", "paragraf-terlalu-panjang"),
    hal: () => "Isi draf lebih banyak daripada yang dibaca",
    siapa: officer,
    cara: "isi yang bukan laporan dipindahkan di Word ke berkas lampiran tersendiri",
    perintah: "lkjip draft",
  },
  "draf-lama": {
    found: ({ draf }) => (draf?.isStale ? 1 : 0),
    hal: () => "Data berubah sesudah draf dibuat",
    siapa: officer,
    cara: "angka terbaru diperiksa",
    perintah: "lkjip draft",
    asks: true,
  },
  "bagian-kosong": {
    found: aboutDraf("celah-terbuka"),
    count: (found) => new Set(found.map(({ pesan }) => pesan)).size,
    hal: (n) => `${n} bagian draf masih kosong`,
    siapa: (input, found) => formatFirst(listWriter(found, officer(input)), 2),
    cara: "bagian bertanda kuning ditulis di Word",
    perintah: "lkjip review",
  },
  "titik-titik": {
    found: aboutDraf("titik-titik-tersisa"),
    hal: (n) => `${n} tempat di draf masih berisi titik-titik`,
    siapa: officer,
    cara: "titik-titiknya diisi atau dihapus di Word",
    perintah: "lkjip review",
  },
  "perubahan-terlacak": {
    found: aboutDraf("perubahan-terlacak"),
    hal: () => "Perubahan terlacak belum diterima atau ditolak",
    siapa: officer,
    cara: "perubahan itu diterima di Word (Tinjau, Terima Semua Perubahan)",
    perintah: "lkjip review",
  },
  "angka-salah": {
    found: ({ draf }) => draf?.firm ?? [],
    hal: (n) => `${n} hal dalam draf tidak sama dengan data`,
    siapa: officer,
    cara: "draf diperbaiki di Word menurut catatan koreksi",
    perintah: "lkjip review",
  },
  kesalahan: {
    found: ({ draf }) => draf?.wrong ?? 0,
    hal: (n) => `${n} kesalahan menurut koreksi`,
    siapa: officer,
    cara: "draf diperbaiki di Word menurut catatan koreksi",
    perintah: "lkjip review",
  },
  "belum-dikoreksi": {
    found: aboutDraf("draf-berubah-sejak-koreksi"),
    hal: () => "Draf berubah sesudah dikoreksi",
    siapa: corrector,
    cara: "suntingan terakhir disimpan",
    perintah: "lkjip review",
  },
  "belum-dibenarkan": {
    found: ({ draf }) => draf?.open ?? 0,
    hal: (n, { draf }) =>
      `${n} kalimat memuat hal yang tidak dikenal data${(draf?.differing ?? 0) > 0 ? `, ${draf?.differing} di antaranya tampaknya berbeda dari data` : ""}`,
    siapa: corrector,
    cara: "kalimat itu dibaca dan memang benar",
    perintah: "lkjip review --benar",
    asks: true,
  },
} as const satisfies Record<string, Row>;

export type ReadinessKind = keyof typeof ROWS;

/** The list; an entry only where something is open. */
export function composeReadiness(all: ReadinessInput): ReadinessEntry[] {
  const input = { ...all, temuan: weighForPengesahan(all.temuan), later: weighForPengesahan(all.later) };
  return (Object.entries(ROWS) as [ReadinessKind, Row][]).flatMap(([jenis, row]) => {
    const found = row.found(input);
    const [jumlah, temuan] = typeof found === "number" ? [found, []] : [row.count?.(found) ?? found.length, found];
    const { cara, perintah, asks, said } = row;
    if (jumlah === 0) return [];
    const [hal, siapa] = [row.hal(jumlah, input), row.siapa(input, temuan)];
    return [
      { jenis, jumlah, hal, siapa, cara, perintah, blocks: asks !== true, temuan: said?.(temuan, input) ?? temuan },
    ];
  });
}

/** Who has to write: as the gaps name them; `otherwise` where the mark of a gap no longer does. */
const listWriter = (celah: readonly Temuan[], otherwise: string): string[] => [
  ...new Set(celah.map(({ siapa }) => siapa ?? otherwise)),
];

/**
 * What `submit` and `sign` refuse for, in full, and what a reason (`justified`) passes over: what `review` holds for a mistake
 * where a person may know better; never a gap, missing data, a number that the data decide, a draft that nobody reviewed.
 */
export function weighObstacle(
  list: readonly ReadinessEntry[],
  justified: boolean,
): { readonly obstacles: readonly Temuan[]; readonly passed: readonly Temuan[] } {
  const blocking = list.filter(({ blocks }) => blocks);
  const isPassed = ({ jenis }: ReadinessEntry): boolean => justified && jenis === "kesalahan";
  return {
    obstacles: blocking.filter((one) => !isPassed(one)).flatMap(({ temuan }) => temuan),
    passed: blocking.filter(isPassed).flatMap(({ temuan }) => temuan),
  };
}

/** What `submit` and `sign` say of the draft, and do not refuse for. */
export const tellUnsettled = (list: readonly ReadinessEntry[], berkas: string): Temuan[] =>
  list
    .filter(({ jenis, blocks }) => !blocks && OF_DRAF.has(jenis))
    .map(({ jenis, hal, cara, perintah }) => ({
      tingkat: "peringatan",
      nama: jenis,
      berkas,
      pesan: `${hal}.`,
      perbaikan: `setelah ${cara}, jalankan: ${perintah}`,
    }));

const OF_DRAF: ReadonlySet<ReadinessKind> = new Set<ReadinessKind>(["draf-lama", "belum-dibenarkan"]);

/** The next step where something stands in its way; null where nothing does. */
export function nextOf(list: readonly ReadinessEntry[]): readonly [perintah: string, tujuan: string] | null {
  const first = list.find(({ blocks }) => blocks);
  return first === undefined ? null : [first.perintah, `setelah ${first.cara}`];
}
