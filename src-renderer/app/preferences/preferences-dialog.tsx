/** Edit > Preferences: every setting that is remembered, by what it is about. A change is made at once. */
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { ColumnSettings } from '../../panes/packet-list/column-settings.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import { AppearanceSettings } from './appearance-settings.tsx';
import { NameSettings } from './name-settings.tsx';
import { ProtocolSettings } from './protocol-settings.tsx';
import { TimeSettings } from './time-settings.tsx';
import './preferences.css';

interface Section {
  readonly title: string;
  readonly hint: string;
  readonly settings: () => ReactNode;
}

const sections: readonly Section[] = [
  { title: 'Appearance', hint: 'How the window looks.', settings: () => <AppearanceSettings /> },
  { title: 'Columns', hint: 'What the packet list shows of each packet, from left to right.', settings: () => <ColumnSettings /> },
  { title: 'Time', hint: 'What the Time column says.', settings: () => <TimeSettings /> },
  {
    title: 'Names',
    hint: 'What is shown by name in list and tree. The command line, netloupe read, has them as -N and -o NAME:TRUE.',
    settings: () => <NameSettings />,
  },
  {
    title: 'Protocols',
    hint: 'What packets are read by. The command line, netloupe read, takes those with a name as -o NAME:VALUE.',
    settings: () => <ProtocolSettings />,
  },
];

export function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
  const { preferences } = useWorkspace();
  const [at, setAt] = useState(0);
  const { title, hint, settings } = sections[at];
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (at + step + sections.length) % sections.length;
    setAt(next);
    document.getElementById(`preferences-tab-${next}`)?.focus();
  };
  return (
    <Dialog
      title="Preferences"
      onClose={onClose}
      width={860}
      height="min(600px, 86vh)"
      foot={
        <>
          {title === 'Columns' && (
            <button type="button" className="button" onClick={() => preferences.resetColumns()}>
              Reset columns
            </button>
          )}
          <span className="dialog-note" />
          <button type="button" className="button primary" onClick={onClose}>
            Done
          </button>
        </>
      }
    >
      <div className="preferences">
        <div className="preferences-tabs" role="tablist" aria-label="Preferences about" aria-orientation="vertical" onKeyDown={key}>
          {sections.map((section, index) => (
            <button
              key={section.title}
              type="button"
              role="tab"
              id={`preferences-tab-${index}`}
              autoFocus={index === at}
              aria-selected={index === at}
              aria-controls="preferences-panel"
              tabIndex={index === at ? 0 : -1}
              onClick={() => setAt(index)}
            >
              {section.title}
            </button>
          ))}
        </div>
        <div className="preferences-panel" role="tabpanel" id="preferences-panel" aria-labelledby={`preferences-tab-${at}`}>
          <p className="muted dialog-hint">{hint}</p>
          {settings()}
        </div>
      </div>
    </Dialog>
  );
}
