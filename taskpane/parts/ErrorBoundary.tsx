import { Component, type ReactNode } from 'react';
import { BrokenView } from './BrokenView';

interface Props {
  children: ReactNode;
  /** What the broken part of a view was made of: with another it is tried again. None where a whole view stands inside. */
  madeOf?: unknown;
}

/** What breaks says so; everything around it goes on working. React has no hook for this. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidUpdate({ madeOf }: Props): void {
    if (madeOf !== this.props.madeOf && this.state.error !== null) this.#retry();
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { children, madeOf } = this.props;
    return error === null ? children : <BrokenView error={error} whole={madeOf === undefined} retry={this.#retry} />;
  }

  readonly #retry = (): void => this.setState({ error: null });
}
