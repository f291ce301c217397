import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { VERDICTS, type Verdict } from '../../../src/engine';
import { percentText } from '../../../src/measures';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { VerdictBadge } from '../../parts/VerdictBadge';
import { WindowedList } from '../../parts/WindowedList';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { useNames } from '../../store/useNames';
import { DoubtLine } from '../home/DoubtLine';
import { figureDoubt } from '../home/figureDoubt';
import { EVERYTHING, findings, forColumns, type Filter } from './checkFindings';
import { describeFinding, type Checked, type FindingText } from './checkStore';
import { BesideTables } from './BesideTables';
import { FindingGroups } from './FindingGroups';
import { ReadingReport } from './ReadingReport';
import { ResultActions } from './ResultActions';

/** A badge, and three lines of a sentence. */
const ROW_HEIGHT = 96;

interface Props {
  checked: Checked;
  place: Place;
  /** A remedy is kept that may change what came out. */
  onSettled(): void;
}

/** What came out: counts, compliance, what the reading repaired, and the findings, each a click from its cell. */
export function CheckResult({ checked: judged, place, onSettled }: Props): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const names = useNames();
  const checked = useMemo(() => ({ ...judged, names }), [judged, names]);
  const { result, rules, source, figures, repeats } = checked;
  const clauseOf = (name: string) => `${rules.find((rule) => rule.name === name)?.clause ?? ''} ${name}`.trim();
  const doubt = useMemo(() => {
    const { loaded, records, moves } = judged;
    const places = [{ loaded, place, records, table: records.reading.table!, name: '' }];
    return figureDoubt(places, moves.doubt, moves.trail, language);
  }, [judged, place, language]);
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [by, setBy] = useState<'row' | 'rule' | 'person'>('row');
  const [error, setError] = useState<unknown>(null);
  const asked = useDeferredValue(filter);
  const rows = useMemo(() => findings(checked, asked, language), [checked, asked, language]);
  const columns = useMemo(() => forColumns(checked), [checked]);
  const described = useRef(new Map<string, FindingText>());
  const describe = (row: number): FindingText => {
    const key = `${language}${row}`;
    let text = described.current.get(key);
    if (!text) described.current.set(key, (text = describeFinding(checked, row, language)));
    return text;
  };
  useMemo(() => described.current.clear(), [checked]);
  const show = ({ row, column, named }: FindingText): void => {
    setError(null);
    void session.book!.selectCell(source.sheet, row, column, named).catch(setError);
  };
  const { compliant } = figures;
  const counted = (count: number) => count.toLocaleString(language === 'id' ? 'id-ID' : 'en-US');

  return (
    <section className="stack" aria-label={t('check.findings')}>
      <strong>{t('check.result', { rows: counted(result.codes.length) })}</strong>
      <div className="row">
        {VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className="plain"
            aria-pressed={filter.verdict === verdict}
            onClick={() => setFilter({ ...filter, verdict: filter.verdict === verdict ? 'all' : verdict })}
          >
            <VerdictBadge verdict={verdict} count={figures.counts[verdict]} />
          </button>
        ))}
      </div>
      <span title={t('check.complianceNote')}>
        {figures.judged === 0
          ? t('check.noRatio')
          : t('check.compliance', {
              ratio: percentText(compliant, figures.judged, language),
              compliant: counted(compliant),
              judged: counted(figures.judged),
            })}{' '}
        <span className="quiet">{t('check.complianceNote')}</span>
      </span>
      <DoubtLine doubt={doubt} target={undefined} onSettled={onSettled} />
      {columns > 0 && <Notice>{t('check.forColumns', { count: columns, line: checked.shown!.line })}</Notice>}
      {repeats > 0 && <span className="quiet">{t('check.repeats', { count: repeats })}</span>}
      <BesideTables records={checked.records} pack={checked.loaded.pack} />
      <ReadingReport records={checked.records} loaded={checked.loaded} />
      <div className="row">
        <Field label={t('check.filterVerdict')} className="grow">
          <Select
            size="small"
            value={filter.verdict}
            onChange={(_, data) => setFilter({ ...filter, verdict: data.value as Verdict | 'all' })}
          >
            <option value="all">{t('check.filterAll')}</option>
            {VERDICTS.map((verdict) => (
              <option key={verdict} value={verdict}>
                {t(`verdict.${verdict}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('check.gather')} className="grow">
          <Select size="small" value={by} onChange={(_, data) => setBy(data.value as typeof by)}>
            <option value="row">{t('check.byRow')}</option>
            <option value="rule">{t('check.byRule')}</option>
            <option value="person">{t('check.byPerson')}</option>
          </Select>
        </Field>
      </div>
      <Field label={t('check.search')}>
        <Input
          size="small"
          type="search"
          placeholder={t('check.searchWhat')}
          value={filter.query}
          onChange={(_, data) => setFilter({ ...filter, query: data.value })}
        />
      </Field>
      {(filter.rule !== '' || filter.person !== '') && (
        <div className="row">
          <span className="grow remark">{filter.person || clauseOf(filter.rule)}</span>
          <Button size="small" onClick={() => setFilter({ ...filter, rule: '', person: '' })}>
            {t('check.everything')}
          </Button>
        </div>
      )}
      <span className="quiet" role="status">
        {t('check.findingsCount', { count: counted(rows.length) })}
      </span>
      {rows.length === 0 ? (
        <Notice intent={asked === EVERYTHING || asked.query === '' ? 'success' : 'info'}>
          {asked.query === '' ? t('check.noFindings') : t('check.noMatch', { query: asked.query })}
        </Notice>
      ) : by !== 'row' ? (
        <FindingGroups
          checked={checked}
          rows={rows}
          by={by}
          onOpen={(key) => {
            setFilter({ ...filter, [by]: key });
            setBy('row');
          }}
        />
      ) : (
        <WindowedList
          count={rows.length}
          rowHeight={ROW_HEIGHT}
          height={Math.min(rows.length, 6) * ROW_HEIGHT}
          label={t('check.findings')}
          row={(index, props) => {
            const finding = describe(rows[index]!);
            return (
              <button
                key={index}
                type="button"
                className="finding"
                title={finding.text}
                {...props}
                onClick={() => show(finding)}
              >
                <span>
                  <VerdictBadge verdict={finding.verdict} /> {t('check.row', { row: finding.row + 1 })}{' '}
                  <strong>{finding.key}</strong> {finding.person}{' '}
                  {!finding.text.startsWith(finding.clause) && <span className="clause">{finding.clause}</span>}
                </span>
                <span className="three-lines">{finding.text}</span>
              </button>
            );
          }}
        />
      )}
      {error !== null && <Problem error={error} />}
      <ResultActions checked={checked} rows={rows} />
    </section>
  );
}
