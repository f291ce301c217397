import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { localDays, today } from '../../../src/calendar';
import { fill, type LocalText } from '../../../src/text';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { shortMoment } from '../../parts/shortMoment';
import { WhoAndWhy } from '../../parts/WhoAndWhy';
import { useSession, useTexts } from '../../store/sessionContext';
import { singular } from '../../text/texts';
import { impactOf, type Impact } from './impact';
import { ImpactList } from './ImpactList';
import type { Signature } from './packEdits';
import { addPack, openNewPack, type NewPack } from './newPack';

const REMARKS_SHOWN = 5;

type State =
  | { status: 'looking' }
  | { status: 'refused'; refusals: readonly unknown[] }
  | { status: 'looked'; found: NewPack; impact: Impact | null };

/** A pack from a file: looked at first, then kept in the workbook by somebody with a name and a reason. */
export function AddPack({ file, close }: { file: File; close(added: string | null): void }): ReactNode {
  const session = useSession();
  const { t, language, local } = useTexts();
  const [state, setState] = useState<State>({ status: 'looking' });
  const say = (text: LocalText, holes: Record<string, unknown> = {}): string =>
    fill(language === 'en' ? singular(text.en, holes) : text.id, holes);

  useEffect(() => {
    let current = true;
    const work = async (): Promise<State> => {
      const found = await openNewPack(session, { name: file.name, text: await file.text() }, language);
      if ('refusals' in found) return { status: 'refused', refusals: found.refusals };
      return {
        status: 'looked',
        found,
        impact: found.before && (await impactOf(session, found.before, found.loaded, today())),
      };
    };
    work().then(
      (next) => current && setState(next),
      (error: unknown) => current && setState({ status: 'refused', refusals: [error] }),
    );
    return () => {
      current = false;
    };
  }, [session, file, language]);

  const add = async (found: NewPack, signature: Signature): Promise<void> => {
    await addPack(session, found, signature, say(TEXT.what), new Date());
    session.said.set(say(TEXT.added, { pack: local(found.loaded.pack.title) }));
    close(found.loaded.id);
  };
  return (
    <section className="card stack" aria-label={t('rules.addPack')}>
      {state.status === 'looking' && <Spinner size="tiny" label={t('app.loading')} />}
      {state.status === 'refused' && (
        <>
          <strong>{say(TEXT.refused, { file: file.name })}</strong>
          {state.refusals.map((sentence, i) => (
            <Problem key={i} error={sentence} />
          ))}
        </>
      )}
      {state.status === 'looked' && (
        <>
          <Preview found={state.found} say={say} />
          {state.impact && <ImpactList impact={state.impact} />}
          <WhoAndWhy
            reason={t('rules.why')}
            action={t('rules.addPack')}
            run={(who, why) => add(state.found, { who, why })}
            cancel={() => close(null)}
          />
        </>
      )}
      {state.status !== 'looked' && (
        <div className="row">
          <Button onClick={() => close(null)}>{t('app.cancel')}</Button>
        </div>
      )}
    </section>
  );
}

function Preview({
  found,
  say,
}: {
  found: NewPack;
  say(text: LocalText, holes?: Record<string, unknown>): string;
}): ReactNode {
  const { t, local, language } = useTexts();
  const { loaded, parcel, before, remarks, examples, vocabularies, reports } = found;
  const { pack } = loaded;
  const list = (names: readonly string[]): string => names.join(', ');
  return (
    <div className="tight">
      <strong>
        {local(pack.title)} <span className="quiet">v{pack.version}</span>
      </strong>
      <span className="quiet">
        {t('rules.source', {
          document: pack.source.document,
          revision: pack.source.revision,
          from: localDays(pack.source.effectiveFrom),
        })}
      </span>
      <span>{say(TEXT.holds, { rules: pack.rules.length, fields: Object.keys(pack.fields).length })}</span>
      {examples > 0 && <span>{say(TEXT.examples, { examples })}</span>}
      {vocabularies.length > 0 && <span>{say(TEXT.vocabularies, { names: list(vocabularies) })}</span>}
      {reports.length > 0 && <span>{say(TEXT.reports, { names: list(reports) })}</span>}
      <span className="quiet">
        {parcel
          ? say(TEXT.sealed, {
              by: parcel.by,
              at: shortMoment(new Date(parcel.at), language),
              digest: parcel.digest.slice(0, 8),
            })
          : say(TEXT.unsealed)}
      </span>
      {before && <Notice intent="warning">{say(TEXT.replaces, { version: before.pack.version })}</Notice>}
      {examples === 0 && <Notice intent="warning">{t('rules.noExamples')}</Notice>}
      {remarks.slice(0, REMARKS_SHOWN).map((remark, i) => (
        <span key={i} className="remark remark-warn">
          {remark}
        </span>
      ))}
      {remarks.length > REMARKS_SHOWN && (
        <span className="quiet">{say(TEXT.more, { count: remarks.length - REMARKS_SHOWN })}</span>
      )}
    </div>
  );
}

const TEXT = {
  what: { id: 'Tambah pack', en: 'Add a pack' },
  added: { id: 'Pack "{{pack}}" ikut di buku kerja ini.', en: 'The pack "{{pack}}" now travels in this workbook.' },
  refused: { id: '{{file}} tidak diterima:', en: '{{file}} is refused:' },
  holds: {
    id: '{{rules}} aturan, {{fields}} field',
    en: '{{rules}} rules, {{fields}} fields',
  },
  examples: { id: '{{examples}} contoh, semuanya sesuai', en: '{{examples}} examples, all come out right' },
  vocabularies: { id: 'Kosakata: {{names}}', en: 'Vocabularies: {{names}}' },
  reports: { id: 'Laporan: {{names}}', en: 'Reports: {{names}}' },
  sealed: { id: 'Disegel {{by}}, {{at}}, kode {{digest}}', en: 'Sealed by {{by}}, {{at}}, digest {{digest}}' },
  unsealed: {
    id: 'Belum disegel; disegel atas nama Anda saat ditambahkan.',
    en: 'Not sealed yet; it is sealed in your name when it is added.',
  },
  replaces: {
    id: 'Menggantikan versi {{version}} di buku kerja ini.',
    en: 'Replaces version {{version}} in this workbook.',
  },
  more: { id: '… dan {{count}} temuan lagi.', en: '… and {{count}} more findings.' },
} satisfies Record<string, LocalText>;
