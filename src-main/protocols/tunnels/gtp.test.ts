import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './gtp.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'gtp' });

describe('gtp', () => {
  it('reads numbers of 18 bits, and what fills extension headers', () => {
    const packet = read(examples.longNumber);
    expect([packet.trouble, packet.value('gtp.ext_hdr.long_pdcp_sn'), packet.value('gtp.ext_hdr.spare_bytes')]).toEqual(['none', '109517', '000000']);
    expect([packet.value('gtp.ext_hdr.pdu_ses_con.qos_flow_id'), packet.value('gtp.ext_hdr.pdu_ses_cont.ppi')]).toEqual(['9', '5']);
    expect(read(examples.extensionTypes).values('gtp.ext_hdr_type')).toEqual(['192', '130', '133']);
  });

  it('carries IP packets of users', () => {
    const packet = read(examples.user);
    expect([packet.value('gtp.teid'), packet.value('ip.dst'), packet.protocol]).toEqual(['0x00100657', '192.0.2.2', 'GTP <ICMP>']);
  });

  it('carries Ethernet frames of users, and says which spare bits are set', () => {
    const packet = read(examples.frame);
    expect([packet.value('ip.dst'), packet.protocols, packet.protocol]).toEqual(['192.0.2.2', 'gtp:eth:ethertype:ip:icmp', 'GTP <ICMP>']);
    expect(packet.remarks).toEqual(['bit 8 of the second octet is spare between base stations of E-UTRAN, and zero (TS 29.281 §5.2.2.2)']);
  });

  it("reads GTP', whose header ends behind the sequence number but in version 0 without the flag (TS 32.295 §6.1.1)", () => {
    const short = read(examples.charging), long = read(examples.chargingLong);
    expect([short.protocols, short.value('gtp.flags.hdr_length'), short.value('gtp.seq_number'), short.value('gtp.recovery')])
      .toEqual(['gtpprime', '1', '0x0005', '7']);
    expect([long.value('gtp.flags.hdr_length'), long.value('gtp.recovery'), long.trouble]).toEqual(['0', '7', 'none']);
    const later = read(examples.charging1);
    expect([later.value('gtp.prim.flags.version'), later.has('gtp.flags.hdr_length'), later.info]).toEqual(['1', false, 'Echo response']);
  });

  it('says in titles of elements whose they are', () => {
    expect(read(examples.vendor).lines()).toContain('    Private Extension : Carnegie Mellon (3)');
    expect(read(examples.extensionTypes).lines()).toContain('        No. 3 --> Extension Header Type value : PDU Session container (0x85)');
  });

  it('follows extension headers', () => {
    const packet = read(examples.extended);
    expect([packet.value('gtp.seq_number'), packet.value('gtp.ext_hdr.pdu_ses_con.qos_flow_id'), packet.value('gtp.ext_hdr.pdcp_sn')])
      .toEqual(['0x0005', '5', '2308']);
    expect(packet.value('ip.dst')).toBe('192.0.2.2');
    expect(packet.lines()).toContain('    Extension header (PDCP PDU number)');
  });

  it('reads containers of radio networks up to the type of the next header', () => {
    const packet = read(examples.containers);
    expect([packet.value('gtp.ext_hdr.ran_cont'), packet.value('gtp.ext_hdr.xw_ran_cont'), packet.value('ip.dst')]).toEqual([
      'abcd', '0105', '192.0.2.2',
    ]);
  });

  it('reads how parts of a base station tell each other of a bearer (TS 38.425)', () => {
    const packet = read(examples.flow);
    expect([packet.value('nrup.seq_num'), packet.value('nrup.dl_disc_nr_pdcp_pdu_sn'), packet.value('nrup.disc_blk_sz')])
      .toEqual(['258', '515', '5']);
    expect([packet.value('nrup.dl_report_nr_pdcp_pdu_sn'), packet.value('ip.dst'), packet.protocol]).toEqual(['1029', '192.0.2.2', 'GTP <ICMP>']);
    const status = read(examples.delivered);
    expect([status.value('nrup.desrd_data_rate'), status.values('nrup.end_num_lost_nru_seq_num'), status.value('nrup.high_tx_nr_pdcp_sn')])
      .toEqual(['1024', ['3'], '12']);
    expect(status.lines().map(line => line.trim())).toContain('Cause Value: Radio Link Resume (2)');
    const radio = read(examples.assistance);
    expect([radio.value('nrup.radio_qa_info'), radio.value('nrup.ul_delay_du_result'), radio.value('nrup.dl_delay_du_result')])
      .toEqual(['abcd', '16', '32']);
  });

  it('reads what moves with a station: keys, vectors and sessions (TS 29.060 §7.7.28 and §7.7.29)', () => {
    const packet = read(examples.moved);
    expect([packet.trouble, packet.value('gtp.security_mode'), packet.value('gtp.no_of_vectors'), packet.value('gtp.sres')])
      .toEqual(['none', '1', '1', '02020202']);
    expect([packet.value('gsm_a.gm.gmm.split_pg_cycle_code'), packet.value('gsm_a.gm.gmm.net_cap.gea2')]).toEqual(['0', '1']);
    expect(packet.lines().filter(line => line.includes('GEA/2'))[0]).toMatch(/Encryption algorithm available$/);
    expect([packet.values('gtp.qos_max_dl'), packet.value('gtp.pdp_address.ipv4')]).toEqual([['576', '576', '576'], '10.1.2.3']);
    expect([packet.value('gtp.apn'), packet.value('gtp.transaction_identifier')]).toEqual(['apn1', '7']);
    const keys = read(examples.keys);
    expect([keys.value('gtp.integrity_key_ik'), keys.value('gtp.xres'), keys.value('gtp.auth')])
      .toEqual(['07'.repeat(16), '02020202', '05'.repeat(16)]);
  });

  it('reads places, numbers, rates and flags of sessions', () => {
    const packet = read(examples.session);
    expect([packet.value('gtp.tlli'), packet.value('gtp.kc'), packet.value('gtp.rab_pdu_up'), packet.values('gtp.rp')])
      .toEqual(['0x01020304', '03'.repeat(8), '4', ['3', '3']]);
    expect([packet.value('gtp.geo_loc_type'), packet.value('e212.sai.mcc'), packet.value('gtp.sai_sac'), packet.values('e164.country_code')])
      .toEqual(['1', '208', '2', ['44', '44']]);
    // 0x010203: nine bits and eight of 17 for seconds, 516 of them, and three days.
    expect([packet.value('gtp.mbms_ses_dur_s'), packet.value('gtp.mbms_ses_dur_days'), packet.value('gtp.rfsp_index')]).toEqual(['516', '3', '6']);
    expect([packet.value('gtp.csg_id'), packet.value('gtp.auth_apn_ambr_ul'), packet.value('gtp.macro_enodeb_id'), packet.value('gtp.fqdn')])
      .toEqual([String(0x04050607), '1024', '0x012345', 'net.com']);
    expect([packet.value('gtp.node_name'), packet.value('gtp.node_realm'), packet.value('gtp.recovery')]).toEqual(['abc', 'realm', '7']);
    expect(packet.lines().map(line => line.trim())).toEqual(expect.arrayContaining([
      'Max MBR/APN-AMBR for uplink: 1 Mbps', 'Max MBR/APN-AMBR for downlink: 999 kbps', 'Packet Flow ID for NSAPI(5) : 2',
      'Unknown extension header',
    ]));
    expect(packet.remarks).toEqual(['Data not decoded yet', 'Unknown extension header']);
  });

  it('reads rates that one byte cannot say from those behind (TS 24.008 §10.5.6.5)', () => {
    const packet = read(examples.rates);
    expect([packet.value('gtp.qos_max_ul'), packet.values('gtp.qos_max_dl'), packet.value('gtp.qos_guar_dl')])
      .toEqual(['568', ['0', '17', '276'], '63']);
    expect(packet.lines().map(line => line.trim())).toEqual(expect.arrayContaining([
      'Maximum bit rate for downlink: Subscribed maximum bit rate for downlink (in MS to network direction) (0)',
      'Ext Maximum bit rate for downlink: 17 Mbps', 'Ext2 Maximum bit rate for downlink: 276 Mbps', '0110 .... = QoS peak: Up to 32 000 oct/s (6)',
    ]));
  });

  it('does not follow one of no length', () => {
    expect(read(examples.zeroExtension).trouble).toBe('malformed');
  });

  it('reads path management', () => {
    expect(read(examples.echoRequest).info).toBe('Echo request');
    expect(read(examples.echoResponse).value('gtp.recovery')).toBe('7');
  });

  it('reads the elements of a context', () => {
    const packet = read(examples.create);
    expect(packet.trouble).toBe('none');
    expect([packet.value('gtp.apn'), packet.value('gtp.user_ipv4'), packet.value('gtp.gsn_ipv4')]).toEqual(['eetest', '192.0.2.5', '192.168.100.1']);
    expect([packet.value('gtp.nsapi'), packet.value('gtp.sel_mode'), packet.value('gtp.teid_data'), packet.value('gtp.qos_traf_class')])
      .toEqual(['5', '1', '0x32f02bf9', '3']);
    expect([packet.value('gtp.ext_rat_type'), packet.value('gtp.ext_val')]).toEqual(['2', '020103']);
  });

  it('reads whose context it is, where, and what PPP would have configured', () => {
    const packet = read(examples.create);
    expect([packet.value('e212.imsi'), packet.value('e212.mcc'), packet.value('e212.mnc'), packet.value('e212.rai.mnc')])
      .toEqual(['4600000401010000', '460', '0', '6']);
    expect([packet.value('gtp.lac'), packet.value('ipcp.opt.ip_address'), packet.value('gsm_a.gm.sm.link_dir')]).toEqual(['65534', '0.0.0.0', '0']);
    expect([packet.info, packet.protocol]).toEqual(['Create PDP context request', 'GTP']);
    expect(packet.lines()).toContain('        Timezone: GMT + 0 hours 0 minutes');
  });

  it('names what is configured after who says it, 3GPP TS 24.008 §10.5.6.3', () => {
    const asked = read(examples.asked), answered = read(examples.answered);
    const named = (packet: typeof asked): readonly string[] => packet.lines().filter(line => line.includes('Container ID')).map(line => line.trim());
    expect([asked.trouble, answered.trouble]).toEqual(['none', 'none']);
    expect(named(asked)).toEqual([
      'Protocol or Container ID: IP address allocation via NAS signalling (0x000a)',
      'Protocol or Container ID: DNS Server IPv4 Address Request (0x000d)',
      'Protocol or Container ID: 3GPP PS data off UE status (0x0017)',
      'Protocol or Container ID: 5GSM cause value (0x0022)',
    ]);
    expect([asked.value('gsm_a.gm.sm.pco.3gpp_data_off_ue_status'), asked.value('gsm_a.gm.sm.pco.5gsm_cause')]).toEqual(['2', '29']);
    expect(named(answered)).toEqual([
      'Protocol or Container ID: DNS Server IPv4 Address (0x000d)',
      'Protocol or Container ID: QoS rules with the length of two octets (0x0023)',
      'Protocol or Container ID: Unknown (0x0012)',
    ]);
    expect([answered.value('gsm_a.gm.sm.pco.dns.ipv4'), answered.values('gsm_a.gm.sm.pco.length')]).toEqual(['192.0.2.53', ['0x04', '0x0002', '0x00']]);
  });

  it('pairs requests and responses by sequence number', () => {
    const [request, response] = [examples.echoRequest, examples.echoResponse].map(({ hex }) => fromHex(hex));
    const around = conversationOf([
      { frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: request },
      { frame: 2, time: { seconds: 0, nanoseconds: 500 }, fromClient: false, bytes: response },
    ]);
    expect(dissect(request, { as: 'gtp', around }).value('gtp.response_in')).toBe('2');
    const answer = dissect(response, { as: 'gtp', around, record: { number: 2, seconds: 0, nanoseconds: 500 } });
    expect([answer.value('gtp.response_to'), answer.value('gtp.time')]).toEqual(['1', '0.000000500']);
  });

  it('reads version 0 with its tunnel identifier in decimal digits', () => {
    const packet = read(examples.version0);
    expect([packet.value('gtp.tid'), packet.value('gtp.flow_label'), packet.value('ip.dst')]).toEqual(['4600000401010000', '0x0007', '192.0.2.2']);
    expect([read(examples.version0Create).value('gtp.flow_sig'), read(examples.version0Create).value('gtp.reorder')]).toEqual(['0x5678', '1']);
  });

  it('stops at an element whose length nobody knows', () => {
    expect(read(examples.unknownElement).trouble).toBe('malformed');
  });
});
