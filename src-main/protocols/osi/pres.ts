/** OSI's presentation layer, ITU-T X.226 (ISO 8823-1): what each part of an association's data is written in. */
import { berHeader, berInteger } from '../../bytes/ber.ts';
import { oidText } from '../../bytes/address-text.ts';
import { type Cursor, byName, none, protocol, u32 } from '../../dissect/index.ts';
import { BER_FIELDS, BerReading, type Reader, type Readers } from '../asn1/reading.ts';
import { Schema } from '../asn1/schema.ts';
import { late } from '../late.ts';
import { type Contexts, contextsOf } from './contexts.ts';
import { PRESENTATION_MODULE } from './pres/module.ts';
import { SESSION_TYPE } from './ses.ts';
import { ABORT, ACCEPT, CONNECT, REFUSE, TYPES } from './ses/names.ts';
import { MMS_SYNTAX, syntaxName } from './syntaxes.ts';

/** Values of one context. */
interface Value {
  readonly context: number;
  readonly content: Cursor;
}

interface Message {
  readonly contexts: Contexts;
  context: number;
  readonly values: Value[];
  reason: string;
}

const nameSyntax = (p: Cursor): void => {
  const name = syntaxName(oidText(p.peekBytes(p.remaining)));
  if (name !== undefined) p.addLabel(` (${name})`);
};

const value: Reader<Message> = (p, message) => void message.values.push({ context: message.context, content: p });
const PROVIDER_REASONS = [
  'reason-not-specified', 'unrecognized-ppdu', 'unexpected-ppdu', 'unexpected-session-service-primitive', 'unrecognized-ppdu-parameter',
  'unexpected-ppdu-parameter', 'invalid-ppdu-parameter-value',
];

const READERS: Readers<Message> = {
  below: {
    'PDV-list.presentation-context-identifier': (p, message) => {
      message.context = berInteger(p.bytes, p.at, p.remaining) ?? -1;
      const oid = message.contexts.get(message.context), name = oid === undefined ? undefined : syntaxName(oid) ?? oid;
      if (name !== undefined) p.addLabel(` (${name})`);
    },
    'Context-list.abstract-syntax-name': nameSyntax,
    'Transfer-syntax-name': nameSyntax,
    'ARP-PPDU.provider-reason': (p, message) => void (message.reason = PROVIDER_REASONS[p.u8()] ?? ''),
  },
  instead: { 'PDV-list.single-ASN1-type': value },
};

const schema = late(() => new Schema([PRESENTATION_MODULE]));
const reading = late(() => new BerReading(schema(), READERS));
const userData = late(() => schema().fields.find(({ name }) => name === 'pres.user_data')!);

const FIELDS = {
  ...BER_FIELDS,
  cptype: none('CP-type', { id: 'pres.cptype' }),
  cpapdu: none('CPA-PPDU', { id: 'pres.cpapdu' }),
  cprtype: u32('CPR-PPDU', { id: 'pres.cprtype', values: { 0: 'x400-mode-parameters', 1: 'normal-mode-parameters' } }),
  aborttype: u32('Abort type', { id: 'pres.aborttype', values: { 0: 'aru-ppdu', 1: 'arp-ppdu' } }),
};

export const pres = protocol({
  name: 'pres',
  title: 'ISO 8823 OSI Presentation Protocol',
  fields: FIELDS,
  lateFields: () => byName(schema().fields),
  dissect(p) {
    const type = p.packet.notes.get(SESSION_TYPE) as number | undefined ?? 1;
    const message: Message = { contexts: contextsOf(p), context: -1, values: [], reason: '' };
    p.info(() => `${TYPES[type] ?? ''}${message.reason === '' ? '' : ` (${message.reason})`}`);
    if (type === CONNECT) reading().take(p, 'CP-type', message, FIELDS.cptype);
    else if (type === ACCEPT) reading().take(p, 'CPA-PPDU', message, FIELDS.cpapdu);
    else if (type === REFUSE) reading().take(p, 'CPR-PPDU', message, FIELDS.cprtype);
    else if (type === ABORT) reading().take(p, 'Abort-type', message, FIELDS.aborttype);
    else reading().take(p, 'User-data', message, userData());
    const { at } = p;
    for (const { context, content } of message.values) above(p, content, message.contexts.get(context));
    p.at = at;
  },
});

/** Tags of MMS's messages (ISO 9506-2 §7). */
const isMms = (tag: number): boolean => (tag >= 0xa0 && tag <= 0xad) || tag === 0x85 || tag === 0x86 || tag === 0x8b || tag === 0x8c;

/**
 * Gives a value to the protocol of its context. Where the capture began after the connection was made nobody says which that is; what looks
 * like MMS is then read as such, for little else is met on port 102.
 */
function above(p: Cursor, content: Cursor, oid: string | undefined): void {
  p.at = content.at;
  if (oid !== undefined && p.next('pres.context', oid, content.remaining)) return;
  const header = oid === undefined ? berHeader(p.bytes, content.at, content.end) : undefined;
  if (header === undefined || header.length !== content.remaining - header.size || !isMms(p.u8())) return;
  p.next('pres.context', MMS_SYNTAX, content.remaining);
}
