import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './gprs.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex, examples[name]);
const all = (packet: Dissected, ...names: readonly string[]): (string | undefined)[] => names.map(name => packet.value(name));

describe('GPRS', () => {
  it('reads who asks for an address, from which cell, and with what options', () => {
    const packet = read('request');
    expect([packet.protocols, packet.protocol]).toEqual(['gprs-ns:bssgp:llcgprs:gsm_a.dtap:ipcp', 'GPRS-LLC']);
    expect(packet.info).toBe('SAPI: LLGMM, UI, protected, non-ciphered information, N(U) = 5(DTAP) (SM) Activate PDP Context Request ');
    expect(all(packet, 'nsip.bvci', 'gsm_a.rr.tlli', 'e212.rai.mcc', 'bssgp.ci', 'llcgprs.fcs'))
      .toEqual(['7181', '0xe02dcb50', '460', '0x0001', '0x4aeb23']);
    expect(all(packet, 'gsm_a.gm.sm.apn', 'gsm_a.gm.sm.link_dir', 'ipcp.opt.pri_dns_address', 'gsm_a.gm.sm.qos.mean_throughput'))
      .toEqual(['eetest', '0', '0.0.0.0', '31']);
  });

  it('reads which address is given', () => {
    const packet = read('accept');
    expect(all(packet, 'bssgp.delay_val', 'gsm_a.dtap.ti_flag', 'gsm_a.gm.sm.ip4_address', 'gsm_a.gm.radio_priority_pdp'))
      .toEqual(['600', '1', '192.168.252.130', '3']);
    expect(read('reject').info).toMatch(/Activate PDP Context Reject $/);
  });

  it('leaves data of users, and frames of other formats, as they are', () => {
    expect([read('user').value('data.data'), read('user').info]).toEqual(['aabbcc', 'SAPI: LL3, UI, unprotected, ciphered information, N(U) = 0']);
    expect(read('supervisory').protocols).toBe('gprs-ns:bssgp:llcgprs:data');
  });

  it('names what keeps the service up', () => {
    expect([read('alive').info, read('reset').info, read('flow').info]).toEqual(['NS_ALIVE', 'NS_RESET', 'FLOW-CONTROL-BVC']);
  });
});
