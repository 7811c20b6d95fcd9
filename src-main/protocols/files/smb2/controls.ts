/** What a file system or a device is asked to do, and what goes with it: MS-FSCC §2.3, MS-SMB2 §2.2.31.4 and §2.2.32.6, MS-DFSC §2.2. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { takeReferralRequest, takeReferrals } from '../smb/referrals.ts';
import { CAPABILITIES, SECURITY } from './body-parts.ts';
import { SMB2_FIELDS } from './fields.ts';

const f = SMB2_FIELDS;
const GET_REFERRALS = 0x00060194, VALIDATE_NEGOTIATE = 0x00140204;

/** Who answers, what it takes, and how its bytes go there; gives the code. */
export function takeControl(p: Cursor): number {
  const code = p.bits(f['ioctl.function'], [
    f['ioctl.function.device'], f['ioctl.function.access'], f['ioctl.function.function'], f['ioctl.function.method'],
  ]);
  p.addInfo(() => ` ${nameOf(f['ioctl.function'].options.values, code) ?? `Unknown (${hex(code, 8)})`}`);
  return code;
}

/** What was negotiated, said again under a signature. */
function takeNegotiation(p: Cursor, isCall: boolean): void {
  takeNamedBits(p, f.capabilities, CAPABILITIES);
  p.take(isCall ? f.client_guid : f.server_guid);
  takeNamedBits(p, f.sec_mode, SECURITY);
  // The mode has two bytes here, of which the second says nothing.
  p.skip(1);
  const count = isCall ? p.take(f.dialect_count) : 1;
  for (let i = 0; i < count; i++) p.take(f.dialect);
}

type Read = (p: Cursor) => void;

/** How what is sent with a control (`asked`) and what comes back of it (`answered`) is read, by its code. */
export const CONTROL_DATA: Readonly<Record<number, { readonly asked: Read; readonly answered: Read }>> = {
  [GET_REFERRALS]: { asked: p => void takeReferralRequest(p), answered: takeReferrals },
  [VALIDATE_NEGOTIATE]: { asked: p => takeNegotiation(p, true), answered: p => takeNegotiation(p, false) },
};
