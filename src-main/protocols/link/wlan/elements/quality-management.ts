/** The Wi-Fi Alliance's QoS Management element, Wi-Fi QoS Management Specification §5: which packets are to have which DSCP. */
import { type Cursor, type Field, below, bits, flag, octets, text, u8 } from '../../../../dissect/index.ts';

const id = below('wlan.qos_mgmt.ie');
const ENABLED = ['Enabled', 'Disabled'] as const;
const CAPABILITIES = 1, POLICY = 2, DOMAIN = 4;
const NAMES: Readonly<Record<number, string>> = {
  0: 'Reserved', [CAPABILITIES]: 'DSCP Management Capabilities', [POLICY]: 'DSCP Policy', 3: 'TCLAS', [DOMAIN]: 'Domain Name',
};

const FLAGS = [
  flag('DSCP Policy', 0x01, id('mgmt_pol_capa.enabled', { as: ENABLED })),
  flag('Unsolicited DSCP Policy at Association', 0x02, id('mgmt_pol_capa.unsolicited', { as: ENABLED })),
  bits('Reserved', 0xfc, id('mgmt_pol_capa.reserved', { hex: true })),
];
const f = {
  attribute: u8('Attribute ID', id('attribute_id', { values: number => NAMES[number] ?? (number >= 5 ? 'Reserved' : undefined) })),
  length: u8('Length', id('length')),
  capabilities: u8('DSCP Policy Capabilities', id('mgmt_pol_capa', { hex: true })),
  policy: u8('Policy ID', id('dscp_policy.policy_id')),
  request: u8('Request Type', id('dscp_policy.request_type')),
  codePoint: u8('DSCP', id('dscp_policy.dscp', { hex: true })),
  domain: text('Domain Name', id('domain_name')),
  unknown: octets('Unknown attribute', id('unknown_attribute')),
};
export const QUALITY_MANAGEMENT_FIELDS: readonly Field[] = [...FLAGS, ...Object.values(f)];

export function takeQualityManagement(p: Cursor): void {
  for (let number = 0; p.remaining >= 2; number++) {
    const outer = p.open(`QoS Management Attribute ${number}`);
    const attribute = p.take(f.attribute);
    takeAttribute(p.within(p.take(f.length)), attribute);
    p.close(outer);
  }
}

function takeAttribute(p: Cursor, attribute: number): void {
  if (!p.more) return;
  if (attribute === CAPABILITIES) {
    const outer = p.open('DSCP Policy Capabilities');
    p.bits(f.capabilities, FLAGS);
    p.close(outer);
  } else if (attribute === POLICY) {
    const outer = p.open('DSCP Policy');
    for (const field of [f.policy, f.request, f.codePoint]) p.take(field);
    p.close(outer);
  } else if (attribute === DOMAIN) p.take(f.domain, p.remaining);
  p.takeRest(f.unknown);
}
