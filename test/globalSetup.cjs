/** What is made once before the tests. */
module.exports = async () => {
  await require('./host/bundleUniver.cjs')();
  await require('./cli/bundleCli.cjs')();
};
