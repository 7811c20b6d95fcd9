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
    ['dns.qry.type == "AAAA"', 2, 'dns.qry.type == 28'], ['dns.qry.type in {"A", "AAAA"}', 12, 'dns.qry.type in {1, 28}'],
    ['dns.qry.type != "A"', 16, 'dns.qry.type != 1'], ['vals(dns.qry.type) matches "^AAAA"', 2, 'dns.qry.type == 28'],
    ['dns.qry.type contains "AAA"', 2, 'dns.qry.type == 28'], ['dns.flags.rcode matches "no such"', 1, 'dns.flags.rcode == 3'],
    ['all dns.resp.type == 1', 0, 'dns.resp.type === 1'], ['any dns.a != 192.0.2.2', 2, 'dns.a !== 192.0.2.2'], ['dns.a == dns.a', 5, 'dns.a'],
    ['all dns.qry.name contains "example"', 24, 'dns.qry.name contains "example"'], ['@dns.id == dns[0:2]', 24, 'dns and udp'],
    ['count(dns.a) + count(dns.aaaa) > 1', 0, 'count(dns.a) > 1'], ['max(dns.resp.ttl) > 60', 0, 'dns.resp.ttl > 60'],
    ['dns.qry.name[0-2,3] == "www."', 6, 'dns.qry.name[0:4] == "www."'],
  ],
  'arp.pcap': [
    ['arp xor eth.dst == ff:ff:ff:ff:ff:ff', 3, '(arp and not eth.dst == ff:ff:ff:ff:ff:ff) or (not arp and eth.dst == ff:ff:ff:ff:ff:ff)'],
    ['vals(arp.opcode) == "reply"', 4, 'arp.opcode == 2'], ['@arp.opcode == 00:01', 5, 'arp.opcode == 1'],
    ['eth.dst matches "^ff:ff"', 6, 'eth.dst[0:2] == ff:ff'], ['arp.opcode > "request"', 4, 'arp.opcode > 1'],
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
