import type { ReactNode } from 'react';
import { roundedRatio, targetOf, type Share } from '../../../src/measures';
import { useTexts } from '../../store/sessionContext';
import { monthText } from '../../parts/monthText';
import { shareText } from '../../parts/shareText';
import type { Figure, TrendPoint } from './figures';

const WIDTH = 72;
const HEIGHT = 22;
const EDGE = 3;

/** Whether one month lies above or below the other whatever is in doubt in either; two without doubt are what they are. */
function isClear({ doubt: a }: TrendPoint, { doubt: b }: TrendPoint): boolean {
  const isAbove = (low: Share, high: Share) => low.part * high.whole > high.part * low.whole;
  return (a.rows === 0 && b.rows === 0) || isAbove(a.low, b.high) || isAbove(b.low, a.high);
}

/** The last months as a line with its target, and in words how the last one differs from the one before. */
export function Trend({ figure: { trend, target } }: { figure: Figure }): ReactNode {
  const { t, language } = useTexts();
  const [last, before] = [trend.at(-1), trend.at(-2)];
  if (!last || !before) return null;
  const locale = language === 'id' ? 'id-ID' : 'en-US';
  const month = ({ month: name }: TrendPoint) => monthText(name, language);
  const limit = target === null ? undefined : targetOf(target);
  const percent = ({ part, whole }: TrendPoint) => roundedRatio(part / whole).value;
  const say = (share: Share) => shareText(share, language, limit);
  const text = (point: TrendPoint): string => {
    const { rows: count, low, high } = point.doubt;
    if (count === 0) return say(point);
    return `${say(point)} (${t('home.between', { low: say(low), high: say(high), count })})`;
  };
  // In hundredths of a percent, so that 94,9 − 93,7 is 1,2 and not 1,2000000000000028.
  const points = Math.round(percent(last) * 100) - Math.round(percent(before) * 100);
  const size = (Math.abs(points) / 100).toLocaleString(locale, { maximumFractionDigits: 1 });
  const names = trend.map((point) => `${month(point)} ${text(point)}`).join(', ');
  const direction = points > 0 ? 'home.trendUp' : points < 0 ? 'home.trendDown' : 'home.trendSame';
  const change = t(isClear(last, before) ? direction : 'home.trendUnclear', { points: size, month: month(before) });
  const values = [...trend.map(({ part, whole }) => part / whole), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  const x = (index: number) => EDGE + (index / (trend.length - 1)) * (WIDTH - 2 * EDGE);
  return (
    <span className="row trend">
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={t('home.trendOf', { months: names })}>
        <title>{names}</title>
        {target !== null && (
          <line x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} strokeDasharray="3 3" className="trend-target" />
        )}
        <polyline points={trend.map(({ part, whole }, index) => `${x(index)},${y(part / whole)}`).join(' ')} />
        <circle cx={x(trend.length - 1)} cy={y(last.part / last.whole)} r={2.5} />
      </svg>
      <span className="quiet">
        {month(last)} {text(last)} · {change}
      </span>
    </span>
  );
}
