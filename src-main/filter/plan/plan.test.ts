import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Dissector } from '../../dissect/index.ts';
import type { OpenCapture } from '../../engine/open-capture.ts';
import { CHUNK_ROWS, type PacketTable, ROW } from '../../index/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { dissectAll, openSample } from '../../tooling/open-sample.ts';
import { sampleNames } from '../../tooling/samples.ts';
import { type CompiledFilter, MAYBE, NO, type PlanSources, YES, compile, planFilter } from '../index.ts';

const registry = createRegistry();

const samples: OpenCapture[] = [];

beforeAll(async () => {
  for (const name of sampleNames()) samples.push(await openSample(name, registry));
});

afterAll(() => {
  for (const { file } of samples) file.close();
});

const VALUES: readonly (readonly [fields: readonly string[], operators: readonly string[], values: readonly string[]])[] = [
  [['tcp.port', 'tcp.srcport', 'tcp.dstport'], ['==', '!=', '===', '!==', '<', '>='], ['80', '443', '53', '40000', '1024']],
  [['udp.port', 'udp.srcport', 'udp.dstport'], ['==', '!=', '===', '!==', '<', '>='], ['53', '67', '68', '33434', '1024']],
  [['ip.addr', 'ip.src', 'ip.dst'], ['==', '!=', '===', '!==', '<', '>='], ['192.0.2.1', '192.0.2.2', '192.0.2.0/24', '255.255.255.255', '10.0.0.0/8']],
  [['ipv6.addr', 'ipv6.src', 'ipv6.dst'], ['==', '!=', '===', '!==', '>'], ['2001:db8::1', '2001:db8::2', 'fe80::/10', 'ff02::/16']],
  [['eth.addr', 'eth.src', 'eth.dst'], ['==', '!=', '!=='], ['ff:ff:ff:ff:ff:ff', '02:00:00:00:00:01', '33:33:00:00:00:01']],
  [['frame.len', 'frame.cap_len', 'frame.number'], ['==', '!=', '<', '>', '<=', '>='], ['42', '60', '66', '74', '200', '1514']],
  [['frame.time_relative', 'frame.time_delta'], ['<', '>', '=='], ['0', '0.001', '0.1', '2.5']],
  [['frame.time'], ['<', '>'], ['"2026-01-01"', '"2030-01-01"']],
  [['tcp.flags'], ['==', '!=', '<'], ['0x002', '0x012', '0x010', '0x018']],
  [
    ['tcp.flags.syn', 'tcp.flags.ack', 'tcp.flags.fin', 'tcp.flags.push'], ['==', '!='], ['1', '0', '"Set"'],
  ],
  [
    ['tcp.stream', 'udp.stream'], ['==', '!=', '<'], ['0', '1', '3'],
  ],
  [
    ['tcp.len', 'tcp.window_size_value', 'tcp.seq_raw', 'tcp.ack_raw'], ['==', '>', '<', '!='],
    ['0', '1448', '64240', '1000000000'],
  ],
  [
    ['ip.ttl', 'ip.id', 'udp.length', 'ip.len', 'ipv6.hlim', 'ipv6.plen', 'tcp.checksum', 'udp.checksum', 'eth.type'],
    ['==', '!=', '>', '<'], ['64', '1', '40', '2048'],
  ],
  [
    ['ip.flags.df', 'ip.flags.mf', 'ip.dsfield.ecn', 'ip.dsfield.dscp', 'vlan.id', 'vlan.dei', 'ipv6.tclass.dscp'], ['==', '!='],
    ['1', '0'],
  ],
  [
    ['tcp.seq', 'tcp.ack', 'tcp.nxtseq', 'tcp.window_size', 'tcp.window_size_scalefactor', 'tcp.hdr_len', 'tcp.analysis.bytes_in_flight'],
    ['==', '!=', '>', '<'], ['1', '32', '1449', '128', '0'],
  ],
  [
    ['tcp.time_relative', 'tcp.time_delta', 'udp.time_delta', 'tcp.analysis.ack_rtt', 'tcp.analysis.initial_rtt'],
    ['>', '<', '=='], ['0', '0.001', '0.02'],
  ],
  [
    ['tcp.options.mss_val', 'tcp.options.wscale.shift', 'tcp.options.timestamp.tsval', 'tcp.options.timestamp.tsecr'],
    ['==', '>', '!='], ['1460', '7', '0', '1000000'],
  ],
  [
    [
      'tcp.options.sack_le', 'tcp.options.sack.count', 'tcp.options.wscale.multiplier', 'tcp.completeness', 'tcp.reassembled_in',
      'tcp.segment.count', 'tcp.reassembled.length',
    ],
    ['==', '>', '!='],
    ['1', '31', '1460', '30'],
  ],
  [
    ['ip.checksum.status', 'tcp.checksum.status', 'udp.checksum.status'], ['==', '!='], ['0', '1', '2', '3'],
  ],
  [['tcp.flags.str'], ['==', 'contains', 'matches'], ['"S"', '"·······AP···"', '"A..S"']],
  [
    ['tcp.payload', 'udp.payload', 'frame', 'tcp'], ['contains', 'matches'], ['"GET"', '"[a-z]{8}"', '"\\x16\\x03"'],
  ],
  [
    ['frame.protocols'], ['contains', 'matches', '==', '!='],
    ['"dns"', '"tcp"', '"icmp"', '"tls"', '"http:"', '"eth:ethertype:ip:tcp"', '"eth:ethertype:ip:udp:dns"'],
  ],
  [
    ['frame', 'tcp', 'udp', 'ip', 'eth'], ['contains', 'matches'], ['"GET"', '"example"'],
  ],
];

const WHOLE: readonly string[] = [
  'tcp.analysis.flags', 'tcp.analysis.retransmission', 'tcp.analysis.duplicate_ack', 'tcp.analysis.out_of_order',
  'tcp.analysis.lost_segment', 'tcp.analysis.window_update',
  'not tcp.analysis.flags and tcp.len > 0', 'count(tcp.analysis.retransmission) == 1', 'count(tcp.analysis.duplicate_ack) == 1',
  'count(tcp.analysis.duplicate_ack) == 2', 'tcp.verdict', 'tcp.state.client contains "EST"', 'tcp.verdict == "retransmission"',
  'not tcp.verdict == "original"', 'tcp.verdict.cause', 'tcp.state.server == "ESTABLISHED"',
  'tcp.verdict.cause matches "^(fast|timeout)"', 'all tcp.verdict != "duplicate"',
  'tcp', 'udp', 'ip', 'ipv6', 'arp', 'icmp', 'icmpv6', 'dns', 'http', 'tls', 'data', 'frame', 'eth', 'tcp.port', 'ip.addr', 'udp.length',
  'tcp.flags.syn',
  'tcp.port in {80, 443, 5000..6000}', 'all tcp.port in {80, 30000..65535}', 'udp.port not in {53}', 'ip.addr in {192.0.2.2, 10.0.0.0/8}',
  'tcp.srcport > tcp.dstport',
  'tcp.srcport + 1 > tcp.dstport * 2', 'ip.src == ip.dst', 'tcp.flags & 0x12 == 0x12', 'tcp.flags & 1', 'tcp.len > tcp.window_size_value',
  'max(tcp.port, udp.port) > 5000',
  'count(tcp.port) == 2', 'count(ip.addr) > 2', 'len(udp.payload) > 40', 'tcp.options.sack_perm', 'tcp.options.sack', 'tcp.options',
  'len(tcp.options) > 8', 'tcp.options.ao', 'tcp.options.mss.present', 'tcp.options.mss.absent', 'tcp.options.sack.dsack', 'tcp.segment',
  'tcp.segments', 'tcp.segment_data', 'tcp.reassembled.data', 'not tcp.reassembled_in', 'ip.fragment', 'ip.fragments', 'ip.reassembled_in',
  'ip.reassembled.length > 100', 'ip.fragment.overlap', 'tcp.analysis.push_bytes_sent', 'tcp.analysis.rto',
  'tcp.analysis.duplicate_ack_num', 'len(tcp.options.timestamp) == 10', 'tcp[13] & 2', 'ip.src != ip.dst', 'tcp.seq_raw > tcp.ack_raw',
  'tcp.len == tcp.dstport', 'udp.payload[0:1] == 00', 'frame[12:2] == 08:00', 'ip.ttl + 1 > ip.id', 'tcp.seq > tcp.ack',
  'tcp.seq == 1 and ip.ttl == 64', 'not ip.ttl == 64 xor tcp.len > 0',
  'tcp[20:4] == "GET "', 'len(tcp) > 60', 'min(tcp.srcport, 100) == 100', 'ip.src & 255.255.255.0 == 192.0.2.0', 'ip.dst == ip[16:4]',
  'http.response.code == 200', 'http.response.code != 200', 'not http.request.method == "GET"', 'http.host contains "example"',
  'http.request.uri matches "^/[a-z]+$"', 'http.user_agent', 'http.content_length > 100', 'len(http.server) > 3',
  'tls.handshake.extensions_server_name', 'not tls.handshake.extensions_server_name contains "www"',
  'tls.handshake.extensions_server_name_len > 5', 'frame.protocols contains "ocsp"', 'not frame.protocols contains "data"',
  'string(ip.src) matches "[.]1$"', 'ip.src#1 == 192.0.2.1', '@tcp.dstport == 00:50', 'frame[0:6] == ff:ff:ff:ff:ff:ff',
  'eth.src[0] & 2', 'tcp.payload[0:3] == "GET"', 'len(tcp.payload) > 1000', '10 < frame.len < 100', 'abs(frame.time_delta) < 0.5',
  'tcp.srcport == udp.srcport',
  'frame.protocols matches "data$"', 'ip.version === 4', 'not ip.version',
  '_ws.malformed', 'not _ws.short', '_ws.unreassembled or tcp', 'ip.host == "192.0.2.1"', 'ip.src_host contains "192"',
  'not ip.dst_host matches "[.]1$"', 'ipv6.host contains "2001"', 'ip.host == ip.src_host', 'all ip.host != "192.0.2.1"',
  'tls.record.version == 0x0303', 'tls.record.version == 0x0301', 'tls.record.length > 1000', 'all tls.record.length > 100',
  'tls.record.content_type', 'tls.record.content_type == 22',
  'tls.record.content_type == 23', 'all tls.record.content_type == 23', 'tls.record.content_type == tls.record.version',
  'count(tls.record.content_type) > 1', 'tls.record.opaque_type', 'tls.alert_message',
  'tls.change_cipher_spec', 'tls.heartbeat_message', 'tls.handshake.type == 20',
  '_ws.expert', 'not _ws.expert', 'count(_ws.expert) > 1', '_ws.expert.severity >= "Warning"', '_ws.expert.severity == error',
  '_ws.expert.group == "Sequence"', '_ws.expert.message contains "SYN"', 'not _ws.expert.message',
  'ip[9] == 6', 'ip[0] == 45', 'ip[0:4] == 45:00', 'udp[4:2] == 00:3c', 'udp[8:1] == 01', 'eth[12:2] == 08:00', 'len(ip) == 20',
  'len(eth) > 14', 'ip.src[0] == 192', 'ip.addr[3] == 2', 'all ip.addr[0] == c0', '@ip.src == c0:00:02:01',
  'ip.version == 4', 'ip.version == 6', 'frame.interface_id == 0', 'frame.interface_name == "eth0"', 'not frame.interface_name',
  'frame.interface_description', 'frame.encap_type == 1', 'frame.section_number > 0', 'frame.comment',
  'tcp.connection.syn', 'tcp.connection.synack', 'tcp.connection.fin', 'tcp.connection.rst', 'count(tcp.connection.syn) == 1',
  'data.len > 40', 'data.data[0] == 08', 'data.data contains 00', 'len(data) > 10', 'data contains "a"',
  'dns contains "example"', 'dns[0:2] contains 01', 'dns[2:1,4:2] contains 00:01', 'dns[12:] matches "^.www"', 'icmp[0:1] contains 00',
  'arp contains 00:01', 'udp matches "^..\\x00\\x35"', 'ip matches "^E"',
  'rtp', 'not rtcp', 'smb2', 'dhcp', 'ssh or sip', 'x509sat.printableString', 'x509ce.dNSName', 'pkix1explicit.id', 'tls or dtls',
];

/** Of each kind of field that packets have, comparisons with values of all sorts; those that make no sense are left out. */
const KINDS = [...new Set(registry.allFields.map(({ kind }) => kind))].flatMap(kind => {
  const names = registry.allFields
    .filter(field => field.kind === kind && /^(?:frame|eth|arp|ip|ipv6|icmp|icmpv6|tcp|udp|dns|http|dhcp|tls|data)\./.test(field.name))
    .map(({ name }) => name);
  return names.length === 0 ? [] : [names];
});
const SORTS = [
  '', ' == 1', ' != 0', ' > 0.001', ' contains "a"', ' matches "[13]"', ' == "www"', ' in {0..9}', ' == 192.0.2.1',
  ' == 2001:db8::/32', ' < "2030-01-01"', '[0:1] == 00', ' & 1', ' !== 0',
];
const anyKind = fc
  .constantFrom(...KINDS)
  .chain(names => fc.tuple(fc.constantFrom(...names), fc.constantFrom(...SORTS)).map(parts => parts.join('')));

const leaf = fc.oneof(
  anyKind,
  fc
    .constantFrom(...VALUES)
    .chain(([fields, operators, values]) =>
      fc
        .tuple(
          fc.constantFrom('', '', '', 'any ', 'all '), fc.constantFrom(...fields), fc.constantFrom(...operators),
          fc.constantFrom(...values),
        )
        .map(parts => `${parts[0]}${parts.slice(1).join(' ')}`),
    ),
  fc.constantFrom(...WHOLE),
);

const { expression } = fc.letrec<{ expression: string }>(tie => ({
  expression: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf,
    tie('expression').map(text => `not (${text})`),
    fc.tuple(tie('expression'), fc.constantFrom('and', 'or', 'xor'), tie('expression')).map(([a, operator, b]) => `(${a}) ${operator} (${b})`)),
}));

/** Some protocols of the list may not be there. */
function compiles(text: string): boolean {
  try {
    compile(text, registry);
    return true;
  } catch {
    return false;
  }
}

/** What a plan says of every row without a packet being dissected. */
function verdicts(filter: CompiledFilter, table: PacketTable, sources?: PlanSources): Uint8Array {
  const into = new Uint8Array(table.chunkCount * CHUNK_ROWS);
  const { decide, refine } = planFilter(filter, table, registry, sources);
  for (let chunk = 0; chunk < table.chunkCount; chunk++) {
    const of = into.subarray(chunk * CHUNK_ROWS), rows = table.rowsIn(chunk);
    decide(chunk, 0, rows, of);
    for (let i = 0; i < rows && refine !== undefined; i++) if (of[i] === MAYBE) of[i] = refine(chunk * CHUNK_ROWS + i);
  }
  return into;
}

describe('the plan', () => {
  const texts = [...WHOLE, ...fc.sample(expression, { numRuns: 320, seed: 20_261_121 })].filter(compiles);
  const filters = texts.map(text => compile(text, registry));

  it('agrees with the packets themselves, for every filter and packet of the samples', () => {
    const wrong = new Set<string>();
    for (const capture of samples) {
      const planned = filters.map(filter => verdicts(filter, capture.table, { ...capture.planSources, verifies: false }));
      dissectAll(capture, {}, ({ tree, stack }, row) => {
        for (const [f, filter] of filters.entries()) {
          const verdict = planned[f][row];
          if (verdict !== MAYBE && (verdict === YES) !== filter.test(tree)) wrong.add(`${filter.text}: packet ${row + 1}, ${stack.join(':')}`);
        }
      });
    }
    expect([...wrong].slice(0, 20)).toEqual([]);
  });

  it('agrees with the packets themselves where checksums are verified', () => {
    const checksums = ['ip', 'tcp', 'udp'].flatMap(header => [0, 1, 2, 3].map(status => compile(`${header}.checksum.status == ${status}`, registry)));
    for (const capture of samples) {
      const planned = checksums.map(filter => verdicts(filter, capture.table, { ...capture.planSources, verifies: true }));
      const dissector = new Dissector(registry);
      dissector.packet.verifyChecksums = true;
      for (let row = 0; row < capture.rows; row++) {
        dissector.dissect(capture.record(row), capture.around(row));
        const of = planned.map(verdict => verdict[row]), told = checksums.map(filter => (filter.test(dissector.tree) ? YES : NO));
        expect(of.map((verdict, f) => (verdict === MAYBE ? told[f] : verdict)), `packet ${row + 1}`).toEqual(told);
      }
    }
  });

  it('agrees with the packet list about its columns', () => {
    const columns = [
      '_ws.col.info contains "Application Data"', '_ws.col.info matches "^GET"', 'not _ws.col.info contains "SYN"',
      '_ws.col.info == "Change Cipher Spec, Application Data"', '_ws.col.protocol == "TCP"', '_ws.col.protocol matches "^HTTP"',
      '_ws.col.protocol == "HTTP"', '_ws.col.protocol contains "TLS"', '_ws.col.protocol == "DNS"', 'not _ws.col.protocol == "TLSv1.3"',
      '_ws.col.protocol in {"UDP", "MDNS"}', '_ws.col.info contains "[ACK]"', '_ws.col.info matches "Len=0|GET"', '_ws.col.def_src == "192.0.2.1"',
      '_ws.col.def_dst != _ws.col.def_src',
    ];
    let undecided = 0, all = 0;
    for (const capture of samples) {
      for (const filter of columns.map(text => compile(text, registry))) {
        const planned = verdicts(filter, capture.table, { ...capture.planSources, verifies: false });
        dissectAll(capture, { wanted: filter.wanted }, ({ tree }, row) => {
          all++;
          if (planned[row] === MAYBE) undecided++;
          else expect(planned[row] === YES, `${filter.text}: packet ${row + 1}`).toBe(filter.test(tree));
        });
      }
    }
    expect(undecided).toBeLessThan(0.7 * all);
  });

  it('needs no packet where columns know all', () => {
    for (const text of ['tcp.port == 80', 'ip.addr == 192.0.2.0/24', 'tcp.flags.syn == 1 and frame.len > 60', 'not udp', 'frame.time_relative < 1']) {
      for (const { table } of samples) {
        const asked = Array.from(verdicts(compile(text, registry), table).subarray(0, table.rows).entries()).filter(([row, verdict]) =>
          verdict === MAYBE && (table.get('flags', row) & (ROW.layered | ROW.fragment | ROW.reassembled)) === 0);
        expect(asked, text).toEqual([]);
      }
    }
  });

  it('dissects no packet for what stands in headers, in the connection or in the bytes', () => {
    for (const text of [
      'ip.ttl < 64 or ipv6.hlim < 64', 'tcp.seq == 1', 'tcp.window_size > 1000', 'tcp.time_delta > 0.1', 'frame contains "GET"',
      'not tcp.payload contains "GET"', 'udp.length > 100', 'vlan.id == 5', 'ip[9] == 6', 'ip.src[0] == 10',
      'frame.interface_id == 0', 'frame.encap_type == 1', 'frame.comment', 'tcp.connection.syn or tcp.connection.fin',
      'tcp.completeness == 31', 'tcp.options', 'tcp.options.ao', 'tcp.flags.str contains "S"',
      'ip.checksum.status == 0 or tcp.checksum.status == 0',
    ]) {
      for (const { table, planSources } of samples) {
        const asked = Array.from(
          verdicts(compile(text, registry), table, { ...planSources, verifies: true })
            .subarray(0, table.rows)
            .entries(),
        ).filter(([row, verdict]) => verdict === MAYBE && (table.get('flags', row) & (ROW.layered | ROW.fragment | ROW.reassembled)) === 0);
        expect(asked, text).toEqual([]);
      }
    }
  });

  it('dissects no message whose head tells', () => {
    const { table, planSources } = samples[sampleNames().indexOf('http.pcapng')];
    for (const text of ['http.response.code == 200', 'http.host contains "example"', 'not http.request.method == "GET"']) {
      expect(verdicts(compile(text, registry), table, planSources).subarray(0, table.rows).includes(MAYBE), text).toBe(false);
    }
  });

  it('dissects no record whose header tells', () => {
    const { table, planSources } = samples[sampleNames().indexOf('https.pcapng')];
    for (const text of [
      'tls.record.version == 0x0303', 'tls.record.length > 1000', 'tls.record.content_type == 22',
      'tls.record.content_type == 21', 'tls.heartbeat_message',
    ]) {
      expect(verdicts(compile(text, registry), table, planSources).subarray(0, table.rows).includes(MAYBE), text).toBe(false);
    }
    // Without the session it is not known whether these are called so.
    expect(verdicts(compile('tls.record.content_type == 23', registry), table, planSources).subarray(0, table.rows).includes(MAYBE)).toBe(true);
  });

  it('excludes packets whose stack cannot have the field', () => {
    const { table } = samples[sampleNames().indexOf('arp.pcap')];
    expect(table.rows).toBeGreaterThan(0);
    expect(
      verdicts(compile('tcp.payload contains "GET" and frame contains "GET"', registry), table)
        .subarray(0, table.rows)
        .every(verdict => verdict === NO),
    ).toBe(true);
  });
});
