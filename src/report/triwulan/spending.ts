import type { RealisasiAnggaran } from "../../measure/result.ts";
import type { BarisTabel, Naskah, Tabel } from "../../model/content.ts";
import { formatAngka, formatList, formatRupiah, formatTriwulan, formatTw } from "../../model/format.ts";
import { lastDayOf } from "../../plan/officials.ts";
import { selSerapan, textKode } from "../chapters/analysis-program.ts";
import { officerOf } from "../identity.ts";
import { baris, barisJumlah, barisSub, celah, composeTabel, content, kolom } from "../input.ts";
import { reasonAnggaran } from "../reason.ts";
import { textPercent } from "../value.ts";
import type { TriwulanInput } from "./as-of.ts";

/*
 * What a quarter's report says of the budget. Spending in a form is to date; the quarter's own is the difference to what
 * was kept when the report of the quarter before was made.
 */

/** Spending to date in a sentence; a gap where nobody kept it in time. */
export function anggaranNaskah({ config, spent, triwulan }: TriwulanInput): Naskah {
  const { instansi, kebijakan, tahun } = config;
  if (spent === null)
    return content(
      celah(
        officerOf(config, "kasubbag", lastDayOf(config.tahun, triwulan)),
        `realisasi anggaran sampai dengan ${formatTriwulan(triwulan)}; formulir sudah memuat triwulan sesudahnya`,
      ),
    );
  const open = `Sampai dengan ${formatTriwulan(triwulan)} Tahun ${tahun} realisasi anggaran ${instansi.nama}`;
  const { pagu, realisasi, serapan } = spent;
  if (serapan.status === "belum_lengkap")
    return content(
      `${open} ${realisasi.eq(0) ? "belum dilaporkan" : `yang sudah dilaporkan adalah ${formatRupiah(realisasi)}`} dari pagu ${formatRupiah(pagu)}; serapannya belum dapat dihitung karena ${reasonAnggaran(serapan.missing)}.`,
    );
  const share = serapan.status === "terhitung" ? ` atau ${textPercent(serapan.nilai, kebijakan)}` : "";
  return content(`${open} adalah ${formatRupiah(realisasi)}${share} dari pagu ${formatRupiah(pagu)}.`);
}

/** Ceiling and spending on every level: before the quarter, in it and to date where that is known. */
export function anggaranTabel({ config, spent, before, triwulan, early = [] }: TriwulanInput): Tabel {
  const { kebijakan, tahun } = config;
  const apart = triwulan > 1 && before !== null;
  const earlier = new Map(before === null ? [] : listLevels(before).map((each) => [each.kode, each]));
  const sel = (each: RealisasiAnggaran): string[] => {
    const [pagu = "", realisasi = "", serapan = ""] = selSerapan(each, kebijakan);
    const own = apart ? ownSpending(each, earlier.get(each.kode)) : [];
    return [pagu, ...own, realisasi, serapan];
  };
  const rows = (spent?.program ?? []).flatMap((p): BarisTabel[] => [
    barisSub(p.kode, textKode(p), ...sel(p)),
    ...p.kegiatan.flatMap((k) => [
      barisSub(k.kode, textKode(k), ...sel(k)),
      ...k.subKegiatan.map((s) => baris(s.kode, textKode(s), ...sel(s))),
    ]),
  ]);
  const tw = formatTw(triwulan);
  return composeTabel(
    `Anggaran dan realisasi sampai dengan ${formatTriwulan(triwulan)} tahun ${tahun}`,
    [
      kolom("uraian", "Program/Kegiatan/Sub Kegiatan", "teks", 46),
      kolom("pagu", "Pagu (Rp)", "rupiah", 15),
      ...(apart
        ? [
            kolom("sebelum", `s.d. ${formatTw(triwulan - 1)} (Rp)`, "rupiah", 15, "Realisasi"),
            kolom("ini", `${tw} (Rp)`, "rupiah", 15, "Realisasi"),
          ]
        : []),
      kolom("realisasi", `s.d. ${tw} (Rp)`, "rupiah", 15, "Realisasi"),
      kolom("serapan", "%", "angka", 9),
    ],
    spent === null ? [] : [...rows, barisJumlah("jumlah", "Jumlah", ...sel(spent))],
    spent === null
      ? `Realisasi anggaran sampai dengan ${formatTriwulan(triwulan)} tidak tercatat.`
      : "Belum ada anggaran.",
    spent === null ? "" : noteSpending(),
  );

  function noteSpending(): string {
    if (triwulan > 1 && !apart)
      return `Realisasi ${formatTriwulan(triwulan)} sendiri tidak dapat dipisahkan karena laporan ${formatTriwulan(triwulan - 1)} tidak dibuat.`;
    const list = formatList(early.map((tw) => formatTw(tw)));
    return early.length === 0 ? "" : `Realisasi sampai dengan ${list} dicatat sebelum triwulannya berakhir.`;
  }
}

/** What was spent up to the quarter before and in the quarter; "-" where one of both is not known whole. */
function ownSpending(now: RealisasiAnggaran, before: RealisasiAnggaran | undefined): string[] {
  if (before === undefined || isOpen(before)) return ["-", "-"];
  return [formatAngka(before.realisasi), isOpen(now) ? "-" : formatAngka(now.realisasi.minus(before.realisasi))];
}

const isOpen = ({ serapan }: RealisasiAnggaran): boolean => serapan.status === "belum_lengkap";

function listLevels(spent: NonNullable<TriwulanInput["before"]>): RealisasiAnggaran[] {
  return [spent, ...spent.program.flatMap((p) => [p, ...p.kegiatan.flatMap((k) => [k, ...k.subKegiatan])])];
}
