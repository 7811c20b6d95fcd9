/** Commands of Zigbee's application support layer: how keys come to devices, Zigbee Specification R22 §4.4.10. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { COMMANDS, STATUSES } from './aps-names.ts';
import { APS_FIELDS } from './aps-fields.ts';
import { takeExtended } from './parts.ts';

const f = APS_FIELDS;
const KEY = 16;
const NETWORK_KEY = 1, MASTER_KEY = 2, LINK_KEY = 3, SECURE_NETWORK_KEY = 5;
export const TUNNEL = 0x0e;

/** Reads a command, and leaves what it does not know. */
export function takeCommand(p: Cursor): void {
  const id = p.u8(), name = COMMANDS[id];
  p.info(name ?? 'Unknown Command');
  const outer = p.open(`Command Frame: ${name ?? 'Unknown'}`), heading = p.lastNode;
  p.take(f['cmd.id']);
  const more = TAKERS[id]?.(p);
  if (more !== undefined) {
    p.labelNode(heading, `Command Frame: ${name}${more}`);
    p.addInfo(more);
  }
  p.close(outer);
  // §4.4.10.7: what is tunneled is another frame of this layer.
  if (id === TUNNEL && p.more) p.call('zbee_aps');
}

/** They give what is said behind the command's name. */
type Take = (p: Cursor) => string | void;

const keyEstablishment = (last: Field<void>): Take => p => {
  takeExtended(p, f['cmd.initiator']);
  takeExtended(p, f['cmd.responder']);
  p.take(last, KEY);
};

/** §4.4.10.5: the number that a network's key has comes before the ends. */
function challenge(p: Cursor): void {
  if (p.take(f['cmd.ea.key_type']) === 0) p.take(f['cmd.seqno']);
  keyEstablishment(f['cmd.challenge'])(p);
}

function authentication(p: Cursor): void {
  p.take(f['cmd.mac'], KEY);
  p.take(f['cmd.ea.key_type']);
  p.take(f['cmd.ea.data'], 4);
}

const TAKERS: Readonly<Record<number, Take | undefined>> = {
  0x01: keyEstablishment(f['cmd.challenge']),
  0x02: keyEstablishment(f['cmd.challenge']),
  0x03: keyEstablishment(f['cmd.mac']),
  0x04: keyEstablishment(f['cmd.mac']),
  0x05(p) {
    const type = p.take(f['cmd.key_type']);
    p.take(f['cmd.key'], KEY);
    if (type === NETWORK_KEY || type === SECURE_NETWORK_KEY) p.take(f['cmd.seqno']);
    if (type === MASTER_KEY || type === LINK_KEY) {
      takeExtended(p, f['cmd.partner']);
      p.take(f['cmd.init_flag']);
    } else {
      takeExtended(p, f['cmd.dst']);
      takeExtended(p, f['cmd.src']);
    }
  },
  0x06(p) {
    takeExtended(p, f['cmd.device']);
    p.take(f['cmd.addr']);
    p.take(f['cmd.update_status']);
  },
  0x07: p => void takeExtended(p, f['cmd.device']),
  0x08(p) {
    const type = p.take(f['cmd.key_type']);
    if (type === MASTER_KEY || type === LINK_KEY) takeExtended(p, f['cmd.partner']);
  },
  0x09: p => void p.take(f['cmd.seqno']),
  0x0a: challenge,
  0x0b: challenge,
  0x0c: authentication,
  0x0d: authentication,
  [TUNNEL]: p => void takeExtended(p, f['cmd.dst']),
  0x0f(p) {
    p.take(f['cmd.key_type']);
    takeExtended(p, f['cmd.src']);
    p.take(f['cmd.key_hash'], KEY);
  },
  0x10(p) {
    const status = p.take(f['cmd.status']);
    p.take(f['cmd.key_type']);
    takeExtended(p, f['cmd.dst']);
    return `, ${STATUSES[status] ?? 'Unknown'}`;
  },
};
