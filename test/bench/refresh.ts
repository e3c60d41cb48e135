import { bundleChild, CACHE, formatLaju, formatRatio, inTurn, type Laju } from "./child.ts";

/**
 * Prints the table "penyegaran": merging fresh data into an edited draft beside the first print of that draft. Promised:
 * under 0.5 s, at most the time of a first draft, under 250 MB.
 */
export async function benchRefresh(): Promise<void> {
  const run = await bundleChild<Laju & { halaman: number; perubahan: number }>("refresh-child.ts");
  const { halaman, perubahan } = run("siapkan", CACHE);
  const [segar, draf] = inTurn(
    5,
    () => run("segar", CACHE),
    () => run("draf", CACHE),
  );
  console.log(`\npenyegaran (${halaman} halaman, 40 tabel, 12 grafik; ${perubahan} perubahan)`);
  console.log("                  dingin (ms)  hangat (ms)   MB");
  console.log(formatLaju("penyegaran", segar));
  console.log(formatLaju("draf pertama", draf));
  console.log(`penyegaran/draf pertama: ${formatRatio(segar, draf)}`);
}
