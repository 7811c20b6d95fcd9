/** IP Encapsulating Security Payload, RFC 4303, and its encapsulation in UDP, RFC 3948. What it protects is not read: that takes the keys. */
import { expert, frameNumber, none, protocol, u32 } from '../../dissect/index.ts';
import { gapBefore } from './esp/sequence.ts';

export const esp = protocol({
  name: 'esp',
  title: 'Encapsulating Security Payload',
  on: { 'ip.proto': [50] },
  fields: {
    spi: u32('ESP SPI', { base: 'hexDec' }),
    sequence: u32('ESP Sequence'),
    'sequence-analysis.expected-sn': u32('Expected SN', { source: 'conversation' }),
    'sequence-analysis.previous-frame': frameNumber('Previous Frame', { source: 'conversation' }),
    'sequence-analysis.wrong-sequence-number': expert('Wrong Sequence Number', 'warning', 'Sequence'),
  },
  dissect(p, f) {
    const spi = p.u32();
    p.info(() => `ESP (SPI=0x${spi.toString(16).padStart(8, '0')})`);
    p.take(f.spi);
    const sequence = p.take(f.sequence);
    const gap = gapBefore(p);
    if (gap !== undefined) {
      const { expected, frame } = gap, isAhead = sequence > expected;
      p.generate(f['sequence-analysis.expected-sn'], expected);
      if (isAhead) p.label(`[Expected SN: ${expected} (${sequence - expected} SNs missing)]`);
      const by = isAhead ? `${sequence - expected} missing` : `${expected - sequence} less than expected`;
      p.expertUnder(f['sequence-analysis.wrong-sequence-number'], `Wrong Sequence Number for SPI ${spi.toString(16).padStart(8, '0')} - ${by}`);
      p.generate(f['sequence-analysis.previous-frame'], frame);
    }
    p.skip(Math.max(0, p.available));
  },
});

const KEEPALIVE = 0xff;

export const udpEncapsulation = protocol({
  name: 'udpencap',
  title: 'UDP Encapsulation of IPsec Packets',
  on: { 'udp.port': [4500] },
  fields: {
    nat_keepalive: none('NAT-keepalive packet'),
    non_esp_marker: none('Non-ESP Marker'),
  },
  dissect(p, f) {
    if (p.remaining === 1 && p.u8() === KEEPALIVE) {
      p.info('NAT-keepalive');
      p.take(f.nat_keepalive, 1);
      return;
    }
    // No security association has index 0: it marks the key exchange, RFC 3948 §2.2.
    if (p.u32() !== 0) {
      p.call(esp);
      return;
    }
    p.take(f.non_esp_marker, 4);
    if (!p.next('udp.port', 500)) p.data();
  },
});
