/** How Dropbox finds itself on a LAN: JSON to UDP port 17500. */
import { protocol } from '../../dissect/index.ts';

export const dropbox = protocol({
  name: 'db-lsp-disc',
  title: 'Dropbox LAN sync Discovery Protocol',
  on: { 'udp.port': [17500] },
  fields: {},
  dissect(p) {
    p.info('Dropbox LAN sync Discovery Protocol');
    if (!p.nest('media_type', 'application/json', p.node)) p.data();
  },
});
