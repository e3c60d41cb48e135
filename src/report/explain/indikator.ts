import type { PengukuranIndikator, PengukuranKinerja } from "../../measure/result.ts";
import type { Config } from "../../plan/schema.ts";
import { formatAngka, formatNilai, formatPersen, formatTanggal, formatTw, isSatuanPersen } from "../../model/format.ts";
import {
  line,
  listBerkas,
  sayAsal,
  sayKategori,
  sayPembulatan,
  sayRealisasi,
  sayTarget,
  sayTerhitung,
  section,
} from "./lines.ts";

type Perubahan = NonNullable<PengukuranIndikator["perubahan"]>;

const NAMA_TINGKAT = { tujuan: "Tujuan", sasaran: "Sasaran", program: "Program", unit: "Unit" } as const;

/** Everything behind the capaian of one indicator; for an aggregate the whole tree below it. */
export function explainIndikator(
  config: Config,
  pengukuran: PengukuranKinerja,
  p: PengukuranIndikator,
): readonly string[] {
  const { rencana, indikator } = p;
  const asal = p.realisasi.status === "kosong" ? [] : p.realisasi.asal;
  const unit = config.unit.find(({ kode }) => kode === rencana.unit);
  return [
    `${rencana.id}  ${indikator.uraian}`,
    ...line(NAMA_TINGKAT[rencana.tingkat], `${rencana.induk} ${rencana.uraianInduk}`),
    ...line("Definisi", indikator.definisi),
    ...line("Cara menghitung", indikator.rumus_hitung),
    ...line("Sumber data", indikator.sumber_data),
    ...line("Diisi oleh", unit && `${unit.nama} (${unit.kode})`),
    ...explainCapaian(config, pengukuran, p),
    ...section("Pohon hitungan", listAnggota(pengukuran, p)),
    ...section(
      "Tidak ikut dihitung",
      p.terlewat.map(({ id, alasan }) => `${id}: ${alasan}`),
    ),
    ...section("Sel asal", p.anggota.length > 0 ? [] : asal.map(sayAsal)),
    ...section("Berkas asal", listBerkas(asal)),
    ...section("Triwulan", listTriwulan(config, p)),
    ...section("Tahun sebelumnya", listRiwayat(config, p)),
    ...explainPerbandingan(config, p),
    ...section(
      "Bukti dukung",
      p.bukti.map(({ uraian, tanggal, lokasi, asal: sel }) =>
        [uraian, tanggal === null ? null : formatTanggal(tanggal), lokasi, sayAsal(sel)]
          .filter((b) => b !== null)
          .join("; "),
      ),
    ),
  ];
}

function explainCapaian(config: Config, pengukuran: PengukuranKinerja, p: PengukuranIndikator): string[] {
  const { kebijakan } = config;
  const { satuan } = p.indikator;
  const cara = p.realisasi.status === "ada" ? ` (${p.realisasi.cara})` : "";
  return [
    ...line("Target", `${sayTarget(p.target, satuan)} (lkjip.yaml)`),
    ...line("Target murni", p.targetMurni && `${sayTarget(p.targetMurni, satuan)}, sebelum PK perubahan`),
    ...line("Realisasi", `${sayRealisasi(p.realisasi, satuan)}${cara}`),
    ...line("Hitungannya", sayNilai(pengukuran, p)),
    ...line("Rumus capaian", p.rumus.rumus),
    ...line("Dengan angka", p.rumus.terisi),
    ...(p.capaian.status === "terhitung" ? line("Pembulatan", sayPembulatan(p.capaian.nilai, kebijakan.desimal)) : []),
    ...line("Capaian", sayTerhitung(p.capaian, kebijakan.desimal)),
    ...line("Kategori", sayKategori(p.predikat, kebijakan.skala)),
  ];
}

/** How the realisasi came about, with its numbers: the quarters of a form, or the members of an aggregate. */
function sayNilai(pengukuran: PengukuranKinerja, p: PengukuranIndikator): string | null {
  const { realisasi, indikator, anggota } = p;
  if (realisasi.status !== "ada") return null;
  const hasil = formatAngka(realisasi.nilai);
  const dari = indikator.dari;
  if (dari === undefined) {
    const angka = p.triwulan.flatMap((t) => (t.realisasi.status === "ada" ? [formatAngka(t.realisasi.nilai)] : []));
    if (realisasi.asal.length < 2) return null;
    return `(${angka.join(" + ")})${indikator.periode === "rata-rata" ? ` ÷ ${angka.length}` : ""} = ${hasil}`;
  }
  const semua = anggota.flatMap((id) => pengukuran.indikator.find(({ rencana }) => rencana.id === id) ?? []);
  const list = (kode: readonly string[]) => semua.filter((m) => isSalahSatu(m, kode));
  const join = (daftar: readonly PengukuranIndikator[]) => daftar.map(sayAngka).join(" + ");
  switch (dari.cara) {
    case "jumlah":
      return `${join(semua)} = ${hasil}`;
    case "rata-rata":
      return `(${join(semua)}) ÷ ${semua.length} = ${hasil}`;
    case "tertimbang": {
      const bobot = semua.map((m) => dari.bobot[m.rencana.unit ?? ""] ?? 0);
      const atas = semua.map((m, i) => `${sayAngka(m)} × ${formatAngka(bobot[i] ?? 0)}`).join(" + ");
      return `(${atas}) ÷ (${bobot.map((b) => formatAngka(b)).join(" + ")}) = ${hasil}`;
    }
    case "rasio":
      return `(${join(list(dari.pembilang))}) ÷ (${join(list(dari.penyebut))}) × 100 = ${hasil}`;
  }
}

const isSalahSatu = ({ rencana, indikator }: PengukuranIndikator, kode: readonly string[]): boolean =>
  kode.includes(rencana.id) || kode.includes(indikator.kode);

const sayAngka = ({ realisasi }: PengukuranIndikator): string =>
  realisasi.status === "ada" ? formatAngka(realisasi.nilai) : "-";

/** Members of an aggregate with their cells; members that are aggregates themselves with theirs below. */
function listAnggota(pengukuran: PengukuranKinerja, p: PengukuranIndikator): string[] {
  return p.anggota.flatMap((id) => {
    const anggota = pengukuran.indikator.find(({ rencana }) => rencana.id === id);
    if (anggota === undefined) return [];
    const { realisasi, indikator } = anggota;
    const sel = realisasi.status === "kosong" || anggota.anggota.length > 0 ? [] : realisasi.asal.map(sayAsal);
    const kepala = `${id}: ${[sayRealisasi(realisasi, indikator.satuan), ...sel].join("; ")}`;
    return [kepala, ...listAnggota(pengukuran, anggota).map((baris) => `  ${baris}`)];
  });
}

function listTriwulan({ kebijakan }: Config, p: PengukuranIndikator): string[] {
  const { satuan } = p.indikator;
  return p.triwulan
    .filter(({ target, realisasi }) => target !== null || realisasi.status !== "kosong")
    .map(({ triwulan, target, realisasi, capaian }) => {
      const rencana = target === null ? "tanpa target" : `target ${sayTarget(target, satuan)}`;
      const isi = realisasi.status === "kosong" ? "belum diisi" : sayRealisasi(realisasi, satuan);
      return `${formatTw(triwulan)}: ${rencana}, realisasi ${isi}, capaian sampai ${formatTw(triwulan)} ${sayTerhitung(capaian, kebijakan.desimal)}`;
    });
}

function listRiwayat({ kebijakan }: Config, p: PengukuranIndikator): string[] {
  const { satuan } = p.indikator;
  return p.riwayat.map(({ tahun, target, realisasi, capaian }) => {
    const rencana = target === null ? "tanpa target" : `target ${sayTarget(target, satuan)}`;
    return `${tahun}: ${rencana}, realisasi ${sayRealisasi(realisasi, satuan)}, capaian ${sayTerhitung(capaian, kebijakan.desimal)}`;
  });
}

function explainPerbandingan(
  { kebijakan }: Config,
  { indikator, perubahan, renstra, acuan }: PengukuranIndikator,
): string[] {
  const { satuan } = indikator;
  const { desimal } = kebijakan;
  return [
    ...line(
      "Perubahan",
      perubahan &&
        [
          `realisasi ${sayGerak(perubahan.realisasi, satuan)} dari tahun ${perubahan.tahunLalu}`,
          perubahan.realisasi.relatif.status === "terhitung"
            ? `relatif ${formatPersen(perubahan.realisasi.relatif.nilai, desimal)}%`
            : null,
          perubahan.capaian && `capaian ${sayGerakPoin(perubahan.capaian, desimal)}`,
        ]
          .filter((b) => b !== null)
          .join("; "),
    ),
    ...line(
      "Renstra",
      renstra &&
        `${sayRealisasi(renstra.realisasi, satuan)}${renstra.realisasi.status === "ada" ? ` (${renstra.realisasi.cara})` : ""} dari target ${sayTarget(renstra.targetAkhir, satuan)} sampai ${renstra.tahunAkhir}: ${sayTerhitung(renstra.kemajuan, desimal)}`,
    ),
    ...line(
      "Pembanding",
      acuan &&
        `${acuan.nama} ${formatNilai(acuan.nilai, satuan)}; realisasi ${acuan.kedudukan === "sama dengan" ? "sama" : `${formatAngka(acuan.selisih.abs())} ${acuan.kedudukan}nya`}`,
    ),
  ];
}

function sayGerak(
  { gerak, selisih }: NonNullable<PengukuranIndikator["perubahan"]>["realisasi"],
  satuan: string,
): string {
  if (gerak === "tetap") return "tetap";
  return isSatuanPersen(satuan)
    ? `${gerak} ${formatAngka(selisih.abs())} poin persen`
    : `${gerak} ${formatNilai(selisih.abs(), satuan)}`;
}

function sayGerakPoin({ gerak, poin }: NonNullable<Perubahan["capaian"]>, tempat: number): string {
  return gerak === "tetap" ? "tetap" : `${gerak} ${formatPersen(poin.abs(), tempat)} poin persen`;
}
