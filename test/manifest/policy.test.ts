/** The page's content policy leaves office.js what it needs: its script, its requests, and the frame it asks its own host for. */
import { readFileSync } from 'node:fs';

const pages = ['taskpane/taskpane.html', 'src/workbench/conformance/conformance.html'];

it.each(pages)('%s lets office.js in, and nothing evaluate text as code', (page) => {
  const [, policy = ''] =
    /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync(page, 'utf8')) ?? [];
  const sources = new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+(?![^<]*%>)/);
      return [name, values] as const;
    }),
  );
  for (const name of ['script-src', 'connect-src', 'frame-src'])
    expect([name, sources.get(name)]).toEqual([name, expect.arrayContaining(["'self'", '<%= officeOrigin %>'])]);
  expect(policy).not.toMatch(/unsafe-eval|wasm-unsafe-eval|script-src[^;]*unsafe-inline/);
});

it('the deploy page says in both languages what the policy blocks and why that is harmless', () => {
  const policy = readFileSync(pages[0]!, 'utf8');
  const halves = readFileSync('docs/deploy.md', 'utf8').split('\n## English\n');
  expect(halves).toHaveLength(2);
  for (const blocked of ['events.data.microsoft.com', 'alcdn.msauth.net']) {
    expect(policy).not.toContain(blocked);
    for (const half of halves) expect(half).toContain(blocked);
  }
  for (const half of halves) expect(half).toMatch(/LTSC 2021[^]*iPad/);
});
