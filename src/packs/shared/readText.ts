/** Reads a file of rules/ by its path there ("closing/pack.json"); rejects where there is none. */
export type ReadText = (path: string) => Promise<string>;
