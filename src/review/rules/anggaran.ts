import type { Computed, RealisasiAnggaran } from "../../measure/result.ts";
import { type Desimal, desimal } from "../../model/desimal.ts";
import { formatAngka, formatRupiah, inWords, round } from "../../model/format.ts";
import { normalize } from "../../model/text.ts";
import { compare, type TextAngka } from "./angka.ts";
import { defineRule, type Finding, type KoreksiInput, type NaskahRule } from "./input.ts";

import { type Kalimat, quote } from "./sentence.ts";
import { contextOf, findAnggaran, findRole, findSasaranJudul, isAmbiguous, mentionMurni } from "./subject.ts";

/* Amounts and shares of the budget in sentences, against the data. */

type AnggaranRole = "pagu" | "realisasi" | "sisa" | "serapan";

/** One level of the budget, of this year or an earlier one. */
interface Pos {
  readonly nama: string;
  readonly pagu: Desimal;
  readonly realisasi: Desimal;
  /** Absent for an earlier year. */
  readonly serapan?: Computed;
}

function roleOf(kalimat: Kalimat, angka: TextAngka): AnggaranRole | null {
  const role = findRole(kalimat, angka);
  if (angka.satuan === "rupiah")
    return role === "serapan" ? "realisasi" : role === "pagu" || role === "realisasi" || role === "sisa" ? role : null;
  if (angka.satuan !== "persen") return null;
  if (role === "serapan") return "serapan";
  const afterRupiah = kalimat.angka.some(
    (a) =>
      a.satuan === "rupiah" &&
      a.end < angka.mulai &&
      /^\s*(?:atau|\(|\([a-z ]+\) atau|,? atau sebesar)\s*$/.test(kalimat.mask.slice(a.end, angka.mulai)),
  );
  return afterRupiah && role === "realisasi" ? "serapan" : null;
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
function listPos(kalimat: Kalimat, angka: TextAngka, input: KoreksiInput): Pos[] {
  const end = listEndPos(kalimat, angka, input);
  if (end.length === 0 || !mentionMurni(kalimat.mask)) return end;
  const mentioned = findAnggaran(kalimat, angka);
  const { config, pengukuran } = input;
  const { anggaran } = pengukuran;
  return mentioned.length > 0
    ? [...mentioned.map((a) => posMurni(a, a.uraian)), ...end]
    : [posMurni(anggaran, config.instansi.nama), ...anggaran.program.map((a) => posMurni(a, a.uraian)), ...end];
}

/** Who speaks of one of these speaks of a part of the budget, or of a part of the year, that the data do not know. */
const BAGIAN =
  /\b(?:belanja|gaji|honorarium|hibah|bantuan|dana|perjalanan dinas|seksi|subbagian|kelurahan|desa|bulan|triwulan|tribulan|tw|semester|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november)\b/;

/** What a number of the budget in force can be about: what the sentence names, else the office and the sasaran it stands under. */
function listEndPos(kalimat: Kalimat, angka: TextAngka, input: KoreksiInput): Pos[] {
  const { pengukuran, config } = input;
  const { anggaran } = pengukuran;
  const { tahun } = contextOf(kalimat, input);
  const mentioned = findAnggaran(kalimat, angka);
  if (
    isAmbiguous(kalimat, angka) ||
    BAGIAN.test(kalimat.mask) ||
    kalimat.mention.some(({ nama }) => nama.unit !== null)
  )
    return [];
  if (mentioned.length > 0) {
    const last = anggaran.riwayat
      .filter((r) => tahun.includes(r.tahun))
      .flatMap((r) =>
        mentioned.flatMap(({ kode, uraian }) =>
          r.program[kode] === undefined ? [] : [{ nama: `${uraian} tahun ${r.tahun}`, ...r.program[kode] }],
        ),
      );
    return [...mentioned.map(posOf), ...last];
  }
  // A program or kegiatan that the plan does not name so.
  if (/\b(?:satu|sebuah|suatu|\d+) (?:sub )?(?:kegiatan|program|paket|pekerjaan)\b/.test(kalimat.mask)) return [];
  const small = kalimat.teks.toLowerCase();
  const named = small.includes(normalize(config.instansi.nama));
  if (!named && !/\b(?:pagu|total|seluruh|jumlah|serapan|penyerapan)\b/.test(small)) return [];
  const sasaran = findSasaranJudul(kalimat.paragraf.judul, input);
  const efisiensi = anggaran.efisiensi.filter(
    (e) => e.kode === sasaran?.kode || kalimat.mention.some((s) => s.nama.sasaran?.kode === e.kode),
  );
  const last = anggaran.riwayat
    .filter((r) => tahun.includes(r.tahun))
    .map((r) => ({ nama: `${config.instansi.nama} tahun ${r.tahun}`, pagu: r.pagu, realisasi: r.realisasi }));
  const officeOwn: Pos = { ...anggaran, nama: config.instansi.nama };
  const sasaranOwn = efisiensi.map(posOf);
  if (named) return [officeOwn, ...sasaranOwn, ...last];
  // Without a name and outside a sasaran it may be any sasaran or program.
  const which = sasaran === null ? [...anggaran.efisiensi, ...anggaran.program].map(posOf) : [];
  return [...sasaranOwn, officeOwn, ...last, ...which];
}

function nilaiPos({ pagu, realisasi }: Pos, role: AnggaranRole): Desimal | null {
  if (role === "pagu") return pagu;
  if (role === "realisasi") return realisasi;
  if (role === "sisa") return pagu.minus(realisasi).abs();
  return pagu.eq(0) ? null : realisasi.div(pagu).times(100);
}

function anggaranRule<Nama extends string>(
  nama: Nama,
  role: AnggaranRole,
  kata: string,
  contoh: string,
): NaskahRule<Nama> {
  return {
    nama,
    family: "Angka dalam kalimat",
    tingkat: "galat",
    meaning: `${kata} dalam kalimat tidak sama dengan data anggaran.`,
    contoh,
    check: (input) =>
      input.kalimat.flatMap((kalimat) =>
        kalimat.angka.flatMap((angka): Finding[] => {
          if (roleOf(kalimat, angka) !== role) return [];
          const { desimal: tempat } = input.config.kebijakan;
          const all = listPos(kalimat, angka, input);
          // A sum of what has come in so far contradicts nothing.
          if (role !== "pagu" && all.some(({ serapan }) => serapan?.status === "belum_lengkap")) return [];
          const known = all.flatMap((pos) => {
            const nilai = nilaiPos(pos, role);
            return nilai === null ? [] : [{ pos, nilai }];
          });
          // "melebihi pagu Rp10.000.000": by so much, or a pagu of so much.
          const skipped =
            role === "sisa" && /(?:melebihi|melampaui) pagu\b\D*$/.test(kalimat.mask.slice(0, angka.mulai));
          const possible = [...known.map(({ nilai }) => nilai), ...(skipped ? all.map(({ pagu }) => pagu) : [])];
          const correct = known[0];
          if (
            correct === undefined ||
            possible.some((nilai) => compare(angka, nilai, role === "serapan" ? tempat : 2) !== "beda")
          )
            return [];
          if (skipped)
            return [
              {
                tingkat: "periksa",
                tempat: kalimat.paragraf.tempat,
                pesan: `${angka.teks} bukan pagu ${correct.pos.nama} dan bukan selisihnya dengan realisasi: "${quote(kalimat.teks, angka.mulai)}"`,
                perbaikan: "cocokkan dengan pagu dan realisasi yang dimaksud kalimat ini",
              },
            ];
          const print = role === "serapan" ? `${formatAngka(correct.nilai, tempat)}%` : formatRupiah(correct.nilai);
          return [
            {
              tempat: kalimat.paragraf.tempat,
              pesan: `${kata} ${correct.pos.nama} tertulis ${angka.teks}, sedangkan menurut data ${print}: "${quote(kalimat.teks, angka.mulai)}"`,
              perbaikan: `ganti ${angka.teks} menjadi ${print}; jika datanya yang keliru, betulkan formulir unitnya lalu jalankan: lkjip draft`,
            },
          ];
        }),
      ),
  };
}

const MENTION_RUPIAH = /Rp\.?\s*(\d{1,3}(?:\.\d{3})+)(?:,00|,-)?\s*\(([a-z ]+?)\s+rupiah\)/gi;

const letter = defineRule({
  nama: "terbilang-tidak-sama",
  family: "Angka dalam kalimat",
  tingkat: "galat",
  meaning: "Jumlah uang dengan huruf tidak sama dengan angkanya.",
  contoh: "Rp77.500.000 (tujuh puluh tujuh juta rupiah)",
  check: (input) =>
    input.paragraf.flatMap((paragraf) =>
      [...paragraf.teks.matchAll(MENTION_RUPIAH)].flatMap(([, angka = "", kata = ""]): Finding[] => {
        const correct = inWords(desimal(angka.replaceAll(".", "")));
        if (normalize(kata) === correct) return [];
        return [
          {
            tempat: paragraf.tempat,
            pesan: `Rp${angka} ditulis dengan huruf "${kata} rupiah".`,
            perbaikan: `ganti hurufnya menjadi "${correct} rupiah"`,
          },
        ];
      }),
    ),
});

const EFFICIENT =
  /(?<!\b(?:tidak|belum|kurang|agar|supaya|lebih|secara|makin|semakin) )\befisien\b(?! (?:dan efektif(?:,| )|efektif))/;

const efficient = defineRule({
  nama: "klaim-efisien-tanpa-dasar",
  family: "Klaim terhadap angka",
  tingkat: "galat",
  meaning: "Sasaran atau kantor disebut efisien, padahal capaiannya di bawah 100% atau di bawah serapan anggarannya.",
  contoh: "penggunaan anggaran efisien, padahal capaian 83,33% dan serapan 93,90%",
  check: (input) =>
    input.kalimat.flatMap((kalimat): Finding[] => {
      const sasaran = findSasaranJudul(kalimat.paragraf.judul, input);
      const e = input.pengukuran.anggaran.efisiensi.find(
        ({ kode }) => kode === sasaran?.kode || kalimat.mention.some((s) => s.nama.sasaran?.kode === kode),
      );
      if (
        e === undefined ||
        !EFFICIENT.test(kalimat.mask) ||
        e.capaian.status !== "terhitung" ||
        e.serapan.status !== "terhitung"
      )
        return [];
      const { desimal: tempat } = input.config.kebijakan;
      if (round(e.capaian.nilai, tempat).gte(100) && e.capaian.nilai.gte(e.serapan.nilai)) return [];
      return [
        {
          tempat: kalimat.paragraf.tempat,
          pesan: `Disebut efisien, padahal capaian sasaran ini ${formatAngka(e.capaian.nilai, tempat)}% dan serapan anggarannya ${formatAngka(e.serapan.nilai, tempat)}%: "${quote(kalimat.teks)}"`,
          perbaikan: `tulis bahwa efisiensi tidak dinyatakan karena capaian belum mencapai 100% atau di bawah serapan anggaran`,
        },
      ];
    }),
});

/** Rules about the budget in sentences. */
export const ANGGARAN_RULE = [
  anggaranRule("pagu-tidak-sama", "pagu", "Pagu anggaran", "pagu Rp10.034.625.000, padahal Rp10.043.625.000"),
  anggaranRule(
    "realisasi-anggaran-tidak-sama",
    "realisasi",
    "Realisasi anggaran",
    "realisasinya Rp9.657.255.500, padahal Rp9.567.255.500",
  ),
  anggaranRule("serapan-tidak-sama", "serapan", "Serapan anggaran", "serapan 96,25%, padahal 95,26%"),
  anggaranRule("sisa-anggaran-tidak-sama", "sisa", "Sisa anggaran", "sisa Rp467.369.500, padahal Rp476.369.500"),
  letter,
] as const;

/** The rule about claims of efficiency. */
export const EFFICIENT_RULE = [efficient] as const;
