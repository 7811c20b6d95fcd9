import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './cotp.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('ISO transport', () => {
  it('reads what a connection is to be like', () => {
    const packet = read('connect');
    // 2^10 bytes (§13.3.4 b), and 8 units of 128.
    expect([packet.info, packet.value('cotp.tpdu_size'), packet.value('cotp.preferred_maximum_tpdu_size')])
      .toEqual(['CR TPDU src-ref: 0x0001 dst-ref: 0x0000', '1024', '1024']);
    expect([packet.value('cotp.src-tsap'), packet.value('cotp.src-tsap-bytes'), packet.value('cotp.dst-tsap')]).toEqual(['0x0100', '0100', 'TEST']);
    const delays = read('delays');
    expect([delays.value('cotp.class'), delays.value('cotp.ack_time'), delays.value('cotp.transit_delay.max_accept_called_calling')])
      .toEqual(['4', '100', '4']);
    expect([delays.value('cotp.max_throughput.min_accept_calling_called'), delays.has('cotp.avg_throughput.targ_calling_called'), delays.trouble])
      .toEqual(['2', false, 'none']);
  });

  it('reads how one ends, and says so', () => {
    expect([read('refused').value('cotp.cause'), read('refused').remarks]).toEqual(['136', ['Disconnect Request(DR): 0x0 -> 0x1']]);
    expect([read('ended').info, read('ended').remarks]).toEqual(['DC TPDU src-ref: 0x0002 dst-ref: 0x0001', ['Disconnect Confirm(DC): 0x2 -> 0x1']]);
    expect([read('error').value('cotp.reject_cause'), read('error').value('cotp.src-tsap')]).toEqual(['3', '0xaa']);
  });

  it('reads acknowledgements and what goes ahead', () => {
    expect([read('acknowledged').info, read('acknowledged').value('cotp.credit'), read('acknowledged').value('cotp.sequence_number')])
      .toEqual(['AK TPDU (5) dst-ref: 0x0001', '5', '0x0001']);
    expect([read('rejected').value('cotp.next-tpdu-number'), read('rejected').remarks]).toEqual(['0x06', ['Reject(RJ): -> 0x1']]);
    expect([read('expedited').info, read('expedited').protocols]).toEqual(['ED TPDU (5) dst-ref: 0x0001', 'cotp:data']);
  });

  it('tells a part from the whole, and what is no TPDU', () => {
    expect([read('part').info, read('part').value('cotp.segment_data')]).toEqual(['DT TPDU (5) [COTP fragment, 1 byte]', '32']);
    expect(read('unknown').trouble).toBe('malformed');
  });
});
