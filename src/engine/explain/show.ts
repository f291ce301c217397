/** How values are written in messages and explanations. */
import { isoDateTimeOf } from '../../calendar';
import { kindOf } from '../../sheet/columnTypes';
import type { Language, LocalText } from '../../text';
import type { FactType, Value } from '../model/value';

const BLANK: LocalText = { id: '(kosong)', en: '(blank)' };
const UNKNOWN: LocalText = { id: '(tidak diketahui)', en: '(unknown)' };
const YES: LocalText = { id: 'Ya', en: 'Yes' };
const NO: LocalText = { id: 'Tidak', en: 'No' };

const two = (n: number) => String(n).padStart(2, '0');

function clock(seconds: number): string {
  const rest = Math.round(seconds);
  const time = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}`;
  return rest % 60 ? `${time}:${two(rest % 60)}` : time;
}

function number(value: number, language: Language): string {
  const text = String(Math.round(value * 1e6) / 1e6);
  return language === 'id' ? text.replace('.', ',') : text;
}

export function show(value: Value, type: FactType | undefined, language: Language): string {
  if (value === null) return BLANK[language];
  if (value === undefined || value !== value) return UNKNOWN[language];
  if (typeof value === 'boolean') return (value ? YES : NO)[language];
  if (typeof value === 'object') return value.map((item) => show(item, undefined, language)).join(', ');
  if (typeof value === 'string') return value;
  const kind = type === undefined || type === 'list' ? 'number' : kindOf(type);
  switch (kind) {
    case 'day':
    case 'moment': {
      const [date, time] = isoDateTimeOf(value).split(' ') as [string, string];
      const day = date.split('-').reverse().join('/');
      return kind === 'day' || time === '00:00:00' ? day : `${day} ${time.replace(/:00$/, '')}`;
    }
    case 'clock':
      return clock(value * 86_400);
    case 'seconds':
      return clock(value);
    case 'words':
    case 'choice':
    case 'flag':
    case 'number':
      return number(value, language);
  }
}
