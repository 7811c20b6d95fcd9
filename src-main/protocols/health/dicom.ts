/** Digital Imaging and Communications in Medicine: its upper layer protocol over TCP, PS3.8, with the commands and data sets that it carries. */
import { type Cursor, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { readAgreement } from './dicom/agreement.ts';
import { ACCEPT, HEADER, ITEMS_AT, REQUEST, associationOf } from './dicom/association.ts';
import { readValues } from './dicom/data.ts';
import { DICOM_FIELDS } from './dicom/fields.ts';
import { ABORTERS, ABORT_REASONS, PDUS, REJECTERS, REJECTIONS, REJECTION_REASONS } from './dicom/names.ts';

const f = DICOM_FIELDS;
const REJECT = 3, DATA = 4, RELEASE = 5, RELEASED = 6, ABORT = 7;
const LARGEST = 128 * 1024 * 1024;
const APPLICATION_ITEM = 0x10;

export const dicom = protocol({
  name: 'dicom',
  title: 'DICOM',
  // 104 as "acr-nema", 11112 as "dicom", 2762 as "dicom-tls" in IANA's registry.
  on: { 'tcp.port': [104, 11112], 'tls.port': [2762] },
  over: ['tcp'],
  sized: true,
  fields: DICOM_FIELDS,
  dissect(p) {
    const type = p.take(f['pdu.type']);
    p.skip(1);
    p.limit(HEADER + p.take(f['pdu.len']));
    const said = type === DATA ? readData(p) : readControl(p, type);
    if (p.packet.next('dicom') === 0) p.info(said);
    else p.addInfo(said.replace(/^P-DATA, /, ''));
  },
  begins: [REQUEST, ACCEPT],
  recognise: beginsAssociation,
  frame: frameLength,
});

function beginsAssociation(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] !== REQUEST && bytes[at] !== ACCEPT) return false;
  if (frameLength(bytes, at, end) <= HEADER || at + ITEMS_AT >= end) return false;
  const isVersioned = bytes[at + 6] === 0 && (bytes[at + 7] & 1) === 1, areReserved = bytes[at + 8] === 0 && bytes[at + 9] === 0;
  return isVersioned && areReserved && bytes[at + ITEMS_AT] === APPLICATION_ITEM;
}

function frameLength(bytes: Uint8Array, at: number, end: number): number {
  if (PDUS[bytes[at]] === undefined) return NOT_MINE;
  if (at + HEADER > end) return MORE;
  const length = ((bytes[at + 2] << 24) | (bytes[at + 3] << 16) | (bytes[at + 4] << 8) | bytes[at + 5]) >>> 0;
  return length > LARGEST ? NOT_MINE : HEADER + length;
}

function readData(p: Cursor): string {
  const said = readValues(p).join(', ');
  if (said !== '') p.title(`, ${said}`);
  return said === '' ? 'P-DATA' : `P-DATA, ${said}`;
}

/** What begins and ends an association: the heading of its part, of the layer and of the row are one. */
function readControl(p: Cursor, type: number): string {
  const outer = p.open(PDUS[type] ?? 'Unknown', p.remaining), node = p.lastNode;
  const said = readKind(p, type);
  p.labelNode(node, said);
  p.close(outer);
  p.title(`, ${said}`);
  return said;
}

function readKind(p: Cursor, type: number): string {
  switch (type) {
    case REQUEST: {
      const { called, calling } = readAgreement(p);
      return `A-ASSOCIATE request ${calling} --> ${called}`;
    }
    case ACCEPT: {
      const { called, calling } = readAgreement(p);
      return `A-ASSOCIATE accept  ${calling} <-- ${called}`;
    }
    case REJECT: return readRejection(p);
    case ABORT: return readAbort(p);
    case RELEASE:
    case RELEASED:
      p.skip(p.remaining);
      return type === RELEASE ? 'A-RELEASE request' : 'A-RELEASE response';
    default: return 'Unknown';
  }
}

/** Who talks with whom, the arrow as the message goes; nothing where the request is not in the capture. */
function between(p: Cursor, arrow: string): string {
  const { calling, called } = associationOf(p) ?? { calling: '', called: '' };
  return calling === '' && called === '' ? '' : ` ${calling} ${arrow} ${called}`;
}

function readRejection(p: Cursor): string {
  p.skip(1);
  const result = p.take(f['assoc.reject.result']);
  p.label(`Result: ${REJECTIONS[result] ?? ''}`);
  const source = p.take(f['assoc.reject.source']);
  p.label(`Source: ${REJECTERS[source] ?? ''}`);
  const reason = REJECTION_REASONS[(source << 8) | p.take(f['assoc.reject.reason'])] ?? '';
  p.label(`Reason: ${reason}`);
  p.expert(f['assoc.reject']);
  return `A-ASSOCIATE reject ${between(p, '<--')} (${reason})`;
}

function readAbort(p: Cursor): string {
  p.skip(2);
  const source = p.take(f['assoc.abort.source']), byUser = source === 0;
  p.label(`Source: ${ABORTERS[source] ?? ''}`);
  const reason = p.take(f['assoc.abort.reason']), said = byUser ? 'N/A' : ABORT_REASONS[reason] ?? '';
  p.label(`Reason: ${said}`);
  p.expert(f['assoc.abort']);
  return `ABORT${between(p, byUser ? '-->' : '<--')}${byUser ? '' : ` (${said})`}`;
}
