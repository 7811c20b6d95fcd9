/** Wireshark's `_ws.` fields: what the analyzer says of a packet as a whole, and its remarks. */
import { TEXT_LINE } from './field-cursor.ts';
import { expert, none, text, u32 } from './field.ts';
import { protocol } from './protocol.ts';

export const MARKS = protocol({
  name: '_ws',
  title: 'Remarks of the analyzer',
  short: '',
  fields: {
    text: TEXT_LINE,
    malformed: none('Malformed Packet', { id: '_ws.malformed' }),
    malformedRemark: expert('Malformed Packet (Exception occurred)', 'error', 'Malformed', { id: '_ws.malformed.expert' }),
    short: none('Short Frame', { id: '_ws.short' }),
    unreassembled: none('Unreassembled Fragmented Packet', { id: '_ws.unreassembled' }),
    bug: none('Dissector bug', { id: '_ws.dissector_bug' }),
    expert: none('Expert Info', { id: '_ws.expert' }),
    message: text('Message', { id: '_ws.expert.message' }),
    severity: u32('Severity level', {
      id: '_ws.expert.severity', base: 'name',
      values: { 0x100000: 'Comment', 0x200000: 'Chat', 0x400000: 'Note', 0x600000: 'Warning', 0x800000: 'Error' },
    }),
    group: u32('Group', {
      id: '_ws.expert.group', base: 'name',
      values: {
        0x1000000: 'Checksum', 0x2000000: 'Sequence', 0x3000000: 'Response', 0x4000000: 'Request', 0x5000000: 'Undecoded', 0x6000000: 'Reassemble',
        0x7000000: 'Malformed', 0x8000000: 'Debug', 0x9000000: 'Protocol', 0xa000000: 'Security', 0xb000000: 'Comment', 0xc000000: 'Decryption',
        0xd000000: 'Assumption', 0xe000000: 'Deprecated',
      },
    }),
    communityId: text('Community ID', { id: 'communityid', own: true }),
    columnNumber: text('Number', { id: '_ws.col.number', own: true }),
    columnTime: text('Time', { id: '_ws.col.time', own: true }),
    columnLength: text('Packet length (bytes)', { id: '_ws.col.length', own: true }),
    columnInfo: text('Information', { id: '_ws.col.info', own: true }),
    columnProtocol: text('Protocol', { id: '_ws.col.protocol', own: true }),
    columnSource: text('Source Address', { id: '_ws.col.def_src', own: true }),
    columnDestination: text('Destination Address', { id: '_ws.col.def_dst', own: true }),
  },
  dissect() {
    throw new Error('remarks are added by the dissection core');
  },
});
