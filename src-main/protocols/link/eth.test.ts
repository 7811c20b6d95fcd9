import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './eth.examples.ts';

describe('Ethernet II', () => {
  it('shows addresses with their administration and group bits', () => {
    const packet = dissect(examples.padded.hex);
    expect(packet.lines().slice(1).find(line => line.startsWith('Ethernet'))).toBe('Ethernet II, Src: 02:00:00:00:00:01, Dst: ff:ff:ff:ff:ff:ff');
    expect(packet.values('eth.addr')).toEqual(['ff:ff:ff:ff:ff:ff', '02:00:00:00:00:01']);
    expect(packet.values('eth.lg')).toEqual(['1', '1']);
    expect(packet.values('eth.ig')).toEqual(['1', '0']);
    expect(packet.value('eth.src.oui')).toBe(String(0x020000));
    expect(packet.lines())
      .toContain('        .... ..1. .... .... .... .... = LG bit: Locally administered address (this is NOT the factory default)');
    expect(packet.lines()).toContain('    Type: ARP (0x0806)');
    expect(packet.protocols).toBe('eth:ethertype:arp');
  });

  it('pads to 60 bytes, 802.3 §4.2.3.3', () => {
    const packet = dissect(examples.padded.hex);
    expect(packet.range('eth.padding')).toEqual([42, 18]);
    expect(packet.has('eth.trailer')).toBe(false);
    expect(packet.range('eth')).toEqual([0, 14]);
  });

  it('takes the last four bytes of a longer frame for its check sequence', () => {
    const packet = dissect(examples.trailed.hex);
    expect(packet.value('eth.trailer')).toBe('beefbeef');
    expect(packet.value('eth.fcs')).toBe('0x12345678');
    expect(packet.lines()).toContain('    Frame check sequence: 0x12345678 [unverified]');
  });

  it('does not when the file says that there is none', () => {
    const packet = dissect(examples.trailed.hex, { record: { checkLength: 0 } });
    expect(packet.value('eth.trailer')).toBe('beefbeef12345678');
    expect(packet.has('eth.fcs')).toBe(false);
  });

  it('remarks on padding that is not zero', () => {
    const packet = dissect(examples.padded.hex.replace(/0000$/, '0001'));
    expect(packet.has('eth.padding')).toBe(false);
    expect(packet.remarks[0]).toMatch(/^Didn't find padding of zeros/);
  });

  it('names what it cannot read by its number', () => {
    const packet = dissect(examples.unknown.hex);
    expect([packet.protocol, packet.info, packet.protocols]).toEqual(['0x88b5', 'Local Experimental Ethertype 1', 'eth:ethertype:data']);
    expect(packet.remarks).toEqual(['Source MAC must not be a group address: IEEE 802.3-2002, Section 3.2.3(b)']);
  });
});

describe('802.3', () => {
  it('has a length of its own, and padding behind', () => {
    const packet = dissect(examples.length.hex);
    expect(packet.lines()).toContain('IEEE 802.3 Ethernet ');
    expect(packet.value('eth.len')).toBe('7');
    expect(packet.range('eth.padding')).toEqual([21, 39]);
    expect(packet.protocols).toMatch(/^eth:llc/);
  });

  it('does not believe a length past the end', () => {
    expect(dissect(examples.lyingLength.hex).remarks)
      .toEqual(['Length field value goes past the end of the payload', 'Malformed Packet (Exception occurred)']);
  });

  it('says that 0x05ff is neither length nor type', () => {
    expect(dissect(examples.neither.hex).info).toBe('Ethernet Unknown: Invalid length/type: 0x05ff (1535)');
  });
});

describe('VLAN tags', () => {
  it('hold priority, eligibility and number', () => {
    const packet = dissect(examples.tagged.hex);
    expect(['vlan.priority', 'vlan.dei', 'vlan.id', 'vlan.etype'].map(packet.value)).toEqual(['5', '1', '1000', '0x0806']);
    expect(packet.lines()).toContain('802.1Q Virtual LAN, PRI: 5, DEI: 1, ID: 1000');
    expect(packet.lines()).toContain('    101. .... .... .... = Priority: Voice, < 10ms latency and jitter (5)');
    expect(packet.protocols).toBe('eth:ethertype:vlan:ethertype:arp');
  });

  it('stack: service tag outside, customer tag inside', () => {
    const packet = dissect(examples.stacked.hex);
    expect([packet.value('ieee8021ad.id'), packet.value('vlan.id')]).toEqual(['30', '100']);
    expect(packet.protocols).toBe('eth:ethertype:ieee8021ad:ethertype:vlan:ethertype:arp');
  });

  it('are one layer where two service tags stack, the second one the customer\'s', () => {
    const packet = dissect(examples.twiceServed.hex);
    expect([packet.value('ieee8021ad.svid'), packet.value('ieee8021ad.cvid')]).toEqual(['30', '100']);
    expect(packet.values('ieee8021ad.priority')).toEqual(['0', '5']);
    expect([packet.protocols, packet.has('ieee8021ad.id')]).toEqual(['eth:ethertype:ieee8021ad:ethertype:arp', false]);
    expect(packet.lines()).toContain('IEEE 802.1ad, S-VID: 30, C-VID: 100');
  });

  it('show what was captured of a service tag', () => {
    const packet = dissect(examples.stacked.hex.slice(0, 'ffffffffffff 020000000001 88a8 001e'.length), { original: 60 });
    expect([packet.value('ieee8021ad.priority'), packet.has('ieee8021ad.id'), packet.trouble]).toEqual(['0', false, 'cut']);
    expect(packet.info).toContain('ID: 30');
  });

  it('may be followed by a length', () => {
    const packet = dissect(examples.taggedLength.hex);
    expect(packet.value('vlan.len')).toBe('7');
    expect(packet.has('llc.dsap')).toBe(true);
  });
});

it('names the makers that the registry has', () => {
  const packet = dissect(examples.padded.hex.replace('020000000001', '00000c000001'));
  expect([packet.value('eth.src.oui_resolved'), packet.has('eth.dst.oui_resolved'), packet.values('eth.addr.oui_resolved')])
    .toEqual(['Cisco Systems, Inc', false, ['Cisco Systems, Inc']]);
});

it('a frame whose type was never written has a type of 0, and no length', () => {
  const packet = dissect(`020000000001 020000000002 0000 ${'00'.repeat(46)}`);
  expect([packet.value('eth.type'), packet.has('eth.len'), packet.value('data.len')]).toEqual(['0x0000', false, '46']);
});

it('a frame shorter than a header has no layer: what it is depends on bytes that are missing', () => {
  const cut = dissect('020000000001 020000000002 08', { original: 60 }), short = dissect('020000000001 020000000002 08');
  expect([cut.has('eth'), cut.trouble, cut.protocols]).toEqual([false, 'cut', 'eth']);
  expect([short.has('eth'), short.trouble]).toEqual([false, 'malformed']);
});
