/**
 * Operations, administration and maintenance of an Ethernet link, IEEE 802.3 clause 57: its ends tell each other what they can do, what goes wrong,
 * and what their counters say.
 */
import { hexText } from '../../bytes/address-text.ts';
import { type Cursor, below, bits, byName, flag, octets, protocol, u16, u24, u8 } from '../../dissect/index.ts';
import { bitNames, takeNamedBits } from '../bit-names.ts';
import { EVENT_FIELDS, takeEvents } from './oam/events.ts';
import { ATTRIBUTE, ATTRIBUTES, INDICATIONS, NAME_BINDING, OBJECT, OBJECTS, PACKAGE, PACKAGES } from './oam/variables.ts';

const INFORMATION = 0x00, EVENTS = 0x01, REQUEST = 0x02, RESPONSE = 0x03, LOOPBACK = 0x04, ORGANIZATION = 0xfe;
const CODES: Readonly<Record<number, string>> = {
  [INFORMATION]: 'Information', [EVENTS]: 'Event Notification', [REQUEST]: 'Variable Request', [RESPONSE]: 'Variable Response',
  [LOOPBACK]: 'Loopback Control', [ORGANIZATION]: 'Organization Specific',
};
const END = 0, LOCAL = 1, REMOTE = 2;
/** Bytes of type and length. */
const HEADER = 2;
/** §57.6.2.1: in a width, no value but why there is none; a width of 0 is of 128 bytes. */
const NO_VALUE = 0x80, MOST = 128;

const truth = { as: ['True', 'False'] } as const;
const id = below('oampdu');
const FLAGS = [
  flag('Link Fault', 0x01, id('flags.linkFault', truth)),
  flag('Dying Gasp', 0x02, id('flags.dyingGasp', truth)),
  flag('Critical Event', 0x04, id('flags.criticalEvent', truth)),
  flag('Local Evaluating', 0x08, id('flags.localEvaluating', truth)),
  flag('Local Stable', 0x10, id('flags.localStable', truth)),
  flag('Remote Evaluating', 0x20, id('flags.remoteEvaluating', truth)),
  flag('Remote Stable', 0x40, id('flags.remoteStable', truth)),
];
const ability = (title: string, mask: number, name: string, can: string, cannot: string) =>
  flag(title, mask, id(`info.oamConfig.${name}`, { as: [can, cannot] }));
const CONFIGURATION = [
  ability('OAM Mode', 0x01, 'mode', 'DTE configured in Active mode', 'DTE configured in Passive mode'),
  ability('Unidirectional support', 0x02, 'unidirectional', 'DTE is capable of sending OAMPDUs when rcv path is down',
    'DTE is not capable of sending OAMPDUs when rcv path is down'),
  ability('Loopback support', 0x04, 'loopback', 'DTE is capable of OAM remote loopback mode', 'DTE is not capable of OAM remote loopback mode'),
  ability('Link Events support', 0x08, 'link_events', 'DTE supports interpreting Link Events', 'DTE does not support interpreting Link Events'),
  ability('Variable Retrieval', 0x10, 'variables', 'DTE supports sending Variable Response', 'DTE does not support sending Variable Response'),
];

export const oam = protocol({
  name: 'oampdu',
  title: 'OAM Protocol',
  short: 'OAM',
  on: { 'slow.subtype': [3] },
  fields: {
    flags: u16('Flags', { hex: true }),
    ...byName(FLAGS),
    code: u8('OAMPDU code', { hex: true, values: CODES }),
    'info.type': u8('Type', {
      hex: true,
      values: {
        [END]: 'End of TLV marker', [LOCAL]: 'Local Information TLV', [REMOTE]: 'Remote Information TLV',
        [ORGANIZATION]: 'Organization Specific Information TLV',
      },
    }),
    'info.length': u8('TLV Length'),
    'info.version': u8('TLV Version', { hex: true }),
    'info.revision': u16('TLV Revision'),
    'info.state': u8('OAM DTE States', { hex: true }),
    'info.state.parser': bits('Parser Action', 0x03, {
      hex: true, values: {
        0: 'Forward non-OAMPDUs to higher sublayer', 1: 'Loopback non-OAMPDUs to the lower sublayer', 2: 'Discarding non-OAMPDUs', 3: 'Reserved',
      },
    }),
    'info.state.multiplexer': flag('Multiplexer Action', 0x04, { as: ['Discard non-OAMPDUs', 'Forward non-OAMPDUs to lower sublayer'] }),
    'info.oamConfig': u8('OAM Configuration', { hex: true }),
    ...byName(CONFIGURATION),
    'info.oampduConfig': u16('Max OAMPDU Size', { unit: 'bytes' }),
    'info.oui': u24('Organizationally Unique Identifier'),
    'info.vendor': octets('Vendor Specific Information'),
    ...EVENT_FIELDS,
    'variable.branch': u8('Branch', {
      hex: true, values: { [OBJECT]: 'Object', [PACKAGE]: 'Package', [NAME_BINDING]: 'nameBinding', [ATTRIBUTE]: 'Attribute' },
    }),
    'variable.object': u16('Leaf', { hex: true, values: OBJECTS }),
    'variable.package': u16('Leaf', { hex: true, values: PACKAGES }),
    'variable.binding': u16('Leaf', { hex: true, values: { 0x1a: 'repeaterPortName' } }),
    'variable.attribute': u16('Leaf', { hex: true, values: ATTRIBUTES }),
    'variable.width': u8('Variable Width'),
    'variable.indication': u8('Variable indication', { hex: true, values: INDICATIONS }),
    'variable.value': octets('Variable Value'),
    'lpbk.commands': u8('Commands', { hex: true }),
    'lpbk.commands.enable': flag('Enable Remote Loopback', 0x01, truth),
    'lpbk.commands.disable': flag('Disable Remote Loopback', 0x02, truth),
  },
  dissect(p, f) {
    takeFlags(p, f);
    const code = p.take(f.code);
    p.info(`OAMPDU: ${CODES[code] ?? 'reserved'}`);
    const take = CONTENTS[code];
    if (take === undefined) p.data();
    else take(p, f);
  },
});

type Fields = (typeof oam)['fields'];

const CONTENTS: Readonly<Record<number, (p: Cursor, f: Fields) => void>> = {
  [INFORMATION]: takeInformation,
  [EVENTS]: takeEvents,
  [REQUEST]: (p, f) => takeVariables(p, f, false),
  [RESPONSE]: (p, f) => takeVariables(p, f, true),
  [LOOPBACK]: (p, f) => void takeNamedBits(p, f['lpbk.commands'], [f['lpbk.commands.enable'], f['lpbk.commands.disable']]),
  [ORGANIZATION]: (p, f) => {
    takeOrganization(p, f);
    p.takeCaptured(f['info.vendor']);
  },
};

/** §57.4.2.1: the flags lie in the second of two bytes. */
function takeFlags(p: Cursor, f: Fields): void {
  const flags = p.u16();
  p.set(f.flags, flags, p.at, 2);
  p.addLabel(() => bitNames(flags, FLAGS));
  const outer = p.under();
  p.skip(1);
  for (const field of FLAGS) p.show(field);
  p.skip(1);
  p.close(outer);
}

function takeOrganization(p: Cursor, f: Fields): void {
  const text = hexText(p.peekBytes(3), ':');
  p.take(f['info.oui']);
  p.label(`Organizationally Unique Identifier: ${text}`);
}

/** §57.5.2. */
function takeInformation(p: Cursor, f: Fields): void {
  while (p.more) {
    if (p.u8() === END) return;
    const length = p.u8(1);
    if (length < HEADER) p.malformed(`a part of ${length} bytes`);
    const part = p.within(length), type = part.take(f['info.type']), outer = part.under();
    part.take(f['info.length']);
    if (type === LOCAL || type === REMOTE) takeStation(part, f);
    else if (type === ORGANIZATION) takeOrganization(part, f);
    part.takeRest(f['info.vendor']);
    part.close(outer);
  }
}

/** What one end can do. */
function takeStation(p: Cursor, f: Fields): void {
  p.take(f['info.version']);
  p.take(f['info.revision']);
  takeNamedBits(p, f['info.state'], [f['info.state.parser'], f['info.state.multiplexer']]);
  takeNamedBits(p, f['info.oamConfig'], CONFIGURATION);
  p.take(f['info.oampduConfig']);
  takeOrganization(p, f);
}

const LEAVES: Readonly<Record<number, 'object' | 'package' | 'binding' | 'attribute'>> = {
  [OBJECT]: 'object', [PACKAGE]: 'package', [NAME_BINDING]: 'binding', [ATTRIBUTE]: 'attribute',
};

/** §57.6: which variables, and in responses their values. A branch of 0 is behind the last. */
function takeVariables(p: Cursor, f: Fields, haveValues: boolean): void {
  while (p.more) {
    if (p.u8() === END) return;
    const leaf = LEAVES[p.take(f['variable.branch'])];
    // A container of an unknown branch has the form of the others.
    if (leaf === undefined) p.skip(2);
    else p.take(f[`variable.${leaf}`]);
    if (!haveValues) continue;
    const width = p.u8();
    if ((width & NO_VALUE) !== 0) {
      p.set(f['variable.indication'], width & ~NO_VALUE, p.at, 1);
      p.skip(1);
    } else {
      p.take(f['variable.width']);
      p.take(f['variable.value'], width === 0 ? MOST : width);
    }
  }
}
