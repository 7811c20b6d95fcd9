/** BACnet over IP: virtual links, ASHRAE 135 annex J, and the network layer, clause 6. */
import { type Cursor, type Field, ether, flag, ipv4, octets, protocol, u16, u8 } from '../../dissect/index.ts';

const FUNCTIONS: Readonly<Record<number, string>> = {
  0x00: 'BVLC-Result', 0x01: 'Write-Broadcast-Distribution-Table', 0x02: 'Read-Broadcast-Distribution-Table',
  0x03: 'Read-Broadcast-Distribution-Table-Ack', 0x04: 'Forwarded-NPDU', 0x05: 'Register-Foreign-Device', 0x06: 'Read-Foreign-Device-Table',
  0x07: 'Read-Foreign-Device-Table-Ack', 0x08: 'Delete-Foreign-Device-Table-Entry', 0x09: 'Distribute-Broadcast-To-Network',
  0x0a: 'Original-Unicast-NPDU', 0x0b: 'Original-Broadcast-NPDU', 0x0c: 'Secured-BVLL',
};
const RESULTS: Readonly<Record<number, string>> = {
  0x00: 'Successful completion', 0x10: 'Write-Broadcast-Distribution-Table NAK', 0x20: 'Read-Broadcast-Distribution-Table NAK',
  0x30: 'Register-Foreign-Device NAK', 0x40: 'Read-Foreign-Device-Table NAK', 0x50: 'Delete-Foreign-Device-Table-Entry NAK',
  0x60: 'Distribute-Broadcast-To-Network NAK',
  0x90: 'Register-Foreign-Device NAK', 0xa0: 'Delete-Foreign-Device-Table-Entry NAK',
  0xc0: 'Distribute-Broadcast-To-Network NAK',
};
const FORWARDED = 0x04, BBMD_HEADER = 10, HEADER = 4;
/** Functions that carry packets of the network layer. */
const CARRIERS = new Set([FORWARDED, 0x09, 0x0a, 0x0b]);

export const bvlc = protocol({
  name: 'bvlc',
  title: 'BACnet Virtual Link Control',
  short: 'BVLC',
  on: { 'udp.port': [47808] },
  accepts: (bytes, at, end) => end - at >= HEADER && (bytes[at] === 0x81 || bytes[at] === 0x82),
  fields: {
    type: u8('Type', { hex: true, values: { 0x81: 'BACnet/IP (Annex J)', 0x82: 'BACnet/IPV6 (Annex U)' } }),
    function: u8('Function', { hex: true, values: FUNCTIONS }),
    length: u16('BVLC-Length'),
    result: u16('Result', { hex: true, values: RESULTS }),
    bdt_ip: ipv4('IP'),
    bdt_port: u16('Port'),
    bdt_mask: octets('Mask'),
    reg_ttl: u16('TTL'),
    fdt_ip: ipv4('IP'),
    fdt_port: u16('Port'),
    fdt_ttl: u16('TTL'),
    fdt_timeout: u16('Timeout'),
    fwd_ip: ipv4('IP'),
    fwd_port: u16('Port'),
    unknown: octets('Data', { own: true }),
  },
  dissect(p, f) {
    p.take(f.type);
    const code = p.take(f.function);
    p.info(`BACnet Virtual Link Control BVLC Function ${FUNCTIONS[code] ?? 'unknown'} `);
    // What Wireshark calls by this name are the bytes of the virtual link alone.
    const length = p.u16(), header = code === FORWARDED ? BBMD_HEADER : CARRIERS.has(code) ? HEADER : length;
    p.takeAs(f.length, header, 2);
    p.label(`BVLC-Length: ${header} of ${length} bytes BACnet packet length`);
    p.limit(Math.max(HEADER, length));
    switch (code) {
      case 0x00: p.take(f.result); break;
      case 0x01:
      case 0x03:
        while (p.remaining >= 10) entry(p, 'BDT Entry', [f.bdt_ip, f.bdt_port, f.bdt_mask]);
        break;
      case FORWARDED:
        p.take(f.fwd_ip);
        p.take(f.fwd_port);
        break;
      case 0x05: p.take(f.reg_ttl); break;
      case 0x07:
        while (p.remaining >= 10) entry(p, 'FDT Entry', [f.fdt_ip, f.fdt_port, f.fdt_ttl, f.fdt_timeout]);
        break;
      case 0x08:
        p.take(f.fdt_ip);
        p.take(f.fdt_port);
        break;
      default:
    }
    if (CARRIERS.has(code)) p.call('bacnet');
    else p.takeRest(f.unknown);
  },
});

function entry(p: Cursor, heading: string, fields: readonly Field<unknown>[]): void {
  const outer = p.open(heading, 10);
  for (const field of fields) p.take(field, field.size === 0 ? 4 : field.size);
  p.close(outer);
}

const MESSAGES: Readonly<Record<number, string>> = {
  0x00: 'Who-Is-Router-To-Network', 0x01: 'I-Am-Router-To-Network', 0x02: 'I-Could-Be-Router-To-Network', 0x03: 'Reject-Message-To-Network',
  0x04: 'Router-Busy-To-Network', 0x05: 'Router-Available-To-Network', 0x06: 'Initialize-Routing-Table',
  0x07: 'Initialize-Routing-Table-Ack', 0x08: 'Establish-Connection-To-Network', 0x09: 'Disconnect-Connection-To-Network',
  0x0a: 'Challenge-Request', 0x0b: 'Security-Payload', 0x0c: 'Security-Response', 0x0d: 'Request-Key-Update', 0x0e: 'Update-Keyset',
  0x0f: 'Update-distribution-Key', 0x10: 'Request-Masterkey', 0x11: 'Set-Masterkey', 0x12: 'What-Is-Networknumber',
  0x13: 'Networknumber-Is',
};
const messageName = (type: number): string => MESSAGES[type] ?? (type < 0x80 ? 'Reserved for Use by ASHRAE' : 'Vendor Proprietary Message');
const REASONS: Readonly<Record<number, string>> = {
  0: 'Other error.',
  1: 'The router is not directly connected to DNET and cannot find a router to DNET on ' +
    'any directly connected network using Who-Is-Router-To-Network messages.',
  2: 'The router is busy and unable to accept messages for the specified DNET at the present time.',
  3: 'It is an unknown network layer message type.', 4: 'The message is too long to be routed to this DNET.',
  5: 'The router is no longer directly connected to DNET but can reconnect if requested.',
  6: 'The router is no longer directly connected to DNET and cannot reconnect even if requested.',
};
const SHALL_BE_ZERO = { as: ['Shall be zero, but is one.', 'Shall be zero and is zero.'] } as const;
const NETWORK_MESSAGE = 0x80, DESTINATION = 0x20, SOURCE = 0x08;

export const bacnet = protocol({
  name: 'bacnet',
  title: 'Building Automation and Control Network NPDU',
  short: 'BACnet-NPDU',
  fields: {
    version: u8('Version', { values: { 1: 'ASHRAE 135-1995' } }),
    control: u8('Control', { hex: true }),
    control_net: flag('NSDU contains', 0x80, { as: [
      'network layer message, message type field present.', 'BACnet APDU, message type field absent.',
    ] }),
    control_res1: flag('Reserved', 0x40, SHALL_BE_ZERO),
    control_dest: flag('Destination Specifier', 0x20, {
      as: ['DNET, DLEN and Hop Count present. If DLEN=0: broadcast, dest. address field absent.', 'DNET, DLEN, DADR and Hop Count absent.'],
    }),
    control_res2: flag('Reserved', 0x10, SHALL_BE_ZERO),
    control_src: flag('Source specifier', 0x08, {
      as: ['SNET, SLEN and SADR present, SLEN=0 invalid, SLEN specifies length of SADR', 'SNET, SLEN and SADR absent'],
    }),
    control_expect: flag('Expecting Reply', 0x04, {
      as: [
        'BACnet-Confirmed-Request-PDU, a segment of BACnet-ComplexACK-PDU or Network Message expecting a reply present.',
        'Other than a BACnet-Confirmed-Request-PDU, segment of BACnet-ComplexACK-PDU or network layer message expecting a reply present.',
      ],
    }),
    control_prio_high: flag('Priority', 0x02, { as: [
      'Life Safety or Critical Equipment message.', 'Not a Life Safety or Critical Equipment message.',
    ] }),
    control_prio_low: flag('Priority', 0x01, { as: ['Urgent message', 'Normal message'] }),
    dnet: u16('Destination Network Address'),
    dlen: u8('Destination MAC Layer Address Length'),
    dadr_eth: ether('Destination ISO 8802-3 MAC Address'),
    dadr_mstp: u8('DADR'),
    dadr_tmp: octets('Unknown Destination MAC'),
    snet: u16('Source Network Address'),
    slen: u8('Source MAC Layer Address Length'),
    sadr_eth: ether('SADR'),
    sadr_mstp: u8('SADR'),
    sadr_tmp: octets('Unknown Source MAC'),
    hopc: u8('Hop Count'),
    mesgtyp: u8('Network Layer Message Type', { hex: true, values: messageName }),
    vendor: u16('Vendor ID'),
    perf: u8('Performance Index'),
    rejectreason: u8('Reject Reason', { values: REASONS }),
    rportnum: u8('Number of Port Mappings'),
    portid: u8('Port ID', { hex: true }),
    pinfolen: u8('Port Info Length'),
    pinfo: octets('Port Inf'),
    term_time_value: u8('Termination Time Value (seconds)'),
    netno_status: u8('Network number status (enumerated)'),
    unknown: octets('Data', { own: true }),
  },
  dissect(p, f) {
    p.info('Building Automation and Control Network NPDU');
    p.take(f.version);
    const control = p.bits(f.control, [
      f.control_net, f.control_res1, f.control_dest, f.control_res2, f.control_src, f.control_expect, f.control_prio_high, f.control_prio_low,
    ]);
    if ((control & DESTINATION) !== 0) address(p, f.dnet, f.dlen, f.dadr_eth, f.dadr_mstp, f.dadr_tmp);
    if ((control & SOURCE) !== 0) address(p, f.snet, f.slen, f.sadr_eth, f.sadr_mstp, f.sadr_tmp);
    if ((control & DESTINATION) !== 0) p.take(f.hopc);
    if ((control & NETWORK_MESSAGE) === 0) {
      if (p.more) p.call('bacapp');
      return;
    }
    const type = p.take(f.mesgtyp);
    p.info(messageName(type));
    if (type >= 0x80) p.take(f.vendor);
    networkMessage(p, f, type);
    p.takeRest(f.unknown);
  },
});

type Fields = (typeof bacnet)['fields'];

/** §6.2.2: an address of a network, of one byte where that is a bus of MS/TP or ARCNET, of six where it is Ethernet. */
function address(p: Cursor, network: Field<number>, size: Field<number>, mac: Field<void>, bus: Field<number>, other: Field<void>): void {
  p.take(network);
  const length = p.take(size);
  if (length === 0) {
    p.addLabel(network.title.startsWith('Destination') ? ' indicates Broadcast on Destination Network' : ' is invalid: source without address');
  } else if (length === 1) p.take(bus);
  else if (length === 6) p.take(mac);
  else p.take(other, length);
}

/** §6.4 */
function networkMessage(p: Cursor, f: Fields, type: number): void {
  switch (type) {
    case 0x00: case 0x01: case 0x04: case 0x05:
      while (p.remaining >= 2) p.take(f.dnet);
      break;
    case 0x02:
      p.take(f.dnet);
      p.take(f.perf);
      break;
    case 0x03:
      p.take(f.rejectreason);
      p.take(f.dnet);
      break;
    case 0x06:
    case 0x07: {
      if (!p.more) break;
      for (let left = p.take(f.rportnum); left > 0 && p.more; left--) {
        p.take(f.dnet);
        p.take(f.portid);
        p.take(f.pinfo, p.take(f.pinfolen));
      }
      break;
    }
    case 0x08:
      p.take(f.dnet);
      p.take(f.term_time_value);
      break;
    case 0x09: p.take(f.dnet); break;
    case 0x13:
      p.take(f.dnet);
      p.take(f.netno_status);
      break;
    default:
  }
}
