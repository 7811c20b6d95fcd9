/** Line Printer Daemon Protocol, RFC 1179: jobs go to a printer's queue, are looked at and removed. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { bool, protocol, text, u8 } from '../../dissect/index.ts';
import { isToServer } from '../text-lines.ts';

const PORTS = [515];
/** §5 numbers the commands, §6 once more those within a job; which of the two it is depends on the command before. */
const COMMANDS: Readonly<Record<number, string>> = {
  1: 'LPC: start print / jobcmd: abort', 2: 'LPR: transfer a printer job / jobcmd: receive control file',
  3: 'LPQ: print short form of queue status / jobcmd: receive data file', 4: 'LPQ: print long form of queue status', 5: 'LPRM: remove jobs',
  6: 'LPRng lpc: do control operation', 7: 'LPRng lpr: transfer a block format print job', 8: 'LPRng lpc: secure command transfer',
  9: 'LPRng lpq: verbose status information',
};
const ANSWERS: Readonly<Record<number, string>> = {
  0: 'Success: accepted, proceed', 1: 'Queue not accepting jobs', 2: 'Queue temporarily full, retry later', 3: 'Bad job format, do not retry',
};
const LF = 10;

export const lpd = protocol({
  name: 'lpd',
  title: 'Line Printer Daemon Protocol',
  on: { 'tcp.port': PORTS },
  fields: {
    response: bool('Response', { hidden: true }),
    request: bool('Request', { hidden: true }),
    client_code: u8('Client code', { values: COMMANDS }),
    printer_option: text('Printer/options'),
    response_code: u8('Response', { values: ANSWERS }),
  },
  // Where a file of a job ends only the command before it tells: each segment is shown for itself.
  frame: (_, at, end) => end - at,
  dissect(p, f) {
    const isRequest = isToServer(p, PORTS) ?? true, { at } = p;
    const code = p.u8(), feed = byteIndex(p.bytes, LF, at, p.end);
    const isCommand = isRequest && COMMANDS[code] !== undefined && feed > at;
    const isAnswer = !isRequest && p.remaining === 1 && ANSWERS[code] !== undefined;
    p.hide(isRequest ? f.request : f.response, true);
    if (isCommand) {
      p.info(COMMANDS[code]);
      p.take(f.client_code);
      p.label(COMMANDS[code]);
      p.take(f.printer_option, feed - p.at);
      p.skip(1);
      if (p.more) p.innerData();
    } else if (isAnswer) {
      p.info('LPD response');
      p.take(f.response_code);
    } else {
      if (isRequest && COMMANDS[code] !== undefined && p.available < p.remaining) p.need(p.remaining);
      p.info('LPD continuation');
      p.innerData();
    }
  },
});
