/**
 * Two things that jest does for every test file anew, and that made most of the time of all of them.
 * Packages are loaded by Node itself, once for all test files of a worker, and stay warm: jsdom and Univer above all. Our own
 * files are loaded anew for every test file, and so is what draws, for it looks for the page of the test.
 * jest-circus keeps the running test in a store that follows every promise, one for each test file, and never lets go of it:
 * after a hundred files each promise was followed a hundred times.
 */
const asyncHooks = require('node:async_hooks');
const { createRequire, isBuiltin } = require('node:module');
const { default: Runtime } = require('jest-runtime');

const DRAWS = /^(react|react-dom|@fluentui)(\/|$)/;
const isShared = (name) => /^[@a-z]/.test(name) && name !== '@jest/globals' && !isBuiltin(name) && !DRAWS.test(name);

const stores = new Set();
class AsyncLocalStorage extends asyncHooks.AsyncLocalStorage {
  constructor() {
    super();
    stores.add(this);
  }
}

module.exports = class extends Runtime {
  requireModuleOrMock(from, name) {
    if (from.includes('node_modules') || !isShared(name)) return super.requireModuleOrMock(from, name);
    return createRequire(from)(name);
  }

  requireInternalModule(from, name) {
    return name === 'node:async_hooks' ? { ...asyncHooks, AsyncLocalStorage } : super.requireInternalModule(from, name);
  }

  teardown() {
    super.teardown();
    for (const store of stores) store.disable();
    stores.clear();
  }
};
