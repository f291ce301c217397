/** The VS Code side of `patuh rules lsp`: starts the server that came in this extension, for every pack.json. */
const { spawn } = require('node:child_process');
const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

exports.activate = async (context) => {
  const program = context.asAbsolutePath('server/bin/patuh.cjs');
  // VS Code is no Node.js, but runs as one where it is told to.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const server = async () => spawn(process.execPath, [program, 'rules', 'lsp'], { env });
  client = new LanguageClient('patuh', 'Patuh', server, {
    documentSelector: [{ scheme: 'file', pattern: '**/pack.json' }],
    initializationOptions: { language: workspace.getConfiguration('patuh').get('language') },
  });
  await client.start();
};

exports.deactivate = () => client?.stop();
