import type { DataKinerja } from "../../src/form/kinerja.ts";
import type { Config } from "../../src/plan/schema.ts";
import { buatConfig, buatData, formulir } from "../support/kinerja.ts";

/*
 * Offices before something came late or was changed.
 */

/** The plan of an office, and what came back. */
export interface Office {
  readonly config: Config;
  readonly data: DataKinerja;
}

/** How the office was when the draft was made, before something came or was changed. */
export type Dulu = (office: Office) => Office;

const withoutForms =
  (isLate: (unit: string) => boolean): Dulu =>
  ({ config, data }) => ({
    config,
    data: {
      unit: data.unit.map((each) => (isLate(each.kode) ? { ...each, status: "belum" } : each)),
      formulir: data.formulir.filter(({ unit }) => !isLate(unit)),
    },
  });

/** Everything of the plan that carries this kode is left out. */
const withoutKode =
  (...kode: readonly string[]): Dulu =>
  ({ config, data }) => ({ config: editConfig(config, (each) => (kode.includes(`${each.kode}`) ? null : each)), data });

/** A text of the plan was another. */
const withText =
  (now: string, before: string): Dulu =>
  ({ config, data }) => ({
    config: editConfig(config, (each) =>
      Object.fromEntries(Object.entries(each).map(([nama, content]) => [nama, content === now ? before : content])),
    ),
    data,
  });

/** A kode of the plan, and those below it, were others. */
const withKode =
  (now: string, before: string): Dulu =>
  ({ config, data }) => {
    const former = <T>(content: T): T => {
      if (Array.isArray(content)) return content.map(former) as T;
      const isBelow = typeof content === "string" && (content === now || content.startsWith(`${now}.`));
      return isBelow ? (`${before}${content.slice(now.length)}` as T) : content;
    };
    return {
      config: editConfig(config, (each) =>
        Object.fromEntries(Object.entries(each).map(([nama, content]) => [nama, former(content)])),
      ),
      data: {
        ...data,
        formulir: data.formulir.map((each) => ({
          ...each,
          anggaran: each.anggaran.map((row) => ({ ...row, kode: former(row.kode) })),
        })),
      },
    };
  };

const withoutBukti =
  (unit: string, at: number): Dulu =>
  ({ config, data }) => ({
    config,
    data: {
      ...data,
      formulir: data.formulir.map((each) =>
        each.unit === unit ? { ...each, bukti: each.bukti.filter((_, index) => index !== at) } : each,
      ),
    },
  });

type Isi = Record<string, unknown>;

/** Changes every object of the plan, or leaves it out. */
function editConfig(config: Config, edit: (each: Isi) => Isi | null): Config {
  const visit = (content: unknown): unknown => {
    if (Array.isArray(content)) return content.flatMap((each) => (each === null ? [null] : (visit(each) ?? [])));
    if (typeof content !== "object" || content === null || Object.getPrototypeOf(content) !== Object.prototype)
      return content;
    const edited = edit(content as Isi);
    return edited && Object.fromEntries(Object.entries(edited).map(([nama, each]) => [nama, visit(each)]));
  };
  return visit(config) as Config;
}

/** A generated office: two sasaran, three kelurahan that tell causes, evidence and money of each. */
export function generated(): Office {
  const desa = ["utara", "tengah", "selatan"];
  const config = buatConfig({
    unit: [
      {
        kode: "pelayanan",
        nama: "Seksi Pelayanan",
        jenis: "seksi",
        pejabat: { nama: "Ani", jabatan: "Kasi Pelayanan" },
      },
      ...desa.map((nama) => ({
        kode: `kel-${nama}`,
        nama: `Kelurahan ${nama}`,
        jenis: "kelurahan",
        pejabat: { nama: `Lurah bernama ${nama}`, jabatan: `Lurah ${nama}` },
        indikator: ["K.1", "K.2"].map((kode) => ({ kode, uraian: `Layanan ${kode}`, satuan: "%", target: 90 })),
      })),
    ],
    sasaran: [
      {
        kode: "S1",
        uraian: "Meningkatnya pelayanan",
        indikator: [
          { kode: "S1.1", uraian: "Indeks", satuan: "nilai", unit: "pelayanan", target: 90 },
          { kode: "S1.2", uraian: "Waktu layanan", satuan: "hari", unit: "pelayanan", target: 3, program: ["7.01.02"] },
          { kode: "S1.3", uraian: "Aduan selesai", satuan: "%", unit: "pelayanan", target: 100 },
        ],
      },
      {
        kode: "S2",
        uraian: "Meningkatnya layanan kelurahan",
        indikator: [
          {
            kode: "S2.1",
            uraian: "Rata-rata layanan kelurahan",
            satuan: "%",
            target: 90,
            dari: { cara: "rata-rata", indikator: desa.map((nama) => `kel-${nama}/K.1`) },
          },
        ],
      },
    ],
    sdm: [
      {
        judul: "Pegawai",
        baris: ["PNS", "PPPK", "Kontrak"].map((nama, i) => ({ nama, laki_laki: i + 3, perempuan: i })),
      },
    ],
    program: [
      {
        kode: "7.01.02",
        uraian: "Program Pelayanan",
        kegiatan: ["01", "02"].map((kegiatan) => ({
          kode: `7.01.02.2.${kegiatan}`,
          uraian: `Kegiatan ${kegiatan}`,
          sub_kegiatan: ["pelayanan", ...desa.map((nama) => `kel-${nama}`)].map((unit, i) => ({
            kode: `7.01.02.2.${kegiatan}.000${i + 1}`,
            uraian: `Sub kegiatan ${unit}`,
            pagu: 10_000_000 + i,
            unit,
          })),
        })),
      },
    ],
  });
  const data = buatData(
    config,
    formulir("pelayanan", { "S1.1": { realisasi: 91 }, "S1.3": { realisasi: 99 } }, { "7.01.02.2.01.0001": 9e6 }, [
      "S1.1",
      "S1.3",
      "S1.1",
    ]),
    ...desa.map((nama, i) =>
      formulir(
        `kel-${nama}`,
        Object.fromEntries(
          ["K.1", "K.2"].map((kode) => [`kel-${nama}/${kode}`, { realisasi: 80 + i, narrative: `cerita ${nama}` }]),
        ),
        { [`7.01.02.2.01.000${i + 2}`]: 8e6 },
        ["K.1", "K.2"],
      ),
    ),
  );
  return { config, data };
}

/** What came or was changed after the draft of Kanigaran was made. */
export const KANIGARAN: Record<string, Dulu> = {
  "the form of a kelurahan comes late": withoutForms((unit) => unit === "kel-kanigaran"),
  "indicators, sub kegiatan and evidence are added, names changed": (office) =>
    [
      withoutKode("S3.1", "TAPEM.2", "7.01.01.2.01.0001", "7.01.03.2.02"),
      withoutBukti("keuangan", 1),
      withText("Sekretaris Kecamatan Kanigaran", "Plt. Sekcam"),
      withText("Kepala Seksi Pelayanan Umum", "Kasi Pelayanan"),
      withText("Kelurahan Kanigaran", "Kel. Kanigaran"),
      withText("PPPK", "Pegawai dengan perjanjian kerja"),
    ].reduce((former, change) => change(former), office),
};

/** The same for the generated office. */
export const DIBUAT: Record<string, Dulu> = {
  "a form comes late": withoutForms((unit) => unit === "kel-utara"),
  "all forms come late": withoutForms(() => true),
  "indicators, sub kegiatan and evidence are added": (office) =>
    withoutBukti("pelayanan", 1)(withoutKode("S1.2", "K.1", "7.01.02.2.01.0002", "7.01.02.2.02")(office)),
  "a jabatan and a name are changed": (office) =>
    withText("Sekretaris", "Plt. Sekretaris")(withText("Kelurahan tengah", "Desa tengah")(office)),
  "the kode of a programme is corrected, and all forms come late": (office) =>
    withKode("7.01.02", "5.03.11")(withoutForms(() => true)(office)),
};
