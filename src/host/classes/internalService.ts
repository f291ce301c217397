import { defineClass } from '../protocol/spec';

/** Services of office.js itself: it reports that action handlers are ready and sends telemetry. Nothing is kept. */
export const internalService = defineClass({
  kind: 'InternalService',
  methods: new Proxy({}, { get: () => () => null }),
});
