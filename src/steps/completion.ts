import { EXIT_CODE, henti } from "../model/henti.ts";
import { flagOf } from "../options.ts";
import { PERINTAH } from "../sop.ts";
import type { Step } from "../step.ts";

/** A script for a shell that completes commands and their options. */
export const completion: Step<"completion"> = {
  needs: "nothing",
  run: ({ argument: [shell = ""] }) => {
    const compose = SHELLS[shell.toLowerCase()];
    if (compose !== undefined) return { say: [{ print: compose() }] };
    throw henti(EXIT_CODE.salahPakai, {
      nama: "cangkang-tidak-dikenal",
      pesan: `Pelengkap untuk "${shell}" tidak ada. Yang ada: ${Object.keys(SHELLS).join(", ")}.`,
      perbaikan: "tulis salah satunya, misalnya: lkjip completion bash",
    });
  },
};

const SHELLS: Readonly<Record<string, () => string>> = { bash: composeBash, powershell: composePowerShell };

/** Options that every command takes. */
const COMMON = ["--folder", "--oleh", "--help"];

interface Words {
  readonly names: readonly string[];
  readonly flags: readonly string[];
}

/** Every command under both names, with what may follow it. */
function listWords(): Words[] {
  const flagsOf = (options: object): string[] => Object.keys(options).map((kunci) => `--${flagOf(kunci)}`);
  return PERINTAH.map(({ nama, alias, options }) => ({
    names: [nama, alias],
    flags: [...flagsOf(options), ...COMMON],
  }));
}

function composeBash(): string {
  const all = listWords();
  return [
    "_lkjip() {",
    `  local now="\${COMP_WORDS[COMP_CWORD]}" words word`,
    `  words="${[...all.flatMap(({ names }) => names), "help", ...COMMON].join(" ")}"`,
    `  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do`,
    '    case "$word" in',
    ...all.map(({ names, flags }) => `      ${names.join("|")}) words="${flags.join(" ")}"; break ;;`),
    "    esac",
    "  done",
    '  COMPREPLY=($(compgen -W "$words" -- "$now"))',
    "}",
    "complete -o default -F _lkjip lkjip",
  ].join("\n");
}

function composePowerShell(): string {
  const all = listWords();
  const quote = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(", ");
  return [
    "Register-ArgumentCompleter -Native -CommandName 'lkjip', 'lkjip.cmd' -ScriptBlock {",
    "  param($now, $line, $cursor)",
    `  $words = @(${quote([...all.flatMap(({ names }) => names), "help", ...COMMON])})`,
    "  $after = @{",
    ...all.flatMap(({ names, flags }) => names.map((name) => `    '${name}' = @(${quote(flags)})`)),
    "  }",
    "  foreach ($element in $line.CommandElements | Select-Object -Skip 1) {",
    "    if ($after.ContainsKey($element.ToString())) { $words = $after[$element.ToString()]; break }",
    "  }",
    '  $words | Where-Object { $_ -like "$now*" } | ForEach-Object {',
    "    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)",
    "  }",
    "}",
  ].join("\n");
}
