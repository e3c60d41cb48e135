import type { PengukuranIndikator, PengukuranSasaran, RealisasiAnggaran } from "../../measure/result.ts";
import type { Config } from "../../plan/schema.ts";
import type { BarisNaskah, SelNaskah, TabelNaskah } from "../../word/text/naskah-draf.ts";
import { type Nama, normal } from "./mention.ts";

/** What a column holds, by its heading. */
export type PeranKolom =
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
export interface SelBerperan {
  readonly tabel: TabelNaskah;
  readonly baris: BarisNaskah;
  readonly sel: SelNaskah;
  readonly peran: PeranKolom;
  readonly indikator: readonly PengukuranIndikator[];
  readonly sasaran: PengukuranSasaran | null;
  readonly anggaran: readonly RealisasiAnggaran[];
  /** Whether the row is the mean of the whole office. */
  readonly kantor: boolean;
  readonly tahun: number | null;
  readonly triwulan: number | null;
}

/** What finding the subject of a cell needs. */
export interface BahanTabel {
  readonly tabel: readonly TabelNaskah[];
  readonly nama: readonly Nama[];
  readonly config: Config;
}

/** Every cell of the document's tables whose row and column say what it is about. */
export function listSelBerperan(bahan: BahanTabel): SelBerperan[] {
  return bahan.tabel.flatMap((tabel) => {
    const hasil: SelBerperan[] = [];
    let kelompok: string | null = null;
    for (const baris of tabel.baris) {
      if (isKelompok(baris)) {
        kelompok = baris.sel[0]?.teks ?? null;
        continue;
      }
      const subjek = findSubjek(baris, kelompok, tabel, bahan);
      const { tahun, triwulan } = periodeBaris(baris);
      for (const sel of baris.sel) {
        const peran = findPeranKolom(sel.kepala, tabel.keterangan);
        if (peran === null || sel.celah || sel.rentang > 1) continue;
        hasil.push({
          tabel,
          baris,
          sel,
          peran,
          ...subjek,
          tahun: tahunOf(sel.kepala) ?? tahun,
          triwulan: triwulanOf(sel.kepala) ?? triwulan,
        });
      }
    }
    return hasil;
  });
}

/** A row with one text over the whole width. */
export const isKelompok = ({ sel }: BarisNaskah): boolean => sel.length === 1 && (sel[0]?.rentang ?? 1) > 1;

const JUMLAH =
  /^(?:(?:sub ?)?jumlah|total)(?: (?:capaian|realisasi|pagu|anggaran|seluruh|seluruhnya|keseluruhan|belanja|akhir)\b.{0,40})?$|^rata-rata(?: (?:capaian|sasaran|kinerja|kantor|realisasi|serapan|kecamatan|\().{0,50})?$/i;

/** A row of totals or means. */
export const isJumlah = ({ sel }: BarisNaskah): boolean =>
  sel.some(({ teks, kolom }) => kolom < 3 && JUMLAH.test(teks));

const KOLOM: readonly (readonly [RegExp, PeranKolom])[] = [
  [/selisih|bertambah/, "kategori"],
  [/^target.*\bmurni\b/, "target-murni"],
  [/^target (?:pk )?perubahan$/, "target"],
  [/^(?:pagu|anggaran|alokasi).*\bmurni\b/, "pagu-murni"],
  [/^(?:pagu|anggaran|alokasi)(?: \(rp\))? perubahan\b/, "pagu"],
  [/kemajuan/, "kemajuan"],
  [/target akhir|target.*renstra/, "target-akhir"],
  [/realisasi s\.?d\.?/, "realisasi-renstra"],
  [/nilai pembanding|standar/, "pembanding"],
  [/perubahan|lebih|efisiensi|jumlah indikator|penanggung|rumus/, "kategori"],
  [/(?:pagu|anggaran).*realisasi.*\(rp\)|realisasi.*\(rp\)/, "realisasi-rupiah"],
  [/(?:pagu|anggaran|alokasi).*\(rp\)|^pagu/, "pagu"],
  [/serapan|anggaran %|^%$/, "serapan"],
  [/capaian/, "capaian"],
  [/^kategori|^predikat/, "kategori"],
  [/^target/, "target"],
  [/^realisasi/, "realisasi"],
];

/** The role of a column; columns of differences and other things have none. A table of the PK murni holds its values. */
function findPeranKolom(kepala: string, keterangan: string): PeranKolom | null {
  const teks = normal(kepala);
  if (/^20\d\d$/.test(teks)) return /serapan/i.test(keterangan) ? "serapan" : null;
  const peran = KOLOM.find(([pola]) => pola.test(teks))?.[1] ?? null;
  if (peran === "kategori" && !/^kategori|^predikat/.test(teks)) return null;
  if (peran === "target" && /renstra/i.test(keterangan)) return "target-renstra";
  if (!/^(?:perjanjian kinerja|program dan anggaran)\b.*\bmurni\b/i.test(keterangan)) return peran;
  return peran === "target" ? "target-murni" : peran === "pagu" ? "pagu-murni" : peran;
}

const tahunOf = (kepala: string): number | null => {
  const tahun = /\b(20\d\d)\b/.exec(kepala)?.[1];
  return tahun === undefined || /s\.?d\.?/i.test(kepala) ? null : Number(tahun);
};

const ROMAWI = ["I", "II", "III", "IV"];
const triwulanOf = (teks: string): number | null => {
  const angka = /\b(?:TW|Triwulan|Tribulan)\s*(IV|III|II|I|[1-4])\b/i
    .exec(teks.replace(/triwulan tw/i, "TW"))?.[1]
    ?.toUpperCase();
  return angka === undefined ? null : ROMAWI.includes(angka) ? ROMAWI.indexOf(angka) + 1 : Number(angka);
};

/** The year or quarter that a row begins with. */
function periodeBaris({ sel }: BarisNaskah) {
  const awal = sel[0]?.teks ?? "";
  return {
    tahun: /^20\d\d$/.test(awal) ? Number(awal) : null,
    triwulan: /^(?:TW|Triwulan)/i.test(awal) ? triwulanOf(awal) : null,
  };
}

/** Names without the code before and the unit behind them. */
const bersih = (teks: string): string =>
  normal(teks.replace(/^(?:sasaran|tujuan)(?: \d+)?\s*:\s*/i, "").replace(/^\d[\d.]*\s+(?=\D)/, ""));

const cari = (teks: string, { nama }: BahanTabel): Nama | undefined => {
  const satu = bersih(teks);
  const tanpaKurung = satu.replace(/\s*\([^)]*\)$/, "");
  return nama.find((n) => n.kunci === satu) ?? nama.find((n) => n.kunci === tanpaKurung);
};

/** The unit whose name a text begins with and ends there, or goes on after a sign; of several the longest name. */
function findUnitAwal(teks: string, { config }: BahanTabel) {
  const satu = normal(teks);
  return config.unit
    .filter(({ nama }) => satu.startsWith(normal(nama)) && /^$|^ ?[^\p{L}\d ]/u.test(satu.slice(normal(nama).length)))
    .sort((a, b) => b.nama.length - a.nama.length)[0];
}

/** What a row is about: the names in its own cells, else those of the group above. */
function findSubjek(baris: BarisNaskah, kelompok: string | null, tabel: TabelNaskah, bahan: BahanTabel) {
  const sendiri = baris.sel.flatMap(({ teks }) => (/[a-z]{3}/i.test(teks) ? (cari(teks, bahan) ?? []) : []));
  const atas = kelompok === null ? undefined : cari(kelompok, bahan);
  const jumlah = isJumlah(baris);
  const rata = baris.sel.find(({ teks }) => /^rata-rata\b/i.test(teks))?.teks ?? "";
  const kantor = jumlah && /\(\d+ indikator\)|rata-rata capaian|kantor|kecamatan$/i.test(rata);
  const judul = tabel.judul.find((j) => /^sasaran\b/i.test(j));
  const unit = kelompok === null ? undefined : findUnitAwal(kelompok, bahan);
  const periode = periodeBaris(baris);
  const berperiode = periode.tahun !== null || periode.triwulan !== null;
  const nama = sendiri.length > 0 || jumlah || !berperiode ? sendiri : atas === undefined ? [] : [atas];
  const indikator = nama.flatMap((n) => n.indikator);
  const milikUnit = indikator.filter(({ rencana }) => rencana.tingkat === "unit" && rencana.induk === unit?.kode);
  return {
    indikator: milikUnit.length > 0 ? milikUnit : indikator,
    sasaran: kantor
      ? null
      : (nama.find((n) => n.sasaran !== null)?.sasaran ??
        (jumlah && rata !== "" ? (atas ?? cari(judul ?? "", bahan))?.sasaran : null) ??
        null),
    kantor,
    anggaran: nama.flatMap((n) => n.anggaran),
  };
}
