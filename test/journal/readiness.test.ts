import { describe, expect, it } from "vitest";
import {
  composeReadiness,
  type DrafState,
  nextOf,
  type ReadinessInput,
  weighObstacle,
} from "../../src/journal/readiness.ts";
import type { Temuan } from "../../src/model/temuan.ts";
import { composeKantor, readOffice } from "../support/kantor.ts";

const office = readOffice(composeKantor({ sasaran: 1, indikatorPerSasaran: 1, unit: 3, teks: "a" }));
const camat = { ...office.pejabat.camat, pangkat: "Pembina", nip: "197808231998021001" };
const instansi = { ...office.instansi, logo: "templat/logo.png" };
const config = { ...office, instansi, pejabat: { ...office.pejabat, camat } };
const [first, second] = config.unit.map(({ kode }) => kode);
const temuan = (nama: string, tingkat: Temuan["tingkat"] = "galat", pesan = nama): Temuan => ({
  tingkat,
  nama,
  pesan,
  perbaikan: "",
});
const draf: DrafState = { temuan: [], firm: [], wrong: 0, open: 0, differing: 0, isStale: false };
const READY: ReadinessInput = {
  config,
  hari: "2025-02-03",
  temuan: [],
  later: [],
  unit: config.unit.map(({ kode }) => ({ kode, status: "masuk", berkas: `${kode}.xlsx`, sha256: "" })),
  draf,
};
const pending = READY.unit.map((one, i) => (i < 2 ? { ...one, status: "belum" as const } : one));
const celah = (siapa: string): Temuan => ({
  ...temuan("celah-terbuka", "galat", `Bagian "latar belakang" masih menunggu ${siapa}.`),
  siapa,
});

/** What is open, who clears it, the command then; "!" where submit and sign refuse because of it. */
const say = (input: Partial<ReadinessInput>): string[] =>
  composeReadiness({ ...READY, ...input }).map(
    ({ hal, siapa, perintah, blocks }) => `${blocks ? "!" : " "} ${hal} | ${siapa} | ${perintah}`,
  );

const [officer, corrector] = [config.pejabat.kasubbag.jabatan, config.pejabat.sekcam.jabatan];
const jabatan = (kode: string | undefined): string => config.unit.find((u) => u.kode === kode)?.pejabat.jabatan ?? "";

describe("what stands between today and the signature", () => {
  it.each<readonly [string, Partial<ReadinessInput>, readonly string[]]>([
    ["nothing", {}, []],
    ["no draft yet", { draf: null }, []],
    [
      "what init wrote",
      { temuan: [temuan("masih-ganti", "peringatan"), temuan("masih-contoh", "peringatan")] },
      [`! Isian lkjip.yaml masih contoh atau GANTI | ${officer} | lkjip plan`],
    ],
    [
      "a signature that nobody can be known by, told only",
      { config: { ...config, pejabat: { ...config.pejabat, camat: office.pejabat.camat } } },
      [`  Pangkat dan NIP Camat belum ada di lkjip.yaml, jadi kosong di setiap surat | ${officer} | lkjip plan`],
    ],
    [
      "no emblem for the cover, told only",
      { config: { ...config, instansi: office.instansi } },
      [`  Lambang daerah belum ada, jadi sampul dan kop surat tanpa lambang | ${officer} | lkjip plan`],
    ],
    ["no emblem of an example office", { config: { ...config, instansi: office.instansi, contoh: true } }, []],
    [
      "forms that are still out, by those who owe them",
      { temuan: [temuan("formulir-belum", "peringatan")], unit: pending },
      [`! Formulir 2 dari 3 unit belum masuk | ${jabatan(first)}; ${jabatan(second)} | lkjip collect`],
    ],
    [
      "what those clear who stand in on the day, by their whole title",
      {
        config: {
          ...config,
          pergantian_pejabat: ["kasubbag", "sekcam", first ?? ""].map((pejabat) => ({
            ...{ pejabat, mulai: "2025-02-01", sampai: "2025-02-10", nama: "SITI", status: "plt" as const },
          })),
        },
        temuan: [temuan("formulir-belum", "peringatan"), temuan("angka-rancu")],
        unit: pending,
        draf: { ...draf, open: 2 },
      },
      [
        `! Formulir 2 dari 3 unit belum masuk | Plt. ${jabatan(first)}; ${jabatan(second)} | lkjip collect`,
        `! 1 hal dalam data masih kosong atau salah | Plt. ${officer} | lkjip collect`,
        `  2 kalimat memuat hal yang tidak dikenal data | Plt. ${corrector} | lkjip review --benar`,
      ],
    ],
    [
      "data that are missing or wrong; what only warns is no obstacle",
      { temuan: [temuan("realisasi-kosong", "peringatan"), temuan("angka-rancu"), temuan("tren", "peringatan")] },
      [`! 2 hal dalam data masih kosong atau salah | ${officer} | lkjip collect`],
    ],
    [
      "gaps, by those who write them; one that stands at two places is one",
      { draf: { ...draf, temuan: [celah("Camat A"), celah("Lurah B"), celah("Camat A")] } },
      ["! 2 bagian draf masih kosong | Camat A; Lurah B | lkjip review"],
    ],
    [
      "tracked changes",
      { draf: { ...draf, temuan: [temuan("perubahan-terlacak")] } },
      [`! Perubahan terlacak belum diterima atau ditolak | ${officer} | lkjip review`],
    ],
    [
      "a draft that Word cannot open",
      { draf: { ...draf, temuan: [temuan("draf-bukan-word")] } },
      [`! Draf tidak dapat dibuka sebagai dokumen Word | ${officer} | lkjip restore`],
    ],
    [
      "a draft that changed since its review",
      { draf: { ...draf, temuan: [temuan("draf-berubah-sejak-koreksi")] } },
      [`! Draf berubah sesudah dikoreksi | ${corrector} | lkjip review`],
    ],
    [
      "mistakes, those that the data decide first",
      { draf: { ...draf, firm: [temuan("isi-data-diubah")], wrong: [temuan("bab-kosong")] } },
      [
        `! 1 hal dalam draf tidak sama dengan data | ${officer} | lkjip review`,
        `! 1 kesalahan menurut koreksi | ${officer} | lkjip review`,
      ],
    ],
    [
      "what is only asked: older data, sentences nobody confirmed",
      { draf: { ...draf, isStale: true, open: 4 } },
      [
        `  Data berubah sesudah draf dibuat | ${officer} | lkjip draft`,
        `  4 kalimat memuat hal yang tidak dikenal data | ${corrector} | lkjip review --benar`,
      ],
    ],
    [
      "sentences of which some seem to differ from the data",
      { draf: { ...draf, open: 4, differing: 1 } },
      [
        `  4 kalimat memuat hal yang tidak dikenal data, 1 di antaranya tampaknya berbeda dari data | ${corrector} | lkjip review --benar`,
      ],
    ],
  ])("%s", (_, input, list) => {
    expect(say(input)).toEqual(list);
  });

  it("a reason passes over what a person may know better, over nothing else", () => {
    const state = { ...draf, firm: [temuan("isi-data-diubah")], wrong: [temuan("bab-kosong")], open: 2 };
    const list = composeReadiness({ ...READY, temuan: [temuan("masih-ganti", "peringatan")], draf: state });
    const names = (all: readonly Temuan[]): string[] => all.map(({ nama }) => nama);
    expect(names(weighObstacle(list, false).obstacles)).toEqual(["masih-ganti", "isi-data-diubah", "bab-kosong"]);
    const { obstacles, passed } = weighObstacle(list, true);
    expect([names(obstacles), names(passed)]).toEqual([["masih-ganti", "isi-data-diubah"], ["bab-kosong"]]);
  });

  it("the next step is the one that clears the first obstacle", () => {
    expect(nextOf(composeReadiness({ ...READY, draf: { ...draf, isStale: true, open: 1 } }))).toBeNull();
    const open = composeReadiness({ ...READY, draf: { ...draf, isStale: true, temuan: [celah("Camat A")] } });
    expect(nextOf(open)).toEqual(["lkjip review", "setelah bagian bertanda kuning ditulis di Word"]);
  });
});
