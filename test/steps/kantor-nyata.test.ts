import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { BERKAS_CONFIG, BERKAS_DRAF } from "../../src/model/places.ts";
import { some } from "../support/breadth.ts";
import { composeKantorNyata, fillFormulirNyata, type GambaranKantor } from "../support/kantor-nyata.ts";
import { createTempatKerja, type Running, type TempatKerja } from "../support/kerja.ts";
import { lengkapiCelah } from "../support/sunting.ts";

/*
 * Whole offices as a stranger would have them, from `init` to the package: every figure is right and every form filled in,
 * so nothing that the program says on the way may be a complaint.
 */

const SASARAN: GambaranKantor["sasaran"] = [
  {
    uraian: "Meningkatnya kualitas pelayanan publik",
    indikator: [
      { uraian: "Indeks Kepuasan Masyarakat kecamatan", satuan: "nilai", target: 88, realisasi: 88.72 },
      { uraian: "Persentase layanan yang selesai tepat waktu", satuan: "%", target: 95, realisasi: 93.4 },
    ],
  },
  {
    uraian: "Meningkatnya ketenteraman dan ketertiban umum",
    indikator: [
      {
        uraian: "Jumlah gangguan ketenteraman dan ketertiban umum",
        satuan: "kasus",
        target: 12,
        realisasi: 9,
        lain: {
          arah: "turun",
          target_renstra: { 2023: 13, 2024: 12 },
          riwayat: { 2023: { target: 13, realisasi: 13 } },
        },
      },
      {
        uraian: "Cakupan petugas pelindungan masyarakat",
        satuan: "per 1.000 penduduk",
        target: 6,
        realisasi: 6.2,
        lain: { riwayat: { 2023: { target: 6, realisasi: 5.8 } } },
      },
    ],
  },
];

const SEKSI = ["Pelayanan Umum", "Ketenteraman dan Ketertiban Umum", "Pemberdayaan Masyarakat", "Tata Pemerintahan"];
const umum = {
  ikm: (i: number) => [82 + (i % 5), 81.5 + ((i * 7) % 6)] as const,
  belanja: (pagu: number, i: number) => Math.round(pagu * (0.91 + (i % 8) / 100)),
};

/** A kecamatan of desa: 24 units of its own and no kelurahan. */
const TANPA_KELURAHAN: GambaranKantor = {
  ...umum,
  nama: "Kecamatan Kabat",
  pemda: "Pemerintah Kabupaten Banyuwangi",
  tempat: "Banyuwangi",
  kelurahan: [],
  seksi: [...SEKSI, ...Array.from({ length: 20 }, (_, i) => `Layanan Wilayah ${"ABCDEFGHIJKLMNOPQRST"[i]}`)],
  sasaran: SASARAN,
};

/** 18 kelurahan; the names of three begin alike. */
const BERAWALAN_SAMA: GambaranKantor = {
  ...umum,
  nama: "Kecamatan Rantau",
  pemda: "Pemerintah Kabupaten Tapin",
  tempat: "Rantau",
  kelurahan: [
    ...["Rantau Panjang", "Rantau Panjang Hulu", "Rantau Panjang Hilir", "Bitahan", "Kupang", "Keraton", "Antasari"],
    ...["Perintis Raya", "Banua", "Lumbu Raya", "Jingah", "Badaun", "Cangkring", "Mandarahan", "Pandahan", "Serawi"],
    ...["Tambarangan", "Harapan Masa"],
  ],
  seksi: SEKSI,
  sasaran: SASARAN,
};

const mustEndWell = (place: TempatKerja): ((...argv: string[]) => Promise<Running>) => {
  return async (...argv) => {
    const running = await place.lkjip(...argv);
    expect([argv.join(" "), running.kode, running.all]).toEqual([argv.join(" "), 0, running.all]);
    return running;
  };
};

/** What a command complained about: every finding and its first line. */
const keluhan = ({ all }: Running): string[] =>
  all
    .split("\n")
    .flatMap((baris, i, all) => (/^(?:GALAT|PERINGATAN|PERIKSA) /.test(baris) ? [`${baris} ${all[i + 1]}`] : []));

/** The fast tests take one. */
const OFFICES: readonly (readonly [string, GambaranKantor])[] = [
  ["18 kelurahan, some named alike", BERAWALAN_SAMA],
  ["24 units and no kelurahan", TANPA_KELURAHAN],
];

describe("an office from init to the package", () => {
  it.each(some(OFFICES, 1))("%s: nobody is told of a mistake", async (_, office) => {
    const outside = createTempatKerja();
    const jawaban = { nama: office.nama, pemda: office.pemda, tempat: office.tempat, camat: "AGUS WIBOWO, S.Sos." };
    const options = Object.entries({ ...jawaban, tahun: "2024", kelurahan: office.kelurahan.join(", ") || "Contoh" });
    await mustEndWell(outside)("init", "kantor", ...options.flatMap(([nama, nilai]) => [`--${nama}`, nilai]));
    const place = outside.in("kantor");
    const lkjip = mustEndWell(place);
    place.world.write(BERKAS_CONFIG, stringify(composeKantorNyata(office)));

    const running = [await lkjip("check"), await lkjip("disposition"), await lkjip("forms")];
    fillFormulirNyata(place, office);
    running.push(await lkjip("individual"), await lkjip("collect"), await lkjip("draft"));
    const draf = place.world.read(BERKAS_DRAF) ?? new Uint8Array();
    place.world.write(BERKAS_DRAF, lengkapiCelah(draf, "Ditulis oleh kantor."));
    running.push(await lkjip("review"), await lkjip("submit"), await lkjip("submit", "--setuju"), await lkjip("sign"));
    running.push(await lkjip("letter", "--nomor", "125", "--tanggal", "2025-02-03"), await lkjip("archive"));
    outside.remove();
    expect(running.flatMap(keluhan)).toEqual([]);
  });
});
