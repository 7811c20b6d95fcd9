import { describe, expect, it } from 'vitest';
import { tcpFrame } from '../../tooling/frames.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './kpasswd.examples.ts';
import { kpasswd } from './kpasswd.ts';

describe('kpasswd', () => {
  it('has a ticket, and what it protects (RFC 3244 §2)', () => {
    const change = dissect(examples.change.hex, { as: 'kpasswd' });
    expect([change.value('kpasswd.version'), change.values('kerberos.msg_type'), change.values('kerberos.cipher')])
      .toEqual(['0x0001', ['14', '21'], ['a3e1', 'a6a6']]);
    expect(change.lines().slice(1, 7).map(line => line.trim())).toEqual([
      'Message Length: 64', 'Version: Change password, or reply (0x0001)', 'AP_REQ Length: 29', 'AP_REQ', 'Kerberos', 'ap-req',
    ]);
  });

  it('has an error where there is nothing to protect one with', () => {
    const error = dissect(examples.error.hex, { as: 'kpasswd' });
    expect([error.has('kpasswd.ap_req'), error.value('kerberos.error_code')]).toEqual([false, '25']);
  });

  it('says by its port who asks; over TCP the length stands before each message', () => {
    const payload = Buffer.concat([Buffer.from([0, 0, 0, examples.reply.hex.length / 2]), Buffer.from(examples.reply.hex, 'hex')]);
    const read = (ports: [number, number]) =>
      dissect(tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports, sequence: 1, flags: 'PA', payload }));
    expect([read([464, 3000]).info, read([3000, 464]).info, read([464, 3000]).value('kerberos.rm.length')])
      .toEqual(['Reply', 'Request', String(examples.reply.hex.length / 2)]);
    expect(kpasswd.frame!(payload, 0, payload.length, 0)).toBe(payload.length);
  });
});
