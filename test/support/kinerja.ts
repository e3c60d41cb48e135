import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type {
  Asal,
  BuktiDukung,
  DataKinerja,
  FilledFormulir,
  Isian,
  IsianIndikator,
  IsianTeks,
} from "../../src/form/kinerja.ts";
import { mapNarrative, type NarrativeKunci } from "../../src/form/layout.ts";
import { desimal } from "../../src/model/desimal.ts";
import { type Config, configSchema } from "../../src/plan/schema.ts";

/*
 * Small offices and returned forms, written in a line each.
 */

type ConfigMasukan = Parameters<typeof configSchema.parse>[0];

const pejabat = (jabatan: string) => ({ nama: `Nama ${jabatan}`, jabatan });

const KANTOR = {
  versi: 1,
  tahun: 2024,
  instansi: {
    nama: "Kecamatan Contoh",
    pemda: "Pemerintah Kota Contoh",
    tempat: "Contoh",
    alamat: "Jalan Contoh 1",
    tujuan_laporan: "Kepala Bagian Organisasi",
  },
  pejabat: { camat: pejabat("Camat"), sekcam: pejabat("Sekretaris"), kasubbag: pejabat("Kasubbag") },
  unit: [{ kode: "pelayanan", nama: "Seksi Pelayanan", jenis: "seksi", pejabat: pejabat("Kasi Pelayanan") }],
  renstra: { periode: [2020, 2024], tujuan: [{ kode: "T1", uraian: "Tujuan" }] },
  sasaran: [
    {
      kode: "S1",
      uraian: "Meningkatnya pelayanan",
      indikator: [{ kode: "S1.1", uraian: "Indeks", satuan: "nilai", unit: "pelayanan", target: 90 }],
    },
  ],
  program: [
    {
      kode: "7.01.02",
      uraian: "Program Pelayanan",
      kegiatan: [
        {
          kode: "7.01.02.2.01",
          uraian: "Kegiatan",
          sub_kegiatan: [{ kode: "7.01.02.2.01.0001", uraian: "Sub", pagu: 10_000_000, unit: "pelayanan" }],
        },
      ],
    },
  ],
};

/** An office with one unit, one indicator (S1.1, target 90) and one sub kegiatan (pagu 10 million), changed as told. */
export function buatConfig(ubah: Record<string, unknown> = {}): Config {
  return configSchema.parse({ ...KANTOR, ...ubah } as ConfigMasukan);
}

/** The same office with one indicator of its own, S1.1. */
export function buatConfigIndikator(indikator: Record<string, unknown>, ubah: Record<string, unknown> = {}): Config {
  const one = { kode: "S1.1", uraian: "Indeks", satuan: "nilai", unit: "pelayanan", target: 90, ...indikator };
  return buatConfig({ sasaran: [{ kode: "S1", uraian: "Meningkatnya pelayanan", indikator: [one] }], ...ubah });
}

/** A cell of the form of a unit. */
const asal = (sel: string, unit = "pelayanan", lembar = "Kinerja"): Asal => ({
  berkas: `3-data-kinerja/${unit}.xlsx`,
  lembar,
  sel,
  sha256: "ab".repeat(32),
});

/** What a cell holds: a number, a predikat, "n/a" (not available), or null (empty). */
export type Masukan = number | string | null;

/** A cell as the reader gives it. */
function isian(nilai: Masukan, sel = "H12", unit = "pelayanan", lembar = "Kinerja"): Isian | null {
  if (nilai === null) return null;
  const dari = asal(sel, unit, lembar);
  if (typeof nilai === "number") return { jenis: "angka", nilai: desimal(nilai), teks: String(nilai), asal: dari };
  return { jenis: nilai === "n/a" ? "tidak_tersedia" : "predikat", teks: nilai, asal: dari };
}

/** A row of the sheet Kinerja. */
export interface BarisMasukan {
  readonly tw?: readonly [Masukan, Masukan, Masukan, Masukan];
  readonly realisasi?: Masukan;
  readonly capaian?: number;
  /** The same in all four columns, or some of them. */
  readonly narrative?: string | Partial<Record<NarrativeKunci, string>>;
}

const SEL_TW = ["K12", "L12", "M12", "N12"] as const;
const SEL_NARRATIVE = { pendukung: "Q12", penghambat: "R12", solusi: "S12", tindak_lanjut: "T12" } as const;

/** A returned form: rows of Kinerja by id of the indicator, amounts of Anggaran by kode, evidence by kode of the indicator. */
export function formulir(
  unit: string,
  kinerja: Readonly<Record<string, BarisMasukan>>,
  anggaran: Readonly<Record<string, Masukan>> = {},
  bukti: readonly string[] = [],
): FilledFormulir {
  const teks = (content: string | undefined, sel: string): IsianTeks | null =>
    content === undefined ? null : { teks: content, asal: asal(sel, unit) };
  const baris = ([id, b]: [string, BarisMasukan]): IsianIndikator => {
    const [i = null, ii = null, iii = null, iv = null] = (b.tw ?? []).map((n, k) => isian(n, SEL_TW[k], unit));
    return {
      id,
      triwulan: [i, ii, iii, iv],
      realisasi: isian(b.realisasi ?? null, "O12", unit),
      capaianLembar: isian(b.capaian ?? null, "P12", unit),
      narrative: mapNarrative((kunci) =>
        teks(typeof b.narrative === "string" ? b.narrative : b.narrative?.[kunci], SEL_NARRATIVE[kunci]),
      ),
    };
  };
  return {
    berkas: `3-data-kinerja/${unit}.xlsx`,
    sha256: "ab".repeat(32),
    unit,
    tahun: 2024,
    kinerja: Object.entries(kinerja).map(baris),
    anggaran: Object.entries(anggaran).map(([kode, nilai]) => ({
      kode,
      realisasi: isian(nilai, "D12", unit, "Anggaran"),
      keluaran: null,
      catatan: null,
    })),
    bukti: bukti.map((kode, i): BuktiDukung => {
      const sel = asal(`B${12 + i}`, unit, "Bukti");
      return { indikator: kode, uraian: `Bukti ${kode}`, tanggal: "2024-12-31", lokasi: "bukti.pdf", asal: sel };
    }),
  };
}

/** Everything that came back: the forms given, all of them `masuk`; other units have not returned theirs. */
export function buatData(config: Config, ...list: readonly FilledFormulir[]): DataKinerja {
  const unit = config.unit.map(({ kode }) => {
    const present = list.find((f) => f.unit === kode);
    return present
      ? { kode, status: "masuk" as const, berkas: present.berkas, sha256: present.sha256 }
      : { kode, status: "belum" as const, berkas: null, sha256: null };
  });
  return { unit, formulir: list };
}

interface IsianContoh {
  readonly kinerja?: Readonly<Record<string, Readonly<Record<string, Masukan>>>>;
  readonly anggaran?: Readonly<Record<string, { readonly realisasi: Masukan }>>;
  readonly bukti?: readonly { readonly indikator: string }[];
}

/** An example office with everything its units filled in, without going through Excel. */
export function readContoh(nama: string): { readonly config: Config; readonly data: DataKinerja } {
  const config = configSchema.parse(parse(readFileSync(`examples/${nama}/lkjip.yaml`, "utf8")));
  const content = parse(readFileSync(`examples/${nama}/isian.yaml`, "utf8")) as Record<string, IsianContoh>;
  const list = Object.entries(content).map(([unit, { kinerja = {}, anggaran = {}, bukti = [] }]) => {
    const baris = Object.entries(kinerja).map(([id, b]): [string, BarisMasukan] => {
      const { tw1 = null, tw2 = null, tw3 = null, tw4 = null, realisasi = null } = b;
      return [id, { tw: [tw1, tw2, tw3, tw4], realisasi }];
    });
    const belanja = Object.entries(anggaran).map(([kode, b]): [string, Masukan] => [kode, b.realisasi]);
    return formulir(
      unit,
      Object.fromEntries(baris),
      Object.fromEntries(belanja),
      bukti.map((b) => b.indikator),
    );
  });
  return { config, data: buatData(config, ...list) };
}
