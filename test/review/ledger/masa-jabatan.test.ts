import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculatePengukuran } from "../../../src/measure/pengukuran.ts";
import { formatMasa, formatTanggal } from "../../../src/model/format.ts";
import { holderOf, jabatanOf, listOfficials, listTenures, postOf } from "../../../src/plan/officials.ts";
import type { Config } from "../../../src/plan/schema.ts";
import { PIMPINAN_KODE } from "../../../src/plan/schema-officials.ts";
import { gatherKnowledge, type OfficeKnowledge } from "../../../src/review/ledger/context.ts";
import type { Judged } from "../../../src/review/ledger/entry.ts";
import { bare } from "../../../src/review/ledger/people.ts";
import { judgeTable } from "../../../src/review/ledger/table.ts";
import { many } from "../../support/breadth.ts";
import { kantorAcak } from "../../support/kantor-acak/kantor.ts";
import { configOf } from "../../support/kantor-acak/tampil.ts";
import { buatConfig, buatData } from "../../support/kinerja.ts";
import { judgeBy } from "./judge-in.ts";

/* Who was in office when, in what people write: right ones ticked, wrong ones named, unclear ones asked. */

const knowledge = (config: Config): OfficeKnowledge =>
  gatherKnowledge(config, calculatePengukuran(config, buatData(config)).nilai);

/** The Camat until July, another since August; a Plt. Lurah from July to October, and a Plh. for some days in December. */
const config = buatConfig({
  pejabat: {
    camat: { nama: "BUDI SANTOSO, S.Sos.", jabatan: "Camat Contoh" },
    sekcam: { nama: "Drs. EKO PRASETYO", jabatan: "Sekretaris Kecamatan" },
    kasubbag: { nama: "CICI LESTARI", jabatan: "Kepala Subbagian Umum" },
  },
  unit: [
    {
      ...{ kode: "kel-satu", nama: "Kelurahan Satu", jenis: "kelurahan" },
      pejabat: { nama: "LINA MARLINA", jabatan: "Lurah Satu" },
    },
    {
      ...{ kode: "kel-dua", nama: "Kelurahan Dua", jenis: "kelurahan" },
      pejabat: { nama: "DODI", jabatan: "Lurah Dua" },
    },
  ],
  pergantian_pejabat: [
    { pejabat: "camat", mulai: "2024-01-01", sampai: "2024-07-31", nama: "Drs. AGUS WIJAYA, M.Si." },
    { pejabat: "kel-satu", mulai: "2024-07-01", sampai: "2024-10-31", nama: "SITI", status: "plt" },
    { pejabat: "camat", mulai: "2024-12-10", sampai: "2024-12-14", nama: "Drs. EKO PRASETYO", status: "plh" },
  ],
});
const known = knowledge(config);
const say = (teks: string, office = known): string[] =>
  judgeBy(office, [], teks)
    .filter(({ jenis, teks: written }) => jenis === "nama" || (jenis === "tanggal" && /\p{L}/u.test(written)))
    .map(({ keadaan, teks: written, arti, doubtful }) => {
      const sign = { cocok: "=", bertentangan: "!", belum_cocok: doubtful === true ? "?" : "-", dibenarkan: "" }[
        keadaan
      ];
      return `${sign} ${written}${keadaan === "bertentangan" || doubtful === true ? `: ${arti}` : ""}`;
    });

describe("what a sentence says of an official on a day", () => {
  it.each([
    [
      "Camat BUDI SANTOSO, S.Sos. menandatangani Perjanjian Kinerja pada 12 Februari 2024.",
      ["! budi santoso: pada 12 Februari 2024 Camat Contoh dijabat Drs. AGUS WIJAYA, M.Si."],
    ],
    [
      "Pada tanggal 12 Februari 2024 Camat Contoh Budi Santoso membuka musyawarah perencanaan pembangunan.",
      ["! budi santoso: pada 12 Februari 2024 Camat Contoh dijabat Drs. AGUS WIJAYA, M.Si."],
    ],
    ["Camat Drs. Agus Wijaya, M.Si. menandatangani Perjanjian Kinerja pada 12 Februari 2024.", []],
    ["Camat Budi Santoso menandatangani perubahannya pada 2 September 2024.", []],
    [
      "Camat Agus Wijaya memimpin rapat pada 1 Agustus 2024.",
      ["! agus wijaya: pada 1 Agustus 2024 Camat Contoh dijabat BUDI SANTOSO, S.Sos."],
    ],
    // A Plh. and whom he stands in for are both in office.
    ["Camat Budi Santoso menghadiri rapat pada 12 Desember 2024.", []],
    ["Plh. Camat Eko Prasetyo menghadiri rapat pada 12 Desember 2024.", []],
    // What the day is of is not clear: asked.
    [
      "Camat Budi Santoso menyampaikan hasil survei tanggal 12 Februari 2024 kepada warga.",
      ["? budi santoso: pada 12 Februari 2024 Camat Contoh dijabat Drs. AGUS WIJAYA, M.Si."],
    ],
    [
      "Camat Budi Santoso dilantik pada 30 Juli 2024.",
      ["? budi santoso: pada 30 Juli 2024 Camat Contoh dijabat Drs. AGUS WIJAYA, M.Si."],
    ],
    // After the year nobody has to have said yet who came.
    [
      "Camat Agus Wijaya menandatangani laporan ini pada 12 Februari 2025.",
      ["? agus wijaya: pada 12 Februari 2025 Camat Contoh dijabat BUDI SANTOSO, S.Sos."],
    ],
    // A month, all of which another had it.
    [
      "Camat Budi Santoso menandatangani kesepakatan pada Februari 2024.",
      ["! budi santoso: pada Februari 2024 Camat Contoh dijabat Drs. AGUS WIJAYA, M.Si."],
    ],
    ["Camat Budi Santoso menandatangani kesepakatan pada bulan Agustus 2024.", []],
    // A handing over may follow his days.
    [
      "Camat Agus Wijaya menyerahkan memori jabatan pada 5 Agustus 2024.",
      ["? agus wijaya: pada 5 Agustus 2024 Camat Contoh dijabat BUDI SANTOSO, S.Sos."],
    ],
    // A post that did not change, and days that lkjip.yaml does not know.
    ["Lurah Dua Dodi meresmikan pos pada 12 Februari 2024.", []],
    ["Camat Budi Santoso menandatangani Renstra pada 12 Februari 2022.", []],
  ])("%s", (teks, expected) => {
    expect(
      say(teks)
        .filter((each) => /^[!?]/.test(each))
        .map((each) => each.toLowerCase()),
    ).toEqual(expected.map((each) => each.toLowerCase()));
  });
});

const AGUS = "Drs. AGUS WIJAYA, M.Si. menjabat Camat Contoh 1 Januari s.d. 31 Juli 2024";
const BUDI = "BUDI SANTOSO, S.Sos. menjabat Camat Contoh 1 Agustus s.d. 31 Desember 2024";

describe("what a sentence says of who had a post", () => {
  const agus = "Drs. AGUS WIJAYA, M.Si.";
  const masaAgus = `${agus} menjabat Camat Contoh 1 Januari s.d. 31 Juli 2024`;
  const masaBudi = "BUDI SANTOSO, S.Sos. menjabat Camat Contoh 1 Agustus s.d. 31 Desember 2024";
  it.each([
    // By month, in words of a state.
    [
      "Pada November 2024 jabatan Camat masih dipegang Agus Wijaya.",
      ["! Agus Wijaya: pada November 2024 Camat Contoh dijabat BUDI SANTOSO, S.Sos."],
    ],
    ["Pada bulan Juli 2024 jabatan Camat masih dipegang Agus Wijaya.", []],
    ["Pada November 2024 jabatan Camat dipegang Budi Santoso.", []],
    [
      "Budi Santoso, S.Sos. telah menjabat Camat Contoh pada Maret 2024.",
      [`! Budi Santoso: pada Maret 2024 Camat Contoh dijabat ${agus}`],
    ],
    // By day, in digits.
    [
      "Camat Agus Wijaya menandatangani berita acara pada 12/11/2024.",
      ["! Agus Wijaya: pada 12 November 2024 Camat Contoh dijabat BUDI SANTOSO, S.Sos."],
    ],
    [
      "Camat Agus Wijaya menandatangani berita acara pada tanggal 12-11-2024.",
      ["! Agus Wijaya: pada 12 November 2024 Camat Contoh dijabat BUDI SANTOSO, S.Sos."],
    ],
    ["Camat Agus Wijaya menandatangani berita acara pada 12/3/2024.", []],
    ["Budi Santoso menjabat Camat Contoh sejak 1-8-2024.", []],
    ["Budi Santoso menjabat Camat Contoh sejak 01/07/2024.", [`! 01/07/2024: ${masaBudi}`]],
    ["Surat Nomor 12/11/2024 ditandatangani Camat Agus Wijaya.", []],
    // By year: one in which he came or went is his.
    ["Pada tahun 2024 Camat Contoh dijabat Agus Wijaya.", []],
    ["Budi Santoso menjabat Camat sejak 2024.", []],
    ["Budi Santoso menjabat Camat Contoh sejak tahun 2022.", [`? 2022: ${masaBudi}`]],
    ["Camat Contoh dijabat Agus Wijaya sampai tahun 2026.", [`? 2026: ${masaAgus}`]],
    ["Sepanjang tahun 2024 jabatan Camat dipegang Budi Santoso.", [`! 2024: ${masaBudi}`]],
    ["Selama tahun 2024 Camat Contoh dijabat Agus Wijaya dan Budi Santoso.", []],
    ["Camat Agus Wijaya menyusun Renstra tahun 2025.", []],
    // He may have been called the Lurah while another stood in for him.
    [
      "Sepanjang tahun 2024 Lurah Satu dijabat Lina Marlina.",
      ["? 2024: LINA MARLINA menjabat Lurah Satu 1 Januari s.d. 30 Juni 2024 dan 1 November s.d. 31 Desember 2024"],
    ],
    ["Sepanjang tahun 2024 Lurah Dua dijabat Dodi.", []],
    // Another post of his.
    ["Camat Budi Santoso, yang menjabat Sekretaris Dinas sejak 2019, memimpin rapat.", []],
    // Who is called a former holder was one by then, or is asked about.
    ["Mantan Camat Agus Wijaya hadir pada November 2024.", []],
    ["Mantan Camat Agus Wijaya hadir pada 12 Februari 2023.", []],
  ])("%s", (teks, expected) => {
    const digits = (each: string): boolean => /^[!?] [\d/-]+:/.test(each);
    const found = judgeBy(known, [], teks)
      .filter(
        ({ jenis, keadaan, doubtful }) => jenis !== "peraturan" && (keadaan === "bertentangan" || doubtful === true),
      )
      .map(({ keadaan, teks: written, arti }) => `${keadaan === "bertentangan" ? "!" : "?"} ${written}: ${arti}`);
    expect(found.filter((each) => digits(each) || /\p{L}/u.test(each))).toEqual(expected);
  });
});

describe("since when and until when somebody was in office", () => {
  it.each([
    ["Budi Santoso menjabat Camat Contoh sejak 1 Agustus 2024.", ["= 1 Agustus 2024"]],
    ["Budi Santoso menjabat Camat Contoh sejak 1 Juli 2024.", [`! 1 Juli 2024: ${BUDI}`]],
    ["Camat Contoh dijabat Drs. Agus Wijaya, M.Si. sampai dengan 31 Juli 2024.", ["= 31 Juli 2024"]],
    ["Camat Contoh dijabat Drs. Agus Wijaya, M.Si. sampai dengan 31 Agustus 2024.", [`! 31 Agustus 2024: ${AGUS}`]],
    ["Agus Wijaya selaku Camat Contoh (1 Januari s.d. 31 Juli 2024).", ["= 1 Januari", "= 31 Juli 2024"]],
    ["Agus Wijaya selaku Camat Contoh (1 Januari s.d. 30 Juni 2024).", ["= 1 Januari", `? 30 Juni 2024: ${AGUS}`]],
    [
      "Jabatan Camat dipegang Agus Wijaya sampai 31 Juli 2024, kemudian Camat Budi Santoso sejak 1 Agustus 2024.",
      ["= 31 Juli 2024", "= 1 Agustus 2024"],
    ],
    [
      "Jabatan Camat dipegang Budi Santoso sampai 31 Juli 2024, kemudian Camat Agus Wijaya sejak 1 Agustus 2024.",
      [`? 31 Juli 2024: ${BUDI}`, `? 1 Agustus 2024: ${AGUS}`],
    ],
    ["Pada 1 Agustus 2024 Camat Agus Wijaya digantikan Budi Santoso.", ["= 1 Agustus 2024"]],
    ["Plt. Lurah Satu SITI bertugas dari 1 Juli 2024 sampai 31 Oktober 2024.", ["= 1 Juli 2024", "= 31 Oktober 2024"]],
    ["Budi Santoso menjabat Camat Contoh sejak Agustus 2024.", ["= Agustus 2024"]],
    ["Budi Santoso menjabat Camat Contoh sejak Juni 2024.", [`! Juni 2024: ${BUDI}`]],
    ["Agus Wijaya selaku Camat membuka pos pelayanan mulai 1 Maret 2024.", ["- 1 Maret 2024"]],
    // Another event, or no statement at all.
    ["Mantan Camat Agus Wijaya menjabat sampai 31 Agustus 2024.", [`? 31 Agustus 2024: ${AGUS}`]],
    ["Camat Budi Santoso melaksanakan kerja bakti sejak 1 Maret 2024.", ["- 1 Maret 2024"]],
  ])("%s", (teks, expected) => {
    expect(say(teks).filter((each) => /\d/.test(each.split(":")[0] ?? ""))).toEqual(expected);
  });
});

it("ticks all of what lkjip itself says of a post that changed, typed by hand", () => {
  const lina = "LINA MARLINA selaku Lurah Satu (1 Januari s.d. 30 Juni 2024 dan 1 November s.d. 31 Desember 2024)";
  const siti = "SITI selaku Plt. Lurah Satu (1 Juli s.d. 31 Oktober 2024)";
  const found = say(`Pada tahun 2024 Kelurahan Satu dipimpin oleh ${lina} dan ${siti}.`);
  expect(found.filter((each) => !each.startsWith("="))).toEqual([]);
  expect(found.length).toBeGreaterThan(8);
});

describe("on offices at random", () => {
  const cases = fc.sample(kantorAcak, { numRuns: many(25, 400), seed: 21 }).map((kantor) => configOf(kantor));
  const hari = (iso: string, lain: number): string =>
    new Date(Date.parse(iso) + lain * 86_400_000).toISOString().slice(0, 10);
  const wrong = (judged: readonly Judged[]): Judged[] => judged.filter(({ keadaan }) => keadaan === "bertentangan");
  const actions = (jabatan: string, nama: string, iso: string): string[] => [
    `${jabatan} ${nama} memimpin rapat koordinasi pada ${formatTanggal(iso)}.`,
    `Pada ${formatTanggal(iso)} ${jabatan} ${nama} menandatangani berita acara.`,
    `Pada tanggal ${formatTanggal(iso)}, ${nama} selaku ${jabatan} membuka musyawarah.`,
  ];
  const masa = (jabatan: string, nama: string, [mulai, sampai]: readonly [string, string]): string[] => [
    `${nama} menjabat ${jabatan} sejak ${formatTanggal(mulai)}.`,
    `${jabatan} dijabat ${nama} sampai dengan ${formatTanggal(sampai)}.`,
    `${jabatan} dijabat oleh ${nama} dari ${formatTanggal(mulai)} sampai ${formatTanggal(sampai)}.`,
    `${nama} selaku ${jabatan} (${formatMasa([[mulai, sampai]])}).`,
    `${nama} menjabat ${jabatan} sejak ${formatTanggal(mulai).replace(/^\d+ /, "")}.`,
  ];

  it("never accuses a sentence of who was in office, with his days as lkjip.yaml has them", () => {
    let tried = 0;
    for (const each of cases) {
      const office = knowledge(each);
      for (const of of [...PIMPINAN_KODE, ...each.unit])
        for (const { pejabat, masa: days } of listTenures(each, of))
          for (const [mulai, sampai] of days) {
            const middle = hari(mulai, Math.floor((Date.parse(sampai) - Date.parse(mulai)) / 2 / 86_400_000));
            const jabatan = jabatanOf(pejabat);
            const said = [mulai, middle, sampai].flatMap((iso) => actions(jabatan, pejabat.nama, iso));
            for (const teks of [...said, ...masa(jabatan, pejabat.nama, [mulai, sampai])]) {
              tried += 1;
              expect([teks, wrong(judgeBy(office, [], teks))]).toEqual([teks, []]);
            }
          }
    }
    expect(tried).toBeGreaterThan(500);
  });

  it("accuses one of somebody who was not, where no other post can be meant; else asks", () => {
    const found = { accused: 0, asked: 0 };
    for (const each of cases) {
      const office = knowledge(each);
      const posts = [...PIMPINAN_KODE, ...each.unit];
      const titles = posts.map((of) =>
        jabatanOf(holderOf(each, of))
          .replace(/^Pl[th]\. |^Pj\. /, "")
          .toLowerCase(),
      );
      for (const of of posts) {
        const tenures = listTenures(each, of);
        const title = titles[posts.indexOf(of)] ?? "";
        // "Kepala Desa Siti Rahayu RAHAYU": nobody can tell the two.
        if (listOfficials(each).some(({ nama }) => title.includes(bare(nama)))) continue;
        for (const { pejabat, masa: days } of tenures)
          for (const other of tenures) {
            const [mulai] = other.masa[0] ?? [""];
            if (days.some(([first, last]) => first <= mulai && mulai <= last)) continue;
            const busy = posts.some((one) => bare(holderOf(each, one, mulai).nama) === bare(pejabat.nama));
            const same = posts.filter((_, at) => titles[at] === title).map((one) => postOf(each, one));
            const isSure = !busy && new Set(same).size === 1;
            for (const teks of actions(jabatanOf(pejabat), pejabat.nama, mulai)) {
              const judged = judgeBy(office, [], teks);
              found[isSure ? "accused" : "asked"] += 1;
              expect([teks, wrong(judged).map(({ jenis }) => jenis)]).toEqual([teks, isSure ? ["nama"] : []]);
              expect([teks, judged.some(({ keadaan }) => keadaan !== "cocok")]).toEqual([teks, true]);
            }
          }
      }
    }
    expect(found.accused).toBeGreaterThan(20);
  });
});

describe("a table of officials by hand", () => {
  const cell = (kolom: number, header: string, teks: string) =>
    ({ ...{ kolom, header, teks, celah: false }, tempat: { part: "", paragraf: 0, bagian: "", letak: "" } }) as never;
  const judged = (...rows: readonly (readonly (readonly [string, string])[])[]): string[] => {
    const baris = rows.map((row) => ({ sel: row.map(([header, teks], i) => cell(i, header, teks)) }));
    const tabel = {
      jenis: "tabel",
      judul: [],
      keterangan: "",
      header: ["x"],
      nomor: null,
      paragraf: [],
      control: [],
      baris,
    };
    return judgeTable(tabel as never, known, () => true).flatMap(({ judged: { keadaan, teks, jenis, arti } }) =>
      jenis === "tanggal" && /\p{L}/u.test(teks)
        ? [`${keadaan} ${teks}${keadaan === "bertentangan" ? `: ${arti}` : ""}`]
        : [],
    );
  };
  it("knows the days of the one in its row", () => {
    expect(
      judged(
        [
          ["Jabatan", "Camat Contoh"],
          ["Nama", "Drs. AGUS WIJAYA, M.Si."],
          ["Masa Jabatan", "1 Januari s.d. 31 Juli 2024"],
        ],
        [
          ["Nama", "SITI"],
          ["Jabatan", "Plt. Lurah Satu"],
          ["Mulai", "1 Juli 2024"],
          ["Sampai", "31 Oktober 2024"],
        ],
      ),
    ).toEqual(["cocok 1 Januari", "cocok 31 Juli 2024", "cocok 1 Juli 2024", "cocok 31 Oktober 2024"]);
    expect(
      judged([
        ["Jabatan", "Camat Contoh"],
        ["Nama", "BUDI SANTOSO, S.Sos."],
        ["Masa Jabatan", "1 Juli s.d. 31 Desember 2024"],
      ]),
    ).toEqual(["belum_cocok 1 Juli", "cocok 31 Desember 2024"]);
  });

  it("is not contradicted where its days are those of a training, a leave or a rank", () => {
    for (const title of ["Cuti", "Diklat Kepemimpinan", "TMT Golongan"]) {
      const found = judged([
        ["Nama", "AGUS WIJAYA"],
        ["Jabatan", "Camat Contoh"],
        [`${title} mulai`, "4 Maret 2024"],
        [`${title} sampai`, "8 Maret 2024"],
      ]);
      expect(found.filter((each) => each.startsWith("bertentangan"))).toEqual([]);
    }
  });
});

describe("a true sentence on who was in office is contradicted nowhere", () => {
  it.each([
    "Jabatan Camat Contoh dijabat BUDI SANTOSO per 31 Desember 2024.",
    "Camat Contoh dijabat oleh BUDI SANTOSO, S.Sos. per 1 September 2024.",
    "Camat AGUS WIJAYA (per 30 Juni 2024) memimpin rapat.",
    "Sampai Juli 2024 Camat Contoh dijabat AGUS WIJAYA, sejak Agustus 2024 dijabat BUDI SANTOSO, S.Sos.",
    "Sampai Oktober 2024 Lurah Satu dijabat Plt. SITI; mulai November 2024 dijabat LINA MARLINA.",
    "AGUS WIJAYA menjabat Camat Contoh sampai 31 Juli 2024, lalu sejak 1 Agustus 2024 diisi pejabat baru.",
    "Camat AGUS WIJAYA menjabat sampai 1 Agustus 2024.",
    "Camat AGUS WIJAYA menjabat hingga Agustus 2024.",
    "Camat Contoh AGUS WIJAYA bertugas mulai 4 Maret 2024.",
    "Camat BUDI SANTOSO menjabat sejak 12 Agustus 2024.",
    "Camat BUDI SANTOSO menerima penghargaan Adipura tahun 2023 pada 17 Juni.",
  ])("%s", (teks) => {
    expect(say(teks).filter((each) => each.startsWith("!"))).toEqual([]);
  });
});
