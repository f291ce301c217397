/** The notices of packages by others, with their licences, for what is built of them: from the files that a bundle was made of. */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const NAME = 'THIRD-PARTY.txt';
const HEAD =
  'This program contains packages by others, under the licences below. Its own licence is Apache-2.0 (LICENSE).\n';

/** @param files paths of the bundle's sources; what is not in node_modules is our own */
function noticesOf(files) {
  const folders = [...new Set([...files].flatMap((file) => packageFolder(file) ?? []))];
  const packages = folders.map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1));
  const once = packages.filter(({ title }, at) => title !== packages[at - 1]?.title);
  return [HEAD, ...once.map(({ title, text }) => `${'-'.repeat(78)}\n${title}\n\n${text}\n`)].join('\n');
}

/** `…/node_modules/@scope/name/lib/a.js` is of `…/node_modules/@scope/name`. */
function packageFolder(file) {
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path.resolve(root, file)) ?? [];
  return folder !== undefined && existsSync(path.join(folder, 'package.json')) ? folder : null;
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const id = typeof license === 'string' ? license : license?.type;
  const own = readdirSync(folder).filter(
    (file) => /^(licen[cs]e|notice|copying)/i.test(file) && !/\.(js|ts)$/.test(file),
  );
  const texts = own.map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const by = typeof author === 'string' ? author : author?.name;
  if (!id && texts.length === 0) throw new Error(`${name} ${version} names no licence`);
  return {
    title: `${name} ${version} (${id ?? 'see below'})`,
    // Some packages leave their licence's text out and only name it.
    text: texts.length > 0 ? texts.join('\n\n') : `Licence: ${id}.${by ? ` By ${by}.` : ''}`,
  };
}

/** A webpack plugin: the notices of every module that a build looked at, and of packages that are copied beside it. */
class NoticesPlugin {
  constructor(copied = []) {
    this.copied = copied;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('notices', (compilation) => {
      const files = new Set(this.copied.map((name) => path.join(root, 'node_modules', name, 'package.json')));
      compilation.hooks.finishModules.tap('notices', (modules) => {
        for (const module of modules) if (module.resource) files.add(module.resource.split('?')[0]);
      });
      compilation.hooks.processAssets.tap({ name: 'notices', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () =>
        compilation.emitAsset(NAME, new sources.RawSource(noticesOf(files))),
      );
    });
  }
}

module.exports = { NAME, noticesOf, NoticesPlugin };
