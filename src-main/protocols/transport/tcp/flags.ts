/** The control bits of a segment, RFC 9293 §3.1, with what they say of the connection's life. */
import { type Cursor, type TcpFacts, bits, expert, flag, text } from '../../../dissect/index.ts';
import { ACK, FIN, RST, SYN, URG } from './flag-bits.ts';
import { COUNTS_MARKS, countedMarks, flagNames } from './segment-info.ts';

const FLAG = { size: 2, width: 12 } as const;

/** Which end closes first is known from the states of both. */
export const CLOSING_FIELDS = {
  'connection.fin_active': expert('This frame initiates the connection closing', 'note', 'Sequence', { source: 'conversation' }),
  'connection.fin_passive': expert('This frame undergoes the connection closing', 'note', 'Sequence', { source: 'conversation' }),
} as const;

export const FLAG_FIELDS = {
  flags: bits('Flags', 0x0fff, { hex: true, size: 2, source: 'column' }),
  'flags.res': flag('Reserved', 0x0e00, FLAG),
  'flags.ae': flag('Accurate ECN', 0x0100, FLAG),
  'flags.cwr': flag('Congestion Window Reduced', 0x0080, FLAG),
  'flags.ece': flag('ECN-Echo', 0x0040, FLAG),
  'flags.ace': bits('ACE', 0x01c0, { ...FLAG, source: 'conversation' }),
  'flags.urg': flag('Urgent', 0x0020, FLAG),
  'flags.ack': flag('Acknowledgment', 0x0010, FLAG),
  'flags.push': flag('Push', 0x0008, FLAG),
  'flags.reset': flag('Reset', 0x0004, FLAG),
  'flags.syn': flag('Syn', 0x0002, FLAG),
  'flags.fin': flag('Fin', 0x0001, FLAG),
  'flags.str': text('TCP Flags'),
  'connection.syn': expert('Connection establish request (SYN)', 'chat', 'Sequence'),
  'connection.synack': expert('Connection establish acknowledge (SYN+ACK)', 'chat', 'Sequence'),
  'connection.fin': expert('Connection finish (FIN)', 'chat', 'Sequence'),
  'connection.rst': expert('Connection reset (RST)', 'warning', 'Sequence'),
  ...CLOSING_FIELDS,
} as const;

type Fields = typeof FLAG_FIELDS;

const LETTERS = 'RRRACEUAPRSF';

/** The 12 bits as Wireshark writes them in `tcp.flags.str`. */
export function flagLetters(flags: number): string {
  let letters = '';
  for (let bit = 11; bit >= 0; bit--) letters += flags & (1 << bit) ? LETTERS[11 - bit] : '·';
  return letters;
}

/** `flags`: the 12 bits, and `COUNTS_MARKS`. */
export function takeFlags(p: Cursor, f: Fields, flags: number, facts: TcpFacts | undefined): void {
  const { at, packet } = p;
  p.take(f.flags);
  p.label(() => `Flags: 0x${(flags & 0xfff).toString(16).padStart(3, '0')} (${flagNames(flags)})`);
  const outer = p.under();
  p.set(f['flags.res'], (flags & 0xe00) !== 0, at, 1);
  if (flags & COUNTS_MARKS) {
    p.set(f['flags.ace'], countedMarks(flags), at, 2);
    p.hide(f['flags.ae'], (flags & 0x100) !== 0, at, 1);
    p.hide(f['flags.cwr'], (flags & 0x080) !== 0, at + 1, 1);
    p.hide(f['flags.ece'], (flags & 0x040) !== 0, at + 1, 1);
  } else {
    p.set(f['flags.ae'], (flags & 0x100) !== 0, at, 1);
    p.set(f['flags.cwr'], (flags & 0x080) !== 0, at + 1, 1);
    p.set(f['flags.ece'], (flags & 0x040) !== 0, at + 1, 1);
  }
  p.set(f['flags.urg'], (flags & URG) !== 0, at + 1, 1);
  p.set(f['flags.ack'], (flags & ACK) !== 0, at + 1, 1);
  p.set(f['flags.push'], (flags & 0x008) !== 0, at + 1, 1);
  p.set(f['flags.reset'], (flags & RST) !== 0, at + 1, 1);
  if (flags & RST) p.expertUnder(f['connection.rst']);
  p.set(f['flags.syn'], (flags & SYN) !== 0, at + 1, 1);
  if (flags & SYN) {
    if (flags & ACK) p.expertUnder(f['connection.synack'], `Connection establish acknowledge (SYN+ACK): server port ${packet.sourcePort}`);
    else p.expertUnder(f['connection.syn'], `Connection establish request (SYN): server port ${packet.destinationPort}`);
  }
  p.set(f['flags.fin'], (flags & FIN) !== 0, at + 1, 1);
  if (flags & FIN) p.expertUnder(f['connection.fin']);
  if (p.wants(f['flags.str'])) p.generate(f['flags.str'], flagLetters(flags), at, 2);
  if (flags & FIN && facts?.states !== undefined) showClosing(p, f, facts.fromClient ? facts.states.client : facts.states.server);
  p.close(outer);
}

/** Who closes first, by the state that a FIN leaves its sender in (RFC 9293 §3.6). */
function showClosing(p: Cursor, f: Fields, state: string): void {
  switch (state.replace('?', '')) {
    case 'FIN_WAIT_1':
    case 'FIN_WAIT_2':
    case 'TIME_WAIT':
      p.expertUnder(f['connection.fin_active']);
      break;
    case 'CLOSING':
    case 'LAST_ACK':
    case 'CLOSED':
      p.expertUnder(f['connection.fin_passive']);
      break;
    default:
  }
}
