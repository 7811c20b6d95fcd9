import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './gopher.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'tcp' });

describe('gopher', () => {
  it('asks for a selector, an empty one being the whole list, RFC 1436 §2', () => {
    expect([read('list').info, read('search').value('gopher.request')]).toEqual(['Request: [Directory list]', '/find\tsome words']);
  });

  it('answers with a menu, §3.8', () => {
    const menu = read('menu');
    expect(menu.info).toBe('Response: [Directory list]');
    expect([menu.values('gopher.directory.name'), menu.values('gopher.directory.port')]).toEqual([['About', 'More', 'Welcome'], ['70', '70', '0']]);
    expect(menu.lines()).toContain("        Type: Menu ('1')");
  });

  it('or with a document', () => {
    expect(read('document').value('gopher.unknown')).toBe('Just text\r\n.\r\n');
  });
});
