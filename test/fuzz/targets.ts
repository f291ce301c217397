import { csv, parquet, xlsx } from './files';
import { closures, trails } from './records';
import { layouts, packs } from './rules';
import type { Target } from './target';

export const TARGETS: Readonly<Record<string, Target>> = { xlsx, csv, parquet, packs, layouts, closures, trails };
