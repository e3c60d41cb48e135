import type { PengukuranIndikator, PengukuranSasaran, RealisasiAnggaran } from "../../measure/result.ts";
import { normalize } from "../../model/text.ts";
import type { Config } from "../../plan/schema.ts";
import type { BarisNaskah, SelNaskah, TabelNaskah } from "../../word/text/naskah-draf.ts";
import type { Nama } from "./mention.ts";

/** What a column holds, by its heading. */
export type KolomRole =
  | "target"
  | "target-murni"
  | "target-renstra"
  | "target-akhir"
  | "realisasi"
  | "realisasi-renstra"
  | "capaian"
  | "kemajuan"
  | "kategori"
  | "pembanding"
  | "pagu"
  | "pagu-murni"
  | "realisasi-rupiah"
  | "serapan";

/** A cell of a table with what it is about. */
export interface RoleSel {
  readonly tabel: TabelNaskah;
  readonly baris: BarisNaskah;
  readonly sel: SelNaskah;
  readonly role: KolomRole;
  readonly indikator: readonly PengukuranIndikator[];
  readonly sasaran: PengukuranSasaran | null;
  readonly anggaran: readonly RealisasiAnggaran[];
  /** Whether the row is the mean of the whole office. */
  readonly office: boolean;
  readonly tahun: number | null;
  readonly triwulan: number | null;
}

/** What finding the subject of a cell needs. */
export interface TabelInput {
  readonly tabel: readonly TabelNaskah[];
  readonly nama: readonly Nama[];
  readonly config: Config;
}

/** Every cell of the document's tables whose row and column say what it is about. */
export function listRoleSel(input: TabelInput): RoleSel[] {
  return input.tabel.flatMap((tabel) => {
    if (/^tahun$/i.test(tabel.header[0] ?? "")) return listYearSel(tabel, input);
    const result: RoleSel[] = [];
    let kelompok: string | null = null;
    for (const baris of tabel.baris) {
      if (isKelompok(baris)) {
        kelompok = baris.sel[0]?.teks ?? null;
        continue;
      }
      const subject = findSubject(baris, kelompok, tabel, input);
      const { tahun, triwulan } = periodeBaris(baris);
      for (const sel of baris.sel) {
        const role = findKolomRole(sel.header, tabel.keterangan);
        if (role === null || sel.celah || sel.rentang > 1) continue;
        result.push({
          tabel,
          baris,
          sel,
          role,
          ...subject,
          tahun: tahunOf(sel.header) ?? tahun,
          triwulan: triwulanOf(sel.header) ?? triwulan,
        });
      }
    }
    return result;
  });
}

/** The cells of a table with a column a year, about the indicator whose heading stands above: rows say what they hold. */
function listYearSel(tabel: TabelNaskah, input: TabelInput): RoleSel[] {
  const indikator = find(tabel.judul.at(-1) ?? "", input)?.indikator ?? [];
  const about = { indikator, sasaran: null, office: false, anggaran: [], triwulan: null };
  return tabel.baris.flatMap((baris) => {
    const role = findKolomRole(baris.sel[0]?.teks ?? "", tabel.keterangan);
    return baris.sel.flatMap((sel) => {
      const tahun = tahunOf(sel.header);
      return role === null || tahun === null || sel.celah ? [] : [{ tabel, baris, sel, role, ...about, tahun }];
    });
  });
}

/** A row with one text over the whole width. */
export const isKelompok = ({ sel }: BarisNaskah): boolean => sel.length === 1 && (sel[0]?.rentang ?? 1) > 1;

const JUMLAH =
  /^(?:(?:sub ?)?jumlah|total)(?: (?:capaian|realisasi|pagu|anggaran|seluruh|seluruhnya|keseluruhan|belanja|akhir)\b.{0,40})?$|^rata-rata(?: (?:capaian|sasaran|kinerja|kantor|realisasi|serapan|kecamatan|\().{0,50})?$/i;

/** A row of totals or means. */
export const isJumlah = ({ sel }: BarisNaskah): boolean =>
  sel.some(({ teks, kolom }) => kolom < 3 && JUMLAH.test(teks));

/** What the heading of a column says, first match first; null for columns that no rule reads. */
const KOLOM: readonly (readonly [RegExp, KolomRole | null])[] = [
  [/selisih|bertambah/, null],
  [/^target.*\bmurni\b/, "target-murni"],
  [/^target (?:pk )?perubahan$/, "target"],
  [/^(?:pagu|anggaran|alokasi).*\bmurni\b/, "pagu-murni"],
  [/^(?:pagu|anggaran|alokasi)(?: \(rp\))? perubahan\b/, "pagu"],
  [/kemajuan/, "kemajuan"],
  [/target akhir|^(?:(?!target).)*target.*renstra/, "target-akhir"],
  [/realisasi s\.?d\.?/, "realisasi-renstra"],
  [/nilai pembanding|standar/, "pembanding"],
  [/perubahan|lebih|efisiensi|jumlah indikator|penanggung|rumus/, null],
  [/^(?:(?!realisasi).)*realisasi.*\(rp\)/, "realisasi-rupiah"],
  [/(?:pagu|anggaran|alokasi).{0,80}\(rp\)|^pagu/, "pagu"],
  [/serapan|anggaran %|^%$/, "serapan"],
  [/capaian/, "capaian"],
  [/^target/, "target"],
  [/^realisasi/, "realisasi"],
];

/** The role of a column; columns of differences and other things have none. A table of the PK murni holds its values. */
function findKolomRole(header: string, keterangan: string): KolomRole | null {
  const teks = normalize(header);
  if (/^20\d\d$/.test(teks)) return /serapan/i.test(keterangan) ? "serapan" : null;
  const role =
    KOLOM.find(([pattern]) => pattern.test(teks))?.[1] ?? (/^kategori|^predikat/.test(teks) ? "kategori" : null);
  if (role === "target" && /renstra/i.test(keterangan)) return "target-renstra";
  if (!/^(?:perjanjian kinerja|program dan anggaran)\b.*\bmurni\b/i.test(keterangan)) return role;
  return role === "target" ? "target-murni" : role === "pagu" ? "pagu-murni" : role;
}

const tahunOf = (header: string): number | null => {
  const tahun = /\b(20\d\d)\b/.exec(header)?.[1];
  return tahun === undefined || /s\.?d\.?/i.test(header) ? null : Number(tahun);
};

const ROMAN = ["I", "II", "III", "IV"];
const triwulanOf = (teks: string): number | null => {
  const angka = /\b(?:TW|Triwulan|Tribulan)\s*(IV|III|II|I|[1-4])\b/i
    .exec(teks.replace(/triwulan tw/i, "TW"))?.[1]
    ?.toUpperCase();
  return angka === undefined ? null : ROMAN.includes(angka) ? ROMAN.indexOf(angka) + 1 : Number(angka);
};

/** The year or quarter that a row begins with. */
function periodeBaris({ sel }: BarisNaskah) {
  const start = sel[0]?.teks ?? "";
  return {
    tahun: /^20\d\d$/.test(start) ? Number(start) : null,
    triwulan: /^(?:TW|Triwulan)/i.test(start) ? triwulanOf(start) : null,
  };
}

/** Names without the code before and the unit behind them. */
const clean = (teks: string): string =>
  normalize(teks.replace(/^(?:sasaran|tujuan)(?: \d+)?\s*:\s*/i, "").replace(/^\d[\d.]*\s+(?=\D)/, ""));

const find = (teks: string, { nama }: TabelInput): Nama | undefined => {
  const one = clean(teks);
  const withoutBracket = one.replace(/(?<!\s)\s*\([^()]*\)$/, "");
  return nama.find((n) => n.kunci === one) ?? nama.find((n) => n.kunci === withoutBracket);
};

/** The unit whose name a text begins with and ends there, or goes on after a sign; of several the longest name. */
function findStartUnit(teks: string, { config }: TabelInput) {
  const one = normalize(teks);
  return config.unit
    .filter(
      ({ nama }) => one.startsWith(normalize(nama)) && /^$|^ ?[^\p{L}\d ]/u.test(one.slice(normalize(nama).length)),
    )
    .sort((a, b) => b.nama.length - a.nama.length)[0];
}

/** What a row is about: the names in its own cells, else those of the group above. */
function findSubject(baris: BarisNaskah, kelompok: string | null, tabel: TabelNaskah, input: TabelInput) {
  const alone = baris.sel.flatMap(({ teks }) => (/[a-z]{3}/i.test(teks) ? (find(teks, input) ?? []) : []));
  const atas = kelompok === null ? undefined : find(kelompok, input);
  const jumlah = isJumlah(baris);
  const rata = baris.sel.find(({ teks }) => /^rata-rata\b/i.test(teks))?.teks ?? "";
  const office = jumlah && /\(\d+ indikator\)|rata-rata capaian|kantor|kecamatan$/i.test(rata);
  const judul = tabel.judul.find((j) => /^sasaran\b/i.test(j));
  const unit = kelompok === null ? undefined : findStartUnit(kelompok, input);
  const periode = periodeBaris(baris);
  const periodic = periode.tahun !== null || periode.triwulan !== null;
  const nama = alone.length > 0 || jumlah || !periodic ? alone : atas === undefined ? [] : [atas];
  const indikator = nama.flatMap((n) => n.indikator);
  const unitOwn = indikator.filter(({ plan }) => plan.tingkat === "unit" && plan.induk === unit?.kode);
  return {
    indikator: unitOwn.length > 0 ? unitOwn : indikator,
    sasaran: office
      ? null
      : (nama.find((n) => n.sasaran !== null)?.sasaran ??
        (jumlah && rata !== "" ? (atas ?? find(judul ?? "", input))?.sasaran : null) ??
        null),
    office,
    anggaran: nama.flatMap((n) => n.anggaran),
  };
}
