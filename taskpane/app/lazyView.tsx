import { Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Problem } from '../parts/Problem';
import { useTexts } from '../store/sessionContext';

/** A view that comes when it is opened. Offline it says so and can be asked for again; React's own lazy remembers a failure for good. */
export function lazyView(load: () => Promise<{ default: ComponentType }>): ComponentType {
  let View: ComponentType | null = null;
  return function LazyView(): ReactNode {
    const { t } = useTexts();
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
    useEffect(() => {
      if (View || state !== 'loading') return;
      let current = true;
      load().then(
        (found) => {
          View = found.default;
          if (current) setState('ready');
        },
        () => current && setState('failed'),
      );
      return () => {
        current = false;
      };
    }, [state]);
    if (View) return <View />;
    if (state === 'failed') {
      return (
        <div className="padded">
          <Problem error={t('app.viewUnreachable')} retry={() => setState('loading')} />
        </div>
      );
    }
    return <Spinner size="small" label={t('app.loading')} className="padded" />;
  };
}
