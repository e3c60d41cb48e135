import { isInterim } from "../../measure/coverage.ts";
import type { PengukuranIndikator, PengukuranTahun } from "../../measure/result.ts";
import { type BarisTabel, CONFIG_CELAH, type Naskah, type Tabel } from "../../model/content.ts";
import { formatList, formatPoint, formatTw } from "../../model/format.ts";
import type { Kebijakan } from "../../plan/schema.ts";
import { officerOf } from "../identity.ts";
import { type Bagian, baris, barisKelompok, celah, composeTabel, content, kolom, type Sel } from "../input.ts";
import { findTrend, kalimatPerubahan, kalimatRenstra, trendSentence } from "../sentence.ts";
import { angkaOf, show, textComputed, textRealisasi, textTarget } from "../value.ts";
import { noteInterim } from "./summary.ts";

/*
 * Analyses over time (domain.md 1.4): 2 earlier years, 3 target of the end of Renstra, and the quarters of the year.
 */

/** This year as a year of the history. */
export const thisTahun = (p: PengukuranIndikator, tahun: number): PengukuranTahun => ({
  tahun,
  target: p.target,
  realisasi: p.realisasi,
  capaian: p.capaian,
  dibatasi: p.dibatasi,
});

/** In place of a comparison with years that lkjip.yaml does not have. */
export const LAST_EMPTY = "Laporan ini belum memuat data tahun sebelumnya untuk dibandingkan.";

/** Analysis 2, this year beside last year. */
export function lastTahunTabel({ mention, owned, config: { tahun, kebijakan } }: Bagian): Tabel {
  const last = tahun - 1;
  const rows = owned.flatMap((p, i): BarisTabel[] => {
    const former = p.riwayat.find((t) => t.tahun === last);
    if (former === undefined) return [];
    const pair = [former, thisTahun(p, tahun)];
    return [
      baris(
        p.plan.id,
        `${i + 1}`,
        p.indikator.uraian,
        p.indikator.satuan || "-",
        ...pair.map((t) => textTarget(t.target)),
        ...pair.map((t) => textRealisasi(t.realisasi)),
        ...pair.map((t) => textComputed(t.capaian, kebijakan)),
      ),
    ];
  });
  const put = (group: string, kunci: string) =>
    [last, tahun].map((t) => kolom(`${kunci}${t}`, `${t}`, "angka", 10, group));
  return composeTabel(
    `Perbandingan kinerja ${mention} tahun ${last} dan ${tahun}`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("uraian", "Indikator Kinerja", "teks", 25),
      kolom("satuan", "Satuan", "pendek", 10),
      ...put("Target", "target"),
      ...put("Realisasi", "realisasi"),
      ...put("Capaian (%)", "capaian"),
    ],
    rows,
    LAST_EMPTY,
    noteInterim(owned.filter((p) => p.riwayat.some((t) => t.tahun === last))),
  );
}

/** Analysis 2, all years that are known: one row a year, the change of capaian in percentage points. */
export function trendTabel({ mention, owned, config: { tahun, kebijakan } }: Bagian): Tabel {
  const rows = owned.flatMap((p): BarisTabel[] => {
    if (p.riwayat.length === 0) return [];
    const yearly = [...p.riwayat, thisTahun(p, tahun)];
    return [
      barisKelompok(
        p.plan.id,
        p.indikator.satuan ? `${p.indikator.uraian} (${p.indikator.satuan})` : p.indikator.uraian,
      ),
      ...yearly.map((t, i) =>
        baris(
          `${p.plan.id}-${t.tahun}`,
          `${t.tahun}`,
          textTarget(t.target),
          textRealisasi(t.realisasi),
          textComputed(t.capaian, kebijakan),
          textPoint(yearly[i - 1], t, kebijakan),
        ),
      ),
    ];
  });
  return composeTabel(
    `Perkembangan kinerja ${mention} sampai dengan tahun ${tahun}`,
    [
      kolom("tahun", "Tahun", "nomor", 16),
      kolom("target", "Target", "angka", 20),
      kolom("realisasi", "Realisasi", "angka", 20),
      kolom("capaian", "Capaian (%)", "angka", 20),
      kolom("poin", "Perubahan Capaian (poin persentase)", "angka", 24),
    ],
    rows,
    LAST_EMPTY,
    noteInterim(owned.filter((p) => p.riwayat.length > 0)),
  );
}

/** "+2,85", "-1,10", "0,00", or "-" where one of the two years has no capaian. */
function textPoint(former: PengukuranTahun | undefined, now: PengukuranTahun, kebijakan: Kebijakan): string {
  if (former?.capaian.status !== "terhitung" || now.capaian.status !== "terhitung") return "-";
  const [a, b] = [show(former.capaian.nilai, kebijakan), show(now.capaian.nilai, kebijakan)];
  const mark = findTrend(a, b) === "naik" ? "+" : "";
  return `${mark}${formatPoint(b.minus(a), kebijakan.desimal)}`;
}

/** Sentences of analysis 2: against last year, then over all years. */
export function naskahTahun({ owned, config: { tahun, kebijakan } }: Pick<Bagian, "owned" | "config">): Naskah {
  const kalimat = owned.flatMap((p) => {
    const perubahan = kalimatPerubahan(p, kebijakan);
    const yearly = [...p.riwayat, thisTahun(p, tahun)].map((t) => ({
      tahun: t.tahun,
      capaian: angkaOf(t.capaian),
      sementara: t.tahun === tahun && isInterim(p),
    }));
    const trend = trendSentence(perubahan === null ? p.indikator.uraian : null, yearly, kebijakan);
    const teks = [perubahan, trend].filter((k) => k !== null).join(" ");
    return teks === "" ? [] : [teks];
  });
  return content(...kalimat);
}

/** In place of a comparison with targets that lkjip.yaml does not have. */
export const RENSTRA_EMPTY = "Laporan ini belum memuat target Renstra untuk dibandingkan.";

/** Analysis 3: this year against the last target of Renstra that is known; its year stands beside it. */
export function tabelKemajuan({ mention, owned, config: { tahun, kebijakan } }: Bagian): Tabel {
  const summed = owned.filter((p) => p.renstra?.akumulasi);
  return composeTabel(
    `Kemajuan ${mention} terhadap target Renstra`,
    [
      kolom("no", "No.", "nomor", 6),
      kolom("uraian", "Indikator Kinerja", "teks", 34),
      kolom("satuan", "Satuan", "pendek", 11),
      kolom("tahun", "Tahun Target", "nomor", 10),
      kolom("target", "Target Renstra", "angka", 13),
      kolom("realisasi", summed.length === 0 ? `Realisasi ${tahun}` : `Realisasi s.d. ${tahun}`, "angka", 13),
      kolom("kemajuan", "Tingkat Kemajuan (%)", "angka", 13),
    ],
    owned.flatMap((p, i) =>
      p.renstra === null
        ? []
        : [
            baris(
              p.plan.id,
              `${i + 1}`,
              p.indikator.uraian,
              p.indikator.satuan || "-",
              `${p.renstra.endTahun}`,
              textTarget(p.renstra.endTarget),
              textRealisasi(p.renstra.realisasi),
              textComputed(p.renstra.kemajuan, kebijakan),
            ),
          ],
    ),
    RENSTRA_EMPTY,
    [
      summed.length === 0
        ? ""
        : `Target dan realisasi ${formatList(summed.map((p) => p.indikator.uraian))} adalah jumlah selama periode Renstra, realisasi sampai dengan tahun ${tahun}.`,
      noteInterim(owned.filter((p) => p.renstra !== null)),
    ]
      .filter((teks) => teks !== "")
      .join(" "),
  );
}

/** Sentences of analysis 3; a gap where lkjip.yaml has no target for the last year of Renstra. */
export function naskahRenstra({ owned, config, input }: Bagian): Naskah {
  const end = config.renstra.periode[1];
  return content(
    ...owned.flatMap((p): Sel[] => [
      ...(p.renstra === null ? [] : [kalimatRenstra(p, p.renstra, input)]),
      ...(p.renstra?.endTahun === end
        ? []
        : [celah(officerOf(config), `${CONFIG_CELAH.target_renstra} ${end} untuk ${p.indikator.uraian}`)]),
    ]),
  );
}

/** Whether a unit gave values per quarter. */
export const hasTriwulan = (p: PengukuranIndikator): boolean => p.triwulan.some((t) => t.realisasi.status !== "kosong");

/** In place of quarters that nobody reported. */
export const TRIWULAN_EMPTY = "Realisasi per triwulan tidak dilaporkan.";

/** Target, realisation and capaian per quarter. */
export function tabelTriwulan({ mention, owned, config: { tahun, kebijakan } }: Bagian): Tabel {
  const rows = owned
    .filter(hasTriwulan)
    .flatMap((p): BarisTabel[] => [
      barisKelompok(
        p.plan.id,
        p.indikator.satuan ? `${p.indikator.uraian} (${p.indikator.satuan})` : p.indikator.uraian,
      ),
      ...p.triwulan.map((t) =>
        baris(
          `${p.plan.id}-${t.triwulan}`,
          formatTw(t.triwulan),
          textTarget(t.target),
          t.realisasi.status === "kosong" ? "-" : textRealisasi(t.realisasi),
          t.capaian.status === "terhitung" ? textComputed(t.capaian, kebijakan) : "-",
        ),
      ),
    ]);
  return composeTabel(
    `Perkembangan kinerja ${mention} per triwulan tahun ${tahun}`,
    [
      kolom("triwulan", "Triwulan", "nomor", 22),
      kolom("target", "Target", "angka", 26),
      kolom("realisasi", "Realisasi", "angka", 26),
      kolom("capaian", "Capaian s.d. Triwulan (%)", "angka", 26),
    ],
    rows,
    TRIWULAN_EMPTY,
    rows.some((r) => r.sel.includes("-")) ? "Tanda “-” berarti tidak ada target atau realisasi pada triwulan itu." : "",
  );
}
