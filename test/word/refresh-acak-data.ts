import type { Laporan, LaporanContent, LaporanScope, Naskah, Tabel } from "../../src/model/content.ts";
import type { Acak } from "./refresh-acak-tangan.ts";

/*
 * Data that change at random: figures, rows, paragraphs, chart values, items of loops that come and go.
 */

/** The same report with some of it changed. */
export function ubahLaporan(laporan: Laporan, acak: Acak): Laporan {
  return Object.fromEntries(Object.entries(laporan).map(([nama, content]) => [nama, ubahIsi(content, acak)]));
}

const chance = (acak: Acak, percent: number): boolean => acak(100) < percent;

/** All digits change, or only some of them. */
function ubahTeks(teks: string, acak: Acak): string {
  const share = chance(acak, 50) ? 100 : 30;
  const other = (digit: string): string => (chance(acak, share) ? String((Number(digit) + 1 + acak(8)) % 10) : digit);
  return /\d/.test(teks) ? teks.replace(/\d/g, other) : `${teks} baru`;
}

function ubahIsi(content: LaporanContent, acak: Acak): LaporanContent {
  if (typeof content === "string") return chance(acak, 15) && content !== "" ? ubahTeks(content, acak) : content;
  if (typeof content === "boolean") return content;
  if (Array.isArray(content)) return ubahDaftar(content as readonly LaporanScope[], acak);
  const jenis = (content as { readonly jenis?: unknown }).jenis;
  if (jenis === "naskah") return ubahNaskah(content as Naskah, acak);
  if (jenis === "tabel") return ubahTabel(content as Tabel, acak);
  if (jenis === "grafik") {
    const grafik = content as Extract<LaporanContent, { readonly jenis: "grafik" }>;
    const series = grafik.series.map((each) => ({
      ...each,
      nilai: each.nilai.map((nilai) => (nilai !== null && chance(acak, 20) ? nilai + 1 + acak(5) : nilai)),
    }));
    return { ...grafik, series } as LaporanContent;
  }
  if (typeof jenis === "string") return content;
  return ubahLaporan(content as LaporanScope, acak);
}

function ubahDaftar(list: readonly LaporanScope[], acak: Acak): LaporanScope[] {
  const out = list
    .filter(() => !chance(acak, 4))
    .map((each) => ({ ...ubahLaporan(each, acak), ...(each.kunci === undefined ? {} : { kunci: each.kunci }) }));
  const model = acak.pick(list);
  if (model !== undefined && chance(acak, 10))
    out.splice(acak(out.length + 1), 0, { ...ubahLaporan(model, acak), kunci: `baru-${acak(1000)}` });
  return out;
}

function ubahNaskah(naskah: Naskah, acak: Acak): Naskah {
  const paragraf = naskah.paragraf
    .filter(() => !chance(acak, 5))
    .map((each) =>
      typeof each.teks === "string" && chance(acak, 20) ? { ...each, teks: ubahTeks(each.teks, acak) } : each,
    );
  if (chance(acak, 8))
    paragraf.splice(acak(paragraf.length + 1), 0, {
      look: "isi",
      teks: `Paragraf ${acak(10_000)} yang baru dari data.`,
    });
  return { ...naskah, paragraf };
}

function ubahTabel(tabel: Tabel, acak: Acak): Tabel {
  const baris = tabel.baris
    .filter(() => !chance(acak, 4))
    .map((row) => ({
      ...row,
      // Another version may spell a key differently.
      kunci: chance(acak, 6) ? `lain:${row.kunci}` : row.kunci,
      sel: row.sel.map((sel) =>
        typeof sel === "string" && sel !== "" && chance(acak, 12) ? ubahTeks(sel, acak) : sel,
      ),
    }));
  const model = acak.pick(tabel.baris);
  if (model !== undefined && chance(acak, 12))
    baris.splice(acak(baris.length + 1), 0, {
      ...model,
      kunci: `baru-${acak(1000)}`,
      sel: model.sel.map((sel) => (typeof sel === "string" ? `${sel} ${acak(100)}` : sel)),
    });
  return { ...tabel, baris };
}
