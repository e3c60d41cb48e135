import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Laporan } from "../../src/model/content.ts";
import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { refreshDocx } from "../../src/word/refresh/refresh.ts";
import { renderTeksDocx } from "../../src/word/text/plain.ts";
import { buildTemplat, p } from "../support/docx.ts";
import { measure } from "./child.ts";

/*
 * A draft of 80 pages with 40 tables and 12 charts: its first print, and the refresh of an edited one with fresh data,
 * all numbers changed. `siapkan` writes the file that the refresh reads.
 */

const TEMPLAT = buildTemplat(
  p("{@uraian}") +
    p("{#bagian}") +
    p("{judul}", "Heading1") +
    p("Capaian bagian ini {nilai} dari target {target} pada tahun {tahun}.") +
    p("{@naskah}") +
    p("{@tabel}") +
    p("{?grafik}") +
    p("{@grafik}") +
    p("{/grafik}") +
    p("{/bagian}"),
);

/** Figures differ by `seed`; everything else is the same. */
function bahanBesar(seed: number): Laporan {
  const angka = (n: number): string => `${60 + ((n * 7 + seed * 3) % 40)},${10 + ((n * 13 + seed) % 90)}`;
  const kalimat =
    "Capaian ini didukung oleh kerja sama semua seksi dan kelurahan serta perbaikan pelayanan yang terus berjalan. ";
  const naskah = (n: number, many: number) => ({
    jenis: "naskah" as const,
    paragraf: Array.from({ length: many }, (_, at) => ({
      look: "isi" as const,
      teks: `Nilai ${n}.${at} adalah ${angka(n + at)}%. ${kalimat.repeat(11)}`,
    })),
  });
  const bagian = Array.from({ length: 40 }, (_, n) => ({
    kunci: `B${n}`,
    judul: `Bagian ${n + 1}`,
    nilai: angka(n),
    target: "90,00",
    naskah: naskah(n, 4),
    tabel: {
      jenis: "tabel" as const,
      judul: `Tabel bagian ${n + 1}`,
      blank: "Tidak ada.",
      kolom: ["no", "uraian", "target", "realisasi", "capaian"].map((kunci, at) => ({
        kunci,
        judul: kunci,
        content: at === 1 ? ("teks" as const) : ("angka" as const),
        width: at === 1 ? 4 : 1,
      })),
      baris: Array.from({ length: 12 }, (_, at) => ({
        kunci: `r${at}`,
        jenis: "isi" as const,
        sel: [
          String(at + 1),
          `Indikator ${n + 1}.${at + 1} tentang pelayanan`,
          "90,00",
          angka(n * 12 + at),
          angka(n + at),
        ],
      })),
    },
    ...(n < 12
      ? {
          grafik: {
            jenis: "grafik" as const,
            judul: `Grafik ${n + 1}`,
            bentuk: "batang" as const,
            satuan: "%",
            blank: "Tidak ada.",
            category: ["2022", "2023", "2024"],
            series: [{ nama: "Capaian", nilai: [80, 85, 90 + ((n + seed) % 9)] }],
          },
        }
      : {
          grafik: {
            jenis: "grafik" as const,
            judul: "",
            bentuk: "batang" as const,
            satuan: "",
            blank: "Tidak ada.",
            category: [],
            series: [],
          },
        }),
  }));
  return { tahun: "2024", uraian: naskah(99, 3), bagian };
}

const print = (seed: number): Uint8Array => renderDocx(TEMPLAT, bahanBesar(seed)).nilai as Uint8Array;

function sunting(docx: Uint8Array): Uint8Array {
  const pkg = openPackage(docx);
  const xml = readPart(pkg, "word/document.xml") ?? "";
  writePart(pkg, "word/document.xml", xml.replace("semua seksi", "seluruh seksi").replace(/>(6\d,\d\d)</, ">77,77<"));
  return savePackage(pkg);
}

const [job = "", folder = "."] = process.argv.slice(2);
const berkas = join(folder, "disunting.docx");

function siapkan(): { readonly halaman: number; readonly perubahan: number } {
  const segar = print(2);
  const disunting = sunting(print(1));
  writeFileSync(berkas, disunting);
  const perubahan = refreshDocx(disunting, segar).nilai?.laporan.perubahan.length ?? 0;
  return { halaman: Math.round(renderTeksDocx(segar).split("\n").length / 45), perubahan };
}

/** As in the command, a draft is printed right before it is merged; only the merge is timed. */
function segarkan(): ReturnType<typeof measure> {
  const disunting = new Uint8Array(readFileSync(berkas));
  const segar = print(2);
  return measure(() => refreshDocx(disunting, segar));
}

const jobs = { siapkan, draf: () => measure(() => print(2)), segar: segarkan };
process.stdout.write(JSON.stringify(jobs[job as keyof typeof jobs]()));
