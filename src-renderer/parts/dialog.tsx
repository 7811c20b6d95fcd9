/** A dialog: a title, a body, a way out. */
import * as Radix from '@radix-ui/react-dialog';
import { useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Pixels at normal text size. */
  readonly width?: number;
  /** CSS height; without one the dialog is as high as what is in it. */
  readonly height?: string;
  readonly foot?: ReactNode;
}

export function Dialog({ title, onClose, children, width = 520, height, foot }: DialogProps) {
  /** What had the keyboard gets it back, unless the next dialog has it by then. */
  const [before] = useState(() => document.activeElement);
  const giveBack = (event: Event) => {
    event.preventDefault();
    if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) before.focus();
  };
  const sizes = { '--dialog-width': `calc(${width}px * var(--zoom, 1))`, ...(height && { '--dialog-height': height }) } as CSSProperties;
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-overlay" />
        <Radix.Content className="dialog" style={sizes} aria-describedby={undefined} onOpenAutoFocus={focusDialog} onCloseAutoFocus={giveBack}>
          <div className="dialog-head">
            <Radix.Title asChild>
              <h2>{title}</h2>
            </Radix.Title>
            <Radix.Close className="icon-button" aria-label="Close">
              <Icon name="close" />
            </Radix.Close>
          </div>
          <div className="dialog-body">{children}</div>
          {foot && <div className="dialog-foot">{foot}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/**
 * The dialog itself gets the keyboard, unless a field in it asked for it: a ring around the closing cross would say nothing. A long text
 * without anything to press gets it instead, so that the keys scroll it.
 */
function focusDialog(event: Event): void {
  event.preventDefault();
  const dialog = event.currentTarget as HTMLElement,
    body = dialog.querySelector<HTMLElement>('.dialog-body');
  const isLongText = body && body.scrollHeight > body.clientHeight && !body.querySelector('button, input, select, textarea, [tabindex]');
  if (isLongText) body.tabIndex = 0;
  (isLongText ? body : dialog).focus();
}
