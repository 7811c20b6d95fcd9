import { expect, it } from 'vitest';
import { capturedNear, clockText, flagsText, segmentText, segmentTexts, spanText, stateText, stateTexts } from './segment.ts';

it('names the flags, the most telling first', () => {
  expect([0x02, 0x12, 0x19, 0x04, 0].map(flagsText)).toEqual(['SYN', 'SYN ACK', 'FIN PSH ACK', 'RST', 'no flags']);
  expect([0x1c2, 0x112, 0x1158, 0x1010].map(flagsText)).toEqual(['SYN ECE CWR AE', 'SYN ACK AE', 'PSH ACK ACE=5', 'ACK ACE=0']);
});

it('says of a segment what it has', () => {
  expect(segmentText({ flags: 0x18, sequence: 1, acknowledgment: 92, length: 1448 })).toBe('PSH ACK  Seq 1  Ack 92  Len 1,448');
  expect(segmentText({ flags: 0x02, sequence: 0, acknowledgment: 0, length: 0 })).toBe('SYN  Seq 0');
});

it('tells of bytes behind a hole, and of those that came twice, RFC 2018 §4 and RFC 2883 §4.1', () => {
  const acknowledgment = { flags: 0x10, sequence: 92, acknowledgment: 3000, length: 0 };
  const lost = { ...acknowledgment, sackFrom: 4448, sackTo: 5896 };
  expect(segmentTexts(lost)).toEqual(['ACK  Seq 92  Ack 3,000  SACK 4,448–5,896', 'ACK 3,000  SACK 4,448–5,896', 'ACK  Seq 92  Ack 3,000', 'ACK']);
  expect(segmentTexts({ ...lost, length: 10 }).slice(0, 2)).toEqual([
    'ACK  Seq 92  Ack 3,000  SACK 4,448–5,896  Len 10', 'ACK  Seq 92  Ack 3,000  Len 10',
  ]);
  expect(segmentText({ ...acknowledgment, sackFrom: 1552, sackTo: 3000 })).toBe('ACK  Seq 92  Ack 3,000  D-SACK 1,552–3,000');
  // Numbers begin anew at 2^32.
  const highest = 2 ** 32 - 1;
  expect(segmentText({ ...acknowledgment, acknowledgment: highest, sackFrom: 10, sackTo: 20 })).toContain('  SACK 10–20');
  expect(segmentText({ ...acknowledgment, acknowledgment: 20, sackFrom: highest - 10, sackTo: highest })).toContain('  D-SACK ');
});

it('says less of it where there is less room, but always something', () => {
  const segment = { flags: 0x18, sequence: 1, acknowledgment: 92, length: 1448 };
  expect(segmentTexts(segment)).toEqual(['PSH ACK  Seq 1  Ack 92  Len 1,448', 'PSH ACK  Seq 1  Len 1,448', 'PSH ACK  Len 1,448', 'PSH ACK']);
  expect(segmentTexts({ ...segment, length: 0 }, 'probe')).toEqual(['PSH ACK  Seq 1  Ack 92  probe', 'PSH ACK  Seq 1  Ack 92', 'PSH ACK']);
});

it('writes states and spans as people do', () => {
  expect([clockText(0.000025999), clockText(0.000044), clockText(1.000001), clockText(12345.678901)])
    .toEqual(['0.000025', '0.000044', '1.000001', '12345.678901']);
  expect(stateText('FIN_WAIT_1')).toBe('FIN-WAIT-1');
  expect([stateTexts('ESTABLISHED'), stateTexts('SYN_RECEIVED')]).toEqual([['ESTABLISHED', 'ESTAB'], ['SYN-RECEIVED', 'SYN-RCVD']]);
  expect([12.345, 1.2345, 0.0307, 0.00123, 0.000085].map(spanText)).toEqual(['12.3 s', '1.23 s', '30.7 ms', '1.23 ms', '85 µs']);
});

it('knows from the halves of a handshake which end was near', () => {
  expect(capturedNear({ toServer: 0.0307, toClient: 0.000061 })).toBe('client');
  expect(capturedNear({ toServer: 0.00002, toClient: 0.03 })).toBe('server');
  expect(capturedNear({ toServer: 0.015, toClient: 0.016 })).toBeUndefined();
  expect(capturedNear(undefined)).toBeUndefined();
});
