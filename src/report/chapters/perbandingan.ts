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
} from "../../model/format.ts";
import { ARAH } from "../../plan/arah.ts";
import type { Unit } from "../../plan/schema.ts";
import { baris, composeTabel, content, type Input, indikatorTingkat, kolom } from "../input.ts";
import { angkaOf, isMissed, textAngka, textComputed, textRealisasi, textTarget } from "../value.ts";
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
    `Realisasi dan Pembandingnya Tahun ${input.config.tahun}`,
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

/** The kelurahan that measure the same, best first. */
interface Kelurahan {
  /** Kelurahan, desa, or both: what they call themselves. */
  readonly kata: string;
  /** Indicators that at least two of them have, in the order of the plan; two at most, for the width of the page. */
  readonly shared: readonly { readonly kode: string; readonly uraian: string }[];
  readonly rows: readonly { readonly unit: Unit; readonly own: readonly (PengukuranIndikator | undefined)[] }[];
}

const SHARED = 2;

function findKelurahan({ config, pengukuran }: Input): Kelurahan {
  const units = config.unit.filter(({ jenis }) => jenis === "kelurahan");
  const own = (unit: Unit): PengukuranIndikator[] =>
    pengukuran.indikator.filter(({ plan }) => plan.tingkat === "unit" && plan.induk === unit.kode);
  const counts = new Map<string, { readonly uraian: string; n: number }>();
  for (const { indikator } of units.flatMap(own)) {
    const known = counts.get(indikator.kode) ?? { uraian: indikator.uraian, n: 0 };
    known.n += 1;
    counts.set(indikator.kode, known);
  }
  const shared = [...counts].flatMap(([kode, { uraian, n }]) => (n > 1 ? [{ kode, uraian }] : [])).slice(0, SHARED);
  const rows = units.flatMap((unit) => {
    const list = shared.map(({ kode }) => own(unit).find(({ indikator }) => indikator.kode === kode));
    return list.every((each) => each === undefined) ? [] : [{ unit, own: list }];
  });
  const rank = ({ own: [first] }: Kelurahan["rows"][number]): Desimal =>
    (first === undefined ? null : angkaOf(first.capaian)) ?? desimal(-1);
  const villages = units.filter(({ nama }) => /^Desa\b/i.test(nama)).length;
  const kata = villages === 0 ? "kelurahan" : villages === units.length ? "desa" : "kelurahan dan desa";
  return { kata, shared, rows: [...rows].sort((a, b) => rank(b).cmp(rank(a))) };
}

/** As many as a sentence names. */
const NAMED = 5;

/** Of the first indicator that they share: how many reached it, and which did not. */
function naskahKelurahan({ kata, shared: [first], rows }: Kelurahan): Naskah {
  if (first === undefined) return content();
  const list = rows.flatMap(({ unit, own: [p] }) => (p === undefined ? [] : [{ nama: unit.nama, p }]));
  const missed = list.filter(({ p }) => isMissed(p));
  const met = list.filter(({ p }) => p.capaian.status === "terhitung" && !isMissed(p));
  const open = list.length - missed.length - met.length;
  const unknown = open === 0 ? "" : `; ${formatCount(open)} belum dapat dinilai`;
  if (open === list.length)
    return content(`Capaian ${first.uraian} ${formatAll(list.length)} ${kata} belum dapat dinilai.`);
  if (met.length === list.length)
    return content(`${capitalize(formatAll(list.length))} ${kata} mencapai target ${first.uraian}.`);
  const names =
    missed.length === 0 || met.length === 0
      ? ""
      : missed.length > NAMED
        ? `; ${formatCount(missed.length)} belum`
        : `; yang belum adalah ${formatList(missed.map(({ nama }) => nama))}`;
  const opening =
    met.length === 0
      ? `Belum satu pun dari ${formatCount(list.length)} ${kata} mencapai target ${first.uraian}`
      : `${capitalize(formatShare(met.length, list.length))} ${kata} mencapai target ${first.uraian}`;
  return content(`${opening}${names}${unknown}.`);
}

const markOf = (p: PengukuranIndikator): string => (p.capaian.status === "terhitung" ? (isMissed(p) ? "○" : "●") : "◊");

function tabelKelurahan(input: Input, { shared, rows }: Kelurahan): Tabel {
  const { config } = input;
  const money = new Map(rows.map(({ unit }) => [unit.kode, spendingOf(input, unit)]));
  const paid = [...money.values()].some(({ pagu }) => pagu.gt(0));
  return composeTabel(
    `Kinerja Antarkelurahan Tahun ${config.tahun}`.replace(/Antarkelurahan/, titleOf(rows)),
    [
      kolom("unit", "Unit", "teks", 24),
      ...shared.flatMap(({ uraian }, i) => [
        kolom(`target${i + 1}`, "Target", "angka", 9, uraian),
        kolom(`realisasi${i + 1}`, "Realisasi", "angka", 10, uraian),
        kolom(`keadaan${i + 1}`, "Ket.", "nomor", 5, uraian),
      ]),
      ...(paid
        ? [
            kolom("pagu", "Pagu (Rp)", "angka", 16, "Anggaran"),
            kolom("serapan", "Serapan (%)", "angka", 10, "Anggaran"),
          ]
        : []),
    ],
    rows.length < 2
      ? []
      : rows.map(({ unit, own }) => {
          const spent = money.get(unit.kode);
          return baris(
            unit.kode,
            unit.nama,
            ...own.flatMap((p) =>
              p === undefined ? ["-", "-", "-"] : [textTarget(p.target), textRealisasi(p.realisasi), markOf(p)],
            ),
            ...(paid ? [formatAngka(spent?.pagu ?? 0), spent?.serapan ?? "-"] : []),
          );
        }),
    "Kelurahan tidak mempunyai indikator yang sama.",
    "● target tercapai, ○ target belum tercapai, ◊ belum dapat dinilai. Diurutkan menurut capaian indikator pertama.",
  );
}

const titleOf = (rows: Kelurahan["rows"]): string =>
  rows.every(({ unit }) => /^Desa\b/i.test(unit.nama)) ? "Antardesa" : "Antarkelurahan";

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
