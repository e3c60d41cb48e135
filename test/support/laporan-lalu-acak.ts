import fc from "fast-check";
import { lembarOf } from "./berkas-impor.ts";
import { buildTemplat, p, type WordSel, wordTable } from "./docx.ts";
import { columnName, type Isi, type Lembar, makeXlsx } from "./xlsx.ts";

/*
 * The report of last year as another office's hands make it: tables of any shape, each value of which is known. The plan is of
 * 2024, the report of 2023.
 */

/** What an indicator really was, by column of the sheet Indikator. */
export interface IndikatorLalu {
  readonly nama: string;
  readonly satuan: string;
  readonly sasaran: number;
  readonly nilai: Readonly<Record<string, number | string>>;
}

/** A value as it was printed: where, and whether it can be read in one way only. */
export interface Tercetak {
  readonly nama: string;
  readonly kolom: string;
  /** Such as "Tabel 3". */
  readonly lembar: string;
  readonly teks: string;
  /** Read by a person without asking, so it has to be taken. */
  readonly jelas: boolean;
}

export interface LaporanLalu {
  readonly berkas: string;
  readonly content: Uint8Array;
  readonly indikator: readonly IndikatorLalu[];
  readonly tercetak: readonly Tercetak[];
  /** Names that are worded otherwise than in the plan, and so to be named. */
  readonly lain: readonly string[];
  /** Money of programmes, by row and column of the sheet Riwayat. */
  readonly uang: Readonly<Record<string, number>>;
}

export const TAHUN_LAPORAN = 2023;
const TAHUN = [2020, 2021, 2022, 2023] as const;
const SASARAN = ["Meningkatnya kualitas pelayanan publik", "Meningkatnya ketertiban umum", "Meningkatnya tata kelola"];

/** The indicators that the plan of 2024 has. */
export const INDIKATOR_RENCANA = [
  { nama: "Indeks Kepuasan Masyarakat", satuan: "nilai", sasaran: 0, desimal: 2, besar: 100 },
  { nama: "Persentase pengaduan masyarakat yang diselesaikan", satuan: "%", sasaran: 0, desimal: 2, besar: 100 },
  { nama: "Jumlah gangguan ketertiban umum", satuan: "kasus", sasaran: 1, desimal: 0, besar: 40 },
  { nama: "Jumlah penduduk yang terlayani", satuan: "orang", sasaran: 1, desimal: 0, besar: 9_000 },
  { nama: "Nilai SAKIP Kecamatan", satuan: "predikat", sasaran: 2, desimal: -1, besar: 0 },
  { nama: "Persentase dokumen perencanaan yang tepat waktu", satuan: "%", sasaran: 2, desimal: 1, besar: 100 },
] as const;

const HURUF = ["CC", "B", "BB", "A"];

const indikatorLalu: fc.Arbitrary<readonly IndikatorLalu[]> = fc
  .tuple(
    ...INDIKATOR_RENCANA.map(() => fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 13, maxLength: 13 })),
  )
  .map((drawn) =>
    INDIKATOR_RENCANA.map(({ nama, satuan, sasaran, desimal, besar }, i) => {
      const numbers = drawn[i] as readonly number[];
      const nilai = (n: number): number | string => {
        const one = numbers[n] ?? 1;
        if (desimal < 0) return HURUF[one % HURUF.length] as string;
        return 1 + (one % ((besar - 1) * 10 ** desimal)) / 10 ** desimal;
      };
      const bulat = (n: number): number | string => {
        const one = nilai(n);
        return typeof one === "number" ? Number(one.toFixed(Math.max(0, desimal))) : one;
      };
      const isi: Record<string, number | string> = {};
      for (const [t, tahun] of TAHUN.entries()) {
        isi[`target_${tahun}`] = bulat(t);
        isi[`realisasi_${tahun}`] = bulat(4 + t);
      }
      for (const [t, tahun] of [2021, 2022, 2023, 2024, 2025].entries()) isi[`renstra_${tahun}`] = bulat(8 + t);
      return { nama, satuan, sasaran, nilai: isi };
    }),
  );

const JENIS = [
  "pengukuran",
  "pengukuran",
  "perbandingan",
  "pasangan",
  "perjanjian",
  "renstra",
  "satu-satu",
  "kinerja dan anggaran",
  "nasional",
  "tahun lalu",
  "triwulan",
  "akhir renstra",
  "tahun ke bawah",
  "capaian saja",
  "dua target",
  "capaian kolom",
  "kelurahan",
  "sambungan",
  "satu sel",
  "program",
] as const;

const bentuk = fc.record({
  jenis: fc.constantFrom(...JENIS),
  sebutan: fc.constantFrom("Indikator Kinerja", "Indikator Kinerja Utama (IKU)", "INDIKATOR SASARAN", "Indikator"),
  acak: fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
  indikator: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
  nomor: fc.boolean(),
  satuan: fc.boolean(),
  sasaran: fc.constantFrom("gabung", "kosong", "ulang", "baris", "tanpa"),
  tahun: fc.constantFrom("judul", "kepala", "kelompok", "pembuka"),
  gabung: fc.boolean(),
  kaki: fc.constantFrom("tanpa", "rata-rata", "rata-rata sasaran", "catatan", "sumber"),
  penomoran: fc.boolean(),
  judulDalam: fc.boolean(),
  ulang: fc.boolean(),
  angka: fc.constantFrom("koma", "dua", "titik", "persen", "satuan", "ribuan", "kurung", "bintang"),
  nama: fc.constantFrom("biasa", "patah", "nomor", "besar", "kurung", "titik koma", "spasi"),
  lain: fc.option(fc.nat(5), { freq: 6 }),
  prosa: fc.constantFrom("tanpa", "tahun lain", "dua tahun", "peraturan"),
  kategori: fc.boolean(),
});

type Bentuk = typeof bentuk extends fc.Arbitrary<infer T> ? T : never;

interface Kolom {
  readonly jalur: readonly string[];
  readonly isi: (i: number) => WordSel;
  /** Column of the sheet Indikator that its values belong to. */
  readonly kolom?: string;
  /** Another value than the office's own. */
  readonly asing?: true;
}

const angkaTeks = (n: number, gaya: Bentuk["angka"], satuan: string): string => {
  const utuh = Number.isInteger(n);
  const koma = String(n).replace(".", ",");
  switch (gaya) {
    case "dua":
      return utuh && n >= 1_000 ? `${n}` : n.toFixed(2).replace(".", ",");
    case "titik":
      return String(n);
    case "persen":
      return satuan === "%" ? `${koma}%` : koma;
    case "satuan":
      return `${koma} ${satuan}`;
    case "ribuan":
      return utuh ? n.toString().replace(/\B(?=(\d{3})+$)/g, ".") : koma;
    case "bintang":
      return `${koma}*`;
    case "kurung":
      return satuan === "%" ? `${koma} (persen)` : koma;
    default:
      return koma;
  }
};

const teksNilai = (nilai: number | string, { angka }: Bentuk, satuan: string): string =>
  typeof nilai === "string" ? (angka === "kurung" ? `${nilai} (72,15)` : nilai) : angkaTeks(nilai, angka, satuan);

/** Whether a person would read it in one way: no thousands that could be a decimal, no decimals that could be thousands. */
const isJelas = (teks: string): boolean => !/\d[.,]\d{3}(?!\d)/.test(teks) && !/[(*]/.test(teks);

function namaTeks(nama: string, n: number, gaya: Bentuk["nama"]): string {
  switch (gaya) {
    case "patah":
      return nama.replace(/ (\S+)$/, "\n$1");
    case "nomor":
      return `${n + 1}. ${nama}`;
    case "besar":
      return nama.toUpperCase();
    case "kurung":
      return `${nama} (${nama.replace(/[^A-Z]/g, "") || "x"})`;
    case "titik koma":
      return `${nama};`;
    case "spasi":
      return nama.replaceAll(" ", "  ");
    default:
      return nama;
  }
}

/** Columns of one year, in another order each time. */
function urutkan<T>(list: readonly T[], acak: readonly number[]): T[] {
  return list
    .map((each, i) => ({ each, at: acak[i] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

interface Susunan {
  readonly judul: string;
  readonly kolom: readonly Kolom[];
  /** Whether all that it holds must be taken. */
  readonly lurus: boolean;
}

/** The columns of values of a table, and its title. */
function susunNilai(b: Bentuk, list: readonly IndikatorLalu[]): Susunan {
  const isi =
    (kolom: string) =>
    (i: number): string => {
      const one = list[i] as IndikatorLalu;
      return teksNilai(one.nilai[kolom] ?? "", b, one.satuan);
    };
  const lain = (teks: string | ((i: number) => string)) => (typeof teks === "string" ? () => teks : teks);
  const capaian = (tahun: number) => (i: number) => {
    const { nilai } = list[i] as IndikatorLalu;
    const [t, r] = [nilai[`target_${tahun}`], nilai[`realisasi_${tahun}`]];
    return typeof t === "number" && typeof r === "number" ? `${((r / t) * 100).toFixed(2).replace(".", ",")}%` : "100%";
  };
  const di = TAHUN_LAPORAN;
  const nilai = (label: string, hal: "target" | "realisasi", tahun: number = di, diKepala = b.tahun): Kolom => ({
    jalur:
      diKepala === "kelompok" ? [`Tahun ${tahun}`, label] : diKepala === "kepala" ? [`${label} ${tahun}`] : [label],
    isi: isi(`${hal}_${tahun}`),
    kolom: `${hal}_${tahun}`,
  });
  const tambahan: Kolom[] = [
    { jalur: b.tahun === "kelompok" ? [`Tahun ${di}`, "Capaian (%)"] : ["Capaian (%)"], isi: lain(capaian(di)) },
    ...(b.kategori ? [{ jalur: ["Kategori"], isi: lain("Sangat Tinggi") }] : []),
  ];
  const berTahun = b.tahun === "judul" ? ` Tahun ${di}` : "";
  const satuTahun = (judul: string) => `${judul}${berTahun}`;
  switch (b.jenis) {
    case "perbandingan": {
      const kelompok = b.acak[0] ?? 0;
      const sub = (tahun: number): Kolom => ({
        jalur: kelompok % 2 === 0 ? ["Realisasi", `${tahun}`] : [`Realisasi ${tahun}`],
        isi: isi(`realisasi_${tahun}`),
        kolom: `realisasi_${tahun}`,
      });
      return { judul: "Perbandingan Realisasi Kinerja Tahun 2020-2023", kolom: TAHUN.map(sub), lurus: true };
    }
    case "pasangan": {
      const pasang = [2022, 2023].flatMap((tahun) => [
        nilai("Target", "target", tahun, "kelompok"),
        nilai("Realisasi", "realisasi", tahun, "kelompok"),
        { jalur: [`Tahun ${tahun}`, "%"], isi: lain(capaian(tahun)) },
      ]);
      return { judul: "Perbandingan Target dan Realisasi Tahun 2022 dan 2023", kolom: pasang, lurus: true };
    }
    case "perjanjian":
      return {
        judul: `Perjanjian Kinerja${b.tahun === "judul" ? ` Tahun ${di}` : ""}`,
        kolom: [nilai("Target", "target")],
        lurus: true,
      };
    case "renstra": {
      const sub = (tahun: number): Kolom => ({
        jalur: ["Target Tahun", `${tahun}`],
        isi: isi(`renstra_${tahun}`),
        kolom: `renstra_${tahun}`,
      });
      return {
        judul: "Target Indikator menurut Rencana Strategis Tahun 2021-2025",
        kolom: [2021, 2022, 2023, 2025].map(sub),
        lurus: true,
      };
    }
    case "kinerja dan anggaran": {
      if ((b.acak[6] ?? 0) % 3 === 0) {
        const kinerja: Kolom[] = [nilai("Target", "target", di, "judul"), nilai("Realisasi", "realisasi", di, "judul")];
        const belanja: Kolom[] = [
          { jalur: ["Anggaran"], isi: lain("150.000.000"), asing: true },
          { jalur: ["Realisasi"], isi: lain("148.250.000"), asing: true },
        ];
        const urut = (b.acak[7] ?? 0) % 2 === 0 ? [kinerja, belanja] : [belanja, kinerja];
        return { judul: satuTahun("Capaian Kinerja dan Anggaran"), kolom: urut.flat(), lurus: true };
      }
      const [fisik, uang] = (b.acak[1] ?? 0) % 2 === 0 ? ["Kinerja", "Anggaran (Rp)"] : ["Kinerja", "Keuangan"];
      return {
        judul: satuTahun("Capaian Kinerja dan Anggaran"),
        kolom: [
          {
            ...nilai("Target", "target", di, "judul"),
            jalur: [fisik, b.tahun === "kepala" ? `Target ${di}` : "Target"],
          },
          {
            ...nilai("Realisasi", "realisasi", di, "judul"),
            jalur: [fisik, b.tahun === "kepala" ? `Realisasi ${di}` : "Realisasi"],
          },
          { jalur: [fisik, "%"], isi: lain(capaian(di)) },
          { jalur: [uang, (b.acak[2] ?? 0) % 2 === 0 ? "Pagu" : "Target"], isi: lain("150.000.000"), asing: true },
          { jalur: [uang, "Realisasi"], isi: lain("148.250.000"), asing: true },
          { jalur: [uang, "%"], isi: lain("98,83") },
        ],
        lurus: b.tahun === "judul" || b.tahun === "kepala" || b.tahun === "pembuka",
      };
    }
    case "nasional":
      return {
        judul: satuTahun("Perbandingan Realisasi Kinerja dengan Standar Nasional"),
        kolom: urutkan(
          [
            nilai("Realisasi", "realisasi", di, b.tahun === "kelompok" ? "kepala" : b.tahun),
            { jalur: ["Realisasi Nasional"], isi: lain("77,77"), asing: true },
            { jalur: ["Realisasi Kabupaten"], isi: lain("66,66"), asing: true },
            { jalur: ["Standar Nasional"], isi: lain("55,55"), asing: true },
          ],
          b.acak,
        ),
        lurus: true,
      };
    case "tahun lalu":
      return {
        judul: satuTahun("Perbandingan Realisasi Tahun Ini dengan Tahun Lalu"),
        kolom: urutkan(
          [
            { jalur: ["Realisasi Tahun Ini"], isi: isi(`realisasi_${di}`), kolom: `realisasi_${di}` },
            { jalur: ["Realisasi Tahun Lalu"], isi: isi("realisasi_2022"), kolom: "realisasi_2022" },
            { jalur: ["Realisasi Tahun Sebelumnya"], isi: isi("realisasi_2022"), kolom: "realisasi_2022" },
          ].slice(0, 2 + ((b.acak[3] ?? 0) % 2)),
          b.acak,
        ),
        lurus: true,
      };
    case "triwulan":
      return {
        judul: satuTahun("Target dan Realisasi Triwulan"),
        kolom: ["I", "II", "III", "IV"].flatMap((tw): Kolom[] => [
          { jalur: [`Triwulan ${tw}`, "Target"], isi: lain("11,11"), asing: true },
          { jalur: [`Triwulan ${tw}`, "Realisasi"], isi: lain("12,12"), asing: true },
        ]),
        lurus: false,
      };
    case "akhir renstra":
      return {
        judul: satuTahun("Perbandingan Realisasi dengan Target Akhir Renstra"),
        kolom: urutkan(
          [
            nilai("Realisasi", "realisasi", di, b.tahun === "kelompok" ? "kepala" : b.tahun),
            {
              jalur: [(b.acak[4] ?? 0) % 2 === 0 ? "Target Akhir Renstra 2025" : "Target Akhir Renstra (2025)"],
              isi: isi("renstra_2025"),
              kolom: "renstra_2025",
            },
            { jalur: ["Tingkat Kemajuan (%)"], isi: lain("91,20") },
          ],
          b.acak,
        ),
        lurus: true,
      };
    case "dua target":
      return {
        judul: satuTahun("Target Renstra, Perjanjian Kinerja, dan Realisasi"),
        kolom: urutkan(
          [
            { jalur: [`Target Renstra ${di}`], isi: isi(`renstra_${di}`), kolom: `renstra_${di}` },
            { jalur: [`Target PK ${di}`], isi: isi(`target_${di}`), kolom: `target_${di}` },
            { jalur: [`Realisasi ${di}`], isi: isi(`realisasi_${di}`), kolom: `realisasi_${di}` },
          ],
          b.acak,
        ),
        lurus: true,
      };
    case "capaian kolom":
      return {
        judul: satuTahun("Capaian Indikator Kinerja"),
        kolom: [
          nilai("Target", "target"),
          {
            ...nilai("Realisasi", "realisasi"),
            jalur: b.tahun === "kelompok" ? [`Tahun ${di}`, "Capaian"] : ["Capaian"],
          },
          { jalur: b.tahun === "kelompok" ? [`Tahun ${di}`, "%"] : ["%"], isi: lain(capaian(di)) },
        ],
        lurus: false,
      };
    case "kelurahan":
      return {
        judul: satuTahun("Capaian Kelurahan"),
        kolom: [
          { jalur: ["Kelurahan"], isi: lain("Kelurahan Satu") },
          { jalur: ["Target"], isi: lain("11,11"), asing: true },
          { jalur: ["Realisasi"], isi: lain("12,12"), asing: true },
        ],
        lurus: false,
      };
    case "program":
      return {
        judul: satuTahun("Capaian Program"),
        kolom: [
          { jalur: ["Program"], isi: lain("Program Pelayanan Publik") },
          nilai("Target", "target", di, "judul"),
          nilai("Realisasi", "realisasi", di, "judul"),
          { jalur: ["Capaian (%)"], isi: lain(capaian(di)) },
        ],
        lurus: true,
      };
    case "capaian saja":
      return {
        judul: "Perkembangan Capaian Kinerja Tahun 2021 s.d. 2023",
        kolom: [2021, 2022, 2023].map((tahun) => ({
          jalur: (b.acak[5] ?? 0) % 2 === 0 ? [`${tahun}`] : ["Capaian Kinerja", `${tahun}`],
          isi: lain(capaian(tahun)),
          asing: true as const,
        })),
        lurus: false,
      };
    default:
      return {
        judul: satuTahun("Pengukuran Kinerja"),
        kolom: urutkan([nilai("Target", "target"), nilai("Realisasi", "realisasi"), ...tambahan], sama(b)),
        lurus: true,
      };
  }
}

/** Columns of one group stay together. */
const sama = ({ acak, tahun }: Bentuk): readonly number[] => (tahun === "kelompok" ? [1, 2, 3, 4] : acak);

/** The rows of the heading of columns with paths of any depth. */
function susunKepala(kolom: readonly Kolom[], gabung: boolean): WordSel[][] {
  const depth = Math.max(...kolom.map(({ jalur }) => jalur.length));
  return Array.from({ length: depth }, (_, d) => {
    const row: WordSel[] = [];
    for (let k = 0; k < kolom.length; k++) {
      const { jalur } = kolom[k] as Kolom;
      const label = jalur[d];
      if (label === undefined) {
        row.push(gabung ? null : "");
        continue;
      }
      const isLast = d === jalur.length - 1;
      if (isLast) {
        row.push(gabung && depth - d > 1 ? { teks: label, tinggi: depth - d } : label);
        continue;
      }
      let width = 1;
      while (kolom[k + width]?.jalur[d] === label && kolom[k + width]?.jalur.length !== d + 1) width += 1;
      if (gabung && width > 1) {
        row.push({ teks: label, lebar: width });
        k += width - 1;
      } else {
        row.push(label);
        for (let n = 1; n < width; n++) row.push("");
        k += width - 1;
      }
    }
    return row;
  });
}

interface Tabel {
  readonly judul: string;
  readonly baris: readonly (readonly WordSel[])[];
  readonly tercetak: readonly Omit<Tercetak, "lembar">[];
  readonly lain: readonly string[];
}

const LAIN: Readonly<Record<string, string>> = {
  Jumlah: "Banyaknya",
  Persentase: "Rasio",
  Indeks: "Nilai survei",
  Nilai: "Hasil evaluasi",
};

function susunTabel(b: Bentuk, semua: readonly IndikatorLalu[], nomorTabel: number): Tabel[] {
  const list = b.indikator.map((i) => semua[i] as IndikatorLalu).sort((a, c) => a.sasaran - c.sasaran);
  if (b.jenis === "satu-satu")
    return list.flatMap((one) => {
      const i = semua.indexOf(one);
      return susunTabel(
        { ...b, jenis: "pengukuran", indikator: [i], lain: b.lain === i ? 0 : null },
        semua,
        nomorTabel,
      );
    });
  if (b.jenis === "tahun ke bawah") return list.map((one) => tahunKeBawah(one, b));
  const { judul, kolom: nilai, lurus } = susunNilai(b, list);
  const lainNama = b.lain === null ? null : b.lain % list.length;
  const namaOf = (i: number): string => {
    const { nama } = list[i] as IndikatorLalu;
    if (i !== lainNama) return nama;
    const [kata = ""] = nama.split(" ");
    return nama.replace(kata, LAIN[kata] ?? "Lain");
  };
  const sasaranSel = (i: number): WordSel => {
    const { sasaran } = list[i] as IndikatorLalu;
    const pertama = list[i - 1]?.sasaran !== sasaran;
    const tinggi = list.filter((each) => each.sasaran === sasaran).length;
    if (b.sasaran === "gabung") return pertama ? { teks: SASARAN[sasaran] ?? "", tinggi } : null;
    return pertama || b.sasaran === "ulang" ? (SASARAN[sasaran] ?? "") : "";
  };
  const berKolomSasaran = b.sasaran !== "tanpa" && b.sasaran !== "baris";
  const kolom: Kolom[] = [
    ...(b.nomor ? [{ jalur: ["No."], isi: (i: number) => `${i + 1}` }] : []),
    ...(berKolomSasaran ? [{ jalur: ["Sasaran Strategis"], isi: sasaranSel }] : []),
    { jalur: [b.sebutan], isi: (i: number) => namaTeks(namaOf(i), i, b.nama) },
    ...(b.satuan ? [{ jalur: ["Satuan"], isi: (i: number) => list[i]?.satuan ?? "" }] : []),
    ...nilai,
  ];
  if (b.jenis === "satu sel") return satuSel(list, semua, { ...b, lain: null });
  const kepala = susunKepala(kolom, b.gabung);
  const penuh = (teks: string): WordSel[] => [{ teks, lebar: kolom.length }];
  const baris: (readonly WordSel[])[] = [
    ...(b.judulDalam ? [penuh(`${judul} Indikator Kinerja Kecamatan Contoh`)] : []),
    ...kepala,
    ...(b.penomoran ? [kolom.map((_, i) => `${i + 1}`)] : []),
  ];
  for (const i of list.keys()) {
    const pertama = list[i - 1]?.sasaran !== list[i]?.sasaran;
    if (b.sasaran === "baris" && pertama)
      baris.push(penuh(`Sasaran ${(list[i]?.sasaran ?? 0) + 1}: ${SASARAN[list[i]?.sasaran ?? 0]}`));
    if (b.ulang && i > 0 && pertama) baris.push(...kepala);
    baris.push(kolom.map((each) => each.isi(i)));
  }
  const rata = (label: string): WordSel[] => [
    { teks: label, lebar: Math.max(1, kolom.length - 1) },
    ...(kolom.length > 1 ? ["101,15"] : []),
  ];
  if (b.kaki === "rata-rata") baris.push(rata("Rata-rata Capaian Kinerja"));
  if (b.kaki === "rata-rata sasaran") baris.push(rata("Rata-rata Capaian Sasaran Strategis 1"));
  if (b.kaki === "catatan") baris.push(penuh("Catatan: realisasi tahun 2022 telah diaudit, target 95."));
  if (b.kaki === "sumber") baris.push(penuh("Sumber: Subbagian Program, 2024"));
  const tercetak = list.flatMap((one, i) =>
    i === lainNama
      ? []
      : nilai.flatMap(({ kolom: ke, isi }): Omit<Tercetak, "lembar">[] => {
          const teks = isi(i);
          if (ke === undefined || typeof teks !== "string") return [];
          return [{ nama: one.nama, kolom: ke, teks, jelas: lurus && isJelas(teks) }];
        }),
  );
  const tabel = { judul, baris, tercetak, lain: lainNama === null || !lurus ? [] : [namaOf(lainNama)] };
  return b.jenis === "sambungan" ? sambung(tabel, kolom.length, list) : [tabel];
}

/** A table that Word tore into two: the second has no heading. */
function sambung(tabel: Tabel, lebar: number, list: readonly IndikatorLalu[]): Tabel[] {
  const last = list.at(-1);
  const at = tabel.baris.findLastIndex((row) => row.length === lebar);
  if (list.length < 2 || last === undefined || at < 0 || tabel.baris[at]?.includes(null)) return [tabel];
  const isTorn = ({ nama }: { readonly nama: string }): boolean => nama === last.nama;
  return [
    // A name that the plan does not have, in a table without a heading, is nothing that a program could know.
    { ...tabel, baris: tabel.baris.slice(0, at), tercetak: tabel.tercetak.filter((each) => !isTorn(each)), lain: [] },
    {
      judul: "",
      baris: tabel.baris.slice(at),
      tercetak: tabel.tercetak.filter(isTorn).map((each) => ({ ...each, jelas: false })),
      lain: [],
    },
  ];
}

/** All indicators of a sasaran in one row, below each other in one cell. */
function satuSel(list: readonly IndikatorLalu[], semua: readonly IndikatorLalu[], b: Bentuk): Tabel[] {
  const baris: WordSel[][] = [["Sasaran Strategis", b.sebutan, "Target", "Realisasi"]];
  const tercetak: Omit<Tercetak, "lembar">[] = [];
  for (const [s, sasaran] of SASARAN.entries()) {
    const own = list.filter((each) => each.sasaran === s && semua.includes(each));
    if (own.length === 0) continue;
    const sel = (kolom: string): string =>
      own.map(({ nilai, satuan }) => teksNilai(nilai[kolom] ?? "", b, satuan)).join("\n");
    const [target, realisasi] = [`target_${TAHUN_LAPORAN}`, `realisasi_${TAHUN_LAPORAN}`];
    baris.push([sasaran, own.map(({ nama }, i) => `${i + 1}. ${nama}`).join("\n"), sel(target), sel(realisasi)]);
    for (const { nama, nilai, satuan } of own)
      for (const kolom of [target, realisasi]) {
        const teks = teksNilai(nilai[kolom] ?? "", b, satuan);
        tercetak.push({ nama, kolom, teks, jelas: isJelas(teks) });
      }
  }
  return [{ judul: `Pengukuran Kinerja Tahun ${TAHUN_LAPORAN}`, baris, tercetak, lain: [] }];
}

/** A table of one indicator whose rows are years; its name stands in the title only. */
function tahunKeBawah(one: IndikatorLalu, b: Bentuk): Tabel {
  const sel = (hal: string, tahun: number): string => teksNilai(one.nilai[`${hal}_${tahun}`] ?? "", b, one.satuan);
  const baris = TAHUN.map((tahun) => [`${tahun}`, sel("target", tahun), sel("realisasi", tahun), "100,00"]);
  return {
    judul: `Perkembangan ${one.nama}`,
    baris: [["Tahun", "Target", "Realisasi", "Capaian (%)"], ...baris],
    tercetak: [],
    lain: [],
  };
}

/** The same table as a sheet under its title, numbers as numbers. */
function sheetOf(nama: string, judul: string, baris: readonly (readonly WordSel[])[]): Lembar {
  const merges: string[] = [];
  const rows = baris.map((row, r) => {
    const cells: Isi[] = [];
    for (const sel of row) {
      const { teks, lebar = 1, tinggi = 1 } = typeof sel === "object" ? (sel ?? { teks: "" }) : { teks: sel };
      const k = cells.length;
      if (lebar > 1 || tinggi > 1)
        merges.push(`${columnName(k + 1)}${r + 3}:${columnName(k + lebar)}${r + tinggi + 2}`);
      cells.push(/^\d+(?:,\d+)?$/.test(teks) ? Number(teks.replace(",", ".")) : teks);
      for (let n = 1; n < lebar; n++) cells.push(null);
    }
    return cells;
  });
  return lembarOf(nama, [[judul], [], ...rows], merges);
}

const PROSA: Readonly<Record<Bentuk["prosa"], string>> = {
  tanpa: "Hasil pengukuran disajikan pada tabel berikut.",
  "tahun lain": "Pada tahun 2022 realisasinya lebih rendah karena keterbatasan petugas.",
  "dua tahun": "Dibandingkan dengan tahun 2022, kinerja tahun 2023 meningkat.",
  peraturan: "Penilaian mengikuti Peraturan Bupati Nomor 12 Tahun 2021 tentang Pedoman Pelaporan.",
};

const bahanLaporan = fc.record({
  indikator: indikatorLalu,
  tabel: fc.array(bentuk, { minLength: 1, maxLength: 5 }),
  pembuka: fc.boolean(),
  uang: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 4, maxLength: 4 }),
  lainnya: fc.boolean(),
  excel: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/** A report of last year at random. */
export const laporanLalu: fc.Arbitrary<LaporanLalu> = bahanLaporan.map(
  ({ indikator, tabel, pembuka, uang, lainnya, excel }) => {
    const isi: string[] = [
      p("LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)"),
      p("KECAMATAN CONTOH"),
      p(`TAHUN ${TAHUN_LAPORAN}`),
      p("Kata Pengantar"),
      p("Laporan ini disusun menurut Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja."),
      ...(pembuka
        ? [
            p("Peraturan Daerah Kabupaten Contoh Nomor 5 Tahun 2021 tentang RPJMD Tahun 2021-2026"),
            p("Rencana Strategis Kecamatan Contoh Tahun 2021-2025"),
          ]
        : []),
    ];
    const tercetak: Tercetak[] = [];
    const lain: string[] = [];
    const lembarExcel: Lembar[] = [];
    let nomor = 0;
    const tambah = (judul: string, baris: readonly (readonly WordSel[])[]): string => {
      nomor += 1;
      isi.push(...(judul === "" ? [] : [p(`Tabel 3.${nomor} ${judul}`)]), wordTable(baris), p(""));
      const nama = `Tabel ${nomor}`;
      lembarExcel.push(sheetOf(nama, judul, baris));
      return nama;
    };
    if (lainnya)
      tambah("Jumlah Pegawai menurut Golongan", [
        ["No.", "Golongan", "Laki-laki", "Perempuan"],
        ["1", "III", "5", "7"],
      ]);
    for (const b of tabel)
      for (const each of susunTabel(b, indikator, nomor)) {
        if (each.judul !== "") isi.push(p(PROSA[b.prosa]));
        const lembar = tambah(each.judul, each.baris);
        tercetak.push(...each.tercetak.map((one) => ({ ...one, lembar })));
        lain.push(...each.lain);
      }
    const rupiah = uang.map((n) => n * 1_250_500);
    const [pagu = 0, serap = 0] = rupiah;
    if (lainnya)
      tambah(`Realisasi Anggaran Tahun ${TAHUN_LAPORAN}`, [
        ["No.", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"],
        ["1", "Program Pelayanan Publik", rupiahTeks(pagu), `Rp${rupiahTeks(serap)},00`, "98,12"],
        ["", "Jumlah", rupiahTeks(pagu), rupiahTeks(serap), "98,12"],
      ]);
    return {
      berkas: excel ? `LKjIP ${TAHUN_LAPORAN}.xlsx` : "laporan.docx",
      content: excel ? makeXlsx(lembarExcel) : buildTemplat(isi.join(""), { plain: true }),
      indikator,
      tercetak,
      lain,
      uang: lainnya
        ? {
            "anggaran.7.01.02/pagu_2023": pagu,
            "anggaran.7.01.02/realisasi_2023": serap,
            "anggaran/pagu_2023": pagu,
            "anggaran/realisasi_2023": serap,
          }
        : {},
    };
  },
);

const rupiahTeks = (n: number): string => n.toString().replace(/\B(?=(\d{3})+$)/g, ".");
