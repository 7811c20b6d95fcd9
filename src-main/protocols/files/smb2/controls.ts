/** Codes of what a file system or a device is asked to do, MS-FSCC §2.3. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { SMB2_FIELDS } from './fields.ts';

const f = SMB2_FIELDS;

/** Who answers, what it takes, and how its bytes go there. */
export function takeControl(p: Cursor): void {
  const code = p.bits(f['ioctl.function'], [
    f['ioctl.function.device'], f['ioctl.function.access'], f['ioctl.function.function'], f['ioctl.function.method'],
  ]);
  p.addInfo(() => ` ${nameOf(f['ioctl.function'].options.values, code) ?? `Unknown (${hex(code, 8)})`}`);
}
