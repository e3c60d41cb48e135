import { FOLDER_CADANGAN } from "../model/places.ts";
import type { LaporanSegar } from "../word/refresh/report.ts";
import { type CaraSegar, renderLaporanSegar } from "./refresh.ts";

/** A document and what became of it; `segar` where people had edited it. */
interface DocumentNasib {
  readonly berkas: string;
  readonly nasib: "baru" | "sama" | "diperbarui" | "disegarkan";
  readonly segar: LaporanSegar | null;
}

/** What became of a document, for the person who ran the command; what was edited with its report. */
export function formatNasib(
  nama: string,
  { berkas: wanted, nasib, segar }: DocumentNasib,
  cara: CaraSegar = {},
): string {
  switch (nasib) {
    case "baru":
      return `${nama} dibuat: ${wanted}`;
    case "sama":
      return segar === null || segar.perubahan.length === 0
        ? `${nama} tidak berubah: ${wanted}`
        : `${nama} tidak berubah: ${wanted}\n${renderLaporanSegar(segar, cara)}`;
    case "diperbarui":
      return `${nama} diperbarui: ${wanted} (yang lama ada di folder ${FOLDER_CADANGAN} di sebelahnya)`;
    case "disegarkan":
      return [
        `${nama} diperbarui di tempat, ${formatSuntingan(segar)}: ${wanted} (yang lama ada di folder ${FOLDER_CADANGAN} di sebelahnya)`,
        ...(segar === null ? [] : [renderLaporanSegar(segar, cara)]),
      ].join("\n");
  }
}

/** What became of what people wrote: all of it kept, unless they asked for the data instead. */
function formatSuntingan(segar: LaporanSegar | null): string {
  const replaced = (segar?.perubahan ?? []).filter(
    ({ status, lama, suntingan, baru }) =>
      status === "diperbarui" && suntingan !== null && suntingan !== lama && suntingan !== baru,
  ).length;
  return replaced === 0 ? "suntingan tetap" : `${replaced} suntingan diganti nilai data, yang lain tetap`;
}
