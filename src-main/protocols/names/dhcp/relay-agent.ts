/** Option 82: where a relay agent heard the client (RFC 3046 §2 and its successors). */
import { type Cursor, type Field } from '../../../dissect/index.ts';
import { OPTION_FIELDS as f } from './option-fields.ts';
import { RELAY_SUBOPTIONS } from './relay-fields.ts';

/** The suboption for vendors. */
const VENDOR_SPECIFIC = 9;
const CABLELABS = 4491;

/** Reads suboptions to the option's end. */
export function readRelayAgent(p: Cursor): void {
  while (p.more) {
    const code = p.take(f['option.agent_information_option.suboption']);
    p.label(() => `Option 82 Suboption: (${code}) ${RELAY_SUBOPTIONS[code] ?? 'Unknown'}`);
    const outer = p.under();
    if (!p.more) {
      p.expert(f.missing_subopt_length, `Suboption ${code}: ${f.missing_subopt_length.title}`);
      p.close(outer);
      return;
    }
    const length = p.take(f['option.suboption_length']);
    if (length > p.remaining) {
      p.expert(f.missing_subopt_value, `Suboption ${code}: ${f.missing_subopt_value.title}`);
      p.skip(p.remaining);
      p.close(outer);
      return;
    }
    readSuboption(p.within(length), code);
    p.close(outer);
  }
}

function readSuboption(p: Cursor, code: number): void {
  const length = p.remaining;
  const form = VALUES[code];
  if (form === undefined || (typeof form !== 'function' && form.size !== 0 && form.size !== length)) {
    p.take(f['option.agent_information_option.value'], length);
    return;
  }
  if (length > 0 || code !== VENDOR_SPECIFIC) p.hide(f['option.agent_information_option.value'], p.peekBytes(length), p.at, length);
  if (typeof form === 'function') form(p);
  else p.take(form, length);
  p.takeRest(f['option.agent_information_option.value']);
}

const VALUES: Readonly<Record<number, Field<unknown> | ((p: Cursor) => void)>> = {
  1: f['option.agent_information_option.agent_circuit_id'], 2: f['option.agent_information_option.agent_remote_id'],
  3: f['option.agent_information_option.reserved'],
  4: f['option.agent_information_option.docsis_device_class'], 5: f['option.agent_information_option.link_selection'],
  6: f['option.agent_information_option.subscriber_id'], 7: f['option.agent_information_option.radius_attributes'],
  8: f['option.agent_information_option.authentication'], [VENDOR_SPECIFIC]: readVendors, 10: f['option.agent_information_option.flags'],
  11: f['option.agent_information_option.server_id_override'], 12: f['option.agent_information_option.relay_agent_id'],
  13: readAccessTechnology,
  14: f['option.agent_information_option.ani_network_name'], 15: f['option.agent_information_option.ani_ap_name'],
  16: f['option.agent_information_option.ani_ap_bssid'], 17: f['option.agent_information_option.ani_operator_id'],
  18: f['option.agent_information_option.ani_operator_realm'],
  // RFC 8357 §5.2: that it is there says all.
  19: p => p.set(f['option.agent_information_option.source_port'], undefined, p.at, 0),
  150: f['option.agent_information_option.link_selection_cisco'],
  151: readVirtualNetwork, 152: f['option.agent_information_option.server_id_override_cisco'],
};

/** RFC 7839 §4.4.1: a reserved byte, then the technology. */
function readAccessTechnology(p: Cursor): void {
  if (p.remaining !== 2) return;
  p.set(f['option.agent_information_option.ani_att'], p.u8(1), p.at, 2);
  const outer = p.under();
  p.take(f['option.agent_information_option.ani_att.res']);
  p.take(f['option.agent_information_option.ani_att.att']);
  p.close(outer);
}

/** RFC 6607 §3.4: which virtual network the client is in, by name, by the numbers of RFC 2685, or the global one. */
function readVirtualNetwork(p: Cursor): void {
  if (!p.more) return;
  const kind = p.u8();
  if (kind === 0) {
    p.skip(1);
    p.take(f['option.agent_information_option.vrf_name'], p.remaining);
  } else if (kind === 1 && p.remaining === 8) {
    p.skip(1);
    p.show(f['option.agent_information_option.vrf_name.vpn_id'], 7);
    const outer = p.under();
    p.take(f['option.agent_information_option.vrf_name.vpn_id.oui']);
    p.take(f['option.agent_information_option.vrf_name.vpn_id.index']);
    p.close(outer);
  } else if (kind === 255 && p.remaining === 1) {
    p.take(f['option.agent_information_option.vrf_name.global']);
  }
}

/** RFC 4243 §4. */
function readVendors(p: Cursor): void {
  while (p.remaining >= 5) {
    const enterprise = p.take(f['option.agent_information_option.vi.enterprise']);
    const outer = p.under();
    const length = p.take(f['option.agent_information_option.vi.data_length']);
    const part = p.within(length);
    if (enterprise === CABLELABS) readCableLabs(part);
    part.takeRest(f['option.agent_information_option.value']);
    p.close(outer);
  }
}

/** CableLabs' DHCP options registry (CL-SP-CANN-DHCP-Reg), §6.1: a code and a length of a byte each. */
function readCableLabs(p: Cursor): void {
  while (p.remaining >= 2) {
    const field = CABLELABS_VALUES[p.u8()];
    if (field === undefined || (field.size !== 0 && field.size !== p.u8(1))) return;
    const length = p.u8(1);
    p.skip(2);
    p.take(field, length);
  }
}

const CABLELABS_VALUES: Readonly<Record<number, Field<unknown>>> = {
  1: f['option.agent_information_option.vi.cl.docsis_version'], 2: f['option.agent_information_option.vi.cl.dpoe_system_version'],
  4: f['option.agent_information_option.vi.cl.dpoe_system_pbb_service'], 5: f['option.agent_information_option.vi.cl.service_class_name'],
  6: f['option.agent_information_option.vi.cl.mso_defined_text'], 7: f['option.agent_information_option.vi.cl.secure_file_transfer_uri'],
};
