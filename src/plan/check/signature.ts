import { formatTanggal } from "../../model/format.ts";
import type { Temuan } from "../../model/temuan.ts";
import type { Config } from "../schema.ts";
import { PIMPINAN_KODE, SIGNED_LETTER } from "../schema-officials.ts";
import type { ConfigRule } from "./context.ts";

/** The days of an official: in their order, and no other of the same office on one of them. */
export const checkPergantian: ConfigRule = ({ config, temuan }) =>
  config.pergantian_pejabat.flatMap(({ pejabat, mulai, sampai }, i): Temuan[] => {
    const at = ["pergantian_pejabat", i];
    if (sampai < mulai) {
      const pesan = `Hari terakhir (${formatTanggal(sampai)}) lebih dahulu daripada hari pertama (${formatTanggal(mulai)}).`;
      const perbaikan = `tukar keduanya, misalnya sampai: ${mulai}`;
      return [temuan([...at, "sampai"], "galat", { nama: "masa-terbalik", pesan, perbaikan })];
    }
    if (sampai < `${config.tahun}-01-01` || mulai > `${config.tahun + 1}-12-31`) {
      const pesan = `Masa ini (${formatTanggal(mulai)} sampai ${formatTanggal(sampai)}) di luar tahun ${config.tahun} dan tahun sesudahnya, jadi tidak ada surat yang memakainya.`;
      const perbaikan = "betulkan tahunnya bila salah ketik; bila benar, barisnya boleh tetap";
      return [temuan([...at, "mulai"], "periksa", { nama: "masa-di-luar-tahun", pesan, perbaikan })];
    }
    const twin = config.pergantian_pejabat
      .slice(0, i)
      .find((each) => each.pejabat === pejabat && each.mulai <= sampai && mulai <= each.sampai);
    if (twin === undefined) return [];
    const pesan = `Pada ${formatTanggal([mulai, twin.mulai].sort()[1] ?? mulai)} jabatan ${pejabat} dipegang dua orang: "${twin.nama}" sampai ${formatTanggal(twin.sampai)}.`;
    const perbaikan = "betulkan salah satu harinya menurut SK atau surat perintah";
    return [temuan([...at, "mulai"], "galat", { nama: "masa-bertindih", pesan, perbaikan })];
  });

/** Nobody signs in his own name on behalf of himself; u.b. needs the one in whose name. */
export const checkPenandatangan: ConfigRule = ({ config, temuan }) =>
  SIGNED_LETTER.flatMap((surat): Temuan[] => {
    const signer = config.penandatangan[surat];
    if (signer === undefined) return [];
    const { pejabat, atas_nama: name, untuk_beliau: through } = signer;
    const at = ["penandatangan", surat];
    if (through !== undefined && name === undefined) {
      const pesan = "u.b. hanya dipakai di bawah a.n., sedangkan atas_nama tidak ada.";
      const perbaikan = "tambahkan atas_nama, misalnya atas_nama: camat";
      return [temuan([...at, "untuk_beliau"], "galat", { nama: "ub-tanpa-an", pesan, perbaikan })];
    }
    const named = [pejabat, through, name].filter((each) => each !== undefined);
    if (new Set(named).size === named.length) return checkOrder(signer, (finding) => temuan(at, "periksa", finding));
    const pesan = `Pejabat yang sama disebut dua kali untuk satu tanda tangan: ${named.join(", ")}.`;
    const perbaikan =
      name === pejabat
        ? "hapus atas_nama bila ia menandatangani sendiri; bila tidak, betulkan pejabat, misalnya pejabat: sekcam"
        : "betulkan salah satunya, misalnya untuk_beliau: sekcam";
    return [temuan(at, "galat", { nama: "penandatangan-berulang", pesan, perbaikan })];
  });

type Signer = NonNullable<Config["penandatangan"][(typeof SIGNED_LETTER)[number]]>;

/** A.n. is signed by who stands below the one in whose name; `PIMPINAN_KODE` goes from the top down. */
function checkOrder(
  { pejabat, atas_nama: name }: Signer,
  say: (finding: { readonly nama: string; readonly pesan: string; readonly perbaikan: string }) => Temuan,
): Temuan[] {
  if (name === undefined || PIMPINAN_KODE.indexOf(pejabat) > PIMPINAN_KODE.indexOf(name)) return [];
  const pesan = `Di sini ${pejabat} menandatangani atas nama ${name}, sedangkan a.n. dipakai bawahan atas nama atasannya. Apakah terbalik?`;
  const perbaikan = `bila terbalik, tulis pejabat: ${name} dan atas_nama: ${pejabat}`;
  return [say({ nama: "atas-nama-terbalik", pesan, perbaikan })];
}
