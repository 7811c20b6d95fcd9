import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples as decnet } from '../routing/dec-dna.examples.ts';
import { examples as tacplus } from '../security/tacplus.examples.ts';
import { examples as openvpn } from '../tunnels/openvpn.examples.ts';
import { examples } from './coap.examples.ts';

describe('CoAP', () => {
  it('asks for a thing\'s temperature (RFC 7252 figure 16)', () => {
    expect(dissect(examples.request.hex, { as: 'coap' }).info).toBe('CON, MID:32052, GET, /temperature');
    expect(dissect(examples.response.hex, { as: 'coap' }).info).toBe('ACK, MID:32052, 2.05 Content');
  });

  it('counts options by what they are more than the one before', () => {
    const block = dissect(examples.block.hex, { as: 'coap' });
    expect(block.info).toBe('CON, MID:2, GET, TKN:aa bb, Block #0, /foo?a=b');
    expect(block.lines().join('\n')).toContain('#23: Block2: NUM:0, M:1, SZX:1024');
    expect(dissect(examples.format.hex, { as: 'coap' }).info).toContain('(application/json)');
  });
});

describe('DECnet', () => {
  it('greets, sends and acknowledges', () => {
    expect(dissect(decnet.hello.hex).info).toBe('Routing control, Endnode Hello message');
    expect(dissect(decnet.data.hex).info).toBe('msg nr. 1 single segment, bytes this segment: 4, total so far:4');
    expect(dissect(decnet.acknowledgment.hex).info).toBe('NSP data ACK message(3)');
  });
});

describe('TACACS+', () => {
  it('tells requests from replies by their number (RFC 8907 §4.1)', () => {
    expect(dissect(tacplus.request.hex, { as: 'tacplus' }).info).toBe('Q: Authentication');
    expect(dissect(tacplus.reply.hex, { as: 'tacplus' }).info).toBe('R: Authorization');
  });
});

describe('OpenVPN', () => {
  it('numbers what its control channel carries, and what came', () => {
    expect(dissect(openvpn.reset.hex).info).toBe('MessageType: P_CONTROL_HARD_RESET_CLIENT_V2');
    const acknowledgment = dissect(openvpn.acknowledgment.hex);
    expect(acknowledgment.values('openvpn.mpidarrayelement')).toEqual(['0']);
    expect(dissect(openvpn.data.hex).value('openvpn.peerid')).toBe('1');
  });

  it('does not guess at what a key authenticates', () => {
    expect(dissect(openvpn.authenticated.hex).has('openvpn.mpidarraylength')).toBe(false);
  });
});
