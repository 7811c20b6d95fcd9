/** Fields of what measures the network: MS-RDPBCGR §2.2.14 to §2.2.16. */
import { none, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { late } from '../../late.ts';

const LITTLE = { little: true } as const, HEX = { little: true, hex: true } as const;
const DIRECTIONS = { 0: 'AUTODETECT_REQUEST', 1: 'AUTODETECT_RESPONSE' };
const REQUESTS = {
  0x0001: 'RTT Measure Request', 0x1001: 'RTT Measure Request (auto detection phase)', 0x0014: 'Bandwidth Measure Start',
  0x0114: 'Bandwidth Measure Start (UDP lossy)', 0x1014: 'Bandwidth Measure Start (connect time)', 0x0002: 'Bandwidth Measure Payload',
  0x002b: 'Bandwidth Measure Stop (connect time)', 0x0429: 'Bandwidth Measure Stop (UDP reliable or autodetect after connection)',
  0x0629: 'Bandwidth Measure Stop (UDP lossy)', 0x0840: 'Network Characteristics Result (baseRTT, averageRTT)',
  0x0880: 'Network Characteristics Result (bandwidth, averageRTT)', 0x08c0: 'Network Characteristics Result (baseRTT, bandwidth, averageRTT)',
};
const RESPONSES = {
  0x0000: 'RTT Measure Response', 0x0003: 'Bandwidth Measure Results (connect time)', 0x000b: 'Bandwidth Measure Results (auto-detect or UDP)',
  0x0018: 'Network Characteristics Sync',
};

export const messageFields = late(() => ({
  messageData: none('MessageData'),
  'heartbeat.reserved': u8('reserved', { hex: true }),
  'heartbeat.period': u8('Period'),
  'heartbeat.count1': u8('Count1'),
  'heartbeat.count2': u8('Count2'),
  'bandwidth.headerlen': u8('HeaderLength', { hex: true }),
  'bandwidth.typeid': u8('HeaderTypeId', { hex: true, values: DIRECTIONS }),
  'bandwidth.sequencenumber': u16('Sequence number', HEX),
  'bandwidth.reqtype': u16('Request type', { ...HEX, values: REQUESTS }),
  'bandwidth.resptype': u16('Response type', { ...HEX, values: RESPONSES }),
  'bandwidth.measure.len': u16('Payload length', LITTLE),
  'bandwidth.measure.payload': octets('Payload data'),
  'networkcharacteristics.basertt': u32('Base RTT', LITTLE),
  'networkcharacteristics.bandwidth': u32('Bandwidth', LITTLE),
  'networkcharacteristics.averagertt': u32('Average RTT', LITTLE),
  'rttmeasure.timedelta': u32('Time delta', LITTLE),
  'rttmeasure.bytecount': u32('Byte count', LITTLE),
  'mtreq.requestid': u32('Request id', HEX),
  'mtreq.protocol': u16('Protocol', { ...HEX, values: { 1: 'Reliable', 2: 'Lossy' } }),
  'mtreq.reserved': u16('Reserved', HEX),
  'mtreq.securitycookie': octets('Security cookie'),
  'mtresp.requestid': u32('Request id', HEX),
  'mtresp.hrresponse': u32('hrResponse', { ...HEX, values: { 0: 'S_OK', 0x80004004: 'E_ABORT' } }),
  messageRest: octets('What is not read', { own: true }),
}));

export type MessageFields = ReturnType<typeof messageFields>;
