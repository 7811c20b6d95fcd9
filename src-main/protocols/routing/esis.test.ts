import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './esis.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex);

describe('esis', () => {
  it('reads the addresses of an end system, for how long, and its options', () => {
    const packet = read('endSystem');
    expect([packet.protocols, packet.info, packet.value('esis.htime'), packet.values('esis.sa')])
      .toEqual(['eth:llc:osi:esis', 'ES HELLO', '60', ['490001', '49000102.03']]);
    expect(packet.lines()).toContain('        Suggested ES configuration timer: 0258');
  });

  it('reads the title of an intermediate system, and checks the sum', () => {
    const packet = read('intermediateSystem');
    expect([packet.info, packet.value('esis.net'), packet.value('esis.chksum.status')]).toEqual(['IS HELLO', '49000102', '1']);
    expect(dissect(examples.intermediateSystem.hex.replace('db20', 'db21')).has('esis.bad_checksum')).toBe(true);
    expect(read('redirect').value('esis.chksum.status')).toBe('3');
    expect(dissect(examples.intermediateSystem.hex.replace('82 0e', '82 00')).value('esis.chksum.status'), 'which its length leaves out').toBe('2');
  });

  it('reads where a redirect leads: to a router by its title, to an end system without', () => {
    const packet = read('redirect');
    expect(['da', 'bsnpa', 'net'].map(name => packet.value(`esis.${name}`))).toEqual(['4901', '0200.0000.0009', '4902']);
    expect([read('redirectToEnd').has('esis.net'), read('redirectToEnd').lines()])
      .toEqual([false, expect.arrayContaining(['    ### No Network Entity Title Section ###'])]);
  });

  it('remarks on versions and types that it does not know', () => {
    expect(['ver.unknown', 'type.unknown'].map(name => read('unknown').has(`esis.${name}`))).toEqual([true, true]);
  });
});
