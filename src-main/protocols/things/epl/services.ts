/** What is sent asynchronously in Ethernet POWERLINK: EPSG DS 301 §7.3.3 (identities, statuses), §7.3.1 (commands), DS 302-C (times of responses). */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { FEATURE_BITS, FIELDS as f } from './fields.ts';
import { COMMANDS, SERVICES_SHORT, stateName } from './names.ts';
import { takeObjects } from './objects.ts';

const HOST_NAME = 32, EXTENSION = 48;
const ENTRY = 20, PROFILE_ERRORS = 6;
const GENERIC_IO = 401, DRIVE = 402, ENCODER = 406;
const DEVICES: Readonly<Record<number, string>> = { [GENERIC_IO]: 'Generic I/O module', [DRIVE]: 'Drive and motion control', [ENCODER]: 'Encoder' };

/** A state that has other names where the managing node says it. */
export function takeState(p: Cursor, field: Field<number>, source: number): string {
  const state = p.take(field), name = stateName(state, source) ?? 'Unknown';
  p.label(`NMTStatus: ${name} (0x${state.toString(16).padStart(2, '0')})`);
  return name;
}

/** Gives what the Info column says behind the frame's name. */
export function takeService(p: Cursor, source: number): string {
  const service = p.take(f['asnd.svid']), outer = p.under(), name = `(${SERVICES_SHORT[service] ?? `Unknown (${service})`}) `;
  if (service === 5) {
    const said = takeObjects(p);
    p.close(outer);
    return name + said;
  }
  p.close(outer);
  switch (service) {
    case 1: return name + takeIdentity(p, source);
    case 2: return name + takeStatus(p, source);
    case 3: {
      const command = p.take(f['asnd.nmtrequest.rcid']);
      p.take(f['asnd.nmtrequest.rct']);
      if (p.more) p.takeRest(f['asnd.nmtrequest.rcd']);
      return name + (COMMANDS[command] ?? `Unknown (${command})`);
    }
    case 4: return name + takeCommand(p);
    case 6:
      takeSync(p);
      return name;
    default:
      return name;
  }
}

/** Exceptions, links, and what waits to be sent. */
function takeFlags(p: Cursor, of: 'ires' | 'sres'): string {
  const isNew = p.show(f[`asnd.${of}.en`]), isCleared = p.show(f[`asnd.${of}.ec`]);
  p.skip(1);
  p.show(f[`asnd.${of}.fls`]);
  p.show(f[`asnd.${of}.sls`]);
  const priority = p.show(f[`asnd.${of}.pr`]), waiting = p.take(f[`asnd.${of}.rs`]);
  return `  F:EC=${Number(isCleared)},EN=${Number(isNew)},RS=${waiting},PR=${priority}  `;
}

/** §7.3.3.2. */
function takeIdentity(p: Cursor, source: number): string {
  const flags = takeFlags(p, 'ires');
  takeState(p, f['asnd.ires.state'], source);
  p.skip(1);
  p.take(f['asnd.ires.eplver']);
  p.skip(1);
  p.bits(f['asnd.ires.features'], FEATURE_BITS);
  for (const field of [f['asnd.ires.mtu'], f['asnd.ires.pollinsize'], f['asnd.ires.polloutsizes'], f['asnd.ires.resptime']]) p.take(field);
  p.skip(2);
  const device = DEVICES[p.take(f['asnd.ires.devicetype'])] ?? 'Unknown';
  p.addLabel(` (${device})`);
  const rest = [
    f['asnd.ires.devicetype.add'], f['asnd.ires.vendorid'], f['asnd.ires.productcode'], f['asnd.ires.revisionno'], f['asnd.ires.serialno'],
    f['asnd.ires.vendorext1'], f['asnd.ires.confdate'], f['asnd.ires.conftime'], f['asnd.ires.appswdate'], f['asnd.ires.appswtime'],
    f['asnd.ires.ip'], f['asnd.ires.subnet'], f['asnd.ires.gateway'],
  ];
  for (const field of rest) p.take<unknown>(field);
  p.take(f['asnd.ires.hostname'], HOST_NAME);
  p.take(f['asnd.ires.vendorext2'], EXTENSION);
  return flags + device;
}

/** §7.3.3.3: what is wrong now, and what went wrong since. */
function takeStatus(p: Cursor, source: number): string {
  const flags = takeFlags(p, 'sres'), state = takeState(p, f['asnd.sres.stat'], source);
  p.skip(3);
  const errors = p.open('StaticErrorBitfield', 8);
  for (const bit of [0, 1, 2, 3, 4, 5, 7] as const) p.show(f[`asnd.res.seb.bit${bit}`]);
  p.skip(2);
  p.take(f['asnd.res.seb.devicespecific_err'], PROFILE_ERRORS);
  p.close(errors);
  const count = Math.floor(p.remaining / ENTRY), list = p.open(`ErrorCodeList: ${count} entries`, count * ENTRY);
  for (let i = 1; i <= count; i++) {
    const entry = p.open(`Entry ${i}`, ENTRY), below = 'asnd.sres.el.entry';
    const parts = [f[`${below}.type.profile`], f[`${below}.type.mode`], f[`${below}.type.bit14`], f[`${below}.type.bit15`]];
    p.bits(f[`${below}.type`], parts);
    p.take(f[`${below}.code`]);
    takeTime(p, f[`${below}.time`]);
    p.take(f[`${below}.add`]);
    p.close(entry);
  }
  p.close(list);
  return `${flags}${state}   `;
}

/** Seconds and nanoseconds. */
export function takeTime(p: Cursor, field: typeof f['soc.nettime']): void {
  p.takeAs(field, { seconds: p.little32(), nanoseconds: p.little32(4) }, 8);
}

const RESET_NODE = 0x28, HOST_NAME_SET = 0x62, FLUSH = 0x63, PUBLISH_TIME = 0xb0, TIME = 6;

/** §7.3.1. */
function takeCommand(p: Cursor): string {
  const command = p.take(f['asnd.nmtcommand.cid']);
  p.skip(1);
  const name = COMMANDS[command] ?? `Unknown(${command})`;
  switch (command) {
    case RESET_NODE: p.take(f['asnd.nmtcommand.resetnode_reason']); break;
    case HOST_NAME_SET: p.take(f['asnd.nmtcommand.nmtnethostnameset.hn'], HOST_NAME); break;
    case FLUSH: p.take(f['asnd.nmtcommand.nmtflusharpentry.nid']); break;
    case PUBLISH_TIME: p.take(f['asnd.nmtcommand.nmtpublishtime.dt'], TIME); break;
    default: if (p.more) p.takeRest(f['asnd.nmtcommand.cdat']);
  }
  return name;
}

/** DS 302-C §4.2.2. */
function takeSync(p: Cursor): void {
  p.skip(2);
  p.bits(f['asnd.syncresponse.sync'], [f['asnd.syncresponse.sec.val'], f['asnd.syncresponse.fst.val']]);
  p.addLabel(' (Bits 0..7)');
  for (const part of ['8..15', '16..23']) {
    p.take(f['asnd.syncresponse.sync']);
    p.addLabel(` (Bits ${part})`);
  }
  p.bits(f['asnd.syncresponse.sync'], [f['asnd.syncresponse.mode']]);
  p.addLabel(' (Bits 24..31)');
  const { 'asnd.syncresponse.latency': latency, 'asnd.syncresponse.delay.station': station, 'asnd.syncresponse.delay': delay } = f;
  for (const field of [latency, station, delay, f['asnd.syncresponse.pres.fst'], f['asnd.syncresponse.pres.sec']]) p.take(field);
}
