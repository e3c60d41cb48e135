/*
 * Styles and list numbering of the built-in templates, as Word parts. Style ids are their names without spaces; the names
 * are those that the engine and the clerks use (docs/decisions).
 */

/** Letter, section and table look: one place for all templates. */
const LETTER = "Arial";
const COLOUR = { judul: "1F3864", header: "DCE6F1", jumlah: "F2F2F2", garis: "7F7F7F" } as const;

/** Numbering definitions that the styles refer to. */
const NUM = { item: 1, nomor: 2 } as const;

interface Gaya {
  readonly id: string;
  readonly nama: string;
  readonly induk?: string;
  readonly lanjut?: string;
  readonly paragraf?: string;
  readonly letter?: string;
  /** Shown first in Word's gallery. */
  readonly main?: boolean;
}

const half = (pt: number): string => `<w:sz w:val="${pt * 2}"/><w:szCs w:val="${pt * 2}"/>`;
const distance = (before: number, after: number, line?: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"${line === undefined ? "" : ` w:line="${line}" w:lineRule="auto"`}/>`;
const TEBAL = "<w:b/><w:bCs/>";
const colour = (hex: string): string => `<w:color w:val="${hex}"/>`;
const TENGAH = '<w:jc w:val="center"/>';
const KIRI = '<w:jc w:val="left"/>';
const RATA = '<w:jc w:val="both"/>';

/** Lines around a paragraph. */
const kotakGaris = (hex: string): string =>
  ["top", "left", "bottom", "right"]
    .map((s) => `<w:${s} w:val="single" w:sz="6" w:space="1" w:color="${hex}"/>`)
    .join("");

const PARAGRAF: readonly Gaya[] = [
  { id: "Isi", nama: "Isi", main: true, paragraf: `${distance(80, 80, 312)}${RATA}` },
  { id: "IsiPengantar", nama: "Isi Pengantar", induk: "Isi", lanjut: "Isi", main: true, paragraf: "<w:keepNext/>" },
  {
    id: "IsiSesudahTabel",
    nama: "Isi Sesudah Tabel",
    induk: "Isi",
    lanjut: "Isi",
    main: true,
    paragraf: `<w:keepNext/>${distance(200, 80, 312)}`,
  },
  {
    id: "Pembuka",
    nama: "Pembuka",
    lanjut: "Isi",
    main: true,
    paragraf: `${distance(0, 120)}${KIRI}`,
    letter: half(13),
  },
  {
    id: "Butir",
    nama: "Butir",
    induk: "Isi",
    main: true,
    paragraf: `<w:numPr><w:numId w:val="${NUM.item}"/></w:numPr>${distance(0, 80, 288)}`,
  },
  {
    id: "Nomor",
    nama: "Nomor",
    induk: "Isi",
    main: true,
    paragraf: `<w:numPr><w:numId w:val="${NUM.nomor}"/></w:numPr>${distance(0, 80, 288)}`,
  },
  {
    id: "Heading1",
    nama: "heading 1",
    lanjut: "Isi",
    main: true,
    paragraf: `<w:keepNext/><w:keepLines/><w:pageBreakBefore/>${distance(0, 360, 300)}${TENGAH}<w:outlineLvl w:val="0"/>`,
    letter: `${TEBAL}${colour(COLOUR.judul)}${half(14)}`,
  },
  {
    id: "Heading2",
    nama: "heading 2",
    lanjut: "Isi",
    main: true,
    paragraf: `<w:keepNext/><w:keepLines/>${distance(280, 120)}<w:ind w:left="425" w:hanging="425"/>${KIRI}<w:outlineLvl w:val="1"/>`,
    letter: `${TEBAL}${colour(COLOUR.judul)}${half(12)}`,
  },
  {
    id: "Heading3",
    nama: "heading 3",
    lanjut: "Isi",
    main: true,
    paragraf: `<w:keepNext/><w:keepLines/>${distance(240, 120)}${KIRI}<w:outlineLvl w:val="2"/>`,
    letter: `${TEBAL}${half(11)}`,
  },
  {
    id: "Heading4",
    nama: "heading 4",
    lanjut: "Isi",
    main: true,
    paragraf: `<w:keepNext/><w:keepLines/>${distance(200, 100)}<w:ind w:left="425" w:hanging="425"/>${KIRI}<w:outlineLvl w:val="3"/>`,
    letter: `${TEBAL}<w:i/><w:iCs/>${half(11)}`,
  },
  {
    id: "JudulDepan",
    nama: "Judul Depan",
    lanjut: "Isi",
    main: true,
    paragraf: `<w:keepNext/>${distance(0, 300)}${TENGAH}`,
    letter: `${TEBAL}${colour(COLOUR.judul)}${half(14)}`,
  },
  {
    id: "JudulTabel",
    nama: "Judul Tabel",
    lanjut: "Isi",
    main: true,
    paragraf: `<w:keepNext/><w:keepLines/>${distance(180, 80)}${TENGAH}`,
    letter: `${TEBAL}${half(10)}`,
  },
  {
    id: "JudulGambar",
    nama: "Judul Gambar",
    lanjut: "Isi",
    main: true,
    paragraf: `<w:keepLines/>${distance(60, 220)}${TENGAH}`,
    letter: `${TEBAL}${half(10)}`,
  },
  { id: "Foto", nama: "Foto", paragraf: `<w:keepNext/>${distance(60, 0)}${TENGAH}` },
  {
    id: "KeteranganFoto",
    nama: "Keterangan Foto",
    paragraf: `<w:keepLines/>${distance(0, 160)}${TENGAH}`,
    letter: half(8),
  },
  { id: "IsiTabel", nama: "Isi Tabel", main: true, paragraf: `${distance(30, 30)}${KIRI}`, letter: half(9) },
  {
    id: "KepalaTabel",
    nama: "Kepala Tabel",
    induk: "IsiTabel",
    main: true,
    paragraf: `<w:keepNext/>${TENGAH}`,
    letter: TEBAL,
  },
  {
    id: "KelompokTabel",
    nama: "Kelompok Tabel",
    induk: "IsiTabel",
    main: true,
    paragraf: "<w:keepNext/>",
    letter: `${TEBAL}<w:i/><w:iCs/>`,
  },
  {
    id: "PitaKartu",
    nama: "Pita Kartu",
    induk: "IsiTabel",
    main: true,
    paragraf: `<w:keepNext/><w:keepLines/>${distance(60, 60)}`,
    letter: `${TEBAL}${colour("FFFFFF")}${half(10)}`,
  },
  {
    id: "LabelKartu",
    nama: "Label Kartu",
    induk: "IsiTabel",
    main: true,
    paragraf: "<w:keepNext/>",
    letter: `<w:b w:val="0"/><w:bCs w:val="0"/>${half(8)}`,
  },
  {
    id: "AngkaKartu",
    nama: "Angka Kartu",
    induk: "IsiTabel",
    main: true,
    paragraf: distance(0, 0),
    letter: `${TEBAL}${colour(COLOUR.judul)}${half(18)}`,
  },
  {
    id: "KeadaanKartu",
    nama: "Keadaan Kartu",
    induk: "IsiTabel",
    main: true,
    paragraf: distance(60, 0),
    letter: `${TEBAL}${half(11)}`,
  },
  {
    id: "SelaKartu",
    nama: "Sela Kartu",
    paragraf: '<w:keepNext/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
    letter: half(1),
  },
  { id: "JumlahTabel", nama: "Jumlah Tabel", induk: "IsiTabel", main: true, letter: TEBAL },
  {
    id: "CatatanTerikat",
    nama: "Catatan Terikat",
    induk: "CatatanTabel",
    paragraf: "<w:keepNext/><w:keepLines/>",
  },
  {
    id: "CatatanTabel",
    nama: "Catatan Tabel",
    lanjut: "Isi",
    main: true,
    paragraf: `${distance(40, 200)}${KIRI}`,
    letter: `<w:i/><w:iCs/>${half(8)}`,
  },
  {
    id: "TOC1",
    nama: "toc 1",
    paragraf: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>${distance(120, 40)}${KIRI}`,
    letter: TEBAL,
  },
  {
    id: "TOC2",
    nama: "toc 2",
    paragraf: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>${distance(0, 40)}<w:ind w:left="284"/>${KIRI}`,
  },
  {
    id: "TOC3",
    nama: "toc 3",
    paragraf: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>${distance(0, 40)}<w:ind w:left="567"/>${KIRI}`,
    letter: half(10),
  },
  {
    id: "TableofFigures",
    nama: "table of figures",
    paragraf: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>${distance(0, 60)}<w:ind w:left="1134" w:hanging="1134"/>${KIRI}`,
    letter: half(10),
  },
  {
    id: "Header",
    nama: "header",
    paragraf: `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="3" w:color="${COLOUR.garis}"/></w:pBdr><w:jc w:val="right"/>`,
    letter: `${colour("595959")}${half(9)}`,
  },
  { id: "Footer", nama: "footer", paragraf: TENGAH, letter: half(9) },
  {
    id: "KeteranganContoh",
    nama: "Keterangan Contoh",
    main: true,
    paragraf: `${distance(120, 0)}${TENGAH}`,
    letter: `<w:i/><w:iCs/>${colour("C00000")}${half(9)}`,
  },
  {
    id: "AkhirBagian",
    nama: "Akhir Bagian",
    paragraf: '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
    letter: half(1),
  },
  // Before the emblem: LibreOffice loses the text of every drawing where a document begins with a table.
  { id: "AwalSampul", nama: "Awal Sampul", paragraf: distance(0, 0), letter: half(1) },
  {
    id: "GarisSampul",
    nama: "Garis Sampul",
    main: true,
    paragraf: `<w:pBdr><w:top w:val="single" w:sz="24" w:space="1" w:color="${COLOUR.judul}"/></w:pBdr>${distance(3600, 240)}<w:ind w:right="6800"/>`,
    letter: half(4),
  },
  {
    id: "TeksTempat",
    nama: "Teks Tempat",
    main: true,
    paragraf: `${distance(60, 60)}${TENGAH}`,
    letter: `<w:i/><w:iCs/>${colour("595959")}`,
  },
  {
    id: "SampulJudul",
    nama: "Sampul Judul",
    main: true,
    paragraf: `${distance(0, 240)}${KIRI}`,
    letter: `${TEBAL}<w:caps/>${colour(COLOUR.judul)}${half(28)}`,
  },
  // Never in capitals: LKjIP is written as it is.
  { id: "SampulNama", nama: "Sampul Nama", main: true, paragraf: `${distance(0, 400)}${KIRI}`, letter: half(16) },
  {
    id: "SampulTahun",
    nama: "Sampul Tahun",
    main: true,
    paragraf: `${distance(0, 240)}${KIRI}`,
    letter: `${TEBAL}${half(32)}`,
  },
  {
    id: "SampulPemda",
    nama: "Sampul Pemda",
    main: true,
    paragraf: `${distance(200, 40)}${KIRI}`,
    letter: `${TEBAL}<w:caps/>${half(12)}`,
  },
  {
    id: "SampulKantor",
    nama: "Sampul Kantor",
    main: true,
    paragraf: `${distance(0, 40)}${KIRI}`,
    letter: `<w:caps/>${half(12)}`,
  },
  {
    id: "KakiSampul",
    nama: "Kaki Sampul",
    main: true,
    paragraf: `<w:pBdr><w:top w:val="single" w:sz="8" w:space="6" w:color="${COLOUR.judul}"/></w:pBdr>${distance(0, 40)}${KIRI}`,
    letter: `${TEBAL}${half(10)}`,
  },
  { id: "SampulAlamat", nama: "Sampul Alamat", main: true, paragraf: `${distance(0, 40)}${KIRI}`, letter: half(10) },
  { id: "KopPemda", nama: "Kop Pemda", main: true, paragraf: TENGAH, letter: `<w:caps/>${half(12)}` },
  { id: "KopKantor", nama: "Kop Kantor", main: true, paragraf: TENGAH, letter: `${TEBAL}<w:caps/>${half(16)}` },
  { id: "KopAlamat", nama: "Kop Alamat", main: true, paragraf: TENGAH, letter: half(9) },
  {
    id: "GarisKop",
    nama: "Garis Kop",
    main: true,
    paragraf: `<w:pBdr><w:top w:val="thickThinSmallGap" w:sz="24" w:space="1" w:color="000000"/></w:pBdr>${distance(60, 120)}`,
    letter: half(4),
  },
  {
    id: "JudulSurat",
    nama: "Judul Surat",
    lanjut: "IsiSurat",
    main: true,
    paragraf: `<w:keepNext/>${TENGAH}`,
    letter: `${TEBAL}${half(13)}<w:u w:val="single"/>`,
  },
  {
    id: "NomorSurat",
    nama: "Nomor Surat",
    lanjut: "IsiSurat",
    main: true,
    paragraf: `<w:keepNext/>${distance(0, 240)}${TENGAH}`,
  },
  { id: "IsiSurat", nama: "Isi Surat", main: true, paragraf: `${distance(0, 120, 276)}${RATA}` },
  {
    id: "PenutupSurat",
    nama: "Penutup Surat",
    induk: "IsiSurat",
    lanjut: "TandaTangan",
    main: true,
    paragraf: `<w:keepNext/><w:keepLines/>${distance(200, 240, 276)}`,
  },
  { id: "SelSurat", nama: "Sel Surat", main: true, paragraf: `${distance(20, 20)}${KIRI}` },
  {
    id: "KepalaSurat",
    nama: "Kepala Surat",
    induk: "SelSurat",
    main: true,
    paragraf: `<w:keepNext/>${TENGAH}`,
    letter: TEBAL,
  },
  {
    id: "PilihanSurat",
    nama: "Pilihan Surat",
    induk: "SelSurat",
    main: true,
    paragraf: '<w:tabs><w:tab w:val="left" w:pos="397"/></w:tabs><w:ind w:left="397" w:hanging="397"/>',
  },
  {
    id: "KotakIsian",
    nama: "Kotak Isian",
    induk: "SelSurat",
    main: true,
    paragraf: `<w:keepNext/><w:keepLines/><w:pBdr>${kotakGaris("000000")}</w:pBdr>${distance(20, 240)}<w:ind w:left="85" w:right="85"/>`,
  },
  { id: "TandaTangan", nama: "Tanda Tangan", main: true, paragraf: `<w:keepNext/><w:keepLines/>${KIRI}` },
  {
    id: "NamaTtd",
    nama: "Nama Tanda Tangan",
    induk: "TandaTangan",
    main: true,
    letter: `${TEBAL}<w:u w:val="single"/>`,
  },
];

/** Distances in a paper of two or three pages, so that its last part does not go over alone. */
const RAPAT: Readonly<Record<string, string>> = {
  Isi: distance(40, 40, 276),
  Butir: distance(0, 40, 264),
  Nomor: distance(0, 40, 264),
  Heading2: distance(180, 80),
  JudulTabel: distance(100, 60),
  CatatanTabel: distance(40, 100),
  KotakIsian: distance(20, 120),
};

const rapatkan = (gaya: Gaya): Gaya => ({
  ...gaya,
  paragraf: (gaya.paragraf ?? "").replace(/<w:spacing [^>]*\/>/, RAPAT[gaya.id] ?? "$&"),
});

/** word/styles.xml of every built-in template; `pt` is the size of the running text, `rapat` for less paper between it. */
export function gayaXml(pt: number, rapat = false): string {
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${LETTER}" w:hAnsi="${LETTER}" w:eastAsia="${LETTER}" w:cs="${LETTER}"/>${half(pt)}<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${normal}${PARAGRAF.map((each) => gayaParagraf(rapat ? rapatkan(each) : each)).join("")}${HURUF_GAYA}${TABEL}</w:styles>`;
}

function gayaParagraf({ id, nama, induk = "Normal", lanjut, paragraf = "", letter = "", main }: Gaya): string {
  const kustom = /^(heading|toc|header|footer|table of)/.test(nama) ? "" : ' w:customStyle="1"';
  return `<w:style w:type="paragraph"${kustom} w:styleId="${id}"><w:name w:val="${nama}"/><w:basedOn w:val="${induk}"/>${
    lanjut === undefined ? "" : `<w:next w:val="${lanjut}"/>`
  }${main ? "<w:qFormat/>" : ""}${paragraf === "" ? "" : `<w:pPr>${paragraf}</w:pPr>`}${letter === "" ? "" : `<w:rPr>${letter}</w:rPr>`}</w:style>`;
}

const HURUF_GAYA = `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Celah"><w:name w:val="Celah"/><w:qFormat/><w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Penuntun"><w:name w:val="Penuntun"/><w:qFormat/><w:rPr>${TEBAL}</w:rPr></w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="EndnoteReference"><w:name w:val="endnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`;

const garis = (sisi: readonly string[], tebal: number): string =>
  sisi.map((s) => `<w:${s} w:val="single" w:sz="${tebal}" w:space="0" w:color="${COLOUR.garis}"/>`).join("");

/** A card: its outline in the colour of headings, hairlines between its rows, none between its columns. */
function tabelKartu(id: string, nama: string, fill: string): string {
  const sisi = ["top", "left", "bottom", "right"].map((s) => [s, 8, COLOUR.judul] as const);
  const garisKartu = [...sisi, ["insideH", 4, "BFBFBF"] as const]
    .map(([s, tebal, hex]) => `<w:${s} w:val="single" w:sz="${tebal}" w:space="0" w:color="${hex}"/>`)
    .join("");
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${nama}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:jc w:val="center"/><w:tblBorders>${garisKartu}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr>${TEBAL}</w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/></w:tcPr></w:tblStylePr></w:style>`;
}

const SISI = ["top", "left", "bottom", "right", "insideH", "insideV"] as const;

const TABEL = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="TabelLaporan"><w:name w:val="Tabel Laporan"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:jc w:val="center"/><w:tblBorders>${garis(SISI, 4)}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr>${TEBAL}</w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${COLOUR.header}"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr>${TEBAL}</w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${COLOUR.jumlah}"/></w:tcPr></w:tblStylePr></w:style>${tabelKartu("TabelKartu", "Tabel Kartu", COLOUR.judul)}${tabelKartu("TabelKartuIsi", "Tabel Kartu Isi", "E9EEF6")}<w:style w:type="table" w:customStyle="1" w:styleId="TabelSurat"><w:name w:val="Tabel Surat"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${garis(SISI, 6)}</w:tblBorders></w:tblPr></w:style>`;

/** word/numbering.xml: bullets for `Item`, 1. 2. 3. for `Nomor`. */
export function nomorXml(): string {
  const list = (id: number, look: string, format: string, teks: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="0000000${id}"/><w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="0000000${id}"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${look}"/><w:lvlText w:val="${teks}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>`;
  const num = (id: number): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
  const abstrak = [list(NUM.item, "Butir", "bullet", "•"), list(NUM.nomor, "Nomor", "decimal", "%1.")];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${abstrak.join("")}${num(NUM.item)}${num(NUM.nomor)}</w:numbering>`;
}
