/** Simultaneous authentication of equals, IEEE 802.11-2020 §12.4: numbers of a finite cyclic group, then proofs that both ends came to one key. */
import { type Cursor, type Field, below, octets, u16 } from '../../../dissect/index.ts';

const id = below('wlan.fixed');
const COMMIT = 1, CONFIRM = 2;
/** Statuses, table 9-50: agreed so far, without and with hashing to an element; the answers that want more, or another group. */
const AGREED = 0, AGREED_BY_HASH = 126, WANTS_TOKEN = 76, REFUSES_GROUP = 77;

/** Bytes of a scalar and of an element, which has two coordinates on curves, by IANA's numbers of groups (RFC 2409, RFC 3526, RFC 5114, RFC 5903). */
const SIZES: Readonly<Record<number, readonly [scalar: number, element: number]>> = {
  1: [96, 96], 2: [128, 128], 5: [192, 192], 14: [256, 256], 15: [384, 384], 16: [512, 512], 17: [768, 768], 18: [1024, 1024],
  19: [32, 64], 20: [48, 96], 21: [66, 132], 22: [20, 128], 23: [28, 256], 24: [32, 256], 25: [24, 48], 26: [28, 56], 27: [28, 56], 28: [32, 64],
  29: [48, 96], 30: [64, 128],
};
const GROUPS = {
  1: 'default 768-bit MODP group', 2: 'alternate 1024-bit MODP group', 3: 'EC2N group on GP[2^155]', 4: 'EC2N group on GP[2^185]',
  5: '1536-bit MODP group', 14: '2048-bit MODP group', 15: '3072-bit MODP group', 16: '4096-bit MODP group', 17: '6144-bit MODP group',
  18: '8192-bit MODP group', 19: '256-bit random ECP group', 20: '384-bit random ECP group', 21: '521-bit random ECP group',
  22: '1024-bit MODP Group with 160-bit Prime Order Subgroup', 23: '2048-bit MODP Group with 224-bit Prime Order Subgroup',
  24: '2048-bit MODP Group with 256-bit Prime Order Subgroup', 25: '192-bit Random ECP Group', 26: '224-bit Random ECP Group',
  27: '224-bit Brainpool ECP group', 28: '256-bit Brainpool ECP group', 29: '384-bit Brainpool ECP group', 30: '512-bit Brainpool ECP group',
};

const f = {
  message: u16('SAE Message Type', id('sae_message_type', { values: { 1: 'Commit', 2: 'Confirm' } })),
  group: u16('Group Id', id('finite_cyclic_group', { little: true, values: GROUPS })),
  token: octets('Anti-Clogging Token', id('anti_clogging_token')),
  scalar: octets('Scalar', id('scalar')),
  element: octets('Finite Field Element', id('finite_field_element')),
  count: u16('Send-Confirm', id('send_confirm', { little: true })),
  proof: octets('Confirm', id('confirm')),
  data: octets('Authentication data', id('auth_data', { own: true })),
};
export const EQUALS_FIELDS: readonly Field[] = Object.values(f);

/** What stands behind the status; elements may follow. */
export function takeEquals(p: Cursor, sequence: number, status: number): void {
  p.set(f.message, sequence, p.at - 4, 2);
  if (sequence === CONFIRM && status === AGREED) {
    p.take(f.count);
    p.takeRest(f.proof);
  } else if (sequence === COMMIT) {
    takeCommit(p, status);
  }
}

/** §9.4.1.40 and following, §12.4.7.4. Who hashes to an element has the token in an element; others have it before the scalar. */
function takeCommit(p: Cursor, status: number): void {
  const isCommit = status === AGREED || status === AGREED_BY_HASH;
  if (!isCommit && status !== WANTS_TOKEN && status !== REFUSES_GROUP) return;
  const sizes = SIZES[p.take(f.group)];
  if (status === WANTS_TOKEN) {
    if (!beginsElement(p)) p.takeRest(f.token);
  } else if (isCommit) {
    if (sizes === undefined) {
      p.takeRest(f.data);
      return;
    }
    const [scalar, element] = sizes, over = p.remaining - scalar - element;
    if (status === AGREED && over > 0) p.take(f.token, over);
    p.take(f.scalar, scalar);
    p.take(f.element, element);
  }
}

/** An Anti-Clogging Token Container, §9.4.2.246, in the place of a token. */
const beginsElement = (p: Cursor): boolean => p.remaining >= 3 && p.u8() === 255 && p.u8(1) === p.remaining - 2 && p.u8(2) === 93;
