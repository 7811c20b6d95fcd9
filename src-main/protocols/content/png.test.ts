import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './png.examples.ts';

it('PNG: chunks with their flags, the header, text', () => {
  const pixel = dissect(examples.pixel.hex, { as: 'png' });
  expect(pixel.values('png.chunk.type')).toEqual(['IHDR', 'IDAT', 'IEND']);
  expect(['width', 'height', 'bitdepth', 'colour_type', 'interlace_method'].map(name => pixel.value(`png.ihdr.${name}`)))
    .toEqual(['1', '1', '8', '6', '0']);
  expect(pixel.lines()).toContain('        Colour Type: Truecolour with alpha (6)');
  expect(pixel.lines()).toContain('        ..0. .... .... .... .... .... .... .... = Ancillary: This is a CRITICAL chunk');
  expect(pixel.info).toBe(' (PNG)');
  const text = dissect(examples.text.hex, { as: 'png' });
  expect([text.value('png.text.keyword'), text.value('png.text.string'), text.value('png.chunk.flag.ancillary')]).toEqual(['key', 'val', '1']);
});

it('PNG: a chunk longer than the image is malformed', () => {
  expect(dissect('89504e470d0a1a0a 7fffffff49484452 00', { as: 'png' }).trouble).not.toBe('none');
});
