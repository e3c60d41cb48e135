import { formatAngka } from "../../model/format.ts";
import type { Temuan, Tingkat } from "../../model/temuan.ts";
import { clip, normalize } from "../../model/text.ts";
import { kecamatanKey } from "../kecamatan.ts";
import type { Jalur } from "../lokasi.ts";
import type { Config } from "../schema.ts";
import { SKM_UNSUR } from "../skm.ts";
import { type ConfigContext, type ConfigRule, type IndikatorRule, temuanTwin } from "./context.ts";
import { referenceTemuan } from "./kode.ts";

/*
 * What the report tells beside plan and results: references, years, plausible values, names that stand twice.
 */

/** What inovasi, foto, tindak_lanjut and the units' indicators refer to. */
export const checkReportReference: ConfigRule = (context) => {
  const { config, indikator } = context;
  const known = [...new Set(indikator.map((each) => each.indikator.kode))];
  const sub = config.program.flatMap(({ kegiatan }) =>
    kegiatan.flatMap(({ sub_kegiatan }) => sub_kegiatan.map(({ kode }) => kode)),
  );
  const at = (
    list: readonly (string | undefined)[],
    bagian: string,
    kunci: string,
    all: readonly string[],
    jenis = "indikator",
  ): Temuan[] =>
    list.flatMap((kode, i) =>
      kode === undefined || all.includes(kode) ? [] : [referenceTemuan(context, [bagian, i, kunci], jenis, kode, all)],
    );
  return [
    ...at(
      config.inovasi.map((each) => each.indikator),
      "inovasi",
      "indikator",
      known,
    ),
    ...at(
      config.tindak_lanjut.map((each) => each.indikator),
      "tindak_lanjut",
      "indikator",
      known,
    ),
    ...at(
      config.pembanding_kecamatan.map((each) => each.indikator),
      "pembanding_kecamatan",
      "indikator",
      indikator.flatMap((each) => (["tujuan", "sasaran"].includes(each.tingkat) ? [each.indikator.kode] : [])),
      "indikator tujuan atau sasaran",
    ),
    ...at(
      config.foto.map((each) => each.untuk),
      "foto",
      "untuk",
      [...known, ...sub],
      "indikator atau sub kegiatan",
    ),
    ...config.tindak_lanjut.flatMap(({ pelaksana }, i) => checkPelaksana(context, pelaksana, i)),
  ];
};

/** Written like the kode of a unit, but of none. */
function checkPelaksana(context: ConfigContext, pelaksana: string | undefined, i: number): Temuan[] {
  const unit = context.config.unit.map(({ kode }) => kode);
  if (pelaksana === undefined || unit.includes(pelaksana) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(pelaksana)) return [];
  const { tingkat: _, ...content } = referenceTemuan(
    context,
    ["tindak_lanjut", i, "pelaksana"],
    "unit",
    pelaksana,
    unit,
  );
  return [
    { ...content, tingkat: "peringatan", perbaikan: `${content.perbaikan.replace(/\.$/, "")}; atau tulis jabatannya` },
  ];
}

/** What an indicator supports, and the sasaran of a unit's. */
export const checkMendukung: IndikatorRule = ({ indikator, tingkat, jalur }, context) => {
  const { kode, mendukung = [], sasaran } = indikator;
  if (mendukung.length === 0 && sasaran === undefined) return [];
  const known = context.indikator.flatMap((each) => (each.tingkat === "unit" ? [] : [each.indikator.kode]));
  const references = mendukung.flatMap((each, i): Temuan[] => {
    const at = [...jalur, "mendukung", i];
    if (!known.includes(each)) return [referenceTemuan(context, at, "indikator", each, known)];
    if (tingkat === "unit" || !isAbove(context, kode, each)) return [];
    const pesan = `Indikator "${kode}" mendukung "${each}", sedangkan "${each}" mendukung "${kode}".`;
    const perbaikan = "hapus salah satunya: yang mendukung selalu di bawah yang didukung";
    return [context.temuan(at, "galat", { nama: "mendukung-berputar", pesan, perbaikan })];
  });
  if (sasaran === undefined) return references;
  if (tingkat !== "unit") {
    const pesan = `Kunci "sasaran" hanya untuk indikator unit; indikator "${kode}" sudah berada di bawah induknya.`;
    const perbaikan = "hapus kunci itu dari indikator ini";
    return [
      ...references,
      context.temuan([...jalur, "sasaran"], "galat", { nama: "sasaran-bukan-unit", pesan, perbaikan }),
    ];
  }
  const all = context.config.sasaran.map((each) => each.kode);
  if (all.includes(sasaran) || !/^\p{Lu}{1,4}[.\d]*\d$/u.test(sasaran)) return references;
  return [...references, referenceTemuan(context, [...jalur, "sasaran"], "sasaran", sasaran, all)];
};

/** Whether `upper` supports `kode`, by itself or by what it supports. */
function isAbove({ indikator }: ConfigContext, kode: string, upper: string): boolean {
  const seen = new Set<string>();
  const visit = (each: string): boolean => {
    if (each === kode) return true;
    if (seen.has(each)) return false;
    seen.add(each);
    return indikator.some(
      ({ indikator: one, tingkat }) => tingkat !== "unit" && one.kode === each && (one.mendukung ?? []).some(visit),
    );
  };
  return visit(upper);
}

/** Longest name that a chart has room for. */
const SHORT_NAME = 24;

export const checkShortName: IndikatorRule = ({ indikator: { nama_pendek }, jalur }, { temuan }) => {
  if (nama_pendek === undefined || nama_pendek.length <= SHORT_NAME) return [];
  const pesan = `Nama pendek "${nama_pendek}" lebih dari ${SHORT_NAME} huruf, jadi terpotong di grafik.`;
  const perbaikan = "singkatkan, misalnya nama_pendek: IKM kecamatan";
  return [temuan([...jalur, "nama_pendek"], "peringatan", { nama: "nama-pendek-panjang", pesan, perbaikan })];
};

/** Elements of the survey lie between 1 and 4, all nine or none. */
export const checkSkm: ConfigRule = ({ config, temuan }) =>
  Object.entries(config.skm).flatMap(([tahun, survey]) => {
    const wrong = SKM_UNSUR.flatMap(({ kunci, nama }): Temuan[] => {
      const nilai = survey[kunci];
      if (nilai === undefined || (nilai >= 1 && nilai <= 4)) return [];
      const pesan = `Nilai unsur ${nama} tahun ${tahun} adalah ${formatAngka(nilai)}, padahal nilai unsur SKM 1 sampai 4.`;
      const perbaikan =
        nilai >= 25 && nilai <= 100
          ? `jika itu nilai sesudah dikonversi, bagi 25, misalnya ${kunci}: ${Number((nilai / 25).toFixed(3))}`
          : "betulkan menurut laporan SKM";
      return [temuan(["skm", tahun, kunci], "galat", { nama: "skm-di-luar-skala", pesan, perbaikan })];
    });
    const missing = SKM_UNSUR.filter(({ kunci }) => survey[kunci] === undefined);
    if (wrong.length > 0 || missing.length === 0 || missing.length === SKM_UNSUR.length) return wrong;
    const pesan = `Unsur SKM tahun ${tahun} belum lengkap: ${missing.map(({ nama }) => nama).join("; ")} belum ada nilainya.`;
    const perbaikan = "isi kesembilan unsurnya; tanpa itu nilai IKM tahun itu tidak dihitung";
    return [temuan(["skm", tahun], "peringatan", { nama: "skm-belum-lengkap", pesan, perbaikan })];
  });

/** Nothing lies in the future of the report; what was given or taken in another year may be a slip. */
export const checkReportYears: ConfigRule = ({ config, temuan }) => {
  const { tahun } = config;
  const note = (jalur: Jalur, tingkat: Tingkat, nama: string, pesan: string, perbaikan: string): Temuan =>
    temuan(jalur, tingkat, { nama, pesan, perbaikan });
  const future = (years: object, jalur: Jalur, apa: string): Temuan[] =>
    Object.keys(years).flatMap((each) =>
      Number(each) <= tahun
        ? []
        : [
            note(
              [...jalur, each],
              "galat",
              "tahun-belum-lewat",
              `${apa} memuat tahun ${each}, padahal yang dilaporkan tahun ${tahun}.`,
              `betulkan tahunnya, paling akhir ${tahun}`,
            ),
          ],
    );
  const other = (tanggal: string | undefined, jalur: Jalur, apa: string): Temuan[] =>
    tanggal === undefined || Number(tanggal.slice(0, 4)) === tahun
      ? []
      : [
          note(
            [...jalur, "tanggal"],
            "peringatan",
            "tanggal-tahun-lain",
            `${apa} bertanggal tahun ${tanggal.slice(0, 4)}, padahal yang dilaporkan tahun ${tahun}.`,
            "betulkan tanggalnya, atau hapus dari laporan tahun ini",
          ),
        ];
  return [
    ...future(config.skm, ["skm"], "SKM"),
    ...config.layanan.flatMap(({ jumlah = {}, nama }, i) =>
      future(jumlah, ["layanan", i, "jumlah"], `Layanan "${nama}"`),
    ),
    ...config.inovasi.flatMap(({ sejak, nama }, i) =>
      sejak === undefined || sejak <= tahun
        ? []
        : [
            note(
              ["inovasi", i, "sejak"],
              "galat",
              "tahun-belum-lewat",
              `Inovasi "${nama}" mulai tahun ${sejak}, padahal yang dilaporkan tahun ${tahun}.`,
              `betulkan tahunnya, paling akhir ${tahun}`,
            ),
          ],
    ),
    ...config.penghargaan.flatMap(({ tanggal, nama }, i) =>
      other(tanggal, ["penghargaan", i], `Penghargaan "${nama}"`),
    ),
    ...config.foto.flatMap(({ tanggal, berkas }, i) => other(tanggal, ["foto", i], `Foto "${berkas}"`)),
  ];
};

/** What names a row of each list: the same twice is a copied row. */
const NAMED: readonly {
  readonly bagian:
    | "profil"
    | "lhe_tahun_lalu"
    | "layanan"
    | "inovasi"
    | "penghargaan"
    | "foto"
    | "pembanding_kecamatan"
    | "tindak_lanjut";
  readonly kunci: string;
  readonly list: (config: Config) => readonly (readonly string[])[];
}[] = [
  { bagian: "profil", kunci: "nama", list: (c) => c.profil.map((p) => [p.nama, p.kelompok ?? "", p.satuan ?? ""]) },
  { bagian: "lhe_tahun_lalu", kunci: "rekomendasi", list: (c) => c.lhe_tahun_lalu.map((l) => [l.rekomendasi]) },
  { bagian: "layanan", kunci: "nama", list: (c) => c.layanan.map((l) => [l.nama]) },
  { bagian: "inovasi", kunci: "nama", list: (c) => c.inovasi.map((i) => [i.nama]) },
  {
    bagian: "penghargaan",
    kunci: "nama",
    list: (c) => c.penghargaan.map((p) => [p.nama, p.pemberi, p.penerima ?? "", p.tanggal ?? ""]),
  },
  { bagian: "foto", kunci: "berkas", list: (c) => c.foto.map((f) => [f.berkas]) },
  {
    bagian: "pembanding_kecamatan",
    kunci: "kecamatan",
    list: (c) => c.pembanding_kecamatan.map((p) => [kecamatanKey(p.kecamatan), p.indikator]),
  },
  { bagian: "tindak_lanjut", kunci: "kegiatan", list: (c) => c.tindak_lanjut.map((t) => [t.kegiatan, t.indikator]) },
];

/** A row that stands twice in its list, with what the two say differently. */
export const checkReportTwins: ConfigRule = (context) =>
  NAMED.flatMap(({ bagian, kunci, list }) => {
    const { config } = context;
    const rows: readonly object[] = config[bagian];
    const first = new Map<string, number>();
    return list(config).flatMap((words, i): Temuan[] => {
      const key = JSON.stringify(words.map(normalize));
      const twin = first.get(key);
      if (twin === undefined) {
        first.set(key, i);
        return [];
      }
      const pesan = `${sayTwin(kunci, rows[twin] ?? {}, rows[i] ?? {}, `baris ${context.baris([bagian, twin, kunci])}`)}.`;
      const perbaikan = "hapus salah satunya, atau beri nama yang membedakannya";
      const content = { nama: "isi-ganda", pesan, perbaikan };
      return [temuanTwin(context, [bagian, i, kunci], [bagian, twin, kunci], "peringatan", content)];
    });
  });

/** Such as `"Sukun" sudah ada di baris 88 sebagai "Kecamatan Sukun"; nilai di sana 88, di sini 90`. */
function sayTwin(kunci: string, there: object, here: object, tempat: string): string {
  const [old, fresh] = [
    new Map<string, unknown>(Object.entries(there)),
    new Map<string, unknown>(Object.entries(here)),
  ];
  const [name, nama] = [old.get(kunci), fresh.get(kunci)];
  const other = name === nama ? "" : ` sebagai "${name}"`;
  const differing = [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (key) => key !== kunci && JSON.stringify(old.get(key)) !== JSON.stringify(fresh.get(key)),
  );
  const said = differing.map(
    (key) => `; ${key} di sana ${sayValue(old.get(key))}, di sini ${sayValue(fresh.get(key))}`,
  );
  return `"${nama}" sudah ada di ${tempat}${other}${said.join("") || ", dengan isi yang sama"}`;
}

function sayValue(value: unknown): string {
  if (typeof value === "number") return formatAngka(value);
  if (value === undefined) return "kosong";
  return typeof value === "string" ? `"${clip(value, 60)}"` : "berbeda";
}
