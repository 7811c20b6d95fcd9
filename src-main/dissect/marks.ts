/** Wireshark's `_ws.` fields: what the analyzer says of a packet as a whole, and its remarks. */
import { TEXT_LINE } from './field-cursor.ts';
import { expert, none, text, u32 } from './field.ts';
import { protocol } from './protocol.ts';
import { GROUP_TITLES, SEVERITY_TITLES } from './severities.ts';

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
    severity: u32('Severity level', { id: '_ws.expert.severity', base: 'name', values: SEVERITY_TITLES }),
    group: u32('Group', { id: '_ws.expert.group', base: 'name', values: GROUP_TITLES }),
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
