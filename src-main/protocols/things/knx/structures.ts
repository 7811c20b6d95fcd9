/** Structures that messages of KNXnet/IP are made of, each behind its length: KNX Standard 3.8 (ISO 22510). */
import { hex } from '../../../bytes/hexadecimal.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import type { Fields } from './fields.ts';
import { DESCRIPTIONS, FAMILIES, MEDIA, PARAMETERS, individual } from './names.ts';

/** Reads a structure with its length; `read` has the rest of it, and gives its heading. */
export function structure(p: Cursor, f: Fields, read: (part: Cursor) => string): void {
  const outer = p.open(f.folder), node = p.tree.current, length = p.take(f['struct.length']);
  if (length === 0) p.malformed('a structure without length');
  p.labelNode(node, read(p.within(length - 1)));
  p.close(outer);
}

/** §2.3.3: where the other side is to answer. */
export function address(p: Cursor, f: Fields, what: string): void {
  structure(p, f, part => {
    part.take(f.hostprotocol);
    const where = `${ipv4Text(part.take(f.ipaddr))}:${part.take(f.port)}`;
    p.addInfo(` @${where}`);
    part.takeRest(f.data);
    return `HPAI ${what} Endpoint: ${where}`;
  });
}

/** Reads the address of a device, and gives it. */
export function device(p: Cursor, f: Fields): number {
  const value = p.take(f.knxaddr);
  p.addLabel(` = ${individual(value)}`);
  return value;
}

/** What is searched for (search request parameter). */
export function parameter(p: Cursor, f: Fields): void {
  structure(p, f, part => {
    const type = part.u8() & 0x7f, name = PARAMETERS[type] ?? '?';
    part.show(f['srp.mandatory']);
    part.take(f['srp.type']);
    part.takeRest(f.data);
    p.addInfo(` ${name}`);
    return `SRP ${name}`;
  });
}

/** §7.5.4: what a device says of itself; gives its short name. */
export function description(p: Cursor, f: Fields, inInfo: boolean): string {
  let name = '?';
  structure(p, f, part => {
    const type = part.take(f.dibtype);
    name = DESCRIPTIONS[type]?.[0] ?? '?';
    const words = describe(part, f, type);
    if (inInfo && type === 1) p.addInfo(`, ${words}`);
    part.takeRest(f.data);
    return `DIB ${name}${words === '' ? '' : `: ${words}`}`;
  });
  return name;
}

function describe(p: Cursor, f: Fields, type: number): string {
  switch (type) {
    case 0x01: return deviceInformation(p, f);
    case 0x02: {
      const found: string[] = [];
      while (p.remaining >= 2) {
        const outer = p.open(f.folder, 2), node = p.tree.current, family = p.take(f['service.family']), name = FAMILIES[family] ?? `Family ${family}`;
        p.labelNode(node, `KNXnet/IP ${name} v${p.take(f['service.version'])}`);
        p.close(outer);
        if (family > 3) found.push(name);
      }
      return found.join(', ');
    }
    case 0x03: case 0x04: {
      const own = ipv4Text(p.take(f.ipaddr));
      p.take(f.subnet);
      p.take(f.gateway);
      if (type === 0x04) p.take(f.dhcp);
      else spread(p, f, f.ipcaps, 3);
      spread(p, f, f.ipassign, 4);
      if (type === 0x04 && p.more) p.take(f.reserved);
      return own;
    }
    case 0x05: {
      const found: string[] = [];
      while (p.remaining >= 2) found.push(individual(device(p, f)));
      return found.join(', ');
    }
    case 0xfe: return hex(p.take(f.manufacturer), 4);
    default: return '';
  }
}

/** Names of bits, the lowest last, as lines below their byte. */
const BITS = new Map([['knxip.ipcaps', ['AutoIP', 'DHCP', 'BootP']], ['knxip.ipassign', ['AutoIP', 'DHCP', 'BootP', 'manual']]]);

/** A byte whose bits stand below it one by one. */
function spread(p: Cursor, f: Fields, field: Field<number>, count: number): void {
  const value = p.take(field), outer = p.under();
  for (let bit = count - 1; bit >= 0; bit--) {
    p.set(f.data, Uint8Array.of(value), p.at - 1, 1);
    p.label(`${BITS.get(field.name)?.[count - 1 - bit] ?? MEDIA[1 << bit]}: ${(value >> bit) & 1}`);
  }
  p.close(outer);
}

const NAME = 30;

function deviceInformation(p: Cursor, f: Fields): string {
  spread(p, f, f.medium, 6);
  p.bits(f['device.status'], [f.progmode]);
  const isProgramming = (p.bytes[p.at - 1] & 1) !== 0, own = individual(device(p, f));
  p.bits(f.project, [f['project.nr'], f['project.installation']]);
  p.take(f.sernr);
  p.take(f.mcaddr);
  p.take(f.macaddr);
  return `${own} "${p.take(f['device.name'], NAME)}"${isProgramming ? ' PROGMODE' : ''}`;
}
