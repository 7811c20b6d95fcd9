import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './nas-5gs.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, { as: 'nas-5gs' });
const values = (name: keyof typeof examples, ...fields: readonly string[]): readonly unknown[] => {
  const packet = read(name);
  return fields.map(field => packet.value(field.startsWith('.') ? `nas_5gs${field}` : field));
};

describe('nas-5gs', () => {
  it('reads who registers, and in which slices (TS 24.501 §8.2.6)', () => {
    expect(values('registration', '.mm.message_type', '.mm.5gs_reg_type', '.mm.suci.msin', '.mm.suci.scheme_id', '.mm.sst', '.mm.mm_sd'))
      .toEqual(['0x41', '1', '123456789', '0', '1', '66051']);
    expect(values('registration', '.mm.5g_ea0', '.mm.5g_ea4', '.amf_set_id', '3gpp.tmsi', '.tac')).toEqual(['1', '0', '1', '3221225473', '1']);
  });

  it('leaves an identity that is encrypted in its parts (TS 33.501 annex C.3)', () => {
    expect(values('concealed', '.mm.suci.scheme_id', '.mm.suci.scheme_output.ciphertext', '.mm.suci.scheme_output.mac_tag'))
      .toEqual(['1', '0102030405', '0x1122334455667788']);
  });

  it('reads what a registration brings', () => {
    expect(values('accept', '.mm.reg_res.res', '.nw_feat_sup.vops_3gpp', '.mm.tal_num_e', '.mm.rej_s_nssai.cause', 'e212.guami.mnc'))
      .toEqual(['1', '1', '0', '2', '1']);
    expect(read('reject').info).toContain('Registration reject (N1 mode not allowed)');
    expect(values('leaving', '.mm.switch_off', '.mm.acc_type')).toEqual(['1', '1']);
    expect(values('sentAway', '.mm.re_reg_req', '.mm.5gmm_cause')).toEqual(['1', '7']);
    expect(values('service', '.mm.serv_type', '.ul_data_sts_psi_5_b5', '.5g_tmsi')).toEqual(['1', '1', '3221225473']);
  });

  it('reads challenges, algorithms and what EAP says', () => {
    expect(values('challenge', '.mm.abba_contents', 'gsm_a.dtap.rand', 'gsm_a.dtap.autn.amf')).toEqual(['0000', '000102030405060708090a0b0c0d0e0f',
      '1617']);
    expect(values('security', '.mm.nas_sec_algo_ip', 'nas_eps.emm.toi', '.mm.rinmr', '.security_header_type')).toEqual(['2', '2', '1', '3']);
    expect(values('result', 'eap.code')).toEqual(['3']);
    expect(values('device', '.mm.type_id', '.mm.imeisv')).toEqual(['5', '6214365870921435']);
  });

  it('reads the message within a message, where the null algorithm ciphered it', () => {
    const packet = read('complete');
    expect([packet.value('nas_5gs.mm.message_type'), packet.value('nas_5gs.mm.suci.msin')]).toEqual(['0x5e', '123456789']);
    expect(values('encrypted', '.msg_auth_code', '.encrypted')).toEqual(['0x01020304', 'a1b2c3d4e5']);
  });

  it('reads sessions: what is asked for, and what is given (§8.3)', () => {
    expect(read('establish').info).toContain('UL NAS transport, PDU session establishment request');
    expect(values('establish', '.pdu_session_id', '.mm.req_type', '.cmn.dnn', '.sm.max_nb_sup_pkt_flt.nb')).toEqual(['1', '1', 'internet', '1']);
    expect(values('established', '.sm.pdu_addr_inf_ipv4', '.sm.session_ambr_dl', 'gsm_a.gm.sm.pco.dns.ipv4', '.sm.5qi', 'nas_eps.esm.qci'))
      .toEqual(['10.45.0.2', '1000', '8.8.8.8', '9', '9']);
    expect(read('established').lines().join('\n')).toContain('multiples of 1 Mbps');
  });

  it('reads rules and flows (§9.11.4.12, §9.11.4.13)', () => {
    expect(values('rules', '.sm.rop', '.ipv4_address_mask', '.single_port_number', '.protocol_identifier_or_next_hd', '.port_range_low_limit'))
      .toEqual(['1', '255.255.255.255', '8080', '17', '8080']);
    expect(values('modified', '.sm.gfbr_ul', '.sm.averaging_window', '.sm.eps_bearer_id')).toEqual(['100', '2000', '5']);
    expect(values('refused', '.sm.5gsm_cause', '.sm.all_ssc_mode_b0')).toEqual(['26', '1']);
  });
});
