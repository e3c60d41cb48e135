import type { RealisasiAnggaran } from "../../measure/result.ts";
import type { Naskah, Tabel } from "../../model/content.ts";
import { type Desimal, desimal, HUNDRED, ZERO } from "../../model/desimal.ts";
import { formatAngka, formatRupiah, formatTanggal } from "../../model/format.ts";
import { baris, barisFakta, barisJumlah, composeTabel, content, type Input, kolom, unitOf } from "../input.ts";
import { reasonAnggaran } from "../reason.ts";
import { textComputed, textPercent } from "../value.ts";
import { type Explanation, naskah, tabel } from "../vocabulary.ts";
import { textRealisasiAnggaran } from "./analysis-program.ts";

/*
 * The budget of the year on half a page: four facts, the programmes with what was left of each, and where most of it was
 * left. Made like the cards of the indicators (decision 0031).
 */

/** Facts, programmes and the remainder of BAB III.B. */
export function composeAnggaranCard(input: Input) {
  return {
    kartu_anggaran: factTabel(input),
    tabel_anggaran_program: programTabel(input),
    naskah_sisa: remainder(input),
  };
}

const MILLION = desimal(1_000_000);

/** In what a headline counts: thousand millions, millions, or single rupiah where the budget is below that. */
function scaleOf(pagu: Desimal): { readonly by: Desimal; readonly kata: string } {
  if (pagu.gte(MILLION.times(1000))) return { by: MILLION.times(1000), kata: "Rp miliar" };
  return pagu.gte(MILLION) ? { by: MILLION, kata: "Rp juta" } : { by: desimal(1), kata: "Rp" };
}

function factTabel({ config, pengukuran: { anggaran } }: Input): Tabel {
  const { tahun, kebijakan, perjanjian_kinerja: pk, instansi } = config;
  const { pagu, paguMurni, realisasi, serapan } = anggaran;
  const band = `Anggaran ${instansi.nama} tahun ${tahun}`;
  const last = anggaran.riwayat.find((r) => r.tahun === tahun - 1);
  const known = serapan.status === "terhitung";
  const { by, kata } = scaleOf(pagu);
  const headline = (nilai: Desimal): string => formatAngka(nilai.div(by), by.eq(1) ? 0 : 2);
  const nothing = serapan.status === "belum_lengkap" && realisasi.eq(0);
  return {
    ...composeTabel(
      `Anggaran dan realisasi menurut program tahun ${tahun}`,
      [
        kolom("pagu", `Pagu (${kata})`, "pendek", 25, band),
        kolom("realisasi", `Realisasi (${kata})`, "pendek", 25, band),
        kolom("serapan", "Serapan", "pendek", 25, band),
        kolom("sisa", `Sisa (${kata})`, "pendek", 25, band),
      ],
      [
        barisFakta(
          "angka",
          headline(pagu),
          nothing ? "-" : headline(realisasi),
          known ? textPercent(serapan.nilai, kebijakan) : "-",
          known ? headline(pagu.minus(realisasi)) : "-",
        ),
        baris(
          "arti",
          pk.perubahan === undefined ? "menurut Perjanjian Kinerja" : changed(pagu.minus(paguMurni)),
          serapan.status === "belum_lengkap"
            ? `◊ ${reasonAnggaran(serapan.missing)}`
            : `sampai dengan ${formatTanggal(`${tahun}-12-31`)}`,
          last?.serapan.status === "terhitung"
            ? `tahun ${last.tahun}: ${textPercent(last.serapan.nilai, kebijakan)}`
            : "dari pagu",
          known && pagu.minus(realisasi).lt(0) ? "melebihi pagu" : "dari pagu yang tidak terpakai",
        ),
      ],
      "",
    ),
    kartu: "awal",
  };
}

/** What the PK perubahan did to the budget. */
function changed(selisih: Desimal): string {
  if (selisih.eq(0)) return "sama dengan pagu murni";
  return `${selisih.gt(0) ? "naik" : "turun"} ${formatRupiah(selisih.abs())} dari pagu murni`;
}

function programTabel({ config, pengukuran: { anggaran } }: Input): Tabel {
  const { kebijakan, tahun, perjanjian_kinerja: pk } = config;
  const two = pk.perubahan !== undefined;
  const cells = (a: RealisasiAnggaran): string[] => [
    ...(two ? [formatAngka(a.paguMurni)] : []),
    formatAngka(a.pagu),
    textRealisasiAnggaran(a),
    a.serapan.status === "belum_lengkap" ? "-" : formatAngka(a.pagu.minus(a.realisasi)),
    textComputed(a.serapan, kebijakan),
  ];
  return {
    ...composeTabel(
      `Program tahun ${tahun}`,
      [
        kolom("uraian", "Program", "teks", two ? 27 : 40),
        ...(two ? [kolom("murni", "Pagu Murni (Rp)", "rupiah", 16)] : []),
        kolom("pagu", two ? "Pagu Perubahan (Rp)" : "Pagu (Rp)", "rupiah", 16),
        kolom("realisasi", "Realisasi (Rp)", "rupiah", 16),
        kolom("sisa", "Sisa (Rp)", "rupiah", 14),
        kolom("serapan", "Serapan (%)", "angka", 11),
      ],
      [
        ...anggaran.program.map((p) => baris(p.kode, p.uraian, ...cells(p))),
        barisJumlah("jumlah", "Jumlah", ...cells(anggaran)),
      ],
      "Belum ada anggaran.",
    ),
    kartu: "akhir",
  };
}

/** Where most was left, in figures, and why, where the unit wrote it; nothing while the spending is not complete. */
function remainder({ config, data, pengukuran: { anggaran } }: Input): Naskah {
  const left = (a: RealisasiAnggaran): Desimal => a.pagu.minus(a.realisasi);
  const total = left(anggaran);
  if (anggaran.serapan.status !== "terhitung" || total.lte(0)) return content();
  const planned = config.program.flatMap((p) => p.kegiatan).flatMap((k) => k.sub_kegiatan);
  const all = anggaran.program.flatMap((p) => p.kegiatan).flatMap((k) => k.subKegiatan);
  const [most, ...others] = all
    .map((sub) => ({ sub, unit: planned.find(({ kode }) => kode === sub.kode)?.unit ?? "", sisa: left(sub) }))
    .sort((a, b) => b.sisa.cmp(a.sisa));
  if (most === undefined || most.sisa.lte(0)) return content();
  const isSum = all.every((sub) => left(sub).gte(ZERO));
  const share = textPercent(most.sisa.times(HUNDRED).div(total), config.kebijakan);
  const part = isSum && others.length > 0 ? ` atau ${share} dari seluruh sisa` : "";
  const where = `Sisa terbesar, ${formatRupiah(most.sisa)}${part}, ada pada sub kegiatan ${most.sub.uraian}`;
  const said = data.formulir
    .filter(({ unit }) => unit === most.unit)
    .flatMap((f) => f.anggaran.filter(({ kode }) => kode === most.sub.kode))[0]?.catatan?.teks;
  const unit = unitOf(config, most.unit);
  return content(
    said === undefined
      ? `${where}.`
      : `${where}; menurut ${unit?.nama ?? most.unit}, “${said.trim().replace(/\.$/, "")}.”`,
  );
}

export const KOSAKATA_ANGGARAN_CARD: Explanation<ReturnType<typeof composeAnggaranCard>> = {
  kartu_anggaran: tabel("Anggaran tahun laporan: pagu, realisasi, serapan, sisa"),
  tabel_anggaran_program: tabel("Anggaran tiap program: pagu, realisasi, sisa, serapan"),
  naskah_sisa: naskah("Sub kegiatan dengan sisa terbesar, dan sebabnya menurut unit kerja; kosong jika belum lengkap"),
};
