/** Calls of namespaces of the distributed file system, recorded between rpcclient and smbd 4.17. */
import { callsOf } from '../ndr/call-examples.ts';

const { request, response } = callsOf('4fc742e0-4a10-11cf-8273-00aa004ae673');

export const examples = {
  version: response(0,
    '01000000'),
  ask: request(5,
    '01000000ffffffff0000020001000000010000000400020000000000000000000800020000000000'),
  none: response(5,
    '0c0002000100000001000000100002000000000000000000140002000000000000000000'),
};
