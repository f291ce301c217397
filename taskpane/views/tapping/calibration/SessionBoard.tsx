import { Button, Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Notice } from '../../../parts/Notice';
import { Problem } from '../../../parts/Problem';
import { WhoAndWhy } from '../../../parts/WhoAndWhy';
import type { LoadedPack } from '../../../store/packShelf';
import { recordOf, type Records } from '../../../store/readRecords';
import { placeKey } from '../../../store/placeKey';
import { useSession, useTexts } from '../../../store/sessionContext';
import { CallPlayer } from '../recording/CallPlayer';
import { stampOf } from '../shared/stamps';
import { filedAs, openMarks, sessionResult, type DisputedMark } from './sessionResult';
import { SessionSetup } from './SessionSetup';
import { collectSheets, type Sheet } from './sessionSheets';

interface Props {
  loaded: LoadedPack;
  records: Records;
}

/** A calibration session: drawn, filled in blind on one sheet a person, collected, compared with the expert's, and filed. */
export function SessionBoard({ loaded, records }: Props): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const [sheets, setSheets] = useState<readonly Sheet[] | null>(null);
  const [chosen, setChosen] = useState('');
  const [status, setStatus] = useState<{ error?: unknown; done?: string }>({});
  const [filing, setFiling] = useState(false);
  const names = [...new Set((sheets ?? []).map((sheet) => sheet.session))];
  const name = names.includes(chosen) ? chosen : (names.at(-1) ?? '');
  const own = (sheets ?? []).filter((sheet) => sheet.session === name);
  const full = own.filter((sheet) => openMarks(sheet).open === 0);
  const result = sessionResult(loaded.pack, full);

  async function collect(): Promise<void> {
    try {
      const known = session.scan.state.get().places.filter(({ packs }) => packs.length > 0);
      setSheets(await collectSheets(session.book!, loaded, new Set(known.map(({ source }) => placeKey(source)))));
      setStatus({});
    } catch (error) {
      setStatus({ error });
    }
  }

  async function file(who: string, why: string): Promise<void> {
    if (!result) return;
    const { figures, disputed } = filedAs(result);
    await session.book!.appendAudit({
      at: new Date().toISOString(),
      who,
      kind: 'kalibrasi',
      subject: name,
      from: disputed,
      to: figures,
      why,
    });
    setFiling(false);
    setStatus({ done: t('session.filed', { seed: name }) });
    session.said.set(t('session.filed', { seed: name }));
  }

  return (
    <section className="stack" aria-label={t('session.title')}>
      <span className="quiet">{t('session.intro')}</span>
      <details>
        <summary>{t('session.new')}</summary>
        <SessionSetup
          loaded={loaded}
          records={records}
          onMade={(done) => {
            setStatus({ done });
            session.said.set(done);
          }}
          onError={(error) => setStatus({ error })}
        />
      </details>
      {status.error !== undefined && <Problem error={status.error} />}
      {status.done && <Notice intent="success">{status.done}</Notice>}
      <div className="row">
        <Button onClick={() => void collect()}>{t('session.collect')}</Button>
      </div>
      {sheets?.length === 0 && <Notice intent="warning">{t('session.noSheets')}</Notice>}
      {names.length > 1 && (
        <Field label={t('recheck.seed')}>
          <Select value={name} onChange={(_, { value }) => setChosen(value)}>
            {names.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {own.map((sheet) => {
        const { open, unread } = openMarks(sheet);
        return (
          <div key={`${sheet.officer} ${sheet.expert}`} className="row">
            <span className="grow">
              {sheet.officer}
              {sheet.expert && ` (${t('session.isExpert')})`}
            </span>
            <span>{open === 0 ? t('session.full') : t('session.open', { open, count: sheet.answers.length })}</span>
            {unread.length > 0 && (
              <span className="remark-fail">{t('session.unread', { words: unread.join(', ') })}</span>
            )}
          </div>
        );
      })}
      {own.length > 0 && !result && <Notice>{t('session.needExpert')}</Notice>}
      {result && (
        <>
          {result.officers.map(({ officer, marks, agreed, lenient, strict }) => (
            <div key={officer} className="card tight">
              <span>{officer}</span>
              <span>
                {t(lenient > strict ? 'session.lenient' : strict > lenient ? 'session.strict' : 'session.even', {
                  agreed,
                  marks,
                  lenient,
                  strict,
                })}
              </span>
            </div>
          ))}
          <h2 className="section">{t('session.disputed', { count: result.disputed.length })}</h2>
          {result.disputed.map((mark) => (
            <Disputed key={`${mark.no} ${mark.item}`} mark={mark} loaded={loaded} records={records} />
          ))}
          {filing ? (
            <WhoAndWhy
              label={t('session.file')}
              action={t('session.file')}
              run={file}
              cancel={() => setFiling(false)}
            />
          ) : (
            <div className="row">
              <Button appearance="primary" onClick={() => setFiling(true)}>
                {t('session.file')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** One mark on which an officer and the expert differ, heard again at the seconds they gave. */
function Disputed({ mark, loaded, records }: Props & { mark: DisputedMark }): ReactNode {
  const { t } = useTexts();
  const [hearing, setHearing] = useState(false);
  const { call, recording, item, expert, others, seconds } = mark;
  const ids = records.reading.table!.columns[loaded.pack.recordKey]?.values ?? [];
  const row = ids.findIndex((id) => String(id ?? '') === call);
  return (
    <section className="card tight" aria-label={`${call} ${item}`}>
      <strong>
        {call} · {item} {seconds.map(stampOf).join(', ')}
      </strong>
      <span>
        {t('session.differs', {
          expert,
          others: others.map(({ officer, mark: own }) => `${officer} ${own}`).join(', '),
        })}
      </span>
      <details onToggle={(event) => setHearing(event.currentTarget.open)}>
        <summary>{t('recheck.hear')}</summary>
        {hearing && (
          <CallPlayer
            loaded={loaded}
            record={row < 0 ? { id_vr: recording } : recordOf(records, row)}
            stamps={seconds.map((second) => ({ seconds: second, text: item }))}
          />
        )}
      </details>
    </section>
  );
}
