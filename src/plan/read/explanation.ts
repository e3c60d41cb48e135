import type { Temuan } from "../../model/temuan.ts";
import type { TempatTeks } from "../lokasi.ts";

/** What is wrong and how to mend it, without the place. */
export type TemuanContent = Pick<Temuan, "nama" | "pesan" | "perbaikan">;

/** A place with its file, to be spread into a finding. */
export interface Tempat extends TempatTeks {
  readonly berkas: string;
}
