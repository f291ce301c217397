/** npm run vsix [-- FOLDER]: the VS Code extension as a .vsix, which `code --install-extension` takes; the server and the shipped rules are in it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, setup } from './setup.mjs';

await setup({ whateverIsThere: true });
const { build } = await import('esbuild');
const { strToU8, zipSync } = await import('fflate');

const own = path.join(root, 'scripts', 'vscode');
const about = JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8'));
const target = path.resolve(process.argv[2] ?? path.join(root, 'dist'));

execFileSync(process.execPath, [path.join(root, 'scripts', 'patuh.mjs'), '--bundle']);
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: [path.join(own, 'extension.cjs')],
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node18',
  external: ['vscode'],
  write: false,
  logLevel: 'error',
});

const rules = readdirSync(path.join(root, 'rules'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
const copied = ['bin/patuh.cjs', 'package.json', ...rules];
const files = {
  'extension/package.json': JSON.stringify(about, null, 2),
  'extension/extension.cjs': outputFiles[0].contents,
  'extension/LICENSE.txt': readFileSync(path.join(root, 'LICENSE')),
  ...Object.fromEntries(copied.map((file) => [`extension/server/${file}`, readFileSync(path.join(root, file))])),
};
const { displayName, description, publisher, version, name, engines, categories } = about;
const manifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}" />
    <DisplayName>${displayName}</DisplayName>
    <Description xml:space="preserve">${description}</Description>
    <Categories>${categories.join(',')}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}" />
    </Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code" /></Installation>
  <Dependencies />
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true" />
  </Assets>
</PackageManifest>
`;
const endings = [...new Set(Object.keys(files).map((file) => path.extname(file)))];
const types = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${[...endings, '.vsixmanifest'].map((ending) => `  <Default Extension="${ending}" ContentType="application/octet-stream" />`).join('\n')}
</Types>
`;
const entries = { '[Content_Types].xml': types, 'extension.vsixmanifest': manifest, ...files };
const bytes = (content) => (typeof content === 'string' ? strToU8(content) : new Uint8Array(content));
mkdirSync(target, { recursive: true });
const out = path.join(target, `${name}-${version}.vsix`);
writeFileSync(
  out,
  zipSync(Object.fromEntries(Object.entries(entries).map(([file, content]) => [file, bytes(content)]))),
);
console.log(out);
