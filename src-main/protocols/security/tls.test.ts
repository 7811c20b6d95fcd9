import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE, type Surroundings, type TrackedMessage } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { tls } from './tls.ts';
import { examples } from './tls.examples.ts';

type Name = keyof typeof examples;

/** A connection of these flights, one a frame from 1 on, the client's marked by a minus sign before their names. */
function connection(...flights: readonly (`-${Name}` | Name | Uint8Array)[]): Surroundings {
  const tracked: TrackedMessage[] = flights.map((flight, i) => ({
    frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: typeof flight === 'string' && flight.startsWith('-'),
    bytes: typeof flight === 'string' ? fromHex(examples[flight.replace('-', '') as Name].hex) : flight,
  }));
  return conversationOf(tracked);
}

const example = (name: Name, around?: Surroundings, number = 1): Dissected =>
  dissect(examples[name].hex, { as: 'tls', ...(around ? { around } : {}), record: { number } });

describe('a Client Hello', () => {
  const hello = example('clientHello');

  it('has suites, compression and extensions', () => {
    expect(hello.info).toBe('Client Hello');
    expect(hello.trouble).toBe('none');
    expect(hello.values('tls.handshake.ciphersuite')).toEqual(['0xc02b', '0x00ff']);
    expect(hello.value('tls.handshake.extensions_server_name')).toBe('www.example.com');
    expect(hello.values('tls.handshake.extensions_alpn_str')).toEqual(['h2', 'http/1.1']);
    expect(hello.values('tls.handshake.extension.type')).toEqual(['0', '11', '10', '35', '16', '22', '23', '13']);
    expect(hello.lines()).toContain('                Cipher Suite: TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 (0xc02b)');
  });

  it('has a fingerprint', () => {
    expect(hello.value('tls.handshake.ja3_full')).toBe('771,49195-255,0-11-10-35-16-22-23-13,29-23-30-25-24,0-1-2');
    expect(hello.value('tls.handshake.ja3')).toMatch(/^[0-9a-f]{32}$/);
    expect(hello.value('tls.handshake.ja4_r')).toMatch(/^t12d0208h2_00ff,c02b_000a,000b,000d,0016,0017,0023_/);
  });

  it('with a list of odd length tells what is left of it, and is read on', () => {
    const hello = `1603030043 0100003f 0303 ${'11'.repeat(32)} 00 0002 1301 01 00 0014 000d0005 0003 0403 08 002b0007 06 0304 0303 0302`;
    const packet = dissect(hello, { as: 'tls' });
    expect(packet.remarks).toEqual(['1 trailing byte was unprocessed']);
    expect([
      packet.values('tls.handshake.sig_hash_alg'), packet.values('tls.handshake.extensions.supported_version'), packet.trouble,
    ]).toEqual([['0x0403'], ['0x0304', '0x0303', '0x0302'], 'none']);
  });

  it('whose lengths lie is read as far as it goes, and the records behind it, too', () => {
    const hello = `1603030040 0100003c 0303 ${'11'.repeat(32)} 00 0002 1301 01 00 0011 000d00ff 0004 0403 0804 002b0003 02 0304`;
    const packet = dissect(`${hello} 14030300 01 01`, { as: 'tls' });
    expect(packet.remarks).toContain('Vector length 255 is too large, truncating it to 13');
    expect(packet.values('tls.handshake.sig_hash_alg')).toEqual(['0x0403', '0x0804']);
    expect([packet.info, packet.trouble]).toEqual(['Client Hello, Change Cipher Spec', 'none']);
    const short = dissect('1603030019 02000015 0303 11111111111111111111111111111111111111 14030300 01 01', { as: 'tls' });
    expect([short.trouble, short.has('tls.change_cipher_spec')]).toEqual(['malformed', true]);
    const empty = dissect(`1603030034 01000030 0303 ${'11'.repeat(32)} 00 0002 1301 01 00 0005 000b0001 00`, { as: 'tls' });
    expect(empty.remarks).toContain('Vector length 0 is smaller than minimum 1');
  });

  it('of TLS 1.3 shares keys and says its versions', () => {
    const hello13 = example('clientHello13');
    expect(hello13.values('tls.handshake.extensions.supported_version')).toEqual(['0x0304', '0x0303']);
    expect(hello13.value('tls.handshake.extensions_key_share_group')).toBe('29');
    expect(hello13.value('tls.extension.psk_ke_mode')).toBe('1');
  });

  it('names the authorities that its sender trusts', () => {
    const extension = 'ca34 000c 000a 05 82df130201 03 81fd59';
    const hello = `160301003f 0100003b 0303 ${'11'.repeat(32)} 00 0002 1301 01 00 0010 ${extension}`;
    const anchors = dissect(hello, { as: 'tls' });
    expect(anchors.values('tls.handshake.trust_anchor')).toEqual(['44947.2.1', '32473']);
    expect(anchors.lines().find(line => line.includes('trust_anchors'))?.trim()).toBe('Extension: trust_anchors (len=12)');
  });

  it('may come in a record of SSL 2, RFC 5246 appendix E.2', () => {
    const hello2 = example('ssl2ClientHello');
    expect([hello2.protocol, hello2.info]).toEqual(['SSLv2', 'Client Hello']);
    expect(hello2.values('tls.handshake.cipherspec')).toContain('0x0700c0');
  });
});

describe('a session', () => {
  const handshake = connection('-clientHello', 'serverFlight', '-clientFlight', 'ticketFlight', '-applicationData');

  it('agrees on a version and on an application protocol', () => {
    expect(example('clientHello', handshake, 1).protocol).toBe('TLSv1.2');
    const data = example('applicationData', handshake, 5);
    expect([data.info, data.value('tls.app_data_proto')]).toEqual(['Application Data', 'HyperText Transfer Protocol 2']);
  });

  it('has a server\'s flight of several records', () => {
    const flight = example('serverFlight', handshake, 2);
    expect(flight.info).toBe('Server Hello, Certificate, Server Key Exchange, Server Hello Done');
    expect(flight.value('tls.handshake.server_named_curve')).toBe('0x001d');
    expect(flight.value('x509ce.dNSName')).toBe('www.example.com');
    expect(flight.trouble).toBe('none');
  });

  it.each([[1], [2], [3], [4], [1, 2, 3], [3, 4, 100]])('may split a message at byte %i, in its header too (RFC 8446 §5.1)', (...cuts) => {
    const message = fromHex(examples.clientHello.hex).subarray(5), ends = [0, ...cuts, message.length];
    const records = ends.slice(1).map((end, i) => {
      const part = message.subarray(ends[i], end);
      return Uint8Array.from([22, 3, 1, part.length >> 8, part.length & 0xff, ...part]);
    });
    const flights = conversationOf(records.map((bytes, i) => ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes })));
    const read = records.map((bytes, i) => dissect(Buffer.from(bytes).toString('hex'), { as: 'tls', around: flights, record: { number: i + 1 } }));
    const last = read[records.length - 1];
    expect([last.info, last.value('tls.handshake.extensions_server_name'), last.trouble]).toEqual(['Client Hello', 'www.example.com', 'none']);
    expect(last.values('tls.handshake.fragment')).toEqual(records.map((_, i) => String(i + 1)));
    expect(read[0].value('tls.handshake.reassembled_in')).toBe(String(records.length));
    expect(last.lines()).toContain(`            [Frame: 1, payload: 0-${cuts[0] - 1} (${cuts[0]} byte${cuts[0] === 1 ? '' : 's'})]`);
    expect(read[0].value('tls.handshake.type')).toBeUndefined();
  });

  it('proves keys to each other by EC J-PAKE (draft-cragie-tls-ecjpake §7.2)', () => {
    const hello = `160303002a 02000026 0303 ${'11'.repeat(32)} 00 c0ff 00`, proof = `02 aabb 03 ccddee 01 ff`;
    const server = `${hello} 1603030010 0c00000c 030017 ${proof}`, client = `160303000d 10000009 ${proof}`;
    const around = conversationOf([server, client].map((hex, i) => ({
      frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 1, bytes: fromHex(hex),
    })));
    const [given, answered] = [server, client].map((hex, i) => dissect(hex, { as: 'tls', around, record: { number: i + 1 } }));
    expect(['server_named_curve', 'xs', 'vs', 'rs_len', 'rs'].map(name => given.value(`tls.handshake.${name}`)))
      .toEqual(['0x0017', 'aabb', 'ccddee', '1', 'ff']);
    expect(['xc_len', 'xc', 'vc', 'rc'].map(name => answered.value(`tls.handshake.${name}`))).toEqual(['2', 'aabb', 'ccddee', 'ff']);
    expect([given.trouble, answered.trouble]).toEqual(['none', 'none']);
  });

  it('is encrypted once the cipher changes', () => {
    const flight = example('clientFlight', handshake, 3);
    expect(flight.info).toBe('Client Key Exchange, Change Cipher Spec, Encrypted Handshake Message');
    expect(flight.value('tls.handshake.client_point_len')).toBe('32');
    expect(example('ticketFlight', handshake, 4).info).toBe('New Session Ticket, Change Cipher Spec, Encrypted Handshake Message');
  });

  it('is not encrypted by a suite without a cipher, RFC 5246 §6.2.3.1: what authenticates it stands behind it', () => {
    const hello = `160303002a 02000026 0303 ${'11'.repeat(32)} 00 003b 00`,
      finished = `140303000101 1603030030 1400000c ${'22'.repeat(12)} ${'33'.repeat(32)}`;
    const packet = dissect(finished, {
      as: 'tls', around: connection('-clientHello', fromHex(hello), fromHex(finished)), record: { number: 3 },
    });
    expect([packet.info, packet.value('tls.handshake.verify_data')]).toEqual(['Change Cipher Spec, Finished', '']);
    expect(packet.trouble).toBe('none');
  });

  it('of TLS 1.3 hides its types', () => {
    const around = connection('-clientHello13', 'serverHello13', '-applicationData');
    expect(example('serverHello13', around, 2).protocol).toBe('TLSv1.3');
    expect(example('applicationData', around, 3).value('tls.record.opaque_type')).toBe('23');
    expect(example('serverHello13', around, 2).has('tls.handshake.random_time')).toBe(false);
  });

  it('that wants another Client Hello says so by its random, RFC 8446 §4.1.3', () => {
    const retry =
      '1603030058 02000054 0303 cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c 20' +
      `${'11'.repeat(32)} 1301 00 000c 002b00020304 003300020018`;
    const packet = dissect(retry, { as: 'tls' });
    expect([packet.info, packet.value('tls.handshake.type')]).toEqual(['Hello Retry Request', '2']);
    expect(packet.lines()).toContain('        Handshake Protocol: Hello Retry Request');
  });

  it('that the server finishes first is resumed', () => {
    const around = connection('-clientHello', 'ticketFlight');
    expect(example('ticketFlight', around, 2).has('tls.resumed')).toBe(true);
    expect(example('ticketFlight', handshake, 4).has('tls.resumed')).toBe(false);
    expect(example('ticketFlight', connection('ticketFlight'), 1).has('tls.resumed')).toBe(false);
  });

  it('may say that a message is longer than is put together', () => {
    expect(dissect('160303000701ffffff616263', { as: 'tls' }).remarks).toEqual([
      'The message says that it has 16777215 bytes: more than are put together',
    ]);
  });

  it('is read on behind an extension whose length lies', () => {
    // Signature algorithms without a list, as a server of draft 16 sent them; a list of versions that is longer than its extension.
    const hello = `0303 ${'00'.repeat(32)} 00 0002 1301 0100`, extensions = '000d 0000  002b 0003 0a0304  000a 0004 0002001d';
    const size = (text: string): number => fromHex(text).length, hex4 = (n: number): string => n.toString(16).padStart(4, '0');
    const body = `${hello} ${hex4(size(extensions))} ${extensions}`;
    const packet = dissect(`160303 ${hex4(size(body) + 4)} 01 00${hex4(size(body))} ${body}`, { as: 'tls' });
    expect(packet.remarks).toEqual(['No more room for vector of length 2', 'Vector length 10 is too large, truncating it to 2']);
    expect([
      packet.value('tls.handshake.extensions.supported_version'), packet.value('tls.handshake.extensions_supported_group'),
      packet.trouble,
    ]).toEqual(['0x0304', '0x001d', 'none']);
  });

  it('may have a message in several records', () => {
    const record = fromHex(examples.serverFlight.hex);
    const message = record.subarray(5, 79);
    const part = (from: number, to: number): Uint8Array =>
      Uint8Array.from([22, 3, 3, 0, to - from, ...message.subarray(from, to)]);
    const around = connection('-clientHello', part(0, 30), part(30, 60), part(60, 74));
    const first = dissect(part(0, 30), { as: 'tls', around, record: { number: 2 } });
    expect([first.value('tls.handshake.reassembled_in'), first.info]).toEqual(['4', '[Server Hello Fragment]']);
    const middle = dissect(part(30, 60), { as: 'tls', around, record: { number: 3 } });
    expect([middle.info, middle.lines().at(-2)?.trim()]).toEqual(['[Server Hello Fragment]', 'Handshake Protocol: Server Hello (fragment)']);
    const last = dissect(part(60, 74), { as: 'tls', around, record: { number: 4 } });
    expect(last.values('tls.handshake.fragment')).toEqual(['2', '3', '4']);
    expect(last.value('tls.handshake.ciphersuite')).toBe('0xc02b');
    expect(last.info).toBe('Server Hello');
  });
});

describe('other records', () => {
  it('of SSL 2: the server\'s hello, and the client\'s key', () => {
    const hello = dissect(`801e 04 00 01 0002 0000 0003 0010 010080 ${'55'.repeat(16)}`, { as: 'tls' });
    expect([hello.info, hello.protocol, hello.value('tls.handshake.cipherspec'), hello.trouble])
      .toEqual(['Server Hello', 'SSLv2', '0x010080', 'none']);
    expect(hello.value('tls.handshake.connection_id_length')).toBe('16');
    const key = dissect(`8014 02 020080 0002 0004 0004 aabb ccccdddd eeeeffff`, { as: 'tls' });
    expect([key.info, key.value('tls.handshake.clear_key_length'), key.value('tls.handshake.encrypted_key_length'), key.trouble])
      .toEqual(['Client Master Key', '2', '4', 'none']);
  });

  it('are alerts of levels nobody knows, where the description is known', () => {
    expect(dissect('1503030002 0300', { as: 'tls' }).info).toBe('Alert (Level: Unknown, Description: Close Notify)');
    expect(dissect('1503030002 03f0', { as: 'tls' }).info).toBe('Encrypted Alert');
  });

  it.each([
    ['alert', 'Alert (Level: Fatal, Description: Handshake Failure)'],
    ['encryptedAlert', 'Encrypted Alert'],
    ['heartbeat', 'Heartbeat Request'],
    ['certificateRequest', 'Certificate Request'],
    ['encryptedHandshake', 'Encrypted Handshake Message'],
    ['notTls', 'Continuation Data'],
  ] as const)('%s is summed up', (name, info) => {
    expect(example(name).info).toBe(info);
  });

  it('say that a heartbeat asks for more than it brings', () => {
    expect(example('heartbeat').remarks).toContain('Invalid heartbeat payload length (16384)');
  });
});

describe('framing', () => {
  const frame = (hex: string): number => tls.frame!(fromHex(hex), 0, fromHex(hex).length, 0);

  it('takes all whole records, or one that is not whole', () => {
    expect(frame('15 0303 0002 0228 14 0303 0001 01')).toBe(13);
    expect(frame('15 0303 0002 0228 14 0303 0001')).toBe(7);
    expect(frame('16 0303 0100 0228')).toBe(261);
    expect(frame('16 0303')).toBe(MORE);
    expect(frame('47 4554 2f20')).toBe(NOT_MINE);
    expect(frame('16 0303 7fff 0102')).toBe(NOT_MINE);
  });

  it('leaves the stream to what is not encrypted: TDS behind the login, HTTP that did not understand', () => {
    const yields = (bytes: Uint8Array): string | undefined => tls.yields!(bytes, 0, bytes.length);
    expect(yields(new TextEncoder().encode('HTTP/1.1 400 Bad Request\r\n'))).toBe('http');
    expect([yields(fromHex('0401001500000100fd00')), yields(fromHex('0401000700000100')), yields(fromHex('1703030010aabbccdd'))]).toEqual([
      'tds', undefined, undefined,
    ]);
  });

  it('recognises a stream in the middle by records that end with its bytes', () => {
    const data = fromHex(`1703030020 ${'44'.repeat(32)} 1703030014 ${'55'.repeat(20)}`);
    expect([data.length, data.length - 1].map(end => tls.recognise!(data, 0, end))).toEqual([true, false]);
  });

  it('recognises a stream by its first message', () => {
    const recognised = (hex: string): boolean => tls.recognise!(fromHex(hex), 0, fromHex(hex).length);
    expect(recognised(examples.clientHello.hex)).toBe(true);
    expect(recognised(examples.ssl2ClientHello.hex)).toBe(true);
    expect(recognised('474554202f20')).toBe(false);
    expect(recognised('170303001400')).toBe(false);
  });
});
