import { Button, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { isBounded, targetOf, type Share } from '../../../src/measures';
import { Problem } from '../../parts/Problem';
import { shareText } from '../../parts/shareText';
import { settle } from '../../store/placeMemory';
import { useSession, useTexts } from '../../store/sessionContext';
import type { Figure } from './figures';
import { figuresWith } from './figuresWith';
import type { Remedies, Remedy } from './remedies';
import { stackOf } from './stackOf';

interface Props {
  remedies: Remedies;
  /** What is in doubt, for people who hear the list of meanings. */
  about: string;
  /** Kept; by default the workbook is looked at anew. */
  onSettled?(): void;
}

/** The remedies of one cause, each previewed before it is kept. */
export function RemedyChoice({ remedies: { buttons, meanings }, about, onSettled }: Props): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const [chosen, setChosen] = useState<Remedy | null>(null);
  if (buttons.length === 0 && meanings.length === 0) return null;
  return (
    <div className="tight">
      <div className="row">
        {meanings.length > 0 && (
          <Select
            size="small"
            aria-label={t('remedy.meaningOf', { what: about })}
            value={meanings.find(({ label }) => label === chosen?.label)?.label ?? ''}
            onChange={(_, data) => setChosen(meanings.find(({ label }) => label === data.value) ?? null)}
          >
            <option value="">{t('remedy.means')}</option>
            {meanings.map(({ label }) => (
              <option key={label} value={label}>
                {label}
              </option>
            ))}
          </Select>
        )}
        {buttons.map((remedy) => (
          <Button key={remedy.label} size="small" onClick={() => setChosen(remedy)}>
            {remedy.label}
          </Button>
        ))}
      </div>
      {chosen && (
        <RemedyPreview
          key={chosen.settled}
          remedy={chosen}
          onDone={(isKept) => {
            setChosen(null);
            if (isKept) (onSettled ?? (() => void session.scan.run()))();
          }}
        />
      )}
    </div>
  );
}

/** What the figures become, and the choice to keep it or not. */
export function RemedyPreview({ remedy, onDone }: { remedy: Remedy; onDone(isKept: boolean): void }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [figures, setFigures] = useState<readonly Figure[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    figuresWith(session, remedy, language).then(
      (found) => current && setFigures(found),
      (problem: unknown) => current && setError(problem),
    );
    return () => {
      current = false;
    };
  }, [session, remedy, language]);
  const keep = async (): Promise<void> => {
    try {
      const undo = await settle(session.book!, remedy.settlement);
      session.settled.set({ text: remedy.settled, undo });
      session.said.set(t('mapping.answered'));
      onDone(true);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div className="card tight remark" role="group" aria-label={remedy.settled}>
      <span>{remedy.settled}.</span>
      {error !== null ? (
        <Problem error={error} />
      ) : figures === null ? (
        <Spinner size="tiny" label={t('home.reading')} />
      ) : (
        <div role="status" className="tight">
          {figures.length === 0 && <span>{t('remedy.noFigure')}</span>}
          {figures.map((figure) => (
            <span key={`${figure.name} ${figure.table}`}>{becomes(figure)}</span>
          ))}
          {figures.map((figure) => stackOf(figure, language)).map((text) => text && <span key={text}>{text}</span>)}
        </div>
      )}
      <div className="row">
        <Button size="small" appearance="primary" disabledFocusable={figures === null} onClick={() => void keep()}>
          {t('remedy.apply')}
        </Button>
        <Button size="small" onClick={() => onDone(false)}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );

  function becomes({ name, table, part, whole, target, doubt }: Figure): string {
    const percent = (share: Share) => shareText(share, language, target === null ? undefined : targetOf(target));
    const figure = [name, table].filter(Boolean).join(' · ');
    const locale = language === 'id' ? 'id-ID' : 'en-US';
    const [counted, all] = [part.toLocaleString(locale), whole.toLocaleString(locale)];
    const text = t('remedy.becomes', { figure, percent: percent({ part, whole }), part: counted, whole: all });
    if (!doubt || !isBounded(doubt)) return text;
    const between = { low: percent(doubt.low), high: percent(doubt.high), count: doubt.rows };
    return `${text} · ${t('home.between', between)}`;
  }
}
