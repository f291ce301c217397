/** A help page as plain blocks, so that Markdown for the repository and HTML for Excel's help link say the same. */

export type Block =
  | { kind: 'title' | 'heading' | 'text' | 'code'; text: string }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${block.text}`;
    case 'heading':
      return `## ${block.text}`;
    case 'code':
      return `    ${block.text}`;
    case 'text':
      return block.text;
    case 'table':
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
  }
}

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

/** A whole page without scripts or outside files, so that it opens anywhere. */
export function toHtml(blocks: readonly Block[], language: string): string {
  const title = blocks.find((block) => block.kind === 'title');
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title?.kind === 'title' ? escaped(title.text) : 'Patuh'}</title>
<style>${STYLE}</style>
<main>
${blocks.map(htmlOf).join('\n')}
</main>
</html>
`;
}

const STYLE =
  'body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;margin:2rem auto;max-width:52rem;padding:0 1rem;color-scheme:light dark}' +
  'table{border-collapse:collapse;display:block;overflow-x:auto}th,td{border:1px solid #8888;padding:.25rem .6rem;text-align:left}' +
  'pre{background:#8881;padding:.6rem 1rem;overflow-x:auto}';

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'table':
      return `<table><thead>${htmlRow(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => htmlRow(cells, 'td')).join('')}</tbody></table>`;
  }
}

const htmlRow = (cells: readonly string[], tag: string) =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
