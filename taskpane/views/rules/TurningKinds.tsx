import { Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { fill, type LocalText } from '../../../src/text';
import { Problem } from '../../parts/Problem';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import { loadExamples } from './runExamples';
import { askTurningKinds } from './askTurningKinds';
import type { Kinds } from './findTurningKinds';

/** Which kinds of records a changed pack turns, of all there could be: what `rules diff` says, whatever stands in the sheet. */
export function TurningKinds({ before, after }: { before: LoadedPack; after: LoadedPack }): ReactNode {
  const session = useSession();
  const { language } = useTexts();
  const [kinds, setKinds] = useState<Kinds | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const ended = new AbortController();
    const work = async (): Promise<Kinds> => {
      const examples = await loadExamples(before.pack, session.packs.textsOf(before.id)).catch(() => null);
      return askTurningKinds({ old: before.pack, fresh: after.pack, examples, language }, ended.signal);
    };
    setKinds(null);
    work().then(
      (found) => !ended.signal.aborted && setKinds(found),
      (problem: unknown) => !ended.signal.aborted && setError(problem),
    );
    return () => ended.abort();
  }, [session, before, after, language]);

  if (error !== null) return <Problem error={error} />;
  if (!kinds) return <Spinner size="tiny" label={TEXT.looking[language]} />;
  const { turns, texts, undecided } = kinds;
  const title = turns.length > 0 ? TEXT.turns : undecided.length > 0 ? TEXT.open : TEXT.none;
  return (
    <section className="tight" aria-label={TEXT.label[language]}>
      <strong>{fill(title[language], { count: turns.length })}</strong>
      <Lines lines={turns} />
      {undecided.length > 0 && <Lines lines={undecided} quiet />}
      {texts.length > 0 && (
        <>
          <span>{TEXT.texts[language]}</span>
          <Lines lines={texts} quiet />
        </>
      )}
    </section>
  );
}

const Lines = ({ lines, quiet = false }: { lines: readonly string[]; quiet?: boolean }): ReactNode =>
  lines.map((line, i) => (
    <span key={i} className={quiet ? 'remark quiet' : 'remark'}>
      {line}
    </span>
  ));

const TEXT = {
  label: { id: 'Jenis baris yang berubah', en: 'Kinds of records that change' },
  looking: { id: 'Memeriksa semua baris yang mungkin ada…', en: 'Looking at every record there could be…' },
  turns: {
    id: '{{count}} jenis baris berubah, dari semua yang mungkin ada:',
    en: '{{count}} kinds of records change, of all there could be:',
  },
  none: { id: 'Tidak ada putusan yang berubah, baris apa pun.', en: 'No verdict changes, whatever the record.' },
  open: { id: 'Tidak ditemukan putusan yang berubah:', en: 'No verdict was found to change:' },
  texts: { id: 'Yang tertulis lain:', en: 'What is written otherwise:' },
} satisfies Record<string, LocalText>;
