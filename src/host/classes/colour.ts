import { HostError } from '../shared/errors';

const names: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  lime: '#00FF00',
  navy: '#000080',
  teal: '#008080',
  silver: '#C0C0C0',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
  lightyellow: '#FFFFE0',
  darkgreen: '#006400',
  darkred: '#8B0000',
  darkblue: '#00008B',
  gold: '#FFD700',
};

/** `#rrggbb`, `rrggbb` or an HTML name, as `#RRGGBB`; Excel refuses anything else. */
export function colour(text: string): string {
  const named = names[text.toLowerCase()];
  if (named) return named;
  const match = /^#?([0-9a-f]{6})$/i.exec(text);
  if (!match) throw new HostError('InvalidArgument');
  return `#${(match[1] as string).toUpperCase()}`;
}
