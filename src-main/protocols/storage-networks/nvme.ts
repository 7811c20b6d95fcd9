/** NVM Express, Base Specification 1.4: commands, what they bring, and what came of them, whatever carried them. */
import { type Cursor, byName, f64, frameNumber, protocol } from '../../dissect/index.ts';
import { late } from '../late.ts';
import { allFields } from './nvme/all-fields.ts';
import { showCompletion } from './nvme/completions.ts';
import { showContents } from './nvme/contents.ts';
import { ADMIN_QUEUE, type Command } from './nvme/states.ts';
import { showSubmission } from './nvme/submissions.ts';

/** As many of a command's transfers as have names. */
const TRANSFERS = 16;

const linksOf = (prefix: string) => ({
  request: frameNumber('DATA Transfer Request', { id: `${prefix}.data_req`, source: 'conversation' }),
  transfers: Array.from({ length: TRANSFERS }, (_, i) =>
    frameNumber(`DATA Transfer ${i}`, { id: i === 0 ? `${prefix}.data.tr0` : `${prefix}.data_tr${i}`, source: 'conversation' })),
  command: frameNumber(prefix === 'nvme' ? 'Cmd in' : 'Fabric Cmd in', { id: `${prefix}.cmd_pkt`, source: 'conversation' }),
  completion: frameNumber(prefix === 'nvme' ? 'Cqe in' : 'Fabric Cqe in', { id: `${prefix}.cqe_pkt`, source: 'conversation' }),
  latency: f64('Cmd Latency', { id: `${prefix}.cmd_latency`, source: 'conversation' }),
});
type Links = ReturnType<typeof linksOf>;
const LINKS = linksOf('nvme');
export const FABRICS_LINKS = linksOf('nvme.fabrics');

/** What the layer below says of the bytes. */
export interface Carried {
  readonly what: 'command' | 'completion' | 'data';
  readonly command: Command | undefined;
  readonly queue: number | undefined;
  /** Of data: their place among the command's. */
  readonly offset: number;
}
/** Its name among `p.packet.notes`. */
const CARRIED = 'nvme';

/** Gives the next `length` bytes to NVM Express. */
export function callNvme(p: Cursor, carried: Carried, length: number): void {
  p.packet.notes.set(CARRIED, carried);
  p.call('nvme', length);
}

/** The frames that a command led to: those that it was answered with and its data. Nothing where it is known alone. */
export function showConsequences(p: Cursor, links: Links, command: Command, writes: boolean): void {
  const { transfers, response } = command;
  if (writes) {
    if (transfers.length > 0) p.generate(links.request, transfers[0]);
  } else {
    for (let i = 0; i < Math.min(TRANSFERS, transfers.length); i++) p.generate(links.transfers[i], transfers[i]);
  }
  if (response > 0) p.generate(links.completion, response);
}

/** In what answers it: the command's frame, and the milliseconds since. */
export function showCause(p: Cursor, links: Links, { frame, time }: Command): void {
  p.generate(links.command, frame);
  const { record } = p.packet;
  const milliseconds = (record.seconds - time.seconds) * 1000 + (record.nanoseconds - time.nanoseconds) / 1e6;
  p.generate(links.latency, Math.round(milliseconds * 1e6) / 1e6);
  p.label(() => `[Cmd Latency: ${milliseconds.toFixed(3)} ms]`);
}

const fieldsOfLinks = ({ request, transfers, command, completion, latency }: Links) => [request, ...transfers, command, completion, latency];

/** §4.2: the lowest two bits tell which way data go; 01 from the host. */
export const writes = (opcode: number): boolean => (opcode & 3) === 1;

export const nvme = protocol({
  name: 'nvme',
  title: 'NVM Express',
  short: 'NVMe',
  fields: byName([...fieldsOfLinks(LINKS), ...fieldsOfLinks(FABRICS_LINKS)]),
  lateFields: late(allFields),
  dissect(p) {
    p.unlisted();
    const carried = p.packet.notes.get(CARRIED) as Carried | undefined;
    if (carried === undefined) return;
    const { what, command, queue, offset } = carried;
    if (what === 'command') {
      p.title(' (Cmd)');
      if (command !== undefined) showSubmission(p, command, queue, () => showConsequences(p, LINKS, command, writes(command.opcode)));
    } else if (what === 'completion') {
      p.title(' (Cqe)');
      if (command !== undefined) showCause(p, LINKS, command);
      showCompletion(p, command, queue);
    } else {
      if (command !== undefined && queue === ADMIN_QUEUE) showContents(p, command, offset);
      p.at = p.end;
    }
  },
});
