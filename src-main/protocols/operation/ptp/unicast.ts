/** Unicast transmission by agreement, IEEE 1588-2019 §16.1: a clock asks another for messages, for a while. */
import { type Cursor, bits, flag, i8, u32 } from '../../../dissect/index.ts';
import { MESSAGES } from './names.ts';

const REQUEST = 4, GRANT = 5, CANCEL = 6, ACKNOWLEDGE_CANCEL = 7;

export const UNICAST_FIELDS = {
  'v2.sig.tlv.messageType': bits('messageType', 0xf0, { hex: true, values: MESSAGES }),
  'v2.sig.tlv.logInterMessagePeriod': i8('logInterMessagePeriod'),
  'v2.sig.tlv.logInterMessagePeriod.period': i8('period'),
  'v2.sig.tlv.logInterMessagePeriod.rate': i8('rate'),
  'v2.sig.tlv.durationField': u32('durationField', { unit: 'seconds' }),
  'v2.sig.tlv.renewalInvited': flag('renewalInvited', 0x01, { as: ['True', 'False'] }),
} as const;

const f = UNICAST_FIELDS;

/** Reads what one of these four parts holds; of others nothing. */
export function takeUnicast(p: Cursor, type: number): void {
  if (type < REQUEST || type > ACKNOWLEDGE_CANCEL) return;
  p.take(f['v2.sig.tlv.messageType']);
  if (type === CANCEL || type === ACKNOWLEDGE_CANCEL) {
    p.skip(Math.min(1, p.remaining));
    return;
  }
  const { at } = p, exponent = p.take(f['v2.sig.tlv.logInterMessagePeriod']);
  const outer = p.under();
  p.set(f['v2.sig.tlv.logInterMessagePeriod.period'], exponent, at, 1);
  p.label(`period: every ${2 ** exponent} seconds`);
  p.set(f['v2.sig.tlv.logInterMessagePeriod.rate'], exponent, at, 1);
  p.label(`rate: ${2 ** -exponent} packets/sec`);
  p.close(outer);
  p.take(f['v2.sig.tlv.durationField']);
  if (type !== GRANT) return;
  p.skip(1);
  p.take(f['v2.sig.tlv.renewalInvited']);
}
