import { describe, expect, it } from 'vitest';
import { LINK_TYPE_ROWS } from './link-type-table.ts';
import { LINK_TYPES, linkTypeEncapsulation, linkTypeName } from './link-types.ts';

describe('link types', () => {
  it('have the names and encapsulation numbers that tshark 4.0 and capinfos show', () => {
    const shown = [0, 1, 9, 50, 51, 101, 105, 113, 127, 220, 249, 276].map((type) => [type, linkTypeEncapsulation(type), linkTypeName(type)]);
    expect(shown).toEqual([
      [0, 15, 'NULL/Loopback'],
      [1, 1, 'Ethernet'],
      [9, 4, 'PPP'],
      [50, 4, 'PPP'],
      [51, 139, 'PPP-over-Ethernet session'],
      [101, 7, 'Raw IP'],
      [105, 20, 'IEEE 802.11 Wireless LAN'],
      [113, 25, 'Linux cooked-mode capture v1'],
      [127, 23, 'IEEE 802.11 plus radiotap radio header'],
      [220, 115, 'USB packets with Linux header and padding'],
      [249, 152, 'USB packets with USBPcap header'],
      [276, 210, 'Linux cooked-mode capture v2'],
    ]);
  });

  it('that are not registered still have a name', () => {
    expect([linkTypeName(65535), linkTypeEncapsulation(65535)]).toEqual(['Link type 65535', 0]);
  });

  it('are listed once each', () => {
    expect(LINK_TYPES.size).toBe(LINK_TYPE_ROWS.length);
  });
});
