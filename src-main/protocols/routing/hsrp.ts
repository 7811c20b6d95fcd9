/** Cisco Hot Standby Router Protocol version 1, RFC 2281. */
import { ipv4, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { VERSION_2_FIELDS, takeParts, takeVersion2 } from './hsrp/version2.ts';

const OPCODE: Readonly<Record<number, string>> = { 0: 'Hello', 1: 'Coup', 2: 'Resign', 3: 'Advertise' };
const STATE: Readonly<Record<number, string>> = { 0: 'Initial', 1: 'Learn', 2: 'Listen', 4: 'Speak', 8: 'Standby', 16: 'Active' };
const ADVERTISED_STATE: Readonly<Record<number, string>> = { 1: 'Dormant', 2: 'Passive', 3: 'Active' };
const ADVERTISE = 3;

/** Version 2 is told by where it goes: 224.0.0.102, or over IPv6. */
const VERSION_2_GROUP = 102;
const PORT_IPV6 = 2029;

export const hsrp = protocol({
  name: 'hsrp',
  title: 'Cisco Hot Standby Router Protocol',
  on: { 'udp.port': [1985, PORT_IPV6] },
  fields: {
    version: u8('Version'),
    opcode: u8('Op Code', { values: OPCODE }),
    state: u8('State', { values: STATE }),
    hellotime: u8('Hellotime'),
    holdtime: u8('Holdtime'),
    priority: u8('Priority'),
    group: u8('Group'),
    reserved: u8('Reserved'),
    auth_data: text('Authentication Data'),
    virt_ip: ipv4('Virtual IP Address'),
    'adv.tlvtype': u16('Adv type', { values: { 1: 'HSRP interface state', 2: 'IP redundancy' } }),
    'adv.tlvlength': u16('Adv length'),
    'adv.state': u8('Adv state', { values: ADVERTISED_STATE }),
    'adv.reserved1': u8('Adv reserved1'),
    'adv.activegrp': u16('Adv active groups'),
    'adv.passivegrp': u16('Adv passive groups'),
    'adv.reserved2': u32('Adv reserved2'),
    ...VERSION_2_FIELDS,
  },
  dissect(p, f) {
    const { packet } = p;
    if (packet.network === 6 || (packet.network === 4 && packet.destination[3] === VERSION_2_GROUP)) {
      takeVersion2(p);
      return;
    }
    p.take(f.version);
    const opcode = p.take(f.opcode);
    const name = OPCODE[opcode] ?? 'Unknown';
    if (opcode === ADVERTISE) {
      p.take(f['adv.tlvtype']);
      p.take(f['adv.tlvlength']);
      p.info(name);
      const state = p.take(f['adv.state']);
      p.info(() => `${name} (state ${ADVERTISED_STATE[state] ?? 'Unknown'})`);
      p.take(f['adv.reserved1']);
      p.take(f['adv.activegrp']);
      p.take(f['adv.passivegrp']);
      p.take(f['adv.reserved2']);
      return;
    }
    if (OPCODE[opcode] === undefined) {
      p.info(name);
      p.data();
      return;
    }
    const state = p.take(f.state);
    p.info(() => `${name} (state ${STATE[state] ?? 'Unknown'})`);
    const hello = p.take(f.hellotime);
    p.label(`Hellotime: ${hello === 3 ? 'Default' : 'Non-Default'} (${hello})`);
    const hold = p.take(f.holdtime);
    p.label(`Holdtime: ${hold === 10 ? 'Default' : 'Non-Default'} (${hold})`);
    p.take(f.priority);
    p.take(f.group);
    p.take(f.reserved);
    const secret = p.take(f.auth_data, 8);
    p.label(() => `Authentication Data: ${secret === 'cisco' ? 'Default' : 'Non-Default'} (${secret})`);
    p.take(f.virt_ip);
    // RFC 2281 ends here; what Cisco's routers add has the form of version 2.
    takeParts(p);
  },
});
