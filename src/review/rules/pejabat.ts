import { formatNip } from "../../model/format.ts";
import { PANGKAT_GOLONGAN } from "../../model/golongan.ts";
import { normalize } from "../../model/text.ts";
import { checkNip } from "../../plan/check/nip.ts";
import { listOfficials } from "../../plan/officials.ts";
import { defineRule, type Finding } from "./input.ts";

/* Officials: names, NIP, pangkat. */

const MENTION = /^(?:plt\.|plh\.|pj\.|a\.n\.)\s*/;
const jabatanOf = (teks: string): string => normalize(teks).replace(MENTION, "").replace(/,$/, "");

const nama = defineRule({
  nama: "nama-pejabat-lain",
  family: "Identitas dan tahun",
  tingkat: "periksa",
  meaning: "Nama di bawah sebuah jabatan bukan pejabat yang tercantum di lkjip.yaml.",
  contoh: "CAMAT KANIGARAN ditandatangani pejabat lama",
  own: "row",
  check: (input) => {
    const pejabat = listOfficials(input.config);
    const banding = (jabatan: string, written: string, tempat: Finding["tempat"]): Finding[] => {
      const owned = pejabat.filter((p) => jabatanOf(p.jabatan) === jabatanOf(jabatan));
      const [correct] = owned;
      if (correct === undefined || owned.some((p) => normalize(p.nama) === normalize(written))) return [];
      return [
        {
          tempat,
          pesan: `${correct.jabatan} tertulis "${written}", sedangkan dalam lkjip.yaml "${correct.nama}".`,
          perbaikan: "pastikan siapa yang menjabat; jika pejabat berganti, betulkan di lkjip.yaml",
        },
      ];
    };
    const signature = input.naskah.content
      .flatMap((block) => (block.jenis === "tabel" && block.nomor === null ? [block.paragraf] : []))
      .flatMap((p) =>
        p.flatMap((atas, i) => {
          // Of an electronic signature its place stands between title and name.
          const lower = p.slice(i + 1).find(({ teks }) => !/^\(tempat visual tanda tangan/i.test(teks));
          return lower !== undefined &&
            /,$/.test(atas.teks) &&
            atas.teks === atas.teks.replace(/camat|sekretaris/gi, (k) => k.toUpperCase()) &&
            lower.celah.length === 0
            ? banding(atas.teks, lower.teks, lower.tempat)
            : [];
        }),
      );
    const list = input.tabel.flatMap((t) =>
      t.baris.flatMap(({ sel }) => {
        const jabatan = sel.find(({ header }) => /^jabatan$/i.test(header));
        const content = sel.find(({ header }) => /^nama(?: pejabat)?$/i.test(header));
        return jabatan === undefined || content === undefined || content.celah
          ? []
          : banding(jabatan.teks, content.teks, content.tempat);
      }),
    );
    return [...signature, ...list];
  },
});

const NIP = /\bNIP\.?\s*(?::\s*)?(\d[\d ]{9,25}\d)/g;

const wrongNip = defineRule({
  nama: "nip-salah",
  family: "Identitas dan tahun",
  tingkat: "galat",
  meaning: "NIP tidak berisi 18 angka yang sah.",
  contoh: "NIP. 19781323 199802 1 001",
  check: (input) => {
    return input.paragraf.flatMap((p) =>
      [...p.teks.matchAll(NIP)].flatMap(([, nip = ""]): Finding[] => {
        const angka = nip.replace(/\s/g, "");
        const [wrong] = checkNip(angka, input.config.tahun).filter(({ tingkat }) => tingkat === "galat");
        return wrong === undefined ? [] : [{ tempat: p.tempat, pesan: wrong.pesan, perbaikan: wrong.perbaikan }];
      }),
    );
  },
});

const nipBentuk = defineRule({
  nama: "nip-tidak-berkelompok",
  family: "Identitas dan tahun",
  tingkat: "peringatan",
  meaning: "NIP tidak ditulis dalam kelompok 8-6-1-3 angka.",
  contoh: "NIP. 197808231998021001, seharusnya 19780823 199802 1 001",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [...p.teks.matchAll(NIP)].flatMap(([, nip = ""]): Finding[] => {
        const tidy = formatNip(nip);
        if (tidy === nip || nip.replace(/\s/g, "").length !== 18) return [];
        return [
          {
            tempat: p.tempat,
            pesan: `NIP ditulis "${nip}".`,
            perbaikan: `tulis dalam kelompok 8-6-1-3 angka, yaitu ${tidy}`,
          },
        ];
      }),
    ),
});

const tingkat = defineRule({
  nama: "pangkat-tidak-baku",
  family: "Identitas dan tahun",
  tingkat: "peringatan",
  meaning: "Pangkat ditulis dengan ejaan yang tidak baku.",
  contoh: "Penata Tingkat.I, Pembina TK. I; yang baku Pembina Tk. I",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(
          /\b((?:Juru|Pengatur|Penata|Pembina)(?: Muda)?),? ((?:Tk|TK|tk|Tingkat|TINGKAT)\.? ?(?:I|1))\b/g,
        ),
      ].flatMap(([all, pangkat = "", end]): Finding[] =>
        end === "Tk. I"
          ? []
          : [{ tempat: p.tempat, pesan: `Pangkat ditulis "${all}".`, perbaikan: `ganti menjadi "${pangkat} Tk. I"` }],
      ),
    ),
});

const golongan = defineRule({
  nama: "golongan-tidak-cocok",
  family: "Identitas dan tahun",
  tingkat: "galat",
  meaning: "Golongan di belakang pangkat bukan golongan pangkat itu.",
  contoh: "Pembina (IV/b), padahal Pembina adalah IV/a",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(
          /\b((?:Penata|Pembina)(?: Muda| Utama(?: Muda| Madya)?)?(?:,? T(?:k|K|ingkat)\.? ?I)?),? ?[(,–-] ?(?:Gol(?:ongan|\.)? ?)?((?:III|IV)\/[a-e])/g,
        ),
      ].flatMap(([, pangkat = "", kode = ""]): Finding[] => {
        const correct = PANGKAT_GOLONGAN[kode];
        const tidy = pangkat.replace(/,? T(?:k|K|ingkat)\.? ?I$/, " Tk. I");
        if (correct === undefined || correct === tidy) return [];
        return [
          {
            tempat: p.tempat,
            pesan: `Golongan ${kode} adalah ${correct}, bukan ${tidy}.`,
            perbaikan: `betulkan menurut SK, misalnya "${correct} (${kode})"`,
          },
        ];
      }),
    ),
});

/** Rules about officials. */
export const PEJABAT_RULE = [nama, wrongNip, nipBentuk, tingkat, golongan] as const;
