import { CATATAN_KOREKSI, sayKoreksi, sayOpen } from "../documents/catatan-koreksi.ts";
import { composeCeklisItem } from "../documents/ceklis.ts";
import type { CeklisInput, CeklisItem } from "../documents/ceklis-answer.ts";
import { CEKLIS_REVIU } from "../documents/ceklis-reviu.ts";
import { findCeklis } from "../folder/ceklis.ts";
import { confirmedKeys, planConfirmed, readConfirmed } from "../folder/confirmed.ts";
import { planDocument } from "../folder/document.ts";
import { sidikOf } from "../folder/journal.ts";
import { compareDraf, findKoreksi, ledgerOf } from "../folder/koreksi.ts";
import { renderNaskah } from "../folder/naskah.ts";
import { findOtherDrafts, readDraf } from "../folder/other-drafts.ts";
import { listWrites } from "../folder/place.ts";
import { digestOf, findReadiness, measureOffice } from "../folder/readiness.ts";
import { readBerkasMasuk } from "../folder/returned.ts";
import { OUTDATED } from "../journal/riwayat.ts";
import { formatAngka } from "../model/format.ts";
import { EXIT_CODE, Henti, henti } from "../model/henti.ts";
import { BERKAS_DRAF, COMMENT_DRAF_BERKAS } from "../model/places.ts";
import type { Temuan } from "../model/temuan.ts";
import { clip } from "../model/text.ts";
import { compilePengukuran } from "../pipeline.ts";
import type { Config } from "../plan/schema.ts";
import { renderComment } from "../review/comments.ts";
import { type Koreksi, weighKoreksi } from "../review/koreksi.ts";
import { chooseOpen, listOpen, type OpenSentence } from "../review/ledger/confirm.ts";
import type { AngkaEntry } from "../review/ledger/entry.ts";
import { formatOpen, formatTally, toPlain } from "../review/ledger/say.ts";
import type { LkeForecast } from "../review/lke.ts";
import { NASKAH_RULE } from "../review/rules/all.ts";
import { checkNaskahSize } from "../review/size.ts";
import { formatNasib } from "../screen/nasib.ts";
import { plainReadiness, sayReadiness } from "../screen/readiness.ts";
import { renderRuleList } from "../screen/rules.ts";
import { renderJumlahTemuan } from "../screen/temuan.ts";
import type { Said, Step, StepResult } from "../step.ts";
import { findDamage, NO_WORD } from "../word/parts/damage.ts";
import type { NaskahDraf } from "../word/text/naskah-draf.ts";
import { readNaskah } from "../word/text/read.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** SOP 5: the edited draft against the data, as a list of corrections, the ceklis reviu and a forecast of the evaluation. */
export const review: Step<"review"> = {
  needs: "config",
  holds: true,
  aside: ({ options }) => (options.daftarAturan ? listRules() : null),
  run: ({ outside, world, config, temuan: temuanConfig, options }) => {
    const content = readDraf(world, config);
    const draf = { content, naskah: openNaskah(content, BERKAS_DRAF) };
    const { nilai: result } = compilePengukuran(config, readBerkasMasuk(world), world.today());
    const last = readLast(outside, options.lalu);
    const { list: confirmed, temuan: damaged } = readConfirmed(world);
    const compared = compareDraf(world, result, draf);
    const chosen = chooseOpen(options.benar, () => ledgerOf(compared, confirmedKeys(confirmed)));
    const { ledger, koreksi, isStale } = findKoreksi(compared, confirmedKeys([...confirmed, ...chosen]), last);
    const asked = findCeklis(world, result, draf.naskah);
    const open = listOpen(ledger);
    const product = renderAll(world, asked, { koreksi, open }, options.komentar ? draf.content : null);
    const plans = product.map(({ nama, ...wanted }) => ({ nama, plan: planDocument(world, wanted) }));
    const ceklis = composeCeklisItem(asked);
    const { lke } = asked;
    const known = measureOffice(world, config, temuanConfig);
    const judged = { koreksi, open, isStale };
    const list = findReadiness(world, known, { ...draf, effect: null, judged });
    const written = chosen.length === 0 ? [] : [planConfirmed(world, confirmed, chosen)];
    return {
      writes: [...listWrites(plans.map(({ plan }) => plan)), ...written.map((each) => ({ ...each, cadangan: null }))],
      journal: {
        masukan: [sidikOf({ berkas: BERKAS_DRAF, content })],
        keluaran: [...plans.map(({ plan }) => plan), ...written].map(sidikOf),
        koreksi: koreksi.length,
        galat: weighKoreksi(koreksi, BERKAS_DRAF).length,
        angka: open.length,
        data: isStale ? OUTDATED : digestOf(result),
      },
      say: [
        ...(options.json
          ? [{ json: { ...toJson(config, koreksi, ledger, ceklis, lke), kesiapan: list.map(plainReadiness) } }]
          : sayResult(koreksi, ledger, ceklis, lke)),
        ...chosen.map(({ kalimat }) => ({ tell: `Dibenarkan: "${clip(kalimat, 100)}"` })),
        { temuan: damaged },
        { temuan: findOtherDrafts(world, config) },
        ...plans.map(({ nama, plan }) => ({ tell: formatNasib(nama, plan) })),
        ...(options.json ? [] : sayReadiness(list, world.width)),
      ],
      next: "papan",
      exit: koreksi.some(({ tingkat }) => tingkat === "galat") ? EXIT_CODE.hasGalat : EXIT_CODE.selesai,
    };
  },
};

const listRules = (): StepResult => ({
  say: [{ print: renderRuleList(NASKAH_RULE) }],
  next: ["lkjip review", "memeriksa draf dengan aturan di atas"],
});

/** A Word document as its reader sees it, or an end that says why it cannot be checked. */
function openNaskah(content: Uint8Array, berkas: string): NaskahDraf {
  const naskah = readNaskah(content) ?? notWord(berkas, content);
  const temuan = checkNaskahSize(naskah, berkas);
  if (temuan.length > 0) throw new Henti(EXIT_CODE.hasGalat, temuan);
  return naskah;
}

function notWord(berkas: string, content: Uint8Array): never {
  const { cause, smaller } = findDamage(content) ?? NO_WORD;
  throw henti(EXIT_CODE.hasGalat, {
    nama: "draf-bukan-word",
    berkas,
    pesan: `${cause}.`,
    perbaikan: `${smaller ?? "buka di Word, simpan sebagai Dokumen Word (.docx)"}, lalu ulangi: lkjip review`,
  });
}

/** Last year's report: a Word file, or the draft in last year's work folder. */
function readLast(world: ReadonlyWorld, last: string | null): NaskahDraf | null {
  if (last === null) return null;
  const berkas = world.isFolder(last) ? `${last}/${BERKAS_DRAF}` : last;
  const content = world.read(berkas);
  if (content !== null) return openNaskah(content, berkas);
  throw henti(EXIT_CODE.salahPakai, {
    nama: "laporan-lalu-tidak-ada",
    berkas,
    pesan: "Laporan tahun lalu tidak ditemukan di sini.",
    perbaikan: "tulis folder kerja atau berkas Word tahun lalu, misalnya: lkjip review --lalu ../kanigaran-2023",
  });
}

interface Found {
  readonly koreksi: readonly Koreksi[];
  readonly open: readonly OpenSentence[];
}

function renderAll(world: ReadonlyWorld, asked: CeklisInput, { koreksi, open }: Found, draf: Uint8Array | null) {
  const { config } = asked;
  const tanggal = world.today();
  const comment =
    draf === null
      ? []
      : [
          {
            nama: "Salinan draf berkomentar",
            berkas: COMMENT_DRAF_BERKAS,
            content: addComments(draf, koreksi, world.now()),
          },
        ];
  return [
    {
      nama: "Catatan koreksi",
      berkas: CATATAN_KOREKSI.path,
      content: renderNaskah(
        world,
        config,
        CATATAN_KOREKSI.file,
        CATATAN_KOREKSI.compose(
          config,
          koreksi.map((one) => sayKoreksi(one, config)),
          sayOpen(open),
          tanggal,
        ),
      ),
    },
    {
      nama: "Ceklis reviu",
      berkas: CEKLIS_REVIU.path,
      content: renderNaskah(world, config, CEKLIS_REVIU.file, CEKLIS_REVIU.compose(asked, tanggal)),
    },
    ...comment,
  ];
}

/** The draft with comments; comments need parts that reading did not look at. */
function addComments(draf: Uint8Array, koreksi: readonly Koreksi[], waktu: string): Uint8Array {
  try {
    return renderComment(draf, koreksi, waktu);
  } catch (error) {
    if (findDamage(draf) === null) throw error;
    return notWord(BERKAS_DRAF, draf);
  }
}

const temuanOf = ({ tingkat, rule, tempat, pesan, perbaikan }: Koreksi): Temuan => ({
  tingkat,
  nama: rule,
  berkas: BERKAS_DRAF,
  lembar: tempat.bagian,
  sel: tempat.letak,
  pesan,
  perbaikan,
});

/** Findings in the order of the document, then the checklist and the forecast in a few lines. */
function sayResult(
  koreksi: readonly Koreksi[],
  ledger: readonly AngkaEntry[],
  ceklis: readonly CeklisItem[],
  lke: LkeForecast,
): Said[] {
  const temuan = koreksi.map(temuanOf);
  const jumlah = (jawaban: boolean | null): number => ceklis.filter((b) => b.jawaban === jawaban).length;
  const rentang = lke.terendah.eq(lke.tertinggi) ? "" : ` sampai ${formatAngka(lke.tertinggi, 2)}`;
  const open = listOpen(ledger);
  return [
    { temuan, listed: true },
    ...(open.length === 0 ? [] : [{ tell: formatOpen(open) }]),
    { print: `Koreksi: ${renderJumlahTemuan(temuan)}` },
    { print: formatTally(ledger) },
    { print: `Ceklis reviu: ${jumlah(true)} ya, ${jumlah(false)} tidak, ${jumlah(null)} menunggu pereviu.` },
    {
      print: `Prakiraan Pelaporan Kinerja: ${formatAngka(lke.terendah, 2)}${rentang} dari ${formatAngka(lke.bobot)}.`,
    },
  ];
}

function toJson(
  { tahun }: Config,
  koreksi: readonly Koreksi[],
  ledger: readonly AngkaEntry[],
  ceklis: readonly CeklisItem[],
  lke: LkeForecast,
) {
  return {
    tahun,
    temuan: koreksi.map(({ tingkat, rule, tempat, pesan, perbaikan }) => ({
      tingkat,
      nama: rule,
      berkas: BERKAS_DRAF,
      halaman: tempat.halaman ?? null,
      bagian: tempat.bagian,
      letak: tempat.letak,
      pesan,
      perbaikan,
    })),
    angka: ledger.map(toPlain),
    ceklis: ceklis.map(({ kelompok, pernyataan, jawaban, alasan }) => ({ kelompok, pernyataan, jawaban, alasan })),
    prakiraan: {
      bobot: Number(lke.bobot),
      terendah: Number(lke.terendah.round(4)),
      tertinggi: Number(lke.tertinggi.round(4)),
      kriteria: lke.sub.flatMap((s) =>
        s.jawaban.map(({ kode, kriteria, jawaban, alasan, peningkatan }) => ({
          kode,
          kriteria,
          jawaban,
          alasan,
          peningkatan,
        })),
      ),
    },
  };
}
