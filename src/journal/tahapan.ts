import { type CatatanRiwayat, OUTDATED } from "./riwayat.ts";

/** One step of the SOP as the journal tells it. Times are ISO 8601 with offset. */
export interface Tahap {
  /** First work on the step, or the end of the step before it; null where neither was. */
  readonly mulai: string | null;
  readonly selesai: string | null;
  /** True where it was finished once and has to be done again. */
  readonly reopened: boolean;
  /** Why it was taken out of turn. */
  readonly lewati: string | null;
}

/** How far the year has come. */
export interface Tahapan {
  /** Steps 1 to 8. */
  readonly tahap: readonly Tahap[];
  readonly hasDraf: boolean;
  /** The draft was reviewed since it was made, whatever was found. */
  readonly isReviewed: boolean;
  /** How many mistakes the last review of it left: its step is done when there are none, or a reason passes over them. */
  readonly wrong: number;
  /** The nota dinas lies with the Camat. */
  readonly submitted: boolean;
  /** sha256 of the draft as it was reviewed and as the Camat approved it; null where the journal does not say. */
  readonly reviewedDraf: string | null;
  readonly approvedDraf: string | null;
  /** The Camat's reason, while the returned draft has not been reviewed again. */
  readonly returned: string | null;
  /** The last signed version, 0 before the first. */
  readonly versi: number;
  readonly hasSurat: boolean;
  /** The letter has a number. */
  readonly hasNomorSurat: boolean;
  /** When a unit's form was first seen to have come back, and when it was last seen to be missing. */
  readonly unitMasuk: ReadonlyMap<string, string>;
  readonly pendingUnit: ReadonlyMap<string, string>;
  /** Day by which the units were last asked for their forms, ISO. */
  readonly batasUnit: string | null;
}

type RunningTahap = { -readonly [K in keyof Tahap]: Tahap[K] };

interface Running {
  readonly tahap: readonly RunningTahap[];
  readonly unit: readonly string[];
  readonly berkasDraf: string;
  readonly distributed: Set<string>;
  readonly unitMasuk: Map<string, string>;
  readonly pendingUnit: Map<string, string>;
  batasUnit: string | null;
  hasDraf: boolean;
  isReviewed: boolean;
  wrong: number;
  submitted: boolean;
  reviewedDraf: string | null;
  approvedDraf: string | null;
  returned: string | null;
  versi: number;
  hasSurat: boolean;
  hasNomorSurat: boolean;
  hasArsip: boolean;
  /** What the last package was made from. */
  sent: CatatanRiwayat["masukan"];
}

/**
 * Reads from the journal which step of the SOP stands where. Step 3 is done when every unit's form has come back; a new
 * draft opens steps 5 to 8 again, a returned one step 5, another letter than the one that was packed step 8. `unit` are the
 * codes of all units.
 */
export function findTahapan(riwayat: readonly CatatanRiwayat[], unit: readonly string[], berkasDraf: string): Tahapan {
  const running: Running = {
    tahap: Array.from({ length: 8 }, () => ({ mulai: null, selesai: null, reopened: false, lewati: null })),
    unit,
    berkasDraf,
    distributed: new Set(),
    unitMasuk: new Map(),
    pendingUnit: new Map(),
    batasUnit: null,
    hasDraf: false,
    isReviewed: false,
    wrong: 0,
    submitted: false,
    reviewedDraf: null,
    approvedDraf: null,
    returned: null,
    versi: 0,
    hasSurat: false,
    hasNomorSurat: false,
    hasArsip: false,
    sent: [],
  };
  for (const catatan of riwayat) LANGKAH[catatan.perintah]?.(running, catatan);
  return running;
}

type Bookkeeping = (running: Running, catatan: CatatanRiwayat) => void;

const LANGKAH: Readonly<Record<string, Bookkeeping>> = {
  disposition: (running, catatan) => finish(running, 1, catatan),
  forms: (running, catatan) => {
    start(running, 2, catatan);
    running.batasUnit = catatan.batas ?? running.batasUnit;
    for (const kode of catatan.unit ?? []) running.distributed.add(kode);
    if (running.unit.every((kode) => running.distributed.has(kode))) finish(running, 2, catatan);
  },
  receive: noteUnit,
  collect: noteUnit,
  draft: (running, catatan) => {
    noteUnit(running, catatan);
    // New data that the report does not show: the draft is the one that was there.
    if (catatan.data !== undefined && catatan.data !== OUTDATED && catatan.keluaran.length === 0) return;
    running.hasDraf = true;
    reopen(running, 5);
    finish(running, 4, catatan);
    begin(running, 5, catatan.waktu);
  },
  review: (running, catatan) => {
    const draf = sidikDraf(running, catatan);
    if (draf === null || draf !== running.approvedDraf) reopen(running, 6);
    const isApproved = tahapOf(running, 6).selesai !== null;
    running.wrong = isApproved ? 0 : (catatan.galat ?? 0);
    if (running.wrong > 0) keepOpen(running, 5, catatan);
    else finish(running, 5, catatan);
    running.isReviewed = true;
    running.reviewedDraf = draf;
    running.returned = null;
  },
  submit: submitDraf,
  sign: (running, catatan) => {
    reopen(running, 8);
    finish(running, 7, catatan);
    running.versi = catatan.versi ?? running.versi + 1;
  },
  letter: (running, catatan) => {
    running.hasSurat = true;
    running.hasNomorSurat = catatan.nomor !== undefined;
    if (holdsOther(running.sent, catatan.keluaran)) {
      running.hasArsip = false;
      keepOpen(running, 8, catatan);
    }
    start(running, 8, catatan);
    if (running.hasArsip) finish(running, 8, catatan);
  },
  archive: (running, catatan) => {
    running.hasArsip = true;
    running.sent = catatan.masukan;
    start(running, 8, catatan);
    if (running.hasSurat) finish(running, 8, catatan);
  },
};

function submitDraf(running: Running, catatan: CatatanRiwayat): void {
  // It was put before the Camat in spite of them, for a reason.
  if (running.wrong > 0 && catatan.keputusan !== "dikembalikan") {
    running.wrong = 0;
    finish(running, 5, catatan);
  }
  start(running, 6, catatan);
  if (catatan.keputusan === "setuju") {
    finish(running, 6, catatan);
    running.approvedDraf = sidikDraf(running, catatan) ?? running.reviewedDraf;
  } else if (catatan.keputusan === undefined) {
    running.submitted = true;
  } else {
    reopen(running, 5);
    begin(running, 5, catatan.waktu);
    running.returned = catatan.alasan ?? "";
  }
}

const tahapOf = ({ tahap }: Running, nomor: number): RunningTahap => {
  const present = tahap[nomor - 1];
  if (present === undefined) throw new RangeError(`findTahapan: no step ${nomor}`);
  return present;
};

function begin(running: Running, nomor: number, waktu: string): void {
  tahapOf(running, nomor).mulai ??= waktu;
}

function start(running: Running, nomor: number, { waktu, lewati }: CatatanRiwayat): void {
  begin(running, nomor, waktu);
  const tahap = tahapOf(running, nomor);
  tahap.lewati = lewati ?? tahap.lewati;
}

/** The end of a step is the beginning of the next. */
function finish(running: Running, nomor: number, catatan: CatatanRiwayat): void {
  start(running, nomor, catatan);
  tahapOf(running, nomor).selesai ??= catatan.waktu;
  if (nomor < 8) begin(running, nomor + 1, catatan.waktu);
}

/** Work on a step that does not end it, also where it was thought to be done. */
function keepOpen(running: Running, nomor: number, catatan: CatatanRiwayat): void {
  start(running, nomor, catatan);
  const tahap = tahapOf(running, nomor);
  tahap.reopened ||= tahap.selesai !== null;
  tahap.selesai = null;
}

/** From this step on, everything is to be done again. */
function reopen(running: Running, dari: number): void {
  for (let nomor = dari; nomor <= 8; nomor += 1) {
    const tahap = tahapOf(running, nomor);
    tahap.reopened ||= tahap.selesai !== null;
    tahap.mulai = null;
    tahap.selesai = null;
    tahap.lewati = null;
  }
  if (dari <= 5) Object.assign(running, { reviewedDraf: null, isReviewed: false, wrong: 0 });
  if (dari <= 6) {
    running.approvedDraf = null;
    running.submitted = false;
  }
  Object.assign(running, { hasSurat: false, hasNomorSurat: false, hasArsip: false, sent: [] });
}

function noteUnit(running: Running, catatan: CatatanRiwayat): void {
  for (const kode of catatan.unit ?? []) {
    if (!running.unitMasuk.has(kode)) running.unitMasuk.set(kode, catatan.waktu);
  }
  for (const kode of running.unit) if (!running.unitMasuk.has(kode)) running.pendingUnit.set(kode, catatan.waktu);
  start(running, 3, catatan);
  if (running.unit.every((kode) => running.unitMasuk.has(kode))) finish(running, 3, catatan);
}

/** Whether a package was made from another state of one of these files. */
const holdsOther = (sent: CatatanRiwayat["masukan"], made: CatatanRiwayat["keluaran"]): boolean =>
  sent.some((one) => made.some(({ berkas, sha256 }) => berkas === one.berkas && sha256 !== one.sha256));

const sidikDraf = ({ berkasDraf }: Running, { masukan }: CatatanRiwayat): string | null =>
  masukan.find(({ berkas }) => berkas === berkasDraf)?.sha256 ?? null;
