import { expect, it } from "vitest";
import { readFormulir } from "../../src/form/read.ts";
import { makeConfig } from "../form/contoh.ts";
import { HOSTILE } from "../form/hostile.ts";

/** What a user reads about each kind of file, without the repetition of equal texts. */
function listPesan(): string {
  const config = makeConfig();
  const seen = new Map<string, string>();
  for (const { jenis, content, harap, large, berkas = "a.xlsx" } of HOSTILE) {
    if (large || harap === "terbaca") continue;
    const { temuan } = readFormulir({ berkas, content: content() }, config);
    const teks = temuan
      .map(({ nama, pesan, perbaikan }) => `${nama}\n  ${pesan}\n  Perbaikan: ${perbaikan}`)
      .join("\n");
    if (!seen.has(teks)) seen.set(teks, jenis);
  }
  return [...seen].map(([teks, jenis]) => `${jenis}: ${teks}`).join("\n");
}

it("every refusal says what the file is and what to do", () => {
  expect(listPesan()).toMatchInlineSnapshot(`
    "0 bytes: berkas-kosong
      Berkas berukuran 0 bita, tidak ada isinya.
      Perbaikan: unduh ulang berkasnya; bila dari OneDrive, klik kanan lalu pilih Selalu simpan di perangkat ini
    lock file of Excel: berkas-sedang-dibuka
      Berkas "tapem.xlsx" sedang dibuka di Excel atau LibreOffice; perubahan yang belum disimpan tidak terbaca.
      Perbaikan: simpan dan tutup berkas itu, lalu ulangi: lkjip collect
    .xls of Excel 97: berkas-xls
      Berkas ini berformat Excel lama (.xls), bukan .xlsx.
      Perbaikan: buka berkas di Excel atau LibreOffice, pilih Simpan Sebagai, jenis Excel Workbook (*.xlsx), lalu taruh hasilnya di folder ini
    XML Spreadsheet 2003: berkas-xls
      Berkas ini berformat XML Spreadsheet 2003, bukan .xlsx.
      Perbaikan: buka berkas di Excel atau LibreOffice, pilih Simpan Sebagai, jenis Excel Workbook (*.xlsx), lalu taruh hasilnya di folder ini
    password: berkas-bersandi
      Berkas dilindungi sandi, sehingga isinya tidak dapat dibaca.
      Perbaikan: buka berkas di Excel, pilih File > Info > Protect Workbook > Encrypt with Password, kosongkan sandinya, lalu simpan
    .doc: bukan-xlsx
      Berkas ini berisi dokumen Office lama (.doc atau .ppt), bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    HTML table: bukan-xlsx
      Berkas ini berisi halaman web (HTML), bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    other XML: bukan-xlsx
      Berkas ini berisi XML lain, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    CSV with semicolons: bukan-xlsx
      Berkas ini berisi tabel teks (CSV), bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    plain text: bukan-xlsx
      Berkas ini berisi teks biasa, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    PDF: bukan-xlsx
      Berkas ini berisi PDF, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    PNG: bukan-xlsx
      Berkas ini berisi gambar PNG, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    JPEG: bukan-xlsx
      Berkas ini berisi gambar JPEG, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    RAR: bukan-xlsx
      Berkas ini berisi arsip RAR, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    7z: bukan-xlsx
      Berkas ini berisi arsip 7z, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    gzip: bukan-xlsx
      Berkas ini berisi arsip gzip, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    RTF: bukan-xlsx
      Berkas ini berisi dokumen RTF, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    only zero bytes: bukan-xlsx
      Berkas ini berisi nol semua (rusak saat disalin), bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    unknown bytes: bukan-xlsx
      Berkas ini berisi data yang jenisnya tidak dikenal, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    empty zip: bukan-xlsx
      Berkas ini berisi arsip zip kosong, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    plain zip: bukan-xlsx
      Berkas ini berisi arsip zip biasa, bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    .docx: bukan-xlsx
      Berkas ini berisi dokumen Word (.docx), bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    .pptx: bukan-xlsx
      Berkas ini berisi presentasi PowerPoint (.pptx), bukan buku kerja Excel (.xlsx).
      Perbaikan: minta unit mengirim formulirnya sendiri; bila datanya hanya ada di berkas ini, salin ke formulir baru: lkjip forms
    .ods: berkas-ods
      Berkas ini berformat OpenDocument (.ods atau .odt), bukan .xlsx.
      Perbaikan: buka berkas di Excel atau LibreOffice, pilih Simpan Sebagai, jenis Excel Workbook (*.xlsx), lalu taruh hasilnya di folder ini
    .xlsb: berkas-xlsb
      Berkas ini berformat Excel Binary Workbook (.xlsb), bukan .xlsx.
      Perbaikan: buka berkas di Excel atau LibreOffice, pilih Simpan Sebagai, jenis Excel Workbook (*.xlsx), lalu taruh hasilnya di folder ini
    Numbers: berkas-numbers
      Berkas ini berformat Numbers, bukan .xlsx.
      Perbaikan: buka berkas di Excel atau LibreOffice, pilih Simpan Sebagai, jenis Excel Workbook (*.xlsx), lalu taruh hasilnya di folder ini
    package without workbook: bukan-xlsx
      Berkas ini tidak memuat buku kerja Excel.
      Perbaikan: minta unit mengirim formulirnya sendiri, misalnya tapem.xlsx
    cut in half: berkas-terpotong
      Berkas terpotong: bagian akhirnya tidak ada.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    directory cut: berkas-rusak
      Berkas rusak: daftar isinya terpotong.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    wrong CRC: berkas-rusak
      Berkas rusak: isi bagian "xl/worksheets/sheet1.xml" berubah setelah disimpan (CRC berbeda).
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    longer than the directory says: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" lebih panjang daripada yang tercatat.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    shorter than the directory says: berkas-rusak
      Berkas rusak: panjang bagian "xl/worksheets/sheet1.xml" tidak sama dengan yang tercatat.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    unknown compression: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" dimampatkan dengan cara yang tidak dikenal.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    deflate of garbage: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" tidak dapat dibuka.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    entry beyond the file: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" tidak ada di tempatnya.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    entry that is another one: berkas-rusak
      Berkas rusak: daftar isinya menyebut bagian "xl/worksheets/sheet1.xml", tetapi di tempatnya ada "xl/worksheets/sheet9.xml".
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    two entries of one name: zip-ganda
      Berkas memuat dua bagian bernama "xl/worksheets/sheet1.xml".
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    two names that differ in case: zip-ganda
      Berkas memuat dua bagian bernama "XL/WORKSHEETS/SHEET1.XML".
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    400 entries: zip-terlalu-banyak
      Berkas memuat 410 bagian; formulir hanya memuat sekitar 20, batasnya 300.
      Perbaikan: hapus gambar dan objek yang tidak perlu di Excel, lalu simpan; lampirkan bukti sebagai berkas tersendiri
    65,535 entries claimed: zip-terlalu-banyak
      Berkas memuat 65535 bagian; formulir hanya memuat sekitar 20, batasnya 300.
      Perbaikan: hapus gambar dan objek yang tidak perlu di Excel, lalu simpan; lampirkan bukti sebagai berkas tersendiri
    path with ..: zip-nama-bagian
      Berkas memuat bagian dengan nama yang tidak wajar: "../../jahat.exe".
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    absolute path: zip-nama-bagian
      Berkas memuat bagian dengan nama yang tidak wajar: "/etc/passwd".
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    path with a drive: zip-nama-bagian
      Berkas memuat bagian dengan nama yang tidak wajar: "C:/jahat.exe".
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    path with a zero byte: zip-nama-bagian
      Berkas memuat bagian dengan nama yang tidak wajar: "a.xml".
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    path with a backslash and ..: zip-nama-bagian
      Berkas memuat bagian dengan nama yang tidak wajar: "xl/../../x".
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    empty entry name: zip-nama-bagian
      Berkas memuat bagian dengan nama yang tidak wajar: "".
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    encrypted entry: berkas-bersandi
      Bagian "xl/worksheets/sheet1.xml" di dalam berkas dikunci dengan sandi.
      Perbaikan: buka berkas di Excel, hapus sandinya lewat File > Info > Protect Workbook, lalu simpan
    bomb: a sheet of 40 MB: berkas-terlalu-besar
      Isi berkas terlalu besar: bagian "xl/worksheets/sheet1.xml" menjadi 40 MB bila dibuka, jauh melebihi sebuah formulir.
      Perbaikan: hapus baris dan kolom kosong di bawah dan di kanan tabel serta lembar tambahan di Excel, lalu simpan; atau salin isinya ke formulir baru: lkjip forms
    DOCTYPE: xml-doctype
      Bagian "xl/worksheets/sheet1.xml" memuat DOCTYPE, yang tidak pernah ditulis Excel.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    billion laughs: xml-doctype
      Bagian "xl/sharedStrings.xml" memuat DOCTYPE, yang tidak pernah ditulis Excel.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    external entity: xml-doctype
      Bagian "xl/workbook.xml" memuat DOCTYPE, yang tidak pernah ditulis Excel.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    undefined entity: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" bukan XML yang utuh.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    nested too deep: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" bersarang terlalu dalam.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    bytes that are no UTF-8: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" memuat huruf yang rusak.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    workbook as sheet: berkas-rusak
      Berkas rusak: bagian "xl/workbook.xml" bukan lembar kerja.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    sheet part missing: berkas-rusak
      Berkas rusak: isi lembar "Kinerja" tidak ada.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    sheet on a server: berkas-rusak
      Berkas rusak: lembar "Kinerja" tidak ada isinya.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    100 sheets: berkas-rusak
      Berkas rusak: buku kerjanya memuat 104 lembar.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    row 99999999999: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" menyebut baris 99999999999, yang tidak ada di lembar Excel.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    row 0: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" menyebut baris 0, yang tidak ada di lembar Excel.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    row 1.5: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" menyebut baris 1.5, yang tidak ada di lembar Excel.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    column ZZZZZ: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" menyebut sel ZZZZZ90, yang tidak ada di lembar Excel.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    cell of another row: berkas-rusak
      Berkas rusak: sel B91 tercatat di baris 90.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    cell written twice: berkas-rusak
      Berkas rusak: sel B90 tertulis dua kali di bagian "xl/worksheets/sheet1.xml".
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    17,000 cells without reference in a row: berkas-rusak
      Berkas rusak: bagian "xl/worksheets/sheet1.xml" menyebut kolom sesudah XFD, yang tidak ada di lembar Excel.
      Perbaikan: minta unit mengirim ulang berkasnya, misalnya dalam bentuk zip lewat surel; bila tetap rusak, buat formulir baru: lkjip forms
    60,000 filled cells: berkas-terlalu-besar
      Berkas memuat lebih dari 50 ribu sel berisi; sebuah formulir hanya memuat beberapa ratus.
      Perbaikan: hapus lembar tambahan yang bukan bagian formulir, lalu simpan; atau salin isinya ke formulir baru: lkjip forms
    120,000 shared strings: berkas-terlalu-besar
      Berkas memuat lebih dari 100 ribu teks; sebuah formulir hanya memuat beberapa ratus.
      Perbaikan: hapus lembar tambahan yang bukan bagian formulir, lalu simpan; atau salin isinya ke formulir baru: lkjip forms
    an empty workbook: bukan-formulir
      Buku kerja ini bukan formulir lkjip. Lembar yang ada: "Sheet1".
      Perbaikan: bila ini bukti dukung, pindahkan ke folder 3-data-kinerja/bukti; bila berisi data unit, salin ke formulir yang dibuat dengan: lkjip forms"
  `);
});
