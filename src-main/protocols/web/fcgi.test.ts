import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './fcgi.examples.ts';
import { fcgi } from './fcgi.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'fcgi' });

describe('fcgi', () => {
  it('begins and ends requests, §5.1 and §5.5', () => {
    const begin = read('begin');
    expect([begin.info, begin.value('fcgi.begin_request.role'), begin.value('fcgi.begin_request.keep_conn')])
      .toEqual(['FCGI_BEGIN_REQUEST', '1', '1']);
    expect([read('end').value('fcgi.end_request.app_status'), read('end').value('fcgi.end_request.protocol_status')]).toEqual(['7', '0']);
    expect([read('abort').trouble, read('unknown').info]).toEqual(['none', 'Unknown (12)']);
  });

  it('reads names with short and long values, §3.4', () => {
    const parameters = read('parameters');
    expect(parameters.values('fcgi.nv_name')).toEqual(['SERVER_PORT', 'QUERY_STRING', 'COOKIE']);
    expect(parameters.values('fcgi.nv_value')).toEqual(['8080', 'x'.repeat(128)]);
    expect(parameters.lines()).toContain('        SERVER_PORT = 8080');
    expect(parameters.value('fcgi.padding.data')).toBe('000000');
  });

  it('keeps what the next record goes on with, §5.2', () => {
    expect([read('continued').trouble, read('continued').has('fcgi.content.data'), read('noParameters').trouble]).toEqual(['none', true, 'none']);
  });

  it('carries streams, §5.3', () => {
    expect([read('input').value('fcgi.content.data'), read('output').info, read('values').value('fcgi.nv_name')])
      .toEqual(['613d62', 'FCGI_STDOUT', 'FCGI_MAX_CONNS']);
  });

  it('is known by a request that begins, on any port', () => {
    const bytes = fromHex(examples.begin.hex);
    expect([fcgi.recognise!(bytes, 0, bytes.length), fcgi.recognise!(bytes, 0, 15), fcgi.recognise!(bytes.with(11, 1), 0, 16)])
      .toEqual([true, false, false]);
    expect([fcgi.frame!(bytes, 0, 7, 0), fcgi.frame!(bytes, 0, 8, 0), fcgi.frame!(bytes, 2, 16, 0)]).toEqual([MORE, 16, NOT_MINE]);
  });
});
