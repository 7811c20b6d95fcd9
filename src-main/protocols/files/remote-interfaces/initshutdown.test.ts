import { describe, expect, it } from 'vitest';
import { dissect } from '../../../tooling/packets.ts';
import { examples } from './initshutdown.examples.ts';

describe('shutting down from afar', () => {
  it('tells when and what is shown', () => {
    const init = dissect(examples.init.hex, { as: 'dcerpc' });
    expect([init.info, init.value('initshutdown.initshutdown_Init.timeout'), init.value('lsarpc.lsa.string')])
      .toEqual(['Init request', '5', 'hello']);
    expect(dissect(examples.refused.hex, { as: 'dcerpc' }).info).toBe('Init response, Error: WERR_ACCESS_DENIED');
    expect(dissect(examples.abort.hex, { as: 'dcerpc' }).trouble).toBe('none');
  });
});
