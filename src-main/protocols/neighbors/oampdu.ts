/** Operations, administration and maintenance of Ethernet links, IEEE 802.3 clause 57. */
import { type Cursor, type Field, bits, flag, octets, protocol, u16, u24, u32, u64, u8 } from '../../dissect/index.ts';
import { attributes, indications, objects, packages } from './oampdu/names.ts';

const CODES: Readonly<Record<number, string>> = {
  0: 'Information', 1: 'Event Notification', 2: 'Variable Request', 3: 'Variable Response', 4: 'Loopback Control', 0xfe: 'Organization Specific',
};
const INFORMATION = {
  0: 'End of TLV marker', 1: 'Local Information TLV', 2: 'Remote Information TLV', 0xfe: 'Organization Specific Information TLV',
} as const;
const EVENTS = {
  0: 'End of TLV marker', 1: 'Errored Symbol Period Event', 2: 'Errored Frame Event', 3: 'Errored Frame Period Event',
  4: 'Errored Frame Seconds Summary Event', 0xfe: 'Organization Specific Event TLV',
} as const;
const PARSER = {
  0: 'Forward non-OAMPDUs to higher sublayer', 1: 'Loopback non-OAMPDUs to the lower sublayer', 2: 'Discarding non-OAMPDUs', 3: 'Reserved',
} as const;
const BRANCHES = { 3: 'Object', 4: 'Package', 6: 'nameBinding', 7: 'Attribute' } as const;
const ORGANIZATION = 0xfe;
const organizationText = (number: number): string => number.toString(16).padStart(6, '0').replace(/..(?=.)/g, '$&:');
const capable = (what: string) =>
  [`DTE ${what}`, `DTE ${what.replace('is capable', 'is not capable').replace('supports', 'does not support')}`] as const;
const mark = (title: string, mask: number) => flag(title, mask, { size: 2, as: ['True', 'False'] });

export const oampdu = protocol({
  name: 'oampdu',
  title: 'OAM Protocol',
  short: 'OAM',
  on: { 'slow.subtype': [3] },
  fields: {
    flags: u16('Flags', { hex: true }),
    'flags.linkFault': mark('Link Fault', 0x01),
    'flags.dyingGasp': mark('Dying Gasp', 0x02),
    'flags.criticalEvent': mark('Critical Event', 0x04),
    'flags.localEvaluating': mark('Local Evaluating', 0x08),
    'flags.localStable': mark('Local Stable', 0x10),
    'flags.remoteEvaluating': mark('Remote Evaluating', 0x20),
    'flags.remoteStable': mark('Remote Stable', 0x40),
    code: u8('OAMPDU code', { hex: true, values: CODES }),
    'info.type': u8('Type', { hex: true, values: INFORMATION }),
    'info.length': u8('TLV Length', { unit: 'bytes' }),
    'info.version': u8('TLV Version', { hex: true }),
    'info.revision': u16('TLV Revision'),
    'info.state': u8('OAM DTE States', { hex: true }),
    'info.state.parser': bits('Parser Action', 0x03, { hex: true, values: PARSER }),
    'info.state.multiplexer': flag('Multiplexer Action', 0x04, { as: ['Discard non-OAMPDUs', 'Forward non-OAMPDUs to lower sublayer'] }),
    'info.oamConfig': u8('OAM Configuration', { hex: true }),
    'info.oamConfig.mode': flag('OAM Mode', 0x01, { as: ['DTE configured in Active mode', 'DTE configured in Passive mode'] }),
    'info.unidirectional': flag('Unidirectional support', 0x02, {
      id: 'oampdu.flags.dyingGasp', as: capable('is capable of sending OAMPDUs when rcv path is down'),
    }),
    'info.loopback': flag('Loopback support', 0x04, { id: 'oampdu.flags.criticalEvent', as: capable('is capable of OAM remote loopback mode') }),
    'info.events': flag('Link Events support', 0x08, { id: 'oampdu.flags.localEvaluating', as: capable('supports interpreting Link Events') }),
    'info.variables': flag('Variable retrieval', 0x10, { id: 'oampdu.flags.localStable', as: capable('supports sending Variable Response') }),
    'info.oampduConfig': u16('Max OAMPDU Size', { unit: 'bytes' }),
    'info.oui': u24('Organizationally Unique Identifier', { text: organizationText }),
    'info.vendor': octets('Vendor Specific Information'),
    'event.sequence': u16('Sequence Number'),
    'event.type': u8('Event Type', { hex: true, values: EVENTS }),
    'event.length': u8('Event Length', { hex: true }),
    'event.timestamp': u16('Event Timestamp (100ms)'),
    'event.espeWindow': u64('Errored Symbol Window'),
    'event.espeThreshold': u64('Errored Symbol Threshold'),
    'event.espeErrors': u64('Errored Symbols'),
    'event.espeTotalErrors': u64('Error Running Total'),
    'event.espeTotalEvents': u32('Event Running Total'),
    'event.efeWindow': u16('Errored Frame Window'),
    'event.efeThreshold': u32('Errored Frame Threshold'),
    'event.efeErrors': u32('Errored Frames'),
    'event.efeTotalErrors': u64('Error Running Total'),
    'event.efeTotalEvents': u32('Event Running Total'),
    'event.efpeWindow': u32('Errored Frame Window'),
    'event.efpeThreshold': u32('Errored Frame Threshold'),
    'event.efpeTotalErrors': u64('Error Running Total'),
    'event.efpeTotalEvents': u32('Event Running Total'),
    'event.efsseWindow': u16('Errored Frame Window'),
    'event.efsseThreshold': u16('Errored Frame Threshold'),
    'event.efsseErrors': u16('Errored Frames', { id: 'oampdu.event.efeErrors' }),
    'event.efsseTotalErrors': u32('Error Running Total'),
    'event.efsseTotalEvents': u32('Event Running Total'),
    'variable.branch': u8('Branch', { hex: true, values: BRANCHES }),
    'variable.object': u16('Leaf', { hex: true, values: code => objects()[code] }),
    'variable.package': u16('Leaf', { hex: true, values: code => packages()[code] }),
    'variable.binding': u16('Leaf', { hex: true, values: { 0x1a: 'repeaterPortName' } }),
    'variable.attribute': u16('Leaf', { hex: true, values: code => attributes()[code] }),
    'variable.width': u8('Variable Width'),
    'variable.indication': bits('Variable indication', 0x7f, { hex: true, values: code => indications()[code] }),
    'variable.value': octets('Variable Value'),
    'lpbk.commands': u8('Commands', { hex: true }),
    'lpbk.commands.enable': flag('Enable Remote Loopback', 0x01, { as: ['True', 'False'] }),
    'lpbk.commands.disable': flag('Disable Remote Loopback', 0x02, { as: ['True', 'False'] }),
  },
  dissect(p, f) {
    p.bits(f.flags, [
      f['flags.linkFault'], f['flags.dyingGasp'], f['flags.criticalEvent'], f['flags.localEvaluating'], f['flags.localStable'],
      f['flags.remoteEvaluating'], f['flags.remoteStable'],
    ]);
    const code = p.take(f.code);
    p.info(`OAMPDU: ${CODES[code] ?? 'reserved'}`);
    if (code === 0) takeInformation(p, f);
    else if (code === 1) takeEvents(p, f);
    else if (code === 2 || code === 3) takeVariables(p, f, code === 3);
    else if (code === 4) p.bits(f['lpbk.commands'], [f['lpbk.commands.enable'], f['lpbk.commands.disable']]);
    else if (code === ORGANIZATION) takeOrganization(p, f, p.remaining);
  },
});

type Fields = (typeof oampdu)['fields'];

/** IEEE 802.3 §57.5.2. */
function takeInformation(p: Cursor, f: Fields): void {
  while (p.more && p.u8() !== 0) {
    const outer = p.open(INFORMATION[p.u8() as 0] ?? 'Unknown TLV'), type = p.take(f['info.type']);
    const length = p.take(f['info.length']);
    if (length < 2) p.malformed(`a TLV of ${length} bytes`);
    const part = p.within(length - 2);
    if (type === 1 || type === 2) takeState(part, f);
    else takeOrganization(part, f, part.remaining);
    p.close(outer);
  }
}

function takeState(p: Cursor, f: Fields): void {
  p.take(f['info.version']);
  p.take(f['info.revision']);
  p.bits(f['info.state'], [f['info.state.parser'], f['info.state.multiplexer']]);
  p.bits(f['info.oamConfig'], [f['info.oamConfig.mode'], f['info.unidirectional'], f['info.loopback'], f['info.events'], f['info.variables']]);
  p.take(f['info.oampduConfig']);
  takeOrganization(p, f, p.remaining);
}

function takeOrganization(p: Cursor, f: Fields, length: number): void {
  p.take(f['info.oui']);
  if (length > 3) p.take(f['info.vendor'], length - 3);
}

/** IEEE 802.3 §57.5.3: what is counted in a window, its threshold, and totals. */
function takeEvents(p: Cursor, f: Fields): void {
  p.take(f['event.sequence']);
  while (p.more && p.u8() !== 0) {
    const outer = p.open(EVENTS[p.u8() as 0] ?? 'Unknown event'), type = p.take(f['event.type']);
    const length = p.take(f['event.length']);
    if (length < 2) p.malformed(`an event of ${length} bytes`);
    const part = p.within(length - 2), fields = eventFields(f)[type];
    if (type === ORGANIZATION) takeOrganization(part, f, part.remaining);
    else fields?.forEach(field => part.take(field));
    p.close(outer);
  }
}

const eventFields = (f: Fields): Readonly<Record<number, readonly Field[]>> => ({
  1: [f['event.timestamp'], f['event.espeWindow'], f['event.espeThreshold'], f['event.espeErrors'], f['event.espeTotalErrors'],
    f['event.espeTotalEvents']],
  2: [f['event.timestamp'], f['event.efeWindow'], f['event.efeThreshold'], f['event.efeErrors'], f['event.efeTotalErrors'],
    f['event.efeTotalEvents']],
  3: [f['event.timestamp'], f['event.efpeWindow'], f['event.efpeThreshold'], f['event.efeErrors'], f['event.efpeTotalErrors'],
    f['event.efpeTotalEvents']],
  4: [
    f['event.timestamp'], f['event.efsseWindow'], f['event.efsseThreshold'], f['event.efsseErrors'], f['event.efsseTotalErrors'],
      f['event.efsseTotalEvents'],
  ],
});

/** IEEE 802.3 §57.6: descriptors, and in responses their values or why there are none. */
function takeVariables(p: Cursor, f: Fields, areAnswered: boolean): void {
  while (p.more && p.u8() !== 0) {
    const branch = p.take(f['variable.branch']);
    if (branch === 3) p.take(f['variable.object']);
    else if (branch === 4) p.take(f['variable.package']);
    else if (branch === 6) p.take(f['variable.binding']);
    else p.take(f['variable.attribute']);
    if (areAnswered) takeValue(p, f);
  }
}

/** IEEE 802.3 §57.6.2.1: a width of 0 stands for 128 bytes. */
function takeValue(p: Cursor, f: Fields): void {
  const width = p.u8();
  if (width >= 0x80) {
    p.take(f['variable.indication']);
    return;
  }
  p.take(f['variable.width']);
  p.take(f['variable.value'], width === 0 ? 128 : width);
}
