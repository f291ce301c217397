import { Component, type ReactNode } from 'react';
import { BrokenView } from './BrokenView';

/** A view that breaks says so; the navigation beside it goes on working. React has no hook for this. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <BrokenView error={error} retry={() => this.setState({ error: null })} />
    );
  }
}
