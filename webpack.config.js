/**
 * Two builds from the same sources:
 *   workbench (default)  dist/            workbench page, task pane, functions, office.js from node_modules
 *   excel (--env excel)  dist/excel/      task pane and functions for a static https host; office.js from Microsoft's CDN,
 *                                         or from beside the page with --env officejs=local (closed intranets)
 * The pane's and the functions' bundles are the same in both.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { leaveOutTools } = require('./scripts/leaveOutTools.cjs');
const { NoticesPlugin } = require('./scripts/notices.cjs');
const { recordingOrigins } = require('./scripts/recordingOrigins.cjs');

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const at = (...parts) => path.resolve(__dirname, ...parts);
const officeDist = at('node_modules/@microsoft/office-js/dist');

/** What office.js fetches in its Mac flavour, which our host speaks, and on Excel of any platform when self-hosted. */
const officeForWorkbench = ['office.js', 'office.debug.js', 'excel-mac-16.00.js', 'excel-mac-16.00.debug.js'];
const officeLocales = ['en-us', 'id-id'];

module.exports = (env = {}, argv = {}) => {
  const excel = Boolean(env.excel);
  const local = !excel || env.officejs === 'local';
  const output = at(excel ? 'dist/excel' : 'dist');
  const production = argv.mode !== 'development';

  return {
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    entry: {
      functions: './src/functions/main.ts',
      // The pane's page loads the functions first (Excel's shared runtime): what both need is loaded and kept once.
      taskpane: { import: './taskpane/main.tsx', dependOn: 'functions' },
      conformance: './src/workbench/conformance/main.ts',
      ...(excel ? {} : { workbench: './src/workbench/main.ts' }),
    },
    // Without this the bundles look for the global object with code made from text, which a pane's security policy forbids.
    output: {
      environment: { globalThis: true },
      path: output,
      filename: '[name].js',
      chunkFilename: 'chunks/[name].[contenthash:8].js',
      clean: !excel && { keep: /^(excel|help|functions.*\.json)/ },
    },
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      // The pane runs examples through json-rules-engine, too; the JSONPath it brings can run code, and no pack may use it.
      alias: { 'jsonpath-plus$': at('scripts/noJsonPath.cjs') },
    },
    module: {
      // The version is imported by name, which takes it alone into every bundler's output; webpack warns of it unless told.
      parser: { json: { namedExports: true } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: {
            transpileOnly: true,
            compilerOptions: { noEmit: false },
            getCustomTransformers: () => ({ before: [leaveOutTools] }),
          },
          exclude: /node_modules/,
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.(woff2?|ttf|png|svg)$/, type: 'asset/resource' },
        // Univer's ES modules import each other without extensions.
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    performance: { hints: false },
    // webpack's own minimizer plugin with swc instead of terser: smaller bundles, in seconds instead of minutes.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    cache: {
      type: 'filesystem',
      cacheDirectory: at('.cache/webpack'),
      buildDependencies: { config: [__filename, at('scripts/leaveOutTools.cjs')] },
    },
    plugins: [
      new NoticesPlugin(local ? ['@microsoft/office-js'] : []),
      new MiniCssExtractPlugin({ filename: '[name].css', chunkFilename: 'chunks/[name].[contenthash:8].css' }),
      // Functions first: Excel may ask for a cell before the page has drawn anything.
      ...[
        ['./taskpane/taskpane.html', 'taskpane'],
        ['./src/workbench/conformance/conformance.html', 'conformance'],
      ].map(
        ([template, name]) =>
          new HtmlPlugin({
            template,
            filename: `${name}.html`,
            chunks: ['functions', name],
            chunksSortMode: 'manual',
            scriptLoading: 'defer',
            templateParameters: {
              officeJs: local ? 'office/office.js' : OFFICE_CDN,
              officeOrigin: local ? '' : 'https://appsforoffice.microsoft.com',
              mediaOrigins: recordingOrigins(at('rules')),
            },
          }),
      ),
      ...(excel
        ? []
        : [
            new HtmlPlugin({
              template: './src/workbench/index.html',
              filename: 'index.html',
              chunks: ['workbench'],
              scriptLoading: 'defer',
            }),
          ]),
      new CopyPlugin({
        patterns: [
          // Schemas serve authors' editors; nothing that runs reads them.
          { from: 'rules', to: 'rules', globOptions: { ignore: ['**/*.schema.json', '**/*.md'] } },
          { from: 'assets', to: 'assets', globOptions: { ignore: ['**/no-telemetry.js'] } },
          ...(excel
            ? []
            : [
                { from: 'test/fixtures/sample.xlsx', to: 'sample.xlsx' },
                { from: 'manifest.xml', to: 'manifest.xml' },
                { from: 'assets/no-telemetry.js', to: 'office/telemetry/oteljs_agave.js' },
              ]),
          ...(excel && local
            ? [{ from: officeDist, to: 'office', globOptions: { ignore: ['**/*.d.ts', '**/*.debug.js'] } }]
            : []),
          ...(excel
            ? []
            : [
                ...officeForWorkbench.map((file) => ({ from: path.join(officeDist, file), to: 'office/' })),
                ...officeLocales.map((locale) => ({ from: path.join(officeDist, locale), to: `office/${locale}` })),
              ]),
        ],
      }),
    ],
    devServer: {
      // This machine only: the page shows whatever workbook is opened in it.
      host: 'localhost',
      port: Number(env.port ?? 3000),
      // Rule packs are served from their sources: edit one, reload, and the verdicts follow.
      static: [
        { directory: at('rules'), publicPath: '/rules', watch: false },
        { directory: at('dist'), publicPath: '/', watch: false },
      ],
      client: false,
      hot: false,
      liveReload: false,
      ...(env.https ? { server: { type: 'https', options: JSON.parse(process.env.PATUH_CERTIFICATES ?? '{}') } } : {}),
    },
  };
};
