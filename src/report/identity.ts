import type { Istilah, Naskah } from "../model/content.ts";
import { formatNip, formatTanggal } from "../model/format.ts";
import type { PlannedIndikator } from "../plan/indikator.ts";
import { dayAfterYear, holderOf, jabatanOf, pejabatFor, type SigningDay, signatureJabatan } from "../plan/officials.ts";
import type { Config, Pejabat } from "../plan/schema.ts";
import type { PIMPINAN_KODE, SIGNED_LETTER } from "../plan/schema-officials.ts";
import { celah, type Input, keteranganContoh, type Sel, unitOf } from "./input.ts";
import { condition, type Explanation, gambar, kelompok, nilai } from "./vocabulary.ts";

/** Stands for a date or a number that is given only at signing: wide enough to write on. */
export const DOT = "………………";

/** Takes the place of a picture that the office does not have. */
export const WITHOUT_GAMBAR: Naskah = { jenis: "naskah", paragraf: [] };

/**
 * Who signs a letter, and the lines above the signature (domain.md 5.6): "a.n. CAMAT KANIGARAN", "Sekretaris Kecamatan,",
 * "u.b.", "Kepala Subbagian …,". The Camat himself where lkjip.yaml names nobody for it.
 */
export function composePenandatangan(config: Config, surat: (typeof SIGNED_LETTER)[number], day: SigningDay) {
  const pejabat = pejabatFor(config, day);
  const {
    pejabat: kode,
    atas_nama: name,
    untuk_beliau: through,
  } = config.penandatangan[surat] ?? {
    pejabat: "camat" as const,
  };
  const signer = composePejabat(pejabat[kode], kode === "camat" ? officerOf(config) : null);
  if (name === undefined) return signer;
  const lines = [
    `a.n. ${signatureJabatan(pejabat[name]).replace(/,$/, "")}`,
    ...(through === undefined ? [] : [`${jabatanOf(pejabat[through])},`, "u.b."]),
    `${jabatanOf(pejabat[kode])},`,
  ];
  return { ...signer, tanda_tangan: lines.join("\n") };
}

/**
 * Who answers for an indicator: whom the plan names, else the head of its unit, at the end of the year or on another day; a gap
 * for one that nobody is named for.
 */
export function penanggungJawab(config: Config, plan: PlannedIndikator, day?: string): Sel {
  return (
    findPenanggungJawab(config, plan, day) ?? celah(officerOf(config), `penanggung jawab ${plan.indikator.uraian}`)
  );
}

/**
 * Who is asked for what an indicator lacks: of a unit's own indicator the head of the unit, whose form it is; else who
 * answers for it, or the Kasubbag, who gathers the data. It is who is in office after the year, or on another day.
 */
export function dataSource(config: Config, plan: PlannedIndikator, day = dayAfterYear(config.tahun)): string {
  const unit = plan.tingkat === "unit" ? unitOf(config, plan.unit) : undefined;
  return unit === undefined
    ? (findPenanggungJawab(config, plan, day) ?? officerOf(config))
    : jabatanOf(holderOf(config, unit, day));
}

function findPenanggungJawab(
  config: Config,
  { indikator, unit: kode }: PlannedIndikator,
  day?: string,
): string | undefined {
  const unit = unitOf(config, kode);
  return indikator.penanggung_jawab ?? (unit && jabatanOf(holderOf(config, unit, day)));
}

/** "Pembina Tk. I (IV/b)"; of a P3K, who has no pangkat, "Golongan IX". */
function pangkatOf({ pangkat, golongan }: Pejabat): string | undefined {
  if (pangkat === undefined) return golongan === undefined ? undefined : `Golongan ${golongan}`;
  return golongan === undefined ? pangkat : `${pangkat} (${golongan})`;
}

/** An official as documents name him. A missing NIP or pangkat is a gap for `who`; without one, dots to write on. */
export function composePejabat(pejabat: Pejabat, siapa: string | null) {
  const missing = (apa: string): Sel => (siapa === null ? DOT : celah(siapa, `${apa} ${jabatanOf(pejabat)}`));
  return {
    nama: pejabat.nama,
    jabatan: jabatanOf(pejabat),
    tanda_tangan: signatureJabatan(pejabat),
    pangkat: pangkatOf(pejabat) ?? missing("pangkat"),
    nip: pejabat.nip === undefined ? missing("NIP") : formatNip(pejabat.nip),
  };
}

/** Who writes what the report still lacks: the Kasubbag, or another post, who is in office after the year or on another day. */
export const officerOf = (
  config: Config,
  post: (typeof PIMPINAN_KODE)[number] = "kasubbag",
  day = dayAfterYear(config.tahun),
): string => jabatanOf(holderOf(config, post, day));

/** Names of one official, for the vocabulary. */
export const pejabatExplanation = (siapa: string): Istilah =>
  kelompok(siapa, {
    nama: nilai(`Nama ${siapa}`),
    jabatan: nilai(`Jabatan ${siapa} dalam kalimat, dengan Plt. atau Plh. jika perlu`),
    tanda_tangan: nilai(`Jabatan ${siapa} di atas tanda tangan, huruf besar dan diakhiri koma`),
    pangkat: nilai(`Pangkat ${siapa}`),
    nip: nilai(`NIP ${siapa} dalam kelompok 8-6-1-3 angka`),
  });

/** The line of a letterhead below the name: address and every way to reach the office. */
function contactOf({ alamat, telepon, pos_el, laman, kode_pos }: Config["instansi"]): string {
  const contact = [
    telepon === undefined ? "" : `Telepon ${telepon}`,
    pos_el === undefined ? "" : `Pos-el ${pos_el}`,
    laman === undefined ? "" : `Laman ${laman}`,
    kode_pos === undefined ? "" : `Kode Pos ${kode_pos}`,
  ];
  return [alamat, ...contact].filter((teks) => teks !== "").join(", ");
}

/** Who reports, to whom, for which year; letterhead, officials, date. */
export function composeIdentity({ config, logo, tanggal, hari }: Pick<Input, "config" | "logo" | "tanggal" | "hari">) {
  const siapa = officerOf(config);
  const { instansi } = config;
  const pejabat = pejabatFor(config, { tanggal, ...(hari === undefined ? {} : { hari }) });
  return {
    tahun: String(config.tahun),
    tahun_lalu: String(config.tahun - 1),
    tahun_depan: String(config.tahun + 1),
    tanggal: tanggal === null ? `${DOT} ${config.tahun + 1}` : formatTanggal(tanggal),
    contoh: config.contoh,
    keterangan_contoh: keteranganContoh(config),
    logo: logo ?? WITHOUT_GAMBAR,
    instansi: {
      nama: instansi.nama,
      pemda: instansi.pemda,
      tempat: instansi.tempat,
      alamat: instansi.alamat,
      kontak: contactOf(instansi),
      kode_unit: instansi.kode_unit ?? DOT,
      tujuan_laporan: instansi.tujuan_laporan,
    },
    tanda_elektronik: config.surat.tanda_tangan === "elektronik",
    camat: composePejabat(pejabat.camat, siapa),
    sekcam: composePejabat(pejabat.sekcam, null),
    kasubbag: composePejabat(pejabat.kasubbag, null),
  };
}

export const IDENTITY_KOSAKATA: Explanation<ReturnType<typeof composeIdentity>> = {
  tahun: nilai("Tahun laporan"),
  tahun_lalu: nilai("Tahun sebelum tahun laporan"),
  tahun_depan: nilai("Tahun sesudah tahun laporan"),
  tanggal: nilai("Tanggal penandatanganan; titik-titik selama belum ditentukan"),
  contoh: condition("Benar jika data kantor ini hanya contoh"),
  keterangan_contoh: nilai("Kalimat bahwa angkanya hanya contoh; kosong untuk kantor sebenarnya"),
  logo: gambar("Lambang daerah; kosong jika kantor tidak mempunyai berkasnya"),
  instansi: kelompok("Kantor yang melapor", {
    nama: nilai("Nama kantor"),
    pemda: nilai("Nama pemerintah daerah"),
    tempat: nilai("Tempat penandatanganan"),
    alamat: nilai("Alamat kantor"),
    kontak: nilai("Alamat, telepon, pos-el, laman, dan kode pos dalam satu baris"),
    kode_unit: nilai("Kode unit kerja dalam nomor surat"),
    tujuan_laporan: nilai("Pejabat yang menerima laporan"),
  }),
  tanda_elektronik: condition("Benar jika surat ditandatangani secara elektronik"),
  camat: pejabatExplanation("Camat"),
  sekcam: pejabatExplanation("Sekretaris Kecamatan"),
  kasubbag: pejabatExplanation("Kepala Subbagian yang menyusun laporan"),
};
