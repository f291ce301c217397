import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { PlanPreview } from '../../../form/PlanPreview';
import { useSession, useTexts } from '../../../store/sessionContext';
import { changeVerdict, planVerdict, type VerdictChange, type VerdictSheet } from '../shared/changeVerdict';
import { recordOf } from '../../../store/readRecords';
import { CallPlayer } from '../recording/CallPlayer';
import { ReasonPicker } from '../shared/ReasonPicker';
import { tappingExtension } from '../shared/tappingExtension';
import { disputedFields, type Rechecked } from './recheckResult';
import '../../../text/requestsTexts';

interface Props {
  call: Rechecked;
  sheet: VerdictSheet;
  who: string;
  /** Its row among the records; null where the sheet no longer has it. */
  row: number | null;
  onChanged(done: string): void;
  onError(error: unknown): void;
}

/** One call QA and QCO judge differently: where it stands, in what they differ, and the way to change the sheet's result. */
export function DifferingCall({ call, sheet, who, row, onChanged, onError }: Props): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const { loaded, place, records } = sheet;
  const [open, setOpen] = useState(false);
  const [hearing, setHearing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [typed, setTyped] = useState({ why: call.note, reason: '', recommendation: '' });
  const { result } = tappingExtension(loaded.pack)!;
  const name =
    row === null
      ? call.key.split('|').filter(Boolean).join(' ')
      : t('tapping.call', { row: records.sheetRow(row) + 1 });
  const passes = call.verdict === result.pass;
  const change: VerdictChange | null =
    row === null ? null : { key: call.key, row, from: call.qcoVerdict, to: call.verdict, who, ...typed };
  const ready =
    change !== null &&
    typed.why.trim() !== '' &&
    (passes || (typed.reason !== '' && typed.recommendation.trim() !== ''));

  const make = async (): Promise<void> => {
    if (!change || !ready || busy) return;
    setBusy(true);
    try {
      await changeVerdict(session.book!, sheet, change);
      setOpen(false);
      onChanged(t('recheck.changed', { name, from: call.qcoVerdict, to: call.verdict }));
    } catch (error) {
      onError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="card tight" aria-label={name}>
      <div className="row">
        <Button
          size="small"
          disabledFocusable={row === null}
          onClick={() =>
            row !== null &&
            void session
              .book!.selectCell(
                place.source.sheet,
                records.sheetRow(row),
                records.place(result.field)?.column ?? records.cells.source.column,
              )
              .catch(onError)
          }
        >
          {name}
        </Button>
        <span className="grow">
          QCO {call.qcoVerdict} · QA {call.verdict}
        </span>
      </div>
      {disputedFields(call).map((field) => (
        <span key={field} className="remark">
          {t('recheck.differs', {
            field: local(loaded.pack.fields[field]!.label),
            qco: call.qcoMarks[field]!,
            qa: call.marks[field]!,
          })}
        </span>
      ))}
      {row !== null && call.stamps !== undefined && (
        <details onToggle={(event) => setHearing(event.currentTarget.open)}>
          <summary>{t('recheck.hear')}</summary>
          {hearing && <CallPlayer loaded={loaded} record={recordOf(records, row)} stamps={call.stamps} />}
        </details>
      )}
      {call.note && <span className="quiet">{call.note}</span>}
      {call.changed ? (
        <span className="remark">{t('recheck.isChanged', { to: call.verdict })}</span>
      ) : (
        !open && (
          <Button
            size="small"
            disabledFocusable={row === null}
            aria-expanded={false}
            onClick={() => row !== null && setOpen(true)}
          >
            {t('recheck.change', { to: call.verdict })}
          </Button>
        )
      )}
      {open && change && (
        <div className="stack">
          {!passes && (
            <ReasonPicker
              loaded={loaded}
              chosen={typed.reason === '' ? [] : [typed.reason]}
              onChange={(chosen) => setTyped({ ...typed, reason: chosen.at(-1) ?? '' })}
            />
          )}
          {!passes && (
            <Field label={t('recheck.recommendation')} required>
              <Textarea
                rows={2}
                value={typed.recommendation}
                onChange={(_, data) => setTyped({ ...typed, recommendation: data.value })}
              />
            </Field>
          )}
          <Field label={t('recheck.why')} required>
            <Input value={typed.why} onChange={(_, data) => setTyped({ ...typed, why: data.value })} />
          </Field>
          <PlanPreview plan={planVerdict(sheet, change)} loaded={loaded} title={t('requests.preview')} />
          <div className="row">
            <Button size="small" appearance="primary" disabledFocusable={!ready || busy} onClick={() => void make()}>
              {t('recheck.change', { to: call.verdict })}
            </Button>
            <Button size="small" onClick={() => setOpen(false)}>
              {t('app.cancel')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
