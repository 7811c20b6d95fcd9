import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './image-gif.examples.ts';

const { hex } = examples.twoPixels;

it('GIF: the screen, its colours, extensions and images', () => {
  const image = dissect(hex, { as: 'image-gif' });
  expect(image.lines()[0]).toBe('Compuserve GIF, Version: GIF89a');
  expect([
    'version', 'screen.width', 'global.color_map', 'image.width', 'image.code_size', 'extension.label',
  ].map(name => image.value(`image-gif.${name}`))).toEqual(
    ['GIF89a', '2', '000000ffffff', '2', '2', '0xf9'],
  );
  expect(image.values('image-gif.data_block')).toEqual(['00000000', '', '4c01', '']);
  expect([image.has('image-gif.end'), image.info, image.trouble]).toEqual([true, ' (GIF89a)', 'none']);
  expect(image.lines()).toContain('    Global settings: (Global color table present) (1 bit per color) (1 bit per pixel)');
});

it('GIF: what is no block is malformed', () => expect(dissect(hex.replace('21f9', '99f9'), { as: 'image-gif' }).trouble).toBe('malformed'));
