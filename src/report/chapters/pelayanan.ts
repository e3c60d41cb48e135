import { calculateSkmIndex } from "../../measure/skm.ts";
import { CONFIG_CELAH, type Naskah, type Tabel } from "../../model/content.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { decimalsOf, formatAngka, formatCount, formatPercent, formatShare } from "../../model/format.ts";
import type { Config } from "../../plan/schema.ts";
import { SKM_UNSUR } from "../../plan/skm.ts";
import { officerOf } from "../identity.ts";
import { baris, barisJumlah, barisSub, celah, composeTabel, content, type Input, kolom, kunciTeks } from "../input.ts";
import { findTrend } from "../sentence.ts";
import { type Explanation, naskah, tabel } from "../vocabulary.ts";

/** BAB III: what people say of the services, and how many they asked for. */
export function composePelayanan({ config }: Input) {
  const { skm, layanan } = config;
  return {
    naskah_skm: Object.keys(skm).length === 0 ? content() : naskahSkm(config),
    tabel_skm: tabelSkm(skm),
    naskah_layanan: layanan.length === 0 ? content() : naskahLayanan(config),
    tabel_layanan: tabelLayanan(config),
  };
}

/** Bands of PermenPANRB 14/2017, from high to low. */
const QUALITY = [
  { from: 88.31, kata: "A (sangat baik)" },
  { from: 76.61, kata: "B (baik)" },
  { from: 65, kata: "C (kurang baik)" },
  { from: 0, kata: "D (tidak baik)" },
] as const;

const qualityOf = (index: Desimal): string => QUALITY.find(({ from }) => index.gte(from))?.kata ?? "";

/** A name within a sentence. */
const within = (nama: string): string => nama.charAt(0).toLowerCase() + nama.slice(1);

function naskahSkm(config: Config): Naskah {
  const { skm, tahun } = config;
  const survey = skm[tahun];
  if (survey === undefined) return content(celah(officerOf(config), `${CONFIG_CELAH.skm} ${tahun}`));
  const filled = SKM_UNSUR.flatMap(({ kunci, nama }) => {
    const nilai = survey[kunci];
    return nilai === undefined ? [] : [{ nama, nilai }];
  });
  const people = survey.responden === undefined ? "" : ` diikuti ${formatAngka(survey.responden)} responden`;
  const index = calculateSkmIndex(survey);
  if (index === null) {
    const open = `Indeks Kepuasan Masyarakat tahun ${tahun} belum dapat dihitung karena baru ${formatShare(filled.length, SKM_UNSUR.length)} unsur yang nilainya diketahui.`;
    return content([...(people === "" ? [] : [`Survei Kepuasan Masyarakat tahun ${tahun}${people}.`]), open].join(" "));
  }
  const result = `menghasilkan Indeks Kepuasan Masyarakat ${formatAngka(index, 2)} dengan mutu pelayanan ${qualityOf(index)}`;
  const open = `Survei Kepuasan Masyarakat tahun ${tahun}${people === "" ? "" : `${people} dan`} ${result}.`;
  const change = changeOf(index, calculateSkmIndex(skm[tahun - 1]), tahun - 1);
  return content([open, ...(change === "" ? [] : [change]), extremes(filled)].join(" "));
}

function changeOf(index: Desimal, before: Desimal | null, tahun: number): string {
  if (before === null) return "";
  const trend = findTrend(before, index);
  if (trend === "tetap") return `Indeks itu sama dengan tahun ${tahun}.`;
  return `Indeks itu ${trend} ${formatAngka(index.minus(before).abs(), 2)} poin dari tahun ${tahun} (${formatAngka(before, 2)}).`;
}

interface NamedNilai {
  readonly nama: string;
  readonly nilai: number;
}

/** The lowest elements, then the highest; many of one value are counted. */
function extremes(list: readonly NamedNilai[]): string {
  const [low, high] = [Math.min(...list.map(({ nilai }) => nilai)), Math.max(...list.map(({ nilai }) => nilai))];
  if (low === high) return `Kesembilan unsur mempunyai nilai yang sama, yaitu ${formatAngka(low)}.`;
  const say = (nilai: number): string => {
    const same = list.filter((each) => each.nilai === nilai).map(({ nama }) => within(nama));
    const names = same.length > 2 ? `${formatCount(same.length)} unsur` : same.join(" serta ");
    return `${names} (${formatAngka(nilai)})`;
  };
  return `Nilai terendah ada pada ${say(low)}, sedangkan nilai tertinggi pada ${say(high)}.`;
}

function tabelSkm(skm: Config["skm"]): Tabel {
  const years = Object.keys(skm).sort();
  // One number of decimals, so that the commas stand below each other.
  const decimals = Math.max(
    2,
    ...Object.values(skm).flatMap((survey) => SKM_UNSUR.map(({ kunci }) => decimalsOf(desimal(survey[kunci] ?? 0)))),
  );
  const [before, last] = [skm[years.at(-2) ?? ""], skm[years.at(-1) ?? ""]];
  const signed = (now: number | undefined, then: number | undefined, tempat: number): string => {
    if (now === undefined || then === undefined) return "-";
    const change = desimal(now).minus(then);
    return `${change.gt(0) ? "+" : ""}${formatAngka(change, tempat)}`;
  };
  const compared = years.length > 1;
  const rows = SKM_UNSUR.map(({ kode, kunci, nama }) =>
    baris(
      kode,
      kode,
      nama,
      ...years.map((year) => (skm[year]?.[kunci] === undefined ? "-" : formatAngka(skm[year]?.[kunci] ?? 0, decimals))),
      ...(compared ? [signed(last?.[kunci], before?.[kunci], decimals)] : []),
    ),
  );
  const index = years.map((year) => calculateSkmIndex(skm[year]));
  const people = years.map((year) => skm[year]?.responden);
  return composeTabel(
    "Nilai unsur Survei Kepuasan Masyarakat",
    [
      kolom("no", "Unsur", "nomor", 8),
      kolom("nama", "Nama Unsur", "teks", 44),
      ...years.map((year) => kolom(`t${year}`, year, "angka", 12)),
      ...(compared ? [kolom("perubahan", "Perubahan", "angka", 14)] : []),
    ],
    years.length === 0
      ? []
      : [
          ...rows,
          barisJumlah(
            "indeks",
            "",
            "Indeks Kepuasan Masyarakat",
            ...index.map((each) => (each === null ? "-" : formatAngka(each, 2))),
            ...(compared ? [signed(index.at(-1)?.toNumber(), index.at(-2)?.toNumber(), 2)] : []),
          ),
          barisSub(
            "responden",
            "",
            "Responden",
            ...people.map((each) => (each === undefined ? "-" : formatAngka(each))),
            ...(compared ? [""] : []),
          ),
        ],
    "Hasil Survei Kepuasan Masyarakat belum ada.",
    "Indeks adalah rata-rata kesembilan unsur dikalikan 25 (Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017).",
  );
}

/** What was asked for this year, against last year where all of it is known, and what most. */
function naskahLayanan(config: Config): Naskah {
  const { layanan, tahun } = config;
  const now = layanan.flatMap(({ nama, jumlah }) => {
    const nilai = jumlah?.[tahun];
    return nilai === undefined ? [] : [{ nama, nilai, before: jumlah?.[tahun - 1] }];
  });
  if (now.length === 0) return content(celah(officerOf(config), `${CONFIG_CELAH.layanan} ${tahun}`));
  const sum = now.reduce((total, { nilai }) => total + nilai, 0);
  const of =
    now.length === layanan.length
      ? `${formatCount(now.length)} jenis layanan`
      : `${formatShare(now.length, layanan.length)} jenis layanan yang jumlahnya diketahui`;
  const known = now.every(({ before }) => before !== undefined);
  const before = now.reduce((total, each) => total + (each.before ?? 0), 0);
  const change = known ? sayChange(sum, before, tahun - 1) : "";
  const most = Math.max(...now.map(({ nilai }) => nilai));
  const top = now.filter(({ nilai }) => nilai === most);
  const largest =
    now.length < 2 || top.length > 1 || most === 0
      ? ""
      : ` Yang terbanyak adalah ${top[0]?.nama} (${formatAngka(most)} permohonan).`;
  return content(`Pada tahun ${tahun} tercatat ${formatAngka(sum)} permohonan untuk ${of}${change}.${largest}`);
}

function sayChange(now: number, before: number, tahun: number): string {
  if (now === before) return `, sama dengan tahun ${tahun}`;
  const kata = now > before ? "naik" : "turun";
  const share =
    before === 0
      ? ""
      : ` (${formatPercent(
          desimal(Math.abs(now - before))
            .times(100)
            .div(before),
        )}%)`;
  return `, ${kata} ${formatAngka(Math.abs(now - before))} permohonan${share} dari tahun ${tahun}`;
}

function tabelLayanan({ layanan }: Config): Tabel {
  const years = [...new Set(layanan.flatMap(({ jumlah }) => Object.keys(jumlah ?? {})))].sort();
  const text = (jumlah: number | undefined): string => (jumlah === undefined ? "-" : formatAngka(jumlah));
  const rows = layanan.map(({ nama, jumlah, keterangan }, i) =>
    baris(
      kunciTeks(nama),
      `${i + 1}`,
      keterangan === undefined ? nama : `${nama} (${keterangan})`,
      ...years.map((year) => text(jumlah?.[year])),
    ),
  );
  const total = (year: string): string => {
    const all = layanan.map(({ jumlah }) => jumlah?.[year]);
    return all.includes(undefined) ? "-" : formatAngka(all.reduce<number>((sum, each) => sum + (each ?? 0), 0));
  };
  return composeTabel(
    "Banyaknya permohonan layanan",
    [
      kolom("no", "No.", "nomor", 6),
      kolom("nama", "Layanan", "teks", 40),
      ...years.map((year) => kolom(`t${year}`, year, "angka", 12)),
    ],
    years.length === 0
      ? []
      : [...rows, ...(layanan.length < 2 ? [] : [barisJumlah("jumlah", "", "Jumlah", ...years.map(total))])],
    "Banyaknya layanan belum ada.",
    years.some((year) => total(year) === "-") ? "Tanda “-” berarti jumlahnya tidak diketahui." : "",
  );
}

export const KOSAKATA_PELAYANAN: Explanation<ReturnType<typeof composePelayanan>> = {
  naskah_skm: naskah("Hasil Survei Kepuasan Masyarakat dalam kalimat; kosong jika tidak ada"),
  tabel_skm: tabel("Sembilan unsur survei tiap tahun"),
  naskah_layanan: naskah("Banyaknya layanan dalam kalimat; kosong jika tidak ada"),
  tabel_layanan: tabel("Banyaknya permohonan tiap layanan dan tahun"),
};
