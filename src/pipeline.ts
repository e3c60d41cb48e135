import type { DataKinerja } from "./form/kinerja.ts";
import { type BerkasMasuk, readFormulirList } from "./form/read.ts";
import { applySpending } from "./form/spending.ts";
import { checkSkm } from "./measure/check/skm.ts";
import { checkKinerja } from "./measure/check.ts";
import { calculatePengukuran } from "./measure/pengukuran.ts";
import { countEndedTriwulan } from "./measure/periode.ts";
import { TRIWULAN } from "./measure/realisasi.ts";
import type { PengukuranKinerja } from "./measure/result.ts";
import { BERKAS_CONFIG } from "./model/places.ts";
import { recent } from "./model/recent.ts";
import type { Bertemuan, Temuan } from "./model/temuan.ts";
import { STILL_CONTOH } from "./plan/check/first-values.ts";
import { checkConfig } from "./plan/check.ts";
import { readConfig } from "./plan/read.ts";
import type { Config } from "./plan/schema.ts";

/*
 * The program on one screen: text and bytes -> config -> data -> pengukuran -> laporan.
 * Each part is pure and returns its value with everything found on the way.
 *
 *   compileConfig      lkjip.yaml            -> Config              read, check
 *   compilePengukuran  Config, formulir      -> PengukuranKinerja   read, calculate, check
 *   composeLaporan     all of the above      -> Laporan             report/laporan.ts, loaded by who prints it
 */

/** Letters of lkjip.yaml that are known: some dozen offices. */
const BATAS_TEKS = 1_000_000;

/** What the office is and plans; null where lkjip.yaml cannot be used. Asked twice about the same text, it is read once. */
export const compileConfig: (teks: string) => Bertemuan<Config | null> = recent(
  BATAS_TEKS,
  compileNew,
  (teks) => teks.length,
);

function compileNew(teks: string): Bertemuan<Config | null> {
  const { nilai, temuan } = readConfig(teks, BERKAS_CONFIG);
  if (nilai === null) return { nilai: null, temuan };
  const all = [...temuan, ...checkConfig(nilai.config, nilai.lokasi)];
  if (all.some((t) => t.tingkat === "galat")) return { nilai: null, temuan: all };
  // Example values make every document say so, as an example office does.
  const contoh = nilai.config.contoh || all.some(({ nama }) => nama === STILL_CONTOH);
  return { nilai: { ...nilai.config, contoh }, temuan: all };
}

/** What came back from the units, and everything computed from it. */
export interface Result {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly pengukuran: PengukuranKinerja;
}

interface MeasuredOffice {
  readonly config: Config;
  readonly masuk: readonly BerkasMasuk[];
  readonly bytes: number;
  /** What is found where so many quarters have ended. */
  readonly compile: (ended: number) => Bertemuan<Result>;
}

/** The last offices that were measured, the newest first: the guide goes from one year to the other and back. */
let measured: readonly MeasuredOffice[] = [];

/** Bytes of forms whose results are known; those of the last office are, however many it has. */
const BATAS_BERKAS = 8 * 2 ** 20;

/**
 * Reads all forms, calculates, and judges what it sees. `today` (ISO) tells which quarters have ended and so are asked for;
 * without it the year counts as over. Asked twice about the same files, it reads them once.
 */
export function compilePengukuran(
  config: Config,
  masuk: readonly BerkasMasuk[],
  today: string | null = null,
): Bertemuan<Result> {
  const found =
    measured.find((each) => each.config === config && isSameMasuk(each.masuk, masuk)) ?? measureOffice(config, masuk);
  let bytes = 0;
  measured = [found, ...measured.filter((each) => each !== found)].filter((each) => {
    bytes += each.bytes;
    return each === found || bytes <= BATAS_BERKAS;
  });
  return found.compile(today === null ? TRIWULAN.length : countEndedTriwulan(config.tahun, today));
}

const isSameMasuk = (a: readonly BerkasMasuk[], b: readonly BerkasMasuk[]): boolean =>
  a.length === b.length && a.every((each, at) => isSameBerkas(each, b[at] as BerkasMasuk));

const isSameBerkas = (a: BerkasMasuk, b: BerkasMasuk): boolean =>
  a.berkas === b.berkas && a.content !== null && b.content !== null && Buffer.compare(a.content, b.content) === 0;

function measureOffice(config: Config, masuk: readonly BerkasMasuk[]): MeasuredOffice {
  const data = applySpending(readFormulirList(masuk, config), masuk, config);
  const pengukuran = calculatePengukuran(config, data.nilai);
  const nilai: Result = { config, data: data.nilai, pengukuran: pengukuran.nilai };
  const compile = recent(TRIWULAN.length + 1, (ended: number): Bertemuan<Result> => {
    const temuan = [...data.temuan, ...pengukuran.temuan, ...checkKinerja(config, data.nilai, pengukuran.nilai, ended)];
    return { nilai, temuan: temuan.map((each) => withResponsible(each, data.nilai)) };
  });
  const bytes = masuk.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  return { config, masuk, bytes, compile };
}

/** A finding about a cell tells whom to ask, where the form says who collected its data. */
function withResponsible(temuan: Temuan, { formulir }: DataKinerja): Temuan {
  const form = temuan.sel === undefined ? undefined : formulir.find(({ berkas }) => berkas === temuan.berkas);
  const nama = form?.penanggungJawab?.teks;
  if (nama === undefined || temuan.perbaikan.includes(nama)) return temuan;
  return { ...temuan, perbaikan: `${temuan.perbaikan}; datanya dikumpulkan oleh ${nama}` };
}

/** What `check` asks beside that: whether the index of the office is that of its survey. */
export const checkSurvey = ({ config, pengukuran }: Pick<Result, "config" | "pengukuran">): Temuan[] =>
  checkSkm(config, pengukuran);
