import type { PengukuranIndikator } from "../../measure/result.ts";
import type { Naskah, Tabel } from "../../model/content.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import {
  capitalize,
  formatAll,
  formatAngka,
  formatCount,
  formatCounts,
  formatList,
  formatShare,
  startCount,
} from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import type { Unit } from "../../plan/schema.ts";
import { baris, composeTabel, content, type Input, indikatorTingkat, kolom } from "../input.ts";
import { explainMarks, MARK, markOf } from "../mark.ts";
import { textAngka, textComputed, textRealisasi, textTarget } from "../value.ts";
import { type Explanation, naskah, tabel } from "../vocabulary.ts";

/** BAB III: all indicators beside their benchmarks, the kelurahan beside each other. */
export function composePerbandingan(input: Input) {
  const group = findKelurahan(input);
  return {
    naskah_pembanding: naskahPembanding(input),
    tabel_pembanding: tabelPembanding(input),
    naskah_kelurahan: naskahKelurahan(group),
    tabel_kelurahan: tabelKelurahan(input, group),
  };
}

const measured = (input: Input): PengukuranIndikator[] => [
  ...indikatorTingkat(input, "tujuan"),
  ...indikatorTingkat(input, "sasaran"),
];

/** Whether a realisation is for the better than its benchmark; null where that depends on the target. */
function standing(p: PengukuranIndikator): "lebih baik" | "sama" | "belum lebih baik" | null {
  const { better } = ARAH[p.plan.rule.arah];
  if (p.acuan === null || better === null) return null;
  if (p.acuan.selisih.eq(0)) return "sama";
  return p.acuan.selisih.gt(0) === (better === "naik") ? "lebih baik" : "belum lebih baik";
}

const compared = (input: Input): PengukuranIndikator[] => measured(input).filter((p) => p.acuan !== null);

/** A table of one benchmark would say a sentence of the indicator once more. */
function naskahPembanding(input: Input): Naskah {
  const list = compared(input);
  if (list.length < 2) return content();
  const judged = list.map(standing);
  const groups = (["lebih baik", "sama", "belum lebih baik"] as const).flatMap((kata) => {
    const count = judged.filter((each) => each === kata).length;
    return count === 0 ? [] : [{ kata, count }];
  });
  const [n, m, ...counts] = formatCounts(list.length, measured(input).length, ...groups.map(({ count }) => count));
  const open =
    list.length === measured(input).length
      ? `${capitalize(formatAll(list.length))} indikator mempunyai pembanding`
      : `Pembanding tersedia untuk ${n} dari ${m} indikator`;
  const said = groups.map(({ kata }, i) => `${counts[i]} ${kata}`);
  return content(said.length === 0 ? `${open}.` : `${open}; realisasinya ${formatList(said)}.`);
}

function tabelPembanding(input: Input): Tabel {
  const list = compared(input);
  return composeTabel(
    `Realisasi dan pembandingnya tahun ${input.config.tahun}`,
    [
      kolom("no", "No.", "nomor", 5),
      kolom("indikator", "Indikator Kinerja", "teks", 30),
      kolom("satuan", "Satuan", "pendek", 10),
      kolom("realisasi", "Realisasi", "angka", 11),
      kolom("pembanding", "Pembanding", "teks", 22),
      kolom("nilai", "Nilai", "angka", 11),
      kolom("selisih", "Selisih", "angka", 11),
    ],
    list.length < 2
      ? []
      : list.map((p, i) =>
          baris(
            p.plan.id,
            `${i + 1}`,
            p.indikator.uraian,
            p.indikator.satuan || "-",
            textRealisasi(p.realisasi),
            p.acuan?.nama ?? "",
            textAngka(p.acuan?.nilai ?? desimal(0)),
            signed(p.acuan?.selisih ?? desimal(0)),
          ),
        ),
    "Pembanding belum ada.",
  );
}

const signed = (nilai: Desimal): string => `${nilai.gt(0) ? "+" : ""}${textAngka(nilai)}`;

/** The kelurahan that measure the same, in the order of the plan: a refresh moves no rows. */
interface Kelurahan {
  /** Kelurahan, desa, or both: what they call themselves. */
  readonly kata: string;
  /** Name of the first indicator that at least two of them have. */
  readonly uraian: string;
  readonly rows: readonly { readonly unit: Unit; readonly p: PengukuranIndikator }[];
}

function findKelurahan({ config, pengukuran }: Input): Kelurahan {
  const units = config.unit.filter(({ jenis }) => jenis === "kelurahan");
  const all = units.flatMap((unit) =>
    pengukuran.indikator
      .filter(({ plan }) => plan.tingkat === "unit" && plan.induk === unit.kode)
      .map((p) => ({ unit, p })),
  );
  const same = (kode: string | undefined) => all.filter(({ p }) => p.indikator.kode === kode);
  const shared = all.find(({ p }) => same(p.indikator.kode).length > 1)?.p.indikator;
  const villages = units.filter(({ nama }) => /^Desa\b/i.test(nama)).length;
  const kata = villages === 0 ? "kelurahan" : villages === units.length ? "desa" : "kelurahan dan desa";
  return { kata, uraian: shared?.uraian ?? "", rows: same(shared?.kode) };
}

/** As many as a sentence names. */
const NAMED = 5;

/** How many reached their target of it, and which did not. */
function naskahKelurahan({ kata, uraian, rows: list }: Kelurahan): Naskah {
  if (list.length === 0) return content();
  const missed = list.filter(({ p }) => markOf(p) === MARK.missed);
  const met = list.filter(({ p }) => markOf(p) === MARK.reached);
  const open = list.length - missed.length - met.length;
  const unknown = open === 0 ? "" : `; ${formatCount(open)} belum dapat dinilai`;
  if (open === list.length) return content(`Capaian ${uraian} ${formatAll(list.length)} ${kata} belum dapat dinilai.`);
  if (met.length === list.length)
    return content(`${capitalize(formatAll(list.length))} ${kata} mencapai target ${uraian}.`);
  const names =
    missed.length === 0 || met.length === 0
      ? ""
      : missed.length > NAMED
        ? `; ${formatCount(missed.length)} belum`
        : `; yang belum adalah ${formatList(missed.map(({ unit }) => unit.nama))}`;
  const opening =
    met.length === 0
      ? `Belum satu pun dari ${formatCount(list.length)} ${kata} mencapai target ${uraian}`
      : `${startCount(formatShare(met.length, list.length))} ${kata} mencapai target ${uraian}`;
  return content(`${opening}${names}${unknown}.`);
}

function tabelKelurahan(input: Input, { rows }: Kelurahan): Tabel {
  const { config } = input;
  return composeTabel(
    `Kinerja dan anggaran antarwilayah tahun ${config.tahun}`,
    [
      kolom("no", "No.", "nomor", 5),
      kolom("unit", "Wilayah", "teks", 27),
      kolom("target", "Target", "angka", 10),
      kolom("realisasi", "Realisasi", "angka", 11),
      kolom("capaian", "Capaian (%)", "angka", 11),
      kolom("keadaan", "Keadaan", "nomor", 9),
      kolom("pagu", "Pagu (Rp)", "angka", 16),
      kolom("serapan", "Serapan (%)", "angka", 11),
    ],
    rows.map(({ unit, p }, i) => {
      const { pagu, serapan } = spendingOf(input, unit);
      return baris(
        unit.kode,
        `${i + 1}`,
        unit.nama,
        textTarget(p.target),
        textRealisasi(p.realisasi),
        textComputed(p.capaian, config.kebijakan),
        markOf(p),
        formatAngka(pagu),
        serapan,
      );
    }),
    "Tidak ada indikator yang sama.",
    explainMarks(rows.map(({ p }) => markOf(p))),
  );
}

/** What a unit's own sub kegiatan may spend, and how much of it was spent. */
function spendingOf({ config, pengukuran }: Input, unit: Unit): { readonly pagu: Desimal; readonly serapan: string } {
  const kode = new Set(
    config.program.flatMap((p) =>
      p.kegiatan.flatMap((k) => k.sub_kegiatan.flatMap((s) => (s.unit === unit.kode ? [s.kode] : []))),
    ),
  );
  const list = pengukuran.anggaran.program.flatMap((p) =>
    p.kegiatan.flatMap((k) => k.subKegiatan.filter((s) => kode.has(s.kode))),
  );
  const [pagu, realisasi] = (["pagu", "realisasi"] as const).map((each) =>
    list.reduce((sum, s) => sum.plus(s[each]), desimal(0)),
  );
  const sum = pagu ?? desimal(0);
  const open = list.some(({ serapan }) => serapan.status === "belum_lengkap");
  if (open) return { pagu: sum, serapan: "belum lengkap" };
  if (sum.eq(0)) return { pagu: sum, serapan: "-" };
  const serapan = (realisasi ?? desimal(0)).times(100).div(sum);
  return { pagu: sum, serapan: textComputed({ status: "terhitung", nilai: serapan }, config.kebijakan) };
}

export const KOSAKATA_PERBANDINGAN: Explanation<ReturnType<typeof composePerbandingan>> = {
  naskah_pembanding: naskah("Indikator yang mempunyai pembanding dalam kalimat; kosong jika kurang dari dua"),
  tabel_pembanding: tabel("Realisasi tiap indikator di samping pembandingnya; kosong jika kurang dari dua"),
  naskah_kelurahan: naskah("Kelurahan yang mencapai dan yang belum mencapai target; kosong jika tidak ada"),
  tabel_kelurahan: tabel("Kelurahan berdampingan: target, realisasi, anggaran; kosong jika kurang dari dua"),
};
