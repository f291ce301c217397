/** What a newcomer has made who walked docs/first-pack.md; run by tsx. Its only argument is the folder to make it in. */
import { walkFirstPack } from '../cli/walkFirstPack';

void walkFirstPack(process.argv[2]!).then(({ steps }) => {
  const failed = steps.filter(({ code }) => code !== 0);
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
});
