import { Button, Checkbox, Field, Input, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { DateInput } from '../../../parts/DateInput';
import { HandOverButton } from '../../../parts/HandOverButton';
import { Notice } from '../../../parts/Notice';
import { PlacePicker } from '../../../parts/PlacePicker';
import { Problem } from '../../../parts/Problem';
import type { LoadedPack } from '../../../store/packShelf';
import { placeKey } from '../../../store/placeKey';
import { useSession, useTexts } from '../../../store/sessionContext';
import { isoOf } from '../../../../src/calendar';
import { today } from '../../../store/today';
import { useStore } from '../../../store/useStore';
import { ProposalCard } from '../../rules/ProposalCard';
import { withScorecard } from '../../rules/packEdits';
import type { Proposal } from '../../rules/proposal';
import { tappingExtension } from '../shared/tappingExtension';
import { readScorecardTable, scorecardOf, type TypedItem, type TypedList } from './scorecardTable';

/** A list typed into a sheet: read, looked at as a form, tried out on the calls since last month, and signed. */
export function ScorecardBoard({ loaded }: { loaded: LoadedPack }): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const { places } = useStore(session.scan.state);
  const [chosen, setChosen] = useState('');
  const [list, setList] = useState<TypedList | null | 'reading'>('reading');
  const [error, setError] = useState<unknown>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const place =
    places.find(({ source }) => placeKey(source) === chosen) ??
    places.filter(({ packs }) => packs.length === 0).at(-1) ??
    places[0];
  const source = place?.source;
  const extension = tappingExtension(loaded.pack)!;

  // The list may have been typed since the workbook was looked at.
  useEffect(() => void session.scan.run(), [session]);

  useEffect(() => {
    if (!source) return;
    let current = true;
    setList('reading');
    session.book!.readSource(source).then(
      ({ values }) =>
        current && setList(readScorecardTable(values, loaded.pack, loaded.specs, source.name.toUpperCase())),
      (fault: unknown) => current && setError(fault),
    );
    return () => {
      current = false;
    };
  }, [session, source, loaded]);

  if (!place) return <Notice>{t('scorecard.none')}</Notice>;
  const change = (part: Partial<TypedList>) => {
    setProposal(null);
    setList((now) => (now === null || now === 'reading' ? now : { ...now, ...part }));
  };
  const changeItem = (field: string, part: Partial<TypedItem>) => {
    if (list === null || list === 'reading') return;
    change({ items: list.items.map((item) => (item.field === field ? { ...item, ...part } : item)) });
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
      <PlacePicker places={places} value={placeKey(place.source)} onChange={setChosen} />
      {error !== null && <Problem error={error} />}
      {list === 'reading' && <Spinner size="tiny" label={t('app.scanning')} />}
      {list === null && <Notice intent="warning">{t('scorecard.noTable', { place: place.source.name })}</Notice>}
      {list !== null && list !== 'reading' && (
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
