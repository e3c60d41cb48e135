import type ExcelJS from "exceljs";
import fc from "fast-check";
import { type Document, isCollection, isMap, parseDocument, stringify } from "yaml";
import type { KantorAcak } from "./kantor-acak/kantor.ts";
import type { TangLembar } from "./rencana.ts";

/*
 * A random plan in the hands of two people: one types in rencana.xlsx, the other in lkjip.yaml. Each edit says how it is typed and
 * what the plan is afterwards, so that what a merge should give follows without asking the merge.
 */

type Data = Record<string, unknown>;
type Jalur = readonly (string | number)[];
type Lembar = (nama: string) => TangLembar;

/** A place that may be changed: where it stands on both sides, and what may stand there. */
export interface Tempat {
  readonly lembar: string;
  readonly baris: string;
  readonly kolom: string;
  readonly jalur: Jalur;
  readonly isi: "teks" | "rupiah" | "angka" | "boleh";
  /** For a row of a list without keys in column A: the texts that tell it. */
  readonly cari?: Readonly<Record<string, string>>;
}

/** One edit: of a cell, or a row that comes or goes. */
export type Suntingan =
  | { readonly jenis: "sel"; readonly kunci: string; readonly tempat: Tempat; readonly nilai: string | number | null }
  | {
      readonly jenis: "hapus";
      readonly kunci: string;
      readonly lembar: string;
      readonly baris: string;
      readonly cari?: Readonly<Record<string, string>>;
      readonly jalur: Jalur;
    }
  | {
      readonly jenis: "tambah";
      readonly kunci: string;
      readonly lembar: string;
      readonly sel: Readonly<Record<string, string | number>>;
      readonly jalur: Jalur;
      readonly isi: Data | string;
    };

const listOf = (value: unknown): Data[] => (Array.isArray(value) ? (value as Data[]) : []);

/** Every place of a plan of which the test knows both sides. */
export function tempatOf(data: Data): Tempat[] {
  const sel = (lembar: string, baris: string, kolom: string, jalur: Jalur, isi: Tempat["isi"]): Tempat => ({
    lembar,
    baris,
    kolom,
    jalur,
    isi,
  });
  const renstra = data.renstra as Data;
  const indikator = (tingkat: string, induk: Data, jalur: Jalur): Tempat[] =>
    listOf(induk.indikator).flatMap((each, i) => {
      const at = [...jalur, "indikator", i];
      const baris = `${tingkat}.${induk.kode}/${each.kode}`;
      return [
        sel("Indikator", baris, "uraian", [...at, "uraian"], "teks"),
        sel("Indikator", baris, "sumber_data", [...at, "sumber_data"], "boleh"),
        sel("Indikator", baris, "definisi", [...at, "definisi"], "boleh"),
      ];
    });
  const uraian = (lembar: string, baris: string, jalur: Jalur): Tempat =>
    sel(lembar, baris, "uraian", [...jalur, "uraian"], "teks");
  const daftar = (lembar: string, kunci: string, key: readonly string[], kolom: string, isi: Tempat["isi"]): Tempat[] =>
    listOf(data[kunci]).map((each, i) => ({
      ...sel(lembar, `${kunci}/${key.map((k) => each[k] ?? "").join(" ")}`, kolom, [kunci, i, kolom], isi),
      cari: Object.fromEntries(key.map((k) => [k, String(each[k] ?? "")])),
    }));
  return [
    sel("Kantor", "instansi.alamat", "isi", ["instansi", "alamat"], "teks"),
    sel("Kantor", "instansi.telepon", "isi", ["instansi", "telepon"], "boleh"),
    sel("Unit", "pejabat.camat", "nama_pejabat", ["pejabat", "camat", "nama"], "teks"),
    ...listOf(data.unit).flatMap((unit, i) => [
      sel("Unit", `unit.${unit.kode}`, "nama_pejabat", ["unit", i, "pejabat", "nama"], "teks"),
      sel("Unit", `unit.${unit.kode}`, "pangkat", ["unit", i, "pejabat", "pangkat"], "boleh"),
      ...indikator("unit", unit, ["unit", i]),
    ]),
    ...listOf(renstra.tujuan).flatMap((tujuan, i) => [
      uraian("Sasaran", `tujuan.${tujuan.kode}`, ["renstra", "tujuan", i]),
      ...indikator("tujuan", tujuan, ["renstra", "tujuan", i]),
    ]),
    ...listOf(data.sasaran).flatMap((sasaran, i) => [
      uraian("Sasaran", `sasaran.${sasaran.kode}`, ["sasaran", i]),
      ...indikator("sasaran", sasaran, ["sasaran", i]),
    ]),
    ...listOf(data.program).flatMap((program, p) => [
      uraian("Program", `program.${program.kode}`, ["program", p]),
      ...listOf(program.kegiatan).flatMap((kegiatan, k) => [
        uraian("Program", `kegiatan.${kegiatan.kode}`, ["program", p, "kegiatan", k]),
        ...listOf(kegiatan.sub_kegiatan).flatMap((sub, s) => {
          const at = ["program", p, "kegiatan", k, "sub_kegiatan", s];
          return [
            uraian("Program", `sub.${sub.kode}`, at),
            sel("Program", `sub.${sub.kode}`, "pagu", [...at, "pagu"], "rupiah"),
          ];
        }),
      ]),
    ]),
    ...Object.entries((data.riwayat_anggaran ?? {}) as Data).map(([year]) =>
      sel("Riwayat", "anggaran", `realisasi_${year}`, ["riwayat_anggaran", year, "realisasi"], "rupiah"),
    ),
    ...Object.entries((data.skm ?? {}) as Record<string, Data>).flatMap(([year, each]) =>
      "persyaratan" in each ? [sel("SKM", "skm.U1", `nilai_${year}`, ["skm", year, "persyaratan"], "angka")] : [],
    ),
    ...daftar("Profil", "profil", ["kelompok", "nama"], "sumber", "boleh"),
    ...daftar("LHE", "lhe_tahun_lalu", ["rekomendasi"], "bukti", "boleh"),
    ...daftar("Layanan", "layanan", ["nama"], "keterangan", "boleh"),
    ...daftar("Inovasi", "inovasi", ["nama"], "uraian", "teks"),
    ...daftar("Penghargaan", "penghargaan", ["nama"], "pemberi", "teks"),
    ...daftar("Foto", "foto", ["berkas"], "keterangan", "teks"),
    ...daftar("Pembanding", "pembanding_kecamatan", ["indikator", "kecamatan"], "nilai", "angka"),
    ...daftar("Tindak Lanjut", "tindak_lanjut", ["indikator", "kegiatan"], "keluaran", "boleh"),
  ];
}

/** Rows that may go: lists without references, indicators of units, sub kegiatan. */
function bolehHapus(data: Data): Extract<Suntingan, { jenis: "hapus" }>[] {
  const daftar = (lembar: string, kunci: string, key: readonly string[]) =>
    listOf(data[kunci]).map((each, i) => ({
      jenis: "hapus" as const,
      kunci: `${kunci}/${key.map((k) => each[k] ?? "").join(" ")}`,
      lembar,
      baris: "",
      cari: Object.fromEntries(key.map((k) => [k, String(each[k] ?? "")])),
      jalur: [kunci, i],
    }));
  const hapus = (lembar: string, baris: string, jalur: Jalur) => ({
    jenis: "hapus" as const,
    kunci: baris,
    lembar,
    baris,
    jalur,
  });
  return [
    ...daftar("Profil", "profil", ["kelompok", "nama"]),
    ...daftar("Inovasi", "inovasi", ["nama"]),
    ...daftar("Foto", "foto", ["berkas"]),
    ...listOf(data.unit).flatMap((unit, u) =>
      listOf(unit.indikator).map((each, i) =>
        hapus("Indikator", `unit.${unit.kode}/${each.kode}`, ["unit", u, "indikator", i]),
      ),
    ),
    ...listOf(data.program).flatMap((program, p) =>
      listOf(program.kegiatan).flatMap((kegiatan, k) =>
        listOf(kegiatan.sub_kegiatan).map((sub, s) =>
          hapus("Program", `sub.${sub.kode}`, ["program", p, "kegiatan", k, "sub_kegiatan", s]),
        ),
      ),
    ),
  ];
}

/** Rows that may come. `n` makes them different, `isi` fills them. */
function bolehTambah(data: Data, n: number, isi: string): Extract<Suntingan, { jenis: "tambah" }>[] {
  const unit = listOf(data.unit);
  const [program] = listOf(data.program);
  const [kegiatan] = listOf(program?.kegiatan);
  const isu = (data.naskah as Data).isu_strategis;
  const daftar = (lembar: string, kunci: string, key: readonly string[], sel: Data) => ({
    jenis: "tambah" as const,
    kunci: `${kunci}/${key.map((k) => sel[k] ?? "").join(" ")}`,
    lembar,
    sel: sel as Record<string, string | number>,
    jalur: [kunci],
    isi: sel,
  });
  return [
    daftar("Profil", "profil", ["kelompok", "nama"], {
      kelompok: "Baru",
      nama: `Baru ${n}`,
      nilai: 10 + n,
      sumber: isi,
    }),
    daftar("Inovasi", "inovasi", ["nama"], { nama: `Inovasi ${n}`, uraian: isi }),
    daftar("Layanan", "layanan", ["nama"], { nama: `Layanan ${n}`, keterangan: isi }),
    daftar("Penghargaan", "penghargaan", ["nama"], { nama: `Juara ${n}`, pemberi: isi }),
    ...(Array.isArray(isu) || isu === undefined
      ? [
          {
            jenis: "tambah" as const,
            kunci: "naskah.isu_strategis",
            lembar: "Naskah",
            sel: { bagian: "Isu strategis", isi },
            jalur: ["naskah", "isu_strategis"],
            isi,
          },
        ]
      : []),
    ...unit.slice(0, 1).map((each) => ({
      jenis: "tambah" as const,
      kunci: `unit.${each.kode}/BARU.${n}`,
      lembar: "Indikator",
      sel: {
        tingkat: "unit",
        induk: String(each.kode),
        kode: `BARU.${n}`,
        uraian: `Indikator ${n}: ${isi}`,
        satuan: "kali",
        target: 4,
      },
      jalur: ["unit", 0, "indikator"],
      isi: { kode: `BARU.${n}`, uraian: `Indikator ${n}: ${isi}`, satuan: "kali", target: 4 },
    })),
    ...(kegiatan === undefined
      ? []
      : [
          {
            jenis: "tambah" as const,
            kunci: `sub.${kegiatan.kode}.9${n}00`,
            lembar: "Program",
            sel: {
              tingkat: "sub kegiatan",
              kode: `${kegiatan.kode}.9${n}00`,
              uraian: isi,
              unit: String(unit[0]?.kode),
              pagu: 1_000_000 + n,
            },
            jalur: ["program", 0, "kegiatan", 0, "sub_kegiatan"],
            isi: { kode: `${kegiatan.kode}.9${n}00`, uraian: isi, pagu: 1_000_000 + n, unit: unit[0]?.kode },
          },
        ]),
  ];
}

const TEKS = [
  "Satu",
  "Dua: 90%",
  "Baris satu\nbaris dua",
  "'kutip' dan \"ganda\"",
  "#tagar",
  "- strip",
  "ya",
  "0042",
  "=bukan rumus",
  "Jalan X #12, RT 3",
  "S.Sos., M.Si.",
  "{ kurung: [siku] }",
];

/** What is drawn for one edit: numbers that choose. */
const bahanSuntingan = fc.tuple(fc.constantFrom("sel", "sel", "sel", "hapus", "tambah"), fc.nat(10_000), fc.nat(200));

/** What two people do with one office. */
export const bahanDuaSisi = fc.record({
  rencana: fc.array(bahanSuntingan, { maxLength: 6 }),
  yaml: fc.array(bahanSuntingan, { maxLength: 6 }),
  /** Places that both change: with the same, or with something else. */
  bersama: fc.array(fc.tuple(fc.nat(10_000), fc.nat(200), fc.nat(200)), { maxLength: 2 }),
  /** Rows and columns in another order. */
  acakBaris: fc.boolean(),
  acakKolom: fc.boolean(),
  acak: fc.nat(1_000),
  crlf: fc.boolean(),
  komentar: fc.boolean(),
});

export type BahanDuaSisi = typeof bahanDuaSisi extends fc.Arbitrary<infer T> ? T : never;

function nilaiOf({ isi }: Tempat, n: number): string | number | null {
  if (isi === "rupiah") return 1_000_000 + n * 250;
  if (isi === "angka") return (100 + (n % 300)) / 100;
  if (isi === "boleh" && n % 5 === 0) return null;
  return TEKS[n % TEKS.length] ?? "";
}

/** The edits of both sides; on one side each place is changed once, and nothing in a row that goes. */
export function susunSuntingan(data: Data, bahan: BahanDuaSisi): { rencana: Suntingan[]; yaml: Suntingan[] } {
  const tempat = tempatOf(data);
  const sel = (at: number, n: number): Suntingan => {
    const one = tempat[at % tempat.length] as Tempat;
    return { jenis: "sel", kunci: `${one.baris}/${one.kolom}`, tempat: one, nilai: nilaiOf(one, n) };
  };
  const satu = ([jenis, at, n]: readonly [string, number, number]): Suntingan => {
    const hapus = bolehHapus(data);
    if (jenis === "hapus" && hapus.length > 0) return hapus[at % hapus.length] as Suntingan;
    const tambah = bolehTambah(data, at % 7, TEKS[n % TEKS.length] ?? "");
    if (jenis === "tambah") return tambah[n % tambah.length] as Suntingan;
    return sel(at, n);
  };
  const bersih = (all: readonly Suntingan[]): Suntingan[] => {
    const once = [...new Map(all.map((each) => [each.kunci, each])).values()];
    const gone = once.flatMap((each) => (each.jenis === "hapus" ? [each.kunci] : []));
    return once.filter((each) => each.jenis !== "sel" || !gone.includes(each.tempat.baris));
  };
  return {
    rencana: bersih([...bahan.rencana.map(satu), ...bahan.bersama.map(([at, n]) => sel(at, n))]),
    yaml: bersih([...bahan.yaml.map(satu), ...bahan.bersama.map(([at, , n]) => sel(at, n))]),
  };
}

/** Types the edits into the workbook; rows are found by key, those of lists by what they say. */
export function ketikSemua(lembar: Lembar, all: readonly Suntingan[]): void {
  const barisOf = (nama: string, baris: string, cari?: Readonly<Record<string, string>>): number => {
    const one = lembar(nama);
    if (cari === undefined) return one.baris(baris);
    for (let b = 7; b <= one.lembar.rowCount; b++) {
      const sama = Object.entries(cari).every(
        ([k, teks]) => String(one.lembar.getCell(b, one.kolom(k)).value ?? "") === teks,
      );
      if (sama) return b;
    }
    throw new Error(`${nama}: tidak ada baris ${JSON.stringify(cari)}`);
  };
  for (const each of all)
    if (each.jenis === "sel") {
      const { tempat, nilai } = each;
      const one = lembar(tempat.lembar);
      const cell = one.lembar.getCell(barisOf(tempat.lembar, tempat.baris, tempat.cari), one.kolom(tempat.kolom));
      cell.value = nilai;
    }
  for (const each of all) if (each.jenis === "tambah") lembar(each.lembar).tambah(each.sel);
  for (const each of all)
    if (each.jenis === "hapus") hapusBaris(lembar(each.lembar).lembar, barisOf(each.lembar, each.baris, each.cari));
}

/** Deletes a row as Excel does: what stands below moves up. Formulas of ours are left where they are. */
function hapusBaris(sheet: ExcelJS.Worksheet, baris: number): void {
  const { rowCount } = sheet;
  for (let b = baris; b <= rowCount; b++)
    for (let k = 1; k <= sheet.columnCount; k++) {
      const below = sheet.getCell(b + 1, k).value;
      if (!isRumus(below) && !isRumus(sheet.getCell(b, k).value)) sheet.getCell(b, k).value = below;
    }
}

const isRumus = (value: ExcelJS.CellValue): boolean =>
  typeof value === "object" && value !== null && ("formula" in value || "sharedFormula" in value);

const KUNCI_BARIS = 4;

/** Other orders of rows and of columns, as sorting and moving them gives. */
export function acakLembar(buku: ExcelJS.Workbook, { acakBaris, acakKolom, acak }: BahanDuaSisi): void {
  const putar = <T>(list: readonly T[], n: number): T[] => [
    ...list.slice(n % list.length),
    ...list.slice(0, n % list.length),
  ];
  for (const sheet of buku.worksheets) {
    if (String(sheet.getCell(KUNCI_BARIS, 1).value ?? "") !== "#kunci") continue;
    if (acakBaris && ["Unit", "Sasaran", "Indikator", "Program"].includes(sheet.name)) {
      const filled: number[] = [];
      for (let b = 7; b <= sheet.rowCount; b++) if (sheet.getCell(b, 2).value !== null) filled.push(b);
      const rows = filled.map((b) =>
        Array.from({ length: sheet.columnCount }, (_, k) => sheet.getCell(b, k + 1).value),
      );
      const moved = putar(rows, acak).reverse();
      for (const [i, b] of filled.entries())
        for (const [k, value] of (moved[i] ?? []).entries()) if (!isRumus(value)) sheet.getCell(b, k + 1).value = value;
    }
    if (acakKolom) {
      const columns = Array.from({ length: sheet.columnCount - 1 }, (_, i) => i + 2);
      const contents = columns.map((k) => {
        const cells: [ExcelJS.CellValue, Partial<ExcelJS.Style>][] = [];
        for (let b = 3; b <= sheet.rowCount; b++) cells.push([sheet.getCell(b, k).value, sheet.getCell(b, k).style]);
        return cells;
      });
      for (const [i, cells] of putar(contents, acak + 1).entries())
        for (const [b, [value, style]] of cells.entries()) {
          const cell = sheet.getCell(b + 3, columns[i] ?? 2);
          cell.value = value;
          cell.style = style;
        }
    }
  }
}

/** lkjip.yaml with comments behind values and above parts, in the ends of lines of Windows where drawn so. */
export function teksOf({ isi }: KantorAcak, { komentar }: BahanDuaSisi): string {
  const teks = stringify(isi, { aliasDuplicateObjects: false, lineWidth: 0 });
  if (!komentar) return teks;
  return teks
    .split("\n")
    .map((line, i) => (i % 4 === 0 && /: [A-Za-z][A-Za-z0-9]*$/.test(line) ? `${line}   # catatan ${i}` : line))
    .join("\n")
    .replace(/^(\w+):$/gm, "# bagian $1\n$1:");
}

/** The comments of a text. */
export const komentarOf = (teks: string): string[] => teks.match(/# (?:catatan \d+|bagian \w+)/g) ?? [];

/** The edits in the text, by a library and not by lkjip. */
export function suntingTeks(teks: string, all: readonly Suntingan[], { crlf }: BahanDuaSisi): string {
  const document = parseDocument(teks);
  for (const each of all) {
    if (each.jenis === "sel") {
      if (each.nilai === null) document.deleteIn(each.tempat.jalur);
      else document.setIn(each.tempat.jalur, each.nilai);
    }
    if (each.jenis === "tambah") appendTo(document, each.jalur, each.isi);
  }
  for (const each of hapusUrut(all)) {
    document.deleteIn(each.jalur);
    dropEmpty(document, each.jalur.slice(0, -1));
  }
  const made = all.length === 0 ? teks : document.toString({ lineWidth: 0 });
  return crlf ? made.replace(/\n/g, "\r\n") : made;
}

/** From the end, so that positions stay. */
const hapusUrut = (all: readonly Suntingan[]) =>
  all
    .flatMap((each) => (each.jenis === "hapus" ? [each] : []))
    .sort((a, b) => Number(b.jalur.at(-1)) - Number(a.jalur.at(-1)));

function appendTo(document: Document, jalur: Jalur, isi: Data | string): void {
  if (document.hasIn(jalur)) document.addIn(jalur, document.createNode(isi));
  else document.setIn(jalur, document.createNode([isi]));
}

function dropEmpty(document: Document, jalur: Jalur): void {
  const node = document.getIn(jalur);
  const parent = document.getIn(jalur.slice(0, -1));
  if (isCollection(node) && node.items.length === 0 && (jalur.length === 1 || isMap(parent))) document.deleteIn(jalur);
}

/** The edits in the plain plan. */
export function ubahData(data: Data, all: readonly Suntingan[]): Data {
  const fresh = structuredClone(data);
  for (const each of all) {
    if (each.jenis === "sel") setIn(fresh, each.tempat.jalur, each.nilai);
    if (each.jenis === "tambah") {
      const list = ownerOf(fresh, each.jalur);
      const key = each.jalur.at(-1) as string;
      list[key] = [...((list[key] ?? []) as unknown[]), each.isi];
    }
  }
  for (const each of hapusUrut(all)) {
    const owner = ownerOf(fresh, each.jalur) as unknown as unknown[];
    owner.splice(Number(each.jalur.at(-1)), 1);
    const key = each.jalur.at(-2) as string;
    if (owner.length === 0) delete ownerOf(fresh, each.jalur.slice(0, -1))[key];
  }
  return fresh;
}

function ownerOf(data: Data, jalur: Jalur): Data {
  return jalur.slice(0, -1).reduce<Data>((part, key) => {
    part[key] ??= {};
    return part[key] as Data;
  }, data);
}

function setIn(data: Data, jalur: Jalur, nilai: string | number | null): void {
  const owner = ownerOf(data, jalur);
  const key = jalur.at(-1) as string;
  if (nilai === null) delete owner[key];
  else owner[key] = nilai;
}
