/** What a protocol that carries TLS in packets of its own, as EAP does, knows of the session that a packet is of. */
import type { Cursor } from '../../../dissect/index.ts';

export interface Agreed {
  /** 0 as long as no Server Hello told it. */
  version: number;
  suite: number;
  /** What the carrier says that goes on inside. */
  readonly application?: string;
}

const NOTE = 'tls agreed';

/** To be said before `tls` is called. */
export function leaveAgreed(p: Cursor, agreed: Agreed): void {
  p.packet.notes.set(NOTE, agreed);
}

export const agreedOutside = (p: Cursor): Agreed | undefined => p.packet.notes.get(NOTE) as Agreed | undefined;
