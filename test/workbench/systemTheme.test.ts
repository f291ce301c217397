import { SystemTheme } from '../../src/workbench/addin/systemTheme';

const frame = () =>
  ({ matchMedia: (query: string) => ({ media: query, matches: 'asked the browser' }) }) as unknown as Window;

describe('SystemTheme', () => {
  it('answers colour queries with the theme of the workbench', () => {
    const window = frame();
    new SystemTheme('dark').install(window);
    expect(window.matchMedia('(prefers-color-scheme: dark)').matches).toBe(true);
    expect(window.matchMedia('(prefers-color-scheme: light)').matches).toBe(false);
    expect(window.matchMedia('(forced-colors: active)').matches).toBe(false);
  });

  it('tells listeners once when the answer changes', () => {
    const window = frame();
    const theme = new SystemTheme('light');
    theme.install(window);
    const seen: boolean[] = [];
    const list = window.matchMedia('(prefers-color-scheme: dark)');
    list.addEventListener('change', (event) => seen.push(event.matches));
    theme.set('dark');
    theme.set('contrast');
    theme.set('light');
    expect(seen).toEqual([true, false]);
    expect(list.matches).toBe(false);
  });

  it('leaves every other query to the browser', () => {
    const window = frame();
    new SystemTheme('light').install(window);
    expect(window.matchMedia('(min-width: 300px)').matches).toBe('asked the browser');
  });
});
