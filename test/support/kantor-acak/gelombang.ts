import fc from "fast-check";
import { compileConfig } from "../../../src/pipeline.ts";
import { type KantorAcak, kantorAcak } from "./kantor.ts";
import { yamlOf } from "./tampil.ts";

/*
 * A random office over some weeks of its draft: forms that come late in waves, cells filled in later, targets, officials
 * and units changed, a benchmark, a programme, an indicator or a text of the office added or removed.
 */

type Isi = Readonly<Record<string, unknown>>;

/** One thing that is otherwise up to a wave, or from it on. */
interface Beda {
  readonly jenis: (typeof JENIS)[number];
  readonly nomor: number;
  readonly sejak: number;
  readonly hilang: boolean;
}

const JENIS = [
  "target",
  "pejabat",
  "nama unit",
  "pembanding",
  "riwayat",
  "naskah",
  "sdm",
  "sub kegiatan",
  "indikator",
  "anggaran lalu",
  "pk",
  "sel",
  "narasi",
  "bukti",
] as const;

const bahanBeda: fc.Arbitrary<Beda> = fc.record({
  jenis: fc.constantFrom(...JENIS),
  nomor: fc.nat(200),
  sejak: fc.nat(2),
  hilang: fc.boolean(),
});

/** The states of an office, oldest first: the first draft is made of the first. */
export const gelombangAcak: fc.Arbitrary<readonly KantorAcak[]> = fc
  .record({
    kantor: kantorAcak,
    banyak: fc.constantFrom(1, 1, 2, 3),
    /** By unit: the wave from which its form is there. */
    kembali: fc.array(fc.nat(3), { minLength: 1, maxLength: 7 }),
    beda: fc.array(bahanBeda, { maxLength: 4 }),
  })
  .map(({ kantor, banyak, kembali, beda }) => {
    const waves = Array.from({ length: banyak + 1 }, (_, wave) => {
      const isian = Object.entries(kantor.isian).filter((_, i) => (kembali[i % kembali.length] ?? 0) <= wave);
      const now = { ...kantor, isian: wave === banyak ? kantor.isian : Object.fromEntries(isian) };
      return beda
        .filter(({ sejak, hilang }) => wave <= Math.min(sejak, banyak - 1) !== hilang)
        .reduce(apply, now as KantorAcak);
    });
    return waves;
  });

/** The office with one thing otherwise; as it was where lkjip.yaml would be at fault. */
function apply(kantor: KantorAcak, { jenis, nomor }: Beda): KantorAcak {
  const changed = ubah(kantor, jenis, nomor);
  return changed === kantor || compileConfig(yamlOf(changed)).nilai !== null ? changed : kantor;
}

function ubah(kantor: KantorAcak, jenis: Beda["jenis"], nomor: number): KantorAcak {
  const withIsi = (isi: Isi): KantorAcak => ({ ...kantor, isi });
  const indikator = (edit: (each: Isi) => Isi | null): KantorAcak => {
    const kode = pick(
      listObjects(kantor.isi).filter((each) => "target" in each && "satuan" in each),
      nomor,
    );
    return kode === undefined ? kantor : withIsi(editObject(kantor.isi, kode, edit) as Isi);
  };
  switch (jenis) {
    case "target":
      return indikator(({ target, target_tw: _, target_bulan: ___, target_renstra: __, ...rest }) => ({
        ...rest,
        target: typeof target === "number" ? target + 1 + (nomor % 3) : target,
      }));
    case "pembanding":
      return indikator(({ pembanding, arah, ...rest }) => ({
        ...rest,
        arah,
        ...(pembanding === undefined && arah !== "predikat"
          ? { pembanding: { nama: "Rata-rata provinsi", nilai: 70 + (nomor % 9) } }
          : {}),
      }));
    case "riwayat":
      return indikator(({ riwayat: _, ...rest }) => rest);
    case "indikator":
      return indikator(() => null);
    case "pejabat": {
      const orang = pick(
        listObjects(kantor.isi).filter((each) => "jabatan" in each && "nama" in each),
        nomor,
      );
      return orang === undefined
        ? kantor
        : withIsi(
            editObject(kantor.isi, orang, ({ nip: _, ...rest }) => ({
              ...rest,
              nama: "Raden Mas Pengganti",
              ...(nomor % 2 === 0 ? { status: "plt" } : { jabatan: `${rest.jabatan} Baru` }),
            })) as Isi,
          );
    }
    case "nama unit": {
      const unit = pick(kantor.isi.unit as readonly Isi[], nomor);
      return unit === undefined
        ? kantor
        : withIsi(editObject(kantor.isi, unit, (each) => ({ ...each, nama: `${each.nama} Raya` })) as Isi);
    }
    case "naskah": {
      const naskah = kantor.isi.naskah as Isi;
      const kunci = pick(Object.keys(naskah), nomor);
      return kunci === undefined ? kantor : withIsi({ ...kantor.isi, naskah: without(naskah, kunci) });
    }
    case "sdm":
      return withIsi(without(kantor.isi, "sdm"));
    case "anggaran lalu":
      return withIsi(without(kantor.isi, "riwayat_anggaran"));
    case "pk":
      return withIsi(without(kantor.isi, "perjanjian_kinerja"));
    case "sub kegiatan": {
      const sub = pick(
        listObjects(kantor.isi).filter((each) => "pagu" in each && "unit" in each),
        nomor,
      );
      return sub === undefined ? kantor : withIsi(editObject(kantor.isi, sub, () => null) as Isi);
    }
    default:
      return ubahIsian(kantor, jenis, nomor);
  }
}

/** A form with some of it not filled in yet. */
function ubahIsian(kantor: KantorAcak, jenis: "sel" | "narasi" | "bukti", nomor: number): KantorAcak {
  const unit = pick(Object.keys(kantor.isian), nomor);
  const isian = unit === undefined ? undefined : kantor.isian[unit];
  if (unit === undefined || isian === undefined) return kantor;
  const put = (edited: Partial<typeof isian>): KantorAcak => ({
    ...kantor,
    isian: { ...kantor.isian, [unit]: { ...isian, ...edited } },
  });
  if (jenis === "bukti") return put({ bukti: isian.bukti.slice(0, nomor % 2) });
  const kunci = pick(Object.keys(isian.kinerja), nomor);
  if (kunci === undefined) return kantor;
  const row = Object.entries(isian.kinerja[kunci] ?? {});
  const left = row.filter(([nama]) => /^(?:tw\d|realisasi)$/.test(nama) === (jenis === "narasi"));
  return put({ kinerja: { ...isian.kinerja, [kunci]: Object.fromEntries(left) } });
}

const pick = <T>(list: readonly T[], nomor: number): T | undefined => list[nomor % Math.max(list.length, 1)];

const without = (isi: Isi, kunci: string): Isi =>
  Object.fromEntries(Object.entries(isi).filter(([nama]) => nama !== kunci));

/** All objects in it, outermost first. */
function listObjects(content: unknown): Isi[] {
  if (Array.isArray(content)) return content.flatMap(listObjects);
  if (typeof content !== "object" || content === null) return [];
  return [content as Isi, ...Object.values(content).flatMap(listObjects)];
}

/** The same with one object in it otherwise, or left out. */
function editObject(content: unknown, one: Isi, edit: (each: Isi) => Isi | null): unknown {
  if (content === one) return edit(one);
  if (Array.isArray(content))
    return content.flatMap((each) => {
      const edited = editObject(each, one, edit);
      return edited === null && each !== null ? [] : [edited];
    });
  if (typeof content !== "object" || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([nama, each]) => [nama, editObject(each, one, edit)]));
}
