import type { BarisTabel, KolomTabel, Naskah, Tabel } from "../../model/content.ts";
import { listIndikator } from "../../plan/indikator.ts";
import type { Config, Indikator } from "../../plan/schema.ts";
import { formatTarget } from "../../plan/target.ts";
import { officerOf, penanggungJawab } from "../identity.ts";
import {
  baris,
  barisKelompok,
  celah,
  composeTabel,
  content,
  type Input,
  join,
  kolom,
  numbered,
  type Sel,
} from "../input.ts";
import { bagan, type Explanation, naskah, nilai, tabel } from "../vocabulary.ts";
import { cascadeBagan } from "./cascade.ts";

/** BAB II: Renstra and IKU. */
export function composePerencanaan(input: Input) {
  const { config } = input;
  const { renstra } = config;
  const [start, end] = renstra.periode;
  return {
    periode_renstra: `${start}–${end}`,
    tahun_akhir_renstra: String(end),
    visi: renstra.visi ? content(renstra.visi) : content(),
    misi: numbered(renstra.misi ?? []),
    daftar_tujuan: listed(renstra.tujuan.map((tujuan) => tujuan.uraian)),
    tabel_tujuan: tabelTujuan(config),
    tabel_renstra: tabelRenstra(config),
    tabel_iku: tabelIku(config),
    bagan_pohon: cascadeBagan(input),
  };
}

/** A list, or its only text: "1." alone numbers nothing. */
const listed = (teks: readonly string[]): Naskah => (teks.length === 1 ? content(...teks) : numbered(teks));

function tabelTujuan(config: Config): Tabel {
  const rows = config.renstra.tujuan.flatMap((tujuan, i): BarisTabel[] => {
    const owned = config.sasaran.filter((s) => s.tujuan === tujuan.kode || (s.tujuan === undefined && i === 0));
    const first = [`${i + 1}`, tujuan.uraian];
    if (owned.length === 0) return [baris(tujuan.kode, ...first, "-")];
    return owned.map((s, j) => baris(s.kode, ...(j === 0 ? first : ["", ""]), s.uraian));
  });
  return composeTabel(
    `Tujuan dan sasaran Renstra ${config.instansi.nama} tahun ${config.renstra.periode.join("–")}`,
    [
      ...join(kolom("no", "No.", "nomor", 6), kolom("tujuan", "Tujuan", "teks", 47)),
      kolom("sasaran", "Sasaran", "teks", 47),
    ],
    rows,
    "Tujuan dan sasaran Renstra belum ditetapkan.",
  );
}

/** Years of the Renstra period. */
const listTahun = ([start, end]: readonly [number, number]): number[] =>
  Array.from({ length: end - start + 1 }, (_, i) => start + i);

function tabelRenstra(config: Config): Tabel {
  const tahunList = listTahun(config.renstra.periode);
  const yearly: KolomTabel[] = tahunList.map((t) => kolom(`t${t}`, `${t}`, "angka", 9, "Target Tahun"));
  const induk = [
    ...config.renstra.tujuan.map((t) => ({ ...t, kata: "Tujuan" })),
    ...config.sasaran.map((s) => ({ ...s, kata: "Sasaran" })),
  ];
  const rows = induk.flatMap(({ kode, uraian, kata, indikator = [] }): BarisTabel[] =>
    indikator.length === 0
      ? []
      : [
          barisKelompok(kode, `${kata}: ${uraian}`),
          ...indikator.map((i) =>
            baris(
              i.kode,
              i.uraian,
              i.satuan || "-",
              ...tahunList.map((t) => (i.target_renstra?.[t] === undefined ? "-" : formatTarget(i.target_renstra[t]))),
            ),
          ),
        ],
  );
  return composeTabel(
    `Target kinerja Renstra tahun ${config.renstra.periode.join("–")}`,
    [kolom("uraian", "Indikator Kinerja", "teks", 34), kolom("satuan", "Satuan", "pendek", 11), ...yearly],
    rows,
    "Target kinerja Renstra belum ditetapkan.",
    rows.some((r) => r.sel.includes("-")) ? "Tanda “-” berarti target tahun itu tidak tercantum." : "",
  );
}

function tabelIku(config: Config): Tabel {
  const iku = listIndikator(config).filter((r) => r.indikator.iku);
  const write = (apa: string): Sel => celah(officerOf(config), apa);
  const rows = iku.map((plan, nomor) => {
    const i = plan.indikator;
    return baris(
      plan.id,
      `${nomor + 1}`,
      i.uraian,
      i.satuan || "-",
      selDefinisi(i) || write(`definisi dan rumus ${i.uraian}`),
      i.sumber_data ?? write(`sumber data ${i.uraian}`),
      penanggungJawab(config, plan),
    );
  });
  return composeTabel(
    `Indikator Kinerja Utama ${config.instansi.nama}`,
    [
      kolom("no", "No.", "nomor", 5),
      kolom("uraian", "Indikator Kinerja Utama", "teks", 23),
      kolom("satuan", "Satuan", "pendek", 9),
      kolom("definisi", "Definisi dan Rumus Perhitungan", "teks", 30),
      kolom("sumber", "Sumber Data", "teks", 16),
      kolom("penanggung_jawab", "Penanggung Jawab", "teks", 17),
    ],
    rows,
    "Indikator Kinerja Utama belum ditetapkan.",
  );
}

const selDefinisi = ({ definisi, rumus_hitung }: Indikator): string =>
  [definisi?.replace(/[^.]$/, "$&."), rumus_hitung && `Rumus: ${rumus_hitung}`].filter(Boolean).join(" ");

export const PERENCANAAN_KOSAKATA: Explanation<ReturnType<typeof composePerencanaan>> = {
  periode_renstra: nilai("Tahun awal dan akhir Renstra"),
  tahun_akhir_renstra: nilai("Tahun akhir Renstra"),
  visi: naskah("Visi; kosong jika tidak ada"),
  misi: naskah("Misi, daftar bernomor; kosong jika tidak ada"),
  daftar_tujuan: naskah("Tujuan Renstra, daftar bernomor"),
  tabel_tujuan: tabel("Tujuan dan sasaran Renstra"),
  tabel_renstra: tabel("Target Renstra tiap indikator per tahun"),
  tabel_iku: tabel("Indikator Kinerja Utama: definisi, rumus, sumber data, penanggung jawab"),
  bagan_pohon: bagan("Pohon kinerja: tujuan, sasaran, program, pelaksana; kosong jika tidak muat sehalaman"),
};
