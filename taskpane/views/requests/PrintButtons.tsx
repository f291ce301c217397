import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import { missingFor, printForm, type PrintedRow } from './printForm';
import { requestExtension } from './requestExtension';
import '../../text/reportTexts';

interface Props {
  loaded: LoadedPack;
  kind: string | null;
  printed: PrintedRow;
  onDone(done: string): void;
  onError(error: unknown): void;
}

/** The forms of this kind of request; one that cannot be printed yet says what is missing. */
export function PrintButtons({ loaded, kind, printed, onDone, onError }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const forms = requestExtension(loaded.pack).prints.filter(({ kinds }) => kind !== null && kinds.includes(kind));
  const print = async (index: number): Promise<void> => {
    try {
      const form = forms[index]!;
      const book = session.book!;
      const sheet = await book.writeSheet(printForm(loaded.pack, form, printed, language));
      const done = t('requests.printed', { form: form.form, sheet });
      onDone((await book.fitPage(sheet)) ? done : `${done} ${t('report.left.page')}`);
    } catch (error) {
      onError(error);
    }
  };
  return (
    <>
      {forms.map((form, index) => {
        const missing = missingFor(loaded.pack, form, printed.record, language);
        return (
          <div key={form.id} className="tight">
            <Button disabledFocusable={missing.length > 0} onClick={() => missing.length === 0 && void print(index)}>
              {local(form.button)}
            </Button>
            <span className="quiet">
              {form.clause}
              {missing.length > 0 && ` · ${t('requests.printMissing', { fields: missing.join(', ') })}`}
            </span>
          </div>
        );
      })}
    </>
  );
}
