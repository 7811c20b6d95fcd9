/** Common external message interface: the frames of a KNX bus on other media, KNX Standard 3.6.3 §4 with 3.3.2 to 3.3.7. */
import { hex } from '../../bytes/hexadecimal.ts';
import { hexText } from '../../bytes/address-text.ts';
import { type Cursor, bits, none, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { LONG_SERVICES, MESSAGES, SHORT_SERVICES, group, individual } from './knx/names.ts';

const PRIORITIES = { 0: 'System', 1: 'Normal', 2: 'Urgent', 3: 'Low' };
const CONTROLS: Readonly<Record<number, string>> = { 0: 'Connect', 1: 'Disconnect', 2: 'ACK', 3: 'NAK' };
const LINK_DATA: ReadonlySet<number> = new Set([0x11, 0x2e, 0x29]), PROPERTIES: ReadonlySet<number> = new Set([0xfc, 0xfb, 0xf6, 0xf5, 0xf7]);
/** Services of four bits whose other six are a value, or a length. */
const VALUES: ReadonlySet<number> = new Set([1, 2]), MEMORY: ReadonlySet<number> = new Set([8, 9, 10]);
const CONVERTER: ReadonlySet<number> = new Set([6, 7]);
const DESCRIPTORS: ReadonlySet<number> = new Set([12, 13]);
/** From this service of ten bits on the four bits do not tell it alone. */
const isLong = (service: number): boolean => service >> 6 === 0xb || service >> 6 >= 0xe;

export const cemi = protocol({
  name: 'cemi',
  title: 'cEMI',
  short: '',
  fields: {
    mc: u8('Message Code', { hex: true, values: MESSAGES }),
    'ai.n': u8('Additional Information Length'),
    'ait.n': u8('Additional Information Element Type', { hex: true }),
    'aie.n': u8('Additional Information Element Length'),
    ot: u16('Object Type'),
    oi: u8('Object Instance'),
    ox: u8('Object Index'),
    px: u8('Property Index'),
    pid: u8('Property ID'),
    n: bits('Count', 0xf0),
    x: bits('Index', 0x0fff),
    ft: bits('Frame Type', 0x80, { values: { 0: 'Extended', 1: 'Standard' } }),
    rep: bits('Repeat On Error', 0x20, { values: { 0: 'Yes', 1: 'No' } }),
    bt: bits('Broadcast Type', 0x10, { values: { 0: 'System', 1: 'Domain' } }),
    prio: bits('Priority', 0x0c, { values: PRIORITIES }),
    ack: bits('Ack Wanted', 0x02, { values: { 0: 'No', 1: 'Yes' } }),
    ce: bits('Confirmation Error', 0x01, { values: { 0: 'No', 1: 'Yes' } }),
    at: bits('Address Type', 0x80, { values: { 0: 'Individual', 1: 'Group' } }),
    hc: bits('Hop Count', 0x70),
    eff: bits('Extended Frame Format', 0x0f, { hex: true }),
    sa: u16('Source', { hex: true }),
    da: u16('Destination', { hex: true }),
    len: u8('Length'),
    tpt: bits('Packet Type', 0x80, { values: { 0: 'Data', 1: 'Control' } }),
    st: bits('Sequence Type', 0x40, { values: { 0: 'Unnumbered', 1: 'Numbered' } }),
    num: bits('Sequence Number', 0x3c),
    tc: bits('Service', 0x03, { hex: true, values: CONTROLS }),
    ac: bits('Service', 0x03c0, { hex: true, values: SHORT_SERVICES }),
    ax: bits('Service', 0x03ff, { hex: true, values: LONG_SERVICES }),
    ad: bits('Data', 0x3f, { hex: true }),
    'ad.type': bits('Data', 0x3f, { hex: true }),
    'ad.ml': bits('Memory Length', 0x3f, { hex: true }),
    'ad.ch': bits('Channel', 0x3f, { hex: true }),
    'adc.n': u8('Count'),
    xx: bits('Memory Address Extension', 0xf0, { hex: true }),
    'ml.four': bits('Memory Length', 0x0f, { id: 'cemi.n' }),
    address: u16('Memory Address', { hex: true, id: 'cemi.x' }),
    level: u8('Level'),
    data: octets('Data'),
    folder: none('Folder'),
  },
  dissect(p, f) {
    const code = p.take(f.mc), name = MESSAGES[code] ?? `? ${hex(code, 2)}`;
    p.addInfo(` ${name}`);
    p.title(` ${name}`);
    if (LINK_DATA.has(code)) link(p, f);
    else if (PROPERTIES.has(code)) property(p, f);
    if (p.more) p.take(f.data, p.remaining);
  },
});

type Fields = (typeof cemi)['fields'];

function folder(p: Cursor, f: Fields, title: string, length?: number): number {
  const outer = p.open(f.folder, length);
  p.labelNode(p.tree.current, title);
  return outer;
}

/** Data as digits, for people. */
const digits = (bytes: Uint8Array): string => ` $${hexText(bytes).toUpperCase()}`;
/** Bytes that the Info column has room for. */
const MOST_SHOWN = 32;

function rest(p: Cursor, f: Fields): void {
  if (!p.more) return;
  p.addInfo(digits(p.peekBytes(Math.min(p.remaining, MOST_SHOWN))));
  p.take(f.data, p.remaining);
}

function link(p: Cursor, f: Fields): void {
  const additional = folder(p, f, 'Additional Info');
  const part = p.within(p.take(f['ai.n']));
  while (part.more) {
    const inner = folder(part, f, 'Additional Info');
    part.take(f['ait.n']);
    const element = part.within(part.take(f['aie.n']));
    element.takeRest(f.data);
    part.close(inner);
  }
  p.close(additional);
  const first = folder(p, f, 'Ctrl1', 1);
  for (const field of [f.ft, f.rep, f.bt, f.prio, f.ack]) p.show(field);
  p.take(f.ce);
  p.close(first);
  const second = folder(p, f, 'Ctrl2', 1), toGroup = p.show(f.at) === 1;
  p.show(f.hc);
  p.take(f.eff);
  p.close(second);
  const source = p.take(f.sa);
  p.addLabel(` = ${individual(source)}`);
  const destination = p.take(f.da), to = toGroup ? group(destination) : individual(destination);
  p.addLabel(` = ${to}`);
  p.addInfo(` ${individual(source)}->${to}`);
  p.limit(p.at - p.begin + 2 + p.take(f.len));
  transport(p, f);
}

/** 3.3.4 §2: what transport says lies in the first six bits, the application's service in the ten behind. */
function transport(p: Cursor, f: Fields): void {
  const first = p.u8(), isControl = first >= 0x80, isNumbered = (first & 0x40) !== 0;
  const outer = folder(p, f, 'TPCI', 1);
  p.show(f.tpt);
  p.show(f.st);
  if (isNumbered) p.show(f.num);
  if (isControl) p.addInfo(` ${CONTROLS[p.show(f.tc)]}`);
  p.close(outer);
  if (isControl) {
    p.skip(1);
    return;
  }
  const service = p.u16() & 0x03ff;
  const inner = folder(p, f, 'APCI', 2), { at } = p, long = isLong(service);
  if (long) p.set(f.ax, service, at, 2);
  else p.set(f.ac, service >> 6, at, 2);
  p.close(inner);
  const name = long ? LONG_SERVICES[service] : SHORT_SERVICES[service >> 6];
  p.addInfo(` ${name ?? `? ${hex(service, 3)}`}`);
  p.skip(1);
  if (long) application(p, f, service);
  else value(p, f, service >> 6);
}

function value(p: Cursor, f: Fields, service: number): void {
  const low = p.u8() & 0x3f;
  if (VALUES.has(service) && p.remaining === 1) {
    p.addInfo(digits(Uint8Array.of(low)));
    const outer = folder(p, f, 'Data', 1);
    p.take(f.ad);
    p.close(outer);
  } else if (MEMORY.has(service) && p.remaining >= 3) {
    p.take(f['ad.ml']);
    p.addInfo(` X=$${hexText(p.peekBytes(2)).toUpperCase()}`);
    p.take(f.address);
  } else if (CONVERTER.has(service)) {
    p.addInfo(` #${p.take(f['ad.ch'])}`);
    if (p.more) p.take(f['adc.n']);
  } else if (DESCRIPTORS.has(service)) {
    const outer = folder(p, f, `Descriptor Type: ${low}`, 1);
    p.take(f['ad.type']);
    p.close(outer);
  } else {
    p.skip(1);
  }
  rest(p, f);
}

function application(p: Cursor, f: Fields, service: number): void {
  p.skip(1);
  if (service >= 0x3d5 && service <= 0x3d9 && p.remaining >= 3) {
    p.addInfo(` OX=${p.take(f.ox)}`);
    const number = p.take(f.pid);
    p.addInfo(service >= 0x3d8 && number === 0 ? ` PX=${p.u8()}` : ` P=${number}`);
    if (service >= 0x3d8) p.take(f.px);
    else if (p.remaining >= 2) range(p, f);
  } else if (service >= 0x2c0 && service <= 0x2c2 && p.remaining >= 3) {
    const extension = p.show(f.xx), length = p.take(f['ml.four']);
    if (length !== 1) p.addInfo(` N=${length}`);
    p.addInfo(` X=$${extension.toString(16).toUpperCase()}${hexText(p.peekBytes(2)).toUpperCase()}`);
    p.take(f.address);
  } else if ((service === 0x3d1 || service === 0x3d2 || service === 0x3d3 || service === 0x3d4) && p.more) {
    const level = p.take(f.level);
    if (service !== 0x3d1) p.addInfo(` L=${level}`);
  }
  rest(p, f);
}

/** How many elements of a property from which one on. */
function range(p: Cursor, f: Fields): void {
  const count = p.u8() >> 4, index = p.u16() & 0x0fff;
  const outer = folder(p, f, `Range: ${count} element${count === 1 ? '' : 's'} at position ${index}`, 2);
  p.show(f.n);
  p.take(f.x);
  p.close(outer);
  if (count !== 1) p.addInfo(` N=${count}`);
  if (index !== 1) p.addInfo(` X=${index}`);
}

/** Properties of the device itself, not of one on the bus. */
function property(p: Cursor, f: Fields): void {
  p.addInfo(` OT=${p.take(f.ot)}`);
  const instance = p.take(f.oi);
  if (instance !== 1) p.addInfo(` OI=${instance}`);
  p.addInfo(` P=${p.take(f.pid)}`);
  range(p, f);
  rest(p, f);
}
