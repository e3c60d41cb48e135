import type { CeklisInput } from "../documents/ceklis-answer.ts";
import { FOLDER, TRIWULAN_FOLDER } from "../model/places.ts";
import type { Result } from "../pipeline.ts";
import { calculateLkeForecast } from "../review/lke.ts";
import { findLkeFact, type KeadaanLaporan } from "../review/lke-facts.ts";
import { readSeen } from "../review/seen.ts";
import type { NaskahDraf } from "../word/text/naskah-draf.ts";
import type { ReadonlyWorld } from "../world/world.ts";
import { readJournal } from "./journal.ts";

/** Everything that ceklis and forecast are answered from; `signing` is the version that is being signed. */
export function findCeklis(
  world: ReadonlyWorld,
  result: Result,
  naskah: NaskahDraf,
  signing: number | null = null,
): CeklisInput {
  const riwayat = readJournal(world).nilai;
  const keadaan: KeadaanLaporan = {
    signed: signing ?? riwayat.findLast(({ perintah }) => perintah === "sign")?.versi ?? null,
    today: world.today(),
    sent: riwayat.findLast(({ perintah }) => perintah === "archive")?.waktu.slice(0, 10) ?? null,
    triwulan: [1, 2, 3, 4].filter((nomor) =>
      world
        .list(TRIWULAN_FOLDER)
        .some((nama) => new RegExp(`^laporan-triwulan-${nomor}\\.(?:docx|pdf)$`, "i").test(nama)),
    ),
    pernyataan: findPernyataan(world),
  };
  const seen = readSeen(naskah, result.pengukuran);
  const lke = calculateLkeForecast(
    findLkeFact(seen, result.pengukuran, keadaan, result.config),
    result.config.kebijakan.ambang_lke,
  );
  return { ...result, seen, lke, disposisi: riwayat.some(({ perintah }) => perintah === "disposition") };
}

/** The statement of the reviewer, where the office put it. */
export function findPernyataan(world: ReadonlyWorld): string | null {
  const [one] = [FOLDER.koreksi, FOLDER.pengesahan].flatMap((folder) =>
    world
      .list(folder)
      .flatMap((nama) => (/^(?![.~])(?:(?!pernyataan).)*pernyataan.*reviu/i.test(nama) ? `${folder}/${nama}` : [])),
  );
  return one ?? null;
}
