import { Button, Text } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { SessionContext } from '../store/sessionContext';
import { textsOf } from '../text/texts';

/** A view that breaks says so and can be opened again; what was typed is in the drafts. React has no hook for this. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  static override contextType = SessionContext;
  declare context: React.ContextType<typeof SessionContext>;
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const t = textsOf(this.context?.language.get() ?? 'id');
    return (
      <div role="alert" className="stack padded">
        <Text weight="semibold">{t('app.broke')}</Text>
        <Text size={200}>{error.message}</Text>
        <Button onClick={() => this.setState({ error: null })}>{t('app.openAgain')}</Button>
      </div>
    );
  }
}
