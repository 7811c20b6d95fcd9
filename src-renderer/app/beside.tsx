/** What stands beside the packets: a heading with buttons, what it is about, and the way out. */
import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from '../parts/icon-button.tsx';
import { focusPane } from '../state/focus.ts';

interface BesideProps {
  readonly label: string;
  readonly title: ReactNode;
  readonly buttons: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Beside({ label, title, buttons, onClose, children }: BesideProps) {
  const close = () => {
    onClose();
    focusPane('list');
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    <aside className="beside" aria-label={label} onKeyDown={key}>
      <header className="pane-head">
        <h2>{title}</h2>
        {buttons}
        <IconButton label="Close (Esc)" icon="close" onClick={close} />
      </header>
      {children}
    </aside>
  );
}
