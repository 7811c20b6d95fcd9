/** Calls for shutting down, recorded between net and smbd 4.17. */
import { callsOf } from '../ndr/call-examples.ts';

const { request, response } = callsOf('894de0c0-0d55-11d3-a322-00c04fa321a1');

export const examples = {
  init: request(0,
    '00000000000002000a000c0004000200060000000000000005000000680065006c006c006f000000050000000000'),
  refused: response(0,
    '05000000'),
  abort: request(1,
    '00000000'),
};
