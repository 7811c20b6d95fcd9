/** Names that users gave of themselves in the clear: `-z credentials`. */
import { printable } from '../../dissect/index.ts';
import type { PacketFields } from '../../statistics/packet-fields.ts';
import type { Report } from './report.ts';

const FTP_COMMAND = 'ftp.request.command', FTP_ARGUMENT = 'ftp.request.arg', BASIC = 'http.authbasic';
const IMAP_COMMAND = 'imap.request.command', IMAP_USER = 'imap.request.username';
const SMTP_USER = 'smtp.auth.username', SMTP_PASSWORD = 'smtp.auth.password', POP_COMMAND = 'pop.request.command';
const POP_ARGUMENT = 'pop.request.parameter', STREAM = 'tcp.stream';

interface User {
  readonly name: string;
  readonly frame: number;
}

export class Credentials implements Report {
  readonly fields = [FTP_COMMAND, FTP_ARGUMENT, BASIC, IMAP_COMMAND, IMAP_USER, SMTP_USER, SMTP_PASSWORD, POP_COMMAND, POP_ARGUMENT, STREAM];
  /** Who said a name last in a stream and has yet to say a password. */
  readonly #users = new Map<number, User>();
  readonly #lines: string[] = [];

  add(fields: PacketFields, row: number): void {
    const frame = row + 1, stream = fields.first(STREAM)?.number ?? -1, given = (name: string): string => fields.first(name)?.text ?? '';
    const says = (protocol: string, name: string, info: string): void =>
      void this.#lines.push(`${String(frame).padEnd(10)} ${protocol.padEnd(16)} ${printable(name).padEnd(16)} ${info.padEnd(16)}\n`);
    const answered = (protocol: string, colon: string): void => {
      const user = this.#users.get(stream);
      if (user !== undefined) says(protocol, user.name, `Username in packet${colon} ${user.frame}`);
    };
    switch (given(FTP_COMMAND)) {
      case 'USER':
        this.#users.set(stream, { name: given(FTP_ARGUMENT), frame });
        break;
      case 'PASS': answered('FTP', ':');
    }
    switch (given(POP_COMMAND)) {
      case 'USER':
        this.#users.set(stream, { name: given(POP_ARGUMENT), frame });
        break;
      case 'PASS': answered('POP', '');
    }
    if (given(BASIC) !== '') says('HTTP basic auth', given(BASIC).split(':')[0], '');
    if (given(IMAP_COMMAND).toUpperCase() === 'LOGIN' && given(IMAP_USER) !== '') says('IMAP', given(IMAP_USER), '');
    if (given(SMTP_USER) !== '') this.#users.set(stream, { name: given(SMTP_USER), frame });
    if (given(SMTP_PASSWORD) !== '') answered('SMTP', '');
  }

  text(): string {
    const rule = `${'='.repeat(67)}\n`;
    return `${rule}Packet     Protocol         Username         Info            \n------     --------         --------         --------\n${this.#lines.join('')}${rule}`;
  }
}
