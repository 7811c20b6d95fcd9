/** OSI's association control, ITU-T X.227 (ISO 8650-1): who talks with whom, about what, and how that ends. */
import { berInteger } from '../../bytes/ber.ts';
import { oidText } from '../../bytes/address-text.ts';
import { type Cursor, byName, protocol } from '../../dissect/index.ts';
import { BER_FIELDS, BerReading, type Reader, type Readers } from '../asn1/reading.ts';
import { Schema } from '../asn1/schema.ts';
import { late } from '../late.ts';
import { ASSOCIATION_MODULE } from './acse/module.ts';
import { contextsOf } from './contexts.ts';
import { ASSOCIATION_SYNTAX, syntaxName } from './syntaxes.ts';

interface Message {
  /** The presentation context of what the user says. */
  context: number;
  readonly values: { readonly context: number; readonly content: Cursor }[];
  reason: string;
}

/** Behind the name of a message in the Info column. */
const said = (names: Readonly<Record<number, string>>): Reader<Message> => (p, message) => void (message.reason = names[p.u8()] ?? '');
const named: Reader<Message> = p => {
  const name = syntaxName(oidText(p.peekBytes(p.remaining)));
  if (name !== undefined) p.addLabel(` (${name})`);
};

const READERS: Readers<Message> = {
  below: {
    'EXTERNALt.indirect-reference': (p, message) => void (message.context = berInteger(p.bytes, p.at, p.remaining) ?? -1),
    'EXTERNALt.direct-reference': named,
    'ASO-context-name': named,
    'RLRQ-apdu.reason': said({ 0: 'normal', 1: 'urgent', 30: 'user-defined' }),
    'RLRE-apdu.reason': said({ 0: 'normal', 1: 'not-finished', 30: 'user-defined' }),
    'ABRT-source': said({ 0: 'service-user', 1: 'service-provider' }),
  },
  instead: {
    'EXTERNALt.single-ASN1-type': (p, message) => void message.values.push({ context: message.context, content: p }),
  },
};

/** What messages are called, by their tags. */
const NAMES: Readonly<Record<number, string>> = {
  0x60: 'A-Associate-Request', 0x61: 'A-Associate-Response', 0x62: 'Release-Request', 0x63: 'Release-Response', 0x64: 'Abort',
};
const schema = late(() => new Schema([ASSOCIATION_MODULE]));
const reading = late(() => new BerReading(schema(), READERS));

export const acse = protocol({
  name: 'acse',
  title: 'ISO 8650-1 OSI Association Control Service',
  on: { 'pres.context': [ASSOCIATION_SYNTAX] },
  fields: BER_FIELDS,
  lateFields: () => byName(schema().fields),
  dissect(p) {
    const message: Message = { context: -1, values: [], reason: '' }, name = NAMES[p.u8()] ?? 'Unknown';
    p.info(() => `${name}${message.reason === '' ? '' : ` (${message.reason})`}`);
    reading().take(p, 'ACSE-apdu', message);
    const { at } = p, contexts = message.values.length > 0 ? contextsOf(p) : undefined;
    for (const { context, content } of message.values) {
      const oid = contexts?.get(context);
      p.at = content.at;
      if (oid !== undefined) p.next('pres.context', oid, content.remaining);
    }
    p.at = at;
  },
});
