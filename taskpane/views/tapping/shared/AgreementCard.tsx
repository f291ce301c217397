import type { ReactNode } from 'react';
import { ratioText } from '../../../../src/measures';
import { Notice } from '../../../parts/Notice';
import type { LoadedPack } from '../../../store/packShelf';
import { useTexts } from '../../../store/sessionContext';
import type { AgreementFigures, ParameterAgreement } from './agreementFigures';

interface Props {
  figures: AgreementFigures;
  parameters: readonly ParameterAgreement[];
  loaded: LoadedPack;
  /** What was marked, and by whom. */
  basis: string;
  /** Said where every parameter agrees. */
  undisputed: string;
}

/** Agreement first, AC1 second, kappa third: the last misleads where nearly all marks are the same. Then the disputed parameters. */
export function AgreementCard({ figures, parameters, loaded, basis, undisputed }: Props): ReactNode {
  const { t, local, language } = useTexts();
  const locale = language === 'id' ? 'id-ID' : 'en-US';
  const share = (value: number | null) => (value === null ? '—' : ratioText(value, language));
  const number = (value: number | null) =>
    value === null ? '—' : value.toLocaleString(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const lines = [
    [t('calibration.agreement'), share(figures.agreement)],
    ['AC1', number(figures.ac1)],
    [t(`calibration.${figures.kappaOf}`), number(figures.kappa)],
  ] as const;
  const disputed = parameters.filter((parameter) => parameter.agreement < 1);
  return (
    <>
      <strong>{basis}</strong>
      {lines.map(([name, value]) => (
        <div key={name} className="card row">
          <span className="grow">{name}</span>
          <span className="figure">{value}</span>
        </div>
      ))}
      <span className="quiet">{t('calibration.note')}</span>
      {parameters.length === 0 && <span className="quiet">{t('calibration.noParameters')}</span>}
      {parameters.length > 0 && disputed.length === 0 && <Notice intent="success">{undisputed}</Notice>}
      {disputed.length > 0 && <h2 className="section">{t('calibration.disputed')}</h2>}
      {disputed.map(({ name, rows, agreement }) => (
        <div key={name} className="row">
          <span className="grow">{local(loaded.pack.fields[name]!.label)}</span>
          <span>{t('calibration.parameter', { share: share(agreement), rows })}</span>
        </div>
      ))}
    </>
  );
}
