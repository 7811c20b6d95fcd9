/** Microsoft's browser protocol, MS-BRWS §2.2: how Windows computers of old learned of each other. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, byName, flag, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { spanText } from '../names/dns/rdata.ts';
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

/** §2.2.1 and MS-SRVS §2.2.2.7: bit, last part of the field's name, title, what a computer is that sets it; in Info another word for some. */
const SERVER_TYPES: readonly (readonly [number, string, string, string, string?])[] = [
  [0, 'workstation', 'Workstation', 'a Workstation'], [1, 'server', 'Server', 'a Server'], [2, 'sql', 'SQL', 'an SQL server'],
  [3, 'domain_controller', 'Domain Controller', 'a Domain Controller'], [4, 'backup_controller', 'Backup Controller', 'a Backup Controller'],
  [5, 'time', 'Time Source', 'a Time Source'], [6, 'apple', 'Apple', 'an Apple host', 'Apple Server'],
  [7, 'novell', 'Novell', 'a Novell server', 'Novell Server'], [8, 'member', 'Member', 'a Domain Member server', 'Domain Member Server'],
  [9, 'print', 'Print', 'a Print Queue server', 'Print Queue Server'], [10, 'dialin', 'Dialin', 'a Dialin server', 'Dialin Server'],
  [11, 'xenix', 'Xenix', 'a Xenix server', 'Xenix Server'], [12, 'ntw', 'NT Workstation', 'an NT Workstation'],
  [13, 'wfw', 'WfW', 'a WfW host', 'Windows for Workgroups'], [15, 'nts', 'NT Server', 'an NT Server'],
  [16, 'browser.potential', 'Potential Browser', 'a Potential Browser'], [17, 'browser.backup', 'Backup Browser', 'a Backup Browser'],
  [18, 'browser.master', 'Master Browser', 'a Master Browser'],
  [19, 'browser.domain_master', 'Domain Master Browser', 'a Domain Master Browser'], [20, 'osf', 'OSF', 'an OSF host'],
  [21, 'vms', 'VMS', 'a VMS host'], [22, 'w95', 'Windows 95+', 'a Windows 95 or above host', 'Windows 95 or above'],
  [23, 'dfs', 'DFS', 'a DFS server', 'DFS server'], [30, 'local', 'Local', 'a local list only request', 'Local List Only'],
  [31, 'domainenum', 'Domain Enum', 'a Domain Enum request'],
];
const TYPE_FIELDS = SERVER_TYPES.map(([bit, name, title, what]) =>
  flag(title, 2 ** bit, { id: `browser.server_type.${name}`, size: 4, little: true, as: [`This is ${what}`, `This is NOT ${what}`] }));

/** §2.2.3, figures of the criteria: what a computer brings to an election. */
const DESIRES = [
  part('desire.backup', 'Backup', 0x01, 'Backup Browse Server'), part('desire.standby', 'Standby', 0x02, 'Standby Browse Server'),
  part('desire.master', 'Master', 0x04, 'Master Browser'), part('desire.domain_master', 'Domain Master', 0x08, 'Domain Master Browse Server'),
  part('desire.wins', 'WINS', 0x20, 'WINS Client'), part('desire.nt', 'NT', 0x80, 'Windows NT Advanced Server'),
];
const SYSTEMS = [
  part('os.wfw', 'WfW', 0x01, 'Windows for Workgroups', 'Not'), part('os.ntw', 'NT Workstation', 0x10, 'Windows NT Workstation', 'Not'),
  part('os.nts', 'NT Server', 0x20, 'Windows NT Server', 'Not'),
];
const reset = (title: string, mask: number, name: string, yes: string, no: string): Field<boolean> =>
  flag(title, mask, { id: `browser.reset_cmd.${name}`, as: [yes, no] });
/** §2.2.10. */
const RESETS = [
  reset('Demote LMB', 0x01, 'demote', 'Demote an LMB to a Backup Browser', 'Do not demote an LMB to a Backup Browser'),
  reset('Flush Browse List', 0x02, 'flush', 'Flush the Browse List', 'Do not Flush the Browse List'),
  reset('Stop Being LMB', 0x04, 'stop_lmb', 'Stop Being a Local Master Browser', 'Do not Stop Being a Local Master Browser'),
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
  uptime: u32('Uptime', { little: true, text: uptime }),
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
    takeNamedBits(p, F['election.desire'], DESIRES);
    p.take(F.proto_major);
    p.take(F.proto_minor);
    takeNamedBits(p, F['election.os'], SYSTEMS);
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
  p.label(`${command === DOMAIN ? 'Domain/Workgroup' : 'Host Name'}: ${server}`);
  const windows = p.available < 2 ? undefined : WINDOWS[`${p.u8()}.${p.u8(1)}`];
  if (windows !== undefined && command !== DOMAIN) p.set(F.windows_version, windows, p.at, 2);
  p.take(F.os_major);
  p.take(F.os_minor);
  const types = takeNamedBits(p, F.server_type, TYPE_FIELDS);
  p.addInfo(() => ` ${server}${typeWords(types)}`);
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

/** One of the criteria: a flag that says what a computer is. */
function part(name: string, title: string, mask: number, what: string, not = 'NOT'): Field<boolean> {
  return flag(title, mask, { id: `browser.election.${name}`, as: [what, `${not} ${what}`] });
}

const typeWords = (types: number): string =>
  SERVER_TYPES.map(([bit, , title, , word = title]) => (((types >>> bit) & 1) === 1 ? `, ${word}` : '')).join('');

/** Milliseconds since the computer started. */
function uptime(value: number): string {
  return value % 1000 === 0 ? spanText(value / 1000) : `${(value / 1000).toFixed(3)} seconds`;
}
