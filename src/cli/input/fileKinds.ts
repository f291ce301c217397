/** Kinds of files, told by how their names end. */
import { extname } from 'node:path';

export const isParquet = (file: string): boolean => extname(file).toLowerCase() === '.parquet';
export const isStreamedText = (file: string): boolean => ['.csv', '.tsv', '.txt'].includes(extname(file).toLowerCase());
export const isStreamed = (file: string): boolean => isParquet(file) || isStreamedText(file);
