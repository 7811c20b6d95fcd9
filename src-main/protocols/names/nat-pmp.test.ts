import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './nat-pmp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'nat-pmp' });

describe('nat-pmp', () => {
  it('asks for the address outside', () => {
    expect(read('request').info).toBe('External Address Request');
    expect([read('address').value('nat-pmp.external_ip'), read('address').value('nat-pmp.sssoe')]).toEqual(['192.0.2.1', '77']);
  });

  it('asks for a port, and is given another', () => {
    expect(read('map').lines().map(line => line.trim())).toContain('Requested Port Mapping Lifetime: 7200');
    expect(read('mapped').lines().map(line => line.trim())).toContain('Mapped External Port: 5353');
    expect(read('mapped').value('nat-pmp.external_port')).toBe('5353');
  });

  it('remarks on other opcodes', () => expect(read('unsupported').remarks).toEqual(['Unknown opcode: 133']));
});
