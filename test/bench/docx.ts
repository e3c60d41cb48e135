import { bundleChild, formatLaju, formatRatio, inTurn, type Laju } from "./child.ts";

/** Prints the table "mesin": lkjip's engine beside plain docxtemplater. Promised: at most 1.5 times, time and memory. */
export async function benchDocx(): Promise<void> {
  const run = await bundleChild<Laju>("docx-child.ts");
  const [own, plain] = inTurn(
    5,
    () => run("lkjip"),
    () => run("docxtemplater"),
  );
  console.log("\nmesin             dingin (ms)  hangat (ms)   MB");
  console.log(formatLaju("lkjip", own));
  console.log(formatLaju("docxtemplater", plain));
  console.log(`lkjip/docxtemplater: ${formatRatio(own, plain)}`);
}
