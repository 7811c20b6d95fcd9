/** What MCS carries for RDP: by the channel that it comes on, packets of the desktop itself, measurements, or what a channel's ends say. */
import type { Cursor } from '../../../dissect/index.ts';
import { readChannelPdu } from './channels.ts';
import { readMessage } from './messages.ts';
import { ENCRYPTED, EXCHANGE, INFO, LICENSE, REDIRECTION, readSecured, takeEncrypted, takeSecurityFlags } from './security.ts';
import { securityFields } from './security-fields.ts';
import { SESSION, type Session } from './session.ts';
import { isShareControl, readShareControls } from './share.ts';

/** The channel that servers have for the desktop itself. */
const USUAL_CHANNEL = 1003;
/** Flags that a channel's own header may have (MS-RDPBCGR §2.2.6.1.1). */
const CHANNEL_FLAGS = 0x00ff00f3;

export function readData(p: Cursor, channel: number): void {
  const f = securityFields(), { around, quoted } = p.packet;
  const session = quoted ? undefined : around?.conversation(SESSION), known = session !== undefined && session.ioChannel !== 0;
  if (known && channel === session.messageChannel) {
    readMessage(p, session.method);
    return;
  }
  const isVirtual = known ? channel !== session.ioChannel : channel !== USUAL_CHANNEL;
  const whole = p.open(f.sendData), method = session?.method ?? 0;
  if (isVirtual) virtual(p, method, known, session?.channels.get(channel) ?? '');
  else if (!isSecured(p, session)) readShareControls(p);
  else if (!readSecured(p, method)) secured(p, method);
  p.close(whole);
}

/**
 * Whether a security header comes first (MS-RDPBCGR §5.3.8): always, where RDP encrypts; otherwise packets have one where
 * it says which they are.
 */
function isSecured(p: Cursor, session: Session | undefined): boolean {
  if (session !== undefined && session.method !== 0) return true;
  return !isShareControl(p) && (p.little16() & (EXCHANGE | ENCRYPTED | INFO | LICENSE | REDIRECTION)) !== 0;
}

function secured(p: Cursor, method: number): void {
  const f = securityFields();
  if ((takeSecurityFlags(p) & ENCRYPTED) !== 0) {
    p.info('[Encrypted]');
    takeEncrypted(p, method);
  } else if (isShareControl(p)) {
    readShareControls(p);
  } else {
    p.info('SendData');
    p.takeCaptured(f.securityRest);
  }
}

function virtual(p: Cursor, method: number, known: boolean, name: string): void {
  p.info('Virtual Channel PDU');
  const isSecuredChannel = known ? method !== 0 : (p.little16() & ENCRYPTED) !== 0 && (p.little32(4) & ~CHANNEL_FLAGS) !== 0;
  if (isSecuredChannel && (takeSecurityFlags(p) & ENCRYPTED) !== 0) {
    p.addInfo(', [Encrypted]');
    takeEncrypted(p, method, 'Channel PDU');
  } else {
    readChannelPdu(p, name);
  }
}
