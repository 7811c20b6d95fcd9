import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './mac-control.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex);

describe('MAC Control, IEEE 802.3', () => {
  it('pauses a link (annex 31B)', () => {
    const pause = read('pause');
    expect([pause.protocols, pause.protocol, pause.info]).toEqual(['eth:ethertype:macc', 'MAC CTRL', 'Pause: pause_time: 255 quanta']);
    const alone = dissect(examples.alone.hex, { as: 'macc' });
    expect([pause, read('tagged'), alone, read('misled')].map(packet => packet.has('macc.dst_address_invalid'))).toEqual([false, false, false, true]);
  });

  it('pauses priorities (annex 31D)', () => {
    const priorities = read('priorities');
    expect(priorities.lines()).toContain('    CBFC Class Enable Vector: 0x0018, C3, C4');
    expect(['2', '3', '4'].map(i => priorities.value(`macc.cbfc.pause_time.c${i}`))).toEqual(['0', String(0x123), '65535']);
    expect(priorities.info).toBe('Class Based Flow Control [CBFC] Pause');
  });

  it('registers stations of a passive optical network (clause 64)', () => {
    expect(read('request').value('macc.regreq.grants')).toBe('5');
    const register = read('register');
    expect(['timestamp', 'reg.assignedport', 'reg.flags', 'reg.synctime', 'reg.grants'].map(name => register.value(`macc.${name}`)))
      .toEqual(['4096', '7', '0x03', '32', '5']);
    expect(['assignedport', 'synctime'].map(name => read('acknowledgement').value(`macc.regack.${name}`))).toEqual(['7', '32']);
    expect([read('gate').info, read('gate').protocols]).toEqual(['Gate', 'eth:ethertype:macc:data']);
  });

  it('says that it does not know an opcode', () => {
    expect([read('unknown').info, read('unknown').has('macc.opcode.unknown')]).toEqual(['Unknown', true]);
  });
});
