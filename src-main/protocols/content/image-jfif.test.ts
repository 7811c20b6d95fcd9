import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './image-jfif.examples.ts';

it('JPEG: its segments up to the picture', () => {
  const image = dissect(examples.head.hex, { as: 'image-jfif' });
  expect(image.values('image-jfif.marker')).toEqual(['0xffd8', '0xffe0', '0xfffe', '0xffc0', '0xffda']);
  expect([
    'identifier', 'version.minor', 'units', 'Xdensity', 'comment', 'sof.lines', 'sof.samples_per_line', 'sof.h_i',
  ].map(name => image.value(`image-jfif.${name}`))).toEqual(
    ['JFIF', '2', '1', '72', 'hi', '16', '32', '1'],
  );
  expect([image.value('image-jfif.entropy_coded_segment'), image.info, image.trouble]).toEqual(['d2cf20ffd9', ' (JPEG JFIF image)', 'none']);
  expect(image.lines()).toContain('    Start of Frame header: Start of Frame (non-differential, Huffman coding) - Baseline DCT (0xFFC0)');
});

it('JPEG: a segment without room for its length is malformed', () => {
  expect(dissect('ffd8 ffdb 0001', { as: 'image-jfif' }).trouble).toBe('malformed');
});
