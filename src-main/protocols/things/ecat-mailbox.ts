/** EtherCAT's mailbox: what other protocols say to one slave, IEC 61158-6-12, ETG.1000.4 §5.6 and ETG.1000.6 §5.6 and 5.7. */
import { bits, none, protocol, u16, u8 } from '../../dissect/index.ts';
import { COE_FIELDS } from './ecat/coe-fields.ts';
import { takeCoe } from './ecat/coe.ts';
import { EOE_FIELDS, takeEoe } from './ecat/eoe.ts';
import { FOE_FIELDS, takeFoe } from './ecat/foe.ts';
import type { Take } from './ecat/mailbox-text.ts';
import { SOE_FIELDS, takeSoe } from './ecat/soe.ts';

const AOE = 1, EOE = 2, COE = 3, FOE = 4, SOE = 5;
/** Types that a datagram's data is taken for. */
export const MAILBOXES: readonly number[] = [AOE, EOE, COE, FOE, SOE];
const TYPES = {
  0: 'Invalid', 1: 'AoE (Vendor specific; Beckhoff ADS over EtherCAT)', 2: 'EoE (Ethernet over EtherCAT)', 3: 'CoE (CANopen over EtherCAT)',
  4: 'FoE (File access over EtherCAT)', 5: 'SoE (Servo profile over EtherCAT)', 15: 'VoE (Vendor specific over EtherCAT)',
};
const READERS: Readonly<Record<number, Take>> = { [EOE]: takeEoe, [COE]: takeCoe, [FOE]: takeFoe, [SOE]: takeSoe };
const HEADER = 6;

export const ecatMailbox = protocol({
  name: 'ecat_mailbox',
  title: 'EtherCAT Mailbox Protocol',
  short: 'ECAT',
  on: { 'ecatf.type': [5] },
  fields: {
    length: u16('Length', { little: true }),
    address: u16('Address', { little: true, hex: true }),
    priority: bits('Priority', 0xc0),
    type: u8('Type', { values: TYPES }),
    counter: u8('Counter'),
    data: none('MB Data'),
    ...COE_FIELDS, ...EOE_FIELDS, ...FOE_FIELDS, ...SOE_FIELDS,
  },
  dissect(p, f) {
    const said: string[] = [];
    p.addInfo(() => ` Mbx(${said.join('')})`);
    const outer = p.open('Header', HEADER), length = p.take(f.length);
    p.take(f.address);
    p.take(f.priority);
    const last = p.u8(), type = last & 0x0f;
    p.set(f.type, type, p.at, 1);
    p.takeAs(f.counter, (last >> 4) & 0x07, 1);
    p.close(outer);
    const body = p.within(Math.min(length, p.remaining)), read = READERS[type];
    if (read === undefined) {
      body.takeRest(f.data);
      return;
    }
    body.contain(() => read(body, said));
    p.title(`:${said.join('')}`);
  },
});
