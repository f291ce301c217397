import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { FileButton } from '../../parts/FileButton';
import { Notice } from '../../parts/Notice';
import { HandOverButton } from '../../parts/HandOverButton';
import { ThrowAwayButton } from '../../parts/ThrowAwayButton';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import type { PackReview } from '../../../src/author/language';
import { PackEditor } from './editor/PackEditor';
import { withNewVersion } from './packEdits';
import type { Proposal } from './proposal';
import { NamePanel } from './NamePanel';
import { createTextDesk, type NameUses } from './textDesk';

const FINDINGS_SHOWN = 20;

/** The pack as its author writes it: completed and checked while it is typed, previewed before it counts. */
export function PackText({ loaded, propose }: { loaded: LoadedPack; propose(proposal: Proposal): void }): ReactNode {
  const { t, language } = useTexts();
  const session = useSession();
  const { book } = session;
  const desk = useRef<ReturnType<typeof createTextDesk> | null>(null);
  desk.current ??= createTextDesk(loaded, session);
  const { restored } = desk.current;
  const [text, setText] = useState(desk.current.text);
  /** A text that came from elsewhere starts the editor over. */
  const [edition, setEdition] = useState(0);
  const [review, setReview] = useState<PackReview | null>(null);
  const [named, setNamed] = useState<NameUses | null>(null);
  const asked = useRef(0);
  const show = useRef<(offset: number) => void>(() => undefined);
  const caret = useRef(0);
  /** Where an editor that starts over begins; null at the top. */
  const place = useRef<number | null>(null);
  const hint = useId();

  const change = useCallback((next: string) => {
    setText(next);
    desk.current!.keep(next);
  }, []);
  const start = (next: string): void => {
    setText(next);
    setNamed(null);
    setEdition((now) => now + 1);
  };
  const replace = (next: string): void => {
    desk.current!.keep(next, null);
    start(next);
  };
  const look = async (now: string, offset: number): Promise<void> => {
    caret.current = offset;
    const mine = ++asked.current;
    const found = await desk.current!.usesAt(now, offset).catch(() => null);
    if (mine === asked.current) setNamed(found);
  };
  useEffect(() => {
    const started = book?.onChanged(() => desk.current!.forgetRows());
    return () => void started?.then((stop) => stop()).catch(() => undefined);
  }, [book]);
  const check = async (next: string): Promise<PackReview> => {
    const found = await desk.current!.review(next, language);
    setReview(found);
    return found;
  };
  const changed = text !== loaded.text;
  const blocked = review !== null && review.pack === null;
  const tryOut = async (): Promise<void> => {
    // What was typed within the last moment has not been looked at yet.
    const { pack } = await check(text);
    if (!pack) return;
    const next = withNewVersion(text, loaded.pack.version);
    propose({
      pack: loaded.id,
      kind: 'aturan',
      what: t('rules.editJson'),
      from: `v${loaded.pack.version}`,
      to: `v${next.version}`,
      effectiveFrom: null,
      text: next.text,
      files: desk.current!.files(),
    });
  };
  return (
    <section className="stack" aria-label={t('rules.editJson')}>
      {restored && changed && (
        <Notice intent={restored === 'moved' ? 'warning' : 'info'}>
          {t(restored === 'moved' ? 'rules.draftMoved' : 'rules.draftKept')}
        </Notice>
      )}
      <span id={hint} className="quiet">
        {t('rules.editorKeys')}
      </span>
      <PackEditor
        key={edition}
        text={text}
        label={t('rules.editJson')}
        describedBy={hint}
        readOnly={!book}
        language={language}
        packLanguage={() => desk.current!.packLanguage(language)}
        review={check}
        explain={(now, offset) => desk.current!.explain(now, offset, language)}
        onChange={change}
        onCaret={(now, offset) => void look(now, offset)}
        onReady={(way) => {
          show.current = way;
          if (place.current !== null) way(place.current);
          place.current = null;
        }}
      />
      {named && (
        <NamePanel
          key={JSON.stringify(named.symbol)}
          own={`${loaded.id}/pack.json`}
          named={named}
          show={(offset) => show.current(offset)}
          rename={
            book &&
            (async (name) => {
              const found = await desk.current!.rename(named.symbol, text, name, language);
              if ('refusal' in found) return found.refusal;
              // The name at the caret, which those before it have moved.
              const own = named.uses.filter(({ file }) => file === `${loaded.id}/pack.json`);
              const before = own.filter(({ to }) => to < caret.current).length;
              place.current = caret.current + before * (name.length - named.symbol.name.length);
              start(found.text);
              return null;
            })
          }
        />
      )}
      {review && (
        <section className="tight" aria-label={t('rules.findings')}>
          <span className="quiet" role="status">
            {t('rules.findingsCount', { count: review.diagnostics.length })}
          </span>
          {review.diagnostics.slice(0, FINDINGS_SHOWN).map(({ severity, line, from, message }, i) => (
            <button
              key={`${line} ${i}`}
              type="button"
              className={`plain remark remark-${severity === 'error' ? 'fail' : 'warn'}`}
              onClick={() => show.current(from)}
            >
              {t('rules.findingAt', { line, finding: message })}
            </button>
          ))}
        </section>
      )}
      <div className="row">
        {book && (
          <Button disabledFocusable={!changed || blocked} onClick={() => void (changed && !blocked && tryOut())}>
            {t('rules.tryOut')}
          </Button>
        )}
        {changed && (
          <ThrowAwayButton
            label={t('rules.discard')}
            ask={t('form.clearAsk')}
            loses
            throwAway={() => replace(loaded.text)}
          />
        )}
        <HandOverButton label={t('rules.export')} name={`${loaded.id}.pack.json`} text={() => loaded.text} />
        {book && (
          <FileButton
            label={t('rules.import')}
            accept=".json,application/json"
            onFile={(file) => void file.text().then(replace)}
          />
        )}
      </div>
    </section>
  );
}
