import { describe, expect, it } from 'vitest';
import { outputOf, requestOf } from '../../tooling/read-output.ts';
import { samplePath } from '../../tooling/samples.ts';
import type { ReadRequest } from './read.ts';

const request = requestOf(['-r', samplePath('dns.pcap')]);

async function printed(more: Partial<ReadRequest>): Promise<string[]> {
  return (await outputOf({ ...request, ...more })).trimEnd().split('\n');
}

describe('columns of the user\'s choice', () => {
  const columns = [
    { title: 'No', format: '%m' }, { title: 'To', format: '%d' }, { title: 'From', format: '%s' }, { title: 'When', format: '%Aut' },
    { title: 'TTL', format: '%Cus:ip.ttl:0:R' },
    { title: 'Port', format: '%uD' }, { title: 'Class', format: '%Cus:dns.qry.class:1:R' }, { title: 'Is DNS', format: '%Cus:dns' },
  ];

  it('are printed instead of the usual ones, with an arrow between the two ends', async () => {
    const [first] = await printed({ columns, count: 1 });
    expect(first).toMatch(/^ {4}1 192\.0\.2\.2 {4}← {4}192\.0\.2\.1 \d\d:\d\d:\d\d\.\d{6} 64 53 IN ✓$/);
  });

  it('are those of PSML, and known by their titles among fields', async () => {
    expect((await printed({ columns, count: 1, format: 'psml' })).slice(3, 6)).toEqual([
      '<section>No</section>', '<section>To</section>', '<section>From</section>',
    ]);
    expect(await printed({ columns, count: 1, format: 'fields', fields: ['_ws.col.Port', '_ws.col.Info', 'ip.src'] })).toEqual([
      '53\t\t192.0.2.1',
    ]);
  });
});
