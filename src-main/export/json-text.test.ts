import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteSink } from './byte-sink.ts';
import { jsonString } from './json-text.ts';

const sink = new ByteSink();

function written(text: string): string {
  sink.length = 0;
  jsonString(sink, text);
  return sink.toString();
}

it('JSON strings read back as the text they were', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), text => {
    expect(JSON.parse(written(text))).toBe(text);
  }));
});

it('cannot end a script element that they are put into', () => {
  expect(written('a</script>')).toBe('"a<\\/script>"');
});
