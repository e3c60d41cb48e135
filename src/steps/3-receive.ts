import { sidikOf } from "../folder/journal.ts";
import type { Write } from "../folder/place.ts";
import { planReceived, type ReceivedFile } from "../folder/received.ts";
import { listUnitMasuk, readBerkasMasuk } from "../folder/returned.ts";
import { gatherSources } from "../folder/sources.ts";
import { readFormulirList } from "../form/read.ts";
import { formatFirst } from "../model/format.ts";
import { EXIT_CODE } from "../model/henti.ts";
import { hasGalat } from "../model/temuan.ts";
import type { Config } from "../plan/schema.ts";
import type { Step } from "../step.ts";
import type { ReadonlyWorld } from "../world/world.ts";

/** SOP 3: files that came back, from wherever they are: whose they are, where they are put, what they hold. */
export const receive: Step<"receive"> = {
  needs: "config",
  holds: true,
  run: ({ world, outside, config, argument, options }) => {
    const { sources, temuan: unread } = gatherSources(outside, argument);
    const { received, writes } = planReceived(world, config, sources, options.utamakan);
    const temuan = [...unread, ...received.flatMap((one) => one.temuan)];
    const masuk = listMasukAfter(world, config, writes);
    const lines = [
      ...received.map((one) => `${shortNameOf(one.sumber, received)}: ${describe(one, config)}`),
      `Formulir kembali ${masuk.length} dari ${config.unit.length} unit.`,
    ];
    return {
      writes,
      journal: writes.length === 0 ? null : { unit: masuk, keluaran: writes.map(sidikOf) },
      say: options.json
        ? [{ json: { diterima: received.map(formatJson), masuk, temuan } }]
        : [...lines.map((print) => ({ print })), { temuan }],
      next: "papan",
      exit: hasGalat(temuan) ? EXIT_CODE.hasGalat : EXIT_CODE.selesai,
    };
  },
};

/** One file for other programs, in the words of the commands. */
const formatJson = ({ sumber, verdict, unit, berkas, difference }: ReceivedFile) => ({
  sumber,
  hasil: verdict,
  unit,
  berkas,
  beda: difference,
});

/** Codes of the units whose form is there once all is written. */
function listMasukAfter(world: ReadonlyWorld, config: Config, writes: readonly Write[]): string[] {
  const before = readBerkasMasuk(world).filter(({ berkas }) => writes.every((write) => write.berkas !== berkas));
  const baru = writes.filter(({ berkas }) => !berkas.includes("/bukti/"));
  return listUnitMasuk(readFormulirList([...before, ...baru], config).nilai);
}

/** Differences that are named; more are counted. */
const NAMED = 5;

/** Without the folders that it came from, where no other file has that name: "Data Kesos.zip › kesos.xlsx". */
function shortNameOf(sumber: string, received: readonly ReceivedFile[]): string {
  const short = (each: string): string =>
    each
      .split(" › ")
      .map((part) => part.split(/[\\/]/).at(-1) ?? part)
      .join(" › ");
  return received.filter((one) => short(one.sumber) === short(sumber)).length > 1 ? sumber : short(sumber);
}

function describe({ verdict, unit, berkas, difference }: ReceivedFile, { unit: all }: Config): string {
  const nama = all.find(({ kode }) => kode === unit)?.nama ?? "";
  const differs = `Beda: ${formatFirst(difference, NAMED)}.`;
  const said: Readonly<Record<ReceivedFile["verdict"], string>> = {
    baru: `${nama}. Disimpan: ${berkas}`,
    sama: `${nama}, sama dengan ${berkas}; tidak disimpan lagi.`,
    "lebih-baru": `${nama}, menggantikan ${berkas}; yang lama di cadangan. ${differs}`,
    melengkapi: `${nama}, melengkapi formulir yang ada; keduanya digabung: ${berkas}. ${differs}`,
    "lebih-lama": `${nama}, lebih lama daripada yang ada; tidak dipakai. ${differs}`,
    berbeda: `${nama}, berbeda dari yang ada; tidak disimpan.`,
    kosong: `${nama}, masih kosong; tidak disimpan.`,
    bukti: `bukti dukung ${nama}. Disimpan: ${berkas}`,
    ditolak: "tidak disimpan; lihat temuannya.",
  };
  return said[verdict];
}
