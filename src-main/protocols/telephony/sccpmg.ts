/** Management of SCCP, ITU-T Q.713 §5: which subsystems can be reached. */
import { bits, expert, octets, protocol, u8 } from '../../dissect/index.ts';
import { STANDARD } from './mtp3.ts';

const MESSAGES: Readonly<Record<number, readonly [short: string, name: string]>> = {
  1: ['SSA', 'SubSystem Allowed'], 2: ['SSP', 'SubSystem Prohibited'], 3: ['SST', 'Subsystem Status Test'],
  4: ['SOR', 'Subsystem Out of service Request'], 5: ['SOG', 'Subsystem Out of service Grant'], 6: ['SSC', 'SubSystem Congested (ITU)'],
};
const CONGESTED = 6;

export const sccpmg = protocol({
  name: 'sccpmg',
  title: 'Signalling Connection Control Part Management',
  on: { 'sccp.ssn': [1] },
  fields: {
    message_type: u8('Message Type', { hex: true, values: type => MESSAGES[type]?.[1] }),
    ssn: u8('Affected SubSystem Number'),
    pc: bits('Affected Point Code', 0x3fff, { size: 2, little: true }),
    smi: bits('Subsystem Multiplicity Indicator', 0x03),
    congestion: bits('SCCP Congestion Level (ITU)', 0x0f),
    unknown_msg: expert('Unknown message', 'warning', 'Undecoded'),
    unknown_data: octets('Unknown message', { own: true }),
  },
  dissect(p, f) {
    p.column(`SCCPMG${STANDARD}`);
    const type = p.u8();
    p.info(`${MESSAGES[type]?.[0] ?? 'Unknown'} `);
    p.take(f.message_type);
    if (MESSAGES[type] === undefined) {
      p.takeRest(f.unknown_data);
      p.expertUnder(f.unknown_msg);
      return;
    }
    p.take(f.ssn);
    p.take(f.pc);
    p.take(f.smi);
    if (type === CONGESTED) p.take(f.congestion);
  },
});
