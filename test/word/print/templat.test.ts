import { describe, expect, it } from "vitest";
import type { Laporan } from "../../../src/model/content.ts";
import type { Temuan } from "../../../src/model/temuan.ts";
import { renderDocx } from "../../../src/word/print/print.ts";
import { checkTemplat, listMark } from "../../../src/word/print/tags.ts";
import { buildTemplat, p, r, section, table } from "../../support/docx.ts";
import { grafik, tabel } from "../../support/laporan-contoh.ts";

const KOSAKATA: Laporan = {
  instansi: { nama: "Kecamatan A", alamat: "Jalan B" },
  tahun: "2024",
  ada: true,
  tabel: { capaian: tabel() },
  grafik: { tren: grafik() },
  sasaran: [
    { kunci: "S1", kode: "S1", uraian: "Satu" },
    { kunci: "S2", kode: "S2", uraian: "Dua", catatan: "hanya di sini" },
  ],
  kosong: [],
};

const check = (body: string, kosakata = KOSAKATA): Temuan[] => checkTemplat(buildTemplat(body), kosakata);
const format = ({ lembar, sel, pesan, perbaikan }: Temuan): string =>
  [`${lembar} › ${sel}`, pesan, `Perbaikan: ${perbaikan}`].join("\n");

describe("findings about a template", () => {
  it.each<[string, string, string]>([
    [
      "tanda-tidak-dikenal",
      p("Pendahuluan", "Heading1") + p("Nama: {instansi.nma}"),
      `judul "Pendahuluan" › paragraf "Nama: {instansi.nma}"
Tanda {instansi.nma} tidak dikenal. Yang mirip: {instansi.nama}.
Perbaikan: ganti {instansi.nma} menjadi {instansi.nama}.`,
    ],
    [
      "tanda-tidak-dikenal",
      p("BAB III", "Heading1") + table(["a", "b"], ["c", "{@tabel.capain}"]),
      `judul "BAB III" › tabel 1, baris 2, sel 2
Tanda {@tabel.capain} tidak dikenal. Yang mirip: {@tabel.capaian}.
Perbaikan: ganti {@tabel.capain} menjadi {@tabel.capaian}.`,
    ],
    [
      "tanda-tidak-dikenal",
      p("{uraian}"),
      `sebelum judul pertama › paragraf "{uraian}"
Tanda {uraian} tidak dikenal. Nama itu hanya ada di dalam {#sasaran}.
Perbaikan: pindahkan {uraian} ke antara {#sasaran} dan {/sasaran}.`,
    ],
    [
      "tanda-tidak-dikenal",
      p("{zzzzzzzz}"),
      `sebelum judul pertama › paragraf "{zzzzzzzz}"
Tanda {zzzzzzzz} tidak dikenal.
Perbaikan: hapus {zzzzzzzz}, atau lihat daftar tanda dengan perintah: lkjip template list`,
    ],
    [
      "tanda-salah-jenis",
      p("{tabel.capaian}"),
      `sebelum judul pertama › paragraf "{tabel.capaian}"
Tanda {tabel.capaian} tidak cocok: "tabel.capaian" adalah tabel.
Perbaikan: tulis {@tabel.capaian} di paragraf tersendiri.`,
    ],
    [
      "tanda-salah-jenis",
      p("{#tahun}{/tahun}"),
      `sebelum judul pertama › paragraf "{#tahun}{/tahun}"
Tanda {#tahun} tidak cocok: "tahun" adalah nilai.
Perbaikan: tulis {tahun}.`,
    ],
    [
      "tanda-salah-jenis",
      p("{instansi}"),
      `sebelum judul pertama › paragraf "{instansi}"
Tanda {instansi} tidak cocok: "instansi" adalah kelompok nama.
Perbaikan: tulis {instansi.nama}.`,
    ],
    [
      "tanda-salah-jenis",
      p("{#ada}{/ada}"),
      `sebelum judul pertama › paragraf "{#ada}{/ada}"
Tanda {#ada} tidak cocok: "ada" adalah syarat ya atau tidak.
Perbaikan: tulis {?ada}…{/ada}.`,
    ],
    [
      "tanda-tidak-ditutup",
      p("{#sasaran}{kode}"),
      `sebelum judul pertama › paragraf "{#sasaran}{kode}"
Tanda {#sasaran} tidak pernah ditutup.
Perbaikan: tambahkan {/sasaran} di akhir bagian yang dimaksud.`,
    ],
    [
      "tanda-tanpa-pembuka",
      p("{kode}{/sasaran}").replace("{kode}", ""),
      `sebelum judul pertama › paragraf "{/sasaran}"
Tanda {/sasaran} menutup yang tidak pernah dibuka.
Perbaikan: hapus {/sasaran}, atau tambahkan {#sasaran} di depannya.`,
    ],
    [
      "tanda-bersilang",
      p("{#sasaran}{?ada}") + p("{/sasaran}"),
      `sebelum judul pertama › paragraf "{#sasaran}{?ada}"
Tanda {?ada} belum ditutup ketika {/sasaran} menutup bagian di luarnya.
Perbaikan: tambahkan {/ada} sebelum {/sasaran}.`,
    ],
    [
      "tanda-terpotong",
      p("{#sasaran}") + table(["{kode}", "{/sasaran}"]),
      `sebelum judul pertama › paragraf "{#sasaran}"
Tanda {#sasaran} dibuka di sini, tetapi {/sasaran} ada di tabel 1, baris 1, sel 2, di luar wadah yang sama.
Perbaikan: letakkan {#sasaran} dan {/sasaran} di wadah yang sama: satu sel, satu baris tabel, atau sama-sama di luar tabel.`,
    ],
    [
      "tanda-blok-tidak-sendiri",
      p("Tabel: {@tabel.capaian}"),
      `sebelum judul pertama › paragraf "Tabel: {@tabel.capaian}"
Tanda {@tabel.capaian} tidak sendirian di paragrafnya.
Perbaikan: pindahkan {@tabel.capaian} ke paragraf tersendiri, tanpa teks lain sebelum atau sesudahnya.`,
    ],
    [
      "tanda-di-pemisah-halaman",
      `${p("{#sasaran}") + p("x")}<w:p><w:pPr>${section(true)}</w:pPr>${r("{/sasaran}")}</w:p>`,
      `sebelum judul pertama › paragraf "{/sasaran}"
Tanda {/sasaran} berdiri di paragraf yang memuat pemisah halaman atau pemisah bagian, yang akan hilang bersamanya.
Perbaikan: pindahkan pemisah itu ke paragraf kosong tersendiri, sebelum atau sesudah {/sasaran}.`,
    ],
    [
      "kurung-tanda-tidak-berpasangan",
      p("Nilai {tahun adalah"),
      `sebelum judul pertama › paragraf "Nilai {tahun adalah"
Kurung kurawal pada "{tahun adalah" tidak berpasangan.
Perbaikan: tulis tanda dengan kurung pembuka dan penutup dalam satu paragraf, misalnya {instansi.nama}.`,
    ],
    [
      "rujukan-tanpa-sasaran",
      p("Lihat {rujuk.tabel.capaian}."),
      `sebelum judul pertama › paragraf "Lihat {rujuk.tabel.capaian}."
Tanda {rujuk.tabel.capaian} merujuk tabel yang tidak dicetak di templat ini.
Perbaikan: tambahkan {@tabel.capaian} di paragraf tersendiri, atau hapus {rujuk.tabel.capaian}.`,
    ],
    ...(
      [
        [
          "{?ada}",
          "satu {?ada}dua tiga{/ada} empat",
          `<w:p>${r("satu {?ada}dua")}<w:hyperlink>${r(" tiga{/ada} empat")}</w:hyperlink></w:p>`,
        ],
        [
          "{?ada}",
          "{?ada}a b{/ada}",
          `<w:p>${r("{?ada}a")}<w:sdt><w:sdtPr/><w:sdtContent>${r(" b{/ada}")}</w:sdtContent></w:sdt></w:p>`,
        ],
      ] as const
    ).map(([tag, text, body]): [string, string, string] => [
      "tanda-tidak-dapat-diisi",
      body,
      `sebelum judul pertama › paragraf "${text}"
Tanda ${tag} tidak dapat diisi di tempat ini.
Perbaikan: pindahkan tanda itu ke paragraf biasa, atau tulis bagian pengulangannya kembali dalam paragraf tersendiri.`,
    ]),
    ...(
      [
        ["{?ada}", table(["{?ada}x{/ada}{#sasaran}{kode}", "b{/sasaran}"])],
        ["{#sasaran}", table(["{#sasaran}{kode}", "b{/sasaran}{?ada}x{/ada}"])],
        ["{#sasaran}", table(["{#sasaran}{kode}", "b"], ["c{/sasaran}{?ada}", "d"], ["e{/ada}", "f"])],
      ] as const
    ).map(([tag, body]): [string, string, string] => [
      "tanda-tidak-dapat-diisi",
      body,
      `sebelum judul pertama › tabel 1, baris 1, sel 1
Tanda ${tag} tidak dapat diisi di tempat ini.
Perbaikan: pindahkan tanda itu ke paragraf biasa, atau tulis bagian pengulangannya kembali dalam paragraf tersendiri.`,
    ]),
  ])("%s", (nama, body, expected) => {
    const temuan = check(body);
    expect(temuan.map(format)).toEqual([expected]);
    expect(temuan[0]).toMatchObject({ nama, tingkat: "galat" });
  });

  it("come all at once, from every part, and no document with them", () => {
    const templat = buildTemplat(p("{satu}") + p("{#sasaran}{dua}{/sasaran}"), { header: p("{tiga}") });
    const { nilai, temuan } = renderDocx(templat, KOSAKATA, { berkas: "templat/lkjip.docx" });
    expect(nilai).toBeNull();
    expect(temuan.map(({ berkas, lembar, pesan }) => [berkas, lembar, pesan.split(" tidak ")[0]])).toEqual([
      ["templat/lkjip.docx", "sebelum judul pertama", "Tanda {satu}"],
      ["templat/lkjip.docx", "sebelum judul pertama", "Tanda {dua}"],
      ["templat/lkjip.docx", "kepala halaman", "Tanda {tiga}"],
    ]);
  });

  it("say so when the file is no Word document", () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode("halo"), buildTemplat("").slice(0, 500)]) {
      const { nilai, temuan } = renderDocx(bytes, {}, { berkas: "templat/lkjip.docx" });
      expect(nilai).toBeNull();
      expect(temuan).toEqual([
        {
          tingkat: "galat",
          nama: "templat-bukan-word",
          berkas: "templat/lkjip.docx",
          pesan: "Templat ini bukan berkas Word yang utuh.",
          perbaikan: "buka berkas aslinya di Word, simpan sebagai Dokumen Word (.docx), misalnya lkjip.docx.",
        },
      ]);
    }
  });

  it.each([
    ["a name that only some items have", p("{#sasaran}{catatan}{/sasaran}")],
    ["a name inside a list that is empty", p("{#kosong}{apa.saja}{/kosong}")],
    ["the lists that the engine makes itself", p("{@daftar.isi}")],
    ["a loop over rows of a table", table(["{#sasaran}{kode}", "{uraian}{/sasaran}"])],
    ["a loop from one row to another", table(["{#sasaran}{kode}"], ["{uraian}{/sasaran}"])],
    ["a reference to a table of the same template", p("{rujuk.tabel.capaian}") + p("{@tabel.capaian}")],
    ["a tag in pieces", `<w:p>${r("{ta")}${r("hun}")}</w:p>`],
  ])("do not mind %s", (_, body) => expect(check(body)).toEqual([]));
});

it("listTanda names every tag with its kind and its place", () => {
  const templat = buildTemplat(p("Bab", "Heading1") + p("{#sasaran}{kode}{/sasaran}") + p("{@tabel.capaian}"));
  const letak = { bagian: 'judul "Bab"', tempat: 'paragraf "{#sasaran}{kode}{/sasaran}"' };
  expect(listMark(templat)).toEqual([
    { jenis: "ulang", nama: "sasaran", written: "{#sasaran}", letak },
    { jenis: "nilai", nama: "kode", written: "{kode}", letak },
    { jenis: "tutup", nama: "sasaran", written: "{/sasaran}", letak },
    {
      jenis: "blok",
      nama: "tabel.capaian",
      written: "{@tabel.capaian}",
      letak: { bagian: 'judul "Bab"', tempat: 'paragraf "{@tabel.capaian}"' },
    },
  ]);
});
