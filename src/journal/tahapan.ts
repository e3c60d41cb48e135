import type { CatatanRiwayat } from "./riwayat.ts";

/** One step of the SOP as the journal tells it. Times are ISO 8601 with offset. */
export interface Tahap {
  /** First work on the step, or the end of the step before it; null where neither was. */
  readonly mulai: string | null;
  readonly selesai: string | null;
  /** True where it was finished once and has to be done again. */
  readonly dibukaLagi: boolean;
  /** Why it was taken out of turn. */
  readonly lewati: string | null;
}

/** How far the year has come. */
export interface Tahapan {
  /** Steps 1 to 8. */
  readonly tahap: readonly Tahap[];
  readonly adaDraf: boolean;
  /** The nota dinas lies with the Camat. */
  readonly diajukan: boolean;
  /** sha256 of the draft as it was reviewed and as the Camat approved it; null where the journal does not say. */
  readonly drafDikoreksi: string | null;
  readonly drafDisetujui: string | null;
  /** The Camat's reason, while the returned draft has not been reviewed again. */
  readonly dikembalikan: string | null;
  /** The last signed version, 0 before the first. */
  readonly versi: number;
  readonly adaSurat: boolean;
  /** When a unit's form was first seen to have come back, and when it was last seen to be missing. */
  readonly unitMasuk: ReadonlyMap<string, string>;
  readonly unitBelum: ReadonlyMap<string, string>;
  /** Day by which the units were last asked for their forms, ISO. */
  readonly batasUnit: string | null;
}

type TahapJalan = { -readonly [K in keyof Tahap]: Tahap[K] };

interface Jalan {
  readonly tahap: readonly TahapJalan[];
  readonly unit: readonly string[];
  readonly berkasDraf: string;
  readonly dibagikan: Set<string>;
  readonly unitMasuk: Map<string, string>;
  readonly unitBelum: Map<string, string>;
  batasUnit: string | null;
  adaDraf: boolean;
  diajukan: boolean;
  drafDikoreksi: string | null;
  drafDisetujui: string | null;
  dikembalikan: string | null;
  versi: number;
  adaSurat: boolean;
  adaArsip: boolean;
}

/**
 * Reads from the journal which step of the SOP stands where. Step 3 is done when every unit's form has come back; a new
 * draft opens steps 5 to 8 again, a returned one step 5. `unit` are the codes of all units.
 */
export function findTahapan(riwayat: readonly CatatanRiwayat[], unit: readonly string[], berkasDraf: string): Tahapan {
  const jalan: Jalan = {
    tahap: Array.from({ length: 8 }, () => ({ mulai: null, selesai: null, dibukaLagi: false, lewati: null })),
    unit,
    berkasDraf,
    dibagikan: new Set(),
    unitMasuk: new Map(),
    unitBelum: new Map(),
    batasUnit: null,
    adaDraf: false,
    diajukan: false,
    drafDikoreksi: null,
    drafDisetujui: null,
    dikembalikan: null,
    versi: 0,
    adaSurat: false,
    adaArsip: false,
  };
  for (const catatan of riwayat) LANGKAH[catatan.perintah]?.(jalan, catatan);
  return jalan;
}

type Pembukuan = (jalan: Jalan, catatan: CatatanRiwayat) => void;

const LANGKAH: Readonly<Record<string, Pembukuan>> = {
  disposition: (jalan, catatan) => finish(jalan, 1, catatan),
  forms: (jalan, catatan) => {
    start(jalan, 2, catatan);
    jalan.batasUnit = catatan.batas ?? jalan.batasUnit;
    for (const kode of catatan.unit ?? []) jalan.dibagikan.add(kode);
    if (jalan.unit.every((kode) => jalan.dibagikan.has(kode))) finish(jalan, 2, catatan);
  },
  collect: (jalan, catatan) => {
    noteUnit(jalan, catatan);
  },
  draft: (jalan, catatan) => {
    noteUnit(jalan, catatan);
    jalan.adaDraf = true;
    reopen(jalan, 5);
    finish(jalan, 4, catatan);
    begin(jalan, 5, catatan.waktu);
  },
  review: (jalan, catatan) => {
    const draf = sidikDraf(jalan, catatan);
    if (draf === null || draf !== jalan.drafDisetujui) reopen(jalan, 6);
    finish(jalan, 5, catatan);
    jalan.drafDikoreksi = draf;
    jalan.dikembalikan = null;
  },
  submit: submitDraf,
  sign: (jalan, catatan) => {
    reopen(jalan, 8);
    finish(jalan, 7, catatan);
    jalan.versi = catatan.versi ?? jalan.versi + 1;
  },
  letter: (jalan, catatan) => {
    jalan.adaSurat = true;
    start(jalan, 8, catatan);
    if (jalan.adaArsip) finish(jalan, 8, catatan);
  },
  archive: (jalan, catatan) => {
    jalan.adaArsip = true;
    start(jalan, 8, catatan);
    if (jalan.adaSurat) finish(jalan, 8, catatan);
  },
};

function submitDraf(jalan: Jalan, catatan: CatatanRiwayat): void {
  start(jalan, 6, catatan);
  if (catatan.keputusan === "setuju") {
    finish(jalan, 6, catatan);
    jalan.drafDisetujui = sidikDraf(jalan, catatan) ?? jalan.drafDikoreksi;
  } else if (catatan.keputusan === undefined) {
    jalan.diajukan = true;
  } else {
    reopen(jalan, 5);
    begin(jalan, 5, catatan.waktu);
    jalan.dikembalikan = catatan.alasan ?? "";
  }
}

const tahapOf = ({ tahap }: Jalan, nomor: number): TahapJalan => {
  const ada = tahap[nomor - 1];
  if (ada === undefined) throw new RangeError(`findTahapan: no step ${nomor}`);
  return ada;
};

function begin(jalan: Jalan, nomor: number, waktu: string): void {
  tahapOf(jalan, nomor).mulai ??= waktu;
}

function start(jalan: Jalan, nomor: number, { waktu, lewati }: CatatanRiwayat): void {
  begin(jalan, nomor, waktu);
  const tahap = tahapOf(jalan, nomor);
  tahap.lewati = lewati ?? tahap.lewati;
}

/** The end of a step is the beginning of the next. */
function finish(jalan: Jalan, nomor: number, catatan: CatatanRiwayat): void {
  start(jalan, nomor, catatan);
  tahapOf(jalan, nomor).selesai ??= catatan.waktu;
  if (nomor < 8) begin(jalan, nomor + 1, catatan.waktu);
}

/** From this step on, everything is to be done again. */
function reopen(jalan: Jalan, dari: number): void {
  for (let nomor = dari; nomor <= 8; nomor += 1) {
    const tahap = tahapOf(jalan, nomor);
    tahap.dibukaLagi ||= tahap.selesai !== null;
    tahap.mulai = null;
    tahap.selesai = null;
    tahap.lewati = null;
  }
  if (dari <= 5) jalan.drafDikoreksi = null;
  if (dari <= 6) {
    jalan.drafDisetujui = null;
    jalan.diajukan = false;
  }
  jalan.adaSurat = false;
  jalan.adaArsip = false;
}

function noteUnit(jalan: Jalan, catatan: CatatanRiwayat): void {
  for (const kode of catatan.unit ?? []) {
    if (!jalan.unitMasuk.has(kode)) jalan.unitMasuk.set(kode, catatan.waktu);
  }
  for (const kode of jalan.unit) if (!jalan.unitMasuk.has(kode)) jalan.unitBelum.set(kode, catatan.waktu);
  start(jalan, 3, catatan);
  if (jalan.unit.every((kode) => jalan.unitMasuk.has(kode))) finish(jalan, 3, catatan);
}

const sidikDraf = ({ berkasDraf }: Jalan, { masukan }: CatatanRiwayat): string | null =>
  masukan.find(({ berkas }) => berkas === berkasDraf)?.sha256 ?? null;
