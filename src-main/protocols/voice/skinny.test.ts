import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples, framed } from './skinny.examples.ts';
import { withLabels } from './skinny/labels.ts';
import { roleOf } from './skinny/requests.ts';
import { skinny } from './skinny.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'skinny' });
const role = (id: number, body: string, version = 0) => roleOf(fromHex(framed.message(id, body, version)));

describe('SCCP', () => {
  it('says which message it is, and whether it asks or answers', () => {
    expect((['keepAlive', 'callState', 'opened', 'unknown'] as const).map(name => [read(name).protocol, read(name).info])).toEqual([
      ['SKINNY/REQ', 'KeepAliveReq '], ['SKINNY', 'CallState '], ['SKINNY/RESP', 'OpenReceiveChannelAck '], ['SKINNY', '0x000005A7 (Unknown) '],
    ]);
  });

  it('reads a station that registers, though its message is an old one that ends early', () => {
    const register = read('register');
    expect(['skinny.DeviceName', 'skinny.stationIpAddr', 'skinny.deviceType', 'skinny.protocolVer', 'skinny.macAddress'].map(register.value))
      .toEqual(['SEP001122334455', '192.0.2.1', '0x00000007', '20', '00:11:22:33:44:55']);
    expect(['Bit3', 'DynamicMessages', 'Bit1', 'RFC2833'].map(bit => register.value(`skinny.PhoneFeatures.${bit}`))).toEqual(['1', '1', '0', '1']);
    expect(register.value('skinny.firmwareLoadName')).toBeUndefined();
  });

  it('has names for keys, states and labels', () => {
    expect(read('keypad').lines()).toContain('    kpButton: Five (0x00000005)');
    expect(read('callState').lines()).toContain('    callState: RingIn (0x00000004)');
    expect(read('prompt').lines().find(line => line.includes('promptStatus'))).toMatch(/ => "From 1234"$/);
    expect(withLabels(fromHex('801e1e13')), 'two labels in a row').toBe('Call ProceedEnter Search Criteria');
    expect(withLabels(fromHex('411e')), 'half a label is none').toBeUndefined();
  });

  it('reads addresses of either kind from version 17 on', () => {
    expect(read('start').value('skinny.remoteIpAddr.ipv4')).toBe('192.0.2.9');
    expect(read('startSix').value('skinny.remoteIpAddr.ipv6')).toBe('2001:db8::1');
    expect(read('startSix').value('skinny.g723BitRate'), 'the codec is G.723.1').toBe('0x00000002');
    expect(read('start').value('skinny.g723BitRate'), 'older versions know no other').toBe('0x00000000');
    expect([read('opened').value('skinny.ipAddr.ipv4'), read('opened').value('skinny.portNumber')]).toEqual(['192.0.2.9', '20482']);
  });

  it('reads lists as long as they say, and not beyond the room that they have', () => {
    expect(read('capabilities').lines().filter(line => line.includes('caps ['))).toEqual([
      '    caps [ref:capCount = 2, max:18]', '        caps [1 / 2]', '        caps [2 / 2]',
    ]);
    expect(read('capabilities').lines()).toContain('                g723BitRate: Media_G723BRate_6_3 (0x00000002)');
    expect(read('tooMany').lines().join('\n')).toContain('19 of caps: there is room for 18');
  });

  it('reads what depends on what stands before it', () => {
    expect(read('softKeys').lines()).toContain('        .... .... .... .... 1... .... .... .... = SoftKey16: Yes');
    expect(read('softKeySet').lines()).toContain('                softKeyInfoIndex [max:16]');
    expect(['skinny.callingParty', 'skinny.AlternateCallingParty', 'skinny.calledParty'].map(read('callInfo').value)).toEqual([
      '100', undefined, '200',
    ]);
    expect([read('statistics').value('skinny.latency'), read('statistics').value('skinny.data')]).toEqual(['4', 'MOS'.slice(0, 2)]);
    expect([read('multimedia').value('skinny.MPI'), read('multimedia').value('skinny.annexNandWFutureUse')]).toEqual(['1', '0']);
    expect(read('command').lines()).toContain('        lostPartialPicture');
    expect(read('data').value('xml.tag')).toBe('<a>');
  });

  it('pairs requests and responses by the number that both have, wherever it lies', () => {
    const { numbers } = framed;
    expect(role(0x0105, numbers(1, 77))).toEqual({ key: '261 77', answers: false });
    expect(role(0x0022, numbers(0, 0, 20480, 77)), 'behind an address of four bytes').toEqual({ key: '261 77', answers: true });
    expect(role(0x0022, numbers(0, 0, 0, 0, 0, 0, 20480, 77), 18), 'behind one of sixteen').toEqual({ key: '261 77', answers: true });
    expect(role(0x0003, numbers(1)), 'a key is no request').toBeUndefined();
    expect(role(0x0022, numbers(0)), 'too short to have it').toBeUndefined();
  });

  it('finds where messages end, and what is none', () => {
    const bytes = fromHex(examples.two.hex), { frame } = skinny;
    expect([frame!(bytes, 0, bytes.length, 0), frame!(bytes, 12, bytes.length, 0), frame!(bytes, 0, 7, 0)]).toEqual([12, 12, 0]);
    expect(frame!(fromHex('0300000000000000'), 0, 8, 0), 'shorter than the number of a message').toBe(-1);
    expect(frame!(fromHex('0400000001000000'), 0, 8, 0), 'no version').toBe(-1);
  });
});
