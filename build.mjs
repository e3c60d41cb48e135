// Bundles src/ into dist/: one small entry, one lazily loaded chunk per command, no package needed at run time.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { collectLicenses, listPackages } from "./build-licenses.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const pkg = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
/*
 * Of exceljs the bundle takes only the workbook and its .xlsx writer: the whole package costs 250 ms to load, this 40.
 * What stands in for the rest: CSV is never written, streams and random ids are Node's own.
 */
const SLIM = {
  exceljs: 'exports.Workbook = require("exceljs/lib/doc/workbook.js");',
  "../csv/csv": "module.exports = class {};",
  "readable-stream": 'module.exports = require("node:stream");',
  uuid: 'exports.v4 = require("node:crypto").randomUUID;',
};
/** Commander starts other programs only for commands that are files of their own: Node need not load what starts them. */
const slimCommander = {
  name: "slim-commander",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /node_modules\/commander\//.test(importer.replaceAll("\\", "/"))
        ? { path, namespace: "slim-commander" }
        : undefined,
    );
    onLoad({ filter: /./, namespace: "slim-commander" }, () => ({ contents: "module.exports = {};" }));
  },
};
const slimExceljs = {
  name: "slim-exceljs",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(exceljs|\.\.\/csv\/csv|readable-stream|uuid)$/ }, ({ path, importer }) =>
      path === "exceljs" || /node_modules\/(exceljs|jszip)\//.test(importer.replaceAll("\\", "/"))
        ? { path, namespace: "slim-exceljs" }
        : undefined,
    );
    onLoad({ filter: /./, namespace: "slim-exceljs" }, ({ path }) => ({ contents: SLIM[path], resolveDir: root }));
  },
};

rmSync(join(root, "dist"), { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: ["src/main.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  minify: true,
  platform: "node",
  format: "esm",
  target: "node20",
  legalComments: "none",
  define: { __LKJIP_VERSION__: JSON.stringify(pkg.version) },
  // CommonJS packages inside an ESM bundle still call require().
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  metafile: true,
  plugins: [slimExceljs, slimCommander],
}).then(({ metafile }) =>
  writeFileSync(join(root, "dist", "LICENSES.txt"), collectLicenses(root, listPackages(metafile))),
);
