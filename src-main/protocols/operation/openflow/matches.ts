/** By what packets are matched: OpenFlow 1.3.5 §7.2.2, OXM. */
import { type Cursor, type Field, bits, ether, flag, ipv4, ipv6, octets, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { ipProtocolName } from '../../internet/ip-protocols.ts';
import { ETHER_TYPES } from '../../link/ethertype.ts';
import { CLASSES, MATCHED, MATCHES, plain } from './names.ts';
import { type Declare, HEX, type Part, takePadding, takeParts, unread } from './parts.ts';

const BASIC = 0x8000, EXPERIMENTER = 0xffff;

export interface Matches {
  readonly match: Part;
  /** One field with its value, and fields without values down to the end. */
  readonly oneField: Part;
  readonly fields: (title: string) => Part;
}

interface Form {
  readonly value: readonly Part[];
  readonly mask: Field;
}

export function matches(declare: Declare): Matches {
  const oxmClass = declare('oxm.class', u16('Class', { ...HEX, values: CLASSES }));
  const basicField = declare('oxm.field', bits('Field', 0xfe, { values: MATCHED }));
  const otherField = declare('oxm.field of other classes', bits('Field', 0xfe, { id: 'openflow_v4.oxm.field', text: plain }));
  const hasMask = declare('oxm.hm', flag('Has mask', 0x01, { as: ['True', 'False'] })), size = declare('oxm.length', u8('Length'));
  const experimenter = declare('oxm_experimenter.experimenter', u32('Experimenter', HEX));
  const experimenterValue = declare('oxm_experimenter.value', octets('Experimenter Value'));
  const anyValue = declare('oxm.value', octets('Value')), anyMask = declare('oxm.mask', octets('Mask'));
  const unknown = unread(declare, 'oxm.undecoded', 'Unknown OMX body.')();
  const formOf = forms(declare, anyMask);

  const header = (p: Cursor): { readonly code: number; readonly field: number; readonly masked: boolean } => {
    const code = p.take(oxmClass), byte = p.u8();
    p.show(code === BASIC ? basicField : otherField);
    p.take(hasMask);
    return { code, field: byte >> 1, masked: (byte & 1) !== 0 };
  };

  const value = (p: Cursor, code: number, field: number, masked: boolean): void => {
    if (code === EXPERIMENTER) {
      p.take(experimenter);
      p.takeRest(experimenterValue);
      return;
    }
    if (code !== BASIC || MATCHED[field] === undefined) {
      takeParts(p, [unknown]);
      return;
    }
    const length = masked ? p.remaining / 2 : p.remaining, form = formOf(field, length);
    if (form === undefined) p.take(anyValue, Math.ceil(length));
    else takeParts(p, form.value);
    if (masked) p.take(form?.mask ?? anyMask, p.remaining);
  };

  const oneField = (p: Cursor): void => {
    const outer = p.open('OXM field');
    const { code, field, masked } = header(p), part = p.within(p.take(size));
    p.contain(() => value(part, code, field, masked));
    p.close(outer);
  };

  const type = declare('match.type', u16('Type', { values: MATCHES })), length = declare('match.length', u16('Length'));
  const padding = declare('match.pad', octets('Pad')), unknownMatch = unread(declare, 'match.undecoded', 'Unknown match body.')();

  /** Its length leaves out the zeros behind it. */
  const match = (p: Cursor): void => {
    const outer = p.open('Match'), kind = p.take(type), all = p.take(length);
    if (all < 4) p.malformed(`a match of ${all} bytes`);
    const part = p.within(all - 4);
    p.contain(() => {
      if (MATCHES[kind] !== 'OFPMT_OXM') takeParts(part, [unknownMatch]);
      else while (part.more) oneField(part);
    });
    takePadding(p, padding, all);
    p.close(outer);
  };

  const fields = (title: string) => (p: Cursor): void => {
    while (p.more) {
      const outer = p.open(title), { code } = header(p);
      p.take(size);
      if (code === EXPERIMENTER) p.take(experimenter);
      p.close(outer);
    }
  };
  return { match, oneField, fields };
}

/** How the values of a field that has the right length are read. */
function forms(declare: Declare, anyMask: Field): (field: number, length: number) => Form | undefined {
  const mac: Form = { value: [declare('oxm.value_etheraddr', ether('Value'))], mask: declare('oxm.ether_mask', ether('Mask')) };
  const four: Form = { value: [declare('oxm.value_ipv4addr', ipv4('Value'))], mask: declare('oxm.ipv4_mask', ipv4('Mask', { netmask: true })) };
  const six: Form = { value: [declare('oxm.value_ipv6addr', ipv6('Value'))], mask: declare('oxm.ipv6_mask', ipv6('Mask')) };
  const present = declare('oxm.value_vlan_present', flag('OFPVID_PRESENT', 0x1000, { as: ['True', 'False'] }));
  const vlan: Form = {
    value: [p => p.show(present), declare('oxm.value_vlan_vid', bits('Value', 0x0fff))], mask: declare('oxm.vlan_mask', u16('Mask', HEX)),
  };
  const plainForm = (part: Part): Form => ({ value: [part], mask: anyMask });
  const etherType = plainForm(declare('oxm.value_ethertype', u16('Value', { ...HEX, values: ETHER_TYPES })));
  const protocol = plainForm(declare('oxm.value_ipproto', u8('Value', { values: ipProtocolName })));
  const two = plainForm(declare('oxm.value_uint16', u16('Value'))), three = plainForm(declare('oxm.value_uint24', u24('Value')));
  const long = plainForm(declare('oxm.value_uint32', u32('Value')));
  const sizes = new Map<Form, number>([[mac, 6], [four, 4], [six, 16], [vlan, 2], [etherType, 2], [protocol, 1], [two, 2], [three, 3], [long, 4]]);
  const kinds = new Map<number, Form>();
  const are = (form: Form, ...numbers: readonly number[]): void => numbers.forEach(number => kinds.set(number, form));
  are(long, 0, 1, 28, 34);
  are(mac, 3, 4, 24, 25, 32, 33);
  are(etherType, 5);
  are(vlan, 6);
  are(protocol, 10);
  are(four, 11, 12, 22, 23);
  are(two, 13, 14, 15, 16, 17, 18);
  are(six, 26, 27, 31);
  are(three, 37);
  return (field, length) => {
    const form = kinds.get(field);
    return form !== undefined && sizes.get(form) === length ? form : undefined;
  };
}
