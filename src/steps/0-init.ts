import { MASIH_CONTOH } from "../plan/check/first-values.ts";
import { BERKAS_CONFIG, BERKAS_SKEMA, FOLDER } from "../model/places.ts";
import { Henti, henti, KODE_KELUAR, type KodeKeluar } from "../model/henti.ts";
import { configJsonSchema } from "../plan/json-schema.ts";
import type { CatatanBaru } from "../journal/riwayat.ts";
import { suggestInstansi, suggestPemda } from "../model/suggestion.ts";
import type { Temuan } from "../model/temuan.ts";
import type { Langkah, Opsi } from "../options.ts";
import { compileConfig, compilePengukuran } from "../pipeline.ts";
import { renderTahunBaru } from "../plan/write/new-year.ts";
import { type JawabanAwal, renderLkjipYaml } from "../plan/write/first-year.ts";
import { type Produk, recordRiwayat, sidikOf } from "../folder/journal.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { tellNext, tellTemuan } from "../folder/tell.ts";
import { findNamaKeliru, readWorkConfig, temuanNamaKeliru } from "../folder/folder.ts";
import type { World } from "../world/world.ts";

/** Prepares the work folder of one year: from questions, from options, or from an example office. */
export const init: Langkah = async (world, [folder], opsi) => {
  const contoh = opsi.contoh;
  if (typeof contoh === "string") return initContoh(world, folder, contoh);
  if (typeof opsi.dari === "string") return initDari(world, folder, opsi.dari);
  const jawaban = await readJawaban(world, opsi);
  const place = world.at(folder ?? suggestFolder(jawaban));
  const teks = renderLkjipYaml(new TextDecoder().decode(place.asset("templates/lkjip.yaml")), jawaban);
  await makeFolders(place, teks);
  tellTemuan(place, compileConfig(teks).temuan);
  place.print(`Folder kerja dibuat: ${place.folder}`);
  place.print(`Lengkapi ${BERKAS_CONFIG}: ganti tulisan GANTI dan nilai contoh dengan data kantor.`);
  tellNext(place, "lkjip check", `di dalam folder itu, setelah ${BERKAS_CONFIG} dilengkapi`);
  return KODE_KELUAR.selesai;
};

/** An example office with its filled forms, so that every command works at once. */
async function initContoh(world: World, folder: string | undefined, contoh: string): Promise<KodeKeluar> {
  const daftar = world.assetList("examples").filter((name) => !name.includes("."));
  if (!daftar.includes(contoh)) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "contoh-tidak-dikenal",
      pesan: `Kantor contoh "${contoh}" tidak ada. Yang ada: ${daftar.join(", ")}.`,
      perbaikan: `tulis salah satunya, misalnya: lkjip init --contoh ${daftar[0]}`,
    });
  }
  const place = world.at(folder ?? `${contoh}-2024`);
  const forms = `examples/${contoh}/${FOLDER.dataKinerja}`;
  const formulir = place
    .assetList(forms)
    .map((name) => ({ berkas: `${FOLDER.dataKinerja}/${name}`, isi: place.asset(`${forms}/${name}`) }));
  const teks = new TextDecoder().decode(place.asset(`examples/${contoh}/${BERKAS_CONFIG}`));
  await makeFolders(place, teks, formulir);
  place.print(`Folder kerja contoh dibuat: ${place.folder}`);
  place.print(`Formulir yang sudah terisi ada di folder ${FOLDER.dataKinerja}.`);
  tellNext(place, "lkjip collect", "di dalam folder itu");
  return KODE_KELUAR.selesai;
}

/** Next year's folder from this year's: realisation becomes history, what only holds for the old year is marked GANTI. */
async function initDari(world: World, folder: string | undefined, dari: string): Promise<KodeKeluar> {
  const lama = world.at(dari);
  const keliru = findNamaKeliru(lama);
  if (keliru !== null) throw henti(KODE_KELUAR.salahPakai, temuanNamaKeliru(dari, keliru));
  if (!lama.exists(BERKAS_CONFIG)) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "bukan-folder-kerja",
      berkas: dari,
      pesan: `Folder tahun lalu ini tidak berisi ${BERKAS_CONFIG}.`,
      perbaikan: "sebut folder kerja tahun lalu, misalnya: lkjip init kanigaran-2025 --dari kanigaran-2024",
    });
  }
  const { nilai: config, temuan } = readWorkConfig(lama);
  const masuk = readBerkasMasuk(lama);
  const { nilai: hasil } = compilePengukuran(config, masuk);
  const tahun = config.tahun + 1;
  const place = world.at(folder ?? suggestFolder({ nama: config.instansi.nama, tahun }));
  const teks = renderTahunBaru(lama.readText(BERKAS_CONFIG) ?? "", hasil.pengukuran, config.kebijakan.desimal);
  const masukan = [BERKAS_CONFIG, ...hasil.data.formulir.map(({ berkas }) => berkas)];
  const templat = lama.list(FOLDER.templat).flatMap((nama): Produk[] => {
    const berkas = `${FOLDER.templat}/${nama}`;
    const isi = lama.isFolder(berkas) ? null : lama.read(berkas);
    return isi === null ? [] : [{ berkas, isi }];
  });
  await makeFolders(place, teks, templat, {
    catatan: `dari folder kerja tahun ${config.tahun}`,
    masukan: masukan.map((berkas) => sidikOf({ berkas, isi: lama.read(berkas) ?? new Uint8Array() })),
  });
  const belum = hasil.data.unit.filter(({ status }) => status !== "masuk").length;
  place.print(`Folder kerja tahun ${tahun} dibuat: ${place.folder}`);
  place.print(`Realisasi tahun ${config.tahun} menjadi riwayat; unit, pejabat, Renstra, dan templat ikut dibawa.`);
  if (belum > 0) place.print(`Formulir ${belum} unit tahun ${config.tahun} tidak ada, jadi riwayatnya belum lengkap.`);
  place.print(
    `${countGanti(teks)} tempat di ${BERKAS_CONFIG} ditandai GANTI: target, pagu, dan naskah tahun ${tahun}.`,
  );
  tellContohLama(place, temuan, `${dari}/${BERKAS_CONFIG}`);
  tellNext(place, "lkjip check", `di dalam folder itu, setelah ${BERKAS_CONFIG} dilengkapi`);
  return KODE_KELUAR.selesai;
}

/** Example values that last year's folder still holds have become history here, where no mark tells them. */
function tellContohLama(place: World, temuan: readonly Temuan[], berkas: string): void {
  const contoh = temuan.filter(({ nama }) => nama === MASIH_CONTOH).map((satu) => ({ ...satu, berkas }));
  if (contoh.length === 0) return;
  tellTemuan(place, contoh);
  place.tell("Nilai contoh itu ikut menjadi riwayat di folder baru; betulkan juga di sana.");
}

const countGanti = (teks: string): number => teks.split("\n").filter((baris) => /\bGANTI\b/.test(baris)).length;

/** Writes the new work folder, all or nothing; one that an earlier run of the same init began is finished. */
async function makeFolders(
  place: World,
  teksConfig: string,
  isi: readonly Produk[] = [],
  catatan: Omit<CatatanBaru, "perintah"> = {},
): Promise<void> {
  if (place.unfinished() === null) refuseExisting(place);
  await place.exclusively("init", async () => {
    if (place.resumed()?.perintah === "init" && place.readText(BERKAS_CONFIG) === teksConfig) return;
    refuseExisting(place);
    for (const folder of Object.values(FOLDER)) place.makeFolder(folder);
    for (const { berkas, isi: bytes } of isi) place.write(berkas, bytes);
    place.write(BERKAS_SKEMA, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
    place.write(BERKAS_CONFIG, teksConfig);
    recordRiwayat(place, { perintah: "init", ...catatan });
  });
}

function refuseExisting(place: World): void {
  const keliru = findNamaKeliru(place);
  if (keliru !== null) throw henti(KODE_KELUAR.salahPakai, temuanNamaKeliru(place.folder, keliru));
  if (!place.exists(BERKAS_CONFIG)) return;
  throw henti(KODE_KELUAR.salahPakai, {
    nama: "sudah-folder-kerja",
    berkas: place.folder,
    pesan: `Folder ini sudah berisi ${BERKAS_CONFIG}; lkjip init tidak menimpanya.`,
    perbaikan: "pakai folder lain, misalnya: lkjip init kanigaran-2025",
  });
}

interface Butir {
  readonly kunci: "nama" | "pemda" | "tempat" | "tahun" | "camat" | "kelurahan";
  readonly pesan: string;
  readonly contoh: string;
  readonly bawaan?: string;
  /** What is wrong with an answer and what to write instead, or null. */
  readonly periksa: (jawaban: string) => Keberatan | null;
}

interface Keberatan {
  readonly pesan: string;
  readonly misalnya: string;
}

const keberatanKosong = (jawaban: string, misalnya: string): Keberatan | null =>
  jawaban.trim() === "" ? { pesan: "Tidak boleh kosong.", misalnya } : null;

/** A name that does not say what it is: what may be meant is offered, never filled in. */
function keberatanNama(
  suggest: (nama: string) => readonly string[],
  misalnya: string,
): (jawaban: string) => Keberatan | null {
  return (jawaban) => {
    const [pertama, ...lain] = jawaban.trim() === "" ? [] : suggest(jawaban);
    if (pertama === undefined) return keberatanKosong(jawaban, misalnya);
    const tawaran = [pertama, ...lain].map((nama) => `"${nama}"`).join(" atau ");
    return { pesan: `Namanya belum lengkap. Maksudnya ${tawaran}?`, misalnya: pertama };
  };
}

/** What a new office must say; asked for on a terminal, otherwise given as options of the same names. */
function listButir(world: World): readonly Butir[] {
  const wajib = (kunci: Butir["kunci"], pesan: string, contoh: string): Butir => ({
    kunci,
    pesan,
    contoh,
    periksa: (jawaban) => keberatanKosong(jawaban, contoh),
  });
  const [nama, pemda] = ["Kecamatan Kanigaran", "Pemerintah Kota Probolinggo"];
  return [
    { ...wajib("nama", "Nama instansi", nama), periksa: keberatanNama(suggestInstansi, nama) },
    { ...wajib("pemda", "Nama pemerintah daerah", pemda), periksa: keberatanNama(suggestPemda, pemda) },
    wajib("tempat", "Tempat surat ditandatangani", "Probolinggo"),
    {
      kunci: "tahun",
      pesan: "Tahun laporan",
      contoh: "2024",
      bawaan: String(Number(world.today().slice(0, 4)) - 1),
      periksa: (jawaban) =>
        /^20\d\d$/.test(jawaban.trim())
          ? null
          : { pesan: "Tulis tahunnya dengan empat angka, misalnya 2024.", misalnya: "2024" },
    },
    wajib("camat", "Nama Camat dengan gelar", "AGUS RIANTO, S.STP., M.Si."),
    {
      kunci: "kelurahan",
      pesan: "Nama kelurahan, dipisah koma; kosongkan bila semuanya desa",
      contoh: "Kanigaran, Sukoharjo",
      periksa: () => null,
    },
  ];
}

async function readJawaban(world: World, opsi: Opsi): Promise<JawabanAwal> {
  const butir = listButir(world);
  const diberi = butir.flatMap((satu) => {
    const isi = opsi[satu.kunci];
    return typeof isi === "string" ? [{ ...satu, isi, salah: satu.periksa(isi) }] : [];
  });
  const keliru = diberi.flatMap(({ kunci, isi, salah }) => (salah === null ? [] : [temuanSalah(kunci, isi, salah)]));
  if (keliru.length > 0) throw new Henti(KODE_KELUAR.salahPakai, keliru);
  const belum = butir.filter(({ kunci }) => diberi.every((satu) => satu.kunci !== kunci));
  if (belum.length > 0 && !world.interaktif) throw jawabanKurang(belum);
  const jawaban = new Map<Butir["kunci"], string>(diberi.map(({ kunci, isi }) => [kunci, isi.trim()]));
  for (const { kunci, pesan, contoh, bawaan, periksa } of belum) {
    const isi = await world.ask({
      pesan: `${pesan} (misalnya ${contoh})`,
      periksa: (teks) => periksa(teks)?.pesan ?? null,
      ...(bawaan ? { bawaan } : {}),
    });
    jawaban.set(kunci, isi.trim());
  }
  const get = (kunci: Butir["kunci"]): string => jawaban.get(kunci) ?? "";
  return {
    nama: get("nama"),
    pemda: get("pemda"),
    tempat: get("tempat"),
    tahun: Number(get("tahun")),
    camat: get("camat"),
    kelurahan: readKelurahan(get("kelurahan")),
  };
}

/** Names between commas; none for an empty answer, a dash, or the word for none. */
const readKelurahan = (jawaban: string): string[] =>
  jawaban
    .split(",")
    .map((nama) => nama.trim())
    .filter((nama) => !/^(?:[-–—]*|tidak ada|nihil)$/i.test(nama));

function jawabanKurang(belum: readonly Butir[]): Error {
  const tanpa = belum.some(({ kunci }) => kunci === "kelurahan")
    ? '. Kecamatan yang semuanya desa: --kelurahan "-"'
    : "";
  return henti(KODE_KELUAR.salahPakai, {
    nama: "jawaban-kurang",
    pesan: `Tidak ada terminal untuk bertanya, dan opsi ini belum diisi: ${belum.map((b) => `--${b.kunci}`).join(", ")}.`,
    perbaikan: `tulis opsinya, misalnya: lkjip init ${belum.map((b) => `--${b.kunci} "${b.contoh}"`).join(" ")}${tanpa}`,
  });
}

const temuanSalah = (kunci: string, isi: string, { pesan, misalnya }: Keberatan): Temuan => ({
  tingkat: "galat",
  nama: "jawaban-salah",
  pesan: `Isi --${kunci} "${isi}" tidak dapat dipakai. ${pesan}`,
  perbaikan: `tulis misalnya: --${kunci} "${misalnya}"`,
});

/** "Kecamatan Kebonsari Wetan", 2024 -> "kebonsari-wetan-2024". */
function suggestFolder({ nama, tahun }: Pick<JawabanAwal, "nama" | "tahun">): string {
  const slug = nama
    .toLowerCase()
    .replace(/^kecamatan\s+/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${slug || "lkjip"}-${tahun}`;
}
