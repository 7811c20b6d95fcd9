/** Generic conference control, T.124 §8.7: the conference that RDP's sides create, and the settings that they tell each other with it. */
import { bool, none, octets, oid, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { CONNECT_PDUS, CREATE_RESULTS, TERMINATIONS } from './mcs/names.ts';
import { FIRST_USER } from './mcs/domain.ts';
import { PER_FIELDS, PackedReader } from '../packed-reader.ts';
import { CARRIED, type Carried } from './rdp/carried.ts';

const KEYS: Readonly<Record<number, string>> = { 0: 'object', 1: 'h221NonStandard' };
const CREATE_REQUEST = 0, CREATE_RESPONSE = 1;
const CONNECT_PDU_BITS = 3, RESULT_BITS = 3;
const SHORTEST_KEY = 4;
/** Parts of a request that may be left out, in order: the bits before all else tell. RDP's sides leave out all but the last one. */
const REQUEST_OPTIONS = 8, USER_DATA = 0x01;
/** How RDP's sides mark what they tell each other (MS-RDPBCGR §2.2.1.3, §2.2.1.4). */
const SIDES: Readonly<Record<string, 'client' | 'server'>> = { Duca: 'client', McDn: 'server' };

export const t124 = protocol({
  name: 't124',
  title: 'GENERIC-CONFERENCE-CONTROL T.124',
  short: 'T.124',
  fields: {
    ConnectData: none('ConnectData'),
    t124Identifier: u8('t124Identifier', { values: KEYS }),
    object: oid('object'),
    h221NonStandard: octets('h221NonStandard'),
    connectPDU: octets('connectPDU'),
    connectGCCPDU: u8('connectGCCPDU', { values: CONNECT_PDUS }),
    conferenceCreateRequest_element: none('conferenceCreateRequest'),
    conferenceCreateResponse_element: none('conferenceCreateResponse'),
    conferenceName_element: none('conferenceName'),
    numeric: text('numeric'),
    lockedConference: bool('lockedConference'),
    listedConference: bool('listedConference'),
    conductibleConference: bool('conductibleConference'),
    terminationMethod: u8('terminationMethod', { values: TERMINATIONS }),
    nodeID: u16('nodeID'),
    tag: u32('tag'),
    createResult: u8('result', { id: 't124.result', values: CREATE_RESULTS }),
    UserData_item_element: none('UserData item'),
    key: u8('key', { values: KEYS }),
    value: octets('value'),
    ...PER_FIELDS,
    unread: octets('What is not read', { own: true }),
  },
  dissect(p, f) {
    const packed = new PackedReader(p), whole = p.open(f.ConnectData);
    takeKey(packed, f, f.t124Identifier);
    // Servers of RDP understate this length (MS-RDPBCGR §4.1.4 has 42 for 278 bytes): what follows is read for itself.
    const length = packed.length('octetStringLength');
    p.set(f.connectPDU, undefined, p.at, Math.min(length, p.available));
    const outer = p.under();
    takePdu(packed, f);
    p.close(outer);
    p.close(whole);
  },
});

type Fields = (typeof t124)['fields'];

/** T.124 §8.7, Key: an object identifier, or a mark of somebody's own. Gives the mark. */
function takeKey(packed: PackedReader, f: Fields, field: Fields['key']): string {
  const { p } = packed, { at } = p, choice = packed.choice(1);
  p.set(field, choice, at, 1);
  const outer = p.under();
  let mark = '';
  if (choice === 0) {
    p.take(f.object, packed.length('objectLength'));
  } else {
    mark = String.fromCharCode(...p.takeBytes(f.h221NonStandard, packed.shortLength(SHORTEST_KEY)));
  }
  p.close(outer);
  return mark;
}

function takePdu(packed: PackedReader, f: Fields): void {
  const { p } = packed, start = p.at;
  packed.flag('extensionBit');
  const choice = packed.choice(CONNECT_PDU_BITS);
  p.set(f.connectGCCPDU, choice, start, 1);
  p.info(CONNECT_PDUS[choice as keyof typeof CONNECT_PDUS]);
  const outer = p.under();
  if (choice === CREATE_REQUEST) createRequest(packed, f);
  else if (choice === CREATE_RESPONSE) createResponse(packed, f);
  else unread(packed, f);
  p.close(outer);
}

function unread(packed: PackedReader, f: Fields): void {
  packed.align();
  packed.p.takeCaptured(f.unread);
}

function createRequest(packed: PackedReader, f: Fields): void {
  const { p } = packed, outer = p.open(f.conferenceCreateRequest_element);
  packed.flag('extensionBit');
  let options = 0;
  for (let left = REQUEST_OPTIONS; left > 0; left--) options = options * 2 + Number(packed.flag('optionalFieldBit'));
  conferenceName(packed, f);
  for (const field of [f.lockedConference, f.listedConference, f.conductibleConference]) {
    const { at } = p;
    p.set(field, packed.flag(), at, 1);
  }
  const { at } = p;
  const extended = packed.flag('extensionPresentBit');
  p.set(f.terminationMethod, packed.enumerated(1), at, 1);
  // A password, privileges or a description would come before what the sides say of themselves.
  if (extended || (options & ~USER_DATA) !== 0) unread(packed, f);
  else if (options === USER_DATA) userData(packed, f);
  p.close(outer);
}

function conferenceName(packed: PackedReader, f: Fields): void {
  const { p } = packed, outer = p.open(f.conferenceName_element);
  packed.flag('extensionBit');
  const hasText = packed.flag('optionalFieldBit');
  const count = packed.shortLength(1);
  if (hasText) p.malformed('a conference with a text as its name');
  const { at } = p;
  let digits = '';
  // X.691 §30: digits take four bits each.
  for (let left = count; left > 0; left--) digits += String(packed.bits(4));
  p.set(f.numeric, digits, at, Math.ceil(count / 2));
  p.close(outer);
}

function createResponse(packed: PackedReader, f: Fields): void {
  const { p } = packed, outer = p.open(f.conferenceCreateResponse_element);
  packed.flag('extensionBit');
  const hasData = packed.flag('optionalFieldBit');
  packed.align();
  p.takeAs(f.nodeID, p.u16() + FIRST_USER, 2);
  p.take(f.tag, packed.numberLength('integerLength'));
  const { at } = p;
  packed.flag('extensionPresentBit');
  p.set(f.createResult, packed.enumerated(RESULT_BITS), at, 1);
  if (hasData) userData(packed, f);
  p.close(outer);
}

/** T.124 §8.7, UserData: values with marks; those of RDP's sides go to RDP. */
function userData(packed: PackedReader, f: Fields): void {
  const { p } = packed, count = packed.length('sequenceOfLength');
  const outer = p.open(`userData: ${count} item${count === 1 ? '' : 's'}`);
  for (let left = count; left > 0; left--) {
    const item = p.open(f.UserData_item_element), hasValue = packed.flag('optionalFieldBit');
    const side = SIDES[takeKey(packed, f, f.key)];
    if (hasValue) {
      const content = p.within(packed.length('octetStringLength'));
      content.set(f.value, undefined, content.at, content.available);
      if (side !== undefined) {
        p.packet.notes.set(CARRIED, { kind: side } satisfies Carried);
        content.call('rdp');
      }
    }
    p.close(item);
  }
  p.close(outer);
}
