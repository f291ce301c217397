import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isoOf, localDays, today } from '../../../src/calendar';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import { DateInput } from '../../parts/DateInput';
import { serialOfIso } from '../../store/today';
import { countsFrom, withConfirmedParameter, withParameter } from './packEdits';
import { parameterText, parameterValue } from './parameterText';
import type { Proposal } from './proposal';

/** Units that stand beside a number; a time or a day says itself what it is. */
const UNITS = ['minutes', 'hours', 'days', 'months', 'years', 'percent'] as const;

interface Props {
  loaded: LoadedPack;
  name: string;
  propose(proposal: Proposal): void;
}

/** One number or word: what it is and was, and the way to change it from a day on. */
export function ParameterRow({ loaded, name, propose }: Props): ReactNode {
  const { t, local } = useTexts();
  const { book } = useSession();
  const parameter = loaded.pack.parameters[name]!;
  const { value: latest, label, clause, basis, confirmed, range, note, unit, earlier = [] } = parameter;
  const counted = typeof latest === 'number' ? UNITS.find((name) => name === unit) : undefined;
  const now = parameterText(latest);
  const [entry, setEntry] = useState(now);
  const [from, setFrom] = useState(firstOfThisMonth);
  const value = parameterValue(entry, latest);
  const since = countsFrom(parameter);
  const day = serialOfIso(from);
  const dayProblem =
    day === null
      ? t('rules.needDay')
      : since !== null && from < since
        ? t('rules.tooEarly', { date: localDays(since) })
        : undefined;
  const open = (basis === 'assumed' || basis === 'practice') && confirmed !== true;
  const title = local(label);
  const hint = [clause, t(`rules.basis.${basis}`), range && `${range[0]}–${range[1]}`, note && local(note)]
    .filter(Boolean)
    .join(' · ');
  const change = (): void => {
    if (value === undefined || dayProblem !== undefined) return;
    propose({
      pack: loaded.id,
      kind: 'parameter',
      what: title,
      from: now,
      to: parameterText(value),
      effectiveFrom: from,
      text: withParameter(loaded.text, name, value, from),
      signed: (signature) => withParameter(loaded.text, name, value, from, signature),
    });
  };
  return (
    <div className="tight">
      <Field
        label={title}
        hint={hint}
        validationState={value === undefined ? 'error' : 'none'}
        validationMessage={value === undefined ? t('rules.notValue', { found: entry }) : undefined}
      >
        <Input
          value={entry}
          readOnly={!book}
          onChange={(_, data) => setEntry(data.value)}
          {...(counted && { contentAfter: t(`rules.unit.${counted}`) })}
        />
      </Field>
      {earlier.map(({ value: before, until, who, why }) => (
        <span key={until} className="quiet">
          {t('rules.earlier', { value: parameterText(before), until: localDays(until) })}
          {who !== undefined && ` · ${who}`}
          {why !== undefined && `: ${why}`}
        </span>
      ))}
      {book && entry !== now && value !== undefined && (
        <div className="row row-end">
          <Field
            className="grow"
            label={t('rules.effectiveFrom')}
            validationState={dayProblem ? 'error' : 'none'}
            validationMessage={dayProblem}
            hint={t('rules.effectiveFromHint')}
          >
            <DateInput kind="date" value={from} onChange={setFrom} />
          </Field>
          <Button
            aria-label={`${t('rules.tryOut')}: ${title}`}
            disabledFocusable={dayProblem !== undefined}
            onClick={change}
          >
            {t('rules.tryOut')}
          </Button>
        </div>
      )}
      {book && open && entry === now && (
        <span>
          <Button
            size="small"
            aria-label={`${t('rules.confirmNumber')}: ${title}`}
            onClick={() =>
              propose({
                pack: loaded.id,
                kind: 'parameter',
                what: title,
                from: t(`rules.basis.${basis}`),
                to: t('rules.confirmed'),
                effectiveFrom: null,
                text: withConfirmedParameter(loaded.text, name),
              })
            }
          >
            {t('rules.confirmNumber')}
          </Button>
        </span>
      )}
    </div>
  );
}

/** The open month is still being judged; closed ones stay as they are. */
function firstOfThisMonth(): string {
  return `${isoOf(today()).slice(0, 8)}01`;
}
