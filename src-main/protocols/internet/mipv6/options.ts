/** Mobility options, RFC 6275 §6.2. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, byName, expert, ipv6, octets, u16, u8 } from '../../../dissect/index.ts';

const NAMES: Readonly<Record<number, string>> = {
  0: 'Pad1', 1: 'PadN', 2: 'Binding Refresh Advice', 3: 'Alternate Care-of Address', 4: 'Nonce Indices', 5: 'Authorization Data',
  6: 'Mobile Network Prefix', 7: 'Mobility Header Link-Layer Address', 8: 'Mobile Node Identifier',
  9: 'AUTH', 10: 'MESG-ID', 11: 'CGA Parameters Request', 12: 'CGA Parameters', 13: 'Signature',
  14: 'Permanent Home Keygen Token', 15: 'Care-of Test Init', 16: 'Care-of Test', 17: 'DNS-UPDATE-TYPE', 18: 'Experimental',
  19: 'Vendor Specific', 20: 'Service Selection', 21: 'Binding Authorization Data for FMIPv6 (BADF)', 22: 'Home Network Prefix',
  23: 'Handoff Indicator', 24: 'Access Technology Type', 25: 'Mobile Node Link-layer Identifier', 26: 'Link-local Address',
  27: 'Timestamp', 28: 'Restart Counter', 29: 'IPv4 Home Address', 30: 'IPv4 Address Acknowledgement', 31: 'NAT Detection',
  32: 'IPv4 Care-of Address', 33: 'GRE Key', 34: 'Mobility Header IPv6 Address/Prefix', 35: 'Binding Identifier',
  36: 'IPv4 Home Address Request', 37: 'IPv4 Home Address Reply', 38: 'IPv4 Default-Router Address',
  39: 'IPv4 DHCP Support Mode', 40: 'Context Request', 41: 'Local Mobility Anchor Address',
  42: 'Mobile Node Link-local Address Interface Identifier', 43: 'Transient Binding', 44: 'Flow Summary',
  45: 'Flow Identification', 46: 'Redirect-Capability', 47: 'Redirect', 48: 'Load Information',
  49: 'Alternate IPv4 Care-of Address', 50: 'Mobile Node Group Identifier', 51: 'MAG IPv6 Address',
  52: 'Access Network Identifier', 55: 'Delegated Mobile Network Prefix',
};
const PAD_1 = 0;

/** Fields that hold a whole option, by its type. */
const WHOLE = {
  0: octets('Pad1', { id: 'mip6.options.pad1' }), 1: octets('PadN', { id: 'mip6.options.padn' }),
  2: octets('Binding Refresh Advice', { id: 'mip6.options.bra' }), 3: octets('Alternate Care-of Address', { id: 'mip6.options.acoa' }),
  4: octets('Nonce Indices', { id: 'mip6.options.ni' }), 5: octets('Authorization Data', { id: 'mip6.options.bad_auth' }),
};

const f = {
  type: u8('Mobility Option', { values: NAMES, id: 'mip6.mobility_opt' }),
  length: u8('Length', { id: 'mip6.mobility_opt.len' }),
  padding: octets('PadN', { id: 'mip6.padn' }),
  refresh: u16('Refresh interval', { id: 'mip6.bra.interval' }),
  careOf: ipv6('Alternate care-of address', { id: 'mip6.acoa.acoa' }),
  homeNonce: u16('Home nonce index', { id: 'mip6.ni.hni' }),
  careOfNonce: u16('Care-of nonce index', { id: 'mip6.ni.cni' }),
  authenticator: octets('Authenticator', { id: 'mip6.bad.auth' }),
  notRead: expert('IE data not dissected yet', 'note', 'Undecoded', { id: 'mip6.ie_not_dissected' }),
  value: octets('Option data', { id: 'mip6.mobility_opt.data', own: true }),
};
export const OPTION_FIELDS = byName([...Object.values<Field>(f), ...Object.values<Field>(WHOLE)]);

export function takeOptions(p: Cursor): void {
  const outer = p.open('Mobility Options', p.remaining);
  while (p.more) takeOption(p);
  p.close(outer);
}

function takeOption(p: Cursor): void {
  const type = p.u8();
  if (type === PAD_1) {
    p.take(WHOLE[PAD_1], 1);
    return;
  }
  const length = p.u8(1);
  const whole = WHOLE[type as 1];
  const name = NAMES[type], outer = p.open(whole ?? 'MIPv6 Option', 2 + length);
  p.label(name === undefined ? `Unknown (${hex(type, 2)})` : `MIPv6 Option - ${name}`);
  if (whole === undefined) p.take(f.type);
  else p.skip(1);
  p.take(f.length);
  if (name === undefined) p.expert(f.notRead);
  const part = p.within(length);
  if (type === 2) {
    part.take(f.refresh);
  } else if (type === 3) {
    part.take(f.careOf);
  } else if (type === 4) {
    part.take(f.homeNonce);
    part.take(f.careOfNonce);
  } else if (part.more) {
    part.take(type === 1 ? f.padding : type === 5 ? f.authenticator : f.value, part.remaining);
  }
  p.close(outer);
}
