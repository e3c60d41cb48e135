import { describe, expect, it } from "vitest";
import { judgeIn } from "./judge-in.ts";

/*
 * Sentences over an office in which nearly every number has a neighbour: another kelurahan, another method, another year, the
 * kota. True ones are never contradicted; what is false in the others is never ticked.
 */

const HEADINGS = {
  "-": [],
  S1: [
    "BAB III AKUNTABILITAS KINERJA",
    "Sasaran 1: Meningkatnya kepuasan masyarakat",
    "a. Target dan Realisasi Tahun 2024",
  ],
  S2: [
    "BAB III AKUNTABILITAS KINERJA",
    "Sasaran 2: Meningkatnya pemberdayaan masyarakat",
    "a. Target dan Realisasi Tahun 2024",
  ],
} as const;

const PENUTUP = ["BAB IV PENUTUP", "A. Simpulan"];

const judge = (under: keyof typeof HEADINGS, teks: string) =>
  judgeIn({ office: "bantaran", headings: HEADINGS[under] }, teks);

const BENAR: Readonly<Record<keyof typeof HEADINGS, readonly string[]>> = {
  "-": [
    "Rata-rata capaian Sasaran 1 dan Sasaran 2 adalah 102,7%.",
    "Rata-rata capaian Sasaran 1 serta Sasaran 2 adalah 102,7%.",
    "Rata-rata capaian Sasaran 1, Sasaran 2 adalah 102,7%.",
    "Target serapan Program Pelayanan Publik 95%.",
    "Target serapan anggaran Kecamatan Bantaran 95%.",
    "Target realisasi anggaran Program Pelayanan Publik Rp190.000.000.",
    "Serapan target Program Pelayanan Publik 95%.",
    "Serapan Program Pelayanan Publik dan Program Pemberdayaan Masyarakat 97,0%.",
    "Pagu Program Pelayanan Publik dan Program Pemberdayaan Masyarakat Rp1.025.500.000.",
    "Realisasi Program Pelayanan Publik serta Program Pemberdayaan Masyarakat Rp994.400.000.",
    "Pagu anggaran Kecamatan Bantaran dan Kecamatan Taman Rp2.100.000.000.",
    "Capaian Indeks Kepuasan Masyarakat kecamatan dan Rata-rata IKM kelurahan adalah 100,1%.",
    "Rata-rata capaian kinerja Kecamatan Bantaran adalah 103,2% atas lima indikator.",
    "Rata-rata capaian lima indikator Kecamatan Bantaran adalah 103,2%.",
    "Rata-rata IKM kelurahan tanpa pembobotan adalah 81,99.",
    "Rata-rata sederhana IKM kelurahan adalah 81,99.",
    "Realisasi Rata-rata IKM kelurahan adalah 82,15.",
    "Realisasi Persentase usulan musrenbang yang diakomodasi adalah 54,39%.",
    "Realisasi Rasio Linmas per 1.000 penduduk adalah 5,327.",
    "Serapan anggaran Kecamatan Bantaran adalah 96,967%.",
    "Realisasi Jumlah gangguan ketertiban di Kelurahan Sumber adalah 2 kejadian.",
    "Realisasi Indeks Kepuasan Masyarakat kecamatan Kota Kediri adalah 84,6.",
    "Target capaian Indeks Kepuasan Masyarakat kecamatan adalah 100%.",
    "Capaian target Indeks Kepuasan Masyarakat kecamatan adalah 99,9%.",
    "Realisasi Jumlah anggota Linmas di Kelurahan Kebonsari adalah 28 orang.",
    "Realisasi Jumlah anggota Linmas adalah 83 orang.",
    "Realisasi Jumlah usulan musrenbang adalah 57 usulan.",
    "Realisasi Jumlah usulan musrenbang yang diakomodasi adalah 31 usulan.",
    "Target Indeks Kepuasan Masyarakat kelurahan di Kelurahan Sumber dan Kelurahan Kebonsari adalah 81,5.",
    "Pagu Kelurahan Sumber Rp150.000.000.",
    "Realisasi Kelurahan Sumber Rp131.000.000 atau 87,3%.",
    "Jumlah penduduk empat kelurahan adalah 15.581 orang.",
    "Serapan Kelurahan Kebonsari Wetan 100%.",
    "Capaian Rata-rata IKM kelurahan dengan bobot penduduk adalah 100,1%.",
    "Capaian Sasaran 2 adalah 105,3% dan capaian Sasaran 1 adalah 100,1%.",
    "Capaian Sasaran 1 100,1%, Sasaran 2 105,3%.",
    "Rata-rata capaian kedua sasaran adalah 102,7%.",
    "Realisasi Indeks Kepuasan Masyarakat kecamatan adalah 83,19 dari target 83,25.",
    "Pembanding Indeks Kepuasan Masyarakat kecamatan adalah 85,1.",
    "IKM kecamatan 1,91 poin di bawah IKM Kota Madiun.",
    "IKM kecamatan di atas 83,1.",
    "Rata-rata capaian kinerja Kecamatan Bantaran 102,7%, kategori Sangat Tinggi.",
    "Dua dari lima indikator mencapai target.",
    "Pagu naik Rp35.500.000 dari tahun 2023.",
    "Pagu naik 3,6% dibandingkan tahun 2023.",
    "Serapan Program Pelayanan Publik 99,0%, tertinggi di antara dua program.",
    "Kelurahan Sumber menyerap Rp131.000.000 dari pagu Rp150.000.000 (87,3%).",
    "Pegawai berjumlah 45 orang, 22 laki-laki dan 23 perempuan.",
    "Plt. Sekretaris Kecamatan Bantaran Dedy Kurniawan mengoreksi draf.",
    "Kasi Pelayanan Umum Hadi Susanto memaparkan hasil patroli.",
    "Wilayah Kecamatan Bantaran terdiri atas empat kelurahan.",
    "Realisasi anggaran tahun 2023 melebihi pagu.",
    "Serapan Program Pemberdayaan Masyarakat pada triwulan III 71,5%.",
    "Serapan Program Pemberdayaan Masyarakat sampai dengan 30 September 71,5%.",
    "Serapan Program Pemberdayaan Masyarakat ditargetkan 98%.",
    "Anggaran Program Pelayanan Publik sebelum perubahan Rp180.000.000.",
    "Anggaran Program Pelayanan Publik di Kecamatan Taman Rp300.000.000.",
    "Anggaran Program Pelayanan Publik berkurang Rp15.000.000 karena refocusing.",
    "Anggaran Program Pelayanan Publik yang bersumber dari DAU Rp120.000.000.",
    "Dari anggaran Program Pelayanan Publik, Rp45.000.000 dipakai untuk pengadaan komputer.",
    "Anggaran Program Pelayanan Publik Rp200,5 juta setara dengan Rp12.868 per penduduk.",
    "Anggaran Program Pelayanan Publik per kelurahan Rp50.125.000.",
    "Serapan tertinggi ada pada Program Pelayanan Publik, sedangkan nilai rupiah tertinggi ada pada Program Pemberdayaan Masyarakat.",
    "Serapan tertinggi pada triwulan II ada pada Program Pemberdayaan Masyarakat.",
    "Serapan tertinggi di antara kelurahan ada pada Kelurahan Kebonsari Wetan (100%).",
    "Realisasi tertinggi dalam rupiah ada pada Program Pemberdayaan Masyarakat.",
    "Pagu tertinggi ada pada Program Pemberdayaan Masyarakat.",
    "Sisa anggaran tertinggi ada pada Program Pemberdayaan Masyarakat.",
    "Serapan terendah ada pada Program Pemberdayaan Masyarakat.",
    "Bukan Program Pemberdayaan Masyarakat yang serapannya tertinggi.",
    "Serapan tertinggi bukan pada Program Pemberdayaan Masyarakat.",
    "Serapan tertinggi tahun 2023 ada pada Program Pemberdayaan Masyarakat.",
    "Serapan Program Pemberdayaan Masyarakat hampir 97%.",
    "Serapan Program Pemberdayaan Masyarakat lebih dari 96%.",
    "Serapan Program Pemberdayaan Masyarakat di atas 90%.",
    "Serapan Program Pemberdayaan Masyarakat kurang dari 97%.",
    "Serapan Program Pemberdayaan Masyarakat naik 2,1 poin persentase dari tahun 2023.",
    "Serapan Program Pemberdayaan Masyarakat 2,5 poin persentase di bawah Program Pelayanan Publik.",
    "Serapan Program Pemberdayaan Masyarakat tahun 2023 sebesar 98,2%.",
    "Serapan Program Pemberdayaan Masyarakat di Kelurahan Sumber 87,3%.",
    "Serapan Program Pemberdayaan Masyarakat Kota Madiun 93,1%.",
    "Program Pemberdayaan Masyarakat dengan serapan 96,5% terdiri atas empat sub kegiatan dengan serapan 87,3% sampai dengan 100%.",
    "Serapan Program Pemberdayaan Masyarakat diperkirakan 99% bila kontrak Kelurahan Sumber selesai.",
    "Anggaran Program Pelayanan Publik Tahun 2025 Rp215.000.000.",
    "Pagu Program Pelayanan Publik tahun 2025 direncanakan Rp215.000.000.",
    "Serapan Program Pemberdayaan Masyarakat 96% lebih sedikit.",
    "Anggaran Program Pelayanan Publik mencapai seperlima anggaran, yaitu Rp200.500.000.",
    "Realisasi Program Pelayanan Publik untuk belanja modal Rp80.500.000.",
    "Anggaran Program Pelayanan Publik Rp200,5 juta dan Program Pemberdayaan Masyarakat Rp825 juta.",
    "Anggaran Program Pelayanan Publik dan Program Pemberdayaan Masyarakat Rp1.025.500.000.",
    "Serapan Program Pemberdayaan Masyarakat minimal 95% menurut komitmen kantor.",
    "Rata-rata capaian Sasaran 1 selama lima tahun adalah 100,3%.",
    "Rata-rata capaian Sasaran 1 pada triwulan III 99,6%.",
    "Rata-rata capaian Sasaran 2 tanpa batas 120% adalah 118,6%.",
    "Rata-rata capaian Sasaran 1 tahun 2023 adalah 100,9%.",
    "Semua indikator mencapai target kecuali tiga.",
    "Belum semua indikator mencapai target.",
    "Pada tahun 2019 semua indikator mencapai target.",
    "Kami berharap semua indikator mencapai target pada tahun 2025.",
    "Tidak benar bahwa semua indikator mencapai target.",
    "Agar semua indikator mencapai target, rapat digelar tiap bulan.",
    "Apabila semua indikator mencapai target, tunjangan dibayarkan penuh.",
    "Semua indikator mencapai target atau mendekatinya.",
    "Semua indikator mencapai target minimal 95%.",
    "Semua indikator program mencapai target.",
    "Hampir semua indikator mencapai 97% dari target.",
    "Camat meminta semua indikator mencapai target tahun depan.",
    "Semua indikator mencapai target pada triwulan I.",
    "Rata-rata capaian Sasaran 2 lebih dari 100%.",
    "Rata-rata capaian Sasaran 1 naik menjadi 100,1%.",
    "Camat Bantaran Sri Mulyani hadir.",
  ],
  S1: [
    "Realisasi IKM kecamatan turun 0,92 poin dibandingkan tahun 2023.",
    "IKM kecamatan pada triwulan III 83.",
    "Capaian IKM kecamatan 99,9%, belum mencapai target.",
    "Kelurahan Kebonsari Wetan memperoleh IKM tertinggi, yaitu 83,9.",
    "IKM Kelurahan Kebonsari 82 sama dengan targetnya.",
    "IKM Kelurahan Sumber 0,25 poin di bawah target 81.",
    "Rata-rata IKM kelurahan naik 1,9 poin dari 80,25 pada tahun 2023.",
    "IKM Kota Madiun 85,1 lebih tinggi daripada IKM kecamatan 83,19.",
    "Survei dilaksanakan bersama Puskesmas Manguharjo dengan 250 responden.",
    "Dibandingkan Kecamatan Taman, IKM kecamatan masih lebih rendah.",
    "Realisasi Indeks Kepuasan Masyarakat kecamatan pada semester I adalah 82,5.",
    "Target Indeks Kepuasan Masyarakat kecamatan tahun 2025 adalah 84.",
    "Target Indeks Kepuasan Masyarakat kecamatan pada awal Renstra adalah 78.",
    "Target Indeks Kepuasan Masyarakat kecamatan menurut Renstra yang baru adalah 85.",
    "Capaian Indeks Kepuasan Masyarakat kecamatan rata-rata 2019–2024 adalah 100,3%.",
    "Indeks Kepuasan Masyarakat kecamatan unsur waktu pelayanan adalah 79,4.",
    "Indeks Kepuasan Masyarakat kecamatan menurut survei mandiri mahasiswa adalah 86.",
    "Indeks Kepuasan Masyarakat kecamatan di Kota Kediri rata-rata 84,6.",
  ],
  S2: [
    "Satu dari tiga indikator pada sasaran ini mencapai target.",
    "Rasio Linmas naik 0,21 per 1.000 penduduk dari tahun 2023.",
    "Gangguan ketertiban 5 kejadian dari target paling banyak 8 kejadian.",
    "Kelurahan Sumber mempunyai 9 anggota Linmas untuk 2.130 penduduk.",
    "Usulan musrenbang yang diakomodasi 31 dari 57 usulan (54,39%).",
    "Tidak ada gangguan ketertiban pada triwulan II.",
    "Capaian Rasio Linmas 96,9%.",
    "Jumlah gangguan ketertiban tahun 2024 di Kelurahan Sumber 2 kejadian.",
    "Jumlah gangguan ketertiban yang ditangani bersama Polsek adalah 3 kejadian.",
    "Persentase usulan musrenbang yang diakomodasi tanpa Kelurahan Sumber adalah 54,2%.",
    "Rasio Linmas per 1.000 penduduk tanpa Kelurahan Sumber adalah 5,50.",
    "Jumlah gangguan ketertiban sampai dengan triwulan III adalah 3 kejadian.",
    "Realisasi Jumlah gangguan ketertiban pada triwulan IV adalah 2 kejadian.",
    "Capaian Jumlah gangguan ketertiban sebelum dibatasi adalah 160%.",
    "Realisasi Persentase usulan musrenbang yang diakomodasi 54,4% dari target 55%.",
  ],
};

/** What of each sentence is not true, or no business of the data. */
const SALAH: Readonly<Record<keyof typeof HEADINGS, readonly (readonly [string, ...(readonly string[])])[]>> = {
  "-": [
    ["Serapan Kecamatan Taman 97,0%.", "Kecamatan Taman", "97,0%"],
    ["Serapan Kelurahan Kebonsari Wetan 97,0%.", "97,0%"],
    ["Serapan anggaran lebih dari 97%.", "97%"],
    ["Pagu anggaran turun dibandingkan tahun 2023.", "turun"],
    ["Serapan anggaran naik dibandingkan tahun 2023.", "naik"],
    ["Rata-rata capaian lima indikator adalah 102,7%.", "102,7%"],
    ["Rata-rata capaian dua sasaran adalah 103,2%.", "103,2%"],
    ["Lurah Kebonsari Kulon Sutrisno menghadiri rapat.", "Lurah Kebonsari Kulon Sutrisno"],
    ["Lurah Sumber Lina menghadiri rapat.", "Lurah Sumber Lina"],
    ["Kepala Seksi Pelayanan, Hadi Susanto, hadir.", "Kepala Seksi Pelayanan Hadi Susanto"],
    ["Camat Taman Hadi Susanto hadir.", "Camat Taman Hadi Susanto"],
    ["Drs. Hadi Purnomo menjadi narasumber.", "Hadi Purnomo"],
    ["Kecamatan Bantaran Barat memiliki 45 pegawai.", "Kecamatan Bantaran Barat", "45"],
    ["Camat Bantaran dijabat Ir. Sri Mulyani Hasan.", "Camat Bantaran Sri Mulyani Hasan"],
    ["Kepala Seksi Pelayanan dijabat Hadi Susanto, S.Kom.", "Kepala Seksi Pelayanan Hadi Susanto"],
    ["Lurah Sumber, Lina, S.AP., memimpin musyawarah.", "Lina"],
    ["Lurah Kebonsari Wetan definitif adalah Lina, S.AP.", "Lurah Kebonsari Wetan Lina"],
    ["Narasumbernya Drs. Suparman dari Polres.", "Suparman"],
    ["Yusuf Hasan adalah Lurah Sumber.", "Yusuf Hasan"],
    ["Kelurahan Kebonsari Wetan dengan serapan 87,3% membangun jalan.", "87,3%"],
    ["Program Pemberdayaan Masyarakat menyerap Rp198.500.000.", "Rp198.500.000"],
    ["Realisasi anggaran melebihi pagu.", "melebihi pagu"],
    ["Realisasi anggaran Rp994,4 miliar.", "Rp994,4 miliar"],
    ["Kecamatan Bantaran memiliki lima kelurahan.", "lima"],
  ],
  S1: [
    ["Kelurahan Kebonsari Lor memperoleh IKM 82.", "Kelurahan Kebonsari Lor", "82"],
    ["Kelurahan Sumberejo memperoleh IKM 80,75.", "Kelurahan Sumberejo", "80,75"],
    ["IKM Kecamatan Taman 83,19.", "Kecamatan Taman", "83,19"],
    ["Nilai IKM Kota Madiun 83,19.", "83,19"],
    ["IKM kecamatan se-Kota Madiun rata-rata 83,19.", "83,19"],
    ["IKM Dinas Dukcapil 83,19.", "Dinas Dukcapil", "83,19"],
    ["IKM unsur sarana 83,19.", "83,19"],
    ["IKM kecamatan semester I sebesar 83,19.", "83,19"],
    ["IKM kecamatan di atas 83,2.", "83,2"],
    ["IKM kecamatan lebih dari 83,2.", "83,2"],
    ["Nilai 83,19 melampaui target 83.", "melampaui target", "83"],
    ["Capaian IKM kecamatan melampaui 100%.", "100%"],
    ["Rata-rata tertimbang IKM kelurahan adalah 81,99.", "81,99"],
    ["IKM tahun 2022 adalah 84,11.", "84,11"],
    ["IKM naik 0,92 poin dari tahun 2023.", "0,92 poin"],
    ["IKM turun 0,92 poin dari tahun 2022.", "0,92 poin"],
    ["IKM turun 0,92 poin sejak tahun 2020.", "0,92 poin"],
    ["Kelurahan Kebonsari memperoleh IKM 81,3, Kelurahan Kebonsari Kulon 82.", "81,3", "82"],
    ["IKM Kecamatan Manguharjo 83,19 pada tahun 2024.", "Kecamatan Manguharjo", "83,19"],
    ["Kebonsari Kulon Progo 81,3.", "Kebonsari Kulon Progo", "81,3"],
    ["Sumber Rejo 80,75.", "Sumber Rejo", "80,75"],
    ["IKM kecamatan 0,06 poin di atas target.", "0,06 poin"],
    ["Nilai 83,19 termasuk mutu pelayanan A.", "mutu pelayanan A"],
    ["IKM kecamatan sebesar 83,19 menempati peringkat pertama se-Kota Madiun.", "peringkat pertama"],
    ["IKM kecamatan lebih tinggi daripada IKM Kota Madiun.", "lebih tinggi"],
    ["Sejak tahun 2019 IKM kecamatan selalu naik.", "selalu", "naik"],
    ["Capaian tahun 2020 sebesar 98,6% merupakan yang tertinggi.", "tertinggi"],
  ],
  S2: [
    ["Dua dari tiga indikator pada sasaran ini mencapai target.", "Dua"],
    ["Dua dari lima indikator pada sasaran ini mencapai target.", "Dua", "lima"],
    ["Rasio Linmas Kota Madiun sebesar 5,33 per 1.000 penduduk.", "5,33"],
    ["Kelurahan Sumber mengusulkan 5 kegiatan dan 9 diakomodasi.", "5", "9"],
    ["Kelurahan Sumber mengusulkan 9 dan 21 diakomodasi.", "9", "21"],
    ["Tidak ada gangguan ketertiban sepanjang tahun 2024.", "Tidak ada"],
    ["Gangguan ketertiban tercatat enam kejadian.", "enam"],
    ["Hampir setengah usulan ditolak.", "Hampir setengah"],
    ["Rasio Linmas selalu naik sejak tahun 2023.", "selalu", "naik"],
    ["Semua pelanggaran ditindaklanjuti.", "Semua"],
    ["Rasio Linmas sudah di atas rata-rata Kota Madiun.", "di atas"],
    ["Rasio Linmas naik 0,21 per 1.000 penduduk dari tahun 2022.", "0,21"],
    ["Tidak ada gangguan ketertiban pada triwulan III.", "Tidak ada"],
    ["Hampir dua pertiga usulan diakomodasi.", "Hampir dua pertiga"],
    ["Gangguan ketertiban terjadi sebanyak empat kejadian.", "empat"],
    ["Satu dari lima indikator pada sasaran ini mencapai target.", "Satu", "lima"],
  ],
};

/** True sentences of which everything is ticked. */
const COCOK: readonly (readonly [keyof typeof HEADINGS, string])[] = [
  ["S1", "Realisasi IKM kecamatan turun 0,92 poin dibandingkan tahun 2023."],
  ["S1", "Kelurahan Kebonsari Wetan memperoleh IKM tertinggi, yaitu 83,9."],
  ["S1", "IKM Kelurahan Sumber 0,25 poin di bawah target 81."],
  ["S2", "Satu dari tiga indikator pada sasaran ini mencapai target."],
  ["S2", "Tidak ada gangguan ketertiban pada triwulan II."],
  ["S2", "Rasio Linmas Kota Madiun sebesar 5,46 per 1.000 penduduk."],
  ["-", "Rata-rata capaian lima indikator adalah 103,2%."],
  ["-", "Rata-rata capaian dua sasaran adalah 102,7%."],
  ["-", "Kepala Seksi Pelayanan dijabat Hadi, S.Kom."],
  ["-", "Plt. Lurah Kebonsari Wetan, Lina, S.AP., memimpin musyawarah."],
  ["-", "Kelurahan Sumber menyerap Rp131.000.000 dari pagu Rp150.000.000 (87,3%)."],
];

const under = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[];

describe.each(under)("an office of neighbours, under %s", (heading) => {
  it.each(BENAR[heading])("true: %s", (teks) => {
    expect(judge(heading, teks).filter(({ keadaan }) => keadaan === "bertentangan")).toEqual([]);
  });

  it.each(SALAH[heading])("false: %s", (teks, ...salah) => {
    const judged = judge(heading, teks);
    for (const one of salah)
      expect(judged.filter((each) => each.teks === one).map(({ keadaan }) => keadaan)).toContain("belum_cocok");
    expect(judged.filter((each) => salah.includes(each.teks) && each.keadaan === "cocok")).toEqual([]);
    expect(judged.filter(({ keadaan }) => keadaan === "bertentangan")).toEqual([]);
  });
});

it.each(BENAR["-"])("true in the last part of the report as well: %s", (teks) => {
  const judged = judgeIn({ office: "bantaran", headings: PENUTUP }, teks);
  expect(judged.filter(({ keadaan }) => keadaan === "bertentangan")).toEqual([]);
});

it.each(COCOK)("ticked under %s: %s", (heading, teks) => {
  expect(judge(heading, teks).map(({ keadaan }) => keadaan)).not.toContain("belum_cocok");
});

it("says what the data say where they say one thing, of a unit with its name", () => {
  const artiOf = (heading: keyof typeof HEADINGS, teks: string, word: string) =>
    judge(heading, teks).find((each) => each.teks === word)?.arti;
  expect(artiOf("S1", "IKM kecamatan adalah 84,19.", "84,19")).toBe(
    "realisasi S1.1 Indeks Kepuasan Masyarakat kecamatan tahun 2024 adalah 83,19",
  );
  expect(artiOf("-", "Semua kelurahan mencapai target Indeks Kepuasan Masyarakat kelurahan.", "Semua")).toBe(
    "belum mencapai target: Indeks Kepuasan Masyarakat kelurahan Kelurahan Kebonsari Wetan; Indeks Kepuasan Masyarakat kelurahan Kelurahan Sumber",
  );
});
