/**
 * Parsed formulas, kept from one calculation to the next. Univer keeps 5,000 of them, by a hash of 32 bits: with more formulas
 * in the workbook each calculation parsed all of them anew, and a formula could be given the tree of another.
 */
import { LRUMap } from '@univerjs/core';
import {
  AstTreeBuilder,
  IFormulaCurrentConfigService,
  IFunctionService,
  Lexer,
  LexerTreeBuilder,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { Engine } from './univer';

type Tree = ReturnType<AstTreeBuilder['parse']>;
type Tokens = ReturnType<Lexer['treeBuilder']>;

/** A tree takes some ten kilobytes. */
const MOST = 50_000;

export function keepFormulaTrees(engine: Engine): void {
  const [lexer, builder] = [engine.get(Lexer), engine.get(AstTreeBuilder)];
  const [functions, config] = [engine.get(IFunctionService), engine.get(IFormulaCurrentConfigService)];
  const [read, parse] = [lexer.treeBuilder.bind(lexer), builder.parse.bind(builder)];
  /** Every calculation asks for all formulas: what it does not ask for is gone. */
  let [now, before] = [new Map<string, Tree>(), new Map<string, Tree>()];
  /** By what the lexer gave for a formula: its tokens, or, where its tree is known, a mark in their place. */
  const given = new WeakMap<object, { formula: string; tree?: Tree }>();
  const isChanged = (): boolean =>
    [config.getDirtyDefinedNameMap(), config.getDirtySuperTableMap()].some((map) => map?.[engine.unitId] !== undefined);

  forgetOwn(functions);
  engine.commands.beforeCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) [now, before] = [new Map<string, Tree>(), now];
  });
  functions.deleteFormulaAstCacheKey = () => [now, before].forEach((trees) => trees.clear());
  lexer.treeBuilder = (formula, transformSuffix = true) => {
    const tree = transformSuffix && !isChanged() ? (now.get(formula) ?? before.get(formula)) : undefined;
    const tokens = tree ? ({} as Tokens) : read(formula, transformSuffix);
    if (transformSuffix && typeof tokens === 'object') given.set(tokens, { formula, ...(tree && { tree }) });
    return tokens;
  };
  builder.parse = (tokens) => {
    const known = given.get(tokens);
    const tree = known?.tree ?? parse(tokens);
    if (known && tree && now.size < MOST) now.set(known.formula, tree);
    return tree;
  };
}

/** Univer's own stores, which nothing gives out, keep nothing: they are met where somebody goes through them. */
function forgetOwn(functions: IFunctionService): void {
  const { forEach, clear } = LRUMap.prototype;
  LRUMap.prototype.forEach = LRUMap.prototype.clear = function (this: LRUMap<unknown, unknown>) {
    this.limit = 0;
  };
  functions.deleteFormulaAstCacheKey('' as never);
  new LexerTreeBuilder().dispose();
  Object.assign(LRUMap.prototype, { forEach, clear });
}
