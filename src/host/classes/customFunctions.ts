import { defineClass } from '../protocol/spec';
import type { Result } from '../state/customFunctions';

/** The service custom functions answer to (not part of the public API). */
export const customFunctions = defineClass({
  kind: 'CustomFunctions',
  methods: {
    setInvocationArrayResults: (_, host, results: Result[]) => host.calls.answer(results),
    /** Before CustomFunctions 1.7 results were objects. */
    setInvocationResults: (_, host, results: { id: number; failed?: boolean; value?: unknown; errorCode?: number }[]) =>
      host.calls.answer(results.map((each) => [each.id, !each.failed, each.value, each.errorCode])),
    _SetOsfControlContainerReadyForCustomFunctions: (_, host) => host.calls.ready(),
    _GetEnabledFeatures: () => [],
  },
});
