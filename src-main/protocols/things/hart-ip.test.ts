import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './hart-ip.examples.ts';
import { hartIp } from './hart-ip.ts';
import { unpacked } from './hart/responses.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'hart_ip' });
const value = (name: Name, field: string): string | undefined => read(name).value(`hart_ip.${field}`);

describe('HART-IP', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => {
    expect(read(name).trouble).toBe('none');
  });

  it('says what a message is, and its number', () => {
    expect([read('initiate').info, read('primary').info]).toEqual([
      'Session Initiate Request, Sequence Number 7', 'Pass Through Response, Sequence Number 7',
    ]);
    expect([value('initiate', 'session_init.inactivity_close_timer'), value('refused', 'error.error_code')]).toEqual(['30000', '1']);
  });

  it('finds the end of each message by its length', () => {
    const frame = (hex: string): number => hartIp.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([frame('01 00 00'), frame(examples.initiate.hex), frame('01 00 00 00 0001 0007'), frame('47 45 54 20 2f 20 48 54')])
      .toEqual([MORE, 13, NOT_MINE, NOT_MINE]);
  });

  it('reads short and long addresses behind preambles (HCF_SPEC-081)', () => {
    expect([value('identify', 'pt.preambles'), value('identify', 'pt.short_addr'), value('primary', 'pt.long_address')])
      .toEqual(['ffff', '0', 'a64e0b6fe4']);
    expect(read('identify').lines().map(line => line.trim())).toContain('Delimiter: Short Address, Frame Type: STX');
  });

  it('reads what devices measure', () => {
    expect([value('primary', 'pt.rsp.pv_units'), value('primary', 'pt.rsp.pv')]).toEqual(['32', '25']);
    expect([value('dynamic', 'pt.rsp.sv'), value('dynamic', 'pt.rsp.tv')]).toEqual(['50', undefined]);
    expect([value('variables', 'pt.rsp.slot1_device_var_value'), value('variables', 'pt.rsp.slot2_units')]).toEqual(['50', undefined]);
    // 1,024,000 32nds of a millisecond are 32 seconds.
    expect(read('variables').lines().map(line => line.trim())).toContain('Slot0 Data TimeStamp: 00:00:32.000');
  });

  it('reads who a device is', () => {
    expect(['expanded_device_type', 'hart_univ_rev', 'device_id', 'manufacturer_Id'].map(name => value('identity', `pt.rsp.${name}`)))
      .toEqual(['0x264e', '7', '0b6fe4', '38']);
  });

  it('unpacks letters of six bits (HCF_SPEC-127 §5.1.1)', () => {
    // T = 010100, L = 001100, 1 = 110001, 0 = 110000: 01010000 11001100 01110000.
    expect(unpacked(Uint8Array.of(0x50, 0xcc, 0x70))).toBe('TL10');
    expect(unpacked(Uint8Array.of(0x82, 0x08, 0x20))).toBe('    ');
  });

  it('keeps what it does not know', () => {
    expect([value('unknown', 'pt.payload'), value('short', 'pt.payload'), value('askVariables', 'pt.payload')]).toEqual(['0102', '40', '0001']);
  });
});
