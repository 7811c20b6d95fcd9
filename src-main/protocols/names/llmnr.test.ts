import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './llmnr.examples.ts';

describe('LLMNR', () => {
  it('has flags of its own in the place of others of DNS, RFC 4795 §2.1.1', () => {
    const query = dissect(examples.query.hex, { as: 'llmnr' });
    expect(query.protocol).toBe('LLMNR');
    expect([query.value('dns.flags.conflict'), query.value('dns.flags.tentative')]).toEqual(['1', '1']);
    expect(query.has('dns.flags.recdesired')).toBe(false);
  });

  it('answers with records of DNS', () => {
    expect(dissect(examples.response.hex, { as: 'llmnr' }).info).toBe('Standard query response 0x007a A host A 192.0.2.1');
  });
});
