/** Alerts of TLS and DTLS: RFC 8446 §6, RFC 5246 §7.2. */
import { type Cursor, none, u8 } from '../../../dissect/index.ts';
import { ALERTS, ALERT_LEVELS } from './names.ts';

/** Fields for one protocol: they are named after it. */
export function alertFields() {
  return {
    alert_message: none('Alert Message'),
    'alert_message.level': u8('Level', { values: ALERT_LEVELS }),
    'alert_message.desc': u8('Description', { values: ALERTS }),
  };
}

/** Reads an alert, of which it may be known that it is encrypted, and gives what it is. `say` is told that before: the capture may have cut it. */
export function readAlert(p: Cursor, f: ReturnType<typeof alertFields>, encrypted: boolean, say: (name: string) => void): string {
  const plain = !encrypted && p.remaining === 2 && (ALERT_LEVELS[p.u8()] ?? ALERTS[p.u8(1)]) !== undefined;
  const name = plain ? `Alert (Level: ${ALERT_LEVELS[p.u8()] ?? 'Unknown'}, Description: ${ALERTS[p.u8(1)] ?? 'Unknown'})` : 'Encrypted Alert';
  say(name);
  const outer = p.open(f.alert_message, p.remaining);
  if (plain) {
    p.take(f['alert_message.level']);
    p.take(f['alert_message.desc']);
  } else {
    p.labelNode(p.lastNode, 'Alert Message: Encrypted Alert');
    p.skip(p.remaining);
  }
  p.close(outer);
  return name;
}
