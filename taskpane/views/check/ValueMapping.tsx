import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Mapping } from '../../../src/sheet';
import { Problem } from '../../parts/Problem';
import { choicesOf, openValues, withMeaning } from '../../store/cellMeanings';
import type { LoadedPack } from '../../store/packShelf';
import { mappingOf, recallPlaces, rememberMapping } from '../../store/placeMemory';
import type { Records } from '../../store/readRecords';
import { useSession, useTexts } from '../../store/sessionContext';
import { RemedyChoice } from '../home/Remedy';
import { meaningRemedies, NO_REMEDIES } from '../home/remedies';
import { NewMeaning } from './Meaning';

interface Props {
  records: Records;
  loaded: LoadedPack;
  /** Something else is remembered now: read again. */
  onChange(): void;
}

/** What the cells of choices mean: those nobody could read, those somebody explained, and any other one. */
export function ValueMapping({ records, loaded, onChange }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const { source } = records.cells;
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let current = true;
    void recallPlaces(session.book!).then((memory) => current && setMapping(mappingOf(memory, source, loaded.id)));
    return () => {
      current = false;
    };
  }, [session, source, loaded, records]);

  if (!mapping) return null;
  const label = (field: string): string => local(loaded.pack.fields[field]!.label);
  const fields = loaded.specs.filter((spec) => choicesOf(spec).length > 0 && records.place(spec.name) !== null);
  const open = openValues(records, loaded.specs);
  const known = Object.entries(mapping.fields).flatMap(([field, { values = {} }]) =>
    Object.hasOwn(loaded.pack.fields, field)
      ? Object.entries(values).map(([found, meaning]) => ({ field, found, meaning }))
      : [],
  );
  if (fields.length === 0) return null;

  const meaningsOf = (field: string, found: string) => meaningRemedies([{ records, loaded }], field, found, language);
  const forget = async (field: string, found: string): Promise<void> => {
    try {
      await rememberMapping(session.book!, source, loaded.id, (before) =>
        withMeaning(before, field, records.place(field)?.caption ?? null, found, null),
      );
      session.said.set(t('mapping.answered'));
      setError(null);
      onChange();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Accordion collapsible {...(open.length > 0 ? { defaultOpenItems: ['values'] } : {})}>
      <AccordionItem value="values">
        <AccordionHeader size="small">{t('mapping.values')}</AccordionHeader>
        <AccordionPanel>
          <div className="stack">
            {error !== null && <Problem error={error} />}
            {open.map(({ field, found, count }) => {
              const about = t('mapping.meaningOf', { field: label(field), found });
              return (
                <div key={`${field} ${found}`} className="tight">
                  <span>
                    {about} <span className="quiet">{t('mapping.cells', { count })}</span>
                  </span>
                  <RemedyChoice
                    about={`${label(field)}: "${found}"`}
                    remedies={{ ...NO_REMEDIES, meanings: meaningsOf(field, found) }}
                    onSettled={onChange}
                  />
                </div>
              );
            })}
            {known.map(({ field, found, meaning }) => (
              <div key={`${field} ${found}`} className="row remark">
                <span className="grow">
                  {meaning === ''
                    ? t('mapping.meansBlank', { field: label(field), found })
                    : t('mapping.means', { field: label(field), found, meaning })}
                </span>
                <Button
                  size="small"
                  aria-label={t('mapping.forgetValue', { found })}
                  onClick={() => void forget(field, found)}
                >
                  {t('mapping.forget')}
                </Button>
              </div>
            ))}
            <NewMeaning
              fields={fields.map(({ name }) => ({ name, label: label(name) }))}
              meaningsOf={meaningsOf}
              onSettled={onChange}
            />
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
