/**
 * The logical link between a mobile station and the network that serves its packets, 3GPP TS 44.064: unconfirmed
 * frames, and what they carry of session management.
 */
import { bits, flag, protocol, u24 } from '../../../dissect/index.ts';

/** §6.2.3. */
const MANAGEMENT = 1;
const ACCESS_POINTS: Readonly<Record<number, readonly [string, string]>> = {
  1: ['LLGMM', 'GPRS Mobility Management'], 2: ['TOM 2', 'Tunnelling of messages 2'], 3: ['LL3', 'User data 3'], 5: ['LL5', 'User data 5'],
  7: ['LLSMS', 'SMS'], 8: ['TOM 8', 'Tunnelling of messages 8'], 9: ['LL9', 'User data 9'], 11: ['LL11', 'User data 11'],
};
const CHECK = 3, UNCONFIRMED = 6;
/** 3GPP TS 24.007 §11.2.3.1.1: the protocol of session management messages. */
const SESSIONS = 0x0a;

export const gprsLink = protocol({
  name: 'llcgprs',
  title: 'MS-SGSN LLC (Mobile Station - Serving GPRS Support Node Logical Link Control)',
  short: 'GPRS-LLC',
  fields: {
    sapi: bits('SAPI', 0x0f),
    pd: flag('Protocol Discriminator_bit', 0x80, { as: ['Invalid frame PD=1', 'OK'] }),
    cr: flag('Command/Response bit', 0x40, { as: ['DownLink/UpLink = Command/Response', 'DownLink/UpLink = Response/Command'] }),
    sapib: bits('SAPI', 0x0f),
    ui: bits('UI format', 0xe000, { hex: true }),
    ui_sp_bit: bits('Spare bits', 0x1800, { hex: true }),
    nu: bits('N(U)', 0x07fc),
    e: flag('E bit', 0x02, { size: 2, as: ['encrypted frame', 'non encrypted frame'] }),
    pm: flag('PM bit', 0x01, {
      size: 2,
      as: ['FCS covers the frame header and information fields', 'FCS covers the frame header and the first bytes of the information field'],
    }),
    fcs: u24('FCS', { hex: true, little: true }),
  },
  dissect(p, f) {
    const point = p.show(f.sapi), [short, long] = ACCESS_POINTS[point] ?? ['Reserved', 'Reserved'];
    p.label(`Address field  SAPI: ${short}`);
    p.title(` SAPI: ${long}`);
    const outer = p.under();
    p.show(f.pd);
    p.show(f.cr);
    p.take(f.sapib);
    p.close(outer);
    p.info(`SAPI: ${short}`);
    if (p.u8() >> 5 !== UNCONFIRMED) {
      p.data();
      return;
    }
    const control = p.u16(), number = (control >> 2) & 0x1ff, isEncrypted = (control & 2) !== 0;
    const all = (control & 1) !== 0;
    p.info(`SAPI: ${short}, UI, ${all ? 'protected' : 'unprotected'}, ${isEncrypted ? 'ciphered' : 'non-ciphered'} information, N(U) = ${number}`);
    const frame = p.open('Unconfirmed Information format - UI', 2);
    for (const part of [f.ui, f.ui_sp_bit, f.nu]) p.show(part);
    p.show(f.e);
    p.take(f.pm);
    p.close(frame);
    const length = Math.max(0, p.remaining - CHECK);
    // Of a packet that was cut the check sequence is not there; it comes lowest byte first.
    if (p.available >= length + CHECK) p.set(f.fcs, p.u8(length) | (p.u8(length + 1) << 8) | (p.u8(length + 2) << 16), p.at + length, CHECK);
    if (length === 0) return;
    if (point === MANAGEMENT && !isEncrypted && (p.u8() & 0x0f) === SESSIONS) p.call('gsm_a.dtap', length);
    else p.data(length);
  },
});
