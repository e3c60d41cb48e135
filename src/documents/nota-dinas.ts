import type { DataKinerja } from "../form/kinerja.ts";
import type { PengukuranKinerja } from "../measure/result.ts";
import { formatList } from "../model/format.ts";
import { FOLDER } from "../model/places.ts";
import { jabatanOf, pejabatFor } from "../plan/officials.ts";
import type { Config } from "../plan/schema.ts";
import { tabelIkhtisar } from "../report/chapters/ikhtisar.ts";
import { short, spread } from "../report/chapters/summary.ts";
import { DOT } from "../report/identity.ts";
import { combine, content, type Input, indikatorTingkat } from "../report/input.ts";
import { kalimatSerapan } from "../report/sentence-office.ts";
import { naskah, nilai, tabel } from "../report/vocabulary.ts";
import { defineDocument } from "./document.ts";
import { composeLetterhead, LETTERHEAD_KOSAKATA, type Surat } from "./letterhead.ts";

/** What the note takes from outside: number, date, how many notes `review` left open, and how many sentences nobody confirmed. */
interface NotaDinas extends Surat {
  readonly koreksi: number;
  readonly kalimat: number;
}

function compose(config: Config, data: DataKinerja, pengukuran: PengukuranKinerja, nota: NotaDinas) {
  const { instansi, tahun, kebijakan } = config;
  const pejabat = pejabatFor(config, nota);
  const input: Input = { config, data, pengukuran, logo: null, tanggal: nota.tanggal };
  return {
    ...composeLetterhead(config, nota),
    nomor: nota.nomor ?? DOT,
    kepada: jabatanOf(pejabat.camat),
    dari: jabatanOf(pejabat.sekcam),
    sifat: "Penting",
    lampiran: "1 (satu) berkas",
    keadaan_draf: stateOfDraf(nota),
    hal: `Persetujuan LKjIP ${instansi.nama} Tahun ${tahun}`,
    naskah_nota: combine(
      short(input, indikatorTingkat(input, "sasaran")),
      spread(input, indikatorTingkat(input, "sasaran")),
      content(kalimatSerapan(`${instansi.nama} tahun ${tahun}`, pengukuran.anggaran, kebijakan)),
    ),
    tabel_nota: tabelIkhtisar(input),
  };
}

function stateOfDraf({ koreksi, kalimat }: NotaDinas): string {
  const open = [
    ...(koreksi === 0 ? [] : [`${koreksi} catatan koreksi yang belum diselesaikan`]),
    ...(kalimat === 0 ? [] : [`${kalimat} kalimat yang memuat hal di luar data dan belum dibenarkan`]),
  ];
  return open.length === 0 ? "yang sudah dikoreksi" : `yang sudah dikoreksi, dengan ${formatList(open)}`;
}

/** The Sekcam's note that asks the Camat for approval, with the results on one page (SOP step 6, domain.md 5.4). */
export const NOTA_DINAS = defineDocument({
  file: "nota-dinas.docx",
  folder: FOLDER.persetujuan,
  step: 6,
  title: "Nota Dinas Persetujuan LKjIP",
  purpose: "nota dinas kepada Camat",
  vocabulary: {
    ...LETTERHEAD_KOSAKATA,
    nomor: nilai("Nomor nota dinas; titik-titik selama belum diberi"),
    kepada: nilai("Jabatan penerima nota dinas"),
    dari: nilai("Jabatan pengirim nota dinas"),
    sifat: nilai("Sifat nota dinas"),
    lampiran: nilai("Banyaknya lampiran"),
    keadaan_draf: nilai("Keadaan draf sesudah dikoreksi: banyaknya catatan dan kalimat yang masih terbuka"),
    hal: nilai("Hal"),
    naskah_nota: naskah("Ringkasan hasil dalam kalimat"),
    tabel_nota: tabel("Rata-rata capaian tiap sasaran"),
  },
  sample: ({ config, data, pengukuran, tanggal }) => [
    config,
    data,
    pengukuran,
    { nomor: "125", tanggal, koreksi: 0, kalimat: 0 },
  ],
  compose,
});
