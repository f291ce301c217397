/** Hosts of recordings that packs name (`extensions.form.recording.link`): the pane may play from there, and nowhere else. */
const { readFileSync } = require('node:fs');
const path = require('node:path');

/** @param rules folder of the packs @returns each with a blank before it, as a content policy lists them */
function recordingOrigins(rules) {
  const read = (...parts) => JSON.parse(readFileSync(path.join(rules, ...parts), 'utf8'));
  const links = read('index.json').map((id) => read(id, 'pack.json').extensions?.form?.recording?.link);
  return [...new Set(links.filter(Boolean).map((link) => ` ${new URL(link).origin}`))].join('');
}

module.exports = { recordingOrigins };
