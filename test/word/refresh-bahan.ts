import type { Laporan } from "../../src/model/content.ts";
import { openPackage, readPart, savePackage, writePart } from "../../src/opc/package.ts";
import { renderDocx } from "../../src/word/print/print.ts";
import { type RefreshOptions, type RefreshResult, refreshDocx } from "../../src/word/refresh/refresh.ts";
import { buildTemplat, p, r } from "../support/docx.ts";

/*
 * A small report with one of everything, and hands that edit it.
 */

const DOCUMENT = "word/document.xml";

const TEMPLAT = buildTemplat(
  p("BAB I PENDAHULUAN", "Heading1") +
    `<w:p>${r("Pada tahun {tahun} capaian ")}${r("{capaian}%", "<w:rPr><w:b/></w:rPr>")}${r(" dengan predikat {predikat}.")}</w:p>` +
    p("{@uraian}") +
    p("{@catatan_celah}") +
    p("BAB II KINERJA", "Heading1") +
    p("{@tabel_kinerja}") +
    p("{@grafik_tren}") +
    p("{#sasaran}") +
    p("{nama}", "Heading2") +
    p("Capaian sasaran ini {nilai} pada tahun {tahun}.") +
    p("{@analisis}") +
    p("{/sasaran}") +
    p("BAB III PENUTUP", "Heading1") +
    p("Demikian laporan {instansi} disusun."),
  { header: p("{instansi}") },
);

export type Angka = Readonly<Record<string, string>>;

/** The data of the small report; `ganti` changes single figures, rows and items. */
export function input(
  ganti: {
    readonly tahun?: string;
    readonly capaian?: string;
    readonly predikat?: string;
    readonly uraian?: readonly string[];
    readonly celah?: string;
    readonly baris?: readonly (readonly string[])[];
    readonly kolom?: readonly string[];
    readonly trend?: readonly number[];
    readonly sasaran?: readonly (readonly [string, string, string])[];
  } = {},
): Laporan {
  const { kolom = ["No.", "Indikator", "Target", "Realisasi"] } = ganti;
  const baris = ganti.baris ?? [
    ["1", "Indeks Kepuasan Masyarakat", "88", "90,5"],
    ["2", "Nilai SAKIP", "70", "68,25"],
    ["3", "Penyelesaian aduan", "95", "97"],
  ];
  const sasaran = ganti.sasaran ?? [
    ["S1", "Meningkatnya pelayanan", "102,84"],
    ["S2", "Meningkatnya akuntabilitas", "97,50"],
  ];
  const trend = ganti.trend ?? [80, 85.5, 90.5];
  return {
    instansi: "Kecamatan Kanigaran",
    tahun: ganti.tahun ?? "2024",
    capaian: ganti.capaian ?? "98,74",
    predikat: ganti.predikat ?? "Sangat Tinggi",
    uraian: {
      jenis: "naskah",
      paragraf: (
        ganti.uraian ?? [
          "Rata-rata capaian kinerja adalah 98,74% dari tiga indikator.",
          "Pagu anggaran sebesar Rp1.250.000 dan terserap 95,26%.",
          "Kinerja pelayanan terus membaik dari tahun ke tahun.",
        ]
      ).map((teks) => ({ look: "isi", teks })),
    },
    catatan_celah: {
      jenis: "naskah",
      paragraf: [{ look: "isi", teks: ganti.celah ?? { jenis: "celah", siapa: "Kasubbag", apa: "latar belakang" } }],
    },
    tabel_kinerja: {
      jenis: "tabel",
      judul: "Pengukuran Kinerja",
      blank: "Belum ada indikator.",
      catatan: "Sumber: formulir.",
      kolom: kolom.map((judul, index) => ({
        kunci: judul.toLowerCase().replace(/\W/g, ""),
        judul,
        content: index === 1 ? "teks" : "angka",
        width: index === 1 ? 4 : 1,
      })),
      baris: baris.map((sel) => ({ kunci: `I-${sel[1]}`, jenis: "isi", sel })),
    },
    grafik_tren: {
      jenis: "grafik",
      judul: "Tren capaian",
      bentuk: "batang",
      satuan: "%",
      blank: "Belum ada data.",
      category: trend.map((_, index) => String(2022 + index)),
      series: [{ nama: "IKM", nilai: trend }],
    },
    sasaran: sasaran.map(([kunci, nama, nilai]) => ({
      kunci,
      nama,
      nilai,
      analisis: { jenis: "naskah", paragraf: [{ look: "isi", teks: `Sasaran ${nama} mencapai ${nilai}%.` }] },
    })),
  };
}

/** Prints the small report. */
export function print(
  laporan: Laporan = input(),
  identitas: Angka = { instansi: "Kecamatan Kanigaran", tahun: "2024" },
): Uint8Array {
  const { nilai, temuan } = renderDocx(TEMPLAT, laporan, { identitas });
  if (nilai === null) throw new Error(JSON.stringify(temuan));
  return nilai;
}

/** A person edits the text of a document: each pair is what stands there and what stands there afterwards, once. */
export function sunting(docx: Uint8Array, ...ganti: readonly (readonly [string | RegExp, string])[]): Uint8Array {
  return ubahBagian(docx, DOCUMENT, (xml) =>
    ganti.reduce((text, [from, to]) => {
      const next = text.replace(from, to);
      if (next === text) throw new Error(`nothing to edit: ${from}`);
      return next;
    }, xml),
  );
}

/** Changes one part of a document. */
export function ubahBagian(docx: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const pkg = openPackage(docx);
  writePart(pkg, part, change(readPart(pkg, part) ?? ""));
  return savePackage(pkg);
}

/** A part without lkjip's bookmarks, which stand in no other. */
export function withoutMarks(xml: string): string {
  const ids = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="_lk_[^"]*"\/>/g)].map(([, id]) => id);
  return xml
    .replace(/<w:bookmarkStart [^>]*w:name="_lk_[^"]*"\/>/g, "")
    .replace(/<w:bookmarkEnd w:id="(\d+)"\/>/g, (end, id: string) => (ids.includes(id) ? "" : end));
}

export const isiDokumen = (docx: Uint8Array, part = DOCUMENT): string => readPart(openPackage(docx), part) ?? "";

/** Refreshes and expects that it is not refused. */
export function segarkan(docx: Uint8Array, baru: Laporan, options: RefreshOptions = {}): RefreshResult {
  const draf = { acceptPerintah: "lkjip draft --terima", ...options };
  const { nilai, temuan } = refreshDocx(docx, print(baru), draf);
  if (nilai === null) throw new Error(JSON.stringify(temuan));
  return nilai;
}

/** The report of a refresh in lines: status, tag, old > hand > new. */
export const baris = ({ laporan }: RefreshResult): string[] =>
  laporan.perubahan.map(
    ({ status, tag, lama, suntingan, baru }) => `${status} ${tag}: ${lama} > ${suntingan} > ${baru}`,
  );

/** What a reader sees of the body, paragraph by paragraph. */
export const teks = (docx: Uint8Array): string =>
  isiDokumen(docx)
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, "")
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
