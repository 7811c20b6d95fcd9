import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './nas-eps.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, { as: 'nas-eps' });
const values = (name: keyof typeof examples, ...fields: readonly string[]): readonly unknown[] => {
  const packet = read(name);
  return fields.map(field => packet.value(field.startsWith('.') ? `nas_eps${field}` : field));
};

describe('nas-eps', () => {
  it('reads who attaches, and the message of session management that comes with it (TS 24.301 §8.2.4)', () => {
    expect(values('attach', '.nas_msg_emm_type', '.emm.eps_att_type', '.emm.type_of_id', 'e212.gummei.mcc', '.emm.mme_grp_id', '3gpp.tmsi'))
      .toEqual(['0x41', '2', '6', '1', '32769', '3221225473']);
    expect(values('attach', '.emm.eea0', '.emm.eea3', '.nas_msg_esm_type', '.esm_pdn_type', 'gsm_a.gm.gmm.ptmsi_sig'))
      .toEqual(['1', '0', '0xd0', '3', '0xc0ffee']);
    expect(read('attach').lines()).toContain('    EPS mobile identity');
    expect(values('accept', '.emm.tai_tac', '.esm.pdn_ipv4', 'gsm_a.gm.sm.apn', 'gsm_a.gm.sm.pco.dns.ipv4'))
      .toEqual(['1', '10.45.0.2', 'internet', '8.8.8.8']);
  });

  it('adds up rates that go beyond an octet (§9.9.4.2)', () => {
    // 0xfe is 8640 kbit/s; 0xfa is 256 Mbit/s and takes its place; two times 256 Mbit/s come on top.
    expect(values('accept', '.esm.apn_ambr_dl', '.esm.apn_ambr_dl_ext', '.esm.apn_ambr_dl_total')).toEqual(['254', '250', '768000']);
  });

  it('tells the ways of a detachment apart, and takes timers for what they count', () => {
    const detach = dissect(examples.detach.hex, { as: 'nas-eps' });
    expect(detach.value('nas_eps.nas_msg_emm_type')).toBe('0x45');
    expect(detach.info).toContain('Detach request (Re-attach required)');
    // 001 01100: twelve times a minute; 010 01001: nine times six minutes.
    expect(values('areaAccept', 'gsm_a.gm.gmm.gprs_timer')).toEqual(['0x36']);
    expect(read('areaAccept').lines().join('\n')).toContain('GPRS Timer: 12 min');
  });

  it('reads the request for a service, which is shorter than all others (§8.2.25)', () => {
    expect(values('serviceRequest', '.security_header_type', '.emm.nas_key_set_id', '.seq_no_short', '.emm.short_mac')).toEqual(['12', '1', '5',
      '0x1234']);
  });

  it('reads challenges and what algorithms are chosen', () => {
    expect(values('challenge', 'gsm_a.dtap.rand', 'gsm_a.dtap.autn.sqn_xor_ak', 'gsm_a.dtap.autn.amf'))
      .toEqual(['000102030405060708090a0b0c0d0e0f', '101112131415', '1617']);
    expect(values('failure', '.emm.cause', 'gsm_a.dtap.auts.mac_s')).toEqual(['21', '060708090a0b0c0d']);
    expect(values('security', '.emm.toc', '.emm.toi', '.emm.imeisv_req', '.emm.nonce')).toEqual(['2', '2', '1', '0x01020304']);
    expect(values('identity', 'gsm_a.ie.mobileid.type', 'gsm_a.imeisv')).toEqual(['3', '3214365870921435']);
  });

  it('reads what a network is called and what time it is there', () => {
    expect(values('information', 'gsm_a.dtap.text_string', 'gsm_a.dtap.time_zone_time', 'gsm_a.dtap.dst_adjustment')[0]).toBe('Hello Wä');
    // 22 11 23 01 02 03: the 32nd of a month would be none; digits lie swapped, 2022-11-32 is 2 December.
    expect(read('information').lines().join('\n')).toContain('Dec  2, 2022 10:20:30');
    expect(values('notification', 'gsm_a.dtap.clg_party_bcd_num', '.emm.paging_id')).toEqual(['4479080000000', '1']);
  });

  it('reads sessions: qualities, addresses and filters', () => {
    expect(values('connectivity', '.esm_request_type', '.esm.eit', 'gsm_a.gm.sm.apn')).toEqual(['1', '1', 'internet']);
    expect(values('both', '.esm.pdn_ipv6_if_id', '.esm.pdn_ipv4')).toEqual(['0011223344556677', '10.45.0.2']);
    expect(values('dedicated', '.esm.qci', '.esm.mbr_ul', 'gsm_a.gm.sm.tft.port', 'gsm_a.gm.sm.tft.port_low')).toEqual(['1', '10', '8080', '8080']);
    expect(values('modification', 'gsm_a.gm.sm.tft.op_code', 'gsm_a.gm.sm.tft.pkt_flt_id', '.esm.cause')).toEqual(['5', '1', '36']);
  });

  it('leaves what is ciphered, and says what it does not know', () => {
    expect(values('ciphered', '.msg_auth_code', '.ciphered_msg')).toEqual(['0x01020304', 'a1b2c3d4e5f6']);
    expect(values('cipheredLikeSession', '.ciphered_msg')).toEqual(['520004d4']);
    expect(read('unknown').lines().join('\n')).toContain('Unknown message type 0x7f');
    expect(values('lists', '.emm.tai_n_elem', 'e212.tai.mnc')).toEqual(['1', '1']);
    expect(read('reject').info).toContain('Attach reject (No Suitable Cells In tracking area), PDN connectivity reject');
  });
});
