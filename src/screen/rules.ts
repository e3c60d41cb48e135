/** One rule as the list prints it. */
export interface AturanTercetak {
  readonly nama: string;
  readonly rumpun: string;
  readonly tingkat: string;
  readonly arti: string;
  readonly contoh: string;
}

const kelompokkan = (aturan: readonly AturanTercetak[]): Map<string, AturanTercetak[]> => {
  const rumpun = new Map<string, AturanTercetak[]>();
  for (const satu of aturan) rumpun.set(satu.rumpun, [...(rumpun.get(satu.rumpun) ?? []), satu]);
  return rumpun;
};

/** The list of rules for the screen, by family. */
export function renderDaftarAturan(aturan: readonly AturanTercetak[]): string {
  const bagian = [...kelompokkan(aturan)].map(([rumpun, daftar]) =>
    [rumpun, ...daftar.map(({ nama, tingkat, arti }) => `  ${nama} (${tingkat})\n      ${arti}`)].join("\n"),
  );
  return `${bagian.join("\n\n")}\n\n${aturan.length} aturan.`;
}

/** docs/aturan-koreksi.md: every rule with what it looks for and an example of what it finds. */
export function renderHalamanAturan(aturan: readonly AturanTercetak[]): string {
  const bagian = [...kelompokkan(aturan)].map(([rumpun, daftar]) =>
    [
      `## ${rumpun}`,
      "",
      "| aturan | bobot | yang dicari | contoh yang ditemukan |",
      "|---|---|---|---|",
      ...daftar.map(
        ({ nama, tingkat, arti, contoh }) => `| \`${nama}\` | ${tingkat} | ${sel(arti)} | ${sel(contoh)} |`,
      ),
    ].join("\n"),
  );
  const kepala = [
    "# Aturan koreksi draf",
    "",
    `\`lkjip review\` memeriksa draf LKjIP dengan ${aturan.length} aturan di bawah ini; di layar: \`lkjip review --daftar-aturan\`.`,
    "Bobot `galat` harus diperbaiki sebelum disahkan, `peringatan` sebaiknya diperbaiki, `periksa` perlu dilihat orang.",
    "Halaman ini dibuat dari aturannya sendiri.",
  ].join("\n");
  return `${kepala}\n\n${bagian.join("\n\n")}\n`;
}

const sel = (teks: string): string => teks.replaceAll("|", "\\|");
