/** Microsoft's browser protocol, MS-BRWS §2.2: how Windows computers of old learned of each other. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, byName, flag, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { bitNames, takeNamedBits } from '../bit-names.ts';
import { takeToZero } from '../zero-ended.ts';

const COMMANDS: Readonly<Record<number, string>> = {
  0x01: 'Host Announcement', 0x02: 'Request Announcement', 0x08: 'Browser Election Request', 0x09: 'Get Backup List Request',
  0x0a: 'Get Backup List Response', 0x0b: 'Become Backup Browser', 0x0c: 'Domain/Workgroup Announcement', 0x0d: 'Master Announcement',
  0x0e: 'Reset Browser State Announcement', 0x0f: 'Local Master Announcement',
};
const HOST = 0x01, REQUEST = 0x02, ELECTION = 0x08, BACKUPS_WANTED = 0x09,
  BACKUPS = 0x0a, PROMOTION = 0x0b, DOMAIN = 0x0c, MASTER = 0x0d, RESET = 0x0e,
  LOCAL_MASTER = 0x0f;
/** §2.2.1: every announcement of a browser ends its version with it. */
const SIGNATURE = 0xaa55;
const NAME = 16;

/** §2.2.1 and MS-SRVS §2.2.2.7: bit, last part of the field's name, title. */
const SERVER_TYPES: readonly (readonly [number, string, string])[] = [
  [0, 'workstation', 'Workstation'], [1, 'server', 'Server'], [2, 'sql', 'SQL'], [3, 'domain_controller', 'Domain Controller'],
  [4, 'backup_controller', 'Backup Controller'], [5, 'time', 'Time Source'], [6, 'apple', 'Apple Server'], [7, 'novell', 'Novell Server'],
  [8, 'member', 'Domain Member Server'], [9, 'print', 'Print Queue Server'], [10, 'dialin', 'Dialin Server'], [11, 'xenix', 'Xenix Server'],
  [12, 'ntw', 'NT Workstation'], [13, 'wfw', 'Windows for Workgroups'], [15, 'nts', 'NT Server'],
  [16, 'browser.potential', 'Potential Browser'], [17, 'browser.backup', 'Backup Browser'], [18, 'browser.master', 'Master Browser'],
  [19, 'browser.domain_master', 'Domain Master Browser'], [20, 'osf', 'OSF'], [21, 'vms', 'VMS'], [22, 'w95', 'Windows 95 or above'],
  [23, 'dfs', 'DFS server'], [30, 'local', 'Local List Only'], [31, 'domainenum', 'Domain Enum'],
];
const TYPE_FIELDS = SERVER_TYPES.map(([bit, name, title]) =>
  flag(title, 2 ** bit, { id: `browser.server_type.${name}`, size: 4, little: true, as: ['Yes', 'No'] }));

/** §2.2.3, figures of the criteria: what a computer brings to an election. */
const DESIRES = [
  flag('Backup', 0x01, { id: 'browser.election.desire.backup' }), flag('Standby', 0x02, { id: 'browser.election.desire.standby' }),
  flag('Master', 0x04, { id: 'browser.election.desire.master' }), flag('Domain Master', 0x08, { id: 'browser.election.desire.domain_master' }),
  flag('WINS', 0x20, { id: 'browser.election.desire.wins' }), flag('NT', 0x80, { id: 'browser.election.desire.nt' }),
];
const SYSTEMS = [
  flag('WfW', 0x01, { id: 'browser.election.os.wfw' }), flag('NT Workstation', 0x10, { id: 'browser.election.os.ntw' }),
  flag('NT Server', 0x20, { id: 'browser.election.os.nts' }),
];
/** §2.2.10. */
const RESETS = [
  flag('Demote LMB', 0x01, { id: 'browser.reset_cmd.demote' }), flag('Flush Browse List', 0x02, { id: 'browser.reset_cmd.flush' }),
  flag('Stop Being LMB', 0x04, { id: 'browser.reset_cmd.stop_lmb' }),
];
/** By major and minor version of the system. */
const WINDOWS: Readonly<Record<string, string>> = {
  '5.0': 'Windows 2000', '5.1': 'Windows XP', '5.2': 'Windows Server 2003 R2 or Windows Server 2003', '6.0': 'Windows Vista or Windows Server 2008',
  '6.1': 'Windows 7 or Windows Server 2008 R2',
};

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
  windows_version: text('Windows version'),
  'election.version': u8('Election Version'),
  'election.criteria': u32('Election Criteria', { hex: true, little: true }),
  'election.desire': u8('Election Desire', { hex: true }),
  'election.os': u8('Election OS', { hex: true }),
  uptime: u32('Uptime', { little: true, unit: 'ms' }),
  'backup.count': u8('Backup List Requested Count'),
  'backup.token': u32('Backup Request Token', { little: true }),
  'backup.server': text('Backup Server', { encoding: 'latin1' }),
  browser_to_promote: text('Browser to Promote', { encoding: 'latin1' }),
  reset_cmd: u8('ResetBrowserState Command', { hex: true }),
};

export const browser = protocol({
  name: 'browser',
  title: 'Microsoft Windows Browser Protocol',
  fields: { ...F, ...byName([...TYPE_FIELDS, ...DESIRES, ...SYSTEMS, ...RESETS]) },
  dissect(p) {
    const command = p.take(F.command), name = COMMANDS[command] ?? `Unknown (${hex(command)})`;
    p.info(name);
    if (command === HOST || command === LOCAL_MASTER || command === DOMAIN) announcement(p, command);
    else if (command === REQUEST) {
      p.take(F.unused);
      p.addInfo(` ${p.take(F.response_computer_name, p.remaining)}`);
    } else {
      READERS[command]?.(p);
      if (p.available > 0) p.data();
    }
  },
});

const READERS: Readonly<Record<number, (p: Cursor) => void>> = {
  // §2.2.3.
  [ELECTION]: p => {
    p.take(F['election.version']);
    p.show(F['election.criteria']);
    const outer = p.under();
    p.bits(F['election.desire'], DESIRES);
    p.take(F.proto_major);
    p.take(F.proto_minor);
    p.bits(F['election.os'], SYSTEMS);
    p.close(outer);
    p.take(F.uptime);
    p.skip(Math.min(4, p.remaining));
    p.takeRest(F.server);
  },
  // §2.2.4.
  [BACKUPS_WANTED]: p => {
    p.take(F['backup.count']);
    p.take(F['backup.token']);
  },
  // §2.2.5.
  [BACKUPS]: p => {
    const count = p.take(F['backup.count']);
    p.take(F['backup.token']);
    for (let i = 0; i < count && p.more; i++) takeToZero(p, F['backup.server']);
  },
  // §2.2.6.
  [PROMOTION]: p => p.takeRest(F.browser_to_promote),
  // §2.2.8.
  [MASTER]: p => p.takeRest(F.mb_server),
  [RESET]: p => void p.bits(F.reset_cmd, RESETS),
};

/** §2.2.1 and its like: who speaks, how often, and what it is. */
function announcement(p: Cursor, command: number): void {
  p.take(F.update_count);
  p.take(F.period);
  const server = p.take(F.server, NAME);
  const windows = p.available < 2 ? undefined : WINDOWS[`${p.u8()}.${p.u8(1)}`];
  if (windows !== undefined && command !== DOMAIN) p.set(F.windows_version, windows, p.at, 2);
  p.take(F.os_major);
  p.take(F.os_minor);
  const types = takeNamedBits(p, F.server_type, TYPE_FIELDS);
  p.addInfo(() => ` ${server}${bitNames(types, TYPE_FIELDS)}`);
  if (command === DOMAIN) {
    if (p.remaining < 4) return;
    if (p.little16(2) === SIGNATURE) takeVersion(p);
    else p.take(F.mysterious_field);
    p.takeRest(F.mb_server);
    return;
  }
  takeVersion(p);
  p.takeRest(F.comment);
}

function takeVersion(p: Cursor): void {
  p.take(F.proto_major);
  p.take(F.proto_minor);
  p.take(F.sig);
}
