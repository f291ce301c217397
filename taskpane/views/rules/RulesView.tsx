import { Field, Input, Select, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { localDays } from '../../../src/calendar';
import { packFindingText } from '../../../src/packs';
import { loadAll } from '../../store/loadAll';
import { FileButton } from '../../parts/FileButton';
import { Notice } from '../../parts/Notice';
import { Tabs } from '../../parts/Tabs';
import { Problem } from '../../parts/Problem';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { ExamplesPanel } from './ExamplesPanel';
import { PackHistory } from './PackHistory';
import { ParameterList } from './ParameterList';
import type { Proposal } from './proposal';
import { ProposalCard } from './ProposalCard';
import { RuleLines } from './RuleLines';
import { TryRecord } from './TryRecord';

/** What looks at a pack comes when somebody adds or edits one, not before. */
const AddPack = lazy(() => import('./AddPack').then((m) => ({ default: m.AddPack })));
const PackText = lazy(() => import('./PackText').then((m) => ({ default: m.PackText })));

type TabName = 'rules' | 'parameters' | 'try' | 'examples' | 'json' | 'history';

/** Every rule in words, every number with its clause, and the way to change them. */
export function RulesView(): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const shelf = useStore(session.packs.state);
  const [chosen, setChosen] = useState('');
  const [query, setQuery] = useState('');
  const [tab, setTab] = useState<TabName>('rules');
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [adding, setAdding] = useState<File | null>(null);

  if (shelf.status === 'loading') return <Spinner size="small" label={t('app.loading')} className="padded" />;
  if (shelf.status === 'failed') return <Problem error={shelf.error} retry={() => void loadAll(session)} />;
  const loaded = shelf.packs.find((pack) => pack.id === chosen) ?? shelf.packs[0];
  const { pack } = loaded ?? {};
  return (
    <div className="stack padded">
      <h1 className="title">{t('rules.title')}</h1>
      {shelf.broken.map(({ id, findings }) => (
        <Problem
          key={id}
          error={t('rules.invalid', { finding: findings[0] ? packFindingText(findings[0], language) : id })}
          retry={() => void loadAll(session)}
        />
      ))}
      {loaded && pack && (
        <>
          {session.book && !adding && (
            <span>
              <FileButton label={t('rules.addPack')} accept=".json,application/json" onFile={setAdding} />
            </span>
          )}
          {adding && (
            <Suspense fallback={<Spinner size="small" label={t('app.loading')} />}>
              <AddPack
                file={adding}
                close={(added) => {
                  setAdding(null);
                  if (added !== null) setChosen(added);
                }}
              />
            </Suspense>
          )}
          <Field label={t('rules.pack')}>
            <Select
              value={loaded.id}
              onChange={(_, data) => {
                setChosen(data.value);
                setProposal(null);
              }}
            >
              {shelf.packs.map((candidate) => (
                <option key={candidate.id} value={candidate.id}>
                  {local(candidate.pack.title)}
                </option>
              ))}
            </Select>
          </Field>
          <span className="quiet">
            {t('rules.source', {
              document: pack.source.document,
              revision: pack.source.revision,
              from: localDays(pack.source.effectiveFrom),
            })}{' '}
            · v{pack.version}
            {loaded.edited && ` · ${t('rules.inWorkbook')}`}
            {loaded.parcel && ` · ${loaded.parcel.by} · ${loaded.parcel.digest.slice(0, 8)}`}
          </span>
          {pack.source.status === 'example' && <Notice intent="warning">{t('rules.example')}</Notice>}
          <Tabs<TabName>
            label={t('rules.title')}
            value={tab}
            onChange={setTab}
            tabs={[
              { name: 'rules', label: t('rules.tabRules') },
              { name: 'parameters', label: t('rules.parameters') },
              { name: 'try', label: t('rules.tabTry') },
              { name: 'examples', label: t('rules.tabExamples') },
              { name: 'json', label: 'JSON' },
              { name: 'history', label: t('rules.history') },
            ]}
          />
          {proposal && (
            <ProposalCard
              key={`${proposal.what}${proposal.to}${proposal.text}`}
              loaded={loaded}
              proposal={proposal}
              close={() => setProposal(null)}
            />
          )}
          {(tab === 'rules' || tab === 'parameters') && (
            <Field label={t('rules.search')}>
              <Input type="search" value={query} onChange={(_, data) => setQuery(data.value)} />
            </Field>
          )}
          {tab === 'rules' && <RuleLines loaded={loaded} query={query} propose={setProposal} />}
          {tab === 'parameters' && (
            <ParameterList key={loaded.text} loaded={loaded} query={query} propose={setProposal} />
          )}
          {tab === 'try' && <TryRecord key={loaded.id} loaded={loaded} />}
          {tab === 'examples' && <ExamplesPanel key={loaded.text} loaded={loaded} />}
          {tab === 'json' && (
            <Suspense fallback={<Spinner size="small" label={t('app.loading')} />}>
              <PackText key={loaded.text} loaded={loaded} propose={setProposal} />
            </Suspense>
          )}
          {tab === 'history' && <PackHistory loaded={loaded} propose={setProposal} />}
        </>
      )}
    </div>
  );
}
