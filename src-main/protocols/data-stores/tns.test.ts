import { describe, expect, it } from 'vitest';
import { NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './tns.examples.ts';
import { tns } from './tns.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'tcp' });
const payload = (name: keyof typeof examples): Uint8Array => fromHex(examples[name].hex).subarray(20);

describe('tns', () => {
  it('connects with a description of the service', () => {
    const connect = read('connect');
    expect([connect.info, connect.value('tns.version'), connect.value('tns.connect_data')])
      .toEqual(['Request, Connect (1)', '313', '(DESCRIPTION=(CONNECT_DATA=(SERVICE_NAME=ORCL)))']);
    expect(connect.lines()).toContain('        Service Options: 0x0c41, Header Checksum, Full Duplex');
    expect([connect.has('tns.trace_cid'), read('shortConnect').has('tns.trace_cid'), read('shortConnect').has('tns.connect_data')])
      .toEqual([true, false, true]);
    expect([read('dataFollow').trouble, read('dataFollow').has('tns.connect_data')]).toEqual(['none', false]);
  });

  it('is answered', () => {
    expect([
      read('resend').info, read('accept').value('tns.accept_data'), read('refuse').value('tns.refuse_data'),
      read('redirect').value('tns.redirect_data'),
    ]).toEqual(['Response, Resend (11)', 'abc', '(ERR=1153)', '(ADDRESS=x)']);
    expect(read('abort').value('tns.abort_data')).toBe('(ERR)');
  });

  it('agrees on services and versions', () => {
    expect([read('services').info, read('services').value('tns.data_sns.srvcnt')]).toEqual(['Request, Data (6), Secure Network Services', '4']);
    expect(read('services').lines()).toContain('        Client Version: 11.2.0.2.0');
    expect([read('versions').values('tns.data_setp_req.acc_vers'), read('versions').value('tns.data_setp_req.cli_plat')])
      .toEqual([['6', '5', '4'], 'x86_64/Linux']);
    expect([read('banner').value('tns.data_setp_resp.banner'), read('banner').value('data.data')]).toEqual(['x86_64/Linux 2.4.xx', '6903']);
  });

  it('names some of very many versions, and has all of them below', () => {
    const bytes = new Uint8Array(60_000).fill(6);
    bytes.set(payload('versions').subarray(0, 10));
    bytes.set([bytes.length >> 8, bytes.length & 255]);
    bytes[10] = 1;
    const many = dissect(bytes, { as: 'tns' });
    expect(many.values('tns.data_setp_req.acc_vers').length).toBeGreaterThan(59_000);
    expect(many.lines().find(line => line.includes('Accepted Versions'))).toMatch(/^ *Accepted Versions: 6(?:, 6){31}, …$/);
  });

  it('calls', () => {
    expect(read('call').lines()).toContain('        Call ID: Get the session key (0x76)');
    expect([read('piggyback').value('tns.data_piggyback.id'), read('unknown').info, read('end').value('tns.data_flag.eof')])
      .toEqual(['0x69', 'Request, Data (6), unknown', '1']);
  });

  it('reads the version of the server and the key to log on with, packed and not', () => {
    expect([read('version').value('tns.data_opi.vers2.banner'), read('version').lines().some(line => line.endsWith('Version: 11.2.0.2.0'))])
      .toEqual(['Oracle Database 11g', true]);
    for (const name of ['sessionKey', 'plainKey'] as const) {
      expect([read(name).value('tns.data_opi.param_name'), read(name).value('tns.data_opi.param_value'), read(name).trouble])
        .toEqual(['AUTH_SESSKEY', 'ABCD', 'none']);
    }
  });

  it('has markers and control packets', () => {
    expect([read('marker').values('tns.marker.databyte'), read('control').value('tns.control.cmd')]).toEqual([['0x00', '0x02'], '0x0001']);
  });

  it('knows long packets by two zeros, and a connection on any port', () => {
    expect(tns.frame!(fromHex('0000 1234 06 00 0000'), 0, 8, 0)).toBe(0x1234);
    expect(tns.frame!(fromHex('0010 0000 63 00 0000'), 0, 8, 0)).toBe(NOT_MINE);
    expect([
      tns.recognise!(payload('connect'), 0, payload('connect').length), tns.recognise!(payload('accept'), 0, payload('accept').length),
    ]).toEqual([true, false]);
  });
});
