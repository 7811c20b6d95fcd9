/** What spanning tree's messages say of bridges: flags of a port (IEEE 802.1D-2004 §9.3.3) and identifiers (§9.2.5). */
import { etherText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, bits, flag } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';

const ROLES = { 0: 'Unknown', 1: 'Alternate or Backup', 2: 'Root', 3: 'Designated' };
const YES_NO = ['Yes', 'No'] as const;

export const FLAGS = {
  'flags.tcack': flag('Topology Change Acknowledgment', 0x80, { as: YES_NO }),
  'flags.agreement': flag('Agreement', 0x40, { as: YES_NO }),
  'flags.forwarding': flag('Forwarding', 0x20, { as: YES_NO }),
  'flags.learning': flag('Learning', 0x10, { as: YES_NO }),
  'flags.port_role': bits('Port Role', 0x0c, { size: 1, values: ROLES }),
  'flags.proposal': flag('Proposal', 0x02, { as: YES_NO }),
  'flags.tc': flag('Topology Change', 0x01, { as: YES_NO }),
};
const RAPID_FLAGS = Object.values(FLAGS);
const CONFIGURATION_FLAGS = [FLAGS['flags.tcack'], FLAGS['flags.tc']];

/** The flags of the common tree, and of each instance. */
export function takeFlags(p: Cursor, field: Field<number>, rapid: boolean): number {
  const shown = rapid ? RAPID_FLAGS : CONFIGURATION_FLAGS;
  return takeNamedBits(p, field, shown);
}

/** 802.1D §9.2.5: four bits of priority, twelve of extension, and an address. Gives the text of all three. */
export function takeBridge(p: Cursor, title: string, priority: Field<number>, extension: Field<number>, address: Field<void>): string {
  const id = p.u16();
  const shown = `${id & 0xf000} / ${id & 0x0fff} / ${etherText(p.peekBytes(6, 2))}`;
  const outer = p.open(`${title}: ${shown}`, 8);
  p.set(priority, id & 0xf000, p.at, 2);
  p.takeAs(extension, id & 0x0fff, 2);
  p.take(address);
  p.close(outer);
  return shown.replaceAll(' ', '');
}
