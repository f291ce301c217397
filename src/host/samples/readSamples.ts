/** Script Lab samples from a folder: what a page of theirs holds. They are fetched by whoever runs them, and kept nowhere. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { parse } from 'yaml';

export interface Sample {
  /** Path below the folder, without its ending. */
  name: string;
  /** Plain JavaScript. */
  script: string;
  html: string;
}

/** @throws naming the folder when it holds no sample */
export function readSamples(folder: string): Sample[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const samples = files.sort().flatMap((file): Sample[] => {
    const { script, template } = parse(readFileSync(path.join(folder, file), 'utf8')) as {
      script?: { content?: string };
      template?: { content?: string };
    };
    if (script?.content === undefined) return [];
    const { code } = transformSync(script.content, { loader: 'ts', target: 'es2022' });
    return [{ name: file.replace(/\.yaml$/, ''), script: code, html: template?.content ?? '' }];
  });
  if (samples.length === 0) throw new Error(`${folder} holds no samples. Give a folder of Script Lab's .yaml files.`);
  return samples;
}
