/** Layer setting services of CANopen: identities, node numbers and bit rates of devices that have none yet, CiA 305 §6. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, octets, u16, u32, u8 } from '../../dissect/index.ts';
import { BIT_RATES, SERVICES } from './canopen-names.ts';

const named = (name: string) => ({ id: `canopen.lss.${name}` });
const WORD = { little: true, hex: true } as const;
const HEX = { hex: true } as const;
const DONE = { 0: 'Protocol successfully completed', 255: 'Implementation specific error' };
const PARTS = { 0: 'Vendor-ID', 1: 'Product code', 2: 'Revision number', 3: 'Serial number' };
const STANDARD_TABLE = 0;
const ALL_CHECKED = 0x80;

const F = {
  service: u8('Command specifier', { ...named('cs'), hex: true, values: SERVICES }),
  vendor: u32('Vendor-ID', { ...named('addr.vendor'), ...WORD }),
  product: u32('Product-code', { ...named('addr.product'), ...WORD }),
  revision: u32('Revision-number', { ...named('addr.revision'), ...WORD }),
  revisionLow: u32('Revision-number (low)', { ...named('addr.revision_low'), ...WORD }),
  revisionHigh: u32('Revision-number (high)', { ...named('addr.revision_high'), ...WORD }),
  serial: u32('Serial-number', { ...named('addr.serial'), ...WORD }),
  serialLow: u32('Serial-number (low)', { ...named('addr.serial_low'), ...WORD }),
  serialHigh: u32('Serial-number (high)', { ...named('addr.serial_high'), ...WORD }),
  identity: u32('IDNumber', { ...named('fastscan.id'), ...WORD }),
  check: u8('Bit Check', {
    ...named('fastscan.check'), hex: true, values: bit => (bit === ALL_CHECKED ? 'All LSS slaves' : bit < 32 ? hex(2 ** bit, 8) : undefined),
  }),
  part: u8('LSS Sub', { ...named('fastscan.sub'), hex: true, values: PARTS }),
  next: u8('LSS Next', { ...named('fastscan.next'), hex: true, values: PARTS }),
  mode: u8('Mode', { ...named('switch.mode'), hex: true, values: { 0: 'Waiting state', 1: 'Configuration state' } }),
  node: u8('NID', { ...named('nid'), hex: true, values: { 255: 'Unconfigured' } }),
  nodeError: u8('Error code', { ...named('conf_id.err_code'), hex: true, values: { ...DONE, 1: 'NID out of range' } }),
  rateError: u8('Error code', { ...named('conf_bt.err_code'), hex: true, values: { ...DONE, 1: 'Bit rate not supported' } }),
  storeError: u8('Error code', {
    ...named('store_conf.err_code'), hex: true, values: { ...DONE, 1: 'Store configuration not supported', 2: 'Storage media access error' },
  }),
  specific: u8('Spec-error', { ...named('spec_err'), ...HEX }),
  table: u8('Table selector', { ...named('bt.tbl_selector'), ...HEX }),
  rate: u8('Table index', { ...named('bt.tbl_index'), hex: true, values: BIT_RATES }),
  delay: u16('Switch delay', { ...named('abt_delay'), little: true, text: delay => `${delay} ms (${hex(delay)})` }),
  reserved: octets('Reserved', { id: 'canopen.reserved' }),
};
export const LAYER_SETTINGS = Object.values<Field>(F);

type Body = (p: Cursor) => void;
const nothing: Body = p => p.takeRest(F.reserved);
const address = (field: Field<number>): Body => p => {
  p.take(field);
  p.takeRest(F.reserved);
};
/** As `address`, told in the Info column. */
const said = (field: Field<number>, title = field.title): Body => p => {
  p.addInfo(`, ${title} ${hex(p.take(field), 8)}`);
  p.takeRest(F.reserved);
};
const result = (field: Field<number>): Body => p => {
  p.take(field);
  p.take(F.specific);
  p.takeRest(F.reserved);
};
const silent: Body = () => undefined;

const ASKED: Readonly<Record<number, Body | undefined>> = {
  0x04(p) {
    const mode = p.take(F.mode);
    p.addInfo(`: ${mode === 0 ? 'Waiting state' : mode === 1 ? 'Configuration state' : `Unknown (${hex(mode, 2)})`}`);
    p.takeRest(F.reserved);
  },
  0x11(p) {
    p.addInfo(`: ${hex(p.take(F.node), 2)}`);
    p.takeRest(F.reserved);
  },
  0x13(p) {
    const table = p.take(F.table), rate = p.u8();
    p.addInfo(`: ${table === STANDARD_TABLE ? BIT_RATES[rate] ?? `Unknown (${hex(rate, 2)})` : `${rate}`}`);
    p.take(F.rate);
    // Other tables are their makers'.
    if (table !== STANDARD_TABLE) p.label(`Table index: ${hex(rate, 2)}`);
    p.takeRest(F.reserved);
  },
  0x15(p) {
    p.addInfo(`: ${p.take(F.delay)} ms`);
    p.takeRest(F.reserved);
  },
  0x40: address(F.vendor), 0x41: address(F.product), 0x42: address(F.revision), 0x43: address(F.serial),
  0x46: said(F.vendor), 0x47: said(F.product), 0x48: said(F.revisionLow), 0x49: said(F.revisionHigh), 0x4a: said(F.serialLow),
  0x4b: said(F.serialHigh),
  0x51(p) {
    p.take(F.identity);
    p.take(F.check);
    p.take(F.part);
    p.take(F.next);
  },
  0x17: nothing, 0x44: nothing, 0x4c: nothing, 0x5a: nothing, 0x5b: nothing, 0x5c: nothing, 0x5d: nothing, 0x5e: nothing,
};

const ANSWERED: Readonly<Record<number, Body | undefined>> = {
  0x11: result(F.nodeError), 0x13: result(F.rateError), 0x17: result(F.storeError),
  0x44: nothing, 0x4f: nothing, 0x50: nothing,
  0x5a: said(F.vendor), 0x5b: said(F.product), 0x5c: said(F.revision), 0x5d: said(F.serial),
  0x5e(p) {
    p.addInfo(`, Node-ID ${hex(p.take(F.node), 8)}`);
    p.takeRest(F.reserved);
  },
};

/** A frame of the master, or a slave's answer. */
export function layerSettings(p: Cursor, fromMaster: boolean): void {
  const service = p.take(F.service);
  p.addInfo(`: ${SERVICES[service] ?? `Unknown (${hex(service, 2)})`}`);
  ((fromMaster ? ASKED : ANSWERED)[service] ?? silent)(p);
}
