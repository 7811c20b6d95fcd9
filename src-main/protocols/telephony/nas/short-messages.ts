/** Short messages on their way between a station and the network's centre: control of their transfer, 3GPP TS 24.011 §7.2 and §8.1. */
import { type Cursor, below, octets, u8 } from '../../../dissect/index.ts';
import { SHARED_FIELDS } from './elements.ts';

const id = below('gsm_a.dtap');
const DATA = 0x01, ERROR = 0x10;
const TYPES: Readonly<Record<number, string>> = { [DATA]: 'CP-DATA', 0x04: 'CP-ACK', [ERROR]: 'CP-ERROR' };
const CAUSES = {
  17: 'Network failure', 22: 'Congestion', 81: 'Invalid Transaction Identifier value', 95: 'Semantically incorrect message',
  96: 'Invalid mandatory information', 97: 'Message type non-existent or not implemented',
  98: 'Message not compatible with the short message protocol state', 99: 'Information element non-existent or not implemented',
  111: 'Protocol error, unspecified',
} as const;

export const CONTROL_FIELDS = {
  controlType: u8('DTAP Short Message Service Message Type', id('msg_sms_type', { hex: true, values: TYPES })),
  rpdu: octets('RPDU', id('rpdu')),
  controlCause: u8('Cause', id('cp_cause', { values: CAUSES })),
} as const;
const f = CONTROL_FIELDS;

/** The protocol discriminator of these messages (TS 24.007 §11.2.3.1.1). */
export const SHORT_MESSAGES = 0x09;

/** Reads a message behind its discriminator; what it carries is a layer of its own. */
export function readControl(p: Cursor): void {
  const type = p.take(f.controlType), name = TYPES[type] ?? 'Unknown';
  p.title(` - ${name}`);
  p.addInfo(`(DTAP) (SMS) ${name} `);
  if (type === ERROR) {
    const outer = p.open('CP-Cause', 1);
    p.take(f.controlCause);
    p.close(outer);
    return;
  }
  if (type !== DATA) return;
  const outer = p.open('CP-User Data'), relayed = p.within(p.take(SHARED_FIELDS.length, 1));
  if (relayed.more) relayed.show(f.rpdu, relayed.remaining);
  p.close(outer);
  if (relayed.more) relayed.call('gsm_a.rp');
}

const MESSAGE = 'GSM SMS';

/** Gives what is left to the protocol of such messages; the list's column names it where there is a message, and else who carries it. */
export function takeShortMessage(p: Cursor): void {
  const { protocol } = p.columns;
  if (!p.nest('nas.layer3', 0, p.tree.current)) p.skip(p.remaining);
  else p.column(p.columns.protocol.startsWith(MESSAGE) ? MESSAGE : protocol);
}
