/** NetBIOS names in packets of IPX: 16 bytes as they are, a line with its two parts below. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, text, u32, u8 } from '../../../dissect/index.ts';
import { nameText, serviceOf, suffixText } from '../../names/netbios/name.ts';

const NAME = 16;
/** IPX packets of type 20 pass up to eight routers, each of which writes its network ahead of what is carried; IPX Router Specification §2.1. */
const ROUTERS = 8, BROADCAST = 20;
/** What a message of SMB begins with. */
const SMB = 0xff534d42;

export const NAME_FIELDS = {
  name: text('NetBIOS Name', { id: 'netbios.nb_name' }),
  suffix: u8('NetBIOS Name Type', { id: 'netbios.nb_name_type', hex: true, values: serviceOf }),
  network: u32('IPX Network', { id: 'nmpi.ipx_network', hex: true }),
};
const F = NAME_FIELDS;

/** The name here as `HOST<20>`, without reading it. */
export function peekName(p: Cursor): string {
  const bytes = p.peekBytes(NAME);
  return `${nameText(bytes)}${suffixText(bytes[NAME - 1])}`;
}

/** Reads the name here as a line that begins with `title`. Gives it as `HOST<20>`. */
export function takeName(p: Cursor, title: string): string {
  const name = peekName(p), bytes = p.peekBytes(NAME), suffix = bytes[NAME - 1], service = serviceOf(suffix);
  const outer = p.open(`${title}: ${name} (${service})`);
  p.takeAs(F.name, nameText(bytes), NAME - 1);
  p.label(() => nameText(bytes));
  p.take(F.suffix);
  p.label(`${hex(suffix, 2)} (${service})`);
  p.close(outer);
  return name;
}

/** Reads the networks of the routers on the way; those that are still free say nothing. */
export function takeRouters(p: Cursor): void {
  if (p.packet.notes.get('ipx.packet_type') !== BROADCAST) return;
  for (let router = 0; router < ROUTERS; router++) {
    if (p.u32() === 0) p.skip(4);
    else p.take(F.network);
  }
}

/** Gives what is left to SMB, where it begins so, and shows it as data elsewhere. */
export function smbOrData(p: Cursor): void {
  if (!p.more) return;
  if (p.remaining >= 4 && p.u32() === SMB) p.call('smb');
  else p.data();
}
