import { describe, expect, it } from 'vitest';
import { udpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { wholeTime } from './iax2/calls.ts';
import { examples } from './iax2.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'iax2' });

describe('IAX2', () => {
  it('reads who calls whom, and what both can hear', () => {
    const fresh = read('fresh');
    expect(fresh.info).toBe('IAX, source call# 1, timestamp 3ms NEW');
    expect([
      'iax2.iax.called_number', 'iax2.iax.calling_name', 'iax2.cap.gsm', 'iax2.cap.speex', 'iax2.iax.app_addr.sinaddr', 'iax2.iax.causecode',
    ].map(fresh.value)).toEqual(['200', 'Me', '1', '0', '10.0.0.1', '0x10']);
    expect(fresh.lines()).toContain('            Information Element: Hangup cause: Normal clearing (0x10)');
    // 0x4a2b5c6d: 37 years from 2000, month 1, day 11, 11:35, 13 times two seconds (§8.6.28).
    expect(fresh.value('iax2.iax.datetime')).toBe('Jan 11, 2037 11:35:26.000000000 UTC');
  });

  it('says what each kind of full frame carries', () => {
    expect((['ringing', 'voice', 'digit', 'text', 'video', 'image', 'modem', 'unknown', 'hangup'] as const).map(name => read(name).info)).toEqual([
      'Control, source call# 2, timestamp 10ms RINGING', 'Voice, source call# 2, timestamp 20ms, GSM compression',
      'DTMF Begin, source call# 1, timestamp 30ms digit 5', 'Text, source call# 1, timestamp 35ms',
      'Video, source call# 1, timestamp 37ms, Mark, unknown (0x0012)', 'Image, source call# 1, timestamp 38ms subclass 1',
      'Modem, source call# 1, timestamp 39ms T.38', 'Unknown (0x63), source call# 1, timestamp 39ms subclass 7',
      'IAX, source call# 1, timestamp 40ms HANGUP',
    ]);
    expect(read('hangup').value('iax2.retransmission')).toBe('1');
  });

  it('reads trunks with and without times', () => {
    expect(read('trunk').info).toBe('Trunk packet with 2 media frames for 2 calls');
    const timed = read('timedTrunk');
    expect([timed.info, timed.value('iax2.trunk.call.ts')]).toEqual(['Trunk packet with 1 media frame for 1 call', '32']);
  });

  it('knows the format of a mini frame from the full frame before it', () => {
    const packets = [examples.voice, examples.mini].map(({ hex }, i) => {
      const bytes = fromHex(hex);
      // The mini frame of the side that sent the voice: call 2.
      if (i === 1) bytes[1] = 2;
      return udpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [4569, 4569], payload: bytes });
    });
    const { around } = scanned(packets);
    expect(dissect(packets[1], { around: around.at(1), record: { number: 2 } }).info)
      .toBe('Mini packet, source call# 2, timestamp 32ms, GSM compression');
  });

  it('makes the time of a mini frame whole, on either side of where its bits turn over', () => {
    expect([wholeTime(5, 16, 0x1fffe), wholeTime(0xfffe, 16, 0x20005), wholeTime(32, 16, 20), wholeTime(0xffff, 16, 3)])
      .toEqual([0x20005, 0x1fffe, 32, 0xffff]);
  });
});
