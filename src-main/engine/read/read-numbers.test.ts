import { expect, it } from 'vitest';
import { samplePath } from '../../tooling/samples.ts';
import { FIELD_LINE_DEFAULTS, type ReadRequest, read } from './read.ts';

const request: ReadRequest = {
  path: samplePath('http.pcapng'), shownPath: '', count: 0, readFilter: '', filter: '', format: 'fields', print: true, lines: false, details: false, hex: undefined, only: undefined,
  layers: undefined, mergeKeys: false, fields: ['frame.number'], fieldOptions: FIELD_LINE_DEFAULTS, separator: '', time: { form: 'relative', clock: false }, decodeAs: [], verifyChecksums: false, statistics: [], objectFolders: [], secrets: { keyLog: '', rsaKeys: [] }, ownFields: false,
};

it('counts packets anew behind a read filter, for display filters too', async () => {
  let text = '';
  await read({ ...request, readFilter: 'http', filter: 'frame.number < 5' }, chunk => (text += new TextDecoder().decode(chunk)));
  expect(text.trim().split('\n')).toEqual(['1', '2', '3', '4']);
});
