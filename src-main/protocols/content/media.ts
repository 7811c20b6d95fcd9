/** A body of a media type that nothing reads. */
import { octets, protocol } from '../../dissect/index.ts';
import { mediaTypeOf } from '../web/http/media-types.ts';

export const media = protocol({
  name: 'media',
  title: 'Media Type',
  short: '',
  fields: { type: octets('Media type') },
  dissect(p, f) {
    const { type } = mediaTypeOf(p);
    const size = p.available;
    p.addInfo(` (${type})`);
    p.take(f.type, size);
    p.label(`Media type: ${type} (${size} byte${size === 1 ? '' : 's'})`);
    p.skip(p.remaining);
  },
});
