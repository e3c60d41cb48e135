import { bulatkan, formatAngka } from "../../model/format.ts";
import { cetak } from "./angka.ts";
import type { AturanNaskah, BahanKoreksi, Hasil } from "./input.ts";
import { type Kalimat, kutip } from "./sentence.ts";
import { denganSatuan } from "./nilai.ts";
import { findSasaranJudul, underTujuan } from "./subject.ts";

/* Comparisons: a sentence against itself, and against the benchmark and the other indicators. */

const kedudukan: AturanNaskah = {
  nama: "klaim-kedudukan-terbalik",
  rumpun: "Klaim terhadap angka",
  tingkat: "galat",
  arti: "Realisasi disebut di bawah standar atau pembanding padahal di atasnya, atau sebaliknya.",
  contoh: "masih di bawah IKM kota, padahal 91,3 lebih dari 88,4",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat): Hasil[] => {
      const [indikator, ...lain] = kalimat.sebutan.filter(({ nama }) => nama.indikator.length === 1);
      const p = indikator?.nama.indikator[0];
      if (p?.acuan == null || lain.length > 0 || p.realisasi.status !== "ada") return [];
      const dibanding =
        kalimat.sebutan.some(({ nama }) => nama.acuan.length > 0) ||
        /\b(?:pembanding|standar|rata-rata (?:kota|kabupaten|provinsi|nasional))\b/.test(kalimat.topeng);
      const kata = /\bdi ?(atas|bawah)\b|\blebih (tinggi|rendah) (?:dari|daripada)\b/.exec(kalimat.topeng);
      if (!dibanding || kata === null) return [];
      const disebut = kata[1] === "atas" || kata[2] === "tinggi" ? "di atas" : "di bawah";
      if (p.acuan.kedudukan === disebut) return [];
      const realisasi = denganSatuan(cetak(p.realisasi.nilai, bahan.config.kebijakan.desimal), p, "realisasi");
      return [
        {
          tempat: kalimat.paragraf.tempat,
          pesan: `${p.indikator.uraian} disebut "${kata[0]}" ${p.acuan.nama}, padahal ${realisasi} ${p.acuan.kedudukan} ${formatAngka(p.acuan.nilai)}.`,
          perbaikan: `ganti "${kata[0]}" menjadi "${p.acuan.kedudukan}"`,
        },
      ];
    }),
};

const bandingAngka: AturanNaskah = {
  nama: "banding-angka-terbalik",
  rumpun: "Klaim terhadap angka",
  tingkat: "galat",
  arti: "Dua angka dalam satu kalimat dibandingkan dengan kata yang berlawanan dengan besarnya.",
  contoh: "realisasi 88,95 masih di bawah 83,24",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat) =>
      kalimat.angka.flatMap((kanan, i): Hasil[] => {
        const kiri = kalimat.angka[i - 1];
        if (
          kiri === undefined ||
          kiri.satuan !== kanan.satuan ||
          kanan.satuan === "poin" ||
          kanan.hitungan !== "" ||
          kiri.hitungan !== ""
        )
          return [];
        const antara = kalimat.topeng.slice(kiri.akhir, kanan.mulai);
        const kata =
          /^\s*(?:,? ?(?:yang )?(?:masih |berada |sudah |telah )*)(di ?bawah|lebih rendah dari(?:pada)?|kurang dari|di ?atas|lebih tinggi dari(?:pada)?|melampaui|melebihi|lebih dari)\s+(?:[\w#-]+\s+){0,6}?(?:\(|sebesar )?$/.exec(
            antara,
          );
        if (kata?.[1] === undefined) return [];
        const naik = /atas|tinggi|lampaui|lebihi|lebih dari/.test(kata[1]);
        const banding = kiri.nilai.cmp(kanan.nilai);
        if (naik ? banding > 0 : banding < 0) return [];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `${kiri.teks} disebut ${kata[1]} ${kanan.teks}: "${kutip(kalimat.teks, kiri.mulai)}"`,
            perbaikan: `ganti "${kata[1]}" menjadi "${banding === 0 ? "sama dengan" : banding > 0 ? "di atas" : "di bawah"}", atau betulkan angkanya`,
          },
        ];
      }),
    ),
};

/** "dari 90,1 menjadi 91,3" and the like: two numbers of which the second comes after the first. */
function listDariMenjadi(kalimat: Kalimat) {
  return kalimat.angka.flatMap((menjadi, i) => {
    const dari = kalimat.angka[i - 1];
    if (
      dari === undefined ||
      !/^[^,;]{0,25}\bmenjadi\s*(?:sebesar )?$/.test(kalimat.topeng.slice(dari.akhir, menjadi.mulai))
    )
      return [];
    const sebelum = kalimat.topeng.slice(0, dari.mulai);
    return [{ dari, menjadi, sebelum, sebelumIndex: i - 1 }];
  });
}

const dariMenjadi: AturanNaskah = {
  nama: "dari-menjadi-terbalik",
  rumpun: "Klaim terhadap angka",
  tingkat: "galat",
  arti: "Kalimat menyebut naik dari angka besar menjadi angka kecil, atau turun dari kecil menjadi besar.",
  contoh: "naik dari 91,3 menjadi 90,1",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat) =>
      listDariMenjadi(kalimat).flatMap(({ dari, menjadi, sebelum }): Hasil[] => {
        const kata =
          /\b(naik|meningkat|bertambah|turun|menurun|berkurang)\b(?!.*\b(?:naik|meningkat|bertambah|turun|menurun|berkurang)\b)/.exec(
            sebelum,
          )?.[1];
        if (kata === undefined) return [];
        const naik = /naik|meningkat|bertambah/.test(kata);
        const banding = menjadi.nilai.cmp(dari.nilai);
        if (banding === 0 || (naik ? banding > 0 : banding < 0)) return [];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Disebut ${kata}, tetapi dari ${dari.teks} menjadi ${menjadi.teks}: "${kutip(kalimat.teks, dari.mulai)}"`,
            perbaikan: `ganti "${kata}" menjadi "${banding > 0 ? "naik" : "turun"}", atau tukar kedua angkanya`,
          },
        ];
      }),
    ),
};

const selisih: AturanNaskah = {
  nama: "selisih-salah-hitung",
  rumpun: "Klaim terhadap angka",
  tingkat: "galat",
  arti: "Besar perubahan dalam kalimat tidak sama dengan selisih dua angka yang disebut di kalimat itu.",
  contoh: "naik 2,85 poin persen (99,78% menjadi 100,30%), seharusnya 0,52",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat) =>
      listDariMenjadi(kalimat).flatMap(({ dari, menjadi, sebelumIndex }): Hasil[] => {
        const beda = kalimat.angka[sebelumIndex - 1];
        const gerak = /\b(?:naik|turun|meningkat|menurun|bertambah|berkurang)(?: sebesar| sebanyak)?\s*$/;
        if (beda === undefined || !gerak.test(kalimat.topeng.slice(0, beda.mulai)) || beda.hitungan !== "") return [];
        const benar = menjadi.nilai.minus(dari.nilai).abs();
        const tempat = Math.max(beda.tempat, dari.tempat, menjadi.tempat);
        const relatif = dari.nilai.eq(0) ? null : bulatkan(benar.div(dari.nilai).times(100), beda.tempat);
        if (
          bulatkan(benar, beda.tempat).eq(beda.nilai.abs()) ||
          (beda.satuan === "persen" && relatif?.eq(beda.nilai.abs()))
        )
          return [];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Perubahan tertulis ${beda.teks}, padahal ${dari.teks} menjadi ${menjadi.teks} adalah ${formatAngka(benar, tempat)}: "${kutip(kalimat.teks, beda.mulai)}"`,
            perbaikan: `ganti ${beda.teks} menjadi ${beda.teks.replace(/[\d.,]+/, formatAngka(benar, tempat))}`,
          },
        ];
      }),
    ),
};

const tertinggi: AturanNaskah = {
  nama: "klaim-tertinggi-keliru",
  rumpun: "Klaim terhadap angka",
  tingkat: "galat",
  arti: "Indikator yang disebut capaiannya tertinggi atau terendah bukan yang tertinggi atau terendah menurut data.",
  contoh: "capaian tertinggi adalah Predikat SAKIP, padahal terendah",
  check: (bahan) =>
    bahan.kalimat.flatMap((kalimat) => {
      if (
        !/\bcapaian/.test(kalimat.topeng) ||
        underTujuan(kalimat.paragraf.judul) ||
        kalimat.tahun.some((t) => t !== bahan.config.tahun)
      )
        return [];
      const daftar = findSasaranJudul(kalimat.paragraf.judul, bahan)?.indikator ?? bahan.indikatorSasaran;
      return [
        ...kalimat.topeng.matchAll(
          /\b(tertinggi|terendah)(?: (?:adalah|yaitu|ada pada|pada|diraih|dicapai|oleh|indikator))*\s*(?=#)/g,
        ),
      ].flatMap((cocok): Hasil[] => {
        const s = kalimat.sebutan.find(({ mulai }) => mulai === cocok.index + cocok[0].length);
        const p = s?.nama.indikator.length === 1 ? s.nama.indikator[0] : undefined;
        if (p === undefined || p.capaian.status !== "terhitung" || !daftar.includes(p)) return [];
        const urut = urutCapaian(daftar, bahan);
        const benar = cocok[1] === "tertinggi" ? urut[0] : urut.at(-1);
        if (benar === undefined || benar.nilai.eq(bulatkan(p.capaian.nilai, bahan.config.kebijakan.desimal))) return [];
        return [
          {
            tempat: kalimat.paragraf.tempat,
            pesan: `Capaian ${cocok[1]} disebut ${p.indikator.uraian}, padahal menurut data ${benar.uraian} (${formatAngka(benar.nilai, bahan.config.kebijakan.desimal)}%).`,
            perbaikan: `ganti menjadi "${benar.uraian}"`,
          },
        ];
      });
    }),
};

function urutCapaian(daftar: BahanKoreksi["indikatorSasaran"], { config }: BahanKoreksi) {
  return daftar
    .flatMap((p) =>
      p.capaian.status === "terhitung"
        ? [{ uraian: p.indikator.uraian, nilai: bulatkan(p.capaian.nilai, config.kebijakan.desimal) }]
        : [],
    )
    .sort((a, b) => b.nilai.cmp(a.nilai));
}

/** Rules about comparisons in sentences. */
export const ATURAN_BANDING: readonly AturanNaskah[] = [kedudukan, bandingAngka, dariMenjadi, selisih, tertinggi];
