import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../protocols/index.ts';
import { openSample } from '../../tooling/open-sample.ts';
import { captureReport } from './capture-report.ts';
import type { Report, Section } from './report.ts';

async function reportOn(name: string, filter: (row: number) => boolean = () => true): Promise<Report> {
  const capture = await openSample(name, createRegistry());
  const rows = Array.from({ length: capture.rows }, (_, row) => row).filter(filter);
  const list = { shown: rows.length, row: (index: number) => rows[index] };
  const report = await captureReport(capture, list, capture.info(), '', { over: false, next: () => Promise.resolve() }, () => {});
  capture.close();
  return report;
}

const section = ({ sections }: Report, title: string): Section => sections.find(one => one.title === title)!;
const fact = (of: Section, name: string): string | undefined => of.facts.find(([known]) => known === name)?.[1];
const table = (of: Section, title: string) => of.tables.find(one => one.title === title)!.rows;

describe('the report on a capture', () => {
  it('tells of HTTP: requests, hosts, status', async () => {
    const http = section(await reportOn('http.pcapng'), 'HTTP');
    expect(fact(http, 'Requests')).toBe('9');
    expect(fact(http, 'Responses')).toBe('9');
    expect(fact(http, 'Response times')).toMatch(/^\d+\.\d ms to /);
    expect(table(http, 'Status').reduce((sum, [, count]) => sum + Number(count), 0)).toBe(9);
  });

  it('tells of DNS: names, types, response codes and times', async () => {
    const dns = section(await reportOn('dns.pcap'), 'DNS');
    expect(Number(fact(dns, 'Queries'))).toBe(Number(fact(dns, 'Responses')));
    expect(table(dns, 'Names asked for')[0][0]).toMatch(/example\.com$/);
    expect(table(dns, 'Record types').map(([type]) => type).join(' ')).toMatch(/\bA\b/);
    expect(table(dns, 'Response codes').map(([code]) => code).join(' ')).toMatch(/No error/);
    expect(fact(dns, 'Response times')).toMatch(/ on average$/);
  });

  it('tells which DNS names failed, and which nobody answered', async () => {
    const all = section(await reportOn('dns.pcap'), 'DNS');
    const failed = table(all, 'Names that failed');
    expect(failed.map(([name, code]) => `${name}: ${code}`)).toEqual(['nowhere.example.com: No such name', 'example.net: Refused']);
    expect(all.tables.some(({ title }) => title === 'Names without an answer')).toBe(false);
    // A capture that ends with its first query.
    const cut = await openSample('dns.pcap', createRegistry(), { most: 1 }), turn = { over: false, next: () => Promise.resolve() };
    const dns = section(await captureReport(cut, { shown: 1, row: () => 0 }, cut.info(), '', turn, () => {}), 'DNS');
    cut.close();
    expect(table(dns, 'Names without an answer')).toEqual([[expect.stringMatching(/example\.com$/), '1']]);
    expect(dns.tables.some(({ title }) => title === 'Names that failed')).toBe(false);
  });

  it('tells of TLS: whom the client asked for, and what was agreed on', async () => {
    const tls = section(await reportOn('https.pcapng'), 'TLS');
    expect([fact(tls, 'Client hellos'), fact(tls, 'Server hellos')]).toEqual(['2', '2']);
    expect(table(tls, 'Servers asked for')).toEqual([['www.example.com', '2']]);
    expect(table(tls, 'Versions chosen')).toEqual([['TLS 1.3', '1'], ['TLS 1.2', '1']]);
    expect(table(tls, 'Cipher suites chosen').map(([name]) => name)).toEqual(['TLS_AES_256_GCM_SHA384', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384']);
  });

  it('tells what TCP had to send again', async () => {
    const tcp = section(await reportOn('lossy-download.pcap'), 'TCP retransmissions');
    expect(fact(tcp, 'Segments with data')).toBe('141');
    // Of the six, Wireshark takes one for a segment out of order.
    expect([fact(tcp, 'Out of order'), fact(tcp, 'Retransmitted')?.slice(0, 2)]).toEqual(['1', '5 ']);
    expect(tcp.text.join()).toContain('may differ');
    expect(table(tcp, 'What each segment was on the wire')).toContainEqual(['retransmission (fast)', '6']);
  });

  it('tells of the file and its times what capinfos does', async () => {
    const properties = section(await reportOn('http.pcapng'), 'Properties');
    const told = ['SHA-256', 'Average packet size', 'Bytes captured', 'Duration', 'Average rate', 'Order'].map(name => fact(properties, name));
    const hash = 'f77407216ea143a33974de67374ddae56b809ddfd7252d763f05ff18257d14c6';
    expect(told).toEqual([hash, '268.12 bytes', undefined, '0.052234 s', '1282.7 packets/s, 2751.3 kbit/s', undefined]);
  });

  it('lists some interfaces of many, and the times of packets that are out of order', async () => {
    const capture = await openSample('ping.pcap', createRegistry()), [one] = capture.info().interfaces;
    const backwards = { shown: capture.rows, row: (index: number) => capture.rows - 1 - index };
    const info = { ...capture.info(), interfaces: Array.from({ length: 25 }, () => one) }, turn = { over: false, next: () => Promise.resolve() };
    const properties = section(await captureReport(capture, backwards, info, '', turn, () => {}), 'Properties');
    capture.close();
    expect([properties.facts.filter(([name]) => name === 'Interface').length, fact(properties, 'More interfaces')]).toEqual([20, '5']);
    expect([fact(properties, 'Order'), fact(properties, 'Duration')]).toEqual(['packets are not in the order of their times', '0.959127 s']);
  });

  it('does without the hashes of a file that cannot be read any more, and gives up when it is called off meanwhile', async () => {
    const capture = await openSample('ping.pcap', createRegistry()), rows = { shown: 0, row: () => 0 };
    const report = (path: string, over: boolean) =>
      captureReport(capture, rows, { ...capture.info(), path }, '', { over, next: () => Promise.reject(new Error('called off')) }, () => {});
    for (const path of ['/nowhere', 'too-long'.repeat(1000)]) expect(fact(section(await report(path, false), 'Properties'), 'SHA-1')).toBeUndefined();
    await expect(report(capture.info().path, true)).rejects.toThrow('called off');
    capture.close();
  });

  it('leaves out what the capture has nothing of, and counts the view alone', async () => {
    const report = await reportOn('arp.pcap', row => row < 3);
    expect(report.sections.map(({ title }) => title)).toEqual(['Properties', 'Protocol hierarchy', 'Conversations']);
    expect(fact(section(report, 'Properties'), 'Packets that pass')).toMatch(/^3 /);
  });
});
