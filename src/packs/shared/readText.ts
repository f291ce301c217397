/** Reads a file of rules/ by its path there ("closing/pack.json"); rejects where there is none. */
export type ReadText = (path: string) => Promise<string>;

/** Beside the page that asks. The browser asks the server again each time: rules may have changed since. */
export const fetchRules: ReadText = async (path) => {
  const answer = await fetch(`rules/${path}`, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`rules/${path}: ${answer.status}`);
  return answer.text();
};
