import { describe, expect, it } from 'vitest';
import type { ConnectionSide, ConnectionSummary } from '../../../src-main/api/index.ts';
import { beganText, dataText, endedText, inUseText, optionsText, roundTripText, sentText, timeWaitText } from './summary-text.ts';

const side: ConnectionSide = {
  segments: 3,
  bytes: 91,
  retransmissions: 0,
  reordered: 0,
  duplicates: 0,
  probes: 0,
  causes: {},
  roundTrip: undefined,
  options: { segmentSize: 1460, windowScale: 7, selectiveAcknowledgment: true, timestamps: true, fastOpen: false },
  data: { distinctBytes: 91, resentBytes: 0, carrying: 0, mostInFlight: 91, windowClosed: { times: 0, seconds: 0 } },
};
const summary: ConnectionSummary = {
  began: 'handshake',
  synsRepeated: 0,
  bytesOnSyn: 0,
  ended: 'four-way',
  closedFirst: 'server',
  resetBy: undefined,
  timeWait: ['server'],
  inUse: { windowScale: true, selectiveAcknowledgment: true, timestamps: false },
  handshake: { toServer: 0.0307, toClient: 0.000061 },
  client: side,
  server: side,
  changes: [],
  changesLeftOut: 0,
  streamBefore: undefined,
  streamAfter: undefined,
};

describe('a connection in sentences', () => {
  it('says how it began and ended', () => {
    expect(beganText({ ...summary, synsRepeated: 2, bytesOnSyn: 10 })).toBe(
      'With a three-way handshake. The SYN was repeated 2 times. SYNs carried 10 bytes (Fast Open).',
    );
    expect(endedText(summary)).toBe('Closed by both ends, each FIN acknowledged by itself. The server closed first.');
    expect(endedText({ ...summary, ended: 'reset', closedFirst: undefined, resetBy: 'client' })).toBe('Reset by the client.');
    expect(beganText({ ...summary, began: 'within', streamBefore: 4 })).toBe(
      'With a SYN while its ports had an open connection, which goes on here. What it sent before is stream 4.',
    );
    expect(endedText({ ...summary, ended: 'goes-on', streamAfter: 5 })).toBe('It goes on in stream 5, which a SYN on its ports has begun.');
    expect(timeWaitText(summary)).toBe('The server.');
    expect(timeWaitText({ ...summary, timeWait: [] })).toBe('Neither end.');
  });
  it('says what was agreed and measured', () => {
    expect(optionsText(side)).toBe('MSS 1,460 bytes, window scale 7 (windows × 128), SACK permitted, timestamps.');
    expect(inUseText(summary)).toBe('Window scaling, SACK.');
    expect(roundTripText(summary)).toBe(
      'Handshake 30.8 ms (to the server and back 30.7 ms, to the client and back 61 µs). ' +
        "The capture was taken near the client: round trips of the path are those of the client's segments.",
    );
    expect(roundTripText({ ...summary, handshake: { toServer: 0.015, toClient: 0.016 } })).toBe(
      'Handshake 31.0 ms (to the server and back 15.0 ms, to the client and back 16.0 ms).',
    );
    expect(roundTripText({ ...summary, handshake: undefined })).toBe('Not measurable here.');
  });
  it('says what a side sent, and what became of it', () => {
    expect(sentText(side)).toBe('3 segments, 91 bytes.');
    expect(sentText({ ...side, retransmissions: 6, causes: { fast: 4, timeout: 2 }, probes: 1 })).toBe(
      '3 segments, 91 bytes, 6 retransmitted (4 fast, 2 timeout), 1 probe.',
    );
  });
  it('says how the data of a side got through', () => {
    expect(dataText(side)).toBe('91 bytes, at most 91 bytes in flight.');
    const data = { distinctBytes: 1_000_000, resentBytes: 2896, carrying: 2, mostInFlight: undefined, windowClosed: { times: 2, seconds: 1.5 } };
    expect(dataText({ ...side, data })).toBe(
      '1,000,000 bytes in 2.00 s, 4.0 Mbit/s (goodput), 2.9 KB sent again, its own window was closed 2 times, for 1.50 s.',
    );
    expect(dataText({ ...side, data: { ...data, distinctBytes: 0, windowClosed: { times: 1, seconds: 0.25 } } })).toBe(
      'Its own window was closed once, for 250.0 ms.',
    );
    expect(dataText({ ...side, data: { ...side.data, distinctBytes: 0 } })).toBe('None.');
  });
});
