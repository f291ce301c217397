/** `patuh completion SHELL`: a script that completes commands and options, to be read by the shell at its start. */
import { fill, type LocalText } from '../../text';
import type { Command, Spec } from '../command/command';
import { defineCommand, usageOf } from '../run/define';
import { UsageError } from '../command/usageError';
import { ABOUT } from './about';

const UNKNOWN: LocalText = {
  id: 'Sebutkan shell-nya: {{known}}. Pemakaian: {{usage}}',
  en: 'Name the shell: {{known}}. Usage: {{usage}}',
};

const SPEC: Spec = { name: 'completion', words: 'bash|zsh|powershell', about: ABOUT.completion, options: {} };

/** @param commands all there are, this one among them */
export const completionOf = (commands: readonly Command[]): Command =>
  defineCommand(SPEC, async ({ words }, io) => {
    const write = SCRIPTS[words[0] as keyof typeof SCRIPTS];
    if (!write || words.length > 1)
      throw new UsageError(
        fill(UNKNOWN[io.language], { known: Object.keys(SCRIPTS).join(', '), usage: usageOf(SPEC) }),
      );
    io.out(write((await Promise.all(commands.map((each) => each.specs()))).flat()));
    return 0;
  });

const optionsOf = ({ options }: Spec): string => [...Object.keys(options), 'help'].map((name) => `--${name}`).join(' ');

/** What may follow each beginning of a command: `rules` is followed by its parts. */
function nextWords(specs: readonly Spec[]): ReadonlyMap<string, string> {
  const next = new Map<string, Set<string>>();
  for (const { name } of specs) {
    const parts = name.split(' ');
    parts.forEach((part, i) => {
      const before = parts.slice(0, i).join(' ');
      next.set(before, (next.get(before) ?? new Set()).add(part));
    });
  }
  return new Map([...next].map(([before, words]) => [before, [...words].join(' ')]));
}

function bash(specs: readonly Spec[]): string {
  const words = [...nextWords(specs)].map(([before, list]) => `    "${before}") words="${list}" ;;`);
  const options = specs.map((spec) => `    "${spec.name}") options="${optionsOf(spec)}" ;;`);
  return `_patuh() {
  local current="\${COMP_WORDS[COMP_CWORD]}" first="\${COMP_WORDS[1]}" words="" options=""
  local before="\${COMP_WORDS[*]:1:COMP_CWORD-1}" two="$first \${COMP_WORDS[2]}"
  case "$before" in
${words.join('\n')}
  esac
  case "$two" in
${options.join('\n')}
  esac
  [ -n "$options" ] || case "$first" in
${options.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$current")); [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _patuh patuh`;
}

function powershell(specs: readonly Spec[]): string {
  const entry = ([name, list]: readonly [string, string]): string => `    '${name}' = '${list}'`;
  return `Register-ArgumentCompleter -Native -CommandName patuh -ScriptBlock {
  param($word, $line)
  $next = @{
${[...nextWords(specs)].map(entry).join('\n')}
  }
  $options = @{
${specs.map((spec) => entry([spec.name, optionsOf(spec)])).join('\n')}
  }
  $typed = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" } | Where-Object { $_ -ne $word })
  $name = ($typed | Select-Object -First 2) -join ' '
  if (-not $options.ContainsKey($name)) { $name = "$($typed | Select-Object -First 1)" }
  $found = if ($word -like '-*') { $options[$name] } else { $next[$typed -join ' '] }
  "$found" -split ' ' | Where-Object { $_ -and $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}`;
}

const SCRIPTS = {
  bash,
  zsh: (specs: readonly Spec[]) => `autoload -U +X bashcompinit && bashcompinit\n${bash(specs)}`,
  powershell,
};
