import { defineClass } from '../protocol/spec';
import type { Method } from '../protocol/spec';

/** Services of office.js itself: it reports that action handlers are ready and sends telemetry. Nothing is kept. */
export const internalService = defineClass({
  kind: 'InternalService',
  methods: new Proxy<Record<string, Method<string>>>(
    {
      /** Sent by office.js when the page can take actions and custom functions. */
      notifyActionHandlerReady: (_, host) => host.calls.ready(),
    },
    { get: (methods, name: string) => methods[name] ?? (() => null) },
  ),
});
