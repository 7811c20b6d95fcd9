/** What fiber switches of Hytec (now Hitachi Energy) tell in LLDP: their transceivers, and traces of MAC addresses; no published description. */
import { type Cursor, type Field, below, bits, ether, expert, f32, ipv4, ipv6, none, octets, text, u32, u8 } from '../../../dissect/index.ts';

const id = below('lldp.hytec');
const SUBTYPE = u8('Hytec Subtype', id('tlv_subtype', { values: { 1: 'Transceiver', 2: 'Trace' } }));
const GROUP = bits('Group', 0xe0, id('group'));
const IDENTIFIER = bits('Identifier', 0x1f, id('identifier'));
const UNKNOWN = octets('Unknown Identifier Content', id('unknown_identifier_content'));
const INVALID = octets('Invalid object data', id('invalid_object_data'));
const WRONG_LENGTH = expert('Invalid length, too short', 'warning', 'Malformed', { id: 'lldp.incorrect_length' });

const MAC = ether('Trace MAC address', id('trace_mac_address'));
const REQUESTER = ether('Requester\'s MAC address', id('requesters_mac_address'));
const ANSWERING = ether('Answering MAC address', id('answering_mac_address'));
const MAXIMUM = u8('Maximum depth', id('maximum_depth')), ACTUAL = u8('Actual depth', id('actual_depth'));

interface Content {
  /** Fields one after the other; the first holds the others where there are several. A text has what is there. */
  readonly fields: readonly Field[];
  /** A number is shown divided by this. */
  readonly per?: number;
}

const distance = (title: string, name: string): Content => ({ fields: [u32(title, id(name, { unit: 'm' }))] });
const measured = (title: string, name: string, per: number): Content => ({ fields: [f32(title, id(name))], per });

interface Group {
  readonly name: string;
  readonly contents: Readonly<Record<number, Content>>;
}

/** By subtype, and by group within it. */
const GROUPS: Readonly<Record<number, Readonly<Record<number, Group>>>> = {
  1: {
    1: {
      name: 'Transceiver identifier',
      contents: { 1: { fields: [text('Transceiver vendor, product and revision', id('transceiver_vendor_product_revision'))] } },
    },
    2: {
      name: 'Transceiver bridgeable distance',
      contents: {
        1: distance('Single mode (9/125 um)', 'single_mode'), 2: distance('Multi mode (50/125 um)', 'multi_mode_50'),
        3: distance('Multi mode (62.5/125 um)', 'multi_mode_62_5'),
      },
    },
    3: {
      name: 'Measurement data',
      contents: {
        1: measured('Tx current output power', 'tx_current_output_power', 10), 2: measured('Rx current input power', 'rx_current_input_power', 10),
        3: measured('Rx input SNR', 'rx_input_snr', 256), 4: measured('Lineloss', 'lineloss', 256),
      },
    },
  },
  2: {
    1: {
      name: 'MAC Trace',
      contents: {
        1: { fields: [none('MAC Trace Request', id('mac_trace_request')), MAC, REQUESTER, MAXIMUM] },
        2: { fields: [none('MAC Trace Reply', id('mac_trace_reply')), MAC, ANSWERING, ACTUAL] },
        3: { fields: [text('Name of replying device', id('name_of_replying_device'))] },
        4: { fields: [text('Outgoing port name', id('outgoing_port_name'))] },
        5: { fields: [ipv4('IPv4 address of replying device', id('ipv4_address_of_replying_device'))] },
        6: { fields: [u8('End of Trace', id('end_of_trace', { hex: true }))] },
        7: { fields: [ipv6('IPv6 address of replying device', id('ipv6_address_of_replying_device'))] },
        8: { fields: [text('Incoming port name', id('incoming_port_name'))] },
        9: { fields: [u32('Trace identifier', id('trace_identifier', { hex: true }))] },
      },
    },
  },
};

const CONTENTS = Object.values(GROUPS).flatMap(groups => Object.values(groups)).flatMap(({ contents }) => Object.values(contents));
export const NAMES = { 1: 'Transceiver', 2: 'Trace' };
export const HYTEC_FIELDS: readonly Field[] =
  [...new Set<Field>([SUBTYPE, GROUP, IDENTIFIER, UNKNOWN, INVALID, WRONG_LENGTH, ...CONTENTS.flatMap(({ fields }) => fields)])];

export function takeHytec(p: Cursor): void {
  const groups = GROUPS[p.take(SUBTYPE)];
  const byte = p.u8(), group = groups?.[byte >> 5], content = group?.contents[byte & 0x1f];
  p.show(GROUP);
  p.addLabel(` (${group?.name ?? 'Unknown'})`);
  p.take(IDENTIFIER);
  p.addLabel(` (${content?.fields[0].title ?? 'Unknown'})`);
  if (content !== undefined) takeContent(p, content);
  else if (groups !== undefined) p.takeRest(UNKNOWN);
}

function takeContent(p: Cursor, { fields, per }: Content): void {
  const [first] = fields, size = fields.reduce((sum, field) => sum + field.size, 0);
  if (size === 0 ? !p.more : p.remaining !== size) {
    p.expert(WRONG_LENGTH, size === 0 ? `${first.title} without a text` : `${first.title} length (${p.remaining}) != expected length (${size})`);
    p.takeRest(INVALID);
  } else if (per !== undefined) {
    p.takeAs(first as Field<number>, (p.u32() | 0) / per, size);
  } else if (fields.length > 1) {
    const outer = p.open(first as Field<void>, size);
    for (const field of fields.slice(1)) p.take(field);
    p.close(outer);
  } else if (size === 0) {
    p.takeRest(first);
  } else {
    p.take(first);
  }
}
