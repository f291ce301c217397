/** The page's own line icons, drawn on a 20 × 20 grid. */
const PATHS = {
  open: 'M2.5 6.5v9h15v-7h-8l-2-2z',
  save: 'M3.5 3.5h10l3 3v10h-13zM6.5 3.5v4h6v-4M6.5 16.5v-5h7v5',
  sample: 'M3.5 3.5h13v13h-13zM3.5 8h13M8 3.5v13',
  undo: 'M7 4 3 8l4 4M3 8h8.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'm13 4 4 4-4 4M17 8H8.5a4.5 4.5 0 0 0 0 9H12',
  recalculate: 'M16 6.5A7 7 0 1 0 17 10M16.5 2.5v4h-4',
  faults: 'M10 3 2.5 16.5h15zM10 8v4M10 14v.5',
  close: 'M5 5l10 10M15 5 5 15',
  pane: 'M3 3.5h14v13H3zM12 3.5v13',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
