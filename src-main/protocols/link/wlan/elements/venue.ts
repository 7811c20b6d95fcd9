/** What kind of place a network serves, IEEE 802.11-2020 §9.4.1.34. */
import { type Field, u8 } from '../../../../dissect/index.ts';

const GROUPS = {
  0: 'Unspecified', 1: 'Assembly', 2: 'Business', 3: 'Educational', 4: 'Factory and Industrial', 5: 'Institutional', 6: 'Mercantile',
  7: 'Residential', 8: 'Storage', 9: 'Utility and Miscellaneous', 10: 'Vehicular', 11: 'Outdoor',
};

export const VENUE_FIELDS: readonly Field[] = [
  u8('Venue Group', { values: GROUPS, id: 'wlan.fixed.venue_info.group' }), u8('Venue Type', { id: 'wlan.fixed.venue_info.type' }),
];
