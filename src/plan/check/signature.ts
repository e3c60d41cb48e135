import { formatTanggal } from "../../model/format.ts";
import { findSimilar } from "../../model/suggestion.ts";
import type { Temuan, TemuanContent } from "../../model/temuan.ts";
import { normalize } from "../../model/text.ts";
import { lastDayOf, listPosts, postOf, returnAfter, titleOfPost } from "../officials.ts";
import type { Config, Pejabat } from "../schema.ts";
import { PIMPINAN_KODE, SIGNED_LETTER } from "../schema-officials.ts";
import type { ConfigContext, ConfigRule } from "./context.ts";

/** A change of a post that there is; its days in their order, and no other of the same post on one of them but a Plh. of its holder. */
export const checkPergantian: ConfigRule = (context) => {
  const { config, temuan } = context;
  const posts = listPosts(config);
  return config.pergantian_pejabat.flatMap(({ pejabat, mulai, sampai, status }, i): Temuan[] => {
    const at = ["pergantian_pejabat", i];
    if (!posts.includes(pejabat)) return [temuan([...at, "pejabat"], "galat", explainPost(config, pejabat))];
    if (sampai < mulai) {
      const pesan = `Hari terakhir (${formatTanggal(sampai)}) lebih dahulu daripada hari pertama (${formatTanggal(mulai)}).`;
      const perbaikan = `tukar keduanya, misalnya sampai: ${mulai}`;
      return [temuan([...at, "sampai"], "galat", { nama: "masa-terbalik", pesan, perbaikan })];
    }
    if (sampai < `${config.tahun}-01-01` || mulai > `${config.tahun + 1}-12-31`) {
      const pesan = `Masa ini (${formatTanggal(mulai)} sampai ${formatTanggal(sampai)}) di luar tahun ${config.tahun} dan tahun sesudahnya, jadi tidak ada dokumen yang memakainya.`;
      const perbaikan = "betulkan tahunnya bila salah ketik; bila benar, barisnya boleh tetap";
      return [temuan([...at, "mulai"], "periksa", { nama: "masa-di-luar-tahun", pesan, perbaikan })];
    }
    const twin = config.pergantian_pejabat
      .slice(0, i)
      .find(
        (each) =>
          !(mayStandIn(each, status) || mayStandIn({ status }, each.status)) &&
          postOf(config, each.pejabat) === postOf(config, pejabat) &&
          each.mulai <= sampai &&
          mulai <= each.sampai,
      );
    if (twin === undefined) return checkEnd(context, i);
    const pesan = `Pada ${formatTanggal([mulai, twin.mulai].sort()[1] ?? mulai)} jabatan ${titleOfPost(config, pejabat)} dipegang dua orang: "${twin.nama}" sampai ${formatTanggal(twin.sampai)}.`;
    const perbaikan = "betulkan salah satu harinya menurut SK atau surat perintah";
    return [temuan([...at, "mulai"], "galat", { nama: "masa-bertindih", pesan, perbaikan })];
  });
};

/**
 * Somebody who is no mere substitute ends with the year of the report: where his days were written only so far, later letters
 * name the wrong one. Nobody knows but the office.
 */
function checkEnd({ config, temuan }: ConfigContext, i: number): Temuan[] {
  const change = config.pergantian_pejabat[i];
  if (change === undefined || change.sampai !== lastDayOf(config.tahun)) return [];
  const { nama, sampai, status } = change;
  const back = status === "definitif" || status === "pj" ? returnAfter(config, change) : null;
  if (back === null) return [];
  const title = titleOfPost(config, change.pejabat);
  const again = back.first === null ? "" : "kembali ";
  const before = back.first === null ? "" : `, yang menjabat sebelum ${formatTanggal(back.first)}`;
  const pesan = `Masa "${nama}" berakhir pada ${formatTanggal(sampai)}. Sesudah itu jabatan ${title} ${again}dipegang "${back.named.nama}"${before}, dan dokumen memakai nama itu.`;
  const other = back.first === null ? "" : `, dan "${back.named.nama}" dengan masanya di lembar Pergantian Pejabat`;
  const perbaikan = `bila "${nama}" masih menjabat, tulis "${nama}" di lembar Unit rencana.xlsx${other}; bila masanya memang berakhir, barisnya boleh tetap`;
  return [temuan(["pergantian_pejabat", i, "sampai"], "periksa", { nama: "masa-sampai-akhir", pesan, perbaikan })];
}

/** Whether it is in order that one stands in for the other on the same days. */
const mayStandIn = ({ status }: Pick<Pejabat, "status">, holder: Pejabat["status"]): boolean =>
  status === "plh" && (holder === "definitif" || holder === "pj");

/** A post that there is not: the one whose title or unit is written, else the kode most like it, and all that there are. */
function explainPost(config: Config, written: string): TemuanContent {
  const posts = listPosts(config);
  const nameOf = (kode: string): string => config.unit.find((each) => each.kode === kode)?.nama ?? "";
  const named = posts.filter((kode) =>
    [kode, titleOfPost(config, kode), nameOf(kode)].some((each) => normalize(each) === normalize(written)),
  );
  // The Kasubbag and the unit that he heads as such: one post.
  const isOne = new Set(named.map((kode) => postOf(config, kode))).size === 1;
  const meant = isOne ? named[0] : findSimilar(written, posts);
  return {
    nama: "jabatan-tidak-ada",
    pesan: `Jabatan "${written}" tidak ada.${meant == null ? "" : ` Yang mirip: "${meant}".`}`,
    perbaikan: `${meant == null ? "tulis camat, sekcam, kasubbag, atau kode unit yang dimaksud" : `bila itu yang dimaksud, ganti menjadi pejabat: ${meant}`}; yang ada: ${posts.join(", ")}`,
  };
}

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
