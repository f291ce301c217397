import { Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { VERDICTS, type Verdict } from '../../../src/engine';
import { percentText } from '../../../src/measures';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { VerdictBadge } from '../../parts/VerdictBadge';
import { WindowedList } from '../../parts/WindowedList';
import { useSession, useTexts } from '../../store/sessionContext';
import { describeFinding, findings, type Checked, type Filter, type FindingText } from './checkStore';
import { ReadingReport } from './ReadingReport';
import { ResultActions } from './ResultActions';

const ROW_HEIGHT = 64;

/** What came out: counts, compliance, what the reading repaired, and the findings, each a click from its cell. */
export function CheckResult({ checked }: { checked: Checked }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const { result, rules, source, figures, repeats, shown } = checked;
  const [filter, setFilter] = useState<Filter>({ verdict: 'all', rule: '', query: '' });
  const [error, setError] = useState<unknown>(null);
  const rows = useMemo(() => findings(checked, filter), [checked, filter]);
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
  const { compliant, judged } = figures;
  return (
    <section className="stack" aria-label={t('check.findings')}>
      <strong>{t('check.result', { rows: result.codes.length })}</strong>
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
        {judged === 0
          ? t('check.noRatio')
          : t('check.compliance', { ratio: percentText(compliant, judged, language), compliant, judged })}{' '}
        <span className="quiet">{t('check.complianceNote')}</span>
      </span>
      {repeats > 0 && <span className="quiet">{t('check.repeats', { count: repeats })}</span>}
      {shown && (
        <div className="stack">
          <span>{t('check.onSheet', { line: shown.line })}</span>
          <div className="row">
            {VERDICTS.map((verdict) => (
              <VerdictBadge key={verdict} verdict={verdict} count={shown.figures.counts[verdict]} />
            ))}
          </div>
        </div>
      )}
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
        <Field label={t('check.filterRule')} className="grow">
          <Select size="small" value={filter.rule} onChange={(_, data) => setFilter({ ...filter, rule: data.value })}>
            <option value="">{t('check.allRules')}</option>
            {rules.map((rule) => (
              <option key={rule.name} value={rule.name}>
                {rule.clause} · {rule.name} ({rule.count})
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={t('check.search')}>
        <Input
          size="small"
          type="search"
          value={filter.query}
          onChange={(_, data) => setFilter({ ...filter, query: data.value })}
        />
      </Field>
      <span className="quiet">{t('check.findingsCount', { count: rows.length })}</span>
      {rows.length === 0 ? (
        <Notice intent="success">{t('check.noFindings')}</Notice>
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
                  <strong>{finding.key}</strong> <span className="clause">{finding.clause}</span>
                  {finding.shown && (
                    <span className="quiet">
                      {' '}
                      {t('check.shownAs')} <VerdictBadge verdict={finding.shown} />
                    </span>
                  )}
                </span>
                <span>{finding.text}</span>
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
