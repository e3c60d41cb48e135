import { formatTanggal } from "../model/format.ts";
import { groupBy } from "../model/group.ts";
import { FOLDER } from "../model/places.ts";
import { DISPOSISI_SIFAT } from "../model/sifat.ts";
import { headOn, jabatanOf, pejabatOn } from "../plan/officials.ts";
import type { Config, Unit } from "../plan/schema.ts";
import { composeIdentity, DOT, IDENTITY_KOSAKATA } from "../report/identity.ts";
import { list, nilai } from "../report/vocabulary.ts";
import { defineDocument } from "./document.ts";
import { HEADS } from "./letterhead.ts";

const EXPECTATION = ["Tanggapan dan saran", "Proses lebih lanjut", "Koordinasi/konfirmasikan"] as const;
const BOX = { blank: "☐", filled: "☑" } as const;

/** What the order takes from outside lkjip.yaml. Dates are ISO. */
export interface Disposisi {
  /** The letter that asks for the report; null where the Camat orders it of his own accord. */
  readonly surat: { readonly dari: string; readonly nomor: string; readonly tanggal: string } | null;
  readonly tanggal: string | null;
  readonly nomorAgenda: string | null;
  readonly sifat: (typeof DISPOSISI_SIFAT)[number] | null;
  /** Day by which the report should lie with its addressee. */
  readonly batas: string | null;
  /** The Camat's own words; null prints the order and its limit. */
  readonly catatan: string | null;
}

function compose(config: Config, { surat, tanggal, nomorAgenda, sifat, batas, catatan }: Disposisi) {
  const { instansi, tahun } = config;
  const pejabat = pejabatOn(config, tanggal);
  const titles = config.unit.map((each) => ({ jenis: each.jenis, jabatan: jabatanOf(headOn(config, each, tanggal)) }));
  const hal = `Penyusunan Laporan Kinerja Instansi Pemerintah (LKjIP) ${instansi.nama} Tahun ${tahun}`;
  const pelaksana = [pejabat.sekcam, pejabat.kasubbag].map(jabatanOf);
  const unit = groupUnits(titles.filter(({ jabatan }) => !pelaksana.includes(jabatan)));
  const tenggat = batas === null ? "" : ` paling lambat ${formatTanggal(batas)}`;
  const checkmark = (nama: string, filled: boolean) => ({
    kunci: nama,
    tanda: filled ? BOX.filled : BOX.blank,
    nama,
  });
  return {
    ...composeIdentity({ config, logo: null, tanggal }),
    surat_dari: surat?.dari ?? "-",
    nomor_surat: surat?.nomor ?? "-",
    tanggal_surat: surat === null ? "-" : formatTanggal(surat.tanggal),
    diterima: tanggal === null ? DOT : formatTanggal(tanggal),
    nomor_agenda: nomorAgenda ?? DOT,
    hal,
    sifat: DISPOSISI_SIFAT.map((nama) => checkmark(nama, nama === sifat)),
    penerima: [...pelaksana.map((nama) => checkmark(nama, true)), ...unit.map((nama) => checkmark(nama, false))],
    harapan: [...EXPECTATION.map((nama) => checkmark(nama, nama === "Proses lebih lanjut")), checkmark(DOT, false)],
    catatan:
      catatan ?? `Susun LKjIP Tahun ${tahun} menurut SOP dan sampaikan kepada ${instansi.tujuan_laporan}${tenggat}.`,
  };
}

/** So many lines below each other leave room for the note and the signature on the same page. */
const LINES = 14;

/** The heads of the units, one a line; where that is too many, those of the most frequent kind on one: "Para Lurah (34)". */
function groupUnits(list: readonly { readonly jenis: Unit["jenis"]; readonly jabatan: string }[]): string[] {
  const kinds = [...groupBy(list, ({ jenis }) => jenis)].map(([jenis, units]) => {
    const lines = units.map(({ jabatan }) => jabatan);
    return { lines, together: `Para ${HEADS[jenis]} (${units.length})` };
  });
  const longest = kinds.toSorted((a, b) => b.lines.length - a.lines.length);
  let count = list.length;
  const grouped = new Set<string>();
  for (const { lines, together } of longest) {
    if (count <= LINES || lines.length < 2) break;
    grouped.add(together);
    count -= lines.length - 1;
  }
  return kinds.flatMap(({ lines, together }) => (grouped.has(together) ? [together] : lines));
}

const CHECKMARK = {
  kunci: nilai("Kunci baris"),
  tanda: nilai("Kotak kosong atau tercentang"),
  nama: nilai("Nama pilihan"),
};

/** The order to prepare the report (SOP step 1, domain.md 5.2): Sekcam and Kasubbag are ticked, the units follow. */
export const DISPOSISI = defineDocument({
  file: "lembar-disposisi.docx",
  folder: FOLDER.disposisi,
  step: 1,
  title: "Disposisi Penyusunan LKjIP",
  purpose: "perintah Camat",
  vocabulary: {
    ...IDENTITY_KOSAKATA,
    surat_dari: nilai("Asal surat yang meminta laporan"),
    nomor_surat: nilai("Nomor surat yang meminta laporan"),
    tanggal_surat: nilai("Tanggal surat yang meminta laporan"),
    diterima: nilai("Tanggal diterima; titik-titik selama belum ditentukan"),
    nomor_agenda: nilai("Nomor agenda; titik-titik selama belum diberi"),
    hal: nilai("Hal"),
    sifat: list("Pilihan sifat", CHECKMARK),
    penerima: list("Pejabat yang dapat menerima disposisi", CHECKMARK),
    harapan: list("Pilihan tindakan yang diharapkan", CHECKMARK),
    catatan: nilai("Catatan Camat"),
  },
  sample: ({ config, tanggal }) => [
    config,
    { surat: null, tanggal, nomorAgenda: "12", sifat: null, batas: tanggal, catatan: null },
  ],
  compose,
});
