import { calculateSerapan } from "../../measure/anggaran.ts";
import type { PengukuranAnggaran } from "../../measure/result.ts";
import type { BarisTabel, Grafik, Naskah, Tabel } from "../../model/content.ts";
import { type Desimal, ZERO } from "../../model/desimal.ts";
import { formatAngka, formatList, formatShare } from "../../model/format.ts";
import { dayAfterYear, holderOf, jabatanOf } from "../../plan/officials.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import { namesBeside } from "../chart-names.ts";
import {
  baris,
  barisJumlah,
  barisSub,
  celahFormulir,
  combine,
  composeTabel,
  content,
  type Input,
  kolom,
  unitOf,
} from "../input.ts";
import { kalimatSerapan, kalimatSerapanProgram, lastSerapanSentence } from "../sentence-office.ts";
import { angkaOf, percentDot, textComputed, textPercent } from "../value.ts";
import { type Explanation, grafik, naskah, nilai, tabel } from "../vocabulary.ts";
import { selSerapan, tabelEfisiensi, textKode } from "./analysis-program.ts";
import { composeAnggaranCard, KOSAKATA_ANGGARAN_CARD } from "./anggaran-card.ts";

/** BAB III.B: budget and spending of the programmes in the Perjanjian Kinerja. */
export function composeAnggaran(input: Input) {
  const { config, pengukuran } = input;
  const { anggaran } = pengukuran;
  const { kebijakan, tahun } = config;
  return {
    pagu: formatAngka(anggaran.pagu),
    realisasi_anggaran: formatAngka(anggaran.realisasi),
    serapan: textComputed(anggaran.serapan, kebijakan),
    naskah_anggaran: combine(anggaranShort(input), anggaranMissing(input)),
    tabel_anggaran: tabelAnggaran(anggaran, tahun, kebijakan),
    grafik_serapan: grafikSerapan(anggaran, tahun, kebijakan),
    tabel_anggaran_tahun: tabelTahun(anggaran, tahun, kebijakan),
    grafik_anggaran_tahun: grafikTahun(anggaran, tahun, kebijakan),
    tabel_program_tahun: tabelProgramTahun(anggaran, tahun, kebijakan),
    naskah_efisiensi_semua: efisiensiShort(input),
    tabel_efisiensi: tabelEfisiensi(
      `Efisiensi penggunaan sumber daya per sasaran tahun ${tahun}`,
      anggaran.efisiensi,
      kebijakan,
      anggaran.supporting,
    ),
    tabel_keluaran: tabelKeluaran(input),
    ...composeAnggaranCard(input),
  };
}

function anggaranShort({ config, pengukuran }: Input): Naskah {
  const { kebijakan, tahun, instansi } = config;
  const { anggaran } = pengukuran;
  const last = anggaran.riwayat.find((r) => r.tahun === tahun - 1);
  const banding =
    anggaran.serapan.status === "terhitung" && last?.serapan.status === "terhitung"
      ? lastSerapanSentence(anggaran.serapan.nilai, last.serapan.nilai, last.tahun, kebijakan)
      : null;
  const second = [kalimatSerapanProgram(anggaran.program, kebijakan), banding].filter((k) => k !== null).join(" ");
  return content(
    kalimatSerapan(`${instansi.nama} tahun ${tahun}`, anggaran, kebijakan),
    ...(second === "" ? [] : [second]),
  );
}

/** One gap for every unit that has not reported its spending. */
function anggaranMissing({ config, data }: Input): Naskah {
  const filled = new Set(
    data.formulir.flatMap((f) => f.anggaran.filter((a) => a.realisasi !== null).map((a) => `${f.unit}/${a.kode}`)),
  );
  const blank = new Map<string, string[]>();
  for (const sub of config.program.flatMap((p) => p.kegiatan).flatMap((k) => k.sub_kegiatan)) {
    if (!filled.has(`${sub.unit}/${sub.kode}`)) blank.set(sub.unit, [...(blank.get(sub.unit) ?? []), sub.uraian]);
  }
  return content(
    ...[...blank].map(([unit, uraian]) => {
      const known = unitOf(config, unit);
      const siapa = known === undefined ? config.pejabat.kasubbag : holderOf(config, known, dayAfterYear(config.tahun));
      return celahFormulir(jabatanOf(siapa), `realisasi anggaran ${formatList(uraian)}`);
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
  return composeTabel(
    `Anggaran dan realisasi per program, kegiatan, dan sub kegiatan tahun ${tahun}`,
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
  const assessed = program.filter((p) => p.serapan.status === "terhitung");
  return {
    jenis: "grafik",
    judul: `Serapan anggaran per program tahun ${tahun}`,
    bentuk: "batang-mendatar",
    satuan: "%",
    category: namesBeside(assessed.map((p) => p.uraian)),
    series:
      assessed.length < 2
        ? []
        : [{ nama: "Serapan", nilai: assessed.map((p) => percentDot(angkaOf(p.serapan), kebijakan)) }],
    blank: "Grafik serapan disajikan jika sedikitnya dua program sudah mempunyai serapan.",
  };
}

/** All years with their sums, this year last. */
const yearly = (anggaran: PengukuranAnggaran, tahun: number) => [
  ...anggaran.riwayat,
  { tahun, pagu: anggaran.pagu, realisasi: anggaran.realisasi, serapan: anggaran.serapan },
];

const TAHUN_EMPTY = "Laporan ini belum memuat data anggaran tahun sebelumnya.";

function tabelTahun(anggaran: PengukuranAnggaran, tahun: number, kebijakan: Kebijakan): Tabel {
  return composeTabel(
    `Perkembangan anggaran dan realisasi sampai dengan tahun ${tahun}`,
    [
      kolom("tahun", "Tahun", "nomor", 16),
      kolom("pagu", "Pagu (Rp)", "rupiah", 30),
      kolom("realisasi", "Realisasi (Rp)", "rupiah", 30),
      kolom("serapan", "Serapan (%)", "angka", 24),
    ],
    anggaran.riwayat.length === 0
      ? []
      : yearly(anggaran, tahun).map((t) => baris(`${t.tahun}`, `${t.tahun}`, ...selSerapan(t, kebijakan))),
    TAHUN_EMPTY,
  );
}

/** Pagu and realisasi of the years side by side, what was spent of it below each. */
function grafikTahun(anggaran: PengukuranAnggaran, tahun: number, kebijakan: Kebijakan): Grafik {
  const all = anggaran.riwayat.length === 0 ? [] : yearly(anggaran, tahun);
  const known = all.filter((t) => t.serapan.status === "terhitung").length > 1;
  const { nama, per } = scaleOf(all.map(({ pagu }) => pagu));
  const scaled = (nilai: Desimal): number => Number(nilai.div(per).round(2).toFixed());
  return {
    jenis: "grafik",
    judul: `Pagu, realisasi, dan serapan anggaran sampai dengan tahun ${tahun} (${nama})`,
    bentuk: "batang",
    satuan: "",
    category: all.map((t) =>
      t.serapan.status === "terhitung" ? `${t.tahun} (${textPercent(t.serapan.nilai, kebijakan)})` : `${t.tahun}`,
    ),
    series: known
      ? [
          { nama: "Pagu", nilai: all.map((t) => scaled(t.pagu)) },
          { nama: "Realisasi", nilai: all.map((t) => (t.serapan.status === "terhitung" ? scaled(t.realisasi) : null)) },
        ]
      : [],
    blank: TAHUN_EMPTY,
  };
}

/** The unit in which sums of money have few digits. */
function scaleOf(sums: readonly Desimal[]): { readonly nama: string; readonly per: number } {
  const most = sums.reduce((a, b) => (b.gt(a) ? b : a), ZERO);
  if (most.gte(1e9)) return { nama: "Rp miliar", per: 1e9 };
  return most.gte(1e6) ? { nama: "Rp juta", per: 1e6 } : { nama: "Rp", per: 1 };
}

/** Absorption of every programme in the years that are known by programme. */
function tabelProgramTahun(anggaran: PengukuranAnggaran, tahun: number, kebijakan: Kebijakan): Tabel {
  const last = anggaran.riwayat.filter((r) => Object.keys(r.program).length > 0);
  const rows = anggaran.program.map((p) => {
    const former = last.map((r) => {
      const owned = r.program[p.kode];
      return owned === undefined || owned.pagu.eq(0)
        ? "-"
        : textComputed(calculateSerapan(owned.pagu, owned.realisasi), kebijakan);
    });
    return baris(p.kode, p.uraian, ...former, textComputed(p.serapan, kebijakan));
  });
  const jumlah = [...last, anggaran].map((t) => textComputed(t.serapan, kebijakan));
  return composeTabel(
    `Serapan anggaran per program sampai dengan tahun ${tahun} (%)`,
    [
      kolom("program", "Program", "teks", 50),
      ...[...last.map((r) => r.tahun), tahun].map((t) => kolom(`t${t}`, `${t}`, "angka", 10)),
    ],
    last.length === 0 ? [] : [...rows, barisJumlah("jumlah", "Seluruh program", ...jumlah)],
    TAHUN_EMPTY,
    rows.some((r) => r.sel.includes("-"))
      ? "Tanda “-” berarti anggaran program itu pada tahun tersebut tidak ada atau tidak dicantumkan."
      : "",
  );
}

function efisiensiShort({ pengukuran }: Input): Naskah {
  const efisiensiList = pengukuran.anggaran.efisiensi;
  const real = efisiensiList.filter((e) => e.efisiensi.status === "terhitung");
  if (efisiensiList.length === 0) return content();
  if (real.length === 0)
    return content(
      efisiensiList.length === 1
        ? "Efisiensi belum dapat dinyatakan."
        : "Efisiensi belum dapat dinyatakan untuk satu pun sasaran.",
    );
  return content(`Efisiensi dapat dinyatakan untuk ${formatShare(real.length, efisiensiList.length)} sasaran.`);
}

function tabelKeluaran({ config, data }: Input): Tabel {
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
  return composeTabel(
    `Keluaran sub kegiatan tahun ${config.tahun}`,
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

export const KOSAKATA_ANGGARAN: Explanation<ReturnType<typeof composeAnggaran>> = {
  pagu: nilai("Jumlah pagu, rupiah tanpa Rp"),
  realisasi_anggaran: nilai("Jumlah realisasi anggaran, rupiah tanpa Rp"),
  serapan: nilai("Serapan anggaran dalam persen, tanpa tanda %"),
  naskah_anggaran: naskah("Pagu, realisasi, serapan, dan perubahannya dalam kalimat"),
  tabel_anggaran: tabel("Anggaran per program, kegiatan, dan sub kegiatan"),
  grafik_serapan: grafik("Serapan per program"),
  tabel_anggaran_tahun: tabel("Pagu, realisasi, dan serapan beberapa tahun"),
  grafik_anggaran_tahun: grafik("Pagu, realisasi, dan serapan beberapa tahun"),
  tabel_program_tahun: tabel("Serapan tiap program beberapa tahun"),
  naskah_efisiensi_semua: naskah("Efisiensi seluruh sasaran dalam kalimat"),
  tabel_efisiensi: tabel("Efisiensi tiap sasaran"),
  tabel_keluaran: tabel("Keluaran dan catatan sub kegiatan"),
  ...KOSAKATA_ANGGARAN_CARD,
};
