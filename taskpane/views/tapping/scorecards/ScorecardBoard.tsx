import { Button, Checkbox, Field, Input, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Cells } from '../../../../src/office';
import { DateInput } from '../../../parts/DateInput';
import { HandOverButton } from '../../../parts/HandOverButton';
import { Notice } from '../../../parts/Notice';
import { PlacePicker } from '../../../parts/PlacePicker';
import { Problem } from '../../../parts/Problem';
import type { LoadedPack } from '../../../store/packShelf';
import { placeKey } from '../../../store/placeKey';
import { useSession, useTexts } from '../../../store/sessionContext';
import { isoOf, today } from '../../../../src/calendar';
import { ProposalCard } from '../../rules/ProposalCard';
import { withScorecard } from '../../rules/packEdits';
import type { Proposal } from '../../rules/proposal';
import { readSheet } from '../calibration/sessionSheets';
import { tappingExtension } from '../shared/tappingExtension';
import { useFittingPlace } from '../shared/useFittingPlace';
import { readScorecardTable, scorecardOf, type TypedItem, type TypedList } from './scorecardTable';

/** A list typed into a sheet: read, looked at as a form, tried out on the calls since last month, and signed. */
export function ScorecardBoard({ loaded }: { loaded: LoadedPack }): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const understand = useCallback(
    ({ values, source: { name }, date1904 }: Cells) =>
      // A sheet of a calibration names parameters as well.
      readSheet(values, loaded.pack, loaded.specs)
        ? null
        : readScorecardTable(values, loaded.pack, loaded.specs, name.toUpperCase(), date1904),
    [loaded],
  );
  const { places, source, value, status, error, choose } = useFittingPlace(understand, true);
  const [list, setList] = useState<TypedList | null>(null);
  useEffect(() => setList(value), [value]);
  const extension = tappingExtension(loaded.pack)!;

  // The list may have been typed since the workbook was looked at.
  useEffect(() => void session.scan.run(), [session]);

  const change = (part: Partial<TypedList>) => {
    setProposal(null);
    setList((now) => now && { ...now, ...part });
  };
  const changeItem = (field: string, part: Partial<TypedItem>) => {
    if (list) change({ items: list.items.map((item) => (item.field === field ? { ...item, ...part } : item)) });
  };
  const propose = (typed: TypedList) => {
    const card = scorecardOf(typed, extension.sets[0]!.clause);
    const before = extension.sets.filter(({ campaigns }) => campaigns.some((each) => typed.campaigns.includes(each)));
    setProposal({
      pack: loaded.id,
      kind: 'aturan',
      what: t('scorecard.what', { id: card.id }),
      from: before[0]?.id ?? '—',
      to: card.id,
      effectiveFrom: typed.from,
      // Tried out on the calls since the first day of last month; in force from its own day.
      text: withScorecard(loaded.text, { ...card, effectiveFrom: firstOfLastMonth(today()) }),
      signed: (signature) => withScorecard(loaded.text, { ...card, ...signature }),
    });
  };
  return (
    <div className="stack">
      <span className="quiet">{t('scorecard.intro')}</span>
      <Button size="small" onClick={() => void session.scan.run()}>
        {t('app.rescan')}
      </Button>
      {places.length > 0 && <PlacePicker places={places} value={source ? placeKey(source) : ''} onChange={choose} />}
      {status === 'failed' && <Problem error={error} retry={() => void session.scan.run()} />}
      {status === 'reading' && <Spinner size="tiny" label={t('app.scanning')} />}
      {status === 'ready' && !source && <Notice>{t('scorecard.none')}</Notice>}
      {status === 'ready' && source && !value && (
        <Notice intent="warning">{t('scorecard.noTable', { place: source.name })}</Notice>
      )}
      {list && (
        <>
          <Field label={t('scorecard.id')} hint={t('scorecard.idHint')} required>
            <Input value={list.id} onChange={(_, { value }) => change({ id: value })} />
          </Field>
          <div role="group" aria-label={t('scorecard.campaigns')} className="row">
            {Object.keys(loaded.specs.find(({ name }) => name === 'campaign')?.values ?? {}).map((word) => (
              <Checkbox
                key={word}
                label={word}
                checked={list.campaigns.includes(word)}
                onChange={(_, { checked }) =>
                  change({
                    campaigns:
                      checked === true ? [...list.campaigns, word] : list.campaigns.filter((each) => each !== word),
                  })
                }
              />
            ))}
          </div>
          <Field label={t('scorecard.from')} required>
            <DateInput kind="date" value={list.from} onChange={(from) => change({ from })} />
          </Field>
          {list.unclear.length > 0 && (
            <Notice intent="warning">{t('scorecard.unclear', { rows: list.unclear.join(', ') })}</Notice>
          )}
          {list.items.map((item, i) => (
            <div key={item.field} className="tight">
              {item.group !== list.items[i - 1]?.group && <span className="quiet">{item.group}</span>}
              <div className="parameter">
                <span className="grow">
                  {item.label}
                  {item.weight !== null && <span className="quiet"> {item.weight}%</span>}
                  {!item.known && <span className="quiet"> ({t('scorecard.new')})</span>}
                </span>
                <Checkbox
                  label={t('scorecard.fatal')}
                  aria-label={`${t('scorecard.fatal')}: ${item.label}`}
                  checked={item.fatal}
                  onChange={(_, { checked }) => changeItem(item.field, { fatal: checked === true })}
                />
              </div>
            </div>
          ))}
          {proposal ? (
            <ProposalCard key={proposal.text} loaded={loaded} proposal={proposal} close={() => setProposal(null)} />
          ) : (
            <Button
              appearance="primary"
              disabledFocusable={list.id.trim() === '' || list.campaigns.length === 0 || list.from === ''}
              onClick={() => list.id.trim() !== '' && list.campaigns.length > 0 && list.from !== '' && propose(list)}
            >
              {t('scorecard.try')}
            </Button>
          )}
        </>
      )}
      <h2 className="section">{t('scorecard.inForce')}</h2>
      {extension.sets.map((set) => (
        <div key={`${set.id}${set.from}`} className="row">
          <span className="grow">
            {local(set.title)}{' '}
            <span className="quiet">{[set.campaigns.join(', '), set.from, set.to].filter(Boolean).join(' · ')}</span>
          </span>
        </div>
      ))}
      {writtenHere(loaded).map((card) => (
        <HandOverButton
          key={`${card.id}${card.effectiveFrom}`}
          label={t('scorecard.export', { id: card.id })}
          name={`${card.id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`}
          text={() => JSON.stringify({ $schema: '../../scorecard.schema.json', ...card }, null, 2)}
        />
      ))}
    </div>
  );
}

interface Named {
  id: string;
  effectiveFrom?: string;
}

/** Lists that stand in the pack itself and have no file in rules/ yet. */
function writtenHere({ pack }: LoadedPack): Named[] {
  const { lists = [] } = (pack.extensions?.scorecards ?? {}) as { lists?: readonly (string | Named)[] };
  return lists.filter((list) => typeof list !== 'string');
}

function firstOfLastMonth(day: number): string {
  const [year, month] = isoOf(day).split('-').map(Number) as [number, number];
  return month === 1 ? `${year - 1}-12-01` : `${year}-${String(month - 1).padStart(2, '0')}-01`;
}
