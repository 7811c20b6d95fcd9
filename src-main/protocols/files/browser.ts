/** Microsoft's browser protocol, MS-BRWS §2.2: how Windows computers of old learned of each other. */
import { type Cursor, byName, flag, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { bitNames, takeNamedBits } from '../bit-names.ts';

const COMMANDS: Readonly<Record<number, string>> = {
  0x01: 'Host Announcement', 0x02: 'Request Announcement', 0x08: 'Browser Election Request', 0x09: 'Get Backup List Request', 0x0a: 'Get Backup List Response',
  0x0b: 'Become Backup Browser', 0x0c: 'Domain/Workgroup Announcement', 0x0d: 'Master Announcement', 0x0e: 'Reset Browser State Announcement', 0x0f: 'Local Master Announcement',
};
const HOST = 0x01, REQUEST = 0x02, DOMAIN = 0x0c, LOCAL_MASTER = 0x0f;
const NAME = 16;

/** §2.2.1 and MS-SRVS §2.2.2.7: bit, last part of the field's name, title. */
const SERVER_TYPES: readonly (readonly [number, string, string])[] = [
  [0, 'workstation', 'Workstation'], [1, 'server', 'Server'], [2, 'sql', 'SQL'], [3, 'domain_controller', 'Domain Controller'], [4, 'backup_controller', 'Backup Controller'],
  [5, 'time', 'Time Source'], [6, 'apple', 'Apple Server'], [7, 'novell', 'Novell Server'], [8, 'member', 'Domain Member Server'], [9, 'print', 'Print Queue Server'],
  [10, 'dialin', 'Dialin Server'], [11, 'xenix', 'Xenix Server'], [12, 'ntw', 'NT Workstation'], [13, 'wfw', 'Windows for Workgroups'], [15, 'nts', 'NT Server'],
  [16, 'browser.potential', 'Potential Browser'], [17, 'browser.backup', 'Backup Browser'], [18, 'browser.master', 'Master Browser'],
  [19, 'browser.domain_master', 'Domain Master Browser'], [20, 'osf', 'OSF'], [21, 'vms', 'VMS'], [22, 'w95', 'Windows 95 or above'], [23, 'dfs', 'DFS server'],
  [30, 'local', 'Local List Only'], [31, 'domainenum', 'Domain Enum'],
];
const TYPE_FIELDS = SERVER_TYPES.map(([bit, name, title]) => flag(title, 2 ** bit, { id: `browser.server_type.${name}`, size: 4, little: true, as: ['Yes', 'No'] }));

const F = {
  command: u8('Command', { hex: true, values: COMMANDS }),
  update_count: u8('Update Count'),
  period: u32('Update Periodicity', { little: true, text: value => `${Math.floor(value / 60000)} minute${value >= 120000 ? 's' : ''}` }),
  server: text('Server Name', { encoding: 'latin1' }),
  os_major: u8('OS Major Version'),
  os_minor: u8('OS Minor Version'),
  server_type: u32('Server Type', { hex: true, little: true }),
  proto_major: u8('Browser Protocol Major Version'),
  proto_minor: u8('Browser Protocol Minor Version'),
  sig: u16('Signature', { hex: true, little: true }),
  comment: text('Host Comment'),
  mysterious_field: u32('Mysterious Field', { hex: true, little: true }),
  mb_server: text('Master Browser Server Name'),
  unused: u8('Unused flags', { hex: true }),
  response_computer_name: text('Response Computer Name'),
};

export const browser = protocol({
  name: 'browser',
  title: 'Microsoft Windows Browser Protocol',
  fields: { ...F, ...byName(TYPE_FIELDS) },
  dissect(p) {
    const command = p.take(F.command), name = COMMANDS[command] ?? `Unknown (0x${command.toString(16)})`;
    p.info(name);
    if (command === HOST || command === LOCAL_MASTER || command === DOMAIN) announcement(p, command);
    else if (command === REQUEST) {
      p.take(F.unused);
      p.addInfo(` ${p.take(F.response_computer_name, p.remaining)}`);
    } else if (p.available > 0) {
      p.data();
    }
  },
});

/** §2.2.1 and its like: who speaks, how often, and what it is. */
function announcement(p: Cursor, command: number): void {
  p.take(F.update_count);
  p.take(F.period);
  const server = p.take(F.server, NAME);
  p.take(F.os_major);
  p.take(F.os_minor);
  const types = takeNamedBits(p, F.server_type, TYPE_FIELDS);
  p.addInfo(() => ` ${server}${bitNames(types, TYPE_FIELDS)}`);
  if (command === DOMAIN) {
    if (p.remaining < 4) return;
    p.take(F.mysterious_field);
    p.takeRest(F.mb_server);
    return;
  }
  p.take(F.proto_major);
  p.take(F.proto_minor);
  p.take(F.sig);
  p.takeRest(F.comment);
}
