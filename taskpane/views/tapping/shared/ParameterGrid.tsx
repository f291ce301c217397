import { Field, Select } from '@fluentui/react-components';
import { Fragment, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { LoadedPack } from '../../../store/packShelf';
import { useTexts } from '../../../store/sessionContext';
import type { ParameterSet } from './tappingExtension';
import type { MarkKind } from './tappingModel';

const KEYS: Readonly<Record<string, MarkKind>> = { y: 'pass', t: 'fail', n: 'notApplicable' };

interface Props {
  loaded: LoadedPack;
  set: ParameterSet;
  /** The lists to choose from: those in force on the call's day. */
  sets: readonly ParameterSet[];
  marks: Readonly<Record<string, string>>;
  onMark(field: string, kind: MarkKind): void;
  onSet(id: string): void;
}

/** The parameters as a list one walks with the arrows and answers with Y, T and N; each answer moves to the next. */
export function ParameterGrid({ loaded, set, sets, marks, onMark, onSet }: Props): ReactNode {
  const { t, local } = useTexts();
  const [current, setCurrent] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const { fields, passMarks, failMarks, mandatory, lowering, groups } = set;
  const here = Math.min(current, fields.length - 1);

  const go = (index: number) => {
    const next = Math.max(0, Math.min(fields.length - 1, index));
    setCurrent(next);
    box.current?.querySelectorAll<HTMLElement>('[role="group"]')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const kind = KEYS[event.key.toLowerCase()];
    if (kind) {
      event.preventDefault();
      onMark(fields[index]!, kind);
      if (index < fields.length - 1) go(index + 1);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      go(index + (event.key === 'ArrowDown' ? 1 : -1));
    }
  };

  return (
    <section className="tight" aria-label={t('tapping.parameters')}>
      <Field label={t('tapping.parameters')} orientation="horizontal" size="small">
        <Select size="small" value={set.id} onChange={(_, data) => onSet(data.value)}>
          {sets.map((each) => (
            <option key={each.id} value={each.id}>
              {local(each.title)}
            </option>
          ))}
        </Select>
      </Field>
      <div ref={box} className="tight">
        {fields.map((field, index) => {
          const group = groups.length > 1 && groups.find((each) => each.fields[0] === field);
          const help = loaded.pack.fields[field]?.help;
          const mark = marks[field] ?? '';
          const label = local(loaded.pack.fields[field]?.label ?? { id: field, en: field });
          const buttons: [MarkKind, string, boolean][] = [
            ['pass', t('tapping.yes'), passMarks.includes(mark)],
            ['fail', t('tapping.no'), failMarks.includes(mark)],
            [
              'notApplicable',
              t('tapping.notApplicable'),
              mark !== '' && !passMarks.includes(mark) && !failMarks.includes(mark),
            ],
          ];
          return (
            <Fragment key={field}>
              {group && <span className="quiet">{local(group.title)}</span>}
              <div
                role="group"
                aria-label={`${label}${mark ? `: ${mark}` : ''}`}
                tabIndex={index === here ? 0 : -1}
                className="parameter"
                onFocus={() => setCurrent(index)}
                onKeyDown={(event) => onKeyDown(event, index)}
              >
                <span className="grow">
                  {label}
                  {!mandatory.includes(field) && <span className="quiet"> ({t('form.optional')})</span>}
                  {lowering.includes(field) && <span className="quiet"> ({t('tapping.lowering')})</span>}
                  {help && <span className="quiet"> · {local(help)}</span>}
                </span>
                {buttons.map(
                  ([kind, text, pressed]) =>
                    (kind !== 'notApplicable' || !mandatory.includes(field)) && (
                      <button
                        key={kind}
                        type="button"
                        tabIndex={-1}
                        aria-pressed={pressed}
                        className={`mark mark-${kind}`}
                        onClick={() => onMark(field, kind)}
                      >
                        {text}
                      </button>
                    ),
                )}
              </div>
            </Fragment>
          );
        })}
      </div>
      <span className="quiet">{t('tapping.keys')}</span>
    </section>
  );
}
