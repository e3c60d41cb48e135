import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { stringify } from "yaml";
import { FOLDER } from "../../src/model/places.ts";
import { isiFormulir } from "../support/isi.ts";
import { LKJIP, runCommand, type Usage } from "./command.ts";
import { composeLargeOffice } from "./large-office.ts";

/* The same office with ten and a hundred times as many units: each command takes at most eleven times as long a step (issue 18). */

const UNITS = [12, 120, 1200];

/** Prints the table "pertumbuhan": one run of each, since the large ones take long. */
export function benchGrowth(): void {
  const columns = UNITS.map((units) => timeOffice(units));
  console.log("\npertumbuhan     CPU ms (MB) menurut banyaknya unit          kali");
  console.log(`${"".padEnd(12)}${UNITS.map((units) => `${units}`.padStart(14)).join("")}   120/12   1200/120`);
  for (const nama of columns[0]?.keys() ?? []) {
    const used = columns.map((column) => column.get(nama) as Usage);
    const figures = used.map(({ cpu, mb }) => `${cpu.toFixed(0)} (${mb.toFixed(0)})`.padStart(14));
    const ratios = used.slice(1).map(({ cpu }, i) => (cpu / (used[i]?.cpu ?? 1)).toFixed(1).padStart(9));
    console.log(nama.padEnd(12) + figures.join("") + ratios.join(""));
  }
}

function timeOffice(units: number): ReadonlyMap<string, Usage> {
  const folder = mkdtempSync(join(tmpdir(), "lkjip-bench-tumbuh-"));
  writeFileSync(join(folder, "lkjip.yaml"), stringify(composeOffice(units), { aliasDuplicateObjects: false }));
  const used = new Map<string, Usage>();
  const time = (nama: string): void => {
    used.set(nama, runCommand([LKJIP, nama], folder));
  };
  time("check");
  time("plan");
  time("forms");
  fillForms(folder);
  for (const nama of ["collect", "status", "individual", "draft"]) time(nama);
  rmSync(folder, { recursive: true, force: true });
  return used;
}

function composeOffice(units: number): object {
  const isi = composeLargeOffice({ unit: units, indikator: 1, kegiatan: Math.ceil(units / 20), sub: 10 });
  const unit = (isi.unit as readonly Record<string, unknown>[]).map((each) =>
    String(each.kode).startsWith("wil-")
      ? { ...each, indikator: [{ kode: "WIL.1", uraian: "Indeks kepuasan", satuan: "nilai", target: 85 }] }
      : each,
  );
  return { ...isi, unit };
}

/** The forms as units send them back, with a value for each indicator of their own. */
function fillForms(folder: string): void {
  const sent = join(folder, FOLDER.formulir);
  mkdirSync(join(folder, FOLDER.dataKinerja), { recursive: true });
  for (const nama of readdirSync(sent).filter((each) => each.endsWith(".xlsx"))) {
    const kode = basename(nama, ".xlsx").replace(/^formulir-/, "");
    const kinerja = kode.startsWith("wil-") ? { [`${kode}/WIL.1`]: { realisasi: 84 } } : {};
    const filled = isiFormulir(new Uint8Array(readFileSync(join(sent, nama))), { kinerja, anggaran: {}, bukti: [] });
    writeFileSync(join(folder, FOLDER.dataKinerja, nama), filled);
  }
}
