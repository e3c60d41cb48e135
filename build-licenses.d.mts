interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

export function listPackages(metafile: Metafile): string[];
export function collectLicenses(root: string, folders: readonly string[]): string;
