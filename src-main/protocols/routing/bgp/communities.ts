/** Communities of RFC 1997, large ones of RFC 8092. */
import { type Cursor, none, text, u16, u32 } from '../../../dissect/index.ts';
import { WELL_KNOWN_COMMUNITIES } from './names.ts';

export const COMMUNITY_FIELDS = {
  'update.path_attribute.communities': none('Communities'),
  'update.path_attribute.community': none('Community'),
  'update.path_attribute.community_wellknown': u32('Community Well-known', { hex: true, values: WELL_KNOWN_COMMUNITIES }),
  'update.path_attribute.community_as': u16('Community AS'),
  'update.path_attribute.community_value': u16('Community value'),
  large_communities: text('Large communities'),
  'large_communities.ga': u32('Global Administrator'),
  'large_communities.ldp1': u32('Local Data Part 1'),
  'large_communities.ldp2': u32('Local Data Part 2'),
};

const f = COMMUNITY_FIELDS;

/** RFC 1997: the AS numbers whose communities mean the same everywhere, or nothing yet. */
const RESERVED = [0, 0xffff];

export function readCommunities(p: Cursor): string {
  const outer = p.open(f['update.path_attribute.communities'], p.remaining);
  const heading = p.tree.current;
  const words: string[] = [];
  while (p.remaining >= 4) {
    const value = p.u32();
    const known = WELL_KNOWN_COMMUNITIES[value];
    const reserved = RESERVED.includes(value >>> 16);
    const named = known ?? (reserved ? 'Reserved' : `${value >>> 16}:${value & 0xffff}`);
    words.push(named);
    if (reserved) {
      p.take(f['update.path_attribute.community_wellknown']);
      continue;
    }
    const inner = p.open(f['update.path_attribute.community'], 4);
    p.label(`Community: ${named}`);
    p.take(f['update.path_attribute.community_as']);
    p.take(f['update.path_attribute.community_value']);
    p.close(inner);
  }
  p.labelNode(heading, `Communities: ${words.join(' ')}`);
  p.close(outer);
  return words.join(' ');
}

export function readLargeCommunities(p: Cursor): string {
  const words: string[] = [];
  while (p.remaining >= 12) {
    const value = `${p.u32()}:${p.u32(4)}:${p.u32(8)}`;
    words.push(value);
    p.set(f.large_communities, value, p.at, 12);
    const outer = p.under();
    p.take(f['large_communities.ga']);
    p.take(f['large_communities.ldp1']);
    p.take(f['large_communities.ldp2']);
    p.close(outer);
  }
  return words.join(' ');
}
