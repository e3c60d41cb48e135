import type { Paragraph } from "docx";
import {
  bagian,
  type Isi,
  jika,
  jikaAda,
  mark,
  p,
  packTemplat,
  penuntun,
  sejajar,
  ulang,
} from "../../templates/make-bagian.ts";

/*
 * The format of another city's Bagian Organisasi: A4, other headings, budget before the analyses, efficiency first, cards
 * behind plain sentences, drawings and photos at the end, no appendices. Nothing of it is in code: the office did it in Word.
 */

/** A block with a sentence that refers to it, only where it holds something. */
const dirujuk = (nama: string): Isi[] =>
  jika<Isi>(nama, p("IsiPengantar", `Perinciannya pada {rujuk.${nama}}.`), mark(`@${nama}`));

const foto = (sisi: "kiri" | "kanan"): Paragraph[] =>
  jika(sisi, ...jika(`keterangan_${sisi}`, p("KeteranganFoto", `{keterangan_${sisi}}`)), p("Foto", `{@${sisi}}`));

const indikator = (): Isi[] => [
  p("Heading3", "Indikator {nomor}: {uraian}"),
  p("Isi", "Target {target} {satuan}, realisasi {realisasi} {satuan}, capaian {capaian}%."),
  p("IsiPengantar", "Kartunya pada {rujuk.kartu}."),
  mark("@kartu"),
  p("SelaKartu"),
  ...jikaAda("grafik_kartu"),
  ...jika<Isi>("kartu_tahun", mark("@kartu_tahun"), p("SelaKartu")),
  mark("@kartu_rincian"),
  ...jika<Isi>("sebab", penuntun("Mengapa.", "{sebab}")),
  ...jika<Isi>("dukungan", penuntun("Yang menolong.", "{dukungan}")),
  ...jika<Isi>("hambatan", penuntun("Yang menghambat.", "{hambatan}")),
  ...jika<Isi>("tindakan", penuntun("Upaya.", "{tindakan}")),
  ...jika<Isi>("dampak", penuntun("Hasil.", "{dampak}")),
  ...jika<Isi>("selanjutnya", penuntun("Rencana.", "{selanjutnya}")),
  ...dirujuk("tabel_sebab_unit"),
  ...dirujuk("grafik_unit"),
];

export const TEMPLAT_LAIN = await packTemplat("Format lain", [
  bagian(
    [
      p("Heading1", "LAPORAN {instansi.nama}"),
      p("Heading1", "BAGIAN PERTAMA\nIKHTISAR"),
      mark("@ikhtisar_hasil"),
      p("Heading1", "BAGIAN KEDUA\nKEUANGAN"),
      p("Isi", "Serapan {serapan}% dari pagu Rp{pagu}, lihat {rujuk.tabel_anggaran}."),
      mark("@tabel_anggaran"),
      p("IsiPengantar", "Kartu anggaran: {rujuk.kartu_anggaran}."),
      mark("@kartu_anggaran"),
      p("SelaKartu"),
      mark("@tabel_anggaran_program"),
      ...jikaAda("naskah_sisa"),
      p("Heading1", "BAGIAN KETIGA\nKINERJA"),
      ...ulang<Isi>(
        "sasaran",
        p("Heading2", "{nomor}. {uraian} ({rata_rata}%, {predikat})"),
        p("Heading3", "Efisiensi"),
        mark("@tabel_efisiensi_ini"),
        ...jika("naskah_acuan", p("Heading3", "Dibandingkan kota"), mark("@naskah_acuan")),
        ...ulang<Isi>("indikator", ...indikator()),
      ),
      p("Heading1", "BAGIAN KEEMPAT\nSEKILAS"),
      p("Isi", "{sekilas_hasil} Lihat {rujuk.sekilas}."),
      mark("@sekilas"),
      p("Isi"),
      mark("@sekilas_sasaran"),
      ...jika<Isi>("sekilas_sebab", mark("@sekilas_sebab")),
      ...["grafik_capaian", "grafik_serapan", "tabel_pembanding", "tabel_kecamatan_lain"].flatMap(dirujuk),
      ...["tabel_kelurahan", "tabel_skm", "tabel_layanan", "tabel_lhe", "tabel_profil"].flatMap(dirujuk),
      ...["matriks_tindak_lanjut", "tabel_penjabaran", "bagan_organisasi", "bagan_pohon"].flatMap(dirujuk),
      ...["naskah_skm", "naskah_lhe", "naskah_inovasi", "naskah_penghargaan"].flatMap(jikaAda),
      ...jika<Isi>(
        "nomor_foto",
        p("Heading2", "Dokumentasi Kegiatan"),
        ...ulang<Isi>(
          "foto",
          p("IsiPengantar", "Kegiatan pada {rujuk.kiri}{?kanan} dan {rujuk.kanan}{/kanan}."),
          sejajar([4000, 5000], [[foto("kiri"), foto("kanan")]]),
          p("AkhirBagian"),
        ),
      ),
      p("Isi", "{instansi.tempat}, {tanggal}"),
      p("Isi", "{camat.tanda_tangan} {camat.nama}"),
    ],
    { nomor: "decimal", kertas: "A4" },
  ),
]);
