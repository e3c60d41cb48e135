import type { Grafik, Naskah, Tabel } from "../../model/content.ts";
import { capitalize, formatAngka, formatMasa } from "../../model/format.ts";
import { atYearEnd, holderOf, jabatanOf, listTenures, postOf } from "../../plan/officials.ts";
import type { Config, Unit } from "../../plan/schema.ts";
import { PIMPINAN_KODE } from "../../plan/schema-officials.ts";
import { namesBelow } from "../chart-names.ts";
import { officerOf } from "../identity.ts";
import {
  baris,
  barisJumlah,
  celah,
  composeTabel,
  content,
  type Input,
  kolom,
  kunciTeks,
  naskahOf,
  numbered,
} from "../input.ts";
import { bagan, type Explanation, grafik, list, naskah, nilai, tabel } from "../vocabulary.ts";
import { hierarchyBagan } from "./hierarchy.ts";

/** The legal basis where the office gives none of its own (domain.md 1.1, nothing unverified). */
const DASAR_HUKUM = [
  "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan",
  "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
  "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah",
  "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah",
];

const JENIS_UNIT: Record<Unit["jenis"], string> = {
  sekretariat: "Sekretariat",
  subbagian: "Subbagian",
  seksi: "Seksi",
  kelurahan: "Kelurahan",
};

/** BAB I: the organisation, its people, its main issues, the legal basis. */
export function composePendahuluan({ config }: Input) {
  const { naskah: prosa, instansi } = config;
  const write = (apa: string): Naskah => content(celah(officerOf(config), apa));
  return {
    latar_belakang: prosa.latar_belakang ? naskahOf(prosa.latar_belakang) : write("latar belakang penyusunan laporan"),
    gambaran_umum: prosa.gambaran_umum ? naskahOf(prosa.gambaran_umum) : write(`gambaran umum ${instansi.nama}`),
    tugas: instansi.tugas ? content(instansi.tugas) : write(`tugas ${instansi.nama}`),
    fungsi: instansi.fungsi ? numbered(instansi.fungsi) : write(`fungsi ${instansi.nama}`),
    bagan_organisasi: hierarchyBagan(config),
    tabel_struktur: structureTabel(config),
    subbagian: chartBox(config, "subbagian"),
    seksi: chartBox(config, "seksi"),
    kelurahan: chartBox(config, "kelurahan"),
    unit: config.unit.flatMap((unit) =>
      unit.tugas
        ? [
            {
              kunci: unit.kode,
              nama: unit.nama,
              jabatan: jabatanOf(holderOf(config, unit)),
              tugas: numbered(unit.tugas),
            },
          ]
        : [],
    ),
    sdm_kosong: config.sdm.length > 0 ? content() : write("data pegawai menurut status, golongan, dan pendidikan"),
    sdm: config.sdm.map((kelompokSdm, i) =>
      composeSdm(kelompokSdm, `sdm-${i + 1}`, kalimatSdm(instansi.nama, kelompokSdm, config.sdm.slice(0, i))),
    ),
    isu_strategis: prosa.isu_strategis
      ? numbered(prosa.isu_strategis)
      : content(celah(officerOf(config, "camat"), `isu strategis dan permasalahan utama ${instansi.nama}`)),
    dasar_hukum: numbered(prosa.dasar_hukum ?? DASAR_HUKUM),
  };
}

/** Boxes of the chart of the organisation: units of one kind with their heads at the end of the year. */
function chartBox(config: Config, jenis: Unit["jenis"]) {
  return atYearEnd(config)
    .unit.filter((u) => u.jenis === jenis)
    .map(({ kode, nama, pejabat }) => ({ kunci: kode, nama, jabatan: jabatanOf(pejabat), nama_pejabat: pejabat.nama }));
}

const boxExplanation = (apa: string) =>
  list(`${apa} dalam bagan organisasi`, {
    kunci: nilai("Kode unit kerja"),
    nama: nilai("Nama unit kerja"),
    jabatan: nilai("Jabatan pimpinan unit kerja"),
    nama_pejabat: nilai("Nama pimpinan unit kerja"),
  });

/** The officials of the year; where one changed, each who was in office, and when. */
function structureTabel(config: Config): Tabel {
  const units = config.unit.map((unit) => ({
    of: unit,
    post: postOf(config, unit),
    nama: unit.nama.startsWith(JENIS_UNIT[unit.jenis]) ? unit.nama : `${JENIS_UNIT[unit.jenis]} ${unit.nama}`,
  }));
  const isPimpinan = (post: string): boolean => (PIMPINAN_KODE as readonly string[]).includes(post);
  const posts = [
    ...PIMPINAN_KODE.map(
      (kode) => units.findLast(({ post }) => post === kode) ?? { of: kode, post: kode, nama: config.instansi.nama },
    ),
    ...units.filter(({ post }) => !isPimpinan(post)),
  ];
  const all = posts.map((each) => ({ ...each, tenures: listTenures(config, each.of) }));
  const isChanged = all.some(({ tenures }) => tenures.length > 1);
  const rows = all.flatMap(({ post, nama, tenures }) =>
    tenures.map(({ pejabat, masa }, i) => ({
      kunci: i === 0 ? post : kunciTeks(post, masa[0]?.[0] ?? ""),
      sel: [
        jabatanOf(pejabat),
        pejabat.nama,
        nama,
        ...(isChanged ? [tenures.length > 1 ? formatMasa(masa) : "-"] : []),
      ],
    })),
  );
  return composeTabel(
    `Pejabat ${config.instansi.nama} tahun ${config.tahun}`,
    [
      kolom("no", "No.", "nomor", 5),
      kolom("jabatan", "Jabatan", "teks", isChanged ? 27 : 34),
      kolom("nama", "Nama Pejabat", "teks", isChanged ? 25 : 30),
      kolom("unit", "Unit Kerja", "teks", isChanged ? 23 : 31),
      ...(isChanged ? [kolom("masa", "Masa Jabatan", "teks", 20)] : []),
    ],
    rows.map(({ kunci, sel }, i) => baris(kunci, `${i + 1}`, ...sel)),
    "Susunan organisasi belum ditetapkan.",
    isChanged ? "Tanda “-” berarti jabatannya tidak berganti pejabat dalam tahun itu." : "",
  );
}

type KelompokSdm = Config["sdm"][number];

/** Men, women, both. */
function countSdm({ baris: details }: KelompokSdm): readonly [number, number, number] {
  const laki = details.reduce((jumlah, r) => jumlah + r.laki_laki, 0);
  const perempuan = details.reduce((jumlah, r) => jumlah + r.perempuan, 0);
  return [laki, perempuan, laki + perempuan];
}

const BY = /^Pegawai menurut (.+)$/i;

/**
 * The people in a sentence: how many, and which row has most. The number of all is said once, by the first group that is
 * "Pegawai menurut …"; a group that counts other people says its own.
 */
function kalimatSdm(instansi: string, group: KelompokSdm, before: readonly KelompokSdm[]): string {
  const [laki, perempuan, total] = countSdm(group);
  const by = BY.exec(group.judul)?.[1];
  const first = before.find(({ judul }) => BY.test(judul));
  const sum = `${formatAngka(laki)} laki-laki dan ${formatAngka(perempuan)} perempuan`;
  const known = first !== undefined && countSdm(first).join() === [laki, perempuan, total].join();
  const open =
    by === undefined || (first !== undefined && !known)
      ? `${group.judul} berjumlah ${formatAngka(total)} orang, yaitu ${sum}.`
      : known
        ? ""
        : `${instansi} didukung ${formatAngka(total)} pegawai, yaitu ${sum}.`;
  const rows = group.baris.map((r) => ({ nama: r.nama, jumlah: r.laki_laki + r.perempuan }));
  const most = Math.max(...rows.map(({ jumlah }) => jumlah));
  const top = rows.filter(({ jumlah }) => jumlah === most);
  const largest =
    rows.length < 2 || top.length !== 1
      ? ""
      : `${by === undefined ? "Yang terbanyak" : `Menurut ${by}, yang terbanyak`} adalah ${top[0]?.nama} (${formatAngka(most)} orang).`;
  return [open, largest].filter((k) => k !== "").join(" ");
}

function composeSdm(group: KelompokSdm, kunci: string, kalimat: string) {
  const { judul, baris: details } = group;
  return {
    kunci,
    judul,
    kalimat: kalimat === "" ? content() : content(kalimat),
    tabel_sdm: tabelSdm(group, countSdm(group)),
    grafik_sdm: grafikSdm({ judul, baris: details }),
  };
}

function tabelSdm({ judul, baris: details }: KelompokSdm, jumlah: readonly number[]): Tabel {
  return composeTabel(
    capitalize(judul),
    [
      kolom("no", "No.", "nomor", 6),
      kolom("nama", "Uraian", "teks", 46),
      kolom("laki_laki", "Laki-laki", "angka", 16),
      kolom("perempuan", "Perempuan", "angka", 16),
      kolom("jumlah", "Jumlah", "angka", 16),
    ],
    [
      ...details.map((r, i) =>
        baris(r.nama, `${i + 1}`, r.nama, `${r.laki_laki}`, `${r.perempuan}`, `${r.laki_laki + r.perempuan}`),
      ),
      barisJumlah("jumlah", "", "Jumlah", ...jumlah.map((n) => formatAngka(n))),
    ],
    "Data pegawai belum ada.",
  );
}

function grafikSdm({ judul, baris: details }: KelompokSdm): Grafik {
  return {
    jenis: "grafik",
    judul,
    bentuk: "batang",
    satuan: "orang",
    category: namesBelow(details.map((r) => r.nama)),
    // Of one row the table says it all.
    series:
      details.length < 2
        ? []
        : [
            { nama: "Laki-laki", nilai: details.map((r) => r.laki_laki) },
            { nama: "Perempuan", nilai: details.map((r) => r.perempuan) },
          ],
    blank: "Data pegawai belum ada.",
  };
}

export const PENDAHULUAN_KOSAKATA: Explanation<ReturnType<typeof composePendahuluan>> = {
  latar_belakang: naskah("Latar belakang, dari naskah kantor"),
  gambaran_umum: naskah("Gambaran umum kecamatan, dari naskah kantor"),
  tugas: naskah("Tugas kecamatan"),
  fungsi: naskah("Fungsi kecamatan, daftar bernomor"),
  bagan_organisasi: bagan("Susunan organisasi: Camat, sekretariat, seksi, kelurahan"),
  tabel_struktur: tabel("Susunan organisasi: jabatan, pejabat, unit kerja"),
  subbagian: boxExplanation("Subbagian"),
  seksi: boxExplanation("Seksi"),
  kelurahan: boxExplanation("Kelurahan"),
  unit: list("Unit kerja yang mempunyai uraian tugas", {
    kunci: nilai("Kode unit kerja"),
    nama: nilai("Nama unit kerja"),
    jabatan: nilai("Jabatan pimpinan unit kerja"),
    tugas: naskah("Uraian tugas, daftar bernomor"),
  }),
  sdm_kosong: naskah("Tanda bahwa data pegawai harus ditulis; kosong jika sudah ada"),
  sdm: list("Kelompok data pegawai", {
    kunci: nilai("Kunci kelompok"),
    judul: nilai("Judul kelompok"),
    kalimat: naskah("Jumlah pegawai dalam kalimat"),
    tabel_sdm: tabel("Jumlah laki-laki dan perempuan"),
    grafik_sdm: grafik("Grafik jumlah laki-laki dan perempuan"),
  }),
  isu_strategis: naskah("Isu strategis, daftar bernomor"),
  dasar_hukum: naskah("Dasar hukum, daftar bernomor"),
};
