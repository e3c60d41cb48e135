import type { RealisasiAnggaran, Terhitung } from "../../measure/result.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { bulatkan, formatAngka, formatRupiah, terbilang } from "../../model/format.ts";
import { type Angka, bandingkan } from "./angka.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { type Kalimat, kutip } from "./sentence.ts";
import { normal } from "./mention.ts";
import { findAnggaran, findPeran, findSasaranJudul, isRancu, konteksOf, sebutMurni } from "./subject.ts";

/* Amounts and shares of the budget in sentences, against the data. */

type PeranAnggaran = "pagu" | "realisasi" | "sisa" | "serapan";

/** One level of the budget, of this year or an earlier one. */
interface Pos {
  readonly nama: string;
  readonly pagu: Desimal;
  readonly realisasi: Desimal;
  /** Absent for an earlier year. */
  readonly serapan?: Terhitung;
}

function peranOf(kalimat: Kalimat, angka: Angka): PeranAnggaran | null {
  const peran = findPeran(kalimat, angka);
  if (angka.satuan === "rupiah")
    return peran === "serapan"
      ? "realisasi"
      : peran === "pagu" || peran === "realisasi" || peran === "sisa"
        ? peran
        : null;
  if (angka.satuan !== "persen") return null;
  if (peran === "serapan") return "serapan";
  const sesudahRupiah = kalimat.angka.some(
    (a) =>
      a.satuan === "rupiah" &&
      a.akhir < angka.mulai &&
      /^\s*(?:atau|\(|\([a-z ]+\) atau|,? atau sebesar)\s*$/.test(kalimat.topeng.slice(a.akhir, angka.mulai)),
  );
  return sesudahRupiah && peran === "realisasi" ? "serapan" : null;
}

const posOf = ({ uraian, pagu, realisasi, serapan }: Omit<RealisasiAnggaran, "asal" | "paguMurni">): Pos => ({
  nama: uraian,
  pagu,
  realisasi,
  serapan,
});

/** The same level with its pagu in the PK murni. */
const posMurni = (a: RealisasiAnggaran, nama: string): Pos => ({ ...a, nama: `${nama} (PK murni)`, pagu: a.paguMurni });

/** What a number of the budget can be about, with the PK murni where the sentence speaks of it. */
function listPos(kalimat: Kalimat, angka: Angka, bahan: BahanKoreksi): Pos[] {
  const akhir = listPosAkhir(kalimat, angka, bahan);
  if (akhir.length === 0 || !sebutMurni(kalimat.topeng)) return akhir;
  const disebut = findAnggaran(kalimat, angka);
  const { config, pengukuran } = bahan;
  const { anggaran } = pengukuran;
  return disebut.length > 0
    ? [...disebut.map((a) => posMurni(a, a.uraian)), ...akhir]
    : [posMurni(anggaran, config.instansi.nama), ...anggaran.program.map((a) => posMurni(a, a.uraian)), ...akhir];
}

/** Who speaks of one of these speaks of a part of the budget, or of a part of the year, that the data do not know. */
const BAGIAN =
  /\b(?:belanja|gaji|honorarium|hibah|bantuan|dana|perjalanan dinas|seksi|subbagian|kelurahan|desa|bulan|triwulan|tribulan|tw|semester|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november)\b/;

/** What a number of the budget in force can be about: what the sentence names, else the office and the sasaran it stands under. */
function listPosAkhir(kalimat: Kalimat, angka: Angka, bahan: BahanKoreksi): Pos[] {
  const { pengukuran, config } = bahan;
  const { anggaran } = pengukuran;
  const { tahun } = konteksOf(kalimat, bahan);
  const disebut = findAnggaran(kalimat, angka);
  if (isRancu(kalimat, angka) || BAGIAN.test(kalimat.topeng) || kalimat.sebutan.some(({ nama }) => nama.unit !== null))
    return [];
  if (disebut.length > 0) {
    const lalu = anggaran.riwayat
      .filter((r) => tahun.includes(r.tahun))
      .flatMap((r) =>
        disebut.flatMap(({ kode, uraian }) =>
          r.program[kode] === undefined ? [] : [{ nama: `${uraian} tahun ${r.tahun}`, ...r.program[kode] }],
        ),
      );
    return [...disebut.map(posOf), ...lalu];
  }
  // A program or kegiatan that the plan does not name so.
  if (/\b(?:satu|sebuah|suatu|\d+) (?:sub )?(?:kegiatan|program|paket|pekerjaan)\b/.test(kalimat.topeng)) return [];
  const kecil = kalimat.teks.toLowerCase();
  const bernama = kecil.includes(normal(config.instansi.nama));
  if (!bernama && !/\b(?:pagu|total|seluruh|jumlah|serapan|penyerapan)\b/.test(kecil)) return [];
  const sasaran = findSasaranJudul(kalimat.paragraf.judul, bahan);
  const efisiensi = anggaran.efisiensi.filter(
    (e) => e.kode === sasaran?.kode || kalimat.sebutan.some((s) => s.nama.sasaran?.kode === e.kode),
  );
  const lalu = anggaran.riwayat
    .filter((r) => tahun.includes(r.tahun))
    .map((r) => ({ nama: `${config.instansi.nama} tahun ${r.tahun}`, pagu: r.pagu, realisasi: r.realisasi }));
  const milikKantor: Pos = { ...anggaran, nama: config.instansi.nama };
  const milikSasaran = efisiensi.map(posOf);
  if (bernama) return [milikKantor, ...milikSasaran, ...lalu];
  // Without a name and outside a sasaran it may be any sasaran or program.
  const mana = sasaran === null ? [...anggaran.efisiensi, ...anggaran.program].map(posOf) : [];
  return [...milikSasaran, milikKantor, ...lalu, ...mana];
}

function nilaiPos({ pagu, realisasi }: Pos, peran: PeranAnggaran): Desimal | null {
  if (peran === "pagu") return pagu;
  if (peran === "realisasi") return realisasi;
  if (peran === "sisa") return pagu.minus(realisasi).abs();
  return pagu.eq(0) ? null : realisasi.div(pagu).times(100);
}

function aturanAnggaran(nama: string, peran: PeranAnggaran, kata: string, contoh: string): AturanNaskah {
  return {
    nama,
    rumpun: "Angka dalam kalimat",
    tingkat: "galat",
    arti: `${kata} dalam kalimat tidak sama dengan data anggaran.`,
    contoh,
    check: (bahan) =>
      bahan.kalimat.flatMap((kalimat) =>
        kalimat.angka.flatMap((angka): Hasil[] => {
          if (peranOf(kalimat, angka) !== peran) return [];
          const { desimal: tempat } = bahan.config.kebijakan;
          const semua = listPos(kalimat, angka, bahan);
          // A sum of what has come in so far contradicts nothing.
          if (peran !== "pagu" && semua.some(({ serapan }) => serapan?.status === "belum_lengkap")) return [];
          const dikenal = semua.flatMap((pos) => {
            const nilai = nilaiPos(pos, peran);
            return nilai === null ? [] : [{ pos, nilai }];
          });
          // "melebihi pagu Rp10.000.000": by so much, or a pagu of so much.
          const lewat =
            peran === "sisa" && /(?:melebihi|melampaui) pagu\b\D*$/.test(kalimat.topeng.slice(0, angka.mulai));
          const mungkin = [...dikenal.map(({ nilai }) => nilai), ...(lewat ? semua.map(({ pagu }) => pagu) : [])];
          const benar = dikenal[0];
          if (
            benar === undefined ||
            mungkin.some((nilai) => bandingkan(angka, nilai, peran === "serapan" ? tempat : 2) !== "beda")
          )
            return [];
          if (lewat)
            return [
              {
                tingkat: "periksa",
                tempat: kalimat.paragraf.tempat,
                pesan: `${angka.teks} bukan pagu ${benar.pos.nama} dan bukan selisihnya dengan realisasi: "${kutip(kalimat.teks, angka.mulai)}"`,
                perbaikan: "cocokkan dengan pagu dan realisasi yang dimaksud kalimat ini",
              },
            ];
          const cetak = peran === "serapan" ? `${formatAngka(benar.nilai, tempat)}%` : formatRupiah(benar.nilai);
          return [
            {
              tempat: kalimat.paragraf.tempat,
              pesan: `${kata} ${benar.pos.nama} tertulis ${angka.teks}, sedangkan menurut data ${cetak}: "${kutip(kalimat.teks, angka.mulai)}"`,
              perbaikan: `ganti ${angka.teks} menjadi ${cetak}; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft`,
            },
          ];
        }),
      ),
  };
}

const SEBUT_RUPIAH = /Rp\.?\s*(\d{1,3}(?:\.\d{3})+)(?:,00|,-)?\s*\(([a-z ]+?)\s+rupiah\)/gi;

const huruf: AturanNaskah = {
  nama: "terbilang-tidak-sama",
  rumpun: "Angka dalam kalimat",
  tingkat: "galat",
  arti: "Jumlah uang dengan huruf tidak sama dengan angkanya.",
  contoh: "Rp77.500.000 (tujuh puluh tujuh juta rupiah)",
  check: (bahan) =>
    bahan.paragraf.flatMap((paragraf) =>
      [...paragraf.teks.matchAll(SEBUT_RUPIAH)].flatMap(([, angka = "", kata = ""]): Hasil[] => {
        const benar = terbilang(desimal(angka.replaceAll(".", "")));
        if (normal(kata) === benar) return [];
        return [
          {
            tempat: paragraf.tempat,
            pesan: `Rp${angka} ditulis dengan huruf "${kata} rupiah".`,
            perbaikan: `ganti hurufnya menjadi "${benar} rupiah"`,
          },
        ];
      }),
    ),
};

const EFISIEN =
  /(?<!\b(?:tidak|belum|kurang|agar|supaya|lebih|secara|makin|semakin) )\befisien\b(?! (?:dan efektif(?:,| )|efektif))/;

const efisien: AturanNaskah = {
  nama: "klaim-efisien-tanpa-dasar",
  rumpun: "Klaim terhadap angka",
  tingkat: "galat",
  arti: "Sasaran atau kantor disebut efisien, padahal capaiannya di bawah 100% atau di bawah serapan anggarannya.",
  contoh: "penggunaan anggaran efisien, padahal capaian 83,33% dan serapan 93,90%",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat): Hasil[] => {
      const sasaran = findSasaranJudul(kalimat.paragraf.judul, bahan);
      const e = bahan.pengukuran.anggaran.efisiensi.find(
        ({ kode }) => kode === sasaran?.kode || kalimat.sebutan.some((s) => s.nama.sasaran?.kode === kode),
      );
      if (
        e === undefined ||
        !EFISIEN.test(kalimat.topeng) ||
        e.capaian.status !== "terhitung" ||
        e.serapan.status !== "terhitung"
      )
        return [];
      const { desimal: tempat } = bahan.config.kebijakan;
      if (bulatkan(e.capaian.nilai, tempat).gte(100) && e.capaian.nilai.gte(e.serapan.nilai)) return [];
      return [
        {
          tempat: kalimat.paragraf.tempat,
          pesan: `Disebut efisien, padahal capaian sasaran ini ${formatAngka(e.capaian.nilai, tempat)}% dan serapan anggarannya ${formatAngka(e.serapan.nilai, tempat)}%: "${kutip(kalimat.teks)}"`,
          perbaikan: `tulis bahwa efisiensi tidak dinyatakan karena capaian belum mencapai 100% atau di bawah serapan anggaran`,
        },
      ];
    }),
};

/** Rules about the budget in sentences. */
export const ATURAN_ANGGARAN: readonly AturanNaskah[] = [
  aturanAnggaran("pagu-tidak-sama", "pagu", "Pagu anggaran", "pagu Rp10.034.625.000, padahal Rp10.043.625.000"),
  aturanAnggaran(
    "realisasi-anggaran-tidak-sama",
    "realisasi",
    "Realisasi anggaran",
    "realisasinya Rp9.657.255.500, padahal Rp9.567.255.500",
  ),
  aturanAnggaran("serapan-tidak-sama", "serapan", "Serapan anggaran", "serapan 96,25%, padahal 95,26%"),
  aturanAnggaran("sisa-anggaran-tidak-sama", "sisa", "Sisa anggaran", "sisa Rp467.369.500, padahal Rp476.369.500"),
  huruf,
];

/** The rule about claims of efficiency. */
export const ATURAN_EFISIEN: readonly AturanNaskah[] = [efisien];
