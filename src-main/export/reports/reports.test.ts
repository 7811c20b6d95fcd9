import { beforeAll, describe, expect, it } from 'vitest';
import { createRegistry } from '../../protocols/index.ts';
import type { FieldValue, PacketFields } from '../../statistics/packet-fields.ts';
import { inTableOrder, textHash } from './bucket-order.ts';
import { REPORTS } from './index.ts';

/** Packets as a report sees them: what the fields of each say. A field is in the layer that its name begins with. */
type Packet = Readonly<Record<string, number | string>>;

const registry = createRegistry();

function printed(name: string, packets: readonly Packet[], filter = '', settings: readonly number[] = [], words: readonly string[] = []): string[] {
  const report = REPORTS[name].make(registry, filter, settings, words);
  packets.forEach((packet, row) => {
    const values = (field: string): FieldValue[] =>
      packet[field] === undefined ? [] : [{ number: Number(packet[field]), text: String(packet[field]) }];
    const fields: Pick<PacketFields, 'layers' | 'values' | 'first' | 'beside' | 'info' | 'inOrder'> = {
      info: '',
      layers: layer => [Object.keys(packet).findIndex(field => field.startsWith(`${layer}.`))].filter(node => node >= 0),
      values,
      first: field => values(field)[0],
      inOrder: names => Object.keys(packet).filter(field => names.includes(field)).map(name => ({ name, value: values(name)[0] })),
      beside: (field, other) => values(field).map(value => ({ value, other: values(other)[0] })),
    };
    report.add(fields as PacketFields, row);
  });
  return report.text().split('\n');
}

describe('reports', () => {
  let times: string[] = [];
  beforeAll(
    () =>
      (times = printed('smb2,srt', [
        { 'smb2.cmd': 5 }, { 'smb2.cmd': 5, 'smb2.time': 0.0001165 }, { 'smb2.cmd': 5, 'smb2.time': 0.002 },
        { 'smb2.cmd': 8, 'smb2.time': 1 },
      ])),
  );

  it('count answers by what was asked, with the least, most, mean and all of their times', () => {
    expect(times.slice(3, 7)).toEqual([
      'Filter: smb2.cmd', 'Index  Commands               Calls    Min SRT    Max SRT    Avg SRT    Sum SRT',
      '    5  Create                      2   0.000117   0.002000   0.001058   0.002117',
      '    8  Read                        1   1.000000   1.000000   1.000000   1.000000',
    ]);
  });

  it('count an answer of LDAP as what it answers, and one of SNMP as what its request asked', () => {
    expect(printed('ldap,srt', [{ 'ldap.protocolOp': 5, 'ldap.time': 0.5 }])[5]).toMatch(/^ {4}3 {2}Search +1 {3}0\.500000/);
    expect(printed('snmp,srt', [{ 'snmp.data': 1 }, { 'snmp.data': 2, 'snmp.time': 0.5, 'snmp.response_to': 1 }])[5]).toMatch(
      /^ {4}1 {2}GetNext +1 {3}0\.5/,
    );
    expect(printed('snmp,srt', [{}, { 'snmp.data': 2, 'snmp.time': 0.5, 'snmp.response_to': 1 }]).join()).not.toContain('Unknown');
  });

  it('count the procedures of one version of a program, and all programs', () => {
    const call = { 'rpc.program': 100003, 'rpc.programversion': 3, 'rpc.procedure': 1, 'rpc.time': 0.25 };
    expect(printed('rpc,srt', [call, { ...call, 'rpc.programversion': 2 }], '', [100003, 3]).slice(3, 6)).toEqual([
      'Filter: nfs.procedure_v3', expect.stringContaining('Procedure'),
      '    1  GETATTR                     1   0.250000   0.250000   0.250000   0.250000',
    ]);
    expect(printed('rpc,programs', [call])).toContain('NFS(100003)      3      1   0.250000   0.250000   0.250000');
  });

  it('count the operations of one interface of remote calls', () => {
    const call = { 'samr.opnum': 57, 'dcerpc.time': 0.25 }, lines = printed('dcerpc,srt', [
      call, { 'samr.opnum': 57 }, { 'lsarpc.opnum': 1, 'dcerpc.time': 1 },
    ], '', [], ['12345778-1234-ABCD-EF00-0123456789AC', '1.0']);
    expect(lines.slice(2, 6)).toEqual([
      'DCERPC SRT Statistics:', 'Filter: samr.opnum', expect.stringContaining('Procedure'),
      expect.stringMatching(/^ {3}57 {2}Connect2 +1 {3}0\.250000/),
    ]);
    expect(printed('dcerpc,srt', [call], '', [], ['00000000-0000-0000-0000-000000000000', '1.0']).join()).not.toContain('0.25');
  });

  it('tell of lost echo requests and of the spread of the answers', () => {
    const lines = printed(
      'icmp,srt',
      [
        { 'icmp.type': 8 }, { 'icmp.type': 0, 'icmp.resptime': 2 }, { 'icmp.type': 8 }, { 'icmp.type': 0, 'icmp.resptime': 4 },
        { 'icmp.type': 8 },
      ],
      'icmp',
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        'Filter: icmp', '3         2         1          33.3%',
        '2.000     4.000     3.000     3.000     1.414          2         4         ',
      ]),
    );
  });

  it('tell who gave a password', () => {
    const user = { 'tcp.stream': 4, 'ftp.request.command': 'USER', 'ftp.request.arg': 'anna' };
    const password = (stream: number) => ({ 'tcp.stream': stream, 'ftp.request.command': 'PASS', 'ftp.request.arg': 'secret' });
    const lines = printed('credentials', [user, password(5), password(4), { 'tcp.stream': 6, 'http.authbasic': 'otto:secret' }]);
    expect(lines.slice(3, 5)).toEqual([
      '3          FTP              anna             Username in packet: 1',
      '4          HTTP basic auth  otto                             ',
    ]);
    expect(lines.join()).not.toContain('secret');
    const [hostile] = printed('credentials', [{ 'tcp.stream': 6, 'http.authbasic': '\u001b[2J\n9 FTP:secret' }]).slice(3);
    expect(hostile.trimEnd()).toBe('1          HTTP basic auth  \\033[2J\\n9 FTP');
  });

  it('tell streams of RTP with what was lost, the gaps and the jitter, those that began last first', () => {
    const ends = { 'ip.src': '10.0.0.1', 'ip.dst': '10.0.0.2', 'udp.srcport': 4000, 'udp.dstport': 5000 };
    const packet = (time: number, sequence: number, ssrc = 17) => ({
      ...ends, 'frame.time_relative': time, 'rtp.ssrc': ssrc, 'rtp.seq': sequence & 0xffff, 'rtp.extseq': sequence,
      'rtp.timestamp': 160 * (sequence - 65534), 'rtp.p_type': 0,
    });
    const [one, other] = printed('rtp,streams', [
      packet(0, 65534), packet(0.02, 65535), packet(0.056, 65536), packet(0.08, 65538), packet(0.1, 1, 18),
    ]).slice(2, 4);
    expect(one).toBe(
      '     0.100000      0.100000        10.0.0.1  4000        10.0.0.2  5000 0x00000012            g711U     1     0 (0.0%)          -1.000           0.000           0.000          -1.000           0.000           0.000 ',
    );
    expect(other.slice(95)).toMatch(/^711U {5}4 {5}1 \(20\.0%\) +20\.000 +26\.667 +36\.000 +0\.000 +0\.979 +1\.938 X$/);
  });

  it('measure jitter of RTP from one packet to the next, as its timestamps go around', () => {
    const ends = { 'ip.src': '10.0.0.1', 'ip.dst': '10.0.0.2', 'udp.srcport': 4000, 'udp.dstport': 5000, 'rtp.ssrc': 17, 'rtp.p_type': 0 };
    const half = 2 ** 30, packets = [0, 1, 2, 3, 4].map(nth => (
      { ...ends, 'frame.time_relative': (nth * half) / 8000, 'rtp.seq': nth, 'rtp.extseq': nth, 'rtp.timestamp': (nth * half) % 2 ** 32 }));
    expect(printed('rtp,streams', packets)[2].trim().split(/ +/).slice(-3)).toEqual(['0.000', '0.000', '0.000']);
  });

  it('expect as many packets of RTP as there are numbers to the highest, though an earlier one comes last (RFC 3550, A.3)', () => {
    const ends = { 'ip.src': '10.0.0.1', 'ip.dst': '10.0.0.2', 'udp.srcport': 4000, 'udp.dstport': 5000, 'rtp.ssrc': 17, 'rtp.p_type': 0 };
    const lostOf = (...sequences: number[]): string => {
      const packets = sequences.map((sequence, nth) => (
        { ...ends, 'frame.time_relative': nth / 50, 'rtp.seq': sequence & 0xffff, 'rtp.timestamp': 160 * nth }));
      return printed('rtp,streams', packets)[2].slice(95).replace(/ +/g, ' ');
    };
    expect(lostOf(1, 2, 4, 3)).toMatch(/^711U 4 0 \(0\.0%\)/);
    expect(lostOf(65534, 65535, 65537, 65536)).toMatch(/^711U 4 0 \(0\.0%\)/);
    expect(lostOf(1, 5, 2)).toMatch(/^711U 3 2 \(40\.0%\)/);
  });

  it('tell how long RADIUS servers took, what came again and what nobody asked for', () => {
    const lines = printed('radius,rtd', [
      { 'radius.code': 1 }, { 'radius.code': 1, 'radius.req.dup': 1 }, { 'radius.code': 2, 'radius.reqframe': 1, 'radius.time': 0.5 },
      { 'radius.code': 4 }, { 'radius.code': 5, 'radius.reqframe': 4, 'radius.time': 0.25 },
      { 'radius.code': 5, 'radius.reqframe': 4, 'radius.time': 0.75, 'radius.rsp.dup': 5 },
      { 'radius.code': 3 }, { 'radius.code': 40 }, { 'radius.code': 1 }, { 'radius.code': 11, 'radius.reqframe': 9, 'radius.time': 1 },
    ], 'radius');
    const row = (name: string): string[] => (lines.find(line => line.startsWith(`${name} |`)) ?? '').split(/ *\| */).slice(1, -1);
    expect(lines[3]).toBe('Filter for statistics: radius');
    expect(row('Overall')).toEqual(['2', '250.00 msec', '500.00 msec', '375.00 msec', '5', '3', '2', '1', '1 (50.00%)', '1 (50.00%)']);
    expect(row('Access')).toEqual(['1', '500.00 msec', '500.00 msec', '500.00 msec', '3', '3', '1', '1', '1 (100.00%)', '0 (0.00%)']);
    expect(row('Accounting').slice(6)).toEqual(['0', '0', '0 (0.00%)', '1 (100.00%)']);
    expect(lines.join()).not.toContain('Disconnect');
  });

  it('tell how long media gateways took, a provisional response before the last one', () => {
    const ask = (verb: string, id: number) => ({ 'mgcp.req.verb': verb, 'mgcp.transid': id, 'udp.stream': 0 });
    const answer = (id: number, code: number, time: number, stream = 0) => ({
      'mgcp.rsp.rspcode': code, 'mgcp.transid': id, 'mgcp.reqframe': 1, 'mgcp.time': time, 'udp.stream': stream,
    });
    const lines = printed(
      'mgcp,rtd',
      [
        ask('CRCX', 1), answer(1, 100, 0.25), answer(1, 200, 0.5), answer(1, 200, 0.75), ask('NTFY', 2), ask('NTFY', 2),
        ask('RSIP', 3), answer(1, 200, 1, 5),
      ],
      'udp',
    );
    expect(lines.slice(3, 8)).toEqual([
      'Filter for statistics: udp', 'Duplicate requests: 1', 'Duplicate responses: 1', 'Open requests: 2',
      'Discarded responses: 1',
    ]);
    expect(lines.slice(9, 11)).toEqual([
      'Overall |       2    |   250.00 msec |   500.00 msec |   375.00 msec |           2  |           3  |',
      'CRCX    |       2    |   250.00 msec |   500.00 msec |   375.00 msec |           2  |           3  |',
    ]);
    expect(lines[11]).toBe('='.repeat(101));
  });

  it('count answers of Diameter as their commands are first seen, and those of GTP by what they answer', () => {
    const answer = (code: number, time: number) => ({ 'diameter.cmd.code': code, 'diameter.resp_time': time });
    expect(printed('diameter,srt', [answer(280, 0.5), answer(257, 0.25), answer(280, 1)]).slice(3, 7)).toEqual([
      'Filter: ', expect.stringContaining('Procedure'),
      '    1  Device-Watchdog             2   0.500000   1.000000   0.750000   1.500000',
      '    2  Capabilities-Exchange       1   0.250000   0.250000   0.250000   0.250000',
    ]);
    expect(printed('gtp,srt', [{ 'gtp.message': 21, 'gtp.time': 0.5 }, { 'gtp.message': 255, 'gtp.time': 1 }]).slice(5, 7)).toEqual([
      '    3  Delete PDP context          1   0.500000   0.500000   0.500000   0.500000', '='.repeat(66),
    ]);
  });

  it('count chunks of SCTP each way, those that came last first', () => {
    const packet = (source: string, destination: string, type: number) => (
      { 'ip.src': source, 'ip.dst': destination, 'sctp.srcport': 5000, 'sctp.dstport': 38412, 'sctp.chunk_type': type });
    const lines = printed('sctp,stat', [
      packet('10.0.0.1', '10.0.0.2', 1), packet('10.0.0.2', '10.0.0.1', 2), packet('10.0.0.1', '10.0.0.2', 0), packet('10.0.0.1', '10.0.0.2', 192),
    ]);
    const counts = (line: string): string[] => line.split('|').map(cell => cell.trim()).slice(1, -1);
    expect(lines[1]).toBe('|  Total packets RX/TX 4');
    expect(lines.slice(5, 7).map(counts)).toEqual([
      ['10.0.0.2', '5000', '10.0.0.1', '38412', '0', '0', '0', '0', '0', '1', '0', '0', '0', '0'],
      ['10.0.0.1', '5000', '10.0.0.2', '38412', '1', '0', '0', '0', '1', '0', '0', '0', '0', '0'],
    ]);
  });

  it('count messages of RTSP, those with unknown codes by their class', () => {
    const [setup, ok, odd] = [{ 'rtsp.method': 'SETUP' }, { 'rtsp.status': 200 }, { 'rtsp.status': 567 }];
    const lines = printed('rtsp,stat', [setup, ok, odd, ok, { 'rtsp.status': 700 }], 'tcp');
    expect(lines.slice(2, 8)).toEqual([
      'RTSP Statistics with filter tcp', '* RTSP Response Status Codes                Packets', '  599 Server Error - Others                       1',
      '  200 OK                                          2', '* RTSP Request Methods                      Packets',
      '  SETUP                                           1',
    ]);
  });

  it('list methods as the tables of GLib do, in which some give way to others', () => {
    const methods = 'OPTIONS DESCRIBE SETUP PLAY GET_PARAMETER TEARDOWN PAUSE'.split(' '), more = [...methods, 'ANNOUNCE', 'RECORD', 'REDIRECT'];
    expect(inTableOrder(methods, textHash).join(' ')).toBe('DESCRIBE PLAY OPTIONS PAUSE SETUP GET_PARAMETER TEARDOWN');
    expect(inTableOrder(more, textHash).join(' ')).toBe('PAUSE PLAY OPTIONS TEARDOWN ANNOUNCE SETUP RECORD REDIRECT GET_PARAMETER DESCRIBE');
    const many = Array.from({ length: 5000 }, (_, i) => `M${i}`);
    expect(inTableOrder(many, textHash)).toEqual(many);
  });

  it('count messages of HTTP, SIP and DHCP', () => {
    const [ok, lost] = [
      { 'http.response.code': 200, 'http.response.code.desc': 'OK' },
      { 'http.response.code': 404, 'http.response.code.desc': 'Not Found' },
    ];
    expect(printed('http,stat', [ok, lost, ok, { 'http.request.method': 'GET' }])).toEqual(
      expect.arrayContaining([
        '  200 OK                                          2', '  404 Not Found                                   1',
        '  GET                                             1 ',
      ]),
    );
    const sip = printed('sip,stat', [
      { 'sip.Method': 'INVITE' }, { 'sip.Status-Code': 407 }, { 'sip.Method': 'ACK', 'sip.response-time': 158 },
      { 'sip.Method': 'ACK', 'sip.response-time': 161 },
    ]);
    expect(sip).toEqual(
      expect.arrayContaining([
        'Number of SIP messages: 4', '  SIP 407 Proxy Authentication Required :     1 Packets',
        '  ACK             :     2 Packets', '* Average setup time 159 ms', ' Min 158 ms', ' Max 161 ms',
      ]),
    );
    const calls = Array.from({ length: 200_000 }, () => ({ 'sip.Method': 'ACK', 'sip.response-time': 7 }));
    expect(printed('sip,stat', calls)).toEqual(expect.arrayContaining([' Min 7 ms', ' Max 7 ms']));
    expect(printed('dhcp,stat', [{ 'dhcp.option.dhcp': 5 }, { 'dhcp.option.dhcp': 5 }])).toContain('ACK                       |2 |');
  });

  it('tell messages of Diameter with the fields that are asked for, and answers with their requests', () => {
    const ends = { 'ip.src': '10.0.0.1', 'ip.dst': '10.0.0.2', 'sctp.srcport': 3868, 'sctp.dstport': 3869 };
    const message = { ...ends, 'frame.time_epoch': '7.5', 'diameter.cmd.code': 272, 'diameter.flags.request': 1, 'diameter.Session-Id': 's;1' };
    const answer = { ...message, 'diameter.flags.request': 0, 'diameter.answer_to': 1, 'diameter.resp_time': '0.25' };
    const others = { ...message, 'diameter.cmd.code': 280 };
    expect(printed('diameter,avp', [message, answer, others], '', [], ['272', 'Session-Id', 'no-such'])).toEqual([
      "frame='1' time='7.500000' src='10.0.0.1' srcport='3868' dst='10.0.0.2' dstport='3869' proto='diameter' msgnr='0' is_request='1' cmd='272' " +
        "req_frame='1' ans_frame='0' resp_time='0.000000' Session-Id='s;1' ",
      "frame='2' time='7.500000' src='10.0.0.1' srcport='3868' dst='10.0.0.2' dstport='3869' proto='diameter' msgnr='0' is_request='0' cmd='272' " +
        "req_frame='1' ans_frame='2' resp_time='0.250000' Session-Id='s;1' ",
      '=== Diameter Summary ===', 'request count:\t1', 'answer count:\t1', 'req/ans pairs:\t1', '',
    ]);
    expect(printed('diameter,avp', [message, others])).toContain('request count:\t2');
    // What a sender says ends no line and moves no cursor.
    const [told] = printed('diameter,avp', [{ ...message, 'diameter.Session-Id': 's\n\u001b[2J' }], '', [], ['0', 'Session-Id']);
    expect(told).toMatch(/ Session-Id='s\\n\\033\[2J' $/);
  });
});
