import { BERKAS_CONFIG, BERKAS_SKEMA, FOLDER } from "../model/folder.ts";
import { henti, KODE_KELUAR, type KodeKeluar } from "../model/henti.ts";
import { configJsonSchema } from "../model/json-schema.ts";
import type { CatatanBaru } from "../model/riwayat.ts";
import type { Langkah, Opsi } from "../opsi.ts";
import { compileConfig, compilePengukuran } from "../pipeline.ts";
import { renderTahunBaru } from "../render/lkjip-tahun-baru.ts";
import { type JawabanAwal, renderLkjipYaml } from "../render/lkjip-yaml.ts";
import {
  findNamaKeliru,
  readBerkasMasuk,
  readWorkConfig,
  recordRiwayat,
  sidikOf,
  tellNext,
  tellTemuan,
  temuanNamaKeliru,
} from "../workfolder/workfolder.ts";
import type { World } from "../world/world.ts";

/** Prepares the work folder of one year: from questions, from options, or from an example office. */
export const init: Langkah = async (world, [folder], opsi) => {
  const contoh = opsi.contoh;
  if (typeof contoh === "string") return initContoh(world, folder, contoh);
  if (typeof opsi.dari === "string") return initDari(world, folder, opsi.dari);
  const jawaban = await readJawaban(world, opsi);
  const place = world.at(folder ?? suggestFolder(jawaban));
  refuseExisting(place);
  const teks = renderLkjipYaml(new TextDecoder().decode(place.asset("templates/lkjip.yaml")), jawaban);
  makeFolders(place, teks);
  tellTemuan(place, compileConfig(teks).temuan);
  place.print(`Folder kerja dibuat: ${place.folder}`);
  place.print(`Lengkapi ${BERKAS_CONFIG}: ganti tulisan GANTI dengan data kantor.`);
  tellNext(place, "lkjip check", `di dalam folder itu, setelah ${BERKAS_CONFIG} dilengkapi`);
  return KODE_KELUAR.selesai;
};

/** An example office with its filled forms, so that every command works at once. */
function initContoh(world: World, folder: string | undefined, contoh: string): KodeKeluar {
  const daftar = world.assetList("examples").filter((name) => !name.includes("."));
  if (!daftar.includes(contoh)) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "contoh-tidak-dikenal",
      pesan: `Kantor contoh "${contoh}" tidak ada. Yang ada: ${daftar.join(", ")}.`,
      perbaikan: `tulis salah satunya, misalnya: lkjip init --contoh ${daftar[0]}`,
    });
  }
  const place = world.at(folder ?? `${contoh}-2024`);
  refuseExisting(place);
  makeFolders(place, new TextDecoder().decode(place.asset(`examples/${contoh}/${BERKAS_CONFIG}`)));
  const forms = `examples/${contoh}/${FOLDER.dataKinerja}`;
  for (const name of place.assetList(forms))
    place.write(`${FOLDER.dataKinerja}/${name}`, place.asset(`${forms}/${name}`));
  place.print(`Folder kerja contoh dibuat: ${place.folder}`);
  place.print(`Formulir yang sudah terisi ada di folder ${FOLDER.dataKinerja}.`);
  tellNext(place, "lkjip collect", "di dalam folder itu");
  return KODE_KELUAR.selesai;
}

/** Next year's folder from this year's: realisation becomes history, what only holds for the old year is marked GANTI. */
function initDari(world: World, folder: string | undefined, dari: string): KodeKeluar {
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
  const { nilai: config } = readWorkConfig(lama);
  const masuk = readBerkasMasuk(lama);
  const { nilai: hasil } = compilePengukuran(config, masuk);
  const tahun = config.tahun + 1;
  const place = world.at(folder ?? suggestFolder({ nama: config.instansi.nama, tahun }));
  refuseExisting(place);
  const teks = renderTahunBaru(lama.readText(BERKAS_CONFIG) ?? "", hasil.pengukuran, config.kebijakan.desimal);
  const masukan = [BERKAS_CONFIG, ...hasil.data.formulir.map(({ berkas }) => berkas)];
  makeFolders(place, teks, {
    catatan: `dari folder kerja tahun ${config.tahun}`,
    masukan: masukan.map((berkas) => sidikOf({ berkas, isi: lama.read(berkas) ?? new Uint8Array() })),
  });
  for (const nama of lama.list(FOLDER.templat)) {
    const isi = lama.isFolder(`${FOLDER.templat}/${nama}`) ? null : lama.read(`${FOLDER.templat}/${nama}`);
    if (isi !== null) place.write(`${FOLDER.templat}/${nama}`, isi);
  }
  const belum = hasil.data.unit.filter(({ status }) => status !== "masuk").length;
  place.print(`Folder kerja tahun ${tahun} dibuat: ${place.folder}`);
  place.print(`Realisasi tahun ${config.tahun} menjadi riwayat; unit, pejabat, Renstra, dan templat ikut dibawa.`);
  if (belum > 0) place.print(`Formulir ${belum} unit tahun ${config.tahun} tidak ada, jadi riwayatnya belum lengkap.`);
  place.print(
    `${countGanti(teks)} tempat di ${BERKAS_CONFIG} ditandai GANTI: target, pagu, dan naskah tahun ${tahun}.`,
  );
  tellNext(place, "lkjip check", `di dalam folder itu, setelah ${BERKAS_CONFIG} dilengkapi`);
  return KODE_KELUAR.selesai;
}

const countGanti = (teks: string): number => teks.split("\n").filter((baris) => /\bGANTI\b/.test(baris)).length;

function makeFolders(place: World, teksConfig: string, catatan: Omit<CatatanBaru, "perintah"> = {}): void {
  for (const folder of Object.values(FOLDER)) place.makeFolder(folder);
  place.write(BERKAS_CONFIG, teksConfig);
  place.write(BERKAS_SKEMA, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  recordRiwayat(place, { perintah: "init", ...catatan });
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
  readonly periksa: (jawaban: string) => string | null;
}

const terisi = (jawaban: string): string | null => (jawaban.trim() === "" ? "Tidak boleh kosong." : null);

/** What a new office must say; asked for on a terminal, otherwise given as options of the same names. */
function listButir(world: World): readonly Butir[] {
  return [
    { kunci: "nama", pesan: "Nama instansi", contoh: "Kecamatan Kanigaran", periksa: terisi },
    { kunci: "pemda", pesan: "Nama pemerintah daerah", contoh: "Pemerintah Kota Probolinggo", periksa: terisi },
    { kunci: "tempat", pesan: "Tempat surat ditandatangani", contoh: "Probolinggo", periksa: terisi },
    {
      kunci: "tahun",
      pesan: "Tahun laporan",
      contoh: "2024",
      bawaan: String(Number(world.today().slice(0, 4)) - 1),
      periksa: (jawaban) =>
        /^20\d\d$/.test(jawaban.trim()) ? null : "Tulis tahunnya dengan empat angka, misalnya 2024.",
    },
    { kunci: "camat", pesan: "Nama Camat dengan gelar", contoh: "AGUS RIANTO, S.STP., M.Si.", periksa: terisi },
    { kunci: "kelurahan", pesan: "Nama kelurahan, dipisah koma", contoh: "Kanigaran, Sukoharjo", periksa: terisi },
  ];
}

async function readJawaban(world: World, opsi: Opsi): Promise<JawabanAwal> {
  const jawaban = new Map<string, string>();
  const kurang: Butir[] = [];
  for (const butir of listButir(world)) {
    const given = opsi[butir.kunci];
    if (typeof given === "string") {
      const salah = butir.periksa(given);
      if (salah !== null) throw salahOpsi(butir, given, salah);
      jawaban.set(butir.kunci, given.trim());
    } else if (world.interaktif) {
      const { pesan, contoh, bawaan, periksa } = butir;
      jawaban.set(
        butir.kunci,
        (await world.ask({ pesan: `${pesan} (misalnya ${contoh})`, periksa, ...(bawaan ? { bawaan } : {}) })).trim(),
      );
    } else kurang.push(butir);
  }
  if (kurang.length > 0) {
    throw henti(KODE_KELUAR.salahPakai, {
      nama: "jawaban-kurang",
      pesan: `Tidak ada terminal untuk bertanya, dan opsi ini belum diisi: ${kurang.map((b) => `--${b.kunci}`).join(", ")}.`,
      perbaikan: `tulis opsinya, misalnya: lkjip init ${kurang.map((b) => `--${b.kunci} "${b.contoh}"`).join(" ")}`,
    });
  }
  const get = (kunci: Butir["kunci"]): string => jawaban.get(kunci) ?? "";
  return {
    nama: get("nama"),
    pemda: get("pemda"),
    tempat: get("tempat"),
    tahun: Number(get("tahun")),
    camat: get("camat"),
    kelurahan: get("kelurahan")
      .split(",")
      .map((nama) => nama.trim())
      .filter((nama) => nama !== ""),
  };
}

function salahOpsi(butir: Butir, given: string, salah: string): Error {
  return henti(KODE_KELUAR.salahPakai, {
    nama: "jawaban-salah",
    pesan: `Isi --${butir.kunci} "${given}" tidak dapat dipakai. ${salah}`,
    perbaikan: `tulis misalnya: --${butir.kunci} "${butir.contoh}"`,
  });
}

/** "Kecamatan Kebonsari Wetan", 2024 -> "kebonsari-wetan-2024". */
function suggestFolder({ nama, tahun }: Pick<JawabanAwal, "nama" | "tahun">): string {
  const slug = nama
    .toLowerCase()
    .replace(/^kecamatan\s+/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${slug || "lkjip"}-${tahun}`;
}
