import type { PengukuranIndikator, PengukuranSasaran, RataRata } from "../../measure/result.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import type { BarisTabel, Grafik, Naskah, Tabel } from "../../model/content.ts";
import {
  type Bahan,
  baris,
  barisJumlah,
  barisKelompok,
  barisSub,
  celah,
  gabung,
  indikatorTingkat,
  isi,
  kolom,
  penanggungJawab,
  susunTabel,
} from "../input.ts";
import { jabatanOf } from "../identity.ts";
import { kalimatJumlah, kalimatTertinggi } from "../sentence.ts";
import { grafik, naskah, nilai, type Penjelasan, tabel } from "../vocabulary.ts";
import { angkaOf, textAlasan, textPersen, textRealisasi, textTarget, textTerhitung, titikPersen } from "../value.ts";

/** The results of the whole office at a glance. */
export function composeRingkasan(bahan: Bahan) {
  const { config, pengukuran } = bahan;
  const { kebijakan, tahun } = config;
  const daftar = indikatorTingkat(bahan, "sasaran");
  const program = indikatorTingkat(bahan, "program");
  const judul = `Capaian Kinerja ${config.instansi.nama} Tahun ${tahun}`;
  return {
    rata_rata: textTerhitung(pengukuran.rataRata.capaian, kebijakan),
    predikat: pengukuran.rataRata.predikat ?? "-",
    naskah_ringkasan: gabung(ringkas(bahan, daftar), kurang(bahan, pengukuran.indikator)),
    tabel_capaian: tabelCapaian(judul, pengukuran.sasaran, pengukuran.rataRata, kebijakan),
    grafik_capaian: grafikCapaian(`Capaian Indikator Sasaran Tahun ${tahun}`, daftar, kebijakan),
    tabel_kategori: tabelKategori(bahan, daftar),
    grafik_kemajuan: grafikKemajuan(daftar, kebijakan),
    tabel_indikator_program: tabelProgram(bahan, program),
  };
}

/** Counts, mean, best and worst in sentences. */
export function ringkas({ config, pengukuran }: Bahan, daftar: readonly PengukuranIndikator[]): Naskah {
  const { kebijakan } = config;
  const nama = new Map<string, string>([
    ...pengukuran.sasaran.map((s) => [s.kode, s.uraian] as const),
    ...daftar.map((p) => [p.rencana.id, p.indikator.uraian] as const),
  ]);
  const namaOf = (id: string): string => nama.get(id) ?? id;
  const kalimat = [
    `${config.instansi.nama} mempunyai ${pengukuran.sasaran.length} sasaran strategis dengan ${daftar.length} indikator kinerja. ${kalimatJumlah(daftar, kebijakan)}`,
    [kalimatRataRata(pengukuran.rataRata, kebijakan, namaOf), kalimatTertinggi(daftar, kebijakan)]
      .filter((k) => k !== null)
      .join(" "),
  ];
  return isi(...kalimat.filter((k) => k !== ""));
}

/** The mean of the office with the number of values in it; who is left out, with the reason. */
function kalimatRataRata(rata: RataRata, kebijakan: Kebijakan, namaOf: (id: string) => string): string {
  if (rata.capaian.status !== "terhitung")
    return `Rata-rata capaian kinerja belum dapat disajikan (${textAlasan(rata.capaian)}).`;
  const atas = kebijakan.rata_rata === "indikator" ? `${rata.n} indikator` : `${rata.n} sasaran`;
  const kategori = rata.predikat === null ? "" : ` dengan kategori ${rata.predikat}`;
  const luar = rata.terlewat.map((t) => `${namaOf(t.id)} (${t.alasan})`).join("; ");
  return `Rata-rata capaian kinerja dari ${atas} adalah ${textPersen(rata.capaian.nilai, kebijakan)}${kategori}.${luar === "" ? "" : ` Tidak ikut dirata-rata: ${luar}.`}`;
}

/** One gap for every indicator without data, naming who should give it. */
function kurang({ config }: Bahan, daftar: readonly PengukuranIndikator[]): Naskah {
  return isi(
    ...daftar.flatMap((p) =>
      p.realisasi.status === "kosong"
        ? [
            celah(
              jabatanOf(penanggungJawab(config, p)),
              `realisasi ${p.indikator.uraian} tahun ${config.tahun} (belum lengkap: ${p.realisasi.kurang.join("; ")})`,
            ),
          ]
        : [],
    ),
  );
}

/** Cells that every table of results ends with: satuan, target, realisasi, capaian, kategori. */
export function selCapaian(p: PengukuranIndikator, kebijakan: Kebijakan): string[] {
  return [
    p.indikator.satuan || "-",
    textTarget(p.target),
    textRealisasi(p.realisasi, kebijakan),
    textTerhitung(p.capaian, kebijakan),
    p.predikat ?? "-",
  ];
}

/** First columns of every table of results. */
export const NOMOR = kolom("no", "No.", "nomor", 5);
export const INDIKATOR = kolom("uraian", "Indikator Kinerja", "teks", 33);

/** Columns for `selCapaian`. */
export const KOLOM_CAPAIAN = [
  kolom("satuan", "Satuan", "pendek", 11),
  kolom("target", "Target", "angka", 10),
  kolom("realisasi", "Realisasi", "angka", 12),
  kolom("capaian", "Capaian (%)", "angka", 12),
  kolom("kategori", "Kategori", "pendek", 17),
];

const BELUM_ADA = "Belum ada indikator yang diukur.";

/** Analysis 1 for the whole office: sasaran as groups, their means, the mean of all. */
function tabelCapaian(
  judul: string,
  daftar: readonly PengukuranSasaran[],
  rata: RataRata,
  kebijakan: Kebijakan,
): Tabel {
  let nomor = 0;
  const rows = daftar.flatMap((s): BarisTabel[] => [
    barisKelompok(s.kode, `Sasaran: ${s.uraian}`),
    ...s.indikator.map((p) => baris(p.rencana.id, `${++nomor}`, p.indikator.uraian, ...selCapaian(p, kebijakan))),
    ...(s.indikator.length > 1
      ? [barisRata(barisSub, `rata-${s.kode}`, "Rata-rata sasaran", s.rataRata, kebijakan)]
      : []),
  ]);
  const jumlah =
    rows.length === 0
      ? []
      : [barisRata(barisJumlah, "rata-rata", `Rata-rata capaian (${rata.n} ${kebijakan.rata_rata})`, rata, kebijakan)];
  return susunTabel(judul, [NOMOR, INDIKATOR, ...KOLOM_CAPAIAN], [...rows, ...jumlah], BELUM_ADA);
}

/** A mean as the last row of a table of results. */
export function barisRata(
  buat: typeof barisJumlah,
  kunci: string,
  teks: string,
  rata: RataRata,
  kebijakan: Kebijakan,
): BarisTabel {
  return buat(kunci, "", teks, "", "", "", textTerhitung(rata.capaian, kebijakan), rata.predikat ?? "-");
}

/** Capaian of each indicator as horizontal bars, in the order of the plan. */
export function grafikCapaian(judul: string, daftar: readonly PengukuranIndikator[], kebijakan: Kebijakan): Grafik {
  const dinilai = daftar.filter((p) => p.capaian.status === "terhitung");
  return {
    jenis: "grafik",
    judul,
    bentuk: "batang-mendatar",
    satuan: "%",
    kategori: dinilai.map((p) => p.indikator.uraian),
    seri:
      dinilai.length === 0
        ? []
        : [{ nama: "Capaian", nilai: dinilai.map((p) => titikPersen(angkaOf(p.capaian), kebijakan)) }],
    kosong: "Belum ada capaian yang dapat digambarkan.",
  };
}

/** Progress of each indicator to the last target of Renstra, as horizontal bars. */
function grafikKemajuan(daftar: readonly PengukuranIndikator[], kebijakan: Kebijakan): Grafik {
  const maju = daftar.flatMap((p) =>
    p.renstra?.kemajuan.status === "terhitung" ? [{ p, nilai: p.renstra.kemajuan.nilai }] : [],
  );
  return {
    jenis: "grafik",
    judul: "Kemajuan Indikator Sasaran terhadap Target Akhir Renstra",
    bentuk: "batang-mendatar",
    satuan: "%",
    kategori: maju.map(({ p }) => p.indikator.uraian),
    seri:
      maju.length === 0
        ? []
        : [{ nama: "Tingkat kemajuan", nilai: maju.map(({ nilai }) => titikPersen(nilai, kebijakan)) }],
    kosong: "Belum ada kemajuan terhadap target akhir Renstra yang dapat digambarkan.",
  };
}

function tabelKategori({ config }: Bahan, daftar: readonly PengukuranIndikator[]): Tabel {
  const jumlah = (kata: string) => daftar.filter((p) => p.predikat === kata).length;
  const tanpa = daftar.filter((p) => p.predikat === null).length;
  const rows = config.kebijakan.skala.map(({ predikat }) => baris(predikat, predikat, `${jumlah(predikat)}`));
  return susunTabel(
    `Jumlah Indikator Sasaran menurut Kategori Capaian Tahun ${config.tahun}`,
    [kolom("kategori", "Kategori", "teks", 60), kolom("jumlah", "Jumlah Indikator", "angka", 40)],
    [
      ...rows,
      ...(tanpa > 0 ? [baris("tanpa", "Belum dapat dinilai atau belum lengkap", `${tanpa}`)] : []),
      barisJumlah("jumlah", "Jumlah", `${daftar.length}`),
    ],
    BELUM_ADA,
  );
}

function tabelProgram({ config }: Bahan, daftar: readonly PengukuranIndikator[]): Tabel {
  return susunTabel(
    `Capaian Indikator Program Tahun ${config.tahun}`,
    [NOMOR, kolom("uraian", "Indikator Program", "teks", 33), ...KOLOM_CAPAIAN],
    daftar.map((p, i) => {
      const sama = p.indikator.uraian === p.rencana.uraianInduk;
      const uraian = sama ? p.indikator.uraian : `${p.indikator.uraian} (${p.rencana.uraianInduk})`;
      return baris(p.rencana.id, `${i + 1}`, uraian, ...selCapaian(p, config.kebijakan));
    }),
    "Program tidak mempunyai indikator sendiri.",
  );
}

export const KOSAKATA_RINGKASAN: Penjelasan<ReturnType<typeof composeRingkasan>> = {
  rata_rata: nilai("Rata-rata capaian kantor dalam persen, tanpa tanda %"),
  predikat: nilai("Kategori rata-rata capaian kantor"),
  naskah_ringkasan: naskah("Berapa indikator mencapai target, rata-rata, tertinggi, terendah, yang belum lengkap"),
  tabel_capaian: tabel("Target, realisasi, dan capaian semua indikator sasaran"),
  grafik_capaian: grafik("Capaian semua indikator sasaran"),
  tabel_kategori: tabel("Jumlah indikator menurut kategori"),
  grafik_kemajuan: grafik("Kemajuan semua indikator sasaran terhadap target akhir Renstra"),
  tabel_indikator_program: tabel("Capaian indikator program"),
};
