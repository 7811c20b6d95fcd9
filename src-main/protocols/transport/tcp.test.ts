import { describe, expect, it } from 'vitest';
import { NOT_MINE, type Protocol, Registry, type Surroundings, type TcpFacts, protocol } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { PROTOCOLS } from '../index.ts';
import { examples } from './tcp.examples.ts';

const read = (name: keyof typeof examples, options = {}) => dissect(examples[name].hex, { as: 'ip', ...options });

const span = (nanoseconds: number) => ({ seconds: 0, nanoseconds });

function around(facts: Partial<TcpFacts>): Surroundings {
  const tcp: TcpFacts = {
    stream: 7, fromClient: true, sequenceBase: 0x1000, acknowledgmentBase: 0x2000, relative: true, windowScale: 7,
    completeness: 31, sinceFirst: span(5e6), sincePrevious: span(1e6), analysis: new Map(), payload: undefined, ...facts,
  };
  return { tcp: () => tcp, udp: () => undefined, datagram: () => undefined, conversation: () => undefined, timeOf: () => undefined };
}

describe('the TCP header', () => {
  it('has absolute numbers where nothing is known of the connection', () => {
    const packet = read('data');
    expect(
      [
        'tcp.srcport', 'tcp.dstport', 'tcp.seq', 'tcp.seq_raw', 'tcp.nxtseq', 'tcp.ack', 'tcp.len', 'tcp.hdr_len', 'tcp.flags',
        'tcp.window_size',
      ].map(packet.value),
    ).toEqual(['50000', '50001', '4097', '4097', '4102', '8193', '5', '20', '0x0018', '512']);
    expect(packet.info).toBe('50000 → 50001 [PSH, ACK] Seq=4097 Ack=8193 Win=512 Len=5');
    expect(packet.lines()).toContain('    TCP payload (5 bytes)');
    expect(packet.value('data.data')).toBe('68656c6c6f');
  });

  it('has the numbers of the wire, and each once, where the user wants them', () => {
    const packet = read('data', { around: around({ sequenceBase: 0, acknowledgmentBase: 0, relative: false }) });
    expect(['tcp.seq', 'tcp.seq_raw', 'tcp.ack', 'tcp.ack_raw', 'tcp.nxtseq'].map(packet.value)).toEqual(['4097', '4097', '8193', '8193', '4102']);
    expect(packet.lines().filter(line => /(sequence|acknowledgment) number/i.test(line))).toEqual([
      '    Sequence Number: 4097', '    [Next Sequence Number: 4102]', '    Acknowledgment Number: 8193',
    ]);
  });

  it('has relative numbers and a scaled window within a connection', () => {
    const packet = read('data', { around: around({}) });
    expect(packet.info).toBe('50000 → 50001 [PSH, ACK] Seq=1 Ack=1 Win=65536 Len=5');
    expect(packet.lines()).toContain('Transmission Control Protocol, Src Port: 50000, Dst Port: 50001, Seq: 1, Ack: 1, Len: 5');
    expect(packet.lines()).toContain('    Sequence Number: 1    (relative sequence number)');
    expect(packet.lines()).toContain('    [Conversation completeness: Complete, WITH_DATA (31)]');
    expect(['tcp.stream', 'tcp.seq_raw', 'tcp.window_size_scalefactor', 'tcp.time_relative', 'tcp.time_delta'].map(packet.value))
      .toEqual(['7', '4097', '128', '0.005000000', '0.001000000']);
  });

  it.each([
    [1, 'Incomplete, SYN_SENT'], [3, 'Incomplete, CLIENT_ESTABLISHED'], [7, 'Incomplete, ESTABLISHED'], [15, 'Incomplete, DATA'],
    [23, 'Complete, NO_DATA'], [39, 'Complete, NO_DATA'], [63, 'Complete, WITH_DATA'], [12, 'Incomplete'],
  ])('says of completeness %i that it is %s', (completeness, text) => {
    expect(read('data', { around: around({ completeness }) }).lines()).toContain(
      `    [Conversation completeness: ${text} (${completeness})]`,
    );
  });

  it('does not scale the window of a SYN, RFC 7323 §2.2', () => {
    expect(read('syn', { around: around({}) }).value('tcp.window_size')).toBe('64240');
  });

  it('writes the flags that count marked packets as a number, and keeps them for filters (RFC 9768 §3.2.2)', () => {
    const packet = read('allFlags', { around: around({ countsMarks: true }) }), counted = read('data', { around: around({ countsMarks: true }) });
    expect(counted.lines()).toContain('    Flags: 0x018 (PSH, ACK, ACE=0)');
    expect(counted.lines()).toContain('        ...0 00.. .... = ACE: 0');
    expect(counted.lines().join()).not.toContain('ECN-Echo');
    expect(counted.info).toContain('[PSH, ACK, ACE=0]');
    expect(['tcp.flags.ace', 'tcp.flags.ae', 'tcp.flags.cwr', 'tcp.flags.ece'].map(counted.value)).toEqual(['0', '0', '0', '0']);
    // A SYN agrees, and does not count.
    expect(packet.has('tcp.flags.ace')).toBe(false);
    expect(read('data').has('tcp.flags.ace')).toBe(false);
  });

  it('writes flags as names and as letters', () => {
    const packet = read('allFlags');
    expect(packet.lines()).toContain('    Flags: 0xfff (FIN, SYN, RST, PSH, ACK, URG, ECE, CWR, AE, Reserved)');
    expect(packet.value('tcp.flags.str')).toBe('RRRACEUAPRSF');
    expect(read('synAck').value('tcp.flags.str')).toBe('·······A··S·');
    expect(packet.lines()).toContain('        ...1 .... .... = Accurate ECN: Set');
    expect(packet.info).toContain(' Urg=5');
  });

  it('remarks on beginnings, ends and odd numbers', () => {
    expect(read('syn').remarks).toEqual(['Connection establish request (SYN): server port 50001']);
    expect(read('synAck').remarks).toEqual(['Connection establish acknowledge (SYN+ACK): server port 50000']);
    expect(read('fin', { around: around({ states: { client: 'LAST_ACK', server: 'FIN_WAIT_2' } }) }).remarks)
      .toEqual(['Connection finish (FIN)', 'This frame undergoes the connection closing']);
    expect(read('reset').value('tcp.reset_cause')).toBe('gone');
    expect(read('urgentWithout').remarks).toEqual([
      'The acknowledgment number field is nonzero while the ACK flag is not set', 'The urgent pointer field is nonzero while the URG flag is not set',
    ]);
    const short = read('shortSegment');
    expect(short.remarks[0]).toBe('Short segment: it does not contain a full TCP header');
    expect(['tcp.ack', 'tcp.hdr_len', 'tcp.flags.push', 'tcp.window_size_value'].map(name => short.value(name))).toEqual(['8193', '32', '1', '88']);
    expect(read('shortHeader').remarks).toEqual(['Bogus TCP header length (16, must be at least 20)']);
  });

  it('is summed with its pseudo header when asked for, RFC 9293 §3.1', () => {
    const wrong = read('data', { verifyChecksums: true });
    const right = wrong.value('tcp.checksum_calculated')!;
    expect([wrong.value('tcp.checksum.status'), wrong.info.endsWith('[TCP CHECKSUM INCORRECT] Len=5')]).toEqual(['0', true]);
    const mended = dissect(examples.data.hex.replace('1234', right.slice(2)), { as: 'ip', verifyChecksums: true });
    expect(mended.value('tcp.checksum.status')).toBe('1');
  });
});

describe('TCP options', () => {
  it('of a SYN are in the Info column', () => {
    const packet = read('syn');
    expect(packet.info).toBe('50000 → 50001 [SYN] Seq=4096 Win=64240 Len=0 MSS=1460 SACK_PERM TSval=100 TSecr=0 WS=128');
    expect(packet.lines()).toContain('    Options: (20 bytes), Maximum segment size, SACK permitted, Timestamps, No-Operation (NOP), Window scale');
    expect(packet.lines()).toContain('        TCP Option - Window scale: 7 (multiply by 128)');
    expect(packet.values('tcp.option_kind')).toEqual(['2', '4', '8', '1', '3']);
    expect(packet.value('tcp.options.mss')).toBe('020405b4');
  });

  it('tell duplicate from selective acknowledgments, RFC 2883 §4', () => {
    const packet = read('sack', { around: around({}) });
    expect([packet.values('tcp.options.sack_le'), packet.value('tcp.options.sack.count')])
      .toEqual([[String((0x1f00 - 0x2000) >>> 0), String(0x1000)], '2']);
    expect(packet.value('tcp.options.sack.dsack_re')).toBe('1');
    expect(packet.remarks).toEqual(['D-SACK Sequence']);
    expect(read('data').has('tcp.options.sack.dsack')).toBe(false);
  });

  it('remarks on the cookie of a SYN that opens fast', () => {
    expect(read('fastOpen').values('tcp.analysis.tfo_syn')).toHaveLength(1);
  });

  it.each([
    ['echoAndCounts', 'ECHO=1 ECHOREPLY=2 CC=3 CCNEW=4 CCECHO=5'],
    ['digest', 'MD5'],
    ['authentication', 'TCP AO USER_TO=30'],
    ['fastOpen', 'TFO=C TFO=R'],
    ['experiments', 'EE0B=1 ECEB=2 EE1B=3 TARR ExID=E2D4 TFO=R ExID=AAAA'],
    ['quickStart', 'QSresp=1.28 Mbit/s'],
    ['scps', 'SCPS[BETS, SNACK1, SNACK2, COMP, NLTS] Connection ID=1'],
  ] as const)('%s are summed up as %s', (name, info) => {
    expect(read(name).info).toBe(`${read(name).info.split(' Len=0')[0]} Len=0 ${info}`);
  });

  it('of Multipath TCP within its connection: what follows from the key, and numbers relative to it', () => {
    expect([read('multipathCapable').value('mptcp.expected_token'), read('multipathCapable').value('mptcp.expected_idsn')])
      .toEqual(['1719930330', '17699430019826020210']);
    const multipath = { stream: 3, first: 7, subflows: [8, 7], base: 1n, otherBase: 0n };
    const packet = read('multipathData', { around: around({ multipath }) });
    expect(['mptcp.stream', 'mptcp.master', 'mptcp.analysis.subflows', 'mptcp.ack', 'mptcp.dss.dsn'].map(packet.value))
      .toEqual(['3', '1', '8 7 ', '1', '1']);
    expect(packet.lines()).toContain('        [Master flow: Master is tcp stream 7]');
  });

  it('of Multipath TCP, RFC 8684 §3', () => {
    expect([read('multipathCapable').value('tcp.options.mptcp.sendkey'), read('multipathCapable').protocol]).toEqual(['72623859790382856', 'MPTCP']);
    expect(read('multipathJoin').value('tcp.options.mptcp.recvtok')).toBe(String(0x0a0b0c0d));
    expect(read('multipathData').value('tcp.options.mptcp.rawdataseqno')).toBe('2');
    expect(read('multipathData').value('tcp.options.mptcp.checksum')).toBe('0x0101');
    expect(read('multipathAddress').value('tcp.options.mptcp.ipv4')).toBe('10.0.0.9');
    expect(read('multipathAddress').lines()).toContain('        Multipath Transmission Control Protocol: TCP Reset');
  });

  it('name the Steelheads on the way', () => {
    const query = read('riverbedQuery'), answer = read('riverbedAnswer'), inner = read('riverbedInner');
    expect(
      ['type1', 'version', 'prober', 'appli_ver', 'type2', 'flags.notcfe', 'flags.last'].map(name =>
        query.value(`tcp.options.rvbd.probe.${name}`),
      ),
    ).toEqual(['0', '1', '10.0.0.1', '5', '6', '1', '0']);
    expect(answer.lines().map(line => line.trim())).toContain(
      'TCP Option - Riverbed Probe: Probe Response, Server Steelhead: 10.0.0.2:7800',
    );
    expect(['ssl', 'server', 'probe'].map(name => answer.value(`tcp.options.rvbd.probe.flags.${name}`))).toEqual(['1', '1', '0']);
    expect(inner.lines().map(line => line.trim())).toContain('TCP Option - Riverbed Transparency 10.0.0.1:7920 -> 10.0.0.2:7921');
    expect(inner.value('tcp.options.rvbd.trpy.flags.mode')).toBe('1');
  });

  it('that lie about their length are remarked on', () => {
    expect(read('tooLong').remarks).toEqual(['Timestamps (option length = 255 bytes says option goes past end of options)']);
    expect(dissect(examples.tooLong.hex.replace('08ff', 'aaff'), { as: 'ip' }).remarks)
      .toEqual(['Unknown (0xaa) (option length = 255 bytes says option goes past end of options)']);
    expect(read('wrongLength').remarks).toEqual(['option length should be 3']);
    expect(read('padding').remarks).toEqual(['Non-zero header padding']);
  });
});

describe('what the connection knows', () => {
  it('is shown as analysis, and in front of Info', () => {
    const analysis = new Map<string, number | true | { seconds: number; nanoseconds: number }>([
      ['bytes_in_flight', 5], ['retransmission', true], ['rto', span(2e8)], ['rto_frame', 3], ['initial_rtt', span(1e6)],
    ]);
    const packet = read('data', { around: around({ analysis }) });
    expect(packet.info).toBe('[TCP Retransmission] 50000 → 50001 [PSH, ACK] Seq=1 Ack=1 Win=65536 Len=5');
    expect(packet.lines()).toContain('    [SEQ/ACK analysis]');
    expect([packet.value('tcp.analysis.rto'), packet.value('tcp.analysis.rto_frame'), packet.remarks])
      .toEqual(['0.200000000', '3', ['This frame is a (suspected) retransmission']]);
  });

  it('counts duplicate acknowledgments', () => {
    const analysis = new Map<string, number | true>([['duplicate_ack', true], ['duplicate_ack_num', 2], ['duplicate_ack_frame', 9]]);
    const packet = read('fin', { around: around({ analysis }) }), lines = packet.lines(), from = lines.indexOf('        [TCP Analysis Flags]');
    expect(packet.info).toMatch(/^\[TCP Dup ACK 9#2\] 50000/);
    expect(lines.slice(from + 1, from + 5)).toEqual([
      '            [This is a TCP duplicate ack]', '        [Duplicate ACK #: 2]', '        [Duplicate to the ACK in frame: 9]',
      '            [Expert Info (Note/Sequence): Duplicate ACK (#2)]',
    ]);
  });

  it('holds our own verdict and the states of both ends', () => {
    const packet = read('data', {
      around: around({
        verdict: { name: 'retransmission', cause: 'fast', confidence: 'certain', originalFrame: 7 },
        states: { client: 'FIN_WAIT_1', server: 'ESTABLISHED?' }, statesBefore: { client: 'ESTABLISHED', server: 'ESTABLISHED?' },
      }),
    });
    expect(['tcp.verdict', 'tcp.verdict.cause', 'tcp.verdict.confidence', 'tcp.verdict.original_frame'].map(packet.value)).toEqual([
      'retransmission', 'fast', 'certain', '7',
    ]);
    expect(['tcp.state.client', 'tcp.state.server', 'tcp.state.change'].map(packet.values)).toEqual([
      ['FIN_WAIT_1'], ['ESTABLISHED?'], ['ESTABLISHED → FIN_WAIT_1'],
    ]);
  });

  it('leaves what Wireshark does not know to those who want it', () => {
    const facts = around({ verdict: { name: 'original', confidence: 'certain' }, states: { client: 'ESTABLISHED', server: 'ESTABLISHED' } });
    const { values } = read('data', { around: facts, own: false });
    expect(['tcp.verdict', 'tcp.state.client', 'tcp.stream'].map(name => values(name).length)).toEqual([0, 0, 1]);
  });
});

describe('the payload', () => {
  const bytes = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);

  it('that waits for more names the frame that completes it', () => {
    const packet = read('data', { around: around({ payload: { messages: [], pending: 5, completedIn: 9, protocol: undefined } }) });
    expect([packet.value('tcp.reassembled_in'), packet.value('tcp.segment_data')]).toEqual(['9', '68656c6c6f']);
    expect(packet.info).toMatch(/Len=5 \[TCP segment of a reassembled PDU\]$/);
  });

  it('that completes a message shows its pieces, then the message', () => {
    const pieces = [
      { frame: 1, offset: 5, length: 3 },
      { frame: 0, offset: 0, length: 5 },
    ];
    const packet = read('data', {
      around: around({
        payload: { messages: [{ bytes, pieces, frame: 1, protocol: undefined }], pending: 2, completedIn: 4, protocol: undefined },
      }),
    });
    expect(packet.lines()).toContain('[2 Reassembled TCP Segments (8 bytes): #0(5), #1(3)]');
    expect([packet.values('tcp.segment_data'), packet.value('data.data'), packet.value('tcp.reassembled_in')])
      .toEqual([['68656c', '6c6f'], '0102030405060708', '4']);
  });

  it('that waits for two frames is shown in its parts, each with its own', () => {
    const waiting = [{ length: 1, completedIn: undefined }, { length: 2, completedIn: 4 }];
    const packet = read('data', { around: around({ payload: { messages: [], waiting, pending: 2, completedIn: 9, protocol: undefined } }) });
    expect([packet.values('tcp.segment_data'), packet.values('tcp.reassembled_in')]).toEqual([['68', '656c', '6c6f'], ['4', '9']]);
  });

  it('that begins with the end of a message of which bytes are missing goes on behind it', () => {
    const message = { bytes: new TextEncoder().encode('llo'), pieces: [{ frame: 1, offset: 0, length: 3 }], frame: 1, protocol: undefined, at: 2 };
    const packet = read('data', { around: around({ payload: { messages: [message], pending: 0, completedIn: undefined, protocol: undefined } }) });
    expect([packet.value('tcp.segment_data'), packet.value('data.data')]).toEqual(['6865', '6c6c6f']);
  });
});

describe('bytes that come a second time', () => {
  it('are shown with both contents where these differ', () => {
    const conflicts = [{ at: 1, frame: 4, earlier: Uint8Array.of(0x41, 0x42), own: Uint8Array.of(0x65, 0x6c), linux: 'later' as const }];
    const packet = read('data', { around: around({ conflicts }) });
    expect(packet.lines().filter(line => /first sent|First sent|Sent again|Linux/.test(line))).toEqual([
      '    [Other bytes than first sent: 2 from byte 1 of the payload on, first sent in frame 4]',
      '        [First sent in frame: 4]', '        [First sent as: 4142]',
      '        [Sent again as: 656c]', '        [Copy that Linux keeps: later]',
    ]);
    expect(packet.range('tcp.conflict')).toEqual([41, 2]);
    expect(packet.remarks).toContain('Bytes that were sent before come with other contents; the first copy is kept');
  });

  it('are no matter where they are the same', () => {
    expect(read('data', { around: around({ conflicts: [] }) }).has('tcp.conflict')).toBe(false);
  });
});

it('says what reassembly gave up because of a segment', () => {
  const remarks = (what: 'hole' | 'message') => read('data', { around: around({ givenUp: { what, bytes: 9 } }) }).remarks;
  expect(remarks('hole')).toEqual(['9 bytes before those that wait were given up: more segments wait than the limit allows']);
  expect(remarks('message')).toEqual(['A message of which 9 bytes had come was given up: it does not say its length within the limit']);
});

it('says the size of each message of a protocol that cuts the stream by lengths', () => {
  const sized = protocol({
    name: 'sized', title: 'Sized', sized: true, frame: (_, at, end) => end - at, fields: {},
    dissect(p) {
      p.skip(p.remaining);
    },
  });
  const message = (bytes: number, known: Protocol) => ({
    bytes: new Uint8Array(bytes), pieces: [{ frame: 1, offset: 0, length: bytes }], frame: 1, protocol: known,
  });
  const packet = (known: Protocol) =>
    read('data', {
      registry: new Registry([sized, ...PROTOCOLS]),
      around: around({
        payload: { messages: [message(2, known), message(3, known)], pending: 0, completedIn: undefined, protocol: known },
      }),
    });
  expect(packet(sized).values('tcp.pdu.size')).toEqual(['2', '3']);
  expect(packet({ ...sized, sized: false }).values('tcp.pdu.size')).toEqual([]);
  // Side by side they are one layer among the frame's protocols.
  expect(packet(sized).protocols).toMatch(/tcp:sized$/);
  // Bytes that are no message, and a single byte, say none.
  expect(packet({ ...sized, frame: () => NOT_MINE }).values('tcp.pdu.size')).toEqual([]);
  const short = { messages: [message(1, sized), message(4, sized)], pending: 0, completedIn: undefined, protocol: sized };
  const packetWithAnswer = read('data', { registry: new Registry([sized, ...PROTOCOLS]), around: around({ payload: short }) });
  expect(packetWithAnswer.values('tcp.pdu.size')).toEqual(['4']);
});

it('says the size that a message begins with where the capture has cut it', () => {
  const sized = protocol({
    name: 'sized', title: 'Sized', sized: true, frame: (bytes, at) => bytes[at] - 0x60, fields: {},
    dissect(p) {
      p.skip(p.remaining);
    },
  });
  const data = fromHex(examples.data.hex), cut = data.subarray(0, data.length - 2), bytes = cut.subarray(cut.length - 3);
  const message = { bytes, pieces: [{ frame: 1, offset: 0, length: bytes.length }], frame: 1, protocol: sized };
  const packet = dissect(cut, {
    as: 'ip', original: data.length, registry: new Registry([sized, ...PROTOCOLS]),
    around: around({ payload: { messages: [message], pending: 0, completedIn: undefined, protocol: sized } }),
  });
  // An h of `hello` is 8 bytes long.
  expect(packet.values('tcp.pdu.size')).toEqual(['8']);
});
