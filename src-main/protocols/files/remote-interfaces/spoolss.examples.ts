/** Calls of the print spooler, recorded between rpcclient and smbd 4.17. */
import { callsOf } from '../ndr/call-examples.ts';

const { request, response } = callsOf('12345678-1234-abcd-ef00-0123456789ab');

export const examples = {
  ask: request(0,
    '02000000000002000c000000000000000c0000005c005c003100320037002e0030002e0030002e0031000000010000000000000000000000'),
  tooSmall: response(0,
    '0000000060000000000000007a000000'),
};
