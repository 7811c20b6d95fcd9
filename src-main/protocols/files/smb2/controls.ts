/** What a file system or a device is asked to do, and what goes with it: MS-FSCC §2.3, MS-SMB2 §2.2.31.4 and §2.2.32.6, MS-DFSC §2.2. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { takeReferralRequest, takeReferrals } from '../smb/referrals.ts';
import { CAPABILITIES, SECURITY } from './body-parts.ts';
import {
  OFFLOAD, takeChunks, takeChunksWritten, takeCompressionFormat, takeDiskSupport, takeIntegrity, takeObjectId, takePipeWait, takeRanges,
  takeRegionQuestion, takeRegions, takeResiliency, takeResumeKey, takeSparse, takeZeros,
} from './control-data.ts';
import { SMB2_FIELDS } from './fields.ts';
import { takeReparsePoint } from './reparse.ts';
import { takeInterfaces, takeSnapshots } from './server-data.ts';

const f = SMB2_FIELDS;

/** Who answers, what it takes, and how its bytes go there; gives the code. */
export function takeControl(p: Cursor): number {
  const code = p.bits(f['ioctl.function'], [
    f['ioctl.function.device'], f['ioctl.function.access'], f['ioctl.function.function'], f['ioctl.function.method'],
  ]);
  p.addInfo(() => ` ${nameOf(f['ioctl.function'].options.values, code) ?? `Unknown (${hex(code, 8)})`}`);
  return code;
}

function takeReferralQuestion(p: Cursor): void {
  const path = takeReferralRequest(p);
  p.addInfo(`, File: ${path}`);
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

interface ControlData {
  readonly asked?: Read;
  readonly answered?: Read;
}

const CHUNKS: ControlData = { asked: takeChunks, answered: takeChunksWritten };
const REPARSE: ControlData = { asked: p => takeReparsePoint(p) };

/** How what is sent with a control (`asked`) and what comes back of it (`answered`) is read, by its code. */
export const CONTROL_DATA: Readonly<Record<number, ControlData>> = {
  0x00060194: { asked: takeReferralQuestion, answered: takeReferrals },
  0x0009003c: { answered: takeCompressionFormat },
  0x0009009c: { answered: takeObjectId },
  0x000900a4: REPARSE,
  0x000900a8: { answered: takeReparsePoint },
  0x000900c0: { answered: takeObjectId },
  0x000900c4: { asked: takeSparse },
  0x0009027c: { answered: takeIntegrity },
  0x00090284: { asked: takeRegionQuestion, answered: takeRegions },
  0x00090300: { answered: takeDiskSupport },
  0x000940cf: { asked: takeRanges, answered: takeRanges },
  0x00094264: OFFLOAD.read,
  0x00098098: { asked: takeObjectId },
  0x000980a4: REPARSE,
  0x000980c8: { asked: takeZeros },
  0x00098268: OFFLOAD.write,
  0x0009c040: { asked: takeCompressionFormat },
  0x0009c280: { asked: takeIntegrity },
  0x00110018: { asked: takePipeWait },
  0x00140078: { answered: takeResumeKey },
  0x001401d4: { asked: takeResiliency },
  0x001401fc: { answered: takeInterfaces },
  0x00140204: { asked: p => takeNegotiation(p, true), answered: p => takeNegotiation(p, false) },
  0x00144064: { answered: takeSnapshots },
  0x001440f2: CHUNKS,
  0x001480f2: CHUNKS,
};
