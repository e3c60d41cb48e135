import type { configSchema } from "../schema.ts";
import { isNamaPerangkat } from "../../model/places.ts";
import { formatAngka } from "../../model/format.ts";
import type { Jalur } from "../lokasi.ts";
import { findMirip, formatYaml, suggestAngka } from "../../model/suggestion.ts";
import type { Temuan } from "../../model/temuan.ts";
import { readKomaDesimal } from "./comma.ts";
import { type Bahan, explainHilang, explainKosong, explainKunci, findGanti, findKunciAngka } from "./kunci.ts";
import type { Penjelasan } from "./explanation.ts";
import { formatContoh, formatPotongan, formatSebutan, kunciTerakhir } from "./mention.ts";
import { findSkema, getIn } from "./schema.ts";

/*
 * What zod says about lkjip.yaml, as findings in the office's own words.
 */

/** More than anyone mends in one go: a hostile file has thousands of unknown keys. */
const BATAS = 100;

type Issue = NonNullable<ReturnType<typeof configSchema.safeParse>["error"]>["issues"][number];

/** All issues as galat, one or more for each, in the order of zod. */
export function explainIssues(issues: readonly Issue[], bahan: Bahan): Temuan[] {
  const daun = issues.slice(0, BATAS).flatMap((issue) => flatten(issue, []));
  const keliru = new Set(daun.flatMap((d) => listGanti(d, bahan)));
  const { hilang } = bahan;
  return daun
    .filter(({ jalur }) => !keliru.has(JSON.stringify(jalur)))
    .filter(({ jalur }) => !hilang?.has(String(jalur.at(-1))) || getIn(bahan.data, jalur) !== undefined)
    .flatMap(({ issue, jalur }) => explainIssue(issue, jalur, bahan));
}

/** Paths that a misspelt key stands for: that they are missing only follows from the slip. */
function listGanti({ issue, jalur }: Daun, bahan: Bahan): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  return issue.keys.slice(0, BATAS).flatMap((k) => {
    const mirip = findGanti(k, jalur, bahan) ?? findKunciAngka(k, jalur, bahan);
    return mirip === null || getIn(bahan.data, [...jalur, mirip]) !== undefined
      ? []
      : [JSON.stringify([...jalur, mirip])];
  });
}

interface Daun {
  readonly issue: Issue;
  readonly jalur: Jalur;
}

/** An issue without alternatives: of those, the one that got furthest, if it is not only of the wrong type. */
function flatten(issue: Issue, awal: Jalur): Daun[] {
  const jalur = [...awal, ...issue.path.filter((p) => typeof p !== "symbol")];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ issue, jalur }];
  const cabang = issue.errors.map((errors) => errors.flatMap((e) => flatten(e, jalur)));
  const masuk = cabang.find((daun) => !daun.some((d) => isSalahJenis(d.issue) && d.jalur.length === jalur.length));
  return masuk ?? [{ issue, jalur }];
}

const isSalahJenis = (issue: Issue): boolean => issue.code === "invalid_type" || issue.code === "invalid_union";

function explainIssue(issue: Issue, jalur: Jalur, bahan: Bahan): Temuan[] {
  const { data, lokasi } = bahan;
  const at = (pesan: Penjelasan, tempat = lokasi.find(jalur)): Temuan => ({
    tingkat: "galat",
    ...pesan,
    berkas: lokasi.berkas,
    ...tempat,
  });
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, BATAS).map((k) => at(explainKunci(k, jalur, bahan), lokasi.findKunci([...jalur, k])));
  }
  const nilai = getIn(data, jalur);
  if (nilai === undefined) return [at(explainHilang(jalur, bahan), lokasi.findKunci(jalur))];
  if (nilai === null) return [at(explainKosong(jalur, bahan))];
  return [at(explainNilai(issue, nilai, jalur, bahan))];
}

function explainNilai(issue: Issue, nilai: unknown, jalur: Jalur, bahan: Bahan): Penjelasan {
  switch (issue.code) {
    case "invalid_type":
      return explainJenis(issue.expected, nilai, jalur, bahan);
    case "invalid_value":
      return explainPilihan(issue.values.map(String), nilai, jalur);
    case "invalid_union":
      return issue.discriminator === undefined
        ? explainJenis("union", nilai, jalur, bahan)
        : explainPilihan((issue as { options?: unknown[] }).options?.map(String) ?? [], nilai, jalur);
    case "invalid_key":
      return explainNamaKunci(jalur, bahan);
    case "invalid_format":
      return explainBentuk(issue.format, String(nilai), jalur);
    case "too_small":
    case "too_big":
      return explainUkuran(issue, nilai, jalur, bahan);
    default:
      return explainJenis("", nilai, jalur, bahan);
  }
}

function explainJenis(harusnya: string, nilai: unknown, jalur: Jalur, bahan: Bahan): Penjelasan {
  const kunci = kunciTerakhir(jalur);
  const sebutan = formatSebutan(jalur);
  const contoh = formatContoh(kunci, findSkema(bahan.skema, jalur, bahan.data));
  const sumber = bahan.lokasi.findSumber(jalur) ?? formatYaml(nilai);
  if (harusnya === "string" && typeof nilai !== "object") {
    const menjadi = String(nilai) === sumber ? "" : ` dan menjadi ${String(nilai)}`;
    const jenis =
      typeof nilai === "boolean" ? "terbaca sebagai pilihan ya atau tidak" : `terbaca sebagai angka${menjadi}`;
    const isi = typeof jalur.at(-1) === "number" ? `"${sumber}"` : `${kunci}: "${sumber}"`;
    return {
      nama: "teks-tanpa-kutip",
      pesan: `${sebutan} berisi ${sumber} tanpa tanda kutip, sehingga ${jenis}.`,
      perbaikan: `apit dengan tanda kutip: ${isi}`,
    };
  }
  if (harusnya === "number" || harusnya === "int") return explainBukanAngka(harusnya, nilai, jalur, bahan);
  const nama = { array: "bukan-daftar", object: "bukan-bagian", record: "bukan-bagian" }[harusnya] ?? "salah-jenis";
  const apa = {
    array: "sebuah daftar",
    object: "kunci-kunci lain",
    record: "kunci-kunci lain",
    boolean: "true atau false",
    string: "sebuah tulisan",
  }[harusnya];
  return {
    nama,
    pesan: `${sebutan} berisi ${typeof nilai === "number" ? sumber : formatPotongan(nilai)}${apa === undefined ? ", yang tidak dikenal di sini" : `; yang seharusnya ada ${apa}`}.`,
    perbaikan: `tulis ulang isinya, ${contoh}`,
  };
}

function explainBukanAngka(harusnya: string, nilai: unknown, jalur: Jalur, { data, lokasi, skema }: Bahan): Penjelasan {
  const kunci = kunciTerakhir(jalur);
  const sebutan = formatSebutan(jalur);
  const contoh = formatContoh(kunci, findSkema(skema, jalur, data));
  if (harusnya === "int" && typeof nilai === "number") {
    return {
      nama: "bukan-bilangan-bulat",
      pesan: `${sebutan} berisi ${formatAngka(nilai)}, bukan bilangan bulat.`,
      perbaikan: `tulis bilangan bulat, ${contoh}`,
    };
  }
  const saran = typeof nilai === "string" ? suggestAngka(nilai) : null;
  const isi = typeof jalur.at(-1) === "number" ? `${saran}` : `${kunci}: ${saran}`;
  return {
    nama: "bukan-angka",
    pesan: `${sebutan} berisi ${typeof nilai === "string" ? `"${nilai}"` : Array.isArray(nilai) ? formatPotongan(nilai) : (lokasi.findSumber(jalur) ?? formatPotongan(nilai))}, bukan angka.`,
    perbaikan:
      saran === null
        ? `tulis angka saja, ${contoh}`
        : `tulis angka saja, tanpa tanda kutip, pemisah ribuan, dan satuan, dengan titik sebagai tanda desimal: ${isi}`,
  };
}

function explainPilihan(pilihan: readonly string[], nilai: unknown, jalur: Jalur): Penjelasan {
  const teks = String(nilai);
  const ganti = findMirip(teks, pilihan) ?? pilihan[0] ?? "";
  return {
    nama: "pilihan-tidak-dikenal",
    pesan: `${formatSebutan(jalur)} berisi ${formatPotongan(nilai)}. Yang dikenal: ${pilihan.join(", ")}.`,
    perbaikan: `ganti menjadi salah satunya, misalnya ${kunciTerakhir(jalur)}: ${ganti}`,
  };
}

function explainNamaKunci(jalur: Jalur, { data, skema }: Bahan): Penjelasan {
  const induk = String(jalur.at(-2));
  const contoh = formatContoh(induk, findSkema(skema, jalur.slice(0, -1), data));
  const sop = induk === "sop";
  return {
    nama: sop ? "kunci-bukan-langkah" : "kunci-bukan-tahun",
    pesan: `Kunci "${String(jalur.at(-1))}" di "${induk}" bukan ${sop ? "nomor langkah 1 sampai 8" : "tahun empat angka"}.`,
    perbaikan: `tulis ${sop ? "nomor langkahnya" : "tahunnya"}, ${contoh}`,
  };
}

/** The two forms of text that the schema asks for: a date, and the kode of a unit, which names a file. */
function explainBentuk(bentuk: string, nilai: string, jalur: Jalur): Penjelasan {
  if (bentuk === "date") {
    const [, hari = "", bulan = "", tahun = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(nilai) ?? [];
    const iso = tahun === "" ? "2025-01-27" : `${tahun}-${bulan.padStart(2, "0")}-${hari.padStart(2, "0")}`;
    return {
      nama: "bukan-tanggal",
      pesan: `${formatSebutan(jalur)} berisi "${nilai}", bukan tanggal.`,
      perbaikan: `tulis tahun-bulan-hari, misalnya ${iso}`,
    };
  }
  const slug = nilai
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return {
    nama: "kode-unit-tidak-rapi",
    pesan: `Kode unit "${nilai}" memuat selain huruf kecil, angka, dan tanda hubung.`,
    perbaikan: `tulis sebagai satu kata, misalnya kode: ${isNamaPerangkat(slug) ? `unit-${slug}` : slug || "tapem"}`,
  };
}

type IssueUkuran = Extract<Issue, { code: "too_small" | "too_big" }>;

function explainUkuran(issue: IssueUkuran, nilai: unknown, jalur: Jalur, { data, lokasi, skema }: Bahan): Penjelasan {
  const sebutan = formatSebutan(jalur);
  const contoh = formatContoh(kunciTerakhir(jalur), findSkema(skema, jalur, data));
  if (typeof nilai === "string") {
    return { nama: "kunci-kosong", pesan: `${sebutan} belum diisi.`, perbaikan: `isi, ${contoh}` };
  }
  const batas = issue.code === "too_small" ? Number(issue.minimum) : Number(issue.maximum);
  if (Array.isArray(nilai)) {
    const pas = issue.exact || jalur.at(-1) === "periode";
    const harus = `${pas ? "" : issue.code === "too_small" ? "sedikitnya " : "paling banyak "}${batas}`;
    const memuat = `Daftar "${kunciTerakhir(jalur)}" memuat ${nilai.length} isi; yang diperlukan ${harus}`;
    const koma = pas ? readKomaDesimal(lokasi.findSumber(jalur) ?? "", batas) : null;
    if (koma !== null) {
      return {
        nama: "koma-dalam-daftar",
        pesan: `${memuat}. Apakah ${koma.contoh} satu angka? Di dalam kurung siku koma memisahkan isi, sehingga terbaca dua angka, ${koma.contoh.replace(",", " dan ")}.`,
        perbaikan: `jika ya, tulis dengan titik sebagai tanda desimal: ${kunciTerakhir(jalur)}: [${koma.isi.join(", ")}]; jika bukan, tulis ${harus} isi, ${contoh}`,
      };
    }
    return {
      nama: "banyak-isi-daftar",
      pesan: `${memuat}.`,
      perbaikan: `${issue.code === "too_big" ? `sisakan ${harus} isi yang benar` : "lengkapi daftarnya"}, ${contoh}`,
    };
  }
  const angka = batas >= 2000 && batas <= 2100 ? String(batas) : formatAngka(batas);
  const arah = issue.code === "too_small" ? "lebih" : "kurang";
  return {
    nama: "angka-di-luar-batas",
    pesan: `${sebutan} berisi ${formatAngka(Number(nilai))}; yang diterima ${issue.inclusive ? `${angka} atau ${arah}` : `${arah} dari ${angka}`}.`,
    perbaikan: `betulkan angkanya, ${contoh}`,
  };
}
