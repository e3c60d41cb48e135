import { describe, expect, it } from "vitest";
import { openPackage, readPart, savePackage, writePart } from "../../../src/opc/package.ts";
import { addComments } from "../../../src/word/parts/comments.ts";
import {
  bacaDraf,
  buatDraf,
  ganti,
  gantiSel,
  hapusSampai,
  paragraf,
  periksaDraf,
  type Suntingan,
  sisip,
  sunting,
  tanpaDasar,
  temukan,
  ukurContoh,
} from "../../support/draf.ts";

/* Headings, numbers, parts that are missing, and what editing leaves behind, in the draft of Kanigaran without its base. */

const contoh = tanpaDasar(buatDraf("kanigaran"));
const S1 = "Anggarannya disajikan pada";
const SDM = "Menurut pendidikan, yang terbanyak";

/** Rules and messages after a change; jumps of table and picture numbers, which every cut leaves, only on request. */
const periksa = (...suntingan: readonly Suntingan[]): string[][] =>
  all(...suntingan).filter(([rule]) => !/^nomor-(?:tabel|gambar)-lompat$/.test(rule ?? ""));
const all = (...suntingan: readonly Suntingan[]): string[][] =>
  temukan(contoh, sunting(contoh.docx, ...suntingan)).map(({ rule, pesan }) => [rule, pesan]);

it("keterangan-contoh-tersisa: a document that calls its figures examples, once they are the office's own", () => {
  const find = (masihContoh: boolean) =>
    periksaDraf({ ...contoh, config: { ...contoh.config, contoh: masihContoh } }, contoh.docx).filter(
      ({ rule }) => rule === "keterangan-contoh-tersisa",
    );
  expect(find(true)).toEqual([]);
  expect([...new Set(find(false).map(({ tempat }) => tempat.bagian))]).toEqual(["halaman sampul", "kaki halaman"]);
  expect([...new Set(find(false).map(({ pesan, perbaikan }) => `${pesan} ${perbaikan}`))]).toEqual([
    'Dokumen masih menyebut "Contoh: angka dalam dokumen ini bukan data resmi", padahal lkjip.yaml tidak lagi memuat nilai contoh. perbarui draf, yang juga menghapus kalimat itu: lkjip draft',
  ]);
});

describe("a part that is missing", () => {
  it("bagian-wajib-hilang: Bab IV", () => {
    expect(periksa(hapusSampai("BAB IV", "Lampiran 1. Perjanjian"))).toEqual([
      ["bagian-wajib-hilang", 'Bagian "Bab IV Penutup" tidak ditemukan di antara judul dokumen.'],
    ]);
  });

  it("penyebab-belum-dijelaskan: the cause of a target that was missed", () => {
    expect(periksa(ganti("Sebab. Pengukuran kinerja", "Sebab. -", 1, /.*/s))).toEqual([
      [
        "penyebab-belum-dijelaskan",
        "Predikat SAKIP kecamatan belum mencapai target (83,33%), tetapi penyebabnya tidak dijelaskan.",
      ],
    ]);
  });

  it("bab-kosong: Isu Strategis", () => {
    expect(periksa(hapusSampai("Mutu pelayanan belum merata", "Sistematika Penyajian"))).toEqual([
      ["bab-kosong", 'Bagian "H. Isu Strategis" tidak berisi apa pun.'],
    ]);
  });

  it("analisis-hilang: efficiency of the first sasaran", () => {
    expect(periksa(hapusSampai("Efisiensi Penggunaan Sumber Daya", "1.1"))).toEqual([
      [
        "analisis-hilang",
        'Di bawah sasaran "Meningkatnya kualitas pelayanan publik" tidak ada analisis efisiensi penggunaan sumber daya.',
      ],
    ]);
  });

  it("analisis-hilang, penyebab-belum-dijelaskan: the whole fourth sasaran", () => {
    expect(periksa(hapusSampai("Sasaran 4: Meningkatnya partisipasi", "Realisasi Anggaran")).slice(0, 2)).toEqual([
      [
        "penyebab-belum-dijelaskan",
        "Persentase usulan musrenbang kelurahan yang terakomodasi belum mencapai target (97,94%), tetapi penyebabnya tidak dijelaskan.",
      ],
      [
        "analisis-hilang",
        'Sasaran "Meningkatnya partisipasi masyarakat dalam pembangunan" tidak mempunyai bagian analisis.',
      ],
    ]);
  });

  it("sasaran-hilang, indikator-hilang, program-hilang: a chapter cut short", () => {
    const temuan = periksa(
      hapusSampai("Indikator Kinerja Utama beserta definisi", "BAB III"),
      hapusSampai("Tujuan yang hendak dicapai", "Indikator Kinerja Utama"),
      hapusSampai("Cara Pengukuran Kinerja", "BAB IV"),
    );
    const rule = new Set(temuan.map(([nama]) => nama));
    expect([...rule]).toEqual(expect.arrayContaining(["sasaran-hilang", "indikator-hilang", "program-hilang"]));
    expect(temuan).toContainEqual([
      "indikator-hilang",
      'Indikator "Jumlah konflik sosial antarwarga" tidak disebut di Bab III.',
    ]);
    expect(temuan).toContainEqual([
      "sasaran-hilang",
      'Sasaran "Meningkatnya kualitas pelayanan publik" tidak disebut di Bab II.',
    ]);
    expect(temuan).toContainEqual([
      "program-hilang",
      'Program "Program Koordinasi Ketenteraman dan Ketertiban Umum" tidak disebut di Bab III.',
    ]);
  });

  it("dasar-hukum-kurang: without the Perpres", () => {
    expect(periksa(ganti("Peraturan Presiden Nomor 29 Tahun 2014", "Peraturan Daerah Nomor 3 Tahun 2021"))).toEqual([
      ["dasar-hukum-kurang", "Dasar hukum tidak menyebut Peraturan Presiden Nomor 29 Tahun 2014."],
    ]);
  });

  it("tabel-kosong: only the heading row is left", () => {
    const blank = `${paragraf("Tabel 16. Kosong", "JudulTabel")}<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${paragraf("Uraian")}</w:tc></w:tr></w:tbl>`;
    expect(periksa(sisip(S1, blank))).toContainEqual(["tabel-kosong", "Tabel 16 tidak mempunyai baris isi."]);
  });
});

describe("numbers of headings, tables and pictures", () => {
  it("nomor-judul-ganda and nomor-judul-lompat", () => {
    expect(periksa(sisip(S1, `${paragraf("1.1 Uji pertama", "Heading4")}${paragraf("Isi uji.")}`))).toEqual([
      ["nomor-judul-ganda", 'Nomor judul 1.1 dipakai dua kali, juga untuk "1.1 Uji pertama".'],
    ]);
    expect(periksa(sisip(S1, `${paragraf("1.5 Uji", "Heading4")}${paragraf("Isi uji.")}`)).slice(0, 2)).toEqual([
      ["nomor-judul-lompat", "Nomor judul pertama di sini adalah 1.5."],
      ["nomor-judul-lompat", "Nomor judul 1.1 datang sesudah 1.5."],
    ]);
  });

  it("nomor-tabel-ganda, nomor-tabel-lompat, tabel-berupa-gambar: a table as a picture", () => {
    const gambar =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="9" name="tabel.png"/></wp:inline></w:drawing></w:r></w:p>';
    expect(all(sisip(SDM, paragraf("Tabel 4. Hasil survei", "JudulTabel") + gambar))).toEqual([
      ["tabel-berupa-gambar", "Tabel 4 berupa gambar."],
      ["nomor-tabel-ganda", 'Tabel 4 dipakai dua kali, juga untuk "Tabel 4. Pegawai menurut status kepegawaian".'],
    ]);
    expect(all(sisip(SDM, paragraf("Tabel 87. Hasil survei", "JudulTabel")))).toEqual([
      ["tabel-berupa-gambar", "Judul Tabel 87 tidak diikuti tabel."],
      ["nomor-tabel-lompat", "Tabel 87 datang sesudah Tabel 4."],
      ["nomor-tabel-lompat", "Tabel 5 datang sesudah Tabel 87."],
    ]);
  });

  it("nomor-gambar-ganda and nomor-gambar-lompat", () => {
    const foto = (nomor: number): string => paragraf(`Gambar ${nomor}. Foto survei`, "JudulGambar");
    expect(all(sisip(SDM, foto(2) + foto(90)))).toEqual([
      ["nomor-gambar-ganda", 'Gambar 2 dipakai dua kali, juga untuk "Gambar 2. Pegawai menurut status kepegawaian".'],
      ["nomor-gambar-lompat", "Gambar 90 datang sesudah Gambar 2."],
      ["nomor-gambar-lompat", "Gambar 3 datang sesudah Gambar 90."],
    ]);
  });
});

describe("another year", () => {
  it("tahun-laporan-lain: the cover and a heading", () => {
    expect(
      periksa(
        ganti("Tahun 2024", "Tahun 2023"),
        sisip(S1, `${paragraf("a1. Perjanjian Kinerja Tahun 2023", "Heading4")}${paragraf("Isi uji.")}`),
      ),
    ).toEqual([
      ["tahun-laporan-lain", '"Tahun 2023" menyebut tahun 2023, sedangkan ini laporan tahun 2024.'],
      [
        "tahun-laporan-lain",
        '"a1. Perjanjian Kinerja Tahun 2023" menyebut tahun 2023, sedangkan ini laporan tahun 2024.',
      ],
    ]);
  });

  it("kepala-kaki-halaman-keliru: a running head of another year", () => {
    const pkg = openPackage(contoh.docx);
    const header = [...pkg.parts.keys()].find((nama) => /header1\.xml$/.test(nama)) ?? "";
    writePart(pkg, header, (readPart(pkg, header) ?? "").replaceAll("2024", "2022"));
    expect(temukan(contoh, savePackage(pkg)).map(({ rule, tempat, pesan }) => [rule, tempat.bagian, pesan])).toEqual([
      ["kepala-kaki-halaman-keliru", "kepala halaman", 'Kepala halaman memuat "LKjIP Kecamatan Kanigaran Tahun 2022".'],
    ]);
  });

  it("nama-pejabat-lain: another official signs", () => {
    expect(periksa(ganti("AGUS RIANTO, S.STP., M.Si.", "Drs. PEJABAT LAMA"))).toEqual([
      [
        "nama-pejabat-lain",
        'Camat Kanigaran tertulis "Drs. PEJABAT LAMA", sedangkan dalam lkjip.yaml "AGUS RIANTO, S.STP., M.Si.".',
      ],
    ]);
  });
});

describe("what editing leaves behind", () => {
  it("perubahan-terlacak: insertions are read, deletions are not", () => {
    const terlacak =
      '<w:p><w:pPr><w:pStyle w:val="Isi"/></w:pPr><w:r><w:t xml:space="preserve">Rata-rata capaian sasaran ini </w:t></w:r>' +
      '<w:del w:id="901" w:author="S"><w:r><w:delText>100,59%</w:delText></w:r></w:del><w:ins w:id="902" w:author="S"><w:r><w:t>101,59%.</w:t></w:r></w:ins></w:p>';
    expect(periksa(sisip(S1, terlacak))).toEqual([
      ["perubahan-terlacak", "2 perubahan terlacak belum diterima atau ditolak."],
      [
        "angka-bertentangan",
        'Tertulis 101,59%, sedangkan rata-rata capaian sasaran S1 Meningkatnya kualitas pelayanan publik tahun 2024 adalah 100,59%: "Rata-rata capaian sasaran ini 101,59%."',
      ],
    ]);
  });

  it("komentar-tersisa", () => {
    const pkg = openPackage(contoh.docx);
    addComments(pkg, "word/document.xml", [{ author: "Sekcam", initials: "S", date: undefined, text: "Periksa lagi" }]);
    expect(temukan(contoh, savePackage(pkg)).map(({ rule, pesan }) => [rule, pesan])).toEqual([
      ["komentar-tersisa", "1 komentar masih ada di dokumen."],
    ]);
  });

  it("paragraf-ganda", () => {
    const kalimat = "Survei dilaksanakan petugas loket bersama mahasiswa selama dua pekan pada bulan Juni.";
    expect(periksa(sisip(S1, paragraf(kalimat) + paragraf(kalimat)))).toEqual([
      ["paragraf-ganda", `Paragraf ini tertempel dua kali: "${kalimat}"`],
    ]);
  });
});

/** Rules and messages of the given rules, last year's report at hand. */
const periksaLalu = (now: Uint8Array, last: Uint8Array, rule: string): string[][] =>
  periksaDraf(contoh, now, bacaDraf(last))
    .filter((k) => k.rule === rule)
    .map(({ tempat, pesan }) => [tempat.letak, pesan]);

describe("beside last year's report", () => {
  it("sama-dengan-tahun-lalu: explanations copied word for word", () => {
    const lain = "Survei dilakukan di loket selama dua pekan bersama karang taruna.";
    const now = sunting(contoh.docx, sisip(S1, paragraf(lain)));
    expect(periksaLalu(now, contoh.docx, "sama-dengan-tahun-lalu").length).toBeGreaterThan(10);
    const former = sunting(
      contoh.docx,
      hapusSampai("Cara Pengukuran Kinerja", "LAMPIRAN"),
      hapusSampai("IKHTISAR EKSEKUTIF", "BAB I"),
      sisip("BAB III", paragraf(lain)),
    );
    expect(periksaLalu(now, former, "sama-dengan-tahun-lalu")).toEqual([
      [
        'paragraf "Survei dilakukan di loket selama dua pekan bersama karang t…"',
        `Uraian ini sama persis dengan laporan tahun 2023: "${lain}"`,
      ],
    ]);
  });

  it("beda-laporan-lalu: last year's report printed another realisation", () => {
    const former = sunting(contoh.docx, gantiSel("Kartu indikator 1.1", "Realisasi", 4, "89,10", 1));
    expect(periksaLalu(contoh.docx, contoh.docx, "beda-laporan-lalu")).toEqual([]);
    expect(periksaLalu(contoh.docx, former, "beda-laporan-lalu")).toEqual([
      [
        'Tabel 17, baris "Realisasi", kolom 2023',
        "Realisasi Indeks Kepuasan Masyarakat kecamatan tahun 2023 tertulis 90,10, sedangkan dalam laporan tahun 2023 89,10.",
      ],
    ]);
  });
});

describe("a plan that does not agree with Renstra", () => {
  const plan = (dari: string, becomes: string): string[][] => {
    const lain = ukurContoh("kanigaran", (teks) => teks.replace(dari, becomes));
    return periksaDraf({ ...lain, docx: contoh.docx }, contoh.docx)
      .filter(({ rule }) => rule.startsWith("pk-"))
      .map(({ rule, tempat, pesan }) => [rule, tempat.letak, pesan]);
  };
  const RENSTRA = "target_renstra: { 2020: 84, 2021: 86, 2022: 88, 2023: 89, 2024: 90.5 }";

  it("pk-beda-renstra", () => {
    expect(plan(RENSTRA, RENSTRA.replace("90.5", "91"))).toEqual([
      [
        "pk-beda-renstra",
        'Tabel 10, baris "Meningkatnya kualitas pelayanan publik", kolom Target Perubahan',
        "Target Indeks Kepuasan Masyarakat kecamatan tahun 2024 dalam Perjanjian Kinerja 90,5, sedangkan dalam Renstra 91, tanpa alasan.",
      ],
    ]);
  });

  it("pk-lalu-beda-renstra", () => {
    expect(plan(RENSTRA, RENSTRA.replace("2023: 89", "2023: 89.5"))).toEqual([
      [
        "pk-lalu-beda-renstra",
        'Tabel 10, baris "Meningkatnya kualitas pelayanan publik", kolom Target Perubahan',
        "Target Indeks Kepuasan Masyarakat kecamatan tahun 2023 dalam Perjanjian Kinerja 89, sedangkan dalam Renstra 89,5.",
      ],
    ]);
  });

  it("a reason settles it, also that of the PK perubahan where it changed the target", () => {
    const changed = (ubah: string) => plan(RENSTRA, `${RENSTRA.replace("90.5", "91")}\n        ${ubah}`);
    expect(changed("target_murni: 91")).toEqual([]);
    expect(changed("target_murni: 90.5")).not.toEqual([]);
    expect(plan(RENSTRA, `${RENSTRA.replace("90.5", "91")}\n        alasan: disesuaikan dengan PK Perubahan`)).toEqual(
      [],
    );
  });
});
