import { describe, expect, it } from "vitest";
import type { Laporan } from "../../src/model/content.ts";
import { openPackage, readPart } from "../../src/opc/package.ts";
import type { DocumentDasar } from "../../src/word/base/base.ts";
import { readDasar } from "../../src/word/base/part.ts";
import { findCustomPart } from "../../src/word/parts/custom.ts";
import { baris, input, isiDokumen, print, segarkan, sunting, teks, ubahBagian } from "./refresh-bahan.ts";

/*
 * Drafts that an earlier lkjip made keep their base as XML. People have written in them: they are read, refreshed like any
 * other, and carry a base of today afterwards.
 */

/** The base of the small report, as an earlier lkjip wrote it. */
const DASAR_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<dasar xmlns="urn:lkjip:dasar:1" templat="f299a3f020a67e3e">
<identitas nama="instansi">Kecamatan Kanigaran</identitas>
<identitas nama="tahun">2024</identitas>
<nilai kunci="tahun">2024</nilai>
<nilai kunci="capaian">98,74</nilai>
<nilai kunci="predikat">Sangat Tinggi</nilai>
<naskah kunci="uraian"><p gaya="isi">Rata-rata capaian kinerja adalah 98,74% dari tiga indikator.</p><p gaya="isi">Pagu anggaran sebesar Rp1.250.000 dan terserap 95,26%.</p><p gaya="isi">Kinerja pelayanan terus membaik dari tahun ke tahun.</p></naskah>
<naskah kunci="catatan_celah"><p gaya="isi" celah="ya">[Kasubbag: tulis latar belakang]</p></naskah>
<tabel kunci="tabel_kinerja" judul="Pengukuran Kinerja" catatan="Sumber: formulir." kosong="Belum ada indikator."><kolom kunci="no" judul="No."></kolom><kolom kunci="indikator" judul="Indikator"></kolom><kolom kunci="target" judul="Target"></kolom><kolom kunci="realisasi" judul="Realisasi"></kolom><baris kunci="I-Indeks Kepuasan Masyarakat" jenis="isi"><sel>1</sel><sel>Indeks Kepuasan Masyarakat</sel><sel>88</sel><sel>90,5</sel></baris><baris kunci="I-Nilai SAKIP" jenis="isi"><sel>2</sel><sel>Nilai SAKIP</sel><sel>70</sel><sel>68,25</sel></baris><baris kunci="I-Penyelesaian aduan" jenis="isi"><sel>3</sel><sel>Penyelesaian aduan</sel><sel>95</sel><sel>97</sel></baris></tabel>
<nilai kunci="tabel_kinerja:judul">Pengukuran Kinerja</nilai>
<nilai kunci="tabel_kinerja:catatan">Sumber: formulir.</nilai>
<grafik kunci="grafik_tren" judul="Tren capaian" bentuk="batang" satuan="%" kosong="Belum ada data."><kategori>2022</kategori><kategori>2023</kategori><kategori>2024</kategori><seri nama="IKM"><n>80</n><n>85.5</n><n>90.5</n></seri></grafik>
<nilai kunci="grafik_tren:judul">Tren capaian</nilai>
<nilai kunci="grafik_tren:catatan">Angka dalam persen.</nilai>
<nilai kunci="sasaran[S1].nama">Meningkatnya pelayanan</nilai>
<nilai kunci="sasaran[S1].nilai">102,84</nilai>
<naskah kunci="sasaran[S1].analisis"><p gaya="isi">Sasaran Meningkatnya pelayanan mencapai 102,84%.</p></naskah>
<nilai kunci="sasaran[S2].nama">Meningkatnya akuntabilitas</nilai>
<nilai kunci="sasaran[S2].nilai">97,50</nilai>
<naskah kunci="sasaran[S2].analisis"><p gaya="isi">Sasaran Meningkatnya akuntabilitas mencapai 97,50%.</p></naskah>
<nilai kunci="instansi">Kecamatan Kanigaran</nilai>
<daftar kunci="sasaran"><butir kunci="S1"></butir><butir kunci="S2"></butir></daftar>
</dasar>`;

const BAGIAN = "customXml/item1.xml";
const draf = print();
const withDasar = (docx: Uint8Array, xml: string): Uint8Array => ubahBagian(docx, BAGIAN, () => xml);
const dasarOf = (docx: Uint8Array) => readDasar(openPackage(docx));
/** The same draft, made by an earlier lkjip. */
const fromEarlier = (docx: Uint8Array): Uint8Array =>
  withDasar(docx, DASAR_XML.replace(/templat="\w+"/, `templat="${dasarOf(docx)?.templat}"`));

/** Numbers with as many decimals each: an earlier lkjip did not set their commas below each other. */
const EVEN = input({
  baris: [
    ["1", "Indeks Kepuasan Masyarakat", "88", "90,5"],
    ["2", "Nilai SAKIP", "70", "68,2"],
    ["3", "Penyelesaian aduan", "95", "97,1"],
  ],
});
const evenDraf = print(EVEN);
const evenEarlier = ubahBagian(fromEarlier(evenDraf), BAGIAN, (xml) =>
  xml.replace("<sel>68,25<", "<sel>68,2<").replace("<sel>97<", "<sel>97,1<"),
);

describe("the base of an earlier lkjip", () => {
  it("says what the base of today says of the same document, but for the list of its blocks", () => {
    const { blocks: _, ...dasar } = dasarOf(evenDraf) as DocumentDasar;
    expect(dasarOf(evenEarlier)).toStrictEqual(dasar);
  });

  it("may have tables without a note, charts with gaps, pictures, and signs of XML", () => {
    const xml = `<dasar xmlns="urn:lkjip:dasar:1" templat="0">
<tabel kunci="t" judul="A &amp; B" kosong=""><kolom kunci="k" judul="K&#10;L"></kolom><baris kunci="1" jenis="jumlah"><sel>&lt;1&gt;</sel><sel></sel></baris></tabel>
<grafik kunci="g" judul="" bentuk="garis" satuan="" kosong=""><kategori>2023</kategori><kategori>2024</kategori><seri nama="S"><n></n><n>-0.5</n></seri></grafik>
<gambar kunci="p" sidik="ab12"></gambar>
</dasar>`;
    expect(dasarOf(withDasar(draf, xml))?.content).toStrictEqual([
      {
        jenis: "tabel",
        kunci: "t",
        tabel: {
          judul: "A & B",
          blank: "",
          kolom: [{ kunci: "k", judul: "K\nL" }],
          baris: [{ kunci: "1", jenis: "jumlah", sel: ["<1>", ""] }],
        },
      },
      {
        jenis: "grafik",
        kunci: "g",
        grafik: {
          jenis: "grafik",
          judul: "",
          bentuk: "garis",
          satuan: "",
          blank: "",
          category: ["2023", "2024"],
          series: [{ nama: "S", nilai: [null, -0.5] }],
        },
      },
      { jenis: "gambar", kunci: "p", sidik: "ab12" },
    ]);
  });

  it("leaves a draft alone while nothing changes", () => {
    const edited = sunting(evenEarlier, ["Demikian laporan ", "Demikianlah laporan "]);
    expect(segarkan(edited, EVEN).content).toBe(edited);
  });

  it.each<[string, (docx: Uint8Array) => Uint8Array, Laporan]>([
    ["a new figure", (docx) => docx, input({ capaian: "99,10" })],
    [
      "a sentence of a person",
      (docx) => sunting(docx, ["Demikian laporan ", "Tulisan tangan. Demikian laporan "]),
      input({ capaian: "99,10" }),
    ],
    ["a value of a person", (docx) => sunting(docx, [">Sangat Tinggi<", ">Memuaskan<"]), input({ capaian: "99,10" })],
    ["a value that both changed", (docx) => sunting(docx, [">98,74<", ">98,80<"]), input({ capaian: "99,10" })],
    ["a cell of a person", (docx) => sunting(docx, [">90,5<", ">90,55<"]), input({ capaian: "99,10" })],
    [
      "a new item",
      (docx) => docx,
      input({
        sasaran: [
          ["S1", "Meningkatnya pelayanan", "102,84"],
          ["S2", "Meningkatnya akuntabilitas", "97,50"],
          ["S3", "Aman", "90"],
        ],
      }),
    ],
    ["a chart that changed", (docx) => docx, input({ trend: [80, 85.5, 91] })],
  ])("refreshes as the base of today does: %s", (_, edit, laporan) => {
    const [earlier, today] = [segarkan(edit(fromEarlier(draf)), laporan), segarkan(edit(draf), laporan)];
    expect(baris(earlier)).toEqual(baris(today));
    expect(isiDokumen(earlier.content)).toBe(isiDokumen(today.content));
    expect(teks(earlier.content)).toBe(teks(today.content));
    expect(dasarOf(earlier.content)).toEqual(dasarOf(today.content));
  });

  it("gives its place to the base of today, so that there is one", () => {
    const pkg = openPackage(segarkan(fromEarlier(draf), input({ capaian: "99,10" })).content);
    expect(findCustomPart(pkg, "urn:lkjip:dasar:1")).toBeUndefined();
    expect(readPart(pkg, BAGIAN)).toContain('<dasar xmlns="urn:lkjip:dasar:2">');
    expect(readPart(pkg, "customXml/itemProps1.xml")).toContain('ds:uri="urn:lkjip:dasar:2"');
  });
});
