import { calculateSerapan } from "../../measure/anggaran.ts";
import type { PengukuranAnggaran } from "../../measure/result.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import { formatAngka, formatDaftar } from "../../model/format.ts";
import type { BarisTabel, Grafik, Naskah, Tabel } from "../../model/content.ts";
import { naskahEfisiensi, selSerapan, tabelEfisiensi, textKode } from "./analysis-program.ts";
import { type Bahan, baris, barisJumlah, barisSub, celah, gabung, isi, kolom, susunTabel, unitOf } from "../input.ts";
import { jabatanOf } from "../identity.ts";
import { kalimatSerapan, kalimatSerapanLalu, kalimatSerapanProgram } from "../sentence.ts";
import { grafik, naskah, nilai, type Penjelasan, tabel } from "../vocabulary.ts";
import { angkaOf, textTerhitung, titikPersen } from "../value.ts";

/** BAB III.B: budget and spending of the programmes in the Perjanjian Kinerja. */
export function composeAnggaran(bahan: Bahan) {
  const { config, pengukuran } = bahan;
  const { anggaran } = pengukuran;
  const { kebijakan, tahun } = config;
  return {
    pagu: formatAngka(anggaran.pagu),
    realisasi_anggaran: formatAngka(anggaran.realisasi),
    serapan: textTerhitung(anggaran.serapan, kebijakan),
    naskah_anggaran: gabung(ringkasAnggaran(bahan), kurangAnggaran(bahan)),
    tabel_anggaran: tabelAnggaran(anggaran, tahun, kebijakan),
    grafik_serapan: grafikSerapan(anggaran, tahun, kebijakan),
    tabel_anggaran_tahun: tabelTahun(anggaran, tahun, kebijakan),
    grafik_anggaran_tahun: grafikTahun(anggaran, tahun, kebijakan),
    tabel_program_tahun: tabelProgramTahun(anggaran, tahun, kebijakan),
    naskah_efisiensi_semua: ringkasEfisiensi(bahan),
    tabel_efisiensi: tabelEfisiensi(
      `Efisiensi Penggunaan Sumber Daya per Sasaran Tahun ${tahun}`,
      anggaran.efisiensi,
      kebijakan,
    ),
    tabel_keluaran: tabelKeluaran(bahan),
  };
}

function ringkasAnggaran({ config, pengukuran }: Bahan): Naskah {
  const { kebijakan, tahun, instansi } = config;
  const { anggaran } = pengukuran;
  const lalu = anggaran.riwayat.find((r) => r.tahun === tahun - 1);
  const banding =
    anggaran.serapan.status === "terhitung" && lalu?.serapan.status === "terhitung"
      ? kalimatSerapanLalu(anggaran.serapan.nilai, lalu.serapan.nilai, lalu.tahun, kebijakan)
      : null;
  const kedua = [kalimatSerapanProgram(anggaran.program, kebijakan), banding].filter((k) => k !== null).join(" ");
  return isi(kalimatSerapan(`${instansi.nama} tahun ${tahun}`, anggaran, kebijakan), ...(kedua === "" ? [] : [kedua]));
}

/** One gap for every unit that has not reported its spending. */
function kurangAnggaran({ config, data }: Bahan): Naskah {
  const terisi = new Set(
    data.formulir.flatMap((f) => f.anggaran.filter((a) => a.realisasi !== null).map((a) => `${f.unit}/${a.kode}`)),
  );
  const kosong = new Map<string, string[]>();
  for (const sub of config.program.flatMap((p) => p.kegiatan).flatMap((k) => k.sub_kegiatan)) {
    if (!terisi.has(`${sub.unit}/${sub.kode}`)) kosong.set(sub.unit, [...(kosong.get(sub.unit) ?? []), sub.uraian]);
  }
  return isi(
    ...[...kosong].map(([unit, uraian]) => {
      const siapa = unitOf(config, unit)?.pejabat ?? config.pejabat.kasubbag;
      return celah(jabatanOf(siapa), `realisasi anggaran ${formatDaftar(uraian)}`);
    }),
  );
}

function tabelAnggaran(anggaran: PengukuranAnggaran, tahun: number, kebijakan: Kebijakan): Tabel {
  const rows = anggaran.program.flatMap((p): BarisTabel[] => [
    barisSub(p.kode, textKode(p), ...selSerapan(p, kebijakan)),
    ...p.kegiatan.flatMap((k) => [
      barisSub(k.kode, textKode(k), ...selSerapan(k, kebijakan)),
      ...k.subKegiatan.map((s) => baris(s.kode, textKode(s), ...selSerapan(s, kebijakan))),
    ]),
  ]);
  return susunTabel(
    `Anggaran dan Realisasi per Program, Kegiatan, dan Sub Kegiatan Tahun ${tahun}`,
    [
      kolom("uraian", "Program/Kegiatan/Sub Kegiatan", "teks", 55),
      kolom("pagu", "Pagu (Rp)", "rupiah", 17),
      kolom("realisasi", "Realisasi (Rp)", "rupiah", 17),
      kolom("serapan", "%", "angka", 11),
    ],
    [...rows, barisJumlah("jumlah", "Jumlah", ...selSerapan(anggaran, kebijakan))],
    "Belum ada anggaran.",
  );
}

function grafikSerapan({ program }: PengukuranAnggaran, tahun: number, kebijakan: Kebijakan): Grafik {
  const dinilai = program.filter((p) => p.serapan.status === "terhitung");
  return {
    jenis: "grafik",
    judul: `Serapan Anggaran per Program Tahun ${tahun}`,
    bentuk: "batang-mendatar",
    satuan: "%",
    kategori: dinilai.map((p) => p.uraian),
    seri:
      dinilai.length === 0
        ? []
        : [{ nama: "Serapan", nilai: dinilai.map((p) => titikPersen(angkaOf(p.serapan), kebijakan)) }],
    kosong: "Belum ada serapan yang dapat digambarkan.",
  };
}

/** All years with their sums, this year last. */
const tahunan = (anggaran: PengukuranAnggaran, tahun: number) => [
  ...anggaran.riwayat,
  { tahun, pagu: anggaran.pagu, realisasi: anggaran.realisasi, serapan: anggaran.serapan },
];

const KOSONG_TAHUN = "Belum ada data anggaran tahun sebelumnya.";

function tabelTahun(anggaran: PengukuranAnggaran, tahun: number, kebijakan: Kebijakan): Tabel {
  return susunTabel(
    `Perkembangan Anggaran dan Realisasi sampai dengan Tahun ${tahun}`,
    [
      kolom("tahun", "Tahun", "nomor", 16),
      kolom("pagu", "Pagu (Rp)", "rupiah", 30),
      kolom("realisasi", "Realisasi (Rp)", "rupiah", 30),
      kolom("serapan", "Serapan (%)", "angka", 24),
    ],
    anggaran.riwayat.length === 0
      ? []
      : tahunan(anggaran, tahun).map((t) => baris(`${t.tahun}`, `${t.tahun}`, ...selSerapan(t, kebijakan))),
    KOSONG_TAHUN,
  );
}

function grafikTahun(anggaran: PengukuranAnggaran, tahun: number, kebijakan: Kebijakan): Grafik {
  const semua = anggaran.riwayat.length === 0 ? [] : tahunan(anggaran, tahun);
  return {
    jenis: "grafik",
    judul: `Serapan Anggaran sampai dengan Tahun ${tahun}`,
    bentuk: "garis",
    satuan: "%",
    kategori: semua.map((t) => `${t.tahun}`),
    seri:
      semua.length === 0
        ? []
        : [{ nama: "Serapan", nilai: semua.map((t) => titikPersen(angkaOf(t.serapan), kebijakan)) }],
    kosong: KOSONG_TAHUN,
  };
}

/** Absorption of every programme in the years that are known by programme. */
function tabelProgramTahun(anggaran: PengukuranAnggaran, tahun: number, kebijakan: Kebijakan): Tabel {
  const lalu = anggaran.riwayat.filter((r) => Object.keys(r.program).length > 0);
  const rows = anggaran.program.map((p) => {
    const dulu = lalu.map((r) => {
      const milik = r.program[p.kode];
      return milik === undefined || milik.pagu.eq(0)
        ? "-"
        : textTerhitung(calculateSerapan(milik.pagu, milik.realisasi), kebijakan);
    });
    return baris(p.kode, p.uraian, ...dulu, textTerhitung(p.serapan, kebijakan));
  });
  const jumlah = [...lalu, anggaran].map((t) => textTerhitung(t.serapan, kebijakan));
  return susunTabel(
    `Serapan Anggaran per Program sampai dengan Tahun ${tahun} (%)`,
    [
      kolom("program", "Program", "teks", 50),
      ...[...lalu.map((r) => r.tahun), tahun].map((t) => kolom(`t${t}`, `${t}`, "angka", 10)),
    ],
    lalu.length === 0 ? [] : [...rows, barisJumlah("jumlah", "Seluruh program", ...jumlah)],
    KOSONG_TAHUN,
    rows.some((r) => r.sel.includes("-"))
      ? "Tanda “-” berarti program itu tidak mempunyai anggaran pada tahun tersebut."
      : "",
  );
}

function ringkasEfisiensi({ config, pengukuran }: Bahan): Naskah {
  const daftarEfisiensi = pengukuran.anggaran.efisiensi;
  const nyata = daftarEfisiensi.filter((e) => e.efisiensi.status === "terhitung");
  if (daftarEfisiensi.length === 0) return isi();
  if (nyata.length === 0) return isi("Efisiensi belum dapat dinyatakan untuk satu pun sasaran.");
  return gabung(
    isi(`Efisiensi dapat dinyatakan untuk ${nyata.length} dari ${daftarEfisiensi.length} sasaran.`),
    ...nyata.map((e) => ({
      jenis: "naskah" as const,
      paragraf: naskahEfisiensi([e], config.kebijakan).paragraf.map((p) => ({
        gaya: "butir" as const,
        teks: `${e.uraian}: ${String(p.teks).replace(/^D/, "d")}`,
      })),
    })),
  );
}

function tabelKeluaran({ config, data }: Bahan): Tabel {
  const keluaran = new Map(data.formulir.flatMap((f) => f.anggaran.map((a) => [`${f.unit}/${a.kode}`, a])));
  const rows = config.program
    .flatMap((p) => p.kegiatan)
    .flatMap((k) => k.sub_kegiatan)
    .flatMap((s): BarisTabel[] => {
      const isian = keluaran.get(`${s.unit}/${s.kode}`);
      if (!isian?.keluaran && !isian?.catatan) return [];
      return [
        baris(
          s.kode,
          s.uraian,
          isian.keluaran?.teks ?? "-",
          isian.catatan?.teks ?? "-",
          unitOf(config, s.unit)?.nama ?? s.unit,
        ),
      ];
    });
  return susunTabel(
    `Keluaran Sub Kegiatan Tahun ${config.tahun}`,
    [
      kolom("sub_kegiatan", "Sub Kegiatan", "teks", 28),
      kolom("keluaran", "Keluaran yang Dihasilkan", "teks", 26),
      kolom("catatan", "Catatan", "teks", 26),
      kolom("unit", "Unit Kerja", "teks", 20),
    ],
    rows,
    "Keluaran sub kegiatan belum dilaporkan.",
  );
}

export const KOSAKATA_ANGGARAN: Penjelasan<ReturnType<typeof composeAnggaran>> = {
  pagu: nilai("Jumlah pagu, rupiah tanpa Rp"),
  realisasi_anggaran: nilai("Jumlah realisasi anggaran, rupiah tanpa Rp"),
  serapan: nilai("Serapan anggaran dalam persen, tanpa tanda %"),
  naskah_anggaran: naskah("Pagu, realisasi, serapan, dan perubahannya dalam kalimat"),
  tabel_anggaran: tabel("Anggaran per program, kegiatan, dan sub kegiatan"),
  grafik_serapan: grafik("Serapan per program"),
  tabel_anggaran_tahun: tabel("Pagu, realisasi, dan serapan beberapa tahun"),
  grafik_anggaran_tahun: grafik("Serapan beberapa tahun"),
  tabel_program_tahun: tabel("Serapan tiap program beberapa tahun"),
  naskah_efisiensi_semua: naskah("Efisiensi seluruh sasaran dalam kalimat"),
  tabel_efisiensi: tabel("Efisiensi tiap sasaran"),
  tabel_keluaran: tabel("Keluaran dan catatan sub kegiatan"),
};
