/** rsync with a daemon: a greeting, the module that is asked for, and, once that is granted, what only rsync's own state tells apart. */
import { type Tracker, octets, protocol, text } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { isToServer } from '../text-lines.ts';

const PORTS = [873];
const MAGIC = '@RSYNCD:', AT = 0x40;
/** Lines of the beginning are not longer. */
const LONGEST = 4096;

type Phase = 'greeting' | 'query' | 'modules' | 'last modules' | 'response' | 'message' | 'command' | 'data';

interface Session {
  readonly phases: Map<number, Phase>;
  /** What each side says next. */
  client: Phase;
  server: Phase;
}

/** Both sides greet, the client names a module, the server answers with lines; `@RSYNCD: OK` ends them. */
const SESSION: Tracker<Session> = {
  key: 'rsync',
  make: () => ({ phases: new Map(), client: 'greeting', server: 'greeting' }),
  forget: ({ phases }) => phases.clear(),
  observe(state, { bytes, frame, fromClient }) {
    const words = decodeText(bytes, 0, Math.min(bytes.length, LONGEST), 'latin1');
    if (fromClient) {
      state.phases.set(frame, state.client);
      if (state.client === 'query') state.server = words === '\n' || words === '#list\n' ? 'modules' : 'message';
      state.client = state.client === 'greeting' ? 'query' : state.client === 'query' ? 'command' : state.server === 'data' ? 'data' : 'command';
      return;
    }
    const isResponse = /(?:^|\n)(?:@RSYNCD: (?!EXIT)|@ERROR)/.test(words);
    const isLast = state.server === 'modules' && words.includes(`${MAGIC} EXIT`), isText = state.server === 'message' || state.server === 'modules';
    const phase = isResponse && isText ? 'response' : isLast ? 'last modules' : state.server;
    state.phases.set(frame, phase);
    if (phase === 'response' && words.includes(`${MAGIC} OK`)) state.server = 'data';
    else if (phase === 'greeting') state.server = 'message';
  },
};

export const rsync = protocol({
  name: 'rsync',
  title: 'RSYNC File Synchroniser',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  fields: {
    hdr_magic: text('Magic Header'),
    hdr_version: text('Header Version'),
    query: text('Client Query String'),
    motd: text('Server MOTD String'),
    module_list: text('Server Module List'),
    response: text('RSYNCD Response String'),
    command: text('Client Command String'),
    data: octets('rsync data'),
  },
  // There are no messages that could be told apart without all that was said before.
  frame: (_, at, end) => end - at,
  begins: '@',
  recognise: (bytes, at, end) => bytes[at] === AT && /^@RSYNCD: \d{2}/.test(decodeText(bytes, at, Math.min(end, at + 11), 'latin1')),
  dissect(p, f) {
    const { around, quoted, record: { number } } = p.packet;
    const known = quoted ? undefined : around?.conversation(SESSION)?.phases.get(number), fromClient = isToServer(p, PORTS) ?? false;
    if (p.u8() === AT && known === undefined) p.need(Math.min(MAGIC.length + 2, p.remaining));
    const begins = /^@RSYNCD: \d/.test(decodeText(p.bytes, p.at, Math.min(p.end, p.at + MAGIC.length + 2), 'latin1'));
    const phase = known === undefined || known === 'greeting' ? (begins ? 'greeting' : known ?? 'data') : known;
    switch (phase) {
      case 'greeting': {
        if (!begins) {
          p.takeCaptured(f.data);
          break;
        }
        p.take(f.hdr_magic, MAGIC.length);
        p.skip(1);
        const version = p.take(f.hdr_version, p.remaining);
        p.info(`${fromClient ? 'Client' : 'Server'} Initialisation (Version ${version.trimEnd()})`);
        break;
      }
      case 'query':
        p.info('Client Query');
        p.takeCaptured(f.query);
        break;
      case 'modules':
      case 'last modules':
        p.info(phase === 'modules' ? 'Module list' : 'Final module list');
        p.takeCaptured(f.module_list);
        break;
      case 'response':
        p.info('RSYNCD Response');
        p.takeCaptured(f.response);
        break;
      case 'message':
        p.info('Server MOTD');
        p.takeCaptured(f.motd);
        break;
      case 'command':
        p.info('Client Command');
        p.takeCaptured(f.command);
        break;
      case 'data':
        p.info('Data');
        p.takeCaptured(f.data);
    }
  },
});
