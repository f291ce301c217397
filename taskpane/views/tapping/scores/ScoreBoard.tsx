import { Field, Select } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import {
  groupScore,
  groupTitles,
  meanScore,
  MONTH_KEY,
  percentText,
  qms,
  qmsDefinition,
  readCalls,
  scoresBy,
  targetOf,
  type Share,
} from '../../../../src/measures';
import { Notice } from '../../../parts/Notice';
import type { LoadedPack } from '../../../store/packShelf';
import type { Place } from '../../../store/scan';
import type { Records } from '../../../store/readRecords';
import { useTexts } from '../../../store/sessionContext';
import { MonthField } from '../shared/MonthField';
import { FIELDS } from '../shared/tappingModel';
import { useNamed } from '../shared/useNamed';
import { ScoreRows } from './ScoreRows';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
}

/** Scores by agent, QCO or month, with those of each group of parameters; the QMS of the same calls beside them opens to their rows. */
export function ScoreBoard({ loaded, place, records }: Props): ReactNode {
  const { t, local, language } = useTexts();
  const { pack } = loaded;
  const calls = useMemo(() => readCalls(records.reading.table!, qmsDefinition(pack)), [records, pack]);
  const months = useMemo(
    () =>
      qms(calls, { by: MONTH_KEY })
        .groups.flatMap(({ key }) => key ?? [])
        .reverse(),
    [calls],
  );
  const choices = [FIELDS.agent, FIELDS.qco, 'site', 'campaign'].filter((field) => records.place(field) !== null);
  const [by, setBy] = useState<string>(choices[0] ?? MONTH_KEY);
  const [month, setMonth] = useState(months[0] ?? '');
  const [opened, setOpened] = useState<string | null>(null);
  const typed = useMemo(
    () => ({ loaded, place, records, table: calls.table, name: '' }),
    [loaded, place, records, calls],
  );
  const wanted = by === MONTH_KEY || month === '' ? undefined : month;
  const options = { by, ...(wanted !== undefined && { month: wanted }) };
  const named = useNamed(records, by);
  const figures = useMemo(() => qms(calls, options), [calls, by, wanted]);
  const scores = useMemo(() => scoresBy(calls, pack, options), [calls, pack, by, wanted]);
  const all = scores();
  const titles = groupTitles(all);
  const number = (value: number | null) =>
    value === null ? '—' : value.toLocaleString(language === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: 1 });
  const qmsText = ({ part, whole }: Share) => percentText(part, whole, language, targetOf(figures.target));
  const line = (key: string | null | undefined) => {
    const own = scores(key);
    const groups = titles.flatMap((title) => {
      const score = groupScore(own, title);
      return score === null ? [] : [`${local(title)} ${number(score)}`];
    });
    return { count: own.length, score: number(meanScore(own)), groups: groups.join(' · ') };
  };
  const rows = [
    ...figures.groups.map((group) => ({
      name: group.key === null ? t('scores.nobody') : named(group.key),
      key: group.key,
      group,
    })),
    { name: t('scores.all'), key: undefined, group: figures },
  ];
  return (
    <div className="stack">
      <span className="quiet">{t('scores.intro')}</span>
      <Field label={t('scores.by')}>
        <Select value={by} onChange={(_, { value }) => setBy(value)}>
          {choices.map((field) => (
            <option key={field} value={field}>
              {local(pack.fields[field]!.label)}
            </option>
          ))}
          <option value={MONTH_KEY}>{t('recheck.month')}</option>
        </Select>
      </Field>
      {by !== MONTH_KEY && <MonthField months={months} value={month} onChange={setMonth} />}
      {all.length === 0 && <Notice>{t('scores.none')}</Notice>}
      {all.length > 0 &&
        rows.map(({ name, key, group }) => {
          const { count, score, groups } = line(key);
          return (
            <section key={name} className="card tight" aria-label={name}>
              <div className="row">
                <strong className="grow">{name}</strong>
                <span className="figure">{score}</span>
              </div>
              <button
                type="button"
                className="plain opening quiet"
                aria-expanded={opened === name}
                title={t('home.showRows')}
                onClick={() => setOpened(opened === name ? null : name)}
              >
                {t('scores.beside', {
                  count,
                  qms: group.ratio === null ? '—' : qmsText({ part: group.valid, whole: group.agree }),
                  valid: group.valid,
                  agree: group.agree,
                })}
              </button>
              {group.doubt.rows > 0 && (
                <span className="quiet">
                  {t('home.between', {
                    ...{ low: qmsText(group.doubt.low), high: qmsText(group.doubt.high), count: group.doubt.rows },
                  })}
                </span>
              )}
              {groups && <span>{groups}</span>}
              {opened === name && (
                <ScoreRows
                  {...{ typed, calls, by }}
                  key={`${by} ${month}`}
                  group={key}
                  month={wanted ?? ''}
                  title={t('home.rowsBehind', { figure: `QMS · ${name}` })}
                />
              )}
            </section>
          );
        })}
    </div>
  );
}
