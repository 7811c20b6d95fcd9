import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './dhcp.examples.ts';

describe('dhcp', () => {
  it('reads an offer: who offers what for how long', () => {
    const packet = dissect(examples.offer.hex);
    expect([packet.protocol, packet.info]).toEqual(['DHCP', 'DHCP Offer    - Transaction ID 0x12345678']);
    expect([packet.value('dhcp.ip.your'), packet.value('dhcp.file'), packet.values('dhcp.option.router')])
      .toEqual(['192.0.2.5', 'boot.img', ['192.0.2.1', '192.0.2.2']]);
    for (const line of [
      'Dynamic Host Configuration Protocol (Offer)', '    Bootp flags: 0x8000, Broadcast flag (Broadcast)', '    Server host name not given',
      '    Option: (1) Subnet Mask (255.255.255.0)', '        IP Address Lease Time: (3600s) 1 hour', '    Option: (53) DHCP Message Type (Offer)',
    ]) expect(packet.lines()).toContain(line);
    expect(packet.values('dhcp.option.padding')).toEqual(['00', '0000']);
  });

  it('reads options in the server name when the message says they are there', () => {
    const packet = dissect(examples.overloaded.hex);
    expect([packet.value('dhcp.option.message'), packet.has('dhcp.server'), packet.value('dhcp.file')]).toEqual(['hi', false, '']);
    expect(packet.remarks).toEqual(['Server name option overloaded by DHCP']);
  });

  it('reads client identifiers, relay agents, routes, search lists and user classes', () => {
    const packet = dissect(examples.structured.hex);
    expect(['vi_class.data', 'vi_class.enterprise'].map(name => packet.value(`dhcp.option.${name}`))).toEqual(['abc', '9']);
    expect([packet.value('dhcp.vendor.suboption'), packet.value('dhcp.vendor.data')]).toEqual(['1', '0304']);
    expect(packet.values('dhcp.hw.mac_addr')).toEqual(['02:00:00:00:00:01', '02:00:00:00:00:01']);
    expect([packet.value('dhcp.option.agent_information_option.agent_circuit_id'), packet.value('dhcp.option.dhcp_dns_domain_search_list_fqdn')])
      .toEqual(['61626364', 'example.com']);
    expect(packet.lines()).toContain('        192.0.2.0/24-192.0.2.1');
    expect([packet.value('dhcp.option.user_class.data'), packet.value('dhcp.fqdn.s'), packet.value('dhcp.option.vi.enterprise')])
      .toEqual(['616263', '1', '170']);
    expect([packet.value('dhcp.client_id.iaid'), packet.value('dhcp.client_id.link_layer_address')]).toEqual(['00000001', '02:00:00:00:00:0a']);
  });

  it('remarks on options without an end, and on lengths that are not their option\'s', () => {
    const packet = dissect(examples.wrongLengths.hex);
    expect(packet.info).toBe('DHCP Unknown Message Type (0x17) - Transaction ID 0x12345678');
    expect(packet.remarks)
      .toEqual(["Option length isn't a multiple of 8", 'Suboption 1: no room left in option for suboption value', 'End option missing']);
  });

  it('calls a message without a message type BOOTP', () => {
    const packet = dissect(examples.overloaded.hex.replace('350101340102ff', 'ff000000000000'));
    expect([packet.protocol, packet.info]).toEqual(['BOOTP', 'Boot Request from 02:00:00:00:00:01 (02:00:00:00:00:01)']);
  });

  it('reads what a telephone behind a cable modem is configured with, RFC 3495 §5', () => {
    const options = '7a 16 01 04 c0000201 03 06 00 03 504b54 00 06 03 01 52 00 07 01 01';
    const packet = dissect(`01 01 06 00 ${'00'.repeat(232)} 63825363 ${options} ff`, { as: 'dhcp' });
    expect(packet.lines().filter(line => line.includes('Suboption')).map(line => line.trim())).toEqual([
      "Suboption: TSP's Primary DHCP Server (1): 192.0.2.1 (4 bytes)", "Suboption: TSP's Provisioning Server (3): PKT (6 bytes)",
      "Suboption: TSP's Kerberos Realm Name (6): R (3 bytes)", "Suboption: TSP's Ticket Granting Server Utilization (7): Yes (1 byte)",
    ]);
  });

  it('reads where a client is, RFC 3825 §2.1, and names what no place can be', () => {
    const message = (option: string) => dissect(`02 01 06 00 ${'00'.repeat(232)} 63825363 ${option} ff`, { as: 'dhcp' });
    const place = message('7b 10 484dcc1fc94b65ecf0301440000f8001');
    const names = ['latitude', 'longitude', 'latitude_res', 'altitude', 'altitude_res', 'altitude_type'];
    expect(names.map(name => place.value(`dhcp.option.rfc3825.${name}`)))
      .toEqual(['38.8986800014973', '-77.037230014801', '0.0009765625', '15.5', '16', '1']);
    expect(place.lines()).toContain('        Longitude:  -77.0372300148');
    expect(message('7b 10 8abe0000088814000000178000000001').lines()).toContain('        Error: Latitude is out of range [-90,90] (1)');
  });

  it('reads what enterprises say in option 125: servers of cable networks, a gateway\'s identity', () => {
    const packet = dissect(`02 01 06 00 ${'00'.repeat(232)} 63825363 7d 21 0000118b 0b 02 04 0a100203 04 01 02 09 00
      00000de9 0c 01 06 303044303945 02 02 4142 ff`, { as: 'dhcp' });
    expect([packet.value('dhcp.option.vi.cl.tftp_server_addresses'), packet.values('dhcp.option.vi.cl.suboption')])
      .toEqual(['10.16.2.3', ['2', '4', '2', '9']]);
    expect(packet.value('dhcp.option.vi.tr111.device_manufacturer_oui')).toBe('53406');
    for (const line of ['MIB Environment Indicator Option: IETF (2)', 'DeviceManufacturerOUI: 00:d0:9e', 'DeviceSerialNumber: AB']) {
      expect(packet.lines().map(text => text.trim())).toContain(line);
    }
  });

  it('reads what option 43 says to the vendor of option 60', () => {
    const boot = dissect(examples.networkBoot.hex);
    expect(boot.trouble).toBe('none');
    expect(boot.lines().filter((line) => line.includes('Suboption')).map((line) => line.trim()))
      .toEqual(['Option 43 Suboption: (6) PXE discovery control', 'Option 43 Suboption: (8) PXE boot servers',
        'Option 43 Suboption: (9) PXE boot menu',
        'Option 43 Suboption: (10) PXE menu prompt']);
    expect(boot.value('dhcp.option.vendor.pxeclient.end')).toBe('255');
    expect(['boot_servers.ip', 'boot_menu.desc', 'menu_prompt.prompt'].map((field) => boot.value(`dhcp.option.vendor.pxeclient.${field}`)))
      .toEqual(['192.0.2.9', 'Local ', 'Go']);
    expect([boot.value('dhcp.client_id.uuid'), boot.value('dhcp.option.user_class.text')]).toEqual(['33221100-5544-7766-8899-aabbccddeeff', 'iPXE']);
    const modem = dissect(examples.cableModem.hex);
    expect([
      modem.value('dhcp.option.vendor.cl.device_type'), modem.value('dhcp.option.vendor.cl.oui_bytes'),
      modem.value('dhcp.option.vendor.cl.address_realm'),
    ]).toEqual(['CM', '00:11:22', '1']);
    expect(modem.value('dhcp.option.agent_information_option.vi.enterprise')).toBe('9');
    const image = dissect(examples.netBoot.hex);
    expect([image.value('dhcp.option.vendor.bsdp.boot_image.name'), image.value('dhcp.option.vendor.bsdp.boot_image.attribute.install')])
      .toEqual(['House', '0x0001']);
    expect(dissect(examples.networkBoot.hex.replace('505845436c69656e74', '505845436c69656e75')).has('dhcp.option.vendor.value')).toBe(true);
  });

  it('reads options of few networks', () => {
    const packet = dissect(examples.rareOptions.hex);
    expect(packet.trouble).toBe('none');
    expect(
      [
        'novell_options.preferred_dss_server', 'isns.primary_server_addr', 'civic_location.ca_value',
        'bulk_lease.status_code_message', 'pcp.server', 'portparams.psid', 'lost_server_domain_name',
      ].map(field => packet.value(`dhcp.option.${field}`)),
    ).toEqual(['192.0.2.1', undefined, 'ab', 'ok', '192.0.2.1', '1000', 'lost.net']);
    expect(packet.values('dhcp.option.dhcp_name_service_search_option')).toEqual([
      'Domain Name Server Option (6)',
      'Local naming information (e.g., an /etc/hosts file on a UNIX machine) (0)',
    ]);
  });

  it('reads what makers of network equipment tell theirs', () => {
    const point = dissect(examples.accessPoint.hex);
    expect(['', '.name_org', '.amp_ip'].map(part => point.value(`dhcp.option.vendor.arubaiap${part}`)))
      .toEqual(['org:fold,10.1.1.1,secret', 'org:fold', '10.1.1.1']);
    const telephones = dissect(examples.telephones.hex);
    expect(telephones.trouble).toBe('none');
    expect(['vid', 'tftp1', 'end'].map(part => telephones.value(`dhcp.option.vendor.alu.${part}`))).toEqual(['100', '192.0.2.9', '255']);
    // A value that has not its suboption's length is shown as bytes.
    expect(telephones.values('dhcp.option.vendor.value')).toEqual(['aa']);
    expect(['mcipadd', 'l2q'].map(part => telephones.value(`dhcp.option.vendor.avaya.${part}`))).toEqual(['192.0.2.1', '1']);
    expect(telephones.remarks).toContain('Option 242 (L2QVLAN) invalid');
  });

  it('reads the virtual networks and access technologies that relay agents tell', () => {
    const packet = dissect(examples.relays.hex);
    expect(packet.trouble).toBe('none');
    expect(
      [
        'vrf_name', 'vrf_name.vpn_id.oui', 'vrf_name.vpn_id.index', 'vrf_name.global', 'ani_att.att', 'vi.cl.docsis_version',
        'vi.cl.service_class_name',
      ].map(part => packet.value(`dhcp.option.agent_information_option.${part}`)),
    ).toEqual(['red', '0x00005e', '0x00000007', '255', '4', '0x0300', 'gold']);
    expect(packet.has('dhcp.option.agent_information_option.source_port')).toBe(true);
  });

  it('reads names that clients know in part, and goes on behind options that are malformed', () => {
    const packet = dissect(examples.partialName.hex);
    expect(packet.values('dhcp.fqdn.name')).toEqual(['vm']);
    expect(packet.values('dhcp.option.forcerenew_nonce.algorithm')).toEqual(['1', '1']);
    expect([packet.trouble, packet.value('dhcp.option.end')]).toEqual(['malformed', '255']);
  });

  it('reads what cable modems can do, in digits and in bytes', () => {
    const packet = dissect(examples.modemCapabilities.hex), lines = packet.lines();
    expect(packet.values('dhcp.docsis_cm_cap_type')).toEqual(['2', '21', '16', '11', '2', '42']);
    expect(packet.values('dhcp.vendor.docsis.cm_cap_len')).toEqual(['15', '6']);
    for (const line of [
      '        0x02: DOCSIS Version = DOCSIS 1.1', '        0x15: Upstream Symbol Rate Support = 0x05',
        '            .... ...1 = 160 ksps symbol rate: Supported',
      '            .... ..0. = 320 ksps symbol rate: Not supported', '            .... .1.. = 640 ksps symbol rate: Supported',
      '        0x10: Ranging Hold-Off Support = Ranging ID (0x001e) Component Bit Mask (0x0005)',
      '            .... .... .... .1.. = EMTA or EDVA: Supported', '        0x0b: Number of Transmit Equalizer Taps = 4 (Value Out-of-Range [8..64])',
    ]) expect(lines).toContain(line);
  });

  it('reads what telephone adapters can do', () => {
    const packet = dissect(examples.adapterCapabilities.hex), lines = packet.lines();
    for (const line of [
      '        0x01: PacketCable Version = PacketCable 1.1/1.5 (01)', '        0x0b: Supported CODEC(s) = PCMU (06), iLBC (0d)',
      '        0x12: Supported Provisioning Flows = 0x0002', '            .... .... .... ..1. = Hybrid Flow: Supported',
      '        0x17: MIB Support = IETF, CableLabs', '            .... .1.. = IETF Management Event MIB: Present',
      '            ..1. .... = PacketCable 1.5 MEM Extension MIB: Present',
    ]) expect(lines).toContain(line);
    // The two digits as sent, "01".
    expect(packet.values('dhcp.vendor.pktc.mta_cap_type')[0]).toBe(String(0x3031));
  });

  it('joins lists of names that stand in several options', () => {
    const packet = dissect(examples.longOptions.hex);
    expect(packet.values('dhcp.option.dhcp_dns_domain_search_list_fqdn')).toEqual(['eng.apple.com', 'marketing.apple.com']);
    expect(packet.values('dhcp.option.sip_server.encoding')).toEqual(['0']);
    expect(packet.values('dhcp.option.sip_server.name')).toEqual(['sip.example.com', 'two.example.com']);
    expect(packet.remarks).toEqual([]);
  });

  it('names nobody as the vendor of a class that JavaScript\'s objects know', () => {
    const packet = dissect(`02 01 06 00 ${'00'.repeat(232)} 63825363 3c 0b 636f6e7374727563746f72 2b 03 010161 ff`, { as: 'dhcp' });
    expect(packet.lines().map(line => line.trim())).toContain('Option: (43) Vendor-Specific Information');
  });

  it('reads a list in at most 64 options, so that a datagram of tiny ones costs no more than any other', () => {
    const namesIn = (options: number): number => dissect(
      `02 01 06 00 ${'00'.repeat(232)} 63825363 ${'77 02 01 61'.repeat(options - 1)} 77 01 00 ff`, { as: 'dhcp' },
    ).values('dhcp.option.dhcp_dns_domain_search_list_fqdn').filter(name => name === Array.from({ length: options - 1 }, () => 'a').join('.')).length;
    expect([namesIn(64), namesIn(65)]).toEqual([1, 0]);
  });

  it('reads how often a telephone asks again, which tickets end, and the machine behind type 0', () => {
    const packet = dissect(examples.cableSettings.hex);
    expect(['nom_timeout', 'max_timeout', 'max_retries'].map(name => packet.value(`dhcp.cl.ietf_ccc.dev_realm_unc_key_${name}`))).toEqual(['1', '2',
      '3']);
    expect([packet.value('dhcp.ccc.ietf.sec_tkt.pc_provision_server'), packet.value('dhcp.ccc.ietf.sec_tkt.all_pc_call_management')]).toEqual(['0',
      '1']);
    expect(packet.value('dhcp.client_id.uuid')).toBe('00112233-4455-6677-8899-aabbccddeeff');
    expect(dissect(examples.userClassText.hex).remarks).toEqual(['Non standard compliant option data']);
  });
});
