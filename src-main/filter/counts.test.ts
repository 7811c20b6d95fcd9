/**
 * How many packets of a sample each filter lets through. The counts are those of `tshark -2 -Y` (4.0.17) on the same file. Where it does not know a
 * construct of 4.4, the filter that it was given instead, which means the same, stands behind the count.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Dissector } from '../dissect/index.ts';
import type { OpenCapture } from '../engine/open-capture.ts';
import { CHUNK_ROWS } from '../index/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { openSample } from '../tooling/open-sample.ts';
import { MAYBE, NO, compile, planFilter } from './index.ts';

const registry = createRegistry();

function count(capture: OpenCapture, text: string): number {
  const filter = compile(text, registry);
  const plan = planFilter(filter, capture.table, registry);
  const dissector = new Dissector(registry, { wanted: filter.wanted });
  const verdicts = new Uint8Array(CHUNK_ROWS);
  let passed = 0;
  for (let chunk = 0; chunk < capture.table.chunkCount; chunk++) {
    const rows = capture.table.rowsIn(chunk);
    plan.decide(chunk, 0, rows, verdicts);
    for (let i = 0; i < rows; i++) {
      if (verdicts[i] === NO) continue;
      const row = chunk * CHUNK_ROWS + i;
      if (verdicts[i] === MAYBE) {
        dissector.dissect(capture.record(row), capture.around(row));
        if (!filter.test(dissector.tree)) continue;
      }
      passed++;
    }
  }
  return passed;
}

type Counts = readonly (readonly [filter: string, packets: number, same?: string])[];

const SAMPLES: Readonly<Record<string, Counts>> = {
  'http.pcapng': [
    ['tcp', 67], ['tcp.port == 80', 67], ['tcp.srcport == 80', 30], ['tcp.dstport eq 0x50', 37], ['tcp.port != 80', 0], ['tcp.port ne 80', 0],
    ['tcp.port === 80', 0], ['tcp.port !== 80', 67], ['tcp.port all_eq 80', 0], ['tcp.port any_ne 80', 67], ['all tcp.port > 1024', 0],
    ['any tcp.port > 1024', 67], ['tcp.port > 1024', 67], ['tcp.srcport < tcp.dstport', 30], ['tcp.srcport + 1 == 81', 30],
    ['tcp.dstport >= 4 * {tcp.srcport + 3}', 30], ['tcp.dstport >= 4 * tcp.srcport + 3', 30], ['tcp.flags.syn == 1', 10],
    ['tcp.flags.syn == 0', 57], ['tcp.flags.syn == TRUE', 10], ['tcp.flags.syn == "Set"', 10], ['tcp.flags.syn == "not set"', 57],
    ['tcp.flags.syn', 67], ['tcp.flags & 0x02', 10], ['tcp.flags & 0x12 == 0x12', 5], ['tcp.flags == 0x018', 19],
    ['tcp.flags.fin == 1 or tcp.flags.reset == 1', 10], ['tcp.flags.syn == 1 and tcp.flags.ack == 0', 5], ['not tcp.flags.ack == 1', 5],
    ['!(tcp.flags.syn == 1 || tcp.flags.fin == 1)', 47], ['tcp.len > 0', 24], ['tcp.len > tcp.hdr_len', 24],
    ['tcp.len >= 100 and tcp.len <= 500', 12], ['tcp.len in {0, 1448}', 49], ['tcp.len in {1..500}', 16], ['tcp.len not in {0}', 24],
    ['not tcp.len in {0}', 24], ['tcp.stream == 0', 14], ['tcp.stream == 1', 23], ['tcp.stream > 0', 53], ['tcp.seq == 1', 20],
    ['tcp.ack > 500', 11], ['tcp.hdr_len == 40', 10], ['tcp.window_size_value > 500', 10], ['tcp.payload', 24], ['tcp.payload contains "GET"', 8],
    ['tcp.payload contains 47:45:54', 8], ['tcp.payload[0:3] == "GET"', 8], ['tcp.payload[0:3] == 47:45:54', 8], ['tcp.payload[0] == 0x47', 8],
    ['tcp.payload[0] == \'G\'', 8], ['tcp.payload[-2:] == 0d:0a', 12], ['tcp.payload[0,4] == 47:2f', 8], ['tcp.payload[0-2,4-7] contains "T/"', 17],
    ['tcp.payload matches "^get "', 8], ['tcp.payload matches "(?-i)^get "', 0], ['tcp.payload matches "HTTP/1\\\\.[01] [23]\\\\d\\\\d"', 8],
    ['tcp.payload ~ "nginx"', 9], ['frame contains "nginx"', 9], ['frame matches "NGINX"', 9], ['frame matches "(?-i)NGINX"', 0],
    ['ip contains "nginx"', 9], ['tcp contains "nginx"', 9], ['eth contains "nginx"', 9], ['tcp contains r"GET /"', 8],
    ['frame contains "\\x47ET"', 8], ['frame contains "\\107ET"', 8], ['frame contains "G\\"T"', 0], ['len(tcp.payload) > 1000', 6],
    ['len(tcp.payload) == 0', 0], ['len(eth) == 14', 67], ['len(frame) == 66', 33], ['count(tcp.port) == 2', 67], ['count(tcp.payload) == 1', 24],
    ['max(tcp.srcport, tcp.dstport) > 40000', 67], ['min(tcp.srcport, tcp.dstport) == 80', 67], ['abs(tcp.len) > 100', 20],
    ['string(frame.number) matches "[13579]$"', 34], ['string(ip.src) matches "\\\\.2$"', 30], ['string(tcp.port) == "80"', 67],
    ['upper(frame.protocols) contains "TCP"', 67], ['lower(frame.protocols) contains "tcp"', 67], ['frame.len == 66', 33],
    ['frame.len > 100 and frame.len < 1000', 18], ['frame.len gt 66 and frame.len le 0x4a', 10], ['frame.len == 0102', 33],
    ['frame.len == 0b1000010', 33], ['frame.len < \'K\'', 43], ['frame.cap_len != frame.len', 0], ['frame.number in {1..5, 10}', 6],
    ['frame.number == 10 or frame.number == 11', 2], ['frame.number % 2 == 0', 33], ['frame.number % 10 == 3 and tcp', 7],
    ['frame.time_relative < 0.01', 14], ['frame.time_relative > 0.005 and frame.time_delta < 0.001', 48], ['frame.time_delta == 0', 1],
    ['frame.time_delta in {0 .. 0.0001}', 48], ['frame.time > "2020-01-01"', 67], ['frame.time > "2020-01-01 00:00:00Z"', 67],
    ['frame.time > "Jan 1, 2020 00:00:00"', 67], ['frame.time < 2020-01-01', 0], ['ip.addr == 192.0.2.1', 67], ['ip.src == 192.0.2.1', 37],
    ['ip.src != 192.0.2.1', 30], ['ip.addr != 192.0.2.1', 0], ['ip.addr == 192.0.2.0/24', 67], ['ip.addr == 192.0.2.2/32', 67],
    ['ip.addr == 192.0.2.0/30', 67], ['ip.src > 192.0.2.1', 30], ['ip.src <= 192.0.2.1', 37], ['ip.addr in {192.0.2.2, 10.0.0.0/8}', 67],
    ['ip.src in {192.0.2.2 .. 192.0.2.9}', 30], ['ip.src == ip.dst', 0], ['ip.proto == 6', 67], ['ip.proto == "TCP"', 67], ['ip.proto == TCP', 67],
    ['ip.ttl == 64', 67], ['ip.flags.df == 1', 67], ['ip.src#1 == 192.0.2.1', 37], ['ip.src#2 == 192.0.2.1', 0], ['ip.src#[1] == 192.0.2.1', 37],
    ['tcp.port#[1-2] == 80', 67], ['ip#1', 67], ['eth.type == 0x0800', 67], ['eth.dst[0:1] == 02', 67], ['eth.src[0] & 2', 67],
    ['eth.src[0] & 01', 0], ['eth.addr == ff:ff:ff:ff:ff:ff', 0], ['eth.src[0-2] != 00:00:00', 67], ['ip[0] == 45', 67], ['ip[9:1] == 06', 67],
    ['tcp[13] & 02', 10], ['tcp[0:2] == 00:50', 30], ['frame[0:2] != 00:00', 67], ['frame[12:2] == 08:00', 67], ['frame[12:2] == 08-00', 67],
    ['frame[60:]', 67], ['frame[100-199] contains "nginx"', 2], ['frame[-4:4] != 00:00:00:00', 67], ['tcp or udp', 67], ['tcp and udp', 0],
    ['arp or tcp.flags.syn == 1', 10], ['not arp and not tcp', 0], ['tcp and not tcp.len == 0 or arp', 24], ['arp', 0],
    ['tcp xor arp', 67, '(tcp and not arp) or (arp and not tcp)'], ['tcp xor ip', 0, '(tcp and not ip) or (ip and not tcp)'],
    ['tcp.len > 0 ^^ tcp.flags.fin == 1', 34, '(tcp.len > 0 and not tcp.flags.fin == 1) or (not tcp.len > 0 and tcp.flags.fin == 1)'],
    ['tcp or arp xor tcp and tcp.flags.syn == 1', 67, 'tcp or arp'], ['@tcp.dstport == 00:50', 37, 'tcp.dstport == 80'],
    ['@ip.src == c0:00:02:01', 37, 'ip.src == 192.0.2.1'], ['@tcp.payload[0-2] == "GET"', 8, 'tcp.payload[0-2] == "GET"'],
    ['@ip.src[3] == 02', 30, 'ip.src == 192.0.2.2'], ['vals(ip.proto) contains "TC"', 67, 'ip.proto == "TCP"'],
    ['vals(tcp.flags.syn) == "Set"', 10, 'tcp.flags.syn == 1'], ['tcp.flags.syn == true', 10, 'tcp.flags.syn == 1'],
    ['tcp.flags.syn == False', 57, 'tcp.flags.syn == 0'], ['tcp.flags.syn != true', 57, 'tcp.flags.syn == 0'],
    ['80 == tcp.port', 67, 'tcp.port == 80'], ['60 < frame.len < 70', 33, 'frame.len > 60 and frame.len < 70'],
    ['192.0.2.1 == ip.src == ip.src', 37, 'ip.src == 192.0.2.1'], ['frame.len <= 66 == tcp.hdr_len', 0, 'frame.len <= 66 and tcp.hdr_len == 66'],
    ['ip.src matches "\\\\.2$"', 30, 'ip.src == 192.0.2.2'], ['ip.src contains ".2.2"', 30, 'ip.src == 192.0.2.2'],
    ['ip.proto matches "^tcp$"', 67, 'ip.proto == "TCP"'], ['frame.number in {tcp.len, 5}', 1, 'frame.number == tcp.len or frame.number == 5'],
    ['frame.len in {100 .. tcp.window_size_value}', 0, 'frame.len >= 100 and tcp.window_size_value >= frame.len'],
    ['tcp.payload contains tcp.payload[0:4]', 24, 'tcp.len >= 4'], ['frame.time > 1577836800', 67, 'frame.time > "2020-01-01 00:00:00Z"'],
    ['frame.time > "2020-01-01T01:00:00+01:00"', 67, 'frame.time > "2020-01-01 00:00:00Z"'],
    ['frame.time_relative * 2 > 0.01', 53, 'frame.time_relative > 0.005'], ['frame.time_relative / 2 > 0.0025', 53, 'frame.time_relative > 0.005'],
    ['frame.time - frame.time_relative > "2020-01-01 00:00:00Z"', 67, 'frame'], ['tcp.len / 2 == 0', 43, 'tcp.len < 2'],
    ['tcp.len > 99.5', 20, 'tcp.len > 99'], ['-tcp.len < -99', 20, 'tcp.len > 99'], ['max(tcp.srcport, 50) == 80', 30, 'tcp.srcport == 80'],
    ['tcp.flags bitand 0x02 == 2', 10, 'tcp.flags & 2 == 2'], ['tcp.flags bitwise_and 1', 10, 'tcp.flags & 1'],
    ['tcp[12:2] & f0:02 == 80:02', 0, 'tcp[12:1] & f0 == 80 and tcp[13] & 02'],
    ['all tcp.port in {80, 30000..65535}', 67, 'tcp.srcport in {80, 30000..65535} and tcp.dstport in {80, 30000..65535}'],
    ['all ip.addr == 192.0.2.0/24', 67, 'ip.addr === 192.0.2.0/24'], ['any ip.addr != 192.0.2.1', 67, 'ip.addr !== 192.0.2.1'],
    ['all ip.addr != 192.0.2.1', 0, 'ip.addr != 192.0.2.1'], ['all tcp.port != 80', 0, 'tcp.port != 80'], ['len(tcp.payload)', 24, 'tcp.payload'],
    ['frame.protocols[0-2] == "eth"', 67, 'frame.protocols contains "eth"'], ['string(tcp.flags.syn) == "True"', 10, 'tcp.flags.syn == 1'],
    ['frame[0-5] == eth.dst', 67, 'frame'], ['eth.dst == frame[0:6]', 67, 'frame'],
    ['tcp.dstport == 80 and eth.src == "02:00:00:00:00:01"', 0, 'tcp.dstport == 80 and eth.src == 02:00:00:00:00:01'],
    ['ip.src == "192.0.2.1"', 37, 'ip.src == 192.0.2.1'],
  ],
  'dns.pcap': [
    ['dns', 26], ['udp', 24], ['udp.port == 53', 24], ['udp.dstport == 53', 12], ['udp.stream == 2', 2], ['udp.stream < 3', 6],
    ['udp.length > 100', 2], ['tcp', 10], ['tcp and dns', 2], ['dns.flags.response == 1', 13], ['dns.flags.response == 0', 13],
    ['dns.flags.response', 26], ['dns.flags.rcode == 3', 1], ['dns.flags.rcode == "No such name"', 1], ['dns.flags.rcode != 0', 2],
    ['dns.flags.truncated == 1', 0], ['dns.qry.type == 1', 10], ['dns.qry.type == 28', 2], ['dns.qry.type in {1, 28}', 12],
    ['dns.qry.name contains "example"', 24], ['dns.qry.name matches "^www"', 6], ['dns.qry.name matches "\\\\.(test|example)$"', 0],
    ['dns.qry.name == "www.example.test"', 0], ['dns.qry.name[0:3] == "www"', 6], ['dns.qry.name[0] == 77', 6], ['len(dns.qry.name) > 15', 10],
    ['upper(dns.qry.name) contains "EXAMPLE"', 24], ['dns.qry.name.len > 15', 10], ['dns.count.answers > 0', 11],
    ['dns.count.answers >= 2 and dns.flags.response == 1', 1], ['count(dns.a) > 1', 0], ['dns.a', 5], ['dns.a == 192.0.2.0/24', 5],
    ['dns.a != 192.0.2.2', 2], ['dns.a !== 192.0.2.2', 2], ['all dns.a == 192.0.2.0/24', 5], ['dns.aaaa', 1], ['dns.aaaa == 2001:db8::/32', 1],
    ['dns.resp.type == 5', 1], ['dns.resp.type === 1', 0], ['dns.resp.ttl > 60', 0], ['dns.id > 0x8000', 14], ['dns.id & 1', 8],
    ['dns.time > 0', 13], ['dns.time < 0.001', 13], ['dns.response_in', 13], ['dns.response_to', 13], ['dns.txt contains "v"', 2],
    ['dns.srv.port', 1], ['dns.mx.preference == 10', 1], ['dns and not udp', 2], ['udp contains "example"', 23], ['udp[4:2] == 00:3c', 5],
    ['frame contains 07:65:78:61', 25], ['ip.src == 192.0.2.1 && udp', 12], ['not dns', 8], ['dns.qry.type == "AAAA"', 2, 'dns.qry.type == 28'],
    ['dns.qry.type in {"A", "AAAA"}', 12, 'dns.qry.type in {1, 28}'], ['dns.qry.type != "A"', 16, 'dns.qry.type != 1'],
    ['vals(dns.qry.type) matches "^AAAA"', 2, 'dns.qry.type == 28'], ['dns.qry.type contains "AAA"', 2, 'dns.qry.type == 28'],
    ['dns.flags.rcode matches "no such"', 1, 'dns.flags.rcode == 3'], ['all dns.resp.type == 1', 0, 'dns.resp.type === 1'],
    ['any dns.a != 192.0.2.2', 2, 'dns.a !== 192.0.2.2'], ['dns.a == dns.a', 5, 'dns.a'],
    ['all dns.qry.name contains "example"', 24, 'dns.qry.name contains "example"'], ['@dns.id == dns[0:2]', 24, 'dns and udp'],
    ['count(dns.a) + count(dns.aaaa) > 1', 0, 'count(dns.a) > 1'], ['max(dns.resp.ttl) > 60', 0, 'dns.resp.ttl > 60'],
    ['dns.qry.name[0-2,3] == "www."', 6, 'dns.qry.name[0:4] == "www."'],
  ],
  'arp.pcap': [
    ['arp', 9], ['arp.opcode == 1', 5], ['arp.opcode == "request"', 5], ['arp.opcode == "reply"', 4], ['arp.opcode == request', 5],
    ['arp.src.proto_ipv4 == 192.0.2.1', 4], ['arp.dst.proto_ipv4 == 192.0.2.0/24', 8], ['arp.src.proto_ipv4 == arp.dst.proto_ipv4', 2],
    ['arp.src.hw_mac == eth.src', 9], ['arp.isgratuitous', 2], ['eth.dst == ff:ff:ff:ff:ff:ff', 6], ['eth.dst == ff-ff-ff-ff-ff-ff', 6],
    ['eth.dst == ffff.ffff.ffff', 6], ['eth.dst != ff:ff:ff:ff:ff:ff', 3], ['eth.addr contains ff:ff', 6], ['eth.dst[0:3] == ff:ff:ff', 6],
    ['eth.ig == 1', 6], ['eth.dst.ig == 1', 6], ['eth.src > 02:00:00:00:00:00', 9], ['ip or arp', 9], ['arp[0:2] == 00:01', 9],
    ['ip.addr == 192.0.2.1', 0],
    ['arp xor eth.dst == ff:ff:ff:ff:ff:ff', 3, '(arp and not eth.dst == ff:ff:ff:ff:ff:ff) or (not arp and eth.dst == ff:ff:ff:ff:ff:ff)'],
    ['vals(arp.opcode) == "reply"', 4, 'arp.opcode == 2'], ['@arp.opcode == 00:01', 5, 'arp.opcode == 1'],
    ['eth.dst matches "^ff:ff"', 6, 'eth.dst[0:2] == ff:ff'], ['arp.opcode > "request"', 4, 'arp.opcode > 1'],
  ],
  'lossy-download.pcap': [
    ['tcp', 234], ['tcp.analysis.retransmission', 3], ['tcp.analysis.flags', 67], ['tcp.analysis.duplicate_ack', 20],
    ['tcp.analysis.duplicate_ack_num > 2', 14], ['tcp.analysis.out_of_order', 3], ['tcp.analysis.ack_rtt > 0.001', 8], ['tcp.options.sack_le', 60],
    ['count(tcp.options.sack_le) > 1', 28], ['tcp.options.timestamp.tsval', 234], ['tcp.window_size > 100000', 59],
    ['tcp.seq > 100000 and tcp.len > 0', 70], ['tcp.nxtseq == tcp.seq + tcp.len', 230], ['tcp.time_relative > 0.5', 0], ['tcp.time_delta > 0.1', 0],
    ['tcp.completeness == 31', 234],
  ],
  'ping.pcap': [
    ['ip.src#1 == 192.0.2.1', 7], ['ip.len > 100', 1], ['ip.id > 0x8000', 6],
  ],
  'fragments.pcap.gz': [
    ['ip.flags.mf == 1', 8], ['ip.frag_offset > 0', 8], ['ip.fragment', 4], ['ip.reassembled.length > 3000', 4], ['count(ip.fragment) == 3', 4],
    ['ip.proto == 1', 12],
  ],
  'dhcp.pcap': [
    ['udp.port in {67, 68}', 5], ['udp.srcport == 68 and ip.dst == 255.255.255.255', 2], ['ip.src == 0.0.0.0', 2],
    ['frame contains 63:82:53:63', 5], ['udp[8:1] == 01', 0],
  ],
  'ipv6.pcapng': [
    ['eth.dst[0:2] == 33:33', 1],
  ],
  'https.pcapng': [
    ['tcp.port == 443', 132], ['frame contains "localhost"', 0], ['tcp.payload[0] == 16', 5], ['tcp.payload[0:3] == 16:03:01', 2],
    ['tcp.len > 1000 && tcp.srcport == 443', 80],
  ],
};

describe.each(Object.entries(SAMPLES))('%s', (name, counts) => {
  let capture: OpenCapture;

  beforeAll(async () => {
    capture = await openSample(name, registry);
  });

  afterAll(() => capture.file.close());

  for (const [text, packets] of counts) {
    it(`${text} → ${packets}`, () => expect(count(capture, text)).toBe(packets));
  }
});
