/** The columns that `gui.column.format` can ask for, each with its title: `tshark -G column-formats`. */
import { hasFormat } from './chosen-columns.ts';

const TITLES: Readonly<Record<string, string>> = {
  '%q': '802.1Q VLAN id', '%Yt': 'Absolute date, as YYYY-MM-DD, and time', '%YDOYt': 'Absolute date, as YYYY/DOY, and time',
  '%At': 'Absolute time', '%Cus:FIELD': 'Custom', '%Tt': 'Delta time', '%Gt': 'Delta time displayed', '%rd': 'Dest addr (resolved)',
  '%ud': 'Dest addr (unresolved)', '%rD': 'Dest port (resolved)', '%uD': 'Dest port (unresolved)', '%d': 'Destination address',
  '%D': 'Destination port', '%hd': 'Hardware dest addr', '%hs': 'Hardware src addr', '%rhd': 'Hw dest addr (resolved)',
  '%uhd': 'Hw dest addr (unresolved)', '%rhs': 'Hw src addr (resolved)', '%uhs': 'Hw src addr (unresolved)', '%f': 'IP DSCP Value',
  '%i': 'Information', '%rnd': 'Net dest addr (resolved)', '%und': 'Net dest addr (unresolved)', '%rns': 'Net src addr (resolved)',
  '%uns': 'Net src addr (unresolved)', '%nd': 'Network dest addr', '%ns': 'Network src addr', '%m': 'Number', '%L': 'Packet length (bytes)',
  '%p': 'Protocol', '%Rt': 'Relative time', '%s': 'Source address', '%S': 'Source port', '%rs': 'Src addr (resolved)',
  '%us': 'Src addr (unresolved)', '%rS': 'Src port (resolved)', '%uS': 'Src port (unresolved)', '%Yut': 'UTC date, as YYYY-MM-DD, and time',
  '%YDOYut': 'UTC date, as YYYY/DOY, and time', '%Aut': 'UTC time', '%t': 'Time (format as specified)',
};

/** Formats with their titles. */
export function columnFormats(): (readonly [format: string, title: string])[] {
  return Object.entries(TITLES).filter(([format]) => hasFormat(format)).map(([format, title]) => [format.replace(/:.*/, ''), title]);
}
