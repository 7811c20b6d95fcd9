/** What is shown instead of the window when drawing it failed: a bug, told plainly, with a way out. */
import { Component } from 'react';
import type { ReactNode } from 'react';

export class FailureScreen extends Component<{ readonly children: ReactNode }, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="failure-screen" role="alert">
        <h1>Netloupe could not draw this</h1>
        <p>This is a bug. Your capture file is untouched.</p>
        <pre className="selectable">{error.stack ?? error.message}</pre>
        <button type="button" className="button primary" onClick={() => this.setState({ error: undefined })}>
          Try again
        </button>
      </main>
    );
  }
}
