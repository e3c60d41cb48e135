/** One rule as the list prints it. */
export interface PrintedRule {
  readonly nama: string;
  readonly family: string;
  readonly tingkat: string;
  readonly meaning: string;
  readonly contoh: string;
}

const group = (rule: readonly PrintedRule[]): Map<string, PrintedRule[]> => {
  const family = new Map<string, PrintedRule[]>();
  for (const one of rule) family.set(one.family, [...(family.get(one.family) ?? []), one]);
  return family;
};

/** The list of rules for the screen, by family. */
export function renderRuleList(rule: readonly PrintedRule[]): string {
  const bagian = [...group(rule)].map(([family, list]) =>
    [family, ...list.map(({ nama, tingkat, meaning }) => `  ${nama} (${tingkat})\n      ${meaning}`)].join("\n"),
  );
  return `${bagian.join("\n\n")}\n\n${rule.length} aturan.`;
}

/** docs/aturan-koreksi.md: every rule with what it looks for and an example of what it finds. */
export function renderRulePage(rule: readonly PrintedRule[]): string {
  const bagian = [...group(rule)].map(([family, list]) =>
    [
      `## ${family}`,
      "",
      "| aturan | bobot | yang dicari | contoh yang ditemukan |",
      "|---|---|---|---|",
      ...list.map(
        ({ nama, tingkat, meaning, contoh }) => `| \`${nama}\` | ${tingkat} | ${sel(meaning)} | ${sel(contoh)} |`,
      ),
    ].join("\n"),
  );
  const header = [
    "# Aturan koreksi draf",
    "",
    `\`lkjip review\` memeriksa draf LKjIP dengan ${rule.length} aturan di bawah ini; di layar: \`lkjip review --daftar-aturan\`.`,
    "Bobot `galat` harus diperbaiki sebelum disahkan, `peringatan` sebaiknya diperbaiki, `periksa` perlu dilihat orang.",
    "Halaman ini dibuat dari aturannya sendiri.",
  ].join("\n");
  return `${header}\n\n${bagian.join("\n\n")}\n`;
}

const sel = (teks: string): string => teks.replaceAll("|", "\\|");
