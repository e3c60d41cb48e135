import fc from "fast-check";
import { expect, it } from "vitest";
import { BERKAS_CONFIG, BERKAS_DRAF, berkasFormulir, FOLDER } from "../../src/model/places.ts";
import { listIndikatorUnit, listSubKegiatan } from "../../src/plan/indikator.ts";
import type { Config } from "../../src/plan/schema.ts";
import { many } from "../support/breadth.ts";
import { isiFormulir } from "../support/isi.ts";
import { readOffice } from "../support/kantor.ts";
import { ke, NAMA_KECAMATAN, NAMA_ORANG, NAMA_WILAYAH } from "../support/kantor-acak/kata.ts";
import { createTempatKerja, type Running, type TempatKerja } from "../support/kerja.ts";
import { lengkapiCelah } from "../support/sunting.ts";

/*
 * A stranger's office: `init` with whatever answers, lkjip.yaml filled in where it asks for it, forms with figures as offices
 * have them, gaps written. From there to the signature nobody may be told of a mistake, because there is none.
 */

const jawabanAcak = fc.record({
  nama: fc.constantFrom(...NAMA_KECAMATAN),
  kota: fc.boolean(),
  tahun: fc.constantFrom(2021, 2024),
  camat: fc.nat(NAMA_ORANG.length - 1),
  wilayah: fc.nat(5),
  /** Whether the optional lines of the first indicator and of the staff are used. */
  riwayat: fc.boolean(),
  pembanding: fc.boolean(),
  sdm: fc.boolean(),
  angka: fc.array(fc.nat(99), { minLength: 5, maxLength: 9 }),
});
type JawabanAcak = typeof jawabanAcak extends fc.Arbitrary<infer T> ? T : never;

/** lkjip.yaml as a person completes it: every GANTI and every example value, line by line. */
function lengkapi(yaml: string, { angka, camat, riwayat, pembanding, sdm }: JawabanAcak): string {
  const ganti = new Map<string, string>();
  const isi = (apa: string): string => {
    const nama = /^nama (?!sub kegiatan)/.test(apa)
      ? ke(NAMA_ORANG, camat + 1 + ganti.size)
      : apa.replace(/^(?:bunyi|nama) /, "").replace(/^alamat kantor$/, "Jalan Merdeka Nomor 45");
    ganti.set(apa, ganti.get(apa) ?? nama);
    return JSON.stringify(ganti.get(apa));
  };
  let nomor = 0;
  return yaml
    .split("\n")
    .map((baris) =>
      /^\s*#/.test(baris) ? baris : baris.replace(/GANTI ([^,}]+?)(?=,|\s*\}|\s*$)/g, (_, apa: string) => isi(apa)),
    )
    .join("\n")
    .replace(/^(\s*target: )\d+\s+# contoh.*$/gm, (_, kunci) => `${kunci}${80 + (ke(angka, nomor++) % 15) + 0.5}`)
    .replace(/^(\s*pagu: )\d+\s+# contoh.*$/gm, (_, kunci) => `${kunci}${12_500_000 + 1_250_500 * ke(angka, nomor++)}`)
    .replace(/\s+# contoh.*$/gm, "")
    .replace(riwayat ? /# (riwayat:\n +)# {3}(\d{4}: \{.*\})/ : /^$/, "$1  $2")
    .replace(pembanding ? /# (pembanding: )/ : /^$/, "$1")
    .replace(sdm ? /# (sdm:\n)((?:# .*\n)+)/ : /^$/, (_, kunci, rows: string) => kunci + rows.replace(/^# /gm, ""));
}

/** Every form of the folder filled in and handed in; near the target, below and above. */
function isiSemua(place: TempatKerja, config: Config, { angka }: JawabanAcak): void {
  for (const [u, { kode, nama, pejabat }] of config.unit.entries()) {
    const blank = place.world.read(berkasFormulir(kode));
    if (blank === null) throw new Error(`no form for ${kode}`);
    const owned = listIndikatorUnit(config, kode);
    const kinerja = owned.map(({ id, indikator }, i) => {
      const apa = `${indikator.uraian.toLowerCase()} di ${nama}`;
      const narasi = {
        pendukung: `Petugas mendampingi ${apa} sejak triwulan pertama.`,
        penghambat: `Catatan tentang ${apa} terlambat masuk pada musim hujan.`,
        solusi: `Jadwal pencatatan ${apa} dimajukan satu pekan.`,
        tindak_lanjut: `Menetapkan petugas cadangan untuk ${apa} pada semester pertama.`,
      };
      const realisasi = Number(indikator.target) - 3 + (ke(angka, u + i) % 60) / 10;
      return [id, { realisasi: Math.round(realisasi * 100) / 100, ...narasi }] as const;
    });
    const anggaran = listSubKegiatan(config).flatMap(({ subKegiatan: s }, i) =>
      s.unit === kode
        ? [
            [
              s.kode,
              { realisasi: Math.round(s.pagu * (0.9 + (ke(angka, i) % 10) / 101)), keluaran: `1 dokumen ${nama}` },
            ] as const,
          ]
        : [],
    );
    const bukti = owned.map(({ indikator }) => ({
      indikator: indikator.kode,
      uraian: `Rekapitulasi ${indikator.uraian} oleh ${pejabat.jabatan}`,
      tanggal: new Date(`${config.tahun}-12-30T00:00:00Z`),
      lokasi: `arsip ${nama}`,
    }));
    const content = { kinerja: Object.fromEntries(kinerja), anggaran: Object.fromEntries(anggaran), bukti };
    place.world.write(`${FOLDER.dataKinerja}/${kode}.xlsx`, isiFormulir(blank, content));
  }
}

/** What a command complained about: every finding and its first line. */
const keluhan = ({ all }: Running): string[] =>
  all
    .split("\n")
    .flatMap((baris, i, all) => (/^(?:GALAT|PERINGATAN|PERIKSA) /.test(baris) ? [`${baris} ${all[i + 1]}`] : []));

it("an office from init to the signature: nobody is told of a mistake, and example values stop it by name", async () => {
  await fc.assert(
    fc.asyncProperty(jawabanAcak, async (jawaban) => {
      const outside = createTempatKerja(() => new Date(`${jawaban.tahun + 1}-02-03T08:00:00Z`));
      const pemda = jawaban.kota ? "Pemerintah Kota Rantau" : "Pemerintah Kabupaten Tapin";
      const options = {
        ...{ nama: `Kecamatan ${jawaban.nama}`, pemda, tempat: jawaban.kota ? "Rantau" : "Tapin" },
        ...{ tahun: `${jawaban.tahun}`, camat: ke(NAMA_ORANG, jawaban.camat) },
        kelurahan: NAMA_WILAYAH.slice(0, jawaban.wilayah).join(", ") || "-",
      };
      try {
        await outside.lkjip(
          "init",
          "kantor",
          ...Object.entries(options).flatMap(([kunci, isi]) => [`--${kunci}`, isi]),
        );
        const place = outside.in("kantor");
        const all: string[] = [];
        const lkjip = async (...argv: string[]): Promise<void> => {
          const running = await place.lkjip(...argv);
          all.push(...keluhan(running).map((each) => `${argv[0]}: ${each}`));
          if (running.kode !== 0) all.push(`${argv.join(" ")}: ${running.kode}\n${running.all}`);
        };
        const yaml = place.world.readText(BERKAS_CONFIG) ?? "";
        place.world.write(BERKAS_CONFIG, lengkapi(yaml, jawaban));
        for (const step of ["check", "disposition", "forms"]) await lkjip(step);
        isiSemua(place, readOffice(place.world.readText(BERKAS_CONFIG) ?? ""), jawaban);
        for (const step of ["individual", "collect", "draft"]) await lkjip(step);
        const draf = place.world.read(BERKAS_DRAF) ?? new Uint8Array();
        place.world.write(BERKAS_DRAF, lengkapiCelah(draf, "Ditulis oleh kantor."));
        for (const step of [["review"], ["submit"], ["submit", "--setuju"], ["sign"]]) await lkjip(...step);
        expect(all).toEqual([]);

        place.world.write(BERKAS_CONFIG, yaml.replace(/GANTI /g, ""));
        const { kode, pesan } = await place.lkjip("sign", "--alasan", "lain");
        expect([kode, pesan]).toEqual([1, expect.stringMatching(/isian masih nilai contoh dari lkjip init/)]);
      } finally {
        outside.remove();
      }
    }),
    { seed: 12, numRuns: many(1, 12), endOnFailure: true },
  );
});
