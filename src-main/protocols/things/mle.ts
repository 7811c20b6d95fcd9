/** Mesh Link Establishment as Thread has it (Thread 1.3 §4, draft-kelsey-intarea-mesh-link-establishment): how nodes of a mesh find each other. */
import { type Cursor, protocol } from '../../dissect/index.ts';
import { COMMANDS, FIELDS, TYPES } from './thread/mle-fields.ts';
import { VALUES } from './thread/mle-values.ts';
import { takeSecurity } from './wpan/parts.ts';

const PORT = 19_788;
const NO_SECURITY = 255;

export const mle = protocol({
  name: 'mle',
  title: 'Mesh Link Establishment',
  short: 'MLE',
  on: { 'udp.port': [PORT] },
  fields: FIELDS,
  accepts: (bytes, at, end) => end > at && (bytes[at] === 0 || bytes[at] === NO_SECURITY),
  dissect(p, f) {
    p.info('');
    if (p.take(f.sec_suite) !== NO_SECURITY) {
      // The rest is a command, its parts and their code; the key is the network's.
      if (takeSecurity(p).encrypts) p.expert(f.no_key);
      p.data();
      return;
    }
    const command = p.take(f.cmd);
    p.info(COMMANDS[command] ?? `Unknown (${command})`);
    while (p.more) takeTlv(p);
  },
});

function takeTlv(p: Cursor): void {
  const f = FIELDS, length = p.u8(1), outer = p.open(f.tlv, 2 + length), type = p.take(f['tlv.type']);
  p.take(f['tlv.len']);
  const part = p.within(length), value = VALUES[type];
  let said: string | undefined;
  if (value === undefined || (value.sizes !== undefined && !value.sizes.includes(length))) {
    if (value !== undefined) p.expert(f.tlv_length_failed);
    if (part.more) part.takeRest(f['tlv.unknown']);
  } else {
    part.contain(() => {
      const text = value.take(part);
      if (typeof text === 'string') said = text;
    });
  }
  p.close(outer);
  p.label(`TLV (${TYPES[type] ?? `Unknown (${type})`}${said ?? ''})`);
}
