import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './s7comm.examples.ts';

describe('S7 communication', () => {
  it('agrees upon the size of messages', () => {
    const setup = dissect(examples.setup.hex, { as: 's7comm' });
    expect(setup.info).toBe('ROSCTR:[Job     ] Function:[Setup communication]');
    expect(setup.value('s7comm.param.pdu_length')).toBe('480');
  });

  it('reads variables, whose place is counted in bits', () => {
    const read = dissect(examples.read.hex, { as: 's7comm' });
    expect(read.lines().join('\n')).toContain('Item [1]: (Data blocks (DB) 10.0)');
    const answer = dissect(examples.answer.hex, { as: 's7comm' });
    expect(answer.value('s7comm.resp.data')).toBe('01020304');
  });

  it('reads lists of what a controller is', () => {
    expect(dissect(examples.user.hex, { as: 's7comm' }).info)
      .toBe('ROSCTR:[Userdata] Function:[Request] -> [CPU functions] -> [Read SZL] ID=0x0011 Index=0x0000');
  });

  it('tells why a function was refused', () => {
    expect(dissect(examples.refused.hex, { as: 's7comm' }).lines().join('\n')).toContain('Error code: Information function unavailable (0xd401)');
  });
});
