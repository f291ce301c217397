/** Samples of Microsoft's from a folder: what a page of theirs holds. They are fetched by whoever runs them, and kept nowhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { parse } from 'yaml';
import { describedFunctions, listedFunctions, type SampleFunction } from './sampleFunctions';

export interface Sample {
  /** Path below the folder, without its ending. */
  name: string;
  /** Plain JavaScript. */
  script: string;
  html: string;
  /** Its custom functions, for cells. */
  functions: readonly SampleFunction[];
  /** Where files that the script asks for stand. */
  folder: string;
}

/** @throws naming the folder when it holds no sample */
export function readSamples(folder: string): Sample[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const samples = files.flatMap((file): Sample[] => {
    const own = path.join(folder, path.dirname(file));
    if (file.endsWith('.yaml')) return scriptLabSample(folder, file, own);
    const script = path.join(own, 'functions.js');
    if (path.basename(file) !== 'functions.json' || !existsSync(script)) return [];
    const functions = listedFunctions(textOf(path.join(folder, file)));
    return [{ name: path.dirname(file), script: textOf(script), html: '', functions, folder: own }];
  });
  if (samples.length === 0)
    throw new Error(
      `${folder} holds no samples. Give a folder of Script Lab's .yaml files, or of functions.json beside functions.js.`,
    );
  return samples;
}

function scriptLabSample(folder: string, file: string, own: string): Sample[] {
  const { script, template } = parse(textOf(path.join(folder, file))) as {
    script?: { content?: string };
    template?: { content?: string };
  };
  if (script?.content === undefined) return [];
  const functions = describedFunctions(script.content);
  // Script Lab ties functions to their names by itself.
  const tied = functions.map(({ metadata: { id }, body }) => `CustomFunctions.associate('${id}', ${body});`);
  const { code } = transformSync(script.content, { loader: 'ts', target: 'es2022' });
  const name = file.replace(/\.yaml$/, '');
  return [{ name, script: [code, ...tied].join('\n'), html: template?.content ?? '', functions, folder: own }];
}

const textOf = (file: string): string => readFileSync(file, 'utf8').replace(/^\ufeff/, '');
