/**
 * SAE J1939, the network of trucks, buses and machines: who says what to whom in a CAN identifier of 29 bits (J1939-21 §5.2), and messages of
 * up to 1785 bytes in parts (J1939-21 §5.10).
 */
import { hexText } from '../../bytes/address-text.ts';
import { type Cursor, type Field, bits, byName, frameNumber, none, octets, protocol, u16, u24, u32, u8 } from '../../dissect/index.ts';
import { showPieces } from '../reassembly.ts';
import { EXTENDED, LONG_ID, canIdOf } from './can-id.ts';
import {
  ABORTED, ANNOUNCED, ASKED, CLEAR, CONNECTION, DATA, FIRST_BROADCAST, RECEIVED, TRANSFERS, TRANSPORT_CONTROLS, isTransfer, partsOf,
} from './j1939-transport.ts';
import { addressName, groupName } from './j1939-names.ts';
import { TROUBLES, troubles } from './j1939-troubles.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled Message';

const SOCKETCAN = 227;
const ACKNOWLEDGEMENT = 59392, REQUEST = 59904;
const ANSWERS = { 0: 'Positive Acknowledgment', 1: 'Negative Acknowledgment', 2: 'Access Denied', 3: 'Cannot Respond' };
/** J1939-21 §5.10.3.4, table 7. */
const REASONS = {
  1: 'Already in one or more connection managed sessions', 2: 'System resources needed for another task', 3: 'Timeout',
  4: 'CTS received while transferring', 5: 'Maximum retransmit request limit reached', 6: 'Unexpected data transfer packet', 7: 'Bad sequence number',
  8: 'Duplicate sequence number', 9: 'Total message size is greater than 1785 bytes', 250: 'Other',
};
const OWN = { own: true } as const;
const WHOLE = { size: 4 } as const;
const CONCLUDED = { own: true, source: 'conversation' } as const;
const GROUP = { own: true, little: true, text: (group: number) => withName(group, groupName(group)) } as const;
const ADDRESS = { size: 4, text: (address: number) => withName(address, addressName(address)) } as const;

const withName = (number: number, name: string | undefined): string => (name === undefined ? String(number) : `${number} (${name})`);

const PIECES = {
  fragments: none('Message fragments', { ...CONCLUDED, id: 'j1939.tp.fragments' }),
  fragment: frameNumber('Message fragment', { ...CONCLUDED, id: 'j1939.tp.fragment' }),
  count: u32('Message fragment count', { ...CONCLUDED, id: 'j1939.tp.fragment.count' }),
  length: u32('Reassembled length', { ...CONCLUDED, id: 'j1939.tp.reassembled.length' }),
  data: octets('Reassembled data', { ...CONCLUDED, id: 'j1939.tp.reassembled.data' }),
};

export const j1939 = protocol({
  name: 'j1939',
  title: 'SAE J1939',
  on: { 'can.subdissector': ['j1939'] },
  fields: {
    can_id: bits('CAN Identifier', LONG_ID, { ...WHOLE, hex: true }),
    priority: bits('Priority', 0x1c00_0000, WHOLE),
    ex_data_page: bits('Extended Data Page', 0x0200_0000, WHOLE),
    data_page: bits('Data Page', 0x0100_0000, WHOLE),
    pdu_format: bits('PDU Format', 0x00ff_0000, WHOLE),
    pdu_specific: bits('PDU Specific', 0x0000_ff00, WHOLE),
    src_addr: bits('Source Address', 0x0000_00ff, ADDRESS),
    dst_addr: bits('Destination Address', 0x0000_ff00, ADDRESS),
    group_extension: bits('Group Extension', 0x0000_ff00, WHOLE),
    pgn: bits('PGN', 0x03ff_ffff, { size: 4, text: group => withName(group, groupName(group)) }),
    data: octets('Data'),
    asked_pgn: u24('Requested PGN', GROUP),
    'ack.control': u8('Control', { own: true, values: ANSWERS }),
    'ack.address': u8('Address Acknowledged', { own: true, text: ADDRESS.text }),
    'ack.pgn': u24('PGN', GROUP),
    'tp.control': u8('Control', { own: true, values: TRANSPORT_CONTROLS }),
    'tp.size': u16('Message Size', { own: true, little: true, unit: 'bytes' }),
    'tp.packets': u8('Packets', OWN),
    'tp.most': u8('Most Packets at Once', OWN),
    'tp.next': u8('Next Packet', OWN),
    'tp.reason': u8('Reason', { own: true, values: REASONS }),
    'tp.pgn': u24('PGN', GROUP),
    'tp.sequence': u8('Sequence Number', OWN),
    'tp.reassembled_in': frameNumber('Reassembled in', CONCLUDED),
    ...byName(Object.values(PIECES)),
    ...TROUBLES,
  },
  dissect(p, f) {
    const word = canIdOf(p);
    if (word === undefined || word < EXTENDED) {
      p.decline('CAN');
      p.data();
      return;
    }
    const id = word & LONG_ID, { source, group } = partsOf(id), format = id >> 16 & 0xff, specific = id >> 8 & 0xff;
    p.columns.setAddressTexts(String(source), String(specific));
    const heading = p.open(`CAN Identifier: 0x${word.toString(16).padStart(8, '0')}`, 0);
    conclude(p, f.can_id, id);
    conclude(p, f.priority, id >>> 26);
    conclude(p, f.ex_data_page, id >>> 25 & 1);
    conclude(p, f.data_page, id >>> 24 & 1);
    conclude(p, f.pdu_format, format);
    conclude(p, f.pdu_specific, specific);
    conclude(p, f.src_addr, source);
    conclude(p, format < FIRST_BROADCAST ? f.dst_addr : f.group_extension, specific);
    p.close(heading);
    const bytes = p.peekBytes(p.available);
    p.info(() => `PGN: ${String(group).padEnd(6)}   ${hexText(bytes, ' ')}`);
    const outer = p.open('Message', p.remaining);
    conclude(p, f.pgn, group);
    if (p.more) {
      p.show(f.data, p.remaining);
      // Frames of eight bytes are whole; what is shorter tells less than the group has.
      if (p.remaining >= LEAST[group]!) READERS[group]!(p);
    }
    p.close(outer);
  },
});

/** The identifier lies in the layer below. */
const conclude = (p: Cursor, field: Field<number>, value: number): void => p.generate(field, value, p.begin, field.size);

const READERS: Readonly<Record<number, ((p: Cursor) => void) | undefined>> = {
  [REQUEST]: p => void p.take(j1939.fields.asked_pgn),
  [ACKNOWLEDGEMENT](p) {
    const f = j1939.fields;
    p.take(f['ack.control']);
    p.skip(3);
    p.take(f['ack.address']);
    p.take(f['ack.pgn']);
  },
  [CONNECTION]: connection,
  [DATA]: part,
  65226: troubles, 65227: troubles, 65231: troubles, 65236: troubles,
};

/** Bytes that the groups have at least which are read. */
const LEAST: Readonly<Record<number, number | undefined>> = {
  [REQUEST]: 3, [ACKNOWLEDGEMENT]: 8, [CONNECTION]: 8, [DATA]: 2, 65226: 2, 65227: 2, 65231: 2, 65236: 2,
};

/** J1939-21 §5.10.3. */
function connection(p: Cursor): void {
  const f = j1939.fields, control = p.take(f['tp.control']);
  if (control === ASKED || control === ANNOUNCED || control === RECEIVED) {
    p.take(f['tp.size']);
    p.take(f['tp.packets']);
    if (control === ASKED) p.take(f['tp.most']);
    else p.skip(1);
  } else if (control === CLEAR) {
    p.take(f['tp.packets']);
    p.take(f['tp.next']);
    p.skip(2);
  } else if (control === ABORTED) {
    p.take(f['tp.reason']);
    p.skip(3);
  } else {
    return;
  }
  p.take(f['tp.pgn']);
}

/** J1939-21 §5.10.2: a number, and seven bytes. The last part has the message that they make. */
function part(p: Cursor): void {
  const f = j1939.fields, { quoted, around, record } = p.packet;
  p.take(f['tp.sequence']);
  p.skip(p.remaining);
  const message = quoted || record.linkType !== SOCKETCAN ? undefined : around?.conversation(TRANSFERS)?.of(record.number);
  if (message === undefined) return;
  if (message.frame !== record.number) {
    p.generate(f['tp.reassembled_in'], message.frame);
    return;
  }
  showPieces(p, PIECES, message.bytes, message.pieces, TAB);
  p.set(f['tp.pgn'], message.about, p.begin);
  if (isTransfer(message.about) || message.bytes.length < (LEAST[message.about] ?? Infinity)) return;
  READERS[message.about]?.(p.over(TAB, message.bytes));
}
