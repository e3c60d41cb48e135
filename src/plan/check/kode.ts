import { BATAS_KODE_UNIT, isNamaPerangkat } from "../../model/places.ts";
import type { Jalur } from "../lokasi.ts";
import { findMirip } from "../../model/suggestion.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { AturanConfig, AturanIndikator, KonteksConfig } from "./context.ts";

/*
 * Codes: each one once, and every reference to one that exists.
 */

interface KodeTertulis {
  readonly kode: string;
  readonly jalur: Jalur;
}

/** Later uses of a kode, with `jenis` such as "unit" or "sub kegiatan". */
function findGanda(jenis: string, daftar: readonly KodeTertulis[], { temuan, baris }: KonteksConfig): Temuan[] {
  const terpakai = new Map<string, Jalur>();
  return daftar.flatMap(({ kode, jalur }) => {
    const pertama = terpakai.get(kode);
    if (pertama === undefined) {
      terpakai.set(kode, jalur);
      return [];
    }
    const pesan = `Kode ${jenis} "${kode}" sudah dipakai di baris ${baris([...pertama, "kode"])}.`;
    const perbaikan = `beri kode yang berbeda, misalnya kode: "${kode}${jenis === "unit" ? "-2" : ".2"}"`;
    return [temuan([...jalur, "kode"], "galat", { nama: "kode-ganda", pesan, perbaikan })];
  });
}

export const checkKodeGanda: AturanConfig = (konteks) => {
  const { config, indikator } = konteks;
  const at = <T extends { readonly kode: string }>(daftar: readonly T[], awal: Jalur) =>
    daftar.map((unsur, i) => ({ kode: unsur.kode, jalur: [...awal, i], unsur }));
  const program = at(config.program, ["program"]);
  const kegiatan = program.flatMap(({ unsur, jalur }) => at(unsur.kegiatan, [...jalur, "kegiatan"]));
  const sub = kegiatan.flatMap(({ unsur, jalur }) => at(unsur.sub_kegiatan, [...jalur, "sub_kegiatan"]));
  const sendiri = (unit: number) => indikator.filter((i) => i.tingkat === "unit" && i.jalur[1] === unit);
  const kodeOf = (daftar: typeof indikator) => daftar.map((i) => ({ kode: i.indikator.kode, jalur: i.jalur }));
  return [
    ...findGanda("unit", at(config.unit, ["unit"]), konteks),
    ...findGanda("tujuan", at(config.renstra.tujuan, ["renstra", "tujuan"]), konteks),
    ...findGanda("sasaran", at(config.sasaran, ["sasaran"]), konteks),
    ...findGanda("program", program, konteks),
    ...findGanda("kegiatan", kegiatan, konteks),
    ...findGanda("sub kegiatan", sub, konteks),
    ...findGanda("indikator", kodeOf(indikator.filter((i) => i.tingkat !== "unit")), konteks),
    ...config.unit.flatMap((_, i) => findGanda("indikator", kodeOf(sendiri(i)), konteks)),
  ];
};

/** A reference to a kode that is not there. */
function temuanRujukan(
  { temuan }: KonteksConfig,
  jalur: Jalur,
  jenis: string,
  kode: string,
  dikenal: readonly string[],
): Temuan {
  const mirip = findMirip(kode, dikenal);
  const pesan = `Kode ${jenis} "${kode}" tidak ada.${mirip === null ? "" : ` Yang mirip: "${mirip}".`}`;
  const perbaikan = `pakai kode ${jenis} yang ada, misalnya ${mirip ?? dikenal[0] ?? "tapem"}; yang ada: ${formatDaftar(dikenal)}.`;
  return temuan(jalur, "galat", { nama: `${jenis.replaceAll(" ", "-")}-tidak-ada`, pesan, perbaikan });
}

function formatDaftar(daftar: readonly string[]): string {
  const unik = [...new Set(daftar)];
  return unik.length <= 12 ? unik.join(", ") : `${unik.slice(0, 12).join(", ")}, dan ${unik.length - 12} lagi`;
}

/** References of the plan: units of sub kegiatan and penegasan, tujuan of sasaran. */
export const checkRujukan: AturanConfig = (konteks) => {
  const { config } = konteks;
  const unit = config.unit.map(({ kode }) => kode);
  const tujuan = config.renstra.tujuan.map(({ kode }) => kode);
  const sub = config.program.flatMap((p, i) =>
    p.kegiatan.flatMap((k, j) =>
      k.sub_kegiatan.map((s, n) => ({
        kode: s.unit,
        jalur: ["program", i, "kegiatan", j, "sub_kegiatan", n, "unit"] as Jalur,
      })),
    ),
  );
  const penegasan = config.penegasan.map((p, i) => ({ kode: p.unit, jalur: ["penegasan", i, "unit"] as Jalur }));
  return [
    ...[...sub, ...penegasan].flatMap(({ kode, jalur }) =>
      unit.includes(kode) ? [] : [temuanRujukan(konteks, jalur, "unit", kode, unit)],
    ),
    ...config.sasaran.flatMap((s, i) =>
      s.tujuan === undefined || tujuan.includes(s.tujuan)
        ? []
        : [temuanRujukan(konteks, ["sasaran", i, "tujuan"], "tujuan", s.tujuan, tujuan)],
    ),
  ];
};

/** References of an indicator: its unit and the programmes that support it. */
export const checkRujukanIndikator: AturanIndikator = ({ indikator, tingkat, jalur }, konteks) => {
  const unit = konteks.config.unit.map(({ kode }) => kode);
  const program = konteks.config.program.map(({ kode }) => kode);
  const salahUnit = tingkat !== "unit" && indikator.unit !== undefined && !unit.includes(indikator.unit);
  return [
    ...(salahUnit ? [temuanRujukan(konteks, [...jalur, "unit"], "unit", indikator.unit ?? "", unit)] : []),
    ...(indikator.program ?? []).flatMap((kode, i) =>
      program.includes(kode) ? [] : [temuanRujukan(konteks, [...jalur, "program", i], "program", kode, program)],
    ),
  ];
};

/** Who gives the value: the form of one unit, or `dari`; never both, never neither. */
export const checkPengisi: AturanIndikator = ({ indikator, tingkat, induk, jalur }, { temuan }) => {
  const { kode, unit, dari } = indikator;
  if (tingkat === "unit") {
    if (unit === undefined) return [];
    const pesan = `Indikator "${kode}" berada di bawah unit "${induk}", jadi kunci "unit" tidak dipakai di sini.`;
    const perbaikan =
      unit === induk
        ? `hapus baris "unit"; yang mengisi selalu unit tempatnya ditulis, yaitu ${induk}.`
        : `jika yang mengisi "${unit}", pindahkan indikatornya ke bawah unit itu; jika "${induk}", hapus "unit: ${unit}".`;
    return [temuan([...jalur, "unit"], "galat", { nama: "unit-di-bawah-unit", pesan, perbaikan })];
  }
  if (unit === undefined && dari === undefined) {
    const pesan = `Indikator "${kode}" tidak menyebut siapa yang mengisi realisasinya.`;
    const perbaikan = 'tambahkan "unit", misalnya unit: pelayanan; atau "dari" jika dihitung dari indikator unit.';
    return [temuan(jalur, "galat", { nama: "indikator-tanpa-pengisi", pesan, perbaikan })];
  }
  if (unit === undefined || dari === undefined) return [];
  const pesan = `Indikator "${kode}" memakai "unit" dan "dari" sekaligus.`;
  const perbaikan = `hapus salah satunya, misalnya hapus "unit: ${unit}" jika nilainya dihitung dari indikator unit.`;
  return [temuan([...jalur, "unit"], "galat", { nama: "indikator-dua-pengisi", pesan, perbaikan })];
};

/** A kegiatan's kode continues its programme's, a sub kegiatan's its kegiatan's: otherwise it stands in the wrong place. */
export const checkKodeTurunan: AturanConfig = ({ config, temuan }) => {
  const at = (kode: string, induk: string, jenis: string, jalur: Jalur): Temuan => {
    const pesan = `Kode ${jenis} "${kode}" tidak diawali kode induknya, "${induk}".`;
    const perbaikan = `pindahkan ke bawah induknya, atau betulkan kodenya, misalnya kode: "${induk}.${jenis === "kegiatan" ? "2.01" : "0001"}"`;
    return temuan([...jalur, "kode"], "peringatan", { nama: "kode-bukan-turunan", pesan, perbaikan });
  };
  return config.program.flatMap((p, i) =>
    p.kegiatan.flatMap((k, j) => {
      const jalur = ["program", i, "kegiatan", j];
      if (!k.kode.startsWith(`${p.kode}.`)) return [at(k.kode, p.kode, "kegiatan", jalur)];
      return k.sub_kegiatan.flatMap((s, n) =>
        s.kode.startsWith(`${k.kode}.`) ? [] : [at(s.kode, k.kode, "sub kegiatan", [...jalur, "sub_kegiatan", n])],
      );
    }),
  );
};

/** The kode of a unit names its form and its report: Windows must be able to write them. */
export const checkKodeBerkas: AturanConfig = ({ config, temuan }) =>
  config.unit.flatMap(({ kode, jenis }, i): Temuan[] => {
    const jalur = ["unit", i, "kode"];
    if (isNamaPerangkat(kode)) {
      const pesan = `Kode unit "${kode}" adalah nama perangkat di Windows, sehingga formulir ${kode}.xlsx tidak dapat disimpan.`;
      const perbaikan = `tambahkan kata di depannya, misalnya kode: ${jenis === "kelurahan" ? "kel" : jenis}-${kode}; ganti juga di tempat lain yang menyebut unit ini.`;
      return [temuan(jalur, "galat", { nama: "kode-unit-perangkat", pesan, perbaikan })];
    }
    if (kode.length <= BATAS_KODE_UNIT) return [];
    const pesan = `Kode unit ini ${kode.length} huruf, lebih dari ${BATAS_KODE_UNIT}, sehingga nama berkasnya dapat terlalu panjang.`;
    const perbaikan = `pendekkan, misalnya kode: ${kode.slice(0, 20).replace(/-+$/, "")}; ganti juga di tempat lain yang menyebut unit ini.`;
    return [temuan(jalur, "galat", { nama: "kode-unit-panjang", pesan, perbaikan })];
  });

/** A unit that has nothing to fill in would get an empty form. */
export const checkUnitTanpaIsian: AturanConfig = ({ config, indikator, temuan }) => {
  const terpakai = new Set([
    ...indikator.map(({ unit }) => unit),
    ...config.program.flatMap((p) => p.kegiatan.flatMap((k) => k.sub_kegiatan.map((s) => s.unit))),
  ]);
  return config.unit.flatMap(({ kode, nama }, i) => {
    if (terpakai.has(kode)) return [];
    const pesan = `Unit "${nama}" tidak punya indikator dan sub kegiatan, sehingga formulirnya kosong.`;
    const perbaikan = `beri unit ini indikator atau sub kegiatan, misalnya sub kegiatan dengan unit: ${kode}; jika unit ini memang tidak mengisi formulir, beri tanda pagar di depan baris-barisnya.`;
    return [temuan(["unit", i], "peringatan", { nama: "unit-tanpa-isian", pesan, perbaikan })];
  });
};
