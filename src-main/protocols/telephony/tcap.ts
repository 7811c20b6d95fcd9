/** Transaction Capabilities Application Part, ITU-T Q.773: dialogues of exchanges' applications, in which these ask and answer. */
import { hexText, oidText } from '../../bytes/address-text.ts';
import { type Cursor, type Field, byName, octets, protocol } from '../../dissect/index.ts';
import { BER_FIELDS, BerReading, type Reader, type Readers } from '../asn1/reading.ts';
import { Schema } from '../asn1/schema.ts';
import { late } from '../late.ts';
import { takeDialogue } from './gsm-map.ts';
import { SUBSYSTEM } from './sccp.ts';
import { contextName } from './tcap/contexts.ts';
import { TCAP_MODULE } from './tcap/module.ts';
import { BEFORE, CONTEXT } from './tcap/notes.ts';

interface Message {
  /** Whose dialogue it is. */
  oid: string;
  /** What the user's information is. */
  reference: string;
  /** Ends of the transaction, for the Info column. */
  readonly ends: string[];
  /** Whole elements. */
  readonly components: Cursor[];
}

const TID = octets('Transaction Id', { id: 'tcap.tid' });
const ONE_WAY = '0.0.17.773.1.2.1', MAP_DIALOGUE = '0.4.0.0.1.1.1.1';
/** What messages are called, by their tags. */
const NAMES: Readonly<Record<number, string>> = { 1: 'Unidirectional', 2: 'Begin', 4: 'End', 5: 'Continue', 7: 'Abort' };
/** Subsystems that talk by transactions (3GPP TS 23.003 §8.2, and those of intelligent networks). */
const SUBSYSTEMS = [5, 6, 7, 8, 9, 10, 106, 145, 146, 147, 148, 149, 150, 241];

/** Shows an end's number of the transaction under the words for it. */
const end = (title: string, short: string): Reader<Message> => (p, message, field) => {
  const { at, remaining } = p, number = p.peekBytes(remaining);
  p.generate(TID, number, at, remaining);
  const outer = p.open(title, remaining);
  p.take(field, remaining);
  p.close(outer);
  message.ends.push(`${short}(${hexText(number)})`);
};

/** The name of whatever an object identifier stands for goes behind it. */
function nameContext(p: Cursor): string {
  const oid = oidText(p.peekBytes(p.remaining)), name = contextName(oid);
  if (name !== undefined) p.addLabel(` (${name})`);
  return oid;
}

const READERS: Readers<Message> = {
  below: {
    'ExternalPDU.oid': (p, message) => void (message.oid = nameContext(p)),
    'AUDT-apdu.application-context-name': noteContext,
    'AARQ-apdu.application-context-name': noteContext,
    'AARE-apdu.application-context-name': noteContext,
    'EXTERNAL.direct-reference': (p, message) => void (message.reference = nameContext(p)),
  },
  instead: {
    OrigTransactionID: end('Source Transaction ID', 'otid'),
    DestTransactionID: end('Destination Transaction ID', 'dtid'),
    DialoguePortion: (p, message) => reading().takeContent(p, 'ExternalPDU', message),
    'ExternalPDU.dialog': (p, message) => reading().take(p, message.oid === ONE_WAY ? 'UniDialoguePDU' : 'DialoguePDU', message),
    'EXTERNAL.single-ASN1-type': (p, message, field) => (message.reference === MAP_DIALOGUE ? takeDialogue(p) : p.take(field, p.remaining)),
    Component: (p, message) => void message.components.push(p),
  },
};

const schema = late(() => new Schema([TCAP_MODULE]));
const reading = late(() => new BerReading(schema(), READERS));
/** Components that nobody knows. */
const alone = late(() => new BerReading<Message>(schema(), {}));

export const tcap = protocol({
  name: 'tcap',
  title: 'Transaction Capabilities Application Part',
  on: { 'sccp.ssn': SUBSYSTEMS },
  fields: { tid: TID, ...BER_FIELDS },
  lateFields: () => byName(schema().fields),
  dissect(p) {
    const message: Message = { oid: '', reference: '', ends: [], components: [] }, name = NAMES[p.u8() & 0x1f] ?? 'Unknown';
    p.info(() => `${name} ${message.ends.map(part => `${part} `).join('')}`);
    // A packet may have several messages: what another one named is not this one's.
    p.packet.notes.delete(CONTEXT);
    reading().take(p, 'TCMessage', message);
    const { at } = p;
    message.components.forEach((component, before) => takeComponent(p, component, before, message));
    p.at = at;
  },
});

function noteContext(p: Cursor, _message: Message, _field: Field): void {
  p.packet.notes.set(CONTEXT, nameContext(p));
}

/** Gives a component to the application of the dialogue's context, or of the subsystem. */
function takeComponent(p: Cursor, component: Cursor, before: number, message: Message): void {
  const { notes } = p.packet, context = notes.get(CONTEXT), subsystem = notes.get(SUBSYSTEM), length = component.remaining;
  p.at = component.at;
  notes.set(BEFORE, before);
  if (typeof context === 'string' && p.next('tcap.context', context.split('.').slice(0, -1).join('.'), length)) return;
  if (typeof subsystem === 'number' && p.next('tcap.ssn', subsystem, length)) return;
  alone().take(component, 'Component', message, schema().item('ComponentPortion'));
}
