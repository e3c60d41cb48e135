import type { Pejabat } from "../../plan/schema.ts";
import { formatNip } from "../../model/format.ts";
import { checkNip } from "../../plan/check/nip.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { normal } from "./mention.ts";

/* Officials: names, NIP, pangkat. */

const listPejabat = ({ config: { pejabat, unit } }: BahanKoreksi): Pejabat[] => [
  pejabat.camat,
  pejabat.sekcam,
  pejabat.kasubbag,
  ...unit.map((u) => u.pejabat),
];

const SEBUTAN = /^(?:plt\.|plh\.|pj\.|a\.n\.)\s*/;
const jabatanOf = (teks: string): string => normal(teks).replace(SEBUTAN, "").replace(/,$/, "");

const nama: AturanNaskah = {
  nama: "nama-pejabat-lain",
  rumpun: "Identitas dan tahun",
  tingkat: "galat",
  arti: "Nama di bawah sebuah jabatan bukan pejabat yang tercantum di lkjip.yaml.",
  contoh: "CAMAT KANIGARAN ditandatangani pejabat lama",
  untouched: "row",
  check: (bahan) => {
    const pejabat = listPejabat(bahan);
    const banding = (jabatan: string, tertulis: string, tempat: Hasil["tempat"]): Hasil[] => {
      const milik = pejabat.filter((p) => jabatanOf(p.jabatan) === jabatanOf(jabatan));
      const [benar] = milik;
      if (benar === undefined || milik.some((p) => normal(p.nama) === normal(tertulis))) return [];
      return [
        {
          tempat,
          pesan: `${benar.jabatan} tertulis "${tertulis}", sedangkan dalam lkjip.yaml "${benar.nama}".`,
          perbaikan: `ganti menjadi "${benar.nama}", atau betulkan pejabatnya di lkjip.yaml`,
        },
      ];
    };
    const tandaTangan = bahan.naskah.isi
      .flatMap((blok) => (blok.jenis === "tabel" && blok.nomor === null ? [blok.paragraf] : []))
      .flatMap((p) =>
        p.flatMap((atas, i) => {
          const bawah = p[i + 1];
          return bawah !== undefined &&
            /,$/.test(atas.teks) &&
            atas.teks === atas.teks.replace(/camat|sekretaris/gi, (k) => k.toUpperCase()) &&
            bawah.celah.length === 0
            ? banding(atas.teks, bawah.teks, bawah.tempat)
            : [];
        }),
      );
    const daftar = bahan.tabel.flatMap((t) =>
      t.baris.flatMap(({ sel }) => {
        const jabatan = sel.find(({ kepala }) => /^jabatan$/i.test(kepala));
        const isi = sel.find(({ kepala }) => /^nama(?: pejabat)?$/i.test(kepala));
        return jabatan === undefined || isi === undefined || isi.celah
          ? []
          : banding(jabatan.teks, isi.teks, isi.tempat);
      }),
    );
    return [...tandaTangan, ...daftar];
  },
};

const NIP = /\bNIP\.?\s*:?\s*(\d[\d ]{9,25}\d)/g;

const nipSalah: AturanNaskah = {
  nama: "nip-salah",
  rumpun: "Identitas dan tahun",
  tingkat: "galat",
  arti: "NIP tidak berisi 18 angka yang sah, atau bukan milik pejabat di lkjip.yaml.",
  contoh: "NIP. 19781323 199802 1 001",
  check: (bahan) => {
    const dikenal = new Set(
      listPejabat(bahan).flatMap(({ nip }) => (nip === undefined ? [] : [nip.replace(/\s/g, "")])),
    );
    return bahan.paragraf.flatMap((p) =>
      [...p.teks.matchAll(NIP)].flatMap(([, nip = ""]): Hasil[] => {
        const angka = nip.replace(/\s/g, "");
        const [salah] = checkNip(angka, bahan.config.tahun).filter(({ tingkat }) => tingkat === "galat");
        if (salah !== undefined) return [{ tempat: p.tempat, pesan: salah.pesan, perbaikan: salah.perbaikan }];
        if (dikenal.has(angka)) return [];
        return [
          {
            tempat: p.tempat,
            pesan: `NIP ${formatNip(angka)} bukan milik pejabat yang tercantum di lkjip.yaml.`,
            perbaikan: `periksa NIP dan pejabatnya, misalnya NIP. ${formatNip([...dikenal][0] ?? "197808231998021001")}`,
          },
        ];
      }),
    );
  },
};

const nipBentuk: AturanNaskah = {
  nama: "nip-tidak-berkelompok",
  rumpun: "Identitas dan tahun",
  tingkat: "peringatan",
  arti: "NIP tidak ditulis dalam kelompok 8-6-1-3 angka.",
  contoh: "NIP. 197808231998021001, seharusnya 19780823 199802 1 001",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [...p.teks.matchAll(NIP)].flatMap(([, nip = ""]): Hasil[] => {
        const rapi = formatNip(nip);
        if (rapi === nip || nip.replace(/\s/g, "").length !== 18) return [];
        return [
          {
            tempat: p.tempat,
            pesan: `NIP ditulis "${nip}".`,
            perbaikan: `tulis dalam kelompok 8-6-1-3 angka, yaitu ${rapi}`,
          },
        ];
      }),
    ),
};

const PANGKAT: Readonly<Record<string, string>> = {
  "III/a": "Penata Muda",
  "III/b": "Penata Muda Tk. I",
  "III/c": "Penata",
  "III/d": "Penata Tk. I",
  "IV/a": "Pembina",
  "IV/b": "Pembina Tk. I",
  "IV/c": "Pembina Utama Muda",
  "IV/d": "Pembina Utama Madya",
  "IV/e": "Pembina Utama",
};

const tingkat: AturanNaskah = {
  nama: "pangkat-tidak-baku",
  rumpun: "Identitas dan tahun",
  tingkat: "peringatan",
  arti: "Pangkat ditulis dengan ejaan yang tidak baku.",
  contoh: "Penata Tingkat.I, Pembina TK. I; yang baku Pembina Tk. I",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(
          /\b((?:Juru|Pengatur|Penata|Pembina)(?: Muda)?),? ((?:Tk|TK|tk|Tingkat|TINGKAT)\.? ?(?:I|1))\b/g,
        ),
      ].flatMap(([semua, pangkat = "", akhir]): Hasil[] =>
        akhir === "Tk. I"
          ? []
          : [{ tempat: p.tempat, pesan: `Pangkat ditulis "${semua}".`, perbaikan: `ganti menjadi "${pangkat} Tk. I"` }],
      ),
    ),
};

const golongan: AturanNaskah = {
  nama: "golongan-tidak-cocok",
  rumpun: "Identitas dan tahun",
  tingkat: "galat",
  arti: "Golongan di belakang pangkat bukan golongan pangkat itu.",
  contoh: "Pembina (IV/b), padahal Pembina adalah IV/a",
  check: ({ paragraf }) =>
    paragraf.flatMap((p) =>
      [
        ...p.teks.matchAll(
          /\b((?:Penata|Pembina)(?: Muda| Utama(?: Muda| Madya)?)?(?:,? T(?:k|K|ingkat)\.? ?I)?),? ?[(,–-] ?(?:Gol(?:ongan|\.)? ?)?((?:III|IV)\/[a-e])/g,
        ),
      ].flatMap(([, pangkat = "", kode = ""]): Hasil[] => {
        const benar = PANGKAT[kode];
        const rapi = pangkat.replace(/,? T(?:k|K|ingkat)\.? ?I$/, " Tk. I");
        if (benar === undefined || benar === rapi) return [];
        return [
          {
            tempat: p.tempat,
            pesan: `Golongan ${kode} adalah ${benar}, bukan ${rapi}.`,
            perbaikan: `betulkan menurut SK, misalnya "${benar} (${kode})"`,
          },
        ];
      }),
    ),
};

/** Rules about officials. */
export const ATURAN_PEJABAT: readonly AturanNaskah[] = [nama, nipSalah, nipBentuk, tingkat, golongan];
