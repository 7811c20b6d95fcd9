import { describe, expect, it } from 'vitest';
import type { Surroundings, TrackedMessage, Tracker } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { dtls } from './dtls.ts';
import { type Again, innerSurroundings } from './dtls/decrypted.ts';
import { examples } from './dtls.examples.ts';

/** A session of these datagrams, one a frame from 1 on, all of the client. */
function session(...datagrams: readonly Uint8Array[]): Surroundings {
  const tracked: TrackedMessage[] = datagrams.map((bytes, i) => ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes }));
  return conversationOf(tracked);
}

describe('DTLS records', () => {
  it('have an epoch and a number', () => {
    const hello = dissect(examples.clientHello.hex, { as: 'dtls' });
    expect(hello.values('dtls.record.epoch')).toEqual(['0']);
    expect(hello.value('dtls.record.sequence_number')).toBe('0');
    expect([hello.protocol, hello.info]).toEqual(['DTLS', 'Client Hello']);
    expect(hello.value('dtls.handshake.cookie_length')).toBe('0');
    expect(hello.values('dtls.handshake.ciphersuite')).toContain('0xc023');
    expect(hello.trouble).toBe('none');
  });

  it('are encrypted when the epoch is not the first', () => {
    expect(dissect(examples.applicationData.hex, { as: 'dtls' }).info).toBe('Application Data');
    expect(dissect(examples.encryptedAlert.hex, { as: 'dtls' }).info).toBe('Encrypted Alert');
  });

  it('are known by their headers', () => {
    const recognised = (hex: string): boolean => dtls.recognise!(fromHex(hex), 0, fromHex(hex).length);
    expect(recognised(examples.clientHello.hex)).toBe(true);
    expect(recognised(examples.applicationData.hex)).toBe(true);
    expect(recognised(`${examples.clientHello.hex}00`)).toBe(false);
    expect(recognised('16feff0000000000000000000c77000000000000000000000c')).toBe(false);
  });
});

describe('short headers of DTLS 1.3, RFC 9147 §4', () => {
  it('say how much of them there is', () => {
    const whole = dissect(examples.unified.hex, { as: 'dtls' });
    expect([whole.protocol, whole.info, whole.value('dtls.record.length')]).toEqual(['DTLSv1.3', 'Encrypted Record', '4']);
    expect([
      whole.value('dtls.unified_header.epoch'), whole.value('dtls.record.encrypted_sequence_number'), whole.value('dtls.record.encrypted'),
    ]).toEqual(['2', '0001', '01020304']);
    const least = dissect(examples.unifiedLeast.hex, { as: 'dtls' });
    expect([least.has('dtls.record.length'), least.value('dtls.record.encrypted_sequence_number'), least.value('dtls.record.encrypted')])
      .toEqual([false, '01', 'a1a2a3']);
  });

  it('may have a connection ID, which ends where the handshake said', () => {
    expect(dissect(examples.unifiedWithId.hex, { as: 'dtls' }).value('dtls.record.encrypted')).toBe('a1a2a3a4a5');
    const extension = '003600020103';
    const body = `fefd${'00'.repeat(32)}00130100${(extension.length / 2).toString(16).padStart(4, '0')}${extension}`;
    const length = body.length / 2, number = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
    const hello = `16fefd0000000000000000${number(length + 12, 4)}02${number(length, 6)}0000000000${number(length, 6)}${body}`;
    const around = session(fromHex(hello));
    expect(dissect(hello, { as: 'dtls', around }).trouble).toBe('none');
    const packet = dissect('32aa01ffff', {
      as: 'dtls',
      around: { ...around, conversation: tracker => Object.assign(around.conversation(tracker) as object, { version: 0xfefc }) as never },
      record: { number: 2 },
    });
    expect([packet.value('dtls.record.connection_id'), packet.value('dtls.record.encrypted_sequence_number')]).toEqual(['aa', '01']);
  });
});

describe('records that only DTLS has', () => {
  it('have a connection ID, whose length is told by where the datagram ends when the handshake was not captured', () => {
    const packet = dissect(examples.withConnectionId.hex, { as: 'dtls' });
    expect([
      packet.info, packet.value('dtls.record.connection_id'), packet.value('dtls.record.length'), packet.value('dtls.enc_content'),
      packet.value('dtls.record.special_type'), packet.value('dtls.record.content_type'),
    ]).toEqual(['Connection ID', 'c0ffee', '4', '01020304', '25', undefined]);
  });

  it('acknowledge others by epoch and number', () => {
    const packet = dissect(examples.acknowledgement.hex, { as: 'dtls' });
    expect([packet.info, packet.values('dtls.ack.epoch'), packet.values('dtls.ack.sequence_number'), packet.trouble])
      .toEqual(['Acknowledgement', ['2', '2'], ['0', '1'], 'none']);
  });

  it('keep the path alive, as those of TLS do', () => {
    const packet = dissect(examples.heartbeat.hex, { as: 'dtls' });
    expect([packet.info, packet.value('dtls.heartbeat_message.payload'), packet.trouble]).toEqual(['Heartbeat Request', 'abcdef01', 'none']);
  });
});

describe('layers above decrypted datagrams', () => {
  it('have the state of what is in them', () => {
    const outer = session(Uint8Array.of(1, 2), Uint8Array.of(3));
    const again: Again = (key, deliver) => ({
      key: `again ${key}`, make: () => ({}) as never,
      observe: (_, message) => deliver({ ...message, bytes: message.bytes.map(byte => byte + 1) }),
    });
    const seen: Tracker<number[]> = { key: 'seen', make: () => [], observe: (state, { bytes }) => { state.push(...bytes); } };
    expect(innerSurroundings(outer, again).conversation(seen)).toEqual([2, 3, 4]);
  });
});

describe('a handshake message in fragments, RFC 6347 §4.2.3', () => {
  const whole = fromHex(examples.clientHello.hex).subarray(13);
  const length = whole.length - 12;
  const fragment = (from: number, to: number, number: number): Uint8Array =>
    Uint8Array.from([
      22, 0xfe, 0xff, 0, 0, 0, 0, 0, 0, 0, number, 0, to - from + 12, 1, ...whole.subarray(1, 6), 0, 0, from, 0, 0, to - from,
      ...whole.subarray(12 + from, 12 + to),
    ]);
  const read = (number: number, ...fragments: readonly Uint8Array[]): Dissected =>
    dissect(fragments[number - 1], { as: 'dtls', around: session(...fragments), record: { number } });

  it('is read where the last of them comes, in whatever order', () => {
    const fragments = [fragment(60, length, 1), fragment(0, 60, 0)];
    expect(read(1, ...fragments).info).toBe('Client Hello (Fragment)');
    expect(read(1, ...fragments).value('dtls.reassembled.in')).toBe('2');
    const last = read(2, ...fragments);
    expect(last.info).toBe('Client Hello (Reassembled)');
    expect(last.values('dtls.fragment')).toEqual(['2', '1']);
    expect(last.value('dtls.reassembled.length')).toBe(String(length));
    expect(last.values('dtls.handshake.ciphersuite')).toContain('0xc023');
  });

  it('may overlap, and come again', () => {
    const fragments = [fragment(0, 80, 0), fragment(0, 80, 1), fragment(50, length, 2), fragment(50, length, 3)];
    expect(read(2, ...fragments).info).toBe('Client Hello (Fragment)');
    expect(read(3, ...fragments).info).toBe('Client Hello (Reassembled)');
    expect(read(4, ...fragments).info).toBe('Client Hello (Fragment)');
  });

  it('that lacks one is never read', () => {
    expect(read(2, fragment(0, 40, 0), fragment(60, length, 1)).has('dtls.handshake.ciphersuite')).toBe(false);
  });
});
