import type { DataKinerja } from "../form/kinerja.ts";
import type { PengukuranKinerja } from "../measure/result.ts";
import type { Kosakata, Laporan } from "../model/content.ts";
import type { Config } from "../plan/schema.ts";
import type { Explanation } from "../report/vocabulary.ts";

/** What the office has, to show example values from. */
export interface Office {
  readonly config: Config;
  readonly data: DataKinerja;
  readonly pengukuran: PengukuranKinerja;
  /** A day on which the document might be signed, ISO. */
  readonly tanggal: string;
}

/** What lkjip says of one of its documents, whatever it is composed from. */
export interface DocumentEntry {
  /** File name of its template, built in or the office's own. */
  readonly file: string;
  /** Where it lies in the work folder. */
  readonly folder: string;
  /** The document in that folder; named as its template, unless said otherwise. */
  readonly path: string;
  /** Step of the SOP that makes it. */
  readonly step: number;
  /** What it calls itself in its properties, before office and year. */
  readonly title: string;
  /** What it is for, in the words of `template list`. */
  readonly purpose: string;
  /** The names that its template may use. */
  readonly vocabulary: Kosakata;
  /** What it is asked to hold, each with the tags of which one is enough; the first is the one to suggest. Of letters nothing. */
  readonly parts: readonly { readonly bagian: string; readonly mark: readonly string[] }[];
  /** The document with the office's own figures, and made-up ones where only a command would know them. */
  readonly example: (office: Omit<Office, "tanggal">) => Laporan;
}

/** Title and author in the properties of a printed file, as the list of files of Windows and a reader of PDF show them. */
export const propertiesOf = (
  { title }: Pick<DocumentEntry, "title">,
  instansi: string,
  tahun: number | string,
): { readonly title: string; readonly author: string } => ({
  title: `${title} ${instansi} Tahun ${tahun}`,
  author: instansi,
});

/** A document as its own file defines it. */
interface Definition<File extends string, Input extends readonly unknown[], Content extends Laporan>
  extends Omit<DocumentEntry, "path" | "parts" | "example">,
    Partial<Pick<DocumentEntry, "path" | "parts">> {
  readonly file: File;
  /** A meaning for every name that `compose` returns: the compiler holds both equal. */
  readonly vocabulary: Explanation<NoInfer<Content>>;
  /** What `compose` takes, as an example. */
  readonly sample: (office: Office) => readonly [...NoInfer<Input>];
  readonly compose: (...input: Input) => Content;
}

/** One document of the SOP: all that lkjip knows of it besides its template. */
export const defineDocument = <const File extends string, Input extends readonly unknown[], Content extends Laporan>(
  definition: Definition<File, Input, Content>,
) => {
  const { file, folder, path = `${folder}/${file}`, parts = [], sample, compose } = definition;
  return {
    ...definition,
    path,
    parts,
    example: (office: Omit<Office, "tanggal">): Laporan =>
      compose(...sample({ ...office, tanggal: `${office.config.tahun + 1}-02-20` })),
  };
};
